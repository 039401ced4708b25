"""What a hand leaves: lines of ball pens, felt pens and pencils, swipes of highlighters, written words."""

import itertools
from dataclasses import dataclass
from random import Random

import cv2
import numpy as np
from numpy.typing import NDArray

from bench.marks.canvas import Colour
from bench.marks.items.printing import Paper
from evidence.document import Box

Points = list[tuple[float, float]]
YELLOW: Colour = (255, 246, 70)
HIGHLIGHTERS: tuple[Colour, ...] = (
    YELLOW,
    (252, 255, 110),
    (165, 245, 105),
    (110, 235, 160),
    (255, 178, 80),
    (255, 135, 190),
    (130, 208, 250),
    (205, 165, 240),
)
BLUE: Colour = (28, 48, 150)
RED: Colour = (205, 28, 38)


@dataclass(frozen=True)
class Pen:
    """``nib`` in points; ``flow`` 0..1 how well it writes: under 0.8 it skips."""

    ink: Colour
    nib: float
    flow: float = 0.95


def ball(random: Random) -> Pen:
    ink = random.choice((BLUE, BLUE, (15, 30, 110), (30, 30, 36), (30, 30, 36), RED, (20, 110, 60)))
    return Pen(ink, random.uniform(0.7, 1.2), random.uniform(0.75, 1.0))


def felt(random: Random) -> Pen:
    ink = random.choice((RED, (225, 35, 45), (25, 55, 170), (35, 35, 40), (15, 130, 70)))
    return Pen(ink, random.uniform(1.7, 3.2), random.uniform(0.9, 1.0))


def pencil(random: Random) -> Pen:
    return Pen((105, 105, 110), random.uniform(0.6, 1.0), random.uniform(0.55, 0.75))


def any_pen(random: Random) -> Pen:
    return random.choices((ball, felt, pencil), (6, 4, 0.7))[0](random)


def curve(anchors: Points, steps: int = 12) -> Points:
    """A smooth path through the anchors."""
    whole = np.array([anchors[0], *anchors, anchors[-1]], np.float64)
    t = np.linspace(0, 1, steps, endpoint=False)[:, None]
    parts = [
        0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3)
        for a, b, c, d in zip(whole, whole[1:], whole[2:], whole[3:], strict=False)
    ]
    path = np.concatenate([*parts, whole[-1:]])
    return [(float(x), float(y)) for x, y in path]


def wavering(random: Random, start: tuple[float, float], end: tuple[float, float], sway: float = 1.0) -> Points:
    """From start to end as a hand without a ruler goes: bent, and trembling a little."""
    bow, count = random.gauss(0, sway), 7
    across = (end[1] - start[1], start[0] - end[0])
    length = max(np.hypot(*across), 1e-6)
    anchors: Points = []
    for step in range(count):
        t = step / (count - 1)
        off = bow * 4 * t * (1 - t) + (random.gauss(0, sway * 0.18) if 0 < step < count - 1 else 0)
        anchors.append(
            (
                start[0] + (end[0] - start[0]) * t + across[0] / length * off,
                start[1] + (end[1] - start[1]) * t + across[1] / length * off,
            )
        )
    return curve(anchors)


def draw(paper: Paper, path: Points, pen: Pen, random: Random) -> Box:
    """One stroke of the pen along the path; returns what it covers."""
    pad = pen.nib + 1.5
    xs, ys = [x for x, _ in path], [y for _, y in path]
    left, top = min(xs) - pad, min(ys) - pad
    mask = np.zeros((paper.px(max(ys) + pad - top) + 2, paper.px(max(xs) + pad - left) + 2), np.uint8)
    width = pen.nib * paper.scale
    press = random.uniform(0.85, 1.1)
    dry = False
    for (ax, ay), (bx, by) in itertools.pairwise(path):
        press += (random.uniform(0.75, 1.2) - press) * 0.15
        if random.random() < 0.04:
            dry = random.random() > pen.flow
        if dry:
            continue
        ends = [(round((x - left) * paper.scale * 16), round((y - top) * paper.scale * 16)) for x, y in ((ax, ay), (bx, by))]
        cv2.line(mask, ends[0], ends[1], 255, max(round(width * press), 1), cv2.LINE_AA, 4)
    paper.ink(mask.astype(np.float32) / 255, left, top, pen.ink, min(0.72 + pen.flow * 0.25, 1.0))
    return Box(min(xs) - pen.nib / 2, min(ys) - pen.nib / 2, max(xs) + pen.nib / 2, max(ys) + pen.nib / 2)


