"""Whole pages: letters, decrees, attendance lists, budgets, certificates, with marks in their usual places and with what resembles them."""

import math
from collections.abc import Callable
from random import Random

import cv2
import numpy as np

from bench.marks import strokes
from bench.marks.canvas import BLACK, FAMILIES, Colour, Sheet
from evidence.document import Box, MarkKind

_WORDS = [
    "bahwa",
    "dalam",
    "rangka",
    "meningkatkan",
    "kualitas",
    "pelayanan",
    "publik",
    "dan",
    "mempercepat",
    "pembangunan",
    "daerah",
    "perlu",
    "menetapkan",
    "keputusan",
    "wali",
    "kota",
    "tentang",
    "inovasi",
    "daerah",
    "sebagaimana",
    "dimaksud",
    "pada",
    "huruf",
    "a",
    "sesuai",
    "dengan",
    "ketentuan",
    "peraturan",
    "perundang-undangan",
    "yang",
    "berlaku",
    "pemerintah",
    "kabupaten",
    "kota",
    "provinsi",
    "dinas",
    "badan",
    "kecamatan",
    "kelurahan",
    "anggaran",
    "pendapatan",
    "belanja",
    "program",
    "kegiatan",
    "sub",
    "pelaksanaan",
    "evaluasi",
    "laporan",
    "hasil",
    "kinerja",
    "tahun",
    "2024",
    "Nomor",
    "23",
    "Undang-Undang",
]
_NAMES = (
    "H. AHMAD SYUKRI, S.E.",
    "Drs. BUDI SANTOSO, M.Si.",
    "Ir. NOVRIWAN JAYA, S.P.",
    "dr. SITI AMINAH, M.Kes.",
    "RIZKI HAMID, S.H.",
    "YEYEN ROHYANDA, M.M.",
)
_PALE: tuple[Colour, ...] = (
    (189, 215, 238),
    (226, 239, 218),
    (255, 242, 204),
    (217, 217, 217),
    (91, 155, 213),
    (68, 114, 196),
    (112, 173, 71),
    (255, 217, 102),
    (146, 208, 80),
    (0, 176, 240),
)


def sheet(random: Random, *, wide: bool = False) -> Sheet:
    size = random.choice(((595.0, 842.0), (612.0, 936.0), (612.0, 1008.0)))
    width, height = (size[1], size[0]) if wide else size
    return Sheet(width, height, random.choice((150, 150, 200, 200, 300)) / 72, random.choice(FAMILIES), random)


def _sentence(random: Random, count: int) -> str:
    return " ".join(random.choice(_WORDS) for _ in range(count))


