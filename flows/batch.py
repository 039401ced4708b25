"""The flow ``batch``: some of the night's submissions, on whichever host a worker takes it."""

from collections.abc import Sequence
from datetime import datetime

from prefect import flow

from flows.stages import task_stages
from wiring.arrival import Silence
from wiring.batch import do_batch
from wiring.services import assembled
from wiring.settings import load_settings


@flow(name="batch", persist_result=False)
def batch(items: Sequence[tuple[str, int]], until: datetime | None = None) -> dict[str, int]:
    """Judge the submissions ``items`` (kode, year) that still wait, until ``until``; how many were judged and failed is returned."""
    progress = Silence()
    with assembled(load_settings()) as services:
        return do_batch(items, services, task_stages(services, progress), progress, until)
