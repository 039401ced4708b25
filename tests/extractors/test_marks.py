"""Marks on drawn pages: each kind where it must be seen, what resembles it where it must not, and modest bars on a fixed seed."""

from functools import partial
from pathlib import Path
from random import Random

import cv2
import numpy as np
import pypdfium2
import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from bench.marks import pages, strokes
from bench.marks.canvas import FAMILIES, Sheet
from bench.marks.measure import Tally, agree
from bench.marks.scan import scanned, specimen
from evidence.document import Box, Mark, MarkKind, Word
from tests.extractors.sheets import draw, first_page, known_marks

REALDOCS = Path(__file__).parents[3] / "shared" / "realdocs" / "documents"
realdocs = pytest.mark.skipif(not REALDOCS.exists(), reason="realdocs are not here")


def sheet(seed: int = 3, dpi: int = 150) -> Sheet:
    return Sheet(595, 842, dpi / 72, FAMILIES[0], Random(seed))


def found(page: Sheet) -> tuple[Mark, ...]:
    rgb = (np.clip(page.pixels, 0, 1) * 255).astype(np.uint8)
    return known_marks(rgb, page.scale, tuple(page.words))


def kinds(marks: tuple[Mark, ...]) -> list[str]:
    return sorted({mark.kind.value for mark in marks})


def with_text(page: Sheet) -> Sheet:
    pages.body(page, 60, 400)
    page.text(330, 430, "KEPALA DINAS KESEHATAN,", 11)
    page.text(330, 510, "Drs. BUDI SANTOSO, M.Si.", 11, bold=True)
    return page


def test_plain_text_has_no_marks() -> None:
    assert found(with_text(sheet())) == ()


@pytest.mark.parametrize("pen", strokes.PENS)
def test_signature_is_found_in_any_pen(pen: tuple[int, int, int]) -> None:
    page = with_text(sheet())
    strokes.signature(page, 345, 448, 110, 50, pen)
    (mark,) = found(page)
    assert agree(page.labels[0], mark)
    assert mark.confidence > 0.7


@pytest.mark.parametrize("colour", strokes.STAMPS)
@pytest.mark.parametrize("shape", ["round", "oval", "rectangle"])
def test_stamp_is_found_in_any_shape_and_colour(shape: str, colour: tuple[int, int, int]) -> None:
    page = with_text(sheet(5))
    strokes.stamp(page, 300, 600, shape, colour)
    marks = found(page)
    assert kinds(marks) == ["stamp"]
    assert agree(page.labels[0], marks[0])


@pytest.mark.parametrize("worded", [False, True], ids=["picture", "text layer"])
def test_stamp_at_the_head_of_a_page_that_begins_with_the_signer_is_no_emblem(worded: bool) -> None:
    page = sheet(5)
    page.text(330, 66, "PIHAK KEDUA,", 11, bold=True)
    page.text(330, 138, "Wulan S. Nugraheni, A.Md.", 11)
    pages.body(page, 300, 500)
    strokes.stamp(page, 340, 106, "round", (120, 80, 185))
    box = page.labels[0].box
    letters = (
        Word("DINAS", Box(box.x0 + 2, box.top + 8, box.x0 + 16, box.top + 50)),
        Word("UM", Box(box.x0 + 30, box.top, box.x0 + 44, box.top + 11)),
    )
    page.words += letters if worded else ()
    assert "stamp" in kinds(found(page))


def test_stamp_over_a_signature_leaves_both() -> None:
    page = with_text(sheet(8))
    strokes.stamp(page, 325, 480, "round", (120, 80, 185))
    strokes.signature(page, 345, 448, 120, 50, (15, 15, 20))
    marks = found(page)
    assert kinds(marks) == ["ink-signature", "stamp"]
    assert all(any(agree(label, mark) for mark in marks) for label in page.labels)


def test_gray_copy_keeps_round_stamp_and_signature() -> None:
    page = with_text(sheet(12))
    strokes.stamp(page, 300, 480, "round", (120, 80, 185))
    strokes.signature(page, 345, 448, 120, 50, (15, 15, 20))
    copy = scanned(page, Random(2), gray=True)
    marks = known_marks(copy.rgb, copy.scale, copy.words)
    assert all(any(agree(label, mark) for mark in marks) for label in copy.labels)


@pytest.mark.parametrize("colour", strokes.HIGHLIGHTERS)
def test_highlighter_covers_its_words(colour: tuple[int, int, int]) -> None:
    page = with_text(sheet())
    words = page.words[40:46]
    line = [word for word in words if abs(word.box.top - words[0].box.top) < 6]
    item = Box(line[0].box.x0, min(w.box.top for w in line), line[-1].box.x1, max(w.box.bottom for w in line))
    strokes.highlight(page, item, colour)
    (mark,) = found(page)
    assert mark.kind is MarkKind.HIGHLIGHT and agree(page.labels[0], mark)


