"""What is counted again from tables and lists: titles taken into tables, spoilt signs, totals below steps, annexes apart."""

from dataclasses import replace

import pytest

from evidence.document import ReadBy
from evidence.facts import DocumentType
from evidence.verdict import FlagCode
from rules.measures.count_events import count_events
from rules.measures.count_persons import count_persons
from rules.model import Exhibit, Measurement
from rules.readers.durasi_hari import stated_time, summed_time
from rules.readers.figures import PERCENT
from tests.rules.measures.cases import case, stated, texts
from tests.rules.measures.cases import exhibit as handed
from tests.rules.measures.claims import exhibit, measure, table, tabled
from tests.rules.readers.sheets import source

D = DocumentType


def codes(found: Measurement) -> list[FlagCode]:
    return [flag.code for flag in found.flags]


def scan(one: Exhibit) -> Exhibit:
    """The same file, read by an engine."""
    sources = tuple(replace(s, pages=tuple(replace(p, read_by=ReadBy.OCR) for p in s.pages)) for s in one.sources)
    return replace(one, sources=sources)


@pytest.mark.parametrize("text", ["98,5 %", "98,5 Yo", "98,5 96.", "98,5 o/o", "98,5 persen"])
def test_percent_sign_is_known_as_engines_spell_it(text: str) -> None:
    assert PERCENT.findall(text) == ["98,5"]


def test_two_figures_are_no_share() -> None:
    assert PERCENT.findall("50 90") == PERCENT.findall("12 96") == []


def test_time_of_the_whole_service_is_no_step() -> None:
    text = "SOP LAYANAN\nLangkah Pelayanan\n1. Warga mengisi formulir (2 hari)\n2. Petugas menerbitkan surat (1 hari)\nTotal waktu pelayanan : 3 hari"
    said, summed = stated_time(source(text)), summed_time(source(text))
    assert said is not None and summed is not None
    assert (said.days, summed.days, summed.parts) == (3, 3, 2)


def test_title_taken_into_a_table_is_no_heading() -> None:
    rows = table(
        " | LAPORAN PENGHEMATAN BIAYA | ",
        " | Inovasi SI JUKUNG | ",
        "No | Jenis Belanja | Sebelum (Rp) | Sesudah (Rp)",
        "1 | Bahan bakar perahu | 40.000.000 | 30.000.000",
        "2 | Honor petugas | 60.000.000 | 52.000.000",
        " | Jumlah | 100.000.000 | 82.000.000",
    )
    found = measure(18, exhibit(18, D.LAPORAN, tabled("LAPORAN PENGHEMATAN BIAYA\nPenghematan belanja sebesar 18 %", rows)))
    assert found.level == 2
    assert found.flags == ()


@pytest.mark.parametrize("verb", ["dihemat", "menghemat", "penghematan"])
def test_a_saving_that_the_table_does_not_give_is_told_whatever_the_verb(verb: str) -> None:
    rows = table(
        "No | Jenis Belanja | Sebelum (Rp) | Sesudah (Rp)",
        "1 | Bahan bakar | 40.000.000 | 30.000.000",
        "Jumlah | 40.000.000 | 30.000.000",
    )
    found = measure(18, exhibit(18, D.LAPORAN, tabled(f"LAPORAN BELANJA SEBELUM DAN SESUDAH\nBelanja {verb} sebesar 48 %", rows)))
    assert codes(found) == [FlagCode.FIGURES_UNSUPPORTED]


@pytest.mark.parametrize(
    "periods", [("Triwulan I", "Triwulan II", "Triwulan III"), ("Januari 2025", "Februari 2025", "Maret 2025")]
)
def test_trend_is_counted_over_any_period(periods: tuple[str, ...]) -> None:
    rows = table("No | Periode | Nilai Kinerja", *(f"{n} | {name} | {60 + 5 * n} Yo" for n, name in enumerate(periods, 1)))
    found = measure(18, exhibit(18, D.LAPORAN, tabled("ANALISIS TREN KINERJA\nTren kinerja naik selama 2 periode", rows)))
    assert found.level == 2
    assert found.flags == ()


def test_trend_reads_a_year_and_its_part_from_two_columns() -> None:
    rows = table("Tahun | Semester | Capaian Kinerja", "2024 | Semester 1 | 60", "2024 | Semester 2 | 66", "2025 | Semester 1 | 71")
    assert measure(18, exhibit(18, D.LAPORAN, tabled("TREN KINERJA UNIT\nCapaian kinerja", rows))).level == 2


UNITS = [
    ("Uraian | Sebelum | Sesudah", "Jumlah puskesmas sasaran | 25 | 25", "Puskesmas yang memanfaatkan | 0 | 10"),
    ("Uraian | Sebelum | Sesudah", "Jumlah nagari sasaran | 25 | 25", "Nagari yang menjalankan | 0 | 10"),
    ("Kecamatan | Jumlah Puskesmas | Sudah Menerapkan", "Cempaka | 15 | 6", "Landasan Ulin | 10 | 4", "Jumlah | 25 | 10"),
]


