"""Rows of ruled tables of which the engine gave no word though they bear ink: read once more, cell by cell.

Given a whole page the engine now and then passes over a row, above all one under a highlighter; given the cell alone it reads it.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

import cv2
import numpy as np

from evidence.document import Box
from extractors.credibility import is_credible
from extractors.picture_quality import Gray, as_gray
from extractors.rulings import Grid, GridCell
from extractors.tesseract import Found

_MOST = 40  # cells of a page that are read by themselves
_INSET = 4  # pixels left out at the edges of a cell, where its lines are
_WIDE, _HIGH = 24, 14  # pixels inside a cell in which a word can stand
_DARKER = 50  # levels below the usual light of the cell from which a pixel is ink
_INKED = (0.012, 0.4)  # share of a cell that writing covers
_BORDER = 12  # pixels of paper put around a cell
_SURE = 0.5  # confidence of a word that is kept
_LINES = 10_000  # number of the first line that is found so

Recognise = Callable[[Gray], list[Found]]


def lost_words(picture: Gray, grids: Sequence[Grid], found: Sequence[Found], recognise: Recognise) -> list[Found]:
    """The words in rows that bear ink and no word. ``recognise`` reads the picture of a cell as one block; all in pixels of ``picture``."""
    words: list[Found] = []
    for number, cell in enumerate(_inked_cells(picture, grids, found)):
        if number >= _MOST:
            break
        left, top = int(cell.x0), int(cell.top)
        part = picture[top : int(cell.bottom), left : int(cell.x1)]
        paper = int(np.median(part))
        framed = cv2.copyMakeBorder(part, _BORDER, _BORDER, _BORDER, _BORDER, cv2.BORDER_CONSTANT, value=(paper,))
        for word in recognise(as_gray(framed)):
            if _is_sure(word):
                line = _LINES + 100 * number + word.line
                words.append(_moved(replace(word, line=line), left - _BORDER, top - _BORDER))
    return words


def _inked_cells(picture: Gray, grids: Sequence[Grid], found: Sequence[Found]) -> Iterator[Box]:
    middles = np.array([((word.left + word.right) / 2, (word.top + word.bottom) / 2) for word in found]).reshape(-1, 2)
    for grid in grids:
        for row in grid.rows if not grid.is_open else ():
            if not any(cell.continued or _holds(cell.box, middles) for cell in row):
                yield from (inner for cell in row if (inner := _inside(cell)) is not None and _is_written(picture, inner))


def _holds(box: Box, middles: "np.ndarray[tuple[int, ...], np.dtype[np.float64]]") -> bool:
    x, y = middles[:, 0], middles[:, 1]
    return bool(((x >= box.x0) & (x < box.x1) & (y >= box.top) & (y < box.bottom)).any())


def _inside(cell: GridCell) -> Box | None:
    """A cell without its lines; None where no word can stand in it."""
    box = cell.box
    if box.width < _WIDE + 2 * _INSET or box.height < _HIGH + 2 * _INSET:
        return None
    return Box(box.x0 + _INSET, box.top + _INSET, box.x1 - _INSET, box.bottom - _INSET)


def _is_written(picture: Gray, box: Box) -> bool:
    part = picture[int(box.top) : int(box.bottom), int(box.x0) : int(box.x1)]
    if not part.size:
        return False
    share = float((part < float(np.median(part)) - _DARKER).mean())
    return _INKED[0] <= share <= _INKED[1]


def _is_sure(word: Found) -> bool:
    letters = sum(letter.isalnum() for letter in word.text)
    if word.confidence < _SURE or letters < 1:
        return False
    return any(letter.isdigit() for letter in word.text) or is_credible(word.text.strip(".,:;()")) or letters >= 3


def _moved(word: Found, right: float, down: float) -> Found:
    return replace(word, left=word.left + right, right=word.right + right, top=word.top + down, bottom=word.bottom + down)
