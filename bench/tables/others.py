"""Pages without a table, which are taken for one most easily: running text, letters, lists, columns, charts, forms, contents, frames."""

from collections.abc import Callable

from reportlab.lib import colors

from bench.tables.content import person, sentence
from bench.tables.drawing import Sheet, surround, wrapped


def running_text(sheet: Sheet) -> None:
    sheet.write("BAB I PENDAHULUAN", bold=True, centred=True)
    surround(sheet, 9)


def letter(sheet: Sheet) -> None:
    random, style, canvas = sheet.random, sheet.style, sheet.canvas
    sheet.write("PEMERINTAH KABUPATEN BANJAR", bold=True, centred=True)
    sheet.write("DINAS KESEHATAN", bold=True, centred=True)
    sheet.skip(6)
    for gap in (0, 2):
        canvas.line(50, style.height - sheet.y - gap, style.width - 50, style.height - sheet.y - gap)
    sheet.skip(12)
    canvas.setFont(style.font, 11)
    for row, (name, value) in enumerate(
        (("Nomor", "005/12/SET/2024"), ("Sifat", "Penting"), ("Lampiran", "1 (satu) berkas"), ("Hal", "Undangan Rapat Koordinasi"))
    ):
        y = style.height - sheet.y - 15 * (row + 1)
        canvas.drawString(50, y, name)
        canvas.drawString(110, y, f": {value}")
        right = ("Martapura, 3 Juni 2024", "Kepada", "Yth. Kepala Dinas Kesehatan", "di Martapura")[row]
        canvas.drawString(style.width * 0.62, y, right)
    sheet.skip(85)
    surround(sheet, 3)
    for name, value in (
        ("Hari/tanggal", "Senin, 10 Juni 2024"),
        ("Pukul", "09.00 WITA"),
        ("Tempat", "Aula Bappeda"),
        ("Acara", "Rapat koordinasi inovasi daerah"),
    ):
        sheet.skip(16)
        canvas.drawString(90, style.height - sheet.y, name)
        canvas.drawString(180, style.height - sheet.y, f": {value}")
    sheet.skip(20)
    signatures(sheet, two=random.random() < 0.5)


def signatures(sheet: Sheet, *, two: bool = True) -> None:
    canvas, style, random = sheet.canvas, sheet.style, sheet.random
    if not sheet.fits(120):
        sheet.turn()
    canvas.setFont(style.font, 11)
    left = ("Mengetahui,", "Kepala Bidang Pelayanan", "", "", "", person(random), f"NIP. {random.randint(10**17, 10**18)}")
    right = ("Martapura, 3 Juni 2024", "Kepala Dinas,", "", "", "", person(random), f"NIP. {random.randint(10**17, 10**18)}")
    for row in range(7):
        y = style.height - sheet.y - 15 * (row + 1)
        if two:
            canvas.drawString(70, y, left[row])
        canvas.drawString(style.width * 0.58, y, right[row])
    sheet.skip(120)


def clauses(sheet: Sheet) -> None:
    """A decree's considerations, with their marks in columns of their own."""
    canvas, style, random = sheet.canvas, sheet.style, sheet.random
    for name, marks in (("Menimbang", "abc"), ("Mengingat", "123456")):
        for index, mark in enumerate(marks):
            lines = wrapped(sentence(random), style.font, 11, style.width - 260)
            for row, line in enumerate(lines):
                sheet.skip(15)
                if not sheet.fits(20):
                    return
                canvas.setFont(style.font, 11)
                if row == 0:
                    if index == 0:
                        canvas.drawString(50, style.height - sheet.y, name)
                        canvas.drawString(130, style.height - sheet.y, ":")
                    canvas.drawString(145, style.height - sheet.y, f"{mark}.")
                canvas.drawString(170, style.height - sheet.y, line)


def numbered_list(sheet: Sheet) -> None:
    surround(sheet, 2)
    for number in range(1, 12):
        sheet.write(f"{number}. {sentence(sheet.random)}", indent=10)
        if sheet.random.random() < 0.4:
            for mark in "abc":
                sheet.write(
                    f"{mark}. {sheet.random.choice(('Koordinasi', 'Laporan', 'Sosialisasi'))} {person(sheet.random)}", indent=40
                )


