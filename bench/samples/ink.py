"""Drawn marks as flowables: an emblem of our own, signatures, stamps, codes of electronic signatures."""

import math
from random import Random
from typing import Any

from reportlab.graphics import renderPDF
from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.platypus import Flowable

PURPLE = (0.36, 0.25, 0.62)
BLUES = ((0.08, 0.14, 0.55), (0.05, 0.1, 0.35), (0.1, 0.1, 0.12))


class Emblem(Flowable):  # type: ignore[misc]
    """A shield or a gold wheel with rays; no region's and not the state's."""

    def __init__(self, size: float, seed: int, *, gold: bool = False) -> None:
        super().__init__()
        self.size, self.seed, self.gold = size, seed, gold
        self.hAlign = "CENTER"

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return self.size, self.size

    def draw(self) -> None:
        if self.gold:
            self._wheel()
        else:
            self._shield(Random(self.seed))

    def _wheel(self) -> None:
        pen, half = self.canv, self.size / 2
        pen.setFillColorRGB(0.83, 0.66, 0.2)
        for ray in range(12):
            angle = ray * math.pi / 6
            path = pen.beginPath()
            path.moveTo(half + half * math.cos(angle), half + half * math.sin(angle))
            for turn in (-0.16, 0.16):
                path.lineTo(half + half * 0.55 * math.cos(angle + turn), half + half * 0.55 * math.sin(angle + turn))
            path.close()
            pen.drawPath(path, stroke=0, fill=1)
        pen.circle(half, half, half * 0.52, stroke=0, fill=1)
        pen.setFillColorRGB(0.75, 0.12, 0.1)
        pen.circle(half, half, half * 0.34, stroke=0, fill=1)

    def _shield(self, random: Random) -> None:
        pen, size = self.canv, self.size
        hue = random.choice(((0.1, 0.4, 0.25), (0.12, 0.25, 0.6), (0.65, 0.15, 0.15), (0.2, 0.2, 0.25)))
        path = pen.beginPath()
        path.moveTo(size * 0.1, size)
        path.lineTo(size * 0.9, size)
        path.lineTo(size * 0.9, size * 0.4)
        path.curveTo(size * 0.88, size * 0.15, size * 0.6, size * 0.05, size * 0.5, 0)
        path.curveTo(size * 0.4, size * 0.05, size * 0.12, size * 0.15, size * 0.1, size * 0.4)
        path.close()
        pen.setFillColorRGB(*hue)
        pen.setStrokeColorRGB(0.85, 0.7, 0.2)
        pen.setLineWidth(1.5)
        pen.drawPath(path, stroke=1, fill=1)
        pen.setFillColorRGB(0.95, 0.85, 0.3)
        pen.circle(size / 2, size * 0.62, size * 0.14, stroke=0, fill=1)
        pen.setStrokeColorRGB(1, 1, 1)
        for line in range(3):
            at = size * (0.2 + 0.08 * line)
            pen.bezier(size * 0.25, at, size * 0.4, at + size * 0.08, size * 0.6, at - size * 0.08, size * 0.75, at)


class Ink(Flowable):  # type: ignore[misc]
    """The space of a signature: a drawn one, with a stamp over it where ``seal`` names an office."""

    def __init__(self, width: float, height: float, name: str, *, seal: str = "", signed: bool = True, offset: float = 0) -> None:
        super().__init__()
        self.box = (width, height)
        self.name, self.seal, self.signed, self.offset = name, seal, signed, offset

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return self.box

    def draw(self) -> None:
        if self.seal:
            seal(self.canv, self.offset + 22, self.box[1] / 2, 36, self.seal)
        if self.signed:
            start, width = self.offset + (18 if self.seal else 3), min(110.0, self.box[0] * 0.6)
            scribble(self.canv, self.name, start, 2, width=width, height=self.box[1] - 2)


