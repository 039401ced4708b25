"""What befalls a sheet between the printer and the file, one ladder a misfortune, each from mild to beyond reading."""

from collections.abc import Callable
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from bench.ladder.pages import DPI
from evidence.document import Defect
from extractors.picture_quality import Gray, as_gray

Picture = NDArray[np.float32]  # 0 black .. 255 white
_SCAN = 200  # dots an inch of the file, unless the ladder says otherwise


@dataclass(frozen=True, slots=True)
class Ladder:
    """``befall(drawing, step, random)`` makes the page picture of a rung; ``steps`` name the rungs, mild first. ``defect``: what a page far down
    is to be called, where one of our names fits."""

    name: str
    steps: tuple[float, ...]
    befall: Callable[[Gray, float, np.random.Generator], Gray]
    defect: Defect | None = None


def at_dpi(drawing: Gray, dpi: float = _SCAN) -> Picture:
    """The drawing as a scanner of these dots an inch sees it."""
    scale = dpi / DPI
    method = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    return np.asarray(cv2.resize(drawing, None, fx=scale, fy=scale, interpolation=method), dtype=np.float32)


def finished(picture: Picture, random: np.random.Generator, *, grain: float = 2.0, quality: int = 80) -> Gray:
    """Grain of the sensor, then what a JPEG keeps."""
    grained = np.clip(picture + random.normal(0, grain, picture.shape), 0, 255).astype(np.uint8)
    return as_gray(cv2.imdecode(cv2.imencode(".jpg", grained, [cv2.IMWRITE_JPEG_QUALITY, quality])[1], cv2.IMREAD_GRAYSCALE))


def _overexposed(drawing: Gray, step: float, random: np.random.Generator) -> Gray:
    """Light spills into the letters and burns out what is thin: ``step`` stops too much."""
    soft = cv2.GaussianBlur(at_dpi(drawing), (0, 0), 0.8)
    linear = (soft / 255 * 0.9 + 0.06) ** 2.2 * 2**step
    return finished(np.minimum(linear, 1) ** (1 / 2.2) * 255, random)


def _uneven(drawing: Gray, step: float, random: np.random.Generator) -> Gray:
    """The shadow of a hand and of the phone: ``step`` of the light is left in it."""
    page = at_dpi(drawing) * 0.92
    y, x = np.mgrid[0 : page.shape[0], 0 : page.shape[1]].astype(np.float32)
    y, x = y / page.shape[0], x / page.shape[1]
    edge = 1 / (1 + np.exp(-(x + 0.35 * np.sin(3 * y + random.uniform(0, 3)) - 0.5) / 0.02))
    return finished(page * (step + (1 - step) * edge) * (0.8 + 0.2 * y), random)


def _faint(drawing: Gray, step: float, random: np.random.Generator) -> Gray:
    """Ink of an empty cartridge: ``step`` is how much darker than paper it is."""
    patchy = cv2.GaussianBlur(random.normal(0, 1, at_dpi(drawing).shape).astype(np.float32), (0, 0), 40)
    patchy = 1 + 0.3 * patchy / (np.abs(patchy).max() + 1e-6)
    return finished(242 - (255 - at_dpi(drawing)) * step * patchy, random, quality=85)


def _dark(drawing: Gray, step: float, random: np.random.Generator) -> Gray:
    """A photo with too little light: ``step`` of it."""
    return finished(np.round((at_dpi(drawing) * 0.85 + 20) * step), random, grain=1.5, quality=85)


def _glare(drawing: Gray, step: float, random: np.random.Generator) -> Gray:
    """A lamp mirrored on the paper: ``step`` is its radius as a share of the width; in its middle hardly any ink is left."""
    page = at_dpi(drawing) * 0.6 + 20
    y, x = np.mgrid[0 : page.shape[0], 0 : page.shape[1]].astype(np.float32)
    cx, cy = page.shape[1] * random.uniform(0.35, 0.65), page.shape[0] * random.uniform(0.35, 0.65)
    distance = np.hypot(x - cx, (y - cy) * 1.2) / page.shape[1]
    light = 1 / (1 + np.exp((distance - step) / 0.035))
    return finished(np.asarray(page + light * 225, dtype=np.float32), random)


def _noisy(drawing: Gray, step: float, random: np.random.Generator) -> Gray:
    return finished(at_dpi(drawing) * 0.85 + 20, random, grain=step, quality=90)


