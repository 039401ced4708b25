"""What word processors and spreadsheets set apart on a page without colour: seen at the row that has it, and nowhere else in the table."""

import pytest

from evidence.document import MarkKind
from tests.extractors.sheets import draw, first_page

TOP, ROW, LEFT, RIGHT = 720, 22, 60, 535
UPRIGHTS = (LEFT, 150, 400, RIGHT)
ITEMS = (
    "Belanja Alat Tulis Kantor",
    "Belanja Makan Minum Rapat",
    "Belanja Cetak Formulir",
    "Belanja Jasa Tenaga Aplikasi",
    "Belanja Perjalanan Dinas",
    "Belanja Modal Komputer",
    "Belanja Pemeliharaan",
    "Belanja Sewa Gedung",
)
MARKED = 3
FOOT = TOP - ROW * (MARKED + 2)  # of the marked row, in the page's own coordinates
WIDTH = 118  # of its words


def budget(*, before=None, after=None, font="Helvetica", size=9, ruled=True, head=0.0, grays=()):
    """A table of eight items; ``before`` and ``after`` draw under and over the words of the marked one."""

    def drawn(canvas):
        canvas.setFont("Helvetica-Bold", 12)
        canvas.drawString(LEFT, 770, "DOKUMEN PELAKSANAAN ANGGARAN TAHUN 2025")
        if head:
            gray(LEFT, TOP - ROW, RIGHT - LEFT, head)(canvas)
        canvas.setFont("Helvetica", 9)
        canvas.drawString(154, TOP - 14, "Uraian")
        for number, item in enumerate(ITEMS):
            foot, own = TOP - ROW * (number + 2), number == MARKED
            if number in grays:
                gray(LEFT, foot, RIGHT - LEFT, 0.85)(canvas)
            if own and before:
                before(canvas)
            canvas.setFont(font if own else "Helvetica", size if own else 9)
            canvas.drawString(64, foot + 8, f"5.1.02.0{number}")
            canvas.drawString(154, foot + 8, item)
            canvas.drawRightString(531, foot + 8, f"{number + 3}5.000.000")
            canvas.setFillGray(0)
            if own and after:
                after(canvas)
                canvas.setDash()
                canvas.setLineWidth(1)
        for x in UPRIGHTS if ruled else ():
            canvas.line(x, TOP, x, TOP - ROW * 9)
        for number in range(10 if ruled else 0):
            canvas.line(LEFT, TOP - ROW * number, RIGHT, TOP - ROW * number)

    return drawn


def gray(x, foot, width, tone, letters=0.0):
    def drawn(canvas):
        canvas.setFillGray(tone)
        canvas.rect(x, foot, width, ROW, stroke=0, fill=1)
        canvas.setFillGray(letters)

    return drawn


def outline(x=151.5, width=WIDTH + 6, inset=3.0, *, breadth=1.0, dash=(), corner=0.0):
    def drawn(canvas):
        canvas.setLineWidth(breadth)
        canvas.setDash(*dash)
        canvas.roundRect(x, FOOT + inset, width, ROW - 2 * inset, corner) if corner else canvas.rect(
            x, FOOT + inset, width, ROW - 2 * inset
        )

    return drawn


def strokes(*ends):
    def drawn(canvas):
        for x0, y0, x1, y1 in ends:
            canvas.line(x0, FOOT + y0, x1, FOOT + y1)

    return drawn


def found(tmp_path, drawer):
    page = first_page(draw(tmp_path / "a.pdf", drawer))
    return [mark for mark in page.marks if mark.kind in (MarkKind.UNEXPLAINED, MarkKind.SET_APART, MarkKind.HIGHLIGHT)]


def rows_of(marks):
    """The rows of the table whose middle marks lie over; the head is 0."""
    middles = [842 - TOP + ROW * (number + 0.5) for number in range(9)]
    return {number for number, y in enumerate(middles) if any(mark.box.top - 8 < y < mark.box.bottom + 8 for mark in marks)}


WAYS = {
    "bold": {"font": "Helvetica-Bold"},
    "italic": {"font": "Helvetica-Oblique"},
    "larger": {"size": 12},
    "gray row": {"before": gray(LEFT, FOOT, RIGHT - LEFT, 0.9)},
    "gray cell": {"before": gray(150, FOOT, 250, 0.8)},
    "white on black": {"before": gray(150, FOOT, 250, 0.0, letters=1.0)},
    "thin frame": {"after": outline(breadth=0.5)},
    "frame of the row": {"after": outline(LEFT, RIGHT - LEFT, 0, breadth=1.5)},
    "dashed frame": {"after": outline(dash=(3, 2))},
    "round corners": {"after": outline(corner=4)},
    "ellipse": {"after": lambda canvas: canvas.ellipse(148, FOOT + 2, 160 + WIDTH, FOOT + ROW - 2)},
    "underline": {"after": strokes((154, 6, 154 + WIDTH, 6))},
    "double underline": {"after": strokes((154, 6, 154 + WIDTH, 6), (154, 4, 154 + WIDTH, 4))},
    "bar in the margin": {"after": strokes((52, 2, 52, ROW - 2))},
    "arrow": {"after": strokes((585, 11, 545, 11), (545, 11, 552, 15), (545, 11, 552, 7))},
}


@pytest.mark.parametrize("ruled", [True, False], ids=["ruled", "open"])
@pytest.mark.parametrize("way", WAYS)
def test_a_row_that_is_set_apart_is_seen(tmp_path, way, ruled):
    assert rows_of(found(tmp_path, budget(ruled=ruled, **WAYS[way]))) == {MARKED + 1}


@pytest.mark.parametrize("ruled", [True, False], ids=["ruled", "open"])
def test_nothing_in_a_plain_table_is_set_apart(tmp_path, ruled):
    assert rows_of(found(tmp_path, budget(ruled=ruled))) == set()


def test_a_gray_head_is_the_only_row_set_apart(tmp_path):
    assert rows_of(found(tmp_path, budget(head=0.85))) == {0}


def test_grounds_that_come_again_are_the_tables_own(tmp_path):
    assert rows_of(found(tmp_path, budget(grays=(1, 3, 5, 7)))) == set()


def test_lettering_that_half_of_the_page_has_sets_nothing_apart(tmp_path):
    def paper(canvas):
        for number in range(20):
            canvas.setFont("Helvetica-Bold" if number % 2 else "Helvetica", 10)
            canvas.drawString(60, 700 - 20 * number, "Belanja barang dan jasa kantor")

    assert found(tmp_path, paper) == []


def test_a_drawing_of_many_shapes_is_no_mark(tmp_path):
    def paper(canvas):
        budget()(canvas)
        for number in range(30):
            canvas.circle(100 + 10 * number, 300, 4)

    assert [mark for mark in found(tmp_path, paper) if mark.box.top > 500] == []
