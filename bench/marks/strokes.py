"""Marks as hands and tools make them: signatures, stamps, highlighter strokes, drawn boxes, codes."""

import math
from itertools import pairwise
from random import Random

import cv2
import numpy as np
import zxingcpp
from PIL import Image, ImageDraw

from bench.marks.canvas import Colour, Sheet, font
from evidence.document import Box, MarkKind

PENS: tuple[Colour, ...] = ((20, 30, 120), (30, 50, 160), (15, 15, 20), (40, 40, 45), (10, 20, 90), (50, 70, 170))
STAMPS: tuple[Colour, ...] = (
    (95, 60, 165),
    (120, 80, 185),
    (45, 60, 165),
    (60, 90, 200),
    (200, 40, 50),
    (170, 30, 60),
    (140, 70, 160),
)
HIGHLIGHTERS: tuple[Colour, ...] = (
    (255, 245, 60),
    (255, 255, 0),
    (150, 255, 110),
    (255, 150, 200),
    (255, 190, 90),
    (120, 210, 255),
    (100, 240, 180),
)


def signature(sheet: Sheet, x: float, y: float, width: float, height: float, pen: Colour | None = None) -> Box:
    """Handwriting in about the given box: a large first loop, a wavy run, a flourish. Returns where the ink is, and labels it."""
    random = sheet.random
    points = _scribble(random, width, height)
    pad = 6.0
    mask = np.zeros((sheet.px(height + 2 * pad), sheet.px(width + 2 * pad)), np.uint8)
    nib = random.uniform(0.8, 1.7) * sheet.scale
    thickness = nib
    for before, after in pairwise(points):
        speed = math.dist(before, after)
        thickness += (nib * random.uniform(0.75, 1.15) / (1 + speed * 0.04) - thickness) * 0.3
        ends = [(round((px + pad) * sheet.scale * 16), round((py + pad) * sheet.scale * 16)) for px, py in (before, after)]
        cv2.line(mask, ends[0], ends[1], 255, max(round(thickness), 1), cv2.LINE_AA, 4)
    sheet.ink(mask.astype(np.float32) / 255, x - pad, y - pad, pen or random.choice(PENS), random.uniform(0.8, 1.0))
    box = _box_of(mask, sheet, x - pad, y - pad)
    sheet.label(MarkKind.SIGNATURE, box)
    return box


def _scribble(random: Random, width: float, height: float) -> list[tuple[float, float]]:
    anchors: list[tuple[float, float]] = [(0.02 * width, height * random.uniform(0.4, 0.8))]
    middle = height * random.uniform(0.45, 0.65)
    loops = random.randint(1, 2)
    for _ in range(loops):
        at = anchors[-1][0]
        anchors += [
            (at + width * random.uniform(0.03, 0.12), height * random.uniform(0.0, 0.15)),
            (at + width * random.uniform(0.08, 0.2), height * random.uniform(0.1, 0.4)),
            (at + width * random.uniform(-0.02, 0.08), height * random.uniform(0.75, 1.0)),
            (at + width * random.uniform(0.1, 0.2), middle),
        ]
    run = random.randint(3, 9)
    start = anchors[-1][0]
    for step in range(run):
        at = start + (width * 0.92 - start) * (step + 1) / run
        swing = height * random.uniform(0.05, 0.3) * (1 - 0.5 * step / run)
        anchors += [(at - width * 0.03, middle - swing), (at, middle + swing * random.uniform(0.4, 1.0))]
    if random.random() < 0.6:
        anchors += [
            (width, height * random.uniform(0.1, 0.5)),
            (width * random.uniform(0.1, 0.4), height * random.uniform(0.75, 1.0)),
            (width * 0.98, height * random.uniform(0.7, 0.95)),
        ]
    return [(min(max(px, 0), width), min(max(py, 0), height)) for px, py in _spline(anchors)]


def _spline(anchors: list[tuple[float, float]], steps: int = 14) -> list[tuple[float, float]]:
    """Catmull-Rom through the anchors."""
    whole = [anchors[0], *anchors, anchors[-1]]
    curve: list[tuple[float, float]] = []
    for p0, p1, p2, p3 in zip(whole, whole[1:], whole[2:], whole[3:], strict=False):
        for step in range(steps):
            t = step / steps
            curve.append(
                tuple(  # type: ignore[arg-type]
                    0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t**3)
                    for a, b, c, d in zip(p0, p1, p2, p3, strict=True)
                )
            )
    return curve


def _box_of(mask: np.ndarray, sheet: Sheet, x: float, y: float) -> Box:
    rows, columns = np.where(mask.max(axis=1) > 60)[0], np.where(mask.max(axis=0) > 60)[0]
    return Box(
        max(x + columns[0] / sheet.scale, 0),
        max(y + rows[0] / sheet.scale, 0),
        min(x + (columns[-1] + 1) / sheet.scale, sheet.width),
        min(y + (rows[-1] + 1) / sheet.scale, sheet.height),
    )


