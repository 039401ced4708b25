"""Steps of preparation: each does what it is for, and nothing where nothing is wrong."""

import cv2
import numpy as np
import pytest

from extractors.bars import lighten_bars
from extractors.cleaning import even_light, raise_faint, sharpen
from extractors.ocr import is_inverted, read_picture
from extractors.picture_quality import look, smooth
from extractors.preparation import Step, prepare
from extractors.settings import ReadingSettings
from extractors.sheet import lay_flat
from tests.extractors.sheets import LETTER, draw, gray, lines


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    """The upper half of a letter at 150 dots an inch."""
    return gray(draw(tmp_path_factory.mktemp("surat") / "a.pdf", lines(LETTER, size=12)), dpi=150)[:800]


def photographed(page, corners=((90, 60), (1190, 110), (1290, 900), (30, 840))):
    """The page on a dark table before a camera held askew, and the matrix from page to photograph."""
    height, width = page.shape
    flat = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    matrix = cv2.getPerspectiveTransform(flat, np.array(corners, np.float32))
    table = np.full((960, 1340), 70, np.uint8)
    return cv2.warpPerspective(page, matrix, (1340, 960), table, borderMode=cv2.BORDER_TRANSPARENT), matrix


def test_a_sheet_on_a_table_is_laid_flat_and_its_boxes_lie_on_the_photograph(page):
    photo, matrix = photographed(page)
    flat = lay_flat(photo)
    assert flat is not None
    corner = matrix @ np.array([page.shape[1], page.shape[0], 1.0])
    found = flat.back @ np.array([flat.picture.shape[1], flat.picture.shape[0], 1.0])
    assert found[:2] / found[2] == pytest.approx(corner[:2] / corner[2], abs=12)
    reading = read_picture(photo, ReadingSettings(), seconds=60)
    word = next(word for word in reading.words if word.text.startswith("Martapura"))
    inside = photo[int(word.box.top) : int(word.box.bottom) + 1, int(word.box.x0) : int(word.box.x1) + 1]
    assert (inside < 128).mean() > 0.05
    assert {"KEPUTUSAN", "masyarakat", "kekeliruan."} <= {word.text for word in reading.words}


@pytest.mark.parametrize(
    "light",
    [
        lambda page: page,
        lambda page: page * np.linspace(0.25, 1, page.shape[1])[None, :] * np.linspace(1, 0.7, page.shape[0])[:, None],
        lambda page: np.pad(page, ((40, 40), (60, 10)), constant_values=30),
        lambda page: np.where(np.add.outer(np.arange(page.shape[0]), np.arange(page.shape[1])) < 900, page * 0.4, page),
    ],
    ids=["a scan", "light that falls off", "a scan with black rims", "a shadow over a corner"],
)
def test_nothing_but_a_whole_sheet_seen_askew_is_laid_flat(page, light):
    assert lay_flat(np.ascontiguousarray(light(page), dtype=np.uint8)) is None


def test_specks_are_taken_out_and_letters_stay(page):
    specked = page.copy()
    dots = np.random.default_rng(0).random(page.shape) < 0.002
    specked[cv2.dilate(dots.astype(np.uint8), np.ones((2, 2), np.uint8)) > 0] = 0
    quality = look(specked)
    cleaned = smooth(specked, quality.noise, quality.specks)
    margin = (slice(0, 800), slice(0, 100))
    assert (specked[margin] < 128).mean() > 0.005
    assert (cleaned[margin] < 128).mean() < 0.0005
    assert look(cleaned).letters >= 0.8 * look(page).letters


