"""Whether words of a text layer are seen: the page is drawn with and without them, and where nothing changes nobody sees them."""

from collections.abc import Sequence
from typing import Any

import cv2
import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from evidence.document import Box
from extractors.picture_quality import Gray

_DPI = 100
_MOST_PIXELS = 4_000_000
_CHANGE = 10  # of 255, that the eye still tells from paper
_LEAST = 0.01  # share of the word's box that changes


def unseen(page: pdfium.PdfPage, boxes: Sequence[Box], objects: Sequence[Any], width: float) -> list[int]:
    """Which of the boxes (points on the page as displayed, ``width`` points wide) look the same with and without these text objects."""
    with_them = _picture(page)
    for handle in objects:
        pdfium_c.FPDFPageObj_SetIsActive(handle, 0)
    try:
        without = _picture(page)
    finally:
        for handle in objects:
            pdfium_c.FPDFPageObj_SetIsActive(handle, 1)
    changed = (cv2.absdiff(with_them, without) >= _CHANGE).astype(np.uint8)
    scale = changed.shape[1] / max(1.0, width)
    return [at for at, box in enumerate(boxes) if _share(changed, box, scale) < _LEAST]


def _picture(page: pdfium.PdfPage) -> Gray:
    width, height = page.get_size()
    scale = min(_DPI / 72, (_MOST_PIXELS / max(1.0, width * height)) ** 0.5)
    picture = page.render(scale=scale, grayscale=True).to_numpy()
    return np.array(picture.reshape(picture.shape[:2]), dtype=np.uint8)


def _share(changed: Gray, box: Box, scale: float) -> float:
    top, bottom = max(0, int(box.top * scale)), int(box.bottom * scale) + 1
    left, right = max(0, int(box.x0 * scale)), int(box.x1 * scale) + 1
    part = changed[top:bottom, left:right]
    return float(part.mean()) if part.size else 0.0
