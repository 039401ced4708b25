"""``signer_ladder``: in whose authority the implementers were appointed (iid.md SID 8)."""

from evidence.citation import Citation
from evidence.facts import Facts
from evidence.wording import say
from rules.authority import Authority, signer_authority
from rules.measures.counting import CLEAR, Counted, counted, words
from rules.model import Case, Exhibit, Measurement

_LEVELS = {
    Authority.KEPALA_DAERAH: 3,
    Authority.ATAS_NAMA_KEPALA_DAERAH: 3,
    Authority.KEPALA_PERANGKAT_DAERAH: 2,
    Authority.LAIN: 1,
}


def signer_ladder(case: Case, exhibits: tuple[Exhibit, ...]) -> Measurement:
    """1: implementers are there but not appointed; 2: assigned by the head of an office or its equal; 3: by the head of the region or on
    the head's behalf. Plt., Plh. and Pj. hold the office. The best document decides."""
    appointments = words(case.rule.parameters.get("appointments"))
    best = 0
    cited: dict[int, tuple[Citation, ...]] = {}
    reasoning: list[str] = []
    questions: list[str] = []
    for document in counted(case, exhibits):
        level, step, open_question = _level(document, appointments)
        cited.setdefault(level, _citations(document))
        best = max(best, level)
        reasoning.append(step)
        if open_question:
            questions.append(say("measures_teams.signer.unread", document=document.name, place=document.place))
    return Measurement(best, cited.get(best, ()) if best else (), (), tuple(questions), tuple(reasoning))


def _level(document: Counted, appointments: tuple[str, ...]) -> tuple[int, str, bool]:
    """The level that one document earns, why, and whether its signer is in doubt."""
    values = {"document": document.name, "place": document.place}
    if appointments and document.stated.document_type not in appointments:
        return 1, say("measures_teams.signer.not_appointment", level=1, **values), False
    authority = signer_authority(document.stated)
    level = _LEVELS.get(authority, 1) if authority is not None else 1
    office = document.stated.fact(Facts.JABATAN)
    doubtful = authority is None or (level < 3 and ((office is not None and office.confidence < CLEAR) or not document.fully_read))
    return level, say("measures_teams.signer.earns", signer=signer_of(document), level=level, **values), doubtful


def signer_of(document: Counted) -> str:
    """The signer's office as printed, with the head on whose behalf it signed."""
    office = document.stated.text(Facts.JABATAN) or say("measures_teams.signer.unknown")
    principal = document.stated.text(Facts.ATAS_NAMA)
    return say("measures_teams.signer.on_behalf", office=office, principal=principal) if principal else office


def _citations(document: Counted) -> tuple[Citation, ...]:
    facts = [document.stated.fact(name) for name in (Facts.ATAS_NAMA, Facts.JABATAN)]
    cited = [fact.citation for fact in facts if fact is not None and fact.citation is not None]
    if not cited and document.stated.type_citation is not None:
        cited = [document.stated.type_citation]
    return tuple(cited)
