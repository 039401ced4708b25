"""Indicators 14, 17 and 18: shares, months and benefits."""

from dataclasses import replace

import pytest

from evidence.document import ReadBy, Word
from evidence.facts import DocumentType, Facts
from evidence.verdict import FlagCode
from rules.model import Exhibit, Measurement
from tests.rules.measures.claims import exhibit, link, measure, table, tabled

RECAP = DocumentType.REKAPITULASI
REPORT = DocumentType.LAPORAN
SCREEN = DocumentType.TANGKAPAN_LAYAR


def codes(found: Measurement) -> list[FlagCode]:
    return [flag.code for flag in found.flags]


# indicator 14


def screen() -> Exhibit:
    text = "WhatsApp Pengaduan SI JUKUNG\nSelamat pagi, KTP saya belum jadi\nBaik, kami tindaklanjuti 09.12\nonline terakhir dilihat hari ini"
    return exhibit(14, SCREEN, text, berkas="bukti/wa.png", media_type="image/png")


RECAPS = [
    ("REKAPITULASI PENGADUAN MASYARAKAT\nBulan Pengaduan Masuk Selesai Persentase\n1 Januari 10 9 90%\n2 Februari 12 12 100%\n3 Maret 8 8 100%\nJumlah 30 29 96,67%", 96.67, 3),
    ("Laporan pengaduan\nJumlah pengaduan masuk : 40\nJumlah pengaduan selesai : 30\nPersentase penyelesaian : 75%", 75, 2),
    ("Laporan penanganan pengaduan\nDari 120 pengaduan yang masuk, 114 pengaduan telah ditindaklanjuti (95%).", 95, 3),
    ("Rekap pengaduan\nTotal pengaduan yang diterima sebanyak 1.250 pengaduan\nPengaduan yang telah diselesaikan sebanyak 500", 40, 1),
    ("Berita acara rekap pengaduan\na. jumlah pengaduan masuk 63 (enam puluh tiga) aduan;\nb. pengaduan yang telah ditangani 57 (lima puluh tujuh) aduan;", 90.48, 2),
    ("Rekap keluhan pelanggan\nJumlah keluhan: 200 keluhan\nDitindaklanjuti: 181\nKeluhan", 90.5, 2),
]  # fmt: skip


@pytest.mark.parametrize(("text", "percent", "level"), RECAPS)
def test_resolved_share_recomputes_the_recap(text: str, percent: float, level: int) -> None:
    recap = exhibit(14, RECAP, text)
    assert recap.decided is not None
    assert recap.decided.number(Facts.PERSENTASE) == pytest.approx(percent, abs=0.01)
    found = measure(14, recap, screen())
    assert found.level == level
    assert found.citations
    assert FlagCode.SET_INCOMPLETE not in codes(found)


def test_resolved_share_sums_a_table_of_channels() -> None:
    rows = table(
        "No | Kanal | Pengaduan Diterima | Pengaduan Diselesaikan | Belum Selesai",
        "1 | WhatsApp | 40 | 38 | 2",
        "2 | SP4N LAPOR | 10 | 9 | 1",
        " | Jumlah | 50 | 47 | 3",
    )
    found = measure(14, exhibit(14, RECAP, tabled("REKAPITULASI PENGADUAN\nPengaduan tahun 2025", rows)), screen())
    assert found.level == 3
    assert any("94" in step for step in found.reasoning)


def test_resolved_share_counts_a_log_and_needs_no_further_proof() -> None:
    rows = table(
        "No | Tanggal | Nama Pelapor | Isi Aduan | Status",
        "1 | 3 Januari 2025 | Budi | KTP rusak | Selesai",
        "2 | 4 Januari 2025 | Ani | Antrean lama | Selesai",
        "3 | 9 Januari 2025 | Tono | Loket tutup | Dalam proses",
        "4 | 12 Januari 2025 | Sri | Aplikasi galat | Belum selesai",
    )
    found = measure(14, exhibit(14, RECAP, tabled("LOG PENGADUAN\nDaftar pengaduan", rows)))
    assert found.level == 1
    assert codes(found) == []


def test_resolved_share_flags_a_stated_share_that_its_table_does_not_give() -> None:
    rows = table(
        "Bulan | Pengaduan Masuk | Selesai | Persentase",
        "Januari | 20 | 10 | 50%",
        "Februari | 20 | 12 | 60%",
        "Jumlah | 40 | 22 | 95%",
    )
    found = measure(14, exhibit(14, RECAP, tabled("REKAP PENGADUAN\nPengaduan 2025", rows)), screen())
    assert found.level == 2
    assert codes(found) == [FlagCode.FIGURES_UNSUPPORTED]
    assert "95" in found.flags[0].message
    assert found.flags[0].citations


