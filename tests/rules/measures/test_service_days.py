"""Indicator 13: service time of an SOP."""

from pathlib import Path

import pytest

from evidence.document import Page
from evidence.facts import DocumentType, Facts
from evidence.verdict import FlagCode
from rules.readers.durations import durations
from tests.rules.measures.claims import exhibit, measure, table, tabled

SOP = DocumentType.SOP

HEAD = """PEMERINTAH KOTA BANJARBARU
Nomor SOP 065/012/DISDUKCAPIL/2025
Tgl. Pembuatan 3 Januari 2025
Disahkan oleh Kepala Dinas
Nama SOP Pelayanan SI JUKUNG
"""


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("10 menit", 10 / 1440),
        ("3 (tiga) hari kerja", 3),
        ("6 (enam) hari kerja", 8),
        ("1-2 hari", 2),
        ("1x24 jam", 1),
        ("2 x 24 jam", 2),
        ("5'", 5 / 1440),
        ("1 jam 30 menit", 1.5 / 24),
        ("30 menit s.d. 1 jam", 1 / 24),
        ("lO Menit", 10 / 1440),
        ("3O menit", 30 / 1440),
        ("l hari", 1),
        ("5 har1", 5),
        ("tiga hari kerja", 3),
        ("lima hari", 5),
        ("60 (enam\npuluh) hari", 60),
        ("empat puluh lima menit", 45 / 1440),
        ("½ jam", 0.5 / 24),
        ("2 hari sampai dengan 3 hari", 3),
        ("2 minggu", 14),
    ],
)
def test_durations_read_a_time_as_printed(text: str, days: float) -> None:
    (found,) = durations(text)
    assert found.days == pytest.approx(days)


@pytest.mark.parametrize(
    "text", ["08.00 - 15.00 WITA", "Hari/Tanggal", "Nomor 12 Tahun 2024", "Jam kerja", "5 orang", "Rp 5.000 per hari"]
)
def test_durations_leave_other_figures_alone(text: str) -> None:
    assert durations(text) == []


STATED = [
    (HEAD + "Jangka waktu penyelesaian: 3 (tiga) hari kerja", 3, 2),
    (HEAD + "Waktu Pelayanan : 15 menit", 15 / 1440, 3),
    (HEAD + "Waktu\nPenyelesaian\n: 1 (satu) hari kerja sejak berkas lengkap", 1, 3),
    (HEAD + "Total waktu pelayanan adalah 45 menit", 45 / 1440, 3),
    (HEAD + "JANGKA WAKTU PELAYANAN\nPaling lama 7 (tujuh) hari kerja", 9, 1),
    (HEAD + "Lama pelayanan 1,5 hari", 1.5, 2),
    (HEAD + "Permohonan diselesaikan paling lama 5 hari kerja sejak diterima.", 5, 2),
    (HEAD + "Jangka wa ktu penyelesaian; 2 har1", 2, 2),
    (HEAD + "Durasi: 1 jam 15 menit", 75 / 1440, 3),
]


@pytest.mark.parametrize(("text", "days", "level"), STATED)
def test_service_days_reads_a_stated_time(text: str, days: float, level: int) -> None:
    one = exhibit(13, SOP, text)
    assert one.decided is not None
    assert one.decided.number(Facts.DURASI_HARI) == pytest.approx(days, abs=1e-3)
    found = measure(13, one)
    assert found.level == level
    assert found.citations
    assert not found.open_questions


STEPS = [
    "No | Kegiatan | Petugas | Kelengkapan | Waktu | Output",
    "1 | Menerima berkas | v | Formulir | 10 menit | Berkas",
    "2 | Memeriksa berkas paling lama 3 hari sejak diterima | v | Berkas | 1 jam | Catatan",
    "3 | Menandatangani | v | Konsep | 1 hari | Dokumen",
]


def test_service_days_sums_the_column_of_times() -> None:
    one = exhibit(13, SOP, tabled(HEAD, table(*STEPS, width=85)))
    assert one.decided is not None
    assert one.decided.number(Facts.DURASI_HARI) == pytest.approx(1 + 70 / 1440, abs=1e-3)
    found = measure(13, one)
    assert found.level == 2
    assert [citation.quote for citation in found.citations] == ["10 menit", "1 jam", "1 hari"]


def test_service_days_sums_over_pages_without_repeated_headings() -> None:
    first = tabled(HEAD, table(*STEPS, width=85))
    second: Page = tabled(
        "lanjutan",
        table("4 | Mencatat | v | Buku | 2 hari | Register", "5 | Menyerahkan | v | Tanda terima | 3 hari | Dokumen", width=85),
    )
    found = measure(13, exhibit(13, SOP, first, second))
    assert found.level == 1


