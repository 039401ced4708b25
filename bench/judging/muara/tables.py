"""Ruled tables with heads of two rows, heads that stand upright, and whatever a reader did to an item with a pen."""

from collections.abc import Sequence
from random import Random
from typing import Any, Literal, TypeAlias

from reportlab.lib import colors
from reportlab.platypus import Flowable, Paragraph, Table

from bench.samples.house import House, faces, text

Pen = Literal["", "fill", "pen", "box", "ring", "bar"]
PENS: tuple[Pen, ...] = ("fill", "pen", "box", "ring", "bar")
RED = colors.HexColor("#D2161E")
INKS = ("#FFE14D", "#9CF27A", "#FF9FD6", "#7FE3F5")
Cell: TypeAlias = str | Flowable | Sequence[Flowable]


class Upright(Flowable):  # type: ignore[misc]
    """Words that run from the bottom to the top of a cell."""

    def __init__(self, style: House, words: str, *, size: float = 7.5, length: float = 62) -> None:
        super().__init__()
        self.face, self.rows, self.size, self.length = faces(style.face)[1], words.split("|"), size, length
        self.hAlign = "CENTER"

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return len(self.rows) * self.size * 1.25, self.length

    def draw(self) -> None:
        pen = self.canv
        pen.saveState()
        pen.rotate(90)
        pen.setFont(self.face, self.size)
        for n, row in enumerate(self.rows):
            pen.drawCentredString(self.length / 2, -(n + 0.9) * self.size * 1.2, row)
        pen.restoreState()


class Penned(Flowable):  # type: ignore[misc]
    """A paragraph somebody went over with a highlighter, ringed in red, or marked with a bar beside it."""

    def __init__(self, inner: Paragraph, how: Pen, seed: int, *, reach: float = 12) -> None:
        super().__init__()
        self.inner, self.how, self.seed, self.reach = inner, how, seed, reach

    def getSpaceBefore(self) -> float:
        return float(self.inner.getSpaceBefore())

    def getSpaceAfter(self) -> float:
        return float(self.inner.getSpaceAfter())

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.wide, self.high = self.inner.wrap(width, height)
        return self.wide, self.high

    def draw(self) -> None:
        random = Random(self.seed)
        if self.how == "pen":
            self._bands(random)
        self.inner.drawOn(self.canv, 0, 0)
        if self.how == "ring":
            self._ring(random)
        if self.how == "bar":
            self._bar()

    def _bands(self, random: Random) -> None:
        """One stroke a line, as long as the words in it, never quite straight."""
        pen, leading = self.canv, self.inner.style.leading
        pen.saveState()
        pen.setFillColor(colors.HexColor(INKS[self.seed % len(INKS)]))
        pen.setFillAlpha(0.75)
        lines = self.inner.blPara.lines
        for n, line in enumerate(lines):
            spare = line[0] if isinstance(line, tuple) else line.extraSpace
            last = n == len(lines) - 1 or self.inner.style.alignment != 4
            wide = self.wide - (max(spare, 0) if last else 0)
            top = self.high - n * leading - random.uniform(0, 1.2)
            path = pen.beginPath()
            path.moveTo(-2 + random.uniform(-2, 1), top)
            path.lineTo(wide + random.uniform(-1, 3), top + random.uniform(-1, 1))
            path.lineTo(wide + random.uniform(-1, 3), top - leading * 0.92)
            path.lineTo(-2 + random.uniform(-2, 1), top - leading * 0.92 + random.uniform(-1, 1))
            path.close()
            pen.drawPath(path, stroke=0, fill=1)
        pen.restoreState()

    def _ring(self, random: Random) -> None:
        pen = self.canv
        pen.saveState()
        pen.setStrokeColor(RED)
        pen.setLineWidth(1.7)
        for turn in (0, 1):
            slip = random.uniform(-1.5, 1.5) + turn * 1.5
            side, over = min(self.wide * 0.1, 22), self.high * 0.26 + 3  # the corners are inside
            pen.ellipse(-side + slip, -over - slip, self.wide + side * 0.7 + slip, self.high + over + slip * 0.6)
        pen.restoreState()

    def _bar(self) -> None:
        pen, x = self.canv, -self.reach
        pen.saveState()
        pen.setStrokeColor(RED)
        pen.setFillColor(RED)
        pen.setLineWidth(3)
        low = -20 if self.high < 14 else -2  # beside a code of one line, as deep as the row
        pen.line(x, low, x, self.high + 2)
        path = pen.beginPath()
        middle = (self.high + low) / 2
        path.moveTo(x - 4, middle)
        path.lineTo(x - 14, middle + 5)
        path.lineTo(x - 14, middle - 5)
        path.close()
        pen.drawPath(path, stroke=0, fill=1)
        pen.restoreState()


def marked(style: House, words: str, how: Pen, seed: int, *, size: float = 8.5, align: str = "left", reach: float = 12) -> Flowable:
    """Words as a paragraph, with the pen over or beside them (``fill`` and ``box`` are the table's)."""
    inner = text(style, words, align, size=size, after=0)
    return Penned(inner, how, seed, reach=reach) if how in ("pen", "ring", "bar") else inner


def sheet(
    style: House,
    heads: Sequence[Sequence[Cell]],
    rows: Sequence[Sequence[Cell]],
    widths: Sequence[float | None],
    *,
    size: float = 8.5,
    centred: Sequence[int] = (0,),
    right: Sequence[int] = (),
    tint: str = "#D9E2EC",
    strong: Sequence[int] = (),
    extra: Sequence[tuple[Any, ...]] = (),
) -> Table:
    """A ruled table. Cells are words or flowables; ``strong`` rows (from 0 below the heads) are bold. Places in ``extra`` count from
    the first head row."""
    cells: list[list[Any]] = [[_head(style, cell, size) for cell in row] for row in heads]
    for n, row in enumerate(rows):
        align = {**dict.fromkeys(centred, "center"), **dict.fromkeys(right, "right")}
        cells.append([_body(style, cell, align.get(column, "left"), size, bold=n in strong) for column, cell in enumerate(row)])
    look: list[tuple[Any, ...]] = [
        ("GRID", (0, 0), (-1, -1), 0.5, colors.black),
        ("VALIGN", (0, len(heads)), (-1, -1), "TOP"),
        ("TOPPADDING", (0, 0), (-1, -1), 2),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
        ("LEFTPADDING", (0, 0), (-1, -1), 3),
        ("RIGHTPADDING", (0, 0), (-1, -1), 3),
        *(_headed(len(heads), tint) if heads else []),
        *extra,
    ]
    return Table(cells, colWidths=list(widths), repeatRows=len(heads), style=look)


def _headed(count: int, tint: str) -> list[tuple[Any, ...]]:
    area = ((0, 0), (-1, count - 1))
    return [("VALIGN", *area, "MIDDLE"), ("ALIGN", *area, "CENTER"), ("BACKGROUND", *area, colors.HexColor(tint))]


def _head(style: House, cell: Cell, size: float) -> Any:
    return text(style, cell, "center", bold=True, size=size - 0.5, after=0) if isinstance(cell, str) else cell


def _body(style: House, cell: Cell, align: str, size: float, *, bold: bool) -> Any:
    return text(style, cell, align, bold=bold, size=size, after=0) if isinstance(cell, str) else cell


def filled(row: int, colour: str = "#FFF15C") -> tuple[Any, ...]:
    return ("BACKGROUND", (0, row), (-1, row), colors.HexColor(colour))


def boxed(row: int, first: int = 0, last: int = -1) -> tuple[Any, ...]:
    return ("BOX", (first, row), (last, row), 2.2, RED)