def swipe(paper: Paper, box: Box, ink: Colour, random: Random, *, worn: float = 0.0, slope: float = 0.0) -> Box:
    """A highlighter drawn once from left to right over the box: slanted ends, a hand's wave, ink gathered at the edges; ``worn`` 0..1 how dry
    the felt is; ``slope`` points down over the whole length."""
    pad = 4 + abs(slope)
    left, top = box.x0 - pad, box.top - pad
    h, w = paper.px(box.height + 2 * pad), paper.px(box.width + 2 * pad)
    ys, xs = np.mgrid[0:h, 0:w].astype(np.float32) / paper.scale
    noise = np.random.default_rng(random.randrange(1 << 30))
    reach = np.clip((xs - pad) / max(box.width, 1), 0, 1)
    wave = cv2.resize((noise.random((1, 9), np.float32) - 0.5) * 1.8, (w, 1), interpolation=cv2.INTER_CUBIC)
    away = ys - (pad + box.height / 2 + slope * (reach - 0.5)) - wave
    half = box.height / 2 * random.uniform(0.9, 1.12)
    slant = random.uniform(-0.5, 0.5)
    ends = np.minimum(xs - pad - slant * away, pad + box.width - xs + slant * away)
    inside = np.clip((half - np.abs(away)) * 2.2, 0, 1) * np.clip((ends + 1.5) * 2, 0, 1)
    gathered = 0.82 + 0.18 * np.clip(np.abs(away) / half, 0, 1) ** 4 + 0.12 * np.exp(-np.abs(ends) / 2.5)
    tone = cv2.resize(noise.random((3, 14), np.float32), (w, h), interpolation=cv2.INTER_CUBIC) * 0.12 + 0.86
    mask = inside * np.clip(gathered * tone, 0, 1)
    if worn:
        streaks = cv2.resize(noise.random((max(h // 2, 4), 5), np.float32), (w, h), interpolation=cv2.INTER_LINEAR)
        tiring = 1 - worn * 0.5 * reach
        mask = mask * np.clip(tiring - worn * (streaks > 0.45 - 0.2 * worn), 0.08, 1)
    paper.ink(mask.astype(np.float32), left, top, ink)
    return Box(box.x0 - 1.5, box.top - abs(slope) / 2 - 1, box.x1 + 1.5, box.bottom + abs(slope) / 2 + 1)


# Letters as strokes on a grid of 4 by 6, origin at the top left: digits in pairs, strokes apart by spaces.
_LETTERS = {
    "A": "062046 1333",
    "B": "000636454303 0030314203",
    "C": "412002042645",
    "D": "0006264442200020",
    "E": "400006 460603330613",
    "G": "4120020416364434",
    "H": "0006 4046 0343",
    "I": "2026",
    "J": "404515 1504",
    "K": "0006 400346",
    "L": "000646",
    "M": "0600244046",
    "N": "06004640",
    "O": "200204264442201020",
    "P": "000603 0030423303",
    "R": "000603 003042330346",
    "S": "4110021333452605",
    "T": "0040 2026",
    "U": "0005264540",
    "V": "002640",
    "Y": "002340 2326",
    "1": "112026",
    "8": "301001123345361605133130",
    "-": "1333",
    "/": "4006",
}


def written(paper: Paper, x: float, y: float, text: str, pen: Pen, random: Random, tall: float = 9.0) -> Box:
    """Capitals by hand from (x, y) on, top of the line, leaning and dancing as one writer's do."""
    lean, rise, narrow = random.uniform(-0.05, 0.3), random.uniform(-0.06, 0.03), random.uniform(0.55, 0.8)
    unit = tall / 6
    box = Box(x, y, x + 1, y + tall)
    start = x
    for letter in text.upper():
        strokes = _LETTERS.get(letter)
        if strokes is None:
            x += unit * 3
            continue
        hop, size = random.gauss(0, 0.5), random.uniform(0.88, 1.12)
        for stroke in strokes.split():
            grid = [(int(a), int(b)) for a, b in zip(stroke[::2], stroke[1::2], strict=True)]
            path = [
                (
                    x + (gx * narrow + (6 - gy) * lean * 0.5) * unit * size + random.gauss(0, 0.25),
                    y + gy * unit * size + hop + (x - start) * rise + random.gauss(0, 0.25),
                )
                for gx, gy in grid
            ]
            box = box.union(draw(paper, curve(path, 6), pen, random))
        x += unit * (4 * narrow + random.uniform(1.0, 1.9))
    paper.junk.append(box)
    return box


def length_of(text: str, tall: float) -> float:
    """About how long ``written`` gets."""
    return len(text) * tall / 6 * 4.2


def cover(paper: Paper, picture: NDArray[np.float32], alpha: NDArray[np.float32], x: float, y: float) -> None:
    """Lay an RGB picture (0..1) on the paper, as dense as ``alpha``; what hangs over the edge is cut off."""
    left, top = paper.px(x), paper.px(y)
    rows = slice(max(top, 0), min(top + picture.shape[0], paper.pixels.shape[0]))
    columns = slice(max(left, 0), min(left + picture.shape[1], paper.pixels.shape[1]))
    if rows.stop <= rows.start or columns.stop <= columns.start:
        return
    at = (slice(rows.start - top, rows.stop - top), slice(columns.start - left, columns.stop - left))
    paper.pixels[rows, columns] += alpha[at][..., None] * (picture[at] - paper.pixels[rows, columns])
