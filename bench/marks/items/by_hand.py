"""With the paper in hand: highlighters, pens, notes, flags, notes that stick, tape."""

import itertools
import math
from random import Random

from bench.marks.canvas import Colour
from bench.marks.items import texts
from bench.marks.items.pens import (
    HIGHLIGHTERS,
    YELLOW,
    Pen,
    any_pen,
    ball,
    curve,
    draw,
    felt,
    swipe,
    wavering,
    written,
)
from bench.marks.items.spots import Spot, Trace, Way, around, union
from evidence.document import Box


def _marker(random: Random) -> Colour:
    return random.choice((YELLOW, YELLOW, *HIGHLIGHTERS))


def _over(spot: Spot, box: Box, ink: Colour, *, worn: float = 0.0) -> Box:
    """One swipe over a line of words, as high as felt tips are (3 to 5 mm, up to the whole row)."""
    random = spot.random
    tall = min(max(box.height + random.uniform(-1, 4), 7), 14)
    middle = (box.top + box.bottom) / 2 + random.uniform(-1.2, 1.2)
    begin, end = random.uniform(-4, 5), random.uniform(-6, 6)
    target = Box(box.x0 + min(begin, 3), middle - tall / 2, max(box.x1 + end, box.x0 + 12), middle + tall / 2)
    return swipe(spot.paper, target, ink, random, worn=worn, slope=random.gauss(0, 0.9) * min(target.width / 120, 2))


def over_name(spot: Spot) -> Trace:
    ink = _marker(spot.random)
    return Trace(union([_over(spot, line, ink) for line in spot.name_lines]))


def over_amount(spot: Spot) -> Trace:
    return Trace(_over(spot, spot.amount, _marker(spot.random)))


def over_code_and_amount(spot: Spot) -> Trace:
    ink = _marker(spot.random)
    return Trace(union([_over(spot, spot.code, ink), _over(spot, spot.amount, ink)]))


def over_row(spot: Spot) -> Trace:
    """The whole row, one swipe for each line of it, back and forth."""
    random, row, ink = spot.random, spot.row, _marker(spot.random)
    count = max(round(row.height / 11), 1)
    boxes = []
    for index in range(count):
        middle = row.top + row.height * (index + 0.5) / count
        tall = row.height / count + random.uniform(-1, 2.5)
        begin, end = random.uniform(-12, 10), random.uniform(-18, 12)
        box = Box(row.x0 + begin, middle - tall / 2, row.x1 + end, middle + tall / 2)
        boxes.append(swipe(spot.paper, box, ink, random, slope=random.gauss(0, 2.2), worn=random.choice((0, 0, 0.25))))
    return Trace(union(boxes))


def over_two_lines_crooked(spot: Spot) -> Trace:
    """Over a name of two lines, the strokes not along the lines."""
    random, ink = spot.random, _marker(spot.random)
    boxes = []
    for line in spot.name_lines:
        tall = line.height + random.uniform(0, 4)
        middle = (line.top + line.bottom) / 2 + random.uniform(-2, 2)
        box = Box(line.x0 + random.uniform(-5, 10), middle - tall / 2, line.x1 + random.uniform(-14, 9), middle + tall / 2)
        boxes.append(swipe(spot.paper, box, ink, random, slope=random.choice((-1, 1)) * random.uniform(2, 6)))
    return Trace(union(boxes))


def worn_highlighter(spot: Spot) -> Trace:
    ink = _marker(spot.random)
    lines = spot.name_lines if spot.random.random() < 0.5 else (spot.amount,)
    return Trace(union([_over(spot, line, ink, worn=spot.random.uniform(0.55, 0.9)) for line in lines]))


def thin_highlighter(spot: Spot) -> Trace:
    """With the edge of the felt, under or through the words."""
    random, ink = spot.random, _marker(spot.random)
    boxes = []
    for line in spot.name_lines:
        y = line.bottom + random.uniform(-3.5, 1.0)
        box = Box(line.x0 - random.uniform(0, 5), y - 1.3, line.x1 + random.uniform(-8, 6), y + random.uniform(0.8, 1.8))
        boxes.append(swipe(spot.paper, box, ink, random, slope=random.gauss(0, 1.2)))
    return Trace(union([*boxes, spot.name]))


