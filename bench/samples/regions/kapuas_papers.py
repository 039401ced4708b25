"""Papers of Kabupaten Kapuas Hulu: everything passed through a scanner, some in colour."""

from bench.samples import budgets, decrees, papers, scans, screens, video
from bench.samples.decrees import LAWS, Annex
from bench.samples.house import House, Signing, grid, render
from bench.samples.people import Person, people

NAME = "PERAHU PINTAR (Pelayanan Rapor dan Ujian Huluan melalui Perahu Pintar)"
REGENT = Person("FRANSISKUS IYAN SUNGKALANG")
HOUSE = House(
    "Kabupaten Kapuas Hulu",
    "Kalimantan Barat",
    "Putussibau",
    "Bupati",
    REGENT,
    "kapuashulukab.go.id",
    face="Arial",
    size=11,
    kop="center",
    seed=7,
)
DESK = House(
    "Kabupaten Kapuas Hulu",
    "Kalimantan Barat",
    "Putussibau",
    "Bupati",
    REGENT,
    "kapuashulukab.go.id",
    face="Layar",
    size=10.5,
    kop="center",
    seed=7,
)
PLAIN = House(
    "Kabupaten Kapuas Hulu",
    "Kalimantan Barat",
    "Putussibau",
    "Bupati",
    REGENT,
    "kapuashulukab.go.id",
    face="Helvetica",
    size=11,
    kop="center",
    seed=7,
)
CHIEF = Person("Petrus Lunsa Wijaya, S.Pd., M.M.", "19710629 199703 1 003", "Pembina Utama Muda (IV/c)")
OFFICE = "Dinas Pendidikan dan Kebudayaan"
STAFF = people(34, "melayu", 21)


def _regent(date: str) -> Signing:
    return Signing(("BUPATI KAPUAS HULU,",), REGENT, "Putussibau", date, "basah", "Bupati Kapuas Hulu", nip=False)


def _chief(date: str, how: str = "basah") -> Signing:
    return Signing(
        ("Kepala Dinas Pendidikan dan Kebudayaan", "Kabupaten Kapuas Hulu,"),
        CHIEF,
        "Putussibau",
        date,
        how,
        stamp="Dinas Pendidikan Kapuas Hulu",
        lead="",
    )


def decree() -> bytes:
    rows = (
        ("1.", "TENUN SIDAN KE SEKOLAH", OFFICE),
        ("2.", NAME, OFFICE),
        ("3.", "MADU DANAU SENTARUM TERLACAK", "Dinas Perindustrian"),
    )
    story = decrees.decree(
        HOUSE,
        number="500.10.24/412/BAPPERIDA/2024",
        about="Penetapan Daftar Inovasi Daerah Tahun 2024",
        why=["bahwa sesuai Peraturan Pemerintah Nomor 38 Tahun 2017, inovasi yang diterapkan ditetapkan oleh Kepala Daerah;"],
        laws=LAWS[:1],
        orders=[
            "Menetapkan Daftar Inovasi Daerah Tahun 2024 sebagaimana tercantum dalam Lampiran Keputusan Bupati ini.",
            "Keputusan Bupati ini mulai berlaku pada tanggal ditetapkan.",
        ],
        signing=_regent("30 September 2024"),
        annexes=[Annex("Daftar Inovasi Daerah Tahun 2024", ("No.", "Nama Inovasi", "Pelaksana"), rows, (30, 270, None))],
    )
    return scans.scan(render(story, HOUSE), 91, quality=30)


def team() -> bytes:
    roles = ("Pengarah", "Ketua", "Sekretaris", "Penguji", "Guru kunjung", "Juru mudi", "Operator data", "Penjaga dermaga")
    rows = tuple((f"{n}.", person.name, roles[n - 1] if n < 4 else roles[3 + n % 5]) for n, person in enumerate(STAFF[:33], 1))
    story = decrees.decree(
        DESK,
        number="400.3.1/77/DISDIKBUD/2025",
        about="Tim Pelaksana PERAHU PINTAR",
        why=["bahwa pelaksanaan PERAHU PINTAR memerlukan tim;"],
        laws=[LAWS[1]],
        orders=[
            "Membentuk Tim Pelaksana PERAHU PINTAR sebagaimana tercantum dalam Lampiran.",
            "Keputusan Bupati ini mulai berlaku pada tanggal ditetapkan.",
        ],
        signing=_regent("20 Januari 2025"),
        annexes=[Annex("Susunan Tim Pelaksana PERAHU PINTAR", ("No.", "Nama Lengkap", "Jabatan dalam Tim"), rows, (30, 210, None))],
    )
    return scans.scan(render(story, DESK), 92, quality=28, skew=0.5)


