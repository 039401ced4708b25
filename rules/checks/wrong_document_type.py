"""``wrong-document-type``: not one of the types that this indicator accepts."""

import re

from evidence.facts import DocumentType
from evidence.verdict import Flag, FlagCode, Severity
from evidence.wording import say
from rules.acceptance import accepts, completes
from rules.flagging import place, raise_flag, searched
from rules.legibility import is_sure, unreadable_because
from rules.model import Case, Exhibit
from rules.siblings import siblings

_PAGE_NUMBER = re.compile(r"^\W*(?:hal(?:aman)?\W*)?(\d{1,3})(?:\s*(?:/|dari)\s*\d{1,3})?\W*$", re.IGNORECASE)
_ENOUGH = 40  # words that let a document say what it is


def check(case: Case, exhibit: Exhibit) -> tuple[Flag, ...]:
    """A document that no type fits is held against the region only where it reads well and at length; else its type is uncertain."""
    decided, source = exhibit.decided, exhibit.source
    if decided is None or source is None or unreadable_because(exhibit) is not None:
        return ()
    if decided.document_type is DocumentType.KOSONG or accepts(case.rule, decided, source) or completes(case.rule, decided):
        return ()
    accepted = ", ".join(say(f"reports.type.{kind}") for kind in case.rule.accepts)
    if decided.document_type is not DocumentType.TIDAK_DIKENAL:
        found = say(f"reports.type.{decided.document_type}")
        places = (decided.type_citation,) if decided.type_citation else place(exhibit)
        return (raise_flag(case, FlagCode.WRONG_DOCUMENT_TYPE, exhibit=exhibit, citations=places, found=found, accepted=accepted),)
    pages = searched(exhibit)
    if is_sure(exhibit) and not _continues_another(case, exhibit) and sum(len(page.words) for page in source.pages) >= _ENOUGH:
        return (
            raise_flag(
                case,
                FlagCode.WRONG_DOCUMENT_TYPE,
                exhibit=exhibit,
                variant="unknown",
                citations=place(exhibit),
                pages=pages,
                accepted=accepted,
            ),
        )
    return (raise_flag(case, FlagCode.LOW_LEGIBILITY, exhibit=exhibit, severity=Severity.WARN, variant="type", pages=pages),)


def _continues_another(case: Case, exhibit: Exhibit) -> bool:
    """Whether a file only carries on an accepted one of the same claim: it was given the same number, or its first page is numbered on."""
    accepted = [
        other
        for other in case.exhibits
        if other is not exhibit
        and other.decided is not None
        and other.source is not None
        and accepts(case.rule, other.decided, other.source)
    ]
    if not accepted or exhibit.source is None or not exhibit.source.texts:
        return False
    if any(part is other for part in siblings(case, exhibit) for other in accepted):
        return True
    lines = [line for line in exhibit.source.texts[0].text.split("\n") if line.strip()]
    numbers = [match[1] for line in (*lines[:1], *lines[-1:]) if (match := _PAGE_NUMBER.match(line))]
    return any(int(number) > 1 for number in numbers)
