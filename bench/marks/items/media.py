"""From the page to the file: rendered, scanned, copied, faxed, photographed. The same seed does the same to two pictures of one page."""

import math
from dataclasses import dataclass
from random import Random

import cv2
import numpy as np
from numpy.typing import NDArray

from evidence.document import Box

Picture = NDArray[np.uint8]
Pixels = NDArray[np.float32]
GRAY = ("gray scan", "black and white", "copy")


@dataclass(frozen=True)
class Taken:
    """A picture of a page, and where a point of the page (in points) went: a 3 by 3 matrix for points in homogeneous form."""

    rgb: Picture
    moved: NDArray[np.float64]

    def box(self, box: Box) -> Box:
        corners = np.array([(x, y, 1.0) for x in (box.x0, box.x1) for y in (box.top, box.bottom)]).T
        xs, ys, ws = self.moved @ corners
        return Box(float((xs / ws).min()), float((ys / ws).min()), float((xs / ws).max()), float((ys / ws).max()))


def take(pixels: Pixels, scale: float, medium: str, seed: int) -> Taken:
    """``pixels`` RGB 0..1 at ``scale`` pixels a point, through ``medium``: "digital", "colour scan", "gray scan", "black and white",
    "copy", "photograph"."""
    return {
        "digital": _digital,
        "colour scan": _scan,
        "gray scan": _gray,
        "black and white": _bilevel,
        "copy": _copy,
        "photograph": _photograph,
    }[medium](pixels, scale, Random(seed))


def compressed(rgb: Picture, quality: int) -> Picture:
    encoded = cv2.imencode(".jpg", np.ascontiguousarray(rgb[..., ::-1]), [cv2.IMWRITE_JPEG_QUALITY, quality])[1]
    decoded = cv2.imdecode(encoded, cv2.IMREAD_COLOR)
    if decoded is None:
        raise ValueError("a picture of our own making does not decode")
    return np.ascontiguousarray(decoded[..., ::-1], dtype=np.uint8)


def bytes_of(pixels: Pixels) -> Picture:
    return (np.clip(pixels, 0, 1) * 255 + 0.5).astype(np.uint8)


def _digital(pixels: Pixels, scale: float, random: Random) -> Taken:
    rgb = bytes_of(pixels)
    return Taken(compressed(rgb, random.randint(70, 95)) if random.random() < 0.3 else rgb, np.eye(3))


def _turned(pixels: Pixels, scale: float, random: Random) -> tuple[Pixels, NDArray[np.float64]]:
    """Askew on the glass, and a little off."""
    angle = random.gauss(0, 0.55)
    h, w = pixels.shape[:2]
    turn = cv2.getRotationMatrix2D((w / 2, h / 2), angle, random.uniform(0.985, 1.0))
    turn[:, 2] += np.array([random.gauss(0, 2) * scale, random.gauss(0, 2) * scale])
    edge = random.choice((0.97, 0.97, 0.9, 0.15))
    out = cv2.warpAffine(pixels, turn, (w, h), flags=cv2.INTER_LINEAR, borderValue=(edge, edge, edge))
    return np.asarray(out, np.float32), _in_points(np.vstack([turn, [0, 0, 1]]), scale)


def _in_points(matrix: np.ndarray, scale: float) -> NDArray[np.float64]:
    to_pixels = np.diag([scale, scale, 1.0])
    return np.asarray(np.linalg.inv(to_pixels) @ matrix @ to_pixels, np.float64)


def _sensed(pixels: Pixels, scale: float, random: Random, *, noise: tuple[float, float] = (0.004, 0.02)) -> Pixels:
    """Paper not quite white, inks not quite full, a lens and a sensor."""
    tint = np.array([random.uniform(0.95, 1.0), random.uniform(0.94, 0.995), random.uniform(0.89, 0.99)], np.float32)
    black = random.uniform(0.0, 0.1)
    out = (black + (1 - black) * pixels) * tint * random.uniform(0.93, 1.0)
    soft = cv2.GaussianBlur(out, (0, 0), random.uniform(0.28, 0.7) * scale / 2.5)
    rng = np.random.default_rng(random.randrange(1 << 30))
    grain = rng.normal(0, random.uniform(*noise), soft.shape[:2]).astype(np.float32)[..., None]
    return np.asarray(soft + grain * np.array([1.0, 0.9, 1.15], np.float32), np.float32)


def _scan(pixels: Pixels, scale: float, random: Random) -> Taken:
    turned, moved = _turned(pixels, scale, random)
    out = _sensed(turned, scale, random)
    if random.random() < 0.5:  # scanner programs whiten the paper, pale inks with it
        out = out / random.uniform(0.9, 0.97)
    return Taken(compressed(bytes_of(out), random.randint(40, 90)), moved)


def _luminance(pixels: Pixels) -> Pixels:
    return np.asarray(pixels @ np.array([0.299, 0.587, 0.114], np.float32), np.float32)


def _in_gray(gray: Pixels, quality: int) -> Picture:
    level = bytes_of(gray)
    return compressed(np.repeat(level[..., None], 3, axis=2), quality)