def body(page: Sheet, y: float, bottom: float, *, left: float = 70, size: float = 0) -> list[tuple[float, float, int, int]]:
    """Paragraphs from y to bottom; returns for each line its top, its end, and the range of its words."""
    random = page.random
    size = size or random.uniform(10, 12)
    lines: list[tuple[float, float, int, int]] = []
    while y + size < bottom:
        text, first = "", len(page.words)
        while page.width_of(text, size) < page.width - left - 90:
            text += random.choice(_WORDS) + " "
        if random.random() < 0.12:
            text = text[: len(text) // 3]
        end = page.text(left, y, text, size, line=len(lines) + 10)
        lines.append((y, end, first, len(page.words)))
        y += size * random.choice((1.25, 1.25, 1.5))
    return lines


def emblem(page: Sheet, x: float, y: float, size: float, *, coloured: bool) -> None:
    """Something like a regional arms or a Garuda: a dense, many-coloured (or black) figure; no mark."""
    random = page.random
    side = page.px(size)
    picture = np.ones((side, side, 3), np.float32)
    palette = (
        ((30, 90, 40), (240, 200, 40), (200, 30, 30), (30, 60, 160), (250, 250, 250), (20, 20, 20))
        if coloured
        else ((20, 20, 20), (90, 90, 90), (250, 250, 250))
    )

    def tone() -> tuple[float, float, float]:
        colour = random.choice(palette)
        return colour[0] / 255, colour[1] / 255, colour[2] / 255

    centre = (side // 2, side // 2)
    shield = np.array([(0.1, 0.05), (0.9, 0.05), (0.88, 0.6), (0.5, 0.97), (0.12, 0.6)]) * side
    if random.random() < 0.5:
        cv2.fillPoly(picture, [shield.astype(np.int32)], tone(), cv2.LINE_AA)
    else:
        cv2.circle(picture, centre, side // 2 - 2, tone(), -1, cv2.LINE_AA)
        cv2.circle(picture, centre, side // 2 - 2, (0.1, 0.1, 0.1), max(side // 40, 1), cv2.LINE_AA)
    for _ in range(26):
        at = (random.randint(side // 5, side * 4 // 5), random.randint(side // 6, side * 3 // 4))
        axes = (random.randint(2, side // 7), random.randint(2, side // 9))
        cv2.ellipse(picture, at, axes, random.randint(0, 180), 0, 360, tone(), random.choice((-1, -1, 1)), cv2.LINE_AA)
    for index in range(11):
        angle = math.pi * (0.1 + 0.08 * index)
        tip = (round(centre[0] + side * 0.45 * math.cos(angle)), round(centre[1] - side * 0.4 * math.sin(angle)))
        cv2.line(picture, centre, tip, tone(), max(side // 50, 1), cv2.LINE_AA)
    page.cover(picture, x, y)


def photo(page: Sheet, box: Box) -> None:
    """A photograph's texture: smooth light, people-like blobs, noise; no mark."""
    random = page.random
    rng = np.random.default_rng(random.randrange(1 << 30))
    h, w = page.px(box.height), page.px(box.width)
    picture = cv2.resize(rng.random((5, 6, 3), np.float32), (w, h), interpolation=cv2.INTER_CUBIC) * 0.7 + 0.1
    for _ in range(random.randint(6, 18)):
        colour = tuple(float(value) for value in rng.random(3))
        at = (random.randint(0, w), random.randint(h // 3, h))
        cv2.ellipse(
            picture,
            at,
            (random.randint(w // 40 + 2, w // 9 + 3), random.randint(h // 12 + 2, h // 4 + 3)),
            0,
            0,
            360,
            colour,
            -1,
            cv2.LINE_AA,
        )
        cv2.circle(picture, (at[0], max(at[1] - h // 5, 0)), max(h // 16, 2), (0.75, 0.58, 0.47), -1, cv2.LINE_AA)
    if random.random() < 0.5:
        cv2.rectangle(picture, (w // 5, h // 12), (w * 4 // 5, h // 4), tuple(float(value) for value in rng.random(3)), -1)
        banner = np.zeros((h, w), np.uint8)
        cv2.putText(
            banner, "RAPAT KOORDINASI", (w // 5 + 4, h // 5), cv2.FONT_HERSHEY_DUPLEX, w / 520, 255, max(w // 300, 1), cv2.LINE_AA
        )
        picture = np.maximum(picture, banner[..., None].astype(np.float32) / 255)
    grainy = cv2.GaussianBlur(picture, (0, 0), 1.0) + rng.normal(0, 0.03, picture.shape).astype(np.float32)
    page.cover(np.clip(grainy, 0, 1), box.x0, box.top)


def letterhead(page: Sheet) -> float:
    """Arms and the office's name; returns where the page goes on."""
    random = page.random
    coloured = random.random() < 0.7
    if random.random() < 0.6:
        emblem(page, 65, 34, random.uniform(52, 74), coloured=coloured)
        middle = page.width / 2 + 30
    else:
        emblem(page, page.width / 2 - 32, 30, 60, coloured=coloured)
        middle = page.width / 2
        page.centred(middle, 96, "WALI KOTA BANJARBARU", 13, bold=True)
        return 125
    ink = random.choice((BLACK, BLACK, (20, 50, 140), (0, 100, 50)))
    page.centred(middle, 40, "PEMERINTAH KABUPATEN TULANG BAWANG", 13, bold=True, colour=ink)
    page.centred(
        middle, 58, random.choice(("SEKRETARIAT DAERAH", "DINAS KESEHATAN", "BADAN PERENCANAAN")), 18, bold=True, colour=ink
    )
    page.centred(middle, 84, "Jalan Jenderal Sudirman Nomor 12 Telepon (0511) 4772345", 9)
    page.rule(60, 108, page.width - 60, 108, random.choice((1.5, 2.5)), ink)
    if random.random() < 0.5:
        page.rule(60, 111, page.width - 60, 111, 0.6, ink)
    return 130


def signature_block(page: Sheet, y: float, *, sign: bool = True, seal: bool = True, printed: str = "") -> float:
    random = page.random
    x = random.choice((page.width * 0.55, page.width * 0.58, 75.0))
    page.text(x, y, "Ditetapkan di Banjarbaru", 11)
    page.text(x, y + 15, "pada tanggal 10 Juni 2024", 11)
    page.text(
        x,
        y + 38,
        random.choice(("WALI KOTA BANJARBARU,", "KEPALA DINAS KESEHATAN,", "BUPATI CIANJUR,", "SEKRETARIS DAERAH,")),
        11,
        bold=random.random() < 0.5,
    )
    gap = random.uniform(48, 70)
    if printed:
        page.text(x + 20, y + 38 + gap / 2, printed, 11)
    name = random.choice(_NAMES)
    end = page.text(x, y + 42 + gap, name, 11, bold=True)
    if random.random() < 0.6:
        page.rule(x, y + 42 + gap + 12.5, end - 4, y + 42 + gap + 12.5, 0.7)
    page.text(x, y + 57 + gap, "NIP. 19710617 199803 1 005", 10)
    tall = random.uniform(30, gap + 8)
    wide = random.uniform(70, 150)
    at = (x + random.uniform(-5, 35), y + 48 + random.uniform(-6, 8))
    marks: list[Callable[[], object]] = []
    if seal:
        centre = (max(x + random.uniform(-22, 22), 92), y + 38 + gap / 2 + random.uniform(-8, 16))
        marks.append(lambda: strokes.stamp(page, *centre))
    if sign:
        marks.append(lambda: strokes.signature(page, *at, wide, tall))
    random.shuffle(marks)
    for put in marks:
        put()
    return y + 80 + gap


def letter(random: Random) -> Sheet:
    page = sheet(random)
    y = letterhead(page)
    page.text(page.width - 200, y, "Banjarbaru, 10 Juni 2024", 11)
    for row, item in enumerate(("Nomor : 046 / 1963 / II.15 / 2024", "Sifat : Penting", "Hal : Permohonan Kerja Sama")):
        page.text(70, y + 30 + 15 * row, item, 11)
    body(page, y + 110, y + 330)
    if random.random() < 0.3:
        x = page.text(70, y + 345, "Informasi lanjut:", 11)
        start = x
        x = page.text(x, y + 345, "https://inovasi.banjarbarukota.go.id", 11, colour=(20, 60, 220))
        page.rule(start, y + 345 + 12, x - 4, y + 345 + 12, 0.6, (20, 60, 220))
    signature_block(page, y + 380, sign=random.random() < 0.85, seal=random.random() < 0.8)
    page.name = "letter"
    return page


def decree(random: Random) -> Sheet:
    """The last page of a regulation: signature, or "ttd" and a certified copy."""
    page = sheet(random)
    page.centred(page.width / 2, 40, f"- {random.randint(2, 9)} -", 10)
    stop = random.uniform(200, 460)
    body(page, 75, stop)
    copy = random.random() < 0.35
    if copy:
        page.text(page.width - 150, 40, "SALINAN", 14, bold=True)
        page.frame(Box(page.width - 156, 36, page.width - 72, 58), 1.0)
    y = signature_block(page, stop + 30, sign=not copy, seal=not copy and random.random() < 0.8, printed="ttd." if copy else "")
    if copy and y + 110 < page.height - 60 and random.random() < 0.7:
        page.text(75, y + 10, "Salinan sesuai dengan aslinya", 10)
        page.text(75, y + 23, "KEPALA BAGIAN HUKUM,", 10)
        page.text(75, y + 72, random.choice(_NAMES), 10, bold=True)
        strokes.stamp(page, 110, y + 55)
        strokes.signature(page, 85 + random.uniform(0, 30), y + 30, random.uniform(70, 110), random.uniform(28, 46))
    page.name = "decree"
    return page


def attendance(random: Random) -> Sheet:
    """A list of names with small signatures."""
    page = sheet(random)
    page.centred(page.width / 2, 50, "DAFTAR HADIR", 14, bold=True)
    page.text(70, 80, "Hari/Tanggal : Senin, 10 Juni 2024", 11)
    page.text(70, 96, "Acara : Bimbingan Teknis Inovasi Daerah", 11)
    columns = (65.0, 95.0, 245.0, 400.0, page.width - 60)
    height, rows, top = random.uniform(24, 34), random.randint(8, 18), 125.0
    rows = min(rows, int((page.height - top - 80) / height))
    head = random.random() < 0.5
    if head:
        page.fill(Box(columns[0], top, columns[-1], top + height), random.choice(_PALE))
    for x in columns:
        page.rule(x, top, x, top + height * (rows + 1))
    for row in range(rows + 2):
        page.rule(columns[0], top + height * row, columns[-1], top + height * row)
    for x, title in zip(columns, ("No", "Nama", "Instansi", "Tanda Tangan"), strict=False):
        page.text(x + 4, top + height / 2 - 6, title, 10, bold=True)
    alternate = random.random() < 0.5
    for row in range(rows):
        y = top + height * (row + 1)
        page.text(columns[0] + 6, y + height / 2 - 6, f"{row + 1}.", 10)
        page.text(columns[1] + 4, y + height / 2 - 6, random.choice(_NAMES).split(",")[0], 9.5)
        page.text(
            columns[2] + 4, y + height / 2 - 6, random.choice(("Dinas Kesehatan", "Bappeda", "Kecamatan Cempaka", "Setda")), 9.5
        )
        x = columns[3] + 5 + (45 if alternate and row % 2 else 0)
        page.text(x, y + 3, f"{row + 1}.", 8)
        if random.random() < 0.85:
            strokes.signature(page, x + 12, y + random.uniform(0, 4), random.uniform(30, 60), height * random.uniform(0.6, 0.95))
    page.name = "attendance"
    return page


def _grid(page: Sheet, top: float, rows: int, columns: list[float], height: float) -> None:
    for x in columns:
        page.rule(x, top, x, top + height * rows, 0.6)
    for row in range(rows + 1):
        page.rule(columns[0], top + height * row, columns[-1], top + height * row, 0.6)


def budget(random: Random) -> Sheet:
    """A budget table with coloured heads and group rows; some items are marked, some pages are not."""
    page = sheet(random, wide=random.random() < 0.5)
    page.centred(page.width / 2, 44, "DOKUMEN PELAKSANAAN ANGGARAN TAHUN ANGGARAN 2024", 12, bold=True)
    size, height, top = random.uniform(8, 10), random.uniform(16, 20), 90.0
    widths = (70, 230, 60, 60, 80)
    ratio = (page.width - 100) / sum(widths)
    columns = [50.0]
    for width in widths:
        columns.append(columns[-1] + width * ratio)
    rows = random.randint(12, int((page.height - top - 60) / height))
    head = random.choice(_PALE)
    page.fill(Box(columns[0], top, columns[-1], top + height), head)
    zebra = random.choice(("", "", "stripes", "groups"))
    pale = random.choice(_PALE[:4])
    for row in range(1, rows):
        if (zebra == "stripes" and row % 2 == 0) or (zebra == "groups" and row % random.randint(4, 6) == 0):
            page.fill(Box(columns[0], top + height * row, columns[-1], top + height * (row + 1)), pale)
    for x, title in zip(columns, ("Kode", "Uraian", "Volume", "Satuan", "Jumlah"), strict=False):
        page.text(x + 3, top + 4, title, size, bold=True, colour=BLACK)
    boxes = []
    for row in range(1, rows):
        y = top + height * row + 3.5
        first = len(page.words)
        page.text(columns[0] + 3, y, f"5.1.02.{random.randint(1, 9):02}.01.{random.randint(1, 99):04}", size)
        item = _sentence(random, 2)
        while page.width_of(item, size) > columns[2] - columns[1] - 8:
            item = item.rsplit(" ", 1)[0]
        page.text(columns[1] + 3, y, item, size)
        page.text(columns[2] + 3, y, str(random.randint(1, 400)), size)
        page.text(columns[3] + 3, y, random.choice(("orang", "paket", "unit")), size)
        amount = f"{random.randint(1, 900)}.{random.randint(0, 999):03}.000"
        page.text(columns[5] - 4 - page.width_of(amount, size), y, amount, size)
        boxes.append([word.box for word in page.words[first:]])
    _grid(page, top, rows, columns, height)
    kind = random.choice(("highlight", "highlight", "rowfill", "outline", "underline", ""))
    if zebra == "groups" and kind == "rowfill":
        kind = "highlight"
    for index in random.sample(range(2, len(boxes)), random.randint(1, 2)) if kind else ():
        _mark_row(page, kind, boxes[index], Box(columns[0], top + height * (index + 1), columns[-1], top + height * (index + 2)))
    page.name = f"budget {zebra} {kind}".strip()
    return page


def _mark_row(page: Sheet, kind: str, words: list[Box], row: Box) -> None:
    item = words[1].union(words[-1]) if page.random.random() < 0.5 else words[1].union(words[-4])
    if kind == "highlight":
        strokes.highlight(page, item)
    elif kind == "rowfill":
        colour = page.random.choice(strokes.HIGHLIGHTERS[:3])
        page.fill(row, colour)
        page.label(MarkKind.HIGHLIGHT, row, "row")
    elif kind == "outline":
        strokes.outline(page, item)
    else:
        strokes.underline(page, words[1].union(words[-4]))


def marked_text(random: Random) -> Sheet:
    """Running text with highlighted, framed or underlined passages."""
    page = sheet(random)
    page.centred(
        page.width / 2,
        44,
        "RENCANA KERJA PEMERINTAH DAERAH TAHUN 2024",
        12,
        bold=True,
        colour=random.choice((BLACK, (20, 60, 160), (170, 20, 30))),
    )
    lines = body(page, 80, page.height - 80)
    kind = random.choice(("highlight", "highlight", "highlight", "outline", "underline"))
    for index in random.sample(range(2, len(lines) - 3), random.randint(1, 3)):
        _, _, first, last = lines[index]
        if last - first < 5:
            continue
        start = random.randrange(first, last - 4)
        span = page.words[start : min(start + random.randint(3, 9), last)]
        item = span[0].box
        for word in span[1:]:
            item = item.union(word.box)
        {"highlight": strokes.highlight, "outline": strokes.outline, "underline": strokes.underline}[kind](page, item)
    page.name = f"text {kind}"
    return page


def electronic(random: Random) -> Sheet:
    """A letter signed electronically: a code, no ink."""
    page = sheet(random)
    y = letterhead(page)
    body(page, y, y + 300)
    page.text(330, y + 320, "KEPALA DINAS KESEHATAN,", 11)
    size = random.uniform(42, 80)
    content = f"https://tte.bssn.go.id/verify/{random.randrange(1 << 60):x}"
    strokes.code(page, 335, y + 340, size, content if random.random() < 0.7 else content[8:24])
    page.text(330, y + 350 + size, "Ditandatangani secara elektronik oleh", 9)
    page.text(330, y + 362 + size, random.choice(_NAMES), 11, bold=True)
    page.rule(60, page.height - 60, page.width - 60, page.height - 60, 0.5)
    page.text(64, page.height - 54, "Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat elektronik BSrE", 8)
    page.name = "electronic"
    return page


def report(random: Random) -> Sheet:
    """Coloured banners, headings, a photograph or two, a chart: nothing is marked."""
    page = sheet(random)
    banner = random.choice(_PALE)
    page.fill(Box(0, 0, page.width, random.uniform(30, 60)), banner)
    emblem(page, page.width - 90, 18, 50, coloured=True)
    page.text(
        70,
        80,
        "BAB III HASIL KEGIATAN",
        16,
        bold=True,
        colour=random.choice(((20, 60, 160), (190, 30, 40), (110, 60, 160), (0, 110, 60))),
    )
    lines = body(page, 115, 300)
    photo(page, Box(80, 320, page.width / 2 - 10, 470))
    photo(page, Box(page.width / 2 + 10, 320, page.width - 80, 470))
    page.centred(page.width / 2, 476, "Gambar 3.1 Pelaksanaan kegiatan", 10)
    if random.random() < 0.5:
        for index in range(6):
            tall = random.uniform(30, 120)
            page.fill(Box(110 + index * 55, 640 - tall, 145 + index * 55, 640), random.choice(_PALE))
        page.rule(100, 640, 460, 640, 1)
        for index in range(6):
            page.text(115 + index * 55, 644, str(2019 + index), 9)
    else:
        body(page, 500, page.height - 110)
    page.fill(Box(0, page.height - 36, page.width, page.height), banner)
    del lines
    page.name = "report"
    return page


def flowchart(random: Random) -> Sheet:
    """The second page of an SOP: boxes, arrows and lozenges in a table: nothing is marked."""
    page = sheet(random, wide=True)
    page.centred(page.width / 2, 30, "STANDAR OPERASIONAL PROSEDUR", 13, bold=True)
    columns = [40.0, 70.0, 220.0, 300.0, 380.0, 460.0, 540.0, 640.0, page.width - 40]
    rows, top = 7, 60.0
    height = (page.height - top - 40) / rows
    page.fill(Box(columns[0], top, columns[-1], top + height), random.choice(_PALE))
    _grid(page, top, rows, columns, height)
    before = None
    for row in range(1, rows):
        y = top + height * row
        page.text(columns[0] + 6, y + 8, f"{row}.", 9)
        page.text(columns[1] + 4, y + 8, _sentence(random, 2), 9)
        column = random.randint(2, 5)
        x = (columns[column] + columns[column + 1]) / 2
        colour = random.choice((BLACK, BLACK, (40, 90, 180)))
        if random.random() < 0.25:
            corners = ((x - 20, y + height / 2), (x, y + height / 2 - 14), (x + 20, y + height / 2), (x, y + height / 2 + 14))
            for (ax, ay), (bx, by) in zip(corners, (*corners[1:], corners[0]), strict=True):
                page.rule(ax, ay, bx, by, 0.8, colour)
        else:
            page.frame(Box(x - 18, y + height / 2 - 10, x + 18, y + height / 2 + 10), 0.9, colour)
        if before:
            page.rule(before[0], before[1], before[0], y + height / 2, 0.8)
            page.rule(before[0], y + height / 2, x - 18 if before[0] < x else x + 18, y + height / 2, 0.8)
        before = (x, y + height / 2 + 10)
        page.text(columns[6] + 5, y + 10, "10 Menit", 9)
        page.text(columns[7] + 5, y + 10, "Dokumen", 9)
    page.name = "flowchart"
    return page


def certificate(random: Random) -> Sheet:
    """A designed page with a frame, big coloured type, and at times a signature."""
    page = sheet(random, wide=True)
    tone = random.choice(((200, 160, 60), (40, 80, 160), (120, 40, 50)))
    page.frame(Box(24, 24, page.width - 24, page.height - 24), 5, tone)
    page.frame(Box(34, 34, page.width - 34, page.height - 34), 1, tone)
    emblem(page, page.width / 2 - 30, 50, 60, coloured=True)
    page.centred(page.width / 2, 125, "SERTIFIKAT", 38, bold=True, colour=tone)
    page.centred(page.width / 2, 185, "Nomor 893/112/BKPSDM/2024", 12)
    page.centred(page.width / 2, 225, random.choice(_NAMES), 24, bold=True)
    page.centred(page.width / 2, 270, "sebagai PESERTA Bimbingan Teknis Inovasi Daerah", 13)
    signature_block(page, 330, sign=random.random() < 0.7, seal=random.random() < 0.5)
    page.name = "certificate"
    return page


def screenshot(random: Random) -> Sheet:
    """A report's page with the pictures of two screens: bars, buttons, cards and links in many colours; nothing is marked."""
    page = sheet(random)
    page.text(70, 60, "DOKUMENTASI APLIKASI", 13, bold=True)
    body(page, 85, 190)
    for top in (210.0, 470.0):
        window = Box(75, top, page.width - 75, top + 220)
        page.fill(window, random.choice(((250, 250, 250), (236, 240, 245), (40, 48, 60))))
        accent = random.choice(((52, 120, 246), (0, 150, 136), (220, 53, 69), (255, 193, 7), (110, 66, 193)))
        page.fill(Box(window.x0, top, window.x1, top + 16), (222, 225, 230))
        page.text(window.x0 + 40, top + 3, "https://sijukung.banjarbarukota.go.id/masuk", 8)
        page.fill(Box(window.x0, top + 16, window.x1, top + 40), accent)
        page.text(window.x0 + 10, top + 21, "SI JUKUNG Beranda Layanan Laporan", 10, bold=True)
        for index in range(random.randint(2, 4)):
            x = window.x0 + 12 + index * 104
            page.fill(
                Box(x, top + 55, x + 92, top + 120), random.choice((accent, (255, 255, 255), (232, 245, 233), (255, 243, 205)))
            )
            page.text(x + 6, top + 62, random.choice(("Jumlah Berkas", "Antrian", "Selesai")), 9)
            page.text(x + 6, top + 82, str(random.randint(10, 999)), 18, bold=True)
        page.fill(Box(window.x0 + 12, top + 140, window.x0 + 80, top + 158), accent)
        page.text(window.x0 + 18, top + 144, "Simpan Data", 9)
        page.text(window.x0 + 100, top + 144, "Lupa kata sandi?", 9, colour=(52, 120, 246))
        page.frame(window, 0.6, (150, 150, 150))
    page.centred(page.width / 2, 700, "Gambar 2 Tampilan aplikasi", 10)
    page.name = "screenshot"
    return page


def boxed(random: Random) -> Sheet:
    """Text with gray boxes as word processors make them: headings on gray, a framed note, a shaded summary; nothing is marked."""
    page = sheet(random)
    tone = random.choice(((217, 217, 217), (230, 230, 230), (191, 191, 191), (222, 234, 246)))
    y = 60.0
    for number in range(3):
        box = Box(66, y, page.width - 66, y + random.uniform(20, 28))
        page.fill(box, tone)
        page.text(72, y + 5, f"BAB {number + 1} GAMBARAN UMUM DAERAH", 12, bold=True)
        body(page, y + 40, y + 180)
        y += 200
    note = Box(80, y, page.width - 80, y + 70)
    page.frame(note, 0.8)
    page.text(90, y + 10, "Catatan: hasil evaluasi disampaikan kepada pimpinan", 10)
    page.name = "boxed"
    return page


KINDS: tuple[tuple[Callable[[Random], Sheet], int], ...] = (
    (letter, 4),
    (decree, 4),
    (attendance, 1),
    (budget, 5),
    (marked_text, 4),
    (electronic, 2),
    (report, 2),
    (flowchart, 1),
    (certificate, 1),
    (screenshot, 1),
    (boxed, 1),
)
