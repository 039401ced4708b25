"""What a page looks like, small enough to be kept with it: by this the same picture is found again, whatever file it comes in.

A likeness is ``1`` for the version, ``p`` (a picture: little of it is paper) or ``t`` (a page), a colon, and ``SIDE`` rows of ``SIDE`` lights from
black (``A``) to white (``/``) in the base-64 alphabet, stretched to a square, plain borders cut off. Only standard arithmetic is needed to
compare two, so how they are compared can change without reading anything again.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

from extractors.picture_quality import Gray, as_gray, percentiles, shrink

SIDE = 48
"""Rows and columns of a likeness."""

_SMALL = 480  # pixels of the longer side, of which the likeness is made
_FRAME = 4  # pixels at the edge of the small version that show whether there is a border
_CALM = 0.55  # cells of the square by which it is smoothed first
_PLAIN = 12  # how much of the light a plain border may vary, of 255
_DIFFERS = 26  # from which a pixel is not border
_LEAST = 0.012  # share of a row or column that is not border, from which the picture begins
_PAPER = 8  # around the commonest light, what counts as paper
_MOST_PAPER = 0.58  # share of paper from which on it is a page
_SMALLEST = 24  # pixels of the shorter side; less shows nothing
_ALPHABET = np.frombuffer(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", np.uint8)


def likeness(gray: Gray) -> str:
    """The likeness of a page picture (height x width, 0 black); empty where there is nothing to see."""
    if min(gray.shape) < _SMALLEST:
        return ""
    small = _inside(shrink(gray, _SMALL))
    low, high = percentiles(small, 1, 99)
    if min(small.shape) < _SMALLEST or high - low < _DIFFERS:
        return ""
    # smoothed to what the square can hold, or two samplings of one picture would differ
    calm = cv2.GaussianBlur(small, (0, 0), sigmaX=_CALM * small.shape[1] / SIDE, sigmaY=_CALM * small.shape[0] / SIDE)
    square = cv2.resize(calm, (SIDE, SIDE), interpolation=cv2.INTER_AREA)
    return f"1{'t' if _is_page(small) else 'p'}:{_letters(as_gray(square))}"


def _inside(small: Gray) -> Gray:
    """The picture without the plain border around it, as a photograph has on a page of its own."""
    frame = np.concatenate([small[:_FRAME].ravel(), small[-_FRAME:].ravel(), small[:, :_FRAME].ravel(), small[:, -_FRAME:].ravel()])
    low, border, high = percentiles(as_gray(frame), 4, 50, 96)
    if high - low > _PLAIN:
        return small
    differs = np.abs(small.astype(np.int16) - int(border)) > _DIFFERS
    rows, columns = _span(differs.mean(axis=1)), _span(differs.mean(axis=0))
    return np.ascontiguousarray(small[rows, columns])


def _span(shares: NDArray[np.float64]) -> slice:
    found = np.flatnonzero(shares > _LEAST)
    return slice(int(found[0]), int(found[-1]) + 1) if len(found) else slice(0, len(shares))


def _is_page(small: Gray) -> bool:
    """Whether most of it is of one light, as paper and screens are."""
    counts = np.bincount(small.ravel(), minlength=256).astype(np.float64)
    around = np.convolve(counts, np.ones(2 * _PAPER + 1), mode="same")
    return bool(around.max() / counts.sum() > _MOST_PAPER)


def _letters(square: Gray) -> str:
    return bytes(_ALPHABET[square >> 2].ravel()).decode()
