"""Drawn over a finished page or its picture: shapes and text boxes, a viewer's annotations, fingers on a telephone, blur and dimming."""

import itertools
import math
from random import Random

import cv2
import numpy as np
from numpy.typing import NDArray

from bench.marks.canvas import Colour
from bench.marks.items import texts
from bench.marks.items.pens import Pen, Points, cover, curve, draw, swipe, wavering
from bench.marks.items.printing import WHITE, Paper
from bench.marks.items.spots import Spot, Trace, Way, around, union
from evidence.document import Box

RED: Colour = (255, 0, 0)
_SHAPES: tuple[Colour, ...] = (RED, RED, RED, (237, 28, 36), (192, 0, 0), (0, 112, 192), (0, 176, 80), (255, 192, 0), (255, 0, 255))
_SANS = "liberation/LiberationSans-Bold.ttf"


def _target(spot: Spot) -> Box:
    """What people put boxes round: row, name, amount, code with name."""
    return spot.random.choice((spot.row, spot.row, spot.name, spot.amount, spot.code.union(spot.name)))


def _loose(spot: Spot, box: Box) -> Box:
    """Dragged with a mouse: never quite centred."""
    random = spot.random
    return Box(
        max(box.x0 - random.uniform(0, 7), 1),
        box.top - random.uniform(0.3, 3.5),
        min(box.x1 + random.uniform(-2, 9), spot.paper.width - 2),
        box.bottom + random.uniform(0.0, 4),
    )


def _framed(
    paper: Paper,
    box: Box,
    thickness: float,
    ink: Colour,
    *,
    round_by: float = 0.0,
    fill: Colour | None = None,
    strength: float = 1.0,
) -> None:
    """A rectangle painted over the page, its corners rounded."""
    pad = thickness + 1
    h, w = paper.px(box.height + 2 * pad), paper.px(box.width + 2 * pad)
    outer = _rounded(h, w, paper.px(pad - thickness / 2), paper.px(round_by + thickness / 2))
    inner = _rounded(h, w, paper.px(pad + thickness / 2), paper.px(max(round_by - thickness / 2, 0)))
    with paper.painting():
        if fill:
            paper.ink(inner, box.x0 - pad, box.top - pad, fill, strength)
        if thickness:
            paper.ink(np.clip(outer - inner, 0, 1), box.x0 - pad, box.top - pad, ink)


def _rounded(h: int, w: int, inset: int, radius: int) -> NDArray[np.float32]:
    ys, xs = np.mgrid[0:h, 0:w].astype(np.float32)
    dx = np.maximum(np.abs(xs - (w - 1) / 2) - ((w - 1) / 2 - inset - radius), 0)
    dy = np.maximum(np.abs(ys - (h - 1) / 2) - ((h - 1) / 2 - inset - radius), 0)
    if not radius:
        return np.asarray((dx <= 0) & (dy <= 0), np.float32)
    return np.asarray(np.clip(radius + 0.5 - np.hypot(dx, dy), 0, 1), np.float32)


def thick_rectangle(spot: Spot) -> Trace:
    thickness = spot.random.uniform(2.2, 4.2)
    box = around(_loose(spot, _target(spot)), thickness / 2, thickness / 2)
    _framed(spot.paper, box, thickness, spot.random.choice(_SHAPES))
    return Trace(box)


def thin_rectangle(spot: Spot) -> Trace:
    box = _loose(spot, _target(spot))
    _framed(spot.paper, box, spot.random.uniform(0.7, 1.4), spot.random.choice(_SHAPES))
    return Trace(box)


def rounded_rectangle(spot: Spot) -> Trace:
    box = _loose(spot, _target(spot))
    _framed(
        spot.paper,
        box,
        spot.random.uniform(1, 2.6),
        spot.random.choice(_SHAPES),
        round_by=min(spot.random.uniform(3, 8), box.height / 2 - 1),
    )
    return Trace(box)


def oval(spot: Spot) -> Trace:
    random, paper = spot.random, spot.paper
    box = around(_loose(spot, random.choice((spot.name, spot.amount, spot.row))), random.uniform(4, 12), random.uniform(2, 6))
    middle, path = ((box.x0 + box.x1) / 2, (box.top + box.bottom) / 2), []
    for step in range(91):
        angle = 2 * math.pi * step / 90
        path.append((middle[0] + box.width / 2 * math.cos(angle), middle[1] + box.height / 2 * math.sin(angle)))
    _line(paper, path, random.uniform(1, 2.8), random.choice(_SHAPES))
    return Trace(box)