def test_resolved_share_flags_a_typed_sentence_without_a_table() -> None:
    found = measure(
        14,
        exhibit(14, REPORT, "Laporan pengaduan\nPengaduan yang masuk telah diselesaikan dengan persentase sebesar 93%"),
        screen(),
    )
    assert FlagCode.FIGURES_UNSUPPORTED in codes(found)
    assert found.level == 3


def test_resolved_share_without_proof_of_a_channel_is_an_incomplete_set() -> None:
    text = "REKAP PENGADUAN\nBulan Pengaduan Masuk Selesai\n1 Januari 10 9\n2 Februari 12 12\nJumlah 22 21"
    found = measure(14, exhibit(14, RECAP, text))
    assert codes(found) == [FlagCode.SET_INCOMPLETE]
    assert found.level == 0


def test_resolved_share_with_a_screen_alone_misses_its_recap() -> None:
    found = measure(14, screen())
    assert codes(found) == [FlagCode.SET_INCOMPLETE]
    assert "rekapitulasi" in found.flags[0].message


def test_resolved_share_of_no_complaints_is_the_first_level() -> None:
    text = "LAPORAN PENGADUAN\nSelama tahun 2025 tidak ada pengaduan yang masuk melalui semua kanal pengaduan."
    assert measure(14, exhibit(14, REPORT, text), screen()).level == 1


def test_resolved_share_of_a_photo_asks_for_a_person() -> None:
    photo = exhibit(14, DocumentType.FOTO, "DSC 0012", berkas="bukti/foto.jpg", media_type="image/jpeg")
    found = measure(14, photo)
    assert found.level is None
    assert found.open_questions


# indicator 17

STAGES = [
    (
        "LAPORAN KECEPATAN PENCIPTAAN INOVASI\nNo Tahapan Waktu\n1 Penjaringan ide 5 Januari 2024\n2 Pemilihan ide 20 Januari 2024\n"
        "3 Uji coba 1 April 2024\n4 Penerapan 3 Mei 2024\n5 Monitoring dan evaluasi Desember 2024",
        3.93, 3,
    ),
    ("Proposal inovasi\nInovasi ini tercipta dalam waktu 3 (tiga) bulan sejak ide pertama. Uji coba dilaksanakan selama 1 bulan.", 3, 3),
    ("Tahap I Inisiasi ide Januari 2024\nTahap II Pembangunan aplikasi\nFebruari 2024 s.d. Juni 2024\nTahap III Implementasi dimulai Oktober 2024", 9, 1),
    ("Total waktu penciptaan inovasi: 6 bulan", 6, 2),
    ("Waktu yang dibutuhkan 4,5 bulan dari ide hingga penerapan inovasi", 4.5, 2),
    ("Kecepatan penciptaan inovasi ini adalah 120 hari", 4, 3),
]  # fmt: skip


@pytest.mark.parametrize(("text", "months", "level"), STAGES)
def test_creation_months_reads_stages_and_totals(text: str, months: float, level: int) -> None:
    one = exhibit(17, REPORT, text)
    assert one.decided is not None
    assert one.decided.number(Facts.DURASI_BULAN) == pytest.approx(months, abs=0.05)
    found = measure(17, one)
    assert found.level == level
    assert found.citations
    assert found.flags == ()


def test_creation_months_reads_a_table_of_stages() -> None:
    rows = table(
        "No | Tahapan | Kegiatan | Waktu Pelaksanaan",
        "1 | Latar belakang | Identifikasi masalah | Agustus 2023",
        "2 | Ide | Penjaringan ide | September - Oktober 2023",
        "3 | Uji coba | Uji coba terbatas | Nopember 2023",
        "4 | Penerapan | Peluncuran inovasi | 10 Pebruari 2024",
    )
    one = exhibit(17, DocumentType.PROPOSAL, tabled("PROPOSAL INOVASI", rows))
    assert one.decided is not None
    assert one.decided.number(Facts.DURASI_BULAN) == pytest.approx(6)
    assert measure(17, one).level == 2