def scrubbed_highlighter(spot: Spot) -> Trace:
    """To and fro without lifting the pen."""
    random, ink, box = spot.random, _marker(spot.random), around(spot.name, 2, 2)
    boxes = []
    count = max(round(box.height / 5), 2) + random.randint(0, 1)
    for index in range(count):
        y = box.top + box.height * (index + 0.5) / count
        part = Box(box.x0 + random.uniform(-6, 6), y - 3.2, box.x1 + random.uniform(-16, 10), y + 3.2)
        boxes.append(swipe(spot.paper, part, ink, random, slope=(3.0 if index % 2 else -3.0) + random.gauss(0, 1)))
    return Trace(union(boxes))


def highlighter_in_margin(spot: Spot) -> Trace:
    random, ink = spot.random, _marker(spot.random)
    x = random.choice((spot.page.table.x0 - random.uniform(5, 14), spot.page.table.x1 + random.uniform(5, 14)))
    path = wavering(
        random, (x, spot.row.top - random.uniform(0, 5)), (x + random.uniform(-2, 2), spot.row.bottom + random.uniform(0, 5))
    )
    box = draw(spot.paper, path, Pen(ink, random.uniform(5, 8), 1.0), random)
    return Trace(box)


def _rectangle(spot: Spot, box: Box, pen: Pen) -> Trace:
    random = spot.random

    def near(x: float, y: float) -> tuple[float, float]:
        return x + random.gauss(0, 1.2), y + random.gauss(0, 1.0)

    corners = [near(box.x0, box.top), near(box.x1, box.top), near(box.x1, box.bottom), near(box.x0, box.bottom)]
    last = (corners[0][0] + random.uniform(-3, 4), corners[0][1] + random.uniform(-4, 2))
    ends = [*corners, last]
    sway = random.uniform(0.2, 1.2)
    if random.random() < 0.6:
        path = [point for a, b in itertools.pairwise(ends) for point in wavering(random, a, b, sway)]
        return Trace(draw(spot.paper, path, pen, random))
    boxes = []
    for a, b in itertools.pairwise(ends):
        boxes.append(draw(spot.paper, wavering(random, a, near(b[0] + (b[0] - a[0]) * 0.02, b[1]), sway), pen, random))
    return Trace(union(boxes))


def pen_rectangle(spot: Spot) -> Trace:
    target = spot.random.choice((spot.name, spot.amount, spot.row, spot.code.union(spot.name)))
    return _rectangle(spot, around(target, spot.random.uniform(1.5, 6), spot.random.uniform(1, 4)), any_pen(spot.random))


def _ring(spot: Spot, box: Box, pen: Pen, *, turns: float) -> Trace:
    random = spot.random
    cx, cy, rx, ry = (box.x0 + box.x1) / 2, (box.top + box.bottom) / 2, box.width / 2, box.height / 2
    start, lean, swell = random.uniform(-2.6, -0.8), random.gauss(0, 0.03), random.uniform(-0.12, 0.16)
    anchors = []
    count = 13
    for step in range(count + 1):
        t = step / count
        angle = start + 2 * math.pi * turns * t * random.choice((1,))
        grown = 1 + swell * t + random.gauss(0, 0.025)
        power = 0.8
        x = math.copysign(abs(math.cos(angle)) ** power, math.cos(angle)) * rx * grown
        y = math.sin(angle) * ry * grown
        anchors.append((cx + x, cy + y + lean * x))
    return Trace(draw(spot.paper, curve(anchors), pen, random))


def pen_ellipse(spot: Spot) -> Trace:
    """Roughly round the name or amount; it does not close, or closes past its start."""
    random = spot.random
    target = random.choice((spot.name, spot.amount, spot.code.union(spot.name)))
    box = around(target, random.uniform(6, 16), random.uniform(2.5, 8))
    return _ring(spot, box, any_pen(random), turns=random.choice((random.uniform(0.88, 0.97), random.uniform(1.02, 1.15))))


