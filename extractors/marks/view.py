"""A page's picture made ready for looking at marks: of one resolution, on white paper, its ink sorted by what explains it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from evidence.document import Box, Word
from extractors.marks.numbers import median, percentile
from extractors.marks.paper import on_white, spread_of

Pixels = NDArray[Any]  # uint8 throughout; OpenCV's stubs promise no more than "a number"
Floats = NDArray[np.float32]

WORK = 1.5  # pixels a point: 108 dpi
_PICTURE_EDGE = 1300.0  # points: a page beyond is a bare picture, whose points are pixels
_A4_EDGE = 842.0

INK = 205  # luminance below which something was printed or written, paper being 255
COLOURED = 34  # spread of the channels from which a pixel has a colour
TRUSTED = 0.55  # confidence from which a word explains its ink
_LETTERED = 20  # words of a page of writing
_TONES = 25  # levels of gray between the quartiles of a photograph; letters on a fill are fewer
_PARTS, _FILLED = 24.0, 0.5  # points between the parts of a photograph, and the share of it that they cover
_UNDER = 6.0  # points between a word and the middle of the line under it


@dataclass(slots=True)
class Shape:
    """A connected group of pixels: its box in pixels and how many it has."""

    x: int
    y: int
    width: int
    height: int
    area: int
    label: int


class View:
    """``rgb`` is normalised to white paper; of a gray page it may be the one channel. Lengths given in points go through ``px``; ``box`` leads back to
    the page's points."""

    def __init__(self, rgb: Pixels, scale: float, unit: float, words: tuple[Word, ...]) -> None:
        self.rgb = rgb
        self.scale = scale  # of this picture, in pixels a point of the page
        self.unit = unit  # pixels a typographical point, which differs from scale in bare pictures
        self.words = words
        self.height, self.width = rgb.shape[:2]
        plane = flat(rgb)
        if plane.ndim == 2:
            self.gray: Pixels = plane
            self.chroma: Pixels = np.zeros(self.gray.shape, np.uint8)
            self.hue: Pixels = np.zeros(self.gray.shape, np.uint8)  # 0..179
        else:
            self.gray = cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY)
            smooth = cv2.blur(rgb, (3, 3))  # JPEG stores colour coarsely: its noise must not look like ink
            self.chroma = spread_of(smooth)
            self.hue = cv2.cvtColor(smooth, cv2.COLOR_RGB2HSV)[..., 0]
        self._excluded = np.zeros(self.gray.shape, np.uint8)

    @classmethod
    def of(cls, rgb: Pixels, scale: float, words: tuple[Word, ...]) -> "View":
        unit, shrink = working_size(rgb, scale)
        if shrink < 1:
            rgb = shrunk(rgb, shrink)
        return cls(on_white(rgb, unit * shrink, lettered=len(words) >= _LETTERED), scale * shrink, unit * shrink, words)

    def px(self, points: float) -> int:
        return max(round(points * self.unit), 1)

    def points(self, pixels: float) -> float:
        return pixels / self.unit

    def box(self, x0: float, y0: float, x1: float, y1: float) -> Box:
        """A box in points of the page, held to the page. Plain floats, whatever numbers come: NumPy's own cannot be written down."""
        edges = (max(x0, 0), max(y0, 0), min(x1, self.width), min(y1, self.height))
        return Box(*(round(float(edge) / self.scale, 2) for edge in edges))

    def frame(self, box: Box, grow: float = 0.0) -> tuple[int, int, int, int]:
        """A box of the page in pixels of this picture (x0, y0, x1, y1), grown by points and held to it."""
        pad = grow * self.unit
        return (
            max(int(box.x0 * self.scale - pad), 0),
            max(int(box.top * self.scale - pad), 0),
            min(int(np.ceil(box.x1 * self.scale + pad)), self.width),
            min(int(np.ceil(box.bottom * self.scale + pad)), self.height),
        )

    def exclude(self, boxes: Iterable[Box]) -> None:
        """What is already explained (codes) is looked at no more."""
        for box in boxes:
            x0, y0, x1, y1 = self.frame(box, 3)
            self._excluded[y0:y1, x0:x1] = 255

    @property
    def excluded(self) -> Pixels:
        return self._excluded

    @cached_property
    def colourless(self) -> bool:
        """Whether nothing on the page was written in colour: a gray or black-and-white scan, or a colour scan of a copy."""
        return cv2.countNonZero(self.tinted) < self.px(12) ** 2

    @cached_property
    def tinted(self) -> Pixels:
        """Coloured ink, however faint: an ink that is spread thin loses colour and darkness alike, while black print and its JPEG fringes
        have little colour for their darkness."""
        return self.coloured(0.3, 14)

    def coloured(self, share: float, floor: int) -> Pixels:
        """What has more colour than this share of its darkness, and than ``floor`` (spread of the channels)."""
        darkness = cv2.convertScaleAbs(255 - cv2.blur(self.gray, (3, 3)), alpha=share)  # blurred as the colour is
        return np.asarray(cv2.compare(self.chroma, np.maximum(darkness, floor), cv2.CMP_GT), np.uint8)

    @cached_property
    def ink(self) -> Pixels:
        coloured = cv2.bitwise_and(cv2.inRange(self.chroma, COLOURED + 1, 255), cv2.inRange(self.gray, 0, 224))
        return np.asarray(cv2.bitwise_or(cv2.inRange(self.gray, 0, INK - 1), coloured), np.uint8)

    @cached_property
    def blocks(self) -> list[Shape]:
        """Dense areas: photographs, emblems, fills, banners, broad strokes of a highlighter; sought at half the resolution."""
        half = cv2.resize(self.gray, (self.width // 2, self.height // 2), interpolation=cv2.INTER_AREA)
        spread = cv2.resize(self.chroma, (self.width // 2, self.height // 2), interpolation=cv2.INTER_AREA)
        marked = cv2.bitwise_or(cv2.inRange(half, 0, 227), cv2.inRange(spread, 27, 255))
        window, side = max(self.px(6) // 2, 3), max(self.px(8) // 2, 3)
        dense = cv2.inRange(cv2.boxFilter(marked, -1, (window, window)), 222, 255)
        opened = cv2.morphologyEx(dense, cv2.MORPH_OPEN, np.ones((side, side), np.uint8))
        found = labelled(np.asarray(opened, np.uint8))[1]
        return [Shape(s.x * 2, s.y * 2, s.width * 2, s.height * 2, s.area * 4, s.label) for s in found]

    @cached_property
    def pictures(self) -> Pixels:
        """Where photographs, emblems and fills are, with their surroundings closed: no handwriting is sought there."""
        mask = np.zeros(self.gray.shape, np.uint8)
        large = [shape for shape in self.blocks if min(shape.width, shape.height) >= self.px(22)]
        for shape in [*large, *self._photographs()]:
            cv2.rectangle(mask, (shape.x, shape.y), (shape.x + shape.width, shape.y + shape.height), 255, -1)
        if not mask.any():
            return mask
        kernel = np.ones((self.px(12), self.px(12)), np.uint8)
        return np.asarray(
            cv2.dilate(cv2.morphologyEx(mask, cv2.MORPH_CLOSE, kernel), np.ones((self.px(4), self.px(4)), np.uint8)), np.uint8
        )

    def _photographs(self) -> Iterator[Shape]:
        """What parts of many tones make up together: where a photograph is as light as paper it falls apart."""
        toned = [s for s in self.blocks if min(s.width, s.height) >= self.px(10) and self._spread_in(s) > _TONES]
        for group in grouped(toned, self.px(_PARTS), self.px(_PARTS)):
            whole = bounding(group)
            if len(group) > 1 and sum(s.width * s.height for s in group) > _FILLED * whole.width * whole.height:
                yield whole

    def _spread_in(self, shape: Shape) -> float:
        part = self.gray[shape.y : shape.y + shape.height : 2, shape.x : shape.x + shape.width : 2]
        return percentile(part, 75) - percentile(part, 25)

    @cached_property
    def rules(self) -> Pixels:
        """Straight thin lines, darker than what they lie on: of tables, letterheads and underlined words; short pieces, so that slight
        skew does no harm."""
        side = self.px(6)
        thin = cv2.inRange(cv2.morphologyEx(self.gray, cv2.MORPH_BLACKHAT, np.ones((side, side), np.uint8)), 20, 255)
        length = self.px(17)
        across = cv2.morphologyEx(thin, cv2.MORPH_OPEN, np.ones((1, length), np.uint8))
        down = cv2.morphologyEx(thin, cv2.MORPH_OPEN, np.ones((length, 1), np.uint8))
        return np.asarray(cv2.dilate(cv2.bitwise_or(across, down), np.ones((3, 3), np.uint8)), np.uint8)

    @cached_property
    def long_rules(self) -> Pixels:
        """Only rules too long to be the flat part of a ring or of a stroke. The ink is thickened across first, so that a line which skew
        moves by a pixel now and then is still one run."""
        rules: Pixels = np.zeros(self.gray.shape, np.uint8)
        for size, length in (((1, 3), self.px(70)), ((3, 1), self.px(48))):
            thick = cv2.dilate(self.ink, np.ones(size[::-1], np.uint8))
            run = (1, length) if size == (1, 3) else (length, 1)
            rules = cv2.bitwise_or(rules, cv2.morphologyEx(thick, cv2.MORPH_OPEN, np.ones(run, np.uint8)))
        return rules

    @cached_property
    def printed(self) -> Pixels:
        """The boxes of words that were read with confidence, a little grown."""
        mask = np.zeros(self.gray.shape, np.uint8)
        pad = self.px(1)
        for x0, y0, x1, y1 in self.frames.tolist():
            mask[max(y0 - pad, 0) : y1 + pad, max(x0 - pad, 0) : x1 + pad] = 255
        return mask

    @cached_property
    def frames(self) -> NDArray[np.int32]:
        """The boxes of the trusted words in pixels, one a row: x0, y0, x1, y1."""
        return np.array([self.frame(word.box) for word in self.trusted], np.int32).reshape(-1, 4)

    def words_within(self, shape: Shape) -> tuple[Word, ...]:
        """The trusted words whose middle lies in the box of a shape."""
        x, y = (self.frames[:, 0] + self.frames[:, 2]) / 2, (self.frames[:, 1] + self.frames[:, 3]) / 2
        inside = (x >= shape.x) & (x <= shape.x + shape.width) & (y >= shape.y) & (y <= shape.y + shape.height)
        return tuple(self.trusted[index] for index in np.flatnonzero(inside))

    def words_on(self, left: int, rows: NDArray[np.floating]) -> list[Word]:
        """The trusted words under which a level line runs, near or through their descenders. ``rows``: where the line is in each column
        from ``left`` on, for on a page that lies askew a long line leaves its height."""
        x0, y0, x1, y1 = self.frames.T
        least, below = 0.5 * (x1 - x0), self.px(_UNDER)
        overlap = np.minimum(x1, left + len(rows)) - np.maximum(x0, left)
        near = (overlap > least) & (y0 < rows.max(initial=0)) & (y1 + below > rows.min(initial=0))
        found = []
        for index in np.flatnonzero(near):
            row = median(rows[max(x0[index] - left, 0) : x1[index] - left])
            if y0[index] < row and -0.5 * (y1[index] - y0[index]) <= row - y1[index] <= below:
                found.append(self.trusted[index])
        return found

    def word_share(self, part: Pixels, whole: Pixels) -> NDArray[np.float64]:
        """For each trusted word: of the pixels of ``whole`` (a mask) in its box the share that ``part`` has too; 0 where there are none."""
        if not self.trusted or not cv2.countNonZero(part):
            return np.zeros(len(self.trusted))
        x0, y0, x1, y1 = self.frames.T

        def counted(mask: Pixels) -> NDArray[np.float64]:
            sums = cv2.integral((mask > 0).astype(np.uint8))
            return np.asarray(sums[y1, x1] - sums[y0, x1] - sums[y1, x0] + sums[y0, x0], np.float64)

        shares = counted(np.asarray(cv2.bitwise_and(part, whole), np.uint8)) / np.maximum(counted(whole), 1)
        return np.asarray(shares, np.float64)

    @cached_property
    def trusted(self) -> tuple[Word, ...]:
        """Words that look like print: of letters as wide as letters are, and read with confidence or else long enough to be no accident
        (a scribble is taken for a letter or two, seldom for a word)."""
        heights = sorted(word.box.height for word in self.words if word.confidence >= TRUSTED and len(word.text) > 2)
        usual = heights[len(heights) // 2] if heights else 0.0
        return tuple(word for word in self.words if self._is_print(word, usual))

    def _is_print(self, word: Word, usual: float) -> bool:
        """``usual``: the height of a word on this page."""
        height, width = word.box.height, word.box.width
        if height <= 0:
            return False
        each = width / len(word.text) / height
        sure = word.confidence >= TRUSTED
        if not any(letter.isalnum() for letter in word.text):
            return sure and height < 1.3 * usual
        if sure:
            return each < 1.7 and (len(word.text) > 2 or height < 2.2 * usual)
        long = len(word.text) >= 4 and sum(letter.isalnum() for letter in word.text) >= 0.75 * len(word.text)
        return long and word.confidence >= 0.15 and 0.35 < each < 1.0 and 0.6 * usual < height < 1.5 * usual


def flat(rgb: Pixels) -> Pixels:
    """One channel of a picture whose channels are the same, as a gray scan is drawn: height x width; else the picture."""
    if rgb.ndim == 3 and (rgb[::16, ::16, 0] == rgb[::16, ::16, 2]).all() and not cv2.countNonZero(spread_of(rgb)):
        return np.ascontiguousarray(rgb[..., 0])
    return rgb


def working_size(rgb: Pixels, scale: float) -> tuple[float, float]:
    """Pixels a typographical point of a picture, and by how much to shrink it before marks are sought."""
    edge = max(rgb.shape[:2])
    unit = scale if edge / scale <= _PICTURE_EDGE else edge / _A4_EDGE
    shrink = WORK / unit
    return unit, shrink if shrink < 0.95 else 1.0


def shrunk(rgb: Pixels, shrink: float) -> Pixels:
    size = max(round(rgb.shape[1] * shrink), 1), max(round(rgb.shape[0] * shrink), 1)
    return np.asarray(cv2.resize(rgb, size, interpolation=cv2.INTER_AREA if shrink < 0.8 else cv2.INTER_LINEAR), np.uint8)


def labelled(mask: Pixels) -> tuple[NDArray[np.int32], list[Shape]]:
    """The connected groups of a mask: a picture of their labels, and their shapes."""
    x, y, width, height = cv2.boundingRect(mask)
    labels = np.zeros(mask.shape, np.int32)
    if not width:
        return labels, []
    _, labels[y : y + height, x : x + width], stats, _ = cv2.connectedComponentsWithStats(
        mask[y : y + height, x : x + width], connectivity=8
    )
    return labels, [
        Shape(left + x, top + y, wide, high, area, index)
        for index, (left, top, wide, high, area) in enumerate(stats.tolist())
        if index
    ]


def grouped(shapes: Iterable[Shape], across: int, down: int) -> Iterator[list[Shape]]:
    """Shapes whose boxes come within so many pixels of each other, together."""
    left = list(shapes)
    while left:
        group = [left.pop()]
        grew = True
        while grew:
            grew = False
            for shape in left[:]:
                if any(near(shape, member, across, down) for member in group):
                    group.append(shape)
                    left.remove(shape)
                    grew = True
        yield group


def bounding(shapes: list[Shape]) -> Shape:
    """The box around all of them, without a label."""
    x, y = min(s.x for s in shapes), min(s.y for s in shapes)
    x1, y1 = max(s.x + s.width for s in shapes), max(s.y + s.height for s in shapes)
    return Shape(x, y, x1 - x, y1 - y, sum(s.area for s in shapes), 0)


def near(a: Shape, b: Shape, across: int, down: int) -> bool:
    return (
        a.x - across < b.x + b.width
        and b.x - across < a.x + a.width
        and a.y - down < b.y + b.height
        and b.y - down < a.y + a.height
    )
