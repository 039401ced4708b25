"""``draft``: RANCANGAN or DRAFT, a blank number, unfilled placeholders."""

from evidence.facts import DocumentType, Facts
from evidence.verdict import Flag, FlagCode
from rules.flagging import raise_flag
from rules.legibility import POOR_CONFIDENCE
from rules.model import Case, Exhibit

# pictures of something: their words are those of a page or scene, not the document's own
_PICTURES = frozenset({DocumentType.FOTO, DocumentType.TANGKAPAN_LAYAR, DocumentType.BERITA_MEDIA, DocumentType.VIDEO})


def check(case: Case, exhibit: Exhibit) -> tuple[Flag, ...]:
    """Stands on the fact ``konsep`` of the deciding document."""
    decided = exhibit.decided
    fact = decided.fact(Facts.KONSEP) if decided is not None else None
    if decided is None or fact is None or decided.document_type in _PICTURES or fact.confidence < POOR_CONFIDENCE:
        return ()
    return (raise_flag(case, FlagCode.DRAFT, exhibit=exhibit, citations=fact.citations, words=fact.value),)
