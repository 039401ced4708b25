"""Papers of Provinsi Sulawesi Tengah: a bookish face for decrees, a regional regulation, budgets and plans."""

from dataclasses import replace

from bench.samples import budgets, decrees, papers
from bench.samples.decrees import LAWS, Annex
from bench.samples.house import House, Signing, render
from bench.samples.people import Person, people

NAME = "BERLAYAR (Bersama Layani Izin Nelayan Kecil dari Pesisir)"


GOVERNOR = Person("Dr. ANDI RUSMANUDDIN LAPATAU")


HOUSE = House(
    "Provinsi Sulawesi Tengah",
    "Sulawesi Tengah",
    "Palu",
    "Gubernur",
    GOVERNOR,
    "sultengprov.go.id",
    face="Buku",
    size=10,
    kop="center",
    seed=5,
)


DESK = replace(HOUSE, face="Helvetica", size=11)


STAFF = people(40, "bugis", 11)


CHIEF = Person("Ir. Nurhayati Daeng Parenrengi, M.P.", "19690611 199503 2 002", "Pembina Utama Madya (IV/d)")


OFFICE = "Dinas Kelautan dan Perikanan"


def _governor(date: str, how: str) -> Signing:
    return Signing(("GUBERNUR SULAWESI TENGAH,",), GOVERNOR, "Palu", date, how, stamp="Gubernur Sulawesi Tengah", nip=False)


def _chief(date: str, how: str = "tte") -> Signing:
    return Signing(("Kepala Dinas,",), CHIEF, "Palu", date, how, stamp="Dinas Kelautan dan Perikanan", lead="")


def bylaw() -> bytes:
    chapters = [
        (
            "Ketentuan Umum",
            [
                "Dalam Peraturan Daerah ini yang dimaksud dengan:<br/>1. Daerah adalah Provinsi Sulawesi Tengah.<br/>2. Gubernur adalah Gubernur Sulawesi Tengah.<br/>3. Inovasi Daerah adalah semua bentuk pembaharuan dalam penyelenggaraan Pemerintahan Daerah.",
                "Inovasi Daerah bertujuan meningkatkan kinerja penyelenggaraan Pemerintahan Daerah melalui peningkatan pelayanan publik, pemberdayaan masyarakat, dan daya saing Daerah.",
            ],
        ),
        (
            "Bentuk dan Penetapan Inovasi Daerah",
            [
                "Inovasi Daerah berbentuk inovasi tata kelola Pemerintahan Daerah, inovasi Pelayanan Publik, dan/atau inovasi Daerah lainnya.",
                "(1) Inovasi Daerah yang telah lulus uji coba ditetapkan dengan Keputusan Gubernur.<br/>(2) Keputusan Gubernur sebagaimana dimaksud pada ayat (1) memuat nama inovasi dan Perangkat Daerah pelaksana.",
            ],
        ),
        (
            "Pendanaan",
            [
                "Pendanaan Inovasi Daerah bersumber dari Anggaran Pendapatan dan Belanja Daerah serta sumber lain yang sah dan tidak mengikat."
            ],
        ),
        (
            "Ketentuan Penutup",
            [
                "Peraturan Daerah ini mulai berlaku pada tanggal diundangkan.<br/>Agar setiap orang mengetahuinya, memerintahkan pengundangan Peraturan Daerah ini dengan penempatannya dalam Lembaran Daerah Provinsi Sulawesi Tengah."
            ],
        ),
    ]
    story = decrees.regulation(
        HOUSE,
        kind="daerah",
        number=4,
        year=2022,
        about="Penyelenggaraan Inovasi Daerah",
        why=[
            "bahwa untuk meningkatkan kesejahteraan masyarakat, Pemerintah Daerah perlu melakukan pembaharuan dalam penyelenggaraan pemerintahan;",
            "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu membentuk Peraturan Daerah tentang Penyelenggaraan Inovasi Daerah;",
        ],
        laws=["Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945;", LAWS[0], LAWS[1]],
        chapters=chapters,
        date="24 Oktober 2022",
        secretary=Person("Faisal Mangkasa"),
    )
    return render(story, HOUSE)


