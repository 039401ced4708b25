"""Whether the pixels of a shape run along a border: of a rectangle, perhaps turned a little, or of an ellipse."""

from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

_RAYS = 96


@dataclass(frozen=True, slots=True)
class Border:
    """A closed outline in pixels: ``polygon`` encloses it; ``support`` is the inked share of its length, ``weakest`` that of the
    weakest side of a rectangle (equal to ``support`` for an ellipse)."""

    polygon: NDArray[np.int32]
    support: float
    weakest: float
    is_round: bool


def border_of(own: NDArray[np.bool_], reach: float, inked: NDArray[np.bool_] | None = None) -> Border:
    """The better of both fits to a mask; ``reach`` is how far from the outline, in pixels, a pixel still lies on it. ``inked``: where the
    outline may run as well, under other ink that hides it."""
    points = np.argwhere(own)[:, ::-1].astype(np.float32)
    inked = own if inked is None else inked
    rectangle = _rectangle(inked, points, reach)
    ellipse = _ellipse(inked, points, reach)
    return ellipse if ellipse is not None and ellipse.support > rectangle.support and rectangle.weakest < 0.6 else rectangle


def _rectangle(own: NDArray[np.bool_], points: NDArray[np.float32], reach: float) -> Border:
    corners = cv2.boxPoints(cv2.minAreaRect(points))
    sides = [_side(own, corners[i], corners[(i + 1) % 4], reach) for i in range(4)]
    lengths = [float(np.hypot(*(corners[(i + 1) % 4] - corners[i]))) for i in range(4)]
    support = float(np.average(sides, weights=np.maximum(lengths, 1)))
    return Border(corners.astype(np.int32), support, min(sides), is_round=False)


def _side(own: NDArray[np.bool_], start: NDArray[np.floating], end: NDArray[np.floating], reach: float) -> float:
    length = float(np.hypot(*(end - start)))
    line = start[None] + (end - start)[None] * np.linspace(0.03, 0.97, max(int(length), 2))[:, None]
    normal = np.array([-(end - start)[1], (end - start)[0]]) / max(length, 1)
    hits = np.zeros(len(line), bool)
    for shift in np.arange(-reach, reach + 0.1, 0.8):
        hits |= sample(own, line[:, 0] + normal[0] * shift, line[:, 1] + normal[1] * shift)
    return float(hits.mean())


def _thin_side(own: NDArray[np.bool_], start: NDArray[np.floating], end: NDArray[np.floating], reach: float) -> float:
    """The same, less what is inked beside the line: rows of letters are broad."""
    normal = np.array([-(end - start)[1], (end - start)[0]]) / max(float(np.hypot(*(end - start))), 1)
    beside = [_side(own, start + normal * away, end + normal * away, 0.8) for away in (-5.5, 5.5)]
    return _side(own, start, end, reach) - 0.7 * float(np.mean(beside))


def _ellipse(own: NDArray[np.bool_], points: NDArray[np.float32], reach: float) -> Border | None:
    hull = cv2.convexHull(points)
    if len(hull) < 6:
        return None
    (cx, cy), (a, b), turn = cv2.fitEllipse(hull)
    if min(a, b) < 6:
        return None
    angles, tilt = np.linspace(0, 2 * np.pi, _RAYS, endpoint=False), np.deg2rad(turn)
    hits = np.zeros(_RAYS, bool)
    for shift in np.arange(-reach, reach + 0.1, 0.8):
        xs, ys = (a / 2 + shift) * np.cos(angles), (b / 2 + shift) * np.sin(angles)
        hits |= sample(own, cx + xs * np.cos(tilt) - ys * np.sin(tilt), cy + xs * np.sin(tilt) + ys * np.cos(tilt))
    polygon = cv2.ellipse2Poly((round(cx), round(cy)), (round(a / 2), round(b / 2)), round(turn), 0, 360, 10)
    support = float(hits.mean())
    return Border(np.asarray(polygon, np.int32), support, support, is_round=True)


