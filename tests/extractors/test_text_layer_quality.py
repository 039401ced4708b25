"""Text layers as other programs make them: what is seen counts, in the order and spelling in which a person reads it."""

import io

import numpy as np
import pikepdf
import pypdfium2 as pdfium
import pytest
from PIL import Image
from reportlab.lib import colors
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from evidence.document import ReadBy
from extractors.layout import arrange
from extractors.pdf import PdfPages
from extractors.routing import Route, route
from extractors.settings import ReadingSettings
from extractors.text_layer import frame_of, read_text_layer
from tests.extractors.sheets import LETTER, at, draw, hidden, lines, text_of

DEJAVU = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"


def layer_of(path):
    document = pdfium.PdfDocument(path)
    sheet = document[0]
    return read_text_layer(sheet, frame_of(sheet))


def texts(path):
    return [word.text for word in layer_of(path).words]


def read(path):
    pages = PdfPages(path, ReadingSettings())
    page = pages.read(1, lambda key: None)[0]
    pages.close()
    return page


def changed(path, change):
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        change(pdf, pdf.pages[0])
        pdf.save(path)
    return path


def picture(shape=(120, 300), value=210, *, alpha=None):
    image = Image.fromarray(np.full((*shape, 3), value, np.uint8))
    if alpha is not None:
        image.putalpha(alpha)
    buffer = io.BytesIO()
    image.save(buffer, "PNG")
    buffer.seek(0)
    return ImageReader(buffer)


def both(*drawers):
    def drawn(canvas):
        for draw_one in drawers:
            draw_one(canvas)

    return drawn


def painted(fill, x, y, width, height):
    def drawn(canvas):
        canvas.setFillColor(fill)
        canvas.rect(x, 842 - y - height, width, height, stroke=0, fill=1)
        canvas.setFillColor(colors.black)

    return drawn


def coloured(fill, x, y, text, size=11):
    def drawn(canvas):
        canvas.setFillColor(fill)
        canvas.setFont("Helvetica", size)
        canvas.drawString(x, 842 - y, text)
        canvas.setFillColor(colors.black)

    return drawn


def truetype(*places):
    def drawn(canvas):
        pdfmetrics.registerFont(TTFont("DejaVu", DEJAVU))
        canvas.setFont("DejaVu", 11)
        for x, y, text in places:
            canvas.drawString(x, 842 - y, text)

    return drawn


def test_white_text_on_white_paper_does_not_count(tmp_path):
    path = draw(tmp_path / "a.pdf", both(lines(LETTER), coloured(colors.white, 70, 600, "SIJUKUNG RAHASIA")))
    found = texts(path)
    assert "SIJUKUNG" not in found
    assert "KEPUTUSAN" in found


def test_nearly_white_text_does_not_count_and_a_light_watermark_does(tmp_path):
    path = draw(
        tmp_path / "a.pdf",
        both(lines(LETTER), coloured(colors.Color(0.99, 0.99, 1), 70, 600, "TERSEMBUNYI"), coloured(colors.Color(0.9, 0.9, 0.9), 70, 700, "RANCANGAN", 60)),
    )  # fmt: skip
    found = texts(path)
    assert "TERSEMBUNYI" not in found
    assert "RANCANGAN" in found


def test_white_text_on_a_dark_band_counts(tmp_path):
    path = draw(tmp_path / "a.pdf", both(lines(LETTER), painted(colors.darkblue, 60, 585, 400, 24), coloured(colors.white, 70, 600, "DAFTAR PESERTA")))  # fmt: skip
    assert {"DAFTAR", "PESERTA"} <= set(texts(path))


def test_white_text_on_a_picture_counts(tmp_path):
    def banner(canvas):
        canvas.drawImage(picture(value=40), 60, 842 - 620, 400, 60)

    path = draw(tmp_path / "a.pdf", both(lines(LETTER), banner, coloured(colors.white, 70, 600, "SPANDUK")))
    assert "SPANDUK" in texts(path)


def test_text_under_a_picture_does_not_count(tmp_path):
    def photo(canvas):
        canvas.drawImage(picture(), 60, 842 - 660, 400, 100)

    path = draw(tmp_path / "a.pdf", both(lines(LETTER), at((70, 600, "SIJUKUNG")), photo))
    found = texts(path)
    assert "SIJUKUNG" not in found
    assert "KEPUTUSAN" in found


def test_text_under_a_clear_stamp_counts(tmp_path):
    def stamp(canvas):
        canvas.drawImage(picture(alpha=90), 60, 842 - 660, 400, 100, mask="auto")

    assert "BUPATI" in texts(draw(tmp_path / "a.pdf", both(lines(LETTER), at((70, 600, "BUPATI")), stamp)))


def test_blackened_text_does_not_count(tmp_path):
    path = draw(tmp_path / "a.pdf", both(lines(LETTER), at((70, 600, "3171012345")), painted(colors.black, 60, 588, 200, 16)))
    assert "3171012345" not in texts(path)


