"""The workbook: rows to submissions, mistakes to cells, and what a spreadsheet or its maker may spoil."""

import time
import zipfile
from datetime import date, datetime

import pytest
from openpyxl import load_workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from evidence.submission import Claim, EvidenceRef
from intake import Parcel, Refusal, receive
from tests.intake.forms import EDITIONS, accepted, mistake, mistakes, refused
from tests.intake.workbooks import EVIDENCE_HEADERS, INNOVATION_HEADERS, claim, fill, part, repack, row, write

PATIENCE = 20  # seconds on a busy machine; what the limits keep out would take minutes


def results(path):
    return receive([path], EDITIONS)


def test_row_becomes_submission_with_its_evidence(tmp_path):
    claims = [
        claim(nomor_surat="188.45/25/KUM/2024", tanggal_surat=datetime(2024, 6, 10), tentang="Penetapan"),
        claim(berkas="bukti/sk.pdf", tautan=None),
        claim(nomor=20, berkas=None, tautan="https://youtu.be/x"),
        claim(nomor=3, parameter=2, berkas=None),
    ]
    rows = [row(waktu_penerapan=datetime(2024, 6, 3), rancang_bangun="Satu\ndua")]
    parcel = accepted(write(tmp_path / "usulan.xlsx", rows, claims))

    decree = EvidenceRef("bukti/sk.pdf", None, "188.45/25/KUM/2024", date(2024, 6, 10), "Penetapan")
    assert parcel.submission.indikator == (
        Claim(1, 1, (decree, EvidenceRef("bukti/sk.pdf"))),
        Claim(20, 1, (EvidenceRef(tautan="https://youtu.be/x"),)),
        Claim(3, 2),
    )
    assert parcel.submission.inovasi.waktu_penerapan == date(2024, 6, 3)
    assert parcel.submission.inovasi.rancang_bangun == "Satu\ndua"
    assert parcel.files == (("bukti/sk.pdf", tmp_path / "bukti/sk.pdf"),)
    assert parcel.source == str(tmp_path / "usulan.xlsx")


def test_many_rows_come_in_their_order_and_a_bad_one_stops_none(tmp_path):
    rows = [row(kode="C"), row(kode="A", jenis="Analog"), row(kode="B")]
    claims = [claim(kode="B"), claim(kode="C"), claim(kode="A", nomor=99), claim(kode="B", nomor=2)]
    first, second, third = results(write(tmp_path / "usulan.xlsx", rows, claims))

    assert isinstance(first, Parcel)
    assert isinstance(third, Parcel)
    assert (first.submission.kode, third.submission.kode) == ("C", "B")
    assert [entry.nomor for entry in third.submission.indikator] == [1, 2]
    assert isinstance(second, Refusal)
    assert second.kode == "A"
    assert second.path == str(tmp_path / "usulan.xlsx")
    assert {error.field for error in second.errors} == {"inovasi!J3", "bukti!B4"}


def test_row_without_claims_is_a_submission(tmp_path):
    assert accepted(write(tmp_path / "u.xlsx", [row()], [])).submission.indikator == ()


def test_mistakes_are_named_by_cell(tmp_path):
    rows = [row(tahun_penilaian=1999, pemda=None, waktu_penerapan="2024-02-30")]
    claims = [claim(parameter=7), claim(nomor=2, berkas="../sk.pdf"), claim(nomor=3, tautan="https://a.go.id")]
    found = mistakes(write(tmp_path / "u.xlsx", rows, claims))

    assert set(found) == {"inovasi!B2", "inovasi!C2", "inovasi!N2", "bukti!C2", "bukti!D3", "bukti!D4"}
    assert found["inovasi!C2"].found == "kosong"
    assert found["bukti!C2"].found == "“7”"
    assert found["bukti!D4"].found == "berkas dan tautan sekaligus"


def test_column_order_and_case_are_free(tmp_path):
    headers = [f" {header.replace('_', ' ').upper()} " for header in reversed(INNOVATION_HEADERS)]
    path = write(tmp_path / "u.xlsx", [], [claim()])
    fill(path, "inovasi", {f"{chr(65 + n)}1": header for n, header in enumerate(headers)})
    fill(path, "inovasi", {f"{chr(65 + n)}2": row().get(header) for n, header in enumerate(reversed(INNOVATION_HEADERS))})

    assert accepted(path).submission.kode == "BJB-2026-0007"


