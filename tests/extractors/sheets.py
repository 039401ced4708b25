"""Pages drawn for tests of reading: PDFs with reportlab, scans made of them, and a cache in memory."""

import hashlib
import io
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pypdfium2 as pdfium
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from evidence.document import MarkKind, Page
from evidence.text import TextMap
from extractors.marks import find_marks
from extractors.pdf import PdfPages
from extractors.settings import ReadingSettings

LETTER = (
    "PEMERINTAH KABUPATEN BANJAR\nDINAS KESEHATAN\n\nKEPUTUSAN KEPALA DINAS KESEHATAN\nNOMOR 440/17/KUM/2024\nTENTANG\nPELAYANAN KESEHATAN KELILING\n\n"
    "Dalam rangka meningkatkan pelayanan kesehatan kepada masyarakat di daerah terpencil,\n"
    "perlu menetapkan tim pelaksana pelayanan kesehatan keliling dengan keputusan kepala dinas.\n"
    "Keputusan ini mulai berlaku pada tanggal ditetapkan dan akan diperbaiki apabila terdapat kekeliruan.\n\n"
    "Ditetapkan di Martapura\npada tanggal 10 Juni 2024"
)


class MemoryCache:
    """A page cache that forgets with the process."""

    def __init__(self) -> None:
        self.pages: dict[str, Page] = {}

    def get(self, key: str) -> Page | None:
        return self.pages.get(key)

    def put(self, key: str, page: Page) -> None:
        self.pages[key] = page


def digest_of(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def text_of(page: Page) -> str:
    return TextMap.of(page).text


def first_page(path: Path) -> Page:
    """The first page of a PDF, read with the defaults and nothing known."""
    pages = PdfPages(path, ReadingSettings())
    page, _, _ = pages.read(1, lambda key: None)
    pages.close()
    return page


def draw(path: Path, *pages: Callable[[Canvas], None], size: tuple[float, float] = A4) -> Path:
    """A PDF; each page is drawn by a function of the canvas."""
    canvas = Canvas(str(path), pagesize=size, invariant=True)
    for page in pages:
        page(canvas)
        canvas.showPage()
    canvas.save()
    return path


def lines(
    text: str, *, left: float = 70, top: float = 780, step: float = 16, size: float = 11, font: str = "Times-Roman"
) -> Callable[[Canvas], None]:
    """Draws a text, one line a text line."""

    def drawn(canvas: Canvas) -> None:
        canvas.setFont(font, size)
        for row, line in enumerate(text.split("\n")):
            canvas.drawString(left, top - step * row, line)

    return drawn


def at(*places: tuple[float, float, str], size: float = 11) -> Callable[[Canvas], None]:
    """Draws texts at places: x and y from the top left."""

    def drawn(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", size)
        for x, y, text in places:
            canvas.drawString(x, A4[1] - y, text)

    return drawn


def gray(path: Path, *, page: int = 1, dpi: int = 200) -> np.ndarray:
    """A page of a PDF as a gray picture."""
    document = pdfium.PdfDocument(path)
    picture = document[page - 1].render(scale=dpi / 72, grayscale=True).to_numpy()
    return np.array(picture.reshape(picture.shape[:2]))


def scanned(
    path: Path, *pictures: np.ndarray, size: tuple[float, float] = A4, over: Callable[[Canvas], None] | None = None
) -> Path:
    """A PDF of page-sized pictures, as a scanner makes it; ``over`` draws on each."""
    canvas = Canvas(str(path), pagesize=size, invariant=True)
    for picture in pictures:
        buffer = io.BytesIO()
        Image.fromarray(picture).save(buffer, "PNG")
        canvas.drawImage(ImageReader(buffer), 0, 0, *size)
        if over is not None:
            over(canvas)
        canvas.showPage()
    canvas.save()
    return path


def hidden(text: str, *, top: float = 780, step: float = 16) -> Callable[[Canvas], None]:
    """Draws a text invisibly, as the text layer of a scan is."""

    def drawn(canvas: Canvas) -> None:
        for row, line in enumerate(text.split("\n")):
            written = canvas.beginText(70, top - step * row)
            written.setTextRenderMode(3)
            written.setFont("Times-Roman", 11)
            written.textOut(line)
            canvas.drawText(written)

    return drawn


def known_marks(rgb, scale, words):
    """The marks of a page whose kind is known: without ink that nothing explains."""
    return tuple(mark for mark in find_marks(rgb, scale, words) if mark.kind is not MarkKind.UNEXPLAINED)
