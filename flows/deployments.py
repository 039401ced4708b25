"""The deployments: the nightly run on its schedule, and the re-run by hand, on a process work pool of a Prefect server."""

import asyncio
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


def deploy(pool: str, cron: str, timezone: str, *, out: str, until: str | None) -> tuple[str, ...]:
    """Make the work pool where there is none, and register both deployments, replacing what was registered before; returns their names. The
    nightly run starts by ``cron`` in ``timezone`` and never overlaps itself: a run that finds another under way is cancelled."""
    asyncio.run(_make_pool(pool))
    night = _flow("flows/nightly.py:nightly").deploy(
        name="nightly",
        work_pool_name=pool,
        schedule=Cron(cron, timezone=timezone),
        concurrency_limit=ConcurrencyLimitConfig(limit=1, collision_strategy=ConcurrencyLimitStrategy.CANCEL_NEW),
        parameters={"out": out, "until": until},
        build=False,
        push=False,
        print_next_steps=False,
        ignore_warnings=True,
    )
    again = _flow("flows/rerun.py:rerun").deploy(
        name="rerun",
        work_pool_name=pool,
        parameters={"out": out},
        build=False,
        push=False,
        print_next_steps=False,
        ignore_warnings=True,
    )
    assert night and again
    return "nightly/nightly", "rerun/rerun"


def _flow(entrypoint: str) -> Flow[Any, Any]:
    found: Any = Flow.from_source(source=str(ROOT), entrypoint=entrypoint)  # a flow here, a coroutine inside an event loop
    assert isinstance(found, Flow)
    return found


async def _make_pool(name: str) -> None:
    async with get_client() as client:
        try:
            await client.create_work_pool(WorkPoolCreate(name=name, type="process"))
        except ObjectAlreadyExists:
            return
