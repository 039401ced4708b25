"""Pictures: applications, conversations, posts, news, a book online, a banner; windows and telephones drawn in manners of their own."""

from collections.abc import Sequence
from random import Random
from textwrap import wrap

from PIL import Image, ImageDraw

from bench.judging.pixels import Colour, face, png
from bench.judging.sabana.style import dated, pick
from bench.judging.world import Scene
from bench.samples.photos import meeting

HUES: tuple[Colour, ...] = ((0, 102, 94), (122, 62, 14), (36, 64, 142), (150, 28, 60), (60, 60, 66))


def host(scene: Scene) -> str:
    return f"{''.join(c for c in scene.innovation.short.lower() if c.isalnum())[:18]}.{scene.region.domain}"


def window(scene: Scene, address: str, title: str, lines: Sequence[str], *, salt: str, side: Sequence[str] = ()) -> bytes:
    """A desktop browser with tabs, bright or dark, a menu at the side, cards of text, the clock of the desktop below."""
    random = Random(f"{scene.seed} {salt}")
    dark, hue = random.random() < 0.3, random.choice(HUES)
    ground, ink, bar = ((32, 33, 36), (232, 234, 237), (53, 54, 58)) if dark else ((255, 255, 255), (32, 33, 36), (241, 243, 244))
    width, left = 1366, 250 if side else 60
    rows = [part for line in lines for part in [*wrap(line, 78 if side else 96), ""]]
    height = max(330 + 34 * len(rows), 560)
    picture = Image.new("RGB", (width, height), ground)
    pen = ImageDraw.Draw(picture)
    pen.rectangle((0, 0, width, 42), fill=(222, 225, 230) if not dark else (20, 20, 22))
    pen.rounded_rectangle((14, 8, 320, 60), 10, fill=bar)
    pen.text((34, 14), title[:26], font=face(18), fill=ink)
    pen.rectangle((0, 42, width, 92), fill=bar)
    pen.text((24, 54), "<  >", font=face(22), fill=ink)
    pen.rounded_rectangle((110, 50, width - 120, 84), 16, fill=ground)
    pen.text((132, 56), address, font=face(20), fill=ink)
    pen.rectangle((0, 92, width, 160), fill=hue)
    pen.text((40, 106), title, font=face(32, bold=True), fill="white")
    for place, entry in enumerate(side):
        pen.text((36, 200 + 46 * place), entry, font=face(20), fill=ink)
    for place, row in enumerate(rows):
        pen.text((left, 196 + 34 * place), row, font=face(24 if place else 26, bold=not place), fill=ink)
    pen.rectangle((0, height - 40, width, height), fill=(16, 24, 40))
    day = scene.start
    pen.text(
        (width - 20, height - 30),
        f"{8 + scene.look % 9:02}.{scene.look % 60:02}   {day.day:02}/{day.month:02}/{day.year}",
        font=face(18),
        fill="white",
        anchor="ra",
    )
    return png(picture)


def handset(scene: Scene, title: str, lines: Sequence[str], *, salt: str, talk: bool = False) -> bytes:
    """A telephone: status line, title, cards or a conversation, buttons below."""
    random = Random(f"{scene.seed} {salt}")
    hue = random.choice(HUES) if not talk else (7, 94, 84)
    blocks = [wrap(line, 40) for line in lines]
    height = 330 + sum(36 * len(block) + 50 for block in blocks)
    picture = Image.new("RGB", (720, height), (234, 226, 214) if talk else (246, 246, 248))
    pen = ImageDraw.Draw(picture)
    pen.rectangle((0, 0, 720, 124), fill=hue)
    pen.text((26, 10), f"{7 + scene.look % 12:02}:{scene.look % 60:02}", font=face(22), fill="white")
    pen.text((694, 10), "LTE  64%", font=face(22), fill="white", anchor="ra")
    pen.text((30, 60), f"{'< ' if talk else ''}{title}"[:38], font=face(30, bold=True), fill="white")
    y = 150
    for place, block in enumerate(blocks):
        x = 110 if talk and place % 2 else 24
        fill = (220, 248, 198) if talk and place % 2 else (255, 255, 255)
        pen.rounded_rectangle((x, y, x + 586, y + 36 * len(block) + 26), 12, fill=fill)
        for row, words in enumerate(block):
            pen.text((x + 18, y + 12 + 36 * row), words, font=face(26), fill=(28, 28, 30))
        y += 36 * len(block) + 44
    pen.rectangle((0, height - 84, 720, height), fill="white")
    pen.text(
        (360, height - 64),
        "Ketik pesan" if talk else "Beranda      Layanan      Akun",
        font=face(24),
        fill=(90, 90, 96),
        anchor="ma",
    )
    return png(picture)


def application(scene: Scene) -> bytes:
    i = scene.innovation
    lines = [f"{i.nama}", "Silakan login menggunakan akun Anda", "Username    Password    Daftar akun baru", f"Pilih layanan: Ajukan Permohonan, Cek Status, Riwayat. Hak cipta {scene.office} {scene.region.pemda}"]  # fmt: skip
    if pick(scene, "app", (True, False)):
        return window(
            scene, f"https://{host(scene)}/login", i.short, lines, salt="app", side=("Dashboard", "Permohonan", "Laporan", "Keluar")
        )
    return handset(scene, i.short, [f"https://{host(scene)}", *lines], salt="app")


