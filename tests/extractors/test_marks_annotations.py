import io
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from pikepdf import Array, Dictionary, Name

from evidence.document import Mark, MarkKind
from extractors.marks import find_annotations


def marks(folder: Path, *annotations: Dictionary, rotate: int = 0, crop: tuple[float, ...] | None = None) -> tuple[Mark, ...]:
    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=(600, 800))
    page.obj.Annots = Array([pdf.make_indirect(annotation) for annotation in annotations])
    page.obj.Rotate = rotate
    if crop:
        page.obj.CropBox = Array(crop)
    buffer = io.BytesIO()
    pdf.save(buffer)
    document = pypdfium2.PdfDocument(buffer.getvalue())
    return find_annotations(document[0])


def annotation(subtype: str, rect: tuple[float, ...] = (100, 700, 300, 712), **more: object) -> Dictionary:
    return Dictionary(Type=Name.Annot, Subtype=Name(f"/{subtype}"), Rect=Array(rect), C=Array([1, 1, 0]), **more)


def quads(*rects: tuple[float, float, float, float]) -> Array:
    return Array([value for x0, y0, x1, y1 in rects for value in (x0, y1, x1, y1, x0, y0, x1, y0)])


@pytest.mark.parametrize("subtype", ["Highlight", "Underline", "Squiggly", "Square", "Circle", "Ink"])
def test_marking_annotations_are_highlights(tmp_path: Path, subtype: str) -> None:
    (mark,) = marks(tmp_path, annotation(subtype, QuadPoints=quads((100, 700, 300, 712))))
    assert mark.kind is MarkKind.HIGHLIGHT
    assert (mark.box.x0, mark.box.top, mark.box.x1, mark.box.bottom) == pytest.approx((100, 88, 300, 100), abs=0.05)


def test_each_line_of_a_highlight_is_a_mark(tmp_path: Path) -> None:
    lines = quads((100, 700, 300, 712), (80, 680, 200, 692))
    assert [round(mark.box.top) for mark in marks(tmp_path, annotation("Highlight", QuadPoints=lines))] == [88, 108]


def test_stamp_annotation_is_a_stamp(tmp_path: Path) -> None:
    (mark,) = marks(tmp_path, annotation("Stamp", (100, 100, 200, 200)))
    assert mark.kind is MarkKind.STAMP and mark.confidence < 0.9


def test_links_notes_and_hidden_annotations_are_no_marks(tmp_path: Path) -> None:
    assert marks(tmp_path, annotation("Link"), annotation("Text"), annotation("Square", F=2)) == ()


@pytest.mark.parametrize(
    ("rotate", "expected"),
    [(0, (100, 88, 300, 100)), (90, (700, 100, 712, 300)), (180, (300, 700, 500, 712)), (270, (88, 300, 100, 500))],
)
def test_boxes_are_as_displayed_on_rotated_pages(tmp_path: Path, rotate: int, expected: tuple[float, ...]) -> None:
    (mark,) = marks(tmp_path, annotation("Square"), rotate=rotate)
    assert (mark.box.x0, mark.box.top, mark.box.x1, mark.box.bottom) == pytest.approx(expected, abs=0.05)


def test_boxes_are_as_displayed_on_cropped_pages(tmp_path: Path) -> None:
    (mark,) = marks(tmp_path, annotation("Square"), crop=(50, 100, 550, 750))
    assert (mark.box.x0, mark.box.top, mark.box.x1, mark.box.bottom) == pytest.approx((50, 38, 250, 50), abs=0.05)


def test_page_without_annotations_has_no_marks(tmp_path: Path) -> None:
    assert marks(tmp_path) == ()
