"""The words of a PDF page's own text layer, with boxes on the page as displayed, and what there is to know about their worth."""

import ctypes
import re
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from evidence.document import Box, Word

_SEPARATORS = frozenset((*range(0x21), 0x7F, 0xA0, 0x1680, *range(0x2000, 0x200C), 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF))
_HYPHEN_AT_END = 0x02  # how pdfium shows the hyphen of a word that goes on in the next line
_HYPHENS = frozenset((0x2D, 0xAD, 0x2010, 0x2011, 0xFFFE))
_NEW_LINE = frozenset((0x0A, 0x0D))
_LIGATURES = str.maketrans(
    {
        "ﬀ": "ff",
        "ﬁ": "fi",
        "ﬂ": "fl",
        "ﬃ": "ffi",
        "ﬄ": "ffl",
        "ﬅ": "st",
        "ﬆ": "st",
        "\xad": "",
        "\u200b": "",
        "\ufffe": "-",
        "\x02": "-",
    }
)
_TWICE = re.compile(r"(?:(.)\1){3,}")
_MOST_OBJECTS = 4000  # of a page, looked at for pictures and invisible text
_MOST_CHARACTERS = 200_000  # of a page; more is no document
_NESTING = 3


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


@dataclass(frozen=True, slots=True)
class TextLayer:
    """``words`` as drawn, each line numbered as pdfium sees it. ``unmapped``: share of the glyphs whose letter the font does not tell.
    ``pictured``: share of the page that pictures cover. ``hidden``: whether most of the text is drawn invisibly. ``drawn``: how many
    lines and shapes are drawn."""

    words: tuple[Word, ...]
    unmapped: float
    pictured: float
    hidden: bool
    drawn: int = 0


