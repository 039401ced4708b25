"""Papers of Kabupaten Sleman: the manner of Permendagri 1/2023, many with electronic signatures, some scanned."""

from bench.samples import budgets, decrees, events, scans
from bench.samples.decrees import LAWS, Annex
from bench.samples.house import House, Signing, render
from bench.samples.people import Person, people

NAME = "TILIK OBAT (Titip Layanan Informasi Klinik dan Antar Obat ke Rumah)"


BUPATI = Person("H. SUNARYADI KARTOWIJAYA")


HEALTH = Person("dr. Endah Purwaningrum, M.P.H.", "19710314 199903 2 004", "Pembina Utama Muda (IV/c)")


HOUSE = House(
    "Kabupaten Sleman",
    "Daerah Istimewa Yogyakarta",
    "Sleman",
    "Bupati",
    BUPATI,
    "slemankab.go.id",
    face="Helvetica",
    size=11,
    kop="center",
    seed=3,
)


STAFF = people(60, "jawa", 3)


OFFICE = "Dinas Kesehatan"


HEAD = "Kepala Dinas Kesehatan"


def _seal(date: str, how: str = "tte") -> Signing:
    return Signing(("BUPATI SLEMAN,",), BUPATI, "Sleman", date, how, stamp="Bupati Sleman", nip=False)


def _chief(date: str, how: str = "tte", place: str = "Sleman") -> Signing:
    return Signing((f"{HEAD},",), HEALTH, place, date, how, stamp="Dinas Kesehatan Kab. Sleman", lead="")


def decree() -> bytes:
    others = (
        "SEMAR BELANJA",
        "KANDANG CERIA",
        "SIAP NIKAH",
        "LUMBUNG MATARAM DESA",
        "GERAI PADI",
        "PASAR SENIN RESIK",
        "KANTIN LITERASI",
        "DOLAN SLEMAN",
    )
    units = (
        "Dinas Perdagangan",
        "Dinas Pertanian",
        "Dinas Kependudukan",
        "Dinas Sosial",
        "Dinas Pertanian",
        "Dinas Perdagangan",
        "Dinas Pendidikan",
        "Dinas Pariwisata",
    )
    rows = [(name, unit) for name, unit in zip(others, units, strict=True)]
    rows.insert(4, (NAME, OFFICE))
    listed = tuple((f"{n}.", name, unit, "Digital" if n % 2 else "Non Digital") for n, (name, unit) in enumerate(rows, 1))
    annex = Annex(
        "Daftar Inovasi Daerah Kabupaten Sleman Tahun 2024",
        ("No.", "Nama Inovasi", "Perangkat Daerah", "Jenis"),
        listed,
        (30, 220, 130, None),
    )
    story = decrees.decree(
        HOUSE,
        number="55.4/Kep.KDH/A/2024",
        about="Penetapan Inovasi Daerah Tahun 2024",
        why=[
            "bahwa dalam rangka peningkatan kinerja penyelenggaraan pemerintahan daerah dan pelayanan publik, perlu dilakukan inovasi daerah;",
            "bahwa inovasi yang telah lulus uji coba dan diterapkan pada Tahun 2024 perlu ditetapkan dengan Keputusan Bupati;",
            "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b, perlu menetapkan Keputusan Bupati tentang Penetapan Inovasi Daerah Tahun 2024;",
        ],
        laws=LAWS[:3],
        orders=[
            "Menetapkan Inovasi Daerah Tahun 2024 sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan Bupati ini.",
            "Kepala Perangkat Daerah bertanggung jawab atas pelaksanaan, pengembangan, dan pelaporan inovasi sebagaimana dimaksud dalam Diktum KESATU.",
            "Keputusan Bupati ini mulai berlaku pada tanggal ditetapkan.",
        ],
        signing=_seal("12 Agustus 2024"),
        annexes=[annex],
        copies=["Gubernur Daerah Istimewa Yogyakarta", "Ketua DPRD Kabupaten Sleman", "Inspektur Kabupaten Sleman"],
    )
    return render(story, HOUSE)


