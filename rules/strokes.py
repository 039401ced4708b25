"""Lines of a ruled table that an engine took for letters: "|Yohanes", "IDinas", "lPembinaan" at the left of a cell, "orang|" at its right.

Only pages read from a picture have them, and only where a cell can begin or end: at the end of a line, or beside a blank wider than one
between words. The stroke becomes a blank, so that every offset stays that of the page as it was read.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from evidence.document import Page, ReadBy, Table, Word

_WIDE = 0.6  # heights of a line: wider than the blank between two words, narrower than what cells keep free beside their lines
_CAPITALISED = r"(?=[A-Z][a-z]{2,})"
# what cells of heads and tables begin with in capitals; of other words in capitals the first letter may be an I of their own
_HEADED = (
    r"(?=(?:NOMOR|NAMA|NO|NIP|TANGGAL|TGL|TAHUN|DISAHKAN|DASAR|PEMERINTAH|KABUPATEN|KOTA|PROVINSI|DINAS|BADAN|BAGIAN|BIDANG|KECAMATAN|KELURAHAN|KEPALA|"
    r"SEKRETARI(?:S|AT)|BUPATI|WALI|GUBERNUR|RSUD|PUSKESMAS|UPTD?|JABATAN|KEDUDUKAN|UNIT|URAIAN|KEGIATAN|PROGRAM|SUB|KODE|JUMLAH|TOTAL|VOLUME|SATUAN|HARGA|"
    r"PAGU|TARGET|WAKTU|PELAKSANA|KETERANGAN|KETUA|ANGGOTA|KOORDINATOR|TUGAS|HARI|TEMPAT|ACARA|BULAN|DITERIMA|SELESAI|PERSENTASE)\b)"
)
# before small letters a stroke may be the I of Instansi, Informasi, Implementasi: no Indonesian word begins with their second and third
_BEFORE = re.compile(
    rf"^(?:[|!\[\]{{}}]+{_CAPITALISED}|[lI]{_CAPITALISED}|[|!\[\]{{}}lI]{_HEADED}|[|\[\]{{}}]+(?=(?!n[bcdfgjkmpqrstvxz]|m[bmp])[a-z]{{4,}}))"
)
_AFTER = re.compile(r"(?<=[a-z0-9%.,)])[|\[\]{}]+$")


def without_strokes(page: Page) -> Page:
    """The page with the strokes beside the words of its cells taken away."""
    if page.read_by is not ReadBy.OCR or not page.words:
        return page
    words, tables = _cleared(page.words), tuple(map(_ruled, page.tables))
    return page if (words, tables) == (page.words, page.tables) else replace(page, words=words, tables=tables)


def _ruled(table: Table) -> Table:
    """The table without the strokes at the edges of what its cells say."""
    rows = tuple(tuple(replace(cell, text=_AFTER.sub("", _BEFORE.sub("", cell.text))) for cell in row) for row in table.rows)
    return table if rows == table.rows else replace(table, rows=rows)


def _cleared(words: Sequence[Word]) -> tuple[Word, ...]:
    begins = [True, *(_parted(one, other) for one, other in pairwise(words))]
    ends = [*begins[1:], True]
    return tuple(_clear(word, first=first, last=last) for word, first, last in zip(words, begins, ends, strict=True))


def _parted(one: Word, other: Word) -> bool:
    """Whether a line of a table may stand between two words that were read one after the other."""
    same = (one.block, one.line) == (other.block, other.line)
    return not same or other.box.x0 - one.box.x1 > _WIDE * min(one.box.height, other.box.height)


def _clear(word: Word, *, first: bool, last: bool) -> Word:
    text = word.text
    if first:
        text = _BEFORE.sub(lambda match: " " * len(match[0]), text)
    if last:
        text = _AFTER.sub(lambda match: " " * len(match[0]), text)
    return word if text == word.text else replace(word, text=text)
