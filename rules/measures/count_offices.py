"""``count_offices``: how many regional offices take part in the team (iid.md SID 9: 2, 3-4, 5 or more)."""

from evidence.citation import Citation
from evidence.facts import Facts
from evidence.wording import say
from rules.measures.counting import Counted, against, counted, level_of, pages_of, unread
from rules.model import Case, Exhibit, Measurement
from rules.readers.list_ends import rows_without_office, scanned
from rules.readers.office_names import KECAMATAN, parent


def count_offices(case: Case, exhibits: tuple[Exhibit, ...]) -> Measurement:
    """Distinct offices over all documents. A Bagian counts for the Sekretariat Daerah and a Kelurahan for its Kecamatan (PP 18/2016);
    where counting them apart would earn a higher level, a person must look: iid.md lists Bagian among the offices."""
    documents = counted(case, exhibits)
    named: dict[str, Citation] = {}
    reasoning: list[str] = []
    questions: list[str] = list(unread(documents))
    for document in documents:
        fact = document.stated.fact(Facts.PERANGKAT_DAERAH)
        if fact is None or not isinstance(fact.value, tuple):
            reasoning.append(say("measures_teams.offices.none_read", place=document.place))
            continue
        for office, citation in zip(fact.value, fact.citations, strict=False):
            if office not in named:
                named[office] = citation
                reasoning.append(say("measures_teams.offices.found", office=office, place=pages_of((citation,))))
    parents = _parents(tuple(named))
    level = level_of(len(parents), case.rule.thresholds)
    total = say("measures_teams.offices.total", count=len(parents), offices=", ".join(parents) or say("measures_teams.none"))
    reasoning.append(against(total, level, case.rule.thresholds))
    if level_of(len(named), case.rule.thresholds) > level:
        questions.append(say("measures_teams.offices.apart", count=len(named)))
    if level < case.claim.parameter:
        questions += _unread_rows(case, documents, len(parents))
    cited = tuple({parent(office): citation for office, citation in reversed(named.items())}.values())[::-1]
    return Measurement(level, cited, (), tuple(questions), tuple(reasoning))


def _unread_rows(case: Case, documents: tuple[Counted, ...], named: int) -> list[str]:
    """A question for each scanned list with rows in which an office may stand unread, where those would earn more."""
    found: list[str] = []
    for document in documents:
        if document.source is None or not scanned(document.source):
            continue
        rows = rows_without_office(document.source)
        if level_of(named + rows, case.rule.thresholds) > level_of(named, case.rule.thresholds):
            found.append(say("measures_teams.offices.rows_unread", count=rows, place=document.place))
    return found


def _parents(offices: tuple[str, ...]) -> tuple[str, ...]:
    """The offices that the named ones count for; a Kelurahan adds none where a Kecamatan is named, for it may be the one above it."""
    found = dict.fromkeys(parent(office) for office in offices)
    if KECAMATAN in found and any(office.startswith(f"{KECAMATAN} ") for office in found):
        del found[KECAMATAN]
    return tuple(found)
