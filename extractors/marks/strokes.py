"""Strokes of a highlighter behind words, told by their colour.

A table's own colours are not marks: heads, stripes and group rows fill whole rows in one tone, at the top of a table or again and again.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from evidence.document import Mark, MarkKind, Word
from extractors.marks.numbers import median, percentile
from extractors.marks.surroundings import continues_columns, has_columns, uprights
from extractors.marks.view import Pixels, Shape, View, labelled

_PALE = 26  # spread of the channels of a pale stroke
_BANDS = (  # of hue, half degrees; they overlap, for tinted paper shifts every hue
    ((0, 17), (172, 179)),
    ((9, 29),),
    ((19, 45),),
    ((37, 92),),
    ((84, 129),),
    ((121, 179), (0, 4)),
)
_WASHED = 60  # spread of the channels of the stripes of a table; a highlighter's is more
_NIB = 4.0  # points: a line drawn with a pen is thinner, its blur included; a highlighter is broader between two words
_PADDED = 4.0  # points between words and the edges of a fill, all around
_ONE_SIDED = 30.0  # points that a fill goes on after its last word
_LINE, _WORDS = 16.0, 12  # points of a line, and words of a paragraph of three lines
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


def coloured_patches(view: View) -> list[Patch]:
    """Areas of one colour that a stroke or a fill may be."""
    return patches_of(view, bright_colours(view))


def patches_of(view: View, bright: Pixels) -> list[Patch]:
    """The same of a mask of bright coloured pixels."""
    return _distinct([patch for mask in _tones(view, bright) for patch in _patches(view, mask)])


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


def find_strokes(view: View, patches: list[Patch]) -> Iterator[Mark]:
    """Those patches that were stroked over words."""
    for patch in patches:
        confidence = _stroke_confidence(view, patch, patches)
        if confidence > 0:
            s = patch.shape
            box = view.box(s.x, s.y, s.x + s.width, s.y + s.height)
            yield Mark(MarkKind.HIGHLIGHT, box, round(min(confidence, 0.98), 3))


def bright_colours(view: View) -> Pixels:
    """A mask of what has the brightness and the colour of a highlighter's ink on paper."""
    red, green, blue = cv2.split(view.rgb)
    brightest = cv2.max(cv2.max(red, green), blue)
    bright = cv2.bitwise_and(cv2.inRange(view.chroma, _PALE + 1, 255), cv2.inRange(brightest, _BRIGHT + 1, 255))
    return np.asarray(cv2.bitwise_and(bright, cv2.bitwise_not(view.excluded)), np.uint8)


def _tones(view: View, bright: Pixels) -> Iterator[Pixels]:
    """Bright coloured areas, one mask a hue: two marks of different colours side by side stay two."""
    if cv2.countNonZero(bright) < 1e-4 * bright.size:
        return
    solid = _solid(view, bright)
    if not cv2.countNonZero(solid):
        return
    reach = 2 * view.px(7) + 1
    bright = cv2.bitwise_and(bright, cv2.dilate(solid, np.ones((reach, reach), np.uint8)))  # no band has more than all of them
    for bands in _BANDS:
        within = sum((cv2.inRange(view.hue, low, high) for low, high in bands), np.zeros_like(bright))
        mask = cv2.bitwise_and(bright, within)
        if cv2.countNonZero(mask) > view.px(8) * view.px(5):
            yield mask


def _patches(view: View, mask: Pixels) -> Iterator[Patch]:
    labels, shapes = labelled(_solid(view, mask))
    for shape in shapes:
        width, height = view.points(shape.width), view.points(shape.height)
        if width < 12 or height < 6 or shape.area < 0.5 * shape.width * shape.height:
            continue
        place = np.s_[shape.y : shape.y + shape.height, shape.x : shape.x + shape.width]
        own = (labels[place] == shape.label) & (mask[place] > 0)
        if not _is_broad(view, own):
            continue
        chroma, hue = view.chroma[place][own], view.hue[place][own]
        boxy = _is_strip(labels[place] == shape.label)
        if not _one_ink(chroma, view.gray[place][own]) or (not boxy and _paper_around(view, shape) < 0.3):
            continue  # a part of a picture
        words = view.words_within(shape)
        light = median(view.gray[place][own])
        yield Patch(shape, median(hue), median(chroma), light, words, width, height, float(own.mean()))


def _is_broad(view: View, own: NDArray[np.bool_]) -> bool:
    """Whether it is anywhere broader than a drawn line, which letters closed over would hide."""
    side = view.px(_NIB)
    return bool(cv2.erode(np.pad(own, 1).astype(np.uint8), np.ones((side, side), np.uint8), borderValue=0).any())


def _solid(view: View, mask: Pixels) -> Pixels:
    """Of a mask what is as broad as a stroke, letters closed over."""
    solid: Pixels = np.zeros_like(mask)
    x, y, width, height = cv2.boundingRect(mask)
    if not width:
        return solid
    pad = view.px(8)
    place = np.s_[max(y - pad, 0) : y + height + pad, max(x - pad, 0) : x + width + pad]
    opened = cv2.morphologyEx(mask[place], cv2.MORPH_OPEN, np.ones((view.px(1.4), view.px(1.4)), np.uint8))
    closed = cv2.morphologyEx(opened, cv2.MORPH_CLOSE, np.ones((view.px(3), view.px(7)), np.uint8))
    solid[place] = cv2.morphologyEx(closed, cv2.MORPH_OPEN, np.ones((view.px(5), view.px(7)), np.uint8))
    return solid


