"""``tool_ladder``: manual, electronic or online tools (iid.md SID 4)."""

from evidence.facts import Facts
from rules.measures.climbing import climb
from rules.model import Case, Exhibit, Measurement


def tool_ladder(case: Case, exhibits: tuple[Exhibit, ...]) -> Measurement:
    """The highest tool that words on screens, photos or pages show. A photo leaves open what else it shows."""
    return climb(case, exhibits, Facts.ALAT)
