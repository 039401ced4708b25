"""Light, grain and specks taken out of a page picture, so that paper is white and ink is black."""

import cv2
import numpy as np

from extractors.picture_quality import Gray, as_gray, light_of, percentiles, shrink

_PALEST, _WHITE = 190.0, 250.0  # light of the palest ink that becomes black, and of what becomes white
_DARKEST_PAPER = 4
_WEAK = 0.35  # of the usual strength of ink, from which ink of one place is strengthened by itself
_LEAST_INK = 14.0  # levels below paper, of which nothing is made
_LEAST_DIFFERENCE = 4  # levels between paper and the darkest of an empty page, from which something may be written on it
_VERY_SOFT = 0.34  # sharpness
_PATCH = 25  # pixels of the small version, around each place, in which its darkest ink is looked for


def even_light(gray: Gray, *, glaring: bool = False) -> Gray:
    """Divide by the light of the paper, then stretch from ink to paper. ``glaring``: some of the ink is drowned in light and is strengthened by
    itself, which would make ink of the grain of dark corners."""
    paper = np.maximum(light_of(gray), _DARKEST_PAPER)
    flat = as_gray(cv2.divide(gray, as_gray(paper), scale=255.0))
    if glaring:
        flat = strengthen(flat)
    dark = min(_PALEST, percentiles(as_gray(flat[::4, ::4]), 0.5)[0])
    table = np.clip((np.arange(256) - dark) * 255.0 / (_WHITE - dark), 0, 255).astype(np.uint8)
    return as_gray(cv2.LUT(flat, table))


def strengthen(flat: Gray) -> Gray:
    """Ink under glare or a dry pen as dark as the ink around it; the picture itself where ink is equally strong everywhere."""
    small = shrink(flat, 800)
    floor = cv2.GaussianBlur(cv2.erode(small, np.ones((_PATCH, _PATCH), np.uint8)), (0, 0), _PATCH / 2)
    depth = 255.0 - floor.astype(np.float32)
    inked = depth[depth > _LEAST_INK]
    if inked.size < 0.05 * depth.size:
        return flat
    usual = float(np.percentile(inked, 75))
    if float(np.percentile(inked, 10)) > _WEAK * usual:
        return flat
    gain = np.maximum(1.0, np.where(depth > _LEAST_INK, usual / np.maximum(depth, _LEAST_INK), 1.0))
    whole = cv2.resize(gain.astype(np.float32), (flat.shape[1], flat.shape[0]), interpolation=cv2.INTER_LINEAR)
    return as_gray(np.clip(255.0 - (255.0 - flat.astype(np.float32)) * whole, 0, 255))


def raise_faint(gray: Gray) -> Gray | None:
    """A page that looks empty, with whatever is a little darker than its paper made black; None where nothing is."""
    calm = as_gray(cv2.GaussianBlur(gray, (0, 0), 1.0))
    flat = as_gray(cv2.divide(calm, as_gray(np.maximum(light_of(calm), _DARKEST_PAPER)), scale=255.0))
    dark, usual = percentiles(as_gray(flat[::2, ::2]), 0.5, 50)
    if usual - dark < _LEAST_DIFFERENCE:
        return None
    return as_gray(cv2.LUT(flat, np.clip((np.arange(256) - dark) * 255.0 / max(1.0, usual - 1 - dark), 0, 255).astype(np.uint8)))


def sharpen(gray: Gray, letter: float, sharpness: float) -> Gray:
    """Edges as steep as blur lets them be: what blur took from a letter's edges is added back, more of it the softer they are."""
    soft = cv2.GaussianBlur(gray, (0, 0), max(1.2, letter / 7))
    amount = 4.0 if sharpness < _VERY_SOFT else 2.0
    return as_gray(cv2.addWeighted(gray, 1 + amount, soft, -amount, 0))
