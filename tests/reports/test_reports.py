"""Reports say what the assessment says, in the contract's shape, and nothing in them is executed."""

import json
from importlib.resources import files

import jsonschema
import openpyxl
import pytest

from evidence.errors import FieldError
from reports.document import render_json, report_of
from reports.html import render_report
from reports.index import render_index, totals_of
from reports.summary import Line, Refused, Summary, render_summary, summary_of
from reports.workbook import write_workbook
from tests.assessments import RECEIPT, assessment, edition, other_region, run_of, submission

PNG = b"\x89PNG fake"
REFUSED = Refused("x/submission.yaml", (FieldError("kode", "'a b'", "huruf, angka, - dan _"),))


def schema(name):
    return json.loads((files("reports") / "schemas" / f"{name}-1.schema.json").read_text("utf-8"))


def summary():
    return Summary((Line.of(assessment()), Line.of(other_region())), (REFUSED,))


def test_report_is_valid_under_its_published_schema():
    jsonschema.validate(report_of(assessment(), run_of(assessment()), RECEIPT), schema("report"))


def test_summary_is_valid_under_its_published_schema():
    jsonschema.validate(summary_of(summary()), schema("summary"))


@pytest.mark.parametrize("name", ["report", "summary"])
def test_schema_itself_is_valid_and_refuses_an_unknown_key(name):
    jsonschema.Draft202012Validator.check_schema(schema(name))
    made = report_of(assessment(), run_of(assessment()), RECEIPT) if name == "report" else summary_of(summary())
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(made | {"lebih": 1}, schema(name))


def test_report_holds_status_flags_and_facts_of_each_claim():
    weak, met, missing, undetermined = report_of(assessment(), run_of(assessment()), RECEIPT)["claims"]
    assert [claim["status"] for claim in (weak, met, missing, undetermined)] == ["weak", "met", "missing", "undetermined"]
    assert [flag["code"] for flag in weak["flags"]] == ["claim-exceeds-evidence", "number-mismatch"]
    assert weak["evidence"][0]["facts"]["nomor"] == {
        "value": "188.45/25",
        "citation": {"berkas": "bukti/sk.pdf", "page": 1, "quote": "188.45/25", "boxes": [[10.12, 20, 100, 32]]},
        "confidence": 0.9,
    }
    assert weak["evidence"][0]["facts"]["tanda_tangan"] == {"value": [], "citation": None, "confidence": 1.0}
    assert (missing["supported"], undetermined["supported"]) == (0, None)
    assert undetermined["evidence"][0]["tautan"] == "https://contoh.id/v"


def test_same_input_gives_the_same_bytes():
    run = run_of(assessment())
    assert render_json(report_of(assessment(), run, RECEIPT)) == render_json(report_of(assessment(), run, RECEIPT))
    assert render_report(assessment(), run, RECEIPT, edition(), lambda _: PNG) == render_report(
        assessment(), run, RECEIPT, edition(), lambda _: PNG
    )


def test_page_escapes_what_operators_typed():
    page = render_report(assessment(), run_of(assessment()), RECEIPT, edition(), lambda _: None).decode()
    assert "SI JUKUNG (Jemput &lt;Bola&gt; &amp; Urusan)" in page
    assert "<Bola>" not in page


def test_page_is_self_contained():
    page = render_report(assessment(), run_of(assessment()), RECEIPT, edition(), lambda _: PNG).decode()
    assert not [part for part in ('src="http', 'href="http', "@import", "url(") if part in page]


def test_page_shows_the_picture_of_a_place_once_and_refers_to_it_after():
    page = render_report(assessment(), run_of(assessment()), RECEIPT, edition(), lambda _: PNG).decode()
    assert page.count("data:image/png;base64,") == len({(1,), (2,)})  # two distinct places are cited, one of them five times
    assert page.count('id="g1"') == 1
    assert page.count('href="#g1"') == 4


def test_page_shows_all_indicators_and_marks_those_not_claimed():
    page = render_report(assessment(), run_of(assessment()), RECEIPT, edition(), lambda _: None).decode()
    assert page.count("tidak diklaim") == 16


def test_index_offers_the_filters_and_totals_per_region():
    page = render_index(summary()).decode()
    for value in ("Kota Banjarbaru", "Dinas Kesehatan", "number-mismatch", "undetermined"):
        assert f'<option value="{value}">' in page
    assert "x/submission.yaml" in page
    totals = {total.pemda: total for total in totals_of(summary().lines)}
    assert totals["Kota Banjarbaru"].counts == {"met": 1, "weak": 1, "missing": 1, "undetermined": 1}
    assert totals["Kabupaten Tulang Bawang Barat"].supported == 2


def test_summary_counts_statuses_and_lists_the_refused():
    made = json.loads(render_summary(summary()))
    assert made["submissions"][0] | {"inovasi": ""} == {
        "kode": "BJB-1", "pemda": "Kota Banjarbaru", "perangkat_daerah": "Dinas Pendidikan", "inovasi": "",
        "met": 1, "weak": 1, "missing": 1, "undetermined": 1, "score": {"claimed": 18, "supported": 5, "maximum": 111},
    }  # fmt: skip
    assert made["refused"] == [
        {"path": "x/submission.yaml", "errors": [{"field": "kode", "found": "'a b'", "expected": "huruf, angka, - dan _"}]}
    ]


def test_workbook_has_the_three_sheets_and_never_a_formula(tmp_path):
    evil = assessment(submission(nama='=HYPERLINK("http://x")'))
    book = workbook([evil], tmp_path)
    assert book.sheetnames == ["submissions", "claims", "flags"]
    cell = book["submissions"]["F2"]
    assert (cell.value, cell.data_type) == ('=HYPERLINK("http://x")', "s")
    assert [row[3] for row in book["claims"].iter_rows(min_row=2, values_only=True)] == [1, 2, 3, 20]
    assert book["flags"].max_row == 1 + 1 + 2 + 1 + 1 + 2


def workbook(assessments, folder):
    path = folder / "summary.xlsx"
    write_workbook(assessments, path)
    assert [each.name for each in folder.iterdir()] == ["summary.xlsx"]
    return openpyxl.load_workbook(path)


def test_workbook_goes_on_in_another_sheet_where_one_is_full(tmp_path, monkeypatch):
    monkeypatch.setattr("reports.workbook.ROWS", 4)
    book = workbook([assessment()] * 2, tmp_path)
    names = ["submissions", "claims", "flags", "flags 2", "claims 2", "flags 3", "claims 3", "flags 4", "flags 5"]
    assert sorted(book.sheetnames) == sorted(names)
    told = [row[3] for sheet in book if sheet.title[:6] == "claims" for row in sheet.iter_rows(min_row=2, values_only=True)]
    assert told == [1, 2, 3, 20] * 2
    assert all(sheet.cell(1, 1).value == book["claims"].cell(1, 1).value for sheet in book)


def test_same_assessments_make_the_same_workbook(tmp_path):
    for name in ("a", "b"):
        write_workbook([assessment(), other_region()], tmp_path / name)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_nothing_judged_still_makes_an_index():
    assert "Tidak ada usulan yang dinilai." in render_index(Summary((), ())).decode()
