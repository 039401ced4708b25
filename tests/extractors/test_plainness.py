"""Pages of nothing but text and black rules, on which no mark is sought in the picture; whatever a hand or stamp may have left is not plain."""

import pypdfium2 as pdfium
import pytest
from reportlab.lib import colors

from evidence.document import MarkKind
from extractors.pdf import PdfPages
from extractors.plainness import is_plain
from extractors.settings import ReadingSettings
from extractors.text_layer import frame_of, read_text_layer
from tests.extractors.sheets import LETTER, draw, gray, lines, scanned


def plain(path):
    document = pdfium.PdfDocument(path)
    page = document[0]
    return is_plain(page, read_text_layer(page, frame_of(page)))


def beside_text(tmp_path, drawer):
    def drawn(canvas):
        lines(LETTER)(canvas)
        drawer(canvas)

    return draw(tmp_path / "a.pdf", drawn)


def filled(colour, width, height):
    def drawn(canvas):
        canvas.setFillColor(colour)
        canvas.rect(100, 300, width, height, stroke=0, fill=1)

    return drawn


def stroked(colour, *ends):
    def drawn(canvas):
        canvas.setStrokeColor(colour)
        for x0, y0, x1, y1 in ends:
            canvas.line(x0, y0, x1, y1)

    return drawn


def test_text_with_black_rules_and_frames_is_plain(tmp_path):
    def ruled(canvas):
        canvas.line(60, 700, 500, 700)
        canvas.rect(60, 300, 400, 100)

    assert plain(beside_text(tmp_path, ruled))


@pytest.mark.parametrize(
    "drawer",
    [
        filled(colors.yellow, 200, 14),
        filled(colors.black, 8, 8),
        stroked(colors.red, (100, 300, 200, 300)),
        stroked(colors.black, (100, 300, 140, 330), (140, 330, 150, 300)),
        lambda canvas: canvas.circle(300, 300, 40),
        lambda canvas: canvas.linkURL("https://example.org", (60, 60, 90, 90)) or canvas.textAnnotation("catatan", (100, 100, 120, 120)),
    ],
    ids=["highlight", "module of a code", "red underline", "pen stroke", "ring", "annotation"],
)  # fmt: skip
def test_what_may_be_a_mark_is_not_plain(tmp_path, drawer):
    assert not plain(beside_text(tmp_path, drawer))


def test_a_page_with_a_picture_is_not_plain(tmp_path):
    picture = gray(draw(tmp_path / "a.pdf", lines(LETTER)), dpi=60)
    assert not plain(scanned(tmp_path / "b.pdf", picture, over=lines(LETTER)))


def test_a_highlighted_line_is_found_and_a_plain_page_has_no_marks(tmp_path):
    def highlighted(canvas):
        canvas.setFillColor(colors.yellow)
        canvas.rect(66, 776 - 8 * 16, 420, 16, stroke=0, fill=1)
        canvas.setFillColor(colors.black)
        lines(LETTER)(canvas)

    kinds = []
    for name, drawer in (("a.pdf", highlighted), ("b.pdf", lines(LETTER))):
        pages = PdfPages(draw(tmp_path / name, drawer), ReadingSettings())
        kinds.append([mark.kind for mark in pages.read(1, lambda key: None)[0].marks if mark.kind is not MarkKind.SET_APART])
        pages.close()
    assert kinds == [[MarkKind.HIGHLIGHT], []]
