"""The deployments: the nightly run on its schedule and the re-run by hand on one process work pool of a Prefect server, and the nightly run's
batches on another, so that the run that waits for them takes no place from them."""

import asyncio
from contextlib import suppress
from pathlib import Path
from typing import Any

from prefect import Flow
from prefect.client.orchestration import get_client
from prefect.client.schemas.actions import WorkPoolCreate
from prefect.client.schemas.objects import ConcurrencyLimitConfig, ConcurrencyLimitStrategy
from prefect.exceptions import ObjectAlreadyExists
from prefect.schedules import Cron

ROOT = Path(__file__).parents[1]
"""The folder that workers load the flows from; it must be at the same place on every host."""


def deploy(pool: str, cron: str, timezone: str, *, out: str, until: str | None, batch: int) -> tuple[str, ...]:
    """Make the work pools ``pool`` and ``<pool>-batch`` where there are none, and register the deployments, replacing what was registered before;
    returns their names. The nightly run starts by ``cron`` in ``timezone``, hands out ``batch`` submissions at a time, and never overlaps itself: a
    run that finds another under way is cancelled."""
    batches = batch_pool(pool)
    asyncio.run(_make_pools(pool, batches))
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
    made = _flow(f"flows/{name}.py:{name}").deploy(name=name, work_pool_name=pool, parameters=parameters, **quiet, **options)
    assert made
    return f"{name}/{name}"


def _flow(entrypoint: str) -> Flow[Any, Any]:
    found: Any = Flow.from_source(source=str(ROOT), entrypoint=entrypoint)  # a flow here, a coroutine inside an event loop
    assert isinstance(found, Flow)
    return found


async def _make_pools(*names: str) -> None:
    async with get_client() as client:
        for name in names:
            with suppress(ObjectAlreadyExists):
                await client.create_work_pool(WorkPoolCreate(name=name, type="process"))
