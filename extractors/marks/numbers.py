"""Distances of hues, and medians and percentiles of few numbers: NumPy's own cost many times the sorting, and a page asks for hundreds."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray


def median(values: NDArray[Any] | Sequence[float]) -> float:
    """The middle value, or the mean of the two in the middle; not a number where there are none."""
    return percentile(values, 50)


def percentile(values: NDArray[Any] | Sequence[float], share: float) -> float:
    """The value below which ``share`` percent of the numbers lie, in between two of them where it falls there; not a number where there are
    none."""
    flat = np.asarray(values).ravel()
    if not flat.size:
        return float("nan")
    place = (flat.size - 1) * share / 100
    below = int(place)
    above = min(below + 1, flat.size - 1)
    parted = np.partition(flat, (below, above))
    low, high = float(parted[below]), float(parted[above])
    return low + (high - low) * (place - below)


def hues_apart(hue: Any, other: float) -> Any:
    """How far hues (numbers, or arrays of signed ones; half degrees, as OpenCV has them) are from another, around the circle."""
    return abs((hue - other + 90) % 180 - 90)
