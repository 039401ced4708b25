"""The deployments: the nightly run on its schedule and the re-run by hand on one process work pool of a Prefect server, and the nightly run's
batches on another, so that the run that waits for them takes no place from them."""

import asyncio
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import Any

from prefect import Flow
from prefect.client.orchestration import get_client
from prefect.client.schemas.actions import WorkPoolCreate
from prefect.client.schemas.objects import ConcurrencyLimitConfig, ConcurrencyLimitStrategy, StateType
from prefect.events.actions import ChangeFlowRunState
from prefect.events.schemas.automations import AutomationCore, EventTrigger, Posture
from prefect.events.schemas.events import ResourceSpecification
from prefect.exceptions import ObjectAlreadyExists
from prefect.schedules import Cron

from wiring.settings import SILENT

ROOT = Path(__file__).parents[1]
"""The folder that workers load the flows from; it must be at the same place on every host."""

HEARTBEAT = 30
"""Seconds between two signs of life of a run; Prefect allows no fewer."""

SILENCE = 90
"""Seconds without one, after which a run counts as dead."""

ENVIRONMENT = {
    "PREFECT_FLOWS_HEARTBEAT_FREQUENCY": str(HEARTBEAT),
    "PREFECT_LOGGING_EXTRA_LOGGERS": "bukti",  # what bukti logs is seen with the run
    **SILENT,
}
"""What runs get from their deployment, beside the environment of their worker."""


def deploy(pool: str, cron: str, timezone: str, *, out: str, until: str | None, batch: int) -> tuple[str, ...]:
    """Make the work pools ``pool`` and ``<pool>-batch`` where there are none, and register the deployments, replacing what was registered before;
    returns their names. The nightly run starts by ``cron`` in ``timezone``, hands out ``batch`` submissions at a time, and never overlaps itself: a
    run that finds another under way is cancelled. A run whose machine or worker died is closed as crashed once it has been silent for ``SILENCE``
    seconds, so that it does not stand in the way of the next."""
    batches = batch_pool(pool)
    asyncio.run(_prepare(pool, batches))
    alone = ConcurrencyLimitConfig(limit=1, collision_strategy=ConcurrencyLimitStrategy.CANCEL_NEW)
    given = {"out": out, "until": until, "pool": batches, "batch": batch}
    return (
        _register("nightly", pool, given, schedule=Cron(cron, timezone=timezone), concurrency_limit=alone),
        _register("rerun", pool, {"out": out}),
        _register("batch", batches, {}),
    )


def batch_pool(pool: str) -> str:
    """The pool whose workers take batches."""
    return f"{pool}-batch"


def _register(name: str, pool: str, parameters: dict[str, Any], **options: Any) -> str:
    quiet: dict[str, Any] = {"build": False, "push": False, "print_next_steps": False, "ignore_warnings": True}
    made = _flow(f"flows/{name}.py:{name}").deploy(
        name=name, work_pool_name=pool, parameters=parameters, job_variables={"env": ENVIRONMENT}, **quiet, **options
    )
    assert made
    return f"{name}/{name}"


def _flow(entrypoint: str) -> Flow[Any, Any]:
    found: Any = Flow.from_source(source=str(ROOT), entrypoint=entrypoint)  # a flow here, a coroutine inside an event loop
    assert isinstance(found, Flow)
    return found


async def _prepare(*pools: str) -> None:
    async with get_client() as client:
        for pool in pools:
            with suppress(ObjectAlreadyExists):
                await client.create_work_pool(WorkPoolCreate(name=pool, type="process"))
        watch = _watch()
        for older in await client.read_automations_by_name(watch.name):
            await client.delete_automation(older.id)
        await client.create_automation(watch)


def _watch() -> AutomationCore:
    """The automation by which the server closes runs that give no sign of life any more."""
    ended = ("Completed", "Failed", "Cancelled", "Crashed")
    return AutomationCore(
        name="bukti: silent runs are closed",
        trigger=EventTrigger(
            after={"prefect.flow-run.heartbeat"},
            expect={"prefect.flow-run.heartbeat", *(f"prefect.flow-run.{state}" for state in ended)},
            match=ResourceSpecification({"prefect.resource.id": ["prefect.flow-run.*"]}),
            for_each={"prefect.resource.id"},
            posture=Posture.Proactive,
            threshold=1,
            within=timedelta(seconds=SILENCE),
        ),
        actions=[ChangeFlowRunState(name=None, state=StateType.CRASHED, message="no sign of life", force=False)],
    )
