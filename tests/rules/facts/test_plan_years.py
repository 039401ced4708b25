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


@pytest.mark.parametrize(
    "subject",
    [
        "ANGGARAN PENDAPATAN DAN BELANJA DESA TAHUN ANGGARAN 2025",
        "PERUBAHAN ATAS ANGGARAN PENDAPATAN DAN BELANJA DESA TAHUN ANGGARAN 2025",
        "RENCANA KERJA PEMERINTAH DESA TAHUN 2025",
    ],
)
def test_village_rule_that_sets_a_plan_is_of_the_year_that_it_is_for(subject: str) -> None:
    rule = f"KEPALA DESA MUARA\nPERATURAN DESA MUARA\nNOMOR 4 TAHUN 2024\nTENTANG\n{subject}\nMenimbang : bahwa perlu;\n"
    [stated] = state(document(rule), "perdes.pdf")
    assert (stated.number(Facts.TAHUN_ANGGARAN), stated.number(Facts.TAHUN), stated.text(Facts.NOMOR)) == (2025, 2024, "4")


def test_agreement_on_ceilings_is_of_the_year_that_it_is_for() -> None:
    agreed = """
NOTA KESEPAKATAN
ANTARA
PEMERINTAH KABUPATEN LINGGA
DENGAN
DEWAN PERWAKILAN RAKYAT DAERAH KABUPATEN LINGGA
NOMOR : 900/16/BPKAD/2025
TANGGAL : 11 AGUSTUS 2025
TENTANG
PRIORITAS DAN PLAFON ANGGARAN SEMENTARA
TAHUN ANGGARAN 2026
"""
    [stated] = state(document(agreed), "ppas.pdf")
    assert stated.number(Facts.TAHUN_ANGGARAN) == 2026


def test_rule_about_something_else_is_of_no_budget_year() -> None:
    rule = "PERATURAN DESA MUARA\nNOMOR 4 TAHUN 2024\nTENTANG\nPUNGUTAN DESA TAHUN 2025\nMenimbang : bahwa perlu;\n"
    [stated] = state(document(rule), "perdes.pdf")
    assert stated.fact(Facts.TAHUN_ANGGARAN) is None


def test_plans_of_three_years_in_one_file_are_three() -> None:
    pages = [page for year in (2024, 2025, 2026) for page in (COVER.format(number=9, numbered=year - 1, planned=year), MATRIX)]
    found = state(document(*pages), "rkpd.pdf")
    assert [stated.pages for stated in found] == [(1, 2), (3, 4), (5, 6)]
    assert [stated.number(Facts.TAHUN_ANGGARAN) for stated in found] == [2024, 2025, 2026]


COVERS = {
    "tahun di kaki sampul": """
             RENCANA KERJA
          PEMERINTAH DAERAH
               ( RKPD )




          KABUPATEN LINGGA




     BADAN PERENCANAAN PEMBANGUNAN
                DAERAH
             TAHUN {planned}
""",
    "singkatan": """
             RKPD {planned}
      Pemerintah Kabupaten Lingga
""",
    "tahun di atas judul": """
       PEMERINTAH KABUPATEN LINGGA
             TAHUN {planned}


     RENCANA KERJA PEMERINTAH DAERAH
""",
    "huruf kecil": """
     Rencana Kerja Pemerintah Daerah
            Kabupaten Lingga
             Tahun {planned}
""",
    "sampul peraturan": COVER,
}
TITLE_PAGE = """
               BUPATI LINGGA
           PROVINSI KEPULAUAN RIAU
           PERATURAN BUPATI LINGGA
           NOMOR {number} TAHUN {numbered}
                  TENTANG
  RENCANA KERJA PEMERINTAH DAERAH TAHUN {planned}
               BUPATI LINGGA,
Menimbang : bahwa perlu menetapkan rencana kerja;
"""


@pytest.mark.parametrize("cover", COVERS)
@pytest.mark.parametrize("leaves", [(MATRIX,), (TITLE_PAGE, MATRIX), (MATRIX, MATRIX)])
def test_new_cover_begins_the_plan_of_another_year(cover: str, leaves: tuple[str, ...]) -> None:
    years = (2024, 2025, 2026)
    sheets = (COVERS[cover], *leaves)
    pages = [sheet.format(number=9, numbered=year - 1, planned=year) for year in years for sheet in sheets]
    found = state(document(*pages), "rkpd.pdf")
    count = len(sheets)
    assert [stated.pages for stated in found] == [tuple(range(at * count + 1, at * count + count + 1)) for at in range(3)]
    assert [stated.number(Facts.TAHUN_ANGGARAN) for stated in found] == list(years)


def test_leaf_of_a_chapter_begins_nothing() -> None:
    leaf = """
                  BAB IV
     RENCANA KERJA DAN PENDANAAN
      KABUPATEN LINGGA TAHUN 2025
"""
    cover = COVERS["tahun di kaki sampul"].format(planned=2024)
    assert [stated.pages for stated in state(document(cover, MATRIX, leaf, MATRIX), "rkpd.pdf")] == [(1, 2, 3, 4)]


LEAF = """
   PEMERINTAH KABUPATEN LINGGA
   MATRIKS KEGIATAN DINAS PERHUBUNGAN
   Tahun {year}
   Unit Kerja : Dinas Perhubungan
   Kode   Uraian              Pagu
   2.15   Armada Sampan       12.000.000
"""


def test_same_leaf_of_the_next_year_is_another_document_whatever_heads_it() -> None:
    years = (2024, 2025, 2026)
    found = state(document(*(LEAF.format(year=year) for year in years)), "matriks.pdf")
    assert [stated.pages for stated in found] == [(1,), (2,), (3,)]


def test_leaves_of_one_year_and_of_years_side_by_side_stay_together() -> None:
    assert len(state(document(LEAF.format(year=2025), LEAF.format(year=2025)), "matriks.pdf")) == 1
    forward = LEAF.format(year="2025 dan Prakiraan Maju Tahun 2026")
    assert len(state(document(LEAF.format(year=2025), forward), "matriks.pdf")) == 1


LATE = """
   DOKUMEN PELAKSANAAN ANGGARAN
   PEMERINTAH KABUPATEN LINGGA
   Urusan        : Perhubungan
   Organisasi    : Dinas Perhubungan
   Program       : Angkutan Sungai
   Kegiatan      : Armada Sampan
   Lokasi        : Daik
   Tahun Anggaran : {year}
   Kode   Uraian              {before}     {year}
   5.1    Belanja Sampan      9.000.000    12.000.000
"""


def test_budgets_whose_year_stands_far_below_the_title_are_parted_by_it() -> None:
    found = state(document(*(LATE.format(year=year, before=year - 1) for year in (2024, 2025, 2025))), "dpa.pdf")
    assert [stated.pages for stated in found] == [(1,), (2, 3)]