@pytest.mark.parametrize("colour", [(255, 150, 200), (255, 190, 90), (120, 210, 255), (100, 240, 180)])
def test_highlighter_is_found_in_a_gray_scan(colour: tuple[int, int, int]) -> None:
    page = with_text(sheet())
    words = page.words[40:46]
    line = [word for word in words if abs(word.box.top - words[0].box.top) < 6]
    item = Box(line[0].box.x0, min(w.box.top for w in line), line[-1].box.x1, max(w.box.bottom for w in line))
    strokes.highlight(page, item, colour)
    copy = scanned(page, Random(4), gray=True)
    (mark,) = known_marks(copy.rgb, copy.scale, copy.words)
    assert mark.kind is MarkKind.HIGHLIGHT and agree(copy.labels[0], mark)


def test_shaded_headings_and_table_rows_in_gray_are_no_marks() -> None:
    page = with_text(sheet())
    page.fill(Box(60, 420, 330, 444), (205, 205, 205))
    page.text(66, 426, "BAB II GAMBARAN UMUM", 11, bold=True)
    for row in range(2, 10, 2):
        page.fill(Box(60, 560 + row * 20, 530, 580 + row * 20), (217, 217, 217))
    for row in range(11):
        page.rule(60, 560 + row * 20, 530, 560 + row * 20)
        page.text(64, 564 + row * 20, "5.1.02 belanja kegiatan", 9)
    copy = scanned(page, Random(5), gray=True)
    assert known_marks(copy.rgb, copy.scale, copy.words) == ()


@pytest.mark.parametrize("draw", [strokes.outline, strokes.underline])
def test_coloured_line_round_or_under_words_is_a_highlight(draw) -> None:
    page = with_text(sheet())
    words = [word for word in page.words if abs(word.box.top - page.words[60].box.top) < 5][:4]
    draw(page, Box(words[0].box.x0, min(w.box.top for w in words), words[-1].box.x1, max(w.box.bottom for w in words)))
    marks = found(page)
    assert kinds(marks) == ["highlight"]
    assert agree(page.labels[0], marks[0])


def test_link_and_coloured_heading_are_no_marks() -> None:
    page = with_text(sheet())
    end = page.text(70, 600, "https://inovasi.banjarbarukota.go.id", 11, colour=(20, 60, 220))
    page.rule(70, 612.5, end - 4, 612.5, 0.7, (20, 60, 220))
    page.text(70, 640, "BAB III HASIL KEGIATAN", 18, bold=True, colour=(190, 30, 40))
    assert found(page) == ()


def test_table_head_and_stripes_are_no_marks() -> None:
    page = with_text(sheet())
    columns = [60.0, 150.0, 400.0, 530.0]
    page.fill(Box(60, 560, 530, 580), (189, 215, 238))
    for row in range(2, 10, 2):
        page.fill(Box(60, 560 + row * 20, 530, 580 + row * 20), (226, 239, 218))
    for row in range(10):
        for x, text in zip(columns, ("5.1.02", "belanja kegiatan", "12.000.000"), strict=False):
            page.text(x + 4, 564 + row * 20, text, 9)
    pages._grid(page, 560, 10, columns, 20)
    assert found(page) == ()


def test_marked_row_of_a_table_is_a_highlight() -> None:
    page = with_text(sheet())
    columns = [60.0, 150.0, 400.0, 530.0]
    page.fill(Box(60, 560, 530, 580), (189, 215, 238))
    page.fill(Box(60, 660, 530, 680), (255, 255, 0))
    for row in range(10):
        for x, text in zip(columns, ("5.1.02", "belanja kegiatan", "12.000.000"), strict=False):
            page.text(x + 4, 564 + row * 20, text, 9)
    pages._grid(page, 560, 10, columns, 20)
    (mark,) = found(page)
    assert mark.kind is MarkKind.HIGHLIGHT and 655 < mark.box.top < mark.box.bottom < 685


def test_photographs_emblems_and_drawings_are_no_marks() -> None:
    for maker, seed in ((pages.report, 4), (pages.report, 9), (pages.flowchart, 6), (pages.flowchart, 11)):
        assert found(maker(Random(seed))) == ()


