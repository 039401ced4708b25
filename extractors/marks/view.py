"""A page's picture made ready for looking at marks: of one resolution, on white paper, its ink sorted by what explains it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

import cv2
import numpy as np
from numpy.typing import NDArray

from evidence.document import Box, Word

Pixels = NDArray[np.uint8]
Floats = NDArray[np.float32]

WORK = 1.5  # pixels a point: 108 dpi
_PICTURE_EDGE = 1300.0  # points: a page beyond is a bare picture, whose points are pixels
_A4_EDGE = 842.0

INK = 205  # luminance below which something was printed or written, paper being 255
COLOURED = 34  # spread of the channels from which a pixel has a colour
TRUSTED = 0.55  # confidence from which a word explains its ink


@dataclass(slots=True)
class Shape:
    """A connected group of pixels: its box in pixels and how many it has."""

    x: int
    y: int
    width: int
    height: int
    area: int
    label: int


class View:
    """``rgb`` is normalised to white paper. Lengths given in points go through ``px``; ``box`` leads back to the page's points."""

    def __init__(self, rgb: Pixels, scale: float, unit: float, words: tuple[Word, ...]) -> None:
        self.rgb = rgb
        self.scale = scale  # of this picture, in pixels a point of the page
        self.unit = unit  # pixels a typographical point, which differs from scale in bare pictures
        self.words = words
        self.height, self.width = rgb.shape[:2]
        self.gray: Pixels = cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY)
        smooth = cv2.blur(rgb, (3, 3))  # JPEG stores colour coarsely: its noise must not look like ink
        self.chroma: Pixels = smooth.max(axis=2) - smooth.min(axis=2)
        self.hue: Pixels = cv2.cvtColor(smooth, cv2.COLOR_RGB2HSV)[..., 0]  # 0..179
        self._excluded = np.zeros(self.gray.shape, np.uint8)

    @classmethod
    def of(cls, rgb: Pixels, scale: float, words: tuple[Word, ...]) -> "View":
        height, width = rgb.shape[:2]
        edge = max(height, width) / scale
        unit = scale if edge <= _PICTURE_EDGE else max(height, width) / _A4_EDGE
        shrink = min(WORK / unit, 1.0)
        if shrink < 0.95:
            rgb = cv2.resize(rgb, (max(round(width * shrink), 1), max(round(height * shrink), 1)), interpolation=cv2.INTER_AREA)
        else:
            shrink = 1.0
        return cls(_on_white(rgb), scale * shrink, unit * shrink, words)

    def px(self, points: float) -> int:
        return max(round(points * self.unit), 1)

    def points(self, pixels: float) -> float:
        return pixels / self.unit

    def box(self, x0: float, y0: float, x1: float, y1: float) -> Box:
        """A box in points of the page, held to the page."""
        return Box(
            round(max(x0, 0) / self.scale, 2),
            round(max(y0, 0) / self.scale, 2),
            round(min(x1, self.width) / self.scale, 2),
            round(min(y1, self.height) / self.scale, 2),
        )

    def frame(self, box: Box, grow: float = 0.0) -> tuple[int, int, int, int]:
        """A box of the page in pixels of this picture (x0, y0, x1, y1), grown by points and held to it."""
        pad = grow * self.unit
        return (
            max(int(box.x0 * self.scale - pad), 0),
            max(int(box.top * self.scale - pad), 0),
            min(int(np.ceil(box.x1 * self.scale + pad)), self.width),
            min(int(np.ceil(box.bottom * self.scale + pad)), self.height),
        )

    def exclude(self, boxes: Iterable[Box]) -> None:
        """What is already explained (codes) is looked at no more."""
        for box in boxes:
            x0, y0, x1, y1 = self.frame(box, 3)
            self._excluded[y0:y1, x0:x1] = 255

    @property
    def excluded(self) -> Pixels:
        return self._excluded

    @cached_property
    def colourless(self) -> bool:
        """Whether the page has no colour at all: a gray or black-and-white scan."""
        return float((self.chroma > COLOURED).mean()) < 2e-5

    @cached_property
    def ink(self) -> Pixels:
        return np.where((self.gray < INK) | ((self.chroma > COLOURED) & (self.gray < 225)), 255, 0).astype(np.uint8)

    @cached_property
    def blocks(self) -> list[Shape]:
        """Dense areas: photographs, emblems, fills, banners; taller and wider than a line of text."""
        marked = np.where((self.gray < 228) | (self.chroma > 26), 255, 0).astype(np.uint8)
        dense = (cv2.boxFilter(marked, -1, (self.px(6), self.px(6))) > 216).astype(np.uint8) * 255
        opened = cv2.morphologyEx(dense, cv2.MORPH_OPEN, np.ones((self.px(5), self.px(5)), np.uint8))
        return [shape for shape in shapes_of(opened) if min(shape.width, shape.height) >= self.px(6)]

    @cached_property
    def pictures(self) -> Pixels:
        """Where photographs, emblems and fills are, with their surroundings closed: no handwriting is sought there."""
        mask = np.zeros(self.gray.shape, np.uint8)
        for shape in self.blocks:
            if min(shape.width, shape.height) >= self.px(9):
                cv2.rectangle(mask, (shape.x, shape.y), (shape.x + shape.width, shape.y + shape.height), 255, -1)
        kernel = np.ones((self.px(12), self.px(12)), np.uint8)
        return np.asarray(cv2.dilate(cv2.morphologyEx(mask, cv2.MORPH_CLOSE, kernel), np.ones((self.px(4), self.px(4)), np.uint8)), np.uint8)

    @cached_property
    def rules(self) -> Pixels:
        """Straight lines of tables, letterheads and underlined words; short pieces, so that slight skew does no harm."""
        length = self.px(17)
        across = cv2.morphologyEx(self.ink, cv2.MORPH_OPEN, np.ones((1, length), np.uint8))
        down = cv2.morphologyEx(self.ink, cv2.MORPH_OPEN, np.ones((length, 1), np.uint8))
        return np.asarray(cv2.dilate(cv2.bitwise_or(across, down), np.ones((3, 3), np.uint8)), np.uint8)

    @cached_property
    def printed(self) -> Pixels:
        """The boxes of words that were read with confidence, a little grown."""
        mask = np.zeros(self.gray.shape, np.uint8)
        for word in self.trusted:
            x0, y0, x1, y1 = self.frame(word.box, 1.0)
            mask[y0:y1, x0:x1] = 255
        return mask

    @cached_property
    def trusted(self) -> tuple[Word, ...]:
        """Words that look like print: read with confidence, and of letters or digits as wide as such letters are."""
        return tuple(word for word in self.words if word.confidence >= TRUSTED and self._is_print(word))

    def _is_print(self, word: Word) -> bool:
        letters = len(word.text)
        height = word.box.height * self.scale / self.unit
        width = word.box.width * self.scale / self.unit
        if height <= 0 or not any(letter.isalnum() for letter in word.text):
            return height < 8
        return width / letters < 1.6 * height + 2 and (letters > 2 or height < 30)


