"""The empty workbook that operators fill in: two sheets to fill, and one that explains."""

import io
import os
from datetime import date, datetime
from pathlib import Path
from typing import Any

import xlsxwriter

from evidence.catalogue import Edition
from evidence.wording import say
from intake.columns import (
    CHOICES,
    EVIDENCE_SHEET,
    GUIDE_SHEET,
    INNOVATION_SHEET,
    SHEETS,
    Column,
    Kind,
    example_rows,
)
from intake.display import os_reason, path_text
from intake.parcel import TemplateError

ROWS = {INNOVATION_SHEET: 2_000, EVIDENCE_SHEET: 40_000}  # that have drop-downs and formats
_TABLE_TOP = 3  # row (from 0) of the guide's table heading
_INK, _PAPER, _SOFT, _EXAMPLE = "#1F3A5F", "#FFFFFF", "#DCE6F1", "#FFF4D6"


def write_template(path: Path, edition: Edition) -> None:
    """Write the workbook for an edition: sheets ``inovasi`` and ``bukti`` with drop-downs, notes, date formats, a fixed heading, print
    set-up and an example (which the reader ignores while it is unchanged), and ``petunjuk`` with the steps and what each level asks.

    The same edition gives the same bytes. A file that stands at ``path`` is replaced, whole or not at all: whoever calls asks first.
    Raises ``TemplateError`` where ``path`` is no ``.xlsx`` or cannot be written.
    """
    shown = path_text(path)
    if path.suffix.casefold() != ".xlsx":
        raise TemplateError(say("intake.template.name", path=shown), say("intake.template.name-cure"))
    partial = path.with_name(f".{path.stem}.{os.getpid()}.part")
    try:
        partial.write_bytes(_workbook(edition))
        partial.replace(path)
    except OSError as error:
        partial.unlink(missing_ok=True)
        reason = os_reason(error)
        raise TemplateError(
            say("intake.template.unwritable", path=shown, reason=reason), say("intake.template.unwritable-cure")
        ) from error


def _workbook(edition: Edition) -> bytes:
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True, "strings_to_urls": False, "strings_to_formulas": False})
    book.set_properties({"title": say("intake.template.title", year=edition.tahun), "created": datetime(edition.tahun, 1, 1)})
    formats = _formats(book)
    for name in SHEETS:
        _write_sheet(book.add_worksheet(name), name, edition, formats)
    _write_guide(book.add_worksheet(GUIDE_SHEET), edition, formats)
    book.close()
    return target.getvalue()


def _formats(book: Any) -> dict[str, Any]:
    cell = {"valign": "top", "text_wrap": True, "border": 1, "border_color": "#BFBFBF"}
    line = {**cell, "text_wrap": False}
    head = {"bold": True, "valign": "vcenter", "text_wrap": True, "border": 1}
    example = {**line, "italic": True, "font_color": "#7F6000", "bg_color": _EXAMPLE}
    kinds = {"text": "@", "prose": "General", "date": "yyyy-mm-dd", "number": "0"}
    return {
        "title": book.add_format({"bold": True, "font_size": 14, "font_color": _INK}),
        "steps": book.add_format({"text_wrap": True, "valign": "top"}),
        "required": book.add_format({**head, "bg_color": _INK, "font_color": _PAPER}),
        "optional": book.add_format({**head, "bg_color": _SOFT, "font_color": _INK}),
        "cell": book.add_format(cell),
        **{f"column-{kind}": book.add_format({"valign": "top", "num_format": shape}) for kind, shape in kinds.items()},
        **{f"example-{kind}": book.add_format({**example, "num_format": shape}) for kind, shape in kinds.items()},
    }


def _shape(column: Column) -> str:
    """The number format; text longer than 255 characters shows as ###### in cells formatted as text, and a bare indicator number is one."""
    shapes = {Kind.DATE: "date", Kind.YEAR: "number", Kind.LEVEL: "number", Kind.PROSE: "prose", Kind.INDICATOR: "prose"}
    return shapes.get(column.kind, "text")


def _write_sheet(sheet: Any, name: str, edition: Edition, formats: dict[str, Any]) -> None:
    columns = SHEETS[name]
    sheet.set_row(0, 32)
    for index, column in enumerate(columns):
        sheet.set_column(index, index, column.width, formats[f"column-{_shape(column)}"])
        sheet.write_string(0, index, column.header, formats["required" if column.required else "optional"])
        sheet.write_comment(0, index, _note(name, column, edition), {"x_scale": 2, "y_scale": 1.2, "author": "bukti"})
        if validation := _validation(column, edition):
            sheet.data_validation(1, index, ROWS[name], index, validation)
    for number, example in enumerate(example_rows(edition.tahun)[name], 1):
        for index, column in enumerate(columns):
            _write_example(sheet, (number, index), _sample(column, example, edition), formats[f"example-{_shape(column)}"])
    sheet.write_comment(1, 0, say("intake.template.example-note"), {"x_scale": 2, "author": "bukti", "visible": False})
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, ROWS[name], len(columns) - 1)
    _print_setup(sheet, edition)
    sheet.repeat_rows(0)


