"""A match in a page's text becomes the boxes of its words."""

import pytest

from evidence.citation import Citation
from evidence.text import TextMap
from tests.documents import page

TEXT = "KEPUTUSAN BUPATI\nNOMOR 12\n\nTENTANG  TIM"


def test_text_map_joins_words_lines_and_blocks():
    assert TextMap.of(page(TEXT)).text == "KEPUTUSAN BUPATI\nNOMOR 12\n\nTENTANG TIM"


@pytest.mark.parametrize("quote", ["KEPUTUSAN", "BUPATI", "NOMOR 12", "TIM"])
def test_boxes_cover_exactly_the_words_of_the_match(quote):
    text = TextMap.of(page(TEXT))
    start = text.text.index(quote)
    assert [word.text for word in text.words_in(start, start + len(quote))] == quote.split()


def test_match_inside_a_word_takes_the_whole_word():
    text = TextMap.of(page(TEXT))
    assert [word.text for word in text.words_in(2, 4)] == ["KEPUTUSAN"]


def test_boxes_over_two_lines_are_one_a_line():
    text = TextMap.of(page(TEXT))
    start, end = text.text.index("BUPATI"), text.text.index("12") + 2
    upper, lower = text.boxes(start, end)
    assert upper.bottom < lower.bottom and lower.x0 < upper.x0


def test_citation_normalises_white_space():
    text = TextMap.of(page(TEXT))
    assert Citation.of("a.pdf", "0" * 64, text, 0, len(text.text)).quote == "KEPUTUSAN BUPATI NOMOR 12 TENTANG TIM"


def test_empty_page_has_no_words_and_no_confidence():
    text = TextMap.of(page(""))
    assert (text.text, text.words_in(0, 5), text.confidence(0, 5)) == ("", (), 0.0)
