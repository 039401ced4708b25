"""Drawn marks: a region's crest, a golden bird, a signature with its stamp."""

import math
from random import Random
from typing import Any

from reportlab.platypus import Flowable

from bench.samples.ink import scribble

INKS = ((0.27, 0.2, 0.6), (0.13, 0.2, 0.62), (0.4, 0.22, 0.58))


class Crest(Flowable):  # type: ignore[misc]
    """An invented crest: a pentagon or a round one with a hill, a river and a star."""

    def __init__(self, size: float, name: str) -> None:
        super().__init__()
        self.size, self.name = size, name
        self.hAlign = "CENTER"

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return self.size, self.size

    def draw(self) -> None:
        pen, size, random = self.canv, self.size, Random(self.name)
        pen.setLineWidth(1.6)
        pen.setStrokeColorRGB(0.1, 0.1, 0.1)
        pen.setFillColorRGB(*random.choice(((0.95, 0.8, 0.2), (0.2, 0.5, 0.75), (0.15, 0.5, 0.3), (0.8, 0.25, 0.2))))
        if random.random() < 0.5:
            pen.circle(size / 2, size / 2, size * 0.46, fill=1)
        else:
            _shape(pen, [(0.08, 0.95), (0.92, 0.95), (0.92, 0.4), (0.5, 0.02), (0.08, 0.4)], size)
        pen.setFillColorRGB(0.2, 0.35, 0.2)
        _shape(pen, [(0.2, 0.45), (0.4, 0.72), (0.52, 0.55), (0.65, 0.7), (0.8, 0.45)], size)
        pen.setStrokeColorRGB(1, 1, 1)
        for row in range(3):
            at = size * (0.24 + 0.06 * row)
            pen.bezier(size * 0.28, at, size * 0.42, at + 4, size * 0.58, at - 4, size * 0.72, at)
        pen.setFillColorRGB(1, 1, 1)
        pen.circle(size / 2, size * 0.83, size * 0.06, stroke=0, fill=1)


def _shape(pen: Any, corners: list[tuple[float, float]], size: float) -> None:
    path = pen.beginPath()
    path.moveTo(corners[0][0] * size, corners[0][1] * size)
    for x, y in corners[1:]:
        path.lineTo(x * size, y * size)
    path.close()
    pen.drawPath(path, stroke=1, fill=1)


class Wings(Flowable):  # type: ignore[misc]
    """A golden bird with a shield, of nobody's state."""

    def __init__(self, size: float) -> None:
        super().__init__()
        self.size = size
        self.hAlign = "CENTER"

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return self.size, self.size

    def draw(self) -> None:
        pen, size = self.canv, self.size
        pen.setStrokeColorRGB(0.62, 0.46, 0.1)
        pen.setFillColorRGB(0.85, 0.68, 0.22)
        pen.setLineWidth(0.8)
        for side in (-1, 1):
            for feather in range(7):
                angle = math.radians(90 + side * (18 + 13 * feather))
                reach = size * (0.5 - 0.012 * feather)
                x, y = size / 2 + reach * math.cos(angle), size * 0.42 + reach * math.sin(angle)
                pen.line(size / 2, size * 0.42, x, y)
                pen.circle(x, y, size * 0.035, fill=1)
        for feather in range(5):
            pen.rect(size * (0.38 + 0.05 * feather), size * 0.02, size * 0.035, size * 0.22, fill=1)
        pen.circle(size / 2, size * 0.8, size * 0.09, fill=1)
        pen.setFillColorRGB(0.8, 0.15, 0.12)
        _shape(pen, [(0.36, 0.66), (0.64, 0.66), (0.64, 0.4), (0.5, 0.28), (0.36, 0.4)], size)


class Signed(Flowable):  # type: ignore[misc]
    """The space of a signature: pen strokes, and a round stamp at their left where ``stamp`` has its outer and inner words."""

    def __init__(
        self, width: float, height: float, name: str, *, stamp: tuple[str, str] = ("", ""), at: float = 0, align: str = "LEFT"
    ) -> None:
        super().__init__()
        self.box, self.name, self.stamp, self.at = (width, height), name, stamp, at
        self.hAlign = align

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return self.box

    def draw(self) -> None:
        wide, high = self.box
        if self.stamp[0]:
            stamp(self.canv, self.at + 12, high / 2 - 2, min(35, high * 0.6), *self.stamp)
            scribble(self.canv, self.name, self.at + 20, 3, width=min(112, wide * 0.55), height=high - 6)
        else:
            scribble(self.canv, self.name, self.at + 4, 1, width=min(100, wide * 0.62), height=high - 2)


def stamp(pen: Any, x: float, y: float, radius: float, around: str, inside: str) -> None:
    """Words on an arc above, a short name in the middle between two lines, stars below."""
    random = Random(around + inside)
    hue = random.choice(INKS)
    pen.saveState()
    pen.translate(x, y)
    pen.rotate(random.uniform(-20, 12))
    pen.setStrokeColorRGB(*hue)
    pen.setFillColorRGB(*hue)
    pen.setStrokeAlpha(0.72)
    pen.setFillAlpha(0.72)
    for ring, thick in ((1.0, 2.0), (0.92, 0.7), (0.64, 0.9)):
        pen.setLineWidth(thick)
        pen.circle(0, 0, radius * ring)
    letters = around.upper()
    size = max(4.0, min(7.0, 260 / 180 * math.pi * radius * 0.72 / max(len(letters), 1) * 1.5))
    pen.setFont("Helvetica-Bold", size)
    for place, letter in enumerate(letters):
        pen.saveState()
        pen.rotate(125 - 250 * place / max(len(letters) - 1, 1))
        pen.drawCentredString(0, radius * 0.71, letter)
        pen.restoreState()
    for height in (-0.17, 0.2):
        pen.line(-radius * 0.6, radius * height, radius * 0.6, radius * height)
    pen.setFont("Helvetica-Bold", max(4.5, min(9.0, radius * 1.9 / max(len(inside), 1))))
    pen.drawCentredString(0, -radius * 0.08, inside.upper())
    pen.setFont("Helvetica-Bold", 7)
    pen.drawCentredString(0, -radius * 0.84, "*  *")
    pen.restoreState()
