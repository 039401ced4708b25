"""What the compose file declares, run as local processes: every command, environment and health check of it, from empty folders to reports."""

import json
import subprocess
import time

import pytest

from tests.compose.composition import BIN, Stack
from tests.flows.prefects import asked
from tests.papers import decree_submission

pytestmark = pytest.mark.stack

ORDER = ("s3", "prefect", "migrate", "deploy", "nightly", "worker")
PATIENCE = 400  # seconds
KODES = ["BJR-2026-0001", "BJR-2026-0002"]


@pytest.fixture(scope="module")
def stack(tmp_path_factory):
    stack = Stack(tmp_path_factory.mktemp("compose"))
    try:
        stack.start_postgres()
        for name in ORDER:
            stack.start(name)
        yield stack
    finally:
        stack.stop()


def test_every_service_was_started(stack):
    assert {"postgres", *ORDER} == stack.services.keys()
    assert stack.running.keys() == {"postgres", "s3", "prefect", "nightly", "worker"}
    assert "baik" in (stack.place / "migrate/done").read_text()  # store and database


def test_uploads_become_reports_by_way_of_the_workers(stack):
    for kode in KODES:
        decree_submission(stack.place / "unggahan" / kode, kode=kode)
    env = stack.environment("deploy")
    url = env["PREFECT_API_URL"]
    deadline = time.monotonic() + PATIENCE
    while not any(worker["status"] == "ONLINE" for worker in asked(url, "work_pools/bukti-batch/workers")):
        assert time.monotonic() < deadline
        time.sleep(0.5)
    command = [BIN / "prefect", "deployment", "run", "nightly/nightly", "-p", "until=null"]
    started = subprocess.run(command, env=env, capture_output=True, text=True, timeout=120, check=False)
    assert started.returncode == 0, started.stderr
    told = stack.place / "laporan/nightly.json"
    while not told.exists():
        assert time.monotonic() < deadline, (stack.place / "nightly/log").read_text(errors="replace")[-3000:]
        time.sleep(0.5)
    assert [item["kode"] for item in json.loads(told.read_text("utf-8"))["judged"]] == KODES
    assert all((stack.place / "laporan" / kode / "report.html").exists() for kode in KODES)
    [batch] = [run for run in asked(url, "flow_runs") if run["work_pool_name"] == "bukti-batch"]
    assert batch["state_type"] == "COMPLETED"
    assert (stack.place / "objects").exists() and not (stack.place / "worker/data/records.sqlite").exists()


def test_a_wrong_password_is_refused(stack):
    env = stack.environment("migrate") | {"BUKTI_DATABASE_PASSWORD": "salah"}
    done = subprocess.run(stack.command("migrate"), env=env, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 1
