"""Pages on which no item is marked: what else is on the paper."""

import math
from random import Random

import cv2
import numpy as np
from PIL import Image, ImageDraw

from bench.marks import pages, strokes
from bench.marks.canvas import Colour, Sheet, font
from bench.marks.items.forms import HEADS, PALE
from bench.marks.items.pens import Pen, ball, cover, curve, draw, wavering, written
from bench.marks.items.printing import Paper, Printed
from bench.marks.items.unmarked import Kind, tinted_levels
from evidence.document import Box

_LINK: Colour = (5, 99, 193)


def _low(page: Printed, tall: float) -> float:
    """Where something of this height fits below the table; at the page's foot where nothing does."""
    return min(page.table.bottom + 12, page.paper.height - tall - 8)


def _clear(page: Printed, top: float) -> None:
    """White paper from ``top`` down, as if the table had ended earlier."""
    paper = page.paper
    paper.pixels[paper.px(top) :] = 1
    paper.words[:] = [word for word in paper.words if word.box.bottom < top]


def link(page: Printed, random: Random) -> None:
    paper, y = page.paper, _low(page, 20)
    x = paper.text(page.table.x0, y, "Sumber:", 8)
    end = paper.text(
        x,
        y,
        random.choice(("https://sipd.kemendagri.go.id", "www.banjarbarukota.go.id/apbd", "bappeda@sambas.go.id")),
        8,
        colour=_LINK,
    )
    paper.rule(x, y + 9, end - 2, y + 9, 0.5, _LINK)


def footer_logos(page: Printed, random: Random) -> None:
    for index in range(random.randint(1, 3)):
        pages.emblem(page.paper, page.table.x0 + index * 50, page.paper.height - 42, random.uniform(22, 34), coloured=True)


def _chart(page: Printed, random: Random, top: float) -> None:
    paper, x, bottom = page.paper, page.table.x0 + 20, top + 120
    for index in range(random.randint(4, 9)):
        tall = random.uniform(20, 105)
        box = Box(x + index * 42, bottom - tall, x + index * 42 + 26, bottom)
        paper.fill(box, random.choice(((68, 114, 196), (237, 125, 49), (112, 173, 71), (255, 192, 0), (91, 155, 213))))
        paper.text(box.x0, bottom + 3, str(2017 + index), 7)
    paper.rule(x - 6, bottom, x + 380, bottom, 0.7)


def bar_chart(page: Printed, random: Random) -> None:
    top = max(page.head.bottom + 90, page.paper.height - random.uniform(190, 260))
    _clear(page, top)
    _chart(page, random, top + 25)


