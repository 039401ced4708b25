"""Marks where tables, stamps, skew or each other's ink are in their way, on drawn pages."""

from dataclasses import replace
from random import Random

import cv2
import numpy as np
import pytest

from bench.marks import pages, strokes
from bench.marks.canvas import BLACK, FAMILIES, Sheet
from evidence.document import Box, Mark, MarkKind
from extractors.marks.level import levelling_of
from tests.extractors.sheets import known_marks


def sheet(seed: int) -> Sheet:
    return Sheet(595, 842, 150 / 72, FAMILIES[0], Random(seed))


def found(page: Sheet) -> tuple[Mark, ...]:
    rgb = (np.clip(page.pixels, 0, 1) * 255).astype(np.uint8)
    return known_marks(rgb, page.scale, tuple(page.words))


def kinds(marks: tuple[Mark, ...]) -> list[str]:
    return sorted(mark.kind.value for mark in marks)


def with_text(page: Sheet) -> Sheet:
    pages.body(page, 60, 400)
    return page


def ruled_rows(page: Sheet) -> list[Box]:
    """A table of three columns; returns the boxes of the words of each row."""
    rows = []
    for row in range(8):
        page.text(64, 104 + 18 * row, f"5.1.02.0{row}", 9)
        first = len(page.words)
        page.text(140, 104 + 18 * row, "Belanja honorarium kegiatan", 9)
        rows.append(page.words[first].box.union(page.words[-1].box))
        page.text(430, 104 + 18 * row, f"{row + 3} orang", 9)
    for row in range(9):
        page.rule(60, 100 + 18 * row, 520, 100 + 18 * row, 0.6)
    for x in (60, 130, 420, 520):
        page.rule(x, 100, x, 244, 0.6)
    return rows


@pytest.mark.parametrize("gray", [False, True])
def test_frames_that_share_a_side_are_two_highlights(*, gray: bool) -> None:
    page = sheet(7)
    rows = ruled_rows(page)
    colour = BLACK if gray else (20, 60, 220)
    for row, end in ((3, 260), (4, 330)):
        page.frame(Box(136, 100 + 18 * row + 1, end, 118 + 18 * row + 1), 2.2, colour)
    assert len(rows) == 8
    assert kinds(found(page)) == ["highlight", "highlight"]


def test_ellipse_that_crosses_rules_is_a_highlight() -> None:
    page = sheet(7)
    rows = ruled_rows(page)
    strokes.outline(page, rows[3])  # a frame or an ellipse, as its seed has it
    assert "highlight" in kinds(found(page))


def test_stroke_on_a_row_with_a_colour_of_its_own_is_a_highlight() -> None:
    page = sheet(7)
    for row in (1, 3, 5):
        page.fill(Box(60, 100 + 18 * row, 520, 118 + 18 * row), (189, 215, 238))
    rows = ruled_rows(page)
    strokes.highlight(page, rows[3], (255, 245, 60))
    marks = found(page)
    assert kinds(marks) == ["highlight"]
    assert marks[0].box.overlaps(rows[3])


def test_arc_of_a_stamp_under_words_is_no_underline() -> None:
    page = sheet(9)
    page.text(100, 300, "Ditetapkan di Banjarbaru pada tanggal 10 Juni 2024", 11)
    strokes.stamp(page, 160, 365, "round", (170, 30, 60))
    assert kinds(found(page)) == ["stamp"]


def test_broken_frame_of_a_rectangular_stamp_is_found_under_a_signature() -> None:
    page = sheet(11)
    page.text(90, 330, "RIZKI HAMID, S.H.", 11, bold=True)
    strokes.stamp(page, 150, 300, "rectangle", (60, 90, 200))
    strokes.signature(page, 120, 275, 110, 50, (30, 50, 160))
    assert "stamp" in kinds(found(page))


def test_dense_scribbles_in_a_column_of_signatures_are_signatures() -> None:
    page = sheet(13)
    for row in range(6):
        page.text(80, 110 + 30 * row, f"{row + 1}. AHMAD SYUKRI", 10)
        page.rule(70, 130 + 30 * row, 500, 130 + 30 * row)
        width, height = (34, 14) if row == 3 else (58, 26)
        strokes.signature(page, 400, 103 + 30 * row, width, height, (20, 30, 120))
    assert kinds(found(page)).count("ink-signature") == 6


def test_ellipse_in_running_text_is_found_without_colour() -> None:
    page = with_text(sheet(3))
    box = page.words[20].box.union(page.words[22].box)
    mask = np.zeros((page.px(box.height + 14) + 8, page.px(box.width + 24) + 8), np.uint8)
    centre = (mask.shape[1] // 2, mask.shape[0] // 2)
    axes = (page.px(box.width / 2 + 10), page.px(box.height / 2 + 6))
    cv2.ellipse(mask, centre, axes, 0, 0, 360, 255, page.px(1.6), cv2.LINE_AA)
    page.ink(mask.astype(np.float32) / 255, box.x0 - 12 - 4 / page.scale, box.top - 7 - 4 / page.scale, BLACK)
    marks = found(page)
    assert kinds(marks) == ["highlight"]
    assert marks[0].box.overlaps(box)


@pytest.mark.parametrize("degrees", [-2.0, 1.3])
def test_marks_of_a_page_that_lies_askew_are_found_where_they_are(degrees: float) -> None:
    page = with_text(sheet(3))
    word = page.words[12].box.union(page.words[15].box)
    strokes.highlight(page, word, (255, 245, 60))
    rgb = (np.clip(page.pixels, 0, 1) * 255).astype(np.uint8)
    height, width = rgb.shape[:2]
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), -degrees, 1.0)
    askew = cv2.warpAffine(rgb, turn, (width, height), borderValue=(255, 255, 255))
    levelling = levelling_of(askew, page.scale)
    assert levelling is not None
    assert np.degrees(levelling.radians) == pytest.approx(degrees, abs=0.15)
    back = Mark(MarkKind.HIGHLIGHT, word, 1.0)
    there = levelling.back(back).box
    words = tuple(replace(each, box=levelling.back(Mark(MarkKind.QR, each.box, 1.0)).box) for each in page.words)
    marks = known_marks(askew, page.scale, words)
    assert kinds(marks) == ["highlight"]
    assert marks[0].box.overlaps(there)
    assert marks[0].box.height < there.height + 8
