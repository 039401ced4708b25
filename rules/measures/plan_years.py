"""``plan_years``: in the plans of which years the innovation stands (iid.md SID 6)."""

from rules.measures.year_sets import cover_years
from rules.model import Case, Exhibit, Measurement


def plan_years(case: Case, exhibits: tuple[Exhibit, ...]) -> Measurement:
    """1: T-1 or T-2; 2: both; 3: T-0 as well. T-0 alone earns nothing: a plan of the running year shows no plan before it."""
    return cover_years(case, exhibits)
