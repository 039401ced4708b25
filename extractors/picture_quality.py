"""What a small version of a page picture tells of its light, its ink and its letters: cheap tests that decide what to do with it."""

from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

Gray = NDArray[np.uint8]

_SMALL = 800  # pixels of the longer side of the version that is looked at
_NARROWEST = 150  # pixels of the shorter side that are left when a picture is scaled down
_INK = 199  # of 255 parts of the paper's light, below which a pixel is ink
_DARKEST = 0.05  # percent of the pixels
_FAINTEST = 238  # light of the darkest from which there is no writing at all
_PLAIN = 224  # above which it is paper
_LETTER_SIDE = 1400  # pixels of the longer side of the version in which letters are measured
_MARGIN = 0.02  # of the shorter side, left out at every edge: scanners leave shadows there
_LEAST_SPECK = 4  # pixels of the small version; less is dust
_BLANK_INK = 0.00006  # share of the page; less is a blank page
_DARK = 105  # light of what is not paper (0..255)


@dataclass(frozen=True, slots=True)
class Quality:
    """``paper``: light of the paper (0..255). ``uneven``: how much it varies over the page (0..1). ``ink``: share of the page that is ink;
    ``strength``: how much darker than paper the ink is (0..1). ``dark``: share of the page that is dark, as in pictures and filled boxes.
    ``letter``: usual height of a letter in pixels of the full picture, 0 where none was found; ``letters``: how many of that height.
    ``sharpness``: steepness of the edges (0..1). ``noise``: grain (0..1). ``glare``: share of the page that is burnt out beside darker paper. ``plain``: share of the page as light as the paper around it."""

    paper: float
    uneven: float
    ink: float
    strength: float
    dark: float
    letter: float
    letters: int
    sharpness: float
    noise: float
    glare: float
    plain: float

    @property
    def is_photograph(self) -> bool:
        """Whether this is a picture of something rather than of a page: little of it is paper, much of it is neither light nor dark."""
        return self.ink > 0.25 and self.plain < 0.7

    @property
    def is_blank(self) -> bool:
        return self.ink < _BLANK_INK


def look(gray: Gray) -> Quality:
    """Measure a page picture (height x width, 0 black)."""
    small = shrink(gray, _SMALL)
    paper = paper_of(small)
    inner = _inner(as_gray(cv2.divide(small, np.maximum(paper, 1), scale=255.0)))
    mask = _without_dust(inner < _ink_below(inner))
    light = _inner(paper)
    low, usual, high = percentiles(light, 5, 50, 95)
    letter, letters = _letters(gray)
    return Quality(
        paper=usual,
        uneven=(high - low) / max(1.0, high),
        ink=float(mask.mean()),
        strength=1 - percentiles(inner[mask], 25)[0] / 255 if mask.any() else 0.0,
        dark=float((_inner(small) < _DARK).mean()),
        letter=letter,
        letters=letters,
        sharpness=_sharpness(gray),
        noise=_noise(gray),
        glare=_glare(light),
        plain=float((inner > _PLAIN).mean()),
    )


def _ink_below(flat: Gray) -> float:
    """The light below which a pixel is ink: of faint writing, half way from the paper to the darkest that is there."""
    darkest = percentiles(flat, _DARKEST)[0]
    if darkest < _INK:
        return _INK
    return (darkest + 255) / 2 if darkest < _FAINTEST else 0.0


def percentiles(picture: Gray, *shares: float) -> list[float]:
    """The values below which these shares (percent) of the pixels lie; by counting, which is fast for bytes."""
    counts = np.bincount(picture.ravel(), minlength=256).cumsum()
    return [float(np.searchsorted(counts, share / 100 * counts[-1])) for share in shares]


