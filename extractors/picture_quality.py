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
_NEAR_INK, _INKED = 0.025, 0.5  # share of the shorter side that counts as near, and of a burnt-out area that has ink near
_DARK = 105  # light of what is not paper (0..255)
PAPERY = 0.75  # share of a page that is paper; photographs on the rest have things of a letter's size too
GRAINY = 0.02  # grain from which a page is smoothed before anything else is looked for on it
_COARSE = 0.075  # grain that takes a wider smoothing
_SPECK = 70  # levels by which a speck differs from what is around it
_SPECKLED = 0.003  # share of the paper under specks
_STROKES = 13  # pixels of a version of 300: what is narrower and darker than its surroundings is ink
_MANY = 25  # letters
_LETTERED = 0.08  # share of the page under letters, from which it is tried as a page though it looks like a photograph
_DIM, _PALE = 190, 0.3  # light of the paper and strength of ink below which letters are looked for in a stretched version


@dataclass(frozen=True, slots=True)
class Quality:
    """``paper``: light of the paper (0..255). ``uneven``: how much it varies over the page (0..1). ``ink``: share of the page that is ink;
    ``strength``: how much darker than paper the ink is (0..1). ``dark``: share of the page that is dark, as in pictures and filled boxes.
    ``letter``: usual height of a letter in pixels of the full picture, 0 where none was found; ``letters``: how many of that height.
    ``sharpness``: steepness of the edges (0..1). ``noise``: grain as a share of the paper's light (0..1). ``specks``: share of the paper under specks
    of one or two pixels. ``glare``: share of the page that is burnt out beside darker paper. ``plain``: share of the page as light as the paper around it. ``lettered``: share of the page under things of the usual letter's size.
    ``stroke``: size of the largest thing that is drawn rather than filled, such as a signature, as a share of the shorter side."""

    paper: float
    uneven: float
    ink: float
    strength: float
    dark: float
    letter: float
    letters: int
    sharpness: float
    noise: float
    specks: float
    glare: float
    plain: float
    lettered: float = 0.0
    stroke: float = 0.0

    @property
    def is_photograph(self) -> bool:
        """Whether this is a picture of something rather than of a page: little of it is paper, much of it is neither light nor dark."""
        return self.ink > 0.25 and self.plain < 0.7

    @property
    def may_be_page(self) -> bool:
        """Whether much of it is under things of one letter's size, as on a page in deep shadow, or in a photograph of leaves."""
        return self.lettered > _LETTERED

    @property
    def is_blank(self) -> bool:
        return self.ink < _BLANK_INK


def look(gray: Gray) -> Quality:
    """Measure a page picture (height x width, 0 black)."""
    small = shrink(gray, _SMALL)
    paper = paper_of(small)
    low, usual, high = percentiles(_inner(paper), 5, 50, 95)
    noise, specks = _grain(gray, usual)
    calm = smooth(gray, noise, specks)
    if calm is not gray:
        small = shrink(calm, _SMALL)
        paper = paper_of(small)
    inner = _inner(as_gray(cv2.divide(small, np.maximum(paper, 1), scale=255.0)))
    mask = _without_dust(inner < _ink_below(inner))
    strength = 1 - percentiles(inner[mask], 25)[0] / 255 if mask.any() else 0.0
    letter, letters = _letters(calm, stretched=usual < _DIM or strength < _PALE, noise=noise)
    return Quality(
        paper=usual,
        uneven=(high - low) / max(1.0, high),
        ink=float(mask.mean()),
        strength=strength,
        dark=float((_inner(small) < _DARK).mean()),
        letter=letter,
        letters=letters,
        sharpness=_sharpness(gray, lettered=letters >= _MANY),
        noise=noise,
        specks=specks,
        glare=_glare(_inner(paper), mask),
        plain=float((inner > _PLAIN).mean()),
        lettered=min(1.0, 0.6 * letters * letter**2 / gray.size),
        stroke=_stroke(mask),
    )


