"""Rings: circles and upright ellipses of one thin line, found by comparing a mask with every ring of a stamp's size at every place.

The comparison is a convolution at a third of the resolution, done for all radii through one Fourier transform of the mask; the best
places are then fitted and measured at full resolution.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from extractors.marks.borders import sample
from extractors.marks.view import Pixels

RADII = (24.0, 80.0)  # points, the wider half-axis: stamps of 17 to 56 mm
_FLATNESS = (1.0, 0.82, 0.67, 0.54)  # height of an oval over its width
_COARSE = 0.5  # pixels a point of the comparison
_FACET = 14.0  # points: longer straight sides of an outline are no part of an arc
_TRIALS = 300
_RAYS = 120
_PROPOSED = 8
_LARGER = 0.35  # how much a larger ring is worth, for a small one is easily filled by chance
_INNER = (0.52, 0.82)  # where the inner ring of a stamp is, as a share of the outer
_UPRIGHT = 0.85  # support from which an oval is not askew
_HOPELESS, _HOPEFUL = 0.12, 0.6  # quality of a proposed ring, and share of the best one's, below which it is not fitted
_FITTED, _GROWN = 5, 4  # of those proposed, and of those looked at for an outer ring: the best as they stand
_TURNS = (0.0, -0.11, 0.11)  # radians by which an oval is set askew, to begin with
_ASKEW = 0.35  # radians: nobody sets an oval further askew
_SIDES = (128, 160, 256)  # of the transform, in coarse pixels
LARGEST = 370.0  # points: how wide and high a place to search may be


@dataclass(frozen=True, slots=True)
class Ring:
    """An ellipse in pixels, turned by ``turn`` radians, the share of its visible circumference that is inked by a line, and the share of that line that has
    paper on both sides."""

    x: float
    y: float
    a: float
    b: float
    support: float
    sharpness: float
    seen: float  # share of the circumference that no word hides
    turn: float = 0.0


@dataclass(frozen=True, slots=True)
class Ground:
    """Where rings are measured: ``ink`` as complete as can be, ``hidden`` where words hide it, ``unit`` pixels a point."""

    ink: Pixels
    hidden: Pixels | None  # nothing where None
    unit: float


def find_ring(mask: Pixels, x0: int, y0: int, x1: int, y1: int, ground: Ground) -> Ring | None:
    """The best ring that the ink of this part of the mask suggests; of several about one centre the outermost."""
    proposed = [*_proposals(mask, x0, y0, x1, y1, ground.unit), *_around(mask, x0, y0, x1, y1, ground.unit)]
    rough = [_measured(ground, *ellipse, 0.0) for ellipse in proposed]
    rough.sort(key=lambda ring: -_quality(ring, ground.unit))
    least = max(_HOPELESS, _HOPEFUL * _quality(rough[0], ground.unit)) if rough else 0.0
    promising = [ring for ring in rough[:_FITTED] if _quality(ring, ground.unit) >= least]
    found = [_refined(ground, ring.x, ring.y, ring.a, ring.b) for ring in promising]
    ovals = sorted((ring for ring in found if ring is not None and ring.b < 0.93 * ring.a), key=lambda ring: -ring.support)[:2]
    found += [_freed(ground, o, turn) for o in ovals if o.support < _UPRIGHT for turn in _TURNS]
    whole = sorted((ring for ring in found if ring is not None), key=lambda ring: -_quality(ring, ground.unit))
    grown = [_refined(ground, *_outermost(ground, ring)) for ring in whole[:_GROWN] if ring.support > 0.3]
    sound = [ring for ring in (*whole, *grown) if ring is not None and ring.seen > 0.3]
    best = max(sound, key=lambda ring: _quality(ring, ground.unit), default=None)
    if best is None:
        return None
    about = [r for r in sound if np.hypot(r.x - best.x, r.y - best.y) < 6 * ground.unit and r.support >= 0.8 * best.support]
    return max(about, key=lambda ring: ring.a * ring.b)


def inner_support(ground: Ground, ring: Ring) -> float:
    """The support of the best ring about the same centre further in: the stamps of offices have one, within their circle of letters."""
    shares = np.linspace(*_INNER, 12)
    return max(_measured(ground, ring.x, ring.y, ring.a * share, ring.b * share, ring.turn).support for share in shares)


def _quality(ring: Ring, unit: float) -> float:
    return ring.support * (0.55 + 0.45 * ring.sharpness) * float((ring.a / (RADII[1] * unit)) ** _LARGER)


def _proposals(mask: Pixels, x0: int, y0: int, x1: int, y1: int, unit: float) -> Iterator[tuple[float, float, float, float]]:
    factor = _COARSE / unit
    part = mask[y0:y1, x0:x1].astype(np.float32) / 255
    size = (max(round((x1 - x0) * factor), 4), max(round((y1 - y0) * factor), 4))
    small = cv2.resize(part, size, interpolation=cv2.INTER_AREA)
    pad = round(RADII[1] * _COARSE * 0.6)  # a centre may lie outside of the ink that is left
    least = max(size) + pad + RADII[1] * _COARSE  # so wide that no ring reaches round the edge
    side = next((each for each in _SIDES if each >= least), _SIDES[-1])
    kernels, ellipses = _kernels(side)
    placed = np.zeros((side, side), np.float32)
    placed[pad : pad + size[1], pad : pad + size[0]] = np.minimum(small * 2.2, 1.0)[: side - pad, : side - pad]
    spectrum = cv2.dft(placed)
    scores = np.empty((len(ellipses), min(size[1] + 2 * pad, side), min(size[0] + 2 * pad, side)), np.float32)
    for index, kernel in enumerate(kernels):
        compared = cv2.idft(cv2.mulSpectrums(spectrum, kernel, 0, conjB=True), flags=cv2.DFT_SCALE)
        # a small ring is easily filled by chance: what counts is the agreement against its spread, which falls with the length
        scores[index] = compared[: scores.shape[1], : scores.shape[2]] * np.sqrt(sum(ellipses[index]) / (2 * RADII[1] * _COARSE))
    for _ in range(_PROPOSED):
        which, row, column = np.unravel_index(int(scores.argmax()), scores.shape)
        if scores[which, row, column] < 0.12:
            return
        a, b = ellipses[which]
        yield x0 + (column - pad + 0.5) / factor, y0 + (row - pad + 0.5) / factor, a / factor, b / factor
        scores[:, max(row - 4, 0) : row + 5, max(column - 4, 0) : column + 5] = 0


@lru_cache(maxsize=3)
def _kernels(side: int) -> tuple[list[NDArray[Any]], list[tuple[float, float]]]:
    """Spectra of rings centred at the origin, each +1 in sum on its line and -0.8 beside it; and their half-axes in coarse pixels."""
    spectra, ellipses = [], []
    axis = np.minimum(np.arange(side), side - np.arange(side)).astype(np.float32)
    for flatness in _FLATNESS:
        low = max(RADII[0], RADII[0] * 0.75 / flatness) * _COARSE
        for a in np.arange(low, RADII[1] * _COARSE + 0.1, 1.25):
            b = a * flatness
            # distance from the ellipse, near enough: radius less one, times the mean half-axis along the ray
            radius = np.sqrt((axis[None, :] / a) ** 2 + (axis[:, None] / b) ** 2)
            distance = (radius - 1) * np.sqrt(a * b)
            on = np.clip(1.3 - np.abs(distance), 0, 1)
            beside = np.clip(1 - np.abs(np.abs(distance) - 3.2), 0, 1)
            spectra.append(cv2.dft((on / on.sum() - 0.8 * beside / beside.sum()).astype(np.float32)))
            ellipses.append((float(a), float(b)))
    return spectra, ellipses


def _around(mask: Pixels, x0: int, y0: int, x1: int, y1: int, unit: float) -> Iterator[tuple[float, float, float, float]]:
    """The circle on which most of the outer outline of the ink lies: of a stamp that is inked on one side only the arc is there."""
    ink = np.argwhere(mask[y0:y1, x0:x1] > 0)[:, ::-1]
    if len(ink) < 50:
        return
    corners = cv2.convexHull(ink.astype(np.int32))[:, 0].astype(np.float64)
    ends = np.roll(corners, -1, axis=0)
    short = np.hypot(*(ends - corners).T) < _FACET * unit  # a longer side bridges what is not inked
    points = corners[short | np.roll(short, 1)]
    if len(points) < 8:
        return
    chosen = np.random.default_rng(len(points)).integers(0, len(points), (_TRIALS, 3))
    centres, radii = _through(points[chosen])
    sound = np.isfinite(radii) & (radii > RADII[0] * unit) & (radii < RADII[1] * unit)
    centres, radii = centres[sound], radii[sound]
    if not len(radii):
        return
    length = (np.hypot(*(ends - corners).T) * short)[short | np.roll(short, 1)]
    off = np.abs(np.hypot(points[:, 0] - centres[:, :1], points[:, 1] - centres[:, 1:]) - radii[:, None])
    best = int((((off < 1.2) * length).sum(axis=1)).argmax())
    yield x0 + float(centres[best, 0]), y0 + float(centres[best, 1]), float(radii[best]), float(radii[best])


def _through(triples: NDArray[Any]) -> tuple[NDArray[Any], NDArray[Any]]:
    """Centres and radii of the circles through three points each; infinite where they lie in a line. ``triples``: n x 3 x 2."""
    a, b, c = triples[:, 0], triples[:, 1], triples[:, 2]
    ab, ac = b - a, c - a
    twice = 2 * (ab[:, 0] * ac[:, 1] - ab[:, 1] * ac[:, 0])
    with np.errstate(divide="ignore", invalid="ignore"):
        x = (ac[:, 1] * (ab**2).sum(axis=1) - ab[:, 1] * (ac**2).sum(axis=1)) / twice
        y = (ab[:, 0] * (ac**2).sum(axis=1) - ac[:, 0] * (ab**2).sum(axis=1)) / twice
    return a + np.stack([x, y], axis=1), np.hypot(x, y)


def _refined(ground: Ground, cx: float, cy: float, a: float, b: float, turn: float = 0.0) -> Ring | None:
    """Fit the ring to the ink near it; None when it runs away."""
    for reach in (0.1, 0.07, 0.05):
        points = _edge(ground, cx, cy, a, b, turn, reach)
        if len(points) < 12:
            return None
        cx, cy, a, b = _fitted(points, cx, cy, a, b, turn)
        low, high = (radius * ground.unit for radius in RADII)
        if not (low * 0.85 <= max(a, b) <= high * 1.15 and 0.45 < b / a < 1.4):
            return None
    return _measured(ground, cx, cy, a, b, turn)


def _freed(ground: Ground, oval: Ring, turn: float) -> Ring | None:
    """An oval fitted to the ink near it in flatness and turn as well; None when it runs away."""
    cx, cy, a, b = oval.x, oval.y, oval.a, oval.b
    for reach in (0.12, 0.08, 0.05, 0.04):
        points = _edge(ground, cx, cy, a, b, turn, reach)
        if len(points) < _RAYS // 4:
            return None
        (cx, cy), (across, along), degrees = cv2.fitEllipseDirect(points.astype(np.float32))
        a, b, turn = along / 2, across / 2, np.deg2rad((degrees % 180) - 90)
        low, high = (radius * ground.unit for radius in RADII)
        if not (low * 0.85 <= a <= high * 1.15 and 0.45 < b / a <= 1 and abs(turn) < _ASKEW):
            return None
    return _measured(ground, cx, cy, a, b, float(turn))


def _edge(ground: Ground, cx: float, cy: float, a: float, b: float, turn: float, reach: float) -> NDArray[Any]:
    """For each ray the inked point nearest to the ring, if it is near and in the open."""
    steps = np.linspace(1 - reach, 1 + reach, 25)
    xs, ys = _rays(cx, cy, a, b, turn, steps)
    hit = sample(ground.ink, xs, ys) > 0
    if ground.hidden is not None:
        hit &= sample(ground.hidden, xs, ys) == 0
    nearest = np.where(hit, np.abs(steps - 1.0)[None, :], 9).argmin(axis=1)
    rows = np.flatnonzero(hit.any(axis=1))
    return np.stack([xs[rows, nearest[rows]], ys[rows, nearest[rows]]], axis=1)


def _measured(ground: Ground, cx: float, cy: float, a: float, b: float, turn: float) -> Ring:
    mean = (a + b) / 2
    steps = np.array([-1.6, -0.8, 0.0, 0.8, 1.6, -7.5, -6, -4.5, 4.5, 6, 7.5]) / mean + 1
    inked = sample(ground.ink, *_rays(cx, cy, a, b, turn, steps)) > 0
    touched = inked[:, :5].any(axis=1)
    free_in, free_out = inked[:, 5:8].sum(axis=1) < 2, inked[:, 8:].sum(axis=1) < 2
    seen = np.ones(_RAYS, bool)
    if ground.hidden is not None:
        seen = (sample(ground.hidden, *_rays(cx, cy, a, b, turn, np.array([0.97, 1.0, 1.03]))) == 0).all(axis=1)
    clean = touched & (free_in | free_out) & seen
    support = float(clean.sum()) / max(int(seen.sum()), _RAYS // 2)
    sharpness = float((free_in & free_out)[touched & seen].mean()) if (touched & seen).any() else 0.0
    return Ring(cx, cy, a, b, support, sharpness, float(seen.mean()), turn)


def _outermost(ground: Ground, ring: Ring) -> tuple[float, float, float, float, float]:
    """Stamps have several rings about one centre: the outermost that is well inked."""
    growth = np.linspace(1.0, 2.2, 90)
    inked = sample(ground.ink, *_rays(ring.x, ring.y, ring.a, ring.b, ring.turn, growth)) > 0
    inked[:, 1:] |= inked[:, :-1].copy()
    support = inked.mean(axis=0)
    good = np.flatnonzero((growth * ring.a <= RADII[1] * ground.unit) & (support >= max(0.75 * float(support[:3].max()), 0.4)))
    factor = float(growth[good[-1]]) if len(good) else 1.0
    return ring.x, ring.y, ring.a * factor, ring.b * factor, ring.turn


def _rays(cx: float, cy: float, a: float, b: float, turn: float, steps: NDArray[Any]) -> tuple[NDArray[Any], NDArray[Any]]:
    angles = np.linspace(0, 2 * np.pi, _RAYS, endpoint=False)
    xs, ys = a * np.cos(angles)[:, None] * steps[None], b * np.sin(angles)[:, None] * steps[None]
    return cx + xs * np.cos(turn) - ys * np.sin(turn), cy + xs * np.sin(turn) + ys * np.cos(turn)


def _fitted(points: NDArray[Any], cx: float, cy: float, a: float, b: float, turn: float) -> tuple[float, float, float, float]:
    """The ellipse of least squares of the given flatness and turn, so that few points on one side do not run away."""
    ratio = a / b
    dx, dy = points[:, 0] - cx, points[:, 1] - cy
    xs, ys = dx * np.cos(turn) + dy * np.sin(turn), (dy * np.cos(turn) - dx * np.sin(turn)) * ratio
    terms = np.stack([xs, ys, np.ones_like(xs)], axis=1)
    right = down = 0.0
    radius = a
    for _ in range(3):
        normal = terms.T @ terms + 1e-6 * np.eye(3)
        solution = np.linalg.solve(normal, -(terms.T @ (xs**2 + ys**2)))
        right, down = -float(solution[0]) / 2, -float(solution[1]) / 2
        radius = float(np.sqrt(max(right**2 + down**2 - float(solution[2]), 1)))
        off = np.abs(np.hypot(xs - right, ys - down) - radius)
        keep = off <= max(float(np.partition(off, len(off) // 2)[len(off) // 2]) * 2.5, 1.5)
        xs, ys, terms = xs[keep], ys[keep], terms[keep]
    down /= ratio
    x, y = cx + right * np.cos(turn) - down * np.sin(turn), cy + right * np.sin(turn) + down * np.cos(turn)
    return float(x), float(y), radius, radius / ratio
