"""What was marked on a page: strokes of a highlighter, coloured frames and lines drawn round or under an item.

A table's own colours are not marks: heads, stripes and group rows fill whole rows in one tone, at the top of a table or again and again.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import cv2
import numpy as np

from evidence.document import Box, Mark, MarkKind, Word
from extractors.marks.view import COLOURED, Pixels, Shape, View, labelled

_PALE = 26  # spread of the channels of a pale stroke
_BRIGHT = 150  # the brightest channel of a highlighter on white paper is at least this


@dataclass(frozen=True, slots=True)
class Patch:
    """A coloured area with words in it; lengths in points."""

    shape: Shape
    hue: float
    chroma: float
    words: tuple[Word, ...]
    width: float
    height: float
    even: float  # share of its box that has its colour


def find_highlights(view: View) -> list[Mark]:
    """Highlighted words, framed items, underlined words."""
    if view.colourless:
        return []
    return [*_strokes(view), *_frames(view), *_underlines(view)]


# -- strokes behind words


def _strokes(view: View) -> Iterator[Mark]:
    patches = [patch for mask in _tones(view) for patch in _patches(view, mask)]
    for patch in patches:
        confidence = _stroke_confidence(view, patch, patches)
        if confidence > 0:
            s = patch.shape
            box = view.box(s.x, s.y, s.x + s.width, s.y + s.height)
            yield Mark(MarkKind.HIGHLIGHT, box, round(min(confidence, 0.98), 3))


def _tones(view: View) -> Iterator[Pixels]:
    """Bright coloured areas, one mask a hue: two marks of different colours side by side stay two."""
    red, green, blue = cv2.split(view.rgb)
    brightest = cv2.max(cv2.max(red, green), blue)
    bright = ((view.chroma > _PALE) & (brightest > _BRIGHT) & (view.excluded == 0)).astype(np.uint8) * 255
    if cv2.countNonZero(bright) < 1e-4 * bright.size:
        return
    for bands in (((8, 21),), ((22, 36),), ((37, 88),), ((89, 125),), ((126, 179), (0, 4))):
        within = sum((cv2.inRange(view.hue, low, high) for low, high in bands), np.zeros_like(bright))
        mask = cv2.bitwise_and(bright, within)
        if cv2.countNonZero(mask) > view.px(8) * view.px(5):
            yield mask


def _patches(view: View, mask: Pixels) -> Iterator[Patch]:
    opened = cv2.morphologyEx(mask, cv2.MORPH_OPEN, np.ones((view.px(1.4), view.px(1.4)), np.uint8))
    closed = cv2.morphologyEx(opened, cv2.MORPH_CLOSE, np.ones((view.px(3), view.px(7)), np.uint8))
    solid = cv2.morphologyEx(closed, cv2.MORPH_OPEN, np.ones((view.px(5), view.px(7)), np.uint8))
    labels, shapes = labelled(np.asarray(solid, np.uint8))
    for shape in shapes:
        width, height = view.points(shape.width), view.points(shape.height)
        if width < 12 or height < 6 or shape.area < 0.5 * shape.width * shape.height:
            continue
        place = np.s_[shape.y : shape.y + shape.height, shape.x : shape.x + shape.width]
        own = (labels[place] == shape.label) & (mask[place] > 0)
        if not own.any():
            continue
        chroma, hue = view.chroma[place][own], view.hue[place][own]
        if not _one_ink(chroma, view.gray[place][own]) or _paper_around(view, shape) < 0.3:
            continue  # a part of a picture
        words = tuple(word for word in view.words if _inside(view, word, shape))
        yield Patch(shape, float(np.median(hue)), float(np.median(chroma)), words, width, height, float(own.mean()))


def _one_ink(chroma: Pixels, gray: Pixels) -> bool:
    """Whether most of a patch has one tone: a stroke or a fill, not a picture's."""
    usual, light = float(np.median(chroma)), float(np.median(gray))
    return float(((np.abs(chroma - usual) < 48) & (np.abs(gray - light) < 34)).mean()) > 0.68


def _paper_around(view: View, shape: Shape) -> float:
    """Share of bare paper in a band around: what lies on paper has much of it, a part of a picture none."""
    pad = view.px(7)
    place = np.s_[max(shape.y - pad, 0) : shape.y + shape.height + pad, max(shape.x - pad, 0) : shape.x + shape.width + pad]
    bare = (view.gray[place] > 225) & (view.chroma[place] < 24)
    outside = bare.size - shape.width * shape.height
    inner = np.s_[pad : pad + shape.height, pad : pad + shape.width]
    return float(bare.sum() - bare[inner].sum()) / max(outside, 1)


