"""The empty workbook: what is in it, and the way through it and back."""

from datetime import date

import pytest
from openpyxl import load_workbook

from intake import TemplateError, write_template
from intake.columns import EVIDENCE_COLUMNS, INNOVATION_COLUMNS
from tests.intake.forms import EDITIONS, accepted, mistake, mistakes, receive
from tests.intake.workbooks import CLAIM, EVIDENCE_HEADERS, INNOVATION, INNOVATION_HEADERS, fill

EDITION = EDITIONS[2026]


@pytest.fixture
def template(tmp_path):
    path = tmp_path / "usulan.xlsx"
    write_template(path, EDITION)
    (tmp_path / "bukti").mkdir()
    (tmp_path / "bukti/sk.pdf").write_bytes(b"%PDF-1.4 uji")
    return path


def cells(headers, number, values):
    return {f"{chr(65 + headers.index(header))}{number}": value for header, value in values.items()}


def test_sheets_and_headers_are_those_of_the_form(template):
    book = load_workbook(template)

    assert book.sheetnames == ["inovasi", "bukti", "petunjuk"]
    assert [cell.value for cell in book["inovasi"][1]] == INNOVATION_HEADERS
    assert [cell.value for cell in book["bukti"][1]] == EVIDENCE_HEADERS


def test_every_header_has_a_note_and_closed_lists_a_drop_down(template):
    book = load_workbook(template)
    for name, columns in (("inovasi", INNOVATION_COLUMNS), ("bukti", EVIDENCE_COLUMNS)):
        sheet = book[name]
        assert all(len(cell.comment.text) > 10 for cell in sheet[1])
        checked = {str(rule.sqref).split(":")[0]: rule for rule in sheet.data_validations.dataValidation}
        wanted = {f"{chr(65 + n)}2" for n, column in enumerate(columns) if column.kind.value not in {"text", "prose"}}
        assert set(checked) == wanted
    assert '"Inisiatif,Uji Coba,Penerapan"' in {rule.formula1 for rule in book["inovasi"].data_validations.dataValidation}


def test_drop_down_of_indicators_lists_each_by_number_and_name(template):
    book = load_workbook(template)
    rule = next(rule for rule in book["bukti"].data_validations.dataValidation if str(rule.sqref).startswith("B2"))
    listed = [cell.value for (cell,) in book["petunjuk"][rule.formula1.split("!")[1].replace("$", "")]]
    assert listed == [f"{n} – Indikator {n}" for n in range(1, 21)]


def test_headings_stay_in_view_and_on_every_printed_page(template):
    book = load_workbook(template)
    for name in ("inovasi", "bukti"):
        sheet = book[name]
        assert sheet.freeze_panes == "B2"
        assert sheet.print_title_rows == "$1:$1"
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.page_setup.fitToHeight == 0
        assert sheet.auto_filter.ref.startswith("A1:")


def test_letter_numbers_are_text_and_dates_unambiguous(template):
    sheet = load_workbook(template)["bukti"]
    assert sheet.column_dimensions["F"].number_format == "@"
    assert sheet.column_dimensions["G"].number_format == "yyyy-mm-dd"


def test_guide_words_each_level(template):
    sheet = load_workbook(template)["petunjuk"]
    row = next(row for row in sheet.iter_rows(values_only=True) if row[0] == "17 – Indikator 17")
    assert row[1:] == (3, "ya", "sedikit", "cukup", "banyak", "Dokumen PDF indikator 17")


def test_example_alone_is_no_submission(template):
    assert mistake(template).found == "tidak ada usulan yang diisi"


def test_filled_template_comes_back_as_submission_beside_the_example(template):
    fill(template, "inovasi", cells(INNOVATION_HEADERS, 3, INNOVATION | {"waktu_penerapan": date(2024, 6, 3)}))
    fill(template, "bukti", cells(EVIDENCE_HEADERS, 4, CLAIM | {"nomor": "1 – Indikator 1"}))
    fill(template, "bukti", cells(EVIDENCE_HEADERS, 5, {"kode": CLAIM["kode"], "nomor": 20, "parameter": 3}))
    parcel = accepted(template)

    assert parcel.submission.inovasi.waktu_penerapan == date(2024, 6, 3)
    assert [(claim.nomor, claim.parameter, len(claim.bukti)) for claim in parcel.submission.indikator] == [(1, 1, 1), (20, 3, 0)]


def test_example_overwritten_is_a_submission(template):
    empty = dict.fromkeys(INNOVATION_HEADERS)
    fill(template, "inovasi", cells(INNOVATION_HEADERS, 2, empty | INNOVATION))
    fill(template, "bukti", cells(EVIDENCE_HEADERS, 2, dict.fromkeys(EVIDENCE_HEADERS) | CLAIM))
    assert accepted(template).submission.kode == INNOVATION["kode"]


def test_example_changed_but_for_its_kode_is_not_lost_in_silence(template):
    fill(template, "inovasi", {"F2": "INOVASI SAYA"})
    assert mistakes(template)["inovasi!A2"].found == "“CONTOH-2026-0001”, kode milik baris contoh"


def test_example_evidence_changed_is_named(template):
    fill(template, "inovasi", cells(INNOVATION_HEADERS, 3, INNOVATION))
    fill(template, "bukti", {"D2": "bukti/lain.pdf"})
    _parcel, strays = receive([template], EDITIONS)
    assert [error.field for error in strays.errors] == ["bukti!A2"]


def test_example_of_another_year_is_passed_over_too(tmp_path):
    write_template(tmp_path / "u.xlsx", EDITIONS[2025])
    assert mistake(tmp_path / "u.xlsx").found == "tidak ada usulan yang diisi"


def test_same_edition_gives_the_same_bytes(template, tmp_path):
    write_template(tmp_path / "lagi.xlsx", EDITION)
    assert (tmp_path / "lagi.xlsx").read_bytes() == template.read_bytes()


def test_file_there_is_replaced_whole(template):
    before = template.read_bytes()
    template.write_bytes(b"lama")
    write_template(template, EDITION)

    assert template.read_bytes() == before
    assert {path.name for path in template.parent.iterdir()} == {"usulan.xlsx", "bukti"}


@pytest.mark.parametrize("name", ["u.xls", "u", "u.csv"])
def test_other_endings_are_refused(tmp_path, name):
    with pytest.raises(TemplateError, match=r"tidak berakhiran \.xlsx"):
        write_template(tmp_path / name, EDITION)


def test_folder_that_does_not_exist_is_said(tmp_path):
    with pytest.raises(TemplateError, match="tidak dapat ditulis"):
        write_template(tmp_path / "tidak/ada/u.xlsx", EDITION)


def test_folder_in_the_way_is_said_and_nothing_is_left(tmp_path):
    (tmp_path / "u.xlsx").mkdir()
    with pytest.raises(TemplateError, match="tidak dapat ditulis"):
        write_template(tmp_path / "u.xlsx", EDITION)
    assert [path.name for path in tmp_path.iterdir()] == ["u.xlsx"]


def test_long_text_columns_are_not_formatted_as_text(template):
    sheet = load_workbook(template)["inovasi"]
    assert sheet.column_dimensions["P"].number_format == "General"
    assert sheet.column_dimensions["A"].number_format == "@"
