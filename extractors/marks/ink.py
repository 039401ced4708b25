"""Handwritten signatures: strokes that no word, rule, picture or stamp explains.

A signature is thin and winding over an area larger than letters: what decides is how long its line is for its extent, how thin for its
height, and that it does not sit in a line of print.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import cv2
import numpy as np

from evidence.document import Mark, MarkKind, Word
from extractors.marks.borders import sample
from extractors.marks.numbers import hues_apart, median, percentile
from extractors.marks.stamp import Stamp
from extractors.marks.view import COLOURED, Pixels, Shape, View, grouped, labelled, near

_ROUND = 0.72  # of its outline is inked: it may be one
_CLOSED = 0.85  # of a shape that a program drew; of an underlined zigzag less
_ONCE_ROUND, _HARDLY_ROUND = 3.2, 2.1  # of a line's length over its width and height: it goes round once, and hardly more
_SQUARE = 0.25  # of a drawing's ink in the lesser of level and upright runs: tall zigzags of a pen have only the one
_SURE, _LISTED = 0.55, 0.6  # confidence of a signature by itself; of a scribble among others in a column
_COLUMN = 3  # signatures in a column make it one of a list
_BRIEF = 4.0  # times its height: the others of its column are no higher
_BLOT = 0.9  # of its box: a scribble fills no more
_LETTER = 22.0  # points: letters that were not read are lower
_GRAIN = 24.0  # levels of gray: the grain of a fill differs less from it
_HEAD = 0.2  # of the page: letterheads, where nobody signs


@dataclass(frozen=True, slots=True)
class Scrawl:
    """A group of strokes, measured in points."""

    width: float
    height: float
    tallest: float  # extent of the largest single stroke group
    widest: float
    nib: float  # width of the line
    length: float  # of the line
    filled: float  # share of its box
    bends: float  # length of line between two bends
    outlined: float  # share of its convex outline that is inked
    straight: float  # share of its ink that lies in level or upright runs
    square: float  # the lesser of the shares that lie in level and in upright runs
    pen: bool  # black, blue or purple, as pens are
    ground: float  # luminance between the strokes
    depth: float  # levels of gray by which the ink is darker than that


def find_signatures(view: View, stamps: list[Stamp]) -> list[Mark]:
    """Signatures with their confidence."""
    strokes = _strokes(view, stamps)
    labels, shapes = labelled(strokes)
    least = view.px(3)
    pieces = [shape for shape in shapes if max(shape.width, shape.height) >= least and shape.area >= 4]
    cores = [shape for shape in pieces if _may_be_core(view, shape)]
    judged = []
    for group in grouped(cores[:300], view.px(5), view.px(2)):
        judged.append(_judged(view, labels, [*group, *_company(group, pieces, view.px(4), view.px(2))]))
    sure = [mark for mark, _ in judged if mark.confidence >= _SURE]
    marks = [replace(mark, confidence=_LISTED) if _is_listed(mark, scrawl, sure) else mark for mark, scrawl in judged]
    return [mark for mark in marks if mark.confidence > 0]


def _is_listed(mark: Mark, scrawl: Scrawl, sure: list[Mark]) -> bool:
    """Whether a small or dense scribble stands in a column of signatures, as in lists of who was present: there a hand is brief."""
    if mark.confidence >= _SURE or not (scrawl.pen and scrawl.width >= 13 and scrawl.height >= 6.5):
        return False
    if scrawl.filled > _BLOT or scrawl.bends > 9 or (scrawl.ground < 205 and scrawl.filled < 0.6):
        return False
    box = mark.box
    column = [
        other
        for other in sure
        if min(box.x1, other.box.x1) - max(box.x0, other.box.x0) > 0.5 * min(box.width, other.box.width)
        and (other.box.bottom < box.top + 4 or other.box.top > box.bottom - 4)
        and other.box.height < _BRIEF * max(box.height, 12)
    ]
    return len(column) >= _COLUMN


def _strokes(view: View, stamps: list[Stamp]) -> Pixels:
    """Ink that nothing else explains."""
    unexplained = cv2.subtract(cv2.subtract(view.ink, view.long_rules), cv2.bitwise_or(view.pictures, view.excluded))
    strokes = np.asarray(cv2.subtract(unexplained, view.printed), np.uint8)
    pen = cv2.bitwise_and(view.tinted, cv2.inRange(view.hue, 95, 140))  # blue over black print is a pen
    over = cv2.bitwise_and(view.printed, cv2.bitwise_and(pen, cv2.inRange(view.chroma, COLOURED + 1, 255)))
    if cv2.countNonZero(over):
        seen = (over > 0) & _black_words(view)
        strokes[seen] = unexplained[seen]
    for stamp in stamps:
        x, y, width, height = cv2.boundingRect(stamp.region)
        reach = view.px(60)
        place = np.s_[max(y - reach, 0) : y + height + reach, max(x - reach, 0) : x + width + reach]
        strokes[place][_own_ink(view, stamp, place)] = 0
    return np.asarray(strokes, np.uint8)


def _black_words(view: View) -> np.ndarray:
    """Where words are printed in black, so that blue among them is another's ink."""
    mask = np.zeros(view.gray.shape, bool)
    black = view.word_share(np.asarray(cv2.inRange(view.chroma, 0, COLOURED - 1)), np.asarray(cv2.inRange(view.gray, 0, 149)))
    for index in np.flatnonzero(black > 0.5):
        x0, y0, x1, y1 = view.frame(view.trusted[index].box, 1.0)
        mask[y0:y1, x0:x1] = True
    return mask


