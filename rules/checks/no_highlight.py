"""``no-highlight``: the budget or plan item is not marked."""

from evidence.document import MarkKind
from evidence.facts import Facts
from evidence.verdict import Flag, FlagCode, Severity
from rules.absence import marks_may_hide, unexplained_ink
from rules.acceptance import accepts
from rules.flagging import place, raise_flag, searched
from rules.model import Case, Exhibit


def check(case: Case, exhibit: Exhibit) -> tuple[Flag, ...]:
    """A mark on any page of the file will do. Only a file of which every page was seen can lack one; where colours may have been lost,
    or where ink that is no known mark stands beside the item, that none was seen is a warning."""
    decided, source, document = exhibit.decided, exhibit.source, exhibit.document
    if decided is None or source is None or document is None or not document.fully_read or not accepts(case.rule, decided, source):
        return ()
    marked = any(mark.kind is MarkKind.HIGHLIGHT for page in document.pages for mark in page.marks)
    if marked or any(stated.items(Facts.SOROTAN) for stated in exhibit.stated):
        return ()
    pages = searched(exhibit)
    ink = unexplained_ink(exhibit)
    severity = Severity.WARN if ink or marks_may_hide(exhibit) else None
    variant, places = ("ink", ink) if ink else ("", place(exhibit))
    code = FlagCode.NO_HIGHLIGHT
    return (raise_flag(case, code, exhibit=exhibit, variant=variant, severity=severity, citations=places, pages=pages),)
