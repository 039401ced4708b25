"""How words and rules lie to a shape on the page."""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from evidence.document import Word
from extractors.marks.numbers import median
from extractors.marks.view import Pixels, View

_APART = 22.0  # points between the words of two columns
_ROWS_ABOVE = 34.0  # points above a row in which the row before it stands
_SAME_START = 5.0  # points by which two cells of one column begin apart
_COLUMN_GAP = 9.0  # points of white before a column
_BEND = 1.2  # points between the middle of a line under words and its ends
_WRITTEN = 0.3  # of the columns of pixels between two words: there is a word that was not read


def has_columns(view: View, words: Iterable[Word]) -> bool:
    """Whether words stand apart with nothing between them, as the titles of columns do; a word that was not read leaves its ink."""
    placed = sorted((view.frame(word.box) for word in words), key=lambda frame: frame[0])
    reached = placed[0][2] if placed else 0
    for x0, y0, x1, y1 in placed[1:]:
        between = view.ink[y0 : (y0 + 2 * y1) // 3, reached + 2 : x0 - 2]
        if x0 - reached > view.px(_APART) and float((between.max(axis=0) > 0).mean()) < _WRITTEN:
            return True
        reached = max(reached, x1)
    return False


def continues_columns(view: View, words: Iterable[Word], top: float) -> bool:
    """Whether a line of words not far above begins at the same places as the columns of these words do: they are a row of a table, and not its first."""
    starts = _column_starts(view, words)
    reach = view.points(top)
    above = [word for word in view.trusted if reach - _ROWS_ABOVE < word.box.bottom <= reach + 1]
    met = sum(any(abs(word.box.x0 - start) < _SAME_START for word in above) for start in starts)
    return len(starts) >= 2 and met >= max(2, len(starts) - 1)


def _column_starts(view: View, words: Iterable[Word]) -> list[float]:
    """Where the columns of a row begin, in points: its first words, and those with white before them."""
    starts: list[float] = []
    reached = -_APART
    for word in sorted(words, key=lambda word: word.box.x0):
        if word.box.x0 - reached >= _COLUMN_GAP:
            starts.append(word.box.x0)
        reached = max(reached, word.box.x1)
    return starts


def uprights(rules: Pixels) -> int:
    """How many separate upright rules run through this strip from top to bottom."""
    if not rules.size:
        return 0
    full = np.concatenate([[False], (rules > 0).mean(axis=0) > 0.9])
    return int((full[1:] & ~full[:-1]).sum())


def is_straight(view: View, rows: NDArray[np.floating]) -> bool:
    """Whether a line, given by its row in each column, has no more bend than a hand gives it."""
    columns = np.arange(len(rows))
    slope, start = np.polyfit(columns, rows, 1)
    ends = max(len(rows) // 5, 1)
    off = rows - slope * columns - start
    bend = median(off[ends:-ends] if len(rows) > 3 else off) - median(np.r_[off[:ends], off[-ends:]])
    return abs(bend) <= view.unit * _BEND