def test_header_with_the_forms_path_is_known(tmp_path):
    path = write(tmp_path / "u.xlsx", [row()], [claim()])
    assert accepted(fill(path, "inovasi", {"F1": "inovasi.nama"})).submission.inovasi.nama.startswith("SI JUKUNG")


def test_optional_columns_may_be_missing(tmp_path):
    headers = [name for name in INNOVATION_HEADERS if row().get(name) is not None]
    path = write(tmp_path / "u.xlsx", [row()], [claim()], headers, ["kode", "nomor", "parameter", "berkas"])
    assert accepted(path).submission.inovasi.hasil == ""


def test_missing_and_unknown_columns_refuse_the_workbook_by_name(tmp_path):
    headers = [name for name in INNOVATION_HEADERS if name not in {"kode", "pemda"}] + ["pemdaa", "catatan", "nama"]
    errors = refused(write(tmp_path / "u.xlsx", [row()], [claim()], headers)).errors

    assert [(error.field, error.found) for error in errors] == [
        ("inovasi!R1", "kolom “pemdaa”"),
        ("inovasi!S1", "kolom “catatan”"),
        ("inovasi!T1", "kolom “nama” untuk kedua kalinya"),
        ("lembar inovasi", "tidak ada"),
        ("lembar inovasi", "tidak ada"),
    ]
    assert errors[0].expected.endswith("mungkin maksudnya pemda")
    assert [error.expected for error in errors[3:]] == ["kolom yang wajib ada: kode", "kolom yang wajib ada: pemda"]


def test_data_under_no_header_is_not_lost_in_silence(tmp_path):
    path = fill(write(tmp_path / "u.xlsx", [row()], [claim()]), "bukti", {"J2": "bukti/lagi.pdf"})
    error = mistake(path)
    assert (error.field, error.found) == ("bukti!J1", "kolom tanpa judul yang berisi data")


def test_missing_sheet_is_named(tmp_path):
    path = write(tmp_path / "u.xlsx", [row()], [claim()])
    repack(path, {"xl/workbook.xml": part(path, "xl/workbook.xml").replace(b'name="bukti"', b'name="lampiran"')})
    error = mistake(path)
    assert (error.field, error.found) == ("lembar bukti", "tidak ada")


def test_evidence_of_unknown_kode_is_named_and_others_go_on(tmp_path):
    claims = [claim(), claim(kode="BJB-2026-0008"), claim(kode=None, nomor=2)]
    parcel, strays = results(write(tmp_path / "u.xlsx", [row()], claims))

    assert isinstance(parcel, Parcel)
    assert isinstance(strays, Refusal)
    assert strays.kode is None
    assert [(error.field, error.found) for error in strays.errors] == [
        ("bukti!A3", "“BJB-2026-0008”, yang tidak ada pada lembar inovasi"),
        ("bukti!A4", "kosong"),
    ]


def test_row_without_kode_is_refused_at_its_cell(tmp_path):
    parcel, refusal = results(write(tmp_path / "u.xlsx", [row(), row(kode=None)], [claim()]))

    assert isinstance(parcel, Parcel)
    assert isinstance(refusal, Refusal)
    assert [error.field for error in refusal.errors] == ["inovasi!A3"]


def test_same_kode_twice_in_a_workbook_refuses_both(tmp_path):
    first, second = results(write(tmp_path / "u.xlsx", [row(), row(nama="Lain")], [claim()]))

    for refusal, own, other in ((first, "inovasi!A2", "inovasi!A3"), (second, "inovasi!A3", "inovasi!A2")):
        assert isinstance(refusal, Refusal)
        assert [error.field for error in refusal.errors] == [own]
        assert f"u.xlsx ({other})" in refusal.errors[0].found


def test_same_kode_in_two_years_of_one_workbook_refuses_both(tmp_path):
    items = results(write(tmp_path / "u.xlsx", [row(), row(tahun_penilaian=2025)], [claim()]))

    assert all(isinstance(item, Refusal) for item in items)
    assert items[0].errors[0].expected == "kode yang hanya dipakai satu usulan dalam satu buku kerja"


def test_levels_of_one_indicator_must_agree(tmp_path):
    error = mistake(write(tmp_path / "u.xlsx", [row()], [claim(), claim(parameter=2)]))

    assert error.field == "bukti!C3"
    assert error.found == "“2”, padahal “1” pada bukti!C2"


def test_level_may_be_left_out_on_further_rows(tmp_path):
    parcel = accepted(write(tmp_path / "u.xlsx", [row()], [claim(), claim(parameter=None)]))
    assert parcel.submission.indikator == (Claim(1, 1, (EvidenceRef("bukti/sk.pdf"),) * 2),)


