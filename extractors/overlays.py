"""Text that was drawn over a page-sized picture: the trace that words leave which were put onto a scan.

An OCR layer is not that: it is invisible (render mode 3, or fully transparent), or lies under the picture. Neither is the line that a
scanner app prints into the margin, nor text on a designed background (a certificate, a report with a page-wide banner): the picture
must look like the scan of a written page.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pikepdf
from PIL import Image

_COVERS = 0.80  # share of the page that a picture covers to be page-sized
_MARGIN = 0.07  # head and foot where scanner apps and signature services print their lines
_MAX_STREAM = 4_000_000  # bytes of drawing instructions that are worth looking at
_MAX_PIXELS = 60_000_000
_MAX_PAGES = 400
_DEPTH = 3  # of forms within forms
_LETTERS = 3  # a lone dot or page mark is no text
_INVISIBLE = {3, 7}  # text render modes: neither filled nor stroked

_Matrix = tuple[float, float, float, float, float, float]
_IDENTITY: _Matrix = (1, 0, 0, 1, 0, 0)


@dataclass(frozen=True, slots=True)
class _State:
    """The graphics state as far as it matters here."""

    matrix: _Matrix = _IDENTITY
    mode: int = 0
    opaque: bool = True


def pages_with_text_over_image(pdf: pikepdf.Pdf) -> tuple[int, ...]:
    """Numbers (from 1) of the pages on which visible text follows a page-sized scan. Pages that cannot be parsed are left out."""
    found: list[int] = []
    for number, page in enumerate(pdf.pages[:_MAX_PAGES], 1):
        try:
            if _Walk(page).run():
                found.append(number)
        except Exception:  # a broken page draws nothing that we could prove
            continue
    return tuple(found)


class _Walk:
    """One pass over a page's drawing instructions, in painting order."""

    def __init__(self, page: pikepdf.Page) -> None:
        self.page = page
        left, bottom, right, top = (float(edge) for edge in page.mediabox)
        self.bottom, self.width, self.height = bottom, abs(right - left) or 1.0, abs(top - bottom) or 1.0
        self.scan: Any = None  # the last page-sized picture painted
        self.letters = 0  # visible ones painted after it, outside of the margins

    def run(self) -> bool:
        resources = self.page.resources
        if "/XObject" not in resources or not _has_picture(resources, _DEPTH):
            return False
        self._draw(self.page, resources, _State(), _DEPTH)
        return self.letters >= _LETTERS and self.scan is not None and _looks_scanned(self.scan)

    def _draw(self, content: Any, resources: Any, state: _State, depth: int) -> None:
        if _stream_length(content) > _MAX_STREAM:
            return
        stack: list[_State] = []
        text = _IDENTITY
        for instruction in pikepdf.parse_content_stream(content):
            operator, operands = str(instruction.operator), instruction.operands
            if operator == "q":
                stack.append(state)
            elif operator == "Q":
                state = stack.pop() if stack else state
            elif operator == "cm":
                state = replace(state, matrix=_times(_matrix(operands), state.matrix))
            elif operator == "Tr":
                state = replace(state, mode=int(operands[0]))
            elif operator == "gs":
                state = replace(state, opaque=_is_opaque(resources, operands[0], opaque=state.opaque))
            elif operator == "Do":
                self._paint(resources, operands[0], state, depth)
            elif operator in {"BT", "Tm", "Td", "TD"}:
                text = _IDENTITY if operator == "BT" else _placed(operator, operands, text)
            elif operator in {"Tj", "TJ", "'", '"'}:
                self._count(operands, _times(text, state.matrix), state)

    def _paint(self, resources: Any, name: Any, state: _State, depth: int) -> None:
        drawn = resources.get("/XObject", {}).get(name)
        kind = drawn.get("/Subtype") if drawn is not None else None
        if kind == "/Image" and _covered(state.matrix) >= _COVERS * self.width * self.height:
            self.scan, self.letters = drawn, 0
        elif kind == "/Form" and depth > 0:
            matrix = _times(_matrix(drawn.get("/Matrix", _IDENTITY)), state.matrix)
            self._draw(drawn, drawn.get("/Resources", resources), replace(state, matrix=matrix), depth - 1)

    def _count(self, operands: Any, matrix: _Matrix, state: _State) -> None:
        if self.scan is None or state.mode in _INVISIBLE or not state.opaque:
            return
        height = (matrix[5] - self.bottom) / self.height
        if _MARGIN <= height <= 1 - _MARGIN:
            self.letters += sum(len(piece.strip()) for piece in _strings(operands))


def _strings(operands: Any) -> Iterator[bytes]:
    for operand in operands:
        if isinstance(operand, pikepdf.Array):
            yield from _strings(operand)
        elif isinstance(operand, pikepdf.String):
            yield bytes(operand)


def _has_picture(resources: Any, depth: int) -> bool:
    drawn = resources.get("/XObject", {})
    for name in list(drawn.keys())[:200]:
        thing = drawn[name]
        if thing.get("/Subtype") == "/Image" and int(thing.get("/Width", 0)) >= 400:
            return True
        if depth and thing.get("/Subtype") == "/Form" and _has_picture(thing.get("/Resources", {}), depth - 1):
            return True
    return False


def _stream_length(content: Any) -> int:
    stream = content.get("/Contents") if isinstance(content, pikepdf.Page) else content
    parts = stream if isinstance(stream, pikepdf.Array) else [stream]
    return sum(int(part.get("/Length", 0)) for part in parts if part is not None)


def _is_opaque(resources: Any, name: Any, *, opaque: bool) -> bool:
    settings = resources.get("/ExtGState", {}).get(name)
    alpha = settings.get("/ca") if settings is not None else None
    return opaque if alpha is None else float(alpha) > 0.02


def _matrix(operands: Any) -> _Matrix:
    a, b, c, d, e, f = (float(operand) for operand in operands)
    return a, b, c, d, e, f


def _times(first: _Matrix, second: _Matrix) -> _Matrix:
    a, b, c, d, e, f = first
    p, q, r, s, t, u = second
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def _placed(operator: str, operands: Any, text: _Matrix) -> _Matrix:
    if operator == "Tm":
        return _matrix(operands)
    return _times((1, 0, 0, 1, float(operands[0]), float(operands[1])), text)


def _covered(matrix: _Matrix) -> float:
    """The area of the unit square, into which a picture is drawn, in square points."""
    a, b, c, d, _, _ = matrix
    return abs(a * d - b * c)


def _looks_scanned(drawn: Any) -> bool:
    """Mostly paper, and writing on it away from the edges."""
    if int(drawn.get("/Width", 0)) * int(drawn.get("/Height", 0)) > _MAX_PIXELS:
        return False
    picture = pikepdf.PdfImage(drawn).as_pil_image().convert("L")
    picture.thumbnail((500, 500), Image.Resampling.BOX)
    gray = np.asarray(picture, dtype=np.float32)
    if gray.size < 10_000:
        return False
    rows, columns = gray.shape
    middle = gray[rows // 10 : -rows // 10, columns // 10 : -columns // 10]
    paper = float(np.percentile(middle, 80))
    return paper > 120 and float((middle > paper * 0.88).mean()) > 0.55 and float((middle < paper * 0.75).mean()) > 0.005
