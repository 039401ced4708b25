"""A row of a plan that was marked whole, in a gray scan: darker than the head of its table, and the only one."""

import pytest

from bench.reading.forms import OFFICE, house
from bench.samples.budgets import rkpd_matrix
from bench.samples.house import render
from bench.samples.scans import scan
from evidence.document import MarkKind
from tests.extractors.sheets import first_page

ROWS = [
    (
        f"3.30.02.2.01.0{number}",
        f"Pembinaan pasar rakyat kecamatan {number}",
        "Jumlah pasar",
        f"{number + 2} unit",
        f"{number + 3}40.000.000",
    )
    for number in range(9)
]


def marks(path, marked):
    matrix = rkpd_matrix(
        house(), year=2025, regulation="NOMOR 24 TAHUN 2024", field="Perdagangan", office=OFFICE, rows=ROWS, marked=marked
    )
    path.write_bytes(scan(render(matrix, house(), wide=True), 71, dpi=200, quality=60, colour=False))
    page = first_page(path)
    return [mark for mark in page.marks if mark.kind is MarkKind.HIGHLIGHT]


@pytest.mark.parametrize("marked", [[4], []], ids=["marked", "unmarked"])
def test_a_row_marked_whole_is_seen_in_a_gray_scan(tmp_path, marked):
    found = marks(tmp_path / "a.pdf", marked)
    assert [mark.box.width > 600 for mark in found] == [True] * len(marked)
