"""What the screens of Kabupaten Sleman show."""

from bench.samples import screens

CARDS = [
    ("Antar Obat", "Obat rutin dari puskesmas ke rumah pada hari yang sama."),
    ("Cek Stok", "Ketersediaan obat di 25 puskesmas se-Kabupaten Sleman."),
    ("Masuk / Daftar", "Gunakan NIK dan nomor telepon."),
]


FOOT = "© 2025 Dinas Kesehatan Kabupaten Sleman · Jalan Roro Jonggrang Nomor 6, Beran · tilikobat.slemankab.go.id"


def home() -> bytes:
    return screens.browser(
        "tilikobat.slemankab.go.id",
        "TILIK OBAT | Kabupaten Sleman",
        screens.site(
            "TILIK OBAT",
            ["Beranda", "Layanan", "Cek Stok", "Bantuan", "Masuk"],
            "<h1>Titip Layanan Informasi Klinik dan Antar Obat ke Rumah</h1>Resep diperiksa apoteker, obat diantar kader, keluarga tenang.",
            CARDS,
            FOOT,
        ),
    )


def instagram() -> bytes:
    return screens.phone(
        screens.post(
            "dinkes.sleman",
            "Kabupaten Sleman",
            "TILIK OBAT<br>Obat rutin diantar,<br>gratis bagi lansia",
            "Tanya jadwal antar obat TILIK OBAT? Kirim pesan lewat Instagram ini atau komentar di bawah. #tilikobat #sleman",
            likes="318",
            when="12 Mei 2025",
        )
    )


def hotline() -> bytes:
    table = "<div style='padding:26px 40px;font-size:18px;line-height:2'><h2>Hubungi Kami: Hotline TILIK OBAT</h2>Telepon: (0274) 868 409 (Senin - Sabtu 07.30 - 14.00 WIB)<br>Call center: 0811-2510-4455<br>Email: tilikobat@slemankab.go.id</div>"
    return screens.browser(
        "dinkes.slemankab.go.id/kontak",
        "Kontak",
        screens.site(
            "Dinas Kesehatan",
            ["Profil", "Berita", "Kontak"],
            "Kontak layanan TILIK OBAT",
            [("Hotline", "Petugas menjawab telepon dan email pada jam kerja.")],
            FOOT,
            extra=table,
            hue="#1c6e43",
        ),
    )


def connected() -> bytes:
    cards = [
        ("Dukcapil", "Pemadanan NIK pasien dengan data Dinas Kependudukan dan Pencatatan Sipil. Status: terhubung"),
        ("SIMPUS", "Data resep puskesmas. Status: terhubung"),
        ("Sleman Smart", "Layanan tersedia pada portal terpadu Dinas Komunikasi dan Informatika. Status: terhubung"),
    ]
    return screens.browser(
        "tilikobat.slemankab.go.id/integrasi",
        "Layanan terintegrasi",
        screens.site(
            "TILIK OBAT",
            ["Beranda", "Proses Layanan", "Integrasi"],
            "<h1>Layanan Terintegrasi</h1>Satu permintaan, tersambung dengan perangkat daerah lain.",
            cards,
            FOOT,
        ),
    )


def grievance() -> bytes:
    return screens.phone(
        screens.chat(
            "Aduan TILIK OBAT Sleman",
            [
                ("in", "Selamat pagi, obat darah tinggi ibu saya belum sampai sejak kemarin.", "08.12"),
                ("out", "Terima kasih, pengaduan tercatat dengan nomor 025/VIII/2025. Kami telusuri ke kurir.", "08.20"),
                ("out", "Obat sudah diterima pukul 10.05. Mohon maaf atas keterlambatan.", "10.11"),
                ("in", "Sudah diterima, terima kasih banyak.", "10.15"),
            ],
        ),
        clock="10.22",
    )
