"""How far long files are read: as far as their claims ask for, to the end where anything is held against them, and the same verdict."""

import json
from pathlib import Path

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from evidence.verdict import Assessment, Status
from tests.judged import assessments
from tests.papers import DECREE, claim, form, write_form, write_pdf
from wiring.arrival import Silence
from wiring.services import Services, assembled
from wiring.settings import load_settings
from wiring.walk import plain_stages, walk

PAGES = 40
COVER = "PEMERINTAH KABUPATEN BANJAR\n\n\nRENCANA KERJA PEMERINTAH DAERAH (RKPD)\nKABUPATEN BANJAR\nTAHUN 2025"
FILLER = "Evaluasi pelaksanaan rencana kerja perangkat daerah sampai dengan triwulan pertama menunjukkan\nbahwa program prioritas berjalan baik."
MARKED = "Program pendaftaran penduduk: kegiatan inovasi SI JUKUNG dengan pagu Rp75.000.000"


@pytest.fixture
def services(tmp_path):
    with assembled(load_settings(data=tmp_path / "data", jobs=2)) as services:
        yield services


def verify(services: Services, folder: Path, *, full: bool = False) -> Assessment:
    [assessment] = assessments(walk([folder], folder / "out", plain_stages(services, Silence(), full=full)), services)
    return assessment


def plan(path: Path, *, marked: int | None) -> Path:
    """A plan of many pages; on page ``marked`` the innovation stands under a highlighter."""
    path.parent.mkdir(parents=True, exist_ok=True)
    canvas = Canvas(str(path), pagesize=A4, invariant=True)
    for number in range(1, PAGES + 1):
        if number == marked:
            canvas.setFillColorRGB(1, 0.95, 0.2)
            canvas.rect(56, 695, 430, 20, stroke=0, fill=1)
        canvas.setFillColorRGB(0, 0, 0)
        canvas.setFont("Times-Roman", 12)
        for row, line in enumerate((COVER if number == 1 else f"BAB {number}\n{FILLER}").split("\n")):
            canvas.drawString(60, 780 - 18 * row, line)
        if number == marked:
            canvas.drawString(60, 700, MARKED)
        canvas.showPage()
    canvas.save()
    return path


def submission(folder: Path, *claims) -> Path:
    return write_form(folder, form(claims=claims))


def test_a_marked_page_settles_a_long_plan_and_the_report_says_what_was_not_read(services, tmp_path):
    plan(tmp_path / "in/bukti/rkpd.pdf", marked=23)
    folder = submission(tmp_path / "in", claim(6, 1, "bukti/rkpd.pdf"))
    [verdict] = verify(services, folder).claims
    assert verdict.status is Status.MET
    assert services.reader.pages_read == 6  # the first three, the last two, and the marked one
    assert 23 not in verdict.evidence[0].unread and len(verdict.evidence[0].unread) == PAGES - 6
    assert any("4-22" in step for step in verdict.reasoning)
    [told] = json.loads((folder / "out/BJR-2026-0001/report.json").read_text("utf-8"))["claims"][0]["evidence"]
    assert told["unread"] == list(verdict.evidence[0].unread)
    assert told["read_by"].count("none") == PAGES - 6
    assert "halaman 4-22, 24-38 tidak dibaca" in (folder / "out/BJR-2026-0001/report.html").read_text("utf-8")


def test_full_reading_reads_what_was_left_and_judges_the_same(services, tmp_path):
    plan(tmp_path / "in/bukti/rkpd.pdf", marked=23)
    folder = submission(tmp_path / "in", claim(6, 1, "bukti/rkpd.pdf"))
    [before] = verify(services, folder).claims
    [after] = verify(services, folder, full=True).claims
    assert services.reader.pages_read == PAGES  # none twice
    assert after.evidence[0].unread == ()
    assert (after.status, after.supported, after.all_flags) == (before.status, before.supported, before.all_flags)
    assert verify(services, folder).claims[0].evidence[0].unread == ()
    assert services.reader.pages_read == PAGES


def test_nothing_is_held_against_a_file_before_all_of_it_was_read(services, tmp_path):
    plan(tmp_path / "in/bukti/rkpd.pdf", marked=None)
    [verdict] = verify(services, submission(tmp_path / "in", claim(6, 1, "bukti/rkpd.pdf"))).claims
    assert verdict.all_flags != ()
    assert verdict.evidence[0].unread == ()
    assert services.reader.pages_read == PAGES


def test_a_claim_beyond_what_the_first_pages_show_reads_on(services, tmp_path):
    plan(tmp_path / "in/bukti/rkpd.pdf", marked=23)
    [verdict] = verify(services, submission(tmp_path / "in", claim(6, 2, "bukti/rkpd.pdf"))).claims
    assert verdict.status is Status.WEAK
    assert services.reader.pages_read == PAGES


def test_a_file_that_another_claim_leans_on_is_read_as_far_as_that_asks(services, tmp_path):
    plan(tmp_path / "in/bukti/rkpd.pdf", marked=23)
    folder = submission(tmp_path / "in", claim(6, 1, "bukti/rkpd.pdf"))
    verify(services, folder)
    submission(folder, claim(6, 1, "bukti/rkpd.pdf"), claim(13, 1, "bukti/rkpd.pdf"))
    assert all(item.unread == () for verdict in verify(services, folder).claims for item in verdict.evidence)
    assert services.reader.pages_read == PAGES


def test_short_files_are_read_to_the_end(services, tmp_path):
    write_pdf(tmp_path / "in/bukti/sk.pdf", DECREE, *(f"LAMPIRAN\nhalaman {n} dari lampiran keputusan" for n in range(9)))
    [verdict] = verify(services, submission(tmp_path / "in", claim(1, 1, "bukti/sk.pdf"))).claims
    assert verdict.evidence[0].unread == ()
    assert services.reader.pages_read == 10