@pytest.mark.parametrize("rows", UNITS)
def test_units_reached_are_counted_against_those_to_reach(rows: tuple[str, ...]) -> None:
    found = measure(18, exhibit(18, D.REKAPITULASI, tabled("REKAPITULASI UNIT SASARAN\nCakupan unit 40 %", table(*rows))))
    assert found.level == 2
    assert found.flags == ()


def recap(*rows: str, said: str) -> Exhibit:
    text = f"REKAP PENGADUAN LAYANAN\nPengaduan 2025\nPersentase penyelesaian pengaduan : {said}"
    return scan(exhibit(14, D.REKAPITULASI, tabled(text, table(*rows))))


def picture() -> Exhibit:
    """A screenshot whose words were taken for those of a report."""
    return exhibit(14, D.LAPORAN, "Laporan Statistik\nGrafik Kunjungan", berkas="bukti/a.png", media_type="image/png")


def test_a_picture_beside_the_recap_shows_the_channel() -> None:
    found = measure(
        14, recap("Bulan | Pengaduan Masuk | Selesai", "Mei | 10 | 10", "Juni | 10 | 9", "Jumlah | 20 | 19", said="95 %"), picture()
    )
    assert found.level == 3
    assert codes(found) == []


def test_a_spoilt_heading_and_dust_leave_the_recap_readable() -> None:
    rows = ("Bulan | Pengaduan Masuk | fe Ja me", "Mei | i 10 | : 6", "Juni | 10. | 8", "Jumlah | : | 14")
    found = measure(14, recap(*rows, said="70 Yo"), picture())
    assert found.level == 2
    assert (found.flags, found.open_questions) == ((), ())


def test_a_scanned_recap_that_does_not_check_is_asked_about() -> None:
    rows = ("Bulan | Pengaduan Masuk | Selesai", "Mei | 10 | 6", "Juni | 10 | 8", "Jumlah | 40 | 48")
    found = measure(14, recap(*rows, said="95 %"), picture())
    assert found.level == 2
    assert found.open_questions


def test_a_guide_without_an_address_is_not_online_whatever_a_person_finds() -> None:
    guide = exhibit(
        11, D.MANUAL, "BUKU PEDOMAN TEKNIS SI JUKUNG\nBab I Pendahuluan\nBab II Tata cara mengisi formulir dan menyerahkan berkas"
    )
    assert not measure(11, guide, claimed=3).open_questions
    assert measure(11, guide, claimed=2).open_questions


NAMES = ("Hasan Basri", "Noor Aida", "Gusti Rahman")


def test_an_annex_in_a_file_of_its_own_is_the_list_that_the_decree_announces() -> None:
    body = stated(D.KEPUTUSAN_KEPALA_DAERAH, nomor="188.45/7/2025")
    decree = handed(body, text="KEPUTUSAN BUPATI susunan tim sebagaimana Lampiran, menurut Lampiran dan Lampiran keputusan ini")
    annex = handed(
        stated(D.KEPUTUSAN_KEPALA_DAERAH, nomor="188.45/7/2025", orang=NAMES, berkas="b"),
        berkas="b",
        text="LAMPIRAN KEPUTUSAN BUPATI",
    )
    told = case(thresholds=(1, 11, 31))
    assert count_persons(told, (decree,)).open_questions
    assert not count_persons(told, (decree, annex)).open_questions


def test_a_scanned_list_that_goes_on_is_asked_about() -> None:
    lines = "\n".join(f"{n}. {name}" for n, name in zip((9, 10, 11), NAMES, strict=True))
    text = "LAMPIRAN\nSUSUNAN TIM\n" + "\n".join(f"{n}. Xq rw" for n in range(1, 9)) + "\n" + lines
    one = handed(stated(D.KEPUTUSAN_KEPALA_DAERAH, orang=NAMES), text=text)
    told = case(thresholds=(1, 11, 31))
    assert "sampai 11" in texts(count_persons(told, (scan(one),)))
    assert not count_persons(told, (one,)).open_questions


def test_two_batches_of_a_training_are_two_events() -> None:
    def piece(kind: DocumentType, title: str, day: str, berkas: str) -> Exhibit:
        return handed(stated(kind, berkas=berkas, kegiatan=title, tanggal_kegiatan=day), berkas=berkas)

    found = count_events(
        case(
            accepts=(D.SURAT_UNDANGAN, D.DAFTAR_HADIR, D.SERTIFIKAT),
            thresholds=(1, 2, 3),
            calls=("surat-undangan",),
            attendance=("daftar-hadir",),
            certificates=("sertifikat",),
        ),
        (
            piece(D.SURAT_UNDANGAN, "Lokakarya Literasi Desa Angkatan 1", "2025-03-03", "a"),
            piece(D.DAFTAR_HADIR, "Lokakarya Literasi Desa Angkatan 1", "2025-03-03", "b"),
            piece(D.SERTIFIKAT, "LOKAKARYA", "2025-03-03", "c"),
            piece(D.DAFTAR_HADIR, "Lokakarya Literasi Desa Angkatan 2", "2025-06-11", "d"),
            piece(D.SURAT_UNDANGAN, "Lokakarya Literasi Desa Angkatan 2", "tidak terbaca", "e"),
        ),
    )
    assert found.level == 2
