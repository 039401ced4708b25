"""PDF pages as pictures in memory."""

import cv2
import numpy as np
import pypdfium2 as pdfium
from numpy.typing import NDArray

from extractors.picture_quality import Gray, as_gray

_MOST_SIDE = 30_000  # pixels; the engine refuses pictures of 32,768

Colour = NDArray[np.uint8]  # height x width x 3, RGB


def render_gray(page: pdfium.PdfPage, dpi: float, most_pixels: int) -> Gray:
    """The page as displayed, forms and annotations drawn, gray (height x width)."""
    picture = page.render(scale=bounded_scale(page, dpi, most_pixels), grayscale=True).to_numpy()
    return np.array(picture.reshape(picture.shape[:2]), dtype=np.uint8)


def render_colour(page: pdfium.PdfPage, dpi: float, most_pixels: int) -> Colour:
    """The page as displayed, forms and annotations drawn, RGB (height x width x 3)."""
    bitmap = page.render(scale=bounded_scale(page, dpi, most_pixels), rev_byteorder=True)
    picture = bitmap.to_numpy()
    return np.asarray(cv2.cvtColor(picture, cv2.COLOR_RGBA2RGB) if picture.shape[2] == 4 else picture.copy(), np.uint8)


def bounded_scale(page: pdfium.PdfPage, dpi: float, most_pixels: int) -> float:
    """Pixels a point, lowered where the page is so large that it would exceed ``most_pixels``, or so long that the engine would refuse it."""
    width, height = page.get_size()
    scale = min(dpi / 72, _MOST_SIDE / max(width, height, 1.0))
    pixels = max(1.0, width * height * scale * scale)
    return float(scale if pixels <= most_pixels else scale * (most_pixels / pixels) ** 0.5)


def gray_of(colour: Colour) -> Gray:
    """The same picture in gray."""
    return as_gray(cv2.cvtColor(colour, cv2.COLOR_RGB2GRAY))
