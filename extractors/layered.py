"""A trusted text layer to words in reading order and tables."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from evidence.document import Box, Table, Word
from extractors.layout import arrange
from extractors.picture_quality import Gray
from extractors.rulings import Grid, Line, find_grids, grids_of, open_grids
from extractors.strokes import Lines, joined_lines
from extractors.tables import aligned_tables, map_table, ruled_tables
from extractors.text_layer import Frame, TextLayer
from extractors.turning import Turn, turn_of

_PICTURED = 0.12  # share of a page under pictures, from which a table may be among them
_LEAST_LINES = 3  # drawn objects of a page, from which a ruled table is possible


def read_layer(
    layer: TextLayer, frame: Frame, picture: Callable[[], Gray], strokes: Callable[[], Lines]
) -> tuple[tuple[Word, ...], tuple[Table, ...]]:
    """Words and tables. Rules are taken from the ``strokes`` of the page, and looked for in its ``picture`` where a table may be part of one;
    either is asked for only where it matters."""
    turn = turn_of(layer.words, frame.width, frame.height)
    words = layer.words
    width = frame.width
    if turn.quarters:
        words = tuple(replace(word, box=turn.apply(word.box)) for word in words)
        width = frame.height if turn.quarters % 2 else frame.width
    lines = _turned(strokes(), turn) if layer.drawn >= _LEAST_LINES else Lines()
    grids = drawn_grids(lines, max(frame.width, frame.height))
    if layer.pictured >= _PICTURED:
        gray = np.ascontiguousarray(np.rot90(picture(), -turn.quarters))
        points = width / gray.shape[1]
        seen = (grid.scaled(points) for grid in find_grids(gray))
        grids = (*grids, *(grid for grid in seen if not any(grid.box.overlaps(other.box) for other in grids)))
    grids = tuple(sorted(grids, key=lambda grid: (grid.box.top, grid.box.x0)))
    words = arrange(words, grids)
    ruled = ruled_tables(grids, words)
    tables = (*ruled, *aligned_tables(words, ruled))
    if turn.quarters:
        words = tuple(replace(word, box=turn.undo(word.box)) for word in words)
        tables = tuple(map_table(table, turn.undo) for table in tables)
    return words, tables


def drawn_grids(lines: Lines, side: float) -> tuple[Grid, ...]:
    """The tables that lines form, and elsewhere those that the edges of filled boxes form with them; ``side`` is the longer one of the page."""
    grids = grids_of(lines.across, lines.down, side)
    if not lines.edges_across:
        return (*grids, *open_grids(lines.across, grids, side))
    across = [line for line in (*lines.across, *lines.edges_across) if not _is_in(grids, line.start, line.at, line.end, line.at)]
    down = [line for line in (*lines.down, *lines.edges_down) if not _is_in(grids, line.at, line.start, line.at, line.end)]
    across, down = joined_lines(across), joined_lines(down)
    grids = (*grids, *grids_of(across, down, side))
    return (*grids, *open_grids(across, grids, side))


def _is_in(grids: Sequence[Grid], x0: float, top: float, x1: float, bottom: float) -> bool:
    return any(
        box.x0 - 2 <= x0 and box.top - 2 <= top and x1 <= box.x1 + 2 and bottom <= box.bottom + 2
        for box in (grid.box for grid in grids)
    )


def _turned(lines: Lines, turn: Turn) -> Lines:
    """The lines on the upright sheet."""
    if not turn.quarters:
        return lines
    return Lines(
        *_turned_lines(lines.across, lines.down, turn),
        *_turned_lines(lines.edges_across, lines.edges_down, turn),
    )


def _turned_lines(across: Sequence[Line], down: Sequence[Line], turn: Turn) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    boxes = [turn.apply(Box(line.start, line.at, line.end, line.at)) for line in across]
    boxes += [turn.apply(Box(line.at, line.start, line.at, line.end)) for line in down]
    flat = tuple(Line(box.top, box.x0, box.x1) for box in boxes if box.width >= box.height)
    return flat, tuple(Line(box.x0, box.top, box.bottom) for box in boxes if box.width < box.height)