def two_columns(sheet: Sheet) -> None:
    canvas, style = sheet.canvas, sheet.style
    half = (style.width - 130) / 2
    for column in range(2):
        y = style.height - 70
        while y > 80:
            for line in wrapped(sentence(sheet.random), style.font, 9.5, half):
                canvas.setFont(style.font, 9.5)
                canvas.drawString(50 + column * (half + 30), y, line)
                y -= 12.5
            y -= 6


def chart(sheet: Sheet) -> None:
    """Bars over grid lines."""
    canvas, style, random = sheet.canvas, sheet.style, sheet.random
    sheet.write("Grafik Jumlah Pemohon per Bulan", bold=True, centred=True)
    x0, y0, width, height = 90, style.height - 420, style.width - 180, 260
    canvas.setStrokeColor(colors.grey)
    canvas.setFont(style.font, 8)
    for step in range(6):
        y = y0 + height * step / 5
        canvas.line(x0, y, x0 + width, y)
        canvas.drawRightString(x0 - 4, y - 3, str(step * 20))
    for index in range(8):
        x = x0 + width * (index + 0.2) / 8
        canvas.setFillColor(colors.Color(0.3, 0.5, 0.8))
        canvas.rect(x, y0, width / 8 * 0.6, height * random.uniform(0.2, 0.95), stroke=1, fill=1)
        canvas.setFillColor(colors.black)
        canvas.drawString(x, y0 - 12, ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu")[index])
    canvas.line(x0, y0, x0, y0 + height)
    sheet.y = 440
    surround(sheet, 3)


def flow_chart(sheet: Sheet) -> None:
    """Boxes and arrows down the page."""
    canvas, style = sheet.canvas, sheet.style
    sheet.write("ALUR PELAYANAN", bold=True, centred=True)
    for row in range(5):
        y = style.height - 150 - 80 * row
        for x in (style.width / 2 - 80, *((style.width / 2 + 110,) if row % 2 else ())):
            canvas.rect(x, y, 160 if x < style.width / 2 else 90, 40)
            canvas.setFont(style.font, 9)
            canvas.drawString(x + 6, y + 16, ("Pemohon datang", "Verifikasi", "Persetujuan", "Cetak", "Selesai")[row])
        if row < 4:
            canvas.line(style.width / 2, y, style.width / 2, y - 40)


def form(sheet: Sheet) -> None:
    """Labels with values on dotted or drawn lines."""
    canvas, style = sheet.canvas, sheet.style
    sheet.write("FORMULIR PERMOHONAN", bold=True, centred=True)
    for row, name in enumerate(("Nama", "NIK", "Tempat/Tgl Lahir", "Alamat", "Pekerjaan", "No. HP", "Keperluan", "Email")):
        y = style.height - 130 - 24 * row
        canvas.setFont(style.font, 11)
        canvas.drawString(60, y, f"{row + 1}.")
        canvas.drawString(80, y, name)
        canvas.drawString(190, y, ":")
        if row % 2:
            canvas.line(200, y - 2, style.width - 80, y - 2)
        else:
            canvas.drawString(200, y, "." * 70)
    sheet.y = 350
    signatures(sheet)


def contents(sheet: Sheet) -> None:
    """Headings with page numbers at the right."""
    canvas, style = sheet.canvas, sheet.style
    sheet.write("DAFTAR ISI", bold=True, centred=True)
    for row in range(18):
        y = style.height - 110 - 18 * row
        canvas.setFont(style.font, 11)
        title = f"{row // 5 + 1}.{row % 5 + 1}" if row % 5 else f"BAB {'I' * (row // 5 + 1)}"
        canvas.drawString(60, y, f"{title} Uraian bagian {row + 1} ")
        canvas.drawString(220, y, "." * int((style.width - 330) / 3.1))
        canvas.drawRightString(style.width - 60, y, str(row * 2 + 1))


def framed(sheet: Sheet) -> None:
    """A certificate with a double border."""
    canvas, style = sheet.canvas, sheet.style
    for inset in (25, 32):
        canvas.rect(inset, inset, style.width - 2 * inset, style.height - 2 * inset)
    sheet.skip(120)
    for text in ("SERTIFIKAT", "diberikan kepada", person(sheet.random), "atas partisipasinya sebagai peserta"):
        sheet.write(text, centred=True, bold=text.isupper())
        sheet.skip(20)
    signatures(sheet)


OTHERS: tuple[Callable[[Sheet], None], ...] = (
    running_text, letter, clauses, numbered_list, two_columns, chart, flow_chart, form, contents, framed,
)  # fmt: skip
