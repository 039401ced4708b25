"""``low-legibility``: readable in part; conclusions from it are uncertain."""

from evidence.facts import DocumentType
from evidence.verdict import Flag, FlagCode
from rules.flagging import raise_flag, searched
from rules.legibility import is_poor, reasons, unread_pages, unreadable_because
from rules.model import Case, Exhibit


def check(case: Case, exhibit: Exhibit) -> tuple[Flag, ...]:
    """Stands where some pages could not be read, or most of what was read is uncertain. Few words on a photo are no defect."""
    document = exhibit.document
    if document is None or unreadable_because(exhibit) is not None:
        return ()
    unread = unread_pages(document)
    if unread and document.has_words:
        read = max(document.page_count, len(document.pages)) - unread
        total = max(document.page_count, len(document.pages))
        return (raise_flag(case, FlagCode.LOW_LEGIBILITY, exhibit=exhibit, variant="partly", read=read, total=total),)
    decided = exhibit.decided
    if not is_poor(document) or (decided is not None and decided.document_type is DocumentType.FOTO):
        return ()
    why = reasons(document)
    return (raise_flag(case, FlagCode.LOW_LEGIBILITY, exhibit=exhibit, variant="poor", reason=why, pages=searched(exhibit)),)
