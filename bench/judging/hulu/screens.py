"""Applications, integrations, conversations, hotlines, complaint channels and handbooks as they look on screens."""

from collections.abc import Sequence
from random import Random

from bench.judging.hulu.board import GREY, INK, WHITE, Board, browser, chance, slug, telephone, tiles, visit
from bench.judging.world import Scene, long_date

TEAL, NAVY, BRICK, MOSS, PLUM = (0, 121, 107), (25, 55, 109), (160, 52, 40), (64, 98, 40), (94, 53, 120)
GRIEVANCES = (
    "Jadwal kunjungan berubah tanpa pemberitahuan",
    "Formulir habis di kantor kampung",
    "Nomor telepon tidak diangkat",
    "Petugas belum datang sampai sore",
    "Nama pada hasil layanan salah ketik",
    "Antrean terlalu lama di hari pasar",
    "Pesan yang dikirim tidak dibalas",
)


def application(scene: Scene) -> bytes:
    """A web application (landing page or sign-in), or its page in a store."""
    return (_landing, _signing_in, _store)[chance(scene, "aplikasi").randrange(3)](scene)


def _landing(scene: Scene) -> bytes:
    i, region = scene.innovation, scene.region
    hue = chance(scene).choice((TEAL, NAVY, MOSS))
    board = browser(f"{slug(scene)}.{region.domain}", f"{i.short} | {region.pemda}")
    board.box((0, 86, 1240, 156), WHITE)
    board.write(40, 106, i.short, 28, bold=True, hue=hue)
    board.write(720, 112, "Beranda     Layanan     Statistik     Masuk", 19, wide=500)
    board.box((0, 156, 1240, 420), hue)
    y = board.write(60, 190, i.nama, 32, wide=760, bold=True, hue=WHITE)
    board.write(60, y + 8, f"Sistem informasi daring untuk {i.service} di {region.pemda}.", 20, wide=760, hue=WHITE)
    board.image((860, 186, 1190, 390), scene.seed)
    items = [
        ("Ajukan Permohonan", "Isi formulir daring, tanpa datang ke kantor."),
        ("Cek Status", "Masukkan nomor registrasi permohonan."),
        ("Unduh Formulir", "Dokumen persyaratan dalam format PDF."),
    ]
    y = tiles(board, 456, items, hue)
    board.box((0, y + 20, 1240, y + 90), (38, 42, 50))
    board.write(40, y + 44, f"(c) {scene.start.year} {scene.office} {region.pemda}", 17, hue=WHITE)
    return board.png(y + 90)


def _signing_in(scene: Scene) -> bytes:
    i, region = scene.innovation, scene.region
    board = browser(f"https://{region.domain}/{slug(scene)}/login?s={visit(scene)}", "Login", dark=True, kind="narrow")
    board.box((0, 86, 620, 860), PLUM)
    y = board.write(50, 300, i.short, 44, wide=520, bold=True, hue=WHITE)
    y = board.write(50, y + 10, i.expansion, 22, wide=520, hue=WHITE)
    board.write(50, y + 20, f"{scene.office} {region.pemda}", 18, wide=520, hue=(225, 215, 235))
    board.write(720, 250, "Masuk ke Aplikasi", 30, bold=True)
    for place, label in enumerate(("Nama pengguna / NIK", "Kata sandi")):
        board.write(720, 320 + 100 * place, label, 18, hue=GREY)
        board.box((720, 346 + 100 * place, 1140, 394 + 100 * place), WHITE, edge=(180, 185, 190), round_by=6)
    board.box((720, 530, 1140, 582), PLUM, round_by=6)
    board.write(720, 544, "MASUK", 20, wide=420, bold=True, hue=WHITE, middle=True)
    board.write(720, 606, "Belum punya akun? Daftar di sini", 18)
    board.write(720, 640, "Lupa kata sandi", 18, hue=GREY)
    return board.png()


