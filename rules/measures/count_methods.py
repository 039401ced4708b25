"""``count_methods``: by how many of the four ways people can inform themselves (iid.md SID 12)."""

from evidence.citation import Citation
from evidence.facts import Facts
from evidence.wording import say
from rules.measures.counting import counted, words
from rules.measures.levels import has_text, is_picture, is_video, judged, level_for, unseen
from rules.model import Case, Exhibit, Measurement


def count_methods(case: Case, exhibits: tuple[Exhibit, ...]) -> Measurement:
    """Distinct ways over all pictures. A picture without words that tell its way asks for a person."""
    known = words(case.rule.parameters.get("methods"))
    shown: dict[str, Citation] = {}
    questions = list(unseen(case, exhibits))
    reasoning: list[str] = []
    for document in counted(case, exhibits):
        if is_video(document):
            continue
        values = {"document": document.name, "place": document.place}
        fact = document.stated.fact(Facts.METODE)
        methods = [method for method in document.stated.items(Facts.METODE) if method in known]
        if fact is None or not methods:
            key = "picture" if is_picture(document) else "silent"
            if is_picture(document) or not has_text(document):
                questions.append(say(f"measures_services.{key}", **values))
            reasoning.append(say("measures_services.ladder.silent", **values))
            continue
        for method, citation in zip(fact.value if isinstance(fact.value, tuple) else (), fact.citations, strict=False):
            if method in known:
                shown.setdefault(method, citation)
        reasoning.append(say("measures_services.methods.one", methods=", ".join(methods), **values))
    if not shown:
        level = None if questions else 0
        return Measurement(level, (), (), tuple(dict.fromkeys(questions)), (*reasoning, say("measures_services.methods.none")))
    level = level_for(len(shown), case.rule.thresholds)
    found = say("measures_services.methods.sum", count=len(shown), all=len(known), methods=", ".join(shown))
    reasoning.append(judged(found, level, case.rule.thresholds))
    return Measurement(level, tuple(shown.values()), (), tuple(dict.fromkeys(questions)), tuple(reasoning))