def _line(paper: Paper, path: Points, thickness: float, ink: Colour) -> Box:
    """An even line, as a program draws it."""
    pad = thickness + 1
    left, top = min(x for x, _ in path) - pad, min(y for _, y in path) - pad
    right, bottom = max(x for x, _ in path) + pad, max(y for _, y in path) + pad
    mask = np.zeros((paper.px(bottom - top) + 2, paper.px(right - left) + 2), np.uint8)
    points = np.array([[(x - left) * paper.scale * 16, (y - top) * paper.scale * 16] for x, y in path]).round().astype(np.int32)
    cv2.polylines(mask, [points], isClosed=False, color=255, thickness=max(paper.px(thickness), 1), lineType=cv2.LINE_AA, shift=4)
    with paper.painting():
        paper.ink(mask.astype(np.float32) / 255, left, top, ink)
    return around(Box(left, top, right, bottom), -1, -1)


def dashed_rectangle(spot: Spot) -> Trace:
    random, box, ink = spot.random, _loose(spot, _target(spot)), spot.random.choice(_SHAPES)
    thickness = random.uniform(0.9, 2.4)
    dash, gap = random.choice(((4.0, 2.5), (1.0, 1.6), (7.0, 3.0)))
    corners = [(box.x0, box.top), (box.x1, box.top), (box.x1, box.bottom), (box.x0, box.bottom), (box.x0, box.top)]
    for (ax, ay), (bx, by) in itertools.pairwise(corners):
        long = math.hypot(bx - ax, by - ay)
        at = 0.0
        while at < long:
            end = min(at + dash, long)
            _line(spot.paper, [(ax + (bx - ax) * t / long, ay + (by - ay) * t / long) for t in (at, end)], thickness, ink)
            at += dash + gap * thickness
    return Trace(box)


def see_through_rectangle(spot: Spot) -> Trace:
    """A shape with a tint that lets the words through; at times with the outline it had by default."""
    random, box = spot.random, _loose(spot, _target(spot))
    tint = random.choice(((255, 255, 0), (255, 255, 0), (255, 192, 0), (146, 208, 80), (255, 150, 150)))
    outline = random.choice((0.0, 0.0, 1.0))
    _framed(spot.paper, box, outline, (47, 82, 143), fill=tint, strength=random.uniform(0.25, 0.55))
    return Trace(box)


def viewer_highlight(spot: Spot) -> Trace:
    """A PDF viewer's text highlight: exact along the lines, multiplied, with small round ends."""
    random = spot.random
    tint = random.choice(((255, 255, 0), (255, 237, 80), (255, 209, 0), (170, 255, 120), (140, 220, 255), (255, 170, 210)))
    lines = [*spot.name_lines, *((spot.amount,) if random.random() < 0.4 else ())]
    boxes = []
    for line in lines:
        box = around(line, 0.8, 0.8)
        mask = _rounded(spot.paper.px(box.height), spot.paper.px(box.width), 0, spot.paper.px(1.5))
        spot.paper.ink(mask, box.x0, box.top, tint, random.choice((1.0, 0.6)))
        boxes.append(box)
    return Trace(union(boxes))


def viewer_underline(spot: Spot) -> Trace:
    random, ink = spot.random, spot.random.choice(((255, 0, 0), (0, 160, 0), (0, 0, 255)))
    squiggly = random.random() < 0.3
    boxes = []
    for line in spot.name_lines:
        y = line.bottom + 0.3
        path = [(line.x0, y), (line.x1, y)]
        if squiggly:
            path = [(line.x0 + step * 1.6, y + (0.8 if step % 2 else -0.4)) for step in range(max(int(line.width / 1.6), 2))]
        boxes.append(_line(spot.paper, path, random.uniform(0.7, 1.1), ink).union(line))
    return Trace(union(boxes))


def _label(paper: Paper, x: float, y: float, text: str, size: float, ink: Colour) -> None:
    with paper.painting():
        paper.text(x, y, text, size, colour=ink, font_name=_SANS)


def _caption(spot: Spot) -> str:
    text = texts.note(spot.random)
    return text if "INOVASI" in text else f"INOVASI {spot.random.choice(texts.APPS)}"