def dpa(year: int) -> bytes:
    lines = [
        ("5.1.02.01.01.0004", "Belanja Bahan Bakar dan Pelumas", "68.000.000"),
        ("5.1.02.02.01.0013", "Belanja Jasa Juru Mudi PERAHU PINTAR", budgets.rupiah(72_000_000 + 4_000_000 * (year - 2025))),
        ("5.1.02.03.02.0036", "Pemeliharaan Alat Angkutan Apung", "25.500.000"),
    ]
    block = Signing(
        ("Pejabat Pengelola Keuangan Daerah,",),
        Person("Mariana Gunawan, S.E., M.Si.", "19740321 200003 2 004", "Pembina Tk. I (IV/b)"),
        "Putussibau",
        f"2 Januari {year}",
        "basah",
        "BKAD Kapuas Hulu",
        lead="",
    )
    story = budgets.dpa(
        DESK,
        number=f"DPA/A.1/1.01.2.22.0.00.01.0000/001/{year}",
        year=year,
        labels=[
            ("Urusan", "1.01 Pendidikan"),
            ("Program", "1.01.02 Program Pengelolaan Pendidikan"),
            ("Sub Kegiatan", "1.01.02.2.01.0048 Layanan Pendidikan Daerah Terpencil"),
        ],
        lines=lines,
        marked=[1],
        signing=block,
        colour="#F7F24A",
    )
    return scans.scan(render(story, DESK), 93 + year, quality=32, colour=True)


def sop() -> bytes:
    boxes = [
        ("DASAR HUKUM", ["UU Nomor 20 Tahun 2003"]),
        ("KUALIFIKASI PELAKSANA", ["Guru penguji"]),
        ("KETERKAITAN", ["SOP Asesmen"]),
        ("PERALATAN/PERLENGKAPAN", ["Perahu, komputer jinjing, panel surya"]),
        ("PERINGATAN", ["Tidak berlayar saat banjir"]),
        ("PENCATATAN", ["Lembar kunjungan"]),
    ]
    steps = [
        ("Tim memuat naskah dan perlengkapan", 0, "Jadwal", "30 menit", "Perahu siap"),
        ("Penguji melaksanakan asesmen", 1, "Naskah", "3 jam", "Lembar jawab"),
        ("Operator memasukkan nilai dan mencetak rapor", 2, "Lembar jawab", "2 jam", "Rapor"),
        ("Kepala sekolah menandatangani lembar kunjungan", 1, "Rapor", "10 menit", "Lembar kunjungan"),
    ]
    block = Signing(("KEPALA DINAS PENDIDIKAN DAN KEBUDAYAAN,",), CHIEF, how="basah", stamp="Dinas Pendidikan Kapuas Hulu")
    pdf = render(
        papers.procedure(
            DESK,
            office=OFFICE,
            number="400.3/SOP/23/2024",
            name="Layanan Rapor dan Ujian PERAHU PINTAR",
            dates=("1 Juli 2024", "-", "5 Agustus 2024"),
            signing=block,
            boxes=boxes,
            actors=("Tim", "Penguji", "Operator"),
            steps=steps,
            foot="Waktu penyelesaian layanan pada setiap sekolah: 1 (satu) hari.",
        ),
        DESK,
    )
    return scans.scan(pdf, 94, quality=30)


def recap() -> bytes:
    rows = [("1", "Semester ganjil 2024/2025", "9", "9"), ("2", "Semester genap 2024/2025", "16", "15"), ("", "Jumlah", "25", "24")]
    pdf = render(
        papers.recap(
            HOUSE,
            office=OFFICE,
            title="REKAPITULASI PENGADUAN PERAHU PINTAR",
            facts=[("Tahun", "2025")],
            head=("No", "Periode", "Diterima", "Diselesaikan"),
            rows=rows,
            widths=(30, 190, 90, None),
            after=["Persentase penyelesaian 24/25 = 96%."],
            signing=_chief("8 Juli 2025"),
        ),
        HOUSE,
    )
    return scans.photograph(pdf, 95)