def team() -> bytes:
    offices = (
        ["Dinas Kesehatan"] * 5
        + ["Dinas Komunikasi dan Informatika"] * 2
        + ["Badan Perencanaan Pembangunan Daerah"] * 2
        + ["Dinas Kependudukan dan Pencatatan Sipil"]
    )
    outside = [
        "Fakultas Farmasi Universitas Kaliurang",
        "PT Lintas Boga Ekspres",
        "Apotek Waras Sejati (CV Waras Sejati)",
        "Paguyuban Kader Kesehatan Merapi",
        "Karang Taruna Kapanewon Pakem",
        "Surat Kabar Harian Warta Merapi",
    ]
    roles = [
        "Penanggung jawab",
        "Ketua",
        "Sekretaris",
        "Pengelola resep",
        "Pengelola data stok",
        "Pengembang sistem",
        "Keamanan informasi",
        "Perencanaan",
        "Pengendali mutu",
        "Pemadanan data NIK",
        "Pendamping kajian",
        "Mitra pengantaran",
        "Mitra penyedia obat",
        "Pendamping pasien",
        "Relawan pengantaran",
        "Publikasi",
    ]
    rows = tuple(
        (f"{n}.", person.name, office, role)
        for n, (person, office, role) in enumerate(zip(STAFF, offices + outside, roles, strict=False), 1)
    )
    annex = Annex(
        "Susunan Tim Pengelola Inovasi TILIK OBAT",
        ("No.", "Nama", "Instansi/Unsur", "Kedudukan dan Tugas"),
        rows,
        (30, 140, 160, None),
    )
    story = decrees.decree(
        HOUSE,
        number="71.2/Kep.KDH/A/2025",
        about="Tim Pengelola Inovasi Titip Layanan Informasi Klinik dan Antar Obat ke Rumah",
        why=[
            "bahwa untuk keberlanjutan inovasi Titip Layanan Informasi Klinik dan Antar Obat ke Rumah (TILIK OBAT), perlu dibentuk tim pengelola yang melibatkan pemangku kepentingan;",
            "bahwa nama-nama yang tercantum dalam Lampiran dipandang mampu melaksanakan tugas sebagai tim pengelola;",
        ],
        laws=LAWS[:2],
        orders=[
            "Membentuk Tim Pengelola Inovasi TILIK OBAT dengan susunan keanggotaan sebagaimana tercantum dalam Lampiran Keputusan Bupati ini.",
            "Tim sebagaimana dimaksud dalam Diktum KESATU melaksanakan tugas sesuai kedudukan masing-masing dan melapor kepada Bupati melalui Kepala Dinas Kesehatan.",
            "Keputusan Bupati ini mulai berlaku pada tanggal ditetapkan.",
        ],
        signing=_seal("14 April 2025", "basah"),
        annexes=[annex],
    )
    return scans.scan(render(story, HOUSE), 31, quality=34)


