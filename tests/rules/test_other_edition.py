"""A year is only data: the same papers under a made-up edition with other indicators, levels, windows and weights."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from evidence.document import Document
from evidence.submission import Claim
from evidence.verdict import Assessment, FlagCode, Severity, Status
from rules.engine import judge
from rules.handbook import render_markdown
from rules.pack import load
from tests.judged import assessments
from tests.papers import claim, form, write_form, write_pdf
from tests.rules.claims import INNOVATION, codes, ref, submission
from tests.rules.papers import INK, STAMP, assignment, budget, paper, procedure
from wiring.arrival import Silence
from wiring.services import assembled
from wiring.settings import load_settings
from wiring.walk import plain_stages, walk

PACK = Path(__file__).parent / "packs" / "contoh-2031.yaml"
BOOK = load(PACK)


def assessed(nomor: int, parameter: int, files: Mapping[str, Document]) -> Assessment:
    claims = (Claim(nomor, parameter, tuple(ref(name) for name in files)),)
    return judge(replace(submission(*claims), tahun_penilaian=2031), files, BOOK)


@pytest.mark.parametrize(("people", "supported"), [(1, 0), (2, 1), (4, 2), (7, 2), (8, 3)])
def test_bounds_are_those_of_the_edition(people: int, supported: int) -> None:
    [verdict] = assessed(2, 3, {"a.pdf": paper(assignment(people=people))}).claims
    assert verdict.supported == supported


@pytest.mark.parametrize(("days", "supported"), [("11 (sebelas)", 0), ("10 (sepuluh)", 1), ("3 (tiga)", 2), ("2 (dua)", 3)])
def test_falling_bounds_are_those_of_the_edition(days: str, supported: int) -> None:
    file = paper(procedure(duration=f"Waktu penyelesaian {days} hari", steps=""))
    assert assessed(1, 3, {"a.pdf": file}).claims[0].supported == supported


def test_window_is_that_of_the_edition() -> None:
    """The same procedure of 2025 lies in T-6..T-4 of 2031 and would not two years later."""
    file = {"a.pdf": paper(procedure())}
    assert FlagCode.OUTSIDE_WINDOW not in codes(assessed(1, 1, file).claims[0])
    claims = (Claim(1, 1, (ref("a.pdf"),)),)
    later = judge(replace(submission(*claims), tahun_penilaian=2033), file, BOOK).claims[0]
    assert FlagCode.OUTSIDE_WINDOW in codes(later)


def test_year_that_counts_with_a_warning_is_that_of_the_edition() -> None:
    [verdict] = assessed(2, 1, {"a.pdf": paper(assignment(tanggal="10 Februari 2025"))}).claims
    [flag] = [flag for flag in verdict.all_flags if flag.code is FlagCode.OUTSIDE_WINDOW]
    assert (verdict.status, flag.severity) == (Status.MET, Severity.WARN)


def test_severity_is_that_of_the_edition() -> None:
    [verdict] = assessed(2, 1, {"a.pdf": paper(assignment(), marks=())}).claims
    assert {flag.severity for flag in verdict.evidence[0].flags if flag.code is FlagCode.UNSIGNED} == {Severity.WARN}
    assert verdict.supported


def test_sets_of_years_are_those_of_the_edition() -> None:
    files = {f"{year}.pdf": paper(budget(year), digest=str(year % 10), marks=(INK, STAMP)) for year in (2025, 2026)}
    assert assessed(3, 2, files).claims[0].supported == 2
    assert assessed(3, 2, {"2026.pdf": files["2026.pdf"]}).claims[0].supported == 1


def test_score_and_mandatory_claims_are_those_of_the_edition() -> None:
    found = assessed(2, 2, {"a.pdf": paper(assignment(people=5))})
    assert (found.score.claimed, found.score.supported, found.score.maximum) == (10, 10, 48)
    assert codes(found) == {FlagCode.MANDATORY_CLAIM_MISSING}
    thirty_words = replace(INNOVATION, rancang_bangun="kata " * 30)
    short = judge(replace(submission(Claim(1, 1), innovation=thirty_words), tahun_penilaian=2031), {}, BOOK)
    assert FlagCode.DESIGN_TOO_SHORT in codes(short)


def test_page_for_people_tells_the_edition() -> None:
    page = render_markdown(BOOK)
    assert "Kecepatan layanan" in page and "2031" in page and "Jejaring inovasi" not in page


def test_whole_walk_takes_a_year_that_a_setting_names(tmp_path: Path) -> None:
    lines = assignment(people=5).replace("KOTA BANJARBARU", "KABUPATEN BANJAR").replace("Kota Banjarbaru", "Kabupaten Banjar")
    write_pdf(tmp_path / "in/a/tugas.pdf", lines)
    known = form("A-1", [claim(2, 2, "tugas.pdf")], tahun_penilaian=2031)
    write_form(tmp_path / "in/a", known)
    write_form(tmp_path / "in/b", form("B-1", [claim(4, 1)], tahun_penilaian=2031))
    with assembled(load_settings(data=tmp_path / "data", jobs=1, rulebooks=(PACK,))) as services:
        summary = walk([tmp_path / "in"], tmp_path / "out", plain_stages(services, Silence()))
        [assessment] = assessments(summary, services)
    assert (assessment.rulebook, assessment.claims[0].supported) == ("contoh-2031", 2)
    assert "1" in summary.refused[0].errors[0].expected and "3" in summary.refused[0].errors[0].expected  # indicators 1 to 3
