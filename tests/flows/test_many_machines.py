"""The night on several hosts over PostgreSQL and S3: batches are spread, and those of a host that dies are taken over by another."""

import json
import subprocess
import time
from contextlib import ExitStack

import pytest

from storage import Records
from tests.flows.hosts import shared, worker
from tests.flows.prefects import BIN, ENDED, asked
from tests.papers import decree_submission
from tests.storage.servers import empty_database
from wiring.arrival import Silence
from wiring.services import assembled
from wiring.settings import load_settings
from wiring.upkeep import verify_store

pytestmark = pytest.mark.stack

SUBMISSIONS, BATCH = 15, 5
KODES = [f"BJR-2026-{number:04}" for number in range(SUBMISSIONS)]
PATIENCE = 400  # seconds


@pytest.fixture
def night(server, tmp_path):
    """The servers, what every host is told, and fifteen submissions in a drop; ``bukti deploy`` was done."""
    url, home = server
    for kode in KODES:
        decree_submission(tmp_path / "drop" / kode, kode=kode)
    with empty_database() as database:
        env = shared(home, url, database)
        pool = f"malam-{tmp_path.name[-8:]}"
        made = subprocess.run(
            [BIN / "bukti", "deploy", "--pool", pool, "--batch", str(BATCH), "--out", tmp_path / "out"],
            env=env, capture_output=True, text=True, timeout=180, check=False,
        )  # fmt: skip
        assert made.returncode == 0, made.stderr
        yield url, env, database, pool, tmp_path


def start(env, tmp_path):
    command = [
        BIN / "prefect", "deployment", "run", "nightly/nightly",
        "-p", f"drop={json.dumps(str(tmp_path / 'drop'))}", "-p", "until=null",
    ]  # fmt: skip
    done = subprocess.run(command, env=env, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr


def batches(url, pool):
    """The runs of batches on this test's pool, by their name."""
    return [run for run in asked(url, "flow_runs") if run["work_pool_name"] == f"{pool}-batch"]


def nights(url, pool):
    """The states of the nights that were started on this test's pool."""
    return {run["state_type"] for run in asked(url, "flow_runs") if run["work_pool_name"] == pool and not run["auto_scheduled"]}


def until(what, place, *, seconds=PATIENCE):
    deadline = time.monotonic() + seconds
    while not (found := what()):
        if time.monotonic() > deadline:
            logs = "\n".join(f"== {path}\n{path.read_text(errors='replace')[-3000:]}" for path in place.glob("*/worker.log"))
            pytest.fail(f"{what} did not come about:\n{logs}")
        time.sleep(0.3)
    return found


def test_batch_of_a_host_that_dies_is_taken_over_and_nothing_is_judged_twice(night):
    url, env, database, pool, place = night
    with ExitStack() as hosts, Records(database) as records:
        hosts.enter_context(worker(place / "leader", env, pool))
        one = hosts.enter_context(worker(place / "one", env, f"{pool}-batch", "--limit", "1"))
        hosts.enter_context(worker(place / "two", env, f"{pool}-batch", "--limit", "1"))
        until(lambda: len(asked(url, f"work_pools/{pool}-batch/workers")) == 2, place, seconds=60)
        start(env, place)
        wanted = [(kode, 2026) for kode in KODES]
        until(lambda: len(records.in_hand(wanted)) >= 2 * BATCH, place)  # both hosts are at work
        assert one.unplug() >= 2  # the worker and its flow run
        [told] = until(lambda: list((place / "out").glob("nightly.json")), place)
        summary = json.loads(told.read_text("utf-8"))
        until(lambda: nights(url, pool) <= ENDED, place)  # a night that dies now would stand in the way of the next test's
        runs = {kode: records.runs(kode, 2026) for kode in KODES}

    assert sorted(item["kode"] for item in summary["judged"]) == KODES and summary["left"] == {} and summary["failed"] == []
    assert {kode: len(found) for kode, found in runs.items()} == dict.fromkeys(KODES, 1)
    states = [run["state_type"] for run in batches(url, pool)]
    assert states.count("CRASHED") == 1 and set(states) == {"COMPLETED", "CRASHED"}
    for kode in KODES:
        assert json.loads((place / "out" / kode / "report.json").read_text("utf-8"))["run"]["id"] == runs[kode][0].id
    settings = load_settings(
        data=place / "data", database=env["BUKTI_DATABASE"], store=env["BUKTI_STORE"], s3_endpoint=env["BUKTI_S3_ENDPOINT"],
        s3_access_key=env["BUKTI_S3_ACCESS_KEY"], s3_secret_key=env["BUKTI_S3_SECRET_KEY"],
    )  # fmt: skip
    with assembled(settings) as services:
        assert verify_store(services.store, services.records, Silence()).is_sound


def test_night_without_a_worker_for_batches_is_done_by_the_run_itself(night):
    url, env, _database, pool, place = night
    with worker(place / "leader", env, pool):
        start(env, place)
        [told] = until(lambda: list((place / "out").glob("nightly.json")), place)
    assert len(json.loads(told.read_text("utf-8"))["judged"]) == SUBMISSIONS
    assert batches(url, pool) == []
