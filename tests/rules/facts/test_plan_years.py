"""The year that a plan is for, not the year in which the regulation was numbered that sets it."""

import pytest

from evidence.facts import Facts
from rules.facts import state
from tests.documents import document

COVER = """
                PERATURAN BUPATI LINGGA
                NOMOR {number} TAHUN {numbered}
                TENTANG
                RENCANA KERJA PEMERINTAH DAERAH
                KABUPATEN LINGGA TAHUN {planned}
"""
MATRIX = """
                RENCANA KERJA DAN PENDANAAN
Program Pengembangan Armada Sampan   Pagu 12.000.000
"""


@pytest.mark.parametrize(("number", "numbered", "planned"), [("31", 2023, 2024), ("7", 2024, 2025), ("112", 2025, 2025)])
def test_plan_is_of_the_year_it_is_for(number: str, numbered: int, planned: int) -> None:
    cover = COVER.format(number=number, numbered=numbered, planned=planned)
    [stated] = state(document(cover, MATRIX), "rkpd.pdf")
    year = stated.fact(Facts.TAHUN_ANGGARAN)
    assert year is not None
    assert year.value == planned
    own = stated.fact(Facts.TAHUN)
    assert own is not None
    assert own.value == planned
    assert stated.text(Facts.NOMOR) == number


def test_plans_of_three_years_in_one_file_are_three() -> None:
    pages = [page for year in (2024, 2025, 2026) for page in (COVER.format(number=9, numbered=year - 1, planned=year), MATRIX)]
    found = state(document(*pages), "rkpd.pdf")
    assert [stated.pages for stated in found] == [(1, 2), (3, 4), (5, 6)]
    assert [stated.number(Facts.TAHUN_ANGGARAN) for stated in found] == [2024, 2025, 2026]
