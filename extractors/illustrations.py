"""Words in pictures that stand on a page of text: a pasted list of who came, a screenshot, a scanned letter in a report.

A page with a good text layer is read from it; what its pictures show is no part of that layer, and a person reads both.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

import numpy as np

from evidence.document import Box, Word
from extractors.ocr import read_picture, scaled
from extractors.picture_quality import Gray, look
from extractors.settings import ReadingSettings
from extractors.text_layer import Frame, TextLayer

_LEAST_SIDE = 90.0  # points: of a picture worth reading
_LEAST_SHARE = 0.05  # of the page
_BACKGROUND = 8  # words of the layer over a picture, from which it is the page's ground
_MOST = 6  # pictures of a page
_STRIPS = 3.0  # points between the strips of one picture
_READ, _SURE, _VERY_SURE = 0.62, 0.6, 0.85  # score of a reading; confidence of its words, and of words of a poorer one


def with_illustrations(layer: TextLayer, frame: Frame, picture: Callable[[], Gray], settings: ReadingSettings) -> TextLayer:
    """The layer with the words of its pictures, whose confidence is the engine's. ``picture`` draws the page at ``settings.dpi``; it is asked for only where
    there is one to read."""
    boxes = list(_worth_reading(layer, frame))[:_MOST]
    if not boxes:
        return layer
    gray = picture()
    points = frame.width / gray.shape[1]
    words = list(layer.words)
    for box in boxes:
        line = 1 + max((word.line for word in words), default=0)
        words += [
            replace(word, line=line + word.line)
            for word in _read(gray, box, points, settings, settings.page_seconds / 2 / len(boxes))
        ]
    return replace(layer, words=tuple(words))


def _worth_reading(layer: TextLayer, frame: Frame) -> Iterator[Box]:
    if layer.hidden:
        return
    for image in _joined(layer.images):
        box = Box(max(image.x0, 0.0), max(image.top, 0.0), min(image.x1, frame.width), min(image.bottom, frame.height))
        large = min(box.width, box.height) >= _LEAST_SIDE and box.width * box.height >= _LEAST_SHARE * frame.width * frame.height
        if large and sum(box.holds(word.box) for word in layer.words) < _BACKGROUND:
            yield box


def _joined(images: Sequence[Box]) -> list[Box]:
    """Pictures whose edges meet as one: scanners and programs cut them into strips."""
    joined: list[Box] = []
    for image in sorted(images, key=lambda box: (box.top, box.x0)):
        before = joined[-1] if joined else None
        meets = (
            before is not None
            and abs(image.top - before.bottom) <= _STRIPS
            and abs(image.x0 - before.x0) + abs(image.x1 - before.x1) <= _STRIPS
        )
        if before is not None and meets:
            joined[-1] = before.union(image)
        else:
            joined.append(image)
    return joined


def _read(gray: Gray, box: Box, points: float, settings: ReadingSettings, seconds: float) -> Iterator[Word]:
    """The words of one picture, in points of the page; none of a photograph of things."""
    left, top = round(box.x0 / points), round(box.top / points)
    part = np.ascontiguousarray(gray[top : round(box.bottom / points), left : round(box.x1 / points)])
    quality = look(part)
    if quality.is_blank or (quality.is_photograph and not quality.may_be_page):
        return
    reading = read_picture(part, settings, seconds=seconds)
    least = _SURE if reading.score >= _READ else _VERY_SURE
    for word in reading.words:
        if word.confidence >= least:
            at = scaled(word.box, points)
            moved = Box(at.x0 + left * points, at.top + top * points, at.x1 + left * points, at.bottom + top * points)
            yield replace(word, box=moved, confidence=round(word.confidence, 4))
