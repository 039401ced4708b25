"""How a verdict came about, step by step, for ``bukti explain``."""

from evidence.document import ranges
from evidence.facts import Facts, StatedDocument
from evidence.verdict import ClaimVerdict, EvidenceVerdict, Severity, Status
from evidence.wording import say
from rules.model import Case, Measurement
from rules.repetition import Repetition

_TOLD = (
    Facts.NOMOR,
    Facts.TANGGAL,
    Facts.TAHUN_ANGGARAN,
    Facts.TENTANG,
    Facts.PEMDA,
    Facts.JABATAN,
    Facts.ATAS_NAMA,
    Facts.NAMA_INOVASI,
)


def explain(case: Case, verdict: ClaimVerdict, measured: Measurement | None, repeated: tuple[Repetition, ...]) -> tuple[str, ...]:
    """The steps: what is claimed, what each file is and whether it counts, what was counted, what stays open, the conclusion."""
    level = case.rule.indicator.levels[case.claim.parameter - 1]
    steps = [say("rules.explain.claimed", level=case.claim.parameter, wording=level)]
    if verdict.status is Status.MISSING:
        return (*steps, say("rules.explain.nothing-attached"))
    for item in verdict.evidence:
        steps += _of_file(item)
    steps += [say("rules.explain.repeated", first=pair.first.ref.name, second=pair.second.ref.name) for pair in repeated]
    if measured is None:
        steps.append(say("rules.explain.nothing-counts"))
    else:
        steps += measured.reasoning
    steps += [say("rules.explain.open", question=question) for question in verdict.open_questions]
    supported = say("rules.explain.unknown") if verdict.supported is None else str(verdict.supported)
    steps.append(say(f"rules.explain.{verdict.status}", supported=supported, claimed=case.claim.parameter))
    return tuple(steps)


def _of_file(item: EvidenceVerdict) -> list[str]:
    if item.ref.berkas is None:
        return [say("rules.explain.link", tautan=item.ref.name)]
    if item.document is None:
        steps = [say("rules.explain.unread", berkas=item.ref.name)]
    else:
        kind = say(f"reports.type.{item.document.document_type}")
        pages = _pages(item.document)
        steps = [say("rules.explain.document", berkas=item.ref.name, kind=kind, pages=pages, facts=_facts(item.document))]
        if len(item.documents) > 1:
            steps.append(say("rules.explain.merged", berkas=item.ref.name, count=len(item.documents), pages=pages))
        if item.unread:
            steps.append(say("rules.explain.left-unread", berkas=item.ref.name, pages=ranges(item.unread)))
    codes = ", ".join(dict.fromkeys(flag.code.value for flag in item.flags if flag.severity is Severity.FAIL))
    key = "rules.explain.counts" if item.counts else "rules.explain.discounted"
    return [*steps, say(key, berkas=item.ref.name, codes=codes)]


def _pages(stated: StatedDocument) -> str:
    first, last = min(stated.pages, default=0), max(stated.pages, default=0)
    return str(first) if first == last else f"{first}-{last}"


def _facts(stated: StatedDocument) -> str:
    told = [f"{name.replace('_', ' ')}: {fact.value}" for name in _TOLD if (fact := stated.fact(name)) is not None]
    return "; ".join(told) or say("rules.explain.no-facts")
