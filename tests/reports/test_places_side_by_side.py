"""Both places of one content stand beside each other in the report, each with its picture, and the other says whose it is."""

import json
from dataclasses import replace
from importlib.resources import files

import jsonschema

from evidence.citation import Citation, Elsewhere
from evidence.document import Box
from evidence.verdict import Assessment, Flag, FlagCode, Severity
from reports.document import citation_of, flag_of
from reports.html import render_report
from tests.assessments import RECEIPT, assessment, edition, run_of

HERE = Citation("bukti/sk.pdf", "ab" * 32, 1, "NOMOR 188.45/25", (Box(10, 20, 100, 32),))
THERE = replace(HERE, elsewhere=Elsewhere("TLA-2026-0003", 2025, "Kabupaten Tanah Laut", "LAPAK TANI", 7))
REUSED = Flag(FlagCode.REUSED_EVIDENCE, Severity.WARN, "Sama.", "Jelaskan.", None, (HERE, THERE))


def with_flag(flag: Flag) -> Assessment:
    made = assessment()
    return replace(made, claims=(replace(made.claims[0], flags=(flag,)), *made.claims[1:]))


def page(flag: Flag) -> str:
    made = with_flag(flag)
    return render_report(made, run_of(made), RECEIPT, edition(), lambda _: b"\x89PNG fake").decode()


def test_reused_content_shows_both_places_side_by_side_with_owner():
    html = page(REUSED)
    [beside] = html.split('<div class="beside">')[1:]
    shown = beside.split("</li>")[0]
    assert shown.count("<figure") == 2  # though both have the same bytes
    assert "LAPAK TANI (Kabupaten Tanah Laut, 2025, indikator 7, TLA-2026-0003)" in shown


def test_further_pairs_are_counted():
    pairs = tuple(replace(citation, page=number) for number in (1, 2, 3) for citation in (HERE, THERE))
    assert page(replace(REUSED, citations=pairs)).split('<div class="beside">')[1].count("<figure") >= 2
    assert len(flag_of(replace(REUSED, citations=pairs))["citations"]) == 6


def test_other_flags_are_not_side_by_side():
    assert '<div class="beside">' not in page(replace(REUSED, code=FlagCode.DRAFT))


def test_citation_of_another_submission_is_valid_under_the_schema():
    schema = json.loads((files("reports") / "schemas" / "report-1.schema.json").read_text("utf-8"))
    only = {"$ref": "#/$defs/citation", "$defs": schema["$defs"]}
    for citation in (HERE, THERE):
        jsonschema.validate(citation_of(citation), only)
    assert citation_of(THERE)["elsewhere"] == {
        "kode": "TLA-2026-0003", "tahun_penilaian": 2025, "pemda": "Kabupaten Tanah Laut", "inovasi": "LAPAK TANI", "nomor": 7,
    }  # fmt: skip
    assert "elsewhere" not in citation_of(HERE)
