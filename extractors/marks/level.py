"""A page that lies askew is turned level before marks are sought: rows of tables, lines under words and strokes of a highlighter are
level then, and what is found is turned back."""

import math
from dataclasses import dataclass, replace
from functools import lru_cache

import cv2
import numpy as np
from numpy.typing import NDArray

from evidence.document import Box, Mark, Word
from extractors.marks.view import Pixels, shrunk

_LEAST, _MOST = 0.25, 4.0  # degrees: less does no harm; more is no feeder's skew
_ONE_STEP = 0.8  # of the size: below, pixels are passed over when a picture is turned and made smaller at once
_LONG = 700  # pixels of the longer edge of the picture in which the skew is measured
_STRIPS = 16  # upright, into which the picture is cut
_FINEST = 220  # waves down the page: finer ones are of letters
_SHARPER = 1.15  # times as sharp as the page is when it stays as it is


@dataclass(frozen=True, slots=True)
class Levelling:
    """A turn by ``radians`` about a point of the page (x, y in points); positive where lines sink to the right."""

    radians: float
    x: float
    y: float

    def level(self, box: Box) -> Box:
        """A box of the page as it lies on the level page. Boxes of turned words are higher than the words, by their width."""
        x, y = self._turned((box.x0 + box.x1) / 2, (box.top + box.bottom) / 2, -self.radians)
        height = max(box.height - box.width * math.sin(abs(self.radians)), 0.6 * box.height)
        return Box(x - box.width / 2, y - height / 2, x + box.width / 2, y + height / 2)

    def word(self, word: Word) -> Word:
        return replace(word, box=self.level(word.box))

    def back(self, mark: Mark) -> Mark:
        """A mark of the level page as it lies on the page."""
        box = mark.box
        corners = [self._turned(x, y, self.radians) for x in (box.x0, box.x1) for y in (box.top, box.bottom)]
        xs, ys = [x for x, _ in corners], [y for _, y in corners]
        return replace(mark, box=Box(max(min(xs), 0.0), max(min(ys), 0.0), max(xs), max(ys)))

    def picture(self, rgb: Pixels, scale: float, shrink: float) -> Pixels:
        """The page's picture turned level and ``shrink`` times as large, in one step, for each blurs; its edges are drawn out over the
        corners. ``rgb``: ``scale`` pixels a point."""
        if shrink < _ONE_STEP:
            rgb, scale, shrink = shrunk(rgb, shrink), scale * shrink, 1.0
        turn = cv2.getRotationMatrix2D((self.x * scale, self.y * scale), math.degrees(self.radians), 1.0) * shrink
        size = round(rgb.shape[1] * shrink), round(rgb.shape[0] * shrink)
        return np.asarray(cv2.warpAffine(rgb, turn, size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE), np.uint8)

    def _turned(self, x: float, y: float, radians: float) -> tuple[float, float]:
        dx, dy = x - self.x, y - self.y
        return (
            self.x + dx * math.cos(radians) - dy * math.sin(radians),
            self.y + dx * math.sin(radians) + dy * math.cos(radians),
        )


def levelling_of(rgb: Pixels, scale: float) -> Levelling | None:
    """How a page is to be turned; None where it lies level, or has no lines to tell."""
    degrees = _skew(rgb)
    if not _LEAST <= abs(degrees) < _MOST:
        return None
    return Levelling(math.radians(degrees), rgb.shape[1] / scale / 2, rgb.shape[0] / scale / 2)


def _skew(rgb: Pixels) -> float:
    """Degrees by which lines of print and rules sink to the right: turned back by it, the sums of rows change most from row to row."""
    height, width = rgb.shape[:2]
    shrink = min(_LONG / max(height, width), 1.0)
    seen = max(round(width * shrink), 1), max(round(height * shrink), 1)
    plane = rgb if rgb.ndim == 2 else rgb[..., 1]  # green sees most inks
    small = cv2.resize(np.ascontiguousarray(plane[:, ::2]), seen, interpolation=cv2.INTER_AREA)
    ink = cv2.morphologyEx(small, cv2.MORPH_BLACKHAT, np.ones((7, 7), np.uint8)).astype(np.float32)
    strips = cv2.resize(ink, (_STRIPS, ink.shape[0]), interpolation=cv2.INTER_AREA).T
    spectra = np.fft.rfft(strips)[:, 1:_FINEST]
    size = ink.shape[0], ink.shape[1]
    coarse = tuple(np.arange(-_MOST, _MOST + 0.1, 0.25).tolist())
    best = coarse[int(_sharpness(spectra, size, coarse).argmax())]
    fine = (*(best + np.arange(-0.2, 0.21, 0.05)).tolist(), 0.0)
    scores = _sharpness(spectra, size, fine)
    return fine[int(scores.argmax())] if scores.max() >= _SHARPER * scores[-1] else 0.0


def _sharpness(spectra: NDArray[np.complexfloating], size: tuple[int, int], degrees: tuple[float, ...]) -> NDArray[np.float64]:
    """For each angle how much the sums of neighbouring rows differ when every strip is moved up or down as a turn would move it.
    ``spectra``: of the darkness of upright strips from the top down, one strip a row; ``size``: height and width of the picture."""
    waves = 2 * np.pi * np.arange(1, spectra.shape[1] + 1) / size[0]
    sums = np.einsum("asw,sw->aw", _moves(spectra.shape, size, degrees), spectra)
    return np.asarray((np.abs(sums) ** 2 * (2 - 2 * np.cos(waves))).sum(axis=1), np.float64)


@lru_cache(maxsize=8)
def _moves(shape: tuple[int, int], size: tuple[int, int], degrees: tuple[float, ...]) -> NDArray[np.complexfloating]:
    """What moves the waves of each strip (angles x strips x waves); pages of one size share it."""
    count, wide = shape[0], size[1] / shape[0]
    middles = (np.arange(count) - (count - 1) / 2) * wide
    waves = 2 * np.pi * np.arange(1, shape[1] + 1) / size[0]
    return np.exp(1j * np.tan(np.radians(degrees))[:, None, None] * middles[None, :, None] * waves[None, None]).astype(np.complex64)
