"""Rows and cells found against those drawn."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from time import process_time

from bench.tables.drawing import Label, Rows
from bench.tables.specimens import Specimen
from evidence.document import Box, Table
from extractors.pdf import PdfPages
from extractors.settings import ReadingSettings

_ALIKE = 0.85  # from which a cell of a scan says what was drawn
Found = tuple[Box, Rows]


@dataclass
class Tally:
    """Counts over the tables of one kind."""

    tables: int = 0
    missed: int = 0
    split: int = 0
    exact: int = 0
    rows: int = 0
    wrong: int = 0
    cells: int = 0
    right: int = 0
    pages: int = 0
    seconds: float = 0.0
    faults: list[str] = field(default_factory=list)

    def line(self, kind: str) -> str:
        if not self.tables:
            return f"{kind:<28}{0:>7}"
        return (
            f"{kind:<28}{self.tables:>7}{self.missed:>8}{self.split:>7}{self.exact / self.tables:>12.3f}{self.wrong / self.rows:>11.4f}"
            f"{self.right / self.cells:>11.4f}{1000 * self.seconds / max(1, self.pages):>9.0f}"
        )


HEADING = f"{'tables':<28}{'drawn':>7}{'missed':>8}{'split':>7}{'rows exact':>12}{'row error':>11}{'cells':>11}{'ms/page':>9}"


def read_tables(specimen: Specimen) -> tuple[dict[int, list[Found]], float]:
    """The tables that the reader finds, by page, and the processor seconds that the pages took."""
    pages = PdfPages(specimen.path, ReadingSettings())
    start = process_time()
    found = {
        number: [_plain(table) for table in pages.read(number, lambda _: None)[0].tables]
        for number in range(1, pages.page_count + 1)
    }
    seconds = process_time() - start
    pages.close()
    return found, seconds


def _plain(table: Table) -> Found:
    return table.box, tuple(tuple(cell.text for cell in row) for row in table.rows)


def add(tallies: dict[str, Tally], specimen: Specimen, found: dict[int, list[Found]], seconds: float) -> None:
    """Compare one document's tables with its labels."""
    tally = tallies[specimen.kind]
    tally.pages += specimen.pages
    tally.seconds += seconds
    for label in specimen.labels:
        parts = [table for table in found.get(label.page, []) if _share(table[0], label.box) > 0.5]
        _compare(tally, label, parts, specimen)


def _compare(tally: Tally, label: Label, parts: Sequence[Found], specimen: Specimen) -> None:
    expected = [row for row in label.rows if row]  # a row in which nothing is printed says nothing
    rows = [row for _, part in parts for row in part if any(row)]
    tally.tables += 1
    tally.rows += len(expected)
    tally.missed += not parts
    tally.split += len(parts) > 1
    tally.exact += len(rows) == len(expected)
    tally.wrong += abs(len(rows) - len(expected))
    cells = sum(len(row) for row in expected)
    right = _right_cells(expected, rows, exact="digital" in specimen.kind)
    tally.cells += cells
    tally.right += right
    if len(rows) != len(expected) or len(parts) > 1 or right < cells:
        tally.faults.append(
            f"{specimen.path.stem} page {label.page} [{specimen.name}] rows {len(rows)}/{len(expected)} parts {len(parts)} cells {right}/{cells}"
        )


def _right_cells(expected: Sequence[tuple[str, ...]], rows: Sequence[tuple[str, ...]], *, exact: bool) -> int:
    """How many of the expected cells stand in their row. Rows are paired in order so that most cells agree."""
    best = [[0] * (len(rows) + 1) for _ in range(len(expected) + 1)]
    for at, row in enumerate(expected):
        for other, found in enumerate(rows):
            both = best[at][other] + _agree(row, found, exact=exact)
            best[at + 1][other + 1] = max(both, best[at][other + 1], best[at + 1][other])
    return best[-1][-1]


def _agree(row: tuple[str, ...], found: tuple[str, ...], *, exact: bool) -> int:
    left = [squeezed for text in found if (squeezed := "".join(text.split()))]
    agreed = 0
    for text in row:
        wanted = "".join(text.split())
        match = next((each for each in left if each == wanted or (not exact and _alike(each, wanted))), None)
        if match is not None:
            left.remove(match)
            agreed += 1
    return agreed


def _alike(one: str, other: str) -> bool:
    return SequenceMatcher(None, one, other).ratio() >= _ALIKE


def _share(box: Box, other: Box) -> float:
    wide = min(box.x1, other.x1) - max(box.x0, other.x0)
    high = min(box.bottom, other.bottom) - max(box.top, other.top)
    return max(0.0, wide) * max(0.0, high) / max(1.0, box.width * box.height)


def tallies() -> dict[str, Tally]:
    """One tally a kind, made as it is first asked for."""
    return defaultdict(Tally)