def _own_ink(view: View, stamp: Stamp, place: tuple[slice, slice]) -> np.ndarray:
    """The stamp's own imprint within its border, in a part of the page: what is not clearly darker, nor of another hue, than the most
    of it."""
    region, gray, hue, tinted = stamp.region[place], view.gray[place], view.hue[place], view.tinted[place] > 0
    inside = (region > 0) & (view.ink[place] > 0)
    band = inside & _border(region)
    if not stamp.coloured:
        dark = percentile(gray[band], 35) if band.any() else 0
        return np.asarray(inside & ~_thick(inside & (gray < dark - 32)), bool)
    coloured = tinted & ((hue >= 98) | (hue <= 9))
    band &= coloured
    if not band.any():
        return inside
    angle = np.exp(2j * np.pi * hue[band].astype(np.float32) / 180)
    typical = (np.angle(angle.mean()) / (2 * np.pi) * 180) % 180
    away = hues_apart(hue.astype(np.int16), round(typical))
    dark = percentile(gray[band], 25)
    other = ((away > 11) & tinted & (gray < 190)) | (gray < dark - 28)
    own = inside & ~_thick(other & inside)
    reach = view.px(18 if stamp.whole else 60)  # beyond the fitted border; further where no border was seen
    wider = cv2.dilate(region, np.ones((reach, reach), np.uint8)) > 0
    own |= wider & coloured & (away <= 9) & ~_thick(wider & (gray < dark - 28))
    return np.asarray(own, bool)


def _border(region: Pixels) -> np.ndarray:
    """A band along the border of the imprint: there its ink is, and little else."""
    return np.asarray((region > 0) & (cv2.erode(region, np.ones((13, 13), np.uint8), borderValue=0) == 0), bool)


def _thick(mask: np.ndarray) -> np.ndarray:
    """Without specks: single pixels on the edge of a darker patch are no stroke. Grown by the blur of a line."""
    whole = mask.astype(np.uint8)
    labels, shapes = labelled(whole)
    keep = np.zeros(len(shapes) + 1, bool)
    for shape in shapes:
        keep[shape.label] = max(shape.width, shape.height) >= 9
    return np.asarray(cv2.dilate(keep[labels].astype(np.uint8), np.ones((3, 3), np.uint8)) > 0, bool)


def _may_be_core(view: View, shape: Shape) -> bool:
    width, height = view.points(shape.width), view.points(shape.height)
    return max(width, height) >= 13 and min(width, height) >= 4.5 and width <= 320 and height <= 170


def _company(group: list[Shape], pieces: list[Shape], across: int, down: int) -> Iterator[Shape]:
    """Small strokes and dots that belong to the large ones."""
    known = {shape.label for shape in group}
    for shape in pieces:
        if shape.label not in known and any(near(shape, member, across, down) for member in group):
            yield shape


