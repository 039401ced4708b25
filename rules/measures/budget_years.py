"""``budget_years``: in which years the innovation is funded (iid.md SID 3)."""

from evidence.facts import Facts
from rules.measures.counting import counted
from rules.measures.year_sets import cover_years
from rules.model import Case, Exhibit, Measurement


def budget_years(case: Case, exhibits: tuple[Exhibit, ...]) -> Measurement:
    """1: one of T-2..T-0; 2: two in a row; 3: all three. T-2 and T-0 without T-1 are level 1. The marked amounts are cited beside the years."""
    found = cover_years(case, exhibits)
    amounts = [fact for document in counted(case, exhibits) if (fact := document.stated.fact(Facts.NILAI_RUPIAH)) is not None]
    cited = tuple(dict.fromkeys((*found.citations, *(citation for fact in amounts for citation in fact.citations))))
    return Measurement(found.level, cited if found.level else (), found.flags, found.open_questions, found.reasoning)
