"""The flow ``batch``: some of the night's submissions, on whichever host a worker takes it."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from prefect import flow
from prefect.client.schemas.objects import State
from prefect.states import Failed

from evidence.errors import Unreachable, Unwritable
from flows.stages import task_stages
from wiring.arrival import Silence
from wiring.batch import do_batch
from wiring.services import assembled
from wiring.settings import load_settings

HALTED = "Halted"
"""Name of the state of a batch that store or database stopped; the submissions are not at fault."""


@flow(name="batch", persist_result=False)
def batch(items: Sequence[tuple[str, int]], until: datetime | None = None, night: str = "") -> dict[str, int] | State[Any]:
    """Judge the submissions ``items`` (kode, year) that still wait, until ``until``, for the ``night`` that calls itself so; how many were judged and failed is
    returned."""
    progress = Silence()
    try:
        with assembled(load_settings(), patient=True) as services:
            return do_batch(items, services, task_stages(services, progress), progress, until, night)
    except (Unreachable, Unwritable) as error:
        return Failed(name=HALTED, message=str(error))