def felt_circle(spot: Spot) -> Trace:
    random = spot.random
    box = around(random.choice((spot.amount, spot.name, spot.code)), random.uniform(8, 20), random.uniform(5, 12))
    return _ring(spot, box, felt(random), turns=random.uniform(0.95, 1.7))


def circled_number(spot: Spot) -> Trace:
    code = spot.code
    width = min(code.width, 30)
    box = Box(code.x0 - 4, code.top - 3, code.x0 + width + 4, code.bottom + 3)
    return _ring(spot, box, any_pen(spot.random), turns=spot.random.uniform(0.9, 1.2))


def _under(spot: Spot, line: Box, pen: Pen, *, below: float) -> Box:
    random = spot.random
    y = line.bottom + below
    start, end = (
        (line.x0 - random.uniform(-3, 4), y + random.gauss(0, 0.6)),
        (line.x1 + random.uniform(-5, 8), y + random.gauss(0, 1.2)),
    )
    return draw(spot.paper, wavering(random, start, end, 0.5), pen, random)


def pen_underline(spot: Spot) -> Trace:
    random, pen = spot.random, any_pen(spot.random)
    lines = random.choice((spot.name_lines, (spot.amount,), (spot.name_lines[-1],)))
    return Trace(union([*(_under(spot, line, pen, below=random.uniform(-0.5, 1.5)) for line in lines), *lines]))


def pen_double_underline(spot: Spot) -> Trace:
    random, pen = spot.random, ball(spot.random)
    line = random.choice((spot.name_lines[-1], spot.amount))
    return Trace(union([line, *(_under(spot, line, pen, below=below) for below in (0.2, random.uniform(2.0, 3.2)))]))


def pen_wavy_underline(spot: Spot) -> Trace:
    random, line = spot.random, spot.random.choice((spot.name_lines[-1], spot.amount))
    x, up, path = line.x0 - 2, False, []
    while x < line.x1 + 4:
        path.append((x, line.bottom + 1.2 + (-1 if up else 1) * random.uniform(0.8, 1.8)))
        x, up = x + random.uniform(2.2, 4.2), not up
    return Trace(draw(spot.paper, curve(path, 6), any_pen(random), random).union(line))


def _margin(spot: Spot, room: float) -> float:
    """An x beside the row, left or right of the table, or in it where the row is free."""
    random, table = spot.random, spot.page.table
    left = max(table.x0 - room - random.uniform(0, 6), 4)
    right = min(table.x1 + random.uniform(1, 8), spot.paper.width - room - 3)
    return random.choice((left, left, right, spot.name.x1 + random.uniform(2, 10)))


def _signed(spot: Spot, strokes: list[list[tuple[float, float]]], pen: Pen) -> Trace:
    return Trace(union([draw(spot.paper, curve(stroke), pen, spot.random) for stroke in strokes]))


def tick(spot: Spot) -> Trace:
    random, size = spot.random, spot.random.uniform(9, 20)
    x, y = _margin(spot, size), spot.middle - size * 0.5

    def at(u: float, v: float) -> tuple[float, float]:
        return x + (u + random.gauss(0, 0.05)) * size, y + (v + random.gauss(0, 0.05)) * size

    return _signed(spot, [[at(0, 0.55), at(0.18, 0.72), at(0.33, 0.98), at(0.55, 0.5), at(1.0, -0.05)]], any_pen(random))


