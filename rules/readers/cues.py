"""Phrases as patterns that survive OCR: letters that engines confuse with digits, words that run together or break over lines."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import zip_longest
from typing import Any, cast

from rules.source import Hit, Source

# Letters and the signs that Tesseract reads in their place on worn scans.
_CONFUSED = {"o": "[o0]", "i": "[i1l|!]", "l": "[l1i|]", "s": "[s5$]", "b": "[b8]", "g": "[g9]", "z": "[z2]"}
_GAP = r"[\s\-–_]*"
_SHORT = 5  # letters below which a phrase must be read exactly: "SSO" is not 550
_LONG = 8  # letters of a phrase in which a word may have been split


def cue(*phrases: str, whole: bool = True) -> re.Pattern[str]:
    """A pattern that finds any of the phrases. A phrase may hold groups, alternatives and ``?``; a space in it is any gap or none.

    ``whole``: only where no letter stands right before or after, so that "total" is not found in "totalitas".
    """
    return cast(re.Pattern[str], _Cue(phrases, whole=whole))


class _Cue:
    """Stands for the pattern until it is first asked: there are some hundred of them, and a run needs few."""

    def __init__(self, phrases: tuple[str, ...], *, whole: bool) -> None:
        self._phrases = phrases
        self._whole = whole

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        body = "|".join(f"(?:{_pattern(phrase)})" for phrase in self._phrases)
        return re.compile(rf"(?<![^\W\d_])(?:{body})(?![^\W\d_])" if self._whole else f"(?:{body})", re.IGNORECASE)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._compiled, name)


def _pattern(phrase: str) -> str:
    """The phrase with every letter that may be misread as a class, and in longer ones a stray blank allowed between letters."""
    letters = sum(letter.isalpha() for letter in phrase)
    if letters < _SHORT:
        return phrase.replace(" ", _GAP)
    split = " ?" if letters >= _LONG else ""
    return "".join(_tolerant(letter, after, split) for letter, after in zip_longest(phrase, phrase[1:], fillvalue=""))


def _tolerant(letter: str, after: str, split: str) -> str:
    if letter == " ":
        return _GAP
    return _CONFUSED.get(letter, letter) + (split if letter.isalpha() and after.isalpha() else "")


def first(source: Source, pattern: re.Pattern[str]) -> Hit | None:
    """The first place, in page order."""
    return next(source.find(pattern), None)


def denied(text: str, start: int, negation: re.Pattern[str], *, reach: int = 40) -> bool:
    """Whether a negation or mere intention ("belum", "akan", "rencana") stands shortly before ``start``, in the same sentence."""
    before = text[max(0, start - reach) : start]
    return negation.search(re.split(r"[.;:!?]\s|\n\n", before)[-1]) is not None


NOT_YET = cue(
    "belum", "akan", "rencana(nya)?", "direncanakan", "tidak", "bukan", "diharapkan", "tanpa", "kedepan(nya)?", "ke depan(nya)?"
)


def hits(source: Source, patterns: Iterable[re.Pattern[str]]) -> Iterator[Hit]:
    """Every place of every pattern."""
    for pattern in patterns:
        yield from source.find(pattern)