def scribble(pen: Any, name: str, x: float, y: float, *, width: float, height: float) -> None:
    """A signature, the same each time for a name: a tall first letter, a run of small ones, a flourish."""
    random = Random(name)
    pen.saveState()
    pen.setStrokeColorRGB(*random.choice(BLUES))
    pen.setLineWidth(random.uniform(0.8, 1.5) * min(1.0, height / 20 + 0.3))
    pen.setLineCap(1)
    path = pen.beginPath()
    slant, middle, top = random.uniform(-0.05, 0.25) * height, y + height * random.uniform(0.3, 0.5), y + height
    first = width * random.uniform(0.15, 0.35)
    path.moveTo(x, middle)
    path.curveTo(x + first * 0.2 + slant, top, x + first + slant, top, x + first * random.uniform(0.3, 0.8), y + height * 0.1)
    path.curveTo(x, y - height * 0.05, x - first * 0.2, middle, x + first, middle + height * 0.1)
    at, count = x + first, random.randint(2, 6)
    step = (width - first) * random.uniform(0.6, 0.95) / count
    for _ in range(count):
        up, loop = height * random.uniform(0.08, 0.45), step * random.uniform(-0.5, 0.9)
        path.curveTo(
            at + loop,
            middle + up,
            at + step * random.uniform(0.4, 1.2),
            middle + up,
            at + step * 0.7,
            middle - height * random.uniform(0, 0.2),
        )
        path.curveTo(
            at + step * 0.6,
            middle - height * 0.25,
            at + step * 0.9,
            middle - up * 0.3,
            at + step,
            middle + height * random.uniform(-0.1, 0.1),
        )
        at += step
    if random.random() < 0.6:
        path.curveTo(
            at + width * 0.1,
            middle + height * 0.3,
            x + width * 0.6,
            y - height * 0.05,
            x + width * random.uniform(0, 0.4),
            y + height * random.uniform(0, 0.25),
        )
    pen.drawPath(path)
    if random.random() < 0.4:
        pen.line(x + width * 0.2, middle - height * 0.15, x + width, middle + height * random.uniform(-0.1, 0.25))
    pen.restoreState()


def seal(pen: Any, x: float, y: float, radius: float, words: str) -> None:
    """A round office stamp centred at ``x``, ``y``."""
    pen.saveState()
    pen.translate(x, y)
    pen.rotate(Random(words).uniform(-14, 14))
    pen.setStrokeColorRGB(*PURPLE)
    pen.setFillColorRGB(*PURPLE)
    pen.setStrokeAlpha(0.75)
    pen.setFillAlpha(0.75)
    for ring, thick in ((radius, 1.8), (radius * 0.93, 0.6), (radius * 0.62, 0.8)):
        pen.setLineWidth(thick)
        pen.circle(0, 0, ring)
    text = f"{words.upper()} * "
    size = max(4.2, min(7.5, 2 * math.pi * radius * 0.72 / len(text) * 1.55))
    pen.setFont("Helvetica-Bold", size)
    for index, letter in enumerate(text):
        pen.saveState()
        pen.rotate(200 - 360 * index / len(text))
        pen.drawCentredString(0, radius * 0.7, letter)
        pen.restoreState()
    pen.circle(0, 0, radius * 0.3, fill=0)
    pen.line(-radius * 0.6, -radius * 0.05, radius * 0.6, -radius * 0.05)
    pen.restoreState()


def code(content: str, size: float = 58) -> Drawing:
    """A QR code."""
    widget = QrCodeWidget(content, barLevel="M")
    x0, y0, x1, y1 = widget.getBounds()
    drawing = Drawing(size, size, transform=[size / (x1 - x0), 0, 0, size / (y1 - y0), 0, 0])
    drawing.add(widget)
    return drawing


def draw_code(pen: Any, content: str, x: float, y: float, size: float) -> None:
    """A QR code at a place of a page."""
    renderPDF.draw(code(content, size), pen, x, y)
