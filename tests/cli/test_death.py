"""``kill -9`` of the nightly run or of its readers at random moments: nothing lost, nothing judged twice, no half report, and the next run goes on."""

import json
import os
import random
import signal
import subprocess
import time

import pytest

from tests.cli.nights import all_is_well, ended, filled, no_half_report, readers, started, usual_seconds

COUNT = 3
MOMENTS = [*range(8), *(pytest.param(moment, marks=pytest.mark.stack) for moment in range(8, 20))]
READERS = [*range(2), *(pytest.param(moment, marks=pytest.mark.stack) for moment in range(2, 5))]


@pytest.fixture(scope="module")
def drop(tmp_path_factory):
    return filled(tmp_path_factory.mktemp("drop"), COUNT)


@pytest.fixture(scope="module")
def usual(drop, tmp_path_factory):
    return usual_seconds(tmp_path_factory.mktemp("usual"), drop)


@pytest.mark.parametrize("moment", MOMENTS)
def test_killed_night_loses_nothing_and_the_next_goes_on(drop, usual, tmp_path, moment, record_property):
    night = started(tmp_path, drop)
    try:
        night.communicate(timeout=random.Random(f"night {moment}").uniform(0.05, 1.0) * usual)
    except subprocess.TimeoutExpired:
        os.killpg(night.pid, signal.SIGKILL)
        night.communicate()
        record_property("survived", "night killed")
    no_half_report(tmp_path)

    status, output, complaints = ended(started(tmp_path, drop))
    assert status == 0, complaints
    assert json.loads(output)["left"] == {}
    all_is_well(tmp_path, COUNT)


@pytest.mark.parametrize("moment", READERS)
def test_killed_reader_costs_the_night_nothing(drop, usual, tmp_path, moment, record_property):
    night = started(tmp_path, drop)
    wait = random.Random(f"reader {moment}").uniform(0.0, 0.15) * usual
    while night.poll() is None and not readers(night.pid):
        time.sleep(0.01)
    time.sleep(wait)
    for reader in readers(night.pid)[:1]:
        os.kill(reader, signal.SIGKILL)
        record_property("survived", "reader killed")
    status, _, complaints = ended(night)
    assert status == 0, complaints
    all_is_well(tmp_path, COUNT)