def test_metadata_without_file_or_link_is_refused(tmp_path):
    error = mistake(write(tmp_path / "u.xlsx", [row()], [claim(berkas=None, nomor_surat="1/2/3")]))
    assert (error.field, error.found) == ("bukti!D2", "berkas dan tautan dua-duanya kosong")


def test_every_row_of_unreadable_indicator_is_named(tmp_path):
    claims = [claim(nomor="x"), claim(nomor=None), claim(nomor=None, berkas=None)]
    assert set(mistakes(write(tmp_path / "u.xlsx", [row()], claims))) == {"bukti!B2", "bukti!B3", "bukti!B4"}


def test_numbers_and_texts_may_stand_for_each_other(tmp_path):
    rows = [row(kode=7, tahun_penilaian="2026", nama_inisiator=12)]
    claims = [
        claim(kode="7", nomor="1", parameter="1", nomor_surat=188.45),
        claim(kode=7, nomor=2.0, parameter=1.0, nomor_surat=800),
    ]
    parcel = accepted(write(tmp_path / "u.xlsx", rows, claims))

    assert parcel.submission.kode == "7"
    assert parcel.submission.inovasi.nama_inisiator == "12"
    assert [entry.bukti[0].nomor_surat for entry in parcel.submission.indikator] == ["188.45", "800"]


@pytest.mark.parametrize("nomor", [1.5, -1, 1e20, True])
def test_number_that_is_no_indicator_is_refused(tmp_path, nomor):
    assert mistake(write(tmp_path / "u.xlsx", [row()], [claim(nomor=nomor)])).field == "bukti!B2"


@pytest.mark.parametrize("typed", ["1 – Indikator 1", "1 - Regulasi", "1. Regulasi", "01: Regulasi"])
def test_indicator_chosen_from_the_list_is_its_number(tmp_path, typed):
    assert accepted(write(tmp_path / "u.xlsx", [row()], [claim(nomor=typed)])).submission.indikator[0].nomor == 1


@pytest.mark.parametrize("typed", ["1-2", "1 – 2", "1.5", "Regulasi", "1 Regulasi"])
def test_indicator_that_is_not_clear_is_refused(tmp_path, typed):
    assert mistake(write(tmp_path / "u.xlsx", [row()], [claim(nomor=typed)])).field == "bukti!B2"


@pytest.mark.parametrize(
    "typed", [datetime(2024, 6, 10), datetime(2024, 6, 10, 8, 30), date(2024, 6, 10), "10/06/2024", "2024-06-10", 45453]
)
def test_date_is_read_as_date_text_or_serial(tmp_path, typed):
    path = write(tmp_path / "u.xlsx", [row()], [claim(tanggal_surat=typed)])
    if typed == 45453:
        fill(path, "bukti", {"G2": 45453}, {"G2": "General"})
    assert accepted(path).submission.indikator[0].bukti[0].tanggal_surat == date(2024, 6, 10)


def test_date_follows_the_workbooks_epoch(tmp_path):
    path = fill(write(tmp_path / "u.xlsx", [row()], [claim()]), "bukti", {"G2": 45453 - 1462}, {"G2": "General"})
    book = load_workbook(path)
    book.epoch = CALENDAR_MAC_1904
    book.save(path)
    assert accepted(path).submission.indikator[0].bukti[0].tanggal_surat == date(2024, 6, 10)


@pytest.mark.parametrize("typed", [2024, 20240610, 0.5, True])
def test_number_that_is_no_date_is_refused(tmp_path, typed):
    path = fill(write(tmp_path / "u.xlsx", [row()], [claim()]), "bukti", {"G2": typed}, {"G2": "General"})
    assert mistake(path).field == "bukti!G2"


def test_time_in_a_date_column_is_refused(tmp_path):
    path = fill(write(tmp_path / "u.xlsx", [row()], [claim()]), "bukti", {"G2": 0.5}, {"G2": "hh:mm"})
    assert mistake(path).found == "jam atau durasi, bukan tanggal"


def test_letter_number_that_became_a_date_is_refused_as_such(tmp_path):
    error = mistake(write(tmp_path / "u.xlsx", [row()], [claim(nomor_surat=datetime(2024, 3, 12))]))

    assert error.field == "bukti!F2"
    assert error.found.startswith("tanggal 2024-03-12")
    assert "Teks" in error.expected


