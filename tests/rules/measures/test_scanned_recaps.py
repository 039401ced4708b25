"""Recapitulations read from a picture: what is wrong in their total, and what in their rows."""

from dataclasses import replace

import pytest

from evidence.document import Box, Cell, Table
from rules.readers.complaints import recap, stated_share
from rules.source import Source
from tests.documents import document, page

ROWS = (("Januari", "9", "9"), ("Februari", "14", "14"), ("Maret", "7", "7"))


def _recap(total: tuple[str, str, str], rows: tuple[tuple[str, str, str], ...] = ROWS, *, note: str = "") -> Source:
    lines = (("Bulan", "Diterima", "Selesai"), *rows, total)
    cells = tuple(
        tuple(Cell(text, Box(80 * column, 20 * row, 80 * column + 80, 20 * row + 20)) for column, text in enumerate(line))
        for row, line in enumerate(lines)
    )
    read = page(f"REKAPITULASI PENGADUAN\nPengaduan masyarakat {note}", confidence=0.93)
    return Source.of("rekap.pdf", document(replace(read, tables=(Table(Box(0, 0, 240, 100), cells),))))


@pytest.mark.parametrize(
    ("total", "note", "checked"),
    [
        (("Jumlah", "30", "30"), "", True),
        (("Jumlah", "30", "3"), "", False),
        (("Jumlah", "30", "3"), "Dari 30 pengaduan yang masuk, 30 telah diselesaikan.", True),
    ],
)
def test_rows_that_add_up_to_the_received_say_how_many_were_settled(
    total: tuple[str, str, str], note: str, *, checked: bool
) -> None:
    found = recap(_recap(total, note=note))
    assert found is not None
    assert (found.received, found.settled) == (30, 30)
    assert found.checked is checked


def test_total_stands_for_rows_that_were_lost() -> None:
    found = recap(_recap(("Jumlah", "30", "27"), ROWS[:2]))
    assert found is not None
    assert (found.received, found.settled) == (30, 27)


def test_subtotals_are_no_rows() -> None:
    rows = (*ROWS, ("Subjumlah Triwulan I", "30", "30"), ("April", "10", "5"), ("Sub Jumlah", "10", "5"))
    found = recap(_recap(("JUMLAH SELURUHNYA", "40", "35"), rows))
    assert found is not None
    assert (found.received, found.settled) == (40, 35)


@pytest.mark.parametrize("sign", ["%.", "persen", "Yo"])
def test_a_share_whose_sign_stands_on_the_next_line_is_read(sign: str) -> None:
    found = stated_share(_recap(("Jumlah", "30", "30"), note=f"yang telah diselesaikan mencapai 98,5\n{sign}"))
    assert found is not None
    assert found.percent == 98.5


def _across(*rows: tuple[str, ...], heads: tuple[str, ...] = ("No", "Uraian", "Jan", "Feb", "Mar", "Jumlah")) -> Source:
    cells = tuple(
        tuple(Cell(text, Box(60 * column, 20 * row, 60 * column + 60, 20 * row + 20)) for column, text in enumerate(line))
        for row, line in enumerate((heads, *rows))
    )
    read = replace(page("REKAPITULASI PENGADUAN"), tables=(Table(Box(0, 0, 360, 100), cells),))
    return Source.of("rekap.pdf", document(read))


def test_months_across_are_summed_by_their_column_of_totals() -> None:
    received, settled = ("1", "Pengaduan diterima", "16", "10", "11", "37"), ("2", "Pengaduan selesai", "4", "6", "4", "14")
    found = recap(_across(received, settled, ("3", "Dalam proses", "12", "4", "7", "23")))
    assert found is not None
    assert (found.received, found.settled, [place.quote for place in found.citations]) == (37, 14, ["37", "14"])
    bare = recap(_across(received[:-1], settled[:-1], heads=("No", "Uraian", "Jan", "Feb", "Mar")))
    assert bare is not None
    assert (bare.received, bare.settled) == (37, 14)
