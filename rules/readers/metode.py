"""Through which ways a service informs people: manual, hotline, media-sosial, online (iid.md SID 12)."""

from collections.abc import Iterable
from dataclasses import dataclass

from evidence.citation import Citation
from evidence.facts import DocumentType, Fact, StatedDocument
from evidence.submission import Submission
from evidence.text import TextMap
from rules.readers.channels import (
    APP,
    CHAT,
    FACE_TO_FACE,
    HOTLINE,
    MAIL,
    NOT_MEDIA,
    SMART,
    SOCIAL,
    SOCIAL_DOMAINS,
    SOCIAL_SIGNS,
    TELEPHONE,
    domains,
    is_of,
)
from rules.source import Source

_NAMED = 2.0  # weight of a name of the way itself against a sign of it


@dataclass(frozen=True, slots=True)
class _Way:
    name: str
    weight: float
    citation: Citation


def read(source: Source, stated: StatedDocument, submission: Submission) -> Fact | None:
    """One way a page, the one that its words show best: one picture is asked for each way, and the addresses in a footer or on a
    banner are no proof of all of them. The pages of a document may each show another way."""
    best = [way for text in source.texts if (way := _best(source, text, stated)) is not None]
    names = tuple(dict.fromkeys(way.name for way in best))
    return Fact(names, tuple(way.citation for way in best), 0.75) if names else None


def _best(source: Source, text: TextMap, stated: StatedDocument) -> _Way | None:
    ways = list(_ways(source, text, stated))
    return max(ways, key=lambda way: way.weight, default=None)


def _ways(source: Source, text: TextMap, stated: StatedDocument) -> Iterable[_Way]:
    photo = stated.document_type is DocumentType.FOTO
    found: dict[str, list[tuple[float, int, int]]] = {"online": [], "media-sosial": [], "hotline": [], "manual": []}
    for name, weight, pattern in (
        ("media-sosial", _NAMED, SOCIAL), ("media-sosial", 1.0, SOCIAL_SIGNS), ("media-sosial", 1.5 * _NAMED, CHAT),
        ("online", 1.0, APP), ("online", 1.0, SMART), ("hotline", _NAMED, HOTLINE), ("hotline", 1.0, TELEPHONE), ("hotline", 1.0, MAIL),
        ("manual", _NAMED * (2 if photo else 1), FACE_TO_FACE),
    ):  # fmt: skip
        seen: set[str] = set()
        for match in pattern.finditer(text.text):
            if match[0].lower() not in seen:
                seen.add(match[0].lower())
                found[name].append((weight, *match.span()))
    for domain, start, end in domains(text.text):
        name = "media-sosial" if is_of(domain, SOCIAL_DOMAINS) else "hotline" if is_of(domain, ("mail.google.com",)) else "online"
        if name == "media-sosial" or not is_of(domain, NOT_MEDIA):
            found[name].append((_NAMED, start, end))
    for name, marks in found.items():
        if marks:
            _, start, end = max(marks)
            yield _Way(name, sum(weight for weight, _, _ in marks), source.cite(text, start, end))
