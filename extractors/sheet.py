"""A sheet of paper before a camera: found against what it lies on, and laid flat."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from extractors.picture_quality import Gray, as_gray, percentiles, shrink

_LOOK = 480  # pixels of the longer side of the version in which the sheet is sought
_LEAST_AREA, _MOST_AREA = 0.15, 0.97  # of the picture
_LIKE_ITS_CORNERS = 0.035  # share of the area by which the sheet may differ from the quadrilateral of its corners
_DARKER = 30  # levels by which what it lies on is darker, in the middle
_STEP = 4  # pixels at either side of an edge
_RISE, _MOSTLY = 25, 0.85  # levels from what it lies on to paper, at this share of the places along a side
_ASTRAY = 0.012  # of the sheet's size, by which its corners are off a rectangle, from which it is worth laying flat


@dataclass(frozen=True, slots=True)
class Flat:
    """The sheet alone, seen from straight above, and the matrix from its pixels to those of the photograph."""

    picture: Gray
    back: NDArray[np.float64]


def lay_flat(gray: Gray) -> Flat | None:
    """The sheet of a photograph as a page picture; None where no single sheet is surely seen, or where it is seen straight on."""
    corners = _corners(gray)
    if corners is None:
        return None
    across = (np.linalg.norm(corners[1] - corners[0]), np.linalg.norm(corners[2] - corners[3]))
    down = (np.linalg.norm(corners[3] - corners[0]), np.linalg.norm(corners[2] - corners[1]))
    width, height = round(max(across)), round(max(down))
    flat = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    back = cv2.getPerspectiveTransform(flat, corners.astype(np.float32))
    drawn = cv2.warpPerspective(
        gray, back, (width, height), flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP, borderMode=cv2.BORDER_REPLICATE
    )
    return Flat(as_gray(drawn), np.asarray(back, dtype=np.float64))


def _corners(gray: Gray) -> NDArray[np.float64] | None:
    """The sheet's corners in pixels, clockwise from the top left."""
    small = shrink(gray, _LOOK)
    if min(small.shape) < 60:
        return None
    calm = cv2.dilate(cv2.GaussianBlur(small, (5, 5), 0), np.ones((5, 5), np.uint8))  # letters vanish
    calm = cv2.erode(calm, np.ones((5, 5), np.uint8))
    rim = np.concatenate([calm[:3].ravel(), calm[-3:].ravel(), calm[:, :3].ravel(), calm[:, -3:].ravel()])
    if percentiles(as_gray(rim), 50)[0] > percentiles(as_gray(calm), 90)[0] - _DARKER:
        return None  # paper to the edges: a scan
    mask = cv2.threshold(calm, 0, 255, cv2.THRESH_BINARY | cv2.THRESH_OTSU)[1]
    outlines = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)[0]
    if not outlines:
        return None
    outline = max(outlines, key=cv2.contourArea)
    area = float(cv2.contourArea(outline))
    if not _LEAST_AREA * small.size < area < _MOST_AREA * small.size:
        return None
    found = cv2.approxPolyDP(cv2.convexHull(outline), 0.02 * cv2.arcLength(outline, True), True).reshape(-1, 2)  # noqa: FBT003
    if len(found) != 4:
        return None
    corners = _ordered(found.astype(np.float64))
    if abs(float(cv2.contourArea(corners.astype(np.float32))) / area - 1) > _LIKE_ITS_CORNERS or not _is_off(corners):
        return None
    if not all(_is_edge(as_gray(cv2.GaussianBlur(small, (3, 3), 0)), corners[index - 1], corners[index]) for index in range(4)):
        return None  # the end of a shadow, or a sheet that the picture does not hold whole
    factor = np.array([gray.shape[1] / small.shape[1], gray.shape[0] / small.shape[0]])
    middle = corners.mean(axis=0)
    inward = corners + (middle - corners) / np.linalg.norm(middle - corners, axis=1, keepdims=True)  # leave the rim behind
    return np.asarray((inward + 0.5) * factor, dtype=np.float64)


def _ordered(corners: NDArray[np.float64]) -> NDArray[np.float64]:
    """Clockwise from the one that is nearest to the top left."""
    middle = corners.mean(axis=0)
    around = corners[np.argsort(np.arctan2(corners[:, 1] - middle[1], corners[:, 0] - middle[0]))]
    return np.roll(around, -int(np.argmin(around.sum(axis=1))), axis=0)


def _is_off(corners: NDArray[np.float64]) -> bool:
    """Whether the corners are no parallelogram's: a sheet that is merely askew is straightened by its lines."""
    stray = corners[0] - corners[1] + corners[2] - corners[3]
    sides = [float(np.linalg.norm(corners[index] - corners[index - 1])) for index in range(4)]
    return float(np.linalg.norm(stray)) > _ASTRAY * sum(sides) / 4


def _is_edge(small: Gray, first: NDArray[np.float64], last: NDArray[np.float64]) -> bool:
    """Whether a side of the sheet, gone round clockwise, is a sharp step from what it lies on to paper."""
    along = (last - first) / np.linalg.norm(last - first)
    inward = np.array([-along[1], along[0]])
    places = first + np.linspace(0.08, 0.92, 30)[:, None] * (last - first)
    inside, outside = ((places + side * _STEP * inward).round().astype(int) for side in (1, -1))
    height, width = small.shape
    for x, y in (outside.T, inside.T):
        if x.min() < 0 or y.min() < 0 or x.max() >= width or y.max() >= height:
            return False
    rise = small[inside[:, 1], inside[:, 0]].astype(int) - small[outside[:, 1], outside[:, 0]]
    return bool(np.mean(rise > _RISE) > _MOSTLY)