def _speckled(drawing: Gray, step: float, random: np.random.Generator) -> Gray:
    """Dust and toner: a share ``step`` of the page under specks, black and white."""
    page = at_dpi(drawing)
    for light in (0, 255):
        dots = (random.random(page.shape) < step / 5).astype(np.uint8)
        page[cv2.dilate(dots, np.ones((2, 2), np.uint8)) > 0] = light
    return finished(page, random)


def _skewed(drawing: Gray, step: float, random: np.random.Generator) -> Gray:
    page = at_dpi(drawing)
    return finished(_turned(page, step * random.choice([-1, 1])), random)


def _turned(page: Picture, degrees: float, fill: float = 250) -> Picture:
    height, width = page.shape
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), -degrees, 1)
    cos, sin = abs(matrix[0, 0]), abs(matrix[0, 1])
    size = (int(height * sin + width * cos), int(height * cos + width * sin))
    matrix[:, 2] += [size[0] / 2 - width / 2, size[1] / 2 - height / 2]
    return np.asarray(cv2.warpAffine(page, matrix, size, flags=cv2.INTER_CUBIC, borderValue=fill), dtype=np.float32)


def _sideways(drawing: Gray, step: float, random: np.random.Generator) -> Gray:
    """By ``step`` degrees, of which what is over a multiple of 90 is skew."""
    quarter, skew = divmod(step, 90)
    page = _turned(at_dpi(drawing), skew) if skew else at_dpi(drawing)
    return finished(np.ascontiguousarray(np.rot90(page, -int(quarter))), random)


def _phone(drawing: Gray, step: float, random: np.random.Generator) -> Gray:
    """A sheet on a table before a phone held askew: ``step`` is by how much of the width its corners are off."""
    page = at_dpi(drawing) * 0.86
    height, width = page.shape
    edge = int(width * (0.06 + step))
    corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    narrow, lean = step * width, step * width * random.choice([-1, 1]) * 0.6
    moved = corners + edge + np.array([[narrow, 0], [-narrow, lean], [0, 0], [0, lean]], np.float32)
    moved += random.uniform(-0.15, 0.15, (4, 2)).astype(np.float32) * narrow
    size = (width + 2 * edge, height + 2 * edge)
    warp = cv2.getPerspectiveTransform(corners, moved.astype(np.float32))
    sheet = cv2.warpPerspective(page, warp, size, flags=cv2.INTER_CUBIC)
    mask = cv2.GaussianBlur(cv2.warpPerspective(np.ones_like(page), warp, size), (0, 0), 1)
    grain = np.repeat(random.normal(0, 9, (size[1], 1)), size[0], axis=1)  # the grain of the wood
    table = cv2.GaussianBlur((80 + grain + random.normal(0, 6, (size[1], size[0]))).astype(np.float32), (0, 0), 1.2)
    y, x = np.mgrid[0 : size[1], 0 : size[0]].astype(np.float32)
    light = 1 - 0.25 * (x / size[0] * 0.7 + y / size[1] * 0.3)
    scene = cv2.GaussianBlur((sheet * mask + table * (1 - mask)) * light, (0, 0), 0.6)
    return finished(scene, random, quality=75)


def _low_dpi(drawing: Gray, step: float, random: np.random.Generator) -> Gray:
    return finished(at_dpi(drawing, step), random)


def _compressed(drawing: Gray, step: float, random: np.random.Generator) -> Gray:
    return finished(at_dpi(drawing, 150), random, quality=int(step))


_FAX = {1: (196, 0.0), 2: (98, 0.0), 3: (98, 0.004), 4: (98, 0.015), 5: (98, 0.04), 6: (98, 0.09)}


def _faxed(drawing: Gray, step: float, random: np.random.Generator) -> Gray:
    """One bit a pixel at 204 dots an inch across and 196 or 98 down, specks and dropped dots; shown, as a page of a PDF is, at its true shape."""
    down, specks = _FAX[int(step)]
    width, height = round(drawing.shape[1] * 204 / DPI), round(drawing.shape[0] * down / DPI)
    soft = cv2.resize(drawing, (width, height), interpolation=cv2.INTER_AREA).astype(np.float32)
    bits = np.where(soft + random.normal(0, 18, soft.shape) < 150, 0, 255).astype(np.uint8)
    flip = random.random(bits.shape)
    bits[flip < specks / 2] = 0
    bits[flip > 1 - specks / 2 - specks * (bits == 0)] = 255
    shape = (round(drawing.shape[1] * _SCAN / DPI), round(drawing.shape[0] * _SCAN / DPI))
    return as_gray(cv2.resize(bits, shape, interpolation=cv2.INTER_NEAREST))


