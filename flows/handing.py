"""The night's submissions handed out in batches to the workers of a pool, and followed until each is settled.

A batch whose run failed, crashed, or was lost with its host is handed out again, each submission by itself, so that one that ends its process
takes no other along. Where no worker is left, the rest is done here. Where store or database stopped a batch each time, the night is halted.
"""

import logging
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from typing import Any
from uuid import UUID, uuid4

from prefect.client.orchestration import SyncPrefectClient, get_client
from prefect.client.schemas.filters import FlowRunFilter
from prefect.client.schemas.objects import State, StateType, WorkerStatus
from prefect.exceptions import ObjectNotFound
from prefect.states import Cancelled, Crashed

from evidence.errors import Unwritable
from evidence.run import Run
from flows.batch import HALTED
from flows.server import ServerAway, asked
from storage import Failure, Waiting
from wiring.nightly import Shift, Work, work_here
from wiring.patience import patiently
from wiring.settling import last_runs, settled

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
    shift: Shift
    patience: float = PATIENCE
    open: list[Handed] = field(default_factory=list)

    def is_manned(self) -> bool:
        """Whether some worker is there."""
        workers = asked(lambda: self.client.read_workers_for_work_pool(self.name))
        return any(worker.status == WorkerStatus.ONLINE for worker in workers)

    def hand(self, items: Sequence[Waiting], tries: int = 1) -> None:
        """Hand out one batch."""
        until = self.shift.until
        given = {
            "items": [list(item.item) for item in items],
            "until": until.isoformat() if until else None,
            "night": self.shift.name,
        }
        key = uuid4().hex  # so that a batch is made once, also where the answer is lost
        name = f"{items[0].kode}+{len(items) - 1}" if len(items) > 1 else items[0].kode
        before = patiently(partial(last_runs, items, self.shift.services))
        patiently(partial(self.shift.services.records.hand_out, items))
        made = partial(
            self.client.create_flow_run_from_deployment, self.deployment, parameters=given, name=name, idempotency_key=key
        )
        run = asked(made)
        self.open.append(Handed(run.id, before, tries))

    def call_off(self) -> None:
        """Cancel the batches of an earlier night that nobody took: what they name is handed out again."""
        waits = {"deployment_id": {"any_": [self.deployment]}, "state": {"type": {"any_": [StateType.SCHEDULED]}}}
        found = FlowRunFilter.model_validate(waits)
        while runs := asked(lambda: self.client.read_flow_runs(flow_run_filter=found)):
            for run in runs:
                self._set(run.id, Cancelled(message="its night is over"))

    def ended(self) -> list[tuple[Handed, State[Any]]]:
        """The batches that came to an end, or are lost, taken off those that are open; once the time is over, also those that nobody took yet."""
        states = self.states()
        done = []
        for each in list(self.open):
            state = states.get(each.run_id)
            if state is None:
                continue
            if state.is_scheduled() and self.shift.is_over:
                state = self.give_up(each, Cancelled(message="the night is over"))
            elif self._is_lost(each, state):
                log.warning("batch %s was lost with its host", each.run_id)
                state = self.give_up(each, Crashed(message="no process works on it any more"))
            if state.is_final() and not self._is_held(each):
                self.open.remove(each)
                done.append((each, state))
        return done

    def states(self) -> dict[UUID, State[Any] | None]:
        """How the runs of the open batches stand."""
        if not self.open:
            return {}
        found = FlowRunFilter.model_validate({"id": {"any_": [each.run_id for each in self.open]}})
        return {run.id: run.state for run in asked(lambda: self.client.read_flow_runs(flow_run_filter=found))}

    def give_up(self, each: Handed, state: State[Any]) -> State[Any]:
        """Say of a batch's run how it ended, for it cannot say so itself."""
        self._set(each.run_id, state)
        return state

    def _set(self, run_id: UUID, state: State[Any]) -> None:
        asked(lambda: self.client.set_flow_run_state(run_id, state, force=True))

    def _is_lost(self, each: Handed, state: State[Any]) -> bool:
        if state.type not in {StateType.PENDING, StateType.RUNNING, StateType.CANCELLING}:
            return False
        if self._is_held(each):
            each.quiet = None
            return False
        each.quiet = each.quiet or time.monotonic()
        return time.monotonic() - each.quiet > self.patience

    def _is_held(self, each: Handed) -> bool:
        """Whether some process works on submissions of the batch, whatever its run is said to do."""
        return bool(patiently(lambda: self.shift.services.records.in_hand([item.item for item in each.before])))


