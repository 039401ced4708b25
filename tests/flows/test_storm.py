"""``kill -9`` at random moments of nights that are handed out: of workers, of flows (batches and the night itself), of readers, and of the Prefect server.
Each is started again as an init system would. Nothing is lost, nothing judged twice, and every report lies where people look."""

import random
import time
from contextlib import ExitStack, contextmanager

import pytest

from tests.cli.nights import all_is_well, filled, no_half_report, readers
from tests.flows.halls import PATIENCE, Hall, opened_hall
from tests.flows.hosts import Host, killed
from wiring.nightly import waiting_now
from wiring.services import assembled
from wiring.settings import load_settings

pytestmark = pytest.mark.stack

ROUNDS = 2
DEATHS = (*("worker",) * 6, *("batch",) * 7, *("night",) * 3, *("reader",) * 5, *("server",) * 4)
"""What dies in a round, in an order of its own: 50 deaths in all rounds."""

FEW = 4
"""Submissions that come in for each night."""


class Storm:
    """A hall whose parts die and are started again, and nights one after the other."""

    def __init__(self, hall: Hall) -> None:
        self.hall = hall
        limit = ("--limit", "1")
        self.hosts = [Host(hall.place / name, hall.env, "malam-batch", limit) for name in ("satu", "dua")]
        self.count = 0
        for host in self.hosts:
            host.start()
        hall.wait_for_worker()
        self.night = self.new_night()

    def new_night(self):
        self.count += FEW
        return self.hall.night(filled(self.hall.place / "drop", self.count))

    def go_on(self):
        """Whatever ended is started again."""
        for host in self.hosts:
            host.start()
        if self.night.poll() is not None:
            self.night = self.new_night()

    def victims(self, what):
        night = [self.night.pid] if self.night.poll() is None else []
        if what == "night":
            return night
        if what == "worker":
            return [host.process.pid for host in self.hosts if host.process.poll() is None]
        batches = [pid for host in self.hosts for pid in host.processes("prefect.engine")]
        return batches if what == "batch" else [reader for pid in (*night, *batches) for reader in readers(pid)]

    def strike(self, what, chance):
        """Kill one of these as soon as there is one; the server is started again a little later."""
        if what == "server":
            self.hall.prefect.kill()
            time.sleep(chance.uniform(0, 5))
            self.hall.prefect.start()
            return
        deadline = time.monotonic() + PATIENCE
        while True:
            self.go_on()
            found = self.victims(what)
            if found and killed(chance.choice(found)):
                return
            assert time.monotonic() < deadline, f"no {what} in sight: {self.hall.log()}"
            time.sleep(chance.uniform(0.02, 0.2))

    def settle(self, settings):
        """Nights that nobody disturbs, until nothing waits."""
        self.night.wait(PATIENCE)
        for _ in range(3):
            night = self.hall.night(self.hall.place / "drop")
            assert night.wait(PATIENCE) == 0, self.hall.log()
            with assembled(settings) as services:
                if not waiting_now(services):
                    return
        pytest.fail(f"something still waits: {self.hall.log()}")


@contextmanager
def storming(hall):
    """A storm of which nothing is left running."""
    storm = Storm(hall)
    try:
        yield storm
    finally:
        killed(storm.night.pid)
        storm.night.wait()
        for host in storm.hosts:
            host.unplug()


@pytest.mark.parametrize("number", range(ROUNDS))
def test_nothing_is_lost_in_a_storm_of_deaths(tmp_path, number, record_property):
    chance = random.Random(f"storm {number}")
    order = chance.sample(DEATHS, len(DEATHS))
    with ExitStack() as stack:
        hall = stack.enter_context(opened_hall(tmp_path))
        storm = stack.enter_context(storming(hall))
        for what in order:
            wait = time.monotonic() + chance.uniform(2, 12)
            while time.monotonic() < wait:
                storm.go_on()
                time.sleep(0.2)
            storm.strike(what, chance)
            record_property("survived", f"{what} killed at a random moment")
            no_half_report(tmp_path)
        storm.go_on()
        options = {key.removeprefix("BUKTI_").lower(): value for key, value in hall.settings.items()}
        storm.settle(load_settings(**{"data": tmp_path / "data"} | options))
        all_is_well(tmp_path, storm.count, **hall.settings)