def test_service_days_reads_two_rows_of_headings() -> None:
    rows = table(
        "No | Uraian | Pelaksana | Mutu Baku | | ",
        " | | | Kelengkapan | Waktu | Output",
        "1 | Menerima | v | Berkas | 5 Menit | Berkas",
        "2 | Mencetak | v | Berkas | 15 Menit | Kartu",
        "Jumlah | | | | 20 Menit | ",
        width=85,
    )
    one = exhibit(13, SOP, tabled(HEAD, rows))
    assert one.decided is not None
    assert one.decided.number(Facts.DURASI_HARI) == pytest.approx(20 / 1440, abs=1e-3)


def test_service_days_sums_lines_where_no_table_was_recognised() -> None:
    text = (
        HEAD
        + "No Kegiatan Pelaksana Kelengkapan Waktu Output\n1 Menerima berkas Petugas Formulir 1 hari Berkas\n2 Verifikasi Petugas Berkas 2 hari Hasil"
    )
    one = exhibit(13, SOP, text)
    assert one.decided is not None
    assert one.decided.number(Facts.DURASI_HARI) == pytest.approx(3)


def test_service_days_flags_a_stated_time_that_the_steps_exceed() -> None:
    rows = table("No | Kegiatan | Waktu", "1 | Menerima | 2 hari", "2 | Memproses | 5 hari")
    found = measure(13, exhibit(13, SOP, tabled(HEAD + "Jangka waktu penyelesaian : 1 hari", rows)))
    assert [flag.code for flag in found.flags] == [FlagCode.FIGURES_UNSUPPORTED]
    assert "1 hari" in found.flags[0].message
    assert found.level == 3


def test_service_days_does_not_flag_steps_that_fit() -> None:
    rows = table("No | Kegiatan | Waktu", "1 | Menerima | 10 menit", "2 | Memproses | 20 menit")
    assert measure(13, exhibit(13, SOP, tabled(HEAD + "Jangka waktu penyelesaian : 30 menit", rows))).flags == ()


def test_service_days_without_a_time_earns_nothing() -> None:
    found = measure(
        13, exhibit(13, SOP, HEAD + "Jam pelayanan: Senin s.d. Jumat pukul 08.00 - 15.00 WITA\nDasar hukum UU Nomor 25 Tahun 2009")
    )
    assert found.level == 0
    assert found.citations == ()


def test_service_days_of_steps_whose_table_was_lost_are_asked_about() -> None:
    lost = exhibit(
        13,
        SOP,
        HEAD + "Uraian\nPetugas memeriksa dalam 5 menit, petugas mencatat dalam 10 menit, dan kepala menandatangani maks. 3 jam",
    )
    found = measure(13, lost)
    assert (found.level, len(found.open_questions)) == (None, 1)


def test_time_of_the_whole_under_a_lettered_heading_is_no_step() -> None:
    steps = "1. Petugas menerima berkas (waktu 1 hari)\n2. Kepala menandatangani (waktu 2 hari)\n"
    text = HEAD + steps + "D. Jangka Waktu\nSeluruh layanan diselesaikan dalam 3 hari terhitung sejak berkas lengkap"
    found = measure(13, exhibit(13, SOP, text))
    assert (found.level, found.flags) == (2, ())


def test_service_days_of_two_procedures_is_the_longer() -> None:
    short = exhibit(13, SOP, HEAD + "Waktu penyelesaian: 1 jam", berkas="bukti/a.pdf")
    long = exhibit(13, SOP, HEAD + "Waktu penyelesaian: 4 hari", berkas="bukti/b.pdf")
    assert measure(13, short, long).level == 2


@pytest.mark.realdocs
@pytest.mark.parametrize(("name", "least", "most"), [("sop-jdih.pdf", 0.07, 0.1), ("sop-perda.pdf", 28, 40)])
def test_service_days_of_real_procedures(name: str, least: float, most: float) -> None:
    path = Path(__file__).resolve().parents[4] / "shared" / "realdocs" / "documents" / name
    if not path.exists():
        pytest.skip("../shared/realdocs is not there")
    pypdfium2 = pytest.importorskip("pypdfium2")
    with pypdfium2.PdfDocument(path) as pdf:
        pages = [pdf_page.get_textpage().get_text_range().replace("\r", "") for pdf_page in pdf]
    one = exhibit(13, SOP, *pages)
    assert one.decided is not None
    assert least <= (one.decided.number(Facts.DURASI_HARI) or 0) <= most


@pytest.mark.parametrize(
    ("text", "level", "told"),
    [
        ("Petugas menerima berkas, memeriksa, dan menyerahkan hasil.", 0, "tidak menyatakan waktu layanan"),
        (
            "Berkas diperiksa 10 menit petugas, dicatat 15 menit\nverifikasi, diserahkan 5 menit loket, diarsipkan 20 menit staf",
            None,
            "menyebut beberapa waktu",
        ),
    ],
)
def test_service_days_tells_a_time_that_is_missing_from_times_without_order(text: str, level: int | None, told: str) -> None:
    found = measure(13, exhibit(13, SOP, HEAD + text))
    assert found.level == level
    assert [told in step for step in found.reasoning] == [True]
    assert bool(found.open_questions) is (level is None)
