"""A sheet of paper on which text, rules, fills, pictures and marks are put, each blended as its ink does, with labels kept."""

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from random import Random

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from evidence.document import Box, Mark, MarkKind, Word

_FONTS = Path("/usr/share/fonts/truetype")
FAMILIES = (
    ("liberation/LiberationSerif-Regular.ttf", "liberation/LiberationSerif-Bold.ttf"),
    ("liberation/LiberationSans-Regular.ttf", "liberation/LiberationSans-Bold.ttf"),
    ("dejavu/DejaVuSerif.ttf", "dejavu/DejaVuSerif-Bold.ttf"),
    ("dejavu/DejaVuSans.ttf", "dejavu/DejaVuSans-Bold.ttf"),
    ("liberation/LiberationSansNarrow-Regular.ttf", "liberation/LiberationSansNarrow-Bold.ttf"),
    ("liberation/LiberationSerif-Italic.ttf", "liberation/LiberationSerif-BoldItalic.ttf"),
)
Colour = tuple[int, int, int]
BLACK: Colour = (25, 25, 28)


@cache
def font(name: str, pixels: int) -> ImageFont.FreeTypeFont:
    path = _FONTS / name
    return ImageFont.truetype(str(path), pixels) if path.exists() else ImageFont.load_default(pixels)  # type: ignore[return-value]


@dataclass
class Sheet:
    """``pixels`` is RGB in 0..1; positions are points from the top left; ``labels`` and ``words`` are filled while drawing."""

    width: float
    height: float
    scale: float
    family: tuple[str, str]
    random: Random
    pixels: np.ndarray = field(init=False)
    words: list[Word] = field(default_factory=list)
    labels: list[Mark] = field(default_factory=list)
    name: str = ""

    def __post_init__(self) -> None:
        self.pixels = np.ones((round(self.height * self.scale), round(self.width * self.scale), 3), np.float32)

    def px(self, points: float) -> int:
        return round(points * self.scale)

    def label(self, kind: MarkKind, box: Box, text: str = "") -> None:
        self.labels.append(Mark(kind, box, 1.0, text))

    def ink(self, mask: np.ndarray, x: float, y: float, colour: Colour, strength: float = 1.0) -> None:
        """Multiply ink of ``colour`` into the sheet where ``mask`` (0..1) is, its top left corner at (x, y)."""
        left, top = self.px(x), self.px(y)
        rows = slice(max(top, 0), min(top + mask.shape[0], self.pixels.shape[0]))
        columns = slice(max(left, 0), min(left + mask.shape[1], self.pixels.shape[1]))
        if rows.stop <= rows.start or columns.stop <= columns.start:
            return
        part = mask[rows.start - top : rows.stop - top, columns.start - left : columns.stop - left, None] * strength
        absorbed = 1 - np.array(colour, np.float32) / 255
        self.pixels[rows, columns] *= 1 - part * absorbed

    def cover(self, picture: np.ndarray, x: float, y: float) -> None:
        """Paste an RGB picture (0..1) over what is there."""
        left, top = self.px(x), self.px(y)
        height = min(picture.shape[0], self.pixels.shape[0] - top)
        width = min(picture.shape[1], self.pixels.shape[1] - left)
        self.pixels[top : top + height, left : left + width] = picture[:height, :width]

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: float = 11,
        *,
        bold: bool = False,
        colour: Colour = BLACK,
        font_name: str = "",
        line: int = 0,
    ) -> float:
        """Print words from (x, y) on, top of the line; returns where the line ends."""
        face = font(font_name or self.family[bold], max(self.px(size), 4))
        space = face.getlength(" ") / self.scale
        for piece in text.split():
            left, top, right, bottom = face.getbbox(piece)
            image = Image.new("L", (int(right) + 2, int(bottom) + 2))
            ImageDraw.Draw(image).text((0, 0), piece, 255, face)
            self.ink(np.asarray(image, np.float32) / 255, x, y, colour)
            box = Box(x + left / self.scale, y + top / self.scale, x + right / self.scale, y + bottom / self.scale)
            self.words.append(Word(piece, box, 0.97, line))
            x += face.getlength(piece) / self.scale + space
        return x

    def width_of(self, text: str, size: float, *, bold: bool = False) -> float:
        return font(self.family[bold], max(self.px(size), 4)).getlength(text) / self.scale

    def centred(self, x: float, y: float, text: str, size: float = 11, *, bold: bool = False, colour: Colour = BLACK) -> None:
        self.text(x - self.width_of(text, size, bold=bold) / 2, y, text, size, bold=bold, colour=colour)

    def rule(self, x0: float, y0: float, x1: float, y1: float, thickness: float = 0.7, colour: Colour = BLACK) -> None:
        pad = thickness + 1
        left, top = min(x0, x1) - pad, min(y0, y1) - pad
        mask = np.zeros((self.px(abs(y1 - y0) + 2 * pad), self.px(abs(x1 - x0) + 2 * pad)), np.uint8)
        ends = [(self.px(x - left), self.px(y - top)) for x, y in ((x0, y0), (x1, y1))]
        cv2.line(mask, ends[0], ends[1], 255, max(self.px(thickness), 1), cv2.LINE_AA)
        self.ink(mask.astype(np.float32) / 255, left, top, colour)

    def fill(self, box: Box, colour: Colour) -> None:
        """A printed fill: it takes the place of the paper under later text."""
        mask = np.ones((max(self.px(box.height), 1), max(self.px(box.width), 1)), np.float32)
        self.ink(mask, box.x0, box.top, colour)

    def frame(self, box: Box, thickness: float = 0.7, colour: Colour = BLACK) -> None:
        for x0, y0, x1, y1 in (
            (box.x0, box.top, box.x1, box.top),
            (box.x0, box.bottom, box.x1, box.bottom),
            (box.x0, box.top, box.x0, box.bottom),
            (box.x1, box.top, box.x1, box.bottom),
        ):
            self.rule(x0, y0, x1, y1, thickness, colour)
