"""Bars that a hand draws down the margin beside what is meant."""

import cv2
import pypdfium2
import pytest

from evidence.document import MarkKind
from extractors.marks import find_marks
from extractors.pdf import PdfPages
from extractors.settings import ReadingSettings
from tests.extractors.sheets import draw

ROWS = [f"5.1.02.02.01.003{n}  Belanja jasa tenaga pelaksana kegiatan nomor {n}  12.{n}00.000" for n in range(9)]
SCALE = 120 / 72


def paper(bar=None, *, table=False, colour=(0.8, 0.05, 0.1)):
    """Rows of text 20 points apart from y = 700 down; ``bar``: where it stands (x) and from which row to which."""

    def page(canvas):
        canvas.setFont("Helvetica", 10)
        for number, row in enumerate(ROWS):
            canvas.drawString(90, 700 - 20 * number, row)
        if table:
            canvas.setLineWidth(1.6)
            for number in range(len(ROWS) + 1):
                canvas.line(82, 714 - 20 * number, 480, 714 - 20 * number)
            for x in (82, 480):
                canvas.line(x, 714, x, 714 - 20 * len(ROWS))
        if bar is not None:
            x, first, last = bar
            canvas.setStrokeColorRGB(*colour)
            canvas.setLineWidth(2.4)
            canvas.line(x, 711 - 20 * first, x, 696 - 20 * last)

    return page


def highlights(path, *, gray):
    page = PdfPages(path, ReadingSettings()).read(1, lambda _: None)[0]
    picture = pypdfium2.PdfDocument(path)[0].render(scale=SCALE, rev_byteorder=True).to_numpy()[:, :, :3].copy()
    if gray:
        picture = cv2.cvtColor(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY), cv2.COLOR_GRAY2RGB)
    return [mark.box for mark in find_marks(picture, SCALE, page.words) if mark.kind is MarkKind.HIGHLIGHT]


@pytest.mark.parametrize("gray", [False, True])
@pytest.mark.parametrize(("x", "table"), [(72, False), (72, True), (470, False)])
def test_a_bar_in_the_margin_marks_the_rows_beside_it(tmp_path, x, table, gray):
    [box] = highlights(draw(tmp_path / "a.pdf", paper((x, 3, 4), table=table)), gray=gray)
    assert (box.x0, box.top) == pytest.approx((90, 842 - 640 - 8), abs=4)
    assert box.bottom == pytest.approx(842 - 620 + 2, abs=4)


@pytest.mark.parametrize("gray", [False, True])
@pytest.mark.parametrize("bar", [None, (72, -1, 28), (250, 3, 4)])
def test_borders_of_tables_bars_down_the_page_and_lines_amid_the_text_mark_nothing(tmp_path, bar, gray):
    assert highlights(draw(tmp_path / "a.pdf", paper(bar, table=True)), gray=gray) == []
