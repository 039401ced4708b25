"""What the measures of services share: levels under upper bounds, questions that only a person can answer, numbers as people write them."""

from collections.abc import Iterable

from evidence.citation import Citation
from evidence.document import ReadBy
from evidence.errors import RulebookError
from evidence.facts import DocumentType, Fact
from evidence.wording import say
from rules.measures.counting import Counted, level_of, words
from rules.model import Case, Exhibit

_PICTURES = (DocumentType.FOTO, DocumentType.VIDEO)


def level_for(value: float, thresholds: tuple[float, ...]) -> int:
    """The highest level whose bound ``value`` keeps: falling thresholds are upper bounds, rising ones lower bounds."""
    if thresholds[0] > thresholds[-1]:
        return max((level for level, bound in enumerate(thresholds, 1) if value <= bound), default=0)
    return level_of(value, thresholds)


def judged(found: str, level: int, thresholds: tuple[float, ...]) -> str:
    """``found`` said against the bound that it keeps."""
    if level == 0:
        return say("measures_services.below", found=found, bound=plain(thresholds[0]))
    bound = thresholds[level - 1]
    if thresholds[0] > thresholds[-1]:
        key = "measures_services.at_most_any" if bound == float("inf") else "measures_services.at_most"
        return say(key, found=found, level=level, bound=plain(bound))
    return say("measures_services.at_least", found=found, level=level, bound=plain(bound))


def ladder(case: Case) -> tuple[str, ...]:
    """The values of levels 1, 2, 3 from the pack; a pack without them is at fault."""
    steps = words(case.rule.parameters.get("ladder"))
    if not steps:
        raise RulebookError(
            f"Indikator {case.rule.indicator.nomor} tidak menyebut urutan tingkat (parameters.ladder).", "Lengkapi paket aturan."
        )
    return steps


def unseen(case: Case, exhibits: tuple[Exhibit, ...]) -> tuple[str, ...]:
    """Questions about videos, and about links where the indicator takes them or nothing else was handed in: nobody opened them."""
    questions: list[str] = []
    linked = case.rule.indicator.links or all(exhibit.document is None for exhibit in exhibits)
    for exhibit in exhibits:
        if exhibit.document is None:
            questions += [say("rules.question.link", tautan=exhibit.ref.name)] if linked else []
        elif exhibit.document.media_type.startswith("video/"):
            questions.append(say("measures_services.video", berkas=exhibit.ref.name))
    return tuple(questions)


def is_video(document: Counted) -> bool:
    return document.exhibit.document is not None and document.exhibit.document.media_type.startswith("video/")


def is_picture(document: Counted) -> bool:
    """Whether what it shows is not (only) text: a photo, or a bare picture that nothing else was recognised in."""
    kind = document.stated.document_type
    return kind in _PICTURES or (is_bare(document) and kind is DocumentType.TIDAK_DIKENAL)


def is_bare(document: Counted) -> bool:
    """Whether the file is a picture and no paper: a screenshot, a photo, a scan that was never put into a PDF."""
    return document.exhibit.document is not None and document.exhibit.document.media_type.startswith("image/")


def has_text(document: Counted) -> bool:
    """Whether enough words were read to decide by: a text that could be searched to its end."""
    return document.fully_read and document.source is not None and sum(len(text.words) for text in document.source.texts) >= 10


def born_digital(document: Counted) -> bool:
    return document.source is not None and any(page.read_by is ReadBy.TEXT for page in document.source.pages)


def quote(fact: Fact) -> str:
    """The words of the best citation, cut to a line."""
    words_there = fact.citation.quote if fact.citation is not None else ""
    return words_there if len(words_there) <= 80 else words_there[:77] + "..."


def plain(number: float) -> str:
    """A number as Indonesians write it, at most two decimals."""
    text = f"{number:.2f}".rstrip("0").rstrip(".") if number != float("inf") else "tak terbatas"
    return text.replace(".", ",")


def places(facts: Iterable[Fact]) -> tuple[Citation, ...]:
    """All citations, each once."""
    return tuple(dict.fromkeys(citation for fact in facts for citation in fact.citations))