def test_creation_months_sums_lengths_of_stages() -> None:
    rows = table(
        "No | Tahapan | Durasi",
        "1 | Penjaringan ide | 2 minggu",
        "2 | Perancangan | 1 bulan",
        "3 | Uji coba | 1 bulan",
        "Jumlah | | 2,5 bulan",
    )
    one = exhibit(17, REPORT, tabled("TAHAPAN PENCIPTAAN", rows))
    assert one.decided is not None
    assert one.decided.number(Facts.DURASI_BULAN) == pytest.approx(2.47, abs=0.05)


def test_creation_months_flags_a_total_that_the_stages_do_not_give() -> None:
    text = "Tahapan penciptaan\nPenjaringan ide 3 Januari 2024\nUji coba 4 Juli 2024\nPenerapan 5 Nopember 2024\nTotal waktu penciptaan inovasi 4 bulan"
    found = measure(17, exhibit(17, REPORT, text))
    assert found.level == 1
    assert codes(found) == [FlagCode.FIGURES_UNSUPPORTED]


def test_creation_months_accepts_a_total_that_counts_both_end_months() -> None:
    text = "Tahapan penciptaan\nPenjaringan ide Januari 2024\nUji coba Maret 2024\nPenerapan April 2024\nTotal waktu penciptaan inovasi 4 bulan"
    found = measure(17, exhibit(17, REPORT, text))
    assert found.level == 3
    assert found.flags == ()


def test_creation_months_of_which_a_date_was_spoilt_are_those_that_are_said() -> None:
    rows = table(
        "No|Tahapan|Waktu", "1|Penjaringan ide|mulai 23/11/2024", "2|Perancangan|mulai 14/03/2025", "3|Penerapan|mulai 2210/2025"
    )
    found = measure(
        17, exhibit(17, REPORT, tabled("LAPORAN KECEPATAN PENCIPTAAN\nWaktu penciptaan inovasi selama 11 bulan.", rows))
    )
    assert (found.level, found.flags) == (1, ())
    far = "Waktu penciptaan terhitung sejak penghimpunan gagasan sampai dengan\ninovasi mulai diterapkan adalah selama 11 bulan."
    assert measure(17, exhibit(17, REPORT, tabled(f"LAPORAN KECEPATAN PENCIPTAAN\n{far}", rows))).level == 1
    unsaid = measure(17, exhibit(17, REPORT, tabled("LAPORAN KECEPATAN PENCIPTAAN", rows)))
    assert unsaid.open_questions


def test_creation_months_without_dates_earns_nothing() -> None:
    found = measure(
        17, exhibit(17, REPORT, "Inovasi ini diciptakan oleh tim dengan semangat melayani masyarakat di seluruh kampung seberang.")
    )
    assert found.level == 0


# indicator 18


def people(count: int, total: str = "") -> str:
    rows = "\n".join(f"{n} Siti Aminah {n}a Jl. Mawar RT {n % 9} (ttd)" for n in range(1, count + 1))
    return f"DAFTAR PENERIMA MANFAAT SI JUKUNG\nNo Nama Alamat Tanda Tangan\n{rows}\n{total}"


BENEFITS = [
    (RECAP, people(12), "a", 12, 1),
    (RECAP, people(40, "Jumlah penerima manfaat: 40 orang"), "a", 40, 1),
    (SCREEN, "Dashboard SI JUKUNG\nTotal Pengguna\n1.024 pengguna\nBeranda Layanan", "a", 1024, 3),
    (SCREEN, "Google Play\nSI JUKUNG\n4,5\n500+ unduhan", "a", 500, 2),
    (REPORT, "LAPORAN EFISIENSI BELANJA\nBelanja sebelum inovasi: Rp 200.000.000\nBelanja sesudah inovasi: Rp 150.000.000\nEfisiensi sebesar 25%", "c", 25, 3),
    (REPORT, "LAPORAN PENDAPATAN\nPAD meningkat dari Rp100.000.000 menjadi Rp115.000.000 atau naik 15%", "d", 15, 2),
    (RECAP, "REKAP UNIT SASARAN\nTarget unit: 50 sekolah\nSebelum inovasi: 5 unit\nSesudah inovasi: 10 unit\nPersentase unit: 20%", "b", 20, 1),
    (RECAP, "REKAP UNIT PENERIMA MANFAAT\nSebelum inovasi hanya 11 dari 110 sekolah (10,00%), sesudah inovasi\nmenjadi 65 sekolah (59,09%).", "b", 59.0909, 3),
    (RECAP, "REKAP PRODUK\nSabun: 48 buah\nKartu: 36 buah\nJumlah seluruh produk: 134 buah.", "e", 134, 2),
    (RECAP, "REKAPITULASI PRODUK\nTotal produk yang dihasilkan: 154 produk", "e", 154, 2),
    (REPORT, "KAJIAN TREN KINERJA\nCapaian kinerja unit\nTahun 2022 : 70,5%\nTahun 2023 : 75,2%\nTahun 2024 : 80,1%\nTahun 2025 : 86%", "f", 3, 3),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "text", "basis", "value", "level"), BENEFITS)
