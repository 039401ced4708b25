"""What would have changed a verdict: each file judged with and without, for ``bukti explain`` and the report."""

from collections.abc import Callable, Iterator

from evidence.verdict import ClaimVerdict, Severity, Status
from evidence.wording import say
from rules.model import Case, Exhibit
from rules.questions import Judged, counts

LevelOf = Callable[[tuple[Exhibit, ...]], int]
"""The level that some of a claim's exhibits would reach; 0 where none."""


def what_would_change(case: Case, verdict: ClaimVerdict, judged: Judged, level_of: LevelOf) -> tuple[str, ...]:
    """Sentences (Indonesian), each true of this claim: what would have raised the level where it falls short, what carries it where it is met."""
    if verdict.status is Status.MISSING:
        return (_asked(case),)
    if verdict.status is Status.MET:
        return tuple(_carried(case, judged, level_of))
    return (*_mended(case, verdict, judged, level_of), *_otherwise(case, verdict))


def _carried(case: Case, judged: Judged, level_of: LevelOf) -> Iterator[str]:
    counted = tuple(exhibit for exhibit, flags in judged if counts(flags))
    for exhibit in counted:
        without = level_of(tuple(other for other in counted if other is not exhibit))
        if without < case.claim.parameter:
            yield say("rules.change.without", berkas=exhibit.ref.name, supported=without)


def _mended(case: Case, verdict: ClaimVerdict, judged: Judged, level_of: LevelOf) -> Iterator[str]:
    """What each file that does not count would add if what stands against it were mended, and all of them together."""
    counted = tuple(exhibit for exhibit, flags in judged if counts(flags))
    now = verdict.supported or 0
    discounted = [(exhibit, flags) for exhibit, flags in judged if not counts(flags) and exhibit.stated]
    for exhibit, flags in discounted:
        level = level_of((*counted, exhibit))
        if level > now:
            codes = ", ".join(dict.fromkeys(flag.code.value for flag in flags if flag.severity is Severity.FAIL))
            yield say("rules.change.mended", berkas=exhibit.ref.name, codes=codes, supported=level)
    if len(discounted) > 1:
        together = level_of((*counted, *(exhibit for exhibit, _ in discounted)))
        if together >= case.claim.parameter:
            yield say("rules.change.all-mended", supported=together)


def _otherwise(case: Case, verdict: ClaimVerdict) -> Iterator[str]:
    yield _asked(case)
    if verdict.supported:
        yield say("rules.change.claimed-less", supported=verdict.supported)


def _asked(case: Case) -> str:
    levels = case.rule.indicator.levels
    return say("rules.change.asked", level=case.claim.parameter, wording=levels[case.claim.parameter - 1])
