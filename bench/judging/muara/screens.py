"""Pictures: a dashboard or an application, conversations, posts, articles, an online handbook, a stand with a banner."""

from bench.judging.muara import canvas
from bench.judging.muara.style import dated
from bench.judging.pixels import Colour, face
from bench.judging.world import Scene, weekday

HUES: tuple[Colour, ...] = ((13, 94, 107), (88, 44, 111), (160, 58, 28), (26, 82, 150))


def hue(scene: Scene) -> Colour:
    return HUES[scene.look % len(HUES)]


def dark(scene: Scene) -> bool:
    return scene.look % 2 == 1


def slug(scene: Scene) -> str:
    return "".join(letter for letter in scene.innovation.short.lower() if letter.isalnum())


def _masthead(board: canvas.Board, name: str, menu: str, colour: Colour) -> None:
    board.pen.rectangle((0, 84, board.width, 150), fill=colour)
    board.fitted(name, 34, 100, wide=640, size=28, bold=True)
    board.pen.text((board.width - 34, 108), menu, font=face(19), fill="white", anchor="ra")
    board.y = 180


def application(scene: Scene) -> bytes:
    """A dashboard on the web (a menu at the left, cards with figures, a chart), or an application on a telephone."""
    i = scene.innovation
    if scene.look % 3 == 2:
        return _pocket(scene)
    board = canvas.window(f"{slug(scene)}.{scene.region.domain}/dasbor", dark=dark(scene))
    board.pen.rectangle((0, 84, 230, 1500), fill=hue(scene))
    for n, item in enumerate(("Dasbor", "Layanan", "Permohonan", "Riwayat", "Profil", "Keluar")):
        board.pen.text((34, 190 + n * 54), item, font=face(22, bold=n == 0), fill="white")
    board.pen.text((34, 112), i.short[:15], font=face(24, bold=True), fill="white")
    board.y = 112
    board.flow(i.nama, 262, wide=880, size=28, bold=True)
    board.flow(f"Sistem informasi daring {i.office} {scene.region.pemda} untuk {i.service}", 262, wide=880, size=20, tone="soft")
    top = board.y + 18
    for n, (label, count) in enumerate((("Permohonan masuk", 412 + scene.look), ("Diproses", 37), ("Selesai", 375 + scene.look))):
        left = 262 + n * 300
        board.pen.rounded_rectangle((left, top, left + 276, top + 116), 12, fill=board.tones["card"], outline=board.tones["edge"])
        board.pen.text((left + 20, top + 16), label, font=face(19), fill=board.tones["soft"])
        board.pen.text((left + 20, top + 48), str(count), font=face(40, bold=True), fill=board.tones["ink"])
    _bars(board, top + 150, scene.seed)
    return board.done()


def _pocket(scene: Scene) -> bytes:
    """The first screen of an application on a telephone: tiles of services and a bar at the bottom."""
    i = scene.innovation
    board = canvas.phone(i.short, f"{i.office} {scene.region.pemda}", dark=dark(scene), hue=hue(scene))
    board.flow("Selamat datang", 34, wide=650, size=24, tone="soft")
    board.flow(i.nama, 34, wide=650, size=28, bold=True)
    board.flow(f"Versi 2.1 - aplikasi layanan daring untuk {i.service}", 34, wide=650, size=20, tone="soft")
    top = board.y + 16
    for n, name in enumerate(("Ajukan", "Lacak", "Riwayat", "Jadwal", "Peta", "Bantuan")):
        x, y = 34 + n % 3 * 224, top + n // 3 * 190
        board.pen.rounded_rectangle((x, y, x + 204, y + 170), 18, fill=board.tones["card"], outline=board.tones["edge"])
        board.pen.ellipse((x + 66, y + 22, x + 138, y + 94), fill=HUES[(scene.look + n) % len(HUES)])
        board.pen.text((x + 102, y + 116), name, font=face(24), fill=board.tones["ink"], anchor="ma")
    board.y = top + 400
    board.pen.line((0, board.y, 720, board.y), fill=board.tones["edge"], width=2)
    for n, name in enumerate(("Beranda", "Layanan", "Notifikasi", "Akun")):
        board.pen.text((90 + n * 180, board.y + 18), name, font=face(20, bold=n == 0), fill=board.tones["ink"], anchor="ma")
    board.y += 40
    return board.done()


