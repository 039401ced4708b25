"""``number-mismatch``: the number that the operator typed differs from the document's own."""

import re

from evidence.facts import DocumentType, Facts, StatedDocument
from evidence.verdict import Flag, FlagCode
from rules.comparison import Agreement, compare_numbers, number_parts
from rules.facts.period import PLANNED
from rules.flagging import raise_flag
from rules.legibility import from_picture
from rules.model import Case, Exhibit

_NUMBER_LINE = re.compile(r"^\W*NOMOR\b\s*[:.]?\s*(?P<number>\S.*)$", re.IGNORECASE | re.MULTILINE)
_TWO_NUMBERS = frozenset({DocumentType.PERJANJIAN_KERJA_SAMA, DocumentType.BERITA_ACARA})


def check(case: Case, exhibit: Exhibit) -> tuple[Flag, ...]:
    """Compared without spaces, dots, case and leading zeros. A number that another document in the same file carries, or that the
    attachment's heading repeats, agrees; of a document with two numbers either does. A figure at the edge of a number that was read from a
    picture may be a colon or the line of a table."""
    typed, decided = exhibit.ref.nomor_surat, exhibit.decided
    fact = decided.fact(Facts.NOMOR) if decided is not None else None
    if not typed or not number_parts(typed)[0] or decided is None or fact is None:
        return ()
    year, scanned = _year(decided), from_picture(exhibit, fact)
    agreement = compare_numbers(typed, str(fact.value), year=year, confidence=fact.confidence, scanned=scanned)
    if agreement is Agreement.SAME or _elsewhere(exhibit, typed):
        return ()
    if agreement is Agreement.DOUBTFUL:
        return (
            raise_flag(
                case,
                FlagCode.LOW_LEGIBILITY,
                exhibit=exhibit,
                variant="value",
                citations=fact.citations,
                what="Nomor",
                found=fact.value,
                claimed=typed,
            ),
        )
    return (raise_flag(case, FlagCode.NUMBER_MISMATCH, exhibit=exhibit, citations=fact.citations, claimed=typed, found=fact.value),)


def _year(document: StatedDocument) -> int | None:
    """The year that the number was given in: of a plan or budget it is another than that of its title ("Nomor 23 Tahun 2023 tentang RKPD
    Tahun 2024")."""
    fact, year = document.fact(Facts.NOMOR), document.number(Facts.TAHUN)
    printed = (said for citation in (fact.citations if fact else ()) if (said := number_parts(citation.quote)[1]))
    return next(printed, None if document.document_type in PLANNED or year is None else int(year))


def _elsewhere(exhibit: Exhibit, typed: str) -> bool:
    numbers = [(text, _year(other)) for other in exhibit.stated if (text := other.text(Facts.NOMOR))]
    source, decided = exhibit.source, exhibit.decided
    if source is not None and len(number_parts(typed)[0]) >= 2:
        numbers += [(hit.match["number"], None) for hit in source.find(_NUMBER_LINE)]
    if source is not None and decided is not None and decided.document_type in _TWO_NUMBERS:
        squeezed = re.sub(r"[\s.]+", "", typed).upper()
        return any(squeezed in re.sub(r"[\s.]+", "", text.text).upper() for text in source.texts[:2])
    return any(compare_numbers(typed, number, year=year, confidence=1.0) is Agreement.SAME for number, year in numbers)
