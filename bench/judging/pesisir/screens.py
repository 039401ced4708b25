"""Pictures: an application, conversations, posts, news, an online manual, a banner."""

from bench.judging import pixels
from bench.judging.world import Scene, long_date
from bench.samples.photos import meeting

BLUE, TEAL, RED, GREEN = (16, 84, 140), (0, 110, 110), (170, 30, 35), (7, 94, 84)


def slug(scene: Scene) -> str:
    return scene.innovation.short.lower().replace(" ", "").replace("-", "")


def application(scene: Scene) -> bytes:
    i = scene.innovation
    return pixels.browser(f"https://{slug(scene)}.{scene.region.domain}/beranda", i.short, ("Beranda", "Layanan", "Masuk"), [i.nama, f"Aplikasi berbasis web {scene.office} {scene.region.pemda} untuk {i.service}.", "Daftar akun    Ajukan permohonan    Lacak berkas", "Unduh di Google Play"], hue=BLUE)  # fmt: skip


def integration(scene: Scene, level: int) -> bytes:
    i = scene.innovation
    with_whom = {
        1: "Aplikasi ini berdiri sendiri dengan alamat dan akun tersendiri.",
        2: f"Terintegrasi dalam satu portal layanan {scene.office} bersama layanan lain di dinas yang sama.",
        3: f"Terintegrasi dengan Dinas Komunikasi dan Informatika, Dinas Kependudukan dan Pencatatan Sipil serta RSUD {scene.region.name} melalui pertukaran data antarperangkat daerah.",
    }[level]
    return pixels.browser(f"https://{slug(scene)}.{scene.region.domain}/layanan", i.short, ("Beranda", "Integrasi" if level > 1 else "Bantuan", "Kontak"), [f"Layanan {i.nama}", with_whom, "1. Isi formulir  2. Verifikasi petugas  3. Hasil layanan terbit"], hue=TEAL)  # fmt: skip


def social(scene: Scene, name: str) -> bytes:
    account = scene.office.lower().replace(" ", "").replace(",", "")[:18]
    return pixels.telephone("Instagram", [f"{account}_{scene.region.name.lower().replace(' ', '')}", f"Sosialisasi inovasi {name} bersama {scene.innovation.users}. #inovasi", "214 suka    12 komentar", f"{long_date(scene.start)}", f"Akun resmi {scene.office} {scene.region.pemda}"], hue=(140, 40, 110))  # fmt: skip


def official(scene: Scene, name: str) -> bytes:
    return pixels.browser(f"https://www.{scene.region.domain}/berita/{scene.look}", f"Pemerintah {scene.region.pemda}", ("Profil", "Berita", "PPID"), [f"{scene.office} Kenalkan {name}", f"{scene.region.seat}, {long_date(scene.start)} - {scene.office} memperkenalkan inovasi {name} kepada {scene.innovation.users} dalam kegiatan sosialisasi di balai desa."], hue=BLUE)  # fmt: skip


def news(scene: Scene, name: str) -> bytes:
    return pixels.browser(f"https://www.kabarpantai.com/daerah/{scene.look}/{scene.start.year}", "KABAR PANTAI", ("Nasional", "Daerah", "Olahraga"), [f"{name} Permudah {scene.innovation.users.capitalize()} di {scene.region.name}", f"KABARPANTAI.COM, {scene.region.seat} - Pemerintah {scene.region.pemda} meluncurkan inovasi {name}. Warga menyambut baik {scene.innovation.service}.", f"Penulis: Redaksi | {long_date(scene.start)} 09.15"], hue=RED)  # fmt: skip


def chat(scene: Scene) -> bytes:
    i = scene.innovation
    return pixels.telephone(f"WhatsApp {i.short}"[:36], [f"Selamat pagi, apakah layanan {i.short} {scene.region.name} buka hari ini?", f"Selamat pagi. Layanan {i.short} buka pukul 08.00 sampai 15.00.", "Terima kasih informasinya.", "Sama-sama, Bapak/Ibu."], hue=GREEN, bubbles=True)  # fmt: skip


def hotline(scene: Scene) -> bytes:
    i = scene.innovation
    return pixels.telephone("Hubungi Kami", [f"Layanan telepon {i.short}", f"Call center: 0812 4400 {scene.look:04}", f"Email: {slug(scene)}@{scene.region.domain}", "Senin sampai Jumat, 08.00 - 16.00"], hue=TEAL)  # fmt: skip


def channel(scene: Scene) -> bytes:
    i = scene.innovation
    return pixels.telephone(f"Pengaduan {i.short}"[:36], [f"Saya warga {scene.region.name}, mau mengadu, antrean {i.short} kemarin lama sekali.", "Terima kasih laporannya. Pengaduan sudah kami teruskan ke petugas.", "Kapan ditangani?", "Hari ini sudah selesai ditangani, petugas ditambah dua orang."], hue=GREEN, bubbles=True)  # fmt: skip


def handbook(scene: Scene) -> bytes:
    i = scene.innovation
    return pixels.browser(f"https://{scene.region.domain}/panduan/{slug(scene)}", "Panduan Daring", ("Daftar Isi", "Cari", "Unduh"), [f"Buku Panduan {i.nama}", "Baca daring: Bab 1 Pendahuluan, Bab 2 Cara Mendaftar, Bab 3 Tanya Jawab", "Langkah 1. Buka laman. Langkah 2. Isi data. Langkah 3. Unggah berkas."], hue=TEAL)  # fmt: skip


def banner(scene: Scene, *, worded: bool) -> bytes:
    i = scene.innovation
    lines = ["SOSIALISASI", i.short, f"{scene.office} {scene.region.pemda}", str(scene.start.year)] if worded else []
    return meeting(lines, scene.seed, hue=(20, 70, 150))
