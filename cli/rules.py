"""``bukti rules``: the rulebook in force, each indicator and flag explained."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.markup import escape
from rich.table import Table

from cli.console import SEVERITY_STYLE, ProgressBar, err, flips_table, out
from evidence.errors import EvidenceError
from evidence.verdict import FLAG_DEFAULTS, FlagCode
from evidence.wording import say

if TYPE_CHECKING:
    from rules.model import IndicatorRule, Rulebook

app = typer.Typer(no_args_is_help=True)


def chosen_rulebook(tahun: int | None) -> "Rulebook":
    """The rulebook of a year, the newest where none is named."""
    from rules.pack import editions
    from wiring.settings import load_settings

    known = editions(load_settings().rulebooks)
    year = max(known) if tahun is None else tahun
    if year not in known:
        raise EvidenceError(
            say("cli.rules.year.unknown", tahun=year), say("cli.rules.year.known", known=", ".join(map(str, sorted(known))))
        )
    return known[year]


@app.command("show", help=say("cli.rules.show.help"))
def show(
    code: Annotated[str | None, typer.Argument(help=say("cli.rules.code"), metavar="[CODE]")] = None,
    *,
    tahun: Annotated[int | None, typer.Option("--tahun", help=say("cli.tahun"))] = None,
) -> None:
    rulebook = chosen_rulebook(tahun)
    if code is None:
        _show_all(rulebook)
    elif code.isdigit() and rulebook.edition.indicator(int(code)):
        _show_indicator(rulebook.rule(int(code)))
    elif code in list(FlagCode):
        _show_flag(FlagCode(code), rulebook)
    else:
        raise EvidenceError(say("cli.rules.unknown", code=code), say("cli.rules.unknown.cure"))


@app.command("preview", help=say("cli.preview.help"))
def preview(
    pack: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help=say("cli.preview.pack"), metavar="PACK")],
    *,
    as_json: Annotated[bool, typer.Option("--json", help=say("cli.json"))] = False,
) -> None:
    from wiring.preview import preview as tried_on
    from wiring.settings import load_settings

    with ProgressBar() as progress:
        found = tried_on(pack, load_settings(), progress)
    if as_json:
        typer.echo(json.dumps(found.as_json(), ensure_ascii=False, indent=1))
        return
    if found.flips:
        out.print(flips_table(found.flips))
    values = {"id": found.rulebook, "tahun": found.tahun, "claims": found.claims, "flips": len(found.flips)}
    out.print(say("cli.preview.done", **values), highlight=False)
    if found.untried:
        err.print(say("cli.preview.untried", count=len(found.untried), kodes=", ".join(found.untried[:10])), soft_wrap=True)


def _show_all(rulebook: "Rulebook") -> None:
    table = Table(title=f"{rulebook.id} ({rulebook.digest[:12]})", title_justify="left")
    for key in ("nomor", "indikator", "bobot", "wajib"):
        table.add_column(say(f"cli.rules.column.{key}"))
    for indicator in rulebook.edition.indicators:
        table.add_row(str(indicator.nomor), indicator.nama, str(indicator.bobot), "*" if indicator.wajib else "")
    out.print(table)
    flags = Table()
    for key in ("code", "severity", "title"):
        flags.add_column(say(f"cli.rules.column.{key}"), no_wrap=key != "title")
    for code, (severity, _) in FLAG_DEFAULTS.items():
        flags.add_row(
            code.value, f"[{SEVERITY_STYLE[severity]}]{say(f'reports.severity.{severity}')}[/]", say(f"flags.{code}.title")
        )
    out.print(flags)


def _show_indicator(rule: "IndicatorRule") -> None:
    indicator = rule.indicator
    out.print(
        f"[bold]{indicator.nomor}. {escape(indicator.nama)}[/] ({say('cli.rules.weight', bobot=indicator.bobot)})", highlight=False
    )
    for level, wording in enumerate(indicator.levels, 1):
        out.print(escape(say("cli.rules.level", level=level, wording=wording)), highlight=False)
    for label, text in (("evidence", indicator.evidence), ("decided", rule.automatic), ("reviewer", rule.reviewer)):
        if text:
            out.print(f"[bold]{say(f'cli.rules.{label}')}:[/] {escape(text)}", highlight=False)
    if rule.accepts:
        kinds = ", ".join(say(f"reports.type.{kind}") for kind in rule.accepts)
        out.print(f"[bold]{say('cli.rules.accepts')}:[/] {escape(kinds)}", highlight=False)


def _show_flag(code: FlagCode, chosen: "Rulebook") -> None:
    from rules.measured import measured

    severity, scope = FLAG_DEFAULTS[code]
    out.print(f"[bold]{code.value}[/]: {say(f'flags.{code}.title')}", highlight=False)
    out.print(
        say("cli.rules.stands", severity=say(f"reports.severity.{severity}"), scope=say(f"cli.rules.scope.{scope}")),
        highlight=False,
    )
    out.print(escape(say(f"flags.{code}.explanation")), highlight=False)
    if found := measured(chosen.id):
        out.print(f"[bold]{say('cli.rules.measured')}:[/] {escape(found.of(code))}", highlight=False)
    out.print(f"[bold]{say('reports.flag.advice')}:[/] {escape(say(f'flags.{code}.remedy'))}", highlight=False)
