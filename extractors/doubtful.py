"""Places of a page whose words the engine doubts, looked at once more as words that stand anywhere.

A page taken as one column, or parted by the engine itself, is read in lines that run across cells. Where the lines of neighbouring cells do
not stand at one height, such a line cuts through letters, and what is read of it is gibberish of which the engine is unsure.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from extractors.picture_quality import Gray, as_gray
from extractors.tesseract import Found

Recognise = Callable[[Gray], list[Found]]

_DOUBTED = 0.6  # confidence below which a word is looked at again
_SURE = 0.8  # confidence of a word that may take the place of others
_MANY = 0.01  # share of a page's letters in doubted words, from which it is looked at again
_PART, _FEWEST = 0.2, 3  # share of the letters of a line, and letters, in doubted words, from which it was cut through
_ROUND = 1.2  # times the height of a doubted word, that is looked at above and below it
_WHOLE = 0.6  # share of a page from which it is looked at as a whole
_COVERED = 0.3  # share of the smaller of two boxes from which they are of the same ink
_MARGIN = 8  # pixels
_LINES = 20_000  # number of the first line that is found so


def cleared_up(picture: Gray, found: Sequence[Found], recognise: Recognise) -> list[Found]:
    """The words with those in the place of doubted ones that another look is sure of. ``recognise`` reads a part of ``picture`` as words anywhere; all
    in pixels of it."""
    words = list(found)
    for number, (top, bottom) in enumerate(_doubtful_bands(found, picture.shape[0])):
        again = [_moved(word, top, number) for word in recognise(as_gray(picture[top:bottom]))]
        words = _patched(words, [word for word in again if word.confidence >= _SURE])
    return words


def _doubtful_bands(found: Sequence[Found], height: int) -> list[tuple[int, int]]:
    """From which row of pixels to which a page is looked at again; none where hardly a word is doubted."""
    lines: dict[int, list[Found]] = {}
    for word in found:
        lines.setdefault(word.line, []).append(word)
    doubted = [word for line in lines.values() for word in _doubted(line)]
    if not doubted or _letters(doubted) < _MANY * _letters(found):
        return []
    usual = sorted(word.bottom - word.top for word in found)[len(found) // 2]
    bands: list[tuple[float, float]] = []
    for word in sorted(doubted, key=lambda word: word.top):
        high = min(word.bottom - word.top, 2 * usual)
        top, bottom = word.top - _ROUND * high, word.bottom + _ROUND * high
        if bands and top <= bands[-1][1]:
            bands[-1] = (bands[-1][0], max(bands[-1][1], bottom))
        else:
            bands.append((top, bottom))
    whole = [(max(0, int(top) - _MARGIN), min(height, int(bottom) + _MARGIN)) for top, bottom in bands]
    return [(0, height)] if sum(bottom - top for top, bottom in whole) > _WHOLE * height else whole


def _doubted(line: Sequence[Found]) -> list[Found]:
    """The doubted words of a line, where they are a good part of it: a single one is blurred or under a stamp."""
    doubted = [word for word in line if word.confidence < _DOUBTED and any(letter.isalnum() for letter in word.text)]
    return doubted if _letters(doubted) >= max(_FEWEST, _PART * _letters(line)) else []


def _letters(words: Sequence[Found]) -> int:
    return sum(len(word.text) for word in words)


def _patched(words: Sequence[Found], sure: Sequence[Found]) -> list[Found]:
    """``words`` with the ``sure`` ones that overlap only doubted words, in place of these."""
    kept = list(words)
    for word in sure:
        same = [other for other in kept if of_same_ink(word, other)]
        if all(other.confidence < min(_DOUBTED, word.confidence) for other in same):
            kept = [other for other in kept if other not in same]
            kept.append(word)
    return kept


def of_same_ink(one: Found, other: Found) -> bool:
    """Whether two words are read of the same ink."""
    wide = min(one.right, other.right) - max(one.left, other.left)
    high = min(one.bottom, other.bottom) - max(one.top, other.top)
    if wide <= 0 or high <= 0:
        return False
    smaller = min((word.right - word.left) * (word.bottom - word.top) for word in (one, other))
    return wide * high > _COVERED * smaller


def _moved(word: Found, down: int, number: int) -> Found:
    return replace(word, top=word.top + down, bottom=word.bottom + down, line=_LINES + 1000 * number + word.line)
