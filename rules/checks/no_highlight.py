"""``no-highlight``: the budget or plan item is not marked."""

from evidence.document import MarkKind
from evidence.facts import Facts
from evidence.verdict import Flag, FlagCode
from rules.acceptance import accepts
from rules.flagging import place, raise_flag, searched
from rules.model import Case, Exhibit


def check(case: Case, exhibit: Exhibit) -> tuple[Flag, ...]:
    """A mark on any page of the file will do. Only a file of which every page was seen can lack one."""
    decided, source, document = exhibit.decided, exhibit.source, exhibit.document
    if decided is None or source is None or document is None or not document.fully_read or not accepts(case.rule, decided, source):
        return ()
    marked = any(mark.kind is MarkKind.HIGHLIGHT for page in document.pages for mark in page.marks)
    if marked or any(stated.items(Facts.SOROTAN) for stated in exhibit.stated):
        return ()
    return (raise_flag(case, FlagCode.NO_HIGHLIGHT, exhibit=exhibit, citations=place(exhibit), pages=searched(exhibit)),)