def _judged(view: View, labels: np.ndarray, group: list[Shape]) -> tuple[Mark, Scrawl]:
    x0, y0 = min(s.x for s in group), min(s.y for s in group)
    x1, y1 = max(s.x + s.width for s in group), max(s.y + s.height for s in group)
    mask = np.isin(labels[y0:y1, x0:x1], [s.label for s in group])
    scrawl = _measured(view, mask, group, x0, y0)
    confidence = _confidence(view, scrawl, group, (x0, y0, x1, y1))
    return Mark(MarkKind.SIGNATURE, view.box(x0, y0, x1, y1), round(confidence, 3)), scrawl


def _measured(view: View, mask: np.ndarray, group: list[Shape], x0: int, y0: int) -> Scrawl:
    whole = np.pad(mask.astype(np.uint8) * 255, 2)
    distance = cv2.distanceTransform(whole, cv2.DIST_L2, 3)
    ridge = (distance >= cv2.dilate(distance, np.ones((3, 3), np.uint8)) - 1e-3) & (distance > 0)
    nib = max(2 * percentile(distance[ridge], 40) - 0.4, 0.7) if ridge.any() else 1.0  # strokes that merge are no nib
    area = float(mask.sum())
    contours, _ = cv2.findContours(whole, cv2.RETR_LIST, cv2.CHAIN_APPROX_NONE)
    around = sum(cv2.arcLength(contour, closed=True) for contour in contours)
    corners = sum(len(cv2.approxPolyDP(contour, 1.4, closed=True)) for contour in contours)
    core = max(group, key=lambda s: s.width * s.height)
    straight, square = _straight(whole, view.px(9))
    ground, depth = _ground(view, mask, x0, y0)
    return Scrawl(
        width=view.points(mask.shape[1]),
        height=view.points(mask.shape[0]),
        tallest=view.points(core.height),
        widest=view.points(core.width),
        nib=view.points(nib),
        length=view.points(area / nib),
        filled=area / mask.size,
        bends=view.points(around / max(corners, 1)),
        outlined=_outlined(whole),
        straight=straight,
        square=square,
        pen=_by_pen(view, mask, x0, y0),
        ground=ground,
        depth=depth,
    )


def _straight(whole: Pixels, length: int) -> tuple[float, float]:
    level = cv2.morphologyEx(whole, cv2.MORPH_OPEN, np.ones((1, length), np.uint8))
    upright = cv2.morphologyEx(whole, cv2.MORPH_OPEN, np.ones((length, 1), np.uint8))
    inked = max(cv2.countNonZero(whole), 1)
    return cv2.countNonZero(cv2.bitwise_or(level, upright)) / inked, min(cv2.countNonZero(level), cv2.countNonZero(upright)) / inked


def _ground(view: View, mask: np.ndarray, x0: int, y0: int) -> tuple[float, float]:
    place = view.gray[y0 : y0 + mask.shape[0], x0 : x0 + mask.shape[1]]
    ground = median(place[~mask]) if not mask.all() else 0.0
    return ground, ground - median(place[mask])


def _by_pen(view: View, mask: np.ndarray, x0: int, y0: int) -> bool:
    place = np.s_[y0 : y0 + mask.shape[0], x0 : x0 + mask.shape[1]]
    coloured = mask & (view.tinted[place] > 0) & (view.chroma[place] > COLOURED)
    foreign = coloured & ((view.hue[place] < 88) | (view.hue[place] > 155))
    return float(foreign.sum()) < 0.5 * float(mask.sum())


def _outlined(whole: Pixels) -> float:
    hull = cv2.convexHull(np.argwhere(whole > 0)[:, ::-1].astype(np.int32))[:, 0].astype(np.float32)
    mask = cv2.dilate(whole, np.ones((5, 5), np.uint8)) > 0
    hits: list[np.ndarray] = []
    for start, end in zip(hull, np.roll(hull, -1, axis=0), strict=True):
        line = start[None] + (end - start)[None] * np.linspace(0, 1, max(int(np.hypot(*(end - start))), 1), endpoint=False)[:, None]
        hits.append(sample(mask, line[:, 0], line[:, 1]))
    return float(np.concatenate(hits).mean())


