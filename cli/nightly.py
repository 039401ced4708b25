"""``bukti nightly``: every submission that is new, changed, or judged by older rules."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli.console import ProgressBar, flips_table, out, show_refused
from evidence.errors import EvidenceError
from evidence.wording import say

if TYPE_CHECKING:
    from wiring.settings import Settings


def nightly(
    *,
    until: Annotated[str | None, typer.Option("--until", metavar="HH:MM", help=say("cli.nightly.until"))] = None,
    drop: Annotated[str | None, typer.Option("--drop", help=say("cli.nightly.drop"))] = None,
    folder: Annotated[Path, typer.Option("--out", "-o", file_okay=False, help=say("cli.verify.out"))] = Path("out"),
    as_json: Annotated[bool, typer.Option("--json", help=say("cli.json"))] = False,
) -> None:
    from reports.night import night_sentence, render_night_json
    from wiring.nightly import nightly as one_night
    from wiring.services import assembled
    from wiring.settings import load_settings
    from wiring.walk import patient, plain_stages

    settings = load_settings()
    ends = ends_at(until, settings)
    with assembled(settings, patient=True) as services, ProgressBar() as progress:
        stages = patient(plain_stages(services, progress))
        night = one_night(services, stages, folder, progress, drop=drop or settings.drop, until=ends)
    if as_json:
        typer.echo(render_night_json(night).decode(), nl=False)
    else:
        if night.flips:
            out.print(flips_table(night.flips))
        out.print(night_sentence(night), soft_wrap=True, highlight=False)
        out.print(say("cli.verify.done", path=folder / "nightly.html"), soft_wrap=True, highlight=False)
    show_refused((*night.refused, *night.failed))
    raise typer.Exit(1 if night.refused or night.failed or night.halted else 0)


def ends_at(until: str | None, settings: "Settings") -> datetime | None:
    """When a run has to stop; ``EvidenceError`` where that is no hour."""
    from wiring.nightly import next_time

    if until is None:
        return None
    try:
        return next_time(until, settings.timezone)
    except (ValueError, KeyError) as error:  # a zone that is not known is a KeyError
        values = {"clock": until, "timezone": settings.timezone}
        raise EvidenceError(say("cli.nightly.until.wrong", **values), say("cli.nightly.until.wrong.cure")) from error
