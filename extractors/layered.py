"""A trusted text layer to words in reading order and tables."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from evidence.document import Table, Word
from extractors.layout import arrange
from extractors.picture_quality import Gray
from extractors.rulings import Grid, find_grids
from extractors.tables import aligned_tables, map_table, ruled_tables
from extractors.text_layer import Frame, TextLayer
from extractors.turning import turn_of

_LEAST_LINES = 4  # drawn objects of a page, from which a ruled table is possible


def read_layer(layer: TextLayer, frame: Frame, picture: Callable[[], Gray]) -> tuple[tuple[Word, ...], tuple[Table, ...]]:
    """Words and tables. Ruled tables are looked for in the ``picture`` of the page, where all ways of drawing a line look the same; it is asked for
    only where something is drawn."""
    turn = turn_of(layer.words, frame.width, frame.height)
    words = layer.words
    width = frame.width
    if turn.quarters:
        words = tuple(replace(word, box=turn.apply(word.box)) for word in words)
        width = frame.height if turn.quarters % 2 else frame.width
    grids: tuple[Grid, ...] = ()
    if layer.drawn >= _LEAST_LINES or layer.pictured:
        gray = np.ascontiguousarray(np.rot90(picture(), -turn.quarters))
        points = width / gray.shape[1]
        grids = tuple(grid.scaled(points) for grid in find_grids(gray))
    words = arrange(words, grids)
    ruled = ruled_tables(grids, words)
    tables = (*ruled, *aligned_tables(words, ruled))
    if turn.quarters:
        words = tuple(replace(word, box=turn.undo(word.box)) for word in words)
        tables = tuple(map_table(table, turn.undo) for table in tables)
    return words, tables