def shapes_of(mask: Pixels) -> list[Shape]:
    """The connected groups of a mask."""
    count, _, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    return [Shape(*(int(value) for value in stats[index]), index) for index in range(1, count)]


def labelled(mask: Pixels) -> tuple[NDArray[np.int32], list[Shape]]:
    """The same, with the picture of labels."""
    count, labels, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    return labels, [Shape(*(int(value) for value in stats[index]), index) for index in range(1, count)]


def _on_white(rgb: Pixels) -> Pixels:
    """Divide by the paper: its tint, and light that changes slowly over the page, become white. What is no paper (pictures, fills)
    has no say, so that fills keep their colour."""
    small = cv2.resize(rgb, (max(rgb.shape[1] // 10, 8), max(rgb.shape[0] // 10, 8)), interpolation=cv2.INTER_AREA).astype(np.float32)
    small = cv2.dilate(small, np.ones((3, 3), np.uint8))
    gray = small.mean(axis=2)
    bright = float(np.percentile(gray, 90))
    spread = small.max(axis=2) - small.min(axis=2)
    is_paper = (gray > bright * 0.82) & (spread < float(np.percentile(spread[gray > bright * 0.9], 50)) + 18)
    if bright < 110 or is_paper.mean() < 0.15:
        return rgb  # a photograph, or a page without paper
    rows, columns = np.mgrid[-1 : 1 : gray.shape[0] * 1j, -1 : 1 : gray.shape[1] * 1j].astype(np.float32)
    terms = np.stack([np.ones_like(rows), rows, columns, rows * columns, rows**2, columns**2], axis=-1)
    paper = np.empty_like(small)
    for _ in range(2):
        for channel in range(3):
            weights, *_rest = np.linalg.lstsq(terms[is_paper], small[..., channel][is_paper], rcond=None)
            paper[..., channel] = terms @ weights
        is_paper = is_paper & (np.abs(small - paper).max(axis=2) < 22)
        if is_paper.mean() < 0.1:
            break
    paper = np.clip(paper, 60, 255)
    whole = cv2.resize(paper, (rgb.shape[1], rgb.shape[0]), interpolation=cv2.INTER_LINEAR).astype(np.uint8)
    return np.asarray(cv2.divide(rgb, whole, scale=250.0), np.uint8)


def grouped(shapes: Iterable[Shape], gap: int) -> Iterator[list[Shape]]:
    """Shapes whose boxes come within ``gap`` pixels of each other, together."""
    left = list(shapes)
    while left:
        group = [left.pop()]
        grew = True
        while grew:
            grew = False
            for shape in left[:]:
                if any(_near(shape, member, gap) for member in group):
                    group.append(shape)
                    left.remove(shape)
                    grew = True
        yield group


def _near(a: Shape, b: Shape, gap: int) -> bool:
    return a.x - gap < b.x + b.width and b.x - gap < a.x + a.width and a.y - gap < b.y + b.height and b.y - gap < a.y + a.height
