"""Papers of Kabupaten Bima: a draft decree, a budget in place of a plan, a decree of the neighbour, an empty file."""

from dataclasses import replace

from bench.samples import budgets, decrees, papers, screens
from bench.samples.decrees import LAWS, Annex
from bench.samples.house import House, Signing, grid, labelled, letterhead, render, signed, text
from bench.samples.people import Person, people

NAME = "SADAR TANI (Sistem Air dan Data Irigasi Petani)"
HOUSE = House(
    "Kabupaten Bima",
    "Nusa Tenggara Barat",
    "Woha",
    "Bupati",
    Person("Hj. SUHARTI LANDA"),
    "bimakab.go.id",
    face="Times",
    size=12,
    kop="center",
    seed=13,
)
CHIEF = Person("Ir. Taufik Salahuddin, M.T.", "19690223 199503 1 004", "Pembina Utama Muda (IV/c)")
OFFICE = "Dinas Pekerjaan Umum dan Penataan Ruang"
STAFF = people(20, "bima", 1)


def _chief(date: str, how: str = "basah") -> Signing:
    return Signing(("Kepala Dinas PUPR Kabupaten Bima,",), CHIEF, "Woha", date, how, stamp="Dinas PUPR Kab. Bima", lead="")


def draft() -> bytes:
    rows = tuple((str(n), person.name, "Juru air" if n > 2 else "Koordinator") for n, person in enumerate(STAFF[:6], 1))
    story = decrees.decree(
        HOUSE,
        number="188.45/ ........ /07.3/2025",
        about="Tim Pengelola SADAR TANI",
        why=["bahwa untuk pengelolaan SADAR TANI perlu dibentuk tim;"],
        laws=[LAWS[1]],
        orders=[
            "Membentuk Tim Pengelola SADAR TANI sebagaimana tercantum dalam Lampiran.",
            "Keputusan Bupati ini mulai berlaku pada tanggal ditetapkan.",
        ],
        signing=Signing(("BUPATI BIMA,",), HOUSE.chief, "Woha", "............................ 2025", "kosong", nip=False),
        annexes=[Annex("Tim Pengelola", ("No", "Nama", "Tugas"), rows, (30, 200, None))],
    )
    return render([text(HOUSE, "RANCANGAN", "right", bold=True), *story], HOUSE)


def budget() -> bytes:
    lines = [
        ("5.1.02.02.01.0030", "Honorarium juru air SADAR TANI", "42.000.000"),
        ("5.1.02.01.01.0026", "Belanja cetak jadwal giliran air", "3.200.000"),
    ]
    block = Signing(
        ("PPKD Kabupaten Bima,",),
        Person("Adnan Yasin, S.E.", "19731011 200012 1 005", "Pembina Tk. I (IV/b)"),
        "Woha",
        "6 Januari 2025",
        "basah",
        "BPPKAD Kab. Bima",
        lead="",
    )
    return render(
        budgets.dpa(
            HOUSE,
            number="DPA/A.1/1.03.0.00.0.00.01.0000/001/2025",
            year=2025,
            labels=[("Urusan", "1.03 Pekerjaan Umum"), ("Program", "1.03.02 Pengelolaan Sumber Daya Air")],
            lines=lines,
            marked=[0],
            signing=block,
        ),
        HOUSE,
    )


def neighbour() -> bytes:
    house = House(
        "Kabupaten Dompu",
        "Nusa Tenggara Barat",
        "Dompu",
        "Bupati",
        Person("H. ISMAIL MUSTAFA"),
        "dompukab.go.id",
        face="Liberation",
        size=11.5,
        seed=15,
    )
    rows = tuple((str(n), person.name, "Pelaksana") for n, person in enumerate(STAFF[8:14], 1))
    story = decrees.decree(
        house,
        number="100.3.3.2/188/PUPR/2025",
        about="Pelaksana Inovasi SADAR TANI",
        why=["bahwa untuk pelaksanaan inovasi SADAR TANI (Sistem Air dan Data Irigasi Petani) perlu ditunjuk pelaksana;"],
        laws=[LAWS[1]],
        orders=[
            "Menunjuk pelaksana inovasi SADAR TANI sebagaimana tercantum dalam Lampiran.",
            "Keputusan Bupati ini mulai berlaku pada tanggal ditetapkan.",
        ],
        signing=Signing(("BUPATI DOMPU,",), house.chief, "Dompu", "21 Juli 2025", "basah", "Bupati Dompu", nip=False),
        annexes=[Annex("Pelaksana Inovasi", ("No", "Nama", "Kedudukan"), rows, (30, 220, None))],
    )
    return render(story, house)


def whatsapp() -> bytes:
    return screens.phone(
        screens.chat(
            "SADAR TANI Woha",
            [
                ("in", "Pak, giliran air petak 14 kapan?", "06.40"),
                (
                    "out",
                    "Layanan informasi SADAR TANI: petak 14 mendapat giliran hari Kamis pukul 05.00 sampai 11.00 WITA.",
                    "06.44",
                ),
            ],
        ),
        clock="06.50",
        height=560,
    )


