"""A workbook of many submissions to drafts: one row of sheet ``inovasi`` each, with its rows of sheet ``bukti``."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from evidence.errors import FieldError, SubmissionError
from evidence.wording import say
from intake import values
from intake.columns import EVIDENCE_SHEET, INNOVATION_SHEET, PROFILE, SUBMISSION, example_rows
from intake.display import shown
from intake.draft import Draft, Place, Unusable
from intake.sheet import Row, Sheet, read_sheets

_EXAMPLE = re.compile(r"CONTOH-(\d{4})-0001", re.ASCII)
_LABELLED = re.compile(r"(\d{1,2})\s*[-–.:]\s*(?=[^\W\d])", re.ASCII)  # "13 – Kemudahan proses", as the drop-down writes it


@dataclass(frozen=True, slots=True)
class Workbook:
    """The drafts of a workbook in the order of their rows, and the mistakes that belong to none of them."""

    drafts: tuple[Draft, ...]
    strays: tuple[FieldError, ...]


def read_workbook(path: Path, source: str, *, certain: bool) -> Workbook | None:
    """Read a workbook; None for one that is about something else (``certain``: it was named as a form). Raises ``SubmissionError`` where none of it can be used."""
    sheets = read_sheets(path, source, certain=certain)
    if sheets is None:
        return None
    innovations, evidence = sheets[INNOVATION_SHEET], sheets[EVIDENCE_SHEET]
    rows = [row for row in innovations.rows if not _is_example(innovations.name, row)]
    claimed = [row for row in evidence.rows if not _is_example(evidence.name, row)]
    if not rows and not claimed:
        mistake = FieldError(
            say("intake.field.sheet", sheet=INNOVATION_SHEET), say("intake.found.no-rows"), say("intake.expect.rows")
        )
        raise SubmissionError(source, (mistake,))
    by_kode: dict[str, list[Row]] = {}
    for row in claimed:
        by_kode.setdefault(_kode(row), []).append(row)
    drafts = tuple(_draft(path, source, row, by_kode.get(_kode(row), []), sheets) for row in rows)
    known = {_kode(row) for row in rows} - {""}
    strays = tuple(_stray(evidence, row) for row in claimed if _kode(row) not in known)
    return Workbook(drafts, strays)


def _is_example(sheet: str, row: Row) -> bool:
    """Whether the row is one of the template's examples, unchanged."""
    match = _EXAMPLE.fullmatch(_kode(row))
    if not match:
        return False
    typed = {header: _comparable(header, value) for header, value in row.values.items()}
    return any(
        all(text == _comparable(header, example.get(header)) for header, text in typed.items())
        for example in example_rows(int(match[1]))[sheet]
    )


def _comparable(header: str, value: object) -> str:
    return " ".join(values.plain(_number_of(value) if header == "nomor" else value).split())


def _kode(row: Row) -> str:
    value = row.values.get("kode")
    return "" if isinstance(value, Unusable) else " ".join(values.plain(value).split())


def _stray(sheet: Sheet, row: Row) -> FieldError:
    kode = _kode(row)
    value = row.values.get("kode")
    found = value.found if isinstance(value, Unusable) else say("intake.found.kode-unknown", kode=kode) if kode else shown(None)
    return FieldError(sheet.cell("kode", row), found, say("intake.expect.kode-listed"))


def _draft(path: Path, source: str, row: Row, claimed: list[Row], sheets: Mapping[str, Sheet]) -> Draft:
    sheet, evidence = sheets[INNOVATION_SHEET], sheets[EVIDENCE_SHEET]
    cells: dict[Place, str] = {(): say("intake.field.row", sheet=sheet.name, line=row.number)}
    cells |= {(header,): sheet.cell(header, row) for header in SUBMISSION}
    cells |= {("inovasi", header): sheet.cell(header, row) for header in PROFILE}
    errors: list[FieldError] = []
    if _EXAMPLE.fullmatch(_kode(row)):
        errors.append(
            FieldError(cells[("kode",)], say("intake.found.kode-example", kode=_kode(row)), say("intake.expect.kode-own"))
        )
    content: dict[str, object] = {header: row.values[header] for header in SUBMISSION if header in row.values}
    content["inovasi"] = {header: row.values[header] for header in PROFILE if header in row.values}
    content["indikator"] = _claims(evidence, claimed, cells, errors)
    return Draft(source, path.parent, content, cells, errors=tuple(errors))


def _claims(sheet: Sheet, rows: list[Row], cells: dict[Place, str], errors: list[FieldError]) -> list[object]:
    """The rows gathered by indicator. ``cells`` and ``errors`` are added to."""
    claims: dict[str, dict[str, object]] = {}
    first: dict[str, Row] = {}
    order: dict[str, int] = {}
    for row in rows:
        nomor, parameter = _number_of(row.values.get("nomor")), row.values.get("parameter")
        # a row whose indicator cannot be told is a claim by itself, so that its cell is named
        key = values.plain(nomor) if isinstance(nomor, int | float | str) else sheet.cell("nomor", row)
        place: Place = ("indikator", order.setdefault(key, len(order)))
        if key not in claims:
            claims[key] = {"nomor": nomor, "parameter": parameter, "bukti": []}
            first[key] = row
            cells |= {place: sheet.cell("nomor", row), (*place, "nomor"): sheet.cell("nomor", row)}
            cells[(*place, "parameter")] = sheet.cell("parameter", row)
        elif parameter is not None:
            _check_same(sheet, row, first[key], key, errors)
        _attach(sheet, row, claims[key]["bukti"], (*place, "bukti"), cells)
    return list(claims.values())


def _check_same(sheet: Sheet, row: Row, first: Row, nomor: str, errors: list[FieldError]) -> None:
    typed, before = row.values["parameter"], first.values.get("parameter")
    if not isinstance(typed, Unusable) and values.plain(typed) == values.plain(before):
        return
    what = typed.found if isinstance(typed, Unusable) else shown(values.plain(typed))
    found = say("intake.found.against", found=what, other=shown(before), place=sheet.cell("parameter", first))
    errors.append(FieldError(sheet.cell("parameter", row), found, say("intake.expect.parameter-one", nomor=nomor)))


def _attach(sheet: Sheet, row: Row, bukti: object, place: Place, cells: dict[Place, str]) -> None:
    """One row's evidence; a row without any says only that the indicator is claimed."""
    headers = ("berkas", "tautan", "nomor_surat", "tanggal_surat", "tentang")
    typed = {header: row.values[header] for header in headers if row.values.get(header) is not None}
    if not typed or not isinstance(bukti, list):
        return
    here: Place = (*place, len(bukti))
    cells |= {(*here, header): sheet.cell(header, row) for header in headers}
    cells[here] = sheet.cell("berkas", row)
    bukti.append(typed)


def _number_of(value: object) -> object:
    """The number of an indicator chosen from the drop-down ("13 – Kemudahan proses"); anything else as it is."""
    match = _LABELLED.match(value.strip()) if isinstance(value, str) else None
    return match[1] if match else value