def test_benefit_basis_chooses_the_basis_that_is_shown(kind: DocumentType, text: str, basis: str, value: float, level: int) -> None:
    one = exhibit(18, kind, text)
    stated = one.decided
    assert stated is not None
    assert stated.text(Facts.DASAR_KEMANFAATAN) == basis
    name = {"a": Facts.PENERIMA, "e": Facts.JUMLAH, "f": Facts.JUMLAH}.get(basis, Facts.PERSENTASE)
    assert stated.number(name) == pytest.approx(value)
    found = measure(18, one)
    assert found.level == level
    assert found.citations


def test_benefit_basis_counts_a_table_of_beneficiaries() -> None:
    rows = table("No | Nama | Alamat | Tanda Tangan", *(f"{n} | Budi Santoso {n} | Jl. Melati | ttd" for n in range(1, 31)))
    found = measure(18, exhibit(18, RECAP, tabled("DAFTAR PENERIMA MANFAAT", rows)))
    assert any("30 orang" in step for step in found.reasoning)


def _list(berkas: str, *names: str) -> Exhibit:
    rows = table("No | Nama | Tanda Tangan", *(f"{n} | {name} | ttd" for n, name in enumerate(names, 1)))
    return exhibit(18, RECAP, tabled("DAFTAR PENERIMA MANFAAT", rows), berkas=berkas)


def test_benefit_basis_counts_the_people_of_several_lists_each_once() -> None:
    letters = "abcdefghijklmnopqrstuvwxyz"
    names = [f"Siti {first}{second}" for first in letters for second in letters[:9]]
    found = measure(18, _list("bukti/a.pdf", *names[:120]), _list("bukti/b.pdf", *names[100:230]))
    assert (found.level, any("230 orang" in step for step in found.reasoning)) == (2, True)
    assert len(found.citations) == 4
    again = measure(18, _list("bukti/a.pdf", *names[:120]), _list("bukti/b.pdf", *names[:120]))
    assert (again.level, any("120 orang" in step for step in again.reasoning)) == (1, True)


def test_benefit_basis_of_things_that_were_counted_in_no_known_way_is_open() -> None:
    text = "DAFTAR HASIL PRODUK KELOMPOK\nSabun 48 buah\nKertas 36 lembar\nKartu 27 buah"
    assert measure(18, exhibit(18, RECAP, text)).level is None


def test_benefit_basis_sums_a_table_of_places() -> None:
    rows = table("No | Kecamatan | Jumlah Penerima Manfaat", "1 | Landasan Ulin | 320", "2 | Cempaka | 250", " | Total | 570")
    found = measure(18, exhibit(18, RECAP, tabled("REKAPITULASI PENERIMA MANFAAT", rows)))
    assert found.level == 3
    assert found.flags == ()


def test_benefit_basis_flags_a_total_that_the_list_does_not_give() -> None:
    found = measure(18, exhibit(18, RECAP, people(25, "Jumlah penerima manfaat: 520 orang")))
    assert found.level == 1
    assert codes(found) == [FlagCode.FIGURES_UNSUPPORTED]


def test_benefit_basis_computes_savings_of_a_table() -> None:
    rows = table(
        "No | Uraian Belanja | Sebelum Inovasi (Rp) | Sesudah Inovasi (Rp) | Efisiensi (%)",
        "1 | Belanja cetak | 10.000.000 | 8.000.000 | 20",
        "2 | Belanja perjalanan | 30.000.000 | 27.000.000 | 10",
        " | Jumlah | 40.000.000 | 35.000.000 | 12,5",
    )
    one = exhibit(18, REPORT, tabled("LAPORAN EFISIENSI BELANJA", rows))
    assert one.decided is not None
    assert one.decided.text(Facts.DASAR_KEMANFAATAN) == "c"
    assert one.decided.number(Facts.PERSENTASE) == pytest.approx(12.5)
    assert measure(18, one).level == 2


