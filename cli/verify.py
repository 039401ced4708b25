"""``bukti verify``: everything under some paths, to reports."""

from pathlib import Path
from typing import Annotated

import typer

from cli.console import ProgressBar, err, out, show_refused, summary_table
from evidence.wording import say


def verify(
    paths: Annotated[list[Path], typer.Argument(exists=True, help=say("cli.verify.paths"), metavar="PATH...")],
    *,
    folder: Annotated[Path, typer.Option("--out", "-o", file_okay=False, help=say("cli.verify.out"))] = Path("out"),
    full: Annotated[bool, typer.Option("--full", help=say("cli.verify.full"))] = False,
    as_json: Annotated[bool, typer.Option("--json", help=say("cli.json"))] = False,
) -> None:
    from reports.summary import Summary, render_summary
    from wiring.settings import load_settings

    settings = load_settings()
    with ProgressBar() as progress:
        if settings.prefect_api_url:
            from flows.verify import verify as flow

            err.print(say("cli.verify.server", url=settings.prefect_api_url))
            summary: Summary = flow(paths, folder, settings, progress, full=full)
        else:
            from wiring.services import assembled
            from wiring.walk import plain_stages, walk

            with assembled(settings) as services:
                summary = walk(paths, folder, plain_stages(services, progress, full=full))
    if as_json:
        typer.echo(render_summary(summary), nl=False)
    else:
        out.print(summary_table(summary))
        out.print(say("cli.verify.done", path=folder / "index.html"), soft_wrap=True, highlight=False)
    show_refused(summary.refused)
    raise typer.Exit(1 if summary.refused else 0)
