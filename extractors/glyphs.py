"""The characters of a PDF page's text layer as spelled words, with the boxes of their glyphs."""

import ctypes
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import pypdfium2.raw as pdfium_c
from numpy.typing import NDArray

_BLANKS = (0x00, 0x01, *range(3, 0x21), 0x7F, 0xA0, 0x1680, *range(0x2000, 0x200C), 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF)
_BLANK = re.escape("".join(map(chr, _BLANKS)))
_PIECE = re.compile(
    rf"[\r\n]|[^{_BLANK}\x02]*\x02|[^{_BLANK}\x02]+"
)  # \x02: a hyphen after which the word goes on in the next line
_HYPHEN = re.compile("[-\xad\u2010\u2011\ufffe]")
_SOFT = frozenset("\xad\ufffe")
_LETTERS = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\ufffe": "-", "\x02": "-"}
_PLAIN: dict[int, str | None] = {
    **{ord(sign): letters for sign, letters in _LETTERS.items()},
    # drawn as nothing: soft hyphens, joiners, signs of direction, halves of letters
    **dict.fromkeys((0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A), *range(0xD800, 0xE000))),
}
_RAISED = 0.15  # of the larger letter's height: how much the foot of a footnote's mark stands above that of the word before it
_SMALLER = 0.8  # of the larger letter's height
_NOTE_SIGNS = frozenset("0123456789*")
_LONGEST_NOTE = 3  # signs of a footnote's mark
_SHORTEST_NOTED = 3  # letters before it; "m2" is one word
_MOST_CHARACTERS = 200_000  # of a page; more is no document

Rects = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Spelled:
    """``texts`` as printed; ``starts``: the index of each one's first character; ``lines``: the line it stands in, as pdfium sees it; ``rects``: the
    box around it in the page's own coordinates (n x 4: left, bottom, right, top). ``unmapped``: share of the characters whose letter is not known."""

    texts: list[str]
    starts: list[int]
    lines: list[int]
    rects: Rects
    unmapped: float


def spell(textpage: Any) -> Spelled:
    """The words of a page's characters."""
    characters = _characters(textpage)
    pieces = list(_pieces(textpage, characters))
    texts, unmapped = [], 0
    has_error = pdfium_c.FPDFText_HasUnicodeMapError
    for start, end, _ in pieces:
        unmapped += (end - start) * (has_error(textpage, start) == 1)
        texts.append(_text(textpage, characters[start:end], start))
    spans = [_inked(characters, start, end) for start, end, _ in pieces]
    starts, lines = [start for start, _, _ in pieces], [line for _, _, line in pieces]
    return Spelled(texts, starts, lines, _rects(textpage, spans), unmapped / max(1, len(characters)))


def _inked(characters: str, start: int, end: int) -> tuple[int, int]:
    """A span without what is drawn as nothing at its ends; that has no height."""
    while start < end - 1 and characters[start] > "~" and _PLAIN.get(ord(characters[start]), "") is None:
        start += 1
    while start < end - 1 and characters[end - 1] > "~" and _PLAIN.get(ord(characters[end - 1]), "") is None:
        end -= 1
    return start, end


def _characters(textpage: Any) -> str:
    """The characters of a page, one for each glyph."""
    count = min(max(0, pdfium_c.FPDFText_CountChars(textpage)), _MOST_CHARACTERS)
    if not count:
        return ""
    buffer = (ctypes.c_ushort * (count + 1))()
    units = pdfium_c.FPDFText_GetText(textpage, 0, count, buffer) - 1
    if units == count:
        text = bytes(buffer)[: 2 * count].decode("utf-16-le", "surrogatepass")
        if len(text) == count:
            return text
    codes = (pdfium_c.FPDFText_GetUnicode(textpage, index) for index in range(count))
    return "".join(chr(code) if code < 0x110000 else "\ufffd" for code in codes)


def _pieces(textpage: Any, characters: str) -> Iterator[tuple[int, int, int]]:
    """Words as (first character, character after the last, line)."""
    line = 0
    for match in _PIECE.finditer(characters):
        piece = match[0]
        if piece in "\r\n":
            line += 1
            continue
        start, end = match.span()
        if _HYPHEN.search(piece, 1, len(piece) - 1):
            for cut in _cuts(textpage, piece, start):
                yield start, cut, line
                start = cut
                line += 1
        if piece[-1] in _NOTE_SIGNS and end - start > _SHORTEST_NOTED and (cut := _note_in(textpage, start, end, piece)):
            yield start, cut, line
            start = cut
        yield start, end, line
        line += piece[-1] == "\x02"


