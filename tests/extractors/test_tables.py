"""Tables: rows and cells of ruled and of merely aligned lists, born digital and scanned; no table where there is none."""

import numpy as np
import pypdfium2 as pdfium
import pytest
from reportlab.lib import colors
from reportlab.platypus import Table as Drawn
from reportlab.platypus import TableStyle

from evidence.document import ReadBy
from tests.extractors.sheets import at, draw, first_page, gray, lines, scanned, text_of

TEAM = [
    ["No", "Nama", "Jabatan", "Instansi"],
    ["1", "Ahmad Fauzan", "Ketua", "Dinas Kesehatan"],
    ["2", "Siti Rahmah", "Sekretaris", "Bappeda Litbang"],
    ["3", "Budi Santoso", "Anggota", "Dinas Pendidikan"],
    ["4", "Dewi Lestari", "Anggota", "Dinas Sosial"],
]
GRID = TableStyle([("GRID", (0, 0), (-1, -1), 0.7, colors.black), ("FONT", (0, 0), (-1, -1), "Helvetica", 10)])


def ruled(rows, *, style=GRID, widths=(35, 150, 110, 150), top=250):
    def drawn(canvas):
        lines("DAFTAR TIM PELAKSANA")(canvas)
        table = Drawn(rows, colWidths=widths)
        table.setStyle(style)
        _, height = table.wrapOn(canvas, 500, 700)
        table.drawOn(canvas, 70, 842 - top - height + 60)

    return drawn


def cells(table):
    return [[cell.text for cell in row] for row in table.rows]


def as_scan(tmp_path, path, turn=0.0):
    picture = gray(path)
    if turn:
        import cv2

        height, width = picture.shape
        matrix = cv2.getRotationMatrix2D((width / 2, height / 2), turn, 1)
        picture = np.asarray(cv2.warpAffine(picture, matrix, (width, height), borderValue=255))
    return scanned(tmp_path / "scan.pdf", picture)


def test_a_ruled_table_is_rows_of_cells(tmp_path):
    page = first_page(draw(tmp_path / "a.pdf", ruled(TEAM)))
    assert page.read_by is ReadBy.TEXT
    assert [cells(table) for table in page.tables] == [TEAM]
    assert "1 Ahmad Fauzan Ketua Dinas Kesehatan" in text_of(page).split("\n")


def test_cells_have_boxes_around_their_words(tmp_path):
    page = first_page(draw(tmp_path / "a.pdf", ruled(TEAM)))
    cell = page.tables[0].rows[1][1]
    word = next(word for word in page.words if word.text == "Fauzan")
    assert cell.box.x0 < word.box.x0 < word.box.x1 < cell.box.x1
    assert cell.box.top < (word.box.top + word.box.bottom) / 2 < cell.box.bottom


def test_a_cell_of_several_lines_is_read_whole(tmp_path):
    rows = [
        ["No", "Kegiatan", "Waktu"],
        ["1", "Petugas menerima berkas\npermohonan dari warga", "10 menit"],
        ["2", "Petugas memeriksa\nkelengkapan berkas", "1 hari"],
    ]
    page = first_page(draw(tmp_path / "a.pdf", ruled(rows, widths=(35, 250, 100))))
    assert cells(page.tables[0])[1] == ["1", "Petugas menerima berkas permohonan dari warga", "10 menit"]
    assert "Petugas menerima berkas permohonan dari warga" in " ".join(text_of(page).split())


def test_merged_cells_leave_the_columns_in_place(tmp_path):
    rows = [
        ["No", "Nama", "Mutu Baku", ""],
        ["", "", "Waktu", "Output"],
        ["1", "Ahmad", "5 menit", "Surat"],
        ["2", "Siti", "1 hari", "Berkas"],
    ]
    style = TableStyle([*GRID.getCommands(), ("SPAN", (2, 0), (3, 0)), ("SPAN", (0, 0), (0, 1)), ("SPAN", (1, 0), (1, 1))])
    table = cells(first_page(draw(tmp_path / "a.pdf", ruled(rows, style=style))).tables[0])
    assert table == [
        ["No", "Nama", "Mutu Baku"],
        ["", "", "Waktu", "Output"],
        ["1", "Ahmad", "5 menit", "Surat"],
        ["2", "Siti", "1 hari", "Berkas"],
    ]


