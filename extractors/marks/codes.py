"""QR codes and what they say."""

import cv2
import numpy as np
import zxingcpp

from evidence.document import Box, Mark, MarkKind
from extractors.marks.numbers import percentile
from extractors.marks.view import Pixels

_LARGEST = 12_000_000  # pixels; beyond, the picture is made smaller first
_ZOOM = 2.0
_SEEN_NOT_READ = 0.65
_READ = 0.99


def find_codes(rgb: Pixels, scale: float) -> tuple[Mark, ...]:
    """Codes read, and codes seen by their three corner squares though not readable, those without text."""
    gray = cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY)
    shrink = min((_LARGEST / gray.size) ** 0.5, 1.0)
    if shrink < 1:
        gray = cv2.resize(gray, None, fx=shrink, fy=shrink, interpolation=cv2.INTER_AREA)
    at = scale * shrink
    found = _read(gray, at, 0, 0, 1.0)
    for x0, y0, x1, y1 in _seen(gray):
        box = Box(x0 / at, y0 / at, x1 / at, y1 / at)
        if any(box.overlaps(mark.box) for mark in found):
            continue
        pad = round((x1 - x0) * 0.3)
        left, top = max(x0 - pad, 0), max(y0 - pad, 0)
        part = gray[top : y1 + pad, left : x1 + pad]
        closer = cv2.resize(part, None, fx=_ZOOM, fy=_ZOOM, interpolation=cv2.INTER_CUBIC)
        again = _read(closer, at, left, top, _ZOOM) or _read(cv2.GaussianBlur(closer, (0, 0), 1.2), at, left, top, _ZOOM)
        found += again or [Mark(MarkKind.QR, box, _SEEN_NOT_READ)]
    return tuple(found)


def _read(gray: Pixels, scale: float, left: int, top: int, zoom: float) -> list[Mark]:
    marks = []
    for code in zxingcpp.read_barcodes(gray, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)):
        place = code.position
        corners = (place.top_left, place.top_right, place.bottom_right, place.bottom_left)
        xs = [left + corner.x / zoom for corner in corners]
        ys = [top + corner.y / zoom for corner in corners]
        box = Box(min(xs) / scale, min(ys) / scale, max(xs) / scale, max(ys) / scale)
        marks.append(Mark(MarkKind.QR, box, _READ, code.text[:2000]))
    return marks


def _seen(gray: Pixels) -> list[tuple[int, int, int, int]]:
    """Boxes of what has three corner squares (a square in a square in a square) in a right angle of equal sides."""
    paper = int(percentile(gray[::8, ::8], 90))
    _, dark = cv2.threshold(gray, paper * 0.55, 255, cv2.THRESH_BINARY_INV)
    contours, tree = cv2.findContours(dark, cv2.RETR_TREE, cv2.CHAIN_APPROX_SIMPLE)
    if tree is None:
        return []
    child = tree[0][:, 2]
    nested = np.flatnonzero(child >= 0)
    nested = nested[child[child[nested]] >= 0]  # of the many outlines of a page few have two within
    squares = []
    for index in nested.tolist():
        x, y, width, height = cv2.boundingRect(contours[index])
        inner = cv2.boundingRect(contours[child[child[index]]])
        if width >= 9 and 0.75 < width / height < 1.33 and 0.28 < inner[2] / width < 0.62 and 0.28 < inner[3] / height < 0.62:
            squares.append((x + width / 2, y + height / 2, (width + height) / 2))
    return _corners(squares[:60])


def _corners(squares: list[tuple[float, float, float]]) -> list[tuple[int, int, int, int]]:
    boxes: list[tuple[int, int, int, int]] = []
    for a, (ax, ay, side) in enumerate(squares):
        others = [other for b, other in enumerate(squares) if b != a and 0.7 < other[2] / side < 1.4]
        for index, (bx, by, _) in enumerate(others):
            for cx, cy, _ in others[index + 1 :]:
                first, second = np.hypot(bx - ax, by - ay), np.hypot(cx - ax, cy - ay)
                level = abs((bx - ax) * (cx - ax) + (by - ay) * (cy - ay)) / max(first * second, 1)
                if level < 0.2 and 0.8 < first / max(second, 1) < 1.25 and 1.8 * side < first < 14 * side:
                    half = side / 2
                    xs, ys = (ax, bx, cx, bx + cx - ax), (ay, by, cy, by + cy - ay)
                    boxes.append((int(min(xs) - half), int(min(ys) - half), int(max(xs) + half), int(max(ys) + half)))
    return [(max(x0, 0), max(y0, 0), x1, y1) for x0, y0, x1, y1 in boxes][:8]
