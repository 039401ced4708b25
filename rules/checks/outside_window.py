"""``outside-window``: the document's date, or the year in its title, is outside the indicator's window."""

from evidence.facts import Fact, Facts, StatedDocument
from evidence.verdict import Flag, FlagCode, Severity
from rules.comparison import CERTAIN
from rules.flagging import raise_flag
from rules.model import Case, Exhibit, Window, WindowBy


def check(case: Case, exhibit: Exhibit) -> tuple[Flag, ...]:
    """Budgets and plans by the year in their title only; a decree on the innovation by the year of implementation or of the newest
    development; all others by their own date. A year that was read with doubt accuses nobody."""
    decided = exhibit.decided
    if case.rule.window is None or decided is None:
        return ()
    window = case.rule.window.of(decided.document_type)
    dated = dated_by(window, decided)
    if dated is None:
        return ()
    year, fact = dated
    if fits(case, window, year):
        return (
            (_flag(case, exhibit, window, dated, variant="late", severity=Severity.WARN),) if year - case.t0 in window.warn else ()
        )
    typed = exhibit.ref.tanggal_surat
    if fact.confidence < CERTAIN and (typed is None or fits(case, window, typed.year)):
        return (
            raise_flag(case, FlagCode.LOW_LEGIBILITY, exhibit=exhibit, variant="date", citations=fact.citations, found=fact.value),
        )
    return (_flag(case, exhibit, window, dated, variant=_variant(case, window)),)


def _flag(
    case: Case, exhibit: Exhibit, window: Window, dated: tuple[int, Fact], *, variant: str, severity: Severity | None = None
) -> Flag:
    year, fact = dated
    return raise_flag(
        case,
        FlagCode.OUTSIDE_WINDOW,
        exhibit=exhibit,
        variant=variant,
        severity=severity,
        citations=fact.citations,
        found=year,
        first="" if window.first is None else case.t0 + window.first,
        last=case.t0 + window.last,
        years=", ".join(map(str, dict.fromkeys(_implementation_years(case)))),
    )


def dated_by(window: Window, stated: StatedDocument) -> tuple[int, Fact] | None:
    """The year that the window looks at and the fact that states it; None where the document does not say."""
    names = [Facts.TAHUN_ANGGARAN] if window.by is WindowBy.TITLE_YEAR else [Facts.TANGGAL, Facts.TAHUN]
    for name in names:
        fact = stated.fact(name)
        if fact is not None and not isinstance(fact.value, tuple) and str(fact.value)[:4].isdigit():
            return int(str(fact.value)[:4]), fact
    return None


def fits(case: Case, window: Window, year: int) -> bool:
    """Whether a year counts; those that count with a warning included."""
    if window.by is WindowBy.IMPLEMENTATION and (years := _implementation_years(case)):
        return year in years
    offset = year - case.t0
    return (window.first is None or window.first <= offset) and offset <= window.last


def _implementation_years(case: Case) -> list[int]:
    innovation = case.submission.inovasi
    return [day.year for day in (innovation.waktu_penerapan, innovation.waktu_pengembangan) if day is not None]


def _variant(case: Case, window: Window) -> str:
    if window.by is WindowBy.IMPLEMENTATION and _implementation_years(case):
        return "implementation"
    return "before" if window.first is None else ""
