"""Tables without rules: runs of lines between whose words the same white strips run down."""

import re
from collections.abc import Sequence
from statistics import median

from evidence.document import Box, Cell, Table, Word
from extractors.bands import (
    Columns,
    Line,
    Span,
    anchors_of,
    find_columns,
    least_strip,
    narrowed,
    row_spans,
    rows_between,
    size_of,
    strips_of,
)

_HEADED_BY_NUMBER = re.compile(r"(?i)^no(?:mor)?\.?(?:\s*urut)?$")
_LABEL_VALUE = re.compile(r"^[:=]")
_DOTS = re.compile(r"[.…_]{4,}")
_FIGURES = re.compile(r"^(?:Rp\.?\s*)?[-\d.,%() ]+$")
_FEWEST_ROWS = 3  # with the heading
_FEWEST_COLUMNS = 3
_HEADING_LINES = 4
_FAR = 3.0  # of the height of the words: a table ends where white is higher than this
_AS_FAR = 1.5  # and than this many times the white between the rows before
_WIDE = 0.9  # of the height of the words: white that no stretched line has
_MANY_FIGURES = 0.6  # share of a column's cells
_MANY_NUMBERED = 6
_RUNNING = 0.8  # share of its width that a line of running text fills


def aligned_table_spans(lines: Sequence[Line]) -> list[tuple[int, int]]:
    """Runs of lines (first, after the last) through which two white strips and more run."""
    spans = []
    at = 0
    while at < len(lines):
        end = _run(lines, at)
        if end - at >= _FEWEST_ROWS:
            # words of a heading may stand in the white between columns: then the lines below it go on together without it
            further, start = max((_run(lines, start), -start) for start in range(at, min(at + _HEADING_LINES, len(lines))))
            if further > end and further + start >= _FEWEST_ROWS:
                at, end = -start, further
            spans.append((at, end))
            at = end
        else:
            at += 1
    return spans


def _run(lines: Sequence[Line], at: int) -> int:
    size = size_of(lines[max(0, at - 2) : at + 8])
    least = least_strip(lines[max(0, at - 2) : at + 8])
    strips = strips_of(lines[at], least)
    end = at
    usual = 0.0
    while end < len(lines) and len(strips) >= _FEWEST_COLUMNS - 1:
        if end > at:
            if end - at >= _FEWEST_ROWS and begins_table(lines[end]):
                break
            before, line = lines[end - 1], lines[end]
            white = min(word.box.top for word in line) - max(word.box.bottom for word in before)
            if white > max(_FAR * size, _AS_FAR * usual):
                break
            usual = max(usual, white)
            strips = narrowed(strips, line, least)
            if len(strips) < _FEWEST_COLUMNS - 1:
                break
        end += 1
    return end


def begins_table(line: Line) -> bool:
    """Whether a line is a heading that begins with ``No``."""
    return len(line) >= _FEWEST_COLUMNS and bool(_HEADED_BY_NUMBER.match(line[0].text))


def aligned_table(lines: Sequence[Line]) -> Table | None:
    """The table that such a run is; None where it is rather a list, a letter's head, a form, contents or running text."""
    words = [word for line in lines for word in line]
    left, right = min(word.box.x0 for word in words), max(word.box.x1 for word in words)
    columns = find_columns(lines, left, right)
    if len(columns) < _FEWEST_COLUMNS:
        return None
    rows = [row for span in row_spans(words, columns) for row in rows_between(lines, columns, span)]
    rows = [row for row in rows if any(cell.text for cell in row)]
    if len(rows) < _FEWEST_ROWS or _is_other(rows) or not (_is_numbered(words, columns, rows) or _has_figures(rows)):
        return None
    if not _is_numbered(words, columns, rows) and _runs_on(lines, columns):
        return None
    wide = sum(end - start >= _WIDE * size_of(lines) for start, end in columns.strips)
    if wide < _FEWEST_COLUMNS - 1 and not _HEADED_BY_NUMBER.match(rows[0][0].text) and not _counts_far(words, columns, rows):
        return None  # a list of like sentences, whose words stand below each other
    return Table(Box(left, rows[0][0].box.top, right, rows[-1][0].box.bottom), tuple(rows))


def _is_other(rows: Sequence[Sequence[Cell]]) -> bool:
    """Labels with values after colons, dotted lines, or rows of which few have cells."""
    colons = sum(any(_LABEL_VALUE.match(cell.text) for cell in row) for row in rows)
    dots = sum(any(_DOTS.search(cell.text) for cell in row) for row in rows)
    full = sum(sum(bool(cell.text) for cell in row) >= _FEWEST_COLUMNS for row in rows)
    return colons > 0.2 * len(rows) or dots > 0.2 * len(rows) or full < max(2, 0.5 * len(rows))


def _is_numbered(words: Sequence[Word], columns: Columns, rows: Sequence[Sequence[Cell]]) -> bool:
    anchors = anchors_of(words, columns)
    headed = bool(_HEADED_BY_NUMBER.match(rows[0][0].text))
    return len(anchors) >= 2 and (headed or anchors[0].text.strip("().") == "1" or len(anchors) >= 3)


def _counts_far(words: Sequence[Word], columns: Columns, rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether so many rows are numbered, and nearly all fill three columns, that narrow white between them is no accident."""
    full = sum(sum(bool(cell.text) for cell in row) >= _FEWEST_COLUMNS for row in rows)
    return len(anchors_of(words, columns)) >= _MANY_NUMBERED and full >= 0.9 * len(rows)


def _has_figures(rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether most of the cells of some column but the first are figures, below a heading."""
    width = max(map(len, rows))
    for column in range(1, width):
        texts = [row[column].text for row in rows[1:] if len(row) == width and row[column].text]
        if len(texts) >= 2 and sum(bool(_FIGURES.match(text)) for text in texts) >= _MANY_FIGURES * len(rows[1:]):
            return True
    return False


def _runs_on(lines: Sequence[Line], columns: Columns) -> bool:
    """Whether two columns and more are filled to their right edge by most lines, as running text does."""
    filled = 0
    for column in range(len(columns)):
        parts = [[word for word in line if columns.of((word.box.x0 + word.box.x1) / 2) == column] for line in lines]
        spans: list[Span] = [(min(w.box.x0 for w in part), max(w.box.x1 for w in part)) for part in parts if part]
        if not spans:
            continue
        width = max(end for _, end in spans) - min(start for start, _ in spans)
        words = median(len(part) for part in parts if part)
        filled += words >= 4 and median(end - start for start, end in spans) >= _RUNNING * width
    return filled >= 2