def stamp(sheet: Sheet, x: float, y: float, shape: str = "", colour: Colour | None = None) -> Box:
    """A rubber stamp with its centre at (x, y): round, oval or rectangular, unevenly inked, perhaps only in part."""
    random = sheet.random
    shape = shape or random.choice(("round", "round", "round", "oval", "rectangle"))
    size = random.uniform(88, 125)
    width, height = {"round": (size, size), "oval": (size * 1.25, size * 0.8), "rectangle": (size * 1.3, size * 0.5)}[shape]
    image = _rectangular(sheet, width, height) if shape == "rectangle" else _circular(sheet, width, height)
    turn = random.uniform(-25, 25) if shape == "round" else random.uniform(-9, 9)
    mask = np.asarray(image.rotate(turn, Image.Resampling.BICUBIC, expand=True), np.float32) / 255
    mask = mask * _uneven(sheet, mask.shape)
    x, y = x - mask.shape[1] / sheet.scale / 2, y - mask.shape[0] / sheet.scale / 2
    sheet.ink(mask, x, y, colour or random.choice(STAMPS), random.uniform(0.6, 0.95))
    box = _box_of((mask * 255).astype(np.uint8), sheet, x, y)
    sheet.label(MarkKind.STAMP, box, shape)
    return box


def _uneven(sheet: Sheet, shape: tuple[int, ...]) -> np.ndarray:
    """How well the rubber touched the paper, 0..1: patchy, and at times missing on one side."""
    random = sheet.random
    seed = np.random.default_rng(random.randrange(1 << 30))
    coarse = cv2.resize(seed.random((6, 6), np.float32), (shape[1], shape[0]), interpolation=cv2.INTER_CUBIC)
    contact = np.clip(0.55 + 0.7 * coarse, 0, 1)
    if random.random() < 0.25:
        angle = random.uniform(0, 2 * math.pi)
        rows, columns = np.mgrid[-1 : 1 : shape[0] * 1j, -1 : 1 : shape[1] * 1j]
        contact = contact * np.clip((rows * math.sin(angle) + columns * math.cos(angle) + random.uniform(0.35, 0.6)) * 3, 0, 1)
    grain = seed.random(shape, np.float32)
    return np.asarray(contact * (0.75 + 0.25 * (grain > 0.3)), np.float32)