def listing() -> bytes:
    names = (
        ("SAGU SELAMAT", "Dinas Ketahanan Pangan"),
        ("BERLAYAR: Bersama Layani Izin Nelayan Kecil dari Pesisir", OFFICE),
        ("LORE BANGKIT", "Dinas Pariwisata"),
        ("TADULAKO BICARA", "Dinas Komunikasi, Informatika, Persandian dan Statistik"),
        ("PASIGALA TANGGUH", "Badan Penanggulangan Bencana Daerah"),
    )
    annex = Annex(
        "Daftar Inovasi Daerah Provinsi Sulawesi Tengah Tahun 2024",
        ("NO", "NAMA INOVASI DAERAH", "PERANGKAT DAERAH"),
        tuple((str(n), *row) for n, row in enumerate(names, 1)),
        (30, 240, None),
    )
    story = decrees.decree(
        HOUSE,
        number="500.5.3/318/DKP-G.ST/2024",
        about="Penetapan Inovasi Daerah Provinsi Sulawesi Tengah Tahun Anggaran 2024",
        why=[
            "bahwa inovasi yang telah lulus uji coba perlu ditetapkan;",
            "bahwa sesuai ketentuan Pasal 4 Peraturan Daerah Nomor 4 Tahun 2022 tentang Penyelenggaraan Inovasi Daerah, penetapan inovasi dilakukan dengan Keputusan Gubernur;",
        ],
        laws=[
            LAWS[1],
            "Peraturan Daerah Provinsi Sulawesi Tengah Nomor 4 Tahun 2022 tentang Penyelenggaraan Inovasi Daerah (Lembaran Daerah Provinsi Sulawesi Tengah Tahun 2022 Nomor 4);",
        ],
        orders=[
            "Menetapkan nama inovasi dan Perangkat Daerah pelaksana sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan Gubernur ini.",
            "Keputusan Gubernur ini mulai berlaku pada tanggal ditetapkan.",
        ],
        signing=_governor("9 Juli 2024", "tte"),
        annexes=[annex],
    )
    return render(story, HOUSE)


def team() -> bytes:
    units = (
        "Dinas Kelautan dan Perikanan",
        "Dinas Komunikasi, Informatika, Persandian dan Statistik",
        "Badan Perencanaan Pembangunan Daerah",
        "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu",
        "Badan Pengelola Keuangan dan Aset Daerah",
        "Dinas Sosial",
    )
    roles = (
        "Ketua",
        "Sekretaris",
        "Pengelola aplikasi",
        "Penelaah permohonan",
        "Penyuluh lapangan",
        "Pengelola data kapal",
        "Pengendali mutu",
    )
    rows = tuple(
        (str(n), person.name, units[n % 6], roles[0] if n == 1 else roles[1] if n == 2 else roles[2 + n % 5])
        for n, person in enumerate(STAFF[:34], 1)
    )
    annex = Annex(
        "Susunan Keanggotaan Tim Pengelola BERLAYAR",
        ("NO", "NAMA", "PERANGKAT DAERAH", "TUGAS DALAM TIM"),
        rows,
        (28, 150, 165, None),
    )
    story = decrees.decree(
        HOUSE,
        number="500.5.3/201/DKP-G.ST/2024",
        about="Tim Pengelola Inovasi Bersama Layani Izin Nelayan Kecil dari Pesisir",
        why=["bahwa dalam rangka pengelolaan inovasi BERLAYAR perlu dibentuk tim lintas Perangkat Daerah;"],
        laws=[LAWS[0], LAWS[1]],
        orders=[
            "Membentuk Tim Pengelola Inovasi BERLAYAR dengan susunan keanggotaan sebagaimana tercantum dalam Lampiran.",
            "Keputusan Gubernur ini mulai berlaku pada tanggal ditetapkan.",
        ],
        signing=_governor("13 Mei 2024", "basah"),
        annexes=[annex],
    )
    return render(story, HOUSE)