def _store(scene: Scene) -> bytes:
    i, region = scene.innovation, scene.region
    board = telephone()
    board.write(30, 70, "Google Play", 26, hue=GREY)
    board.box((40, 130, 170, 260), TEAL, round_by=28)
    board.write(40, 164, i.short[:1], 50, wide=130, bold=True, hue=WHITE, middle=True)
    y = board.write(200, 130, i.short, 34, wide=480, bold=True)
    y = board.write(200, y, f"{scene.office} {region.pemda}", 21, wide=480, hue=TEAL)
    y = max(y + 20, 290)
    board.write(60, y, "4,6 / 5      1 rb+ download      Rating 3+", 21, hue=GREY)
    board.box((40, y + 50, 680, y + 110), TEAL, round_by=30)
    board.write(40, y + 66, "Instal", 24, wide=640, bold=True, hue=WHITE, middle=True)
    for place in range(3):
        board.image((40 + 215 * place, y + 140, 240 + 215 * place, y + 460), scene.seed + place)
    y = board.write(40, y + 490, "Tentang aplikasi ini", 26, bold=True)
    y = board.write(
        40,
        y + 6,
        f"{i.nama} adalah aplikasi daring untuk {i.service} bagi {i.users}. Fitur: pendaftaran akun, pengajuan, pemberitahuan, riwayat layanan.",
        21,
        wide=640,
    )
    y = board.write(40, y + 16, f"Diupdate pada {long_date(scene.start)}", 20, hue=GREY)
    return board.png(y + 40)


def integration(scene: Scene, level: int) -> bytes:
    """Alone (1), with other services of the same office (2), with other offices (3)."""
    draw = _joined_page if chance(scene, "integrasi", level).random() < 0.5 else _joined_app
    return draw(scene, level, *_joined(scene, level))


def _joined(scene: Scene, level: int) -> tuple[str, list[tuple[str, str]]]:
    i, region = scene.innovation, scene.region
    if level == 1:
        return f"{i.short} memakai laman sendiri yang terpisah dari layanan lain dan tidak terhubung dengan sistem lain.", [
            ("Daftar", "Buat akun baru."),
            ("Ajukan", "Isi formulir layanan."),
            ("Hasil", "Unduh hasil layanan."),
        ]
    if level == 2:
        return f"Satu portal {scene.office}: layanan {i.short} menyatu dengan layanan lain pada dinas yang sama.", [
            (i.short, i.service.capitalize()),
            ("Konsultasi", f"Layanan konsultasi {scene.office}."),
            ("Data dan Unduhan", f"Layanan data {scene.office}."),
        ]
    others = [
        name
        for name in ("Dinas Kependudukan dan Pencatatan Sipil", "Dinas Sosial", "Badan Pendapatan Daerah", "Dinas Kesehatan")
        if name != scene.office
    ][:3]
    return (
        f"{i.short} terhubung lintas perangkat daerah di {region.pemda}; data dipertukarkan dengan tiga perangkat daerah lain.",
        [(name, f"Data dari {name} dipakai dalam layanan {i.short}.") for name in others],
    )


def _joined_page(scene: Scene, level: int, told: str, items: list[tuple[str, str]]) -> bytes:
    i, region = scene.innovation, scene.region
    board = browser(
        f"{slug(scene)}.{region.domain}/integrasi?v={visit(scene)}"
        if level > 1
        else f"{slug(scene)}.{region.domain}/?v={visit(scene)}",
        f"Layanan {i.short}",
        kind="wide",
    )
    board.box((0, 86, 1240, 190), NAVY)
    y = board.write(40, 104, i.nama, 25, wide=1140, bold=True, hue=WHITE)
    y = board.write(40, max(y, 190) + 24, "Integrasi Layanan" if level > 1 else "Alur Layanan", 28, bold=True)
    y = board.write(40, y + 6, told, 19, wide=1140)
    return board.png(tiles(board, y + 24, items, NAVY) + 30)


def _joined_app(scene: Scene, level: int, told: str, items: list[tuple[str, str]]) -> bytes:
    i, random = scene.innovation, chance(scene, "layar", level)
    clock = f"{random.randint(8, 16):02}.{random.randint(0, 59):02}"
    board = telephone(bar=MOSS, ground=(246, 247, 243), clock=clock, charge=random.randint(20, 99))
    board.box((0, 44, 720, 130), MOSS)
    board.write(30, 66, f"= {i.short}", 30, bold=True, hue=WHITE)
    y = board.write(30, 156, i.nama, 25, wide=660, bold=True)
    y = board.write(30, y + 4, scene.region.pemda, 20, wide=660, hue=GREY)
    y = board.write(30, y + 10, told, 22, wide=660) + 20
    for head, words in items:
        tall = board.tall(words, 20, 600) + board.tall(head, 22, 600, bold=True) + 40
        board.box((30, y, 690, y + tall), WHITE, edge=(210, 214, 204), round_by=14)
        after = board.write(60, y + 16, head, 22, wide=600, bold=True)
        board.write(60, after + 2, words, 20, wide=600, hue=GREY)
        y += tall + 18
    board.write(60, y + 20, "Beranda        Layanan        Notifikasi        Akun", 21, hue=GREY)
    return board.png(y + 80)