def star(spot: Spot) -> Trace:
    """An asterisk of three or four strokes, or a star in one line."""
    random, size, pen = spot.random, spot.random.uniform(5, 9), any_pen(spot.random)
    x, y = _margin(spot, size * 2) + size, spot.middle
    turn = random.uniform(0, 1)
    if random.random() < 0.5:
        angles = [turn + math.pi * 0.8 * step - math.pi / 2 for step in range(6)]
        path = [(x + size * math.cos(a) + random.gauss(0, 0.6), y + size * math.sin(a) + random.gauss(0, 0.6)) for a in angles]
        return Trace(draw(spot.paper, path, pen, random))
    count = random.choice((3, 4))
    strokes = []
    for step in range(count):
        a, reach = turn + math.pi * step / count, size * random.uniform(0.75, 1.1)
        strokes.append([(x - reach * math.cos(a), y - reach * math.sin(a)), (x + reach * math.cos(a), y + reach * math.sin(a))])
    return _signed(spot, strokes, pen)


def cross(spot: Spot) -> Trace:
    random, size = spot.random, spot.random.uniform(7, 14)
    x, y = _margin(spot, size), spot.middle - size / 2
    bend = random.uniform(-1.5, 1.5)
    strokes = [
        [(x, y), (x + size * 0.5 + bend, y + size * 0.45), (x + size, y + size + random.gauss(0, 1))],
        [(x + size * 0.95, y + random.gauss(0, 1)), (x + size * 0.4, y + size * 0.6 + bend), (x - 1, y + size)],
    ]
    return _signed(spot, strokes, any_pen(random))


def hand_arrow(spot: Spot) -> Trace:
    """From a margin to the row, or from the blank below the words of another."""
    random, pen, table = spot.random, any_pen(spot.random), spot.page.table
    if random.random() < 0.6:
        tip, away = (table.x0 + random.uniform(-6, 3), spot.middle), -1
        tail = (max(tip[0] - random.uniform(22, 42), 5), spot.middle + random.uniform(-18, 18))
    else:
        tip, away = (table.x1 - random.uniform(-4, 4), spot.middle), 1
        tail = (min(tip[0] + random.uniform(20, 42), spot.paper.width - 5), spot.middle + random.uniform(-22, 22))
    shaft = wavering(random, tail, tip, 1.5)
    barb, direction = random.uniform(5, 9), math.atan2(tip[1] - tail[1], tip[0] - tail[0])
    sides = [direction + math.pi + spread for spread in (random.uniform(0.35, 0.65), -random.uniform(0.35, 0.65))]
    ends = [(tip[0] + barb * math.cos(a), tip[1] + barb * math.sin(a)) for a in sides]
    boxes = [draw(spot.paper, shaft, pen, random), draw(spot.paper, curve([ends[0], tip, ends[1]], 5), pen, random)]
    del away
    return Trace(union(boxes))


def brace(spot: Spot) -> Trace:
    random, pen = spot.random, any_pen(spot.random)
    top, bottom = spot.row.top - random.uniform(0, 3), spot.row.bottom + random.uniform(0, 3)
    middle, deep = (top + bottom) / 2 + random.gauss(0, 0.8), random.uniform(4, 8)
    x, way = (
        (spot.page.table.x1 + random.uniform(2, 6), 1)
        if random.random() < 0.6
        else (max(spot.page.table.x0 - random.uniform(2, 6), 12), -1)
    )
    if random.random() < 0.5:
        shape = [(0, top), (0.5, top + 1.5), (0.5, middle - 2), (1, middle), (0.5, middle + 2), (0.5, bottom - 1.5), (0, bottom)]
    else:
        shape = [(-0.3, top), (0.5, top + 0.4), (0.55, middle), (0.5, bottom - 0.4), (-0.3, bottom)]
    return _signed(spot, [[(x + way * deep * u, y) for u, y in shape]], pen)


def bar_in_margin(spot: Spot) -> Trace:
    random = spot.random
    x = random.choice((max(spot.page.table.x0 - random.uniform(3, 12), 5), spot.page.table.x1 + random.uniform(3, 10)))
    path = wavering(
        random, (x, spot.row.top - random.uniform(0, 4)), (x + random.gauss(0, 1), spot.row.bottom + random.uniform(0, 4)), 0.6
    )
    return Trace(draw(spot.paper, path, any_pen(random), random))


