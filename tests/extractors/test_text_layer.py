import pikepdf
import pypdfium2 as pdfium
import pytest

from extractors.routing import Route, route
from extractors.text_layer import frame_of, read_text_layer
from tests.extractors.sheets import LETTER, at, draw, gray, hidden, lines, scanned


def layer_of(path, page=1):
    document = pdfium.PdfDocument(path)
    sheet = document[page - 1]
    return read_text_layer(sheet, frame_of(sheet))


def changed(path, change):
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        change(pdf, pdf.pages[0])
        pdf.save(path)
    return path


def test_words_have_boxes_from_the_top_left(tmp_path):
    layer = layer_of(draw(tmp_path / "a.pdf", at((100, 200, "Bupati Banjar"))))
    first, second = layer.words
    assert (first.text, second.text) == ("Bupati", "Banjar")
    assert first.box.x0 == pytest.approx(100, abs=2)
    assert first.box.top < 200 < first.box.bottom
    assert first.box.x1 < second.box.x0


@pytest.mark.parametrize(("turn", "x", "y"), [(90, 842 - 200, 100), (180, 595 - 100, 842 - 200), (270, 200, 595 - 100)])
def test_boxes_follow_the_rotation_of_the_page(tmp_path, turn, x, y):
    path = changed(draw(tmp_path / "a.pdf", at((100, 200, "Bupati"))), lambda pdf, page: page.rotate(turn, relative=False))
    box = layer_of(path).words[0].box
    assert box.x0 - 12 <= x <= box.x1 + 12
    assert box.top - 12 <= y <= box.bottom + 12


def test_boxes_begin_at_the_crop_box(tmp_path):
    def crop(pdf, page):
        page.CropBox = pikepdf.Array([50, 50, 500, 742])

    box = layer_of(changed(draw(tmp_path / "a.pdf", at((100, 200, "Bupati"))), crop)).words[0].box
    assert box.x0 == pytest.approx(50, abs=2)
    assert box.top < 100 < box.bottom


def test_text_outside_the_visible_page_is_left_out(tmp_path):
    layer = layer_of(draw(tmp_path / "a.pdf", at((100, 200, "Bupati"), (700, 200, "Rahasia"))))
    assert [word.text for word in layer.words] == ["Bupati"]


def test_letters_drawn_twice_are_read_once(tmp_path):
    layer = layer_of(draw(tmp_path / "a.pdf", at((100, 200, "KEPUTUSAN"), (100.4, 200, "KEPUTUSAN"), (100, 240, "1122334455"))))
    assert [word.text for word in layer.words] == ["KEPUTUSAN", "1122334455"]


def test_a_drawn_letter_is_taken_from_its_layer(tmp_path):
    assert route(layer_of(draw(tmp_path / "a.pdf", lines(LETTER)))) is Route.LAYER


def test_a_layer_of_nonsense_is_not_trusted(tmp_path):
    shifted = LETTER.translate({code: (code - 97 + 3) % 26 + 97 for code in range(97, 123)})
    assert route(layer_of(draw(tmp_path / "a.pdf", lines(shifted)))) is Route.OCR_INSTEAD


def test_a_layer_of_glyph_numbers_is_not_trusted(tmp_path):
    text = "\n".join(" ".join(f"(cid:{number})" for number in range(row, row + 8)) for row in range(10))
    assert route(layer_of(draw(tmp_path / "a.pdf", lines(text)))) is Route.OCR_INSTEAD


def test_a_stamp_on_a_scan_does_not_make_a_layer(tmp_path):
    picture = gray(draw(tmp_path / "a.pdf", lines(LETTER)), dpi=100)
    path = scanned(tmp_path / "b.pdf", picture, over=at((60, 820, "Diunduh dari JDIH Kabupaten Banjar")))
    assert route(layer_of(path)) is Route.OCR


def test_a_good_hidden_layer_under_a_scan_is_taken(tmp_path):
    picture = gray(draw(tmp_path / "a.pdf", lines(LETTER)), dpi=100)
    layer = layer_of(scanned(tmp_path / "b.pdf", picture, over=hidden(LETTER)))
    assert layer.hidden
    assert route(layer) is Route.LAYER


def test_a_bad_hidden_layer_under_a_scan_is_read_again(tmp_path):
    picture = gray(draw(tmp_path / "a.pdf", lines(LETTER)), dpi=100)
    bad = LETTER.replace("a", "rn").replace("e", "c").replace("i", "l").replace("k", "lc")
    assert route(layer_of(scanned(tmp_path / "b.pdf", picture, over=hidden(bad)))) is Route.OCR_INSTEAD


def test_text_that_nobody_sees_does_not_count(tmp_path):
    assert route(layer_of(draw(tmp_path / "a.pdf", hidden(LETTER)))) is Route.OCR_INSTEAD
