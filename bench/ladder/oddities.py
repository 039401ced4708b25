"""Pages that carry few words or none and can be used all the same, and pages that nobody can use."""

from collections.abc import Callable

import cv2
import numpy as np

from bench.ladder.pages import sheet
from bench.ladder.rungs import at_dpi
from evidence.document import Defect
from extractors.picture_quality import Gray, as_gray

_HEIGHT, _WIDTH = 1500, 1060  # A4 at about 128 dots an inch


def _paper(light: int = 250) -> Gray:
    random = np.random.default_rng(light)
    return as_gray(np.clip(random.normal(light, 2, (_HEIGHT, _WIDTH)), 0, 255))


def _written(text: str, size: float, *, at: tuple[int, int] = (300, 700)) -> Gray:
    page = _paper()
    cv2.putText(page, text, at, cv2.FONT_HERSHEY_DUPLEX, size, 30, max(1, round(size * 2)), cv2.LINE_AA)
    return page


def _stroked(seed: int, strokes: int, *, wide: int, tall: int) -> Gray:
    """Pen strokes that are no letters: a signature, a page of handwriting."""
    random = np.random.default_rng(seed)
    page = _paper()
    for _ in range(strokes):
        steps = np.cumsum(random.normal(0, (wide, tall), (40, 2)), axis=0)
        start = np.array([random.integers(200, _WIDTH - 200), random.integers(200, _HEIGHT - 200)])
        path = cv2.GaussianBlur((steps + start).astype(np.float32), (1, 9), 2).reshape(-1, 1, 2).astype(np.int32)
        cv2.polylines(page, [path], False, 40, 2, cv2.LINE_AA)  # noqa: FBT003
    return page


def _photograph(seed: int, *, leaves: bool = False) -> Gray:
    random = np.random.default_rng(seed)
    picture = as_gray(cv2.resize(random.integers(20, 230, (14, 18)).astype(np.uint8), (1200, 900), interpolation=cv2.INTER_CUBIC))
    for _ in range(3000 if leaves else 40):
        x, y, light = random.integers(0, 1200), random.integers(0, 900), int(random.integers(10, 240))
        size = int(random.integers(4, 14) if leaves else random.integers(20, 120))
        cv2.ellipse(picture, (int(x), int(y)), (size, max(2, size // 2)), float(random.integers(0, 180)), 0, 360, light, -1)
    return picture


def _map() -> Gray:
    random = np.random.default_rng(3)
    page = _paper()
    for _ in range(25):
        start = np.array([random.integers(0, _WIDTH), random.integers(0, _HEIGHT)])
        points = np.cumsum(random.normal(0, 25, (60, 2)), axis=0) + start
        cv2.polylines(page, [points.reshape(-1, 1, 2).astype(np.int32)], False, int(random.integers(60, 160)), 2, cv2.LINE_AA)  # noqa: FBT003
    return page


def _drawing() -> Gray:
    page = _paper()
    for index in range(6):
        top = 150 + 200 * index
        cv2.rectangle(page, (300, top), (760, top + 110), 40, 2)
        cv2.arrowedLine(page, (530, top + 110), (530, top + 200), 40, 2)
    cv2.circle(page, (180, 400), 90, 60, 3)
    return page


def _chart() -> Gray:
    page = _paper()
    for index, tall in enumerate((300, 520, 410, 640, 580)):
        cv2.rectangle(page, (200 + 140 * index, 1100 - tall), (290 + 140 * index, 1100), 90 + 20 * index, -1)
    cv2.line(page, (160, 1100), (920, 1100), 30, 3)
    return page


def _screenshot() -> Gray:
    page = np.full((800, 1280), 245, np.uint8)
    page[:56] = 52
    page[56:, :220] = 225
    for text, x, y in (("Aplikasi SIPANDU", 20, 36), ("Beranda", 30, 110), ("Layanan", 30, 150), ("Daftar Permohonan", 260, 120)):
        cv2.putText(page, text, (x, y), cv2.FONT_HERSHEY_SIMPLEX, 0.6, 235 if y < 56 else 30, 1, cv2.LINE_AA)
    cv2.rectangle(page, (260, 150), (1220, 700), 200, 1)
    return as_gray(page)


USABLE: dict[str, Callable[[], Gray]] = {
    "photograph": lambda: _photograph(3),
    "photograph of leaves": lambda: _photograph(4, leaves=True),
    "map without words": _map,
    "drawing": _drawing,
    "chart": _chart,
    "screenshot": _screenshot,
    "title alone": lambda: _written("LAMPIRAN I", 1.6),
    "page number alone": lambda: _written("12", 0.8, at=(510, 1420)),
    "signature alone": lambda: _stroked(5, 1, wide=22, tall=14),
    "handwriting": lambda: _stroked(6, 60, wide=7, tall=5),
}
"""Pictures that a person can use, whatever is read on them: never unreadable."""


def _printed() -> Gray:
    return as_gray(at_dpi(sheet(901).gray))


HOPELESS: dict[str, tuple[Callable[[], Gray], Defect]] = {
    "blank": (_paper, Defect.BLANK),
    "blank, gray paper": (lambda: _paper(205), Defect.BLANK),
    "black": (lambda: _paper(6), Defect.DARK),
    "blurred beyond reading": (lambda: as_gray(cv2.GaussianBlur(_printed(), (0, 0), 9)), Defect.BLURRED),
    "shrunk beyond reading": (lambda: as_gray(cv2.resize(_printed(), None, fx=0.16, fy=0.16, interpolation=cv2.INTER_AREA)), Defect.TOO_SMALL),
}  # fmt: skip
"""Pictures that nobody can read, and why: never good or fair."""
CUT_OFF: Callable[[], Gray] = lambda: as_gray(_printed()[:, 160:])  # noqa: E731
"""A page of which the left edge is missing: readable, and said to be cut off."""