def test_invisible_words_among_visible_ones_do_not_count(tmp_path):
    path = draw(tmp_path / "a.pdf", both(lines(LETTER), hidden("SIJUKUNG inovasi daerah", top=300)))
    found = texts(path)
    assert "SIJUKUNG" not in found
    assert "KEPUTUSAN" in found


def test_text_outside_the_page_does_not_count(tmp_path):
    path = draw(tmp_path / "a.pdf", both(lines(LETTER), at((70, -40, "ATAS"), (-300, 300, "KIRI"), (70, 900, "BAWAH"))))
    assert not {"ATAS", "KIRI", "BAWAH"} & set(texts(path))


def test_tiny_text_does_not_count_and_small_print_does(tmp_path):
    path = draw(tmp_path / "a.pdf", both(lines(LETTER), coloured(colors.black, 70, 600, "titik inovasi", 1), coloured(colors.black, 70, 640, "catatan kaki", 5)))  # fmt: skip
    found = texts(path)
    assert not {"titik", "inovasi"} & set(found)
    assert {"catatan", "kaki"} <= set(found)


@pytest.mark.parametrize("times", [2, 3])
def test_bold_by_overprinting_is_read_once(tmp_path, times):
    def bold(canvas):
        canvas.setFont("Helvetica-Bold", 14)
        x = 70
        for letter in "BUPATI ii":
            for shift in range(times):
                canvas.drawString(x + 0.3 * shift, 300, letter)
            x += canvas.stringWidth(letter, "Helvetica-Bold", 14)

    assert texts(draw(tmp_path / "a.pdf", bold)) == ["BUPATI", "ii"]


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("K E P U T U S A N", "KEPUTUSAN"),
        ("K E P U T U S A N   B U P A T I", "KEPUTUSAN BUPATI"),
        ("S U R A T    P E R I N T A H", "SURAT PERINTAH"),
    ],
)
def test_letter_spaced_headings_become_words(tmp_path, heading, expected):
    words = arrange(layer_of(draw(tmp_path / "a.pdf", at((100, 200, heading), size=14))).words)
    assert " ".join(word.text for word in words) == expected


@pytest.mark.parametrize("space", [3, 6, 9])
def test_headings_spread_by_character_spacing_become_words(tmp_path, space):
    def spread(canvas):
        text = canvas.beginText(80, 600)
        text.setFont("Times-Bold", 14)
        text.setCharSpace(space)
        text.textOut("KEPUTUSAN BUPATI")
        canvas.drawText(text)

    words = arrange(layer_of(draw(tmp_path / "a.pdf", spread)).words)
    assert " ".join(word.text for word in words) == "KEPUTUSAN BUPATI"


def test_two_columns_are_read_one_after_the_other(tmp_path):
    left = [(60, 100 + 14 * row, f"kiri baris {row} kolom pertama halaman") for row in range(12)]
    right = [(320, 100 + 14 * row, f"kanan baris {row} kolom kedua halaman") for row in range(12)]
    text = " ".join(
        text_of(read(draw(tmp_path / "a.pdf", at(*(place for pair in zip(left, right, strict=True) for place in pair))))).split()
    )
    assert text.index("kiri baris 11") < text.index("kanan baris 0")


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_rotated_page_reads_in_order(tmp_path, turn):
    def sideways(canvas):
        canvas.setFont("Times-Roman", 11)
        canvas.translate(*{90: (595, 0), 180: (595, 842), 270: (0, 842)}[turn])
        canvas.rotate(turn)
        high = 842 if turn == 180 else 595
        for row, line in enumerate(LETTER.split("\n")):
            canvas.drawString(60, high - 60 - 16 * row, line)

    path = changed(draw(tmp_path / "a.pdf", sideways), lambda pdf, page: page.rotate(turn, relative=False))
    page = read(path)
    assert page.read_by is ReadBy.TEXT
    assert " ".join(text_of(page).split()) == " ".join(LETTER.split())


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_text_drawn_sideways_reads_in_order(tmp_path, turn):
    def sideways(canvas):
        canvas.setFont("Times-Roman", 11)
        canvas.translate(*{90: (595, 0), 180: (595, 842), 270: (0, 842)}[turn])
        canvas.rotate(turn)
        high = 842 if turn == 180 else 595
        for row, line in enumerate(LETTER.split("\n")):
            canvas.drawString(60, high - 60 - 16 * row, line)

    page = read(draw(tmp_path / "a.pdf", sideways))
    assert page.read_by is ReadBy.TEXT
    assert " ".join(text_of(page).split()) == " ".join(LETTER.split())


def test_values_of_form_fields_are_read(tmp_path):
    def form(canvas):
        lines(LETTER)(canvas)
        canvas.acroForm.textfield(name="nama", value="Ahmad Fauzan", x=100, y=300, width=200, height=20)
        canvas.acroForm.choice(name="opd", value="Bappeda", options=["Bappeda", "Dinkes"], x=100, y=260, width=200, height=20)
        canvas.acroForm.checkbox(name="setuju", checked=True, x=100, y=220)
        canvas.acroForm.checkbox(name="tolak", checked=False, x=140, y=220)

    text = text_of(read(draw(tmp_path / "a.pdf", form)))
    assert "Ahmad Fauzan" in text
    assert "Bappeda" in text
    assert "Dinkes" not in text


