"""Stamps: round, oval and rectangular, coloured or in a gray copy, whole or in part, over text or beside it.

A stamp is its border: a ring or a frame, in one ink, with letters of the same ink inside. What has the border and nothing inside is a mark drawn round an item; what is dense or of many colours
is an emblem.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

import cv2
import numpy as np

from evidence.document import Box, Mark, MarkKind, Word
from extractors.marks.borders import Border, border_of, ruled_rectangle
from extractors.marks.numbers import median
from extractors.marks.rings import LARGEST, Ground, Ring, find_ring, inner_support
from extractors.marks.view import COLOURED, Pixels, Shape, View, grouped, labelled

_MAX_PARTS = 8
_FAINT = 226  # luminance below which a gray copy of a stamp may still show
_SCATTERED = 12.0  # points between the pieces of a worn stamp
_CLOSED = 0.75  # support from which a turned frame is no chart's box: those stand straight
_LOWEST = 18.0  # points, half the height of an oval: smaller ones are loops of a pen
_CLEAR = 0.8  # support and sharpness of a ring that is no rounded box, whatever straight strokes are in it
_RINGED = 0.45  # support of an inner ring, from which it is one
_MIXED = 0.4  # of the pixels of the lesser of two inks that touch the other
_HEAD = 0.17  # share of the page in which emblems of letterheads stand


class _Sought(Enum):
    """Frames: the support of the weakest side and of all that they need, and how many letters of their ink."""

    CLOSED = (0.45, 0.7, 3)  # one piece of coloured ink, or all of it
    BROKEN = (0.25, 0.6, 6)  # four lines of coloured ink among other
    TURNED = (0.2, 0.6, 0)  # the same in gray, but none that stand straight: those may be printed boxes


_FEW_LETTERS = 2  # so short a word may be two letters of a ring
_STEEP = 0.3  # of its height, by which a letter of a level word is wide


@dataclass(frozen=True)
class Stamp:
    """A stamp, and the region of its imprint in pixels of the view: ``region`` is 255 inside of its border."""

    mark: Mark
    region: Pixels
    coloured: bool
    whole: bool  # whether the border was found (nearly) all around


def find_stamps(view: View) -> list[Stamp]:
    """Coloured stamps; on pages without colour, gray ones."""
    return _Search(view, coloured=not view.colourless).run()


class _Search:
    def __init__(self, view: View, *, coloured: bool) -> None:
        self.view = view
        self.coloured = coloured

    @cached_property
    def mask(self) -> Pixels:
        """Ink that may be a stamp's."""
        view = self.view
        if self.coloured:
            mask = _stamp_coloured(view)
        else:
            mask = cv2.subtract(cv2.subtract(cv2.inRange(view.gray, 0, _FAINT), view.long_rules), view.printed)
        return np.asarray(cv2.subtract(mask, self.explained), np.uint8)

    @cached_property
    def explained(self) -> Pixels:
        """Codes, pictures and fills."""
        return np.asarray(cv2.bitwise_or(self.view.excluded, _solid(self.view)), np.uint8)

    @cached_property
    def ink(self) -> Pixels:
        """The same with what lies under words: a ring crosses them."""
        if self.coloured:
            return self.mask
        seen = cv2.subtract(cv2.inRange(self.view.gray, 0, _FAINT), self.view.long_rules)
        return np.asarray(cv2.subtract(seen, self.explained), np.uint8)

    @cached_property
    def ground(self) -> Ground:
        """For measuring rings: in colour print hides nothing, in gray a ring under words cannot be told from letters."""
        hidden = None if self.coloured else np.asarray(cv2.dilate(self.view.printed, np.ones((3, 3), np.uint8)), np.uint8)
        return Ground(self.ink, hidden, self.view.unit)

    def run(self) -> list[Stamp]:
        found: list[Stamp] = []
        for x0, y0, x1, y1 in self._places():
            stamp = self._from_frame(x0, y0, x1, y1, _Sought.CLOSED) if self.coloured else None
            if stamp is None:
                ring = find_ring(self.mask, *self._wider(x0, y0, x1, y1), self.ground)
                stamp = self._from_ring(ring) if ring else None
            if stamp is None or (self.coloured and not stamp.whole):
                stamp = self._from_frame(x0, y0, x1, y1, _Sought.BROKEN if self.coloured else _Sought.TURNED) or stamp
            if stamp is None and self.coloured:
                masks = self._inks(x0, y0, x1, y1)
                stamp = next((patch for mask in masks if (patch := self._from_patch(mask, x0, y0))), None)
            if stamp:
                found.append(stamp)
        kept: list[Stamp] = []
        for stamp in sorted(found, key=lambda each: -each.mark.confidence):
            if not any(stamp.mark.box.overlaps(other.mark.box) for other in kept):
                kept.append(stamp)
        return kept

    def _places(self) -> Iterator[tuple[int, int, int, int]]:
        """Boxes around ink that lies close together and is as large as a stamp, or a good part of one; what is larger is cut into
        overlapping parts."""
        view = self.view
        half = cv2.resize(self.mask, (view.width // 2, view.height // 2), interpolation=cv2.INTER_AREA)
        near = cv2.dilate(cv2.inRange(half, 60, 255), np.ones((max(view.px(4) // 2, 2),) * 2, np.uint8))
        small = labelled(np.asarray(near, np.uint8))[1]
        shapes = [Shape(s.x * 2, s.y * 2, s.width * 2, s.height * 2, s.area * 4, s.label) for s in small]
        worth = [s for s in shapes if max(s.width, s.height) >= view.px(14) and min(s.width, s.height) >= view.px(4)]
        parts = 0
        for group in grouped(worth[:400], view.px(3), view.px(3)):
            x0, y0 = min(s.x for s in group), min(s.y for s in group)
            x1, y1 = max(s.x + s.width for s in group), max(s.y + s.height for s in group)
            if x1 - x0 < view.px(34) or y1 - y0 < view.px(24):
                continue
            for part in _parts(x0, y0, x1, y1, view.px(LARGEST), view.px(LARGEST - 130)):
                parts += 1
                if parts <= _MAX_PARTS:
                    yield part

    def _wider(self, x0: int, y0: int, x1: int, y1: int) -> tuple[int, int, int, int]:
        """A place with what is about it: pieces of a worn ring lie apart."""
        reach = self.view.px(_SCATTERED)
        return max(x0 - reach, 0), max(y0 - reach, 0), min(x1 + reach, self.view.width), min(y1 + reach, self.view.height)

    # -- rings

    def _from_ring(self, ring: Ring) -> Stamp | None:
        region = np.zeros(self.mask.shape, np.uint8)
        cv2.ellipse(
            region, (round(ring.x), round(ring.y)), (round(ring.a), round(ring.b)), math.degrees(ring.turn), 0, 360, 255, -1
        )
        inside = np.zeros(self.mask.shape, np.uint8)
        cv2.ellipse(
            inside,
            (round(ring.x), round(ring.y)),
            (round(ring.a * 0.9), round(ring.b * 0.9)),
            math.degrees(ring.turn),
            0,
            360,
            255,
            -1,
        )
        area = max(int((inside > 0).sum()), 1)
        filled = float(((self.mask > 0) & (inside > 0)).sum()) / area
        clear = self.coloured and min(ring.support, ring.sharpness) > _CLEAR
        if ring.b < _LOWEST * self.view.unit or not 0.03 <= filled <= 0.5 or (not clear and self._is_chart(region)):
            return None
        if self.coloured:
            confidence = (ring.support * 0.8 + ring.sharpness * 0.2 - 0.23) * 1.9
            confidence -= 0.0 if ring.support > 0.85 or self._has_letters(inside) else 0.2
            confidence -= 0.15 if ring.a < 30 * self.view.unit and ring.support < 0.85 else 0.0
        else:  # letters and strokes make rings of sorts: ask for more line, and for more of it in the open
            confidence = (ring.support * 0.6 + ring.sharpness * 0.25 + ring.seen * 0.15 - 0.57) * 3.2
            confidence -= 0.12 if ring.a < 38 * self.view.unit and ring.support < 0.85 else 0.0
        if 0.2 < confidence < 0.6 and ring.a >= 36 * self.view.unit and inner_support(self.ground, ring) > _RINGED:
            confidence += 0.3
        confidence = min(max(confidence, 0.0), 0.98)
        half_width = math.hypot(ring.a * math.cos(ring.turn), ring.b * math.sin(ring.turn))
        half_height = math.hypot(ring.a * math.sin(ring.turn), ring.b * math.cos(ring.turn))
        box = self.view.box(ring.x - half_width, ring.y - half_height, ring.x + half_width, ring.y + half_height)
        return self._judged(box, cv2.dilate(region, np.ones((5, 5), np.uint8)), confidence, whole=ring.support > 0.75)

    def _has_letters(self, inside: Pixels, least: int = 6) -> bool:
        """Whether there are several separate pieces as large as letters: strokes of a pen that happen to form a ring have none."""
        x, y, width, height = cv2.boundingRect(inside)
        part = np.where(inside[y : y + height, x : x + width] > 0, self.mask[y : y + height, x : x + width], 0).astype(np.uint8)
        low, high = self.view.px(2), self.view.px(18)
        return sum(low <= max(s.width, s.height) <= high and s.area > 4 for s in labelled(part)[1]) >= least

    def _read(self, region: Pixels) -> int:
        """How many letters of its own ink were read as words in a place; they are not in the mask."""
        if not self.coloured:
            return 0
        x, y, width, height = cv2.boundingRect(region)
        words = {id(word) for word in self.view.words_within(Shape(x, y, width, height, 0, 0))}
        return sum(len(self.view.trusted[index].text) for index in _own_words(self.view) if id(self.view.trusted[index]) in words)

    def _is_chart(self, region: Pixels) -> bool:
        """Whether what is there are mostly level and upright lines: a rounded box of a chart with its connectors."""
        x, y, width, height = cv2.boundingRect(region)
        part = np.where(region[y : y + height, x : x + width] > 0, self.mask[y : y + height, x : x + width], 0).astype(np.uint8)
        length = self.view.px(11)
        level = cv2.morphologyEx(part, cv2.MORPH_OPEN, np.ones((1, length), np.uint8))
        upright = cv2.morphologyEx(part, cv2.MORPH_OPEN, np.ones((length, 1), np.uint8))
        return cv2.countNonZero(cv2.bitwise_or(level, upright)) > 0.55 * cv2.countNonZero(part)

    # -- frames

    def _from_frame(self, x0: int, y0: int, x1: int, y1: int, sought: "_Sought") -> Stamp | None:
        """A rectangle, perhaps turned a little, of one closed line, with ink of its own inside."""
        part = np.asarray(cv2.morphologyEx(self.mask[y0:y1, x0:x1], cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8)), np.uint8)
        weakest, support, least = sought.value
        for border in self._borders(part, sought):
            if border.is_round or border.weakest < weakest or border.support < support:
                continue
            region = np.zeros(self.mask.shape, np.uint8)
            polygon = border.polygon + np.array([x0, y0])
            cv2.fillPoly(region, [polygon], 255)
            if not self._is_lettered(region) or not self._has_letters(_within(region), least - self._read(region)):
                continue
            if sought is not _Sought.CLOSED and border.support < _CLOSED and self._is_chart(region):
                continue
            xs, ys = polygon[:, 0], polygon[:, 1]
            box = self.view.box(float(xs.min()), float(ys.min()), float(xs.max()), float(ys.max()))
            confidence = (0.6 if self.coloured else 0.35) + 0.35 * border.support
            return self._judged(box, region, confidence, whole=True)
        return None

    def _is_lettered(self, region: Pixels) -> bool:
        """Whether within a frame there is as much of its ink as letters have, and in colour not more of another."""
        inner = cv2.erode(region, np.ones((self.view.px(9), self.view.px(9)), np.uint8)) > 0
        if not inner.any():
            return False
        filled = float((self.mask[inner] > 0).mean())
        others = float(((self.view.gray[inner] < 170) & (self.mask[inner] == 0)).mean())
        return 0.04 <= filled <= 0.5 and not (self.coloured and others > filled)

    def _borders(self, part: Pixels, sought: "_Sought") -> Iterator[Border]:
        """Rectangles that the ink of a place may form."""
        if sought is not _Sought.CLOSED:
            least, most = (self.view.px(70), self.view.px(26)), (self.view.px(240), self.view.px(130))
            found = ruled_rectangle(part, least, most, 1.7, straight=sought is _Sought.BROKEN)
            if found is not None:
                yield found
            return
        labels, shapes = labelled(part)
        height, width = part.shape
        everything = Shape(0, 0, width, height, 0, 0)  # a border that a signature breaks is in many pieces
        for shape in (*sorted(shapes, key=lambda s: -s.width * s.height)[:2], everything):
            if shape.width >= self.view.px(45) and self.view.px(16) <= shape.height <= self.view.px(150):
                yield border_of(labels == shape.label if shape.label else labels > 0, 2.5)

    # -- what is left of a stamp

    def _inks(self, x0: int, y0: int, x1: int, y1: int) -> Iterator[Pixels]:
        """The coloured ink here; where there are clearly two inks, also each of them: a blue pen over a purple stamp hides its pattern."""
        part = self.mask[y0:y1, x0:x1]
        yield part
        inked = part > 0
        hue = ((self.view.hue[y0:y1, x0:x1].astype(np.int16) + 60) % 180).astype(np.uint8)  # turned, so that red joins purple
        between, _ = cv2.threshold(hue[inked].reshape(-1, 1), 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
        low, high = inked & (hue <= between), inked & (hue > between)
        touching = (cv2.dilate(low.astype(np.uint8), np.ones((3, 3), np.uint8)) > 0) & high
        mixed = float(touching.sum()) > _MIXED * min(low.sum(), high.sum())  # one ink, its hue uncertain from pixel to pixel
        if not mixed and min(low.sum(), high.sum()) > 0.15 * inked.sum() and median(hue[high]) - median(hue[low]) > 12:
            yield np.where(low, 255, 0).astype(np.uint8)
            yield np.where(high, 255, 0).astype(np.uint8)

    def _from_patch(self, ink: Pixels, x0: int, y0: int) -> Stamp | None:
        """Coloured ink as broad and as high as a stamp and as loose as its letters, though no border was found."""
        view = self.view
        _, shapes = labelled(ink)
        pieces = [shape for shape in shapes if shape.area >= 4]
        if len(pieces) < 14:
            return None
        left, top = min(s.x for s in pieces), min(s.y for s in pieces)
        right, bottom = max(s.x + s.width for s in pieces), max(s.y + s.height for s in pieces)
        width, height = view.points(right - left), view.points(bottom - top)
        if not (45 <= width <= 190 and 32 <= height <= 170 and width / height < 3.4):
            return None
        filled = sum(s.area for s in pieces) / ((right - left) * (bottom - top))
        largest = max(max(s.width, s.height) for s in pieces)
        letters = sum(view.px(3) <= max(s.width, s.height) <= view.px(18) for s in pieces)
        lumped = max(s.area for s in pieces) > 0.35 * sum(s.area for s in pieces)
        if not 0.05 <= filled <= 0.4 or letters < 9 or lumped or largest > 0.62 * max(right - left, bottom - top):
            return None
        if _rows_ruled(view.long_rules[y0 + top : y0 + bottom, x0 + left : x0 + right]) >= 2:
            return None  # the hands of several in a list
        region = np.zeros(self.mask.shape, np.uint8)
        region[y0 + top : y0 + bottom, x0 + left : x0 + right] = 255
        return self._judged(view.box(x0 + left, y0 + top, x0 + right, y0 + bottom), region, 0.62, whole=False)

    def _judged(self, box: Box, region: Pixels, confidence: float, *, whole: bool) -> Stamp | None:
        """Doubt what stands where an emblem stands, clear of words, or has many colours."""
        view = self.view
        first = min((word.box.top for word in view.trusted), default=0.0)
        high = (box.top + box.bottom) / 2 * view.scale < view.height * _HEAD
        if high and box.top < first + 14 * view.unit / view.scale and not self._lies_over_words(box):
            confidence -= 0.6
        if self.coloured:
            hues = view.hue[(region > 0) & (self.mask > 0)]
            everything = view.hue[(region > 0) & (view.chroma > COLOURED + 10)]
            if len(hues) and len(everything) > 3 * len(hues):
                confidence -= 0.4  # most colour here is not a stamp's
        confidence = round(max(min(confidence, 0.98), 0.0), 3)
        return Stamp(Mark(MarkKind.STAMP, box, confidence), region, self.coloured, whole) if confidence >= 0.5 else None

    def _lies_over_words(self, box: Box) -> bool:
        """Whether print of another ink runs into it, as the office's and the signer's name do where a page begins with them."""
        own = set(_own_words(self.view)) if self.coloured else set()
        words = [word for index, word in enumerate(self.view.trusted) if index not in own and _is_level(word)]
        return any(_common(word.box, box) > 3 * self.view.unit / self.view.scale for word in words)


def _common(a: Box, b: Box) -> float:
    """The lesser side of what two boxes have in common; 0 and less where they are apart."""
    return min(min(a.x1, b.x1) - max(a.x0, b.x0), min(a.bottom, b.bottom) - max(a.top, b.top))


def _rows_ruled(rules: Pixels) -> int:
    """How many separate level rules run through a place from side to side."""
    full = np.concatenate([[False], (rules > 0).mean(axis=1) > 0.85])
    return int((full[1:] & ~full[:-1]).sum())


def _within(region: Pixels) -> Pixels:
    """A region less its border."""
    return np.asarray(cv2.erode(region, np.ones((9, 9), np.uint8)), np.uint8)


def _parts(x0: int, y0: int, x1: int, y1: int, size: int, step: int) -> Iterator[tuple[int, int, int, int]]:
    for top in range(y0, max(y1 - size, y0) + step, step):
        for left in range(x0, max(x1 - size, x0) + step, step):
            if left < x1 and top < y1:
                yield left, top, min(left + size, x1), min(top + size, y1)


def _stamp_coloured(view: View) -> Pixels:
    """Blue, purple, red and pink ink; of coloured print (headings) and of highlighter strokes nothing."""
    mask = _toned(view)
    for index in _own_words(view):
        x0, y0, x1, y1 = view.frame(view.trusted[index].box)
        mask[y0:y1, x0:x1] = 0
    return mask


def _toned(view: View) -> Pixels:
    tone = cv2.bitwise_or(cv2.inRange(view.hue, 90, 180), cv2.inRange(view.hue, 0, 9))
    return np.asarray(view.tinted & tone & cv2.inRange(view.gray, 0, 238), np.uint8)


def _own_words(view: View) -> list[int]:
    """Which of the trusted words are in such an ink and stand level: letters along a ring do not, where a text layer has them."""
    own = view.word_share(_toned(view), np.asarray(cv2.inRange(view.gray, 0, 169), np.uint8))
    return [int(index) for index in np.flatnonzero(own > 0.85) if _is_level(view.trusted[index])]


def _is_level(word: Word) -> bool:
    return len(word.text) > _FEW_LETTERS and word.box.width > _STEEP * word.box.height * len(word.text)


def _solid(view: View) -> Pixels:
    mask = np.zeros(view.gray.shape, np.uint8)
    for shape in view.blocks:
        if _is_solid(view, shape):
            cv2.rectangle(mask, (shape.x - 3, shape.y - 3), (shape.x + shape.width + 3, shape.y + shape.height + 3), 255, -1)
    return mask


def _is_solid(view: View, shape: Shape) -> bool:
    return min(shape.width, shape.height) >= view.px(12)
