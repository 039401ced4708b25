"""``low-legibility``: readable in part; conclusions from it are uncertain."""

from evidence.facts import DocumentType
from evidence.verdict import Flag, FlagCode
from rules.flagging import raise_flag, searched
from rules.legibility import is_poor, is_scene, lost_pages, reasons, shown_pages, unread_pages, unreadable_because
from rules.model import Case, Exhibit

_SURE = 0.9  # mean confidence of words that a person reads without effort too


def check(case: Case, exhibit: Exhibit) -> tuple[Flag, ...]:
    """Stands where some pages could not be read, or most of what was read is uncertain. Few words on a photo are no defect, nor are photos among the
    pages of a paper; and what was read surely is not hard to read, however pale it is."""
    document = exhibit.document
    if document is None or unreadable_because(exhibit) is not None or is_scene(exhibit):
        return ()
    total = max(document.page_count, len(document.pages))
    unread = unread_pages(document) - shown_pages(document)
    read = total - unread - lost_pages(exhibit)
    if document.has_words and (unread or 0 < read < total):
        return (raise_flag(case, FlagCode.LOW_LEGIBILITY, exhibit=exhibit, variant="partly", read=max(read, 0), total=total),)
    decided = exhibit.decided
    if (
        not is_poor(document)
        or document.confidence >= _SURE
        or (decided is not None and decided.document_type is DocumentType.FOTO)
    ):
        return ()
    why = reasons(document)
    return (raise_flag(case, FlagCode.LOW_LEGIBILITY, exhibit=exhibit, variant="poor", reason=why, pages=searched(exhibit)),)