def handed_out(pool: str, size: int, waiting: Sequence[Waiting], shift: Shift) -> Work:
    """``Spread`` over the workers of ``pool``, ``size`` submissions a batch. Where the records are on one host, or the pool has no worker: here."""
    with _opened(pool, shift) as opened:
        if opened is None or not opened.is_manned():
            log.info("no worker for batches: the night is done in one process")
            yield from work_here(waiting, shift)
            return
        opened.call_off()
        known = frozenset(patiently(shift.services.records.failures))
        try:
            yield from _followed(opened, waiting, size, known)
        except ServerAway:
            for each in opened.open:  # what the workers came to is on record all the same
                yield from settled(each.before, known, shift.services, shift.out)
            opened.open.clear()
            raise
        finally:
            with suppress(ServerAway):
                _taken_back(opened, "the nightly run ended early")


@contextmanager
def _opened(name: str, shift: Shift) -> Iterator[Pool | None]:
    if not shift.services.records.spans_hosts:
        yield None
        return
    with get_client(sync_client=True) as client:
        try:
            deployment = asked(lambda: client.read_deployment_by_name("batch/batch"))
        except ObjectNotFound:
            yield None
            return
        yield Pool(name, client, deployment.id, shift)


def _followed(pool: Pool, waiting: Sequence[Waiting], size: int, known: frozenset[Failure]) -> Work:
    batches = [waiting[first : first + size] for first in range(0, len(waiting), size)]
    batches.reverse()  # the most urgent come last, and are taken first
    deserted: float | None = None
    while (batches and not pool.shift.is_over) or pool.open:
        while batches and len(pool.open) < OPEN and not pool.shift.is_over:
            pool.hand(batches.pop())
        time.sleep(POLL)
        pool.shift.stay_alone()
        for each, state in pool.ended():
            yield from _ended(pool, each, state, known)
        deserted = None if pool.is_manned() else deserted or time.monotonic()
        if deserted and time.monotonic() - deserted > pool.patience and (batches or pool.open):
            rest = _taken_back(pool, "no worker is left; done by the nightly run itself")
            rest += [item for batch in reversed(batches) for item in batch]
            batches.clear()
            if rest:
                log.warning("no worker is left: %d submissions are done here", len(rest))
            yield from work_here(rest, pool.shift)


def _ended(pool: Pool, each: Handed, state: State[Any], known: frozenset[Failure]) -> Work:
    """What became of a batch; what is left of it is handed out again. ``Unwritable`` where it was halted each time."""
    left = dict(each.before)
    for item, result in settled(each.before, known, pool.shift.services, pool.shift.out):
        del left[item]
        yield item, result
    if not left or state.type == StateType.CANCELLED or pool.shift.is_over:
        return
    if each.tries < TRIES:
        for item in left:
            pool.hand([item], each.tries + 1)
    elif state.name == HALTED:
        raise Unwritable(state.message or HALTED)


def _taken_back(pool: Pool, why: str) -> list[Waiting]:
    """The submissions of every batch that no worker took, called back."""
    states = pool.states()
    called = [each for each in pool.open if (state := states.get(each.run_id)) and state.is_scheduled()]
    for each in called:
        pool.give_up(each, Cancelled(message=why))
        pool.open.remove(each)
    return [item for each in called for item in each.before]