def _circular(sheet: Sheet, width: float, height: float) -> Image.Image:
    random = sheet.random
    w, h = sheet.px(width), sheet.px(height)
    image = Image.new("L", (w + 6, h + 6))
    draw = ImageDraw.Draw(image)
    line = max(sheet.px(random.uniform(0.9, 2.0)), 1)
    draw.ellipse((3, 3, w + 2, h + 2), outline=255, width=line)
    if random.random() < 0.6:
        inset = sheet.px(3)
        draw.ellipse((3 + inset, 3 + inset, w + 2 - inset, h + 2 - inset), outline=255, width=max(line // 2, 1))
    inner = random.uniform(0.58, 0.68)
    cx, cy = (w + 6) / 2, (h + 6) / 2
    draw.ellipse(
        (cx - w / 2 * inner, cy - h / 2 * inner, cx + w / 2 * inner, cy + h / 2 * inner), outline=255, width=max(line // 2, 1)
    )
    name = random.choice(
        ("PEMERINTAH KOTA BANJARBARU", "PEMERINTAH KABUPATEN CIANJUR", "PEMERINTAH PROVINSI LAMPUNG", "PEMERINTAH KABUPATEN SAMBAS")
    )
    office = random.choice(("WALI KOTA", "BUPATI", "DINAS KESEHATAN", "SETDA", "BAPPEDA", "KECAMATAN"))
    face = font("liberation/LiberationSans-Bold.ttf", max(sheet.px(min(width, height * 1.2) * 0.095), 6))
    reach = (0.47 + inner / 2) / 2
    for index, letter in enumerate(name):
        angle = math.radians(-205 + 230 * index / (len(name) - 1))
        tile = Image.new("L", (round(face.size) * 2, round(face.size) * 2))
        ImageDraw.Draw(tile).text((face.size, face.size), letter, 255, face, anchor="mm")
        tile = tile.rotate(-math.degrees(angle) - 90, Image.Resampling.BICUBIC)
        place = (round(cx + w * reach * math.cos(angle) - face.size), round(cy + h * reach * math.sin(angle) - face.size))
        image.paste(255, place, tile)
    draw.text((cx, cy), office, 255, font("liberation/LiberationSans-Bold.ttf", max(sheet.px(width * 0.11), 6)), anchor="mm")
    return image


def _rectangular(sheet: Sheet, width: float, height: float) -> Image.Image:
    random = sheet.random
    w, h = sheet.px(width), sheet.px(height)
    image = Image.new("L", (w + 6, h + 6))
    draw = ImageDraw.Draw(image)
    line = max(sheet.px(random.uniform(0.9, 1.8)), 1)
    draw.rectangle((3, 3, w + 2, h + 2), outline=255, width=line)
    lines = random.choice(
        (("DITERIMA", "Tgl: 12 JUN 2024"), ("SALINAN SESUAI", "DENGAN ASLINYA"), ("DINAS PENDIDIKAN", "KOTA BANJARBARU", "No. 045"))
    )
    for index, text in enumerate(lines):
        face = font("liberation/LiberationSans-Bold.ttf", max(sheet.px(height * 0.6 / len(lines)), 6))
        while face.getlength(text) > w * 0.9 and face.size > 6:
            face = font("liberation/LiberationSans-Bold.ttf", int(face.size) - 1)
        draw.text(((w + 6) / 2, (h + 6) * (index + 0.6) / (len(lines) + 0.2)), text, 255, face, anchor="mm")
    return image


def highlight(sheet: Sheet, box: Box, colour: Colour | None = None) -> None:
    """A stroke of a highlighter over a line of words: ragged ends, a wavy edge, darker where it overlaps."""
    random = sheet.random
    colour = colour or random.choice(HIGHLIGHTERS)
    reach, over = random.uniform(0, 4), random.uniform(0.5, 2.5)
    stroke = Box(box.x0 - reach, box.top - over, box.x1 + reach, box.bottom + over)
    h, w = sheet.px(stroke.height), sheet.px(stroke.width)
    seed = np.random.default_rng(random.randrange(1 << 30))
    wave = cv2.resize((seed.random((1, 8), np.float32) - 0.5) * 2.0 * sheet.scale, (w, 1), interpolation=cv2.INTER_CUBIC)[0]
    rows = np.arange(h, dtype=np.float32)[:, None]
    mask = np.clip(np.minimum(rows - wave[None] - 0.5 * sheet.scale, h - rows + wave[None] - 0.5 * sheet.scale), 0, 1)
    tone = cv2.resize(seed.random((2, 12), np.float32), (w, h), interpolation=cv2.INTER_CUBIC) * 0.2 + 0.75
    sheet.ink(mask * tone, stroke.x0, stroke.top, colour)
    sheet.label(MarkKind.HIGHLIGHT, stroke, "stroke")


def outline(sheet: Sheet, box: Box) -> None:
    """A coloured rectangle or ellipse drawn round an item, with a program or by hand."""
    random = sheet.random
    colour = random.choice(((230, 20, 30), (220, 30, 120), (20, 60, 220), (0, 140, 60), (240, 120, 0)))
    pad = random.uniform(2, 5)
    grown = Box(box.x0 - pad, box.top - pad, box.x1 + pad, box.bottom + pad)
    thickness = random.uniform(1.0, 2.4)
    if random.random() < 0.75:
        sheet.frame(grown, thickness, colour)
    else:
        grown = Box(box.x0 - 10, box.top - 6, box.x1 + 10, box.bottom + 6)
        mask = np.zeros((sheet.px(grown.height) + 8, sheet.px(grown.width) + 8), np.uint8)
        axes = (sheet.px(grown.width / 2), sheet.px(grown.height / 2))
        cv2.ellipse(mask, (mask.shape[1] // 2, mask.shape[0] // 2), axes, 0, 0, 360, 255, max(sheet.px(thickness), 1), cv2.LINE_AA)
        sheet.ink(mask.astype(np.float32) / 255, grown.x0 - 4 / sheet.scale, grown.top - 4 / sheet.scale, colour)
    sheet.label(MarkKind.HIGHLIGHT, grown, "outline")


def underline(sheet: Sheet, box: Box) -> None:
    """A coloured line under words, by ruler or by hand."""
    random = sheet.random
    colour = random.choice(((230, 20, 30), (220, 30, 120), (20, 60, 220), (0, 140, 60), (255, 140, 0)))
    y = box.bottom + random.uniform(0.8, 2.5)
    sheet.rule(
        box.x0 - random.uniform(0, 3),
        y,
        box.x1 + random.uniform(0, 3),
        y + random.uniform(-0.8, 0.8),
        random.uniform(0.9, 2.2),
        colour,
    )
    sheet.label(MarkKind.HIGHLIGHT, Box(box.x0, box.top, box.x1, y + 1), "underline")


def code(sheet: Sheet, x: float, y: float, size: float, content: str) -> None:
    """A QR code."""
    barcode = zxingcpp.create_barcode(content, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    modules = np.asarray(zxingcpp.write_barcode_to_image(barcode, scale=1, add_quiet_zones=False))
    image = cv2.resize(modules, (sheet.px(size), sheet.px(size)), interpolation=cv2.INTER_NEAREST)
    sheet.ink(1 - image.astype(np.float32) / 255, x, y, (10, 10, 10))
    sheet.label(MarkKind.QR, Box(x, y, x + size, y + size), content)