def test_name_that_became_a_date_is_refused(tmp_path):
    assert mistake(write(tmp_path / "u.xlsx", [row(nama=datetime(2024, 3, 12))], [claim()])).field == "inovasi!F2"


@pytest.mark.parametrize("error", ["#REF!", "#N/A", "#NAME?", "#DIV/0!"])
def test_error_in_a_cell_is_named(tmp_path, error):
    found = mistake(fill(write(tmp_path / "u.xlsx", [row()], [claim()]), "inovasi", {"C2": error}))

    assert (found.field, found.found) == ("inovasi!C2", f"galat {error} di dalam sel")


def test_error_in_the_kode_of_evidence_is_named(tmp_path):
    items = results(fill(write(tmp_path / "u.xlsx", [row()], [claim()]), "bukti", {"A2": "#N/A"}))
    assert [(error.field, error.found) for error in items[1].errors] == [("bukti!A2", "galat #N/A di dalam sel")]


def cached(path, formula, value):
    """Give the formula of a cell its stored result, as a spreadsheet program does when it saves."""
    sheet = part(path, "xl/worksheets/sheet1.xml").decode()
    assert f"<f>{formula}</f><v" in sheet
    start = sheet.index(f"<f>{formula}</f>")
    cell = sheet.rindex("<c ", 0, start)
    end = sheet.index("</c>", start)
    position = sheet[cell:start].split('r="')[1].split('"')[0]
    new = f'<c r="{position}" t="str"><f>{formula}</f><v>{value}</v>'
    return repack(path, {"xl/worksheets/sheet1.xml": (sheet[:cell] + new + sheet[end:]).encode()})


def test_formula_counts_by_its_stored_result(tmp_path):
    path = fill(write(tmp_path / "u.xlsx", [row()], [claim()]), "inovasi", {"C2": '="Kota "&"X"'})
    formula = '"Kota "&amp;"X"'
    assert accepted(cached(path, formula, "Kota Banjarbaru")).submission.pemda == "Kota Banjarbaru"


def test_formula_without_stored_result_is_named(tmp_path):
    path = fill(write(tmp_path / "u.xlsx", [row()], [claim()]), "inovasi", {"C2": '="Kota "&"X"', "Q2": "=A2"})
    found = mistakes(path)

    assert set(found) == {"inovasi!C2", "inovasi!Q2"}
    assert found["inovasi!C2"].found == "rumus yang hasilnya tidak tersimpan"


def test_formulas_by_the_thousand_are_read_in_time(tmp_path):
    claims = [claim(nomor=f"={n}", parameter=f"={n}") for n in range(3_000)]
    path = write(tmp_path / "u.xlsx", [row()], claims)
    began = time.monotonic()
    assert len(refused(path).errors) == 101
    assert time.monotonic() - began < PATIENCE


def test_text_that_starts_with_equals_sign_is_no_trap(tmp_path):
    path = write(tmp_path / "u.xlsx", [row()], [claim()])
    sheet = part(path, "xl/worksheets/sheet1.xml").decode().replace("Kota Banjarbaru", "x")
    assert "<f>" not in sheet
    assert isinstance(results(path)[0], Parcel)


def test_empty_rows_between_and_behind_are_passed_over(tmp_path):
    path = write(tmp_path / "u.xlsx", [row(), {}, {"kode": "  "}, row(kode="B"), {}], [claim(), {}, claim(kode="B"), {}])
    fill(path, "inovasi", {"A5000": None, "C1048576": " "})

    items = results(path)
    assert [item.submission.kode for item in items] == ["BJB-2026-0007", "B"]


def test_size_that_the_sheet_claims_is_not_believed(tmp_path):
    path = write(tmp_path / "u.xlsx", [row()], [claim()])
    sheet = part(path, "xl/worksheets/sheet1.xml")
    assert b'<dimension ref="A1:S2"' in sheet
    repack(path, {"xl/worksheets/sheet1.xml": sheet.replace(b"A1:S2", b"A1:B1")})
    assert accepted(path).submission.kode == "BJB-2026-0007"


def test_row_number_beyond_any_sheet_costs_nothing(tmp_path):
    path = write(tmp_path / "u.xlsx", [row()], [claim()])
    sheet = part(path, "xl/worksheets/sheet2.xml").replace(b'<row r="2"', b'<row r="99999999999"')
    began = time.monotonic()
    items = results(repack(path, {"xl/worksheets/sheet2.xml": sheet}))

    assert time.monotonic() - began < PATIENCE
    assert items


