"""Stamps: round, oval and rectangular, coloured or in a gray copy, whole or in part, over text or beside it.

A stamp is its border: a ring (found by voting for circles, with the page squeezed so that ovals become circles) or a frame, in one ink,
with letters of the same ink inside. What has the border and nothing inside is a mark drawn round an item; what is dense or of many colours
is an emblem.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import cv2
import numpy as np

from evidence.document import Box, Mark, MarkKind
from extractors.marks.borders import border_of, sample
from extractors.marks.view import COLOURED, Pixels, Shape, View, grouped, labelled

_RADII = (24.0, 78.0)  # points: stamps of 17 to 55 mm
_SQUEEZES = (1.0, 0.78, 0.64)  # height of an oval over its width
_RAYS = 96
_VOTING = 1.0  # pixels a point at which circles are voted for
_HEAD = 0.17  # share of the page in which emblems of letterheads stand


@dataclass(frozen=True)
class Stamp:
    """A stamp, and the region of its imprint in pixels of the view: ``region`` is 255 inside of its border."""

    mark: Mark
    region: Pixels
    coloured: bool
    whole: bool  # whether the border was found (nearly) all around


@dataclass(frozen=True, slots=True)
class Ring:
    """An upright ellipse in pixels of the view, and the share of its circumference that is inked."""

    x: float
    y: float
    a: float
    b: float
    support: float
    sharpness: float  # how much emptier it is beside the line than on it


def find_stamps(view: View) -> list[Stamp]:
    """Coloured stamps; on pages without colour, gray ones."""
    return list(_Search(view, coloured=not view.colourless).run())


class _Search:
    def __init__(self, view: View, *, coloured: bool) -> None:
        self.view = view
        self.coloured = coloured

    @cached_property
    def mask(self) -> Pixels:
        """Ink that may be a stamp's."""
        view = self.view
        if self.coloured:
            mask = _stamp_coloured(view)
        else:
            mask = view.ink & ~view.long_rules
            mask[(view.printed > 0)] = 0
        mask[view.excluded > 0] = 0
        mask[_solid(view) > 0] = 0
        return mask

    @cached_property
    def ink(self) -> Pixels:
        """The same with what lies under words: a ring crosses them."""
        view = self.view
        return self.mask if self.coloured else np.asarray(view.ink & ~view.excluded & ~_solid(view) & ~view.long_rules, np.uint8)

    @cached_property
    def occluded(self) -> Pixels:
        """Where words may hide a border."""
        return cv2.dilate(self.view.printed, np.ones((5, 5), np.uint8))

    def run(self) -> Iterator[Stamp]:
        for x0, y0, x1, y1 in self._places():
            ring = self._best_ring(x0, y0, x1, y1)
            stamp = self._from_ring(ring) if ring else None
            stamp = stamp or self._from_frame(x0, y0, x1, y1)
            if stamp is None and self.coloured:
                stamp = self._from_patch(x0, y0, x1, y1)
            if stamp:
                yield stamp

    def _places(self) -> Iterator[tuple[int, int, int, int]]:
        """Boxes around ink that lies close together and is as large as a stamp, or a good part of one."""
        view = self.view
        half = cv2.resize(self.mask, (view.width // 2, view.height // 2), interpolation=cv2.INTER_AREA)
        near = cv2.dilate(cv2.inRange(half, 60, 255), np.ones((max(view.px(4) // 2, 2),) * 2, np.uint8))
        small = labelled(np.asarray(near, np.uint8))[1]
        shapes = [Shape(s.x * 2, s.y * 2, s.width * 2, s.height * 2, s.area * 4, s.label) for s in small]
        worth = [s for s in shapes if max(s.width, s.height) >= view.px(14) and min(s.width, s.height) >= view.px(4)]
        for group in grouped(worth[:400], view.px(3), view.px(3)):
            x0, y0 = min(s.x for s in group), min(s.y for s in group)
            x1, y1 = max(s.x + s.width for s in group), max(s.y + s.height for s in group)
            if x1 - x0 >= view.px(34) and y1 - y0 >= view.px(20):
                yield x0, y0, x1, y1

    # -- rings

    def _best_ring(self, x0: int, y0: int, x1: int, y1: int) -> Ring | None:
        pad = self.view.px(30)
        left, top = max(x0 - pad, 0), max(y0 - pad, 0)
        part = self.mask[top : y1 + pad, left : x1 + pad]
        voted = [self._outermost(left + cx, top + cy, a, b) for cx, cy, a, b in self._votes(part)]
        sound = [ring for ring in (self._refined(*ellipse) for ellipse in voted) if ring is not None]
        return max(sound, key=lambda ring: ring.support * (0.7 + 0.3 * ring.a / self.view.px(_RADII[1])), default=None)

    def _outermost(self, cx: float, cy: float, a: float, b: float) -> tuple[float, float, float, float]:
        """Stamps have several rings about one centre, of which votes name any: take the outermost that is well inked."""
        growth = np.linspace(0.7, 2.4, 90)
        xs, ys = _ray_points(cx, cy, a, b, growth)
        inked = sample(self.ink, xs, ys) > 0
        inked[:, 1:] |= inked[:, :-1].copy()
        support = inked.mean(axis=0)
        allowed = growth * a <= _RADII[1] * self.view.unit
        good = np.flatnonzero(allowed & (support >= max(0.7 * float(support[allowed].max(initial=0)), 0.38)))
        factor = float(growth[good[-1]]) if len(good) else 1.0
        return cx, cy, a * factor, b * factor

    def _votes(self, part: Pixels) -> Iterator[tuple[float, float, float, float]]:
        factor = min(_VOTING / self.view.unit, 1.0)
        for squeeze in _SQUEEZES:
            fx = factor * squeeze  # ovals are wider than high
            small = cv2.resize(part, None, fx=fx, fy=factor, interpolation=cv2.INTER_AREA)
            if min(small.shape) < 30:
                continue
            small = cv2.GaussianBlur(cv2.convertScaleAbs(small, alpha=1.6), (3, 3), 0)
            low, high = (round(radius * self.view.unit * factor * squeeze) for radius in _RADII)
            circles = cv2.HoughCircles(
                small, cv2.HOUGH_GRADIENT, 1.5, 12, param1=120, param2=26, minRadius=max(low, 14), maxRadius=max(high, 20)
            )
            for cx, cy, radius in [] if circles is None else circles.reshape(-1, 3)[:9]:
                yield float(cx / fx), float(cy / factor), float(radius / fx), float(radius / factor)

    def _refined(self, cx: float, cy: float, a: float, b: float) -> Ring | None:
        """Fit the ring to the ink near it, twice; None when it runs away."""
        for _ in range(3):
            points = self._edge(cx, cy, a, b)
            if len(points) < 12:
                return None
            cx, cy, a, b = _fitted(points, cx, cy, a, b)
            low, high = (radius * self.view.unit for radius in _RADII)
            if not (low * 0.8 <= a <= high * 1.2 and low * 0.55 <= b <= high * 1.2 and 0.45 < b / a < 1.9):
                return None
        return self._measured(cx, cy, a, b)

    def _edge(self, cx: float, cy: float, a: float, b: float) -> np.ndarray:
        """For each ray the inked point nearest to the ring, if it is near."""
        steps = np.linspace(0.86, 1.14, 29)
        xs, ys = _ray_points(cx, cy, a, b, steps)
        hit = sample(self.ink, xs, ys) > 0
        nearest = np.where(hit, np.abs(steps - 1.0)[None, :], 9).argmin(axis=1)
        rows = np.flatnonzero(hit.any(axis=1))
        return np.stack([xs[rows, nearest[rows]], ys[rows, nearest[rows]]], axis=1)

    def _measured(self, cx: float, cy: float, a: float, b: float) -> Ring:
        """A ray counts when it crosses a line at the border, with paper on both sides; where words hide the border it is not counted."""
        mean = (a + b) / 2
        on = np.array([-1.6, -0.8, 0.0, 0.8, 1.6]) / mean + 1
        inner, outer = np.array([-7.5, -6, -4.5]) / mean + 1, np.array([4.5, 6, 7.5]) / mean + 1
        touched = (sample(self.ink, *_ray_points(cx, cy, a, b, on)) > 0).any(axis=1)
        free_in = (sample(self.ink, *_ray_points(cx, cy, a, b, inner)) > 0).mean(axis=1) < 0.5
        free_out = (sample(self.ink, *_ray_points(cx, cy, a, b, outer)) > 0).mean(axis=1) < 0.5
        hidden = (sample(self.occluded, *_ray_points(cx, cy, a, b, np.array([1.0]))) > 0).any(axis=1)
        clean = touched & free_out & (free_in | hidden)
        known = ~hidden | clean
        support = float(clean.sum()) / max(int(known.sum()), _RAYS // 2)
        return Ring(cx, cy, a, b, support, float((free_in & free_out)[touched].mean()) if touched.any() else 0.0)

    def _from_ring(self, ring: Ring) -> Stamp | None:
        region = np.zeros(self.mask.shape, np.uint8)
        cv2.ellipse(region, (round(ring.x), round(ring.y)), (round(ring.a), round(ring.b)), 0, 0, 360, 255, -1)
        inside = np.zeros(self.mask.shape, np.uint8)
        cv2.ellipse(inside, (round(ring.x), round(ring.y)), (round(ring.a * 0.9), round(ring.b * 0.9)), 0, 0, 360, 255, -1)
        area = max(int((inside > 0).sum()), 1)
        filled = float(((self.mask > 0) & (inside > 0)).sum()) / area
        if not 0.03 <= filled <= 0.5:
            return None
        score = ring.support * 0.8 + ring.sharpness * 0.2
        score += 0.12 if self.coloured else 0.0
        confidence = float(np.clip((score - 0.35) * 1.9, 0, 0.98))
        box = self.view.box(ring.x - ring.a, ring.y - ring.b, ring.x + ring.a, ring.y + ring.b)
        return self._judged(box, cv2.dilate(region, np.ones((5, 5), np.uint8)), confidence, whole=ring.support > 0.75)

    # -- frames

    def _from_frame(self, x0: int, y0: int, x1: int, y1: int) -> Stamp | None:
        """A rectangle, perhaps turned a little, of one closed line, with ink of its own inside."""
        part = cv2.morphologyEx(self.mask[y0:y1, x0:x1], cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8))
        labels, shapes = labelled(np.asarray(part, np.uint8))
        everything = Shape(0, 0, x1 - x0, y1 - y0, 0, 0)  # a border that a signature breaks is in many pieces
        for shape in (*sorted(shapes, key=lambda s: -s.width * s.height)[:2], everything):
            if shape.width < self.view.px(45) or not self.view.px(16) <= shape.height <= self.view.px(150):
                continue
            border = border_of(labels == shape.label if shape.label else labels > 0, 2.5)
            if border.is_round or border.weakest < 0.45 or border.support < 0.7:
                continue
            region = np.zeros(self.mask.shape, np.uint8)
            polygon = border.polygon + np.array([x0, y0])
            cv2.fillPoly(region, [polygon], 255)
            inner = cv2.erode(region, np.ones((self.view.px(9), self.view.px(9)), np.uint8)) > 0
            filled = float((self.mask[inner] > 0).mean()) if inner.any() else 0.0
            others = float(((self.view.gray[inner] < 170) & (self.mask[inner] == 0)).mean()) if inner.any() else 1.0
            if not 0.04 <= filled <= 0.5 or (self.coloured and others > filled):
                continue
            xs, ys = polygon[:, 0], polygon[:, 1]
            box = self.view.box(float(xs.min()), float(ys.min()), float(xs.max()), float(ys.max()))
            return self._judged(box, region, 0.6 + 0.35 * border.support - (0 if self.coloured else 0.3), whole=True)
        return None

    # -- what is left of a stamp

    def _from_patch(self, x0: int, y0: int, x1: int, y1: int) -> Stamp | None:
        """Coloured ink as broad and as high as a stamp and as loose as its letters, though no border was found."""
        view = self.view
        width, height = view.points(x1 - x0), view.points(y1 - y0)
        if not (45 <= width <= 190 and 32 <= height <= 170 and width / height < 3.2):
            return None
        part = self.mask[y0:y1, x0:x1]
        filled = float((part > 0).mean())
        _, shapes = labelled(part)
        pieces = sum(shape.area >= 4 for shape in shapes)
        largest = max((max(s.width, s.height) for s in shapes), default=0)
        if not 0.05 <= filled <= 0.4 or pieces < 14 or largest > 0.6 * max(x1 - x0, y1 - y0):
            return None
        box = view.box(x0, y0, x1, y1)
        region = np.zeros(self.mask.shape, np.uint8)
        region[y0:y1, x0:x1] = 255
        return self._judged(box, region, 0.62, whole=False)

    def _judged(self, box: Box, region: Pixels, confidence: float, *, whole: bool) -> Stamp | None:
        """Doubt what stands where an emblem stands, or has many colours."""
        view = self.view
        first = min((word.box.top for word in view.trusted), default=0.0)
        high = (box.top + box.bottom) / 2 * view.scale < view.height * _HEAD
        if high and box.top < first + 14 * view.unit / view.scale:
            confidence -= 0.45
        if self.coloured:
            hues = view.hue[(region > 0) & (self.mask > 0)]
            everything = view.hue[(region > 0) & (view.chroma > COLOURED + 10)]
            if len(hues) and len(everything) > 3 * len(hues):
                confidence -= 0.4  # most colour here is not a stamp's
        confidence = round(max(min(confidence, 0.98), 0.0), 3)
        return Stamp(Mark(MarkKind.STAMP, box, confidence), region, self.coloured, whole) if confidence >= 0.5 else None


def _stamp_coloured(view: View) -> Pixels:
    """Blue, purple, red and pink ink; of coloured print (headings) and of highlighter strokes nothing."""
    tone = cv2.bitwise_or(cv2.inRange(view.hue, 98, 180), cv2.inRange(view.hue, 0, 9))
    mask = np.asarray(view.tinted & tone & cv2.inRange(view.gray, 0, 238), np.uint8)
    for word in view.trusted:
        x0, y0, x1, y1 = view.frame(word.box)
        inked = view.gray[y0:y1, x0:x1] < 170
        if inked.any() and float((mask[y0:y1, x0:x1][inked] > 0).mean()) > 0.85:
            mask[y0:y1, x0:x1] = 0
    return mask


def _solid(view: View) -> Pixels:
    mask = np.zeros(view.gray.shape, np.uint8)
    for shape in view.blocks:
        if _is_solid(view, shape):
            cv2.rectangle(mask, (shape.x - 3, shape.y - 3), (shape.x + shape.width + 3, shape.y + shape.height + 3), 255, -1)
    return mask


def _is_solid(view: View, shape: Shape) -> bool:
    return min(shape.width, shape.height) >= view.px(12)


def _ray_points(cx: float, cy: float, a: float, b: float, steps: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    angles = np.linspace(0, 2 * np.pi, _RAYS, endpoint=False)
    return cx + a * np.cos(angles)[:, None] * steps[None], cy + b * np.sin(angles)[:, None] * steps[None]


def _fitted(points: np.ndarray, cx: float, cy: float, a: float, b: float) -> tuple[float, float, float, float]:
    """The upright ellipse of least squares: x and y scaled to the circle, so that few points on one side do not run away."""
    ratio = a / b
    xs, ys = points[:, 0] - cx, (points[:, 1] - cy) * ratio
    terms = np.stack([xs, ys, np.ones_like(xs)], axis=1)
    for _ in range(2):
        solution, *_ = np.linalg.lstsq(terms, -(xs**2 + ys**2), rcond=None)
        dx, dy = -solution[0] / 2, -solution[1] / 2
        radius = float(np.sqrt(max(dx**2 + dy**2 - solution[2], 1)))
        off = np.abs(np.hypot(xs - dx, ys - dy) - radius)
        keep = off <= max(float(np.median(off)) * 2.5, 1.5)
        xs, ys, terms = xs[keep], ys[keep], terms[keep]
    return cx + float(dx), cy + float(dy) / ratio, radius, radius / ratio
