"""``bukti status``: what waits, what failed, whether store and database are well."""

import json
from dataclasses import asdict
from typing import Annotated

import typer
from rich.table import Table

from cli.console import out
from evidence.wording import say


def status(*, as_json: Annotated[bool, typer.Option("--json", help=say("cli.json"))] = False) -> None:
    from wiring.settings import load_settings
    from wiring.state import state_of

    state = state_of(load_settings())
    if as_json:
        typer.echo(json.dumps(state.as_json(), ensure_ascii=False, indent=1))
        raise typer.Exit(0 if state.is_well else 1)
    table = Table(show_header=False)
    waits = ", ".join(f"{say(f'reports.night.why.{why}')} {count}" for why, count in state.waiting.items())
    lines = {
        "submissions": state.submissions,
        "judged": state.judged,
        "waiting": waits or say("cli.status.none"),
        "oldest": f"{state.oldest:%Y-%m-%d %H:%M} UTC" if state.oldest else say("cli.status.none"),
        "store": state.store or say("cli.status.well"),
        "database": state.database or say("cli.status.well"),
        "failures": "\n".join(f"{item.kode}: {item.sentence} ({item.code})" for item in state.failures) or say("cli.status.none"),
    }
    if state.night is not None:
        lines["night"] = say("cli.status.night.told", **asdict(state.night))
    for key, text in lines.items():
        table.add_row(say(f"cli.status.{key}"), str(text))
    out.print(table)
    raise typer.Exit(0 if state.is_well else 1)