def dpa(year: int) -> bytes:
    lines = [
        ("5.1.02.01.01.0029", "Belanja Alat/Bahan untuk Kegiatan Kantor - Bahan Komputer", "22.700.000"),
        ("5.1.02.02.01.0063", "Belanja Kawat/Faksimili/Internet/TV Berlangganan", "18.000.000"),
        (
            "5.1.02.04.01.0001",
            "Belanja Perjalanan Dinas Biasa - layanan dermaga BERLAYAR",
            budgets.rupiah(61_000_000 + 1_500_000 * (year - 2020)),
        ),
    ]
    labels = [
        ("Urusan Pemerintahan", "3.25 Kelautan dan Perikanan"),
        ("SKPD", "3.25.0.00.0.00.01.0000 Dinas Kelautan dan Perikanan"),
        ("Program", "3.25.03 Program Pengelolaan Perikanan Tangkap"),
        ("Kegiatan", "3.25.03.1.02 Penerbitan Tanda Daftar Kapal Perikanan"),
        ("Sub Kegiatan", "3.25.03.1.02.0002 Pelayanan Tanda Daftar Kapal Perikanan"),
    ]
    block = Signing(
        ("Kepala BPKAD selaku PPKD,",),
        Person("Muhammad Tahir Sulolipu, S.E.", "19740812 200003 1 006", "Pembina Tk. I (IV/b)"),
        "Palu",
        f"4 Januari {year}",
        "basah",
        "BPKAD Sulawesi Tengah",
        lead="",
    )
    return render(
        budgets.dpa(
            DESK,
            number=f"DPA/A.1/3.25.0.00.0.00.01.0000/001/{year}",
            year=year,
            labels=labels,
            lines=lines,
            marked=[2],
            signing=block,
            short="DPA-RINCIAN BELANJA SKPD",
            colour="#FFD54A",
        ),
        DESK,
    )


def rkpd(year: int) -> bytes:
    rows = [
        (
            "3.25.03",
            "PROGRAM PENGELOLAAN PERIKANAN TANGKAP",
            "Jumlah produksi perikanan tangkap",
            "Prov. Sulteng",
            "221.000 ton",
            "9.870.000.000",
            "10.200.000.000",
        ),
        (
            "3.25.03.1.02",
            "Penerbitan Tanda Daftar Kapal Perikanan",
            "Jumlah kapal terdaftar",
            "13 kab/kota",
            "3.500 unit",
            "640.000.000",
            "700.000.000",
        ),
        (
            "3.25.03.1.02.0002",
            "Pelayanan Tanda Daftar Kapal Perikanan melalui BERLAYAR",
            "Jumlah permohonan yang dilayani di dermaga",
            "Banggai Laut, Tojo Una-Una",
            "1.200 berkas",
            "86.500.000",
            "90.000.000",
        ),
    ]
    return render(
        budgets.rkpd(
            DESK,
            year=year,
            regulation=f"NOMOR {year - 2010} TAHUN {year - 1}",
            field="Kelautan dan Perikanan",
            office=OFFICE,
            rows=rows,
            marked=[2],
        ),
        DESK,
        wide=True,
    )


def sop() -> bytes:
    boxes = [
        ("Dasar Hukum", ["Permen KP Nomor 33 Tahun 2021"]),
        ("Kualifikasi Pelaksana", ["Penyuluh perikanan"]),
        ("Keterkaitan", ["SOP Pencetakan Dokumen di Desa"]),
        ("Peralatan/Perlengkapan", ["Gawai dan pita ukur"]),
        ("Peringatan", ["Permohonan tidak dipungut biaya"]),
        ("Pencatatan dan Pendataan", ["Basis data BERLAYAR"]),
    ]
    steps = [
        ("Penyuluh mencatat data dan foto kapal", 0, "KTP, kapal", "30 menit", "Draf permohonan"),
        ("Sistem memadankan data NIK", 1, "NIK", "10 menit", "Data padan"),
        ("Petugas menelaah permohonan", 1, "Draf", "2 jam", "Berita telaah"),
        ("Kepala bidang menyetujui secara elektronik", 2, "Berita telaah", "1 jam", "Tanda daftar"),
    ]
    block = Signing(
        ("KEPALA DINAS KELAUTAN DAN PERIKANAN PROVINSI SULAWESI TENGAH,",), CHIEF, how="basah", stamp="Dinas Kelautan dan Perikanan"
    )
    return render(
        papers.procedure(
            DESK,
            office=OFFICE,
            number="500.5.3/12/SOP-DKP/2024",
            name="Penerbitan Tanda Daftar Kapal melalui BERLAYAR",
            dates=("15 Januari 2024", "19 Mei 2025", "2 Juni 2025"),
            signing=block,
            boxes=boxes,
            actors=("Penyuluh", "Petugas", "Kabid"),
            steps=steps,
            foot="Jangka waktu penyelesaian: 1 (satu) hari kerja.",
        ),
        DESK.smaller(10),
    )