def dpa(year: int) -> bytes:
    amount = {2024: 84_500_000, 2025: 121_250_000, 2026: 137_900_000}[year]
    labels = [
        ("Urusan Pemerintahan", "1.02 Urusan Pemerintahan Bidang Kesehatan"),
        ("Organisasi", "1.02.0.00.0.00.01.0000 Dinas Kesehatan"),
        ("Program", "1.02.02 Program Pemenuhan Upaya Kesehatan Perorangan dan Masyarakat"),
        ("Kegiatan", "1.02.02.2.02 Penyediaan Layanan Kesehatan untuk UKM dan UKP"),
        ("Sub Kegiatan", "1.02.02.2.02.0033 Operasional Pelayanan Puskesmas"),
        ("Sumber Dana", "Pendapatan Asli Daerah"),
    ]
    lines = [
        ("5", "BELANJA DAERAH", budgets.rupiah(amount * 3)),
        ("5.1", "BELANJA OPERASI", budgets.rupiah(amount * 3)),
        ("5.1.02.01.01.0024", "Belanja Alat Tulis Kantor", budgets.rupiah(amount // 5)),
        ("5.1.02.02.01.0026", "Belanja Jasa Tenaga Administrasi", budgets.rupiah(amount // 2)),
        ("5.1.02.02.01.0071", "Belanja Jasa Pengantaran Obat (Inovasi TILIK OBAT)", budgets.rupiah(amount)),
        ("5.1.02.04.01.0003", "Belanja Perjalanan Dinas Dalam Kota", budgets.rupiah(amount // 4)),
    ]
    block = Signing(
        ("Pejabat Pengelola Keuangan Daerah,",),
        Person("Drs. Haryanto Puspodiningrat, M.M.", "19690822 199403 1 006", "Pembina Utama Muda (IV/c)"),
        "Sleman",
        f"2 Januari {year}",
        "tte" if year == 2026 else "basah",
        "BKAD Kabupaten Sleman",
        lead="",
    )
    return render(
        budgets.dpa(
            HOUSE,
            number=f"DPA/A.1/1.02.0.00.0.00.01.0000/001/{year}",
            year=year,
            labels=labels,
            lines=lines,
            marked=[4],
            signing=block,
        ),
        HOUSE,
    )


def rkpd(year: int, number: int) -> bytes:
    rows = [
        (
            "1.02.02",
            "PROGRAM PEMENUHAN UPAYA KESEHATAN PERORANGAN DAN UPAYA KESEHATAN MASYARAKAT",
            "Persentase puskesmas terakreditasi paripurna",
            "Kab. Sleman",
            "88 %",
            "14.250.000.000",
            "15.100.000.000",
        ),
        (
            "1.02.02.2.02",
            "Penyediaan Layanan Kesehatan untuk UKM dan UKP Rujukan Tingkat Daerah",
            "Cakupan layanan penyakit kronis",
            "25 puskesmas",
            "91 %",
            "3.480.000.000",
            "3.700.000.000",
        ),
        (
            "1.02.02.2.02.0033",
            "Operasional Pelayanan Puskesmas: layanan antar obat TILIK OBAT",
            "Jumlah pasien yang menerima obat di rumah",
            "Pakem, Turi, Cangkringan",
            "450 orang",
            "121.250.000",
            "137.900.000",
        ),
        (
            "1.02.02.2.02.0040",
            "Pengelolaan Pelayanan Kesehatan Orang dengan Hipertensi",
            "Jumlah penderita yang dilayani",
            "Kab. Sleman",
            "61.000 orang",
            "640.000.000",
            "655.000.000",
        ),
    ]
    return render(
        budgets.rkpd(
            HOUSE,
            year=year,
            regulation=f"NOMOR {number} TAHUN {year - 1}",
            field="Kesehatan",
            office="Dinas Kesehatan",
            rows=rows,
            marked=[2],
        ),
        HOUSE,
        wide=True,
    )


def bimtek_invitation() -> bytes:
    schedule = [
        ("hari, tanggal", "Kamis, 27 Februari 2025"),
        ("pukul", "08.30 WIB s.d. selesai"),
        ("tempat", "Aula Dinas Kesehatan Kabupaten Sleman"),
        ("acara", "Bimbingan Teknis Petugas Inovasi TILIK OBAT"),
    ]
    return render(
        decrees.invitation(
            HOUSE,
            office=OFFICE,
            number="000.1.5/0417",
            date="20 Februari 2025",
            subject="Undangan Bimbingan Teknis TILIK OBAT",
            to="Yth. Kepala Puskesmas dan Kader Kesehatan<br/>(daftar terlampir)<br/>di Kabupaten Sleman",
            opening="Dalam rangka peningkatan kemampuan petugas pelaksana inovasi TILIK OBAT, kami mengundang Saudara untuk mengikuti bimbingan teknis yang diselenggarakan pada:",
            schedule=schedule,
            closing="Demikian undangan ini disampaikan, atas perhatian dan kehadirannya diucapkan terima kasih.",
            signing=_chief("", "tte"),
        ),
        HOUSE,
    )


def bimtek_attendance() -> bytes:
    places = ("Puskesmas Pakem", "Puskesmas Turi", "Puskesmas Cangkringan", "Kader Hargobinangun", "Dinas Kesehatan")
    rows = [(person, places[n % 5]) for n, person in enumerate(STAFF[20:42])]
    facts = [
        ("Acara", "Bimbingan Teknis Petugas Inovasi TILIK OBAT"),
        ("Hari, tanggal", "Kamis, 27 Februari 2025"),
        ("Tempat", "Aula Dinas Kesehatan Kabupaten Sleman"),
    ]
    return scans.scan(render(events.attendance(HOUSE, rows=rows, facts=facts), HOUSE), 32, quality=32, skew=1.1)


def bimtek_certificate() -> bytes:
    block = Signing((f"{HEAD},",), HEALTH, "Sleman", "27 Februari 2025", "tte", lead="")
    return render(
        events.certificate(
            HOUSE,
            issuer="Dinas Kesehatan Kabupaten Sleman",
            number="400.14.5/112/2025",
            holder=STAFF[21].name,
            role="Peserta",
            event="Bimbingan Teknis Petugas Inovasi TILIK OBAT",
            when="yang diselenggarakan pada tanggal 27 Februari 2025 (8 JP)",
            signing=block,
        ),
        HOUSE,
        wide=True,
    )
