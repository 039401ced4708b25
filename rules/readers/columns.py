"""What the columns of a table hold: by their headings, and where a scan lost those, by what stands in them."""

import re
from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum

from rules.readers.person_names import POSITION, ROLE_LABEL, has_title_or_degree, name_in


class Column(StrEnum):
    NUMBER = "nomor"
    NAME = "nama"
    POSITION = "jabatan"
    ROLE = "peran"
    OFFICE = "instansi"
    FOREIGN = "lain"  # known to hold nothing of these
    OTHER = "tidak-dikenal"


_HEADINGS: tuple[tuple[Column, re.Pattern[str]], ...] = (
    (Column.NUMBER, re.compile(r"^\W*(?:n[o0]\b\.?|nomor(?:\s+urut)?|n[o0]\.?\s*urut)\W*(?:urut)?\W*$", re.IGNORECASE)),
    (
        Column.NAME,
        re.compile(
            r"^\W*(?:no\W*|daftar\s+)?nama\b(?!\s+(?:opd|instansi|perangkat|dinas|kegiatan|unit|jabatan|inovasi|aplikasi|lembaga|organisasi|desa|sekolah|sop))|^\W*(?:personil|personel|pegawai|peserta)\b",
            re.IGNORECASE,
        ),
    ),
    (
        Column.FOREIGN,
        re.compile(
            r"^\W*(?:nama\s+|judul\s+)?(?:inovasi|kegiatan|program|aplikasi|sop|dokumen|output|waktu|indikator|tahapan)\b|tanda\s*tangan|\bttd\b|paraf|pangkat|gol(?:ongan)?\b|\bhp\b|telp|telepon|alamat|email|e-mail|l\s*/\s*p|^\W*n[i1]p\W*$|uraian|besaran|honor",
            re.IGNORECASE,
        ),
    ),
    (
        Column.ROLE,
        re.compile(
            r"(?:jabatan|kedudukan|peran|posisi)\s+(?:dalam|di(?:\s+dalam)?|pada)\s+(?:tim|kegiatan|inovasi|kepanitiaan|panitia|pokja|kelompok|susunan|sk)|"
            r"^\W*(?:kedudukan|peran(?:an)?|sebagai|posisi|status|ket(?:erangan)?\.?|tugas|peran\s*/\s*tugas|kedudukan\s*/\s*tugas|jabatan\s+tim)\b",
            re.IGNORECASE,
        ),
    ),
    (Column.POSITION, re.compile(r"\bjabatan\b", re.IGNORECASE)),
    (
        Column.OFFICE,
        re.compile(
            r"instansi|unit\s*kerja|\bopd\b|skpd|perangkat\s+daerah|\bunsur\b|\basal\b|dinas\b|lembaga|organisasi|unit\s+organisasi",
            re.IGNORECASE,
        ),
    ),
)
NUMBER = re.compile(r"^\W{0,2}(?P<n>[\dOlI|]{1,3})\s*\W{0,2}$")
"""A cell that holds a row's number, though misread."""

_DUTIES = re.compile(r"\s*\([^()]*\)?\s*$")
_MOST = 0.6  # share of a column's cells that must hold the same for it to be told by them
_FEWEST = 3  # rows, before cells tell anything


def column_of(heading: str) -> Column:
    """What a column of that heading holds."""
    for column, pattern in _HEADINGS:
        if pattern.search(heading):
            return column
    return Column.OTHER


def of_people(columns: tuple[Column, ...]) -> bool:
    """Whether a table of these columns lists people or offices."""
    kinds = set(columns)
    named = Column.NAME in kinds
    return len(columns) > 1 and (
        (named and len(kinds - {Column.OTHER, Column.FOREIGN}) > 1)
        or (Column.POSITION in kinds and bool(kinds & {Column.NUMBER, Column.ROLE}))
        or {Column.ROLE, Column.OFFICE} <= kinds
        or {Column.NUMBER, Column.OFFICE} <= kinds
    )


def list_width(columns: tuple[Column, ...]) -> int:
    """How many columns one list has where two stand side by side ("No. Nama Tugas No. Nama Tugas"); 0 where there is only one."""
    half = len(columns) // 2
    doubled = half >= 2 and columns[:half] == columns[half:] and {Column.NUMBER, Column.NAME} <= set(columns[:half])
    return half if doubled else 0


def repaired(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Only one name column, and a second ``jabatan`` is the role in the team; but of lists side by side each has its own."""
    if list_width(columns):
        return columns
    seen: list[Column] = []
    for column in columns:
        twice = column in seen and column in (Column.NAME, Column.POSITION)
        seen.append((Column.ROLE if Column.ROLE not in columns else Column.OTHER) if twice else column)
    return tuple(seen)


def inferred(columns: tuple[Column, ...], rows: Sequence[Sequence[str]]) -> tuple[Column, ...]:
    """The columns, those without a known heading told by what most of their cells say; each kind once."""
    found = list(columns)
    for kind, test in _TESTS:
        if kind in found:
            continue
        for at, column in enumerate(found):
            if column is Column.OTHER and _mostly(test, (row[at] for row in rows if len(row) == len(columns))):
                found[at] = kind
                break
    return tuple(found)


def _mostly(test: Callable[[str], bool], cells: Iterable[str]) -> bool:
    filled = [cell for cell in cells if cell.strip()]
    return len(filled) >= _FEWEST and sum(map(test, filled)) >= _MOST * len(filled)


def _is_number(cell: str) -> bool:
    return NUMBER.match(cell) is not None


def _is_role(cell: str) -> bool:
    """Whether a cell says a role and nothing else but, in brackets, its duties."""
    cell = _DUTIES.sub("", cell)
    label = ROLE_LABEL.match(cell)
    return label is not None and not cell[label.end() :].strip()


def _is_name(cell: str) -> bool:
    name = name_in(cell)
    return len(name.split()) >= 2 or (bool(name) and has_title_or_degree(name))


def _is_position(cell: str) -> bool:
    return POSITION.match(cell) is not None


_TESTS: tuple[tuple[Column, Callable[[str], bool]], ...] = (
    (Column.NUMBER, _is_number),
    (Column.ROLE, _is_role),
    (Column.NAME, _is_name),
    (Column.POSITION, _is_position),
)
