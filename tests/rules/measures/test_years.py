"""Indicators 3 and 6: years of budgets and plans."""

import pytest

from evidence.document import Box, Mark, MarkKind
from evidence.facts import DocumentType, Facts
from rules.model import Exhibit
from tests.documents import page
from tests.rules.measures.claims import exhibit, measure

BUDGET = DocumentType.DOKUMEN_ANGGARAN


def budget(year: int, number: int = 0) -> Exhibit:
    text = f"DOKUMEN PELAKSANAAN ANGGARAN\nTAHUN ANGGARAN {year}\n5.1.02.01.01.0024 Belanja alat tulis kantor 12.500.000"
    return exhibit(3, BUDGET, text, berkas=f"bukti/dpa-{year}-{number}.pdf", facts={Facts.TAHUN_ANGGARAN: year})


def plan(year: int) -> Exhibit:
    text = f"RENCANA KERJA PEMERINTAH DAERAH TAHUN {year}"
    return exhibit(6, DocumentType.RKPD, text, berkas=f"bukti/rkpd-{year}.pdf", facts={Facts.TAHUN_ANGGARAN: year})


@pytest.mark.parametrize(
    ("years", "level"),
    [
        ((2026,), 1),
        ((2024,), 1),
        ((2025, 2026), 2),
        ((2024, 2025), 2),
        ((2024, 2026), 1),
        ((2024, 2025, 2026), 3),
        ((2023,), 0),
        ((2023, 2024), 1),
    ],
)
def test_budget_years_reach_the_level_that_they_cover(years: tuple[int, ...], level: int) -> None:
    found = measure(3, *(budget(year) for year in years))
    assert found.level == level
    assert bool(found.citations) == (level > 0)
    assert not found.open_questions


def test_budget_years_counts_a_budget_and_its_change_as_one_year() -> None:
    assert measure(3, budget(2025), budget(2025, 1)).level == 1


def test_budget_years_asks_for_a_person_where_a_year_cannot_be_read() -> None:
    found = measure(3, exhibit(3, BUDGET, "RINCIAN BELANJA Belanja alat tulis kantor", berkas="bukti/potongan.pdf"))
    assert found.level is None
    assert "bukti/potongan.pdf" in found.open_questions[0]


@pytest.mark.parametrize(
    ("years", "level"),
    [((2025,), 1), ((2024,), 1), ((2026,), 0), ((2025, 2026), 1), ((2024, 2025), 2), ((2024, 2025, 2026), 3), ((2024, 2026), 1)],
)
def test_plan_years_reach_the_level_that_they_cover(years: tuple[int, ...], level: int) -> None:
    found = measure(6, *(plan(year) for year in years))
    assert found.level == level
    assert any(str(years[0]) in step for step in found.reasoning)


def test_budget_years_cites_the_marked_amount() -> None:
    text = "DPA TAHUN ANGGARAN 2025\n5.1.02.01.01.0024 Belanja alat tulis kantor 2 rim 6.250.000 12.500.000\n5.1.02.01.01.0026 Belanja lain 99.000.000"
    marked = page(text, marks=(Mark(MarkKind.HIGHLIGHT, Box(40, 53, 560, 65), 0.9),))
    one = exhibit(3, BUDGET, marked, facts={Facts.TAHUN_ANGGARAN: 2025})
    stated = one.decided
    assert stated is not None
    assert stated.number(Facts.NILAI_RUPIAH) == 12_500_000
    assert any("12.500.000" in citation.quote for citation in measure(3, one).citations)
