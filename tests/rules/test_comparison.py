"""Typed against read: numbers, dates, subjects."""

import pytest

from rules.comparison import Agreement, compare_dates, compare_numbers, number_parts
from rules.stemming import content_keys, root_key
from rules.subjects import compare_subjects

SAME, DIFFERENT, DOUBTFUL = Agreement.SAME, Agreement.DIFFERENT, Agreement.DOUBTFUL


@pytest.mark.parametrize(
    ("typed", "printed", "year", "expected"),
    [
        ("188.45/25/KUM/2024", "188.45 / 25 / KUM / 2024", None, SAME),
        ("188.45/025/kum/2024", "188.45/25/KUM/2024", None, SAME),
        ("188.45/25/KUM/2024", "188.45/26/KUM/2024", None, DIFFERENT),
        ("188.45/25/KUM/2023", "188.45/25/KUM/2024", None, DIFFERENT),
        ("188.45/25/KUM/2024", "188.45/25/HK/2024", None, DIFFERENT),
        ("Nomor 12 Tahun 2024", "12", 2024, SAME),
        ("12 Tahun 2024", "12", 2024, SAME),
        ("No. 12 TAHUN 2024", "12", 2024, SAME),
        ("Perda No. 12 Tahun 2024", "12", 2024, SAME),
        ("Qanun 12 Tahun 2024", "12", 2024, SAME),
        ("SK Wali Kota Nomor 12 Tahun 2023", "12", 2024, DIFFERENT),
        ("12/2024", "12", 2024, SAME),
        ("12", "12", 2024, SAME),
        ("12 Tahun 2023", "12", 2024, DIFFERENT),
        ("21", "12", 2024, DIFFERENT),
        ("800.1.11.1/004/2025", "800.1.11.1/4/2025", None, SAME),
        ("800 1 11 1/4/2025", "800.1.11.1/4/2025", None, SAME),
        ("188.45/25", "188.45/25/KUM/2024", None, SAME),
        ("188.45/25/2024", "188.45/25/KUM/2024", None, SAME),
        ("188.45/25/2023", "188.45/25/KUM/2024", None, DIFFERENT),
        ("188.45/KUM/2024", "188.45/25/KUM/2024", None, DIFFERENT),
        ("I88.45/2S/KUM/2O24", "188.45/25/KUM/2024", None, SAME),
        ("SK No 188.45/25/KUM/2024", "188.45/25/KUM/2024", None, SAME),
        ("B 430/II.02/HK/2018", "B/430/II.02/HK/2018", None, SAME),
        ("T-000.1.5/11502/SET", "T-000.1.5/11502/SET", None, SAME),
        ("900/Kep. 29-BPKAD/2021", "900/Kep.29–BPKAD/2021", None, SAME),
    ],
)
def test_numbers_are_compared_as_the_contract_says(typed: str, printed: str, year: int | None, expected: Agreement) -> None:
    assert compare_numbers(typed, printed, year=year, confidence=1.0) is expected


def test_numbers_that_differ_by_a_misreading_are_doubtful_only_when_read_badly() -> None:
    assert compare_numbers("188.45/25/KUM/2024", "188.45/26/KUM/2024", year=None, confidence=0.7) is DOUBTFUL
    assert compare_numbers("188.45/25/KUM/2024", "188.45/26/KUM/2024", year=None, confidence=0.9) is DIFFERENT
    assert compare_numbers("188.45/25/KUM/2024", "005/1/SET/2020", year=None, confidence=0.7) is DIFFERENT
    assert compare_numbers("188.45/25/KUM/2024", "005/1/SET/2020", year=None, confidence=0.3) is DOUBTFUL


def test_number_parts_reads_groups_and_year() -> None:
    assert number_parts("Nomor: 188.45/025/KUM/2024") == (("18845", "25", "KUM", "2024"), None)
    assert number_parts("12 Tahun 2024") == (("12",), 2024)


