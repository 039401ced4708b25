"""A Prefect server that goes away while the night hands out batches: the night waits for it, or ends early and says so; a night that store or disk
halts on its workers is halted too. Nothing is lost, and the next night goes on."""

import os
import time
from contextlib import ExitStack

import pytest

from tests.cli.nights import all_is_well, filled, kodes
from tests.flows.halls import PATIENCE, opened_hall
from tests.flows.hosts import worker
from tests.flows.prefects import asked
from wiring.arrival import Silence
from wiring.services import assembled
from wiring.settings import load_settings
from wiring.walk import take_in

pytestmark = pytest.mark.stack

COUNT, FULL = 6, 2
"""Submissions of a night, and of one whose disk is full: each is tried three times."""


@pytest.fixture
def hall(tmp_path):
    with opened_hall(tmp_path) as hall:
        yield hall


def test_night_waits_for_a_server_that_comes_back(hall, record_property):
    drop = filled(hall.place / "drop", COUNT)
    with worker(hall.place / "host", hall.env, "malam-batch", "--limit", "1"):
        hall.wait_for_worker()
        night = hall.night(drop)
        hall.until_some_are_judged(night, COUNT)
        hall.prefect.kill()
        time.sleep(25)
        hall.prefect.start()
        status = night.wait(PATIENCE)
    assert status == 0, hall.log()
    told = hall.told()
    assert sorted(item["kode"] for item in told["judged"]) == list(kodes(COUNT)) and (told["left"], told["halted"]) == ({}, None)
    record_property("survived", "server away for 25 s")
    all_is_well(hall.place, COUNT, **hall.settings)


def test_night_whose_server_stays_away_ends_early_and_the_next_tells_of_all(hall, record_property):
    drop = filled(hall.place / "drop", COUNT)
    with worker(hall.place / "host", hall.env, "malam-batch", "--limit", "1"):
        hall.wait_for_worker()
        night = hall.night(drop)
        hall.until_some_are_judged(night, COUNT)
        hall.prefect.kill()
        assert night.wait(PATIENCE) != 0
    first = hall.told()
    assert "Prefect" in first["halted"] and sum(first["left"].values()) + len(first["judged"]) == COUNT
    assert 0 < len(first["judged"]) < COUNT
    hall.prefect.start()
    assert hall.night(drop).wait(PATIENCE) == 0, hall.log()
    second = hall.told()
    assert sorted(item["kode"] for told in (first, second) for item in told["judged"]) == list(kodes(COUNT))
    assert (second["left"], second["halted"]) == ({}, None)
    record_property("survived", "server away for good")
    all_is_well(hall.place, COUNT, **hall.settings)


def test_night_is_halted_where_its_batches_are_and_the_next_goes_on(tmp_path, disk, record_property):
    with opened_hall(tmp_path, BUKTI_STORE=str(disk / "store")) as hall:
        _fills_and_goes_on(hall, disk)
    record_property("survived", "disk full on a worker")


def _fills_and_goes_on(hall, disk):
    filled(hall.place / "drop", FULL)
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
        assert "penuh" in first["halted"] and first["failed"] == [] and sum(first["left"].values()) + len(first["judged"]) == FULL
        assert any(run["state_name"] == "Halted" for run in asked(hall.prefect.address, "flow_runs"))
        ballast.unlink()
        assert hall.night().wait(PATIENCE) == 0, hall.log()
    second = hall.told()
    assert sorted(item["kode"] for told in (first, second) for item in told["judged"]) == list(kodes(FULL))
    all_is_well(hall.place, FULL, **hall.settings)
