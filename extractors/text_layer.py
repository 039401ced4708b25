"""The words of a PDF page's own text layer, with boxes on the page as displayed, and what there is to know about their worth."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from numpy.typing import NDArray

from evidence.document import Box, Word
from extractors.drawn import Drawn, address_of, look_at_objects
from extractors.glyphs import Spelled, spell
from extractors.visibility import unseen

_TINY = 0.0026  # of the page's longer side: letters as low as this are dots to the eye
_LOWEST = 2.2  # points of a letter's height that are read on any page
_LONG = 3  # letters, from which a word is longer than it is high


@dataclass(frozen=True, slots=True)
class Frame:
    """From a PDF page's own coordinates to points on the page as displayed: the visible box and the quarter turns of /Rotate."""

    left: float
    bottom: float
    right: float
    top: float
    turns: int  # clockwise, 0..3

    @property
    def width(self) -> float:
        return self.right - self.left if self.turns % 2 == 0 else self.top - self.bottom

    @property
    def height(self) -> float:
        return self.top - self.bottom if self.turns % 2 == 0 else self.right - self.left

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """A rectangle of page coordinates, as displayed."""
        if self.turns == 0:
            return Box(left - self.left, self.top - top, right - self.left, self.top - bottom)
        if self.turns == 1:
            return Box(bottom - self.bottom, left - self.left, top - self.bottom, right - self.left)
        if self.turns == 2:
            return Box(self.right - right, bottom - self.bottom, self.right - left, top - self.bottom)
        return Box(self.top - top, self.right - right, self.top - bottom, self.right - left)

    def boxes(self, rects: NDArray[np.float64]) -> NDArray[np.float64]:
        """Many such rectangles at once (n x 4: left, bottom, right, top), as displayed (n x 4: x0, top, x1, bottom)."""
        left, bottom, right, top = rects.T
        if self.turns == 0:
            edges = left - self.left, self.top - top, right - self.left, self.top - bottom
        elif self.turns == 1:
            edges = bottom - self.bottom, left - self.left, top - self.bottom, right - self.left
        elif self.turns == 2:
            edges = self.right - right, bottom - self.bottom, self.right - left, top - self.bottom
        else:
            edges = self.top - top, self.right - right, self.top - bottom, self.right - left
        return np.column_stack(edges)


@dataclass(frozen=True, slots=True)
class TextLayer:
    """``words`` as drawn, each line numbered as pdfium sees it. ``unmapped``: share of the glyphs whose letter the font does not tell.
    ``pictured``: share of the page that pictures cover. ``hidden``: whether most of the text is drawn so that nobody sees it; its words are
    then kept, for a scanner lays such a layer under or over its picture. Where most is seen, what is not seen is left out.
    ``drawn``: how many lines and shapes are drawn; ``pictures``: how many pictures and shades, ``images``: where the pictures are."""

    words: tuple[Word, ...]
    unmapped: float
    pictured: float
    hidden: bool
    drawn: int = 0
    pictures: int = 0
    images: tuple[Box, ...] = ()


def frame_of(page: pdfium.PdfPage) -> Frame:
    """The frame of a page: CropBox within MediaBox, as pdfium displays it."""
    left, bottom, right, top = page.get_bbox()
    return Frame(left, bottom, right, top, page.get_rotation() // 90)


def read_text_layer(page: pdfium.PdfPage, frame: Frame) -> TextLayer:
    """Read the text layer. Text outside the visible part of the page, and text so small that it is a dot, is left out."""
    drawn = look_at_objects(page, (frame.left, frame.bottom, frame.right, frame.top))
    textpage = page.get_textpage()
    try:
        spelled = spell(textpage.raw)
        boxes = frame.boxes(spelled.rects)
        kept = _on_page(frame, boxes, [len(text) for text in spelled.texts])
        hidden = 2 * len(drawn.invisible) > len(drawn.texts)
        if not hidden:
            lost = _unseen(page, textpage.raw, spelled, boxes, frame=frame, drawn=drawn)
            hidden = 2 * len(lost) > len(spelled.texts)
            kept[[] if hidden else lost] = False
    finally:
        textpage.close()
    words = [
        Word(text, Box(*place), 1.0, line)
        for text, place, line, stays in zip(spelled.texts, np.round(boxes, 2).tolist(), spelled.lines, kept.tolist(), strict=True)
        if stays and text
    ]
    images = tuple(frame.box(*edges) for edges in drawn.images)
    return TextLayer(tuple(_without_copies(words)), spelled.unmapped, drawn.pictured, hidden, drawn.shapes, drawn.pictures, images)


def _on_page(frame: Frame, boxes: NDArray[np.float64], lengths: list[int]) -> NDArray[np.bool_]:
    """Which boxes lie on the visible page and are large enough to hold words of so many letters, in whatever direction these run."""
    x, y = (boxes[:, 0] + boxes[:, 2]) / 2, (boxes[:, 1] + boxes[:, 3]) / 2
    sides = boxes[:, 2] - boxes[:, 0], boxes[:, 3] - boxes[:, 1]
    height = np.where(np.array(lengths) >= _LONG, np.minimum(*sides), np.maximum(*sides))
    large = height >= min(_LOWEST, _TINY * max(frame.width, frame.height))
    return np.asarray((x > 0) & (y > 0) & (x < frame.width) & (y < frame.height) & large)


def _unseen(
    page: pdfium.PdfPage, textpage: Any, spelled: Spelled, boxes: NDArray[np.float64], *, frame: Frame, drawn: Drawn
) -> list[int]:
    """The words that nobody sees: drawn in no colour, in that of their ground, or under something."""
    over = drawn.over(spelled.rects)
    asked = range(len(over)) if drawn.invisible or drawn.pale else np.flatnonzero(over >= 0).tolist()
    if not asked:
        return []
    orders = {address_of(handle): (order, handle) for order, handle in drawn.texts}
    lost, doubted, objects = [], [], {}
    for at in asked:
        owner = address_of(pdfium_c.FPDFText_GetTextObject(textpage, spelled.starts[at]))
        order, handle = orders.get(owner, (-1, None))
        if owner in drawn.invisible:
            lost.append(at)
        elif handle is not None and (owner in drawn.pale or over[at] > order):
            doubted.append(at)
            objects[owner] = handle
    if doubted:
        places = [Box(*place) for place in boxes[doubted].tolist()]
        lost += [doubted[index] for index in unseen(page, places, list(objects.values()), frame.width)]
    return lost


def _without_copies(words: list[Word]) -> list[Word]:
    """Words drawn again on (almost) the same place, for bold or shadow, are kept once."""
    places: dict[str, list[Box]] = {}
    kept: list[Word] = []
    for word in words:
        boxes = places.setdefault(word.text, [])
        near = 0.2 * max(1.0, word.box.height)
        if any(abs(box.x0 - word.box.x0) < near and abs(box.top - word.box.top) < near for box in boxes):
            continue
        boxes.append(word.box)
        kept.append(word)
    return kept
