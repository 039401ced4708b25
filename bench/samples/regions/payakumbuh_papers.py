"""Papers of Kota Payakumbuh: the old manner, Times, letterhead at the left, ink and stamps."""

from reportlab.platypus import Flowable

from bench.samples import budgets, decrees, events, papers, scans
from bench.samples.decrees import LAWS, Annex
from bench.samples.house import House, Signing, gap, grid, labelled, render, signed, text
from bench.samples.people import Person, people

NAME = "RANCAK PASA (Ruang Pengolahan Sampah Pasar Berbasis Warga)"


MAYOR = Person("RIZAL MARDANUS")


CHIEF = Person("Ir. Desrizal Chaniago, M.Si.", "19670918 199303 1 007", "Pembina Utama Muda (IV/c)")


HOUSE = House(
    "Kota Payakumbuh",
    "Sumatera Barat",
    "Payakumbuh",
    "Wali Kota",
    MAYOR,
    "payakumbuhkota.go.id",
    face="Times",
    size=12,
    kop="left",
    seed=2,
    upper_labels=True,
)


STAFF = people(48, "minang", 7)


OFFICE = "Dinas Lingkungan Hidup"


def _mayor(date: str, how: str = "basah") -> Signing:
    return Signing(("WALI KOTA PAYAKUMBUH,",), MAYOR, "Payakumbuh", date, how, stamp="Wali Kota Payakumbuh", nip=False)


def _chief(date: str, lead: str = "") -> Signing:
    return Signing(
        ("KEPALA DINAS LINGKUNGAN HIDUP", "KOTA PAYAKUMBUH"),
        CHIEF,
        "Payakumbuh",
        date,
        "basah",
        "Dinas Lingkungan Hidup",
        lead=lead,
    )


def _certified() -> list[Flowable]:
    legal = Person("Yusnidar Tanjung, S.H., M.H.", "19750221 200003 2 003", "Pembina (IV/a)")
    block = Signing(
        ("Salinan sesuai dengan aslinya", "KEPALA BAGIAN HUKUM,"), legal, how="basah", stamp="Sekretariat Daerah Kota Payakumbuh"
    )
    return [signed(HOUSE, block)]


def decree() -> bytes:
    names = (
        ("RANCAK PASA (Ruang Pengolahan Sampah Pasar Berbasis Warga)", OFFICE),
        ("Galanggang Baca", "Dinas Perpustakaan dan Kearsipan"),
        ("Rendang Naik Kelas", "Dinas Koperasi dan UKM"),
        ("Lapau Konseling", "Dinas Sosial"),
        ("Titian Batu", "Dinas Pekerjaan Umum"),
    )
    rows = tuple((str(n), name, unit) for n, (name, unit) in enumerate(names, 1))
    annex = Annex(
        "Inovasi Pemerintah Kota Payakumbuh Tahun 2025",
        ("NO", "JUDUL INOVASI", "PERANGKAT DAERAH PENGELOLA"),
        rows,
        (32, 230, None),
    )
    story = decrees.decree(
        HOUSE,
        number="188.45/112/WK-PYK/2025",
        about="Penetapan Inovasi Perangkat Daerah di Lingkungan Pemerintah Kota Payakumbuh Tahun 2025",
        why=[
            "bahwa untuk mewujudkan penyelenggaraan pemerintahan yang inovatif perlu ditetapkan inovasi Perangkat Daerah;",
            "bahwa untuk maksud huruf a di atas perlu ditetapkan dengan Keputusan Wali Kota.",
        ],
        laws=[LAWS[0], LAWS[1]],
        orders=[
            "Inovasi Perangkat Daerah di Lingkungan Pemerintah Kota Payakumbuh Tahun 2025 sebagaimana tersebut dalam Lampiran Keputusan ini.",
            "Segala biaya yang timbul akibat ditetapkannya keputusan ini dibebankan pada APBD Kota Payakumbuh.",
            "Keputusan ini mulai berlaku sejak tanggal ditetapkan.",
        ],
        signing=_mayor("21 Maret 2025", "salinan"),
        annexes=[annex],
    )
    return render([text(HOUSE, "SALINAN", "right", bold=True), *story, *_certified()], HOUSE)


