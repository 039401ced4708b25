"""What budgets and plans say, row by row: accounts, activities, quantities, amounts."""

from random import Random

APPS = ("SIJUKUNG", "SIGAP", "LADANG KITA", "SI MANTAP", "PAK LURAH", "GERCEP", "E-POSYANDU", "JEMPOL", "BERLIAN", "SAKIP OKE")
PROGRAMMES = (
    "PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA",
    "PROGRAM PENGELOLAAN APLIKASI INFORMATIKA",
    "PROGRAM PEMENUHAN UPAYA KESEHATAN PERORANGAN DAN UPAYA KESEHATAN MASYARAKAT",
    "PROGRAM PENGELOLAAN PENDIDIKAN",
    "PROGRAM PENELITIAN DAN PENGEMBANGAN DAERAH",
    "PROGRAM PEMBERDAYAAN MASYARAKAT DESA DAN KELURAHAN",
)
ACTIVITIES = (
    "Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah",
    "Administrasi Umum Perangkat Daerah",
    "Pengelolaan e-government di Lingkup Pemerintah Daerah Kabupaten/Kota",
    "Penyediaan Layanan Kesehatan untuk UKM dan UKP Rujukan",
    "Pengembangan Inovasi dan Teknologi",
    "Pemberdayaan Kelurahan",
    "Bidang Pelaksanaan Pembangunan Desa",
)
ITEMS = (
    "Belanja Alat/Bahan untuk Kegiatan Kantor-Alat Tulis Kantor",
    "Belanja Makanan dan Minuman Rapat",
    "Honorarium Narasumber atau Pembahas",
    "Belanja Perjalanan Dinas Dalam Kota",
    "Belanja Jasa Konsultansi Berorientasi Layanan-Jasa Khusus",
    "Belanja Langganan Internet",
    "Belanja Modal Personal Computer",
    "Belanja Cetak Spanduk dan Leaflet",
    "Belanja Jasa Tenaga Ahli Pemrograman",
    "Penyusunan dokumen kajian inovasi daerah",
    "Pemeliharaan server dan jaringan",
    "Sewa Gedung Pertemuan",
    "Pelatihan kader posyandu",
    "Pengadaan buku teks utama",
    "Transport petugas lapangan",
    "Pelaksanaan sosialisasi kepada masyarakat",
    "Fotokopi dan penjilidan laporan",
    "Penyediaan makanan tambahan balita",
    "Pembinaan kelompok tani",
    "Rapat koordinasi lintas sektor",
)
ABOUT_APPS = (
    "Pengembangan aplikasi {app}",
    "Pemeliharaan Sistem Informasi {app}",
    "Sosialisasi inovasi {app} tingkat kecamatan",
    "Belanja hosting dan domain {app}",
    "Pelaksanaan inovasi {app} di kelurahan",
)
INDICATORS = (
    "Jumlah dokumen yang disusun",
    "Persentase layanan yang memenuhi standar",
    "Jumlah peserta yang dilatih",
    "Cakupan pelayanan kesehatan",
    "Jumlah aplikasi yang dikembangkan",
)
PLACES = ("Kota Banjarbaru", "Kec. Cempaka", "Semua Kecamatan", "Kel. Loktabat", "Kab. Sambas")
UNITS = ("paket", "orang", "kali", "unit", "OJ", "lembar", "bulan", "dokumen", "OK")
SOURCES = ("PAD", "DAU", "DAK Non Fisik", "BOK", "DD", "ADD", "BOSP", "JKN", "PBH")
NOTES = (
    "INOVASI",
    "INI",
    "INOVASI {app}",
    "ANGGARAN INOVASI",
    "UTK {app}",
    "DANA {app}",
    "LIHAT INI",
    "IND 18",
)


def money(random: Random, style: str) -> str:
    """An amount in rupiah, as this document prints them."""
    value = random.choice(
        (random.randint(2, 99) * 50_000, random.randint(10, 999) * 100_000, random.randint(1_000, 990_000) * 1_250)
    )
    plain = f"{value:,}".replace(",", ".")
    return {"plain": plain, "cents": plain + ",00", "rp": "Rp " + plain, "rpc": "Rp" + plain + ",00"}[style]


def item(random: Random) -> str:
    if random.random() < 0.3:
        return random.choice(ABOUT_APPS).format(app=random.choice(APPS))
    return random.choice(ITEMS)


def note(random: Random) -> str:
    """What somebody writes beside an item."""
    return random.choice(NOTES).format(app=random.choice(APPS))


def code(random: Random, depth: int) -> str:
    parts = [
        "5",
        str(random.randint(1, 2)),
        "02",
        f"{random.randint(1, 5):02}",
        f"{random.randint(1, 9):02}",
        f"{random.randint(1, 60):04}",
    ]
    return ".".join(parts[:depth])


def cell(random: Random, kind: str, role: str, number: int, style: str) -> str:
    """What a column of this kind says in a row of this role ("group", "sub", "item", "total")."""
    if kind == "name":
        return {
            "group": random.choice(PROGRAMMES),
            "sub": random.choice(ACTIVITIES),
            "total": random.choice(("JUMLAH", "Jumlah Belanja", "TOTAL")),
        }.get(role) or item(random)
    if kind == "amount":
        return money(random, style)
    if role == "total":
        return ""
    if kind == "code":
        return code(random, {"group": 3, "sub": 5}.get(role, 6))
    if kind == "no":
        return "" if role == "group" else f"{number}"
    if role in {"group", "sub"} and random.random() < 0.85:
        return ""
    return {
        "volume": str(random.randint(1, 400)),
        "unit": random.choice(UNITS),
        "price": money(random, "plain"),
        "source": random.choice(SOURCES),
        "place": random.choice(PLACES),
        "indicator": random.choice(INDICATORS),
        "target": f"{random.randint(1, 100)} {random.choice(('persen', 'dok', 'orang'))}",
        "quarter": random.choice(("", "", money(random, "plain"))),
        "zero": "0",
    }[kind]
