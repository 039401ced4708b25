"""Documents with labelled tables, and documents without any, made from a seed."""

import io
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

import cv2
import numpy as np
import pypdfium2 as pdfium
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from bench.tables.content import any_content
from bench.tables.drawing import Label, Sheet, draw_table, surround
from bench.tables.others import OTHERS, signatures
from bench.tables.style import any_style


@dataclass(frozen=True)
class Specimen:
    """A PDF with its labels. ``kind``: ruled or unruled, digital or scanned; ``name`` says how it was drawn."""

    path: Path
    kind: str
    name: str
    labels: tuple[Label, ...]
    pages: int


def with_tables(folder: Path, seed: int) -> Specimen:
    """A document with one or two tables."""
    random = Random(seed)
    ruled = random.random() < 0.65
    first = any_content(random, ruled=ruled)
    style = any_style(random, ruled=ruled, genre=first.genre)
    if style.rules == "dashed":  # seen, where it is, on a good printer
        style = replace(style, line=max(style.line, 0.5))
    path = folder / f"{seed}.pdf"
    sheet = Sheet(Canvas(str(path), pagesize=(style.width, style.height), invariant=True), style, random)
    sheet.write(f"DAFTAR {first.genre.upper()} KEGIATAN INOVASI DAERAH TAHUN 2024", bold=True, centred=True)
    surround(sheet, random.randint(0, 3))
    for content in (first, *((any_content(random, ruled=ruled),) if random.random() < 0.25 else ())):
        sheet.skip(random.uniform(8, 20))
        if not sheet.fits(150):
            sheet.turn()
        draw_table(sheet, content)
        sheet.skip(random.uniform(8, 20))
        surround(sheet, random.randint(0, 2))
    if random.random() < 0.6:
        signatures(sheet, two=random.random() < 0.5)
    sheet.canvas.showPage()
    sheet.canvas.save()
    name = f"{first.genre} {style.rules} {style.font} {style.size:g}"
    kind = "ruled" if ruled else "unruled"
    return Specimen(path, f"{kind} digital", name, tuple(sheet.labels), sheet.page)


def without_tables(folder: Path, seed: int) -> Specimen:
    """A page of another kind."""
    random = Random(seed)
    style = any_style(random, ruled=False, genre="")
    if style.width > style.height:
        style = replace(style, width=style.height, height=style.width)
    other = random.choice(OTHERS)
    path = folder / f"other-{seed}.pdf"
    sheet = Sheet(Canvas(str(path), pagesize=(style.width, style.height), invariant=True), style, random)
    other(sheet)
    sheet.canvas.showPage()
    sheet.canvas.save()
    return Specimen(path, "none digital", other.__name__, (), sheet.page)


def scan(specimen: Specimen, seed: int) -> Specimen:
    """The same document printed and scanned: 150 to 300 dpi, slightly askew, with grain and JPEG."""
    random = Random(seed)
    rng = np.random.default_rng(seed)
    dpi = random.choice((150, 200, 200, 300))
    path = specimen.path.with_name(f"{specimen.path.stem}-scan.pdf")
    source = pdfium.PdfDocument(specimen.path)
    canvas = Canvas(str(path), invariant=True)
    for page in source:
        picture = page.render(scale=dpi / 72, grayscale=True).to_numpy()
        width, height = page.get_size()
        gray = picture.reshape(picture.shape[:2]).astype(np.float32)
        gray = _scanned(gray, random, rng, dpi)
        buffer = io.BytesIO()
        Image.fromarray(gray).save(buffer, "JPEG", quality=random.randint(55, 90))
        buffer.seek(0)
        canvas.setPageSize((width, height))
        canvas.drawImage(ImageReader(buffer), 0, 0, width, height)
        canvas.showPage()
    canvas.save()
    source.close()
    return replace(specimen, path=path, kind=specimen.kind.replace("digital", "scanned"), name=f"{specimen.name} {dpi} dpi")


def _scanned(gray: np.ndarray, random: Random, rng: np.random.Generator, dpi: int) -> np.ndarray:
    height, width = gray.shape
    angle = random.gauss(0, 0.6)
    gray = 255 - (255 - gray) * random.uniform(0.75, 0.97)
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1)
    gray = cv2.warpAffine(gray, turn, (width, height), flags=cv2.INTER_LINEAR, borderValue=255.0)
    gray = cv2.GaussianBlur(gray, (0, 0), random.uniform(0.3, 0.7) * dpi / 200)
    gray = gray * random.uniform(0.93, 1.0) + rng.normal(0, random.uniform(1, 6), gray.shape)
    return np.clip(gray, 0, 255).astype(np.uint8)