def sop() -> bytes:
    rows = [
        ("1.", "Petani melapor petak kering kepada juru air", "15 menit"),
        ("2.", "Juru air memeriksa saluran", "3 jam"),
        ("3.", "Juru air membuka pintu sesuai jadwal SADAR TANI", "1 jam"),
        ("4.", "Juru air mencatat dan memberi kabar", "15 menit"),
    ]
    head = [
        ("Nomor SOP", "610/05/SOP/PUPR/2024"),
        ("Tanggal Pembuatan", "8 Januari 2024"),
        ("Tanggal Efektif", "1 Februari 2024"),
        ("Nama SOP", "Penanganan Laporan Petak Kering SADAR TANI"),
        ("Disahkan oleh", "Kepala Dinas PUPR Kabupaten Bima"),
    ]
    story = [
        *letterhead(HOUSE, OFFICE),
        text(HOUSE, "STANDAR OPERASIONAL PROSEDUR (SOP)", "center", bold=True, after=8),
        labelled(HOUSE, head, label=120),
        text(HOUSE, "Uraian prosedur:", "left", bold=True, before=8),
        grid(HOUSE, ("No.", "Langkah", "Waktu"), rows, (30, 320, None), size=10.5),
        text(HOUSE, "Seluruh langkah diselesaikan pada hari yang sama (1 hari).", "left", before=6),
        signed(HOUSE, _chief("8 Januari 2024")),
    ]
    return render(story, HOUSE)


def replica() -> bytes:
    chief = Person("Arif Hamzah, S.T., M.Eng.", "19770819 200312 1 006", "Pembina Tk. I (IV/b)")
    house = House(
        "Kabupaten Sumbawa",
        "Nusa Tenggara Barat",
        "Sumbawa Besar",
        "Bupati",
        chief,
        "sumbawakab.go.id",
        face="Helvetica",
        size=11,
        kop="left",
        seed=16,
    )
    block = Signing(("KEPALA DINAS PUPR KABUPATEN SUMBAWA",), chief, "Sumbawa Besar", "14 Mei 2025", "tte", lead="")
    story = decrees.invitation(
        house,
        office=OFFICE,
        number="600.1.2/415/PUPR/2025",
        date="14 Mei 2025",
        subject="Pemberitahuan Replikasi Inovasi SADAR TANI",
        to="Yth. Bupati Bima<br/>c.q. Kepala Dinas PUPR Kabupaten Bima<br/>di Woha",
        opening="Bersama ini diberitahukan bahwa Pemerintah Kabupaten Sumbawa telah mereplikasi inovasi SADAR TANI (Sistem Air dan Data Irigasi Petani) milik Kabupaten Bima, dengan keterangan:",
        schedule=[("lokasi", "Daerah Irigasi Batu Bulan"), ("mulai", "3 Februari 2025"), ("cakupan", "640 hektare")],
        closing="Demikian disampaikan, terima kasih atas pendampingannya.",
        signing=replace(block, date=""),
        nature="Biasa",
    )
    return render(story, house)


def saving() -> bytes:
    rows = [
        ("1", "Upah jaga pintu air", "268.000.000", "251.240.000"),
        ("2", "Perbaikan saluran", "150.000.000", "141.000.000"),
        ("3", "Cetak dan pengumuman", "62.000.000", "58.000.000"),
        ("", "Jumlah", "480.000.000", "450.240.000"),
    ]
    return render(
        papers.recap(
            HOUSE,
            office=OFFICE,
            title="LAPORAN PERBANDINGAN BELANJA<br/>SEBELUM DAN SESUDAH INOVASI SADAR TANI",
            facts=[("Sebelum", "Tahun Anggaran 2024"), ("Sesudah", "Tahun Anggaran 2025")],
            head=("No", "Uraian Belanja", "Sebelum (Rp)", "Sesudah (Rp)"),
            rows=rows,
            widths=(28, 190, 110, None),
            after=["Efisiensi belanja = (480.000.000 - 450.240.000) / 480.000.000 x 100% = 6,20%."],
            signing=_chief("14 Januari 2026"),
        ),
        HOUSE,
    )


def monitoring() -> bytes:
    chapters = [
        (
            "Pelaksanaan",
            [
                "Tim monitoring dan evaluasi internal Dinas PUPR memeriksa pelaksanaan SADAR TANI pada 22 petak contoh selama musim tanam pertama tahun 2025."
            ],
        ),
        (
            "Temuan",
            [
                "Dua puluh petak menerima air sesuai jadwal, dua petak terlambat karena pintu rusak.",
                "Pencatatan juru air lengkap pada 19 petak.",
            ],
        ),
        ("Rekomendasi", ["Perbaikan dua pintu air dan pelatihan ulang juru air."]),
    ]
    return render(
        papers.report(
            HOUSE,
            cover=("LAPORAN MONITORING DAN EVALUASI", "SADAR TANI", "Dinas PUPR Kabupaten Bima", "2025"),
            chapters=chapters,
            signing=_chief("30 Juni 2025"),
        ),
        HOUSE,
    )


FILES = {
    "bukti/2 sk tim.pdf": draft,
    "bukti/3 dpa.pdf": lambda: b"",
    "bukti/6 rkpd.pdf": budget,
    "bukti/8 sk pelaksana.pdf": neighbour,
    "bukti/12 wa.jpg": whatsapp,
    "bukti/13 sop.pdf": sop,
    "bukti/16 surat sumbawa.pdf": replica,
    "bukti/18 efisiensi.pdf": saving,
    "bukti/19 monev.pdf": monitoring,
}
