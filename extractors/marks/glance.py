"""A cheap look at a page from afar: whether somebody marked something on it, so that of a long scan the marked pages are read first.

Nothing is located and no words are known. Missing a marked page costs more than reading an unmarked one, so what could be a mark counts.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

from extractors.marks.paper import spread_of
from extractors.marks.view import Pixels

_COLOURED_LETTER = (5.5, 6.5)  # points: what print is narrower and lower than, between paper and paper; its colour is faint
_LETTER = (5.5, 8.5)  # and its gray is not
_HIGHEST = 52.0  # points: a stroke of a highlighter is no higher, over a row of three lines
_STROKE = (15.0, 4.5)  # points: what a coloured stroke covers at least
_GRAY_STROKE = (30.0, 5.0)  # the same without colour, where print that runs together looks alike
_TINGED = 15  # spread of the channels that a pale stroke still has
_SHADED = 9  # levels of gray that a stroke takes from the paper, in a gray scan
_DARK = 120  # levels beyond which it is print
_LINE = 46.0  # points: a coloured line is at least as long; the flat part of a stamp's ring is shorter
_LINE_TINT = 34  # spread of the channels from which a thin line has a colour
_HEAD = 0.16  # share of the page where the letterhead is


def has_highlight(small: NDArray[np.uint8], points_per_pixel: float) -> float:
    """How likely a page bears highlighter, a coloured box or a coloured underline, 0..1.

    ``small``: height x width x 3 RGB, a rendering at about 36 to 50 dpi (``points_per_pixel`` 2 to 1.4); larger ones cost more and
    tell no more. Coloured strokes and lines score from 0.7, gray bands (a highlighter in a gray scan) from 0.4, unmarked text below
    0.3; a table's own coloured rows may score as strokes do.
    """
    if small.ndim != 3 or min(small.shape[:2]) < 24:
        return 0.0
    unit = 1 / points_per_pixel
    paper = _paper(small, unit)
    if paper is None:
        return 0.0
    tint = np.asarray(spread_of(cv2.subtract(paper, _closed(small, _COLOURED_LETTER, unit))), np.uint8)
    gray = _closed(np.asarray(cv2.cvtColor(small, cv2.COLOR_RGB2GRAY), np.uint8), _LETTER, unit)
    shade = np.asarray(cv2.subtract(cv2.cvtColor(paper, cv2.COLOR_RGB2GRAY), gray), np.uint8)
    return round(max(_coloured(tint, unit), _shaded(shade, tint, unit), _lines(small, tint, unit)), 3)


def _closed(picture: Pixels, letter: tuple[float, float], unit: float) -> Pixels:
    """Without print: only what is broader than letters is left."""
    kernel = np.ones((max(round(letter[1] * unit), 3), max(round(letter[0] * unit), 3)), np.uint8)
    return np.asarray(cv2.morphologyEx(picture, cv2.MORPH_CLOSE, kernel), np.uint8)


def _paper(small: Pixels, unit: float) -> Pixels | None:
    """The paper's own colour everywhere, as light falls on it; None where there is no paper (a photograph, a black page)."""
    cells = (max(round(small.shape[1] / (14 * unit)), 4), max(round(small.shape[0] / (14 * unit)), 4))
    coarse = cv2.resize(cv2.dilate(small, np.ones((3, 3), np.uint8)), cells, interpolation=cv2.INTER_AREA)
    light = coarse.max(axis=2)
    bright = float(np.percentile(light, 85))
    if bright < 110:
        return None
    usual = np.median(coarse[light >= bright * 0.93], axis=0)
    around = np.clip(cv2.dilate(coarse, np.ones((5, 7), np.uint8)), usual * 0.8, np.minimum(usual * 1.08, 255))
    return np.asarray(cv2.resize(cv2.blur(around.astype(np.uint8), (3, 3)), (small.shape[1], small.shape[0])), np.uint8)


