"""The same samples as a poor scanner hands them over: letters confused, words split. What is read may be less, but not wrong."""

import random
from collections import Counter
from dataclasses import replace

from evidence.document import Document, ReadBy, Word
from evidence.facts import Facts
from rules.facts import state
from tests.rules.facts.test_samples import SAMPLES

_CONFUSED = {
    "O": "0", "0": "O", "l": "1", "1": "l", "I": "l", "S": "5", "5": "S", "B": "8", "8": "B", "e": "c", "i": "l", "m": "rn", "E": "F", "G": "6", "a": "o",
}  # fmt: skip
_RATE = 0.02  # of letters and of words
_UNSURE = 0.7
_TOLD = (Facts.TANGGAL, Facts.PEMDA)  # what accuses a region when it is wrong


def _split(word: Word, at: int) -> list[Word]:
    middle = word.box.x0 + word.box.width * at / len(word.text)
    return [
        replace(word, text=word.text[:at], box=replace(word.box, x1=middle - 2)),
        replace(word, text=word.text[at:], box=replace(word.box, x0=middle)),
    ]


def _misread(document: Document, seed: int) -> Document:
    chance = random.Random(seed)
    pages = []
    for page in document.pages:
        words: list[Word] = []
        for word in page.words:
            text = "".join(_CONFUSED.get(letter, letter) if chance.random() < _RATE else letter for letter in word.text)
            spoiled = replace(word, text=text, confidence=0.8)
            cut = len(text) > 5 and text.isalpha() and chance.random() < _RATE
            words += _split(spoiled, chance.randrange(2, len(text) - 2)) if cut else [spoiled]
        pages.append(replace(page, words=tuple(words), read_by=ReadBy.OCR))
    return replace(document, pages=tuple(pages))


def test_state_of_misread_samples_is_seldom_less_and_hardly_ever_surely_wrong() -> None:
    counted: Counter[str] = Counter()
    for sample in SAMPLES:
        for seed in range(2):
            stated = state(_misread(sample.document, seed), "pindaian.pdf")
            counted["documents"] += 1
            counted["types"] += [part.document_type for part in stated] == [sample.type]
            for name in _TOLD:
                expected, found, fact = sample.facts.get(name), stated[0].text(name), stated[0].fact(name)
                if expected is not None:
                    counted["expected"] += 1
                    counted["right"] += found == expected
                    counted["wrong"] += fact is not None and found != expected and fact.confidence > _UNSURE
    assert counted["types"] >= 0.96 * counted["documents"]
    assert counted["right"] >= 0.88 * counted["expected"]
    assert counted["wrong"] <= 0.01 * counted["expected"]
