"""Days set right by the day of the week, and periods that tables name."""

from datetime import date

import pytest

from evidence.facts import DocumentType
from rules.readers.events import read_event, read_event_day
from rules.readers.periods import period_of
from rules.readers.weekdays import as_printed, weekday_in
from tests.rules.readers.sheets import Sheet, source, stated, submission


def test_day_is_set_right_by_its_weekday() -> None:
    assert weekday_in("Hari/Tanggal : Jum'at") == 4
    assert as_printed(date(2025, 3, 13), 0) == date(2025, 3, 3)  # the colon before "3" read as a 1
    assert as_printed(date(2025, 3, 3), 0) == date(2025, 3, 3)
    assert as_printed(date(2025, 6, 14), 2) is None  # 4 and 11 are both Wednesdays
    assert as_printed(date(2025, 3, 20), 0) is None


INVITATION = """
PEMERINTAH KOTA BANJARBARU
DINAS PERPUSTAKAAN

Nomor : 005/12/DISPUS/2025
Hal : Undangan

Yth. Para Pengelola
di Tempat
Dengan hormat, mohon hadir pada
hari : Senin
tanggal 13 Maret 2025
acara : Lokakarya Literasi Angkatan 2
Atas perhatian Saudara kami ucapkan terima kasih.
"""


@pytest.mark.parametrize(("confidence", "day"), [(0.9, "2025-03-03"), (1.0, "2025-03-13")])
def test_event_day_of_a_scan_is_checked_against_its_weekday(confidence: float, day: str) -> None:
    of = source(Sheet(confidence=confidence).write(INVITATION))
    letter = stated(DocumentType.SURAT_UNDANGAN, of)
    found, title = read_event_day(of, letter, submission()), read_event(of, letter, submission())
    assert found is not None and found.value == day
    assert title is not None and title.value == "Lokakarya Literasi Angkatan 2"


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("Tahun 2024", "tahun", 202400),
        ("Semester II 2024", "semester", 202402),
        ("Triwulan 3", "triwulan", 3),
        ("Bulan ke-4", "bulan", 4),
        ("Agustus 2025", "bulan", 202508),
    ],
)
def test_period_is_named(text: str, kind: str, number: int) -> None:
    assert period_of(text) == (kind, number)


@pytest.mark.parametrize("text", ["12", "Kinerja", "68 %", "Jumlah"])
def test_other_cells_name_no_period(text: str) -> None:
    assert period_of(text) is None