def _cuts(textpage: Any, piece: str, start: int) -> Iterator[int]:
    """Where a word is broken after a hyphen: pdfium joins such a word with its rest in the next line."""
    here, after = pdfium_c.FS_RECTF(), pdfium_c.FS_RECTF()
    for match in _HYPHEN.finditer(piece, 1, len(piece) - 1):
        at = start + match.start()
        pdfium_c.FPDFText_GetLooseCharBox(textpage, at, here)
        pdfium_c.FPDFText_GetLooseCharBox(textpage, at + 1, after)
        if after.top < here.bottom or after.bottom > here.top or after.right < here.left:
            yield at + 1


def _note_in(textpage: Any, start: int, end: int, piece: str) -> int:
    """Where the mark of a footnote begins that stands at the end of a word; 0 where there is none."""
    cut = end
    while cut > end - _LONGEST_NOTE and piece[cut - end - 1] in _NOTE_SIGNS and _is_raised(textpage, start, cut - 1):
        cut -= 1
    return cut if cut < end and cut - start >= _SHORTEST_NOTED else 0


def _is_raised(textpage: Any, before: int, at: int) -> bool:
    """Whether a character is smaller than one before it and stands higher, as the mark of a footnote."""
    word, note = pdfium_c.FS_RECTF(), pdfium_c.FS_RECTF()
    pdfium_c.FPDFText_GetLooseCharBox(textpage, before, word)
    pdfium_c.FPDFText_GetLooseCharBox(textpage, at, note)
    height = word.top - word.bottom
    return bool(note.top - note.bottom < _SMALLER * height and note.bottom - word.bottom > _RAISED * height)


def _text(textpage: Any, piece: str, start: int) -> str:
    if len(piece) > 1 and piece[0] == piece[1]:
        piece = _once(textpage, piece, start)
    if piece.isascii() and piece[-1] != "\x02":
        return piece
    if piece[-1] in _SOFT and len(piece) > 1:
        piece = piece[:-1] + "-"  # at its end a soft hyphen is printed
    return unicodedata.normalize("NFC", piece.translate(_PLAIN))


def _once(textpage: Any, piece: str, start: int) -> str:
    """A word whose every letter is drawn two or more times on one place, for bold, with each letter once."""
    for times in (2, 3, 4):
        letters = piece[::times]
        if piece == "".join(letter * times for letter in letters) and _on_one_place(textpage, start, len(piece), times):
            return letters
    return piece


def _on_one_place(textpage: Any, start: int, length: int, times: int) -> bool:
    first, last = pdfium_c.FS_RECTF(), pdfium_c.FS_RECTF()
    for at in range(start, start + length, times):
        pdfium_c.FPDFText_GetLooseCharBox(textpage, at, first)
        pdfium_c.FPDFText_GetLooseCharBox(textpage, at + times - 1, last)
        apart = max(abs(first.left - last.left), abs(first.bottom - last.bottom))
        if apart > 0.4 * max(0.1, min(first.right - first.left, first.top - first.bottom)):
            return False
    return True


def _rects(textpage: Any, spans: list[tuple[int, int]]) -> Rects:
    """Around the first and the last glyph of each span, as high as the font is."""
    if not spans:
        return np.zeros((0, 4))
    buffer = (pdfium_c.FS_RECTF * (2 * len(spans)))()
    box_of = pdfium_c.FPDFText_GetLooseCharBox
    for at, (start, end) in enumerate(spans):
        box_of(textpage, start, buffer[2 * at])
        box_of(textpage, end - 1, buffer[2 * at + 1])
    ends = np.frombuffer(buffer, dtype=np.float32).reshape(-1, 2, 4).astype(np.float64)  # left, top, right, bottom
    low, high = ends.min(axis=1), ends.max(axis=1)
    return np.column_stack((low[:, 0], low[:, 3], high[:, 2], high[:, 1]))
