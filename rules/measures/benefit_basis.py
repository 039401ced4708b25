"""``benefit_basis``: what the innovation brought, on one of six bases (iid.md SID 18)."""

import re
from collections.abc import Mapping
from dataclasses import replace

from evidence.document import ReadBy
from evidence.facts import DocumentType
from evidence.verdict import Flag, FlagCode
from evidence.wording import say
from rules.flagging import raise_flag
from rules.measures.counting import CLEAR, Counted, counted, level_of
from rules.measures.levels import has_text, is_picture, is_video, judged, plain, unseen
from rules.model import Case, Exhibit, Measurement, Parameter
from rules.readers.benefits import Benefit, benefit, has_figures

_SHARES = "bcd"  # bases whose figure is worked out of two others
_GUESS = 0.5  # confidence below which a figure is a guess
_SCREENS = (DocumentType.TANGKAPAN_LAYAR, DocumentType.BERITA_MEDIA)


def benefit_basis(case: Case, exhibits: tuple[Exhibit, ...]) -> Measurement:
    """One basis, the best supported over all documents: computed before said, then the higher level (``parameters.basis``).

    Followers and members of chat groups are no beneficiaries: they are flagged, earn nothing by themselves, and a person looks.
    """
    bounds = _bounds(case.rule.parameters)
    found: list[tuple[Counted, Benefit]] = []
    questions: list[str] = list(unseen(case, exhibits))
    reasoning: list[str] = []
    flags: list[Flag] = []
    for document in counted(case, exhibits):
        if is_video(document) or document.source is None:
            continue
        values = {"document": document.name, "place": document.place}
        one = benefit(document.source)
        if one is None or one.basis not in bounds:
            reasoning.append(say("measures_services.benefit.absent", **values))
            questions += _open(document, values)
            continue
        reasoning.append(
            say("measures_services.benefit.one", basis=one.basis, name=_name(one), value=_value(one.basis, one.value), **values)
        )
        flags += _flags(case, document, one)
        if one.followers:
            questions.append(say("measures_services.benefit.followers_open", value=plain(one.value), document=document.name))
        else:
            found.append((document, one))
    if not found:
        return Measurement(
            None if questions else 0, (), tuple(flags), tuple(questions), tuple(reasoning) or (say("measures_services.nothing"),)
        )
    document, best = max(
        found, key=lambda pair: (pair[1].sure >= CLEAR, level_of(pair[1].value, bounds[pair[1].basis]), pair[1].computed)
    )
    best = _together(best, [one for _, one in found if one is not best])
    level = level_of(best.value, bounds[best.basis])
    questions += _doubts(document, best)
    said = say("measures_services.benefit.chosen", basis=best.basis, name=_name(best), value=_value(best.basis, best.value))
    reasoning.append(judged(said, level, bounds[best.basis]))
    return Measurement(level, best.citations, tuple(flags), tuple(questions), tuple(reasoning))


def _together(best: Benefit, others: list[Benefit]) -> Benefit:
    """People that several lists name, each once; what has no names may be counted twice, and the best stands for itself."""
    if not best.names:
        return best
    names, value, cited = best.names, best.value, best.citations
    for other in others:
        if new := other.names - names:
            names, value, cited = names | new, value + len(new), cited + other.citations
    return replace(best, value=value, citations=cited)


def _bounds(parameters: Mapping[str, Parameter]) -> dict[str, tuple[float, ...]]:
    """``basis`` of the pack: lower bounds of levels 1, 2, 3 by letter."""
    rows = parameters.get("basis", ())
    listed = [row for row in rows if isinstance(row, tuple)] if isinstance(rows, tuple) else []
    return {str(row[0]): tuple(float(str(bound)) for bound in row[1:]) for row in listed}


def _open(document: Counted, values: dict[str, str]) -> list[str]:
    """A picture, a text that was not read to its end, figures of which no basis could be made: what stands there may still be a benefit."""
    if is_picture(document):
        return [say("measures_services.picture", **values)]
    closed = has_text(document) and document.source is not None and not has_figures(document.source)
    return [] if closed else [say("measures_services.benefit.unread", **values)]


def _doubts(document: Counted, one: Benefit) -> list[str]:
    """The figure of a share that an engine guessed: the share stands or falls with it."""
    if one.basis not in _SHARES or document.source is None:
        return []
    pages = {page.number: page for page in document.source.pages if page.read_by is ReadBy.OCR}
    for place in one.citations:
        words = (
            [word for word in pages[place.page].words if any(box.holds(word.box) for box in place.boxes)]
            if place.page in pages
            else []
        )
        if any(word.confidence < _GUESS and re.search(r"\d", word.text) for word in words):
            values = {"document": document.name, "place": document.place, "quote": place.quote}
            return [say("measures_services.doubtful", value=_value(one.basis, one.value), **values)]
    return []


def _flags(case: Case, document: Counted, one: Benefit) -> list[Flag]:
    value = _value(one.basis, one.value)
    if one.followers:
        detail = say("measures_services.benefit.followers", document=document.name, value=plain(one.value))
    elif not one.unsupported or (not one.computed and document.stated.document_type in _SCREENS):
        return []
    elif one.computed:
        detail = say(
            "measures_services.benefit.mismatch", document=document.name, said=_value(one.basis, one.said or 0), value=value
        )
    else:
        detail = say("measures_services.benefit.unsupported", document=document.name, value=value)
    return [raise_flag(case, FlagCode.FIGURES_UNSUPPORTED, exhibit=document.exhibit, citations=one.citations, detail=detail)]


def _name(one: Benefit) -> str:
    return say(f"measures_services.benefit.name.{one.basis}")


def _value(basis: str, value: float) -> str:
    return say(f"measures_services.benefit.unit.{basis}", value=plain(value))
