"""Pages as they arrive, with what is true of them."""

from dataclasses import dataclass, replace
from random import Random

import numpy as np

from bench.marks.items import additions, by_hand, by_tool, in_file, stuck, unmarked
from bench.marks.items.forms import Form, compose
from bench.marks.items.media import Picture, Taken, bytes_of, compressed, take
from bench.marks.items.printing import Line, Printed, printed
from bench.marks.items.sight import Sight, seen
from bench.marks.items.spots import Spot, Trace, Way, union
from bench.marks.scan import Specimen
from evidence.document import Box, Mark, MarkKind, Word

WAYS: dict[str, Way] = {**by_hand.WAYS, **stuck.WAYS, **in_file.WAYS, **by_tool.WAYS}
UNMARKED: dict[str, unmarked.Kind] = {**unmarked.FORMS, **additions.KINDS}
_BENIGN = ("link", "footer logos", "received stamp", "initials at foot", "streak", "punched holes", "shone through", "running head")
_MEDIA = {  # (in colour, in gray): of which media, with weights
    "hand": ({"colour scan": 7, "photograph": 3}, {"gray scan": 4, "black and white": 2, "copy": 4}),
    "file": ({"digital": 5, "colour scan": 4, "photograph": 1}, {"gray scan": 4, "black and white": 2, "copy": 4}),
    "tool": (
        {"digital": 4, "colour scan": 3, "photograph": 1, "on a colour scan": 1, "on a gray scan": 2, "on a photograph": 1},
        {"gray scan": 4, "black and white": 2, "copy": 4},
    ),
}
_MISSED = {"digital": 0.0, "black and white": 0.06, "copy": 0.05, "photograph": 0.05}


@dataclass(frozen=True)
class ItemPage:
    """``page``: the picture, pixels a point, words; its one label, if any, is the mark. ``row``: the marked item's row, as a reviewer sees
    it. ``sight``: whether the mark can be seen at all. Boxes in points of the picture."""

    page: Specimen
    seed: int
    what: str  # the way of marking, or the kind of unmarked page
    medium: str
    row: Box | None = None
    mark: Box | None = None
    sight: Sight | None = None
    twin: Picture | None = None  # the same page without the mark, taken alike


def marked(way: str, seed: int, *, gray: bool) -> ItemPage:
    """A page with one item marked that way."""
    random = Random(seed)
    how = WAYS[way]
    media = _MEDIA[how.by][gray]
    medium = random.choices(list(media), list(media.values()))[0]
    form, spot = _chosen(random, how)
    addition = random.choice(_BENIGN) if random.random() < 0.3 else ""
    lot = random.randrange(1 << 30)
    if medium.startswith("on a"):
        taken, plain, finished, trace = _drawn_on_picture(spot, how, addition, medium.split("a ", 1)[1], lot)
        row = finished.row
    else:
        finished, trace = _finish(form, spot, how, addition, lot)
        without = printed(form)
        _add(without, addition, lot)
        taken, plain = (take(page.paper.pixels, form.scale, medium, lot) for page in (finished.page, without))
        row = taken.box(_slim(finished.row))
    mark, changed = (taken.box(box) for box in (trace.box, trace.changed or trace.box))
    sight = seen(taken.rgb, plain.rgb, form.scale, changed)
    words = _as_read(finished.page, taken, medium, random)
    label = Mark(MarkKind.HIGHLIGHT, mark, 1.0, way)
    page = Specimen(taken.rgb, form.scale, words, (label,), f"{form.name} {medium}", gray)
    return ItemPage(page, seed, way, medium, row, mark, sight, plain.rgb)


def plain(kind: str, seed: int, *, gray: bool) -> ItemPage:
    """A page of that kind, nothing marked on it."""
    random = Random(seed)
    what = UNMARKED[kind]
    form = compose(random, bare=True)
    if what.tweak:
        form = what.tweak(form, random)
    media = _MEDIA["file"][gray] if not gray and what.tweak else _MEDIA["hand"][gray]
    medium = random.choices(list(media), list(media.values()))[0]
    sheet = printed(form)
    if what.addition:
        what.addition(sheet, random)
    taken = take(sheet.paper.pixels, form.scale, medium, random.randrange(1 << 30))
    words = _as_read(sheet, taken, medium, random)
    return ItemPage(Specimen(taken.rgb, form.scale, words, (), f"{form.name} {medium}", gray), seed, kind, medium)