def _one_ink(chroma: Pixels, gray: Pixels) -> bool:
    """Whether most of a patch has one tone: a stroke or a fill, not a picture's."""
    usual, light = median(chroma), median(gray)
    return float(((np.abs(chroma - usual) < max(48, 0.45 * usual)) & (np.abs(gray - light) < 42)).mean()) > 0.65


def _is_strip(own: np.ndarray) -> bool:
    """Whether it is of one height along nearly all of its width, level or sloping a little."""
    heights = own.sum(axis=0)
    usual = median(heights)
    return float((np.abs(heights - usual) <= 0.25 * usual).mean()) > 0.85


def _paper_around(view: View, shape: Shape) -> float:
    """Share of bare paper in a band around: what lies on paper has much of it, a part of a picture none."""
    pad = view.px(7)
    place = np.s_[max(shape.y - pad, 0) : shape.y + shape.height + pad, max(shape.x - pad, 0) : shape.x + shape.width + pad]
    bare = (view.gray[place] > 225) & (view.chroma[place] < 24)
    outside = bare.size - shape.width * shape.height
    inner = np.s_[pad : pad + shape.height, pad : pad + shape.width]
    return float(bare.sum() - bare[inner].sum()) / max(outside, 1)


def _stroke_confidence(view: View, patch: Patch, patches: list[Patch]) -> float:
    s = patch.shape
    if patch.width > view.points(view.width) * 0.97 or patch.height > 130 or _at_edge(view, s):
        return 0.0
    if not patch.words and (len(view.trusted) >= 20 or not _has_writing(view, s) or _paper_around(view, s) < 0.5):
        return 0.0
    if patch.gray < 145 or _is_banner(view, s) or not _written_in_dark(view, patch):
        return 0.0
    if patch.height > 40 and s.area < 0.88 * s.width * s.height and not _is_paragraph(view, patch):
        return 0.0
    score = 0.62 + min((patch.chroma - 40) / 250, 0.3)
    score += 0.08 if patch.words else -0.1
    score -= 0.12 if patch.even < 0.4 else 0
    score -= _like_table(view, patch, patches) + _like_button(view, patch)
    return score


def _is_paragraph(view: View, patch: Patch) -> bool:
    """Whether only its first and last line are shorter than it is wide, as those of a paragraph are: several strokes that touch."""
    s, line = patch.shape, view.px(_LINE)
    inner = view.chroma[s.y + line : s.y + s.height - line, s.x : s.x + s.width] > _PALE
    if not inner.any():
        return False
    left, right = inner.argmax(axis=1), inner[:, ::-1].argmax(axis=1)
    reach = np.where(inner.any(axis=1), s.width - left - right, 0)
    return percentile(reach, 15) > 0.9 * s.width and len(patch.words) >= _WORDS


def _like_button(view: View, patch: Patch) -> float:
    """How much it reaches beyond its words on all sides, as the bars, cards and buttons of a program or a poster do; a stroke hugs them."""
    s = patch.shape
    place = np.s_[s.y : s.y + s.height, s.x : s.x + s.width]
    dark = view.gray[place] < patch.gray - 45
    rows, columns = np.flatnonzero(dark.sum(axis=1) >= 2), np.flatnonzero(dark.any(axis=0))
    if not len(rows) or not len(columns) or _fills_cells(view, s) or continues_columns(view, patch.words, s.y):
        return 0.0
    sides = view.points(columns[0]), view.points(s.width - columns[-1])
    ends = view.points(rows[0]), view.points(s.height - rows[-1])
    doubt = 0.6 if min(ends) > _PADDED and max(sides) > _PADDED else 0.0
    return doubt + (0.45 if max(sides) > _ONE_SIDED and not _is_paragraph(view, patch) else 0.0)


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
    wide = s.width > 0.4 * view.width and has_columns(view, patch.words)
    if not vivid and wide and _is_head(view, s) and not continues_columns(view, patch.words, s.y):
        doubt += 0.4
    if patch.chroma < _WASHED and wide and same:
        doubt += 0.4  # two rows alike in a washed-out tone are stripes
    if not _fills_cells(view, s):
        return doubt
    if _is_head(view, s) and not continues_columns(view, patch.words, s.y):
        doubt += 0.6
    if len(same) >= 2:
        doubt += 0.45
    doubt += 0.0 if vivid else 0.25
    return doubt


def _is_banner(view: View, shape: Shape) -> bool:
    """Whether it is a broad band at the head or foot of the page."""
    middle = (shape.y + shape.height / 2) / view.height
    return shape.width > 0.55 * view.width and not 0.13 < middle < 0.87


def _regular(shapes: list[Shape]) -> bool:
    """Whether rows follow each other in equal steps (or multiples of one): stripes."""
    tops = sorted(shape.y for shape in shapes)
    steps = np.diff(tops)
    return len(steps) > 0 and median(np.abs(steps / max(steps.min(), 1) - np.rint(steps / max(steps.min(), 1)))) < 0.15


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
    return uprights(above) < 2