def _beside(spot: Spot, wide: float, tall: float) -> tuple[float, float]:
    x, room = spot.free()
    if room > wide + 4:
        return x + 2, spot.middle - tall / 2
    x = min(max(spot.name.x1 - wide * 0.3, 4), spot.paper.width - wide - 4)
    return x, spot.row.bottom + spot.random.uniform(-3, 4)


def text_box(spot: Spot) -> Trace:
    """Red words in a white or yellow box, or without one."""
    random, paper, text = spot.random, spot.paper, _caption(spot)
    size = random.uniform(7, 11)
    wide, tall = paper.width_of(text, size, bold=True) * 1.15 + 10, size * 1.5 + 4
    x, y = _beside(spot, wide, tall)
    ink = random.choice((RED, RED, (0, 0, 0), (0, 112, 192)))
    fill, outline = random.choice(((WHITE, 1.0), ((255, 255, 0), 0.7), (None, 0.0), (WHITE, 0.0)))
    box = Box(x, y, x + wide, y + tall)
    _framed(paper, box, outline, ink, fill=fill)
    if fill:
        paper.lost.append((box, 1.0))
    _label(paper, x + 5, y + 2.5, text, size, ink)
    return Trace(box)


def callout(spot: Spot) -> Trace:
    """A speech bubble whose tail points at the row."""
    random, paper, text = spot.random, spot.paper, _caption(spot)
    size = random.uniform(8, 11)
    wide, tall = paper.width_of(text, size, bold=True) * 1.1 + 18, size * 1.4 + 10
    up = spot.row.top - tall - 30 > 20 and random.random() < 0.5
    x = random.uniform(spot.page.table.x0 + 10, max(spot.page.table.x1 - wide - 5, spot.page.table.x0 + 12))
    y = spot.row.top - tall - random.uniform(12, 26) if up else spot.row.bottom + random.uniform(12, 26)
    box = Box(x, y, x + wide, y + tall)
    tip = (random.uniform(spot.row.x0 + 60, spot.row.x1 - 60), spot.row.bottom - 2 if not up else spot.row.top + 2)
    fill, ink = random.choice(
        ((WHITE, RED), ((255, 255, 0), RED), ((91, 155, 213), (47, 82, 143)), ((255, 230, 153), (127, 96, 0)))
    )
    base = y + 1 if not up else y + tall - 1
    middle = (box.x0 + box.x1) / 2
    tail = np.array([[middle - 8, base], tip, [middle + 6, base]])
    left, top = tail.min(axis=0) - 2
    mask = np.zeros((paper.px(np.ptp(tail[:, 1]) + 4) + 1, paper.px(np.ptp(tail[:, 0]) + 4) + 1), np.uint8)
    cv2.fillPoly(mask, [((tail - (left, top)) * paper.scale).round().astype(np.int32)], 255, cv2.LINE_AA)
    _framed(paper, box, 1.2, ink, round_by=random.choice((0.0, 5.0)), fill=fill)
    with paper.painting():
        paper.ink(mask.astype(np.float32) / 255, float(left), float(top), fill)
    for a, b in ((0, 1), (1, 2)):
        _line(paper, [(float(tail[a][0]), float(tail[a][1])), (float(tail[b][0]), float(tail[b][1]))], 1.2, ink)
    paper.lost.append((box, 1.0))
    _label(paper, x + 8, y + 5, text, size, (0, 0, 0) if ink != RED else RED)
    return Trace(box.union(Box(tip[0] - 2, tip[1] - 2, tip[0] + 2, tip[1] + 2)))


def block_arrow(spot: Spot) -> Trace:
    """The thick arrow from the shapes menu, from a margin or across the row's blank."""
    random, paper, table = spot.random, spot.paper, spot.page.table
    long, half = random.uniform(26, 60), random.uniform(3, 6)
    right = random.random() < 0.5
    tip = table.x0 + random.uniform(-4, 8) if not right else spot.name.x1 + random.uniform(2, 10)
    way = 1 if not right else -1
    if not right and tip - long < 2:
        long = max(tip - 2, 16)
    outline = [(0, 0), (0.35, -2.1), (0.35, -1), (1, -1), (1, 1), (0.35, 1), (0.35, 2.1)]
    points = np.array([[tip - way * u * long, spot.middle + v * half] for u, v in outline])
    left, top = points.min(axis=0) - 1
    mask = np.zeros((paper.px(np.ptp(points[:, 1]) + 2) + 1, paper.px(np.ptp(points[:, 0]) + 2) + 1), np.uint8)
    cv2.fillPoly(mask, [((points - (left, top)) * paper.scale).round().astype(np.int32)], 255, cv2.LINE_AA)
    fill = random.choice((RED, RED, (91, 155, 213), (68, 114, 196), (255, 255, 0)))
    with paper.painting():
        paper.ink(mask.astype(np.float32) / 255, float(left), float(top), fill)
    _line(paper, [(float(x), float(y)) for x, y in (*points, points[0])], 0.9, (47, 82, 143) if fill[0] < 100 else (150, 0, 0))
    return Trace(Box(float(left), float(top), float(points[:, 0].max()) + 1, float(points[:, 1].max()) + 1))


