"""What is drawn for screens and photographs: windows and telephones in light and dark, conversations, articles, a stand outdoors."""

from collections.abc import Sequence
from random import Random

import cv2
import numpy as np
from PIL import Image, ImageDraw

from bench.judging.pixels import Colour, face, png
from bench.samples.scans import jpeg

LIGHT: dict[str, Colour] = {
    "page": (247, 248, 250),
    "card": (255, 255, 255),
    "ink": (28, 30, 33),
    "soft": (101, 103, 107),
    "edge": (218, 220, 224),
}
DARK: dict[str, Colour] = {
    "page": (24, 25, 26),
    "card": (36, 37, 38),
    "ink": (228, 230, 235),
    "soft": (176, 179, 184),
    "edge": (62, 64, 66),
}


class Board:
    """A picture one draws on from above; ``y`` is where the next thing goes."""

    def __init__(self, width: int, height: int, *, dark: bool) -> None:
        self.tones = DARK if dark else LIGHT
        self.picture = Image.new("RGB", (width, height), self.tones["page"])
        self.pen = ImageDraw.Draw(self.picture)
        self.width, self.y = width, 0

    def flow(
        self, words: str, x: int, *, wide: int, size: int = 22, bold: bool = False, tone: str = "ink", fill: Colour | None = None
    ) -> None:
        """Words in as many lines as they need within ``wide`` pixels."""
        font = face(size, bold=bold)
        line = ""
        for word in [*words.split(), ""]:
            longer = f"{line} {word}".strip()
            if word and font.getlength(longer) <= wide:
                line = longer
                continue
            self.pen.text((x, self.y), line, font=font, fill=fill or self.tones[tone])
            self.y += int(size * 1.36)
            line = word

    def fitted(self, words: str, x: int, y: int, *, wide: int, size: int, bold: bool = False, fill: Colour | str = "white") -> None:
        """One line, in smaller letters where it would not fit."""
        while face(size, bold=bold).getlength(words) > wide:
            size -= 1
        self.pen.text((x, y), words, font=face(size, bold=bold), fill=fill)

    def height_of(self, words: str, wide: int, size: int) -> int:
        """What ``flow`` would need."""
        ghost = Board(10, 10, dark=False)
        ghost.flow(words, 0, wide=wide, size=size)
        return ghost.y

    def done(self, *, bottom: int = 30) -> bytes:
        return png(self.picture.crop((0, 0, self.width, min(self.picture.height, self.y + bottom))))


def window(address: str, *, dark: bool, height: int = 1500) -> Board:
    """A browser's window with tabs and an address line."""
    board = Board(1180, height, dark=dark)
    bar, field = ((41, 42, 45), (60, 64, 67)) if dark else ((222, 225, 230), (255, 255, 255))
    board.pen.rectangle((0, 0, board.width, 84), fill=bar)
    board.pen.rounded_rectangle((16, 8, 290, 42), 9, fill=board.tones["card"])
    board.pen.text(
        (32, 15), address.removeprefix("https://").split("/", maxsplit=1)[0][:26], font=face(16), fill=board.tones["ink"]
    )
    board.pen.text((18, 50), "<   >   C", font=face(20), fill=board.tones["soft"])
    board.pen.rounded_rectangle((120, 46, board.width - 60, 80), 16, fill=field)
    board.pen.text((140, 53), address, font=face(18), fill=board.tones["ink"])
    board.y = 84
    return board


def phone(title: str, under: str, *, dark: bool, hue: Colour, height: int = 1700) -> Board:
    """A telephone held upright, with the head of an application."""
    board = Board(720, height, dark=dark)
    board.pen.text((26, 12), "19.42" if dark else "08.15", font=face(22, bold=True), fill=board.tones["ink"])
    board.pen.text((694, 12), "LTE   67%", font=face(22), fill=board.tones["ink"], anchor="ra")
    board.pen.rectangle((0, 48, 720, 136), fill=hue)
    board.pen.ellipse((22, 60, 86, 124), fill=(240, 240, 240))
    board.fitted(title, 104, 62, wide=590, size=28, bold=True)
    board.fitted(under, 104, 100, wide=590, size=19, fill=(225, 235, 235))
    board.y = 158
    return board