def _bars(board: canvas.Board, top: int, seed: int) -> None:
    board.pen.rounded_rectangle((262, top, 1138, top + 300), 12, fill=board.tones["card"], outline=board.tones["edge"])
    board.pen.text((284, top + 16), "Permohonan per bulan", font=face(20, bold=True), fill=board.tones["ink"])
    for n, month in enumerate(("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu")):
        tall = 40 + (seed * 37 + n * 53) % 130
        x = 300 + n * 100
        board.pen.rectangle((x, top + 250 - tall, x + 52, top + 250), fill=(70, 140, 190))
        board.pen.text((x + 26, top + 256), month, font=face(18), fill=board.tones["soft"], anchor="ma")
    board.y = top + 300


def integration(scene: Scene, level: int) -> bytes:
    """Whom the service is joined with: nobody, the same office's services, other offices."""
    i = scene.innovation
    words, items = {
        1: ("Layanan ini memiliki laman dan akun sendiri, terpisah dari layanan lain.", ("Beranda", "Cara pakai", "Ajukan")),
        2: (f"Portal tunggal {i.office}: seluruh layanan dinas kami terintegrasi dalam satu portal dengan satu akun.", (i.short, "Layanan Surat Dinas", "Pengaduan Dinas", "Data Dinas")),
        3: (f"Terintegrasi dengan perangkat daerah lain: data dipertukarkan dengan Dinas Kependudukan dan Pencatatan Sipil, Dinas Kesehatan, dan Badan Pendapatan Daerah {scene.region.pemda}.", ("Data kependudukan: Disdukcapil", "Data kesehatan: Dinkes", "Data pajak: Bapenda")),
    }[level]  # fmt: skip
    office = "portal" if level == 2 else slug(scene)
    board = canvas.window(f"https://{office}.{scene.region.domain}/layanan", dark=dark(scene))
    _masthead(board, i.short if level != 2 else f"Portal {i.office}", "Beranda    Layanan    Bantuan", hue(scene))
    board.flow(f"Layanan {i.nama}", 40, wide=1100, size=30, bold=True)
    board.y += 8
    board.flow(words, 40, wide=1090, size=23)
    board.y += 16
    for item in items:
        board.pen.rounded_rectangle((40, board.y, 700, board.y + 58), 10, fill=board.tones["card"], outline=board.tones["edge"])
        board.pen.text((64, board.y + 15), item, font=face(22), fill=board.tones["ink"])
        board.y += 72
    board.flow("Alur: 1) masuk dengan akun  2) isi permohonan  3) verifikasi  4) hasil terbit", 40, wide=1090, size=21, tone="soft")
    return board.done()


def social(scene: Scene, name: str) -> bytes:
    """A post of the office's own account, with its picture: on a telephone, or in a browser."""
    i = scene.innovation
    if scene.look % 3 == 0:
        return _wall(scene, name)
    account = "".join(word[:5].lower() for word in i.office.replace(",", "").split()[:3])
    board = canvas.phone(
        f"{account}.{scene.region.name.lower().replace(' ', '')}"[:34],
        f"Instagram - akun resmi {i.office}",
        dark=dark(scene),
        hue=(120, 40, 110),
    )
    canvas.scenery(board, (0, 158, 720, 640), scene.seed)
    board.y = 664
    board.flow("Suka   Komentar   Kirim   Simpan", 28, wide=660, size=22, bold=True)
    board.flow(f"Disukai oleh {scene.look % 400 + 51} orang", 28, wide=660, size=21)
    board.flow(
        f"Sahabat {scene.region.name}, yuk kenali {name}! Tim {i.office} {scene.region.pemda} turun langsung menyapa warga dan memperkenalkan {name}. #inovasidaerah #{scene.region.name.lower().replace(' ', '')}",
        28,
        wide=660,
        size=24,
    )
    board.flow(dated(scene.start), 28, wide=660, size=19, tone="soft")
    return board.done()  # fmt: skip


