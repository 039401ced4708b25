"""Seals within a text layer: their letters are no lines, and what they hide of a region's name makes no other region."""

from dataclasses import replace

import pytest

from evidence.document import Box, Mark, MarkKind, Page, Word
from evidence.facts import Facts
from evidence.verdict import FlagCode
from rules.facts import regions, state
from rules.facts.layout import sheets
from rules.source import Source
from tests.documents import document, page
from tests.rules.claims import codes, judged
from tests.rules.papers import assignment, paper

LETTER = """
                    PEMERINTAH KABUPATEN
                    TULANG BAWANG BARAT
                    DINAS PERIKANAN

                    SURAT KETERANGAN
                    Nomor : 523/7/DISKAN/2025

Yang bertanda tangan di bawah ini menerangkan bahwa perahu baca telah melayani warga.

                              Panaragan, 4 Maret 2025
                              KEPALA DINAS,


                              H. MUKTI ALI
"""
RING = Box(180, 44, 330, 92)


def _sealed(text: str, *, ring: Box | None = RING) -> Page:
    """The page with the letters of a seal that lies over its letterhead; ``ring``: the stamp that was seen there."""
    plain = page(text)
    around = zip("TULBAWN", ((190, 57), (200, 47), (228, 45), (262, 45), (300, 48), (318, 57), (240, 86)), strict=True)
    seal = tuple(Word(letter, Box(x, y, x + 5, y + 6 + n / 2), 1.0, 90 + n, 90) for n, (letter, (x, y)) in enumerate(around))
    marks = (Mark(MarkKind.STAMP, ring, 0.9),) if ring is not None else ()
    return replace(plain, words=(*plain.words, *seal), marks=marks)


@pytest.mark.parametrize("ring", [RING, None], ids=["stempel terlihat", "stempel tidak terlihat"])
def test_letters_of_a_seal_are_no_part_of_a_line(ring: Box | None) -> None:
    [sheet] = sheets(Source.of("a.pdf", document(_sealed(LETTER, ring=ring))))
    assert [line.text for line in sheet.lines[:3]] == ["PEMERINTAH KABUPATEN", "TULANG BAWANG BARAT", "DINAS PERIKANAN"]


def test_region_under_a_seal_keeps_its_whole_name() -> None:
    [stated] = state(document(_sealed(LETTER)), "a.pdf")
    assert stated.text(Facts.PEMDA) == "Kabupaten Tulang Bawang Barat"


def test_numbers_of_rows_in_a_size_of_their_own_are_no_seal() -> None:
    read = page("\n".join(f"{n} Perahu Baca" for n in range(1, 9)))
    small = tuple(
        replace(word, box=replace(word.box, bottom=word.box.bottom - 3)) if word.text.isdigit() else word for word in read.words
    )
    [sheet] = sheets(Source.of("a.pdf", document(replace(read, words=small))))
    assert sheet.lines[0].text == "1 Perahu Baca"


def test_letter_of_a_seal_within_a_line_does_not_cut_a_name() -> None:
    read = page("BUPATI TULANG BAWANG BARAT,\n\nH. MUKTI ALI")
    words = list(read.words)
    after = words[2].box
    words.insert(3, Word("W", Box(after.x1 + 1, after.top - 2, after.x1 + 5, after.bottom - 5), 1.0, 0, 0))
    sealed = replace(read, words=tuple(words), marks=(Mark(MarkKind.STAMP, Box(0, 0, 300, 90), 0.9),))
    [sheet] = sheets(Source.of("a.pdf", document(sealed)))
    assert sheet.lines[0].text == "BUPATI TULANG BAWANG BARAT,"


def test_short_words_of_a_phrase_stay_under_a_stamp() -> None:
    text = LETTER.replace("KEPALA DINAS,", "a.n. Pj. BUPATI")
    [sheet] = sheets(Source.of("a.pdf", document(_sealed(text, ring=Box(200, 180, 420, 260)))))
    assert [line.text for line in sheet.lines[-2:]] == ["a.n. Pj. BUPATI", "H. MUKTI ALI"]


@pytest.mark.parametrize(
    ("name", "whole", "cut"),
    [
        ("Kabupaten Solok", "Kabupaten Solok Selatan", True),
        ("Kota Banjar", "Kota Banjarbaru", True),
        ("Kota Solok", "Kabupaten Solok Selatan", False),
        ("Kabupaten Solok Selatan", "Kabupaten Solok", False),
        ("Kabupaten Solok", "Kabupaten Solok", False),
    ],
)
def test_is_cut_compares_regions_of_one_kind(name: str, whole: str, *, cut: bool) -> None:
    assert regions.is_cut(name, whole) is cut


def test_beginning_of_the_own_name_is_no_other_region_where_the_whole_stands() -> None:
    text = assignment().replace("PEMERINTAH KOTA BANJARBARU", "PEMERINTAH KOTA BANJAR")
    assert FlagCode.WRONG_REGION in codes(judged(8, 2, {"st.pdf": paper(text.replace("KOTA BANJARBARU", "KOTA BANJAR"))}))
    spelled = text + "\n\nPEMERINTAH KOTA BANJARBARU\n"
    assert FlagCode.WRONG_REGION not in codes(judged(8, 2, {"st.pdf": paper(spelled)}))


def test_another_region_is_told_as_before() -> None:
    text = assignment().replace("KOTA BANJARBARU", "KOTA BANJARMASIN") + "\n\nPEMERINTAH KOTA BANJARBARU\n"
    assert FlagCode.WRONG_REGION in codes(judged(8, 2, {"st.pdf": paper(text)}))