def test_a_dark_heading_row_belongs_to_its_table(tmp_path):
    style = TableStyle(
        [*GRID.getCommands(), ("BACKGROUND", (0, 0), (-1, 0), colors.darkblue), ("TEXTCOLOR", (0, 0), (-1, 0), colors.white)]
    )
    assert cells(first_page(draw(tmp_path / "a.pdf", ruled(TEAM, style=style))).tables[0]) == TEAM


@pytest.mark.parametrize("turn", [0.0, 1.5])
def test_a_scanned_table_has_the_same_rows(tmp_path, turn):
    page = first_page(as_scan(tmp_path, draw(tmp_path / "a.pdf", ruled(TEAM)), turn))
    assert page.read_by is ReadBy.OCR
    table = cells(page.tables[0])
    assert len(table) == len(TEAM)
    assert [row[1] for row in table] == [row[1] for row in TEAM]
    assert [row[3] for row in table] == [row[3] for row in TEAM]


@pytest.mark.parametrize("scan", [False, True])
def test_an_aligned_list_without_lines_is_a_table(tmp_path, scan):
    places = [
        (x, 200 + 18 * row, text) for row, cells_ in enumerate(TEAM) for x, text in zip((70, 110, 260, 370), cells_, strict=True)
    ]
    path = draw(tmp_path / "a.pdf", at((70, 150, "Susunan tim pelaksana kegiatan adalah sebagai berikut:"), *places))
    page = first_page(as_scan(tmp_path, path) if scan else path)
    assert [row[1:] for row in cells(page.tables[0])] == [row[1:] for row in TEAM]


def test_the_head_of_a_letter_is_no_table(tmp_path):
    places = [
        (60, 100, "Nomor"), (120, 100, ": 005/12/SET/2024"), (380, 100, "Martapura, 3 Juni 2024"), (60, 116, "Sifat"), (120, 116, ": Penting"),
        (380, 116, "Kepada"), (60, 132, "Lampiran"), (120, 132, ": 1 berkas"), (380, 132, "Yth. Kepala Dinas"), (60, 148, "Hal"), (120, 148, ": Undangan"),
    ]  # fmt: skip
    assert first_page(draw(tmp_path / "a.pdf", at(*places))).tables == ()


def test_signature_blocks_and_clauses_are_no_tables(tmp_path):
    places = [
        (60, 100, "1. Petugas menerima berkas."), (60, 116, "2. Petugas memeriksa berkas."), (60, 132, "3. Petugas menyerahkan hasil."),
        (80, 300, "PIHAK KEDUA,"), (360, 300, "PIHAK KESATU,"), (80, 380, "AHMAD"), (360, 380, "SAIDI"),
    ]  # fmt: skip
    assert first_page(draw(tmp_path / "a.pdf", at(*places))).tables == ()


def test_a_frame_and_underlines_are_no_tables(tmp_path):
    def framed(canvas):
        canvas.rect(40, 40, 515, 762)
        canvas.line(40, 700, 555, 700)
        for row in range(6):
            canvas.line(120, 600 - 30 * row, 400, 600 - 30 * row)
        lines("PEMERINTAH KABUPATEN BANJAR\nDINAS KESEHATAN")(canvas)

    assert first_page(draw(tmp_path / "a.pdf", framed)).tables == ()


def test_the_boxes_of_a_flow_chart_do_not_cut_the_rows(tmp_path):
    rows = [
        ["No", "Kegiatan", "Pelaksana", "Waktu"],
        ["1", "Menerima berkas", "", "5 menit"],
        ["2", "Memeriksa berkas", "", "1 jam"],
        ["3", "Menyerahkan", "", "1 hari"],
    ]
    style = TableStyle([*GRID.getCommands(), ("BOTTOMPADDING", (0, 1), (-1, -1), 22), ("TOPPADDING", (0, 1), (-1, -1), 22)])

    def charted(canvas):
        ruled(rows, style=style)(canvas)
        for row in range(3):
            canvas.rect(275, 842 - 250 + 22 - 56 * row - 10, 40, 18)

    table = cells(first_page(draw(tmp_path / "a.pdf", charted)).tables[0])
    assert [row[0] for row in table] == ["No", "1", "2", "3"]
    assert [row[-1] for row in table] == ["Waktu", "5 menit", "1 jam", "1 hari"]


def test_pdfium_is_closed_after_reading(tmp_path):
    path = draw(tmp_path / "a.pdf", ruled(TEAM))
    first_page(path)
    path.write_bytes(path.read_bytes())
    assert len(pdfium.PdfDocument(path)) == 1