def smooth(gray: Gray, noise: float, specks: float) -> Gray:
    """The picture without specks and with its grain smoothed; itself where it has neither."""
    speckled = specks > _SPECKLED and noise < _COARSE
    if speckled:
        gray = as_gray(cv2.medianBlur(gray, 3))
    if speckled or noise > GRAINY:
        gray = as_gray(cv2.GaussianBlur(gray, (0, 0), 1.2 if speckled or noise > _COARSE else 0.8))
    return gray


def _ink_below(flat: Gray) -> float:
    """The light below which a pixel is ink: of faint writing, half way from the paper to the darkest that is there."""
    darkest = percentiles(flat, _DARKEST)[0]
    if darkest < _INK:
        return _INK
    return (darkest + 255) / 2 if darkest < _FAINTEST else 0.0


def percentiles(picture: Gray, *shares: float) -> list[float]:
    """The values below which these shares (percent) of the pixels lie; by counting, which is fast for bytes."""
    counts = cv2.calcHist([np.ascontiguousarray(picture)], [0], None, [256], [0, 256]).astype(np.int64).cumsum()
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
    """The light of the paper at each place, roughly: whatever is darker than what surrounds it is filled in, and the rest is smoothed."""
    small = shrink(gray, 300)
    grown = cv2.dilate(small, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (9, 9)))
    calm = cv2.medianBlur(grown, 21) if min(grown.shape) > 21 else grown
    return _spread(cv2.GaussianBlur(calm, (0, 0), 5), gray)


def light_of(gray: Gray) -> Gray:
    """The light that falls on each place: only letters and lines are filled in, and edges of shadows stay where they are."""
    small = shrink(gray, 300)
    filled = cv2.morphologyEx(small, cv2.MORPH_CLOSE, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (_STROKES, _STROKES)))
    calm = cv2.medianBlur(filled, _STROKES) if min(filled.shape) > _STROKES else filled
    return _spread(cv2.GaussianBlur(calm, (0, 0), 2.5), gray)


def _spread(small: NDArray[Any], gray: Gray) -> Gray:
    return as_gray(cv2.resize(small, (gray.shape[1], gray.shape[0]), interpolation=cv2.INTER_LINEAR))


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


def _stroke(mask: NDArray[np.bool_]) -> float:
    """The shorter side of the largest thing that fills little of its own frame: no punch hole, no streak of a scanner."""
    _, _, stats, _ = cv2.connectedComponentsWithStats(mask.astype(np.uint8), connectivity=8)
    width, height, area = stats[1:, 2], stats[1:, 3], stats[1:, 4]
    drawn = np.minimum(width, height)[area < 0.5 * width * height]
    return float(drawn.max() / min(mask.shape)) if drawn.size else 0.0