def _wall(scene: Scene, name: str) -> bytes:
    """A page of the office in a browser, with one post."""
    i = scene.innovation
    place = scene.region.name.lower().replace(" ", "")
    board = canvas.window(
        f"https://www.facebook.com/{i.office.split()[1].lower().strip(',')}{place}/posts/{scene.look}", dark=dark(scene)
    )
    _masthead(board, "facebook", "Beranda   Video   Grup   Notifikasi", (24, 90, 188))
    board.flow(f"{i.office} {scene.region.pemda}", 220, wide=740, size=28, bold=True)
    board.flow(f"{dated(scene.start)} pukul 09.{scene.look % 60:02} - Publik", 220, wide=740, size=19, tone="soft")
    board.y += 8
    board.flow(
        f"Terima kasih kepada warga {scene.region.name} yang sudah hadir. Hari ini kami menyosialisasikan {name} di balai kelurahan. Ajak keluarga dan tetangga untuk ikut memanfaatkan {name}.",
        220,
        wide=740,
        size=24,
    )
    canvas.scenery(board, (220, board.y + 10, 960, board.y + 380), scene.seed)
    board.y += 396
    board.flow(f"{scene.look % 300 + 24} suka     {scene.look % 40 + 3} komentar     Bagikan", 220, wide=740, size=21, tone="soft")
    return board.done()  # fmt: skip


def official(scene: Scene, name: str) -> bytes:
    """News on the region's own site."""
    board = canvas.window(f"https://{scene.region.domain}/berita/{scene.start.year}/{scene.look}", dark=dark(scene))
    _masthead(board, f"Portal Resmi {scene.region.pemda}", "Profil   Layanan   Berita   PPID", hue(scene))
    board.flow(f"{scene.region.head} {scene.region.name} Luncurkan {name}", 40, wide=1090, size=34, bold=True)
    board.flow(f"Dipublikasikan {dated(scene.start)} oleh Dinas Komunikasi dan Informatika", 40, wide=1090, size=19, tone="soft")
    canvas.scenery(board, (40, board.y + 10, 760, board.y + 330), scene.seed)
    board.y += 350
    board.flow(
        f"{scene.region.seat.upper()} - Pemerintah {scene.region.pemda} secara resmi memperkenalkan {name}. Kegiatan dihadiri camat, lurah, serta perwakilan warga. Kepala {scene.office} menyatakan inovasi tersebut akan menjangkau semua kecamatan secara bertahap.",
        40,
        wide=1090,
        size=23,
    )
    return board.done()  # fmt: skip


def news(scene: Scene, name: str) -> bytes:
    """A newspaper's page, on the web or cut out of print."""
    if scene.look % 3 == 1:
        told = f"{scene.region.seat.upper()}, TEPIAN POS - Warga {scene.region.name} menyambut baik {name}. Sejak diperkenalkan, warga tidak perlu lagi datang berkali-kali ke kantor. Sejumlah warga yang ditemui menyatakan terbantu. Samsiah (43) mengatakan dirinya kini cukup menunggu petugas. Pemerintah {scene.region.pemda} berencana memperluas layanan ini ke seluruh kecamatan pada tahun depan, sambil menambah petugas lapangan. (yus)"
        return canvas.clipping(
            "TEPIAN POS",
            f"{weekday(scene.start)}, {dated(scene.start)}    Halaman 7    DAERAH",
            f"{name} Ringankan Beban Warga {scene.region.name}",
            told,
            scene.seed,
        )
    clock = f"{dated(scene.start)} | {scene.look % 12 + 7:02}.{scene.look % 60:02} WIB"
    board = canvas.window(f"https://www.tepianpos.com/daerah/{scene.look * 17 + 1000}/warga-sambut", dark=dark(scene))
    _masthead(board, "TEPIANPOS.com", "Nasional   Daerah   Ekonomi   Opini", (20, 20, 24))
    board.flow(f"Warga {scene.region.name} Sambut {name}", 40, wide=760, size=36, bold=True)
    board.flow(f"Reporter: M. Yusran | Editor: Redaksi | {clock}", 40, wide=760, size=18, tone="soft")
    canvas.scenery(board, (40, board.y + 10, 760, board.y + 340), scene.seed + 3)
    board.pen.rectangle((830, 190, 1140, 560), outline=board.tones["edge"], fill=board.tones["card"])
    for n, line in enumerate(("TERPOPULER", "1. Harga ikan naik jelang", "    akhir pekan", "2. Jalan lingkar selesai", "3. Pasar malam kembali", "    dibuka")):  # fmt: skip
        board.pen.text((850, 210 + n * 40), line, font=face(20, bold=n == 0), fill=board.tones["ink"])
    board.y += 356
    board.flow(
        f'TEPIANPOS.COM, {scene.region.seat} - Kehadiran {name} disambut baik warga {scene.region.name}. "Sekarang lebih mudah dan tidak perlu menunggu lama," kata Samsiah (43). Pemerintah {scene.region.pemda} menargetkan perluasan tahun depan.',
        40,
        wide=1080,
        size=23,
    )
    return board.done()  # fmt: skip


