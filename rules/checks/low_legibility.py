"""``low-legibility``: readable in part; conclusions from it are uncertain."""

from evidence.facts import DocumentType
from evidence.verdict import Flag, FlagCode
from rules.flagging import raise_flag, searched
from rules.legibility import is_poor, is_scene, lost_pages, reasons, unread_pages, unreadable_because
from rules.model import Case, Exhibit


def check(case: Case, exhibit: Exhibit) -> tuple[Flag, ...]:
    """Stands where some pages could not be read, or most of what was read is uncertain. Few words on a photo are no defect."""
    document = exhibit.document
    if document is None or unreadable_because(exhibit) is not None or is_scene(exhibit):
        return ()
    unread, total = unread_pages(document), max(document.page_count, len(document.pages))
    read = total - unread - lost_pages(exhibit)
    if document.has_words and (unread or 0 < read < total):
        return (raise_flag(case, FlagCode.LOW_LEGIBILITY, exhibit=exhibit, variant="partly", read=max(read, 0), total=total),)
    decided = exhibit.decided
    if not is_poor(document) or (decided is not None and decided.document_type is DocumentType.FOTO):
        return ()
    why = reasons(document)
    return (raise_flag(case, FlagCode.LOW_LEGIBILITY, exhibit=exhibit, variant="poor", reason=why, pages=searched(exhibit)),)
