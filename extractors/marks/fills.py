"""Strokes of a highlighter on rows that have a colour of their own: there both inks make a third tone, often of a pale fill's hue."""

import cv2
import numpy as np
from numpy.typing import NDArray

from extractors.marks.strokes import Patch, bright_colours, patches_of
from extractors.marks.view import Pixels, Shape, View

_WIDE = 0.3  # of the page: a fill of a row is at least so wide
_SAME_TONE = 15  # levels of each channel within which a pixel has the tone of a fill
_OTHER_TONE = 20  # levels of one channel by which a stroke on a fill differs from it


def patches_on_fills(view: View, patches: list[Patch]) -> list[Patch]:
    """Areas of another tone than the fills of rows that they lie on or beside. ``patches``: those known already."""
    tones = _fill_tones(view, patches)
    if not tones:
        return []
    smooth = cv2.blur(view.rgb, (3, 3))
    left = bright_colours(view)
    for tone in tones:
        low, high = np.clip(tone - _SAME_TONE, 0, 255), np.clip(tone + _SAME_TONE, 0, 255)
        left = cv2.bitwise_and(left, cv2.bitwise_not(cv2.inRange(smooth, np.asarray(low, np.uint8), np.asarray(high, np.uint8))))

    def is_stroke(patch: Patch) -> bool:
        return all(_differs(smooth, patch, tone) for tone in tones)

    known = [patch.shape for patch in patches if is_stroke(patch)]
    found = [patch for patch in patches_of(view, np.asarray(left, np.uint8)) if is_stroke(patch)]
    return [patch for patch in found if not any(_meet(patch.shape, shape) for shape in known)]


def _fill_tones(view: View, patches: list[Patch]) -> list[NDArray[np.float64]]:
    """The colours (three channels) of the wide fills of a page, each once."""
    tones: list[NDArray[np.float64]] = []
    for patch in patches:
        s = patch.shape
        if patch.width < _WIDE * view.points(view.width):
            continue
        part = view.rgb[s.y : s.y + s.height, s.x : s.x + s.width]
        own = (np.abs(view.gray[s.y : s.y + s.height, s.x : s.x + s.width].astype(np.int16) - patch.gray) < 20) & (
            np.abs(view.chroma[s.y : s.y + s.height, s.x : s.x + s.width].astype(np.int16) - patch.chroma) < 20
        )
        if not own.any():
            continue
        tone = np.median(part[own], axis=0)
        if all(np.abs(tone - other).max() > _SAME_TONE / 2 for other in tones):
            tones.append(tone)
    return tones[:6]


def _differs(smooth: Pixels, patch: Patch, tone: NDArray[np.float64]) -> bool:
    """Whether the ground between the letters of a patch has another tone than a fill: what is left around letters on a fill has not."""
    s = patch.shape
    part = smooth[s.y : s.y + s.height, s.x : s.x + s.width].reshape(-1, 3)
    light = part.sum(axis=1, dtype=np.int32)
    ground = np.median(part[light >= np.median(light)], axis=0)
    return bool(np.abs(ground - tone).max() >= _OTHER_TONE)


def _meet(a: Shape, b: Shape) -> bool:
    return a.x < b.x + b.width and b.x < a.x + a.width and a.y < b.y + b.height and b.y < a.y + a.height
