"""A form on paper: where each row, cell and line of words came to stand."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from random import Random

import numpy as np

from bench.marks import pages
from bench.marks.canvas import BLACK, Colour, Sheet
from bench.marks.items.forms import Form, Row
from evidence.document import Box

WHITE: Colour = (255, 255, 255)


@dataclass
class Paper(Sheet):
    """A sheet that can also be painted opaquely, and that keeps what an engine will stumble over: ``lost`` areas with the share of words
    missed in them, ``junk`` areas in which letters are seen that are none."""

    lost: list[tuple[Box, float]] = field(default_factory=list)
    junk: list[Box] = field(default_factory=list)
    opaque: bool = False

    def ink(self, mask: np.ndarray, x: float, y: float, colour: Colour, strength: float = 1.0) -> None:
        if not self.opaque:
            super().ink(mask, x, y, colour, strength)
            return
        left, top = self.px(x), self.px(y)
        rows = slice(max(top, 0), min(top + mask.shape[0], self.pixels.shape[0]))
        columns = slice(max(left, 0), min(left + mask.shape[1], self.pixels.shape[1]))
        if rows.stop <= rows.start or columns.stop <= columns.start:
            return
        part = mask[rows.start - top : rows.stop - top, columns.start - left : columns.stop - left, None] * strength
        self.pixels[rows, columns] += part * (np.array(colour, np.float32) / 255 - self.pixels[rows, columns])

    @contextmanager
    def painting(self) -> Iterator[None]:
        """Within, ink covers what is below, as on a screen."""
        self.opaque = True
        yield
        self.opaque = False


@dataclass(frozen=True)
class Dress:
    """How one row is printed apart from the others: row and columns (empty: all), and what is done to them."""

    row: int
    columns: frozenset[int] = frozenset()
    ink: Colour | None = None
    bold: bool = False
    underlined: bool = False
    fill: Colour | None = None
    behind_words: Colour | None = None
    border: float = 0.0
    border_ink: Colour = BLACK
    grow: float = 1.0

    def on(self, row: int, column: int) -> bool:
        return row == self.row and (not self.columns or column in self.columns)


@dataclass(frozen=True)
class Line:
    """A printed row: its box, those of its cells, and of the lines of words in each."""

    index: int
    role: str
    box: Box
    cells: tuple[Box, ...]
    lines: tuple[tuple[Box, ...], ...]

    def words(self, column: int) -> Box:
        """What the words of a cell cover; the cell itself where it is empty."""
        found = self.lines[column]
        if not found:
            return self.cells[column]
        whole = found[0]
        for line in found[1:]:
            whole = whole.union(line)
        return whole


@dataclass(frozen=True)
class Printed:
    form: Form
    paper: Paper
    lines: tuple[Line, ...]
    table: Box
    head: Box
    fields: tuple[Line, ...] = ()  # what stands above the table, its role "field", its value in place of name and amount

    def column(self, kind: str) -> int:
        """The first column of a kind; the first of all where there is none."""
        return next((index for index, column in enumerate(self.form.columns) if column.kind == kind), 0)


def printed(form: Form, dress: Dress | None = None) -> Printed:
    """The form on paper, one row of it perhaps dressed up."""
    paper = Paper(*form.size, form.scale, form.face, Random(form.seed))
    y = pages.letterhead(paper) + 6 if form.letterhead else 34.0
    for index, text in enumerate(form.title):
        size = form.type_size + (3 if index == 0 else 2)
        paper.centred(form.size[0] / 2, y, text, min(size, 12), bold=True, colour=form.title_ink)
        y += size * 1.35
    y += 6
    fields = []
    for label, value in form.fields:
        fields.append(_field(paper, form, y, label, value))
        y = fields[-1].box.bottom
    y += 8
    bottom = form.size[1] - (205 if form.signed else 44)
    edges = _edges(form)
    head = _head(paper, form, edges, y)
    lines: list[Line] = []
    y = head.bottom
    for index, row in enumerate(form.rows):
        wrapped = [_wrap(paper, form, row, column, edges) for column in range(len(form.columns))]
        tall = max(len(cell) for cell in wrapped) * form.type_size * 1.2 + 4.5
        if y + tall > bottom:
            break
        lines.append(_row(paper, form, edges, y, tall, index, row, wrapped, dress))
        y += tall
    table = Box(edges[0], head.top, edges[-1], y)
    _rules(paper, form, edges, [head.top, *(line.box.top for line in lines), y])
    _border(paper, lines, dress)
    if form.signed:
        pages.signature_block(paper, y + 22)
    if form.footer:
        paper.text(edges[0], form.size[1] - 26, form.footer, 7)
    return Printed(form, paper, tuple(lines), table, head, tuple(fields))


def _border(paper: Paper, lines: list[Line], dress: Dress | None) -> None:
    if dress and dress.border:
        paper.frame(lines[dress.row].box, dress.border, dress.border_ink)


def _edges(form: Form) -> list[float]:
    left, right = form.margins[0], form.size[0] - form.margins[1]
    whole = sum(column.share for column in form.columns)
    edges = [left]
    for column in form.columns:
        edges.append(edges[-1] + column.share * (right - left) / whole)
    return edges


def _field(paper: Paper, form: Form, top: float, label: str, value: str) -> Line:
    size, x, y = form.type_size, form.margins[0], top
    end = paper.text(x, y, label, size)
    named = Box(x, y + size * 0.15, end, y + size * 1.15)
    said = []
    for text in _broken(paper, value, size, form.size[0] - form.margins[1] - x - 96, bold=False):
        end = paper.text(x + 82, y, f": {text}", size)
        said.append(Box(x + 87, y + size * 0.15, end, y + size * 1.15))
        y += size * 1.3
    box = Box(x, top, form.size[0] - form.margins[1], y)
    cells = (Box(x, top, x + 80, y), *(Box(x + 82, top, box.x1, y) for _ in form.columns[1:]))
    lines = ((named,), *(tuple(said) if column.kind in {"name", "amount"} else () for column in form.columns[1:]))
    return Line(-1, "field", box, cells, lines)


def _broken(paper: Paper, text: str, size: float, room: float, *, bold: bool) -> list[str]:
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and paper.width_of(longer, size, bold=bold) > room:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def _wrap(paper: Paper, form: Form, row: Row, column: int, edges: list[float]) -> list[str]:
    """As if in bold, so that a row set in bold breaks where it did before."""
    return _broken(paper, row.cells[column], form.type_size, edges[column + 1] - edges[column] - 6, bold=True)


def _head(paper: Paper, form: Form, edges: list[float], top: float) -> Box:
    size = form.type_size
    titles = [
        _broken(paper, column.title, size, edges[index + 1] - edges[index] - 4, bold=True)
        for index, column in enumerate(form.columns)
    ]
    tall = max(len(lines) for lines in titles) * size * 1.2 + 8
    low = tall + (size * 1.2 + 3 if form.numbered_head else 0)
    box = Box(edges[0], top, edges[-1], top + low)
    for index in range(len(titles)):
        tint = form.head_colours[index % len(form.head_colours)] if form.head_colours else form.head
        if tint:
            paper.fill(Box(edges[index], top, edges[index + 1], box.bottom), tint)
    paper.opaque = form.head_ink != BLACK
    for index, lines in enumerate(titles):
        middle = (edges[index] + edges[index + 1]) / 2
        y = top + (tall - len(lines) * size * 1.2) / 2
        for offset, text in enumerate(lines):
            paper.centred(middle, y + offset * size * 1.2, text, size, bold=True, colour=form.head_ink)
        if form.numbered_head:
            paper.centred(middle, top + tall, str(index + 1), size - 1, colour=form.head_ink)
    paper.opaque = False
    if form.numbered_head and form.rules != "none":
        paper.rule(edges[0], top + tall, edges[-1], top + tall, form.thickness, form.rule_colour)
    return box


def _row(
    paper: Paper,
    form: Form,
    edges: list[float],
    top: float,
    tall: float,
    index: int,
    row: Row,
    wrapped: list[list[str]],
    dress: Dress | None,
) -> Line:
    cells = tuple(Box(edges[column], top, edges[column + 1], top + tall) for column in range(len(form.columns)))
    lines = []
    for column, box in enumerate(cells):
        tint = form.tints.get(row.role) or form.column_tints.get(form.columns[column].kind)
        if tint is None and index % 2:
            tint = form.tints.get("odd")
        if dress and dress.on(index, column) and dress.fill:
            tint = dress.fill
        if tint:
            paper.fill(box, tint)
        lines.append(_cell(paper, form, box, index, column, row, wrapped[column], dress))
    return Line(index, row.role, Box(edges[0], top, edges[-1], top + tall), cells, tuple(lines))


def _cell(
    paper: Paper, form: Form, box: Box, index: int, column: int, row: Row, texts: list[str], dress: Dress | None
) -> tuple[Box, ...]:
    worn = dress if dress and dress.on(index, column) else None
    bold = row.role in form.bold or bool(worn and worn.bold)
    ink = form.inks.get(row.role) or form.inks.get(form.columns[column].kind) or BLACK
    if worn and worn.ink:
        ink = worn.ink
    boxes = []
    for number, text in enumerate(texts):
        if not text:
            continue
        size = form.type_size * (worn.grow if worn else 1)
        while size > 4 and paper.width_of(text, size, bold=bold) > box.width - 4:
            size -= 0.25
        wide = paper.width_of(text, size, bold=bold)
        x = {"l": box.x0 + 3, "c": (box.x0 + box.x1 - wide) / 2, "r": box.x1 - 3 - wide}[form.columns[column].align]
        y = box.top + 1.6 + number * form.type_size * 1.2
        behind = Box(x - 0.4, y + size * 0.08, x + wide + 0.4, y + size * 1.2)
        if worn and worn.behind_words:
            paper.fill(behind, worn.behind_words)
        paper.text(x, y, text, size, bold=bold, colour=ink, line=10 + index * 4 + number)
        if row.role in form.underlined or (worn and worn.underlined):
            paper.rule(x, y + size * 1.12, x + wide, y + size * 1.12, 0.6, ink)
        boxes.append(Box(x, y + size * 0.15, x + wide, y + size * 1.15))
    return tuple(boxes)


def _rules(paper: Paper, form: Form, edges: list[float], levels: list[float]) -> None:
    thin, ink = form.thickness, form.rule_colour
    if form.rules in {"all", "across", "outer"}:
        for y in levels if form.rules != "outer" else (levels[0], levels[1], levels[-1]):
            paper.rule(edges[0], y, edges[-1], y, thin, ink)
    if form.rules == "dotted":
        for y in (levels[0], levels[1], levels[-1]):
            paper.rule(edges[0], y, edges[-1], y, thin, ink)
        for y in levels[2:-1]:
            for step in range(int((edges[-1] - edges[0]) / 3)):
                paper.rule(edges[0] + step * 3, y, edges[0] + step * 3 + 0.8, y, 0.4, ink)
    if form.rules in {"all", "dotted", "outer"}:
        for x in edges:
            paper.rule(x, levels[0], x, levels[-1], thin, ink)
