"""``evaluation_ladder``: internal report, survey of satisfaction, or external study (iid.md SID 19)."""

from evidence.facts import Facts
from rules.measures.climbing import climb
from rules.model import Case, Exhibit, Measurement


def evaluation_ladder(case: Case, exhibits: tuple[Exhibit, ...]) -> Measurement:
    """The highest kind of evaluation among the reports."""
    return climb(case, exhibits, Facts.JENIS_MONEV)
