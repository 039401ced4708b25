"""Whether a person could see the mark in the picture at all: the page with and without it, taken alike, compared as eyes do."""

from dataclasses import dataclass

import cv2
import numpy as np

from bench.marks.items.media import Picture
from evidence.document import Box

_STROKE, _STROKE_AREA, _STROKE_PIECE = 25.0, 8.0, 2.5
_TONE, _TONE_AREA, _TONE_PIECE = 4.5, 120.0, 25.0


@dataclass(frozen=True)
class Sight:
    """CIE Lab distances inside the box of what the mark changed: ``peak`` the 99th percentile after a blur of 0.4 pt (strokes), ``mean``
    after one of 1.5 pt (tones). ``visible``: strokes of at least 8 square points in all differ by 25 or more, or a tone of at least 120 by 4.5
    or more (2.3 is what can just be told apart under ideal light); pieces under 2.5 and 25 square points do not count: letters whose edges
    grew by a pixel are no mark."""

    peak: float
    mean: float
    visible: bool


def seen(marked: Picture, plain: Picture, scale: float, box: Box) -> Sight:
    """``marked`` and ``plain``: the same page through the same medium; ``box`` in points of the picture."""
    top, bottom = max(round((box.top - 3) * scale), 0), round((box.bottom + 3) * scale)
    left, right = max(round((box.x0 - 3) * scale), 0), round((box.x1 + 3) * scale)
    part = (slice(top, bottom), slice(left, right))
    if not marked[part].size:
        return Sight(0.0, 0.0, visible=False)
    lab = [
        cv2.cvtColor(np.ascontiguousarray(picture[part]).astype(np.float32) / 255, cv2.COLOR_RGB2Lab) for picture in (marked, plain)
    ]
    fine, broad = (_distance(lab, sigma * scale) for sigma in (0.4, 1.5))
    unit = scale * scale
    strokes, tones = _area(fine >= _STROKE, _STROKE_PIECE * unit) / unit, _area(broad >= _TONE, _TONE_PIECE * unit) / unit
    return Sight(float(np.percentile(fine, 99)), float(broad.mean()), visible=strokes >= _STROKE_AREA or tones >= _TONE_AREA)


def _area(mask: np.ndarray, least: float) -> float:
    """Pixels of the connected pieces of at least ``least`` pixels."""
    _, _, stats, _ = cv2.connectedComponentsWithStats(mask.astype(np.uint8), connectivity=8)
    sizes = stats[1:, cv2.CC_STAT_AREA]
    return float(sizes[sizes >= least].sum())


def _distance(lab: list[np.ndarray], sigma: float) -> np.ndarray:
    soft = [cv2.GaussianBlur(picture, (0, 0), sigma) for picture in lab]
    return np.asarray(np.linalg.norm(soft[0] - soft[1], axis=2), np.float32)
