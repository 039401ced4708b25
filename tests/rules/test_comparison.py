"""Typed against read: numbers, dates, subjects."""

import pytest

from rules.comparison import Agreement, compare_dates, compare_numbers, number_parts, subjects_agree
from rules.stemming import content_keys, root_key

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
        ("12/2024", "12", 2024, SAME),
        ("12", "12", 2024, SAME),
        ("12 Tahun 2023", "12", 2024, DIFFERENT),
        ("21", "12", 2024, DIFFERENT),
        ("800.1.11.1/004/2025", "800.1.11.1/4/2025", None, SAME),
        ("800 1 11 1/4/2025", "800.1.11.1/4/2025", None, SAME),
        ("188.45/25", "188.45/25/KUM/2024", None, SAME),
        ("I88.45/2S/KUM/2O24", "188.45/25/KUM/2024", None, SAME),
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
    assert subjects_agree(typed, printed)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Pembentukan Panitia Lomba Desa", "PENETAPAN INOVASI DAERAH SI JUKUNG"),
        ("Penetapan Inovasi Daerah Kota Banjarbaru", "PEMBENTUKAN TIM PENGELOLA KEUANGAN KOTA BANJARBARU"),
        ("Standar pelayanan perizinan", "RENCANA KERJA PEMERINTAH DAERAH"),
    ],
)
def test_subjects_of_other_things_do_not_agree(typed: str, printed: str) -> None:
    assert not subjects_agree(typed, printed)


def test_subject_may_stand_in_the_passage_though_it_was_read_short() -> None:
    assert subjects_agree(
        "tim pengelola inovasi jemput bola", "INOVASI DAERAH", "KEPUTUSAN TENTANG TIM PENGELOLA INOVASI JEMPUT BOLA"
    )


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
