"""Papers of a health centre in Kabupaten Enrekang: plain letterhead, typed by hand, stamped and scanned."""

from reportlab.platypus import Flowable

from bench.samples import budgets, decrees, papers, scans
from bench.samples.decrees import LAWS, Annex
from bench.samples.house import House, Signing, gap, grid, render, signed, text
from bench.samples.people import Person, people

NAME = "SIPAKATAU IBU (Siaga Pantau Kehamilan Terpadu bagi Ibu)"


REGENT = Person("H. MUSLIADI BANDASO")


HOUSE = House(
    "Kabupaten Enrekang",
    "Sulawesi Selatan",
    "Enrekang",
    "Bupati",
    REGENT,
    "enrekangkab.go.id",
    face="Times",
    size=11.5,
    kop="plain",
    seed=6,
    upper_labels=True,
)


STAFF = people(44, "bugis", 4)


CENTRE = "UPT Puskesmas Baraka"


HEALTH = Person("dr. Hj. Jumriah Makkasau, M.Kes.", "19720617 200212 2 003", "Pembina Tk. I (IV/b)")


DOCTOR = Person("Syamsul Baso, S.K.M.", "19800903 200604 1 008", "Pembina (IV/a)")


def _office(date: str, lead: str = "Ditetapkan di") -> Signing:
    return Signing(
        ("KEPALA DINAS KESEHATAN", "KABUPATEN ENREKANG"),
        HEALTH,
        "Enrekang",
        date,
        "basah",
        "Dinas Kesehatan Kab. Enrekang",
        lead=lead,
    )


def _centre(date: str, lead: str = "") -> Signing:
    return Signing(("Kepala UPT Puskesmas Baraka,",), DOCTOR, "Baraka", date, "basah", "Puskesmas Baraka", lead=lead)


def decree() -> bytes:
    rows = (
        ("1", "SIPAKATAU IBU (Siaga Pantau Kehamilan Terpadu bagi Ibu)", "Puskesmas Baraka"),
        ("2", "DUTA OBAT", "Puskesmas Anggeraja"),
        ("3", "MASSENREMPULU SEHAT JIWA", "Puskesmas Kota"),
    )
    annex = Annex("Daftar Inovasi Pelayanan Kesehatan Tahun 2024", ("No", "Nama Inovasi", "Pelaksana"), rows, (30, 260, None))
    story = decrees.decree(
        HOUSE,
        number="440/118/Kep/Dinkes/2024",
        about="Penetapan Inovasi Pelayanan Kesehatan Dinas Kesehatan Kabupaten Enrekang Tahun 2024",
        why=[
            "bahwa untuk meningkatkan mutu pelayanan kesehatan dasar perlu ditetapkan inovasi;",
            "bahwa berdasarkan pertimbangan huruf a perlu ditetapkan dengan Keputusan Kepala Dinas Kesehatan.",
        ],
        laws=[LAWS[1], LAWS[3]],
        orders=[
            "Inovasi Pelayanan Kesehatan Tahun 2024 sebagaimana tercantum pada lampiran keputusan ini.",
            "Keputusan ini berlaku sejak tanggal ditetapkan dan apabila terdapat kekeliruan akan diperbaiki sebagaimana mestinya.",
        ],
        signing=_office("5 Februari 2024"),
        annexes=[annex],
        office="Dinas Kesehatan",
    )
    return scans.scan(render(story, HOUSE), 41, quality=30)


def order() -> bytes:
    roles = (
        "Penanggung jawab inovasi",
        "Bidan koordinator",
        "Pengelola peta kehamilan",
        "Pendata",
        "Penyuluh gizi",
        "Perawat kunjungan",
        "Pengelola rumah tunggu",
        "Sopir ambulans",
        "Pencatat dan pelapor",
        "Bidan desa",
        "Bidan desa",
    )
    story = decrees.assignment(
        HOUSE,
        office=CENTRE,
        number="800/064/PKM-BRK/II/2024",
        bases=["Keputusan Kepala Dinas Kesehatan Kabupaten Enrekang Nomor 440/118/Kep/Dinkes/2024."],
        whom=list(zip(STAFF, roles, strict=False)),
        tasks=["Melaksanakan inovasi SIPAKATAU IBU di wilayah kerja Puskesmas Baraka.", "Menyampaikan laporan tertulis."],
        signing=_centre("12 Februari 2024", "Dikeluarkan di"),
        address="Jalan Pendidikan Nomor 2, Baraka, Kode Pos 91753",
    )
    return render(story, HOUSE)


