"""Grades and defects: unreadable only where a person could not read, and never for a picture that has no words."""

import io

import cv2
import numpy as np
import pypdfium2
import pytest
from PIL import Image

from bench.samples.scans import scan
from evidence.document import Defect, Grade, ReadBy
from extractors.legibility import judge_layer
from extractors.scanned import read_scanned
from extractors.settings import ReadingSettings
from tests.extractors.sheets import LETTER, draw, gray, lines


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    return gray(draw(tmp_path_factory.mktemp("surat") / "a.pdf", lines(LETTER, size=12)))


def judged(picture):
    return read_scanned(np.ascontiguousarray(picture, dtype=np.uint8), 0.36, ReadingSettings())


def scene(seed=3):
    """A picture of something: soft shapes of many grays, no paper and no letters."""
    random = np.random.default_rng(seed)
    small = random.integers(20, 230, (14, 18)).astype(np.uint8)
    picture = cv2.resize(small, (1200, 900), interpolation=cv2.INTER_CUBIC)
    for _ in range(40):
        x, y, r, light = random.integers(0, 1200), random.integers(0, 900), random.integers(20, 120), int(random.integers(10, 240))
        cv2.circle(picture, (int(x), int(y)), int(r), light, -1)
    return picture


def test_a_clean_scan_is_good(page):
    result = judged(page)
    assert (result.legibility.grade, result.legibility.defects) == (Grade.GOOD, ())


@pytest.mark.parametrize(
    "picture", [np.full((2200, 1600), 255), np.full((2200, 1600), 231), np.full((1, 1), 255), np.full((10, 900), 0)]
)
def test_nothing_to_see_is_blank(picture):
    result = judged(picture)
    assert result.read_by is ReadBy.NONE
    assert result.legibility.defects == (Defect.BLANK,)


def test_an_empty_page_with_dust_and_a_shadow_at_its_edge_is_blank():
    picture = np.clip(np.random.default_rng(0).normal(244, 3, (2200, 1600)), 0, 255)
    picture[:, :14] = 60
    picture[700:703, 500:502] = 90
    assert judged(picture).legibility.defects == (Defect.BLANK,)


@pytest.mark.parametrize(("seed", "dpi"), [(0, 150), (0, 200), (1, 150), (2, 200), (3, 150)])
def test_an_empty_sheet_from_a_scanner_is_blank_and_has_no_words(seed, dpi):
    """Light that falls off over the paper, kept as JPEG: steps of a level or two, of which words were made once."""
    sheet = pypdfium2.PdfDocument.new()
    sheet.new_page(595, 842)
    sheet.save(kept := io.BytesIO())
    scanned = pypdfium2.PdfDocument(scan(kept.getvalue(), seed, dpi=dpi, quality=40))
    result = judged(scanned[0].render(scale=200 / 72, grayscale=True).to_numpy().squeeze())
    assert (result.words, result.legibility.defects) == ((), (Defect.BLANK,))


def test_faint_writing_is_not_blank(page):
    result = judged(205 + page * 0.18)
    assert result.read_by is ReadBy.OCR
    assert result.legibility.grade is not Grade.UNREADABLE


def test_a_page_blurred_beyond_reading_is_unreadable(page):
    result = judged(cv2.GaussianBlur(page, (0, 0), 9))
    assert result.legibility.grade in {Grade.UNREADABLE, Grade.POOR}
    assert result.legibility.grade is Grade.UNREADABLE or Defect.BLURRED in result.legibility.defects


def test_a_slightly_blurred_page_is_not_unreadable(page):
    assert judged(cv2.GaussianBlur(page, (0, 0), 1.5)).legibility.grade in {Grade.GOOD, Grade.FAIR}


def test_letters_too_small_to_tell_apart_are_not_good(page):
    legibility = judged(cv2.resize(page, None, fx=0.16, fy=0.16, interpolation=cv2.INTER_AREA)).legibility
    assert legibility.grade in {Grade.POOR, Grade.UNREADABLE}


def test_lines_that_run_off_the_page_are_cut_off(page):
    legibility = judged(page[:, 330:]).legibility
    assert Defect.CUT_OFF in legibility.defects
    assert legibility.grade is not Grade.UNREADABLE


