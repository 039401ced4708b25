"""Numbers by which a page is found again among many: pages that share some may be the same, and are then compared in full.

A sketch of the words keeps the least hashes of runs of words (MinHash, one permutation), two by two, so that a copy shares many and a page
from the same template few. A sketch of the picture keeps the signs of its coarsest waves (perceptual hash). Both are 63-bit integers that any
database can index.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import combinations

from evidence.document import Page
from rules.page_words import pieces
from rules.picture_likeness import Square, is_picture, square, transform, turned_waves

FEWEST_WORDS = 20
"""Words and numbers of a page, below which its words are too few to find it by."""

_RUN = 3  # words
_BINS = 24
_NUMBER_BINS = 8
_CUTS = (0, 2)  # cells cut off at each side: a picture is also known by its middle
_WAVES = tuple(sorted(((row, column) for row in range(7) for column in range(7) if 0 < row + column <= 7), key=sum))[:34]
_BANDS = (_WAVES[0::2], _WAVES[1::2])
_DOUBTFUL = 5  # waves of a band whose sign may have turned
_TURNS = 2  # of them at once


@dataclass(frozen=True, slots=True)
class Sketch:
    """``words`` and ``picture`` are what a page is filed under; ``looks`` what its picture is sought by (some signs turned)."""

    words: tuple[int, ...] = ()
    picture: tuple[int, ...] = ()
    looks: tuple[int, ...] = ()


def sketch(page: Page, *, search: bool = False) -> Sketch:
    """The sketch of a page; ``search``: with ``looks``, which cost more."""
    lights = square(page.likeness) if is_picture(page.likeness) else None
    return Sketch(
        word_keys([piece for word in page.words for piece in pieces(word.text)]),
        picture_keys(lights) if lights is not None else (),
        picture_looks(lights) if lights is not None and search else (),
    )


def word_keys(said: Sequence[str]) -> tuple[int, ...]:
    """Keys of a text given as its words and numbers in order; none where they are too few."""
    if len(said) < FEWEST_WORDS:
        return ()
    runs = _least({_hash("run", *said[at : at + _RUN]) for at in range(len(said) - _RUN + 1)}, _BINS)
    numbers = _least({_hash("number", piece) for piece in said if piece.isdigit()}, _NUMBER_BINS)
    pairs = [_hash("two", str(at), str(runs[at]), str(runs[(at + 1) % _BINS])) for at in range(_BINS)]
    if any(numbers):
        pairs += [_hash("mixed", str(at), str(runs[3 * at]), str(number)) for at, number in enumerate(numbers)]
    return tuple(sorted(set(pairs)))


def _least(hashes: set[int], bins: int) -> list[int]:
    """The least hash of each bin; an empty bin borrows from the next."""
    found: list[int | None] = [None] * bins
    for value in hashes:
        at = value % bins
        before = found[at]
        if before is None or value < before:
            found[at] = value
    if not hashes:
        return [0] * bins
    filled: list[int] = []
    for at in range(bins):
        step = next(step for step in range(bins) if found[(at + step) % bins] is not None)
        filled.append((found[(at + step) % bins] or 0) + step)
    return filled


def picture_keys(lights: Square) -> tuple[int, ...]:
    """Keys that a picture is filed under."""
    found: set[int] = set()
    for cut in _CUTS:
        waves = transform(lights, cut)
        for band, places in enumerate(_BANDS):
            found.add(_picture_hash(band, [waves[row][column] > 0 for row, column in places]))
    return tuple(sorted(found))


def picture_looks(lights: Square) -> tuple[int, ...]:
    """Keys that a picture is sought by: turned each way, and as if its least clear signs were others."""
    found: set[int] = set()
    for cut in _CUTS:
        for waves in turned_waves(transform(lights, cut)):
            for band, places in enumerate(_BANDS):
                found.update(_picture_hash(band, signs) for signs in _near([waves[row][column] for row, column in places]))
    return tuple(sorted(found))


def _near(values: Sequence[float]) -> Iterator[list[bool]]:
    signs = [value > 0 for value in values]
    doubtful = sorted(range(len(values)), key=lambda place: abs(values[place]))[:_DOUBTFUL]
    for count in range(_TURNS + 1):
        for places in combinations(doubtful, count):
            yield [sign != (place in places) for place, sign in enumerate(signs)]


def _picture_hash(band: int, signs: Sequence[bool]) -> int:
    return _hash("picture", str(band), "".join("+" if sign else "-" for sign in signs))


def _hash(*parts: str) -> int:
    return int.from_bytes(blake2b("\0".join(parts).encode("utf-8", "replace"), digest_size=8).digest()) >> 1
