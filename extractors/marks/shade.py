"""Strokes of a highlighter on pages without colour: in a gray scan or a copy they are bands a little darker than the paper, of one tone,
that begin and end with the words that they cover.

A printed fill looks alike but for its ends: it reaches beyond its words, to the rules of its cell or the margin of the text, and comes
again in the next rows.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from evidence.document import Box, Mark, MarkKind
from extractors.marks.numbers import median, percentile
from extractors.marks.view import Pixels, Shape, View

_LETTER = (5.5, 8.5)  # points: print is narrower and lower than this between paper and paper
_SMALL = 0.92  # of the height of words with ascenders: what a stroke over them is surely higher than
_WIDE, _WIDEST = 0.3, 0.95  # of the page: a fill of a row
_STROKE = (20.0, 4.5)  # points: what a stroke covers at least
_HIGHEST, _LOWEST, _SHORTEST = 34.0, 7.3, 24.0  # points: of two lines; of small print; of a short word
_CLEAR = (46.0, 9.0)  # points: a lower band is longer, for words that run together are low and short
_FLOORS, _MOST = (10, 18, 30), 125  # levels of gray that a stroke takes from the paper
_STEP = 9.0  # levels of gray between a stroke and the fill of the row that it lies on
_AROUND = 26.0  # points: how far off there is bare paper
_OVERHANG = 10.0  # points by which a stroke goes beyond its words at most
_PADDED = 4.0  # points between the words and both edges of a printed box
_ROW = 0.6  # of both edges along rules: the fill of a cell
_READ = 20  # words of a page on which marks have words that were read too: bars of a chart and arms have none
_HIGHER, _MUCH_HIGHER, _BRIEF = 1.15, 1.33, 60.0  # times the height of its words, of a stroke; of one shorter than so many points
_SURE = 0.62
_HEAD = 0.2  # of the page: letterheads


@dataclass(frozen=True, slots=True)
class Band:
    """An area of one tone: its shape and mask in pixels of the view at half size, its depth in levels of gray, and that of the fill on which
    it lies."""

    shape: Shape
    own: Pixels
    depth: float
    base: float = 0.0


def find_shaded(view: View) -> list[Mark]:
    """Bands behind words, as a highlighter leaves them in gray."""
    half = cv2.resize(view.gray, (view.width // 2, view.height // 2), interpolation=cv2.INTER_AREA)
    shade = _shade(np.asarray(half, np.uint8), view.unit / 2, _letter(view))
    bands = list(_bands(view, shade))
    bands += _on_fills(view, shade, bands)
    strokes = [band for band in bands if _ends_with_words(view, half, band) and not _is_fill(view, band, bands)]
    if len(view.trusted) >= _READ:  # where few words were read, what was not may be under a stroke
        strokes = [band for band in strokes if _is_over_words(view, band)]
    return [_mark(view, band) for band in strokes]


def _is_over_words(view: View, band: Band) -> bool:
    """Whether it lies over words that were read, and on paper is higher than they are: between bold letters that run together the ground looks dark."""
    box = _box(view, band.shape)
    words = [word.box.height for word in view.trusted if box.overlaps(word.box)]
    if not words or band.base:
        return bool(words)
    least = _HIGHER if box.width * view.scale > _BRIEF * view.unit else _MUCH_HIGHER
    return box.height >= least * median(words)


def _letter(view: View) -> tuple[float, float]:
    """How wide and high letters are, in points; a stroke over small print is lower than large letters are."""
    if not view.trusted:
        return _LETTER
    usual = percentile([word.box.height for word in view.trusted], 80) * view.scale / view.unit
    return _LETTER[0], min(max(_SMALL * usual, _LETTER[0]), _LETTER[1])


def _shade(half: Pixels, unit: float, size: tuple[float, float]) -> Pixels:
    """How much darker than the paper around the ground behind the print is. ``size``: of letters, in points."""
    letter = np.ones((max(round(size[1] * unit), 3), max(round(size[0] * unit), 3)), np.uint8)
    ground = cv2.morphologyEx(half, cv2.MORPH_CLOSE, letter)
    window = 2 * round(_AROUND * unit) + 1
    paper = cv2.blur(cv2.dilate(ground, np.ones((window, window), np.uint8)), (window, window))
    stroke = np.ones((max(round(_STROKE[1] * unit), 2), round(_STROKE[0] * unit)), np.uint8)
    return np.asarray(cv2.morphologyEx(cv2.subtract(paper, ground), cv2.MORPH_OPEN, stroke), np.uint8)


def _bands(view: View, shade: Pixels) -> Iterator[Band]:
    """Areas of a stroke's shape and evenness, with a step at their edges; at several levels, for strokes that touch each other or a
    paler fill are one area at the lowest."""
    usual = int(median(shade[::4, ::4]))
    taken = np.zeros(shade.shape, np.uint8)
    for floor in _FLOORS:
        mask = cv2.bitwise_and(cv2.inRange(shade, floor + usual, 255), ~taken)
        if cv2.countNonZero(mask) > 0.5 * mask.size:
            continue
        for band in _bands_at(view, shade, np.asarray(mask, np.uint8)):
            s = band.shape
            taken[s.y : s.y + s.height, s.x : s.x + s.width][band.own > 0] = 255
            yield band


def _on_fills(view: View, shade: Pixels, bands: list[Band]) -> Iterator[Band]:
    """Bands that are darker than the fills of rows that they lie on. A fill with a stroke on it has no one tone: what tone fills have is
    told by others on the page."""
    known = np.zeros(shade.shape, np.uint8)
    tones: list[float] = []
    for band in bands:
        s = band.shape
        if s.width > _WIDE * shade.shape[1] and _is_fill(view, band, bands) and _lies_between_rules(view, band):
            if all(abs(band.depth - tone) > _STEP / 2 for tone in tones):
                tones.append(band.depth)
        else:
            known[s.y : s.y + s.height, s.x : s.x + s.width] = 255
    for tone in tones[:3]:
        left = cv2.subtract(shade, np.full_like(shade, round(tone)))
        left[known > 0] = 0
        for band in _bands(view, left):
            s = band.shape
            known[s.y : s.y + s.height, s.x : s.x + s.width] = 255
            yield replace(band, depth=band.depth + tone, base=tone)


def _bands_at(view: View, shade: Pixels, mask: Pixels) -> Iterator[Band]:
    _, labels, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=4)
    unit = view.unit / 2
    x, y, width, height, area = stats.T
    good = (
        (width >= _SHORTEST * unit) & (height >= _LOWEST * unit) & (area > 0.4 * width * height) & (width < _WIDEST * mask.shape[1])
    )
    good &= (height >= _CLEAR[1] * unit) | (width >= _CLEAR[0] * unit)
    good &= (np.minimum(x, y) > 2) & (x + width < mask.shape[1] - 2) & (y + height < mask.shape[0] - 2)
    for index in np.flatnonzero(good)[:40]:
        left, top, wide, high, size = (int(value) for value in stats[index])
        shape = Shape(left, top, wide, high, size, int(index))
        own = labels[shape.y : shape.y + shape.height, shape.x : shape.x + shape.width] == index
        levels = shade[shape.y : shape.y + shape.height, shape.x : shape.x + shape.width][own]
        depth = median(levels)
        if depth > _MOST or not _is_level(own, unit):
            continue
        if percentile(levels, 85) - percentile(levels, 15) < 0.4 * depth + 6 and _has_step(shade, shape, depth, unit):
            yield Band(shape, np.asarray(own, np.uint8), depth)


def _is_level(own: NDArray[np.bool_], unit: float) -> bool:
    """Whether it is as high as one line or two, and nearly everywhere as high."""
    heights = own.sum(axis=0)
    usual = median(heights)
    alike = float((np.abs(heights - usual) <= 0.25 * usual + 1).mean())
    return _LOWEST * unit <= usual <= _HIGHEST * unit and alike >= 0.75


def _has_step(shade: Pixels, shape: Shape, depth: float, unit: float) -> bool:
    """Whether it is much paler beyond both ends, and just above or just below (there the next line may be marked too): a shadow or a
    stain fades slowly, a piece of a fill goes on."""
    away, thick = round(4 * unit) + shape.width // 60, max(round(2 * unit), 1)
    x, y, x1, y1 = shape.x, shape.y, shape.x + shape.width, shape.y + shape.height
    above, below = shade[max(y - away - thick, 0) : max(y - away, 1), x:x1], shade[y1 + away : y1 + away + thick, x:x1]
    inner = slice(y + shape.height // 3, y1 - shape.height // 3)
    before, after = shade[inner, max(x - away - thick, 0) : max(x - away, 1)], shade[inner, x1 + away : x1 + away + thick]
    levels = [float(part.mean()) if part.size else 0.0 for part in (above, below, before, after)]
    on_paper = min(levels[:2]) < 0.35 * depth and max(levels[2:]) < 0.6 * depth
    on_fill = max(levels) - min(levels) < 0.3 * depth and depth - max(levels) >= _STEP
    between_fills = max(levels[2:]) < 0.6 * depth and depth - max(levels[:2]) >= _STEP
    return on_paper or on_fill or between_fills


def _ends_with_words(view: View, half: Pixels, band: Band) -> bool:
    """Whether print, as much as letters are, reaches nearly to both its ends."""
    s, unit = band.shape, view.unit / 2
    place = half[s.y : s.y + s.height, s.x : s.x + s.width]
    ground = percentile(place[band.own > 0], 80)
    dark = (place < ground - 45) & (band.own > 0)
    share = float(dark.sum()) / max(int(band.own.sum()), 1)
    columns = np.flatnonzero(dark.sum(axis=0) >= 2)
    if not 0.05 < share < 0.6 or len(columns) < 4:
        return False
    if not _is_toned(view, band):
        return False
    rows = np.flatnonzero(dark.sum(axis=1) > 0.1 * dark.sum(axis=1).max())  # not the tip of a letter from beyond an end
    if min(rows[0], s.height - 1 - rows[-1]) > _PADDED * unit:
        return False  # a box printed behind a heading: a nib follows the words, a box keeps off them
    return bool(columns[0] <= _OVERHANG * unit and columns[-1] >= s.width - 1 - _OVERHANG * unit)


def _is_toned(view: View, band: Band) -> bool:
    """Whether the lightest pixels between its letters are darker than the paper about: between bold letters that run together when seen
    small, the paper shows."""
    s, pad = band.shape, view.px(9)
    x0, y0, x1, y1 = 2 * s.x, 2 * s.y, 2 * (s.x + s.width), 2 * (s.y + s.height)
    paper = percentile(view.gray[max(y0 - pad, 0) : y1 + pad, max(x0 - pad, 0) : x1 + pad], 90)
    core = cv2.erode(band.own, np.ones((max(s.height // 4, 2) | 1, 3), np.uint8), borderValue=0)
    inner = view.gray[y0:y1, x0:x1][cv2.resize(core, (x1 - x0, y1 - y0), interpolation=cv2.INTER_NEAREST) > 0]
    return bool(inner.size) and paper - percentile(inner, 85) > band.base + 0.6 * (band.depth - band.base)


def _is_fill(view: View, band: Band, bands: list[Band]) -> bool:
    """Whether it is a table's own: rules along both edges, or one of several alike in equal steps."""
    s, others = band.shape, [other.shape for other in bands if other is not band]
    alike = [o for o in others if abs(o.x - s.x) < view.px(4) and abs(o.width - s.width) < view.px(6)]
    wide = _WIDE * view.width / 2
    ending = [o for o in others if min(o.width, s.width) > wide and abs(o.x + o.width - s.x - s.width) <= 1]
    if len(alike) >= 2 or _is_emblem(view, s) or (len(ending) >= 2 and _lies_between_rules(view, band)):
        return True
    return _is_cells(view, band) and not _is_marked_row(view, band, bands)


