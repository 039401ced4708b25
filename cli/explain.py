"""``bukti explain``: how one verdict came about."""

from collections.abc import Iterable
from typing import Annotated

import typer
from rich.markup import escape

from cli.console import SEVERITY_STYLE, STATUS_STYLE, out
from cli.report import found_run
from evidence.errors import EvidenceError
from evidence.verdict import Assessment, ClaimVerdict, Flag
from evidence.wording import say


def explain(
    kode: Annotated[str, typer.Argument(help=say("cli.report.kode"), metavar="KODE")],
    nomor: Annotated[int, typer.Argument(help=say("cli.explain.nomor"), metavar="NOMOR")],
    *,
    number: Annotated[int | None, typer.Option("--run", min=1, help=say("cli.report.run"))] = None,
    tahun: Annotated[int | None, typer.Option("--tahun", help=say("cli.tahun"))] = None,
) -> None:
    from wiring.services import assembled
    from wiring.settings import load_settings

    with assembled(load_settings()) as services:
        run = found_run(services, kode, tahun, number)
        assessment = services.assessment(run.id)
    _show(_claimed(assessment, nomor))


def _claimed(assessment: Assessment, nomor: int) -> ClaimVerdict:
    for verdict in assessment.claims:
        if verdict.claim.nomor == nomor:
            return verdict
    known = ", ".join(str(verdict.claim.nomor) for verdict in assessment.claims)
    sentence = say("cli.explain.unclaimed", kode=assessment.submission.kode, nomor=nomor)
    raise EvidenceError(sentence, say("cli.explain.unclaimed.cure", known=known))


def _show(verdict: ClaimVerdict) -> None:
    supported = say("reports.claim.unknown") if verdict.supported is None else verdict.supported
    status = say(
        "cli.explain.status", status=say(f"reports.status.{verdict.status}"), claimed=verdict.claim.parameter, supported=supported
    )
    out.print(f"[bold]{verdict.claim.nomor}. {escape(verdict.indikator)}[/]", highlight=False)
    out.print(f"[{STATUS_STYLE[verdict.status]}]{escape(status)}[/]", highlight=False)
    _list("cli.explain.steps", verdict.reasoning)
    _list("cli.explain.questions", verdict.open_questions)
    _list("cli.explain.would-change", verdict.would_change)
    _list("cli.explain.evidence", (_evidence_line(verdict, index) for index in range(len(verdict.evidence))))
    _list("cli.explain.flags", map(_flag_line, verdict.all_flags), escaped=True)
    _list("cli.explain.places", (f"{c.berkas}, {say('reports.place.short', page=c.page)}: “{c.quote}”" for c in verdict.citations))


def _list(heading: str, lines: Iterable[str], *, escaped: bool = False) -> None:
    shown = list(lines)
    if shown:
        out.print(f"\n[bold]{say(heading)}[/]", highlight=False)
        for line in shown:
            out.print(f"  - {line if escaped else escape(line)}", highlight=False)


def _evidence_line(verdict: ClaimVerdict, index: int) -> str:
    item = verdict.evidence[index]
    kind = say(f"reports.type.{item.document.document_type}") if item.document else say("reports.evidence.link")
    return f"{item.ref.name}: {kind}, {say('reports.evidence.counts' if item.counts else 'reports.evidence.discounted')}"


def _flag_line(flag: Flag) -> str:
    return f"[{SEVERITY_STYLE[flag.severity]}]{flag.code.value}[/]: {escape(flag.message)}"
