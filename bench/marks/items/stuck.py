"""What is stuck on the paper: flags, notes, strips of paper or tape."""

from random import Random

import cv2
import numpy as np

from bench.marks.canvas import Colour
from bench.marks.items import texts
from bench.marks.items.pens import HIGHLIGHTERS, ball, cover, length_of, written
from bench.marks.items.printing import Paper
from bench.marks.items.spots import Spot, Trace, Way, around
from evidence.document import Box

_STICKY: tuple[Colour, ...] = ((255, 240, 110), (255, 130, 170), (150, 230, 120), (255, 170, 70), (120, 200, 245))


def _stuck(paper: Paper, box: Box, ink: Colour, random: Random, *, clear: float = 0.0, turn: float = 0.0) -> Box:
    """A piece of paper or film on the page, a little askew, with its shadow; ``clear`` how much of the page shines through."""
    pad = 8
    h, w = paper.px(box.height + 2 * pad), paper.px(box.width + 2 * pad)
    shape = np.zeros((h, w), np.float32)
    corners = [
        (paper.px(pad), paper.px(pad)),
        (w - paper.px(pad), paper.px(pad)),
        (w - paper.px(pad), h - paper.px(pad)),
        (paper.px(pad), h - paper.px(pad)),
    ]
    cv2.fillPoly(shape, [np.array(corners, np.int32)], 1.0, cv2.LINE_AA)
    spin = cv2.getRotationMatrix2D((w / 2, h / 2), turn, 1)
    shape = np.asarray(cv2.warpAffine(shape, spin, (w, h)), np.float32)
    moved = np.array([[1, 0, paper.scale * 1.2], [0, 1, paper.scale * 1.6]], np.float32)
    shadow = cv2.GaussianBlur(cv2.warpAffine(shape, moved, (w, h)), (0, 0), paper.scale * 1.6)
    paper.ink(shadow.astype(np.float32) * 0.28 * (1 - shape), box.x0 - pad, box.top - pad, (0, 0, 0))
    fade = np.linspace(1, random.uniform(0.9, 0.97), h, dtype=np.float32)[:, None, None]
    picture = np.broadcast_to(np.array(ink, np.float32) / 255, (h, w, 3)) * fade
    if clear:
        paper.ink(shape, box.x0 - pad, box.top - pad, ink, 0.9)
    else:
        cover(paper, picture.astype(np.float32), shape, box.x0 - pad, box.top - pad)
    return around(box, 1, 1)


def flag_at_edge(spot: Spot) -> Trace:
    """A film flag that points at the row from the page's edge."""
    random, ink = spot.random, spot.random.choice(_STICKY)
    tall, long = random.uniform(10, 18), random.uniform(26, 44)
    right = random.random() < 0.75
    x = spot.paper.width - long + random.uniform(0, 8) if right else -random.uniform(0, 8)
    box = Box(x, spot.middle - tall / 2, x + long, spot.middle + tall / 2)
    half = Box(x, box.top, x + long * 0.45, box.bottom) if right else Box(x + long * 0.55, box.top, x + long, box.bottom)
    solid = Box(half.x1, box.top, box.x1, box.bottom) if right else Box(box.x0, box.top, half.x0, box.bottom)
    _stuck(spot.paper, solid, ink, random, turn=0)
    _stuck(spot.paper, half, tuple(int(255 - (255 - value) * 0.3) for value in ink), random, clear=0.7)  # type: ignore[arg-type]
    return Trace(box)


def sticky_note(spot: Spot) -> Trace:
    """A yellow note beside or on part of the row, with a word on it."""
    random, ink = spot.random, spot.random.choice(_STICKY)
    wide, tall = random.choice(((108, 54), (108, 108), (72, 54), (142, 108)))
    x = min(spot.row.x1 - random.uniform(0.2, 0.8) * wide, spot.paper.width - wide * 0.8)
    top = spot.row.bottom - random.uniform(0.5, 5) if random.random() < 0.6 else spot.row.top - tall * random.uniform(0.3, 0.8)
    box = Box(x, top, x + wide, top + tall)
    _stuck(spot.paper, box, ink, random, turn=random.gauss(0, 4))
    spot.paper.lost.append((box, 1.0))
    text, pen = texts.note(random), ball(random)
    for index, word in enumerate(text.split()):
        size = min(random.uniform(9, 13), wide * 0.8 / length_of(word, 1))
        written(spot.paper, x + wide * 0.1, top + 8 + index * 16, word, pen, random, size)
    return Trace(box)


def tape_over_name(spot: Spot) -> Trace:
    """A strip of white paper or correction tape over the name, and the name of the innovation on it."""
    random, name = spot.random, spot.name
    tone = random.choice(((250, 250, 247), (243, 243, 238), (252, 248, 235)))
    box = Box(name.x0 - random.uniform(0, 4), name.top - 1.5, min(name.x1 + random.uniform(0, 30), spot.row.x1), name.bottom + 1.5)
    _stuck(spot.paper, box, tone, random, turn=random.gauss(0, 0.5))
    spot.paper.lost.append((box, 1.0))
    written(spot.paper, box.x0 + 3, box.top + 2, texts.note(random), ball(random), random, min(box.height * 0.6, 9))
    return Trace(box)


def coloured_tape(spot: Spot) -> Trace:
    """See-through tape across the row, with shiny edges."""
    random, row, ink = spot.random, spot.row, spot.random.choice(HIGHLIGHTERS)
    box = Box(row.x0 + random.uniform(-10, 30), spot.middle - 7, row.x1 + random.uniform(-80, 10), spot.middle + 7)
    _stuck(spot.paper, box, tuple(int(255 - (255 - value) * 0.6) for value in ink), random, clear=0.8, turn=random.gauss(0, 0.3))  # type: ignore[arg-type]
    return Trace(box)


WAYS: dict[str, Way] = {
    "flag at the edge": Way("hand", flag_at_edge),
    "sticky note": Way("hand", sticky_note),
    "strip over the name": Way("hand", tape_over_name),
    "coloured tape": Way("hand", coloured_tape),
}
