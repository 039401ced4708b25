"""Regional offices: full names, abbreviations, sub-units, and which mentions take part."""

import pytest

from evidence.citation import Citation
from evidence.facts import DocumentType, Fact, Facts
from rules.readers.office_names import offices_in, parent
from rules.readers.offices import read_offices
from tests.rules.readers.sheets import Sheet, source, stated, submission
from tests.rules.readers.test_persons import ANNEX, DECREE, TEAM


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        ("Kepala Dinas Kesehatan Kabupaten Tapin", ["Dinas Kesehatan"]),
        ("KEPALA DINAS KESEHATAN", ["Dinas Kesehatan"]),
        (
            "Kepala Bidang E-Government Dinas Komunikasi, Informatika, Statistik dan Persandian",
            ["Dinas Komunikasi dan Informatika"],
        ),
        ("Staf Diskominfotik", ["Dinas Komunikasi dan Informatika"]),
        ("Bappeda", ["Badan Perencanaan Pembangunan Daerah"]),
        ("Kepala Badan Perencanaan Pembangunan, Penelitian dan Pengembangan", ["Badan Perencanaan Pembangunan Daerah"]),
        ("BKPSDM", ["Badan Kepegawaian dan Pengembangan SDM"]),
        ("DPMPTSP", ["Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu"]),
        ("Kepala Puskesmas Cempaka", ["Dinas Kesehatan"]),
        ("Guru SMPN 4", ["Dinas Pendidikan"]),
        ("Kasatpol PP", ["Satuan Polisi Pamong Praja"]),
        ("Kepala Bagian Organisasi Sekretariat Daerah", ["Sekretariat Daerah: Bagian Organisasi"]),
        ("Kepala Sub Bagian Umum dan Kepegawaian", []),
        ("Kepala Bagian Tata Usaha RSUD", ["RSUD"]),
        ("Sekretaris DPRD", ["Sekretariat DPRD"]),
        ("Lurah Sungai Besar Kecamatan Banjarbaru Selatan", ["Kecamatan: Kelurahan Sungai Besar", "Kecamatan Banjarbaru Selatan"]),
        ("Dinas Kesehatan Anggota Kepala Dinas Sosial", ["Dinas Kesehatan", "Dinas Sosial"]),
        ('Kepala Dinas Lingkungan" Hidup', ["Dinas Lingkungan Hidup"]),
        ("Dinas Lingkungan", ["Dinas Lingkungan Hidup"]),
        ("Kepala Biro Organisasi", ["Sekretariat Daerah: Bagian Organisasi"]),
        ("Biro Perjalanan Nusantara", []),
        ("Kepala Distrik Sentani", ["Kecamatan Sentani"]),
        ("Staf Bakesbangpol", ["Badan Kesatuan Bangsa dan Politik"]),
        ("Bapenda", ["Badan Pendapatan Daerah"]),
        ("DPM PTSP", ["Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu"]),
        ("Dispersip", ["Dinas Kearsipan dan Perpustakaan"]),
        ("Dinporapar", ["Dinas Kepemudaan dan Olahraga"]),
        ("UPT PPA", ["Dinas Pemberdayaan Perempuan dan Perlindungan Anak"]),
        ("Badan Penghubung Daerah", ["Badan Penghubung Daerah"]),
        ("Badan Pusat Statistik", []),
        ("Badan Permusyawaratan Desa", []),
        ("Kepala Desa Karang Anyar", []),
        ("Dinas P3A", ["Dinas Pemberdayaan Perempuan dan Perlindungan Anak"]),
        ("Dinas Perdagangan dan Dinas Perindustrian", ["Dinas Perdagangan", "Dinas Perindustrian"]),
    ],
)
def test_offices_are_named_canonically(text: str, offices: list[str]) -> None:
    assert [mention.office for mention in offices_in(text)] == offices


def test_parent_of_a_section_is_the_secretariat() -> None:
    assert parent("Sekretariat Daerah: Bagian Hukum") == "Sekretariat Daerah"


def test_only_offices_of_the_team_take_part() -> None:
    of = source(DECREE, Sheet().write(ANNEX).table([6, 34, 30, 22], TEAM))
    fact = read_offices(of, stated(DocumentType.KEPUTUSAN_KEPALA_DAERAH, of), submission())
    assert fact is not None
    assert fact.value == (
        "Sekretariat Daerah",
        "Dinas Kependudukan dan Pencatatan Sipil",
        "Dinas Komunikasi dan Informatika",
        "Dinas Kesehatan",
    )
    assert [citation.page for citation in fact.citations] == [2, 2, 2, 2]


def test_table_of_offices_without_names_is_read() -> None:
    rows = [
        ["No", "Perangkat Daerah", "Peran"],
        ["1", "Dinas Kesehatan", "Pelaksana"],
        ["2", "Puskesmas Melolo", "Pelaksana"],
        ["3", "Dinas Sosial", "Pendukung"],
    ]
    of = source(Sheet().write(ANNEX).table([5, 40, 20], rows))
    fact = read_offices(of, stated(DocumentType.KEPUTUSAN_KEPALA_DAERAH, of), submission())
    assert fact is not None and fact.value == ("Dinas Kesehatan", "Dinas Sosial")


def test_issuer_counts_by_its_staff_in_the_team_and_not_by_its_letterhead() -> None:
    letter = """
PEMERINTAH KABUPATEN BANJAR
DINAS SOSIAL
SURAT TUGAS
Nomor 800/1/2024
MENUGASKAN
Kepada : 1. Nama : Budi Raharjo
Jabatan : {}
2. Nama : Ani
Jabatan : Kepala Bidang Bina Program Dinas Kesehatan
Untuk : Melaksanakan inovasi
"""
    issuer = Fact("DINAS SOSIAL", (Citation("bukti/berkas.pdf", "a" * 64, 1, "DINAS SOSIAL", ()),))
    found = []
    for position in ("Analis Kebijakan", "Ketua Karang Taruna"):
        of = source(letter.format(position))
        fact = read_offices(of, stated(DocumentType.SURAT_TUGAS, of).with_facts((Facts.INSTANSI, issuer)), submission())
        found.append(fact.value if fact else ())
    assert found == [("Dinas Kesehatan", "Dinas Sosial"), ("Dinas Kesehatan",)]


def test_office_whose_name_is_broken_over_two_lines_is_one() -> None:
    of = source(
        """
KEPUTUSAN BUPATI BANJAR
NOMOR 1
MEMUTUSKAN:
KESATU : Menunjuk pelaksana inovasi, yaitu Dinas
Perikanan, didukung oleh Dinas Kesehatan.
Ditetapkan di Martapura
a.n. BUPATI BANJAR
KEPALA DINAS
SUPARDI YULIANTO
"""
    )
    fact = read_offices(of, stated(DocumentType.KEPUTUSAN_KEPALA_DAERAH, of), submission())
    assert fact is not None and set(fact.value) == {"Dinas Kelautan dan Perikanan", "Dinas Kesehatan"}  # type: ignore[arg-type]


def test_who_pays_takes_no_part() -> None:
    of = source("KEPUTUSAN BUPATI BANJAR\nNOMOR 1\nMEMUTUSKAN:\nKEDUA : Biaya dibebankan pada APBD Dinas Sosial.\n")
    assert read_offices(of, stated(DocumentType.KEPUTUSAN_KEPALA_DAERAH, of), submission()) is None
