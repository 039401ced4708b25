"""A trusted text layer to words in reading order and tables."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from evidence.document import Box, Table, Word
from extractors.layout import arrange
from extractors.picture_quality import Gray
from extractors.rulings import Line, find_grids, grids_of
from extractors.strokes import Lines
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
    across, down = _turned(strokes(), turn) if layer.drawn >= _LEAST_LINES else ([], [])
    grids = grids_of(across, down, max(frame.width, frame.height))
    if layer.pictured >= _PICTURED:
        gray = np.ascontiguousarray(np.rot90(picture(), -turn.quarters))
        points = width / gray.shape[1]
        seen = (grid.scaled(points) for grid in find_grids(gray))
        grids = (*grids, *(grid for grid in seen if not any(grid.box.overlaps(other.box) for other in grids)))
    words = arrange(words, grids)
    ruled = ruled_tables(grids, words)
    tables = (*ruled, *aligned_tables(words, ruled))
    if turn.quarters:
        words = tuple(replace(word, box=turn.undo(word.box)) for word in words)
        tables = tuple(map_table(table, turn.undo) for table in tables)
    return words, tables


def _turned(lines: Lines, turn: Turn) -> Lines:
    """The lines on the upright sheet."""
    if not turn.quarters:
        return lines
    across, down = lines
    boxes = [turn.apply(Box(line.start, line.at, line.end, line.at)) for line in across]
    boxes += [turn.apply(Box(line.at, line.start, line.at, line.end)) for line in down]
    flat = [Line(box.top, box.x0, box.x1) for box in boxes if box.width >= box.height]
    return flat, [Line(box.x0, box.top, box.bottom) for box in boxes if box.width < box.height]
