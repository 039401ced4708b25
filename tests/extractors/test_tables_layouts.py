"""Tables in the layouts that offices draw them in: rules across or down only, pale, dashed, none; and pages that look like tables and are none."""

import pytest
from reportlab.lib import colors

from tests.extractors.sheets import at, draw, first_page
from tests.extractors.test_tables import as_scan, cells

HEAD = ("No", "Nama", "Jabatan", "Instansi")
BODY = [
    ("1.", "Ahmad Fauzan", "Ketua", "Dinas Kesehatan"),
    ("2.", "Siti Rahmah", "Sekretaris", "Bappeda Litbang"),
    ("3.", "Budi Santoso", "Anggota", "Dinas Pendidikan"),
    ("4.", "Dewi Lestari", "Anggota", "Dinas Sosial"),
]
PLACES = (70, 105, 260, 370)
TOP, STEP = 200, 22


def words(rows, *, top=TOP, step=STEP, places=PLACES):
    return at(
        *((x, top + step * row + 15, text) for row, texts in enumerate(rows) for x, text in zip(places, texts, strict=True) if text)
    )


def across(*rows, top=TOP, step=STEP, left=64, right=500, colour=colors.black, dash=None):
    def drawn(canvas):
        canvas.setStrokeColor(colour)
        if dash:
            canvas.setDash(*dash)
        for row in rows:
            canvas.line(left, 842 - top - step * row, right, 842 - top - step * row)
        canvas.setDash()

    return drawn


def down(*xs, top=TOP, bottom=TOP + STEP * 5, colour=colors.black, dash=None):
    def drawn(canvas):
        canvas.setStrokeColor(colour)
        if dash:
            canvas.setDash(*dash)
        for x in xs:
            canvas.line(x, 842 - top, x, 842 - bottom)
        canvas.setDash()

    return drawn


def stripes(*rows):
    def drawn(canvas):
        canvas.setFillColor(colors.Color(0.9, 0.92, 0.95))
        for row in rows:
            canvas.rect(64, 842 - TOP - STEP * (row + 1), 436, STEP, stroke=0, fill=1)
        canvas.setFillColor(colors.black)

    return drawn


def page_of(tmp_path, *drawers):
    def drawn(canvas):
        for drawer in drawers:
            drawer(canvas)

    return draw(tmp_path / "a.pdf", drawn)


TABLE = [list(HEAD), *map(list, BODY)]
ALL = range(6)
EDGES = (64, 100, 255, 365, 500)


@pytest.mark.parametrize(
    "rules",
    [
        (across(*ALL),),
        (across(0, 1, 5),),
        (stripes(0, 2, 4),),
        (across(0, 1, 5), down(*EDGES)),
        (across(*ALL, colour=colors.Color(0.75, 0.75, 0.75)), down(*EDGES, colour=colors.Color(0.75, 0.75, 0.75))),
        (across(*ALL, dash=(2, 1)), down(*EDGES, dash=(2, 1))),
        (),
    ],
    ids=["across only", "three lines", "stripes", "columns only", "pale", "dashed", "none"],
)
def test_rows_and_cells_whatever_rules_are_drawn(tmp_path, rules):
    page = first_page(page_of(tmp_path, *rules, words(TABLE)))
    assert [cells(table) for table in page.tables] == [TABLE]


def test_scanned_rows_are_told_by_rules_across_alone(tmp_path):
    page = first_page(as_scan(tmp_path, page_of(tmp_path, across(*ALL), words(TABLE)), 0.7))
    assert len(page.tables) == 1
    assert [row[1:] for row in cells(page.tables[0])] == [row[1:] for row in TABLE]


def test_the_row_that_numbers_the_columns_is_a_row_of_its_own(tmp_path):
    rows = [list(HEAD), ["1", "2", "3", "4"], *map(list, BODY)]
    assert [cells(table) for table in first_page(page_of(tmp_path, words(rows))).tables] == [rows]


def test_wrapped_cells_without_rules_stay_in_their_row(tmp_path):
    rows = [
        ("No", "Kegiatan", "Waktu", "Keluaran"),
        ("1.", "Menerima berkas", "5 menit", "Berkas"),
        ("", "permohonan warga", "", ""),
        ("2.", "Memeriksa", "1 jam", "Catatan"),
        ("", "kelengkapan", "", "verifikasi"),
        ("3.", "Menyerahkan", "1 hari", "Dokumen"),
    ]
    tops = (0, 24, 37, 60, 73, 96)
    places = [
        (x, 200 + top, text)
        for top, row in zip(tops, rows, strict=True)
        for x, text in zip((70, 105, 260, 370), row, strict=True)
        if text
    ]
    table = cells(first_page(draw(tmp_path / "a.pdf", at(*places))).tables[0])
    assert table == [
        ["No", "Kegiatan", "Waktu", "Keluaran"],
        ["1.", "Menerima berkas permohonan warga", "5 menit", "Berkas"],
        ["2.", "Memeriksa kelengkapan", "1 jam", "Catatan verifikasi"],
        ["3.", "Menyerahkan", "1 hari", "Dokumen"],
    ]


def test_a_recap_without_numbers_is_told_by_its_figures(tmp_path):
    rows = [
        ["Desa", "2022", "2023", "Ket."],
        ["Kiram", "120", "240", "Selesai"],
        ["Gambut", "98", "-", "Belum"],
        ["Astambul", "7", "15", "Selesai"],
    ]
    assert [cells(table) for table in first_page(page_of(tmp_path, words(rows, places=(70, 150, 260, 370)))).tables] == [rows]


