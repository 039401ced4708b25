"""A document's own date: where it was set, or the place and day of its letter, never that of a reference.

By type: regulations, decrees and orders "Ditetapkan di ... pada tanggal" (not Diundangkan); letters the place and day at the top or above
the signature; memos "Tanggal :"; minutes, agreements and records of hand-over "Pada hari ini ... tanggal ..." in words; attendance lists
"Hari/Tanggal :"; an SOP the day it takes effect, else that of its approval, revision or making; certificates the day beside the signature.
"""

import re
from collections.abc import Iterator
from datetime import date

from evidence.facts import DocumentType as T
from evidence.facts import Fact
from rules.facts.dates import parse_all
from rules.facts.layout import Sheet
from rules.facts.signer import Block

_SET = re.compile(r"(?:Ditetapkan|Dikeluarkan|Dibuat|Ditandatangani|Disahkan)\s*(?:di|pada|tanggal|:)", re.IGNORECASE)
_ON = re.compile(r"^\W*(?:p[a-z]{2}a\s*)?t\s?[ae]\s?n\s?g\s?g\s?a\s?l\b", re.IGNORECASE)
_PLACE_DATE = re.compile(r"^\W*(?P<place>[A-Z][A-Za-z .'’-]{1,30})\s*,\s*(?:tanggal\s*|tgl\.?\s*)?(?=[\dOIl])")
_LABEL = re.compile(
    r"^\W*(?:Hari\s*[/,&]?\s*(?:dan\s+)?)?(?:Tanggal|Tgl)\b(?!\s*(?:Pembuatan|Revisi|Efektif|Pengesahan|lahir))(?:[^:\n]{0,12}[:.]|\W{0,4}(?=(?:Senin|Selasa|Rabu|Kamis|Jum.?at|Sabtu|Minggu)\b))",
    re.IGNORECASE,
)
_TODAY = re.compile(r"pada\s+hari\s+ini", re.IGNORECASE)
_ENACTED = re.compile(r"Diundangkan", re.IGNORECASE)
_SOP = tuple(
    (re.compile(rf"T(?:GL|ANGGAL)?\.?\s*{word}\s*[:;.]?\s*(?P<day>.{{0,60}})", re.IGNORECASE), confidence)
    for word, confidence in (
        ("EFEKTIF", 0.92), ("PENGESAHAN", 0.9), ("(?:DI)?TETAPKAN", 0.9), ("TERBIT", 0.9),
        ("REVISI", 0.7), ("PEMBUATAN", 0.6),  # the day it takes effect may have been misread above
    )
)  # fmt: skip
_SPELLED = frozenset({T.BERITA_ACARA, T.PERJANJIAN_KERJA_SAMA})
_LISTED = frozenset({T.DAFTAR_HADIR, T.NOTULEN})

Found = tuple[date, Sheet, int, int, float]


def _dates(sheet: Sheet, start: int, end: int, confidence: float) -> Iterator[Found]:
    for day, first, last in parse_all(sheet.flat[start:end]):
        yield day, sheet, start + first, start + last, confidence


def _set(sheets: tuple[Sheet, ...]) -> Iterator[Found]:
    """Dates in a block "Ditetapkan di X, pada tanggal ..."."""
    for sheet in sheets:
        for match in _SET.finditer(sheet.flat):
            index = sheet.index_of(match.start())
            last = min(index + 3, len(sheet.lines))
            for line in sheet.lines[index:last]:
                if _ENACTED.search(line.text):
                    break
                begin = match.end() if line is sheet.lines[index] else line.start
                found = list(_dates(sheet, begin, line.end, 0.98))
                if found and (line is sheet.lines[index] or _ON.match(line.text) or ":" in line.text or _ON.search(line.text)):
                    yield found[0]
                    break


def _place_and_day(sheet: Sheet, lines: range) -> Iterator[Found]:
    """Dates after a place: "Panaragan, 1 Agustus 2023", alone in their column."""
    for number in lines:
        for piece in sheet.columns(sheet.lines[number]):
            if (match := _PLACE_DATE.match(piece.text)) and len(match["place"].split()) <= 4:
                for found in _dates(sheet, piece.start + match.end(), piece.end, 0.96):
                    if piece.end - found[3] <= 6:
                        yield found
                        break
    for number in lines:
        line = sheet.lines[number]
        for day, start, end in parse_all(line.text):
            before = re.search(r"(?:^|\s)(?P<place>[A-Z][A-Za-z'’]+(?:\s[A-Z][A-Za-z'’]+){0,2})\s*,\s*$", line.text[:start])
            if before and len(line.text) - end <= 4:
                yield day, sheet, line.start + start, line.start + end, 0.9