def _letters(gray: Gray, *, stretched: bool, noise: float) -> tuple[float, int]:
    """The usual height of the things that may be letters, and how many there are. ``stretched``: ink and paper are too close to tell apart as they
    are. ``noise``: many of the things may be grain, and only those with much ink count."""
    picture = shrink(gray, _LETTER_SIDE if noise < _COARSE else _LETTER_SIDE // 2)
    if stretched:
        flat = as_gray(cv2.divide(picture, as_gray(np.maximum(light_of(picture), 1)), scale=255.0))
        dark = min(225.0, percentiles(flat, 0.5)[0])
        picture = as_gray(cv2.LUT(flat, np.clip((np.arange(256) - dark) * 255.0 / (250 - dark), 0, 255).astype(np.uint8)))
    scale = picture.shape[1] / gray.shape[1]
    block = 25
    mask = cv2.adaptiveThreshold(picture, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, block, 12)
    _, _, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    width, height, area = stats[1:, 2], stats[1:, 3], stats[1:, 4]
    fits = (height >= 4) & (height <= 70) & (width >= 2) & (width <= 3 * height) & (area >= 0.15 * width * height) & (area >= 8)
    heights = height[fits]
    if len(heights) < 8:
        return 0.0, len(heights)
    if stretched or noise > GRAINY / 2:
        order = np.argsort(heights)
        inked = np.cumsum(area[fits][order])
        usual = float(heights[order][np.searchsorted(inked, 0.4 * inked[-1])])
    else:
        usual = float(np.median(heights[heights >= np.percentile(heights, 20)]))
    near = int(((heights > 0.6 * usual) & (heights < 1.7 * usual)).sum())
    return usual / scale, near


def _sharpness(gray: Gray, *, lettered: bool) -> float:
    """How much of the way from paper to ink the steepest edges go within one pixel, across, down or aslant, whichever is less on a page of letters: a
    shaken picture is sharp one way."""
    height, width = gray.shape
    part = gray[height // 8 : height - height // 8 or height, width // 8 : width - width // 8 or width]
    if min(part.shape) < 8:
        return 1.0
    low, high = percentiles(as_gray(part[:: max(1, part.shape[0] // 400)]), 1, 99)
    if high - low < 10:
        return 0.0
    rows = np.ascontiguousarray(part[:: max(1, part.shape[0] // 400)])
    columns = np.ascontiguousarray(part.T[:: max(1, part.shape[1] // 400)])
    upper, lower = part[: -2 : max(1, part.shape[0] // 400)], part[2 :: max(1, part.shape[0] // 400)]
    pairs = (
        (rows[:, 2:], rows[:, :-2]),
        (columns[:, 2:], columns[:, :-2]),
        (upper[:, 2:], lower[:, :-2]),
        (upper[:, :-2], lower[:, 2:]),
    )
    steepness = [percentiles(as_gray(cv2.absdiff(np.ascontiguousarray(a), np.ascontiguousarray(b))), 99.5)[0] for a, b in pairs]
    return min(1.0, (min(steepness) if lettered else max(steepness[:2])) / (high - low))


def _grain(gray: Gray, paper: float) -> tuple[float, float]:
    """Grain of the paper, the usual difference between a pixel and the median of its neighbours; and the share of pixels far from it, where the rest
    is calm."""
    height, width = gray.shape
    part = np.ascontiguousarray(gray[height // 4 : height // 4 + 600, width // 4 : width // 4 + 600])
    if min(part.shape) < 8:
        return 0.0, 0.0
    calm = cv2.medianBlur(part, 3)
    bright = calm >= percentiles(as_gray(calm), 60)[0]
    if not bright.any():
        return 0.0, 0.0
    off = cv2.absdiff(part, calm)
    black = 0.6 * paper
    are_letters = (calm < black).sum() < 0.5 * (part < black).sum()  # so thin that the median takes them away
    return float(np.mean(off[bright]) / max(4.0, paper)), 0.0 if are_letters else _specks(as_gray(off), as_gray(calm))


def _specks(off: Gray, calm: Gray) -> float:
    """The share of the paper under specks: far from the median of what is around them, away from letters, and no strokes of thin letters, which
    are long."""
    if float((off > _SPECK).mean()) < _SPECKLED:
        return 0.0
    around = np.ones((5, 5), np.uint8)
    away = cv2.erode((calm > 0.8 * cv2.dilate(calm, np.ones((15, 15), np.uint8))).astype(np.uint8), around)
    specks = ((off > _SPECK) & (away > 0)).astype(np.uint8)
    _, _, stats, _ = cv2.connectedComponentsWithStats(specks, connectivity=8)
    areas = stats[1:, 4]
    short = (stats[1:, 2] <= 4) & (stats[1:, 3] <= 4)
    if areas[short].sum() < 0.8 * areas.sum():
        return 0.0
    return float(areas.sum() / max(1, int(away.sum())))


def _glare(light: NDArray[Any], ink: NDArray[Any]) -> float:
    """The share of the page whose paper is burnt out while the rest is clearly darker: a third of it, or all around a page that is burnt out else. Where
    much of it lies near ink it took nothing, like the white ground of a screen beside its coloured parts."""
    around, usual = percentiles(as_gray(light), 8, 30)
    burnt = light >= 252
    if (usual >= 200 and around >= 225) or not burnt.any():
        return 0.0
    reach = 2 * round(_NEAR_INK * min(ink.shape)) + 1
    near = cv2.dilate(ink.astype(np.uint8), np.ones((reach, reach), np.uint8)) > 0
    return 0.0 if float(near[burnt].mean()) > _INKED else float(burnt.mean())
