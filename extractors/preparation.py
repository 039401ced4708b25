"""A page picture made ready for the engine, with the way back: what was turned, straightened and scaled can be undone for boxes."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

import cv2
import numpy as np
from numpy.typing import NDArray

from evidence.document import Box
from extractors.cleaning import even_light, sharpen
from extractors.picture_quality import Gray, Quality, as_gray, percentiles, shrink, smooth

Matrix = NDArray[np.float64]  # 3 x 3, from pixels of the prepared picture to pixels of the given one

_TARGET = 24.0  # pixels of a letter's height at which the engine reads best
_TOO_LOW, _TOO_HIGH = 13.0, 45.0
_MOST_SKEW = 17.0  # degrees; one at the very end of what was tried is not believed
_LEAST_SKEW = 0.25  # degrees that are worth turning the picture for
_UNEVEN = 0.12  # variation of the paper's light that is worth dividing out
_PALE = 0.3  # strength of ink below which contrast is raised
_SHAPELESS, _SOFT = 0.05, 0.42  # sharpness between which edges are worth sharpening
_CALM = 0.012  # grain beyond which sharpening would sharpen the grain
_TINY = 8  # pixels
_STREWN = 0.065  # share of the paper under specks
_GLARING = 0.01  # share of the page that is burnt out
_DIM = 190  # light of the paper below which contrast is raised
_LARGEST_SCALE = 3.0
_UPWARD = 1.1  # how much more ink gathers in columns than in rows where lines run up or down
_POINTS = 15_000  # pixels of ink that skew is measured on


Points = tuple[NDArray[np.float32], NDArray[np.float32]]


class Step(StrEnum):
    """What may be done to a page picture before and after it is read; each can be left out, to measure what it earns."""

    FLATTEN = "flatten"  # lay the sheet of a photograph flat
    TURN = "turn"  # by quarters
    INVERT = "invert"
    SMOOTH = "smooth"  # grain and specks
    LIGHT = "light"  # divide by the paper's light, stretch from ink to paper
    SHARPEN = "sharpen"
    STRAIGHTEN = "straighten"
    SCALE = "scale"  # to the height of letters that the engine reads best
    NARROW = "narrow"  # leave out blank margins
    CLEAR_UP = "clear-up"  # another look at the places of doubted words
    AGAIN = "again"  # a second look where words are not credible


@dataclass(frozen=True, slots=True)
class Prepared:
    """A picture for the engine and the matrix from its pixels to those of the picture it was made from. ``angle``: by how many degrees the
    text was askew; ``turns``: quarter turns, clockwise, that made it upright."""

    picture: Gray
    back: Matrix
    angle: float = 0.0
    turns: int = 0

    def undo(self, box: Box) -> Box:
        """A box of the prepared picture as the smallest upright box around it in the given one."""
        return map_box(self.back, box)


def map_box(matrix: Matrix, box: Box) -> Box:
    """The smallest upright box around a rectangle after a mapping."""
    xs, ys = [box.x0, box.x1, box.x1, box.x0], [box.top, box.top, box.bottom, box.bottom]
    corners = matrix @ np.array([xs, ys, [1, 1, 1, 1]], dtype=np.float64)
    x, y = corners[0] / corners[2], corners[1] / corners[2]
    return Box(round(float(x.min()), 2), round(float(y.min()), 2), round(float(x.max()), 2), round(float(y.max()), 2))


def prepare(gray: Gray, quality: Quality, *, turns: int = 0, thorough: bool = False, omitted: Collection[str] = ()) -> Prepared:
    """Do to a page picture what its quality calls for. ``thorough`` (a second look) evens the light and scales in any case. ``omitted`` names
    steps that are left out."""
    picture, back = turn(gray, turns)
    if Step.SMOOTH not in omitted:
        picture = smooth(picture, quality.noise, quality.specks)
    dim = quality.uneven > _UNEVEN or quality.strength < _PALE or quality.paper < _DIM
    if (thorough or dim) and Step.LIGHT not in omitted:
        picture = even_light(picture, glaring=quality.glare > _GLARING)
    if (
        _SHAPELESS < quality.sharpness < _SOFT
        and 0 < quality.letter < _TOO_HIGH
        and quality.noise < _CALM
        and Step.SHARPEN not in omitted
    ):
        picture = sharpen(picture, quality.letter, quality.sharpness)
    angle = skew_of(picture) if quality.letters >= 8 and Step.STRAIGHTEN not in omitted else 0.0
    if abs(angle) < _LEAST_SKEW:
        angle = 0.0
    dust = quality.strength < _PALE and quality.letter < _TINY and quality.letters >= 100 and quality.lettered < 0.01
    measured = quality.specks < _STREWN and not dust  # else letters are not told from specks: a larger picture only costs time
    scale = _scale(quality.letter, picture, thorough=thorough) if measured and Step.SCALE not in omitted else 1.0
    if angle or scale != 1.0:
        picture, step = _redraw(picture, angle, scale)
        back = back @ step
    return Prepared(np.ascontiguousarray(picture), back, angle, turns)


def turn(gray: Gray, turns: int) -> tuple[Gray, Matrix]:
    """The picture turned clockwise by quarter turns, and the way back."""
    height, width = gray.shape
    turns %= 4
    if turns == 0:
        return gray, np.eye(3)
    turned = np.ascontiguousarray(np.rot90(gray, -turns))
    back = {
        1: [[0, 1, 0], [-1, 0, height], [0, 0, 1]],
        2: [[-1, 0, width], [0, -1, height], [0, 0, 1]],
        3: [[0, -1, width], [1, 0, 0], [0, 0, 1]],
    }[turns]
    return turned, np.array(back, dtype=np.float64)


def skew_of(gray: Gray) -> float:
    """By how many degrees, counted clockwise, the lines of text fall to the right; 0 where they tell nothing."""
    points = _ink_points(gray)
    if points is None:
        return 0.0
    coarse = np.arange(-_MOST_SKEW, _MOST_SKEW + 0.01, 0.5)
    best = float(coarse[int(np.argmax([_alignment(points, angle) for angle in coarse]))])
    fine = np.arange(best - 0.5, best + 0.51, 0.1)
    scores = [_alignment(points, angle) for angle in fine]
    found = float(fine[int(np.argmax(scores))])
    if max(scores) < 1.05 * _alignment(points, 0.0) or abs(found) > _MOST_SKEW - 0.2:
        return 0.0
    return found


def runs_upward(gray: Gray) -> bool:
    """Whether the lines of text run up or down the page: ink gathers in columns clearly more than in rows, at any small skew."""
    points = _ink_points(gray)
    if points is None:
        return False
    x, y = points
    angles = np.arange(-6.0, 6.1, 1.0)
    rows = max(_alignment((x, y), angle) for angle in angles) * float(np.ptp(y))
    columns = max(_alignment((y, x), angle) for angle in angles) * float(np.ptp(x))
    return columns > _UPWARD * rows


def _ink_points(gray: Gray) -> Points | None:
    """Where the edges of letters are, from the middle of the page; None where there are too few to tell anything."""
    small = shrink(gray, 1600)
    mask = cv2.adaptiveThreshold(small, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, 25, 15)
    y, x = np.nonzero(mask)
    if len(x) < 200:
        return None
    if len(x) > _POINTS:
        chosen = np.random.default_rng(0).choice(len(x), _POINTS, replace=False)
        x, y = x[chosen], y[chosen]
    return x.astype(np.float32) - small.shape[1] / 2, y.astype(np.float32) - small.shape[0] / 2


def _alignment(points: Points, angle: float) -> float:
    """How much the ink gathers in rows after undoing a skew."""
    x, y = points
    rows = (y - x * np.float32(np.tan(np.radians(angle)))).astype(np.int32)
    counts = np.bincount(rows - rows.min())
    return float((counts.astype(np.float64) ** 2).sum())


def _redraw(gray: Gray, angle: float, scale: float) -> tuple[Gray, Matrix]:
    """Straighten and scale in one step, which blurs less than two."""
    height, width = gray.shape
    if not angle:
        size = (max(1, round(width * scale)), max(1, round(height * scale)))
        method = cv2.INTER_CUBIC if scale > 1 else cv2.INTER_AREA
        return as_gray(cv2.resize(gray, size, interpolation=method)), np.diag([width / size[0], height / size[1], 1.0])
    forward = cv2.getRotationMatrix2D((width / 2, height / 2), angle, scale)
    cos, sin = abs(forward[0, 0]), abs(forward[0, 1])
    size = (int(height * sin + width * cos) + 1, int(height * cos + width * sin) + 1)
    forward[0, 2] += size[0] / 2 - width / 2
    forward[1, 2] += size[1] / 2 - height / 2
    fill = percentiles(as_gray(gray[::8, ::8]), 90)[0]
    method = cv2.INTER_CUBIC if scale > 1 else cv2.INTER_LINEAR
    drawn = cv2.warpAffine(gray, forward, size, flags=method, borderMode=cv2.BORDER_CONSTANT, borderValue=fill)
    return as_gray(drawn), np.linalg.inv(np.vstack([forward, [0, 0, 1]]))


def _scale(letter: float, picture: Gray, *, thorough: bool) -> float:
    if not letter:
        return 1.0
    low = _TOO_LOW + 5 if thorough else _TOO_LOW
    if letter < low:
        wanted = min(_LARGEST_SCALE, _TARGET / letter)
    elif letter > _TOO_HIGH:
        wanted = max(0.25, _TARGET * 1.2 / letter)
    else:
        return 1.0
    room = (20_000_000 / picture.size) ** 0.5
    return float(min(wanted, max(1.0, room)) if wanted > 1 else wanted)