def _note(spot: Spot, x: float, y: float, pen: Pen) -> Box:
    return written(spot.paper, x, y, texts.note(spot.random), pen, spot.random, spot.random.uniform(6.5, 11))


def hand_note(spot: Spot) -> Trace:
    """A word or two where the row leaves room."""
    random = spot.random
    x, _ = spot.free()
    return Trace(_note(spot, x + random.uniform(3, 8), spot.middle - random.uniform(3, 7), ball(random)))


def hand_note_with_line(spot: Spot) -> Trace:
    """Words in the blank above or below the table, or a short one in the right margin, and a line from them to the row."""
    random, pen, table = spot.random, ball(spot.random), spot.page.table
    if random.random() < 0.5:
        return _note_in_margin(spot, pen)
    below = table.bottom + random.uniform(14, 40)
    y = below if below < spot.paper.height - 30 else max(table.top - random.uniform(24, 34), 8)
    x = random.uniform(table.x0 + 20, max(table.x1 - 140, table.x0 + 40))
    note = _note(spot, x, y, pen)
    end = (min(note.x1 + 8, table.x1), spot.row.bottom - 1) if y > spot.row.bottom else (note.x1, spot.row.top + 1)
    start = ((note.x0 + note.x1) / 2, note.top - 1 if y > spot.row.bottom else note.bottom + 1)
    line = draw(spot.paper, wavering(random, start, end, 4), pen, random)
    return Trace(line.union(note))


def _note_in_margin(spot: Spot, pen: Pen) -> Trace:
    random, x = spot.random, spot.page.table.x1 + spot.random.uniform(1, 6)
    y = spot.middle + random.choice((-1, 1)) * random.uniform(16, 45)
    note = written(spot.paper, x, y, random.choice(("INI", "IND 18", "IID", "INOV")), pen, random, random.uniform(6, 8.5))
    start = (note.x0 + 4, note.bottom + 2 if y < spot.middle else note.top - 2)
    end = (spot.page.table.x1 - random.uniform(0, 30), spot.middle + random.gauss(0, 2))
    return Trace(note.union(draw(spot.paper, wavering(random, start, end, 2), pen, random)))


def initials(spot: Spot) -> Trace:
    """A quick paraf at the row's end."""
    random, pen, wide = spot.random, ball(spot.random), spot.random.uniform(12, 22)
    x, y = _margin(spot, wide), spot.middle
    shape = [(0, 3), (0.15, -7), (0.3, 5), (0.42, -4), (0.55, 3), (0.7, -3), (0.62, 4), (0.35, 6), (1.0, -1)]
    trace = _signed(spot, [[(x + u * wide + random.gauss(0, 0.8), y + v + random.gauss(0, 1)) for u, v in shape]], pen)
    spot.paper.junk.append(trace.box)
    return trace


WAYS: dict[str, Way] = {
    name: Way("hand", overlay, two_lines=overlay is over_two_lines_crooked)
    for name, overlay in {
        "highlighter: name": over_name,
        "highlighter: amount": over_amount,
        "highlighter: code and amount": over_code_and_amount,
        "highlighter: whole row": over_row,
        "highlighter: two lines, crooked": over_two_lines_crooked,
        "highlighter: worn": worn_highlighter,
        "highlighter: thin edge": thin_highlighter,
        "highlighter: scrubbed": scrubbed_highlighter,
        "highlighter: bar in margin": highlighter_in_margin,
        "pen: rectangle": pen_rectangle,
        "pen: open ellipse": pen_ellipse,
        "felt pen: circle": felt_circle,
        "pen: number circled": circled_number,
        "pen: underline": pen_underline,
        "pen: double underline": pen_double_underline,
        "pen: wavy underline": pen_wavy_underline,
        "pen: tick": tick,
        "pen: star": star,
        "pen: cross": cross,
        "pen: arrow": hand_arrow,
        "pen: bracket or brace": brace,
        "pen: bar in margin": bar_in_margin,
        "pen: note": hand_note,
        "pen: note with a line": hand_note_with_line,
        "pen: initials": initials,
    }.items()
}
