"""A paragraph of prose that was stroked line by line: the strokes touch and are one area, shorter in its first and last line."""

import pytest

from evidence.document import MarkKind
from extractors.pdf import PdfPages
from extractors.settings import ReadingSettings
from tests.extractors.sheets import draw

LINES = (
    "Pada tahun 2025 Dinas Sosial melaksanakan penyaluran bantuan melalui inovasi",
    "JALA SANTUN bagi warga lanjut usia di seluruh kecamatan dengan pagu indikatif",
    "sebesar Rp120.000.000 yang bersumber dari Pendapatan Asli Daerah dan sasaran",
    "empat ratus orang penerima manfaat sepanjang tahun anggaran",
)


def paper(colour, step, height, *, padded=0.0):
    """``padded``: a printed box in that colour around the paragraph, so many points larger than it, in place of strokes."""

    def page(canvas):
        canvas.setFont("Times-Roman", 11)
        for n in range(8):
            canvas.drawString(
                72, 640 - 14 * n, "Prioritas pertama diarahkan pada mutu pelayanan dasar agar hasilnya dapat diukur kemudian."
            )
        widths = [canvas.stringWidth(line, "Times-Roman", 11) for line in LINES]
        canvas.setFillColorRGB(*colour)
        if padded:
            canvas.rect(
                72 - padded, 750 - 3 * step - padded, max(widths) + 2 * padded, 3 * step + 10 + 2 * padded, stroke=0, fill=1
            )
        for n, (line, width) in enumerate(zip(LINES, widths, strict=True)):
            x = 72 + (24 if n == 0 else 0)
            if not padded:
                canvas.setFillColorRGB(*colour)
                canvas.rect(x, 746 - step * n, max(widths) - x + 72 if n < 3 else width, height, stroke=0, fill=1)
            canvas.setFillColorRGB(0, 0, 0)
            canvas.drawString(x, 750 - step * n, line)

    return page


def highlights(path):
    page = PdfPages(path, ReadingSettings()).read(1, lambda _: None)[0]
    return [mark.box for mark in page.marks if mark.kind is MarkKind.HIGHLIGHT]


@pytest.mark.parametrize("colour", [(1, 1, 0.3), (1, 0.6, 0.8), (0.5, 0.95, 1), (0.6, 1, 0.5)])
@pytest.mark.parametrize(("step", "height"), [(15, 15), (14, 16), (16, 13)])
def test_a_stroked_paragraph_is_marked(tmp_path, colour, step, height):
    boxes = highlights(draw(tmp_path / "a.pdf", paper(colour, step, height)))
    assert boxes
    assert min(box.top for box in boxes) < 842 - 746
    assert max(box.bottom for box in boxes) > 842 - 746 + 3 * step - 6


def test_a_paragraph_in_a_printed_box_is_not(tmp_path):
    assert highlights(draw(tmp_path / "a.pdf", paper((0.85, 0.92, 1), 15, 15, padded=12))) == []