def _opened(levels: Pixels, size: tuple[float, float], unit: float) -> Pixels:
    """Each level only where an area of a stroke's size has it: what is left of letters is ragged and goes."""
    kernel = np.ones((max(round(size[1] * unit), 2), max(round(size[0] * unit), 4)), np.uint8)
    return np.asarray(cv2.morphologyEx(levels, cv2.MORPH_OPEN, kernel), np.uint8)


def _coloured(tint: Pixels, unit: float) -> float:
    """The best score of a coloured area."""
    opened = _opened(tint, _STROKE, unit)
    scores = [
        0.7 + min(float(np.percentile(levels, 60) - _TINGED) / 300, 0.28) - doubt for levels, doubt in _areas(opened, _TINGED, unit)
    ]
    return max(0.0, *scores) if scores else 0.0


def _shaded(shade: Pixels, tint: Pixels, unit: float) -> float:
    """The best score of a gray band."""
    opened = _opened(cv2.subtract(shade, tint), _GRAY_STROKE, unit)
    if int((opened > _SHADED).sum()) > 0.25 * opened.size:
        return 0.0  # paper that is not even: nothing can be said
    scores = [
        0.42 + min(float(np.median(levels) - _SHADED) / 150, 0.2) - doubt
        for levels, doubt in _areas(opened, _SHADED, unit)
        if float(np.median(levels)) < _DARK
    ]
    return max(0.0, *scores) if scores else 0.0


def _areas(levels: Pixels, least: int, unit: float) -> list[tuple[Pixels, float]]:
    """The levels of each connected area of a stroke's shape, and how much speaks against its being one."""
    _, labels, stats, _ = cv2.connectedComponentsWithStats(np.asarray(cv2.inRange(levels, least, 255), np.uint8), connectivity=4)
    whole = stats[:, 2] * stats[:, 3]
    found = []
    for index in np.flatnonzero((stats[:, 4] > 0.6 * whole) & (stats[:, 2] > 0.9 * stats[:, 3]))[:60]:
        x, y, width, height = (int(value) for value in stats[index, :4])
        if index == 0 or width > 0.93 * levels.shape[1]:
            continue
        place = np.s_[y : y + height, x : x + width]
        own = levels[place][labels[place] == index]
        spread = float(np.percentile(own, 85) - np.percentile(own, 15))
        doubt = 0.5 if spread > 0.8 * float(np.median(own)) + 8 else 0.0
        doubt += 0.35 if height > _HIGHEST * unit else 0.0
        doubt += 0.35 if min(x, y, levels.shape[1] - x - width, levels.shape[0] - y - height) <= 1 else 0.0
        doubt += 0.35 if (y + height / 2) < _HEAD / 2 * levels.shape[0] else 0.0
        found.append((own, doubt))
    return found


def _lines(small: Pixels, tint: Pixels, unit: float) -> float:
    """The score of the longest thin coloured line outside of coloured areas: of a frame or an underline."""
    spread = np.asarray(spread_of(small), np.uint8)
    mask = np.asarray(cv2.inRange(spread, _LINE_TINT + float(np.median(spread[::4, ::4])), 255), np.uint8)
    mask[tint > _TINGED + 10] = 0
    mask[: round(mask.shape[0] * _HEAD)] = 0
    level = cv2.morphologyEx(mask, cv2.MORPH_OPEN, np.ones((1, round(_LINE * unit)), np.uint8))
    if not cv2.countNonZero(level):
        return 0.0
    lines = cv2.connectedComponentsWithStats(np.asarray(level, np.uint8), connectivity=8)[2][1:]
    thin = lines[(lines[:, 3] <= max(4 * unit, 3)) & (lines[:, 2] < 0.8 * small.shape[1])]
    if not len(thin):
        return 0.0
    return 0.7 + min(float(thin[:, 2].max()) / unit / 1500, 0.15) + (0.05 if len(thin) > 1 else 0.0)
