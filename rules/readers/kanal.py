"""Through which channel an innovation was made known: spanduk, media-pemda or media-luar (iid.md SID 10)."""

from collections.abc import Iterator

from evidence.citation import Citation
from evidence.facts import DocumentType, Fact, StatedDocument
from evidence.submission import Submission
from rules.readers.channels import NOT_MEDIA, SOCIAL, SOCIAL_DOMAINS, SOCIAL_SIGNS, domains, is_governmental, is_of
from rules.readers.mastheads import MASTHEAD, OWNED, PRESS
from rules.source import Source

_SPEAKING = 3  # signs of a social platform that together show one without its name
_HEAD = 350  # characters in which a masthead stands


def read(source: Source, stated: StatedDocument, submission: Submission) -> Fact | None:
    """By the address where one is shown; else by the masthead or the signs of a social platform; a photo with words is a banner."""
    kind, place, sure = _by_address(source) or _by_look(source, stated) or ("", None, 0.0)
    return Fact(kind, (place,), sure) if place is not None else None


def owner_unknown(source: Source, stated: StatedDocument) -> bool:
    """Whether this is news, and nothing on it says whose medium carries it."""
    shown = stated.document_type is DocumentType.BERITA_MEDIA or any(True for _ in source.find(PRESS))
    return (
        shown and _by_address(source) is None and not MASTHEAD.search(_head(source)) and not any(True for _ in source.find(OWNED))
    )


def _by_address(source: Source) -> tuple[str, Citation, float] | None:
    """The first address that says whose medium it is; a news site outranks a link to a platform on its page."""
    found = list(_addresses(source))
    for kind in ("media-pemda", "media-luar"):
        first = next((one for one in found if one[0] == kind), None)
        if first is not None and (kind == found[0][0] or found[0][0] == "platform"):
            return first
    if found and sum(1 for _ in source.find(SOCIAL_SIGNS)) >= 1:
        return "media-pemda", found[0][1], 0.8
    return None


def _addresses(source: Source) -> Iterator[tuple[str, Citation, float]]:
    for text in source.texts:
        for domain, start, end in domains(text.text):
            place = source.cite(text, start, end)
            if is_governmental(domain):
                yield "media-pemda", place, 0.9
            elif is_of(domain, SOCIAL_DOMAINS):
                yield "platform", place, 0.85
            elif not is_of(domain, NOT_MEDIA) and not domain.endswith((".ac.id", ".sch.id")):
                yield "media-luar", place, 0.85


def _by_look(source: Source, stated: StatedDocument) -> tuple[str, Citation, float] | None:
    signs = list(source.find(SOCIAL_SIGNS))
    platform = next(source.find(SOCIAL), None)
    photo = stated.document_type is DocumentType.FOTO
    distinct = len({sign.match[0].lower() for sign in signs})
    if distinct >= (_SPEAKING if platform is None else 2 if photo else 1):
        hit = platform or signs[0]
        return "media-pemda", source.cite(hit.text, *hit.match.span()), 0.8
    masthead = next((hit for hit in source.find(MASTHEAD) if hit.match.start() < _HEAD), None)
    news = stated.document_type is DocumentType.BERITA_MEDIA or any(True for _ in source.find(PRESS))
    if masthead is not None and news:
        return "media-luar", source.cite(masthead.text, *masthead.match.span()), 0.75
    owned = next(source.find(OWNED), None)
    if news and not (photo and owned is None):
        told = owned or next(source.find(PRESS), None)
        return ("media-pemda", source.cite(told.text, *told.match.span()), 0.6) if told else _whole(source, "media-pemda")
    return _whole(source, "spanduk") if photo else None


def _whole(source: Source, kind: str) -> tuple[str, Citation, float] | None:
    """All words of the first page that has some."""
    text = next((text for text in source.texts if len(text.text.split()) > 1), None)
    return (kind, source.cite(text, 0, len(text.text)), 0.6) if text else None


def _head(source: Source) -> str:
    return source.texts[0].text[:_HEAD] if source.texts else ""