def _chosen(random: Random, how: Way) -> tuple[Form, Spot]:
    """A form, and an item on it, at times an activity: its row in the table, or where it is named above."""
    for _ in range(30):
        form = compose(random)
        page = printed(form)
        roles = ("item", "sub") if random.random() < 0.3 else ("item",)
        lines = [line for line in page.lines[1:-1] if line.role in roles]
        if how.two_lines:
            lines = [line for line in lines if len(line.lines[page.column("name")]) > 1]
        if how.overlay and not how.two_lines and page.fields and random.random() < 0.25:
            lines = list(page.fields[-3:])
        if lines:
            return form, Spot(page, random.choice(lines), random)
    raise ValueError("no form with such an item in thirty")


def _add(page: Printed, addition: str, lot: int) -> None:
    found = UNMARKED[addition].addition if addition else None
    if found:
        found(page, Random(lot))


def _finish(form: Form, spot: Spot, how: Way, addition: str, lot: int) -> tuple[Spot, Trace]:
    """The page with its mark, and where the mark is."""
    if not how.dress:
        _add(spot.page, addition, lot)
        if not how.overlay:
            raise ValueError("a way of marking that does nothing")
        return spot, how.overlay(spot)
    dress = how.dress(spot)
    page = printed(form, dress)
    _add(page, addition, lot)
    line = page.lines[spot.line.index]
    columns = dress.columns or range(len(line.cells))
    filled = dress.fill or dress.border
    box = union([line.cells[column] if filled else line.words(column) for column in sorted(columns)])
    return Spot(page, line, spot.random), Trace(box)


def _drawn_on_picture(spot: Spot, how: Way, addition: str, medium: str, lot: int) -> tuple[Taken, Taken, Spot, Trace]:
    """Scanned or photographed first, then marked with a program in the picture."""
    _add(spot.page, addition, lot)
    paper = spot.paper
    first = take(paper.pixels, paper.scale, medium, lot)
    paper.pixels = first.rgb.astype(np.float32) / 255
    paper.words[:] = [replace(word, box=first.box(word.box)) for word in paper.words]
    paper.labels[:] = [replace(mark, box=first.box(mark.box)) for mark in paper.labels]
    old = spot.page
    page = replace(old, table=first.box(old.table), head=first.box(old.head))
    moved = Spot(page, _moved(spot.line, first), spot.random)
    if not how.overlay:
        raise ValueError("a way of marking that does nothing")
    trace = how.overlay(moved)
    quality = Random(lot).randint(60, 92)
    pictures: list[Picture] = [
        compressed(picture, quality) for picture in (bytes_of(np.asarray(paper.pixels, np.float32)), first.rgb)
    ]
    taken, without = (Taken(picture, np.eye(3)) for picture in pictures)
    return taken, without, moved, trace


def _slim(box: Box) -> Box:
    """A row less a sixth of its height at either side: askew, it would touch its neighbours."""
    part = box.height / 6
    return Box(box.x0, box.top + part, box.x1, box.bottom - part)


def _moved(line: Line, taken: Taken) -> Line:
    return replace(
        line,
        box=taken.box(_slim(line.box)),
        cells=tuple(taken.box(_slim(box)) for box in line.cells),
        lines=tuple(tuple(taken.box(box) for box in cell) for cell in line.lines),
    )


def _as_read(page: Printed, taken: Taken, medium: str, random: Random) -> tuple[Word, ...]:
    """As a text layer has the words where the file is born digital, else as an engine reads them: some missed, more under marks, boxes a
    little off, scribbles taken for letters."""
    paper, base = page.paper, _MISSED.get(medium, 0.03)
    inked = [mark.box for mark in paper.labels if mark.kind in {MarkKind.SIGNATURE, MarkKind.STAMP}]
    read = []
    for word in paper.words:
        share = max(
            [
                base,
                *(part for box, part in paper.lost if box.overlaps(word.box)),
                *(0.35 for box in inked if box.overlaps(word.box)),
            ]
        )
        if medium != "digital" and random.random() < share:
            continue
        box = taken.box(word.box)
        if medium == "digital":
            read.append(replace(word, box=box))
            continue
        off = [random.gauss(0, 0.4) for _ in range(4)]
        box = Box(
            box.x0 + off[0],
            box.top + off[1],
            max(box.x1 + off[2], box.x0 + off[0] + 0.5),
            max(box.bottom + off[3], box.top + off[1] + 0.5),
        )
        sure = random.uniform(0.2, 0.9) if share > 0.3 else min(random.gauss(0.93, 0.05), 0.99)
        read.append(replace(word, box=box, confidence=max(sure, 0.05)))
    for box in [*paper.junk, *inked] if medium != "digital" else ():
        if random.random() < 0.5:
            text = random.choice(("Mo", "ee", "|", "LW)", "4", "Ny", "—", "INO", "1N0VAS1"))
            read.append(Word(text, taken.box(box), random.uniform(0.05, 0.6)))
    return tuple(read)
