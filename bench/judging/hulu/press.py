"""What is told in public: posts, the region's own pages, newspapers, a banner at a meeting."""

import io

import cv2
import numpy as np
from PIL import Image, ImageDraw

from bench.judging.hulu.board import GREY, INK, WHITE, Board, browser, chance, letters, telephone
from bench.judging.hulu.signing import short
from bench.judging.world import Scene, long_date

OUTLETS = (
    ("HULUPOS", "hulupos.com", (184, 28, 28)),
    ("Warta Rimba", "wartarimba.co.id", (20, 20, 20)),
    ("BorneoSumatra Today", "borneosumatratoday.id", (0, 88, 160)),
)


def social(scene: Scene, name: str) -> bytes:
    """A post of the office's account: on a page with a wall, or with a picture above."""
    account = f"{short(scene.office).lower()}.{scene.region.name.lower().replace(' ', '')}"
    said = f"Sosialisasi {name} kepada masyarakat oleh {scene.office} {scene.region.pemda}, {long_date(scene.start)}."
    if chance(scene, "medsos").random() < 0.5:
        board = browser(f"facebook.com/{account}", "Facebook", width=1000, height=900)
        board.box((0, 86, 1000, 146), (24, 119, 242))
        board.write(30, 100, "facebook", 30, bold=True, hue=WHITE)
        board.box((150, 170, 850, 880), WHITE, edge=(215, 218, 222), round_by=10)
        board.box((175, 195, 235, 255), (24, 119, 242), round_by=30)
        board.write(250, 194, f"{scene.office} {scene.region.pemda}", 21, wide=580, bold=True)
        board.write(250, 248, f"{long_date(scene.start)} pukul 14.05 - Publik", 17, hue=GREY)
        y = board.write(180, 286, said, 21, wide=640)
        board.image((150, y + 16, 850, y + 396), scene.seed)
        board.write(180, y + 412, "128 suka     17 komentar     9 kali dibagikan", 19, hue=GREY)
        board.write(200, y + 452, "Suka            Komentari            Bagikan", 20)
        return board.png(min(y + 500, 900))
    board = telephone(height=1300)
    board.write(30, 62, "Instagram", 32, bold=True)
    board.box((30, 122, 94, 186), (193, 53, 132), round_by=32)
    board.write(112, 124, account, 22, bold=True)
    board.write(112, 154, scene.region.seat, 19, hue=GREY)
    board.write(590, 138, "Ikuti", 22, bold=True, hue=(0, 110, 220))
    board.image((0, 210, 720, 800), scene.seed)
    board.box((60, 600, 660, 740), (255, 255, 255), round_by=8)
    board.write(60, 640, name, 30, wide=600, bold=True, middle=True)
    board.write(30, 822, "Disukai oleh 342 orang", 22, bold=True)
    y = board.write(30, 860, f"{account} {said} #inovasidaerah", 22, wide=660)
    board.write(30, y + 6, "Lihat semua 21 komentar", 20, hue=GREY)
    return board.png(y + 60)


def official(scene: Scene, name: str) -> bytes:
    """A report on the region's own site."""
    region = scene.region
    head = f"{scene.office} Luncurkan {name}"
    said = [
        f"{region.seat} - {scene.office} {region.pemda} memperkenalkan {name} dalam apel gabungan, {long_date(scene.start)}.",
        f"{region.head} {region.name} berharap seluruh kampung dapat memanfaatkan layanan tersebut.",
        "Sumber: PPID Utama",
    ]
    if chance(scene, "laman").random() < 0.5:
        board = browser(f"https://{region.domain}/berita/detail/{scene.look}", f"Portal Resmi {region.pemda}", kind="sans")
        board.box((0, 86, 1240, 180), (12, 74, 52))
        board.write(40, 112, f"PORTAL RESMI PEMERINTAH {region.pemda.upper()}", 25, bold=True, hue=WHITE)
        y = board.write(40, 210, head, 33, wide=760, bold=True)
        y = board.write(40, y, f"Diposting {long_date(scene.start)} | Dibaca 214 kali", 17, hue=GREY)
        board.image((40, y + 16, 800, y + 276), scene.seed)
        y += 296
        board.write(860, 220, "Berita Terkini", 24, bold=True)
        for place, words in enumerate(("Agenda Pimpinan", "Pengumuman Lelang", "Layanan Publik")):
            board.write(860, 270 + 44 * place, words, 19, hue=GREY)
    else:
        board = telephone(kind="narrow", bar=(235, 238, 242))
        board.box((20, 56, 700, 100), (235, 238, 242), round_by=20)
        board.write(44, 64, f"{region.domain}/berita/{scene.look}", 21)
        board.write(30, 126, f"Diskominfo {region.pemda}", 26, bold=True, hue=(12, 74, 52))
        y = board.write(30, 180, head, 33, wide=660, bold=True)
        board.image((30, y + 10, 690, y + 330), scene.seed)
        y += 350
    wide = 760 if board.width > 1000 else 660
    for words in said:
        y = board.write(40 if wide > 700 else 30, y + 6, words, 21, wide=wide)
    return board.png(y + 40)