def test_dates_are_the_same_day_or_not() -> None:
    assert compare_dates("2024-06-03", "2024-06-03", 0.2) is SAME
    assert compare_dates("2024-06-03", "2024-06-08", 0.7) is DOUBTFUL
    assert compare_dates("2024-06-03", "2024-06-08", 0.95) is DIFFERENT


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Penetapan Inovasi Daerah", "PENETAPAN INOVASI DAERAH KOTA BANJARBARU TAHUN 2024"),
        ("Penyelenggaraan pelayanan publik", "MENYELENGGARAKAN LAYANAN PUBLIK DI DAERAH"),
        ("Pembentukan tim pelaksana SI JUKUNG", "TIM PELAKSANA INOVASI SI JUKUNG PADA DINAS KEPENDUDUKAN"),
        ("Undangan bimtek inovasi", "Undangan Bimtek lnovasi SI JUKUNG"),
        ("", "PENETAPAN"),
    ],
)
def test_subjects_agree_whatever_their_affixes_and_length(typed: str, printed: str) -> None:
    assert not compare_subjects(typed, printed).different


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Pembentukan Panitia Lomba Desa", "PENETAPAN INOVASI DAERAH SI JUKUNG"),
        ("Penetapan Inovasi Daerah Kota Banjarbaru", "PEMBENTUKAN TIM PENGELOLA KEUANGAN KOTA BANJARBARU"),
        ("Standar pelayanan perizinan", "RENCANA KERJA PEMERINTAH DAERAH"),
    ],
)
def test_subjects_of_other_things_do_not_agree(typed: str, printed: str) -> None:
    assert compare_subjects(typed, printed).different


def test_subject_may_stand_in_the_passage_though_it_was_read_short() -> None:
    typed, printed = "tim pengelola inovasi jemput bola", "INOVASI DAERAH PERDESAAN SEJAHTERA"
    assert compare_subjects(typed, printed, "KEPUTUSAN TENTANG PERATURAN DESA").different
    assert not compare_subjects(typed, printed, "KEPUTUSAN TENTANG TIM PENGELOLA INOVASI JEMPUT BOLA").different


@pytest.mark.parametrize(
    "family",
    [
        "penetapan menetapkan tetap ditetapkan",
        "pelaksanaan melaksanakan pelaksana laksana",
        "pengelolaan mengelola kelola pengelola",
        "pembentukan membentuk bentuk",
        "penugasan tugas menugaskan petugas",
        "ubah mengubah diubah",
    ],
)
def test_words_of_one_root_share_a_key(family: str) -> None:
    assert len({root_key(word) for word in family.split()}) == 1


def test_content_keys_leave_out_what_carries_no_meaning() -> None:
    assert content_keys("tentang dan di Kota tahun") == ()
    assert content_keys("anak-anak") == (root_key("anak"),)


@pytest.mark.parametrize(
    ("typed", "printed", "head", "agree"),
    [
        (
            "DPA Dinkes TA 2024",
            "DOKUMEN PELAKSANAAN ANGGARAN KABUPATEN MAROS TAHUN ANGGARAN 2024",
            "Organisasi : Dinas Kesehatan",
            True,
        ),
        ("Bimtek SIGAP", "Bimbingan Teknis SIGAP Angkatan II", "", True),
        ("Hasil SKM Semester I", "LAPORAN SURVEI KEPUASAN MASYARAKAT SEMESTER I", "", True),
        ("DPA Dinkes TA 2024", "Penetapan Hari Libur Sekolah Dasar", "Organisasi : Dinas Pendidikan", False),
    ],
)
def test_subjects_agree_whatever_is_abbreviated(typed: str, printed: str, head: str, agree: bool) -> None:
    assert compare_subjects(typed, printed, f"{printed} {head}").different is not agree


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("bentuk UPZ masjid", "PEMBENTUKAN UNIT PENGUMPUL ZAKAT PADA MASJID JAMI"),
        ("Penetapan tim Kampung Tangguh", "PEMBENTUKAN KEL0MPOK KERJA KAMPUNG TANGGUH KABUPATEN BLITAR TAHUN 2024"),
        ("menyusun renja BPBD th 2025", "PENYUSUNAN RENCANA KERJA BADAN PENANGGULANGAN BENCANA DAERAH TAHUN 2025"),
        ("SOP layanan pindah datang", "STANDAR OPERASI0NAL PROSEDUR PELAYANAN PlNDAH DATANG ANTAR KABUPATEN"),
        ("bimtek e-kinerja", "Laporan Pelatihan Penggunaan e-Kinerja bagi Aparatur Sipil Negara"),
        ("Sekolah Sungai", "PENETAPAN SEKOLAH SUNGAI SEBAGAI INOVASI DAERAH"),
        ("LP2B", "PERLINDUNGAN LAHAN PERTANIAN PANGAN BERKELANJUTAN"),
        ("SK tim TP2DD 2023", "TIM PERCEPATAN DAN PERLUASAN DIGITALISASI DAERAH TAHUN 2024"),
        ("perubahan DPA Dispora 2024", "DOKUMEN PELAKSANAAN PERUBAHAN ANGGARAN DINAS PEMUDA DAN OLAHRAGA TAHUN ANGGARAN 2024"),
    ],
)
def test_subjects_agree_as_offices_shorten_and_scanners_misread_them(typed: str, printed: str) -> None:
    assert not compare_subjects(typed, printed).different