def _inside(view: View, word: Word, shape: Shape) -> bool:
    x0, y0, x1, y1 = view.frame(word.box)
    cx, cy = (x0 + x1) / 2, (y0 + y1) / 2
    return shape.x <= cx <= shape.x + shape.width and shape.y <= cy <= shape.y + shape.height


def _stroke_confidence(view: View, patch: Patch, patches: list[Patch]) -> float:
    s = patch.shape
    if patch.width > view.points(view.width) * 0.97 or patch.height > 130 or _at_edge(view, s):
        return 0.0
    inked = float((view.gray[s.y : s.y + s.height, s.x : s.x + s.width] < 120).mean())
    if not patch.words and not 0.02 < inked < 0.45:
        return 0.0
    score = 0.62 + min((patch.chroma - 40) / 250, 0.3)
    score += 0.08 if patch.words else -0.1
    score -= 0.25 if patch.even < 0.45 else 0
    score -= _like_table(view, patch, patches)
    return score


def _at_edge(view: View, shape: Shape) -> bool:
    return shape.x <= 2 or shape.y <= 2 or shape.x + shape.width >= view.width - 2 or shape.y + shape.height >= view.height - 2


def _like_table(view: View, patch: Patch, patches: list[Patch]) -> float:
    """How much this is a table's own fill: a full row between rules, at the head of the table, or one of several alike."""
    s = patch.shape
    same = [
        other
        for other in patches
        if other is not patch
        and abs(other.hue - patch.hue) < 9
        and abs(other.chroma - patch.chroma) < 30
        and abs(other.shape.x - s.x) < view.px(6)
        and abs(other.shape.width - s.width) < view.px(10)
        and abs(other.shape.height - s.height) < view.px(6)
    ]
    doubt = 0.0
    if len(same) >= 3 and _regular([s, *(other.shape for other in same)]):
        doubt += 0.55
    if not _fills_cells(view, s):
        return doubt
    if _is_head(view, s):
        doubt += 0.6
    if len(same) >= 2:
        doubt += 0.45
    vivid = patch.chroma > 95
    doubt += 0.0 if vivid else 0.25
    return doubt


def _regular(shapes: list[Shape]) -> bool:
    """Whether rows follow each other in equal steps (or multiples of one): stripes."""
    tops = sorted(shape.y for shape in shapes)
    steps = np.diff(tops)
    return len(steps) > 0 and float(np.median(np.abs(steps / max(steps.min(), 1) - np.rint(steps / max(steps.min(), 1))))) < 0.15


def _fills_cells(view: View, shape: Shape) -> bool:
    """Whether rules run along its upper and lower edge: a fill of table cells, while a stroke's edges are free. A page that is skewed
    lets both drift, so each short piece is looked at by itself."""
    along = [0, 0]
    pieces = 0
    step = max(view.px(12), 8)
    for x in range(shape.x + step // 2, shape.x + shape.width - step, step):
        column = view.chroma[shape.y : shape.y + shape.height, x : x + step].max(axis=1) > _PALE
        rows = np.flatnonzero(column)
        if not len(rows):
            continue
        pieces += 1
        for side, row in enumerate((shape.y + rows[0], shape.y + rows[-1])):
            band = view.rules[max(row - view.px(3), 0) : row + view.px(3) + 1, x : x + step]
            along[side] += bool(band.size) and float((band.max(axis=0) > 0).mean()) > 0.6
    return pieces > 2 and min(along) > 0.7 * pieces


def _is_head(view: View, shape: Shape) -> bool:
    """Whether no table row lies above: no upright rule leaves its upper edge upwards."""
    above = view.rules[max(shape.y - view.px(11), 0) : max(shape.y - view.px(4), 1), shape.x : shape.x + shape.width]
    if not above.size:
        return True
    upright = (above > 0).mean(axis=0) > 0.9
    return int(upright.sum()) < 2


# -- lines round and under items


def _lines(view: View) -> Pixels:
    """Saturated ink that is not print: thin coloured lines."""
    mask = np.where((view.chroma > 60) & (view.gray < 215) & (view.excluded == 0), 255, 0).astype(np.uint8)
    for shape in view.blocks:
        if min(shape.width, shape.height) >= view.px(9):
            cv2.rectangle(mask, (shape.x - 3, shape.y - 3), (shape.x + shape.width + 3, shape.y + shape.height + 3), 0, -1)
    return mask


def _frames(view: View) -> Iterator[Mark]:
    mask = _lines(view)
    closed = cv2.morphologyEx(mask, cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8))
    labels, shapes = labelled(np.asarray(closed, np.uint8))
    worth = [s for s in shapes if s.width >= view.px(14) and s.height >= view.px(9)]
    alike = len(worth)
    for shape in worth:
        if shape.width > view.width * 0.93 or shape.height > view.height * 0.4:
            continue
        own = labels[shape.y : shape.y + shape.height, shape.x : shape.x + shape.width] == shape.label
        confidence = _frame_confidence(view, shape, own) - (0.25 if alike > 8 else 0)
        if confidence > 0:
            box = view.box(shape.x, shape.y, shape.x + shape.width, shape.y + shape.height)
            yield Mark(MarkKind.HIGHLIGHT, box, round(min(confidence, 0.97), 3))


