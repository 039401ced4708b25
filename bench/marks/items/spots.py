"""Where on a printed page a mark is put, and what it then covers."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from bench.marks.items.printing import Dress, Line, Paper, Printed
from evidence.document import Box


@dataclass(frozen=True)
class Spot:
    """The item to mark on a printed page."""

    page: Printed
    line: Line
    random: Random

    @property
    def paper(self) -> Paper:
        return self.page.paper

    @property
    def row(self) -> Box:
        return self.line.box

    @property
    def name(self) -> Box:
        """The words of the item's name."""
        return self.line.words(self.page.column("name"))

    @property
    def name_lines(self) -> tuple[Box, ...]:
        return self.line.lines[self.page.column("name")] or (self.name,)

    @property
    def code(self) -> Box:
        """The words of its code or number, in the first column."""
        return self.line.words(0)

    @property
    def amount(self) -> Box:
        return self.line.words(self.page.column("amount"))

    @property
    def amount_cell(self) -> Box:
        return self.line.cells[self.page.column("amount")]

    @property
    def middle(self) -> float:
        return (self.row.top + self.row.bottom) / 2

    def free(self) -> tuple[float, float]:
        """Where in the row a note has room: (x, width) of the widest stretch without words, the right margin included."""
        taken = sorted((box.x0, box.x1) for cell in self.line.lines for box in cell)
        gaps, at = [], self.page.table.x0
        for x0, x1 in [*taken, (self.paper.width - 6, 0.0)]:
            gaps.append((x0 - at, at))
            at = max(at, x1)
        width, x = max(gaps)
        return x, width


@dataclass(frozen=True)
class Trace:
    """``box``: what a reviewer would point at; ``changed``: where the picture differs by it, if that is elsewhere."""

    box: Box
    changed: Box | None = None


Overlay = Callable[[Spot], Trace]
Dresser = Callable[[Spot], Dress]


@dataclass(frozen=True)
class Way:
    """One way of marking. ``by``: "hand" (paper in hand), "tool" (drawn on a page or picture), "file" (set in the document itself)."""

    by: str
    overlay: Overlay | None = None
    dress: Dresser | None = None
    two_lines: bool = False  # only on items whose name takes more than one line


def around(box: Box, x: float, y: float) -> Box:
    return Box(box.x0 - x, box.top - y, box.x1 + x, box.bottom + y)


def union(boxes: list[Box]) -> Box:
    whole = boxes[0]
    for box in boxes[1:]:
        whole = whole.union(box)
    return whole
