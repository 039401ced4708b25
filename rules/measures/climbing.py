"""The ordinal ladders: each document shows one step, the highest step counts, and pictures ask for a person where they fall short."""

from collections.abc import Callable
from dataclasses import dataclass

from evidence.facts import Facts
from evidence.wording import say
from rules.measures.counting import CLEAR, Counted, counted
from rules.measures.levels import has_text, is_picture, is_video, ladder, quote, unseen
from rules.model import Case, Exhibit, Measurement


@dataclass(frozen=True, slots=True)
class Step:
    """What one document earns: ``level`` None where it says nothing that bears on the indicator."""

    level: int | None
    question: str = ""
    reason: str = ""


Refine = Callable[[Case, Counted, Step], Step]
"""A ladder's own say on what one document earns."""


def climb(case: Case, exhibits: tuple[Exhibit, ...], name: Facts, refine: Refine | None = None) -> Measurement:
    """The highest level that any document's fact ``name`` stands for on the pack's ladder.

    A picture earns what its words show and leaves open what else it shows; a text that was read to its end and says nothing earns 0.
    """
    steps = [(document, _step(case, document, name)) for document in counted(case, exhibits) if not is_video(document)]
    if refine is not None:
        steps = [(document, refine(case, document, step)) for document, step in steps]
    levels = [step.level for _, step in steps if step.level is not None]
    level = max(levels, default=None)
    best = [document.stated.fact(name) for document, step in steps if step.level is not None and step.level == level and level > 0]
    questions = tuple(dict.fromkeys((*unseen(case, exhibits), *(step.question for _, step in steps if step.question))))
    reasoning = tuple(step.reason for _, step in steps if step.reason) or (say("measures_services.nothing"),)
    citations = tuple(dict.fromkeys(citation for fact in best if fact is not None for citation in fact.citations[:2]))
    return Measurement(level, citations, (), questions, reasoning)


def _step(case: Case, document: Counted, name: Facts) -> Step:
    steps = ladder(case)
    fact = document.stated.fact(name)
    values = {"document": document.name, "place": document.place}
    picture = say("measures_services.picture", **values) if is_picture(document) else ""
    if fact is None:
        reason = say("measures_services.ladder.silent", **values)
        if picture or not has_text(document):
            return Step(None, picture or say("measures_services.silent", **values), reason)
        return Step(0, "", reason)
    if fact.value not in steps:
        return Step(None, picture, say("measures_services.ladder.unknown", value=fact.value, **values))
    level = steps.index(str(fact.value)) + 1
    wording = case.rule.indicator.levels[level - 1] if level <= len(case.rule.indicator.levels) else ""
    reason = say("measures_services.ladder.earns", value=fact.value, quote=quote(fact), level=level, wording=wording, **values)
    if fact.confidence < CLEAR:
        picture = picture or say("measures_services.doubtful", value=fact.value, quote=quote(fact), **values)
    return Step(level, picture, reason)
