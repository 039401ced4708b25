"""The night's submissions handed out in batches to the workers of a pool, and followed until each is settled.

A batch whose run failed, crashed, or was lost with its host is handed out again, each submission by itself, so that one that ends its process
takes no other along. Where no worker is left, the rest is done here.
"""

import logging
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from prefect.client.orchestration import SyncPrefectClient, get_client
from prefect.client.schemas.filters import FlowRunFilter
from prefect.client.schemas.objects import State, StateType, WorkerStatus
from prefect.exceptions import ObjectNotFound
from prefect.states import Cancelled, Crashed

from evidence.run import Run
from storage import Waiting
from wiring.batch import last_runs, settled
from wiring.nightly import Result, Work, is_over
from wiring.services import Services

log = logging.getLogger("bukti.handing")

OPEN = 200
"""Batches that are handed out at the same time; more workers than these would wait."""

TRIES = 3
POLL = 2.0  # seconds
PATIENCE = 60.0
"""Seconds for which a batch may seem to run while no process holds its submissions, and the pool may be without a worker."""


@dataclass(slots=True)
class Handed:
    """A batch that was handed out: the last run of each of its submissions, and since when nobody seems to work on it."""

    run_id: UUID
    before: dict[Waiting, Run | None]
    tries: int
    quiet: float | None = None


@dataclass
class Pool:
    """A work pool with the deployment of the flow ``batch`` on it, and what is handed out to it."""

    name: str
    client: SyncPrefectClient
    deployment: UUID
    services: Services
    until: datetime | None
    patience: float = PATIENCE
    open: list[Handed] = field(default_factory=list)

    def is_manned(self) -> bool:
        """Whether some worker is there."""
        workers = self.client.read_workers_for_work_pool(self.name)
        return any(worker.status == WorkerStatus.ONLINE for worker in workers)

    def hand(self, items: Sequence[Waiting], tries: int = 1) -> None:
        """Hand out one batch."""
        asked = {
            "items": [[item.kode, item.tahun_penilaian] for item in items],
            "until": self.until.isoformat() if self.until else None,
        }
        name = f"{items[0].kode}+{len(items) - 1}" if len(items) > 1 else items[0].kode
        run = self.client.create_flow_run_from_deployment(self.deployment, parameters=asked, name=name)
        self.open.append(Handed(run.id, last_runs(items, self.services), tries))

    def ended(self) -> list[tuple[Handed, State[Any]]]:
        """The batches that came to an end, or are lost, taken off those that are open; once the time is over, also those that nobody took yet."""
        found = FlowRunFilter.model_validate({"id": {"any_": [each.run_id for each in self.open]}})
        states = {run.id: run.state for run in self.client.read_flow_runs(flow_run_filter=found)} if self.open else {}
        done = []
        for each in list(self.open):
            state = states.get(each.run_id)
            if state is None:
                continue
            if state.is_scheduled() and is_over(self.until):
                state = self.give_up(each, Cancelled(message="the night is over"))
            elif self._is_lost(each, state):
                log.warning("batch %s was lost with its host", each.run_id)
                state = self.give_up(each, Crashed(message="no process works on it any more"))
            if state.is_final():
                self.open.remove(each)
                done.append((each, state))
        return done

    def give_up(self, each: Handed, state: State[Any]) -> State[Any]:
        """Say of a batch's run how it ended, for it cannot say so itself."""
        self.client.set_flow_run_state(each.run_id, state, force=True)
        return state

    def _is_lost(self, each: Handed, state: State[Any]) -> bool:
        if state.type not in {StateType.PENDING, StateType.RUNNING, StateType.CANCELLING}:
            return False
        if self.services.records.in_hand([(item.kode, item.tahun_penilaian) for item in each.before]):
            each.quiet = None
            return False
        each.quiet = each.quiet or time.monotonic()
        return time.monotonic() - each.quiet > self.patience


def handed_out(pool: str, size: int, services: Services, out: Path, until: datetime | None, here: Work) -> Work:
    """``Work`` by the workers of ``pool``, ``size`` submissions a batch. Where the records are on one host, or the pool has no worker, by ``here``."""

    def work(waiting: Sequence[Waiting]) -> Iterator[tuple[Waiting, Result]]:
        with _opened(pool, services, until) as opened:
            if opened is None or not opened.is_manned():
                log.info("no worker for batches: the night is done in one process")
                yield from here(waiting)
            else:
                yield from _followed(opened, waiting, size, out, here)

    return work


@contextmanager
def _opened(name: str, services: Services, until: datetime | None) -> Iterator[Pool | None]:
    if not services.records.spans_hosts:
        yield None
        return
    with get_client(sync_client=True) as client:
        try:
            deployment = client.read_deployment_by_name("batch/batch")
        except ObjectNotFound:
            yield None
            return
        yield Pool(name, client, deployment.id, services, until)


def _followed(pool: Pool, waiting: Sequence[Waiting], size: int, out: Path, here: Work) -> Iterator[tuple[Waiting, Result]]:
    known = frozenset(pool.services.records.failures())
    batches = [waiting[first : first + size] for first in range(0, len(waiting), size)]
    batches.reverse()  # the most urgent come last, and are taken first
    deserted: float | None = None
    while (batches and not is_over(pool.until)) or pool.open:
        while batches and len(pool.open) < OPEN and not is_over(pool.until):
            pool.hand(batches.pop())
        time.sleep(POLL)
        for each, state in pool.ended():
            left = dict(each.before)
            for item, result in settled(each.before, known, pool.services, out):
                del left[item]
                yield item, result
            if left and each.tries < TRIES and state.type != StateType.CANCELLED and not is_over(pool.until):
                for item in left:
                    pool.hand([item], each.tries + 1)
        deserted = None if pool.is_manned() else deserted or time.monotonic()
        if deserted and time.monotonic() - deserted > pool.patience and (rest := _taken_back(pool)):
            log.warning("no worker is left: %d submissions are done here", len(rest) + sum(map(len, batches)))
            yield from here([*rest, *(item for batch in reversed(batches) for item in batch)])
            batches.clear()


def _taken_back(pool: Pool) -> list[Waiting]:
    """The submissions of every batch that no worker took, called back."""
    found = FlowRunFilter.model_validate({"id": {"any_": [each.run_id for each in pool.open]}})
    untaken = {run.id for run in pool.client.read_flow_runs(flow_run_filter=found) if run.state and run.state.is_scheduled()}
    called = [each for each in pool.open if each.run_id in untaken]
    for each in called:
        pool.give_up(each, Cancelled(message="no worker is left; done by the nightly run itself"))
        pool.open.remove(each)
    return [item for each in called for item in each.before]
