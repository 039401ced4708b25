"""A Prefect server that goes away while the night hands out batches: the night waits for it, or ends early and says so; a night that store or disk
halts on its workers is halted too. Nothing is lost, and the next night goes on."""

import json
import os
import subprocess
import sys
import time
from contextlib import ExitStack

import pytest

from storage import Records
from tests.cli.nights import all_is_well, filled, kodes
from tests.flows.hosts import shared, worker
from tests.flows.prefects import BIN, asked, new_prefect_server
from tests.storage.servers import empty_database
from wiring.arrival import Silence
from wiring.services import assembled
from wiring.settings import load_settings
from wiring.walk import take_in

pytestmark = pytest.mark.stack

COUNT, PATIENCE = 6, 400
NIGHT = (
    "import sys; from flows.nightly import nightly; nightly(out=sys.argv[1], drop=sys.argv[2] or None, pool='malam-batch', batch=2)"
)


class Hall:
    """Servers, one worker for batches, and nights that are started here as their worker would."""

    def __init__(self, place, prefect, database, **more):
        self.place, self.prefect, self.database = place, prefect, database
        self.env = shared(place, prefect.address, database) | {"BUKTI_JOBS": "1"} | more
        self.settings = {
            key: value for key, value in self.env.items() if key.startswith("BUKTI_") and key not in {"BUKTI_DATA", "BUKTI_JOBS"}
        }

    def deploy(self):
        command = [BIN / "bukti", "deploy", "--pool", "malam", "--out", self.place / "out"]
        done = subprocess.run(command, env=self.env, capture_output=True, text=True, timeout=180, check=False)
        assert done.returncode == 0, done.stderr

    def night(self, drop=""):
        command = [sys.executable, "-c", NIGHT, str(self.place / "out"), str(drop)]
        with (self.place / "night.log").open("ab") as log:
            return subprocess.Popen(command, env=self.env, stdout=log, stderr=log, start_new_session=True)

    def told(self):
        return json.loads((self.place / "out/nightly.json").read_text("utf-8"))

    def wait_for_worker(self):
        deadline = time.monotonic() + 90
        while not any(each["status"] == "ONLINE" for each in asked(self.prefect.address, "work_pools/malam-batch/workers")):
            assert time.monotonic() < deadline
            time.sleep(0.5)

    def until_some_are_judged(self, night):
        deadline = time.monotonic() + PATIENCE
        with Records(self.database) as records:
            while not 0 < records.count()[1] < COUNT:
                assert time.monotonic() < deadline and night.poll() is None, (self.place / "night.log").read_text()[-3000:]
                time.sleep(0.1)


@pytest.fixture
def hall(tmp_path):
    prefect = new_prefect_server(tmp_path / "prefect")
    with empty_database() as database:
        try:
            prefect.start()
            yield lambda **more: Hall(tmp_path, prefect, database, **more)
        finally:
            prefect.remove()


def test_night_waits_for_a_server_that_comes_back(hall, record_property):
    hall = hall()
    hall.deploy()
    drop = filled(hall.place / "drop", COUNT)
    with worker(hall.place / "host", hall.env, "malam-batch", "--limit", "1"):
        hall.wait_for_worker()
        night = hall.night(drop)
        hall.until_some_are_judged(night)
        hall.prefect.kill()
        time.sleep(25)
        hall.prefect.start()
        status = night.wait(PATIENCE)
    assert status == 0, (hall.place / "night.log").read_text()[-3000:]
    told = hall.told()
    assert sorted(item["kode"] for item in told["judged"]) == list(kodes(COUNT)) and (told["left"], told["halted"]) == ({}, None)
    record_property("survived", "server away for 25 s")
    all_is_well(hall.place, COUNT, **hall.settings)


def test_night_whose_server_stays_away_ends_early_and_the_next_tells_of_all(hall, record_property):
    hall = hall()
    hall.deploy()
    drop = filled(hall.place / "drop", COUNT)
    with worker(hall.place / "host", hall.env, "malam-batch", "--limit", "1"):
        hall.wait_for_worker()
        night = hall.night(drop)
        hall.until_some_are_judged(night)
        hall.prefect.kill()
        assert night.wait(PATIENCE) != 0
    first = hall.told()
    assert "Prefect" in first["halted"] and sum(first["left"].values()) + len(first["judged"]) == COUNT
    assert 0 < len(first["judged"]) < COUNT
    hall.prefect.start()
    assert hall.night(drop).wait(PATIENCE) == 0, (hall.place / "night.log").read_text()[-3000:]
    second = hall.told()
    assert sorted(item["kode"] for told in (first, second) for item in told["judged"]) == list(kodes(COUNT))
    assert (second["left"], second["halted"]) == ({}, None)
    record_property("survived", "server away for good")
    all_is_well(hall.place, COUNT, **hall.settings)


@pytest.fixture
def disk(tmp_path):
    """A file system of 30 MB of its own."""
    place = tmp_path / "disk"
    place.mkdir()
    made = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=30m", "tmpfs", place], capture_output=True, text=True, check=False)
    if made.returncode:
        pytest.skip(f"no file system can be mounted here: {made.stderr.strip()}")
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", place], check=True)


def test_night_is_halted_where_its_batches_are_and_the_next_goes_on(hall, disk, record_property):
    hall = hall(BUKTI_STORE=str(disk / "store"))
    hall.deploy()
    filled(hall.place / "drop", COUNT)
    options = {key.removeprefix("BUKTI_").lower(): value for key, value in hall.settings.items()}
    with assembled(load_settings(**{"data": hall.place / "data"} | options)) as services:
        take_in([hall.place / "drop"], services, Silence())
    ballast = disk / "ballast"
    with ExitStack() as stack:
        stack.enter_context(worker(hall.place / "host", hall.env, "malam-batch", "--limit", "1"))
        hall.wait_for_worker()
        ballast.write_bytes(bytes(os.statvfs(disk).f_bavail * os.statvfs(disk).f_frsize - 20_000))
        assert hall.night().wait(PATIENCE) != 0
        first = hall.told()
        assert "penuh" in first["halted"] and first["failed"] == [] and sum(first["left"].values()) + len(first["judged"]) == COUNT
        assert any(run["state_name"] == "Halted" for run in asked(hall.prefect.address, "flow_runs"))
        ballast.unlink()
        assert hall.night().wait(PATIENCE) == 0, (hall.place / "night.log").read_text()[-3000:]
    second = hall.told()
    assert sorted(item["kode"] for told in (first, second) for item in told["judged"]) == list(kodes(COUNT))
    record_property("survived", "disk full on a worker")
    all_is_well(hall.place, COUNT, **hall.settings)