def task() -> bytes:
    story = decrees.assignment(
        HOUSE,
        office=CENTRE,
        number="800/127/PKM-BRK/IV/2025",
        bases=["Rencana kerja Puskesmas Baraka Tahun 2025."],
        whom=[(STAFF[1], "Bidan koordinator"), (STAFF[3], "Pendata"), (STAFF[9], "Bidan desa")],
        tasks=[
            "Melaksanakan kunjungan dan pemetaan ibu hamil dalam rangka inovasi SIPAKATAU IBU pada Dusun Bone-Bone dan Dusun Pepandungan."
        ],
        signing=_centre("22 April 2025", "Dikeluarkan di"),
        verb="MENUGASKAN",
        title="SURAT PENUGASAN",
    )
    return render(story, HOUSE)


def plan(title: str, year: int) -> bytes:
    rows = [
        ("1", "5.1.02.02.01.0003", "Honorarium narasumber kelas ibu hamil", "12", "orang/jam", "300.000", "3.600.000"),
        ("2", "5.1.02.04.01.0003", "Transpor kader SIPAKATAU IBU ke dusun terpencil", "480", "orang/kali", "50.000", "24.000.000"),
        ("3", "5.1.02.01.01.0052", "Konsumsi lokakarya mini", "200", "kotak", "25.000", "5.000.000"),
        ("", "", "JUMLAH", "", "", "", "32.600.000"),
    ]
    labels = [
        ("Puskesmas", "UPT Puskesmas Baraka"),
        ("Kabupaten", "Enrekang"),
        ("Sumber dana", "Bantuan Operasional Kesehatan (BOK)"),
        ("Program", "Kesehatan Ibu dan Anak"),
    ]
    return render(
        budgets.boxed_budget(
            HOUSE,
            title=title,
            year=year,
            labels=labels,
            rows=rows,
            marked=[1],
            signing=_centre(f"8 Januari {year}"),
            colour="#FF9EC4",
        ),
        HOUSE,
        wide=True,
    )


def proposal_plan() -> bytes:
    head = ("No", "Upaya Kesehatan", "Kegiatan", "Sasaran", "Waktu", "Kebutuhan Anggaran (Rp)")
    rows = [
        ("1", "Gizi", "Pemberian makanan tambahan", "60 balita", "Jan - Des", "41.000.000"),
        ("2", "KIA-KB", "Siaga pantau kehamilan SIPAKATAU IBU", "184 ibu hamil", "Jan - Des", "24.000.000"),
        ("3", "Promkes", "Penyuluhan keliling", "14 desa", "Mar - Nov", "9.500.000"),
    ]
    story: list[Flowable] = [
        text(
            HOUSE,
            "RENCANA USULAN KEGIATAN (RUK)<br/>UPT PUSKESMAS BARAKA KABUPATEN ENREKANG<br/>TAHUN 2025",
            "center",
            bold=True,
            size=13,
            after=12,
        ),
        grid(HOUSE, head, rows, (28, 90, None, 90, 80, 110), size=9.5, marked=[1], colour="#A8E6FF"),
        gap(8),
        signed(HOUSE, _centre("18 Maret 2024")),
    ]
    return render(story, HOUSE, wide=True)


def old_network() -> bytes:
    rows = (
        ("1", STAFF[30].name, "Dinas Kesehatan"),
        ("2", STAFF[31].name, "Dinas Kesehatan"),
        ("3", STAFF[32].name, "Dinas Pemberdayaan Masyarakat dan Desa"),
        ("4", STAFF[33].name, "Dinas Pemberdayaan Masyarakat dan Desa"),
    )
    annex = Annex("Tim Pengelola SIPAKATAU IBU", ("No", "Nama", "Asal Perangkat Daerah"), rows, (30, 200, None))
    story = decrees.decree(
        HOUSE,
        number="440/361/Kep/Dinkes/2022",
        about="Pembentukan Tim Pengelola SIPAKATAU IBU",
        why=["bahwa untuk persiapan inovasi SIPAKATAU IBU perlu dibentuk tim pengelola;"],
        laws=[LAWS[1]],
        orders=["Membentuk Tim Pengelola SIPAKATAU IBU sebagaimana terlampir.", "Keputusan ini berlaku sejak tanggal ditetapkan."],
        signing=_office("7 November 2022"),
        annexes=[annex],
        office="Dinas Kesehatan",
    )
    return render(story, HOUSE)


