"""Years that a document is of: the budget or plan year in its title, and its own year."""

import re

from evidence.document import ReadBy
from evidence.facts import DocumentType as T
from evidence.facts import Fact
from rules.facts.headings import NUMBERED
from rules.facts.layout import Sheet
from rules.facts.lettering import DIGIT, digits, squash
from rules.facts.number import Number
from rules.facts.types import Kind

PLANNED = frozenset({T.DOKUMEN_ANGGARAN, T.RKPD, T.DOKUMEN_PERENCANAAN})
_REGULATIONS = frozenset({T.PERATURAN_DAERAH, T.PERATURAN_KEPALA_DAERAH, T.PERATURAN_LAIN})
_REPORTED = frozenset({T.LAPORAN, T.LAPORAN_SKM, T.REKAPITULASI})
_PLANS = ("Anggaran Pendapatan dan Belanja", "Rencana Kerja", "Prioritas dan Plafon", "Kebijakan Umum Anggaran", "APB", "RKP")
_SETS = re.compile(
    rf"(?:{squash('Perubahan')}\w{{0,60}}?)?(?:{squash('Penjabaran')}(?:{squash('Perubahan')})?)?(?:{'|'.join(map(squash, _PLANS))})"
)
"""A regulation or an agreement that sets a plan or a budget: its title names the year that it is for."""
_YEAR = rf"(?P<year>[2Zz][O0o]{DIGIT}{{2}}|19\d\d)(?![\d/])"
_FISCAL = re.compile(
    rf"(?:TAHUN\s*ANGGARAN|\bT\.?\s?A\.?|THN\.?\s*ANGGARAN|ANGGARAN\s+TAHUN|TAHUN\s+PELAJARAN|PERIODE)\s*[:.]?\s*{_YEAR}",
    re.IGNORECASE,
)
_OF_YEAR = re.compile(rf"\bT\s?A\s?H\s?U\s?N\s*[:.]?\s*{_YEAR}", re.IGNORECASE)
_BARE = re.compile(rf"(?<![\d/.]){_YEAR}(?!\s*[-–]\s*20)")


def planned_year(kind: Kind, sheets: tuple[Sheet, ...], subject: Fact | None) -> Fact | None:
    """The year that a plan or a budget is for: by its title, or by the subject of the regulation or agreement that sets it."""
    if kind.type in PLANNED:
        return title_year(kind, sheets)
    about = str(subject.value) if subject is not None else ""
    if subject is None or not _SETS.match(squash(about)):
        return None
    named = _FISCAL.search(about) or _OF_YEAR.search(about)
    year = digits(named["year"]) if named is not None else ""
    return Fact(int(year), subject.citations, subject.confidence) if year.isdigit() else title_year(kind, sheets)


def _match(sheet: Sheet, pattern: re.Pattern[str], start: int, end: int, confidence: float) -> Fact | None:
    for match in pattern.finditer(sheet.flat, start, end):
        text = match["year"]
        if not text.isdigit() and sheet.page.read_by is not ReadBy.OCR:
            continue
        if NUMBERED.search(sheet.flat[max(match.start("year") - 32, 0) : match.start("year")]):
            continue  # when the regulation was numbered that sets the plan or budget
        year = digits(text)
        if year.isdigit() and 1945 <= int(year) <= 2100:
            return sheet.fact(int(year), match.start(), match.end(), confidence=confidence)
    return None


def _title_span(kind: Kind, sheet: Sheet) -> tuple[int, int]:
    """Where the title of a book or budget stands: its line and the next six, or the top of the page."""
    if kind.title is not None and sheet is kind.title_sheet:
        first = kind.title.line
        return sheet.lines[first].start, sheet.lines[min(first + 6, len(sheet.lines) - 1)].end
    return 0, sheet.lines[min(14, len(sheet.lines) - 1)].end


def title_year(kind: Kind, sheets: tuple[Sheet, ...]) -> Fact | None:
    """The budget or plan year that the title names; for a budget also a line TAHUN ANGGARAN near the top of its pages."""
    readable = [sheet for sheet in sheets[:4] if sheet.lines]
    if kind.title_sheet is not None and kind.title_sheet in readable:
        readable = [kind.title_sheet, *(sheet for sheet in readable if sheet is not kind.title_sheet)]
    for sheet in readable[:1]:
        start, end = _title_span(kind, sheet)
        top = sheet.lines[max((kind.title.line if kind.title else 0) - 4, 0)].start
        for pattern, begin, confidence in (
            (_FISCAL, start, 0.97),
            (_OF_YEAR, start, 0.96),
            (_BARE, start, 0.85),
            (_OF_YEAR, top, 0.85),
        ):
            if found := _match(sheet, pattern, begin, end, confidence):
                return found
    for sheet in readable:
        if found := _match(sheet, _FISCAL, 0, min(len(sheet.flat), 2500), 0.85):
            return found
    if kind.type is not T.DOKUMEN_ANGGARAN:
        for sheet in readable[1:3]:
            if found := _match(sheet, _OF_YEAR, 0, min(len(sheet.flat), 500), 0.7):
                return found
    return None


def own_year(kind: Kind, sheets: tuple[Sheet, ...], number: Number | None, dated: Fact | None) -> Fact | None:
    """The document's year: from its title (regulation, budget, plan, report), else from its own number, else from its date."""
    if kind.type in PLANNED or kind.type in _REPORTED:
        found = title_year(kind, sheets)
        if found is not None and (kind.type in PLANNED or found.confidence > 0.8):
            return found
    if number is not None and number.year is not None and not number.blank and 1945 <= number.year <= 2100:
        return number.sheet.fact(number.year, number.start, number.end, confidence=number.confidence)
    if number is not None and number.blank:
        text = number.sheet.flat[number.start : number.end]
        if years := re.findall(r"(?<!\d)(?:19|20)\d{2}(?!\d)", text):
            return number.sheet.fact(int(years[-1]), number.start, number.end, confidence=0.8)
    if dated is not None:
        return Fact(int(str(dated.value)[:4]), dated.citations, dated.confidence)
    return None
