"""``creation_months``: from the first idea to the implementation (iid.md SID 17)."""

from evidence.facts import Fact, Facts
from evidence.verdict import Flag, FlagCode
from evidence.wording import say
from rules.flagging import raise_flag
from rules.measures.counting import CLEAR, Counted, counted
from rules.measures.levels import judged, level_for, plain, quote, unseen
from rules.model import Case, Exhibit, Measurement
from rules.readers.durasi_bulan import agrees, computed_months, stated_months


def creation_months(case: Case, exhibits: tuple[Exhibit, ...]) -> Measurement:
    """The months of the document that shows them best, against the pack's upper bounds; 4.5 months are more than 4 and earn level 2.

    A stated total that does not follow from the dated stages is flagged, and the stages decide.
    """
    found: list[Fact] = []
    questions: list[str] = list(unseen(case, exhibits))
    reasoning: list[str] = []
    flags: list[Flag] = []
    for document in counted(case, exhibits):
        values = {"document": document.name, "place": document.place}
        fact = document.stated.fact(Facts.DURASI_BULAN)
        if fact is None or not isinstance(fact.value, int | float):
            reasoning.append(say("measures_services.months.absent", **values))
            questions += [] if document.fully_read else [say("measures_services.months.unread", **values)]
            continue
        found.append(fact)
        reasoning.append(say("measures_services.months.one", months=plain(fact.value), quote=f'"{quote(fact)}"', **values))
        flags += _mismatch(case, document)
        if fact.confidence < CLEAR:
            questions.append(say("measures_services.doubtful", quote=quote(fact), value=plain(fact.value), **values))
    if not found:
        return Measurement(None if questions else 0, (), (), tuple(questions), tuple(reasoning))
    best = max(found, key=lambda fact: (fact.confidence, float(str(fact.value))))
    months = float(str(best.value))
    level = level_for(months, case.rule.thresholds)
    reasoning.append(judged(say("measures_services.months.longest", months=plain(months)), level, case.rule.thresholds))
    return Measurement(level, best.citations, tuple(flags), tuple(questions), tuple(reasoning))


def _mismatch(case: Case, document: Counted) -> list[Flag]:
    if document.source is None:
        return []
    said, computed = stated_months(document.source), computed_months(document.source)
    if said is None or computed is None or agrees(said, computed) or min(said.sure, computed.sure) < CLEAR:
        return []
    detail = say(
        "measures_services.months.mismatch", document=document.name, said=plain(said.months), computed=plain(computed.months)
    )
    return [
        raise_flag(
            case,
            FlagCode.FIGURES_UNSUPPORTED,
            exhibit=document.exhibit,
            citations=(*said.citations, *computed.citations),
            detail=detail,
        )
    ]
