"""Ellipses drawn round an item on pages without colour: their flat arcs above and below are level lines, between which the rest is sought."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from evidence.document import Mark, MarkKind
from extractors.marks.borders import sample
from extractors.marks.view import Shape, View

Arc = tuple[int, NDArray[np.floating]]  # the first column of a level line, and its row in each column, in pixels

_FLAT, _WIDE = (6.5, 30.0), (20.0, 330.0)  # points: half the height and half the width of an ellipse round an item
_SHORTEST = 20.0  # points: of an arc; shorter ones are feet of letters
_INKED = 0.82  # of its length
_QUARTER = 0.65  # of each quarter of it
_ALONE = 0.25  # less is inked beside it: rows of letters are inked everywhere
_BESIDE = 4.5  # points
_RAYS = 160
_MOST = 60  # arcs of one page


def find_rounds(view: View, arcs: list[Arc]) -> Iterator[Mark]:
    """Ellipses with words in them whose arcs these level lines are."""
    long = sorted((arc for arc in arcs if len(arc[1]) >= view.px(_SHORTEST)), key=lambda arc: -len(arc[1]))[:_MOST]
    taken: list[Shape] = []
    for index, first in enumerate(long):
        for second in _opposite(view, first, long[index + 1 :]):
            ellipse = _fitted(view, first, second)
            if ellipse is None or not _is_drawn(view, *ellipse):
                continue
            x, y, a, b = ellipse
            shape = Shape(round(x - a), round(y - b), round(2 * a), round(2 * b), 0, 0)
            if not view.words_within(shape) or any(abs(shape.x - t.x) < a and abs(shape.y - t.y) < b for t in taken):
                continue
            taken.append(shape)
            yield Mark(MarkKind.HIGHLIGHT, view.box(x - a, y - b, x + a, y + b), 0.7)


def _opposite(view: View, first: Arc, others: list[Arc]) -> list[Arc]:
    """Those arcs that may be the other side of an ellipse: as far above or below as one is high, over or under most of the shorter one."""
    if not others:
        return []
    start, end, height = first[0], first[0] + len(first[1]), float(first[1].mean())
    starts, lengths, heights = np.array([(arc[0], len(arc[1]), arc[1].mean()) for arc in others], np.float64).T
    apart = np.abs(heights - height)
    common = np.minimum(starts + lengths, end) - np.maximum(starts, start)
    fit = (apart > _FLAT[0] * view.unit) & (apart < 2 * _FLAT[1] * view.unit) & (common >= 0.5 * np.minimum(lengths, end - start))
    return [others[index] for index in np.flatnonzero(fit)]


def _fitted(view: View, first: Arc, second: Arc) -> tuple[float, float, float, float] | None:
    """The upright ellipse (centre, half its width and height, in pixels) through two level lines that may be its arcs."""
    points = np.concatenate([np.stack([start + np.arange(len(rows)), rows], axis=1)[::2] for start, rows in (first, second)])
    middle = points.mean(axis=0)
    xs, ys = ((points - middle) / view.unit).T
    (p, q, r, s), *_ = np.linalg.lstsq(np.stack([xs * xs, ys * ys, xs, ys], axis=1), np.ones(len(xs)), rcond=None)
    if p <= 0 or q <= 0:
        return None
    x, y = -r / (2 * p), -s / (2 * q)
    size = 1 + p * x * x + q * y * y
    a, b = float(np.sqrt(size / p)), float(np.sqrt(size / q))
    if not (_WIDE[0] < a < _WIDE[1] and _FLAT[0] < b < _FLAT[1] and b < a and abs(x) < a):
        return None
    return float(middle[0] + x * view.unit), float(middle[1] + y * view.unit), a * view.unit, b * view.unit


def _is_drawn(view: View, x: float, y: float, a: float, b: float) -> bool:
    """Whether ink runs along all of it, and not as much beside it."""
    angles = np.linspace(0, 2 * np.pi, _RAYS, endpoint=False)

    def inked(grow: float, reach: float) -> NDArray[np.bool_]:
        hits = np.zeros(_RAYS, bool)
        for shift in np.arange(grow - reach, grow + reach + 0.1, 0.7):
            hits |= sample(view.ink, x + (a + shift) * np.cos(angles), y + (b + shift) * np.sin(angles)) > 0
        return hits

    along = inked(0.0, view.unit)
    if along.mean() < _INKED or min(part.mean() for part in np.split(along, 4)) < _QUARTER:
        return False
    beside = np.mean([inked(side * _BESIDE * view.unit, 0.0).mean() for side in (-1, 1)])
    return bool(along.mean() - beside > _ALONE)
