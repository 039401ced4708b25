"""What was marked on a page: strokes of a highlighter, coloured frames and lines drawn round or under an item.

A table's own colours are not marks: heads, stripes and group rows fill whole rows in one tone, at the top of a table or again and again.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import cv2
import numpy as np

from evidence.document import Box, Mark, MarkKind, Word
from extractors.marks.borders import border_of
from extractors.marks.stamp import Stamp
from extractors.marks.view import COLOURED, Pixels, Shape, View, labelled

_PALE = 26  # spread of the channels of a pale stroke
_BANDS = (  # of hue, half degrees; they overlap, for tinted paper shifts every hue
    ((0, 17), (172, 179)),
    ((9, 29),),
    ((19, 45),),
    ((37, 92),),
    ((84, 129),),
    ((121, 179), (0, 4)),
)
_BRIGHT = 150  # the brightest channel of a highlighter on white paper is at least this


@dataclass(frozen=True, slots=True)
class Patch:
    """A coloured area with words in it; lengths in points."""

    shape: Shape
    hue: float
    chroma: float
    gray: float
    words: tuple[Word, ...]
    width: float
    height: float
    even: float  # share of its box that has its colour


def find_highlights(view: View, stamps: list[Stamp]) -> list[Mark]:
    """Highlighted words, framed items, underlined words. What lies in a stamp is the stamp's."""
    if view.colourless:
        return []
    patches = _distinct([patch for mask in _tones(view) for patch in _patches(view, mask)])
    lines = _lines(view, patches)
    framed = [mark for mark in _frames(view, lines) if mark.confidence >= 0.5]
    found = [*_strokes(view, patches), *framed, *_underlines(view, lines, framed, patches)]
    return [mark for mark in found if not any(_covered(mark.box, stamp.mark.box) > 0.12 for stamp in stamps if stamp.coloured)]


def _covered(box: Box, by: Box) -> float:
    """Share of a box that another covers."""
    width = min(box.x1, by.x1) - max(box.x0, by.x0)
    height = min(box.bottom, by.bottom) - max(box.top, by.top)
    return max(width, 0) * max(height, 0) / max(box.width * box.height, 1e-6)


# -- strokes behind words


def _distinct(patches: list[Patch]) -> list[Patch]:
    """Each area once, in the band of hue that shows most of it."""
    kept: list[Patch] = []
    for patch in sorted(patches, key=lambda p: -p.shape.area):
        s = patch.shape
        if not any(
            o.x - 3 <= s.x + s.width / 2 <= o.x + o.width + 3 and o.y - 3 <= s.y + s.height / 2 <= o.y + o.height + 3
            for o in (other.shape for other in kept)
        ):
            kept.append(patch)
    return kept


def _strokes(view: View, patches: list[Patch]) -> Iterator[Mark]:
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
    for bands in _BANDS:
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
        boxy = _is_strip(labels[place] == shape.label)
        if not _one_ink(chroma, view.gray[place][own]) or (not boxy and _paper_around(view, shape) < 0.3):
            continue  # a part of a picture
        words = tuple(word for word in view.trusted if _inside(view, word, shape))
        light = float(np.median(view.gray[place][own]))
        yield Patch(shape, float(np.median(hue)), float(np.median(chroma)), light, words, width, height, float(own.mean()))


def _one_ink(chroma: Pixels, gray: Pixels) -> bool:
    """Whether most of a patch has one tone: a stroke or a fill, not a picture's."""
    usual, light = float(np.median(chroma)), float(np.median(gray))
    return float(((np.abs(chroma - usual) < max(48, 0.45 * usual)) & (np.abs(gray - light) < 42)).mean()) > 0.65


def _is_strip(own: np.ndarray) -> bool:
    """Whether it is of one height along nearly all of its width, level or sloping a little."""
    heights = own.sum(axis=0)
    usual = float(np.median(heights))
    return float((np.abs(heights - usual) <= 0.25 * usual).mean()) > 0.85


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
    if not patch.words and (len(view.trusted) >= 20 or not _has_writing(view, s) or _paper_around(view, s) < 0.5):
        return 0.0
    if patch.gray < 145 or _is_banner(view, s) or not _written_in_dark(view, patch):
        return 0.0
    if patch.height > 40 and s.area < 0.88 * s.width * s.height:
        return 0.0
    score = 0.62 + min((patch.chroma - 40) / 250, 0.3)
    score += 0.08 if patch.words else -0.1
    score -= 0.12 if patch.even < 0.4 else 0
    score -= _like_table(view, patch, patches)
    return score


