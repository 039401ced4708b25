"""What the operator typed against what a document says: numbers and dates (contract, "Mismatch"); subjects: ``rules.subjects``."""

import re
from collections.abc import Iterator
from enum import StrEnum

from rapidfuzz.distance import Levenshtein

CERTAIN = 0.85
"""A value read with less confidence than this contradicts nothing when it is nearly the same."""
_LEGIBLE = 0.6  # one read with less than this contradicts nothing at all
_CLEAN = 0.97  # words of a text layer are read with more
_NEARLY = 0.2  # share of a value's characters that may be misread

_ALIKE = str.maketrans(
    {"O": "0", "Q": "0", "D": "0", "I": "1", "L": "1", "|": "1", "!": "1", "S": "5", "B": "8", "Z": "2", "G": "6"}
)
_DIGITS_ALIKE = frozenset(
    frozenset(pair) for pair in ("06", "08", "09", "17", "14", "27", "35", "38", "39", "49", "56", "58", "68", "69", "89")
)
"""Digits that are read for one another."""
_SLASHES = frozenset("1J7T()")  # what a slash is read as
_STROKES = "1IL|!7"  # what a colon or a line of a table is read as
_BEGUN = 4  # characters of a number of which the rest was lost
_SHORTEST = 3  # characters of a group that may have one of them at its end
_DASHES = re.compile(r"[‐-―−]")
_LABEL = re.compile(r"^\s*(?:[A-Z][A-Z. ]*\s)?(?:NOMOR|NO)\b\s*[.:]?\s*|^\s*(?:[A-Z.]+\s+)*[A-Z]{4,}\s+(?=\d)", re.IGNORECASE)
"""What operators type before a number: "Nomor", "SK Bupati No.", "Perda"."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_YEAR_SAID = re.compile(r"\bTAHUN\s*(\d{4})\b", re.IGNORECASE)


class Agreement(StrEnum):
    """Whether a typed value agrees with the one read. ``DOUBTFUL``: they differ as a misreading would make them differ."""

    SAME = "same"
    DIFFERENT = "different"
    DOUBTFUL = "doubtful"


def number_parts(number: str) -> tuple[tuple[str, ...], int | None]:
    """The groups of a document number between its slashes, without spaces, stops (a speck makes a colon or a comma of one), case and
    leading zeros, and the year that "Nomor 12 Tahun 2024" says."""
    text = _LABEL.sub("", _DASHES.sub("-", number.upper()))
    said = _YEAR_SAID.search(text)
    text = _YEAR_SAID.sub("", text)
    groups = (re.sub(r"(?<![A-Z0-9])0+(?=\d)", "", re.sub(r"[\s.:,;]+", "", group)) for group in re.split(r"[/\\]", text))
    return tuple(group.strip("-:,;") for group in groups if group.strip("-:,; ")), int(said[1]) if said else None


def compare_numbers(typed: str, printed: str, *, year: int | None, confidence: float, scanned: bool = False) -> Agreement:
    """Compare a typed number with the document's own; ``year`` is the one that the document's title says.

    A number shortened to its first groups ("188.45/25" of "188.45/25/KUM/2024") or to its serial number agrees. ``scanned``: an engine
    read it, and may have taken the colon or the line of a table beside it for a figure.
    """
    (mine, my_year), (its, its_year) = number_parts(typed), number_parts(printed)
    its_year = its_year or year
    if my_year is not None and its_year is not None and my_year != its_year and len(its) == 1:
        return _by_reading(str(my_year), str(its_year), confidence)
    if _agree(mine, its) or (its_year is not None and mine == (*its, str(its_year))):
        return Agreement.SAME
    if scanned and any(_agree(mine, other) for other in _without_signs(its)):
        return Agreement.SAME
    if scanned and len("".join(its)) >= _BEGUN and "/".join(mine).startswith("/".join(its)):
        return Agreement.DOUBTFUL  # the engine lost the rest of the line
    return _by_reading("/".join(mine), "/".join(its), confidence)


def _agree(mine: tuple[str, ...], its: tuple[str, ...]) -> bool:
    if not mine or not its:
        return True
    one, other = (tuple(group.translate(_ALIKE) for group in groups) for groups in (mine, its))
    shorter, longer = sorted((one, other), key=len)
    if "".join(one) == "".join(other) or (len(shorter) >= 2 and longer[: len(shorter)] == shorter):
        return True
    if len(one) == len(other) >= 2 and one[:-1] == other[:-1] and _cut_year(one[-1], other[-1]):
        return True
    if 3 <= len(shorter) < len(longer) and shorter[:2] == longer[:2] and shorter[-1] == longer[-1]:
        rest = iter(longer)
        return all(group in rest for group in shorter)  # without the code of the office
    return len(mine) == 1 and len(its) >= 3 and one[0] == other[1]


def _without_signs(groups: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The number without the figure at its beginning, at its end, or both, that may be a colon or a line beside it."""
    first, last = groups[:1], groups[-1:]
    begun = len(groups) > 1 and len(first[0]) > _SHORTEST and first[0][0] in _STROKES
    ended = len(groups) > 1 and len(last[0]) > _SHORTEST and last[0][-1] in _STROKES
    if begun:
        yield (first[0][1:], *groups[1:])
    if ended:
        yield (*groups[:-1], last[0][:-1])
    if begun and ended:
        yield (first[0][1:], *groups[1:-1], last[0][:-1])


def _cut_year(one: str, other: str) -> bool:
    """Whether one is the beginning of the other, a year: a narrow cell broke the number within it."""
    shorter, longer = sorted((one, other), key=len)
    return _YEAR.fullmatch(longer) is not None and shorter != "" and longer.startswith(shorter)


def _by_reading(typed: str, printed: str, confidence: float) -> Agreement:
    """Different, unless the reading is so uncertain that the difference may be the reader's."""
    if confidence < _LEGIBLE:
        return Agreement.DOUBTFUL
    one, other = typed.translate(_ALIKE), printed.translate(_ALIKE)
    distance = Levenshtein.distance(one, other)
    if distance == 0 or (confidence < _CLEAN and _differ_in_slashes(one, other)):
        return Agreement.SAME
    near = distance <= max(1, round(len(typed) * _NEARLY)) and not _another_number(typed, printed)
    return Agreement.DOUBTFUL if near and confidence < CERTAIN else Agreement.DIFFERENT


def _differ_in_slashes(one: str, other: str) -> bool:
    """Whether one has a stroke or a bent letter wherever the other has a slash, and nothing else differs."""
    pairs = [(a, b) for a, b in zip(one, other, strict=False) if a != b]
    return len(one) == len(other) and all("/" in pair and (set(pair) - {"/"}) <= _SLASHES for pair in pairs)


def _another_number(typed: str, printed: str) -> bool:
    """Whether a group of digits differs in two or more that no reader takes for each other: 1633 is not 1606 read badly."""
    mine, its = typed.split("/"), printed.split("/")
    if len(mine) != len(its):
        return False
    pairs = [(a, b) for a, b in zip(mine, its, strict=True) if a.isdigit() and b.isdigit() and len(a) == len(b)]
    return any(sum(x != y and frozenset((x, y)) not in _DIGITS_ALIKE for x, y in zip(a, b, strict=True)) >= 2 for a, b in pairs)


def compare_dates(typed: str, printed: str, confidence: float) -> Agreement:
    """Compare two ISO dates."""
    return Agreement.SAME if typed == printed else _by_reading(typed, printed, confidence)