@pytest.mark.parametrize(
    ("typed", "printed", "conflict"),
    [
        ("Pengelolaan Zakat", "PENCABUTAN PERATURAN BUPATI NOMOR 3 TAHUN 2019 TENTANG PENGELOLAAN ZAKAT", "ended"),
        ("Pengelolaan Zakat", "PERUBAHAN ATAS PERATURAN BUPATI NOMOR 3 TAHUN 2019 TENTANG PENGELOLAAN ZAKAT", "changed"),
        ("pencabutan SK pengelolaan zakat", "PENGELOLAAN ZAKAT DI LINGKUNGAN PEMERINTAH DAERAH", "ended"),
        ("Pengelolaan Zakat", "RANCANGAN PERATURAN BUPATI TENTANG PENGELOLAAN ZAKAT", "drafted"),
        ("Penetapan penerima zakat", "BELUM DITETAPKANNYA PENERIMA ZAKAT", "not yet"),
        ("DPA Dispora TA 2023", "DOKUMEN PELAKSANAAN ANGGARAN DINAS PEMUDA DAN OLAHRAGA TAHUN ANGGARAN 2024", "year"),
        ("Desa tangguh bencana 2021", "PENETAPAN DESA TANGGUH BENCANA TAHUN 2024", "year"),
        ("Evaluasi desa tangguh triwulan II", "LAPORAN EVALUASI DESA TANGGUH TRIWULAN III", "period"),
        ("Kota layak anak Kota Madiun", "PENYELENGGARAAN KOTA LAYAK ANAK DI KOTA BLITAR", "region"),
        ("Gerakan pangan murah Kec. Srengat", "GERAKAN PANGAN MURAH DI KECAMATAN WLINGI", "region"),
        ("Sosialisasi desa tangguh", "LAPORAN PELATIHAN RELAWAN DESA TANGGUH", "act"),
        ("Uji coba Sekolah Sungai", "PENETAPAN PENERAPAN INOVASI SEKOLAH SUNGAI", "act"),
        ("Penetapan inovasi Sekolah Sungai", "PEMBENTUKAN TIM SEKOLAH SUNGAI", "role"),
        ("SOP akta perkawinan", "STANDAR OPERASIONAL PROSEDUR PENERBITAN AKTA PERCERAIAN", "contrast"),
    ],
)
def test_subjects_that_facts_or_cues_tell_apart_are_different(typed: str, printed: str, conflict: str) -> None:
    assert compare_subjects(typed, printed).conflict == conflict
    assert compare_subjects(typed, printed).different


def test_a_year_that_may_be_misread_or_is_the_decrees_own_tells_nothing_apart() -> None:
    typed, printed = "Desa tangguh bencana tahun 2023", "PENETAPAN DESA TANGGUH BENCANA TAHUN 2028"
    assert compare_subjects(typed, printed).conflict == "year"
    assert compare_subjects(typed, printed, clear=False).conflict is None
    assert compare_subjects(typed, printed, "KEPUTUSAN BUPATI NOMOR 188/7/2023 TENTANG").conflict is None


def test_likeness_ranks_the_subject_that_was_meant_first() -> None:
    shelf = ("PENETAPAN DESA TANGGUH BENCANA", "LAPORAN PELATIHAN RELAWAN DESA TANGGUH", "PENGELOLAAN ZAKAT PROFESI")
    found = max(shelf, key=lambda printed: compare_subjects("melatih relawan destana", printed).likeness)
    assert found == shelf[1]


@pytest.mark.parametrize(("scanned", "expected"), [(True, DOUBTFUL), (False, DIFFERENT)])
def test_number_of_which_a_scan_lost_the_rest_is_doubtful(*, scanned: bool, expected: Agreement) -> None:
    assert compare_numbers("400.14.5/485/DPU/2025", "400.14", year=None, confidence=0.95, scanned=scanned) is expected
