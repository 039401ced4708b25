"""Pictures: an application on a telephone, conversations, posts, news, a handbook online, a banner."""

from bench.judging import pixels
from bench.judging.lereng.style import dated
from bench.judging.world import Scene
from bench.samples.photos import meeting

PLUM, OLIVE, NAVY, GRASS = (90, 30, 90), (85, 107, 47), (20, 30, 80), (18, 120, 90)


def host(scene: Scene) -> str:
    return f"{scene.innovation.short.lower().replace(' ', '-')}.{scene.region.domain}"


def application(scene: Scene) -> bytes:
    i = scene.innovation
    return pixels.telephone(i.short[:34], [f"Selamat datang di {i.short}", i.expansion, f"https://{host(scene)}", "Masuk dengan NIK    Lupa kata sandi?", "Layanan daring    Riwayat    Notifikasi"], hue=NAVY)  # fmt: skip


def integration(scene: Scene, level: int) -> bytes:
    i = scene.innovation
    words = {
        1: "Layanan mandiri, belum terhubung dengan sistem lain.",
        2: f"Satu pintu: semua layanan {scene.office} kini dapat diakses dalam satu portal dinas.",
        3: f"Layanan terpadu lintas perangkat daerah: terhubung dengan Dinas Sosial, Dinas Kesehatan, dan Kantor Kementerian Agama {scene.region.pemda}.",
    }[level]
    return pixels.browser(f"{host(scene)}/tentang", i.short, ("Tentang", "Layanan", "FAQ"), [f"Tentang {i.nama}", words, f"Dikelola {scene.office} {scene.region.pemda}"], hue=OLIVE, size=23)  # fmt: skip


def social(scene: Scene, name: str) -> bytes:
    return pixels.browser(f"facebook.com/pemkab.{scene.region.name.lower().replace(' ', '')}", "facebook", ("Beranda", "Video", "Grup"), [f"Humas Pemerintah {scene.region.pemda}", f"{dated(scene.start)} - Kini hadir {name}, untuk {scene.innovation.users}. Ayo manfaatkan!", "87 Suka   12 Komentar   9 kali dibagikan"], hue=(24, 80, 180))  # fmt: skip


def official(scene: Scene, name: str) -> bytes:
    return pixels.browser(f"https://diskominfo.{scene.region.domain}/read/{scene.look}", f"PORTAL {scene.region.name.upper()}", ("Home", "Pengumuman", "Galeri"), [f"Peluncuran {name}", f"Diskominfo - {scene.region.head} {scene.region.name} meresmikan {name} pada {dated(scene.start)} di halaman kantor. Acara dihadiri {scene.innovation.users}."], hue=GRASS, size=24)  # fmt: skip


def news(scene: Scene, name: str) -> bytes:
    return pixels.telephone("SUARAGUNUNG.ID", [f"Lewat {name}, {scene.region.pemda} Jawab Keluhan Warga", f"www.suaragunung.id | {dated(scene.start)} | 13.40 WIB", f"{scene.region.seat}, SuaraGunung.id - Inovasi {name} yang digagas {scene.office} mulai dirasakan {scene.innovation.users}.", "Editor: Tim Redaksi    Baca juga: Harga cabai turun"], hue=(30, 30, 30))  # fmt: skip


def chat(scene: Scene) -> bytes:
    i = scene.innovation
    return pixels.telephone(f"{i.short[:26]} WhatsApp", [f"Assalamualaikum, mau tanya syarat {i.short} di {scene.region.name}.", "Waalaikumsalam. Cukup KTP dan KK, bisa dikirim lewat WhatsApp ini.", "Baik, saya kirim sore ini.", "Siap, kami tunggu."], hue=GRASS, bubbles=True)  # fmt: skip


def hotline(scene: Scene) -> bytes:
    i = scene.innovation
    return pixels.browser(f"{host(scene)}/kontak", i.short, ("Kontak",), ["Hubungi kami", f"Telepon: (0751) 33{scene.look:03}   Hotline 24 jam: 0811 66{scene.look:03} 22", f"Surel: layanan@{scene.region.domain}"], hue=PLUM)  # fmt: skip


def channel(scene: Scene) -> bytes:
    i = scene.innovation
    return pixels.browser("https://www.lapor.go.id/laporan", "SP4N LAPOR!", ("Laporan", "Statistik"), [f"Laporan masyarakat: {i.short} {scene.region.name}", "Pelapor: Petugas belum datang sesuai jadwal.", f"Tindak lanjut {scene.office}: laporan telah diselesaikan dan pelapor dihubungi. Status: SELESAI"], hue=(170, 20, 40))  # fmt: skip


def handbook(scene: Scene) -> bytes:
    i = scene.innovation
    return pixels.telephone("E-Book Panduan", [f"Panduan penggunaan {i.nama}", f"https://{scene.region.domain}/ebook/{scene.look}", "Daftar isi: 1. Pendaftaran 2. Pengajuan 3. Pelacakan", "Unduh PDF    Baca daring    Halaman 1 dari 24"], hue=PLUM)  # fmt: skip


def banner(scene: Scene, *, worded: bool) -> bytes:
    i = scene.innovation
    lines = [i.short, "Sosialisasi kepada masyarakat", f"{scene.region.seat}, {dated(scene.start)}"] if worded else []
    return meeting(lines, scene.seed + 1, hue=(20, 110, 60))