def _confidence(view: View, scrawl: Scrawl, group: list[Shape], frame: tuple[int, int, int, int]) -> float:
    if scrawl.width < 13 or scrawl.height < 6.5 or scrawl.nib > 5.2 or scrawl.filled > 0.68 or scrawl.width > 330:
        return 0.0
    winding = scrawl.length / (scrawl.widest + scrawl.tallest)
    once = _ONCE_ROUND if scrawl.outlined > _CLOSED else _HARDLY_ROUND
    if scrawl.outlined > _ROUND and scrawl.filled < 0.3 and winding < once:
        return 0.0  # a box, a lozenge, a ring: drawn by a program
    if (
        scrawl.straight > 0.66
        and scrawl.square > _SQUARE
        and (scrawl.bends > 9 or (scrawl.straight > 0.72 and scrawl.filled < 0.22))
    ):
        return 0.0  # boxes and the lines between them
    if scrawl.depth < _GRAIN or (scrawl.nib < 1.3 and scrawl.filled > 0.42):
        return 0.0  # so thin a line does not fill so much: the grain of a fill
    if winding < 0.8 or scrawl.bends > 14:
        return 0.0
    score = 0.3
    score += 0.25 * min(max(winding - 0.9, 0) / 0.9, 1)
    score += 0.2 * min(max(scrawl.tallest / scrawl.nib - 5, 0) / 8, 1)
    score += 0.2 * min(max(max(scrawl.widest, scrawl.tallest) - 16, 0) / 24, 1)
    score += 0.1 if scrawl.filled < 0.28 else -0.1
    score -= 0.15 if scrawl.bends > 9 else 0
    score -= _like_print(view, scrawl, group, frame)
    score -= 0.12 if scrawl.tallest < 11 else 0
    score -= 0.2 if scrawl.tallest < 8 else 0
    score -= 0.2 if scrawl.tallest < 13.5 and scrawl.width > 3.2 * scrawl.height else 0  # a run of letters
    score -= 0.65 if _in_head(view, frame) else 0
    score -= 0.0 if scrawl.pen else 0.5
    score -= 0.0 if scrawl.ground > 205 else 0.3  # letters on a dark fill
    return min(max(score, 0.0), 0.97)


def _in_head(view: View, frame: tuple[int, int, int, int]) -> bool:
    """Whether this stands at the head of the page with at most a line of words above it: where emblems are."""
    centre = (frame[1] + frame[3]) / 2
    if centre > view.height * _HEAD:
        return False
    return sum(view.frame(word.box)[3] < centre for word in view.trusted) <= 12


def _like_print(view: View, scrawl: Scrawl, group: list[Shape], frame: tuple[int, int, int, int]) -> float:
    """How much this resembles letters that were not read: many pieces of one height in a row, or a piece in a line of words."""
    doubt = 0.0
    heights = sorted(s.height for s in group)
    if len(group) >= 4 and scrawl.tallest < _LETTER:
        middle = heights[len(heights) // 2]
        alike = sum(0.6 * middle <= h <= 1.6 * middle for h in heights) / len(heights)
        if alike > 0.7 and scrawl.tallest < 1.7 * view.points(middle):
            doubt += 0.45
    line = [word for word in view.trusted if _beside(view, word, frame)]
    if line:
        usual = percentile([word.box.height for word in view.trusted], 80)
        tallest = max(word.box.height for word in line)  # perhaps all of them without ascenders
        tallest = max(tallest, min(usual, 1.3 * tallest)) * view.scale / view.unit
        if scrawl.tallest < 1.55 * tallest:
            doubt += 0.4
    return doubt


def _beside(view: View, word: Word, frame: tuple[int, int, int, int]) -> bool:
    x0, y0, x1, y1 = frame
    wx0, wy0, wx1, wy1 = view.frame(word.box)
    overlap = min(y1, wy1) - max(y0, wy0)
    gap = max(wx0 - x1, x0 - wx1)
    return overlap > 0.6 * (wy1 - wy0) and gap < view.px(26)