def _gray(pixels: Pixels, scale: float, random: Random) -> Taken:
    turned, moved = _turned(pixels, scale, random)
    gray = _luminance(_sensed(turned, scale, random))
    if random.random() < 0.5:
        gray = gray / random.uniform(0.88, 0.97)
    picture = _in_gray(gray, random.randint(40, 90))
    return Taken(np.repeat(picture[..., :1], 3, axis=2), moved)


def _bilevel(pixels: Pixels, scale: float, random: Random) -> Taken:
    """One bit a pixel, by a fixed level, by the neighbourhood, or with dots for tones, as fax machines have it."""
    turned, moved = _turned(pixels, scale, random)
    gray = _luminance(_sensed(turned, scale, random))
    how = random.choice(("fixed", "fixed", "near", "dots"))
    if how == "fixed":
        black = gray < random.uniform(0.5, 0.74)
    elif how == "near":
        black = gray < cv2.GaussianBlur(gray, (0, 0), 9 * scale) - random.uniform(0.06, 0.14)
    else:
        tones = (gray > 0.4) & (gray < 0.9)
        black = np.where(tones, gray < _dots(gray.shape, scale, random.choice((45.0, 60.0))), gray < 0.65)
    level = np.where(black, 0, 255).astype(np.uint8)
    return Taken(np.repeat(level[..., None], 3, axis=2), moved)


def _dots(shape: tuple[int, ...], scale: float, lines: float) -> Pixels:
    """Thresholds of a printer's screen of dots, ``lines`` an inch."""
    ys, xs = np.mgrid[0 : shape[0], 0 : shape[1]].astype(np.float32) / scale / 72 * lines * 2 * math.pi
    turned = (xs + ys) * math.sqrt(0.5), (xs - ys) * math.sqrt(0.5)
    return np.asarray(0.5 + 0.23 * (np.cos(turned[0]) + np.cos(turned[1])), np.float32)


def _copy(pixels: Pixels, scale: float, random: Random) -> Taken:
    """The coloured page through a copier (harder, pale tones paler, specks, perhaps dots for tones), then scanned in gray."""
    gray = _luminance(pixels)
    low, high = random.uniform(0.04, 0.2), random.uniform(0.86, 0.97)
    hard = np.clip((gray - low) / (high - low), 0, 1)
    if scale * 72 > 190 and random.random() < 0.35:
        screened = (hard > _dots(hard.shape, scale, 75.0)).astype(np.float32)
        tone = (hard > 0.3) & (hard < 0.985)
        hard = np.where(tone, screened, hard).astype(np.float32)
    rng = np.random.default_rng(random.randrange(1 << 30))
    specks = (rng.random(hard.shape, np.float32) < random.choice((0.0, 1e-5, 6e-5))).astype(np.uint8)
    hard[cv2.dilate(specks, np.ones((2, 2), np.uint8)) > 0] = 0.25
    return _gray(np.repeat(hard[..., None], 3, axis=2), scale, random)


def _photograph(pixels: Pixels, scale: float, random: Random) -> Taken:
    """From above with a telephone: a trapezoid on a desk, light from one side, a warm lamp, a soft shadow."""
    h, w = pixels.shape[:2]
    inset = [(random.uniform(0.0, 0.055), random.uniform(0.0, 0.045)) for _ in range(4)]
    corners = np.array(
        [
            (inset[0][0], inset[0][1]),
            (1 - inset[1][0], inset[1][1]),
            (1 - inset[2][0], 1 - inset[2][1]),
            (inset[3][0], 1 - inset[3][1]),
        ]
    )
    aim = (corners * [w, h]).astype(np.float32)
    matrix = cv2.getPerspectiveTransform(np.array([(0, 0), (w, 0), (w, h), (0, h)], np.float32), aim)
    rng = np.random.default_rng(random.randrange(1 << 30))
    desk = np.array(random.choice(((0.45, 0.33, 0.22), (0.25, 0.25, 0.27), (0.62, 0.55, 0.45))), np.float32)
    out = cv2.warpPerspective(pixels, matrix, (w, h), flags=cv2.INTER_LINEAR, borderValue=tuple(desk.tolist()))
    ys, xs = np.mgrid[0:1:64j, 0:1:64j].astype(np.float32)
    angle = random.uniform(0, 2 * math.pi)
    side = 1 - random.uniform(0.08, 0.32) * (0.5 + 0.5 * ((xs - 0.5) * math.cos(angle) + (ys - 0.5) * math.sin(angle)) * 2)
    at, width = random.uniform(0.1, 0.9), random.uniform(0.15, 0.4)
    shadow = 1 - random.choice((0.0, 0.12, 0.2)) / (
        1 + np.exp(np.clip((at - xs * math.cos(angle) - ys * math.sin(angle)) / width * 9, -60, 60))
    )
    light = cv2.resize((side * shadow).astype(np.float32), (w, h), interpolation=cv2.INTER_LINEAR)
    warm = np.array([1.0, random.uniform(0.93, 0.99), random.uniform(0.8, 0.95)], np.float32)
    out = out * light[..., None] * warm * random.uniform(0.92, 1.05)
    out = cv2.GaussianBlur(out, (0, 0), random.uniform(0.3, 0.75) * scale / 2.2)
    out = out + rng.normal(0, random.uniform(0.008, 0.022), out.shape).astype(np.float32)
    return Taken(compressed(bytes_of(np.asarray(out, np.float32)), random.randint(55, 88)), _in_points(matrix, scale))
