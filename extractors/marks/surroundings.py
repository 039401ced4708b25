"""How words and rules lie to a shape on the page."""

from collections.abc import Iterable

import numpy as np

from evidence.document import Word
from extractors.marks.view import Pixels, View

_APART = 22.0  # points between the words of two columns
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


def uprights(rules: Pixels) -> int:
    """How many separate upright rules run through this strip from top to bottom."""
    if not rules.size:
        return 0
    full = np.concatenate([[False], (rules > 0).mean(axis=0) > 0.9])
    return int((full[1:] & ~full[:-1]).sum())
