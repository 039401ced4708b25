"""Headings printed with a blank between all letters (``K E P U T U S A N``), made into words again."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from evidence.document import Word

_FEWEST = 3
_WIDEST = 1.1  # of the letter's height: letters farther apart than this are not of one word
_BETWEEN_WORDS = 1.7  # of the usual gap between letters


def join_spaced_letters(line: Sequence[Word]) -> list[Word]:
    """The words of one line; runs of single letters at even distance become words, parted where the distance is larger."""
    joined: list[Word] = []
    run: list[Word] = []
    for word in line:
        if _is_letter(word) and (not run or _gap(run[-1], word) <= _WIDEST * word.box.height * _BETWEEN_WORDS):
            run.append(word)
            continue
        joined.extend(_joined(run))
        run = []
        if _is_letter(word):
            run.append(word)
        else:
            joined.append(word)
    joined.extend(_joined(run))
    return joined


def _is_letter(word: Word) -> bool:
    return len(word.text) == 1 and word.text.isalpha()


def _gap(word: Word, after: Word) -> float:
    return after.box.x0 - word.box.x1


def _joined(run: Sequence[Word]) -> list[Word]:
    if len(run) < _FEWEST or (not all(word.text.isupper() for word in run) and len(run) < _FEWEST + 2):
        return list(run)
    gaps = [_gap(word, after) for word, after in pairwise(run)]
    usual = median(gaps)
    if usual > _WIDEST * run[0].box.height:
        return list(run)
    words: list[Word] = [run[0]]
    for gap, letter in zip(gaps, run[1:], strict=True):
        if gap > _BETWEEN_WORDS * max(usual, 0.15 * letter.box.height):
            words.append(letter)
        else:
            last = words[-1]
            words[-1] = replace(
                last,
                text=last.text + letter.text,
                box=last.box.union(letter.box),
                confidence=min(last.confidence, letter.confidence),
            )
    return words