def team() -> bytes:
    roles = (
        "Pengarah",
        "Ketua",
        "Wakil Ketua",
        "Sekretaris",
        "Koordinator pengumpulan",
        "Koordinator rumah olah",
        "Pencatat timbangan",
        "Pembina pedagang",
        "Penyuluh",
        "Anggota pengumpulan",
        "Anggota pengumpulan",
        "Anggota pemasaran maggot",
    )
    rows = tuple(
        (str(n), person.name, "Dinas Lingkungan Hidup" if n < 9 else "Dinas Perdagangan", role)
        for n, (person, role) in enumerate(zip(STAFF, roles, strict=False), 1)
    )
    annex = Annex(
        "Susunan Tim Pelaksana Inovasi RANCAK PASA", ("NO", "NAMA", "UNSUR", "JABATAN DALAM TIM"), rows, (30, 160, 135, None)
    )
    story = decrees.decree(
        HOUSE,
        number="188.45/97/WK-PYK/2025",
        about="Pembentukan Tim Pelaksana Inovasi Rancak Pasa Kota Payakumbuh",
        why=[
            "bahwa untuk kelancaran pelaksanaan inovasi RANCAK PASA perlu dibentuk tim pelaksana;",
            "bahwa berdasarkan pertimbangan tersebut perlu menetapkan Keputusan Wali Kota.",
        ],
        laws=[LAWS[1]],
        orders=[
            "Membentuk Tim Pelaksana Inovasi RANCAK PASA dengan susunan sebagaimana tercantum dalam Lampiran.",
            "Keputusan ini mulai berlaku pada tanggal ditetapkan.",
        ],
        signing=_mayor("10 Maret 2025"),
        annexes=[annex],
    )
    return scans.scan(render(story, HOUSE), 21, quality=30)


def dpa(year: int, *, marked: bool) -> bytes:
    lines = [
        ("5.1.02.01.01.0012", "Belanja Bahan-Bahan Lainnya", "31.400.000"),
        ("5.1.02.01.01.0052", "Belanja Makanan dan Minuman Rapat", "8.250.000"),
        ("5.1.02.02.01.0030", "Belanja Jasa Tenaga Kebersihan Rumah Olah Pasar Ibuh", "96.000.000"),
        ("5.2.02.05.02.0006", "Belanja Modal Alat Pengolah Sampah Organik", "48.750.000"),
    ]
    labels = [
        ("Urusan", "2.11 Lingkungan Hidup"),
        ("Unit Organisasi", "2.11.0.00.0.00.05.0000 Dinas Lingkungan Hidup"),
        ("Program", "2.11.11 Program Pengelolaan Persampahan"),
        ("Kegiatan", "2.11.11.2.01 Pengelolaan Sampah"),
        (
            "Sub Kegiatan",
            "2.11.11.2.01.0003 Pengurangan Sampah melalui Pembatasan, Pendauran Ulang dan Pemanfaatan Kembali (RANCAK PASA)",
        ),
    ]
    block = Signing(
        ("Mengesahkan,", "Pejabat Pengelola Keuangan Daerah"),
        Person("Syafrinaldi Koto, S.E., M.M.", "19720105 199803 1 004", "Pembina Utama Muda (IV/c)"),
        "Payakumbuh",
        f"6 Januari {year}",
        "basah",
        "BKD Kota Payakumbuh",
        lead="",
    )
    story = budgets.dpa(
        HOUSE,
        number=f"DPA/A.1/2.11.0.00.0.00.05.0000/001/{year}",
        year=year,
        labels=labels,
        lines=lines,
        marked=[2] if marked else [],
        signing=block,
        name="DOKUMEN PELAKSANAAN ANGGARAN",
        short="DPA-BELANJA SKPD",
        colour="#9BE564",
    )
    return render(story, HOUSE)


