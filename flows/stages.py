"""The stages of the walk as Prefect tasks: the same functions, done patiently, with a name that the server shows."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from prefect import task
from prefect.cache_policies import NO_CACHE

from evidence.verdict import Assessment
from reports.summary import Summary
from wiring.arrival import Progress, Received
from wiring.services import Services
from wiring.walk import Arrivals, Stages, patient, plain_stages


def task_stages(services: Services, progress: Progress, *, full: bool = False) -> Stages:
    """The plain stages wrapped as tasks. Results stay in the process: what is worth keeping is in the store and the records."""
    plain = patient(plain_stages(services, progress, full=full))
    options: dict[str, Any] = {"cache_policy": NO_CACHE, "persist_result": False}

    @task(name="take-in", **options)
    def take_in(paths: Sequence[Path]) -> Arrivals:
        return plain.take_in(paths)

    @task(name="read", **options)
    def read_all(received: Sequence[Received]) -> None:
        plain.read_all(received)

    @task(name="judge", task_run_name="judge-{kode}", **options)
    def judge_one(kode: str, received: Received, out: Path, dispute: str | None) -> Assessment:
        return plain.judge_one(received, out, dispute)

    @task(name="publish", **options)
    def publish(summary: Summary, out: Path) -> None:
        plain.publish(summary, out)

    return Stages(
        take_in=take_in,
        read_all=read_all,
        judge_one=lambda received, out, dispute: judge_one(received.submission.kode, received, out, dispute),
        publish=publish,
    )