def test_code_is_read_and_a_spoilt_one_is_seen() -> None:
    page = with_text(sheet())
    strokes.code(page, 340, 440, 60, "https://tte.bssn.go.id/verify/abc")
    (mark,) = found(page)
    assert (mark.kind, mark.text) == (MarkKind.QR, "https://tte.bssn.go.id/verify/abc")
    page.fill(Box(356, 456, 400, 500), (0, 0, 0))
    (mark,) = (each for each in found(page) if each.kind is MarkKind.QR)
    assert mark.text == "" and mark.confidence < 0.9


def test_boxes_of_a_photo_are_in_its_own_pixels() -> None:
    page = with_text(sheet(dpi=300))
    strokes.signature(page, 345, 448, 110, 50)
    rgb = (np.clip(page.pixels, 0, 1) * 255).astype(np.uint8)
    words = tuple(
        Word(w.text, Box(*(v * page.scale for v in (w.box.x0, w.box.top, w.box.x1, w.box.bottom))), 0.95) for w in page.words
    )
    (mark,) = known_marks(rgb, 1.0, words)
    label = page.labels[0].box
    grown = Mark(MarkKind.SIGNATURE, Box(*(v * page.scale for v in (label.x0, label.top, label.x1, label.bottom))), 1.0)
    assert agree(grown, mark)


@pytest.mark.parametrize(
    "rgb",
    [
        np.zeros((10, 10, 3), np.uint8),
        np.zeros((400, 300, 3), np.uint8),
        np.full((400, 300, 3), 255, np.uint8),
        np.random.default_rng(1).integers(0, 255, (500, 400, 3), dtype=np.uint8),
    ],
    ids=["tiny", "black", "blank", "noise"],
)
def test_pictures_without_a_page_have_no_marks(rgb: np.ndarray) -> None:
    assert known_marks(rgb, 1.5, ()) == ()


def test_marks_are_in_plain_numbers() -> None:
    page = with_text(sheet(8))
    strokes.stamp(page, 300, 600, "round")
    strokes.code(page, 440, 440, 60, "https://tte.bssn.go.id/verify/abc")
    for mark in found(page):
        assert {type(v) for v in (mark.confidence, mark.box.x0, mark.box.top, mark.box.x1, mark.box.bottom)} == {float}


def test_same_page_gives_the_same_marks() -> None:
    page = specimen(100_003)
    assert known_marks(page.rgb, page.scale, page.words) == known_marks(page.rgb, page.scale, page.words)


def test_precision_and_recall_on_a_fixed_seed() -> None:
    cv2.setNumThreads(1)
    tally = Tally()
    for index in range(24):
        tally.add(specimen(900_000 + index), index)
    for kind in MarkKind:
        assert tally.recall(kind.value) >= 0.8, f"{kind}: {tally.misses}"
        assert tally.precision(kind) >= 0.85, f"{kind}: {tally.alarms}"


def rendered(name: str, number: int = 1, dpi: int = 120) -> tuple[np.ndarray, float, tuple[Word, ...]]:
    if name.endswith("jpeg"):
        return np.asarray(Image.open(REALDOCS / name).convert("RGB")), 1.0, ()
    document = pypdfium2.PdfDocument(REALDOCS / name)
    page = document[number - 1]
    text = page.get_textpage()
    height = page.get_height()
    boxes = [text.get_rect(index) for index in range(text.count_rects())]
    words = tuple(
        Word(piece, Box(x0 + (x1 - x0) * i / n, height - y1, x0 + (x1 - x0) * (i + 1) / n, height - y0))
        for x0, y0, x1, y1 in boxes
        for pieces in [text.get_text_bounded(x0, y0, x1, y1).split()]
        for n in [len(pieces)]
        for i, piece in enumerate(pieces)
    )
    return np.asarray(page.render(scale=dpi / 72).to_pil().convert("RGB")), dpi / 72, words


@pytest.mark.realdocs
@realdocs
@pytest.mark.parametrize(
    ("name", "number", "seen"),
    [
        ("surat-dinas-046-1963-2023.pdf", 1, ["ink-signature", "stamp"]),
        ("permendag-40-2011-scan.pdf", 9, ["ink-signature", "stamp"]),
    ],
)
def test_marks_of_real_documents_are_found(name: str, number: int, seen: list[str]) -> None:
    assert [kind for kind in kinds(known_marks(*rendered(name, number))) if kind in seen] == seen


@pytest.mark.realdocs
@realdocs
@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("perda-7-2012.pdf", 1),
        ("perda-7-2012.pdf", 20),
        ("keputusan-bupati-430-2018.pdf", 1),
        ("perbup-13-2022.pdf", 1),
        ("pp-1-2021.pdf", 1),
        ("sop-jdih.pdf", 1),
        ("renja-2016.pdf", 1),
        ("blank.pdf", 1),
        ("foto-kegiatan-1.jpeg", 1),
    ],
)
def test_emblems_photographs_and_plain_pages_of_real_documents_have_no_marks(name: str, number: int) -> None:
    assert known_marks(*rendered(name, number)) == ()


