"""Which years a claim's documents cover, against the sets of years that each level asks for (iid.md SID 3 and 6)."""

from collections.abc import Mapping

from evidence.facts import Fact, Facts
from evidence.wording import say
from rules.measures.counting import counted
from rules.measures.levels import places
from rules.model import Case, Exhibit, Measurement, Parameter


def cover_years(case: Case, exhibits: tuple[Exhibit, ...]) -> Measurement:
    """The highest level one of whose sets of years (``parameters.years``, relative to T-0) the documents cover.

    The year is that in the title. Two documents of one year (a DPA and its change) are one year.
    """
    wanted = _levels(case.rule.parameters)
    relevant = {offset for sets in wanted for years in sets for offset in years}
    covered: dict[int, Fact] = {}
    questions: list[str] = []
    reasoning: list[str] = []
    for document in counted(case, exhibits):
        values = {"document": document.name, "place": document.place}
        fact = document.stated.fact(Facts.TAHUN_ANGGARAN) or document.stated.fact(Facts.TAHUN)
        if fact is None or not isinstance(fact.value, int):
            questions.append(say("measures_services.years.unread", **values))
            continue
        offset = fact.value - case.t0
        if offset not in relevant:
            reasoning.append(say("measures_services.years.outside", year=fact.value, **values))
            continue
        covered.setdefault(offset, fact)
        reasoning.append(say("measures_services.years.one", year=fact.value, offset=_relative(offset), **values))
    level = max((number for number, sets in enumerate(wanted, 1) if any(set(years) <= covered.keys() for years in sets)), default=0)
    reasoning += _conclusion(case, wanted, covered, level)
    if not covered and questions:
        return Measurement(None, (), (), tuple(questions), tuple(reasoning))
    used = [covered[offset] for offset in sorted(covered)] if level else []
    return Measurement(level, places(fact for fact in used), (), tuple(questions), tuple(reasoning))


def _levels(parameters: Mapping[str, Parameter]) -> tuple[tuple[tuple[int, ...], ...], ...]:
    """``years`` of the pack: per level the alternatives, each a set of years that must all be there."""
    years = parameters.get("years", ())
    return tuple(
        tuple(tuple(int(str(year)) for year in one) for one in sets if isinstance(one, tuple))
        for sets in _tuple(years)
        if isinstance(sets, tuple)
    )


def _tuple(parameter: Parameter) -> tuple[Parameter, ...]:
    return parameter if isinstance(parameter, tuple) else ()


def _conclusion(case: Case, wanted: tuple[tuple[tuple[int, ...], ...], ...], covered: Mapping[int, Fact], level: int) -> list[str]:
    if not covered:
        return [say("measures_services.years.none")]
    years = ", ".join(str(case.t0 + offset) for offset in sorted(covered))
    said = [say("measures_services.years.level", years=years, level=level)]
    if level < len(wanted):
        nearest = min(wanted[level], key=lambda sets: len(set(sets) - covered.keys()))
        missing = ", ".join(str(case.t0 + offset) for offset in sorted(set(nearest) - covered.keys()))
        said.append(say("measures_services.years.missing", level=level + 1, years=missing))
    return said


def _relative(offset: int) -> str:
    return f"T{offset}" if offset else "T-0"
