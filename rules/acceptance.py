"""Which documents an indicator accepts, and which document of a file decides."""

import re
from collections.abc import Callable

from evidence.facts import DocumentType, Facts, StatedDocument
from rules.facts.lettering import squash
from rules.model import IndicatorRule
from rules.source import Source

_HEAD = 900  # characters of the first page in which a title stands
_WHOLE_WORD = 6  # letters up to which a title word must stand alone


def accepts(rule: IndicatorRule, stated: StatedDocument, source: Source) -> bool:
    """Whether a document may support some level: by its type, or by its type together with what its title speaks of."""
    if not rule.accepts or stated.document_type in rule.accepts:
        return True
    words = dict(rule.accepts_titled).get(stated.document_type, ())
    title = f"{stated.text(Facts.TENTANG) or ''}\n{source.texts[0].text[:_HEAD] if source.texts else ''}"
    return any(_says(title, phrase) for phrase in words)


def completes(rule: IndicatorRule, stated: StatedDocument) -> bool:
    """Whether a document belongs to a set without supporting a level by itself."""
    return stated.document_type in rule.companions


def _says(title: str, phrase: str) -> bool:
    if len(phrase) <= _WHOLE_WORD:
        return re.search(rf"\b{re.escape(phrase)}\b", title, re.IGNORECASE) is not None
    return squash(phrase) in squash(title)


def deciding(
    rule: IndicatorRule,
    stated: tuple[StatedDocument, ...],
    sources: tuple[Source, ...],
    fits: Callable[[StatedDocument], tuple[int, ...]],
) -> int:
    """The index of the document that decides for a claim: an accepted one before a companion before any other; among equals the one
    that ``fits`` the claim best, then the first."""

    def rank(index: int) -> tuple[int, ...]:
        document, source = stated[index], sources[index]
        if document.document_type is DocumentType.KOSONG:
            return (-1,)
        kind = 2 if accepts(rule, document, source) else 1 if completes(rule, document) else 0
        known = document.document_type is not DocumentType.TIDAK_DIKENAL
        return (kind, known, *fits(document))

    return max(range(len(stated)), key=lambda index: (rank(index), -index), default=0)
