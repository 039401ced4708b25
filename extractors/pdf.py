"""The pages of a PDF: text layer where it can be trusted, OCR where not, with tables and marks."""

import tempfile
from dataclasses import replace
from functools import partial
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from evidence.document import Defect, Grade, Legibility, Mark, MarkKind, Page, ReadBy, ReadFailure
from evidence.wording import say
from extractors.fingerprint import page_key
from extractors.illustrations import with_illustrations
from extractors.layered import read_layer
from extractors.layout import arrange
from extractors.legibility import BLANK, judge_layer
from extractors.likeness import likeness
from extractors.marks import find_annotations, find_marks, is_colourless
from extractors.media_type import PDF
from extractors.picture_quality import Gray
from extractors.plainness import is_plain
from extractors.reading import Lookup, or_else
from extractors.refusal import Refused
from extractors.rendering import Colour, bounded_scale, gray_of, render_colour, render_gray
from extractors.routing import Route, route
from extractors.scanned import read_scanned
from extractors.set_apart import find_set_apart
from extractors.settings import ReadingSettings
from extractors.strokes import lines_of
from extractors.text_layer import Frame, TextLayer, frame_of, read_text_layer

_GLANCE_DPI = 40


class PdfPages:
    """An open PDF. ``Refused`` where it is locked or beyond repair."""

    def __init__(self, path: Path, settings: ReadingSettings) -> None:
        self._settings = settings
        self._document = _open(path)
        self.page_count = len(self._document)
        if self.page_count == 0:
            raise Refused(PDF, ReadFailure.CORRUPT, say("extractors.no-pages"))
        self._has_forms = self._document.get_formtype() != pdfium_c.FORMTYPE_NONE
        if self._has_forms:
            self._document.init_forms()

    def close(self) -> None:
        self._document.close()

    def read(self, number: int, known: Lookup) -> tuple[Page, str, bool]:
        try:
            page = self._document[number - 1]
            try:
                annotations: tuple[Mark, ...] = or_else(lambda: find_annotations(page), (), "annotations")
                if self._has_forms:
                    page = self._with_field_values(page, number)
                return self._read(page, number, annotations, known)
            finally:
                page.close()
        except pdfium.PdfiumError as error:
            raise Refused(PDF, ReadFailure.CORRUPT, say("extractors.damaged-page")) from error

    def glance(self, number: int) -> float:
        from extractors.marks.glance import has_highlight

        page = self._document[number - 1]
        try:
            if any(mark.kind is MarkKind.HIGHLIGHT for mark in find_annotations(page)):
                return 1.0
            scale = bounded_scale(page, _GLANCE_DPI, self._settings.read_pixels)
            return has_highlight(render_colour(page, _GLANCE_DPI, self._settings.read_pixels), 1 / scale)
        finally:
            page.close()

    def _with_field_values(self, page: pdfium.PdfPage, number: int) -> pdfium.PdfPage:
        """Make what is filled into form fields part of the page, so that it is read as its text."""
        pdfium_c.FPDFPage_Flatten(page.raw, pdfium_c.FLAT_NORMALDISPLAY)
        page.close()
        return self._document[number - 1]

    def _read(self, page: pdfium.PdfPage, number: int, annotations: tuple[Mark, ...], known: Lookup) -> tuple[Page, str, bool]:
        settings = self._settings
        frame = frame_of(page)
        layer = read_text_layer(page, frame)
        way = route(layer)
        colour = render_colour(page, settings.mark_dpi, settings.read_pixels)
        pictures = [colour]
        if way is not Route.LAYER:
            pictures.append(render_gray(page, settings.dpi, settings.read_pixels))
        key = page_key(pictures, layer.words, (frame.width, frame.height), settings)
        whole: TextLayer | None = layer
        before = known(key)
        if before is not None:
            return replace(before, number=number), key, True
        if way is Route.LAYER:
            drawn = partial(render_gray, page, settings.dpi, settings.read_pixels)
            whole = or_else(lambda: with_illustrations(layer, frame, drawn, settings), None, "illustrations")
            found = self._from_layer(page, whole or layer, number, frame, colour)
        else:
            found = self._from_picture(page, pictures[1], layer, number, frame=frame, way=way)
        scale = bounded_scale(page, settings.mark_dpi, settings.read_pixels)
        plain = way is Route.LAYER and is_plain(page, layer)  # looking for marks in a picture costs most of such a page
        marks = () if plain else or_else(lambda: find_marks(colour, scale, found.words), None, "marks")
        apart = or_else(lambda: find_set_apart(page, frame, found.tables), None, "lettering") if way is Route.LAYER else None
        kept = "" if marks is None or whole is None else key  # half a page is not kept
        seen = or_else(lambda: likeness(gray_of(colour)), "", "likeness")
        gray = found.read_by is ReadBy.OCR and or_else(lambda: is_colourless(colour, scale), otherwise=False, what="colours")
        return replace(found, marks=(*annotations, *(marks or ()), *(apart or ())), likeness=seen, colourless=gray), kept, False

    @staticmethod
    def _from_layer(page: pdfium.PdfPage, layer: TextLayer, number: int, frame: Frame, colour: Colour) -> Page:
        words, tables = read_layer(layer, frame, lambda: gray_of(colour), lambda: lines_of(page, frame))
        return Page(
            number, round(frame.width, 2), round(frame.height, 2), ReadBy.TEXT, words, tables, legibility=judge_layer(words)
        )

    def _from_picture(self, page: pdfium.PdfPage, gray: Gray, layer: TextLayer, number: int, *, frame: Frame, way: Route) -> Page:
        points = frame.width / gray.shape[1]
        scanned = read_scanned(
            gray, points, self._settings, larger=lambda dpi: render_gray(page, dpi, 2 * self._settings.read_pixels)
        )
        words, read_by, legibility = scanned.words, scanned.read_by, scanned.legibility
        if way is Route.OCR and len(layer.words) > len(words):
            words, read_by, legibility = arrange(layer.words), ReadBy.TEXT, judge_layer(layer.words)
        elif way is Route.OCR_INSTEAD and not words and legibility != BLANK:
            legibility = Legibility(Grade.UNREADABLE, (Defect.GIBBERISH,), 0.0)
        return Page(number, round(frame.width, 2), round(frame.height, 2), read_by, words, scanned.tables, legibility=legibility)


def _open(path: Path) -> pdfium.PdfDocument:
    """Open with the empty password; what pdfium cannot open is repaired first."""
    try:
        document = pdfium.PdfDocument(path)
    except pdfium.PdfiumError as error:
        if error.err_code == pdfium_c.FPDF_ERR_PASSWORD:
            raise Refused(PDF, ReadFailure.ENCRYPTED, say("extractors.password")) from error
        return _repaired(path)
    return document if len(document) else _repaired(path)


def _repaired(path: Path) -> pdfium.PdfDocument:
    import pikepdf

    try:
        with tempfile.TemporaryDirectory() as folder, pikepdf.open(path) as pdf:
            target = Path(folder) / "repaired.pdf"
            pdf.save(target)
            return pdfium.PdfDocument(target.read_bytes())
    except pikepdf.PasswordError as error:
        raise Refused(PDF, ReadFailure.ENCRYPTED, say("extractors.password")) from error
    except (pikepdf.PdfError, pdfium.PdfiumError, ValueError, OSError) as error:
        raise Refused(PDF, ReadFailure.CORRUPT, say("extractors.damaged-pdf")) from error