def test_two_tables_of_one_width_below_each_other_are_two(tmp_path):
    second = words(TABLE, top=450)
    text = at(
        (64, 360, "Selanjutnya daftar tim teknis pada tingkat kecamatan adalah sebagai berikut dan berlaku sejak ditetapkan:")
    )
    page = first_page(page_of(tmp_path, across(*ALL), words(TABLE), text, across(*ALL, top=450), second))
    assert [cells(table) for table in page.tables] == [TABLE, TABLE]


def test_a_page_drawn_sideways_has_its_table(tmp_path):
    def sideways(canvas):
        canvas.translate(842 - 247, 0)
        canvas.rotate(90)
        canvas.setFont("Helvetica", 11)
        for row, texts in enumerate(TABLE):
            for x, text in zip((70, 105, 260, 370), texts, strict=True):
                canvas.drawString(x, 500 - 22 * row, text)
        for row in range(6):
            canvas.line(64, 516 - 22 * row, 500, 516 - 22 * row)
        for x in (64, 100, 255, 365, 500):
            canvas.line(x, 516, x, 516 - 110)

    page = first_page(draw(tmp_path / "a.pdf", sideways))
    assert [cells(table) for table in page.tables] == [TABLE]
    box = page.tables[0].box
    assert box.height == pytest.approx(436, abs=4)
    assert box.width == pytest.approx(110, abs=4)


def test_contents_forms_and_flow_charts_are_no_tables(tmp_path):
    contents = [(60, 100 + 18 * row, f"1.{row} Uraian") for row in range(8)] + [(150, 100 + 18 * row, "." * 90) for row in range(8)]
    contents += [(530, 100 + 18 * row, str(row * 3)) for row in range(8)]
    form = [(60, 320 + 20 * row, f"{row + 1}.") for row in range(5)] + [
        (85, 320 + 20 * row, name) for row, name in enumerate(("Nama", "NIK", "Alamat", "Usia", "Telepon"))
    ]
    form += [(190, 320 + 20 * row, ":") for row in range(5)]

    def chart(canvas):
        for row in range(4):
            canvas.rect(220, 842 - 520 - 60 * row, 150, 30)
            canvas.drawString(230, 842 - 508 - 60 * row, "Verifikasi berkas")
            if row < 3:
                canvas.line(295, 842 - 520 - 60 * row, 295, 842 - 550 - 60 * row)

    assert (
        first_page(page_of(tmp_path, at(*contents), at(*form), across(*range(5), top=322, step=20, left=196), chart)).tables == ()
    )


@pytest.mark.parametrize("filled", [(1, 3), (0, 2, 4), (1, 3, 5)])
def test_outer_rows_without_a_fill_of_their_own_belong_to_the_table(tmp_path, filled):
    rows = [*TABLE, ["5.", "Eko Prasetyo", "Anggota", "Inspektorat"]][: max(filled) + 2]
    page = first_page(
        page_of(tmp_path, at((64, 150, "Susunan tim pelaksana adalah sebagai berikut.")), stripes(*filled), words(rows))
    )
    assert [cells(table) for table in page.tables] == [rows]


def test_a_long_numbered_list_with_narrow_columns_is_a_table_without_its_heading(tmp_path):
    rows = [
        [f"{number}.", name, "Pengelola Data", "Dinas Sosial"]
        for number, name in enumerate(
            ("Wayan Setiawan", "Rahmat Hidayat", "Nur Ramadhani", "Asep Santoso", "Siti Wahyuni", "Joko Lubis", "Maria Tanjung"), 1
        )
    ]
    page = first_page(page_of(tmp_path, words(rows, places=(70, 87, 176, 263))))
    assert [cells(table) for table in page.tables] == [rows]


def test_heading_on_several_lines_and_a_sum_belong_to_a_table_without_rules(tmp_path):
    places = (70, 105, 300, 380, 460)
    months = [(f"{number}.", month, str(40 + 7 * number), str(90 - number), "Selesai") for number, month in enumerate(MONTHS, 1)]
    heading = at((75, TOP - 4, "No"), (150, TOP - 4, "Bulan"), (300, TOP - 12, "Jumlah Permohonan"), (300, TOP + 4, "2024"), (380, TOP + 4, "2025"),
                 (460, TOP - 4, "Ket."))  # fmt: skip
    total = at((120, TOP + STEP * 6 + 15, "Jumlah"), (300, TOP + STEP * 6 + 15, "345"), (380, TOP + STEP * 6 + 15, "435"))
    body = words(months, top=TOP + 6, places=places)
    [table] = first_page(page_of(tmp_path, heading, body, total)).tables
    rows = cells(table)
    assert [row[0] for row in rows if row[0][:1].isdigit()] == ["1.", "2.", "3.", "4.", "5."]
    assert rows[0][:2] == ["No", "Bulan"] and "Ket." in rows[0]
    assert rows[-1][-3:-1] == ["345", "435"]


def test_words_of_a_heading_in_the_white_between_columns_do_not_part_the_table(tmp_path):
    places = (70, 105, 330, 400, 500)
    heading = at(
        (75, TOP, "No"), (180, TOP, "Desa/Kelurahan"), (560, TOP, "Ket."), (335, TOP + 12, "2024"), (405, TOP + 12, "2025")
    )
    body = [(f"{number}.", f"Desa {name}", str(300 + number), "" if number == 3 else str(500 + number), "Belum" if number > 2 else "")
            for number, name in enumerate(("Kiram", "Astambul", "Pingaran", "Jawa", "Sungai Rangas", "Awang"), 1)]  # fmt: skip
    [table] = first_page(page_of(tmp_path, heading, words(body, top=TOP + 16, places=places))).tables
    assert [row[0] for row in cells(table) if row[0][:1].isdigit()] == [f"{number}." for number in range(1, 7)]


MONTHS = ("Januari", "Februari", "Maret", "April", "Mei")
