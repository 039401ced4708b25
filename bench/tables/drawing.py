"""Tables drawn on pages with reportlab, each page's part with its label."""

import math
from dataclasses import dataclass, field
from random import Random

from reportlab.lib import colors
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from bench.tables.content import Cell, Content, sentence
from bench.tables.style import Style
from evidence.document import Box

_MARGIN = 50.0
Rows = tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Label:
    """The part of a table on one page: its place, and the texts of the filled cells of each printed row."""

    page: int
    box: Box
    rows: Rows


@dataclass
class Sheet:
    """A document under the pen: where the next thing is drawn, and the labels so far."""

    canvas: Canvas
    style: Style
    random: Random
    page: int = 1
    y: float = _MARGIN
    labels: list[Label] = field(default_factory=list)

    @property
    def usable(self) -> float:
        return self.style.width - 2 * _MARGIN

    def turn(self) -> None:
        self.canvas.showPage()
        self.page += 1
        self.y = _MARGIN

    def fits(self, height: float) -> bool:
        return self.y + height <= self.style.height - _MARGIN

    def write(self, text: str, *, indent: float = 0.0, bold: bool = False, centred: bool = False) -> None:
        """A paragraph."""
        style = self.style
        size = max(style.size, 9.5)
        font = style.bold if bold else style.font
        for line in wrapped(text, font, size, self.usable - indent):
            if not self.fits(size * 1.3):
                self.turn()
            self.y += size * 1.3
            self.canvas.setFont(font, size)
            self.canvas.setFillColor(colors.black)
            if centred:
                self.canvas.drawCentredString(style.width / 2, style.height - self.y, line)
            else:
                self.canvas.drawString(_MARGIN + indent, style.height - self.y, line)

    def skip(self, height: float) -> None:
        self.y += height


def draw_table(sheet: Sheet, content: Content) -> None:
    """The whole table, over as many pages as it takes."""
    style = sheet.style
    total = sum(content.weights)
    widths = [weight / total * sheet.usable * style.narrow for weight in content.weights]
    placed = _placed(content)
    heights = _heights(placed, len(content.rows), widths, content, style)
    heads = list(range(content.heads))
    part: list[int] = []
    used = 0.0
    limit = style.height - _MARGIN
    for row in range(len(content.rows)):
        if part and sheet.y + used + heights[row] > limit and row >= content.heads:
            _draw_part(sheet, content, placed, part, widths, heights)
            sheet.turn()
            part = list(heads) if style.repeats else []
            used = sum(heights[index] for index in part)
        part.append(row)
        used += heights[row]
    _draw_part(sheet, content, placed, part, widths, heights)


@dataclass(frozen=True)
class _Placed:
    row: int
    column: int
    cell: Cell


def _placed(content: Content) -> list[_Placed]:
    """Each cell with its column: cells that reach down push those of the next row aside."""
    taken: set[tuple[int, int]] = set()
    placed = []
    for row, cells in enumerate(content.rows):
        column = 0
        for cell in cells:
            while (row, column) in taken:
                column += 1
            placed.append(_Placed(row, column, cell))
            taken |= {(row + down, column + across) for down in range(cell.down) for across in range(cell.across)}
            column += cell.across
    return placed


def _lines(each: _Placed, widths: list[float], content: Content, style: Style) -> list[str]:
    font = style.bold if each.row < content.heads else style.font
    return wrapped(each.cell.text, font, style.size, sum(widths[each.column : each.column + each.cell.across]) - 6)


def _heights(placed: list[_Placed], count: int, widths: list[float], content: Content, style: Style) -> list[float]:
    heights = [max(style.leading + 2 * style.padding, style.row if row >= content.heads else 0) for row in range(count)]
    for each in placed:
        need = len(_lines(each, widths, content, style)) * style.leading + 2 * style.padding
        rows = range(each.row, each.row + each.cell.down)
        short = need - sum(heights[row] for row in rows)
        if short > 0:
            heights[rows[-1]] += short
    return heights


def _draw_part(
    sheet: Sheet, content: Content, placed: list[_Placed], part: list[int], widths: list[float], heights: list[float]
) -> None:
    if not part:
        return
    tops = {}
    y = sheet.y
    for row in part:
        tops[row] = y
        y += heights[row]
    lefts = [_MARGIN + sum(widths[:index]) for index in range(len(widths) + 1)]
    box = Box(lefts[0], sheet.y, lefts[-1], y)
    cells = [each for each in placed if each.row in tops]
    _fill(sheet, content, part, tops, heights, lefts)
    for each in cells:
        _draw_cell(sheet, content, each, tops, heights, lefts, widths)
    _rule(sheet, content, cells, part, tops, heights, lefts, box)
    texts = [tuple(" ".join(each.cell.text.split()) for each in cells if each.row == row and each.cell.text) for row in part]
    sheet.labels.append(Label(sheet.page, box, tuple(texts)))
    sheet.y = y


def _fill(
    sheet: Sheet, content: Content, part: list[int], tops: dict[int, float], heights: list[float], lefts: list[float]
) -> None:
    canvas, style = sheet.canvas, sheet.style
    for row in part:
        shade = style.shade[0] if style.shade and row < content.heads else None
        if shade is None and style.rules == "zebra" and row % 2:
            shade = colors.Color(0.93, 0.93, 0.95)
        if shade is not None:
            canvas.setFillColor(shade)
            canvas.rect(lefts[0], style.height - tops[row] - heights[row], lefts[-1] - lefts[0], heights[row], stroke=0, fill=1)


