"""Screens about BERLAYAR."""

from bench.samples import screens


def news() -> bytes:
    body = screens.article(
        "Celebes Pos",
        ["Nasional", "Daerah", "Ekonomi", "Olahraga"],
        "Tak Perlu Lagi ke Palu, Nelayan Banggai Laut Urus Tanda Daftar Kapal lewat BERLAYAR",
        "Rabu, 18 Juni 2025 | 10:22 WITA · Penulis: Tim Redaksi",
        [
            "CELEBESPOS.COM, BANGGAI - Puluhan nelayan kecil memadati dermaga Adean, Selasa. Mereka mengurus tanda daftar kapal melalui inovasi BERLAYAR milik Pemerintah Provinsi Sulawesi Tengah.",
            '"Dulu habis sejuta untuk ongkos saja," kata seorang nelayan. Kini berkas selesai pada hari yang sama tanpa biaya.',
        ],
    )
    return screens.browser("www.celebespos.com/daerah/berlayar-nelayan-banggai-laut", "Celebes Pos", body)


def reader() -> bytes:
    body = screens.site(
        "BERLAYAR",
        ["Beranda", "Panduan", "Masuk"],
        "<h1>Buku Panduan BERLAYAR versi daring</h1>Baca langsung di laman ini atau unduh PDF.",
        [("Bab 1", "Mengisi formulir di dermaga"), ("Bab 2", "Memotret kapal dari tiga sisi"), ("Bab 3", "Mencetak tanda daftar")],
        "© 2025 Dinas Kelautan dan Perikanan Provinsi Sulawesi Tengah",
        hue="#005f73",
    )
    return screens.browser("berlayar.sultengprov.go.id/panduan", "Panduan BERLAYAR", body)


def users() -> bytes:
    body = screens.site(
        "BERLAYAR",
        ["Dasbor", "Permohonan", "Pengguna", "Keluar"],
        "<h1>Dasbor Pengelola</h1>Rekap sampai dengan 31 Desember 2025",
        [("1.284", "pengguna terdaftar (nelayan)"), ("1.097", "tanda daftar terbit"), ("13", "kabupaten/kota terlayani")],
        "BERLAYAR · Dinas Kelautan dan Perikanan Provinsi Sulawesi Tengah",
        hue="#0a4f57",
    )
    return screens.browser("berlayar.sultengprov.go.id/admin/pengguna", "Dasbor BERLAYAR", body, height=500)
