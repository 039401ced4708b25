"""``bukti check``: the operator's pre-check before sending."""

import json
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.markup import escape

from cli.console import SEVERITY_STYLE, out, show_refused
from evidence.verdict import Flag
from evidence.wording import say


def check(
    path: Annotated[Path, typer.Argument(exists=True, help=say("cli.check.path"), metavar="PATH")],
    *,
    as_json: Annotated[bool, typer.Option("--json", help=say("cli.json"))] = False,
) -> None:
    from wiring.precheck import precheck_all

    from wiring.settings import load_settings

    outcome = precheck_all(path, load_settings())
    if as_json:
        typer.echo(json.dumps(outcome.as_json(), ensure_ascii=False, indent=1))
    else:
        for checked in outcome.checked:
            title = say("cli.check.title", kode=checked.submission.kode, inovasi=checked.submission.inovasi.nama)
            out.print(f"[bold]{escape(title)}[/]", highlight=False)
            for nomor, flag in checked.flags:
                out.print(_line(nomor, flag), highlight=False)
            if not checked.flags:
                out.print(f"  [green]{say('cli.check.clean')}[/]")
    show_refused(outcome.summary)
    raise typer.Exit(1 if outcome.summary.refused else 0)


def _line(nomor: int | None, flag: Flag) -> str:
    where = say("cli.check.whole") if nomor is None else f"{say('cli.check.where')} {nomor}"
    advice: Any = escape(flag.advice)
    return f"  [{SEVERITY_STYLE[flag.severity]}]{where}[/]: {escape(flag.message)} {advice}"