def shrink(gray: Gray, longest: int) -> Gray:
    """The picture with its longer side at most ``longest`` pixels, by a whole factor, which is many times faster than by any other.

    A long strip stays longer, so that something of its height is left."""
    factor = min(-(-max(gray.shape) // longest), max(1, min(gray.shape) // _NARROWEST))
    if factor <= 1:
        return gray
    height, width = max(1, gray.shape[0] // factor), max(1, gray.shape[1] // factor)
    whole = gray[: height * factor, : width * factor]
    return as_gray(cv2.resize(whole, (width, height), interpolation=cv2.INTER_AREA))


def paper_of(gray: Gray) -> Gray:
    """The light of the paper at each place: letters are filled in by what surrounds them, and what is left is smoothed."""
    small = shrink(gray, 300)
    grown = cv2.dilate(small, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (9, 9)))
    calm = cv2.medianBlur(grown, 21) if min(grown.shape) > 21 else grown
    calm = cv2.GaussianBlur(calm, (0, 0), 5)
    return as_gray(cv2.resize(calm, (gray.shape[1], gray.shape[0]), interpolation=cv2.INTER_LINEAR))


def as_gray(picture: Any) -> Gray:
    """What OpenCV returns, under its true type."""
    return np.asarray(picture, dtype=np.uint8)


def _inner(picture: NDArray[Any]) -> NDArray[Any]:
    height, width = picture.shape[:2]
    edge = int(min(height, width) * _MARGIN)
    return picture[edge : height - edge, edge : width - edge]


def _without_dust(mask: NDArray[np.bool_]) -> NDArray[np.bool_]:
    count, labels, stats, _ = cv2.connectedComponentsWithStats(mask.astype(np.uint8), connectivity=8)
    if count <= 1:
        return mask
    keep = stats[:, cv2.CC_STAT_AREA] >= _LEAST_SPECK
    keep[0] = False
    return np.asarray(keep[labels], dtype=np.bool_)


def _letters(gray: Gray) -> tuple[float, int]:
    """The usual height of the things that may be letters, and how many there are."""
    picture = shrink(gray, _LETTER_SIDE)
    scale = picture.shape[1] / gray.shape[1]
    block = 25
    mask = cv2.adaptiveThreshold(picture, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, block, 12)
    _, _, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    width, height, area = stats[1:, 2], stats[1:, 3], stats[1:, 4]
    fits = (height >= 4) & (height <= 70) & (width >= 2) & (width <= 3 * height) & (area >= 0.15 * width * height) & (area >= 8)
    heights = height[fits]
    if len(heights) < 8:
        return 0.0, len(heights)
    usual = float(np.median(heights[heights >= np.percentile(heights, 20)]))
    near = int(((heights > 0.6 * usual) & (heights < 1.7 * usual)).sum())
    return usual / scale, near


def _sharpness(gray: Gray) -> float:
    """How much of the way from paper to ink the steepest edges go within one pixel."""
    height, width = gray.shape
    part = gray[height // 8 : height - height // 8 or height, width // 8 : width - width // 8 or width]
    rows = max(1, part.shape[0] // 400)
    part = part[::rows]  # whole rows: steepness is measured along them
    if min(part.shape) < 8:
        return 1.0
    across = cv2.absdiff(np.ascontiguousarray(part[:, 2:]), np.ascontiguousarray(part[:, :-2]))
    low, high = percentiles(part, 1, 99)
    reach = high - low
    if reach < 10:
        return 0.0
    return float(min(1.0, percentiles(as_gray(across), 99.5)[0] / reach))


def _noise(gray: Gray) -> float:
    """Grain of the paper: the usual difference between a pixel and the median of its neighbours."""
    height, width = gray.shape
    part = np.ascontiguousarray(gray[height // 4 : height // 4 + 600, width // 4 : width // 4 + 600])
    if min(part.shape) < 8:
        return 0.0
    calm = cv2.medianBlur(part, 3)
    bright = calm >= percentiles(as_gray(calm), 60)[0]
    return float(np.mean(np.abs(part.astype(np.int16) - calm)[bright]) / 255) if bright.any() else 0.0


def _glare(light: NDArray[Any]) -> float:
    """The share of the page whose paper is burnt out while the rest is clearly darker."""
    usual = percentiles(as_gray(light), 30)[0]
    return float((light >= 252).mean()) if usual < 200 else 0.0