def news(scene: Scene, name: str) -> bytes:
    """A newspaper's page, in a browser or on a telephone."""
    random = chance(scene, "koran", name)
    outlet, domain, hue = random.choice(OUTLETS)
    region = scene.region
    head = random.choice((f"Warga {region.name} Kini Terbantu {name}", f"{name}, Cara Baru Layani Warga {region.name}"))
    said = [
        f"{outlet.upper()}, {region.seat} - Kehadiran {name} disambut warga {region.pemda}. Program itu digagas pemerintah daerah setempat.",
        '"Sekarang tidak perlu jauh-jauh ke kota," kata seorang warga.',
        "Editor: Redaksi",
    ]
    mobile = random.random() < 0.5
    board: Board = (
        telephone(kind="sans", bar=WHITE)
        if mobile
        else browser(f"https://www.{domain}/daerah/read/{scene.start.year}/{scene.look}", f"{head} - {outlet}", kind="serif")
    )
    left, wide, y = (30, 660, 56) if mobile else (120, 820, 100)
    if mobile:
        y = board.write(left, y, f"{domain}/read/{scene.look}", 20, hue=GREY) + 8
    board.box((0, y, board.width, y + 78), hue)
    board.write(left, y + 16, outlet, 36, bold=True, hue=WHITE)
    y = board.write(left, y + 96, "Nasional     Daerah     Ekonomi     Olahraga", 19, hue=GREY)
    y = board.write(left, y + 14, head, 34, wide=wide, bold=True)
    y = board.write(left, y, f"{long_date(scene.start)}, 10:21 WIB", 19, hue=GREY)
    board.image((left, y + 12, left + wide, y + 262), scene.seed + 5)
    y += 282
    for words in said:
        y = board.write(left, y + 6, words, 22, wide=wide)
    return board.png(y + 40)


def banner(scene: Scene, *, worded: bool) -> bytes:
    """People outdoors before a banner between two poles, or before a wall; wordless: no banner at all."""
    random = chance(scene, "spanduk", worded)
    picture = Image.new("RGB", (1400, 940), (176, 205, 226))
    pen = ImageDraw.Draw(picture)
    pen.polygon([(0, 420), (260, 250), (520, 400), (820, 230), (1130, 390), (1400, 280), (1400, 640), (0, 640)], fill=(74, 112, 70))
    pen.rectangle((0, 600, 1400, 940), fill=(150, 138, 104))
    if random.random() < 0.5:
        pen.rectangle((90, 150, 1310, 640), fill=(205, 188, 158))
        pen.polygon([(60, 160), (700, 30), (1340, 160)], fill=(120, 62, 48))
    if worded:
        _cloth(picture, scene, random.choice(((178, 24, 36), (20, 88, 60), (235, 196, 40))))
    for row, (base, scale) in enumerate(((700, 0.85), (860, 1.15))):
        for place in range(40 + 60 * row, 1400, int(108 * scale)):
            _person(
                pen,
                place + random.randint(-14, 14),
                base + random.randint(-10, 10),
                scale,
                (random.randint(40, 215), random.randint(40, 215), random.randint(40, 215)),
                random.randint(0, 2),
            )
    grain = np.random.default_rng(scene.seed).normal(0, 5, (940, 1400, 3))
    soft = cv2.GaussianBlur(np.asarray(picture).astype(np.float32), (0, 0), 0.8) + grain
    target = io.BytesIO()
    Image.fromarray(np.clip(soft, 0, 255).astype(np.uint8)).save(target, "JPEG", quality=62)
    return target.getvalue()


def _cloth(picture: Image.Image, scene: Scene, hue: tuple[int, int, int]) -> None:
    """The banner: occasion, innovation, office; hung a little askew."""
    cloth = Image.new("RGBA", (1060, 330), (*hue, 255))
    pen = ImageDraw.Draw(cloth)
    ink = INK if hue[0] > 200 and hue[1] > 150 else WHITE
    rows = (
        ("SOSIALISASI INOVASI DAERAH", 38),
        (scene.innovation.short, 74),
        (f"{scene.office} {scene.region.pemda}", 30),
        (long_date(scene.start), 28),
    )
    y = 22
    for words, size in rows:
        wide = letters(size, bold=True).getlength(words)
        fitted = min(size, int(size * 1000 / wide))
        pen.text((530, y), words, font=letters(fitted, bold=True), fill=ink, anchor="ma")
        y += int(fitted * 1.3) + 6
    turned = cloth.rotate(chance(scene, "tali").uniform(-2.2, 2.2), expand=True, resample=Image.Resampling.BICUBIC)
    for x in (168, 1232):
        ImageDraw.Draw(picture).line((x, 150, x, 680), fill=(90, 70, 50), width=12)
    picture.paste(turned, (700 - turned.width // 2, 170), turned)


def _person(pen: ImageDraw.ImageDraw, x: int, base: int, scale: float, shirt: tuple[int, int, int], hair: int) -> None:
    head = int(26 * scale)
    top = base - int(120 * scale)
    skin = ((196, 148, 112), (160, 112, 80), (120, 82, 58))[hair]
    pen.rounded_rectangle((x - head * 1.7, top + head, x + head * 1.7, base + 60), int(head * 0.8), fill=shirt)
    pen.ellipse((x - head, top - head, x + head, top + head * 1.2), fill=skin)
    pen.pieslice(
        (x - head - 2, top - head - 5, x + head + 2, top + head), 180, 360, fill=((30, 24, 22), (60, 60, 66), (225, 225, 230))[hair]
    )


__all__ = ["banner", "news", "official", "social"]