def _talk(board: Board, y: int, lines: list[tuple[str, str]], *, left: int, wide: int, dark: bool) -> int:
    """Bubbles left and right by turns; each line is words and time."""
    mine, theirs, ink = ((0, 92, 75), (32, 44, 51), (233, 237, 239)) if dark else ((217, 253, 211), WHITE, INK)
    for place, (words, time) in enumerate(lines):
        tall = board.tall(words, 21, wide - 40) + 46
        x = left + (90 if place % 2 else 0)
        board.box((x, y, x + wide, y + tall), mine if place % 2 else theirs, round_by=14)
        board.write(x + 20, y + 12, words, 21, wide=wide - 40, hue=ink)
        board.write(x + wide - 70, y + tall - 26, time, 15, hue=(150, 160, 160))
        y += tall + 16
    return y


def _timed(random: Random, words: Sequence[str], *gaps: int) -> list[tuple[str, str]]:
    """Words with the times at which they were sent, some minutes apart; each of ``gaps`` is about how many."""
    minute = random.randint(8 * 60, 10 * 60)
    lines = []
    for line, gap in zip(words, (0, *gaps), strict=True):
        minute += gap + random.randint(0, gap // 2)
        lines.append((line, f"{minute // 60:02}.{minute % 60:02}"))
    return lines


def chat(scene: Scene) -> bytes:
    """A question about the service and its answer, on a telephone or in a browser."""
    i, region = scene.innovation, scene.region
    words = (
        f"Permisi min, mau tanya syarat layanan {i.short} apa saja ya?",
        f"Selamat pagi, terima kasih telah menghubungi {i.short} {region.pemda}. Syaratnya fotokopi KTP dan KK.",
        "Kalau hari Sabtu buka?",
        "Senin sampai Jumat saja ya, Bapak/Ibu.",
    )
    return _asked(scene, f"Admin {i.short}", _timed(chance(scene, "jam obrolan"), words, 3, 2, 4), "obrolan")


def channel(scene: Scene) -> bytes:
    """A complaint and what was done: a conversation, or a page of reports."""
    random = chance(scene, "kanal")
    return _conversation(scene, random) if random.random() < 0.5 else _reports(scene, random)


def _conversation(scene: Scene, random: Random) -> bytes:
    i, region = scene.innovation, scene.region
    who = scene.crew(1, 71)[0].name.split(",")[0]
    wrong, asked, mended = random.choice(
        (
            ("petugas kemarin tidak datang sesuai jadwal", "Jadi kapan petugasnya datang?", "Sudah dijadwalkan ulang besok pagi."),
            ("sudah seminggu berkas saya belum ada kabar", "Kira-kira selesai kapan?", "Berkas sudah selesai, silakan diambil."),
            ("nomor layanan tidak diangkat dari tadi", "Lalu saya hubungi ke mana?", "Petugas kami baru saja menelepon Bapak/Ibu."),
            ("nama anak saya salah ketik", "Apa perlu datang lagi?", "Sudah kami perbaiki, tidak perlu datang lagi."),
        )
    )
    words = (
        f"Saya {who}, warga {region.name}, mau mengadu soal {i.short}: {wrong}.",
        f"Mohon maaf atas ketidaknyamanannya. Laporan nomor {random.randint(11, 989)} kami catat dan diteruskan ke koordinator {scene.office} {region.pemda}.",
        asked,
        f"{mended} Pengaduan ini kami nyatakan selesai ditindaklanjuti.",
    )
    return _asked(scene, f"Pengaduan {i.short}", _timed(random, words, 16, 3, 180), "kanal wa")


def _reports(scene: Scene, random: Random) -> bytes:
    """A page of three complaints by people of the region, the newest still open."""
    i = scene.innovation
    board = browser(f"{slug(scene)}.{scene.region.domain}/pengaduan?v={visit(scene)}", "Pengaduan", kind="sans")
    y = board.write(40, 110, f"Kanal Pengaduan {i.short}", 30, bold=True, hue=BRICK)
    y = board.write(40, y + 4, f"{scene.office} {scene.region.pemda}", 20, hue=GREY) + 20
    ticket = random.randint(21, 900)
    for place, (words, who) in enumerate(zip(random.sample(GRIEVANCES, 3), scene.crew(3, 72), strict=True)):
        state = "Diproses" if place == 2 else "Selesai"
        board.box((40, y, 1200, y + 84), WHITE, edge=(210, 214, 220), round_by=8)
        board.write(60, y + 28, f"ADU-{ticket:04}", 21, bold=True)
        board.write(220, y + 14, words, 21)
        board.write(220, y + 48, who.name.split(",")[0], 17, hue=GREY)
        board.write(1040, y + 28, state, 21, bold=True, hue=MOSS if state == "Selesai" else BRICK)
        ticket += random.randint(1, 9)
        y += 100
    board.box((40, y + 10, 300, y + 66), BRICK, round_by=8)
    board.write(40, y + 26, "+ Kirim Pengaduan", 20, wide=260, bold=True, hue=WHITE, middle=True)
    return board.png(y + 110)


def _asked(scene: Scene, title: str, lines: list[tuple[str, str]], what: str) -> bytes:
    dark = chance(scene, what).random() < 0.5
    draw = _asked_desk if chance(scene, what, "web").random() < 0.4 else _asked_hand
    return draw(scene, title, lines, chance(scene, what, "layar"), dark=dark)


def _asked_desk(scene: Scene, title: str, lines: list[tuple[str, str]], random: Random, *, dark: bool) -> bytes:
    board = browser("web.whatsapp.com", "WhatsApp", dark=dark)
    board.box((0, 86, 400, 860), (17, 27, 33) if dark else (248, 249, 250))
    board.write(24, 110, "WhatsApp", 26, bold=True, hue=WHITE if dark else MOSS)
    others = random.sample([f"Grup {scene.region.name}", *(one.name.split(",")[0] for one in scene.crew(4, 73))], 4)
    for place, name in enumerate((title, *others)):
        board.write(30, 190 + 80 * place, name, 20, wide=340, hue=WHITE if dark else INK)
    board.box((400, 86, 1240, 860), (11, 20, 26) if dark else (239, 234, 226))
    board.box((400, 86, 1240, 156), (32, 44, 51) if dark else (240, 242, 245))
    board.write(430, 94, title, 24, bold=True, hue=WHITE if dark else INK)
    board.write(430, 128, _mobile(random), 17, hue=GREY)
    _talk(board, 180, lines, left=440, wide=660, dark=dark)
    return board.png()


def _asked_hand(scene: Scene, title: str, lines: list[tuple[str, str]], random: Random, *, dark: bool) -> bytes:
    bar = (32, 44, 51) if dark else (0, 128, 105)
    clock = f"{random.randint(16, 19)}.{random.randint(0, 59):02}"
    ground = (11, 20, 26) if dark else (239, 234, 226)
    board = telephone(ground=ground, bar=bar, clock=clock, charge=random.randint(20, 99))
    board.box((0, 44, 720, 136), bar)
    board.box((70, 58, 132, 120), (180, 190, 190), round_by=31)
    board.write(150, 58, title, 27, bold=True, hue=WHITE)
    board.write(150, 94, f"Akun bisnis WhatsApp  {_mobile(random)}", 19, hue=(215, 225, 222))
    board.write(24, 72, "<", 30, hue=WHITE)
    y = _talk(board, 166, lines, left=26, wide=570, dark=dark)
    board.box((20, y + 30, 610, y + 90), (32, 44, 51) if dark else WHITE, round_by=28)
    board.write(50, y + 46, "Ketik pesan", 22, hue=GREY)
    return board.png(y + 110)


def _mobile(random: Random) -> str:
    return f"+62 8{random.randint(11, 59)}-{random.randint(1000, 9999)}-{random.randint(1000, 9999)}"


def hotline(scene: Scene) -> bytes:
    """Telephone and mail: a call under way, or the page of contacts."""
    i, region = scene.innovation, scene.region
    number = f"(0{540 + scene.look % 40}) {20000 + scene.look * 7}"
    if chance(scene, "telepon").random() < 0.5:
        board = telephone(ground=(24, 32, 44), bar=(24, 32, 44), height=1180)
        pale = (205, 212, 222)
        board.write(0, 160, f"Hotline {i.short}", 38, wide=720, bold=True, hue=WHITE, middle=True)
        board.write(0, 270, number, 28, wide=720, hue=pale, middle=True)
        lasted = chance(scene, "lama").randint(65, 540)
        told = f"Panggilan berlangsung {lasted // 60:02}:{lasted % 60:02}"
        y = board.write(0, 316, told, 22, wide=720, hue=pale, middle=True)
        board.write(0, y + 16, f"{scene.office} {region.pemda}", 22, wide=720, hue=pale, middle=True)
        for place, label in enumerate(("Bisukan", "Papan tombol", "Speaker")):
            board.pen.ellipse((100 + 200 * place, 560, 220 + 200 * place, 680), fill=(58, 68, 84))
            board.write(80 + 200 * place, 694, label, 20, wide=160, hue=WHITE, middle=True)
        board.pen.ellipse((295, 900, 425, 1030), fill=(214, 48, 49))
        return board.png()
    board = browser(f"{region.domain}/kontak-{slug(scene)}?v={visit(scene)}", "Kontak", kind="narrow", height=700)
    y = board.write(60, 120, f"Hubungi Layanan {i.short}", 34, bold=True, hue=NAVY)
    y = board.write(60, y, f"{scene.office} {region.pemda}", 21, hue=GREY) + 20
    for label, words in (
        ("Telepon / Call Center", number),
        ("Surel (email)", f"{slug(scene)}@{region.domain}"),
        ("Jam layanan", "Senin - Jumat pukul 08.00 - 15.30"),
    ):
        board.write(60, y, label, 20, hue=GREY)
        y = board.write(60, y + 30, words, 27, bold=True) + 24
    return board.png(y + 20)


def handbook(scene: Scene) -> bytes:
    """A manual that is read online: pages of documentation, or leaves to turn."""
    return _pages(scene) if chance(scene, "panduan").random() < 0.5 else _leaves(scene)


def _pages(scene: Scene) -> bytes:
    i, region = scene.innovation, scene.region
    board = browser(f"https://{region.domain}/panduan/{slug(scene)}/langkah-awal?v={visit(scene)}", "Panduan", kind="sans")
    board.box((0, 86, 330, 860), (245, 246, 248))
    for place, words in enumerate(
        ("DAFTAR ISI", "Pendahuluan", "Langkah awal", "Membuat akun", "Mengajukan layanan", "Tanya jawab")
    ):
        board.write(36, 120 + 52 * place, words, 20, bold=place in (0, 2))
    y = board.write(380, 116, f"Buku Panduan Daring {i.short}", 31, wide=800, bold=True)
    y = board.write(380, y + 8, f"Panduan penggunaan {i.nama} yang dapat dibaca langsung pada laman ini.", 20, wide=800, hue=GREY)
    y = board.write(380, y + 24, "Langkah awal", 26, bold=True)
    for place, words in enumerate(
        (
            "Buka laman layanan dari telepon atau komputer.",
            "Pilih menu Daftar lalu isi data diri.",
            "Tunggu kode verifikasi dan masukkan pada kolom yang tersedia.",
        ),
        1,
    ):
        y = board.write(380, y + 8, f"{place}. {words}", 21, wide=800)
    return board.png()


def _leaves(scene: Scene) -> bytes:
    i, region = scene.innovation, scene.region
    board = browser(
        f"https://{region.domain}/panduan/{slug(scene)}/baca?hal=4&v={visit(scene)}",
        f"Baca Online - {i.short}",
        dark=True,
        kind="wide",
    )
    board.box((0, 86, 1240, 860), (82, 86, 89))
    board.write(430, 100, "Manual Book    4 / 32    100%", 20, hue=WHITE)
    for place in (0, 1):
        board.box((110 + 520 * place, 140, 610 + 520 * place, 830), WHITE, edge=(60, 60, 60))
    y = board.write(150, 190, f"PANDUAN PENGGUNA {i.short}", 25, wide=420, bold=True)
    board.write(150, y + 14, f"{i.nama}. {scene.office} {region.pemda}, {scene.start.year}.", 19, wide=420)
    y = board.write(670, 190, "BAB 2 CARA PENGGUNAAN", 22, wide=420, bold=True)
    for place, words in enumerate(
        (
            "Pengguna membuka aplikasi.",
            "Pengguna memilih jenis layanan.",
            "Pengguna mengunggah persyaratan.",
            "Hasil dikirim lewat notifikasi.",
        ),
        1,
    ):
        y = board.write(670, y + 12, f"2.{place} {words}", 19, wide=420)
    return board.png()
