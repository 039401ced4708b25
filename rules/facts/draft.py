"""What makes a document a draft: RANCANGAN over its title, the word DRAFT, a number left blank, placeholders not filled in."""

import re

from evidence.facts import DocumentType as T
from evidence.facts import Fact
from rules.facts.headings import top
from rules.facts.layout import Sheet
from rules.facts.lettering import squash
from rules.facts.number import Number
from rules.facts.types import Kind

_PLACEHOLDER = re.compile(
    r"\$\{\s*\w[\w .]*\}|\{\{\s*\w[\w .]*\}\}|<<\s*\w[\w .]*>>|\[(?:NAMA|NIP|NOMOR|TANGGAL|JABATAN|ISI|TEMPAT)[^\]]{0,30}\]",
    re.IGNORECASE,
)
_WORD = re.compile(
    r"^\W*(?:DRAFT|DRAF|KONSEP|R\s?A\s?N\s?C\s?A\s?N\s?G\s?A\s?N(?:\s+(?:AWAL|AKHIR))?|DRAFT\s*(?:\d+|FINAL|AWAL|KE[- ]?\d+)?)\W*(?:\d+)?\W*$"
)
_BEFORE_TITLE = re.compile(r"^\W*(?:RANCANGAN(?:\s+(?:AWAL|AKHIR))?|DRAFT|DRAF|KONSEP)\b\W*(?P<rest>.*)$", re.IGNORECASE)
_DRAFT_OF = re.compile(
    r"^\W*(?:R\s?A\s?N\s?C\s?A\s?N\s?G\s?A\s?N|DRAFT|DRAF|KONSEP)\s+(?:SURAT|KEPUTUSAN|PERATURAN|INSTRUKSI|NOTA|PERJANJIAN|KESEPAKATAN|BERITA\s+ACARA|STANDAR|SOP|SK)\b"
)
_LEADING = tuple(squash(word) for word in ("Rancangan", "Draft", "Draf", "Konsep"))
_NUMBERED = frozenset(
    {T.PERATURAN_DAERAH, T.PERATURAN_KEPALA_DAERAH, T.KEPUTUSAN_KEPALA_DAERAH, T.KEPUTUSAN_PERANGKAT_DAERAH, T.KEPUTUSAN_LAIN, T.SURAT_TUGAS,
     T.SURAT_UNDANGAN, T.SURAT_EDARAN, T.SURAT_DINAS, T.NOTA_DINAS, T.PERJANJIAN_KERJA_SAMA, T.SOP, T.BERITA_ACARA, T.SURAT_PERNYATAAN, T.DOKUMEN_ANGGARAN}
)  # fmt: skip


def _watermark(sheet: Sheet) -> Fact | None:
    """The word DRAFT set much larger than the text, across it."""
    for line in sheet.lines:
        for word, start in zip(line.words, _starts(line.words, line.start), strict=True):
            if squash(word.text) in _LEADING and word.text.isupper() and word.box.height > 2.2 * max(sheet.print_size, 6):
                return sheet.fact(word.text, start, start + len(word.text), confidence=0.95)
    return None


def _starts(words: tuple[object, ...], at: int) -> list[int]:
    starts = []
    for word in words:
        starts.append(at)
        at += len(getattr(word, "text", "")) + 1
    return starts


def _over_title(kind: Kind) -> Fact | None:
    """RANCANGAN or DRAFT before the words of the title, on its line or the one above."""
    sheet, title = kind.title_sheet, kind.title
    if sheet is None or title is None:
        return None
    if squash(sheet.flat[title.start : title.end]).startswith(_LEADING) and kind.type is not T.PROPOSAL:
        return sheet.fact(sheet.flat[title.start : title.end].split()[0], title.start, title.end, confidence=0.95)
    for line in sheet.lines[: title.line]:
        if _WORD.match(line.text):
            return sheet.fact(line.text.strip(" .-:()[]"), line.start, line.end, confidence=0.93)
    return None


def _of_a_paper(sheet: Sheet) -> Fact | None:
    """RANCANGAN before what kind of paper it is, though the rest of its title was lost."""
    for _, line in top(sheet):
        if match := _DRAFT_OF.match(line.text):
            return sheet.fact(match[0].split()[0], line.start, line.end, confidence=0.9)
    return None


def read(kind: Kind, sheets: tuple[Sheet, ...], number: Number | None) -> Fact | None:
    """The words that make the document a draft, or None."""
    if found := _over_title(kind) or (_of_a_paper(sheets[0]) if kind.type in _NUMBERED else None):
        return found
    for sheet in sheets[:60]:
        if match := _PLACEHOLDER.search(sheet.flat):
            return sheet.fact(match[0], match.start(), match.end(), confidence=0.95)
        if found := _watermark(sheet):
            return found
        if sheet is sheets[0]:
            for line in (*sheet.lines[:3], *sheet.lines[-2:]):
                if _WORD.match(line.text) and kind.type is not T.MANUAL:
                    return sheet.fact(line.text.strip(" .-:()[]"), line.start, line.end, confidence=0.9)
    if number is not None and number.blank and kind.type in _NUMBERED:
        line = number.sheet.lines[number.sheet.index_of(number.start)]
        return number.sheet.fact(" ".join(line.text.split()), line.start, line.end, confidence=number.confidence)
    return None
