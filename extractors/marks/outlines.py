"""Coloured lines drawn round or under an item."""

from collections.abc import Iterator

import cv2
import numpy as np
from numpy.typing import NDArray

from evidence.document import Box, Mark, MarkKind, Word
from extractors.marks.borders import border_of
from extractors.marks.numbers import hues_apart, median, percentile
from extractors.marks.strokes import Patch
from extractors.marks.surroundings import has_columns, is_straight, uprights
from extractors.marks.view import COLOURED, Pixels, Shape, View, bounding, grouped, labelled

_SAME_HUE = 20  # half degrees, between a fill and its edge
_THICKEST = 6.5  # points: of a line under words, its blur included
_RIM = 4.5  # points from the outer edge of a frame to where its line and its blur have ended
_BROKEN = (24.0, 3.0)  # points between the pieces of one frame, along and across
_PIECE = 6.0  # points: of the least piece of a broken frame
_CORNER = 6.0  # points by which the ends of two sides of a frame differ
_HIGHEST = 60.0  # points: a frame that shares a side with another
_JOINED = 0.75  # of the height of such a frame that its upright sides are inked


def coloured_lines(view: View, patches: list[Patch]) -> Pixels:
    """Saturated ink that is no fill: thin coloured lines."""
    mask: Pixels = view.coloured(0.42, 30) & np.asarray(cv2.inRange(view.gray, 0, 222), np.uint8) & ~view.excluded
    solid = cv2.morphologyEx(mask, cv2.MORPH_OPEN, np.ones((view.px(6.5), view.px(6.5)), np.uint8))
    mask &= ~np.asarray(cv2.dilate(solid, np.ones((5, 5), np.uint8)), np.uint8)
    for patch in patches:  # between the letters on a fill its colour forms lines of its own
        s = patch.shape
        place = np.s_[max(s.y - 3, 0) : s.y + s.height + 3, max(s.x - 3, 0) : s.x + s.width + 3]
        away = hues_apart(view.hue[place].astype(np.int16), patch.hue)
        mask[place][(away < 14) & (view.chroma[place] < patch.chroma + 50)] = 0
    return mask


def find_frames(view: View, lines: Pixels) -> Iterator[Mark]:
    """Closed coloured lines round words: whole, in pieces where black rules cross them, or two that share a side."""
    closed = cv2.morphologyEx(lines, cv2.MORPH_CLOSE, np.ones((view.px(3), view.px(5)), np.uint8))
    labels, shapes = labelled(np.asarray(closed, np.uint8))
    worth = [s for s in shapes if s.width >= view.px(14) and s.height >= view.px(9)]
    doubt = 0.25 if len(worth) > 8 else 0.0
    left = []
    for shape in worth:
        framed = _framed(view, [shape], labels, lines, doubt)
        if framed is None:
            left.append(shape)
        else:
            yield framed
    for group in grouped(_pieces(view, shapes, left), view.px(_BROKEN[0]), view.px(_BROKEN[1])):
        framed = _framed(view, group, labels, lines, doubt) if len(group) > 1 else None
        yield from (framed,) if framed else _sharing(view, group, labels, doubt)


def _pieces(view: View, shapes: list[Shape], left: list[Shape]) -> list[Shape]:
    """What may be parts of frames that are broken: those that are no frame as they are, and flat or upright lines."""
    least = view.px(_PIECE)
    known = {shape.label for shape in left}
    return [s for s in shapes if s.label in known or (max(s.width, s.height) >= least and min(s.width, s.height) < view.px(9))][:60]


def _framed(view: View, pieces: list[Shape], labels: NDArray[np.int32], lines: Pixels, doubt: float) -> Mark | None:
    """The frame that these pieces form together."""
    shape = bounding(pieces)
    if shape.width > view.width * 0.95 or shape.height > view.height * 0.4 or min(shape.width, shape.height) < view.px(9):
        return None
    place = np.s_[shape.y : shape.y + shape.height, shape.x : shape.x + shape.width]
    own = np.isin(labels[place], [piece.label for piece in pieces])
    confidence = _frame_confidence(view, shape, own, lines) - doubt
    if confidence <= 0:
        return None
    box = view.box(shape.x, shape.y, shape.x + shape.width, shape.y + shape.height)
    return Mark(MarkKind.HIGHLIGHT, box, round(min(confidence, 0.97), 3))


def _frame_confidence(view: View, shape: Shape, own: NDArray[np.bool_], lines: Pixels) -> float:
    """A closed line along a rectangle or an ellipse, other ink inside, hardly any of its own."""
    place = np.s_[shape.y : shape.y + shape.height, shape.x : shape.x + shape.width]
    border = border_of(own, view.px(1.7), own | (view.rules[place] > 0))
    if border.support < 0.74 or border.weakest < 0.5:
        return 0.0
    inner = np.zeros(own.shape, np.uint8)
    cv2.fillPoly(inner, [border.polygon], 255)
    side = 2 * min(view.px(_RIM), int(0.28 * shape.height)) + 1
    within = cv2.erode(inner, np.ones((side, side), np.uint8), borderValue=0) > 0
    if not within.any():
        return 0.0
    coloured = float(((lines[place] > 0) & within).sum()) / float(within.sum())
    black = float(((view.gray[place] < 150) & ~own & within).sum()) / float(within.sum())
    words = view.words_within(shape)
    if (not words and (black < 0.015 or len(view.trusted) >= 20)) or coloured > 0.14 or coloured > max(black, 0.03):
        return 0.0
    return 0.5 + 0.45 * border.support