def pie_chart(page: Printed, random: Random) -> None:
    paper, top = page.paper, max(page.head.bottom + 90, page.paper.height - 230)
    _clear(page, top)
    side = paper.px(140)
    picture = np.ones((side, side, 3), np.float32)
    start = 0.0
    for share in (0.35, 0.25, 0.2, 0.12, 0.08):
        tone = [value / 255 for value in random.choice((*HEADS, (68, 114, 196), (237, 125, 49)))]
        cv2.ellipse(
            picture, (side // 2, side // 2), (side // 2 - 4, side // 2 - 4), 0, start, start + share * 360, tone, -1, cv2.LINE_AA
        )
        start += share * 360
    paper.cover(picture, page.table.x0 + 60, top + 30)
    for index, text in enumerate(("Belanja Operasi", "Belanja Modal", "Belanja Tidak Terduga")):
        paper.fill(Box(page.table.x0 + 240, top + 60 + index * 16, page.table.x0 + 249, top + 69 + index * 16), HEADS[index + 1])
        paper.text(page.table.x0 + 255, top + 58 + index * 16, text, 8)


def photo(page: Printed, random: Random) -> None:
    top = max(page.head.bottom + 90, page.paper.height - 210)
    _clear(page, top)
    pages.photo(page.paper, Box(page.table.x0 + 20, top + 20, page.table.x0 + 240, top + 170))
    page.paper.text(page.table.x0 + 60, top + 174, "Gambar 1 Kegiatan", 8)


def electronic_signature(page: Printed, random: Random) -> None:
    top = page.paper.height - 74
    _clear(page, top)
    strokes.code(page.paper, page.table.x0, top + 10, 44, f"https://tte.bssn.go.id/verify/{random.randrange(1 << 50):x}")
    page.paper.text(page.table.x0 + 54, top + 24, "Dokumen ini telah ditandatangani secara elektronik yang diterbitkan BSrE", 7)


def stamp_on_table(page: Printed, random: Random) -> None:
    """The office's stamp half over the rows."""
    strokes.stamp(page.paper, random.uniform(page.table.x0 + 60, page.table.x1 - 60), page.table.bottom - random.uniform(10, 90))


def received_stamp(page: Printed, random: Random) -> None:
    strokes.stamp(page.paper, page.paper.width - random.uniform(80, 130), random.uniform(38, 60), "rectangle")


def team_signatures(page: Printed, random: Random) -> None:
    """The budget team's table at the foot: names and short signatures."""
    top = page.paper.height - 150
    _clear(page, top)
    paper, x = page.paper, page.table.x0
    for row in range(6):
        y = top + 14 + row * 20
        paper.rule(x, y, x + 400, y, 0.5)
        if row < 5:
            paper.text(x + 4, y + 5, f"{row + 1}. {random.choice(('BUDI SANTOSO', 'SITI AMINAH', 'AHMAD SYUKRI', 'YEYEN R'))}", 8)
            strokes.signature(paper, x + 290, y + 2, random.uniform(30, 60), 15)


def initials_at_foot(page: Printed, random: Random) -> None:
    x, y, pen = page.paper.width - random.uniform(40, 60), page.paper.height - random.uniform(30, 44), ball(random)
    draw(
        page.paper, curve([(x, y), (x + 4, y - 12), (x + 8, y + 4), (x + 12, y - 6), (x + 17, y + 2), (x + 30, y - 3)]), pen, random
    )


def page_number_by_hand(page: Printed, random: Random) -> None:
    written(
        page.paper,
        page.paper.width - random.uniform(40, 70),
        random.uniform(8, 18),
        random.choice(("18", "1-8", "11")),
        ball(random),
        random,
        12,
    )


def filled_by_hand(page: Printed, random: Random) -> None:
    """Number and date in the heading written in."""
    for x, y in ((page.table.x0 + 60, 14), (page.table.x1 - 110, 14)):
        written(page.paper, x, y, random.choice(("188/11", "11-8-18", "A 18")), ball(random), random, 9)


def ticks_in_every_row(page: Printed, random: Random) -> None:
    """A checker went down the whole list."""
    pen, x = ball(random), page.table.x1 + random.uniform(3, 8)
    for line in page.lines:
        y = (line.box.top + line.box.bottom) / 2 + random.gauss(0, 1)
        draw(page.paper, curve([(x, y), (x + 3, y + 3.5), (x + 9 + random.uniform(-1, 2), y - 5)], 6), pen, random)


def watermark(page: Printed, random: Random) -> None:
    paper = page.paper
    size = paper.px(min(paper.width, paper.height) * 0.16)
    face = font("liberation/LiberationSans-Bold.ttf", size)
    text = random.choice(("DRAFT", "SALINAN", "RAHASIA", "COPY"))
    image = Image.new("L", (paper.pixels.shape[1], paper.pixels.shape[0]))
    ImageDraw.Draw(image).text((image.width / 2, image.height / 2), text, 255, face, anchor="mm")
    turned = np.asarray(image.rotate(random.uniform(30, 50)), np.float32) / 255
    paper.ink(turned, 0, 0, random.choice(((200, 200, 200), (255, 200, 200), (200, 215, 255), (220, 220, 220))), 0.8)


def coloured_paper(page: Printed, random: Random) -> None:
    page.paper.pixels *= np.array(random.choice(((1, 0.97, 0.72), (0.78, 0.95, 0.8), (1, 0.82, 0.87), (0.75, 0.88, 1))), np.float32)


def old_paper(page: Printed, random: Random) -> None:
    """Yellowed from the edges, with folds."""
    h, w = page.paper.pixels.shape[:2]
    ys, xs = np.mgrid[-1 : 1 : h * 1j, -1 : 1 : w * 1j].astype(np.float32)
    edge = np.clip(np.maximum(np.abs(xs), np.abs(ys)) ** 6, 0, 1)[..., None]
    page.paper.pixels *= 1 - edge * np.array([0.08, 0.16, 0.36], np.float32) - np.array([0.02, 0.04, 0.1], np.float32)
    for at in (page.paper.height / 2, page.paper.height / 3):
        page.paper.rule(0, at, page.paper.width, at + random.gauss(0, 3), 0.8, (190, 185, 170))


def stain(page: Printed, random: Random) -> None:
    """A cup's ring."""
    paper, x, y, size = page.paper, random.uniform(100, 450), random.uniform(150, 500), random.uniform(34, 48)
    side = paper.px(size * 2.6)
    ys, xs = np.mgrid[-1.3 : 1.3 : side * 1j, -1.3 : 1.3 : side * 1j].astype(np.float32)
    away = np.hypot(xs, ys) + 0.03 * np.sin(np.arctan2(ys, xs) * 3 + random.uniform(0, 6))
    ring = np.exp(-(((away - 1) / 0.05) ** 2)) * (0.6 + 0.4 * np.sin(np.arctan2(ys, xs) + random.uniform(0, 6))) + 0.12 * (away < 1)
    paper.ink(ring.astype(np.float32), x, y, (165, 115, 60), 0.55)


def punched_holes(page: Printed, random: Random) -> None:
    paper = page.paper
    for y in (paper.height / 2 - 113, paper.height / 2 + 113):
        side = paper.px(17)
        hole = np.zeros((side, side), np.uint8)
        cv2.circle(hole, (side // 2, side // 2), side // 2 - 2, 255, -1, cv2.LINE_AA)
        paper.ink(hole.astype(np.float32) / 255, 12, y, random.choice(((30, 30, 30), (150, 150, 150), (60, 60, 120))))


def streak(page: Printed, random: Random) -> None:
    """Dirt on the glass: a coloured line down the page."""
    x = random.uniform(80, page.paper.width - 60)
    ink = random.choice(((255, 120, 120), (120, 255, 120), (120, 120, 255), (120, 120, 120), (255, 120, 255)))
    page.paper.rule(x, 0, x, page.paper.height, random.uniform(0.3, 0.9), ink)


def dark_edge(page: Printed, random: Random) -> None:
    paper, wide = page.paper, random.uniform(6, 22)
    paper.fill(Box(0, 0, wide, paper.height), (35, 32, 35))
    shade = np.linspace(0.5, 0, paper.px(24), dtype=np.float32)[None, :].repeat(paper.pixels.shape[0], axis=0)
    paper.ink(shade, wide, 0, (0, 0, 0))


def shone_through(page: Printed, random: Random) -> None:
    """The back of a thin sheet, mirrored; it may have been a coloured one."""
    back = page.paper.pixels[:, ::-1]
    level = random.uniform(0.04, 0.12)
    page.paper.pixels *= 1 - level * (1 - cv2.GaussianBlur(back, (0, 0), page.paper.scale))


def coloured_fringes(page: Printed, random: Random) -> None:
    """A scanner whose three colours do not lie on each other."""
    shift = max(round(random.uniform(0.25, 0.6) * page.paper.scale), 1)
    pixels = page.paper.pixels
    pixels[..., 0] = np.roll(pixels[..., 0], shift, axis=random.choice((0, 1)))
    pixels[..., 2] = np.roll(pixels[..., 2], -shift, axis=0)


def finger_in_picture(page: Printed, random: Random) -> None:
    paper, at = page.paper, random.uniform(200, page.paper.height - 150)
    h, w = paper.px(70), paper.px(60)
    mask = np.zeros((h, w), np.uint8)
    cv2.ellipse(mask, (w, h // 2), (w - 4, h // 3), 8, 0, 360, 255, -1, cv2.LINE_AA)
    shape = cv2.GaussianBlur(mask.astype(np.float32) / 255, (0, 0), paper.scale)
    ys = np.linspace(1.0, 0.75, h, dtype=np.float32)[:, None, None]
    picture = np.broadcast_to(np.array([0.78, 0.56, 0.44], np.float32), (h, w, 3)) * ys
    cover(paper, picture.astype(np.float32), shape.astype(np.float32), paper.width - 58, at)


def designed_border(page: Printed, random: Random) -> None:
    """A plan's book design: a band at one side, waves at the foot."""
    paper, tone = page.paper, random.choice(((0, 112, 192), (112, 173, 71), (237, 125, 49), (255, 217, 102), (47, 84, 150)))
    paper.fill(Box(0, 0, random.uniform(9, 22), paper.height), tone)
    height = paper.px(26)
    xs = np.arange(paper.pixels.shape[1], dtype=np.float32)
    crest = (np.sin(xs / paper.scale / 60) * 0.3 + 0.4) * height
    wave = (np.arange(height, dtype=np.float32)[:, None] > crest[None]).astype(np.float32)
    paper.ink(wave, 0, paper.height - 26, tone)


def running_head(page: Printed, random: Random) -> None:
    paper, tone = page.paper, random.choice((*HEADS, *PALE))
    paper.fill(Box(0, 6, paper.width, 24), tone)
    paper.text(46, 9, "RKPD KOTA BANJARBARU", 8, bold=True)
    paper.fill(Box(paper.width - 60, paper.height - 24, paper.width, paper.height - 8), tone)
    paper.text(paper.width - 50, paper.height - 21, f"IV-{random.randint(10, 99)}", 8, bold=True)


def schedule(page: Printed, random: Random) -> None:
    """Coloured bars for months beside a shorter table: a timetable."""
    top = max(page.head.bottom + 120, page.paper.height - 240)
    _clear(page, top)
    paper, x0, tone = page.paper, page.table.x0 + 150, random.choice((*HEADS[2:], (91, 155, 213)))
    for row in range(7):
        y = top + 22 + row * 18
        paper.rule(page.table.x0, y, x0 + 264, y, 0.5)
        paper.text(page.table.x0 + 4, y + 4, random.choice(("Persiapan", "Pelaksanaan", "Sosialisasi", "Evaluasi", "Pelaporan")), 8)
        start = random.randint(0, 8)
        paper.fill(Box(x0 + start * 22, y + 1, x0 + (start + random.randint(1, 4)) * 22, y + 17), tone)
    for month in range(13):
        paper.rule(x0 + month * 22, top + 22, x0 + month * 22, top + 22 + 6 * 18, 0.4)


def screen_picture(page: Printed, random: Random) -> None:
    """A browser's picture of the budget system: bars and buttons above the table."""
    paper, tone = page.paper, random.choice(((52, 120, 246), (0, 150, 136), (40, 48, 60), (220, 53, 69)))
    paper.fill(Box(0, 0, paper.width, 14), (222, 225, 230))
    paper.text(60, 3, "sipd-ri.kemendagri.go.id/penganggaran", 7)
    paper.fill(Box(0, 14, paper.width, 30), tone)
    for index, colour in enumerate(((40, 167, 69), (255, 193, 7), (220, 53, 69))):
        paper.fill(
            Box(page.table.x1 - 150 + index * 50, page.table.top - 14, page.table.x1 - 110 + index * 50, page.table.top - 2), colour
        )
        paper.text(page.table.x1 - 145 + index * 50, page.table.top - 12, ("Cetak", "Ubah", "Hapus")[index], 7)


def comment_corners(page: Printed, random: Random) -> None:
    """A spreadsheet's small red and green triangles in the corners of cells."""
    for line in page.lines:
        for cell in line.cells:
            if random.random() < 0.12:
                x, y = (cell.x0, cell.top) if random.random() < 0.5 else (cell.x1 - 3, cell.top)
                for step in range(3):
                    page.paper.rule(
                        x, y + step * 0.8, x + 2.6 - step * 0.8, y + step * 0.8, 0.8, (0, 130, 60) if x == cell.x0 else (220, 0, 0)
                    )


def signature_over_table(page: Printed, random: Random) -> None:
    strokes.signature(
        page.paper,
        random.uniform(page.table.x0 + 200, page.table.x1 - 130),
        page.table.bottom - 24,
        random.uniform(70, 120),
        random.uniform(32, 48),
    )


def duty_stamp(page: Printed, random: Random) -> None:
    """A pink and green stamp-duty sticker with a signature across it."""
    paper: Sheet = page.paper
    x, y = page.table.x0 + random.uniform(60, 200), paper.height - 100
    _clear(page, y - 14)
    paper.fill(Box(x, y, x + 92, y + 62), (235, 170, 190))
    paper.fill(Box(x + 8, y + 8, x + 34, y + 54), (120, 180, 160))
    paper.text(x + 40, y + 10, "10000", 13, bold=True, colour=(150, 30, 60))
    paper.text(x + 40, y + 30, "METERAI TEMPEL", 5)
    strokes.signature(paper, x + 40, y + 4, 100, 46)


def crossed_blank(page: Printed, random: Random) -> None:
    """The blank below the table struck through, so that nothing is added."""
    top = max(page.head.bottom + 120, page.paper.height - 240)
    _clear(page, top)
    pen = Pen((28, 48, 150), 1.0)
    draw(page.paper, wavering(random, (page.table.x0 + 10, page.paper.height - 40), (page.table.x1 - 20, top + 20), 4), pen, random)


def _tilted_lamp(paper: Paper, random: Random) -> None:
    h, w = paper.pixels.shape[:2]
    ys, xs = np.mgrid[0 : 1 : h * 1j, 0 : 1 : w * 1j].astype(np.float32)
    spot = np.exp(-(((xs - random.uniform(0.2, 0.8)) / 0.18) ** 2 + ((ys - random.uniform(0.2, 0.8)) / 0.12) ** 2))
    paper.pixels *= 0.82 + 0.18 * spot[..., None] * np.array([1, 1, 0.9], np.float32)


def lamp_reflection(page: Printed, random: Random) -> None:
    _tilted_lamp(page.paper, random)


def legend(page: Printed, random: Random) -> None:
    """Coloured levels, and below the table what the colours mean."""
    y = page.paper.height - 40
    for index, text in enumerate(("Program", "Kegiatan", "Jumlah")):
        box = Box(page.table.x0 + index * 90, y, page.table.x0 + index * 90 + 16, y + 9)
        page.paper.fill(
            box, list(page.form.tints.values())[index % max(len(page.form.tints), 1)] if page.form.tints else HEADS[index]
        )
        page.paper.text(box.x1 + 4, y - 1, text, 8)


def binding_shadow(page: Printed, random: Random) -> None:
    paper = page.paper
    ramp = np.exp(-np.arange(paper.px(70), dtype=np.float32) / paper.px(18))[None, :].repeat(paper.pixels.shape[0], axis=0)
    paper.ink(np.asarray(ramp, np.float32), 0, 0, (40, 36, 30), 0.8)


def moire(page: Printed, random: Random) -> None:
    """A picture of a screen: faint coloured bands over all."""
    h, w = page.paper.pixels.shape[:2]
    ys, xs = np.mgrid[0:h, 0:w].astype(np.float32) / page.paper.scale
    phase = (xs * math.cos(0.3) + ys * math.sin(0.3)) / random.uniform(6, 20) + np.sin(ys / 90)
    bands = np.stack([np.sin(phase), np.sin(phase + 2.1), np.sin(phase + 4.2)], axis=2) * random.uniform(0.015, 0.035)
    page.paper.pixels += bands.astype(np.float32) - 0.04


KINDS: dict[str, Kind] = {
    addition.__name__.replace("_", " "): Kind(addition=addition)
    for addition in (
        link, footer_logos, bar_chart, pie_chart, photo, electronic_signature, stamp_on_table, received_stamp, team_signatures, initials_at_foot,
        page_number_by_hand, filled_by_hand, ticks_in_every_row, watermark, coloured_paper, old_paper, stain, punched_holes, streak, dark_edge,
        shone_through, coloured_fringes, finger_in_picture, designed_border, running_head, schedule, screen_picture, comment_corners,
        signature_over_table, duty_stamp, crossed_blank, lamp_reflection, binding_shadow, moire,
    )
} | {"legend": Kind(tinted_levels, legend)}  # fmt: skip