def sop() -> bytes:
    boxes = [
        ("DASAR HUKUM", ["Permenkes No. 21 Tahun 2021"]),
        ("KUALIFIKASI PELAKSANA", ["Bidan", "Kader terlatih"]),
        ("KETERKAITAN", ["SOP Rujukan"]),
        ("PERALATAN", ["Peta kain, pita, tensimeter"]),
        ("PERINGATAN", ["Pita merah wajib dikunjungi"]),
        ("PENCATATAN", ["Register kohort"]),
    ]
    steps = [
        ("Kader mendata ibu hamil", 0, "Formulir", "2 hari", "Data ibu"),
        ("Bidan memeriksa dan menilai risiko", 1, "Data ibu", "2 hari", "Skor risiko"),
        ("Kader menempel pita pada peta", 0, "Skor risiko", "1 hari", "Peta"),
        ("Keluarga menyusun amanat persalinan", 2, "Peta", "3 hari", "Amanat persalinan"),
    ]
    block = Signing(("KEPALA UPT PUSKESMAS BARAKA",), DOCTOR, how="basah", stamp="Puskesmas Baraka")
    return render(
        papers.procedure(
            HOUSE,
            office=CENTRE,
            number="SOP/KIA/009/2024",
            name="Pemantauan Kehamilan SIPAKATAU IBU",
            dates=("2 Januari 2024", "00", "15 Januari 2024"),
            signing=block,
            boxes=boxes,
            actors=("Kader", "Bidan", "Keluarga"),
            steps=steps,
            foot="Total waktu penyelesaian : 8 hari kalender",
        ),
        HOUSE.smaller(10.5),
    )


def complaints() -> bytes:
    rows = [("1", "Semester I 2025", "0", "0", "NIHIL"), ("2", "Semester II 2025", "0", "0", "NIHIL")]
    return render(
        papers.recap(
            HOUSE,
            office=CENTRE,
            title="REKAPITULASI PENGADUAN SIPAKATAU IBU TAHUN 2025",
            facts=[("Sarana pengaduan", "Kotak saran dan WhatsApp 0812-4155-0090")],
            head=("No", "Periode", "Pengaduan Masuk", "Diselesaikan", "Keterangan"),
            rows=rows,
            widths=(28, 120, 100, 90, None),
            after=["Selama tahun 2025 tidak ada pengaduan yang diterima."],
            signing=_centre("31 Desember 2025"),
        ),
        HOUSE,
    )


def products() -> bytes:
    rows = [
        ("1", "Peta kehamilan dari kain", "14", "Dusun"),
        ("2", "Paket pita tiga warna", "96", "Kader"),
        ("3", "Bendera siaga", "58", "Rumah ibu berisiko"),
        ("", "JUMLAH", "168", ""),
    ]
    return render(
        papers.recap(
            HOUSE,
            office=CENTRE,
            title="REKAPITULASI PRODUK YANG DIHASILKAN<br/>INOVASI SIPAKATAU IBU TAHUN 2025",
            facts=[("Pelaksana", "Puskesmas Baraka bersama kader")],
            head=("No", "Nama Produk", "Jumlah (buah)", "Pengguna"),
            rows=rows,
            widths=(30, 200, 100, None),
            after=["Jumlah produk yang dihasilkan sebanyak 168 buah."],
            signing=_centre("15 Desember 2025"),
        ),
        HOUSE,
    )


def monitoring() -> bytes:
    chapters = [
        (
            "Dasar Pelaksanaan",
            [
                "Monitoring dan evaluasi dilaksanakan oleh tim internal Puskesmas Baraka pada triwulan III tahun 2025 terhadap inovasi SIPAKATAU IBU."
            ],
        ),
        (
            "Hasil",
            [
                "Sebanyak 171 dari 184 ibu hamil tercatat pada peta. Kunjungan terhadap ibu berpita merah dilakukan tepat waktu pada 29 dari 31 kasus.",
                "Hambatan berupa longsor pada jalur Dusun Pepandungan selama bulan Juli.",
            ],
        ),
        ("Simpulan dan Tindak Lanjut", ["Inovasi dilanjutkan, jadwal ronda siaga disesuaikan dengan musim hujan."]),
    ]
    return render(
        papers.report(
            HOUSE,
            cover=("LAPORAN MONITORING DAN EVALUASI INTERNAL", "SIPAKATAU IBU", "UPT Puskesmas Baraka", "Tahun 2025"),
            chapters=chapters,
            signing=_centre("6 Oktober 2025"),
            numbered=False,
        ),
        HOUSE,
    )