def chat(scene: Scene) -> bytes:
    """Somebody asks by messenger and is answered."""
    i = scene.innovation
    words = [
        ("me", f"Halo admin {i.short}, saya warga {scene.region.name}. Jam berapa layanannya buka?"),
        ("", f"Halo Kak. Layanan {i.short} buka Senin-Jumat pukul 08.00-15.30 ya."),
        ("me", "Bawa apa saja?"),
        ("", "Cukup bawa KTP asli. Kalau ada pertanyaan lain silakan WhatsApp kami lagi."),
    ]
    return canvas.conversation(f"WhatsApp {i.short}"[:30], words, dark=dark(scene), seed=scene.look)


def channel(scene: Scene) -> bytes:
    """A complaint and what became of it."""
    i = scene.innovation
    words = [
        ("me", f"Mau lapor, petugas {i.short} di kelurahan kami belum datang dari kemarin."),
        (
            "",
            "Baik, laporan Bapak/Ibu kami catat dengan nomor aduan "
            + str(scene.look + 100)
            + " dan kami teruskan ke petugas lapangan.",
        ),
        ("", "Update: aduan sudah ditindaklanjuti, petugas sudah di lokasi pukul 10 pagi. Status SELESAI."),
        ("me", "Terima kasih, responsnya cepat."),
    ]
    return canvas.conversation(f"Aduan {i.short}"[:30], words, dark=not dark(scene), seed=scene.look + 4)


def hotline(scene: Scene) -> bytes:
    """Telephone and electronic mail."""
    i = scene.innovation
    board = canvas.phone("Pusat Panggilan", i.office, dark=dark(scene), hue=hue(scene))
    board.flow(f"Layanan telepon {i.short}", 34, wide=650, size=30, bold=True)
    board.y += 14
    for label, value in (
        ("Telepon (hotline)", f"0811 53{scene.look:03} 40"),
        ("Call center 24 jam", f"(0541) 73{scene.look:03}"),
        ("Surel / email", f"layanan.{slug(scene)[:12]}@{scene.region.domain}"),
    ):
        board.pen.rounded_rectangle((30, board.y, 690, board.y + 104), 12, fill=board.tones["card"], outline=board.tones["edge"])
        board.pen.text((54, board.y + 14), label, font=face(20), fill=board.tones["soft"])
        board.pen.text((54, board.y + 48), value, font=face(28, bold=True), fill=board.tones["ink"])
        board.y += 122
    board.flow("Petugas menjawab setiap hari kerja.", 34, wide=650, size=22, tone="soft")
    return board.done()  # fmt: skip


def handbook(scene: Scene) -> bytes:
    """A handbook that is read in the browser: contents at the left, a chapter at the right."""
    i = scene.innovation
    board = canvas.window(f"https://{scene.region.domain}/panduan/{slug(scene)}", dark=dark(scene))
    _masthead(board, "Panduan Daring", "Baca    Unduh PDF    Cari", hue(scene))
    for n, line in enumerate(("Daftar Isi", "1. Pengenalan", "2. Pendaftaran", "3. Pengajuan", "4. Tanya jawab")):
        board.pen.text((40, 190 + n * 44), line, font=face(22, bold=n == 0), fill=board.tones["ink"])
    board.flow(f"Buku Panduan {i.nama}", 330, wide=800, size=30, bold=True)
    board.y += 10
    for line in (
        "Bab 2. Pendaftaran",
        "Langkah 1: buka laman layanan dan pilih Daftar.",
        "Langkah 2: isi NIK, nama, dan alamat.",
        "Langkah 3: periksa kembali lalu kirim.",
        f"Panduan elektronik ini dapat dibaca langsung secara daring. Diterbitkan oleh {i.office} {scene.region.pemda}.",
    ):
        board.flow(line, 330, wide=800, size=23)
        board.y += 6
    board.y = max(board.y, 430)
    return board.done()  # fmt: skip


def banner(scene: Scene, *, worded: bool) -> bytes:
    i = scene.innovation
    lines = [i.short, "Sosialisasi Inovasi Daerah", f"{i.office}", f"{scene.region.pemda} - {scene.start.year}"] if worded else []
    return canvas.stand(lines, scene.seed, hue(scene))
