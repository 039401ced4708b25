"""The picture of a cited place: a strip of the page as a person sees it, the words marked."""

import io
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pypdfium2
from PIL import Image, ImageDraw, ImageOps

from evidence.citation import Citation
from evidence.document import Box

_WIDTH = 800  # pixels of a snippet
_STRIP = 620.0  # points of the page's width that it shows at least, where the page is wider
_ABOVE = 36.0  # points of context above and below: about two lines
_TALLEST = 380.0  # points; a citation that spans more shows its beginning
_A4 = 842.0
_MARKER = (1.0, 0.92, 0.45)  # multiplied with the paper, as a highlighter does
_OUTLINE = (214, 120, 0)
_MAX_PIXELS = 120_000_000
_MAX_PAGE = 20_000.0  # points
_ENOUGH = 45_000  # bytes; beyond, fewer colours and fewer pixels
_ATTEMPTS = ((40, 1.0), (16, 1.0), (16, 0.75), (12, 0.6))  # colours, scale


@dataclass(frozen=True, slots=True)
class _Shown:
    """A rendered strip: ``area`` of the page in points, and its picture of ``scale`` pixels a point."""

    picture: Image.Image
    area: Box
    scale: float


class Cropper:
    """Cuts snippets out of PDFs and pictures: always PNG, at most about 60 KB, the same bytes for the same input."""

    def crop(self, path: Path, citation: Citation) -> bytes | None:
        """A PNG of the cited place; None where the file cannot be rendered, the page is not there, or the place has no box."""
        if not citation.boxes or citation.page < 1:
            return None
        try:
            with path.open("rb") as file:
                is_pdf = b"%PDF-" in file.read(1024)
            shown = _of_pdf(path, citation) if is_pdf else _of_picture(path, citation)
        except Exception:  # renderers raise many kinds for broken files; a missing picture is no failure of the report
            return None
        return _encode(_marked(shown, citation.boxes)) if shown else None


def _of_pdf(path: Path, citation: Citation) -> _Shown | None:
    document = pypdfium2.PdfDocument(path)
    try:
        if citation.page > len(document):
            return None
        page = document[citation.page - 1]
        width, height = page.get_size()
        if not (0 < width <= _MAX_PAGE and 0 < height <= _MAX_PAGE):
            return None
        if document.get_formtype():
            document.init_forms()
            page = document[citation.page - 1]
        area = _area(citation.boxes, width, height)
        scale = _WIDTH / area.width
        cut = (area.x0, height - area.bottom, width - area.x1, area.top)
        picture = page.render(scale=scale, crop=cut).to_pil().convert("RGB")
        return _Shown(picture, area, scale)
    finally:
        document.close()


def _of_picture(path: Path, citation: Citation) -> _Shown | None:
    with Image.open(path) as opened:
        if citation.page > 1:
            opened.seek(citation.page - 1)  # frames of a TIFF; EOFError where there are fewer
        turned = opened.getexif().get(274, 1) in {5, 6, 7, 8}
        width, height = reversed(opened.size) if turned else opened.size
        if width * height > _MAX_PIXELS:
            return None
        area = _area(citation.boxes, width, height)
        scale = _WIDTH / area.width
        if scale < 1 and opened.format == "JPEG":
            opened.draft("RGB", (int(opened.width * scale), int(opened.height * scale)))  # decodes only what is shown
        upright = ImageOps.exif_transpose(opened).convert("RGB")
    ratio = upright.width / width
    source = (area.x0 * ratio, area.top * ratio, area.x1 * ratio, area.bottom * ratio)
    size = (_WIDTH, max(round(area.height * scale), 1))
    return _Shown(upright.resize(size, Image.Resampling.BILINEAR, box=source, reducing_gap=2.0), area, scale)


def _area(boxes: tuple[Box, ...], width: float, height: float) -> Box:
    """The part of the page to show: some lines around the boxes, nearly the full width of the page."""
    unit = max(max(width, height) / _A4, 1.0) if max(width, height) > 2 * _A4 else 1.0  # a photo's points are pixels
    union = boxes[0]
    for box in boxes[1:]:
        union = union.union(box)
    wanted = min(width, max(_STRIP * unit, union.width + 2 * _ABOVE * unit))
    left = min(max((union.x0 + union.x1 - wanted) / 2, 0.0), width - wanted)
    top = min(max(union.top - _ABOVE * unit, 0.0), max(height - 1.0, 0.0))
    bottom = min(union.bottom + _ABOVE * unit, top + _TALLEST * unit, height)
    return Box(left, top, left + wanted, max(bottom, top + 1.0))


def _marked(shown: _Shown, boxes: tuple[Box, ...]) -> Image.Image:
    pixels = np.asarray(shown.picture).copy()
    frames = []
    for box in boxes:
        x0, x1 = (round((x - shown.area.x0) * shown.scale) for x in (box.x0 - 1, box.x1 + 1))
        top, bottom = (round((y - shown.area.top) * shown.scale) for y in (box.top - 1, box.bottom + 1))
        x0, top = max(x0, 0), max(top, 0)
        part = pixels[top:bottom, x0:x1]
        if part.size:
            part[:] = (part * np.array(_MARKER)).astype(np.uint8)
            frames.append((x0, top, min(x1, shown.picture.width) - 1, min(bottom, shown.picture.height) - 1))
    picture = Image.fromarray(pixels)
    draw = ImageDraw.Draw(picture)
    for frame in frames:
        draw.rectangle(frame, outline=_OUTLINE)
    return picture


def _encode(picture: Image.Image) -> bytes:
    """A small PNG: near-white becomes white, which takes the noise of a scan's paper away, and the colours become few."""
    lifted = picture.point([min(round(value * 255 / 240), 255) for value in range(256)] * 3)
    content = b""
    for colours, scale in _ATTEMPTS:
        size = (max(round(lifted.width * scale), 1), max(round(lifted.height * scale), 1))
        smaller = lifted if scale == 1 else lifted.resize(size, Image.Resampling.BILINEAR)
        buffer = io.BytesIO()
        smaller.quantize(colours, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).save(buffer, "PNG")
        content = buffer.getvalue()
        if len(content) <= _ENOUGH:
            break
    return content
