"""``bukti report``: a stored report again."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from cli.console import err, out
from evidence.errors import EvidenceError
from evidence.wording import say

if TYPE_CHECKING:
    from evidence.run import Run
    from wiring.services import Services


class Format(StrEnum):
    HTML = "html"
    JSON = "json"


def found_run(services: "Services", kode: str, tahun: int | None, number: int | None) -> "Run":
    """The run that is asked for; EvidenceError where there is none."""
    records = services.records
    run = records.latest_run(kode, tahun)
    if run is not None and number is not None:
        run = records.run(kode, run.tahun_penilaian, number)
    if run is None:
        raise EvidenceError(say("cli.report.unknown", kode=kode), say("cli.report.unknown.cure"))
    return run


def report(
    kode: Annotated[str, typer.Argument(help=say("cli.report.kode"), metavar="KODE")],
    *,
    number: Annotated[int | None, typer.Option("--run", min=1, help=say("cli.report.run"))] = None,
    form: Annotated[Format, typer.Option("--format", help=say("cli.report.format"))] = Format.HTML,
    tahun: Annotated[int | None, typer.Option("--tahun", help=say("cli.tahun"))] = None,
    check: Annotated[bool, typer.Option("--check", help=say("cli.report.check"))] = False,
    target: Annotated[Path | None, typer.Option("--out", "-o", dir_okay=False, help=say("cli.report.out"))] = None,
) -> None:
    from wiring.paper import write_whole
    from wiring.services import assembled
    from wiring.settings import load_settings

    with assembled(load_settings()) as services:
        run = found_run(services, kode, tahun, number)
        if check:
            _check(run, services)
        content = services.store.get(services.records.report_key(run.id, form.value))
    if target is None:
        sys.stdout.buffer.write(content)
    else:
        write_whole(target, content)


def _check(run: "Run", services: "Services") -> NoReturn:
    """Put the run's receipt to the proof: exit status 1 where something is not as it says."""
    from wiring.receipt import prove

    proof = prove(run, services)
    for difference in proof.differences:
        err.print(difference, soft_wrap=True, highlight=False)
    if not proof.differences:
        out.print(say("cli.receipt.same", digest=proof.assessment), soft_wrap=True, highlight=False)
    raise typer.Exit(1 if proof.differences else 0)