def _blurred(drawing: Gray, step: float, random: np.random.Generator) -> Gray:
    return finished(cv2.GaussianBlur(at_dpi(drawing), (0, 0), step), random)


def _shaken(drawing: Gray, step: float, random: np.random.Generator) -> Gray:
    """The hand moved: ``step`` pixels, aslant."""
    size = int(step) * 2 + 1
    kernel = np.zeros((size, size), np.float32)
    angle = random.uniform(0, np.pi)
    reach = np.array([np.cos(angle), np.sin(angle)]) * step / 2
    first, last = np.round(step - reach).astype(int), np.round(step + reach).astype(int)
    cv2.line(kernel, (int(first[0]), int(first[1])), (int(last[0]), int(last[1])), 1.0)
    return finished(cv2.filter2D(at_dpi(drawing), -1, kernel / kernel.sum()), random)


def _inverted(drawing: Gray, step: float, random: np.random.Generator) -> Gray:
    """Light letters on a dark page: ``step`` is how much lighter."""
    return finished(30 + (255 - at_dpi(drawing)) * step, random)


def _small(drawing: Gray, step: float, random: np.random.Generator) -> Gray:
    """A page printed small: ``step`` of its size, on a scanner of 200 dots."""
    return finished(cv2.GaussianBlur(at_dpi(drawing, _SCAN * step), (0, 0), 0.5), random)


def _large(drawing: Gray, step: float, random: np.random.Generator) -> Gray:
    """A poster, or a picture of very many pixels: letters ``step`` times as large."""
    return finished(cv2.GaussianBlur(at_dpi(drawing, _SCAN * step), (0, 0), 0.5), random)


def _copied(drawing: Gray, step: float, random: np.random.Generator) -> Gray:
    """A copy of a copy, ``step`` times: each blurs, hardens, speckles and turns a little."""
    page = at_dpi(drawing)
    for _ in range(int(step)):
        page = cv2.GaussianBlur(_turned(page, random.uniform(-0.4, 0.4), 255), (0, 0), 1.0)
        page = np.clip((page - 128 + random.normal(0, 14, page.shape)) * 2.2 + 140, 0, 255).astype(np.float32)
        page[random.random(page.shape) < 0.0006] = 0
    return finished(page, random)


LADDERS = (
    Ladder("overexposed", (1, 2, 3, 3.5, 4, 4.4, 4.8), _overexposed, Defect.FAINT),
    Ladder("uneven light", (0.7, 0.5, 0.3, 0.15, 0.08, 0.04), _uneven, Defect.DARK),
    Ladder("faint ink", (0.5, 0.3, 0.18, 0.1, 0.06, 0.035), _faint, Defect.FAINT),
    Ladder("dark", (0.3, 0.15, 0.08, 0.05, 0.04, 0.03, 0.022), _dark, Defect.DARK),
    Ladder("glare", (0.05, 0.1, 0.16, 0.24, 0.34, 0.5), _glare, Defect.GLARE),
    Ladder("noise", (12, 25, 40, 60, 85, 120), _noisy),
    Ladder("speckle", (0.01, 0.03, 0.06, 0.12, 0.2, 0.35), _speckled),
    Ladder("skew", (1, 3, 5, 8, 11, 15), _skewed, Defect.SKEWED),
    Ladder("turned", (90, 180, 270, 92, 184, 275), _sideways),
    Ladder("phone photo", (0.01, 0.03, 0.06, 0.1, 0.15, 0.2), _phone),
    Ladder("dots an inch", (300, 200, 150, 100, 75, 60, 45), _low_dpi, Defect.TOO_SMALL),
    Ladder("JPEG", (90, 60, 40, 20, 10, 5), _compressed),
    Ladder("fax", (1, 2, 3, 4, 5, 6), _faxed),
    Ladder("blur", (1, 1.7, 2.4, 3.1, 4, 5.5), _blurred, Defect.BLURRED),
    Ladder("shaken", (3, 5, 7, 10, 14, 20), _shaken, Defect.BLURRED),
    Ladder("inverted", (0.8, 0.5, 0.3, 0.15, 0.08, 0.04), _inverted),
    Ladder("small letters", (0.7, 0.55, 0.45, 0.35, 0.27, 0.2), _small, Defect.TOO_SMALL),
    Ladder("large letters", (1.5, 2.5, 3.5, 5, 7), _large),
    Ladder("copy of a copy", (1, 2, 3, 4, 5, 7), _copied),
)