_TURNED = (*np.arange(2.0, 12.1, 0.5), *np.arange(-12.0, -1.9, 0.5))  # degrees
_STRAIGHT = tuple(np.arange(-1.5, 1.6, 0.5))


def ruled_rectangle(
    mask: NDArray[np.uint8], least: tuple[int, int], most: tuple[int, int], reach: float, *, straight: bool
) -> Border | None:
    """The best rectangle that is turned by 2 to 12 degrees (what is printed is not), its lines found as peaks of the ink's projections;
    ``straight``: by less as well. ``least`` and ``most`` bound its width and height in pixels. Other ink in the way does no harm."""
    rows, columns = np.nonzero(mask)
    if not 50 < len(rows) < 60_000:
        return None
    placed = []
    for degrees in (*_TURNED, *(_STRAIGHT if straight else ())):
        turn = np.deg2rad(degrees)
        along, across = columns * np.cos(turn) + rows * np.sin(turn), rows * np.cos(turn) - columns * np.sin(turn)
        levels, uprights = _pair(across, least[0] * 0.7, least[1], most[1]), _pair(along, least[1] * 0.6, least[0], most[0])
        if levels is not None and uprights is not None:
            placed.append((levels[2] + uprights[2], float(turn), levels[:2], uprights[:2]))
    placed.sort(key=lambda each: -each[0])
    borders = [_turned(mask, turn, levels, uprights, reach) for _, turn, levels, uprights in placed[:20]]
    return max(borders, key=lambda border: border.support, default=None)


def _turned(
    mask: NDArray[np.uint8], turn: float, levels: tuple[float, float], uprights: tuple[float, float], reach: float
) -> Border:
    """The rectangle between two level and two upright lines, as they are in a picture turned by ``turn``."""
    xs, ys = np.array((*uprights, *uprights[::-1])), np.array((levels[0], levels[0], levels[1], levels[1]))
    back = np.stack([xs * np.cos(turn) - ys * np.sin(turn), xs * np.sin(turn) + ys * np.cos(turn)], axis=1).astype(np.float32)
    sides = [_thin_side(mask > 0, back[i], back[(i + 1) % 4], reach) for i in range(4)]
    return Border(back.astype(np.int32), float(np.mean(sides)), min(sides), is_round=False)


def _pair(values: NDArray[np.floating], count: float, least: float, most: float) -> tuple[float, float, int] | None:
    """The two strongest lines of a projection that are ``least`` to ``most`` apart, each of at least ``count`` pixels; and how many
    pixels both have."""
    low = float(values.min())
    histogram = np.bincount((values - low).astype(int))
    histogram = histogram + np.append(histogram[1:], 0)  # a line is about two pixels wide
    peaks = np.flatnonzero(histogram >= count)
    peaks = peaks[np.argsort(-histogram[peaks], kind="stable")[:40]]
    apart = np.abs(peaks[:, None] - peaks[None])
    both = np.where((apart >= least) & (apart <= most), histogram[peaks][:, None] + histogram[peaks][None], 0)
    if not both.any():
        return None
    first, second = (int(peaks[index]) for index in np.unravel_index(int(both.argmax()), both.shape))
    return min(first, second) + low + 1, max(first, second) + low + 1, int(both.max())


def sample(mask: NDArray[Any], xs: NDArray[Any], ys: NDArray[Any]) -> NDArray[Any]:
    """Values at points; 0 beyond the picture."""
    columns, rows = np.rint(xs).astype(int), np.rint(ys).astype(int)
    within = (columns >= 0) & (rows >= 0) & (columns < mask.shape[1]) & (rows < mask.shape[0])
    if within.all():
        return np.asarray(mask[rows, columns])
    values = np.zeros(xs.shape, mask.dtype)
    values[within] = mask[rows[within], columns[within]]
    return values