def conversation(title: str, words: Sequence[tuple[str, str]], *, dark: bool, seed: int) -> bytes:
    """Bubbles left and (``me``) right, each with its clock; ``file`` is a document that was sent."""
    board = phone(title, "daring", dark=dark, hue=(31, 44, 52) if dark else (0, 128, 105))
    mine, theirs = ((0, 92, 75), (32, 44, 51)) if dark else ((217, 253, 211), (255, 255, 255))
    board.pen.rectangle((0, 136, 720, 1700), fill=(11, 20, 26) if dark else (239, 231, 221))
    for n, (who, line) in enumerate(words):
        tall = board.height_of(line, 470, 24) + (46 if who == "file" else 0) + 44
        left = 170 if who == "me" else 24
        top = board.y
        board.pen.rounded_rectangle((left, top, left + 520, top + tall), 14, fill=mine if who == "me" else theirs)
        board.y = top + 12
        if who == "file":
            board.pen.rectangle((left + 16, top + 12, left + 64, top + 68), fill=(210, 60, 50))
            board.pen.text((left + 22, top + 30), "PDF", font=face(18, bold=True), fill="white")
            board.y = top + 26
        board.flow(line, left + (84 if who == "file" else 20), wide=470 if who != "file" else 410, size=24)
        board.pen.text(
            (left + 504, top + tall - 24),
            f"{8 + seed % 9:02}.{(14 + n * 3) % 60:02}",
            font=face(16),
            fill=board.tones["soft"],
            anchor="ra",
        )
        board.y = top + tall + 16
    board.pen.rounded_rectangle((20, board.y + 24, 600, board.y + 84), 30, fill=theirs)
    board.pen.text((52, board.y + 40), "Ketik pesan", font=face(22), fill=board.tones["soft"])
    return board.done(bottom=110)


def scenery(board: Board, box: tuple[int, int, int, int], seed: int) -> None:
    """A picture within a page: sky, water, a few people; no word in it."""
    random, (x0, y0, x1, y1) = Random(seed), box
    middle = y0 + (y1 - y0) * 6 // 10
    board.pen.rectangle((x0, y0, x1, middle), fill=(150 + random.randint(0, 50), 190, 215))
    board.pen.rectangle((x0, middle, x1, y1), fill=(92, 120 + random.randint(0, 30), 110))
    for _ in range(7):
        x, tall = random.randint(x0 + 20, x1 - 60), random.randint(60, 110)
        board.pen.rectangle((x, y1 - tall, x + 34, y1), fill=tuple(random.randint(40, 200) for _ in range(3)))
        board.pen.ellipse((x + 3, y1 - tall - 30, x + 31, y1 - tall), fill=(176, 130, 98))