def test_workbook_with_no_rows_is_refused(tmp_path):
    error = mistake(write(tmp_path / "u.xlsx", [], []))
    assert (error.field, error.found) == ("lembar inovasi", "tidak ada usulan yang diisi")


def test_workbook_about_something_else_is_refused_where_it_was_named(tmp_path):
    path = write(tmp_path / "u.xlsx", [row()], [claim()])
    xml = part(path, "xl/workbook.xml").replace(b'name="bukti"', b'name="b"').replace(b'name="inovasi"', b'name="i"')
    assert mistake(repack(path, {"xl/workbook.xml": xml})).found == "buku kerja tanpa lembar inovasi dan bukti"


@pytest.mark.parametrize("swollen", [300_000_000, 60_000_000])
def test_bomb_is_refused_before_it_goes_off(tmp_path, swollen):
    path = write(tmp_path / "u.xlsx", [row()], [claim()])
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive, archive.open("xl/worksheets/sheet9.xml", "w") as stream:
        for _ in range(swollen // 10_000_000):
            stream.write(b" " * 10_000_000)
    made = time.monotonic()
    error = mistake(path)

    assert time.monotonic() - made < PATIENCE
    assert error.field == "formulir"
    assert error.found.startswith("isi yang mengembang menjadi ")


def test_bomb_that_lies_about_its_size_is_refused(tmp_path):
    path = write(tmp_path / "u.xlsx", [row()], [claim()])
    repack(path, {"xl/worksheets/sheet1.xml": b"<x>" + b" " * 50_000_000})
    raw = path.read_bytes()
    path.write_bytes(raw.replace((50_000_003).to_bytes(4, "little"), (1_000).to_bytes(4, "little")))
    assert mistake(path).found == "berkas yang bukan XLSX, atau rusak"


def test_thousands_of_parts_are_refused(tmp_path):
    path = write(tmp_path / "u.xlsx", [row()], [claim()])
    repack(path, {f"xl/media/{n}.txt": b"" for n in range(5_001)}, zipfile.ZIP_STORED)
    assert "bagian di dalam buku kerja" in mistake(path).found


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused(tmp_path, encoding):
    path = write(tmp_path / "u.xlsx", [row()], [claim()])
    xml = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "lol"><!ENTITY c "&b;&b;&b;">]><sst>&c;</sst>'
    assert mistake(repack(path, {"xl/sharedStrings.xml": xml.encode(encoding)})).found == "deklarasi DOCTYPE di dalam buku kerja"


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (b"", "berkas yang bukan XLSX, atau rusak"),
        (b"<html>bukan</html>", "berkas yang bukan XLSX, atau rusak"),
        (b"PK\x03\x04" + b"\0" * 100, "berkas yang bukan XLSX, atau rusak"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "berkas yang dikunci kata sandi atau berformat .xls lama"),
    ],
)
def test_file_that_is_no_workbook_is_refused(tmp_path, content, found):
    (tmp_path / "u.xlsx").write_bytes(content)
    error = mistake(tmp_path / "u.xlsx")
    assert (error.field, error.found) == ("formulir", found)


def test_truncated_workbook_is_refused(tmp_path):
    path = write(tmp_path / "u.xlsx", [row()], [claim()])
    path.write_bytes(path.read_bytes()[:-500])
    assert mistake(path).found == "berkas yang bukan XLSX, atau rusak"


def test_locked_part_is_refused(tmp_path):
    path = write(tmp_path / "u.xlsx", [row()], [claim()])
    raw = bytearray(path.read_bytes())
    at = raw.index(b"PK\x01\x02")
    raw[at + 8] |= 1
    path.write_bytes(bytes(raw))
    assert mistake(path).found.startswith("berkas yang dikunci kata sandi")


@pytest.mark.parametrize("name", ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "[Content_Types].xml", "xl/styles.xml"])
@pytest.mark.parametrize("content", [b"", b"<a", b"<a/>", b"\xff\xfe\x00"])
def test_spoilt_parts_end_in_a_refusal_or_a_parcel(tmp_path, name, content):
    path = write(tmp_path / "u.xlsx", [row()], [claim()])
    assert results(repack(path, {name: content}))


def test_evidence_headers_stay_those_of_the_contract():
    assert EVIDENCE_HEADERS == ["kode", "nomor", "parameter", "berkas", "tautan", "nomor_surat", "tanggal_surat", "tentang"]
