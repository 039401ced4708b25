"""What happens to a page between the printer and the file: skew, blur, noise, tinted paper, uneven light, gray, JPEG; and what an engine
then reads of its words."""

import math
from dataclasses import dataclass, replace
from random import Random

import cv2
import numpy as np
from numpy.typing import NDArray

from bench.marks.canvas import Sheet
from bench.marks.pages import KINDS
from evidence.document import Box, Mark, MarkKind, Word

Picture = NDArray[np.uint8]


@dataclass(frozen=True)
class Specimen:
    """A page as it arrives: RGB bytes, pixels a point, words as read, and the true marks."""

    rgb: Picture
    scale: float
    words: tuple[Word, ...]
    labels: tuple[Mark, ...]
    name: str
    gray: bool
    doubtful: tuple[Mark, ...] = ()  # marks that the page no longer shows as what they are: neither demanded nor held against


def specimens(count: int, seed: int) -> list[Specimen]:
    """``count`` pages; the same for the same seed."""
    return [specimen(seed * 100_003 + index) for index in range(count)]


def specimen(seed: int) -> Specimen:
    random = Random(seed)
    makers, weights = zip(*KINDS, strict=True)
    sheet = random.choices(makers, weights)[0](random)
    if random.random() < 0.15:
        rgb = (np.clip(sheet.pixels, 0, 1) * 255).astype(np.uint8)
        return Specimen(rgb, sheet.scale, tuple(sheet.words), tuple(sheet.labels), f"{sheet.name} born-digital", gray=False)
    return scanned(sheet, random, gray=random.random() < 0.4)


def scanned(sheet: Sheet, random: Random, *, gray: bool) -> Specimen:
    angle = random.gauss(0, 0.7)
    pixels = _paper(sheet.pixels, random)
    height, width = pixels.shape[:2]
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1.0)
    edge = tuple(pixels[2, 2].tolist())
    turned = cv2.warpAffine(pixels, turn, (width, height), flags=cv2.INTER_LINEAR, borderValue=edge)
    blurred = cv2.GaussianBlur(turned, (0, 0), random.uniform(0.3, 0.8) * sheet.scale / 2.5)
    rng = np.random.default_rng(random.randrange(1 << 30))
    noisy = blurred + rng.normal(0, random.uniform(0.004, 0.025), pixels.shape).astype(np.float32)
    rgb: Picture = (np.clip(noisy, 0, 1) * 255).astype(np.uint8)
    if gray and random.random() < 0.25:
        rgb = _copied(rgb, random)
    if gray:
        rgb = np.asarray(cv2.cvtColor(cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY), cv2.COLOR_GRAY2RGB), np.uint8)
    quality = random.choice((30, 45, 60, 75, 85, 92))
    rgb = _compressed(rgb, quality)

    def moved(box: Box) -> Box:
        corners = [(x, y) for x in (box.x0, box.x1) for y in (box.top, box.bottom)]
        radians = math.radians(-angle)
        cx, cy = sheet.width / 2, sheet.height / 2
        xs = [cx + (x - cx) * math.cos(radians) - (y - cy) * math.sin(radians) for x, y in corners]
        ys = [cy + (x - cx) * math.sin(radians) + (y - cy) * math.cos(radians) for x, y in corners]
        return Box(min(xs), min(ys), max(xs), max(ys))

    labels = tuple(replace(mark, box=moved(mark.box)) for mark in sheet.labels)
    words = _as_read(sheet.words, sheet.labels, random)
    words = tuple(replace(word, box=moved(word.box)) for word in words)
    doubtful = tuple(mark for mark in labels if gray and mark.text == "row")  # in gray a filled row is as any group row of a table
    kept = tuple(mark for mark in labels if mark not in doubtful)
    return Specimen(rgb, sheet.scale, words, kept, f"{sheet.name} {'gray' if gray else 'colour'} q{quality}", gray, doubtful)


def _compressed(rgb: Picture, quality: int) -> Picture:
    encoded = cv2.imencode(".jpg", np.ascontiguousarray(rgb[..., ::-1]), [cv2.IMWRITE_JPEG_QUALITY, quality])[1]
    decoded = cv2.imdecode(encoded, cv2.IMREAD_COLOR)
    if decoded is None:
        raise ValueError("a picture of our own making does not decode")
    return np.ascontiguousarray(decoded[..., ::-1], dtype=np.uint8)


def _copied(rgb: Picture, random: Random) -> Picture:
    """As a copier gives it: more contrast, so that pale tones get paler (not gone), toner in specks, paper nearly white."""
    gray = cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY).astype(np.float32)
    white = float(np.percentile(gray, 80))
    harder = np.clip((gray - 40) / (white - 40 - random.uniform(0, 6)), 0, 1) * 255
    specks = np.random.default_rng(random.randrange(1 << 30)).random(harder.shape) < random.choice((0, 2e-5, 1e-4))
    harder[cv2.dilate(specks.astype(np.uint8), np.ones((2, 2), np.uint8)) > 0] = 60
    return np.asarray(cv2.cvtColor(harder.astype(np.uint8), cv2.COLOR_GRAY2RGB), np.uint8)


def _paper(pixels: np.ndarray, random: Random) -> np.ndarray:
    """Paper that is not quite white, light that falls off to one side, inks that are not quite saturated."""
    height, width = pixels.shape[:2]
    tint = np.array([random.uniform(0.95, 1.0), random.uniform(0.94, 0.995), random.uniform(0.88, 0.99)], np.float32)
    slope = np.linspace(1, 1 - random.choice((0, 0, 0.06, 0.12)), width, dtype=np.float32)[None, :, None]
    black = random.uniform(0.0, 0.12)
    faded = (black + (1 - black) * pixels) * tint * random.uniform(0.92, 1.0)
    del height
    return np.ascontiguousarray(faded * slope, dtype=np.float32)


def _as_read(words: list[Word], labels: list[Mark], random: Random) -> tuple[Word, ...]:
    """Some words are missed, those under marks more often; scribbles and rings are taken for letters."""
    read = []
    for word in words:
        covered = any(mark.kind in {MarkKind.SIGNATURE, MarkKind.STAMP} and mark.box.overlaps(word.box) for mark in labels)
        if random.random() < (0.35 if covered else 0.03):
            continue
        shift = [random.gauss(0, 0.4) for _ in range(4)]
        box = Box(word.box.x0 + shift[0], word.box.top + shift[1], word.box.x1 + shift[2], word.box.bottom + shift[3])
        confidence = random.uniform(0.2, 0.9) if covered else min(random.gauss(0.93, 0.05), 0.99)
        read.append(replace(word, box=box, confidence=max(confidence, 0.05)))
    for mark in labels:
        if mark.kind in {MarkKind.SIGNATURE, MarkKind.STAMP} and random.random() < 0.6:
            x, y = random.uniform(mark.box.x0, mark.box.x1 - 8), random.uniform(mark.box.top, mark.box.bottom - 6)
            wide, tall = random.uniform(8, mark.box.width * 0.6), random.uniform(6, mark.box.height * 0.6)
            read.append(
                Word(
                    random.choice(("Mo", "ee", "|", "LW)", "4", "Ny", "—")),
                    Box(x, y, x + wide, y + tall),
                    random.uniform(0.02, 0.6),
                )
            )
    return tuple(read)