def _frame_confidence(view: View, shape: Shape, own: np.ndarray) -> float:
    """A closed line along the edges of its box or along the ellipse in it, other ink inside, hardly any of its own."""
    border = max(_edge_support(own, view.px(3)), _ellipse_support(own))
    if border < 0.72:
        return 0.0
    inner = own[view.px(4) : -view.px(4), view.px(4) : -view.px(4)]
    inside = view.gray[shape.y : shape.y + shape.height, shape.x : shape.x + shape.width][view.px(4) : -view.px(4), view.px(4) : -view.px(4)]
    colours = view.chroma[shape.y : shape.y + shape.height, shape.x : shape.x + shape.width][view.px(4) : -view.px(4), view.px(4) : -view.px(4)]
    if not inner.size:
        return 0.0
    black = float(((inside < 150) & (colours < 60)).mean())
    coloured = float((colours > 60).mean())
    words = sum(_inside(view, word, shape) for word in view.words)
    if black < 0.01 and not words:
        return 0.0
    ring = _edge_support(own, view.px(3)) < 0.72
    if coloured > (0.08 if not ring else 0.16) or coloured > 1.5 * black:
        return 0.0
    return 0.55 + 0.4 * border


def _edge_support(own: np.ndarray, reach: int) -> float:
    sides = (own[:reach].max(axis=0), own[-reach:].max(axis=0), own[:, :reach].max(axis=1), own[:, -reach:].max(axis=1))
    return float(min(side.mean() for side in sides))


def _ellipse_support(own: np.ndarray) -> float:
    height, width = own.shape
    angles = np.linspace(0, 2 * np.pi, 80, endpoint=False)
    hits = np.zeros(80, bool)
    for step in np.linspace(0.88, 1.0, 7):
        columns = np.clip(np.rint((width - 1) / 2 * (1 + step * np.cos(angles))), 0, width - 1).astype(int)
        rows = np.clip(np.rint((height - 1) / 2 * (1 + step * np.sin(angles))), 0, height - 1).astype(int)
        hits |= own[rows, columns]
    return float(hits.mean())


def _underlines(view: View) -> Iterator[Mark]:
    mask = _lines(view)
    opened = cv2.morphologyEx(mask, cv2.MORPH_OPEN, np.ones((1, view.px(9)), np.uint8))
    joined = cv2.dilate(opened, np.ones((3, view.px(4)), np.uint8))
    labels, shapes = labelled(np.asarray(joined, np.uint8))
    for shape in shapes:
        if view.points(shape.width) < 16 or view.points(shape.height) > 7 or shape.width > view.width * 0.85:
            continue
        words = [word for word in view.words if _stands_on(view, word, shape)]
        if not words or _coloured_words(view, words) or _is_table_line(view, shape):
            continue
        x0, x1 = min(view.frame(w.box)[0] for w in words), max(view.frame(w.box)[2] for w in words)
        fit = min(x1, shape.x + shape.width) - max(x0, shape.x)
        if fit < 0.7 * shape.width:
            continue
        box = words[0].box
        for word in words[1:]:
            box = box.union(word.box)
        bottom = (shape.y + shape.height) / view.scale
        thick = 0.1 if view.points(shape.height) > 2.5 else 0.0
        yield Mark(MarkKind.HIGHLIGHT, Box(box.x0, box.top, box.x1, round(max(bottom, box.bottom), 2)), 0.72 + thick)


def _stands_on(view: View, word: Word, shape: Shape) -> bool:
    x0, y0, x1, y1 = view.frame(word.box)
    overlap = min(x1, shape.x + shape.width) - max(x0, shape.x)
    return overlap > 0.5 * (x1 - x0) and y0 < shape.y + shape.height and -0.35 * (y1 - y0) <= shape.y - y1 <= view.px(5)


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
    return bool(columns.size) and int(((columns > 0).mean(axis=0) > 0.9).sum()) >= 2