def test_benefit_basis_computes_savings_of_a_table_of_which_only_the_words_were_read() -> None:
    text = """LAPORAN PENGHEMATAN BELANJA
No Jenis Belanja Penghematan (Rp)
Sebelum Sesudah
1 Belanja cetak dan penggandaan 22.500.000 16.875.000 5.625.000
2 Belanja transpor petugas 67.500.000 50.625.000 16.875.000
Jumlah 90.000.000 67.500.000 22.500.000
Dibandingkan sebelum penerapan inovasi, belanja menjadi lebih hemat 254."""
    one = exhibit(18, REPORT, text)
    assert one.decided is not None
    assert one.decided.number(Facts.PERSENTASE) == pytest.approx(25)
    assert measure(18, one).level == 3


def test_benefit_basis_leaves_followers_to_a_person() -> None:
    found = measure(18, exhibit(18, SCREEN, "Instagram sijukung\n1.204 pengikut 30 diikuti", media_type="image/png"))
    assert found.level is None
    assert codes(found) == [FlagCode.FIGURES_UNSUPPORTED]
    assert "1204" in found.open_questions[0]


@pytest.mark.parametrize(("confidence", "open_"), [(0.3, True), (0.9, False)])
def test_benefit_basis_of_a_guessed_figure_is_open(confidence: float, *, open_: bool) -> None:
    rows = table("No|Belanja|Sebelum (Rp)|Sesudah (Rp)", "1|Cetak|40.000.000|39.000.000", "2|Lembur|60.000.000|58.000.000")
    read = tabled("LAPORAN EFISIENSI BELANJA", rows)
    cell = rows.rows[1][2]
    page = replace(read, read_by=ReadBy.OCR, words=(*read.words, Word(cell.text, cell.box, confidence)))
    found = measure(18, exhibit(18, REPORT, page))
    assert found.level == 1
    assert bool(found.open_questions) is open_


def test_benefit_basis_of_figures_that_no_basis_explains_is_open() -> None:
    lines = [
        "LAPORAN PENGELUARAN LAYANAN",
        *(f"{name} Rp 12.500.000 Rp 9.100.000" for name in ("Cetak", "Listrik", "Lembur", "Sewa")),
    ]
    open_ = measure(18, exhibit(18, REPORT, "\n".join([*lines, "angka di atas disusun menurut kegiatan masing-masing bidang"])))
    assert open_.level is None
    assert any("perlu dilihat penilai" in question for question in open_.open_questions)
    told = "LAPORAN PENGELUARAN LAYANAN\nNomor 900/12/2025\nKegiatan telah dilaksanakan dengan baik oleh para petugas pada tanggal 3 Maret 2025"
    assert measure(18, exhibit(18, REPORT, told)).level == 0


def test_benefit_basis_of_a_link_alone_is_open() -> None:
    found = measure(18, link("https://sijukung.banjarbarukota.go.id"))
    assert found.level is None
    assert found.open_questions


def test_dashboard_figure_is_the_one_over_its_label():
    from evidence.document import Box, Page, ReadBy, Word
    from rules.readers.beneficiaries import people
    from rules.source import Source
    from tests.documents import document

    def word(text: str, x: float, top: float, line: int) -> Word:
        return Word(text, Box(x, top, x + 8 * len(text), top + 12), 0.9, line, line)

    words = (
        word("1.284", 60, 100, 0), word("1.097", 370, 100, 0), word("13", 690, 100, 0),
        word("pengguna", 60, 140, 1), word("terdaftar", 130, 140, 1), word("terbit", 370, 140, 1), word("pelabuhan", 690, 140, 1),
    )  # fmt: skip
    found = people(Source.of("dasbor.png", document(Page(1, 1000, 560, ReadBy.OCR, words))))
    assert found is not None and found.number == 1284
    assert found.citations[0].quote == "1.284"


def test_benefit_basis_does_not_take_the_first_row_of_a_table_for_the_total() -> None:
    rows = ("NO | NAMA BARANG | JUMLAH", "1 | Produk olahan jagung | 40 buah", "2 | Produk olahan singkong | 25 buah")
    text = "REKAPITULASI HASIL PRODUKSI\nNO NAMA BARANG JUMLAH\n1 Produk olahan jagung 40 buah\n2 Produk olahan singkong 25 buah\nJumlah produk 65 buah"
    measurement = measure(18, exhibit(18, DocumentType.REKAPITULASI, tabled(text, table(*rows))))
    assert measurement.level == 1
    assert not measurement.flags
