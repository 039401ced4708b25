"""Light writing on dark bars, as the heads of screens and tables have it: turned into dark writing on light ground, which the engine reads."""

import cv2
import numpy as np

from extractors.picture_quality import Gray, as_gray, shrink

_SIDE = 700  # pixels of the longer side of the version in which bars are sought
_REACH = 21  # pixels of that version: wider than strokes of letters are
_DARK = 160  # light of a bar at most (0..255)
_FLAT, _ALIKE = 10, 0.55  # levels by which its ground varies, and the share of it that varies no more
_LIGHTER, _DARKER = 50, 40  # levels from which something on it is light writing, or ink
_WRITTEN = (0.008, 0.4)  # share of it that is light writing
_WIDEST, _LOWEST = 0.12, 12  # share of the picture's width, and pixels of the small version, that it covers at least
_FILLED = 0.7  # share of its frame
_EDGE = 4  # pixels of the small version's cell around it in which its own rim is lightened too
_LEAST_CONTRAST = 60  # levels to which writing on it is stretched at least


def lighten_bars(gray: Gray) -> Gray:
    """The picture with every dark bar that bears light writing made light, and the writing dark; itself where there is none."""
    small = shrink(gray, _SIDE)
    if min(small.shape) <= _REACH or float((small < _DARK).mean()) < 0.01:
        return gray
    ground = as_gray(cv2.medianBlur(small, _REACH))
    mask = _bars(small, ground)
    if not mask.any():
        return gray
    size = (gray.shape[1], gray.shape[0])
    core = cv2.resize(mask, size, interpolation=cv2.INTER_NEAREST) > 0
    reach = 2 * _EDGE * max(1, round(gray.shape[1] / small.shape[1])) + 1
    rim = cv2.dilate(core.astype(np.uint8), np.ones((reach, reach), np.uint8)) > 0
    bar = core | (rim & (gray < _DARK))
    base = cv2.resize(ground, size, interpolation=cv2.INTER_LINEAR).astype(np.float32)
    written = np.clip((gray - base) / np.maximum(255 - base, _LEAST_CONTRAST), 0, 1)
    return as_gray(np.where(bar, 255 - 255 * written, gray).astype(np.uint8))


def _bars(small: Gray, ground: Gray) -> Gray:
    """Areas of the small version that are dark, flat, as wide as a bar, and written on with light letters alone."""
    count, labels, stats, _ = cv2.connectedComponentsWithStats(as_gray((ground < _DARK).astype(np.uint8)), connectivity=4)
    level, base = small.astype(np.int16), ground.astype(np.int16)
    found = np.zeros(small.shape, np.uint8)
    for index in range(1, count):
        left, top, width, height, area = (int(value) for value in stats[index])
        if width < _WIDEST * small.shape[1] or height < _LOWEST or area < _FILLED * width * height:
            continue
        place = np.s_[top : top + height, left : left + width]
        own = labels[place] == index
        away = (level[place] - base[place])[own]
        light, dark = float((away > _LIGHTER).mean()), float((away < -_DARKER).mean())
        if float((np.abs(away) <= _FLAT).mean()) >= _ALIKE and _WRITTEN[0] <= light <= _WRITTEN[1] and dark < light / 3:
            found[place][own] = 1
    return found