def _written_in_dark(view: View, patch: Patch) -> bool:
    """Whether its words are darker than it is: a highlighter goes over black print, while white print needs a printed fill."""
    s = patch.shape
    darker = lighter = 0
    for word in patch.words:
        x0, y0, x1, y1 = view.frame(word.box)
        x0, x1 = max(x0, s.x), min(x1, s.x + s.width)
        y0, y1 = max(y0, s.y + s.height // 6), min(y1, s.y + s.height - s.height // 6)
        gray = view.gray[y0:y1, x0:x1]
        darker += int((gray < patch.gray - 45).sum())
        lighter += int((gray > patch.gray + 28).sum())
    return not patch.words or darker > lighter


def _has_writing(view: View, shape: Shape) -> bool:
    """Whether there is dark ink well inside, as much as letters have: for pages of which no words are known."""
    dx, dy = shape.width // 8, shape.height // 6
    inner = view.gray[shape.y + dy : shape.y + shape.height - dy, shape.x + dx : shape.x + shape.width - dx]
    return bool(inner.size) and 0.04 < float((inner < 120).mean()) < 0.4


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
    vivid = patch.chroma > 95
    if not vivid and s.width > 0.4 * view.width and _has_columns(view, patch.words) and _is_head(view, s):
        doubt += 0.4
    if not _fills_cells(view, s):
        return doubt
    if _is_head(view, s):
        doubt += 0.6
    if len(same) >= 2:
        doubt += 0.45
    doubt += 0.0 if vivid else 0.25
    return doubt


def _is_banner(view: View, shape: Shape) -> bool:
    """Whether it is a broad band at the head or foot of the page."""
    middle = (shape.y + shape.height / 2) / view.height
    return shape.width > 0.55 * view.width and not 0.13 < middle < 0.87


def _has_columns(view: View, words: Iterable[Word]) -> bool:
    """Whether words stand apart, as the titles of columns do."""
    placed = sorted((view.frame(word.box) for word in words), key=lambda frame: frame[0])
    reached = placed[0][2] if placed else 0
    for x0, _, x1, _ in placed[1:]:
        if x0 - reached > view.px(22):
            return True
        reached = max(reached, x1)
    return False


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
    return _uprights(above) < 2


# -- lines round and under items


def _lines(view: View, patches: list[Patch]) -> Pixels:
    """Saturated ink that is no fill: thin coloured lines."""
    darkness = cv2.convertScaleAbs(255 - view.gray, alpha=0.42)
    coloured = cv2.compare(view.chroma, np.maximum(darkness, 40), cv2.CMP_GT)
    mask: Pixels = np.asarray(coloured, np.uint8) & np.asarray(cv2.inRange(view.gray, 0, 222), np.uint8) & ~view.excluded
    solid = cv2.morphologyEx(mask, cv2.MORPH_OPEN, np.ones((view.px(6.5), view.px(6.5)), np.uint8))
    mask &= ~np.asarray(cv2.dilate(solid, np.ones((5, 5), np.uint8)), np.uint8)
    for patch in patches:  # between the letters on a fill its colour forms lines of its own
        s = patch.shape
        place = np.s_[max(s.y - 3, 0) : s.y + s.height + 3, max(s.x - 3, 0) : s.x + s.width + 3]
        away = np.abs((view.hue[place].astype(np.int16) - patch.hue + 90) % 180 - 90)
        mask[place][(away < 14) & (view.chroma[place] < patch.chroma + 50)] = 0
    return mask


def _frames(view: View, lines: Pixels) -> Iterator[Mark]:
    closed = cv2.morphologyEx(lines, cv2.MORPH_CLOSE, np.ones((view.px(3), view.px(5)), np.uint8))
    labels, shapes = labelled(np.asarray(closed, np.uint8))
    worth = [s for s in shapes if s.width >= view.px(14) and s.height >= view.px(9)]
    for shape in worth:
        if shape.width > view.width * 0.95 or shape.height > view.height * 0.4:
            continue
        own = labels[shape.y : shape.y + shape.height, shape.x : shape.x + shape.width] == shape.label
        confidence = _frame_confidence(view, shape, own) - (0.25 if len(worth) > 8 else 0)
        if confidence > 0:
            box = view.box(shape.x, shape.y, shape.x + shape.width, shape.y + shape.height)
            yield Mark(MarkKind.HIGHLIGHT, box, round(min(confidence, 0.97), 3))


def _frame_confidence(view: View, shape: Shape, own: np.ndarray) -> float:
    """A closed line along a rectangle or an ellipse, other ink inside, hardly any of its own."""
    border = border_of(own, view.px(1.7))
    if border.support < 0.74 or border.weakest < 0.5:
        return 0.0
    inner = np.zeros(own.shape, np.uint8)
    cv2.fillPoly(inner, [border.polygon], 255)
    side = 2 * view.px(3.5) + 1
    within = cv2.erode(inner, np.ones((side, side), np.uint8), borderValue=0) > 0
    if not within.any():
        return 0.0
    place = np.s_[shape.y : shape.y + shape.height, shape.x : shape.x + shape.width]
    coloured = float((own & within).sum()) / float(within.sum())
    black = float(((view.gray[place] < 150) & (view.tinted[place] == 0) & within).sum()) / float(within.sum())
    words = sum(_inside(view, word, shape) for word in view.trusted)
    if (not words and (black < 0.015 or len(view.trusted) >= 20)) or coloured > 0.14 or coloured > max(black, 0.03):
        return 0.0
    return 0.5 + 0.45 * border.support


def _underlines(view: View, lines: Pixels, framed: list[Mark], patches: list[Patch]) -> Iterator[Mark]:
    opened = cv2.morphologyEx(lines, cv2.MORPH_OPEN, np.ones((1, view.px(9)), np.uint8))
    joined = cv2.dilate(opened, np.ones((3, view.px(4)), np.uint8))
    for shape in labelled(np.asarray(joined, np.uint8))[1]:
        if view.points(shape.width) < 16 or view.points(shape.height) > 7 or shape.width > view.width * 0.85:
            continue
        words = [word for word in view.trusted if _stands_on(view, word, shape)]
        if not words or _coloured_words(view, words) or _has_columns(view, words) or _is_table_line(view, shape):
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
        thick = 0.1 if view.points(shape.height) > 2.5 else 0.0
        yield Mark(MarkKind.HIGHLIGHT, Box(box.x0, box.top, box.x1, max(line.bottom, box.bottom)), 0.72 + thick)


def _edges(view: View, patch: Patch, line: Shape) -> bool:
    """Whether a line is the edge of a fill, or between its letters, and no more coloured than it."""
    s, pad = patch.shape, view.px(5)
    place = np.s_[line.y : line.y + line.height, line.x : line.x + line.width]
    if float(np.percentile(view.chroma[place], 80)) > patch.chroma + 50:
        return False
    within = s.x - pad <= line.x and line.x + line.width <= s.x + s.width + pad
    return within and s.y - pad <= line.y and line.y + line.height <= s.y + s.height + pad


def _stands_on(view: View, word: Word, shape: Shape) -> bool:
    x0, y0, x1, y1 = view.frame(word.box)
    overlap = min(x1, shape.x + shape.width) - max(x0, shape.x)
    return overlap > 0.5 * (x1 - x0) and y0 < shape.y + shape.height and -0.5 * (y1 - y0) <= shape.y - y1 <= view.px(5)


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
    return _uprights(columns) >= 2


def _uprights(rules: Pixels) -> int:
    """How many separate upright rules run through this strip from top to bottom."""
    if not rules.size:
        return 0
    full = np.concatenate([[False], (rules > 0).mean(axis=0) > 0.9])
    return int((full[1:] & ~full[:-1]).sum())