def clipping(paper: str, dateline: str, headline: str, story: str, seed: int) -> bytes:
    """A cutting from a printed newspaper: masthead, headline, a picture in grey, the story in three columns."""
    board = Board(1200, 1500, dark=False)
    board.pen.rectangle((0, 0, 1200, 1500), fill=(236, 231, 219))
    board.pen.text((600, 26), paper, font=face(54, bold=True, serif=True), fill=(20, 20, 20), anchor="ma")
    board.pen.line((40, 100, 1160, 100), fill=(30, 30, 30), width=3)
    board.pen.text((600, 108), dateline, font=face(22, serif=True), fill=(40, 40, 40), anchor="ma")
    board.pen.line((40, 142, 1160, 142), fill=(30, 30, 30), width=1)
    board.y = 160
    for line in _lines(headline, 46, 1110):
        board.pen.text((45, board.y), line, font=face(46, bold=True, serif=True), fill=(15, 15, 15))
        board.y += 58
    top = board.y + 10
    scenery(board, (45, top, 1155, top + 360), seed)
    rows = _lines(story, 24, 345)
    third = -(-len(rows) // 3)
    for column in range(3):
        for n, line in enumerate(rows[column * third : (column + 1) * third]):
            board.pen.text((45 + column * 378, top + 384 + n * 32), line, font=face(24, serif=True), fill=(25, 25, 25))
    cut = board.picture.crop((0, 0, 1200, top + 410 + third * 32)).convert("L").convert("RGB")
    return png(cut.rotate(Random(seed).uniform(-0.7, 0.7), resample=Image.Resampling.BICUBIC, fillcolor=(214, 214, 210)))


def _lines(words: str, size: int, wide: int) -> list[str]:
    font, lines = face(size, serif=True), [""]
    for word in words.split():
        longer = f"{lines[-1]} {word}".strip()
        if font.getlength(longer) > wide:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def stand(lines: Sequence[str], seed: int, hue: Colour) -> bytes:
    """A photograph of a stand with a banner between two poles before a building, people beside it; no lines: no banner."""
    random, size = Random(seed), (1280, 900)
    picture = Image.new("RGB", size, (176, 200, 218))
    pen = ImageDraw.Draw(picture)
    pen.rectangle((0, 250, 1280, 560), fill=(206, 196, 176))
    for x in range(40, 1280, 180):
        pen.rectangle((x, 300, x + 90, 420), fill=(110, 128, 140))
    pen.rectangle((0, 560, 1280, 900), fill=(136, 130, 120))
    if lines:
        picture = _hung(picture, _cloth(lines, hue), random)
        pen = ImageDraw.Draw(picture)
    pen.polygon([(330, 640), (960, 640), (1010, 860), (280, 860)], fill=(230, 228, 222))
    for n in range(8):
        x, y = 60 + n * 150 + random.randint(-30, 30), 640 + random.randint(-30, 60)
        pen.rounded_rectangle((x - 46, y, x + 46, y + 230), 26, fill=tuple(random.randint(40, 210) for _ in range(3)))
        pen.ellipse((x - 32, y - 70, x + 32, y + 4), fill=(150 + random.randint(0, 40), 112, 86))
        pen.pieslice((x - 34, y - 74, x + 34, y), 180, 360, fill=random.choice(((28, 24, 22), (92, 40, 90), (230, 226, 220))))
    noise = np.random.default_rng(seed).normal(0, 5, (size[1], size[0], 3))
    soft = cv2.GaussianBlur(np.asarray(picture).astype(np.float32), (0, 0), 0.8) + noise
    return jpeg(Image.fromarray(np.clip(soft, 0, 255).astype(np.uint8)), 58)


def _cloth(lines: Sequence[str], hue: Colour) -> Image.Image:
    cloth = Image.new("RGB", (1000, 330), (250, 250, 246))
    pen = ImageDraw.Draw(cloth)
    pen.rectangle((0, 0, 1000, 56), fill=hue)
    pen.rectangle((0, 296, 1000, 330), fill=(240, 190, 60))
    y = 80
    for n, line in enumerate(lines):
        size = 66 if n == 0 else 32
        while face(size, bold=True).getlength(line) > 940:
            size -= 2
        pen.text((500, y), line, font=face(size, bold=True), fill=hue if n == 0 else (40, 40, 40), anchor="ma")
        y += int(size * 1.4)
    return cloth


def _hung(picture: Image.Image, cloth: Image.Image, random: Random) -> Image.Image:
    lean = random.randint(-22, 22)
    target = np.array([[190, 150 + lean], [1090, 150], [1082, 452], [196, 446 + lean]], np.float32)
    corners = np.array([[0, 0], [cloth.width, 0], [cloth.width, cloth.height], [0, cloth.height]], np.float32)
    warp = cv2.getPerspectiveTransform(corners, target)
    scene = np.asarray(picture).astype(np.float32)
    mask = cv2.warpPerspective(np.ones((cloth.height, cloth.width), np.float32), warp, picture.size)[:, :, None]
    cast = cv2.warpPerspective(np.asarray(cloth).astype(np.float32), warp, picture.size, flags=cv2.INTER_AREA)
    joined = Image.fromarray(np.clip(scene * (1 - mask) + cast * mask, 0, 255).astype(np.uint8))
    pen = ImageDraw.Draw(joined)
    pen.rectangle((176, 130, 190, 640), fill=(90, 90, 96))
    pen.rectangle((1090, 130, 1104, 640), fill=(90, 90, 96))
    return joined
