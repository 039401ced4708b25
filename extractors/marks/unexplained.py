"""Ink that nothing explains: no print, rule, picture, stamp, signature or known way of marking.

Hands mark in more ways than can be known: ticks, arrows, stars, rings round a number, a note in the margin, words in another colour, a cell filled
with a tint. What such ink means is for a person to say; that it is there forbids to say that nothing is.
"""

from collections.abc import Iterator

import cv2
import numpy as np
from numpy.typing import NDArray

from evidence.document import Box, Mark, MarkKind
from extractors.marks.drawn import find_drawn
from extractors.marks.numbers import hues_apart, median, percentile
from extractors.marks.stamp import Stamp
from extractors.marks.view import Pixels, Shape, View, bounding, grouped, labelled

_FLOOR = 24  # spread of the channels from which thin ink has a colour
_TINT = 12  # the same of an even fill
_BROAD = 6.5  # points: what is as broad is a fill
_LEAST = 7.0  # points: the longer side of a stroke
_DROP = 10.0  # square points of coloured ink
_PICTURE = 26.0  # points: both sides of a picture, at least
_DARK = 165  # luminance of a pen's strokes
_TALLER = 1.6  # times as high as words are: strokes that are no letters
_LONG = 24.0  # points: of one stroke; letters that run together are shorter
_RULE, _FLAT = 60.0, 7.0  # points: a shorter line that is less flat is no rule
_APART = (9.0, 5.0)  # points between the pieces of a note, across and down
_ALIKE = 3  # fills or lines of one place and width are the table's own
_HEAD, _FOOT = 0.05, 0.97  # of the page: its edges
_NOTHING_WRITTEN = 40  # spread of the channels of a fill without words: stickers, shapes
_SAME_HUE = 8  # half degrees, of a table's own fills
_HEAVY = (2.0, 36.0)  # points: how thick and long a rule is that is heavier than rules are
_PRINTED_IN_COLOUR = 0.15  # of the words: from there on the colour is the page's own
_FEW = 4  # heavy rules of a page that are not the table's own
_MOST = 12  # places of a page
_CONFIDENCE = 0.5


def find_unexplained(view: View, stamps: list[Stamp], known: list[Mark]) -> list[Mark]:
    """Places with such ink, in points. ``known``: what was found on the page so far."""
    explained = _explained(view, stamps, known)
    shapes = [*_dark_strokes(view, explained), *_heavy_rules(view, explained), *_boxes(view)]
    if not view.colourless:
        shapes += [*_coloured_strokes(view, explained), *_tints(view, explained)]
    marks = [_mark(view.box(s.x, s.y, s.x + s.width, s.y + s.height)) for s in _own(view, shapes)]
    if not view.colourless:
        marks += [_mark(mark.box) for mark in find_drawn(view)]
    return sorted(marks, key=lambda mark: -mark.box.width * mark.box.height)[:_MOST]


def _mark(box: Box) -> Mark:
    return Mark(MarkKind.UNEXPLAINED, box, _CONFIDENCE)


def _explained(view: View, stamps: list[Stamp], known: list[Mark]) -> Pixels:
    """Where ink has its reason."""
    mask = view.excluded.copy()
    reach = np.ones((2 * view.px(5) + 1,) * 2, np.uint8)
    for stamp in stamps:
        mask |= np.asarray(cv2.dilate(stamp.region, reach), np.uint8)
    for mark in known:
        x0, y0, x1, y1 = view.frame(mark.box, 4)
        mask[y0:y1, x0:x1] = 255
    for shape in view.blocks:
        if min(shape.width, shape.height) >= view.px(_PICTURE) and not _is_even(view, shape):
            pad = view.px(6)
            mask[max(shape.y - pad, 0) : shape.y + shape.height + pad, max(shape.x - pad, 0) : shape.x + shape.width + pad] = 255
    return mask


def _is_even(view: View, shape: Shape) -> bool:
    """Whether it has one light tone, letters left out: a fill, not a picture."""
    place = np.s_[shape.y : shape.y + shape.height, shape.x : shape.x + shape.width]
    gray, chroma = view.gray[place], view.chroma[place]
    light, usual = percentile(gray, 70), median(chroma)
    return float(((np.abs(gray - light) < 30) & (np.abs(chroma - usual) < max(30, 0.4 * usual))).mean()) > 0.6


def _between(view: View, low: int, high: int) -> Pixels:
    return np.asarray(cv2.inRange(view.gray, low, high), np.uint8)


def _coloured_strokes(view: View, explained: Pixels) -> Iterator[Shape]:
    """Thin ink in colour: lines, scribbles, letters that few others have the colour of."""
    mask = np.asarray(view.coloured(0.3, _FLOOR) & ~explained & _between(view, 0, 252), np.uint8)
    side = np.ones((view.px(_BROAD),) * 2, np.uint8)
    mask &= ~np.asarray(cv2.dilate(cv2.morphologyEx(mask, cv2.MORPH_OPEN, side), np.ones((5, 5), np.uint8)), np.uint8)
    own = _words_in(view, mask)
    if float(own.mean() if len(own) else 0) > _PRINTED_IN_COLOUR:
        for x0, y0, x1, y1 in view.frames[own].tolist():
            mask[y0:y1, x0:x1] = 0
    shapes = [s for s in labelled(mask)[1] if s.area >= view.px(1.5) ** 2]
    shapes = sorted(shapes, key=lambda s: -s.area)[:300]
    for group in grouped(shapes, view.px(_APART[0]), view.px(_APART[1])):
        whole = bounding(group)
        if max(whole.width, whole.height) >= view.px(_LEAST) and whole.area >= _DROP * view.unit**2 and not _is_ruled(view, whole):
            yield whole


