"""What screens show, drawn directly: a browser window, a telephone. Fast enough for hundreds."""

import io
import textwrap
from collections.abc import Sequence

from PIL import Image, ImageDraw, ImageFont

from bench.samples.house import FONTS

Colour = tuple[int, int, int]


def face(size: int, *, bold: bool = False, serif: bool = False) -> ImageFont.FreeTypeFont:
    stem = "liberation/LiberationSerif" if serif else "dejavu/DejaVuSans" if size % 2 else "liberation/LiberationSans"
    regular = "" if stem.startswith("dejavu") else "-Regular"
    return ImageFont.truetype(str(FONTS / f"{stem}{'-Bold' if bold else regular}.ttf"), size)


def browser(address: str, band: str, menu: Sequence[str], lines: Sequence[str], *, hue: Colour, size: int = 22) -> bytes:
    """A desktop browser: address, coloured band with a name and a menu, then text (the first line large)."""
    width, height = 1120, 300 + 76 * len(lines)
    picture = Image.new("RGB", (width, height), "white")
    pen = ImageDraw.Draw(picture)
    pen.rectangle((0, 0, width, 58), fill=(222, 225, 230))
    pen.rounded_rectangle((120, 10, width - 150, 48), 18, fill="white")
    pen.text((140, 17), address, font=face(20), fill=(40, 40, 40))
    pen.rectangle((0, 58, width, 134), fill=hue)
    pen.text((30, 78), band, font=face(30, bold=True), fill="white")
    pen.text((width - 30, 86), "    ".join(menu), font=face(20), fill="white", anchor="ra")
    _flow(pen, lines, 40, 164, size, 92)
    return png(picture)


def telephone(app: str, lines: Sequence[str], *, hue: Colour, bubbles: bool = False, size: int = 26) -> bytes:
    """A telephone held upright: clock, the application's head, then text or a conversation."""
    width, height = 760, 330 + 130 * len(lines)
    picture = Image.new("RGB", (width, height), (239, 231, 221) if bubbles else (255, 255, 255))
    pen = ImageDraw.Draw(picture)
    pen.rectangle((0, 0, width, 50), fill=(20, 20, 20))
    pen.text((24, 12), "10.27", font=face(24), fill="white")
    pen.text((width - 24, 12), "4G  81%", font=face(24), fill="white", anchor="ra")
    pen.rectangle((0, 50, width, 140), fill=hue)
    pen.text((28, 76), app, font=face(30, bold=True), fill="white")
    if not bubbles:
        _flow(pen, lines, 30, 170, size, 48)
        return png(picture)
    y = 170
    for place, line in enumerate(lines):
        rows = textwrap.wrap(line, 36)
        left = 30 if place % 2 == 0 else 150
        pen.rounded_rectangle(
            (left, y, left + 580, y + 34 * len(rows) + 24), 14, fill="white" if place % 2 == 0 else (217, 253, 211)
        )
        for row, words in enumerate(rows):
            pen.text((left + 18, y + 12 + 34 * row), words, font=face(size), fill=(20, 20, 20))
        y += 34 * len(rows) + 44
    return png(picture)


def _flow(pen: ImageDraw.ImageDraw, lines: Sequence[str], x: int, y: int, size: int, columns: int) -> None:
    for place, line in enumerate(lines):
        large = place == 0
        for words in textwrap.wrap(line, int(columns * 0.72) if large else columns):
            pen.text((x, y), words, font=face(size + 8 if large else size, bold=large), fill=(25, 25, 30))
            y += int((size + (8 if large else 0)) * 1.4)
        y += 14


def png(picture: Image.Image) -> bytes:
    target = io.BytesIO()
    picture.save(target, "PNG")
    return target.getvalue()
