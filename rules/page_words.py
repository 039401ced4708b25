"""Whether the words of two pages are those of one page, read twice.

Order does not matter: a scan may be read in other columns than the file that it was printed from. What decides is what differs. A word or
number that only one of two pages has may have been cut off, stamped over or misread. Where each has, clearly read, what the other lacks (a date,
a number, a name), they are two papers from one template, however much else they share.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from rapidfuzz.distance import Levenshtein

from evidence.document import Page, ReadBy
from evidence.text import TextMap
from rules.facts.dates import parse_all
from rules.facts.lettering import digits

_PIECE = re.compile(r"[^\W_]+")
_FOLD = str.maketrans({"0": "o", "1": "l", "i": "l", "|": "l", "5": "s", "8": "b", "6": "g", "4": "a"})
_SHORTEST_WORD = 3
_SHORTEST_NUMBER = 2  # single digits are numbers of rows, and are lost easily

_SURE = 0.85  # confidence from which a word that differs tells pages apart
_SURE_NUMBER = 0.8
_LEGIBLE = 0.6
_LEGIBLE_SHARE = 0.3
_FEWEST = 24  # words and numbers of a page that can be told by them
_FEWEST_DISTINCT = 18
_FEWEST_NUMBERS = 3  # that both must share; a page with fewer says what many pages say ...
_MANY_WORDS = 150  # ... unless it is this long
_OF_SMALLER = 0.86  # share of the shorter page that the longer must have
_OF_LARGER = 0.68
_OF_NUMBERS = 0.8
_SURELY_OF_SMALLER, _SURELY_OF_LARGER, _SURELY_OF_NUMBERS = 0.93, 0.85, 0.94
_NUMBERS_A_MISTAKE, _WORDS_A_MISTAKE = 25, 120  # so many are read for one that is read wrongly, and yet with confidence
_LONG_NUMBER = 3  # digits; of shorter ones every digit counts
_CONFUSED = frozenset(map(frozenset, ("17", "08", "68", "38", "56", "06", "09", "27", "35", "14", "49")))
_CLOSE = 0.34  # share of letters that may be misread in a word that was not read for sure


@dataclass(frozen=True, slots=True)
class PageWords:
    """What a page says, in pieces: each word (folded: look-alike letters are one) and number with the best confidence of its readings."""

    words: Counter[str]
    numbers: Counter[str]
    confidence: dict[str, float]
    dates: dict[date, float]
    by_engine: bool  # whether read from a picture

    @classmethod
    def of(cls, page: Page) -> "PageWords":
        words, numbers = Counter[str](), Counter[str]()
        confidence: dict[str, float] = {}
        for word in page.words:
            for piece in pieces(word.text):
                kind = numbers if piece.isdigit() else words
                kind[piece] += 1
                confidence[piece] = max(confidence.get(piece, 0.0), word.confidence)
        return cls(words, numbers, confidence, _dates(page), page.read_by is not ReadBy.TEXT)

    @property
    def size(self) -> int:
        return self.words.total() + self.numbers.total()

    @property
    def legible(self) -> int:
        """How many of them were read well enough to be words: what an engine sees in a photograph is none."""
        pieces_of = (*self.words.items(), *self.numbers.items())
        return sum(count for piece, count in pieces_of if self.confidence[piece] >= _LEGIBLE)

    @property
    def tells(self) -> bool:
        """Whether there is enough on the page to tell it by its words."""
        distinct = len(self.words) + len(self.numbers)
        return self.legible >= max(_FEWEST, _LEGIBLE_SHARE * self.size) and distinct >= _FEWEST_DISTINCT


@dataclass(frozen=True, slots=True)
class Likeness:
    """How two pages agree. ``shared`` counts the pieces that both have; ``apart`` the clearly read pieces of which each page has one that the
    other lacks, ``forgiven`` those that may be misread; shares are of the shorter and the longer page (0..1)."""

    shared: int
    of_smaller: float
    of_larger: float
    numbers: int
    of_numbers: float
    apart: int
    forgiven: int

    @property
    def is_same(self) -> bool:
        enough = self.numbers >= _FEWEST_NUMBERS or self.shared >= _MANY_WORDS
        close = self.of_smaller >= _OF_SMALLER and self.of_larger >= _OF_LARGER and self.of_numbers >= _OF_NUMBERS
        return enough and close and not self.apart

    @property
    def is_certain(self) -> bool:
        """The same beyond doubt: all that tells papers of one template apart is there twice."""
        complete = (
            self.of_smaller >= _SURELY_OF_SMALLER and self.of_larger >= _SURELY_OF_LARGER and self.of_numbers >= _SURELY_OF_NUMBERS
        )
        return self.is_same and complete and self.numbers >= _FEWEST_NUMBERS and not self.forgiven


def pieces(text: str) -> Iterable[str]:
    """The words (folded) and numbers in a printed word: "188.45/25/KUM/2024" has four numbers and a word."""
    for piece in _PIECE.findall(text):
        count = sum(map(str.isdigit, piece))
        if count * 2 > len(piece) or (count and len(piece) <= 2):
            number = "".join(re.findall(r"\d+", digits(piece)))
            if len(number) >= _SHORTEST_NUMBER:
                yield number
        elif len(piece) >= _SHORTEST_WORD:
            yield fold(piece)


def fold(word: str) -> str:
    """The word in small letters, look-alikes made one."""
    return word.lower().translate(_FOLD).replace("rn", "m")


def _dates(page: Page) -> dict[date, float]:
    text = TextMap.of(page)
    found: dict[date, float] = {}
    for day, start, end in parse_all(text.text):
        found[day] = max(found.get(day, 0.0), text.confidence(start, end))
    return found


def compare_words(one: PageWords, other: PageWords) -> Likeness | None:
    """How the words of two pages agree; None where one of them says too little to tell."""
    if not (one.tells and other.tells):
        return None
    noisy = one.by_engine or other.by_engine
    words, numbers = (one.words & other.words).total(), (one.numbers & other.numbers).total()
    left, right = _rest(one.words, other.words), _rest(other.words, one.words)
    paired, left, right = _pair(left, right, one, other, noisy=noisy)
    few, many = sorted((one.size, other.size))
    shared = words + numbers + paired
    fewer_numbers = min(one.numbers.total(), other.numbers.total())
    odd_words, odd_numbers = _words_apart(left, right, one, other), _numbers_apart(one, other)
    misread = _misread(*odd_numbers) if noisy else 0
    spared = min(misread, fewer_numbers // _NUMBERS_A_MISTAKE)
    spared_words = min(odd_words, few // _WORDS_A_MISTAKE) if noisy else 0
    apart = odd_words - spared_words + min(map(len, odd_numbers)) - spared + _dates_apart(one, other)
    return Likeness(
        shared=shared,
        of_smaller=shared / few,
        of_larger=shared / many,
        numbers=numbers,
        of_numbers=numbers / fewer_numbers if fewer_numbers else 1.0,
        apart=apart,
        forgiven=spared + spared_words,
    )


def _rest(one: Counter[str], other: Counter[str]) -> list[str]:
    return sorted((one - other).elements())


def _pair(left: list[str], right: list[str], one: PageWords, other: PageWords, *, noisy: bool) -> tuple[int, list[str], list[str]]:
    """Words that may be one word, misread, split or joined: how many, and what is left of each side."""
    if not noisy:
        return 0, left, right
    paired, rest = 0, list(right)
    unpaired: list[str] = []
    for word in left:
        match = next((near for near in rest if _may_be(word, near, min(one.confidence[word], other.confidence[near]))), None)
        if match is None:
            unpaired.append(word)
        else:
            rest.remove(match)
            paired += 1
    joined = "".join(unpaired), "".join(rest)
    return paired, [w for w in unpaired if w not in joined[1]], [w for w in rest if w not in joined[0]]


def _may_be(word: str, near: str, confidence: float) -> bool:
    allowed = _CLOSE if confidence < _SURE else 0.2
    longest = max(len(word), len(near))
    return Levenshtein.distance(word, near, score_cutoff=int(longest * allowed)) <= longest * allowed


def _words_apart(left: Sequence[str], right: Sequence[str], one: PageWords, other: PageWords) -> int:
    """Of words clearly read on one page and nowhere on the other: how many stand against others of their kind."""
    clear = [sum(len(w) > _SHORTEST_WORD and of.confidence[w] >= _SURE for w in rest) for rest, of in ((left, one), (right, other))]
    return min(clear)


def _numbers_apart(one: PageWords, other: PageWords) -> tuple[list[str], list[str]]:
    """The numbers clearly read on one page that the other has not, of each."""
    left = [n for n in _rest(one.numbers, other.numbers) if one.confidence[n] >= _SURE_NUMBER]
    right = [n for n in _rest(other.numbers, one.numbers) if other.confidence[n] >= _SURE_NUMBER]
    # a number may be split or joined where its points were misread
    return ([], []) if "".join(left) == "".join(right) else (left, right)


def _misread(left: Sequence[str], right: Sequence[str]) -> int:
    """How many of these numbers are one number with a digit taken for one that looks like it."""
    rest, count = list(right), 0
    for number in left:
        near = next((other for other in rest if _is_misreading(number, other)), None)
        if near is not None:
            rest.remove(near)
            count += 1
    return count


def _is_misreading(number: str, other: str) -> bool:
    differing = [frozenset(pair) for pair in zip(number, other, strict=False) if pair[0] != pair[1]]
    return len(number) == len(other) >= _LONG_NUMBER and len(differing) == 1 and differing[0] in _CONFUSED


def _dates_apart(one: PageWords, other: PageWords) -> int:
    left = [day for day, sure in one.dates.items() if day not in other.dates and sure >= _SURE_NUMBER]
    right = [day for day, sure in other.dates.items() if day not in one.dates and sure >= _SURE_NUMBER]
    return min(len(left), len(right))