def _sharing(view: View, pieces: list[Shape], labels: NDArray[np.int32], doubt: float) -> Iterator[Mark]:
    """Frames that share a side or a corner are one shape: each is two level lines of one length whose ends are joined."""
    shape = bounding(pieces)
    place = np.s_[shape.y : shape.y + shape.height, shape.x : shape.x + shape.width]
    own = np.isin(labels[place], [piece.label for piece in pieces]).astype(np.uint8)
    level = cv2.morphologyEx(own, cv2.MORPH_OPEN, np.ones((1, view.px(14)), np.uint8))
    sides = sorted(labelled(np.asarray(level, np.uint8))[1], key=lambda side: side.y)[:40]
    near, bottom = view.px(_CORNER), 0
    for index, top in enumerate(sides):
        for base in sides[index + 1 :]:
            frame = bounding([top, base])
            ends = abs(top.x - base.x) <= near and abs(top.x + top.width - base.x - base.width) <= near
            if top.y < bottom or not ends or not view.px(9) <= frame.height <= view.px(_HIGHEST) + frame.width // 20:
                continue
            part = own[frame.y : frame.y + frame.height, frame.x : frame.x + frame.width]
            reach = view.px(4)
            if min(_upright(part[:, :reach]), _upright(part[:, -reach:])) < _JOINED:
                continue
            at = Shape(shape.x + frame.x, shape.y + frame.y, frame.width, frame.height, 0, 0)
            if view.words_within(at):
                bottom = base.y
                box = view.box(at.x, at.y, at.x + at.width, at.y + at.height)
                yield Mark(MarkKind.HIGHLIGHT, box, 0.8 - doubt)
                break


def _upright(strip: Pixels) -> float:
    """Share of the rows of a strip in which there is ink."""
    return float((strip > 0).any(axis=1).mean()) if strip.size else 0.0


def find_underlines(view: View, lines: Pixels, framed: list[Mark], patches: list[Patch]) -> Iterator[Mark]:
    """Words that stand on a coloured line."""
    opened = cv2.morphologyEx(lines, cv2.MORPH_OPEN, np.ones((1, view.px(9)), np.uint8))
    joined = cv2.dilate(opened, np.ones((3, view.px(4)), np.uint8))
    labels, shapes = labelled(np.asarray(joined, np.uint8))
    for shape in shapes:
        if view.points(shape.width) < 16 or shape.width > view.width * 0.85:
            continue
        own = labels[shape.y : shape.y + shape.height, shape.x : shape.x + shape.width] == shape.label
        thick = own.sum(axis=0)
        if view.points(percentile(thick, 80)) > _THICKEST:
            continue
        rows = shape.y + own.argmax(axis=0) + thick / 2
        if not is_straight(view, rows):
            continue  # the arc of a ring
        words = view.words_on(shape.x, rows)
        if not words or _coloured_words(view, words) or has_columns(view, words) or _is_table_line(view, shape):
            continue
        x0, x1 = min(view.frame(w.box)[0] for w in words), max(view.frame(w.box)[2] for w in words)
        if min(x1, shape.x + shape.width) - max(x0, shape.x) < 0.7 * shape.width:
            continue
        line = view.box(shape.x, shape.y, shape.x + shape.width, shape.y + shape.height)
        if any(frame.box.overlaps(line) for frame in framed) or any(_edges(view, patch, shape) for patch in patches):
            continue
        box = words[0].box
        for word in words[1:]:
            box = box.union(word.box)
        bottom = max(view.box(0, 0, 1, float(rows.max())).bottom, box.bottom)
        yield Mark(MarkKind.HIGHLIGHT, Box(box.x0, box.top, box.x1, bottom), 0.8)


def _edges(view: View, patch: Patch, line: Shape) -> bool:
    """Whether a line is the edge of a fill, or between its letters, and no more coloured than it."""
    s, pad = patch.shape, view.px(5)
    place = np.s_[line.y : line.y + line.height, line.x : line.x + line.width]
    vivid = view.chroma[place] >= percentile(view.chroma[place], 80)
    away = hues_apart(median(view.hue[place][vivid]), patch.hue)
    if median(view.chroma[place][vivid]) > patch.chroma + (50 if away < _SAME_HUE else 10):
        return False
    within = s.x - pad <= line.x and line.x + line.width <= s.x + s.width + pad
    return within and s.y - pad <= line.y and line.y + line.height <= s.y + s.height + pad


def _coloured_words(view: View, words: list[Word]) -> bool:
    """Whether most of the words have a colour themselves: a link, a heading with its line."""
    coloured = 0
    for word in words:
        x0, y0, x1, y1 = view.frame(word.box)
        y1 = y0 + max(int((y1 - y0) * 0.75), 1)
        inked = view.gray[y0:y1, x0:x1] < 170
        coloured += bool(inked.any()) and float((view.chroma[y0:y1, x0:x1][inked] > COLOURED + 12).mean()) > 0.5
    return coloured * 2 > len(words)


def _is_table_line(view: View, shape: Shape) -> bool:
    """Whether upright rules meet it, or it goes on beyond the colour."""
    y0, y1 = max(shape.y - view.px(10), 0), shape.y + shape.height + view.px(10)
    columns = view.rules[y0:y1, max(shape.x - 3, 0) : shape.x + shape.width + 3]
    return uprights(columns) >= 2