def _labelled(sheet: Sheet, lines: range) -> Iterator[Found]:
    for number in lines:
        line = sheet.lines[number]
        for piece in (line, *sheet.columns(line)[1:]):
            if match := _LABEL.match(piece.text):
                yield from _dates(sheet, piece.start + match.end(), piece.end, 0.93)


def _today(sheets: tuple[Sheet, ...]) -> Iterator[Found]:
    """Dates after "Pada hari ini", in words or digits; the digits that repeat it in parentheses are read more surely than words."""
    for sheet in sheets[:3]:
        for match in _TODAY.finditer(sheet.flat):
            found = list(_dates(sheet, match.end(), min(match.end() + 220, len(sheet.flat)), 0.95))
            repeated = [date for date in found[1:] if sheet.flat[: date[2]].rstrip().endswith("(")]
            yield from (*repeated, *found)


def _sop(sheets: tuple[Sheet, ...]) -> Iterator[Found]:
    for pattern, confidence in _SOP:
        for sheet in sheets[:2]:
            for match in pattern.finditer(sheet.flat):
                yield from _dates(sheet, match.start("day"), match.end("day"), confidence)


def _beside_signature(block: Block | None, sheets: tuple[Sheet, ...]) -> Iterator[Found]:
    """Dates just above the office of the signer."""
    if block is None:
        return
    yield from _place_and_day(block.sheet, range(max(block.first - 5, 0), block.first + 1))
    for number in range(max(block.first - 4, 0), block.first):
        line = block.sheet.lines[number]
        if _ON.match(line.text) and not _ENACTED.search(block.sheet.lines[max(number - 1, 0)].text):
            yield from _dates(block.sheet, line.start, line.end, 0.95)


def _candidates(kind: T, sheets: tuple[Sheet, ...], block: Block | None) -> Iterator[Found]:
    first = sheets[0]
    head = range(min(28, len(first.lines)))
    if kind is T.SOP:
        yield from _sop(sheets)
    if kind in _SPELLED:
        yield from _today(sheets)
    if kind in _LISTED:
        yield from _labelled(first, head)
    if kind in (T.SURAT_DINAS, T.SURAT_UNDANGAN):
        yield from _place_and_day(first, range(min(16, len(first.lines))))
        yield from _beside_signature(block, sheets)
    yield from _set(sheets)
    yield from _beside_signature(block, sheets)
    if kind in (T.NOTA_DINAS, T.SURAT_EDARAN, T.SURAT_DINAS):
        yield from _labelled(first, range(min(16, len(first.lines))))
    for sheet in (first, *sheets[:0:-1][:2]):
        yield from _place_and_day(sheet, range(len(sheet.lines)))
    if kind in (T.LAPORAN, T.REKAPITULASI, T.SURAT_PERNYATAAN):
        yield from _labelled(first, head)


_DATELESS = frozenset({T.FOTO, T.VIDEO, T.KOSONG, T.MANUAL})


def read(kind: T, sheets: tuple[Sheet, ...], block: Block | None) -> Fact | None:
    """The document's own date as a fact (ISO 8601), or None where it states none."""
    if kind in _DATELESS or not sheets or not any(sheet.lines for sheet in sheets):
        return None
    if kind in (T.BERITA_MEDIA, T.TANGKAPAN_LAYAR, T.TIDAK_DIKENAL):
        found = next((found for sheet in sheets[:2] for found in _dates(sheet, 0, len(sheet.flat), 0.6)), None)
        if kind is T.TIDAK_DIKENAL:
            found = next(_candidates(kind, sheets, block), None)
    else:
        found = next(_candidates(kind, sheets, block), None)
    if found is None:
        return None
    day, sheet, start, end, confidence = found
    return sheet.fact(day.isoformat(), start, end, confidence=confidence)
