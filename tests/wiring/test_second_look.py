"""A disputed submission whose scanned pages are read once more."""

from pathlib import Path

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from bench.samples.scans import scan
from evidence.document import Document, ReadBy
from tests.papers import DECREE, claim, form, write_form, write_pdf
from wiring.arrival import Received, Silence
from wiring.receipt import prove
from wiring.rerun import rerun
from wiring.second_look import look_again
from wiring.services import assembled
from wiring.settings import load_settings
from wiring.walk import plain_stages, walk

KODE = "BJR-2026-0001"


@pytest.fixture
def folder(tmp_path):
    """A scanned decree in letters too small for 200 dpi, and a letter that was never printed."""
    (tmp_path / "in/bukti").mkdir(parents=True)
    (tmp_path / "in/bukti/sk.pdf").write_bytes(scan(small_print(tmp_path / "sk.pdf"), 3, dpi=300))
    write_pdf(tmp_path / "in/bukti/surat.pdf", "Martapura, 3 Juni 2024\nPerihal : Undangan SI JUKUNG")
    return write_form(tmp_path / "in", form(KODE, [claim(1, 1, "bukti/sk.pdf"), claim(10, 1, "bukti/surat.pdf")]))


def small_print(path: Path) -> bytes:
    """The decree twice on a page, in letters of 6 points."""
    canvas = Canvas(str(path), pagesize=A4)
    canvas.setFont("Times-Roman", 6)
    for row, line in enumerate(DECREE.split("\n") * 2):
        canvas.drawString(60, 790 - 8 * row, line)
    canvas.save()
    return path.read_bytes()


@pytest.fixture
def judged(folder, tmp_path):
    with assembled(load_settings(data=tmp_path / "data", jobs=1)) as services:
        walk([folder], tmp_path / "out", plain_stages(services, Silence()))
        yield services


def readings(services) -> dict[str, Document]:
    files = services.records.newest_version(KODE, 2026).inputs
    return {item.berkas: services.readings.get(item.digest, services.reader.version) for item in files}


def test_scanned_pages_are_read_otherwise_and_both_runs_can_be_proven(judged, folder, tmp_path):
    before, first = readings(judged), judged.records.latest_run(KODE, 2026)
    done = rerun(KODE, None, "Sanggahan 7/2026", judged, tmp_path / "out", Silence(), second_look=True)
    after = readings(judged)
    [page], [was] = after["bukti/sk.pdf"].pages, before["bukti/sk.pdf"].pages
    assert page.read_by is ReadBy.OCR and page != was and page.confidence > was.confidence
    assert after["bukti/surat.pdf"] == before["bukti/surat.pdf"]
    assert [prove(run, judged).differences for run in (first, done.after)] == [(), ()]
    walk([folder], tmp_path / "out", plain_stages(judged, Silence()))
    assert judged.records.latest_run(KODE, 2026) == done.after  # what was decided on a second look stands


def test_third_look_finds_what_the_second_found(judged):
    received = Received.of(judged.records.newest_version(KODE, 2026))
    assert [look_again(received, judged, Silence()) for _ in range(2)] == [1, 0]


def test_without_being_asked_nothing_is_read_again(judged, tmp_path):
    before = readings(judged)
    rerun(KODE, None, "Sanggahan 8/2026", judged, tmp_path / "out", Silence())
    assert readings(judged) == before and judged.reader.pages_read == 2
