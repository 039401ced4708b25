"""Which pages are the same content: copies are, papers from one template are not, whatever they share."""

from dataclasses import replace

import numpy as np
import pytest

from evidence.document import Page, ReadBy
from extractors.likeness import likeness
from rules.page_words import PageWords, compare_words
from rules.picture_likeness import compare_pictures, is_picture, transform, turned, turned_waves
from rules.sameness import Held, Known, repeated, same_page, same_pages
from rules.sketch import sketch
from tests.documents import document, page
from tests.extractors.test_likeness import scene

LETTER = """PEMERINTAH KABUPATEN WONOSOBO
DINAS KESEHATAN

Nomor : 005/377/2025
Hal : Undangan Bimbingan Teknis NIBARE

Dalam rangka peningkatan mutu pendampingan ibu hamil melalui inovasi NIBARE, kami mengundang Saudara
untuk mengikuti bimbingan teknis yang akan dilaksanakan pada:
Hari Jumat, tanggal 14 Februari 2025, pukul 08.30 WIB, bertempat di Hotel Melati

Wonosobo, 5 Februari 2025
Kepala Dinas Kesehatan
Fitri Bodi"""


def same(one: Page, other: Page) -> bool:
    return same_page(Known.of(one), Known.of(other)) is not None


def scanned(text: str) -> Page:
    """The page read from a scan: blocks out of order, one word misread without confidence."""
    read = page(text, confidence=0.95)
    words = [replace(word, text="Wonos0bc", confidence=0.5) if word.text == "WONOSOBO" else word for word in read.words]
    return replace(read, words=tuple(sorted(words, key=lambda word: -word.block)))


def test_scan_of_a_letter_is_the_same_page():
    found = same_page(Known.of(page(LETTER)), Known.of(scanned(LETTER)))
    assert found is not None and found.certain and not found.by_look


@pytest.mark.parametrize(
    ("said", "instead"),
    [
        ("14 Februari 2025", "21 Februari 2025"),
        ("005/377/2025", "005/378/2025"),
        ("Fitri Bodi", "Wahyu Santosa"),
        ("Hari Jumat", "Hari Kamis"),
        ("Hotel Melati", "Hotel Anggrek"),
    ],
)
@pytest.mark.parametrize("copy", [page, scanned])
def test_letter_of_the_same_template_is_another_where_one_thing_differs(said, instead, copy):
    assert said in LETTER
    assert not same(page(LETTER), copy(LETTER.replace(said, instead)))


def test_doubtful_reading_of_a_date_accuses_nobody_of_another_paper():
    read = page(LETTER, confidence=0.95)
    words = tuple(replace(word, text="21", confidence=0.4) if word.text == "14" else word for word in read.words)
    assert same(page(LETTER), replace(read, words=words))


def test_words_cut_off_at_the_margin_leave_the_page_the_same():
    assert same(page(LETTER), page("\n".join(LETTER.split("\n")[2:]), confidence=0.95))


def test_page_with_few_words_is_nothing_by_its_words():
    few = page("LAMPIRAN\nKEPUTUSAN BUPATI\nNOMOR 12 TAHUN 2025")
    assert compare_words(PageWords.of(few), PageWords.of(few)) is None
    assert not same(few, few)


def test_half_of_the_shorter_paper_must_be_found_in_the_other():
    pages = [Known.of(page(LETTER.replace("377", str(number)).replace("Jumat", f"Jumat {number}"))) for number in range(400, 406)]
    assert len(same_pages(pages[:1], pages)) == 1
    assert len(same_pages(pages[:3], [pages[0], pages[1], pages[5]])) == 2
    assert same_pages(pages[:3], [pages[0], pages[4], pages[5]]) == ()


def test_page_within_a_longer_file_is_cited_in_both():
    longer = document(LETTER.replace("377", "411").replace("14 Feb", "3 Feb"), scanned(LETTER), digest="b" * 64)
    pairs = repeated(Held.of("a.pdf", document(LETTER)), Held.of("b.pdf", longer))
    assert [(pair.one.berkas, pair.one.page, pair.other.berkas, pair.other.page) for pair in pairs] == [("a.pdf", 1, "b.pdf", 2)]
    assert pairs[0].one.boxes and pairs[0].other.boxes


def photo(picture: np.ndarray, words: str = "") -> Page:
    return replace(page(words), likeness=likeness(picture), read_by=ReadBy.NONE)


@pytest.mark.parametrize(
    "copy",
    [
        lambda shown: shown[::2, ::2],
        lambda shown: shown[20:590, 30:780],
        np.rot90,
        lambda shown: np.rot90(shown, 2),
        lambda shown: (shown * 0.85 + 20).astype(np.uint8),
    ],
    ids=["smaller", "cropped", "turned", "upside down", "paler"],
)
def test_photo_that_comes_back_is_the_same(copy):
    found = same_page(Known.of(photo(scene(3))), Known.of(photo(np.ascontiguousarray(copy(scene(3))))))
    assert found is not None and found.by_look and not found.certain


def test_photo_in_which_somebody_moved_is_another():
    moved = scene(3)
    moved[300:420, 200:330] = 255 - moved[300:420, 200:330]
    assert not same(photo(scene(3)), photo(moved))
    assert not same(photo(scene(3)), photo(scene(4)))


def test_like_pictures_with_other_words_are_not_the_same():
    first, second = "SOSIALISASI POSYANDU KELILING MAWAR", "PELATIHAN PETERNAK SAPI PERAH"
    assert same(photo(scene(3), first), photo(scene(3), first))
    assert not same(photo(scene(3), first), photo(scene(3), second))


def test_page_without_likeness_is_simply_not_found():
    assert not same(photo(scene(3)), replace(photo(scene(3)), likeness=""))
    assert compare_pictures("", likeness(scene(3))) is None


def test_waves_of_a_turned_square_follow_from_those_of_the_square():
    lights = tuple(tuple(float((3 * row * row + 7 * column) % 64) for column in range(48)) for row in range(48))
    for square, waves in zip(turned(lights), turned_waves(transform(lights)), strict=True):
        assert np.allclose(transform(square), waves)


def test_sketches_of_copies_share_values_and_those_of_strangers_none():
    mine = sketch(page(LETTER), search=True)
    assert len(set(mine.words) & set(sketch(page(LETTER, confidence=0.9)).words)) == len(mine.words)
    assert set(mine.words).isdisjoint(sketch(page("lain " + " ".join(f"kata nomor {n} berbeda" for n in range(20, 60)))).words)
    turned_photo = sketch(photo(np.ascontiguousarray(np.rot90(scene(3)))), search=True)
    assert is_picture(likeness(scene(3))) and not set(turned_photo.looks).isdisjoint(sketch(photo(scene(3))).picture)