def frame_of(page: pdfium.PdfPage) -> Frame:
    """The frame of a page: CropBox within MediaBox, as pdfium displays it."""
    left, bottom, right, top = page.get_bbox()
    return Frame(left, bottom, right, top, page.get_rotation() // 90)


def read_text_layer(page: pdfium.PdfPage, frame: Frame) -> TextLayer:
    """Read the text layer. Text outside the visible part of the page is left out."""
    pictured, hidden, shown, drawn = _look_at_objects(page, frame)
    textpage = page.get_textpage()
    try:
        words, unmapped = _words(textpage.raw, frame)
    finally:
        textpage.close()
    return TextLayer(tuple(_without_copies(words)), unmapped, pictured, hidden > shown, drawn)


def _words(handle: object, frame: Frame) -> tuple[list[Word], float]:
    codes = _codes(handle)
    words: list[Word] = []
    start = line = unmapped = 0
    for at in range(len(codes) + 1):
        code = codes[at] if at < len(codes) else 0x20
        if code not in _SEPARATORS:
            continue
        end = at + 1 if code == _HYPHEN_AT_END else at
        for cut in _cuts(handle, codes, start, end):
            word = _word(handle, codes, (start, cut), line, frame)
            unmapped += (cut - start) * pdfium_c.FPDFText_HasUnicodeMapError(handle, start)
            if word is not None:
                words.append(word)
            start = cut
            line += cut < end
        start = at + 1
        if code in _NEW_LINE or code == _HYPHEN_AT_END:
            line += 1
    return words, unmapped / max(1, len(codes))


def _cuts(handle: object, codes: list[int], start: int, end: int) -> list[int]:
    """Where the word ``[start, end)`` ends, and where it is broken after a hyphen: pdfium joins such a word with its rest in the next line."""
    if end <= start:
        return []
    cuts = []
    for at in range(start + 1, end - 1):
        if codes[at] in _HYPHENS:
            here, after = pdfium_c.FS_RECTF(), pdfium_c.FS_RECTF()
            pdfium_c.FPDFText_GetLooseCharBox(handle, at, here)
            pdfium_c.FPDFText_GetLooseCharBox(handle, at + 1, after)
            if after.top < here.bottom or after.bottom > here.top or after.right < here.left:
                cuts.append(at + 1)
    return [*cuts, end]


def _codes(handle: object) -> list[int]:
    """The character codes of a page, one for each glyph."""
    count = min(max(0, pdfium_c.FPDFText_CountChars(handle)), _MOST_CHARACTERS)
    if not count:
        return []
    buffer = (ctypes.c_ushort * (count + 1))()
    units = pdfium_c.FPDFText_GetText(handle, 0, count, buffer) - 1
    if units == count and not any(0xD800 <= code < 0xE000 for code in buffer):
        return list(buffer[:count])
    return [pdfium_c.FPDFText_GetUnicode(handle, index) for index in range(count)]


def _word(handle: object, codes: list[int], span: tuple[int, int], line: int, frame: Frame) -> Word | None:
    start, end = span
    text = "".join(chr(code) for code in codes[start:end] if code and not 0xD800 <= code < 0xE000)
    if len(text) >= 6 and _TWICE.fullmatch(text) and _drawn_twice(handle, start, end):
        text = text[::2]
    text = text.translate(_LIGATURES)
    box = _box(handle, start, end - 1, frame)
    if not text or box.x1 < 0 or box.bottom < 0 or box.x0 > frame.width or box.top > frame.height:
        return None
    return Word(text, box, 1.0, line)


def _box(handle: object, first: int, last: int, frame: Frame) -> Box:
    """Around the first and the last glyph, as high as the font is."""
    area = pdfium_c.FS_RECTF()
    pdfium_c.FPDFText_GetLooseCharBox(handle, first, area)
    left, bottom, right, top = area.left, area.bottom, area.right, area.top
    if last > first:
        pdfium_c.FPDFText_GetLooseCharBox(handle, last, area)
        left, bottom = min(left, area.left), min(bottom, area.bottom)
        right, top = max(right, area.right), max(top, area.top)
    box = frame.box(left, bottom, right, top)
    return Box(round(box.x0, 2), round(box.top, 2), round(box.x1, 2), round(box.bottom, 2))


def _drawn_twice(handle: object, start: int, end: int) -> bool:
    """Whether each pair of equal letters lies on one place (bold by drawing twice), unlike the pairs of a word."""
    first, second = pdfium_c.FS_RECTF(), pdfium_c.FS_RECTF()
    for at in range(start, end - 1, 2):
        pdfium_c.FPDFText_GetLooseCharBox(handle, at, first)
        pdfium_c.FPDFText_GetLooseCharBox(handle, at + 1, second)
        if abs(first.left - second.left) > 0.4 * max(0.1, first.right - first.left):
            return False
    return True


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


def _look_at_objects(page: pdfium.PdfPage, frame: Frame) -> tuple[float, int, int, int]:
    """The share of the page under pictures, and how many text objects are drawn invisibly and visibly, and how many
    lines and shapes there are."""
    area = 0.0
    hidden = shown = drawn = 0
    bounds = [ctypes.c_float() for _ in range(4)]
    for looked, (handle, kind) in enumerate(_objects(page)):
        if looked >= _MOST_OBJECTS:
            break
        if kind == pdfium_c.FPDF_PAGEOBJ_TEXT:
            invisible = pdfium_c.FPDFTextObj_GetTextRenderMode(handle) == pdfium_c.FPDF_TEXTRENDERMODE_INVISIBLE
            hidden += invisible
            shown += not invisible
        elif kind == pdfium_c.FPDF_PAGEOBJ_PATH:
            drawn += 1
        elif kind == pdfium_c.FPDF_PAGEOBJ_IMAGE and pdfium_c.FPDFPageObj_GetBounds(handle, *bounds):
            left, bottom, right, top = (value.value for value in bounds)
            width = min(right, frame.right) - max(left, frame.left)
            height = min(top, frame.top) - max(bottom, frame.bottom)
            area += max(0.0, width) * max(0.0, height)
    return min(1.0, area / max(1.0, frame.width * frame.height)), hidden, shown, drawn


def _objects(page: pdfium.PdfPage):  # type: ignore[no-untyped-def]  # handles of pdfium have no types
    """The objects of a page and of the forms in it, with their kinds. Bounds inside a form are taken as the page's own."""
    waiting = [(page.raw, pdfium_c.FPDFPage_CountObjects, pdfium_c.FPDFPage_GetObject, 0)]
    while waiting:
        holder, count, get, depth = waiting.pop()
        for index in range(min(count(holder), _MOST_OBJECTS)):
            handle = get(holder, index)
            kind = pdfium_c.FPDFPageObj_GetType(handle)
            if kind == pdfium_c.FPDF_PAGEOBJ_FORM and depth < _NESTING:
                waiting.append((handle, pdfium_c.FPDFFormObj_CountObjects, pdfium_c.FPDFFormObj_GetObject, depth + 1))
            else:
                yield handle, kind
