"""Letters as a reader confuses them: comparing printed words although some were split, joined, spaced out or misread."""

import re

from rapidfuzz.distance import Levenshtein

# characters that scanners and fonts make look alike become one; applied to both sides of a comparison
_ALIKE = str.maketrans(
    {"0": "O", "Q": "O", "1": "I", "L": "I", "|": "I", "!": "I", "5": "S", "8": "B", "6": "G", "4": "A", "É": "E"}
)
_NOT_LETTERS = re.compile(r"[^A-Z]+")
# digits as misread: what stands among digits and looks like one, is one
_AS_DIGIT = str.maketrans(
    {
        "O": "0",
        "o": "0",
        "Q": "0",
        "l": "1",
        "I": "1",
        "i": "1",
        "|": "1",
        "!": "1",
        "S": "5",
        "s": "5",
        "B": "8",
        "Z": "2",
        "z": "2",
    }
)

_AS_LETTER = str.maketrans({"0": "O", "1": "I", "|": "I", "!": "I", "5": "S", "8": "B", "6": "G", "4": "A"})
_AS_SMALL = str.maketrans({"0": "o", "1": "l", "|": "l", "!": "i", "5": "s", "8": "b", "6": "g", "4": "a"})
_SUSPECT = re.compile(r"[A-Za-z][0-9|!]|[0-9|!][A-Za-z]|[A-Z]l|l[A-Z]")
_WORD = re.compile(r"[A-Za-z0-9|!]{3,}")

DIGIT = r"[0-9OoQlIi|SsBZ]"
"""Pattern of one character that is, or may be misread for, a digit."""


def squash(text: str) -> str:
    """Only the letters, upper case, look-alikes made one, nothing between them: "KEPUTU5AN  Wa1i Kota" is like "KEPUTUSANWALIKOTA"."""
    return _NOT_LETTERS.sub("", text.upper().translate(_ALIKE))


def digits(text: str) -> str:
    """A number as read, with misread letters set right: "2O2l" gives "2021"."""
    return text.translate(_AS_DIGIT)


def misreadings(phrase: str) -> int:
    """How many letters of a squashed phrase may be misread and it still counts as that phrase."""
    return len(phrase) // 9


def begins(line: str, phrase: str) -> bool:
    """Whether a squashed line begins with a squashed phrase, give or take a few misread letters."""
    if line.startswith(phrase):
        return True
    allowed = misreadings(phrase)
    if not allowed or len(line) < len(phrase) - allowed:
        return False
    return any(
        Levenshtein.distance(line[: len(phrase) + step], phrase, score_cutoff=allowed) <= allowed
        for step in range(-allowed, allowed + 1)
    )


def resembles(line: str, phrase: str) -> bool:
    """Whether a squashed line is that phrase and nothing else, give or take a few misread letters."""
    allowed = misreadings(phrase)
    return abs(len(line) - len(phrase)) <= allowed and Levenshtein.distance(line, phrase, score_cutoff=allowed) <= allowed


def mended(text: str) -> str:
    """The same text, as long, with digits inside words set right: "KEPUTU5AN 6UBERNUR SAlDI" gives "KEPUTUSAN GUBERNUR SAIDI".

    Only words of three letters or more that hold fewer digits than letters are touched: numbers and codes stay as they are.
    """
    return _WORD.sub(lambda match: _mended_word(match[0]), text) if _SUSPECT.search(text) else text


def _mended_word(word: str) -> str:
    letters = sum(letter.isalpha() for letter in word)
    wrong = sum(not letter.isalpha() for letter in word)
    if letters < 3 or wrong * 2 >= letters:
        return word
    if wrong:
        capitals = word.replace("l", "")
        word = word.translate(_AS_LETTER if capitals.upper() == capitals or word[:1].isdigit() else _AS_SMALL)
    capitals = word.replace("l", "")
    return word.replace("l", "I") if len(capitals) > 1 and capitals.isupper() else word
