"""Training events: sets grouped over files, complete or not, the same event once."""

from dataclasses import replace

from evidence.facts import StatedDocument
from evidence.verdict import FlagCode
from rules.measures import MEASURES
from rules.model import Measurement
from tests.rules.measures.cases import D, case, exhibit, stated, texts

CALLS = (D.SURAT_UNDANGAN, D.SURAT_TUGAS, D.KEPUTUSAN_PERANGKAT_DAERAH)


def events(*files: tuple[StatedDocument, ...] | StatedDocument, claimed: int = 3) -> Measurement:
    parameters = {"calls": CALLS, "attendance": (D.DAFTAR_HADIR,), "certificates": (D.SERTIFIKAT,), "min_certificates": 1}
    exhibits = tuple(exhibit(*(f if isinstance(f, tuple) else (f,)), berkas=f"bukti/{n}.pdf") for n, f in enumerate(files))
    return MEASURES["count_events"](
        case(
            claimed=claimed, nomor=5, accepts=CALLS, companions=(D.DAFTAR_HADIR, D.SERTIFIKAT), thresholds=(1, 2, 3), **parameters
        ),
        exhibits,
    )


def call(title: str = "", day: str = "", kind: D = D.SURAT_UNDANGAN) -> StatedDocument:
    return stated(kind, **_told(title, day))


def attendance(title: str = "", day: str = "") -> StatedDocument:
    return stated(D.DAFTAR_HADIR, **_told(title, day))


def certificate(title: str = "", day: str = "") -> StatedDocument:
    return stated(D.SERTIFIKAT, **_told(title, day))


def _told(title: str, day: str) -> dict[str, str]:
    return {name: value for name, value in (("kegiatan", title), ("tanggal_kegiatan", day)) if value}


def test_three_sets_in_separate_files_are_three_events() -> None:
    files = [
        part(f"Bimtek SI JUKUNG angkatan {n}", day)
        for n, day in enumerate(("2024-03-04", "2025-05-06", "2026-02-03"), 1)
        for part in (call, attendance)
    ]
    measured = events(*files, certificate("Bimtek SI JUKUNG angkatan 1", "2024-03-06"))
    assert measured.level == 3 and not measured.flags and not measured.open_questions
    assert "3 kegiatan yang lengkap" in texts(measured)
    assert measured.citations


def test_merged_file_holds_a_whole_set() -> None:
    measured = events((call("Bimtek A", "2024-03-04"), attendance("", ""), certificate("", "")), claimed=1)
    assert measured.level == 1 and not measured.open_questions


def test_same_event_twice_is_one() -> None:
    measured = events(
        call("Bimtek SI JUKUNG", "2024-03-04"), attendance("BIMTEK SI JUKUNG", "2024-03-04"), call("Bimbingan teknis SI JUKUNG", "2024-03-04", D.SURAT_TUGAS),
        attendance("Bimtek SI JUKUNG", "2024-03-05"), certificate("", ""), claimed=2,
    )  # fmt: skip
    assert measured.level == 1
    assert "1 kegiatan yang lengkap" in texts(measured)


def test_event_without_attendance_list_is_named() -> None:
    measured = events(
        call("Bimtek Operator", "2024-03-04"), attendance("Bimtek Operator", "2024-03-04"), certificate("Bimtek Operator", "2024-03-04"),
        call("Pelatihan Admin", "2025-07-01"), claimed=2,
    )  # fmt: skip
    assert measured.level == 1
    assert [flag.code for flag in measured.flags] == [FlagCode.SET_INCOMPLETE]
    assert 'Kegiatan "Pelatihan Admin" (01-07-2025) tanpa daftar hadir' in measured.flags[0].message
    assert measured.flags[0].citations


def test_incomplete_set_that_was_not_needed_raises_no_flag() -> None:
    measured = events(
        call("Bimtek Operator", "2024-03-04"), attendance("Bimtek Operator", "2024-03-04"), certificate("", ""), call("Pelatihan Admin", "2025-07-01"), claimed=1
    )  # fmt: skip
    assert measured.level == 1 and not measured.flags


def test_no_certificate_at_all_earns_nothing() -> None:
    measured = events(call("Bimtek A", "2024-03-04"), attendance("Bimtek A", "2024-03-04"), claimed=1)
    assert measured.level == 0
    assert "sertifikat" in measured.flags[0].message and measured.flags[0].code is FlagCode.SET_INCOMPLETE


def test_events_outside_the_three_years_do_not_count() -> None:
    measured = events(
        call("Bimtek A", "2022-03-04"), attendance("Bimtek A", "2022-03-04"), certificate("Bimtek A", "2022-03-04"), claimed=1
    )
    assert measured.level == 0 and "di luar tahun 2024-2026" in texts(measured)


def test_two_sessions_of_one_title_on_other_days_are_two_events() -> None:
    files = [part("Bimtek Operator SI JUKUNG", day) for day in ("2024-03-04", "2024-09-10") for part in (call, attendance)]
    assert events(*files, certificate("Bimtek Operator SI JUKUNG", "2024-03-04"), claimed=2).level == 2


def test_document_that_states_neither_title_nor_day_joins_the_only_set_that_lacks_it() -> None:
    measured = events(call("Bimtek A", "2024-03-04"), attendance(), certificate(), claimed=1)
    assert measured.level == 1 and not measured.open_questions


def test_list_that_fits_several_events_is_a_question() -> None:
    measured = events(
        call("Bimtek Admin", "2024-03-04"), call("Pelatihan Kader Desa", "2025-03-04"), attendance(), certificate(), claimed=2
    )
    assert measured.level == 0 and any("tidak dapat dipasangkan" in question for question in measured.open_questions)


def test_nothing_of_a_set_is_said_plainly() -> None:
    measured = events(certificate("Bimtek A", "2024-03-04"), claimed=1)
    assert measured.level == 0 and measured.flags


def test_no_part_is_called_missing_while_a_file_could_not_be_read() -> None:
    parameters = {"calls": CALLS, "attendance": (D.DAFTAR_HADIR,), "certificates": (D.SERTIFIKAT,), "min_certificates": 1}
    told = case(claimed=1, nomor=5, accepts=CALLS, companions=(D.DAFTAR_HADIR, D.SERTIFIKAT), thresholds=(1, 2, 3), **parameters)
    seen = exhibit(call("Bimtek A", "2024-03-04"))
    for unread, flagged in ((exhibit(text=""), False), (exhibit(stated(D.FOTO)), True)):
        measured = MEASURES["count_events"](replace(told, exhibits=(seen, unread)), (seen,))
        assert measured.level == 0 and bool(measured.flags) is flagged