def _words_in(view: View, mask: Pixels) -> NDArray[np.bool_]:
    """Which of the trusted words are written in coloured ink."""
    found = []
    for x0, y0, x1, y1 in view.frames.tolist():
        inked = view.gray[y0:y1, x0:x1] < 170
        found.append(bool(inked.any()) and float((mask[y0:y1, x0:x1][inked] > 0).mean()) > 0.5)
    return np.array(found, bool)


def _tints(view: View, explained: Pixels) -> Iterator[Shape]:
    """Even fills: under print however pale, without print such as stickers and drawn shapes have."""
    smooth = cv2.blur(view.chroma, (5, 5))
    mask = np.asarray(np.asarray(cv2.inRange(smooth, _TINT, 255), np.uint8) & _between(view, 90, 254) & ~explained, np.uint8)
    closed = cv2.morphologyEx(mask, cv2.MORPH_CLOSE, np.ones((view.px(3), view.px(6)), np.uint8))
    solid = cv2.morphologyEx(closed, cv2.MORPH_OPEN, np.ones((view.px(_BROAD),) * 2, np.uint8))
    for shape in labelled(np.asarray(solid, np.uint8))[1]:
        if shape.height > view.px(110) or shape.area < 0.5 * shape.width * shape.height:
            continue
        place = np.s_[shape.y : shape.y + shape.height, shape.x : shape.x + shape.width]
        if view.words_within(shape) or median(view.chroma[place]) >= _NOTHING_WRITTEN:
            yield shape


def _heavy_rules(view: View, explained: Pixels) -> Iterator[Shape]:
    """Rules much heavier than those of tables are: borders that somebody gave a cell or a row. Where there are many they are the table's own."""
    thick, long = view.px(_HEAVY[0]), view.px(_HEAVY[1])
    dark = np.asarray(_between(view, 0, 120) & ~explained, np.uint8)
    level = cv2.morphologyEx(dark, cv2.MORPH_OPEN, np.ones((thick, long), np.uint8))
    shapes = [s for s in labelled(np.asarray(level, np.uint8))[1] if s.height <= view.px(5)]
    if len(shapes) <= _FEW:
        yield from shapes


def _boxes(view: View) -> Iterator[Shape]:
    """Printed boxes round a few words that belong to no table."""
    for shape in labelled(view.rules)[1]:
        if (
            view.px(30) <= shape.width <= 0.4 * view.width
            and view.px(10) <= shape.height <= view.px(40)
            and view.words_within(shape)
        ):
            yield shape


def _dark_strokes(view: View, explained: Pixels) -> Iterator[Shape]:
    """Strokes of a pen, larger than letters and no rules."""
    heights = [word.box.height for word in view.trusted]
    high = max(_TALLER * median(heights) * view.scale if heights else 0, view.px(11))
    rules = np.asarray(cv2.dilate(cv2.bitwise_or(_straight_rules(view), view.long_rules), np.ones((3, 3), np.uint8)), np.uint8)
    ink = np.asarray(_between(view, 0, _DARK) & ~view.printed & ~rules & ~explained, np.uint8)
    shapes = [s for s in labelled(ink)[1] if s.area >= view.px(1.5) ** 2 and max(s.width, s.height) >= view.px(3)]
    shapes = sorted(shapes, key=lambda s: -s.area)[:300]
    for group in grouped(shapes, view.px(3), view.px(2)):
        whole = bounding(group)
        large = whole.height >= high or max(s.width for s in group) >= view.px(_LONG)
        if large and min(whole.width, whole.height) >= view.px(4) and whole.area >= _DROP * view.unit**2:
            yield whole


def _straight_rules(view: View) -> Pixels:
    """The page's rules without those short pieces that slope, as the shaft of an arrow does."""
    labels, shapes = labelled(np.asarray(cv2.dilate(view.rules, np.ones((5, 5), np.uint8)), np.uint8))  # stairs are one line
    sloping = [
        s.label
        for s in shapes
        if s.width < view.px(_RULE) and view.px(_FLAT) < min(s.width, s.height) and s.height < view.px(_RULE)
    ]
    rules = view.rules.copy()
    rules[np.isin(labels, sloping)] = 0
    return rules


def _is_ruled(view: View, shape: Shape) -> bool:
    """Whether it is a rule of a table or letterhead: long, and flat or upright."""
    return (shape.height <= view.px(4) and shape.width > 0.5 * view.width) or (
        shape.width <= view.px(4) and shape.height > 0.3 * view.height
    )


def _own(view: View, shapes: list[Shape]) -> Iterator[Shape]:
    """Those that stand in the body of the page and do not come again and again in one place and colour, as a table's own do."""
    near = view.px(5)
    hues = [_hue(view, shape) for shape in shapes]
    for shape, hue in zip(shapes, hues, strict=True):
        middle = (shape.y + shape.height / 2) / view.height
        if not _HEAD < middle < _FOOT or shape.height > 0.3 * view.height:
            continue
        alike = sum(
            abs(s.x - shape.x) < near and abs(s.width - shape.width) < near and hues_apart(other, hue) < _SAME_HUE
            for s, other in zip(shapes, hues, strict=True)
        )
        if alike < _ALIKE:
            yield shape


def _hue(view: View, shape: Shape) -> float:
    place = np.s_[shape.y : shape.y + shape.height, shape.x : shape.x + shape.width]
    coloured = view.chroma[place] > _TINT
    return median(view.hue[place][coloured]) if coloured.any() else 0.0
