"""Ink of which nobody knows what it is: its place is reported, never that it marks something."""

import cv2
import pypdfium2
import pytest

from evidence.document import MarkKind
from extractors.marks import find_marks
from extractors.pdf import PdfPages
from extractors.settings import ReadingSettings
from tests.extractors.sheets import draw

SCALE = 120 / 72
ROW = 700 - 20 * 4  # the baseline of the fifth row


def _tick(canvas):
    canvas.setLineWidth(2)
    canvas.lines([(56, ROW + 4, 61, ROW - 3), (61, ROW - 3, 74, ROW + 16)])


def _arrow(canvas):
    canvas.setLineWidth(1.8)
    canvas.lines([(500, ROW + 3, 545, ROW + 10), (500, ROW + 3, 508, ROW + 10), (500, ROW + 3, 509, ROW - 2)])


def _note(canvas):
    canvas.setFont("Helvetica-Oblique", 11)
    canvas.drawString(480, ROW + 6, "inovasi")


def _fill(canvas):
    canvas.setFillColorRGB(0.88, 0.94, 0.85)
    canvas.rect(82, ROW - 6, 398, 20, stroke=0, fill=1)


def paper(mark=None, *, colour=(0, 0, 0)):
    """A ruled table of nine rows; ``mark`` draws below its print."""

    def page(canvas):
        canvas.setStrokeColorRGB(*colour)
        canvas.setFillColorRGB(*colour)
        if mark is not None:
            mark(canvas)
        canvas.setStrokeColorRGB(0, 0, 0)
        canvas.setFillColorRGB(0, 0, 0)
        canvas.setFont("Helvetica", 10)
        canvas.setLineWidth(0.6)
        for number in range(9):
            canvas.drawString(
                90, 700 - 20 * number, f"5.1.02.02.01.003{number}  Belanja jasa tenaga pelaksana kegiatan nomor {number}"
            )
        for number in range(10):
            canvas.line(82, 714 - 20 * number, 480, 714 - 20 * number)
        for x in (82, 480):
            canvas.line(x, 714, x, 714 - 20 * 9)

    return page


def unexplained(path, *, gray):
    page = PdfPages(path, ReadingSettings()).read(1, lambda _: None)[0]
    picture = pypdfium2.PdfDocument(path)[0].render(scale=SCALE, rev_byteorder=True).to_numpy()[:, :, :3].copy()
    if gray:
        picture = cv2.cvtColor(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY), cv2.COLOR_GRAY2RGB)
    return [mark.box for mark in find_marks(picture, SCALE, page.words) if mark.kind in (MarkKind.UNEXPLAINED, MarkKind.SIGNATURE)]


@pytest.mark.parametrize("gray", [False, True])
@pytest.mark.parametrize("mark", [_tick, _arrow])
def test_strokes_beside_a_row_are_reported(tmp_path, mark, gray):
    boxes = unexplained(draw(tmp_path / "a.pdf", paper(mark, colour=(0.1, 0.15, 0.6))), gray=gray)
    assert boxes
    assert all(box.top < 842 - ROW + 6 and box.bottom > 842 - ROW - 18 for box in boxes)


@pytest.mark.parametrize(("mark", "colour"), [(_note, (0.8, 0.1, 0.1)), (_fill, (0, 0, 0))])
def test_a_note_in_colour_and_a_pale_fill_of_one_row_are_reported(tmp_path, mark, colour):
    path = draw(tmp_path / "a.pdf", paper(mark, colour=colour))
    page = PdfPages(path, ReadingSettings()).read(1, lambda _: None)[0]
    picture = pypdfium2.PdfDocument(path)[0].render(scale=SCALE, rev_byteorder=True).to_numpy()[:, :, :3].copy()
    marks = find_marks(picture, SCALE, page.words)
    assert [
        mark
        for mark in marks
        if mark.kind in (MarkKind.UNEXPLAINED, MarkKind.HIGHLIGHT) and mark.box.top < 842 - ROW < mark.box.bottom + 8
    ]


@pytest.mark.parametrize("gray", [False, True])
def test_a_page_of_print_and_rules_has_none(tmp_path, gray):
    assert unexplained(draw(tmp_path / "a.pdf", paper()), gray=gray) == []
