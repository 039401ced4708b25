"""Workbooks for the tests, written with openpyxl, as operators' programs would."""

import zipfile
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook

from intake.columns import EVIDENCE_COLUMNS, INNOVATION_COLUMNS

INNOVATION = {
    "kode": "BJB-2026-0007",
    "tahun_penilaian": 2026,
    "pemda": "Kota Banjarbaru",
    "provinsi": "Kalimantan Selatan",
    "perangkat_daerah": "Dinas Pendidikan",
    "nama": "SI JUKUNG (Sistem Jemput Bola)",
    "tahapan": "Penerapan",
    "inisiator": "ASN",
    "jenis": "Digital",
    "bentuk": "Pelayanan publik",
    "urusan": "Pendidikan",
}
CLAIM = {"kode": "BJB-2026-0007", "nomor": 1, "parameter": 1, "berkas": "bukti/sk.pdf"}
INNOVATION_HEADERS = [column.header for column in INNOVATION_COLUMNS]
EVIDENCE_HEADERS = [column.header for column in EVIDENCE_COLUMNS]


def row(**changes: Any) -> dict[str, Any]:
    return INNOVATION | changes


def claim(**changes: Any) -> dict[str, Any]:
    return CLAIM | changes


def write(
    path: Path,
    innovations: list[dict[str, Any]],
    claims: list[dict[str, Any]],
    headers: list[str] | None = None,
    evidence_headers: list[str] | None = None,
) -> Path:
    """A workbook of these rows, and ``bukti/sk.pdf`` beside it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    (path.parent / "bukti").mkdir(exist_ok=True)
    (path.parent / "bukti/sk.pdf").write_bytes(b"%PDF-1.4 uji")
    book = Workbook()
    book.remove(book.active)
    for name, columns, rows in (
        ("inovasi", headers or INNOVATION_HEADERS, innovations),
        ("bukti", evidence_headers or EVIDENCE_HEADERS, claims),
    ):
        sheet = book.create_sheet(name)
        sheet.append(columns)
        for values in rows:
            sheet.append([values.get(header) for header in columns])
    book.save(path)
    return path


def fill(path: Path, sheet: str, cells: dict[str, Any], number_formats: dict[str, str] | None = None) -> Path:
    """Change single cells of a workbook in place."""
    book = load_workbook(path)
    for cell, value in cells.items():
        book[sheet][cell] = value
    for cell, shape in (number_formats or {}).items():
        book[sheet][cell].number_format = shape
    book.save(path)
    return path


def repack(path: Path, parts: dict[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> Path:
    """Replace or add parts of a workbook's archive."""
    with zipfile.ZipFile(path) as archive:
        content = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w", compression) as archive:
        for name, data in (content | parts).items():
            archive.writestr(name, data)
    return path


def part(path: Path, name: str) -> bytes:
    with zipfile.ZipFile(path) as archive:
        return archive.read(name)
