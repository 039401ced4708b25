"""The paper of a page made white: its tint, and light that falls off over it, are no colour of ink."""

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from extractors.marks.numbers import percentile

_CELL = 10  # pixels of the picture to one of the small one in which paper is sought
_SURROUNDED = 0.35  # of the rim of a picture that is no paper: a sheet on a desk
_SHADED = 0.1  # of a picture between paper and ink that the light leaves
_SHADE = (120, 226)  # luminance of that
_REACH = 40.0  # points: print and strokes are nearer to bare paper than that
_DESK = 0.42  # of the brightest paper: what is darker is no paper, even in a shadow
_TINTED = 45  # spread of the channels from which a place has the colour of something, and not of paper in some light
_WOOD = 70  # spread of the channels: what has more is no paper


def spread_of(rgb: NDArray[Any]) -> NDArray[Any]:
    """The largest channel less the smallest, pixel by pixel; nothing of a picture of one channel."""
    if rgb.ndim == 2:
        return np.zeros(rgb.shape, rgb.dtype)
    red, green, blue = cv2.split(rgb)
    return np.asarray(cv2.subtract(cv2.max(cv2.max(red, green), blue), cv2.min(cv2.min(red, green), blue)))


def on_white(rgb: NDArray[Any], unit: float, *, lettered: bool) -> NDArray[Any]:
    """A picture (``unit`` pixels a point; colour, or one channel) divided by its paper. ``lettered``: whether it is a page of writing; of such a one that lies on a desk in uneven
    light the paper is followed from place to place."""
    white = _by_one_slope(rgb)
    if lettered and _is_shaded(rgb, white):
        return _place_by_place(rgb, unit)
    return white


def _small(rgb: NDArray[Any]) -> NDArray[np.float32]:
    size = max(rgb.shape[1] // _CELL, 8), max(rgb.shape[0] // _CELL, 8)
    return np.asarray(cv2.resize(rgb, size, interpolation=cv2.INTER_AREA), np.float32)


def _light(picture: NDArray[Any]) -> NDArray[Any]:
    """The mean of the channels."""
    return picture if picture.ndim == 2 else np.asarray(picture.mean(axis=2))


def _is_shaded(rgb: NDArray[Any], white: NDArray[Any]) -> bool:
    """Whether it shows a sheet before a darker ground, and shades that one slope of light does not explain."""
    gray = _light(_small(rgb))
    rim = np.concatenate([gray[0], gray[-1], gray[:, 0], gray[:, -1]])
    if float((rim < 0.6 * percentile(gray, 90)).mean()) < _SURROUNDED:
        return False
    left = _light(_small(white))
    return float(((left > _SHADE[0]) & (left < _SHADE[1])).mean()) > _SHADED


def _place_by_place(rgb: NDArray[Any], unit: float) -> NDArray[Any]:
    """Divided by the brightest nearby, along the edges of shadows too; what lies around the sheet becomes white."""
    small = _small(rgb)
    reach = 2 * max(round(_REACH * unit / _CELL / 2), 1) + 1
    light = cv2.medianBlur(small.astype(np.uint8), 3)
    bright = percentile(_light(small), 90)
    sheet = _sheet(np.asarray(light), bright, reach)
    if light.ndim == 3:  # what covers more than the nearest paper, as a marked row does, is filled in from around it
        tinted = cv2.dilate(((spread_of(light) >= _TINTED) & (sheet > 0)).astype(np.uint8), np.ones((3, 3), np.uint8))
        light = cv2.inpaint(light, tinted, 3, cv2.INPAINT_TELEA)
    paper = cv2.blur(cv2.morphologyEx(light, cv2.MORPH_CLOSE, np.ones((reach, reach), np.uint8)), (3, 3))
    sheet = sheet & (_light(paper) > _DESK * bright).astype(np.uint8)
    size = rgb.shape[1], rgb.shape[0]
    divided = cv2.divide(rgb, cv2.resize(np.maximum(paper, 40), size, interpolation=cv2.INTER_LINEAR), scale=250.0)
    divided[cv2.resize(sheet, size, interpolation=cv2.INTER_NEAREST) == 0] = 250
    return np.asarray(divided, np.uint8)


def _sheet(light: NDArray[Any], bright: float, reach: int) -> NDArray[np.uint8]:
    """1 where the sheet lies, whatever is on it, its rim apart."""
    lit = ((_light(light) > _DESK * bright) & (spread_of(light) < _WOOD)).astype(np.uint8)
    near = np.ones((reach, reach), np.uint8)
    solid = cv2.morphologyEx(cv2.morphologyEx(lit, cv2.MORPH_CLOSE, near), cv2.MORPH_OPEN, near)
    outlines, _ = cv2.findContours(np.asarray(solid, np.uint8), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    whole = cv2.drawContours(np.zeros(lit.shape, np.uint8), outlines, -1, 1, cv2.FILLED)
    return np.asarray(cv2.erode(whole, np.ones((3, 3), np.uint8)), np.uint8)


def _furthest(difference: NDArray[Any]) -> NDArray[Any]:
    """The greatest difference of any channel."""
    return np.abs(difference) if difference.ndim == 2 else np.asarray(np.abs(difference).max(axis=2))


def _by_one_slope(rgb: NDArray[Any]) -> NDArray[Any]:
    """Divide by the paper: its tint, and light that changes slowly over the page, become white. What is no paper (pictures, fills)
    has no say, so that fills keep their colour."""
    small = cv2.dilate(_small(rgb), np.ones((3, 3), np.uint8))
    gray = _light(small)
    bright = percentile(gray, 90)
    if bright < 110:
        return rgb  # a photograph, or a page without paper
    spread = spread_of(small)
    is_paper = (gray > bright * 0.82) & (spread < percentile(spread[gray > bright * 0.9], 50) + 18)
    if is_paper.mean() < 0.15:
        return rgb
    rows, columns = np.mgrid[-1 : 1 : gray.shape[0] * 1j, -1 : 1 : gray.shape[1] * 1j].astype(np.float32)
    terms = np.stack([np.ones_like(rows), rows, columns, rows * columns, rows**2, columns**2], axis=-1)
    for _ in range(2):
        known = terms[is_paper]
        weights = np.linalg.solve(known.T @ known + 1e-3 * np.eye(6), known.T @ small[is_paper])
        paper = (terms @ weights).astype(np.float32)
        is_paper = is_paper & (_furthest(small - paper) < 22)
        if is_paper.mean() < 0.1:
            break
    whole = cv2.resize(np.clip(paper, 60, 255).astype(np.uint8), (rgb.shape[1], rgb.shape[0]), interpolation=cv2.INTER_LINEAR)
    return np.asarray(cv2.divide(rgb, whole, scale=250.0), np.uint8)