def integration(scene: Scene, level: int) -> bytes:
    i, region = scene.innovation, scene.region
    words = {
        1: pick(scene, "tunggal", ("Aplikasi ini berdiri sendiri dan belum terintegrasi dengan layanan mana pun.", "Layanan masih terpisah, tidak tersambung dengan sistem perangkat daerah lain.")),
        2: f"Layanan ini sudah menyatu dalam portal {scene.office}: seluruh layanan unit kerja diakses melalui satu pintu (single sign on) {scene.office}.",
        3: f"Terintegrasi dengan organisasi lain: data terhubung ke Dinas Kependudukan dan Pencatatan Sipil, BPJS Kesehatan, serta Mal Pelayanan Publik {region.pemda}.",
    }[level]  # fmt: skip
    return window(scene, f"https://{host(scene)}/beranda", i.short, [f"Profil {i.nama}", words, f"Alur layanan: daftar, unggah berkas, verifikasi, selesai. Pengelola: {scene.office}"], salt="satu", side=("Beranda", "Profil", "Alur Layanan"))  # fmt: skip


def social(scene: Scene, name: str) -> bytes:
    account = f"prokopim_{''.join(c for c in scene.region.name.lower() if c.isalpha())}"
    return handset(scene, "Instagram", [f"@{account}   Prokopim Setda {scene.region.pemda}   Akun resmi pemerintah daerah   Mengikuti", f"{name} resmi diluncurkan oleh Pemerintah {scene.region.pemda}. Layanan ini untuk {scene.innovation.users}.", f"#{''.join(c for c in name if c.isalnum())[:24]} #{account}", "Disukai oleh 214 lainnya   Lihat semua 18 komentar", dated(scene.start)], salt="ig")  # fmt: skip


def official(scene: Scene, name: str) -> bytes:
    region = scene.region
    return window(scene, f"https://{region.domain}/berita/detail/{scene.look}", f"Website Resmi {region.pemda}"[:44], [f"{region.head} {region.name} Luncurkan {name}", f"Dipublikasikan {dated(scene.start)} oleh Admin Kominfo", f"{region.seat} - {name} diharapkan mempermudah {scene.innovation.users} memperoleh layanan. Peluncuran berlangsung di halaman {scene.office}."], salt="resmi", side=("Profil", "Berita", "PPID"))  # fmt: skip


def news(scene: Scene, name: str) -> bytes:
    outlet, domain = pick(
        scene,
        "koran",
        (("POS SABANA", "possabana.com"), ("Kabar Timur Raya", "kabartimuraya.id"), ("NUSALONTAR", "nusalontar.co.id")),
    )
    region = scene.region
    lines = [f"Inovasi {name} Permudah Urusan {scene.innovation.users.title()} di {region.name}", f"Penulis: Redaksi  |  {dated(scene.start)}  |  10.{scene.look % 60:02} WITA", f"{domain.upper()}, {region.seat} - Kehadiran {name} disambut baik {scene.innovation.users}. {scene.manager.name} mengatakan layanan ini akan diperluas.", "Baca Juga: Musim Kemarau Diperkirakan Lebih Panjang"]  # fmt: skip
    if pick(scene, "media", (True, False)):
        return window(scene, f"https://www.{domain}/daerah/{scene.look * 13}", outlet, lines, salt="berita")
    return handset(scene, outlet, [f"www.{domain}", *lines], salt="berita")


def chat(scene: Scene) -> bytes:
    i = scene.innovation
    return handset(scene, f"WhatsApp - Admin {i.short}"[:38], [f"Selamat siang, apakah layanan {i.short} buka hari ini?", "Selamat siang Bapak. Buka sampai pukul 15.00. Silakan kirim foto berkas melalui WhatsApp ini.", "Terima kasih admin, segera saya kirim.", "Sama-sama, Bapak."], salt="wa", talk=True)  # fmt: skip


def hotline(scene: Scene) -> bytes:
    i = scene.innovation
    return window(scene, f"https://{scene.region.domain}/kontak", f"Kontak {i.short}"[:40], [f"Hubungi Layanan {i.short}", f"Nomor telepon kantor: (0387) 61{scene.look:03}", f"Call center: 0812 37{scene.look:03} 88 (telepon dan SMS)", f"Email: {''.join(c for c in i.short.lower() if c.isalpha())[:12]}@{scene.region.domain}"], salt="kontak")  # fmt: skip


def channel(scene: Scene) -> bytes:
    i = scene.innovation
    return handset(scene, "Pengaduan", [f"Kanal pengaduan {i.short} - {scene.office}", f"Tiket #{1000 + scene.look}: Jadwal pelayanan di dusun kami belum ada.", f"Jawaban admin {i.short}: Terima kasih, laporan sudah ditindaklanjuti. Jadwal ditambah setiap hari Kamis.", "Status tiket: Selesai"], salt="aduan", talk=True)  # fmt: skip


def handbook(scene: Scene) -> bytes:
    i = scene.innovation
    return window(scene, f"https://{scene.region.domain}/panduan/{scene.look}", "Perpustakaan Digital", [f"Buku Panduan {i.nama}", "Baca daring: halaman 1 dari 18     Unduh     Bagikan tautan", "Isi: Bab 1 Registrasi, Bab 2 Tata Cara Penggunaan, Bab 3 Tanya Jawab"], salt="buku", side=("Koleksi", "Panduan"))  # fmt: skip


def banner(scene: Scene, *, worded: bool) -> bytes:
    i = scene.innovation
    lines = [i.short, pick(scene, "spanduk", ("SOSIALISASI INOVASI DAERAH", "Sosialisasi Bersama Warga")), f"{scene.office}", f"{scene.region.seat}, {dated(scene.start)}"]  # fmt: skip
    return meeting(lines if worded else [], scene.seed + 7, hue=pick(scene, "kain", ((20, 70, 140), (140, 90, 10), (90, 20, 90))))