def channel() -> bytes:
    return screens.phone(
        screens.chat(
            "Pengaduan PERAHU PINTAR",
            [
                ("in", "Rapor anak saya di SDN 7 Nanga Hovat belum dibagikan.", "10.02"),
                ("out", "Pengaduan nomor 11 diterima. Perahu tiba hari Kamis, rapor dibagikan hari itu.", "10.15"),
                ("in", "Sudah diterima, terima kasih.", "Kamis 14.30"),
            ],
        ),
        clock="14.41",
        height=560,
    )


def news() -> bytes:
    body = screens.article(
        "Portal Resmi Kapuas Hulu",
        ["Beranda", "Berita", "Layanan"],
        "PERAHU PINTAR Layani Asesmen 31 Sekolah di Hulu Sungai",
        "Diskominfo Kapuas Hulu | Senin, 10 Maret 2025",
        [
            "Putussibau - Tiga perahu PERAHU PINTAR milik Dinas Pendidikan dan Kebudayaan berangkat membawa guru penguji ke sekolah terpencil.",
            "Pemerintah Kabupaten Kapuas Hulu menargetkan seluruh sekolah tepi sungai terlayani tahun ini.",
        ],
        hue="#0d5132",
    )
    return screens.browser("kapuashulukab.go.id/berita/perahu-pintar-layani-asesmen", "Berita | Kapuas Hulu", body)


def creation() -> bytes:
    rows = [
        ("Ide dan kajian rute sungai", "September 2023", "1 bulan"),
        ("Rancangan perahu dan layanan", "Oktober - November 2023", "2 bulan"),
        ("Pembuatan perahu", "Desember 2023 - Januari 2024", "2 bulan"),
        ("Uji jalan", "Februari 2024", "1 bulan"),
    ]
    table = grid(
        PLAIN, ("No.", "Tahap", "Waktu", "Durasi"), [(str(n), *row) for n, row in enumerate(rows, 1)], (30, 180, 160, None), size=10
    )
    chapters = [
        ("Latar Belakang", ["PERAHU PINTAR lahir dari keterlambatan asesmen di sekolah tepi sungai."]),
        ("Proses Penciptaan", [table, "Total durasi penciptaan inovasi: 6 bulan (September 2023 sampai dengan Februari 2024)."]),
        ("Penutup", ["Laporan ini dibuat sebagai bahan penilaian inovasi daerah."]),
    ]
    return render(
        papers.report(
            PLAIN,
            cover=("LAPORAN PROSES PENCIPTAAN INOVASI", "PERAHU PINTAR", f"{OFFICE} Kabupaten Kapuas Hulu", "2024"),
            chapters=chapters,
            signing=_chief("4 Maret 2024", "tte"),
        ),
        PLAIN,
    )


def saving() -> bytes:
    rows = [
        ("1", "Sewa perahu", "720.000.000", "610.000.000"),
        ("2", "Bahan bakar", "310.000.000", "285.000.000"),
        ("3", "Uang harian penguji", "170.000.000", "155.000.000"),
        ("", "Jumlah", "1.200.000.000", "1.050.000.000"),
    ]
    return render(
        papers.recap(
            PLAIN,
            office=OFFICE,
            title="LAPORAN REALISASI BELANJA SEBELUM DAN SESUDAH<br/>PENERAPAN PERAHU PINTAR",
            facts=[("Sebelum", "Tahun 2023"), ("Sesudah", "Tahun 2025")],
            head=("No", "Uraian", "Realisasi Sebelum (Rp)", "Realisasi Sesudah (Rp)"),
            rows=rows,
            widths=(28, 170, 125, None),
            after=["Penghematan Rp150.000.000 atau 12,50% dari realisasi sebelum inovasi."],
            signing=_chief("20 Januari 2026"),
        ),
        PLAIN,
    )


FILES = {
    "bukti/01 SK.pdf": decree,
    "bukti/02 SK Tim.pdf": team,
    "bukti/03 DPA 2025.pdf": lambda: dpa(2025),
    "bukti/03 DPA 2026.pdf": lambda: dpa(2026),
    "bukti/10 berita.jpg": news,
    "bukti/13 SOP.pdf": sop,
    "bukti/14 rekap.jpg": recap,
    "bukti/14 aduan.jpg": channel,
    "bukti/17 laporan.pdf": creation,
    "bukti/18 belanja.pdf": saving,
    "bukti/20 video.mp4": lambda: video.film(["PERAHU PINTAR", "Latar belakang", "Ide", "Manfaat", "Dampak"], 60),
}