def test_form_values_without_appearance_are_read(tmp_path):
    def form(canvas):
        lines(LETTER)(canvas)
        canvas.acroForm.textfield(name="nama", value="Ahmad Fauzan", x=100, y=300, width=200, height=20)

    def bare(pdf, page):
        for annotation in page.Annots:
            del annotation.AP
        pdf.Root.AcroForm.NeedAppearances = True

    assert "Ahmad Fauzan" in text_of(read(changed(draw(tmp_path / "a.pdf", form), bare)))


def test_a_bad_layer_under_a_page_that_shows_its_own_text_is_dropped(tmp_path):
    bad = "\n".join(line[::-1].swapcase() for line in LETTER.split("\n")[:8])
    found = texts(draw(tmp_path / "a.pdf", both(lines(LETTER + "\n" + LETTER), hidden(bad, top=400))))
    assert "natupubaK".swapcase() not in found
    assert "KEPUTUSAN" in found


def test_a_font_without_unicode_map_is_not_trusted(tmp_path):
    def unmapped(pdf, page):
        for font in page.Resources.Font.values():
            if "/ToUnicode" in font:
                del font.ToUnicode

    text = [(60, 100 + 15 * row, line) for row, line in enumerate(LETTER.split("\n"))]
    layer = layer_of(changed(draw(tmp_path / "a.pdf", truetype(*text)), unmapped))
    assert route(layer) is not Route.LAYER or "Banjar".upper() in [word.text for word in layer.words]


def test_ligatures_and_combining_marks_are_letters(tmp_path):
    found = texts(draw(tmp_path / "a.pdf", truetype((60, 100, "sertiﬁkasi eﬀektif"), (60, 130, "Jose\u0301 Ande\u0301"))))
    assert found == ["sertifikasi", "effektif", "José", "Andé"]


def test_soft_hyphens_are_dropped_within_a_word_and_seen_at_its_end(tmp_path):
    found = texts(
        draw(tmp_path / "a.pdf", truetype((60, 100, "peme\xadrintah daerah"), (60, 130, "pembangun\xad"), (60, 145, "an daerah")))
    )
    assert found == ["pemerintah", "daerah", "pembangun-", "an", "daerah"]


def test_a_word_broken_at_the_end_of_a_line_is_two_words_in_two_lines(tmp_path):
    found = layer_of(draw(tmp_path / "a.pdf", at((60, 100, "menyelenggarakan pelaya-"), (60, 116, "nan publik")))).words
    assert [word.text for word in found] == ["menyelenggarakan", "pelaya-", "nan", "publik"]
    assert found[1].line != found[2].line


def test_the_mark_of_a_footnote_is_not_part_of_the_number(tmp_path):
    def noted(canvas):
        text = canvas.beginText(60, 700)
        text.setFont("Times-Roman", 12)
        text.textOut("Nomor 12 Tahun 2024")
        text.setFont("Times-Roman", 7)
        text.setRise(5)
        text.textOut("1")
        text.setFont("Times-Roman", 12)
        text.setRise(0)
        text.textOut(" seluas 20 m")
        text.setFont("Times-Roman", 7)
        text.setRise(5)
        text.textOut("2")
        canvas.drawText(text)

    assert texts(draw(tmp_path / "a.pdf", noted)) == ["Nomor", "12", "Tahun", "2024", "1", "seluas", "20", "m2"]


def test_signs_of_direction_leave_no_trace(tmp_path):
    assert texts(draw(tmp_path / "a.pdf", truetype((60, 100, "\u200fNomor\u200e \u202b188.45\u202c"))))[:2] == ["Nomor", "188.45"]


def test_boxes_keep_inside_a_cropped_page_and_a_scaled_unit(tmp_path):
    def crop(pdf, page):
        page.MediaBox = pikepdf.Array([-20, -30, 595, 842])
        page.CropBox = pikepdf.Array([30, 40, 900, 800])
        page.UserUnit = 2

    path = changed(draw(tmp_path / "a.pdf", at((100, 200, "Bupati"), (-15, 300, "Luar"))), crop)
    document = pdfium.PdfDocument(path)
    sheet = document[0]
    frame = frame_of(sheet)
    words = read_text_layer(sheet, frame).words
    assert [word.text for word in words] == ["Bupati"]
    scale = frame.width / sheet.get_width()
    assert scale == pytest.approx(frame.height / sheet.get_height(), rel=0.01)
    ink = np.argwhere(sheet.render(scale=1, grayscale=True).to_numpy().reshape(int(np.ceil(sheet.get_height())), -1) < 128)
    top, left = ink.min(axis=0) * scale
    assert words[0].box.x0 == pytest.approx(left, abs=3)
    assert words[0].box.top <= top + 1 <= words[0].box.bottom