def appointment() -> bytes:
    roles = ("Penanggung jawab rumah olah", "Operator pencacah", "Pengumpul los A", "Pengumpul los B", "Pencatat timbangan")
    story = decrees.assignment(
        HOUSE,
        office=OFFICE,
        number="800/155/SPT/DLH-PYK/2025",
        bases=["Keputusan Wali Kota Payakumbuh Nomor 188.45/97/WK-PYK/2025 tentang Pembentukan Tim Pelaksana Inovasi Rancak Pasa."],
        whom=list(zip(STAFF[4:9], roles, strict=True)),
        tasks=[
            "Melaksanakan inovasi RANCAK PASA di Pasar Ibuh terhitung mulai tanggal 1 April 2025.",
            "Membuat laporan setiap bulan.",
        ],
        signing=_chief("28 Maret 2025", "Dikeluarkan di"),
    )
    return render(story, HOUSE)


def accord() -> bytes:
    parties = (
        ("Dinas Lingkungan Hidup Kota Payakumbuh", CHIEF.name),
        ("Politeknik Pertanian Luak Limopuluah", "Dr. Nofrita Sikumbang, S.P., M.P."),
        ("PT Pakan Minang Sejahtera", "Hendri Guci"),
        ("Kelompok Swadaya Masyarakat Ibuh Barasiah", "Yulfahmi Jambak"),
    )
    rows = [(str(n), body, name, "") for n, (body, name) in enumerate(parties, 1)]
    signed_rows = [(n, body, name, events.ink_cell(name, int(n), ink=True)) for n, body, name, _ in rows]
    story: list[Flowable] = [
        text(
            HOUSE,
            "KESEPAKATAN BERSAMA<br/>TENTANG KERJA SAMA PENGELOLAAN RANCAK PASA<br/>(RUANG PENGOLAHAN SAMPAH PASAR BERBASIS WARGA)",
            "center",
            bold=True,
            size=14,
            after=6,
        ),
        text(HOUSE, "NOMOR : 660/41/DLH-PYK/2025", "center", after=12),
        text(
            HOUSE,
            "Pada hari ini Senin tanggal tujuh bulan April tahun dua ribu dua puluh lima (7 April 2025) bertempat di Payakumbuh, kami yang bertanda tangan di bawah ini sepakat bekerja sama dalam pengelolaan inovasi RANCAK PASA di Pasar Ibuh, yaitu:",
            size=13,
        ),
        labelled(
            HOUSE,
            [
                ("1. Pemerintah", "penyediaan rumah olah dan petugas"),
                ("2. Akademisi", "pengujian mutu kompos dan pendampingan"),
                ("3. Dunia usaha", "pembelian maggot dan bantuan alat"),
                ("4. Komunitas", "pemilahan dan pengumpulan di los pasar"),
            ],
            label=110,
            left=10,
        ),
        gap(8),
        grid(HOUSE, ("No.", "Pihak", "Diwakili oleh", "Tanda tangan"), signed_rows, (30, 170, 130, None), size=11),
        text(HOUSE, "Kesepakatan ini berlaku selama 2 (dua) tahun sejak ditandatangani.", before=10),
    ]
    return scans.photograph(render(story, HOUSE), 23, turned=True)


def sop() -> bytes:
    boxes = [
        ("Dasar Hukum :", ["UU No. 18 Tahun 2008", "PP No. 81 Tahun 2012"]),
        ("Kualifikasi Pelaksana :", ["Sehat jasmani", "Memahami pemilahan sampah"]),
        ("Keterkaitan :", ["SOP Pengangkutan Sampah"]),
        ("Peralatan/Perlengkapan :", ["Gerobak, ember, timbangan", "Mesin pencacah"]),
        ("Peringatan :", ["Gunakan sarung tangan"]),
        ("Pencatatan dan Pendataan :", ["Kartu los dan buku timbangan"]),
    ]
    steps = [
        ("Pedagang memilah sampah ke ember hijau dan merah", 0, "Ember", "", "Sampah terpilah"),
        ("Pengumpul menimbang dan mencatat", 1, "Timbangan", "", "Kartu los"),
        ("Petugas mencacah dan memberi pakan maggot", 2, "Mesin", "", "Pakan larva"),
        ("Petugas memanen dan menjual maggot", 2, "Larva", "", "Maggot, kompos"),
    ]
    block = Signing(("KEPALA DINAS LINGKUNGAN HIDUP",), CHIEF, how="basah", stamp="Dinas Lingkungan Hidup")
    return render(
        papers.procedure(
            HOUSE,
            office=OFFICE,
            number="660/07/SOP/DLH/2025",
            name="Pengolahan Sampah Pasar RANCAK PASA",
            dates=("6 Januari 2025", "-", "3 Februari 2025"),
            signing=block,
            boxes=boxes,
            actors=("Pedagang", "Pengumpul", "Petugas"),
            steps=steps,
            timed=False,
        ),
        HOUSE.smaller(11),
    )


