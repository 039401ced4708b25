"""``service_days``: how long the service takes by its SOP (iid.md SID 13)."""

from evidence.facts import Fact, Facts
from evidence.verdict import Flag, FlagCode
from evidence.wording import say
from rules.flagging import raise_flag
from rules.measures.counting import CLEAR, Counted, counted
from rules.measures.levels import judged, level_for, plain, quote, unseen
from rules.model import Case, Exhibit, Measurement
from rules.readers.durasi_hari import names_times, stated_time, summed_time


def service_days(case: Case, exhibits: tuple[Exhibit, ...]) -> Measurement:
    """The longest service time among the SOPs, in calendar days, against the pack's upper bounds.

    A stated time decides over the sum of the steps, which may run side by side; where the two earn different levels that is flagged.
    """
    times: list[tuple[Counted, Fact]] = []
    questions: list[str] = list(unseen(case, exhibits))
    reasoning: list[str] = []
    flags: list[Flag] = []
    for document in counted(case, exhibits):
        values = {"document": document.name, "place": document.place}
        fact = document.stated.fact(Facts.DURASI_HARI)
        if fact is None or not isinstance(fact.value, int | float):
            scattered = document.source is not None and names_times(document.source)
            reasoning.append(say(f"measures_services.days.{'scattered' if scattered else 'absent'}", **values))
            questions += [] if document.fully_read and not scattered else [say("measures_services.days.unread", **values)]
            continue
        times.append((document, fact))
        reasoning.append(say("measures_services.days.one", days=plain(fact.value), quote=f'"{quote(fact)}"', **values))
        flags += _mismatch(case, document)
        if fact.confidence < CLEAR:
            questions.append(say("measures_services.doubtful", quote=quote(fact), value=plain(fact.value), **values))
    if not times:
        return Measurement(None if questions else 0, (), (), tuple(questions), tuple(reasoning))
    longest = max(times, key=lambda pair: float(str(pair[1].value)))[1]
    days = float(str(longest.value))
    level = level_for(days, case.rule.thresholds)
    reasoning.append(judged(say("measures_services.days.longest", days=plain(days)), level, case.rule.thresholds))
    return Measurement(level, longest.citations, tuple(flags), tuple(questions), tuple(reasoning))


def _mismatch(case: Case, document: Counted) -> list[Flag]:
    """A stated time that earns another level than the sum of the steps."""
    if document.source is None:
        return []
    said, summed = stated_time(document.source), summed_time(document.source)
    if said is None or summed is None or summed.parts < 2 or min(said.sure, summed.sure) < CLEAR:
        return []
    if level_for(said.days, case.rule.thresholds) <= level_for(summed.days, case.rule.thresholds):
        return []
    detail = say("measures_services.days.mismatch", document=document.name, said=plain(said.days), summed=plain(summed.days))
    return [
        raise_flag(
            case,
            FlagCode.FIGURES_UNSUPPORTED,
            exhibit=document.exhibit,
            citations=(*said.citations, *summed.citations),
            detail=detail,
        )
    ]