@pytest.mark.parametrize("scale", [1.0, 0.5])
def test_thin_letters_are_no_specks(page, scale):
    small = cv2.resize(page, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    assert smooth(small, 0.002, look(small).specks) is small


def test_the_edge_of_a_shadow_leaves_no_dark_band(page):
    shade = np.where(np.arange(page.shape[1]) < 600, 0.25, 1.0)
    shade = cv2.GaussianBlur(np.tile(shade, (page.shape[0], 1)), (0, 0), 12)
    even = even_light((page * shade).astype(np.uint8))
    assert (even[:100] > 200).all()


def test_letters_of_a_noisy_page_are_measured_not_its_grain(page):
    noisy = np.clip(page * 0.85 + 20 + np.random.default_rng(1).normal(0, 45, page.shape), 0, 255).astype(np.uint8)
    assert look(noisy).letter == pytest.approx(look(page).letter, rel=0.4)


def test_a_blurred_page_is_sharpened_and_a_sharp_one_is_not(page):
    soft = cv2.GaussianBlur(page, (0, 0), 2.2)
    quality = look(soft)
    assert quality.sharpness < 0.42
    assert look(sharpen(soft, quality.letter, quality.sharpness)).sharpness > 1.3 * quality.sharpness
    with_it, without = (prepare(soft, quality, omitted=omitted).picture for omitted in ((), (Step.SHARPEN,)))
    assert not np.array_equal(with_it, without)


def test_what_is_hardly_darker_than_its_paper_is_raised_and_empty_paper_is_not(page):
    faint = np.clip(242 - (255 - page.astype(float)) * 0.035 + np.random.default_rng(2).normal(0, 2, page.shape), 0, 255)
    raised = raise_faint(faint.astype(np.uint8))
    assert raised is not None
    assert look(raised).letters > 100
    empty = np.clip(np.random.default_rng(3).normal(242, 2, page.shape), 0, 255).astype(np.uint8)
    assert raise_faint(empty) is None


def test_light_letters_on_dark_are_told(page):
    negative = 255 - page
    assert is_inverted(negative, look(negative))
    assert not is_inverted(page, look(page))


def test_a_clean_page_takes_no_step(page):
    quality = look(page)
    for step in Step:
        assert prepare(page, quality, omitted=(step,)).picture is page or np.array_equal(
            prepare(page, quality, omitted=(step,)).picture, page
        )


def test_steps_left_out_read_under_another_name():
    assert ReadingSettings(omitted=("light",)).identity != ReadingSettings().identity


def screen(ground):
    """A program's window: a bar of that light with white words, black words on white below."""
    picture = np.full((560, 1000), 255, np.uint8)
    picture[40:150] = ground
    for text, x, y, size, light in (("Layanan Antrian Puskesmas", 40, 105, 1.4, 255), ("Menu Laporan", 760, 100, 0.8, 235)):
        cv2.putText(picture, text, (x, y), cv2.FONT_HERSHEY_DUPLEX, size, light, 2 if size > 1 else 1, cv2.LINE_AA)
    for row, text in enumerate(("Daftar berkas yang masuk hari ini", "Jumlah berkas selesai 24")):
        cv2.putText(picture, text, (40, 230 + 60 * row), cv2.FONT_HERSHEY_DUPLEX, 1.0, 20, 1, cv2.LINE_AA)
    return picture


@pytest.mark.parametrize("ground", [15, 70, 120])
def test_light_words_on_a_dark_bar_are_read(ground):
    words = " ".join(word.text for word in read_picture(screen(ground), ReadingSettings(), seconds=60).words)
    assert {"Layanan", "Antrian", "Puskesmas", "Menu", "Laporan", "Daftar", "selesai"} <= set(words.split())


def test_only_bars_that_bear_light_words_are_made_light(page):
    plain = screen(70)
    plain[40:150] = 70  # a bar without words
    shaded = np.minimum(page, np.linspace(255, 60, page.shape[1]).astype(np.uint8)[None, :])
    photograph = cv2.resize(np.random.default_rng(4).integers(0, 160, (40, 60)).astype(np.uint8), (1200, 800))
    for picture in (page, plain, shaded, photograph):
        assert lighten_bars(picture) is picture