def line_arrow(spot: Spot) -> Trace:
    """A screenshot tool's arrow: a shaft that may swell, a filled head."""
    random, paper = spot.random, spot.paper
    ink, thickness = random.choice(_SHAPES), random.uniform(1.2, 3.0)
    tip = random.choice(((spot.name.x1 + 4, spot.middle), (spot.amount.x0 - 3, spot.middle), (spot.row.x0 - 2, spot.middle)))
    angle = random.choice((random.uniform(-0.6, 0.6), random.uniform(2.5, 3.7)))
    long = random.uniform(40, 110)
    tail = (min(max(tip[0] + long * math.cos(angle), 6), paper.width - 6), tip[1] + long * math.sin(angle))
    back = math.atan2(tail[1] - tip[1], tail[0] - tip[0])
    head = 4 + thickness * 2.4
    sides = [(tip[0] + head * math.cos(back + s), tip[1] + head * math.sin(back + s)) for s in (0.45, -0.45)]
    box = _line(paper, [tail, (tip[0] + head * 0.7 * math.cos(back), tip[1] + head * 0.7 * math.sin(back))], thickness, ink)
    for t in (0.0, 0.25, 0.5, 0.75, 1.0):
        middle = (sides[0][0] * (1 - t) + sides[1][0] * t, sides[0][1] * (1 - t) + sides[1][1] * t)
        box = box.union(_line(paper, [tip, middle], thickness * 0.9, ink))
    return Trace(box)


def _finger(random: Random) -> Pen:
    ink = random.choice(((235, 30, 40), (235, 30, 40), (255, 204, 0), (0, 200, 90), (20, 130, 255), (20, 20, 20)))
    return Pen(ink, random.uniform(2.4, 4.6), 1.0)


def phone_scribble(spot: Spot) -> Trace:
    """With a finger on the picture before it was sent: a ring, a double underline or a loose box, thick and even."""
    random, pen, paper = spot.random, _finger(spot.random), spot.paper
    box = around(random.choice((spot.name, spot.amount, spot.row)), random.uniform(3, 10), random.uniform(3, 8))
    kind = random.choice(("ring", "ring", "under", "box"))
    middle, steps = ((box.x0 + box.x1) / 2, (box.top + box.bottom) / 2), 15
    if kind == "ring":
        start, turns = random.uniform(0, 6.3), random.uniform(0.9, 1.25)
        path = curve(
            [
                (
                    middle[0] + box.width / 2 * math.cos(start + 2 * math.pi * turns * step / steps) * random.uniform(0.92, 1.08),
                    middle[1] + box.height / 2 * math.sin(start + 2 * math.pi * turns * step / steps) * random.uniform(0.85, 1.15),
                )
                for step in range(steps + 1)
            ]
        )
    elif kind == "under":
        path = wavering(random, (box.x0, box.bottom - 2), (box.x1, box.bottom + random.uniform(-4, 3)), 2)
    else:
        corners = [(box.x0, box.top), (box.x1, box.top), (box.x1, box.bottom), (box.x0, box.bottom), (box.x0 + 2, box.top - 3)]
        path = [point for a, b in itertools.pairwise(corners) for point in wavering(random, a, b, 2)]
    with paper.painting():
        drawn = draw(paper, path, pen, random)
    return Trace(drawn.union(box) if kind == "under" else drawn)


