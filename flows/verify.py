"""The flows ``ingest`` and ``verify``: the walk as flow runs that a Prefect server shows."""

from collections.abc import Sequence
from pathlib import Path

from prefect import flow
from prefect.artifacts import create_table_artifact

from evidence.wording import say
from flows.stages import task_stages
from reports.summary import Summary
from wiring.arrival import Progress, Silence
from wiring.services import assembled
from wiring.settings import Settings, load_settings
from wiring.walk import walk


@flow(name="verify", validate_parameters=False, persist_result=False)
def verify(
    paths: Sequence[Path | str],
    out: Path | str = "out",
    settings: Settings | None = None,
    progress: Progress | None = None,
    *,
    full: bool = False,
) -> Summary:
    """Take in, read, judge and report every submission under ``paths``; a table of what came out stays with the flow run."""
    with assembled(settings or load_settings()) as services:
        summary = walk([Path(path) for path in paths], Path(out), task_stages(services, progress or Silence(), full=full))
    create_table_artifact(_table(summary), key="verify-summary", description=say("reports.index.title"))
    return summary


@flow(name="ingest", validate_parameters=False, persist_result=False)
def ingest(paths: Sequence[Path | str], settings: Settings | None = None, progress: Progress | None = None) -> tuple[str, ...]:
    """Only take in what lies under ``paths``: validate, keep and record. Returns the codes on record; later runs judge them."""
    with assembled(settings or load_settings()) as services:
        arrivals = task_stages(services, progress or Silence()).take_in([Path(path) for path in paths])
    return tuple(received.submission.kode for received in arrivals.received)


def _table(summary: Summary) -> list[dict[str, str | int]]:
    rows: list[dict[str, str | int]] = [
        {
            say("reports.profile.kode"): line.kode,
            say("reports.profile.pemda"): line.pemda,
            **{say(f"reports.status.{status}"): count for status, count in line.counts.items()},
            say("reports.score"): f"{line.score.supported}/{line.score.claimed}",
        }
        for line in summary.lines
    ]
    return rows + [
        {say("reports.profile.kode"): item.path, say("reports.profile.pemda"): say("reports.index.refused")}
        for item in summary.refused
    ]
