"""The flow ``nightly``: what came in, and every submission that is new, changed, or was judged by an older rulebook or reader."""

import logging
from functools import partial
from pathlib import Path
from typing import Any

from prefect import flow
from prefect.artifacts import create_markdown_artifact

from evidence.wording import say
from flows.handing import handed_out
from flows.server import ServerAway, asked
from flows.stages import task_stages
from reports.night import Night, night_of, night_sentence
from wiring.arrival import Silence
from wiring.nightly import next_time
from wiring.nightly import nightly as one_night
from wiring.services import assembled
from wiring.settings import load_settings

log = logging.getLogger("bukti.nightly")


@flow(name="nightly", persist_result=False)
def nightly(
    out: str = "out", until: str | None = None, drop: str | None = None, pool: str | None = None, batch: int = 16
) -> dict[str, Any]:
    """Judge what waits, until ``until`` ("06:00", in the zone of BUKTI_TIMEZONE). ``drop``: where regions upload (a folder, or s3://BUCKET/PREFIX), else
    BUKTI_DROP; ``out``: where reports and ``nightly.html`` are written. ``pool``: whose workers do it, ``batch`` submissions at a time; None: this process.
    What ``nightly.json`` says is returned, and shown as an artifact."""
    settings = load_settings()
    ends = next_time(until, settings.timezone) if until else None
    progress = Silence()
    with assembled(settings, patient=True) as services:
        stages = task_stages(services, progress)
        spread = partial(handed_out, pool, batch) if pool else None
        night = one_night(services, stages, Path(out), progress, drop=drop or settings.drop, until=ends, spread=spread)
    try:
        asked(lambda: create_markdown_artifact(markdown=told(night), key="nightly", description=say("reports.night.title")))
    except ServerAway:
        log.exception("the summary is in %s, and not with the run", out)
    if night.halted:
        raise RuntimeError(night.halted)  # a failed run is what its watchers see
    return night_of(night)


def told(night: Night) -> str:
    """The morning summary in Markdown: one sentence, then what failed, what flipped, what is left."""
    parts = [night_sentence(night)]
    for title, items in (("reports.night.failed", night.failed), ("reports.index.refused", night.refused)):
        lines = [f"- {item.path}: {'; '.join(error.found for error in item.errors)}" for item in items]
        parts += [f"## {say(title)}", "\n".join(lines)] if lines else []
    lines = [f"- {flip.kode}, {flip.nomor}. {flip.indikator}: {'; '.join(flip.because)}" for flip in night.flips]
    parts += [f"## {say('reports.night.flips')}", "\n".join(lines)] if lines else []
    lines = [f"- {say(f'reports.night.why.{why}')}: {count}" for why, count in night.left.items()]
    parts += [f"## {say('reports.night.left')}", "\n".join(lines)] if lines else []
    return "\n\n".join(parts)