def phone_highlighter(spot: Spot) -> Trace:
    """The half-clear marker of a telephone's picture editor: thick, round, wandering."""
    random, paper = spot.random, spot.paper
    ink = random.choice(((255, 235, 0), (255, 235, 0), (120, 255, 80), (255, 120, 160), (255, 150, 0)))
    box = random.choice((spot.name, spot.row, spot.amount))
    path = wavering(
        random, (box.x0 - 3, spot.middle + random.uniform(-3, 3)), (box.x1 + 4, spot.middle + random.uniform(-4, 4)), 2.5
    )
    nib = min(max(box.height * random.uniform(0.8, 1.3), 8), 18)
    pad = nib
    left, top = min(x for x, _ in path) - pad, min(y for _, y in path) - pad
    mask = np.zeros((paper.px(max(y for _, y in path) + pad - top), paper.px(max(x for x, _ in path) + pad - left)), np.uint8)
    points = np.array([[(x - left) * paper.scale, (y - top) * paper.scale] for x, y in path]).round().astype(np.int32)
    cv2.polylines(mask, [points], isClosed=False, color=255, thickness=paper.px(nib), lineType=cv2.LINE_AA)
    with paper.painting():
        paper.ink(mask.astype(np.float32) / 255, left, top, ink, random.uniform(0.3, 0.5))
    return Trace(Box(left + pad / 2, top + pad / 2, max(x for x, _ in path) + nib / 2, max(y for _, y in path) + nib / 2))


def mouse_highlighter(spot: Spot) -> Trace:
    """Freehand highlighter of a PDF viewer, with a mouse: multiplied, jerky."""
    random = spot.random
    ink = random.choice(((255, 255, 0), (255, 240, 60), (150, 255, 90)))
    boxes = [
        swipe(spot.paper, around(line, random.uniform(-2, 5), random.uniform(-1, 2)), ink, random, slope=random.gauss(0, 2))
        for line in spot.name_lines
    ]
    return Trace(union(boxes))


def _kept(spot: Spot) -> tuple[Box, NDArray[np.float32]]:
    """The band of the item, and 1 outside it."""
    paper, random = spot.paper, spot.random
    box = Box(spot.row.x0 - 4, spot.row.top - 2, spot.row.x1 + 4, spot.row.bottom + 2)
    if random.random() < 0.4:
        box = around(spot.row, random.uniform(3, 20), random.uniform(4, 14))
    outside = np.ones(paper.pixels.shape[:2], np.float32)
    outside[paper.px(box.top) : paper.px(box.bottom), max(paper.px(box.x0), 0) : paper.px(box.x1)] = 0
    return box, outside


def others_blurred(spot: Spot) -> Trace:
    """The rest of the table, or of the page, made unreadable."""
    paper, random = spot.paper, spot.random
    box, outside = _kept(spot)
    only_table = spot.line.role != "field" and random.random() < 0.6
    top, bottom = (spot.page.head.bottom, spot.page.table.bottom) if only_table else (0.0, paper.height)
    outside[: paper.px(top)] = 0
    outside[paper.px(bottom) :] = 0
    soft = cv2.GaussianBlur(paper.pixels, (0, 0), random.uniform(2.0, 4.0) * paper.scale)
    cover(paper, np.asarray(soft, np.float32), outside, 0, 0)
    paper.lost += [(Box(0, top, paper.width, box.top), 0.97), (Box(0, box.bottom, paper.width, bottom), 0.97)]
    return Trace(box, Box(0, top, paper.width, bottom))


def others_dimmed(spot: Spot) -> Trace:
    box, outside = _kept(spot)
    dark = np.zeros_like(spot.paper.pixels)
    cover(spot.paper, dark, outside * spot.random.uniform(0.3, 0.6), 0, 0)
    return Trace(box, Box(0, 0, spot.paper.width, spot.paper.height))


WAYS: dict[str, Way] = {
    name: Way("tool", overlay)
    for name, overlay in {
        "shape: thick rectangle": thick_rectangle,
        "shape: thin rectangle": thin_rectangle,
        "shape: rounded rectangle": rounded_rectangle,
        "shape: dashed rectangle": dashed_rectangle,
        "shape: oval": oval,
        "shape: see-through fill": see_through_rectangle,
        "shape: block arrow": block_arrow,
        "shape: line arrow": line_arrow,
        "shape: callout": callout,
        "text box beside the row": text_box,
        "viewer: highlight": viewer_highlight,
        "viewer: freehand highlighter": mouse_highlighter,
        "viewer: underline": viewer_underline,
        "telephone: finger drawing": phone_scribble,
        "telephone: marker": phone_highlighter,
        "others blurred": others_blurred,
        "others dimmed": others_dimmed,
    }.items()
}
