"""Which partly read files have to be read further: all but those that settle every claim on them."""

from dataclasses import replace

import pytest

from evidence.document import Document, Page, ReadBy
from evidence.submission import Claim, EvidenceRef
from rules.pack import load
from rules.sufficiency import unsettled
from tests.rules.claims import ref, submission
from tests.rules.papers import HIGHLIGHT, INK, STAMP, assignment, budget, decree, paper, procedure

BOOK = load("iid-2026")


def partly(document: Document, left: int = 20) -> Document:
    """The document as the first pages of a longer file."""
    read = len(document.pages)
    unread = (Page(read + n, 0, 0, ReadBy.NONE, skipped="tidak diminta") for n in range(1, left + 1))
    return replace(document, pages=(*document.pages, *unread), page_count=read + left)


def asked(nomor: int, parameter: int, document: Document, evidence: EvidenceRef | None = None) -> frozenset[str]:
    claim = Claim(nomor, parameter, (evidence or ref("a.pdf"),))
    return unsettled(submission(claim), {"a.pdf": document}, BOOK)


def test_a_file_that_was_read_to_the_end_is_never_asked_for() -> None:
    assert asked(3, 3, paper(budget(2019))) == frozenset()


def test_a_met_claim_with_nothing_against_it_is_settled() -> None:
    marked = paper(budget(2025, name="SI JUKUNG"), marks=(INK, STAMP, HIGHLIGHT))
    assert asked(3, 1, partly(marked)) == frozenset()


@pytest.mark.parametrize(
    ("why", "document", "nomor", "parameter"),
    [
        ("the level is not reached", paper(budget(2025, name="SI JUKUNG"), marks=(INK, STAMP, HIGHLIGHT)), 3, 2),
        ("no highlight was seen", paper(budget(2025, name="SI JUKUNG"), marks=(INK, STAMP)), 3, 1),
        ("nobody signed on the pages read", paper(decree(), marks=()), 1, 1),
        ("the list may go on", paper(assignment(people=12)), 2, 2),
        ("steps may follow", paper(procedure()), 13, 1),
    ],
)
def test_more_is_read_where(why: str, document: Document, nomor: int, parameter: int) -> None:
    assert asked(nomor, parameter, partly(document)) == {"a.pdf"}, why


def test_what_the_operator_typed_must_be_found_first() -> None:
    silent = paper(budget(2025, name="SI JUKUNG").replace("Nomor DPA", "Lembar"), marks=(INK, STAMP, HIGHLIGHT))
    assert asked(3, 1, partly(silent)) == frozenset()
    assert asked(3, 1, partly(silent), ref("a.pdf", nomor="12/DPA/2025")) == {"a.pdf"}


def test_every_claim_on_a_file_must_be_settled() -> None:
    document = partly(paper(budget(2025, name="SI JUKUNG"), marks=(INK, STAMP, HIGHLIGHT)))
    claims = (Claim(3, 1, (ref("a.pdf"),)), Claim(13, 1, (ref("a.pdf"),)))
    assert unsettled(submission(*claims), {"a.pdf": document}, BOOK) == {"a.pdf"}