def test_a_photograph_without_words_is_a_good_picture():
    result = judged(scene())
    assert result.read_by is ReadBy.OCR
    assert result.words == ()
    assert result.legibility.grade is Grade.GOOD


def test_a_black_picture_is_unreadable():
    picture = np.clip(np.random.default_rng(0).normal(9, 3, (900, 1200)), 0, 255)
    legibility = judged(picture).legibility
    assert (legibility.grade, legibility.defects) == (Grade.UNREADABLE, (Defect.DARK,))


def test_a_page_blurred_beyond_any_letter_is_unreadable_and_blurred(page):
    legibility = judged(cv2.GaussianBlur(page, (0, 0), 14)).legibility
    assert legibility.grade is Grade.UNREADABLE
    assert Defect.BLURRED in legibility.defects


def few(text="", *, strokes=0):
    """A page with a word or pen strokes alone on it."""
    random = np.random.default_rng(4)
    picture = np.clip(random.normal(250, 2, (1500, 1060)), 0, 255).astype(np.uint8)
    if text:
        cv2.putText(picture, text, (510, 1420), cv2.FONT_HERSHEY_DUPLEX, 0.8, 30, 2, cv2.LINE_AA)
    for _ in range(strokes):
        path = np.cumsum(random.normal(0, (20, 12), (40, 2)), axis=0) + np.array([500, 700])
        cv2.polylines(picture, [path.reshape(-1, 1, 2).astype(np.int32)], False, 40, 2, cv2.LINE_AA)
    return picture


@pytest.mark.parametrize("picture", [few("12"), few("LAMPIRAN I"), few(strokes=1), few(strokes=9)])
def test_a_page_number_a_title_or_a_signature_alone_is_not_unreadable(picture):
    assert judged(picture).legibility.grade is not Grade.UNREADABLE


def test_a_page_half_burnt_out_by_glare_is_not_good(page):
    y, x = np.mgrid[0 : page.shape[0], 0 : page.shape[1]]
    light = 1 / (1 + np.exp((np.hypot(x - 800, y - 700) - 750) / 60))
    legibility = judged(np.clip(page * 0.6 + 20 + light * 400, 0, 255)).legibility
    assert legibility.grade in {Grade.POOR, Grade.UNREADABLE}
    assert Defect.GLARE in legibility.defects


def test_words_on_a_banner_in_a_photograph_are_read():
    picture = scene(5)
    cv2.rectangle(picture, (150, 300), (1050, 520), 250, -1)
    image = Image.fromarray(picture)
    from PIL import ImageDraw, ImageFont

    ImageDraw.Draw(image).text((180, 370), "SOSIALISASI INOVASI JUKUNG", fill=10, font=ImageFont.load_default(54))
    found = " ".join(word.text for word in judged(np.asarray(image)).words)
    assert "SOSIALISASI INOVASI JUKUNG" in found


def test_a_text_layer_is_judged_by_its_words():
    from evidence.document import Box, Word

    words = [Word(text, Box(0, 0, 10, 10)) for text in LETTER.split()]
    assert judge_layer(words).grade is Grade.GOOD
    assert judge_layer(words).score > 0.9


def test_a_few_words_in_the_corner_of_a_long_strip_are_not_blank():
    from PIL import ImageDraw, ImageFont

    image = Image.new("L", (20_000, 300), 255)
    ImageDraw.Draw(image).text((20, 20), "SI JUKUNG jemput bola", fill=0, font=ImageFont.load_default(28))
    assert "JUKUNG" in " ".join(word.text for word in judged(np.asarray(image)).words)


def test_a_page_of_which_half_faded_away_is_poor_and_faint(page):
    faded = page.astype(np.float32)
    middle = int(np.flatnonzero((page < 128).any(axis=1)).mean())
    faded[middle:] = 235 - (255 - faded[middle:]) * 0.05
    faded[:middle] = 235 - (255 - faded[:middle]) * 0.9
    found = judged(faded)
    assert found.legibility.grade is Grade.POOR and Defect.FAINT in found.legibility.defects
