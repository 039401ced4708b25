"""Lines drawn round or under an item on pages without colour, where only their make tells them from printed rules.

A pen or a program's marking line is thicker than the stems of the letters beside it; it begins and ends with words;
it runs into print or stands beside the rules of a table. A printed underline is as thin as its letters' stems, a printed box keeps clear
of other words, and a cell's borders are the table's own.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from evidence.document import Box, Mark, MarkKind, Word
from extractors.marks.numbers import median, percentile
from extractors.marks.rounds import find_rounds
from extractors.marks.surroundings import has_columns, is_straight
from extractors.marks.view import Pixels, Shape, View, labelled

_RUN = 10.0  # points: print has no level or upright line as long, but for large headings
_SHORTEST = 16.0  # points: of a line under a word
_ALONG = 30.0  # points: of one drawn along a rule; below, letters may have run into the rule
_THICKEST = 5.0  # points: beyond, it is a bar
_FAINTEST = 36  # levels of gray between a line and its ground
_ENDS = 7.0  # points between the ends of a line and of its words
_STEM = 1.32  # times the stems of the letters: a line thicker than that is not print
_STEM_IN_TEXT = 1.08  # the same in running text, where nothing is underlined from the start
_STEM_IN_TABLE = 0.95  # the same beside the rules of a table, where it is much heavier than they are
_BROAD = 1.7  # times the stems of the letters
_NIB = 2.5  # points: of a broad line, at least
_SPACE = 8.0  # points between the words of a line
_LINE_APART = 14.0  # points of white between lines of text
_LETTERED = 0.4  # of the columns over a line that have ink
_ROUGH = 0.15  # less of a broad one
_EVEN = 0.75  # of its length as heavy: the feet of letters along a rule come and go
_FAINT = 0.45  # of the darkness of letters: paler than that are the feet of letters that run together
_HEAVY = 1.5  # times the ink of the page's usual rule
_BROAD_SIDE = 1.9  # points: of the sides of frames that share one
_BROAD_RULE = 1.9  # points, its blur included: what is drawn by hand in a margin has it, rules of tables have not
_WORD = 36.0  # points: of a short word
_CORNER = 6.0  # points by which the ends of two sides of a frame differ
_CLOSED = 0.6  # share of the height of a frame over which its upright sides are inked
_FRAME = (10.0, 36.0)  # points: how high a frame round an item is
_BESIDE = 6.0  # points between a frame and the rule of the cell it was drawn in
_DESCENT = 0.28  # of the height of a word: how far its descenders hang below the line it stands on
_HANGING = frozenset("gjpqyQ,;()/|")
_MOST = 400  # level lines of one page


@dataclass(frozen=True, slots=True)
class Line:
    """A level line: its box in pixels, its thickness in points, and its darkness in levels of gray."""

    shape: Shape
    rows: NDArray[np.floating]  # in which row it is, column by column
    thickness: float
    darkness: float
    even: float  # share of its length over which it is about as heavy
    heavy: bool  # whether it has much more ink than the page's usual rule

    @property
    def x1(self) -> int:
        return self.shape.x + self.shape.width

    @property
    def middle(self) -> float:
        return float(self.rows[len(self.rows) // 2])


def find_drawn(view: View) -> list[Mark]:
    """Frames and ellipses round words, and lines under words that are no part of those."""
    level = _level(view)
    lines = _lines(view, level)
    frames = [*_frames(view, lines), *find_rounds(view, [(line.shape.x, line.rows) for line in lines])]
    free = [line for line in lines if not any(_is_side(view, line, frame.box) for frame in frames)]
    found = list(frames)
    for mark in _underlines(view, free):
        if not any(other.box.overlaps(mark.box) for other in found[: len(frames)]) and mark not in found:
            found.append(mark)
    return found


def _is_side(view: View, line: Line, frame: Box) -> bool:
    x0, y0, x1, y1 = view.frame(frame, 2.0)
    return y0 <= line.middle <= y1 and min(line.x1, x1) - max(line.shape.x, x0) > 0.5 * line.shape.width


def _level(view: View) -> Pixels:
    """How much darker than what is above and below each pixel of a level line is; without print and without fills."""
    tall = np.ones((2 * view.px(_THICKEST) + 1, 1), np.uint8)
    depth = cv2.morphologyEx(view.gray, cv2.MORPH_BLACKHAT, tall)
    return np.asarray(cv2.morphologyEx(depth, cv2.MORPH_OPEN, np.ones((1, view.px(_RUN)), np.uint8)), np.uint8)


def _lines(view: View, level: Pixels) -> list[Line]:
    """All level lines, and those pieces of them that are much heavier than the page's rules: a line drawn along a rule is one with it."""
    mask = cv2.morphologyEx(cv2.inRange(level, _FAINTEST, 255), cv2.MORPH_CLOSE, np.ones((1, view.px(4)), np.uint8))
    mask = cv2.bitwise_and(mask, cv2.bitwise_not(view.excluded))
    labels, all_shapes = labelled(np.asarray(mask, np.uint8))
    shapes = sorted((s for s in all_shapes if s.width >= view.px(_SHORTEST)), key=lambda s: -s.width)[:_MOST]
    inked = [(s, _ink(level, labels, s)) for s in shapes if s.height <= view.px(_THICKEST) + s.width // 12]
    rules = [median(ink[0]) for s, ink in inked if s.width >= view.px(60)]
    usual = median(rules) if len(rules) >= 4 else float("inf")
    found = []
    for shape, ink in inked:
        whole = _line(view, shape, ink, usual)
        found.append(whole)
        if shape.width > view.px(60) and not np.isinf(usual):
            usually = usual if whole.heavy else max(usual, percentile(ink[0], 20))
            found += [
                _line(view, Shape(shape.x + a, shape.y, b - a, shape.height, 0, 0), ink[:, a:b], usual)
                for a, b in _runs(ink[0] > _HEAVY * usually, view.px(_ALONG), view.px(5))
            ]
    return found


def _ink(level: Pixels, labels: NDArray[np.int32], shape: Shape) -> NDArray[np.float64]:
    """For each column of a line the sum of its darkness, the greatest, and the row of that. Only its own: where a page lies askew the box
    of a long line has print in it."""
    top = max(shape.y - 1, 0)
    place = np.s_[top : shape.y + shape.height + 1, shape.x : shape.x + shape.width]
    own = cv2.dilate((labels[place] == shape.label).astype(np.uint8), np.ones((3, 1), np.uint8))
    part = level[place] * own
    return np.stack([part.sum(axis=0, dtype=np.float64), part.max(axis=0).astype(np.float64), part.argmax(axis=0) + float(top)])


def _line(view: View, shape: Shape, ink: NDArray[np.float64], usual: float) -> Line:
    mass, peak, rows = ink
    seen = peak > 0
    thickness = median(mass[seen] / peak[seen]) if seen.any() else 0.0
    usually = median(mass)
    even = float((np.abs(mass - usually) < 0.3 * usually).mean())
    return Line(shape, rows, view.points(thickness), median(peak), even, heavy=usually > _HEAVY * usual)


def _runs(mask: NDArray[np.bool_], least: int, gap: int) -> Iterator[tuple[int, int]]:
    """Where a row of truths is true for so long, short gaps closed."""
    edges = np.flatnonzero(np.diff(np.concatenate([[0], mask.astype(np.int8), [0]])))
    start, stop = None, 0
    for a, b in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
        if start is not None and a - stop > gap:
            if stop - start >= least:
                yield start, stop
            start = None
        start, stop = a if start is None else start, b
    if start is not None and stop - start >= least:
        yield start, stop


# -- lines under words


def _underlines(view: View, lines: list[Line]) -> Iterator[Mark]:
    for line in lines:
        s = line.shape
        if s.width > 0.8 * view.width or line.thickness > _THICKEST or line.even < _EVEN - _ROUGH:
            continue
        words = view.words_on(s.x, line.rows)
        if not all(_is_below(view, line, word) for word in words):
            continue  # the feet of letters that run together
        if not words or not is_straight(view, line.rows):
            continue
        if has_columns(view, words) or not _ends_with(view, line, words) or _is_link(words):
            continue
        stem, dark = _stems(view, words)
        if not _is_even(line, stem) or not _is_drawn(line, stem, dark, _least(view, lines, line, words)):
            continue
        box = words[0].box
        for word in words[1:]:
            box = box.union(word.box)
        bottom = max(view.box(0, 0, 1, float(line.rows.max()) + 1).bottom, box.bottom)
        yield Mark(MarkKind.HIGHLIGHT, Box(box.x0, box.top, box.x1, bottom), 0.66)


def _least(view: View, lines: list[Line], line: Line, words: list[Word]) -> float:
    """How many times as thick as the stems of its words a line must be to be no print's own."""
    if line.heavy and _beside_rules(view, lines, (line,)):
        return _STEM_IN_TABLE
    return _STEM_IN_TEXT if _is_in_text(view, words) else _STEM


def _ends_with(view: View, line: Line, words: list[Word]) -> bool:
    """Whether it begins and ends with words, or with letters that were not read."""
    x0, x1 = min(view.frame(w.box)[0] for w in words), max(view.frame(w.box)[2] for w in words)
    near = view.px(_ENDS)
    return all(abs(b - a) <= near or (a < b and _is_lettered(view, line, a, b)) for a, b in ((line.shape.x, x0), (x1, line.x1)))


def _is_lettered(view: View, line: Line, x0: int, x1: int) -> bool:
    """Whether there are letters over a part of a line."""
    bottom = int(line.middle) - view.px(2)
    over = view.ink[max(bottom - view.px(7), 0) : max(bottom, 1), max(x0, 0) : x1]
    return bool(over.size) and float((over > 0).any(axis=0).mean()) > _LETTERED


def _is_in_text(view: View, words: list[Word]) -> bool:
    """Whether these words stand in running text, with lines above or below and with others beside them in their own: what is underlined
    there was underlined afterwards, while headings, names and links have their line from the start."""
    x0, x1 = min(view.frame(w.box)[0] for w in words), max(view.frame(w.box)[2] for w in words)
    y0, y1 = min(view.frame(w.box)[1] for w in words), max(view.frame(w.box)[3] for w in words)
    near, own = view.px(_SPACE), {id(word) for word in words}
    left, top, right, bottom = view.frames.T
    others = np.array([id(word) not in own for word in view.trusted])
    level = others & (np.minimum(bottom, y1) - np.maximum(top, y0) > 0.5 * (bottom - top))
    beside = level & ((np.abs(left - x1) < near) | (np.abs(x0 - right) < near))
    high = view.px(_LINE_APART)
    over = others & (right > x0) & (left < x1) & (((bottom > y0 - high) & (top < y0 - 2)) | ((top < y1 + high) & (bottom > y1 + 2)))
    covered = int((np.minimum(right, x1) - np.maximum(left, x0))[over & ~level].sum())
    return bool(beside.any()) and covered > 0.6 * (x1 - x0)


def _is_below(view: View, line: Line, word: Word) -> bool:
    """Whether a line is lower than the letters of a word stand."""
    x0, y0, x1, y1 = view.frame(word.box)
    row = median(line.rows[max(x0 - line.shape.x, 0) : max(x1 - line.shape.x, 1)])
    hanging = _DESCENT * (y1 - y0) if _HANGING.intersection(word.text) else 0.0
    return row >= y1 - hanging - 0.5


def _is_link(words: list[Word]) -> bool:
    return any("://" in word.text or "www." in word.text or "@" in word.text for word in words)


def _is_even(line: Line, stem: float) -> bool:
    """Whether it is of one thickness along its length; a broad one may be less so, for it runs through the letters of the next line."""
    return line.even >= (_EVEN if line.thickness < max(_BROAD * stem, _NIB) else _EVEN - _ROUGH)


def _is_drawn(line: Line, stem: float, dark: float, least: float = _STEM) -> bool:
    """Whether a line is of another make than the letters: ``least`` times as thick as their stems, or more."""
    return stem > 0 and line.darkness >= _FAINT * dark and line.thickness > least * stem


def _stems(view: View, words: list[Word]) -> tuple[float, float]:
    """How thick, in points, and how dark the stems of the words' letters are."""
    widths, darkness = [], []
    for word in words[:12]:
        x0, y0, x1, y1 = view.frame(word.box)
        part = view.gray[y0 + (y1 - y0) * 2 // 5 : y0 + (y1 - y0) * 3 // 4, x0:x1].astype(np.float64)
        if part.size < 12:
            continue
        dark = percentile(part, 90) - part
        peak = percentile(dark, 97)
        runs = np.diff((dark > peak / 2).astype(np.int8), axis=1, prepend=0) == 1
        counts = runs.sum(axis=1)
        if peak > 2 * _FAINTEST and counts.any():
            widths += (np.maximum(dark, 0).sum(axis=1) / peak / np.maximum(counts, 1))[counts > 0].tolist()
            darkness.append(peak)
    if not widths:
        return 0.0, 0.0
    return view.points(percentile(widths, 30)), median(darkness)


# -- frames round words


def _frames(view: View, lines: list[Line]) -> Iterator[Mark]:
    """Pairs of level lines of one length whose ends are joined, words between them."""
    upright = _upright(view)
    taken: list[Box] = []
    lines = sorted((line for line in lines if line.shape.width < 0.9 * view.width), key=lambda line: line.middle)
    for index, top in enumerate(lines):
        for bottom in lines[index + 1 :]:
            if bottom.middle - top.middle > view.px(_FRAME[1]):
                break
            span = _span(view, top, bottom)
            if span is None or not _is_closed(view, upright, span, top, bottom):
                continue
            y1 = bottom.shape.y + bottom.shape.height
            shape = Shape(span[0], top.shape.y, span[1] - span[0], y1 - top.shape.y, 0, 0)
            box = view.box(shape.x, shape.y, shape.x + shape.width, y1)
            words = list(view.words_within(shape))
            if any(_shared(box, other) for other in taken) or not words or _is_made_of_letters(view, (top, bottom), shape, words):
                continue
            if _is_round_item(view, upright, lines, (top, bottom), shape, words):
                taken.append(box)
                yield Mark(MarkKind.HIGHLIGHT, box, 0.7)


def _shared(a: Box, b: Box) -> bool:
    """Whether two frames have more in common than a side."""
    across, down = min(a.x1, b.x1) - max(a.x0, b.x0), min(a.bottom, b.bottom) - max(a.top, b.top)
    return min(across, down) > _THICKEST


def _span(view: View, top: Line, bottom: Line) -> tuple[int, int] | None:
    """From where to where two level lines are the sides of one frame: they begin and end alike, or both are broad and the one goes on as
    the side of another frame."""
    near = view.px(_CORNER)
    starts, ends = abs(top.shape.x - bottom.shape.x) <= near, abs(top.x1 - bottom.x1) <= near
    if bottom.middle - top.middle < view.px(_FRAME[0]) or not (starts or ends):
        return None
    if starts and ends:
        return min(top.shape.x, bottom.shape.x), max(top.x1, bottom.x1)
    x0, x1 = max(top.shape.x, bottom.shape.x), min(top.x1, bottom.x1)
    broad = min(top.thickness, bottom.thickness) >= _BROAD_SIDE
    return (x0, x1) if broad and x1 - x0 > 0.25 * max(top.shape.width, bottom.shape.width) else None


def _is_made_of_letters(view: View, sides: tuple[Line, Line], shape: Shape, words: list[Word]) -> bool:
    """Whether it is as short as a word and its sides no broader than stems: heads and feet of letters that run together."""
    if shape.width >= view.px(_WORD):
        return False
    stem, dark = _stems(view, words)
    return not all(_is_drawn(side, stem, dark) for side in sides)


def _upright(view: View) -> Pixels:
    """A mask of upright lines."""
    wide = np.ones((1, 2 * view.px(_THICKEST) + 1), np.uint8)
    depth = cv2.morphologyEx(view.gray, cv2.MORPH_BLACKHAT, wide)
    opened = cv2.morphologyEx(depth, cv2.MORPH_OPEN, np.ones((view.px(_RUN - 1), 1), np.uint8))
    return np.asarray(cv2.inRange(opened, _FAINTEST, 255), np.uint8)


def broad_uprights(view: View) -> Pixels:
    """A mask of upright lines that are broader than a printed rule."""
    return np.asarray(cv2.morphologyEx(_upright(view), cv2.MORPH_OPEN, np.ones((1, view.px(_BROAD_RULE)), np.uint8)), np.uint8)


def _is_closed(view: View, upright: Pixels, span: tuple[int, int], top: Line, bottom: Line) -> bool:
    y0, y1 = int(top.middle), int(bottom.middle)
    ends = [
        sum(found) // len(found)
        for at, sides in ((span[0], (top.shape.x, bottom.shape.x)), (span[1], (top.x1, bottom.x1)))
        if (found := [x for x in sides if abs(x - at) <= view.px(_CORNER)])
    ]
    return all(_inked(upright, x, y0 + 2, y1 - 2, view.px(3)) >= _CLOSED for x in ends)


def _inked(upright: Pixels, x: int, y0: int, y1: int, reach: int) -> float:
    """Share of these rows that has an upright line near."""
    part = upright[max(y0, 0) : max(y1, 0), max(x - reach, 0) : x + reach + 1]
    return float((part > 0).any(axis=1).mean()) if part.size else 0.0


def _is_round_item(
    view: View, upright: Pixels, lines: list[Line], sides: tuple[Line, Line], shape: Shape, words: list[Word]
) -> bool:
    """Whether a frame was drawn round words that were there before: it runs into other words or lies beside the rules of their cell, or
    in the midst of text it is of another make than the letters."""
    stops = sum(
        _inked(upright, x, y0, y1, view.px(3)) < 0.5
        for x in (shape.x, shape.x + shape.width)
        for y0, y1 in (
            (shape.y - view.px(7), shape.y - view.px(2)),
            (shape.y + shape.height + view.px(2), shape.y + shape.height + view.px(7)),
        )
    )
    if stops >= 3 and _is_run_into(view, shape, words, view.px(3)):
        return True
    stem, dark = _stems(view, words)
    drawn = any(line.heavy and _is_drawn(line, stem, dark) for line in sides)
    return drawn and _beside_rules(view, lines, sides)


def _is_run_into(view: View, shape: Shape, words: list[Word], near: int) -> bool:
    """Whether a word other than those within a frame touches its border, or nearly so."""
    own = {id(word) for word in words}
    x0, y0, x1, y1 = view.frames.T
    touches = (
        (x0 < shape.x + shape.width + near) & (shape.x - near < x1) & (y0 < shape.y + shape.height + near) & (shape.y - near < y1)
    )
    return any(id(view.trusted[index]) not in own for index in np.flatnonzero(touches))


def _beside_rules(view: View, lines: list[Line], sides: tuple[Line, ...]) -> bool:
    """Whether a longer line runs along one side, or is one with it."""
    for side in sides:
        for line in lines:
            if line is side or line.shape.width < 1.15 * side.shape.width:
                continue
            covers = line.shape.x <= side.shape.x + view.px(2) and line.x1 >= side.x1 - view.px(2)
            if covers and abs(line.middle - side.middle) <= view.px(_BESIDE):
                return True
    return False
