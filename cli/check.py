"""``bukti check``: the operator's pre-check before sending."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.markup import escape

from cli.console import SEVERITY_STYLE, out, show_refused
from evidence.wording import say

if TYPE_CHECKING:
    from wiring.precheck import Checked


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
            _show(checked)
    show_refused(outcome.refused)
    raise typer.Exit(1 if outcome.refused else 0)


def _show(checked: "Checked") -> None:
    submission, found = checked.submission, checked.precheck
    out.print(f"[bold]{escape(say('cli.check.title', kode=submission.kode, inovasi=submission.inovasi.nama))}[/]", highlight=False)
    for nomor, flag in found.flags:
        out.print(
            f"  [{SEVERITY_STYLE[flag.severity]}]{_where(nomor)}[/]: {escape(f'{flag.message} {flag.advice}')}", highlight=False
        )
    for nomor, hint in found.hints:
        out.print(f"  [cyan]{_where(nomor)}[/]: {escape(hint)}", highlight=False)
    if not found.flags:
        out.print(f"  [green]{say('cli.check.clean')}[/]")


def _where(nomor: int | None) -> str:
    return say("cli.check.whole") if nomor is None else f"{say('cli.check.where')} {nomor}"
