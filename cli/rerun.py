"""``bukti rerun``: a disputed submission again, beside the old run."""

import json
from pathlib import Path
from typing import Annotated

import typer

from cli.console import ProgressBar, flips_table, out
from evidence.errors import EvidenceError
from evidence.wording import say


def rerun(
    kode: Annotated[str, typer.Argument(help=say("cli.report.kode"), metavar="KODE")],
    *,
    reason: Annotated[str, typer.Option("--reason", help=say("cli.rerun.reason"))],
    tahun: Annotated[int | None, typer.Option("--tahun", help=say("cli.tahun"))] = None,
    nightly: Annotated[bool, typer.Option("--nightly", help=say("cli.rerun.nightly"))] = False,
    pinned: Annotated[int | None, typer.Option("--pinned", metavar="N", min=1, help=say("cli.rerun.pinned"))] = None,
    full: Annotated[bool, typer.Option("--full", help=say("cli.verify.full"))] = False,
    second_look: Annotated[bool, typer.Option("--second-look", help=say("cli.rerun.second-look"))] = False,
    folder: Annotated[Path, typer.Option("--out", "-o", file_okay=False, help=say("cli.verify.out"))] = Path("out"),
    as_json: Annotated[bool, typer.Option("--json", help=say("cli.json"))] = False,
) -> None:
    from wiring.rerun import ask
    from wiring.rerun import rerun as judged_again
    from wiring.services import assembled
    from wiring.settings import load_settings

    if not reason.strip():
        raise EvidenceError(say("cli.rerun.reason.empty"), say("cli.rerun.reason.empty.cure"))
    if nightly:
        if full or second_look or pinned is not None:
            raise EvidenceError(say("cli.rerun.nightly.alone"), say("cli.rerun.nightly.alone.cure"))
        with assembled(load_settings()) as services:
            ask(kode, tahun, reason.strip(), services)
        out.print(say("cli.rerun.nightly.asked", kode=kode, reason=reason.strip()), highlight=False, markup=False)
        return
    with assembled(load_settings()) as services, ProgressBar() as progress:
        done = judged_again(
            kode, tahun, reason.strip(), services, folder, progress, full=full, second_look=second_look, pinned=pinned
        )
    if as_json:
        typer.echo(json.dumps(done.as_json(), ensure_ascii=False, indent=1))
        return
    if done.flips:
        out.print(flips_table(done.flips))
    values = {"kode": kode, "number": done.after.number, "reason": done.after.reason, "flips": len(done.flips)}
    key = "cli.rerun.first" if done.before is None else "cli.rerun.done"
    out.print(say(key, before=done.before.number if done.before else "", **values), highlight=False, markup=False)
    for note in done.notes:
        out.print(note, soft_wrap=True, highlight=False, markup=False)
    out.print(say("cli.verify.done", path=folder / kode / "report.html"), soft_wrap=True, highlight=False)
