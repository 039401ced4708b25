"""``bukti report``: a stored report again."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

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
    target: Annotated[Path | None, typer.Option("--out", "-o", dir_okay=False, help=say("cli.report.out"))] = None,
) -> None:
    from wiring.paper import write_whole
    from wiring.services import assembled
    from wiring.settings import load_settings

    with assembled(load_settings()) as services:
        run = found_run(services, kode, tahun, number)
        content = services.store.get(services.records.report_key(run.id, form.value))
    if target is None:
        sys.stdout.buffer.write(content)
    else:
        write_whole(target, content)