def _sample(column: Column, example: dict[str, object], edition: Edition) -> object:
    value = example.get(column.header)
    return _label(edition, value) if column.kind is Kind.INDICATOR and isinstance(value, int) else value


def _write_example(sheet: Any, at: tuple[int, int], value: object, shape: Any) -> None:
    if value is None:
        sheet.write_blank(*at, None, shape)
    elif isinstance(value, date):
        sheet.write_datetime(*at, datetime(value.year, value.month, value.day), shape)
    elif isinstance(value, int):
        sheet.write_number(*at, value, shape)
    else:
        sheet.write_string(*at, str(value), shape)


def _note(sheet: str, column: Column, edition: Edition) -> str:
    key = "intake.column.bukti.kode" if (sheet, column.header) == (EVIDENCE_SHEET, "kode") else f"intake.column.{column.header}"
    note = say(key, words=edition.design_min_words)
    return say("intake.column.required" if column.required else "intake.column.optional", note=note)


def _validation(column: Column, edition: Edition) -> dict[str, Any] | None:
    """The drop-down or date check of a column. Dates and indicators only warn: the reader also takes text dates and bare numbers."""
    listing = {"validate": "list", "error_title": column.header, "error_message": say("intake.template.list-error")}
    match column.kind:
        case Kind.CHOICE:
            return {**listing, "source": list(CHOICES[column.header])}
        case Kind.YEAR:
            return {**listing, "source": [edition.tahun], "error_type": "warning"}
        case Kind.LEVEL:
            return {**listing, "source": [str(level) for level in range(1, _levels(edition) + 1)]}
        case Kind.INDICATOR:
            last = _TABLE_TOP + 1 + len(edition.indicators)
            return {**listing, "source": f"={GUIDE_SHEET}!$A${_TABLE_TOP + 2}:$A${last}", "error_type": "information"}
        case Kind.KODE:
            return {**listing, "source": f"={INNOVATION_SHEET}!$A$2:$A${ROWS[INNOVATION_SHEET] + 1}", "error_type": "warning"}
        case Kind.DATE:
            bounds = {"criteria": "between", "minimum": date(1990, 1, 1), "maximum": date(edition.tahun + 1, 12, 31)}
            message = {"error_title": column.header, "error_message": say("intake.template.date-error"), "error_type": "warning"}
            return {"validate": "date", **bounds, **message}
        case _:
            return None


def _write_guide(sheet: Any, edition: Edition, formats: dict[str, Any]) -> None:
    levels = _levels(edition)
    sheet.set_column(0, 0, 40)
    sheet.set_column(1, 2, 8)
    sheet.set_column(3, 2 + levels, 34)
    sheet.set_column(3 + levels, 3 + levels, 46)
    sheet.write_string(0, 0, say("intake.template.title", year=edition.tahun), formats["title"])
    steps = say("intake.template.steps")
    sheet.merge_range(1, 0, 1, 3 + levels, steps, formats["steps"])
    sheet.set_row(1, 16 * (steps.count("\n") + 1))
    names = ["indicator", "weight", "mandatory", *["level"] * levels, "evidence"]
    for index, name in enumerate(names):
        sheet.write_string(_TABLE_TOP, index, say(f"intake.template.table.{name}", level=index - 2), formats["required"])
    for row, indicator in enumerate(edition.indicators, _TABLE_TOP + 1):
        sheet.write_string(row, 0, _label(edition, indicator.nomor), formats["cell"])
        sheet.write_number(row, 1, indicator.bobot, formats["cell"])
        sheet.write_string(row, 2, say("intake.template.yes") if indicator.wajib else "", formats["cell"])
        for level in range(levels):
            wording = indicator.levels[level] if level < len(indicator.levels) else ""
            sheet.write_string(row, 3 + level, wording, formats["cell"])
        sheet.write_string(row, 3 + levels, indicator.evidence, formats["cell"])
    sheet.freeze_panes(_TABLE_TOP + 1, 1)
    _print_setup(sheet, edition)


def _print_setup(sheet: Any, edition: Edition) -> None:
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.set_footer(say("intake.template.footer", year=edition.tahun))
    sheet.hide_gridlines(0)


def _levels(edition: Edition) -> int:
    return max((len(indicator.levels) for indicator in edition.indicators), default=3)


def _label(edition: Edition, nomor: int) -> str:
    indicator = edition.indicator(nomor)
    return say("intake.template.indicator", nomor=nomor, nama=indicator.nama) if indicator else str(nomor)
