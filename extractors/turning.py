"""Pages whose text runs sideways or stands on its head although the page itself is not turned, as plotted and rotated sheets have it."""

from collections.abc import Sequence
from dataclasses import dataclass

from evidence.document import Box, Word

_MOST = 0.6  # share of the letters from which a page is read in their direction


@dataclass(frozen=True, slots=True)
class Turn:
    """``quarters`` turns clockwise make a sheet of this size (points) upright."""

    quarters: int
    width: float
    height: float

    def apply(self, box: Box) -> Box:
        """A box of the sheet, on the upright sheet."""
        return _turned(box, self.quarters, self.width, self.height)

    def undo(self, box: Box) -> Box:
        """A box of the upright sheet, on the sheet as it is displayed."""
        width, height = (self.height, self.width) if self.quarters % 2 else (self.width, self.height)
        return _turned(box, -self.quarters % 4, width, height)


def turn_of(words: Sequence[Word], width: float, height: float) -> Turn:
    """By how many quarter turns most letters of a page are turned, told from how the words of a line (as hinted) follow each other."""
    weights = [0, 0, 0, 0]
    before: Word | None = None
    for word in words:
        if before is not None and before.line == word.line:
            weights[_direction(before.box, word.box)] += len(word.text)
        before = word
    best = max(range(4), key=weights.__getitem__)
    return Turn(best if weights[best] > _MOST * sum(weights) else 0, width, height)


def _direction(box: Box, after: Box) -> int:
    """0: to the right, 1: up, 2: to the left, 3: down; of two neighbours on one line."""
    x, y = after.x0 + after.x1 - box.x0 - box.x1, after.top + after.bottom - box.top - box.bottom
    if abs(x) >= abs(y):
        return 0 if x >= 0 else 2
    return 1 if y < 0 else 3


def _turned(box: Box, quarters: int, width: float, height: float) -> Box:
    if quarters == 1:
        edges = height - box.bottom, box.x0, height - box.top, box.x1
    elif quarters == 2:
        edges = width - box.x1, height - box.bottom, width - box.x0, height - box.top
    elif quarters == 3:
        edges = box.top, width - box.x1, box.bottom, width - box.x0
    else:
        return box
    return Box(*(round(edge, 2) for edge in edges))