def _draw_cell(
    sheet: Sheet,
    content: Content,
    each: _Placed,
    tops: dict[int, float],
    heights: list[float],
    lefts: list[float],
    widths: list[float],
) -> None:
    canvas, style = sheet.canvas, sheet.style
    head = each.row < content.heads
    lines = _lines(each, widths, content, style)
    left, right = lefts[each.column], lefts[each.column + each.cell.across]
    high = sum(heights[row] for row in range(each.row, each.row + each.cell.down) if row in tops)
    slack = high - len(lines) * style.leading - 2 * style.padding
    y = tops[each.row] + style.padding + (slack / 2 if style.middle or head else 0) + style.size * 0.85
    canvas.setFont(style.bold if head else style.font, style.size)
    canvas.setFillColor(style.shade[1] if head and style.shade else colors.black)
    aligned = "c" if head or each.cell.across > 1 else content.aligned[each.column]
    for line in lines:
        at = style.height - y
        if aligned == "c":
            canvas.drawCentredString((left + right) / 2, at, line)
        elif aligned == "r":
            canvas.drawRightString(right - 3, at, line)
        else:
            canvas.drawString(left + 3, at, line)
        y += style.leading
    if each.cell.ink:
        _scribble(sheet, Box(left, tops[each.row], right, tops[each.row] + high), name=each.cell.ink == "name")


def _scribble(sheet: Sheet, box: Box, *, name: bool) -> None:
    """What a pen leaves in a cell: small loops in a row for a name, wide ones for a signature that may leave the cell."""
    random, canvas = sheet.random, sheet.canvas
    canvas.setStrokeColor(random.choice((colors.Color(0.1, 0.1, 0.5), colors.Color(0.1, 0.1, 0.1))))
    canvas.setLineWidth(random.uniform(0.6, 1.1))
    x = box.x0 + (4 if name else box.width * random.uniform(0.2, 0.4))
    end = box.x1 - 6 if name else x + min(box.width * 0.55, 60)
    middle = sheet.style.height - (box.top + box.bottom) / 2
    high = box.height * (0.22 if name else random.uniform(0.35, 0.6))
    path = canvas.beginPath()
    path.moveTo(x, middle)
    turn = 0.0
    while x < min(end, box.x0 + (random.uniform(50, 110) if name else 400)):
        turn += random.uniform(0.8, 1.6)
        x += random.uniform(0.8, 3)
        path.lineTo(x + math.cos(turn) * 2, middle + math.sin(turn) * high * random.uniform(0.4, 1))
    canvas.drawPath(path)


def _rule(
    sheet: Sheet,
    content: Content,
    cells: list[_Placed],
    part: list[int],
    tops: dict[int, float],
    heights: list[float],
    lefts: list[float],
    box: Box,
) -> None:
    canvas, style = sheet.canvas, sheet.style
    canvas.setStrokeColor(style.ink)
    canvas.setLineWidth(style.line)
    if style.rules == "dashed":
        canvas.setDash(2, 1)

    def across(y: float, x0: float = box.x0, x1: float = box.x1) -> None:
        canvas.line(x0, style.height - y, x1, style.height - y)

    foot = [tops[row] + heights[row] for row in part]
    heads = [row for row in part if row < content.heads]
    if style.rules in {"full", "dashed", "double"} or (style.rules == "columns"):
        for each in cells:
            last = each.row + each.cell.down - 1
            low = tops[last] + heights[last] if last in tops else box.bottom
            inner = style.rules == "columns" and each.row >= content.heads
            x0, x1 = lefts[each.column], lefts[each.column + each.cell.across]
            if not inner:
                canvas.rect(x0, style.height - low, x1 - x0, low - tops[each.row], stroke=1, fill=0)
            else:
                canvas.line(x0, style.height - low, x0, style.height - tops[each.row])
                canvas.line(x1, style.height - low, x1, style.height - tops[each.row])
        across(box.top)
        across(box.bottom)
    elif style.rules == "horizontal":
        for y in (box.top, *foot):
            across(y)
    elif style.rules == "booktabs":
        across(box.top)
        if heads:
            across(tops[heads[-1]] + heights[heads[-1]])
        across(box.bottom)
    if style.rules == "double":
        canvas.rect(box.x0 - 2, style.height - box.bottom - 2, box.width + 4, box.height + 4, stroke=1, fill=0)
    canvas.setDash()


def wrapped(text: str, font: str, size: float, width: float) -> list[str]:
    """Lines no wider than this where words allow it."""
    lines: list[str] = []
    for word in (piece for long in text.split() for piece in _broken(long, font, size, width)):
        if lines and stringWidth(f"{lines[-1]} {word}", font, size) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _broken(word: str, font: str, size: float, width: float) -> list[str]:
    """A word that is wider than its cell, cut as word processors do."""
    pieces = [word]
    while stringWidth(pieces[-1], font, size) > width and len(pieces[-1]) > 1:
        fits = next((n for n in range(len(pieces[-1]) - 1, 1, -1) if stringWidth(pieces[-1][:n], font, size) <= width), 1)
        pieces[-1:] = [pieces[-1][:fits], pieces[-1][fits:]]
    return pieces


def surround(sheet: Sheet, count: int) -> None:
    """Running text."""
    for _ in range(count):
        sheet.write(sentence(sheet.random))
        sheet.skip(4)
