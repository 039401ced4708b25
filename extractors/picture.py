"""Bare pictures as pages: one a frame of a TIFF, else one. EXIF orientation is applied; one pixel is one point."""

import struct
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, UnidentifiedImageError

from evidence.document import Mark, Page, ReadBy, ReadFailure
from evidence.wording import say
from extractors.fingerprint import page_key
from extractors.likeness import likeness
from extractors.marks import find_marks, is_colourless
from extractors.picture_quality import as_gray
from extractors.reading import Lookup, or_else
from extractors.refusal import Refused
from extractors.scanned import read_scanned
from extractors.settings import ReadingSettings

Image.MAX_IMAGE_PIXELS = None  # our own limit stands, with its own sentence

_MARK_SIDE = 1400  # pixels of the longer side of the picture in which marks are sought: A4 at 120 dots an inch
_MOST_SIDE = 30_000  # pixels; the engine refuses pictures of 32,768
_DAMAGE = (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError, IndexError, KeyError, TypeError, struct.error)
"""What Pillow raises for pictures that are broken or cut short."""


class PicturePages:
    """An open picture. ``Refused`` where it cannot be decoded or is too large to be decoded safely."""

    def __init__(self, path: Path, media_type: str, settings: ReadingSettings) -> None:
        self._settings = settings
        self._media_type = media_type
        if media_type == "image/webp" and (size := _size_of_webp(path)) is not None:
            self._refuse_huge(size)  # its decoder asks for the memory of the whole picture when it is opened
        try:
            self._image = Image.open(path)
            if media_type == "image/gif":
                self._refuse_huge(self._image.size)
                self._image.load()
            self.page_count = int(getattr(self._image, "n_frames", 1)) if media_type == "image/tiff" else 1
        except _DAMAGE as error:
            raise Refused(media_type, ReadFailure.CORRUPT, say("extractors.damaged-image")) from error

    def close(self) -> None:
        self._image.close()

    def read(self, number: int, known: Lookup) -> tuple[Page, str, bool]:
        try:
            if self.page_count > 1:
                self._image.seek(number - 1)
            picture, full = self._decode()
        except _DAMAGE as error:
            raise Refused(self._media_type, ReadFailure.CORRUPT, say("extractors.damaged-image")) from error
        width, height = full
        key = page_key([picture], (), full, self._settings)
        before = known(key)
        if before is not None:
            return replace(before, number=number), key, True
        gray = as_gray(Image.fromarray(picture).convert("L"))
        points = width / gray.shape[1]
        scanned = read_scanned(gray, points, self._settings)
        page = Page(number, width, height, scanned.read_by, scanned.words, scanned.tables, legibility=scanned.legibility)
        marks = or_else(lambda: self._marks(picture, page), None, "marks")
        seen = or_else(lambda: likeness(gray), "", "likeness")
        scale = picture.shape[1] / width
        gray_only = page.read_by is ReadBy.OCR and or_else(lambda: is_colourless(picture, scale), otherwise=False, what="colours")
        kept = "" if marks is None else key  # half a page is not kept
        return replace(page, marks=marks or (), likeness=seen, colourless=gray_only), kept, False

    def glance(self, number: int) -> float:
        """Frames of a picture are read in order: they are few."""
        return 0.0

    def _decode(self) -> tuple[NDArray[np.uint8], tuple[int, int]]:
        """The picture upright in RGB, scaled down where it is huge, and its full size (width, height)."""
        image = self._image
        full = image.size
        pixels = full[0] * full[1]
        bound = min(1.0, (self._settings.read_pixels / max(1, pixels)) ** 0.5, _MOST_SIDE / max(1, *full))
        target = (max(1, round(full[0] * bound)), max(1, round(full[1] * bound)))
        if bound < 1:
            image.draft("RGB", target)  # a JPEG is decoded at an eighth, a quarter or half of its size
        self._refuse_huge(image.size, full)
        orientation = image.getexif().get(0x0112, 1)
        shown = _on_white(image)
        if shown.size[0] > target[0]:
            shown = shown.resize(target, Image.Resampling.BOX)
        upright = _turned(shown, orientation)
        size = (full[1], full[0]) if orientation in {5, 6, 7, 8} else full
        return np.ascontiguousarray(upright, dtype=np.uint8), size

    def _refuse_huge(self, size: tuple[int, int], full: tuple[int, int] | None = None) -> None:
        """``Refused`` where more pixels would be decoded than memory holds; ``full`` is the size to tell, where another is decoded."""
        width, height = size
        if width * height > self._settings.max_pixels:
            width, height = full or (width, height)
            detail = say("extractors.too-many-pixels", width=width, height=height)
            raise Refused(self._media_type, ReadFailure.TOO_LARGE, detail)

    @staticmethod
    def _marks(picture: NDArray[np.uint8], page: Page) -> tuple[Mark, ...]:
        image = Image.fromarray(picture)
        image.thumbnail((_MARK_SIDE, _MARK_SIDE))
        return find_marks(np.array(image, dtype=np.uint8), image.size[0] / page.width, page.words)


def _size_of_webp(path: Path) -> tuple[int, int] | None:
    """Width and height as the head of a WebP says, of its three kinds (RFC 9649, 2.5 to 2.7); None where it says none."""
    with path.open("rb") as file:
        head = file.read(30)
    kind, body = head[12:16], head[20:]
    if kind == b"VP8X" and len(body) >= 10:
        return int.from_bytes(body[4:7], "little") + 1, int.from_bytes(body[7:10], "little") + 1
    if kind == b"VP8L" and body[:1] == b"\x2f" and len(body) >= 5:
        bits = int.from_bytes(body[1:5], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if kind == b"VP8 " and body[3:6] == b"\x9d\x01\x2a" and len(body) >= 10:
        return int.from_bytes(body[6:8], "little") & 0x3FFF, int.from_bytes(body[8:10], "little") & 0x3FFF
    return None


_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


def _turned(image: Image.Image, orientation: int) -> Image.Image:
    """As EXIF asks to show it."""
    return image.transpose(_TURNS[orientation]) if orientation in _TURNS else image


def _on_white(image: Image.Image) -> Image.Image:
    """In RGB, with white behind what is transparent; 16-bit gray is brought to 8."""
    if image.mode in {"I;16", "I;16B", "I;16L", "I"}:
        levels = np.asarray(image, dtype=np.float64)
        top = max(255.0, float(levels.max()))
        return Image.fromarray((levels * (255.0 / top)).astype(np.uint8)).convert("RGB")
    if image.mode in {"RGBA", "LA", "PA"} or "transparency" in image.info:
        layer = image.convert("RGBA")
        white = Image.new("RGBA", layer.size, (255, 255, 255, 255))
        return Image.alpha_composite(white, layer).convert("RGB")
    return image.convert("RGB")