def _is_marked_row(view: View, band: Band, bands: list[Band]) -> bool:
    """Whether it fills a whole row below another that is filled, and is darker than all of those: heads and groups have their tones in common."""
    s, wide = band.shape, _WIDE * view.width / 2
    others = [other for other in bands if other is not band and other.shape.width > wide]
    darkest = all(band.depth - other.depth > _STEP / 2 for other in others)
    return s.width > wide and darkest and any(other.shape.y < s.y for other in others)


def _is_cells(view: View, band: Band) -> bool:
    """Whether it fills cells: rules along both edges, and none of its ends free."""
    return _lies_between_rules(view, band) and not _ends_free(view, band.shape)


def _ends_free(view: View, shape: Shape) -> bool:
    """Whether at one of its ends the rules above and below go on while none stands there upright: a stroke ends within its cell."""
    y0, y1 = 2 * shape.y, 2 * (shape.y + shape.height)
    reach, beyond = view.px(4), view.px(10)
    for x, step in ((2 * shape.x, -1), (2 * (shape.x + shape.width), 1)):
        upright = view.rules[y0 + (y1 - y0) // 4 : y1 - (y1 - y0) // 4, max(x - reach, 0) : x + reach]
        if upright.size and float((upright > 0).any(axis=1).mean()) > 0.7:
            continue
        side = np.s_[max(x - beyond, 0) : x - reach] if step < 0 else np.s_[x + reach : x + beyond]
        rows = (view.rules[max(y0 - reach, 0) : y0 + reach, side], view.rules[max(y1 - reach, 0) : y1 + reach, side])
        if all(row.size and float((row > 0).any(axis=0).mean()) > 0.8 for row in rows):
            return True
    return False


def _is_emblem(view: View, shape: Shape) -> bool:
    """Whether it is a part of a picture in the letterhead."""
    place = np.s_[2 * shape.y : 2 * (shape.y + shape.height), 2 * shape.x : 2 * (shape.x + shape.width)]
    return 2 * shape.y < _HEAD * view.height and float((view.pictures[place] > 0).mean()) > 0.4


def _lies_between_rules(view: View, band: Band) -> bool:
    s, reach = band.shape, view.px(2)
    rows = np.arange(s.height)[:, None]
    tops = np.where(band.own > 0, rows, s.height).min(axis=0)
    bottoms = np.where(band.own > 0, rows, -1).max(axis=0)
    along = [0, 0]
    columns = range(2, s.width - 2, 3)
    for column in columns:
        for side, row in enumerate((tops[column], bottoms[column])):
            y, x = 2 * (s.y + int(row)), 2 * (s.x + column)
            along[side] += bool((view.rules[max(y - reach, 0) : y + reach + 1, x] > 0).any())
    return min(along) > _ROW * len(columns)


def _mark(view: View, band: Band) -> Mark:
    box = _box(view, band.shape)
    worded = any(box.overlaps(word.box) for word in view.trusted)
    return Mark(MarkKind.HIGHLIGHT, box, round(_SURE + min(band.depth / 300, 0.2) - (0.0 if worded else 0.15), 3))


def _box(view: View, shape: Shape) -> Box:
    """Where a shape of the half view is on the page, in points."""
    return view.box(2 * shape.x, 2 * shape.y, 2 * (shape.x + shape.width), 2 * (shape.y + shape.height))
