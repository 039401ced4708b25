"""``regulation_ladder``: how high the regulation stands that establishes the innovation (iid.md SID 1)."""

import re
from dataclasses import dataclass, field

from evidence.citation import Citation
from evidence.facts import DocumentType, Facts
from evidence.verdict import FLAG_DEFAULTS, Flag, FlagCode
from evidence.wording import say
from rules.authority import signer_authority
from rules.measures.counting import Counted, all_seen, counted, words
from rules.measures.signer_ladder import signer_of
from rules.model import Case, Exhibit, Measurement
from rules.readers.perda_cited import Cited, parse_cited

_REGULATIONS = (DocumentType.PERATURAN_DAERAH, DocumentType.PERATURAN_KEPALA_DAERAH)


@dataclass(slots=True)
class _Tally:
    """What was concluded so far: the best level with its citations, and what remains to be said."""

    level: int = 0
    citations: tuple[Citation, ...] = ()
    reasoning: list[str] = field(default_factory=list)
    questions: list[str] = field(default_factory=list)
    flags: list[Flag] = field(default_factory=list)

    def earn(self, level: int, citations: tuple[Citation, ...], step: str) -> None:
        self.reasoning.append(step)
        if level > self.level:
            self.level, self.citations = level, citations


def regulation_ladder(case: Case, exhibits: tuple[Exhibit, ...]) -> Measurement:
    """1: a decree of the head of region, or of an office's head on the head's behalf; 2: a regulation of the head of region; 3: a Perda
    together with such a document that lists innovations and refers to that Perda. A Perda alone earns nothing and leaves the set
    incomplete. That the innovation is named is a check of its own."""
    documents = counted(case, exhibits)
    ladder = case.rule.parameters.get("ladder")
    rungs = [words(rung) for rung in ladder] if isinstance(ladder, tuple) else []
    tally = _Tally()
    for document in documents:
        level = next((n for n, types in enumerate(rungs, 1) if document.stated.document_type in types), 0)
        if level and document.stated.document_type is not DocumentType.PERATURAN_DAERAH:
            _regulation(case, document, level, tally)
    perdas = [document for document in documents if document.stated.document_type is DocumentType.PERATURAN_DAERAH]
    for perda in perdas:
        _perda(case, perda, documents, len(rungs), tally)
    flags = tuple(tally.flags) if tally.level < case.claim.parameter and all_seen(case) else ()
    return Measurement(tally.level, tally.citations, flags, tuple(tally.questions), tuple(tally.reasoning))


def _regulation(case: Case, document: Counted, level: int, tally: _Tally) -> None:
    """A decree or a regulation of the head of region by itself."""
    values = {"document": document.name, "place": document.place}
    accepted = words(case.rule.parameters.get("authority"))
    authority = signer_authority(document.stated)
    # the title of a regulation, or of a decree of the head of region, says whose it is; the office under a copy may be the copyist's
    own_title = document.stated.document_type in (*_REGULATIONS, DocumentType.KEPUTUSAN_KEPALA_DAERAH)
    if own_title or authority in accepted:
        tally.earn(level, _place(document), say("measures_teams.regulation.earns", level=level, **values))
    elif authority is None or not _signer_is_clear(document):
        tally.questions.append(say("measures_teams.regulation.signer_unread", **values))
    else:
        tally.reasoning.append(say("measures_teams.regulation.no_authority", signer=signer_of(document), **values))


def _signer_is_clear(document: Counted) -> bool:
    return document.fully_read and document.sure(Facts.JABATAN) is not None


def _perda(case: Case, perda: Counted, documents: tuple[Counted, ...], level: int, tally: _Tally) -> None:
    """A Perda with the documents beside it that may list innovations."""
    values = {"document": perda.name, "place": perda.place}
    kinds = words(case.rule.parameters.get("lists"))
    lists = [other for other in documents if other.stated.document_type in kinds]
    own = _own(perda)
    problem = say("measures_teams.regulation.perda_alone", **values)
    for other in lists:
        cited = parse_cited(other.stated.text(Facts.PERDA_DIACU) or "")
        if own in cited or (own is None and cited):
            step = say("measures_teams.regulation.perda_with_list", list=other.name, level=level, **values)
            fact = other.stated.fact(Facts.PERDA_DIACU)
            tally.earn(level, (*_place(perda), *_place(other), *(fact.citations[:1] if fact else ())), step)
            return
        if not other.fully_read:
            tally.questions.append(say("measures_teams.regulation.list_unread", list=other.name, document=perda.name))
        key = "perda_other_cited" if cited else "perda_not_cited"
        problem = say(f"measures_teams.regulation.{key}", list=other.name, cited=", ".join(map(str, cited)), **values)
    tally.reasoning.append(problem)
    code = FlagCode.SET_INCOMPLETE
    severity = case.severity(code, FLAG_DEFAULTS[code][0])
    tally.flags.append(Flag(code, severity, problem, say("measures_teams.regulation.advice"), citations=_place(perda)))


def _own(perda: Counted) -> Cited | None:
    """The Perda's own number and year; None where they were not read."""
    number = re.search(r"\d+", perda.stated.text(Facts.NOMOR) or "")
    year = perda.stated.number(Facts.TAHUN)
    return Cited(int(number[0]), int(year)) if number and year else None


def _place(document: Counted) -> tuple[Citation, ...]:
    """Where the document says what it is: its title, its number, the signer on whose behalf."""
    facts = [document.stated.fact(name) for name in (Facts.NOMOR, Facts.ATAS_NAMA, Facts.NAMA_INOVASI)]
    cited = [document.stated.type_citation, *(fact.citation for fact in facts if fact is not None)]
    return tuple(citation for citation in cited if citation is not None)
