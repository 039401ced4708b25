"""Paper that went through a scanner or before a camera: PDF pages to grey pictures in a PDF, or to a photograph."""

import io
from typing import Any

import cv2
import numpy as np
import pypdfium2
from PIL import Image
from reportlab import rl_config
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

rl_config.useA85 = 0  # pictures are kept as they are, not as letters a quarter larger


def pixels(pdf: bytes, dpi: int, *, colour: bool = False) -> list[np.ndarray[Any, Any]]:
    """Every page as it would be printed."""
    document = pypdfium2.PdfDocument(pdf)
    mode = "RGB" if colour else "L"
    return [np.asarray(page.render(scale=dpi / 72).to_pil().convert(mode)) for page in document]


def scan(
    pdf: bytes,
    seed: int,
    *,
    dpi: int = 150,
    quality: int = 38,
    skew: float = 0.7,
    blur: float = 0.5,
    noise: float = 2.2,
    shade: float = 0.12,
    colour: bool = False,
    producer: str = "",
    fade: float = 0,
) -> bytes:
    """The same pages out of an office scanner. ``skew`` in degrees at most, ``blur`` and ``noise`` as deviations, ``shade`` 0 to 1.

    ``fade`` is how much of the ink an empty cartridge leaves out in the lower half (1: all).
    """
    random = np.random.default_rng(seed)
    pages = [
        _degrade(_faded(page, fade), random, skew=skew, blur=blur, noise=noise, shade=shade)
        for page in pixels(pdf, dpi, colour=colour)
    ]
    return bound([jpeg(Image.fromarray(page), quality) for page in pages], dpi, producer=producer)


def _faded(page: np.ndarray[Any, Any], fade: float) -> np.ndarray[Any, Any]:
    height = page.shape[0]
    lost = fade / (1 + np.exp(-(np.arange(height) - height * 0.4) / 14))
    lost = lost.reshape(-1, *(1 for _ in page.shape[1:]))
    paler: np.ndarray[Any, Any] = (page + (255 - page.astype(np.float32)) * lost).astype(np.uint8)
    return paler


def _degrade(
    page: np.ndarray[Any, Any], random: np.random.Generator, *, skew: float, blur: float, noise: float, shade: float
) -> np.ndarray[Any, Any]:
    height, width = page.shape[:2]
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), float(random.uniform(-skew, skew)), 1)
    edge = (250, 250, 250) if page.ndim == 3 else 250
    paper: np.ndarray[Any, Any] = cv2.warpAffine(page, turn, (width, height), flags=cv2.INTER_CUBIC, borderValue=edge).astype(
        np.float32
    )
    if blur:
        paper = cv2.GaussianBlur(paper, (0, 0), blur)
    across = np.linspace(0, 1, width)[None, :] * random.uniform(0.3, 1)
    down = np.linspace(0, 1, height)[:, None] * random.uniform(0, 0.7)
    light = 1 - shade * (across + down) / 1.7
    coarse = random.normal(0, noise, (height // 2 + 1, width // 2 + 1)).astype(np.float32)
    grain = cv2.resize(coarse, (width, height))
    dark = paper * 0.9 + 18
    if page.ndim == 3:
        light, grain = light[:, :, None], grain[:, :, None]
    worn: np.ndarray[Any, Any] = np.clip(dark * light + grain, 0, 255).astype(np.uint8)
    return worn


def jpeg(picture: Image.Image, quality: int, exif: Image.Exif | None = None) -> bytes:
    """A JPEG file."""
    target = io.BytesIO()
    picture.save(target, "JPEG", quality=quality, optimize=True, **({"exif": exif} if exif else {}))
    return target.getvalue()


def bound(pictures: list[bytes], dpi: int, *, producer: str = "", title: str = "") -> bytes:
    """Pictures as the pages of a PDF. ``producer`` is what the file says made it."""
    target = io.BytesIO()
    canvas = Canvas(target, invariant=1, pageCompression=1)
    if producer:
        canvas.setProducer(producer)
        canvas.setCreator(producer)
    if title:
        canvas.setTitle(title)
    for picture in pictures:
        reader = ImageReader(io.BytesIO(picture))
        width, height = (side * 72 / dpi for side in reader.getSize())
        canvas.setPageSize((width, height))
        canvas.drawImage(reader, 0, 0, width, height)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def photograph(pdf: bytes, seed: int, *, page: int = 0, dpi: int = 170, quality: int = 42, turned: bool = False) -> bytes:
    """One page on a table before a phone: perspective, a shadow, warm light. ``turned``: held sideways, said in EXIF only."""
    random = np.random.default_rng(seed)
    paper = pixels(pdf, dpi, colour=True)[page]
    height, width = paper.shape[:2]
    edge = int(width * 0.07)
    grain = random.normal(0, 5, (height + 2 * edge, 1, 1)) + random.normal(0, 3, (height + 2 * edge, width + 2 * edge, 1))
    table = np.clip(np.array([120, 84, 56]) + grain, 0, 255).astype(np.float32)
    corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    moved = corners + edge + random.uniform(-edge * 0.4, edge * 0.4, (4, 2)).astype(np.float32)
    warp = cv2.getPerspectiveTransform(corners, moved.astype(np.float32))
    size = (table.shape[1], table.shape[0])
    picture = cv2.warpPerspective(paper.astype(np.float32), warp, size, flags=cv2.INTER_CUBIC)
    mask = cv2.warpPerspective(np.ones((height, width, 1), np.float32), warp, size)[:, :, None]
    scene = picture * mask * np.array([0.97, 0.95, 0.88]) + table * (1 - mask)
    ys, xs = np.mgrid[0 : size[1], 0 : size[0]]
    shadow = 1 - 0.32 / (1 + np.exp(-(xs * 0.8 + ys * 0.5 - size[0] * 0.95) / 60))
    scene = cv2.GaussianBlur(scene * shadow[:, :, None], (0, 0), 0.6) + random.normal(0, 2.0, (*scene.shape[:2], 1))
    image = Image.fromarray(np.clip(scene, 0, 255).astype(np.uint8))
    exif = Image.Exif()
    exif[0x010F], exif[0x0110] = "Kamera", "K-12"
    if turned:
        image = image.transpose(Image.Transpose.ROTATE_90)
        exif[0x0112] = 6  # turn it by 90 degrees clockwise to see it
    return jpeg(image, quality, exif)