def complaints() -> bytes:
    rows = [
        ("1", "Triwulan I 2025", "11", "7"),
        ("2", "Triwulan II 2025", "13", "10"),
        ("3", "Triwulan III 2025", "16", "13"),
        ("", "JUMLAH", "40", "30"),
    ]
    return render(
        papers.recap(
            HOUSE,
            office=OFFICE,
            title="REKAPITULASI PENGADUAN MASYARAKAT<br/>LAYANAN RANCAK PASA TAHUN 2025",
            facts=[("Periode", "Januari - September 2025")],
            head=("NO", "PERIODE", "JUMLAH PENGADUAN MASUK", "JUMLAH DITINDAKLANJUTI"),
            rows=rows,
            widths=(32, 150, 140, None),
            after=["Persentase pengaduan yang ditindaklanjuti adalah sebesar 95 %."],
            signing=_chief("6 Oktober 2025"),
        ),
        HOUSE,
    )


def same_region() -> bytes:
    camat = Person("Afrizal Panyalai, S.STP.", "19830407 200312 1 001", "Pembina (IV/a)")
    block = Signing(
        ("CAMAT PAYAKUMBUH TIMUR",), camat, "Payakumbuh", "18 Agustus 2025", "basah", "Kecamatan Payakumbuh Timur", lead=""
    )
    who = [
        ("Nama", camat.name),
        ("NIP", camat.nip),
        ("Jabatan", "Camat Payakumbuh Timur"),
        ("Alamat", "Jalan Koto Panjang, Kota Payakumbuh"),
    ]
    return render(
        papers.statement(
            HOUSE,
            office="Kecamatan Payakumbuh Timur",
            number="660/98/KPT/2025",
            who=who,
            claims=[
                "bahwa Kecamatan Payakumbuh Timur telah mereplikasi inovasi RANCAK PASA (Ruang Pengolahan Sampah Pasar Berbasis Warga) di Pasar Padang Kaduduak sejak bulan Juli 2025."
            ],
            closing="Demikian surat pernyataan ini dibuat untuk dapat dipergunakan seperlunya.",
            signing=block,
        ),
        HOUSE,
    )


def monitoring() -> bytes:
    table = grid(
        HOUSE,
        ("No", "Aspek", "Target", "Capaian", "Keterangan"),
        [
            ("1", "Los yang memilah", "120 los", "134 los", "Tercapai"),
            ("2", "Sampah organik terolah", "900 kg/hari", "870 kg/hari", "Belum tercapai"),
            ("3", "Penjualan maggot", "Rp3.000.000/bulan", "Rp3.420.000/bulan", "Tercapai"),
        ],
        (28, 140, 95, 95, None),
        size=10,
    )
    chapters = [
        (
            "Pendahuluan",
            [
                "Monitoring dan evaluasi internal inovasi RANCAK PASA dilakukan oleh Dinas Lingkungan Hidup Kota Payakumbuh pada bulan September 2025."
            ],
        ),
        (
            "Hasil Monitoring dan Evaluasi",
            [table, "Pengolahan belum mencapai target karena satu mesin pencacah rusak selama dua pekan."],
        ),
        ("Kesimpulan dan Saran", ["Inovasi berjalan baik. Disarankan penambahan satu mesin cadangan dan pelatihan operator."]),
    ]
    return render(
        papers.report(
            HOUSE,
            cover=(
                "LAPORAN MONITORING DAN EVALUASI",
                "INOVASI RANCAK PASA",
                "Dinas Lingkungan Hidup",
                "Kota Payakumbuh",
                "Tahun 2025",
            ),
            chapters=chapters,
            signing=_chief("30 September 2025"),
        ),
        HOUSE,
    )