def on_a_desk_half_in_shadow(page: Sheet) -> tuple[Mark, ...]:
    """What is found on a photograph of the page."""
    paper = np.clip(page.pixels, 0, 1) * np.array([250, 240, 218]) / 255  # warm light
    rows, columns = np.mgrid[0 : paper.shape[0], 0 : paper.shape[1]]
    shadow = np.clip((columns / paper.shape[1] + rows / paper.shape[0] - 0.9) * 8, 0, 1)  # with a sharp edge across the ink
    desk = np.ones((paper.shape[0] + 200, paper.shape[1] + 200, 3)) * np.array([0.42, 0.27, 0.16])
    desk[100:-100, 100:-100] = paper * (1 - 0.35 * shadow)[..., None]
    moved = tuple(
        Word(w.text, Box(w.box.x0 + 48, w.box.top + 48, w.box.x1 + 48, w.box.bottom + 48), w.confidence) for w in page.words
    )
    return known_marks((desk * 255).astype(np.uint8), page.scale, moved)


def test_ink_is_found_on_a_sheet_on_a_desk_half_in_shadow() -> None:
    page = with_text(sheet(4))
    strokes.signature(page, 345, 448, 110, 50, strokes.PENS[0])
    strokes.stamp(page, 300, 440, "round", strokes.STAMPS[0])
    assert {MarkKind.SIGNATURE, MarkKind.STAMP} <= {mark.kind for mark in on_a_desk_half_in_shadow(page)}


def test_a_marked_row_larger_than_what_is_near_is_found_on_a_sheet_on_a_desk() -> None:
    page = with_text(sheet(4))
    for top in (560, 612, 664):
        row = Box(60, top, 500, top + 52)
        if top == 612:
            page.fill(row, (250, 230, 20))
        for x in (row.x0, 200, row.x1):
            page.rule(x, row.top, x, row.bottom, 0.8)
        for y in (row.top, row.bottom):
            page.rule(row.x0, y, row.x1, y, 0.8)
        page.text(80, top + 20, "Penyelenggaraan", 10)
        page.text(220, top + 20, "konsultasi kesehatan jarak jauh", 10)
    marks = [mark for mark in on_a_desk_half_in_shadow(page) if mark.kind is MarkKind.HIGHLIGHT]
    assert any(mark.box.width > 0.9 * 440 and mark.box.height > 0.8 * 52 for mark in marks)


HANDS = (0, 1, 2, 3, 62, 66, 68, 119)  # the last four go nearly once round


def scribble(canvas: Canvas, seed: int) -> None:
    """A brief hand between office and name: a few hops, and a stroke under them."""
    luck = Random(seed)
    canvas.drawString(380, 330, "KEPALA DINAS,")
    canvas.drawString(370, 272, "BUDI SANTOSO, S.P.")
    canvas.setStrokeColorRGB(0.1, 0.16, 0.55)
    canvas.setLineWidth(1.1)
    path, x, y = canvas.beginPath(), 384.0, 302.0
    path.moveTo(x, y)
    for hop in range(7):
        to_x, to_y = x + luck.uniform(8, 12), 302 + (7 if hop % 2 else -7) * luck.uniform(0.6, 1.2)
        path.curveTo(
            x + luck.uniform(-3, 8), y + luck.uniform(2, 14), to_x - luck.uniform(-3, 8), to_y - luck.uniform(-2, 9), to_x, to_y
        )
        x, y = to_x, to_y
    canvas.drawPath(path)
    path = canvas.beginPath()
    path.moveTo(382, luck.uniform(287, 292))
    path.curveTo(405, 287, 440, luck.uniform(290, 298), 462, luck.uniform(290, 298))
    canvas.drawPath(path)


def test_brief_hands_with_a_stroke_under_them_are_signatures(tmp_path: Path) -> None:
    papers = {seed: draw(tmp_path / f"{seed}.pdf", partial(scribble, seed=seed)) for seed in HANDS}
    assert [seed for seed, paper in papers.items() if "ink-signature" not in kinds(first_page(paper).marks)] == []


def test_box_is_no_signature() -> None:
    boxed = with_text(sheet())
    x0, y0, x1, y1 = (int(edge * boxed.scale) for edge in (346, 460, 428, 492))
    cv2.rectangle(boxed.pixels, (x0, y0), (x1, y1), (0.12, 0.18, 0.5), 2)
    assert "ink-signature" not in kinds(found(boxed))
