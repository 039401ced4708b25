"""The deployments on a real Prefect server, taken by a real worker."""

import json
import os
import signal
import subprocess
import time

import pytest

from tests.flows.prefects import BIN, ENDED, asked, environment, started_worker
from tests.papers import decree_submission

PATIENCE = 180  # seconds until a flow run must have ended


@pytest.fixture(scope="module")
def deployed(server, tmp_path_factory):
    """A server on which ``bukti deploy`` registered the deployments, twice, and a worker on their pool."""
    url, home = server
    place = tmp_path_factory.mktemp("deployed")
    env = environment(home, PREFECT_API_URL=url, BUKTI_DATA=str(place / "data"), PREFECT_WORKER_QUERY_SECONDS="1")
    for _ in range(2):
        made = subprocess.run(
            [BIN / "bukti", "deploy", "--pool", "uji", "--out", place / "out", "--cron", "30 21 * * *"],
            env=env, capture_output=True, text=True, timeout=120, check=False,
        )  # fmt: skip
        assert made.returncode == 0, made.stderr
    worker = started_worker(env, "uji", place / "worker.log")
    yield url, env, place
    os.killpg(worker.pid, signal.SIGTERM)
    try:
        worker.wait(60)
    except subprocess.TimeoutExpired:  # a worker may wait for its server for longer; the tests are over
        os.killpg(worker.pid, signal.SIGKILL)
        worker.wait(10)


def run_of(deployed, name: str, **parameters: object) -> dict:
    """Start a deployment and wait for its run to end."""
    url, env, place = deployed
    given = [part for key, value in parameters.items() for part in ("-p", f"{key}={json.dumps(value)}")]
    started = subprocess.run(
        [BIN / "prefect", "deployment", "run", name, *given], env=env, capture_output=True, text=True, timeout=60, check=False
    )
    assert started.returncode == 0, started.stderr
    flow = name.partition("/")[0]
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        runs = [run for run in asked(url, "flow_runs") if run["deployment_id"] and run["parameters"].items() >= parameters.items()]
        ended = [run for run in runs if run["state_type"] in ENDED]
        if ended:
            return ended[0]
        time.sleep(1)
    pytest.fail(f"{flow} did not end:\n{(place / 'worker.log').read_text()[-3000:]}")


def test_nightly_is_registered_on_its_schedule_and_never_overlaps(deployed):
    url, _, _ = deployed
    [nightly] = [item for item in asked(url, "deployments") if item["name"] == "nightly"]
    [schedule] = nightly["schedules"]
    assert (schedule["schedule"]["cron"], schedule["schedule"]["timezone"]) == ("30 21 * * *", "Asia/Makassar")
    assert nightly["global_concurrency_limit"]["limit"] == 1
    assert nightly["concurrency_options"]["collision_strategy"] == "CANCEL_NEW"
    assert (nightly["parameters"]["until"], nightly["parameters"]["pool"]) == ("06:00", "uji-batch")
    assert len(asked(url, "automations")) == 1  # also after it was registered more than once


def test_worker_runs_the_night_and_then_a_rerun(deployed, tmp_path):
    url, _, place = deployed
    decree_submission(tmp_path / "drop/a")
    night = run_of(deployed, "nightly/nightly", drop=str(tmp_path / "drop"), until=None)
    assert night["state_type"] == "COMPLETED", night["state"]["message"]
    assert (place / "out/BJR-2026-0001/report.html").exists() and (place / "out/nightly.html").exists()
    again = run_of(deployed, "rerun/rerun", kode="BJR-2026-0001", reason="Sanggahan 3")
    assert again["state_type"] == "COMPLETED", again["state"]["message"]
    assert json.loads((place / "out/BJR-2026-0001/report.json").read_text("utf-8"))["run"]["reason"] == "Sanggahan 3"
    told = {item["key"]: item["data"] for item in asked(url, "artifacts")}
    assert "1 usulan dinilai" in told["nightly"] and "proses ke-2" in told["rerun-bjr-2026-0001"]
