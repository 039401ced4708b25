"""Papers of Kabupaten Belitung Timur, and those of LADA MANIS: typewriter letters, two trainings."""

from dataclasses import replace
from random import Random

from bench.samples import decrees, events, papers, screens
from bench.samples.decrees import LAWS, Annex
from bench.samples.house import House, Signing, gap, grid, letterhead, render, signed, text
from bench.samples.people import Person, people

PEPPER = "LADA MANIS (Layanan Data Harga Lada bagi Petani Mandiri)"


ORCHARD = "KELEKAK (Kelas Literasi Keliling Anak Kampung)"


REGENT = Person("BURHANUDDIN ASNAWI")


HOUSE = House(
    "Kabupaten Belitung Timur",
    "Kepulauan Bangka Belitung",
    "Manggar",
    "Bupati",
    REGENT,
    "belitungtimurkab.go.id",
    face="Helvetica",
    size=11.5,
    kop="center",
    seed=4,
)


TYPED = replace(HOUSE, face="Mesin", size=10, kop="plain")


FARM = "Dinas Pertanian dan Pangan"


BOOKS = "Dinas Perpustakaan dan Kearsipan"


FARMER = Person("Ir. Rusdi Syahputra, M.Si.", "19680911 199503 1 003", "Pembina Utama Muda (IV/c)")


KEEPER = Person("Dra. Zaleha Marlina, M.Hum.", "19700428 199703 2 002", "Pembina Tk. I (IV/b)")


STAFF = people(50, "melayu", 5)


def _regent(date: str, how: str) -> Signing:
    return Signing(("BUPATI BELITUNG TIMUR,",), REGENT, "Manggar", date, how, stamp="Bupati Belitung Timur", nip=False)


def _farm(date: str, lead: str = "") -> Signing:
    return Signing(("Kepala Dinas,",), FARMER, "Manggar", date, "basah", "Dinas Pertanian dan Pangan", lead=lead)


def _behalf(date: str, chief: Person, office: str) -> Signing:
    return Signing(("a.n. BUPATI BELITUNG TIMUR", f"Kepala {office},"), chief, "Manggar", date, "basah", office)


def pepper_decree() -> bytes:
    rows = (
        ("1", "Ngupi Data", "Dinas Komunikasi dan Informatika"),
        ("2", "LADA MANIS (Layanan Data Harga Lada bagi Petani Mandiri)", FARM),
        ("3", "Batu Satam Mendunia", "Dinas Kebudayaan dan Pariwisata"),
    )
    story = decrees.decree(
        HOUSE,
        number="100.3.3.2-141 TAHUN 2025",
        about="Inovasi Daerah Kabupaten Belitung Timur Tahun 2025",
        why=["bahwa inovasi yang diterapkan Perangkat Daerah pada Tahun 2025 perlu ditetapkan;"],
        laws=LAWS[:2],
        orders=[
            "Inovasi Daerah Kabupaten Belitung Timur Tahun 2025 sebagaimana tercantum dalam Lampiran Keputusan Bupati ini.",
            "Keputusan Bupati ini mulai berlaku pada tanggal ditetapkan.",
        ],
        signing=_regent("24 Februari 2025", "tte"),
        annexes=[Annex("Daftar Inovasi Daerah", ("NO.", "NAMA INOVASI", "PERANGKAT DAERAH"), rows, (30, 240, None))],
    )
    return render(story, HOUSE)


def pepper_order() -> bytes:
    roles = (
        "Penanggung jawab",
        "Koordinator data harga",
        "Petugas pasar Manggar",
        "Petugas pasar Gantung",
        "Penguji kadar air",
        "Pengelola laman",
        "Pendamping kelompok tani",
        "Pencatat gudang",
    )
    story = decrees.assignment(
        TYPED,
        office=FARM,
        number="800.1.11.1/038/DPP/2025",
        bases=["Dokumen Pelaksanaan Anggaran Dinas Pertanian dan Pangan Tahun 2025."],
        whom=list(zip(STAFF, roles, strict=False)),
        tasks=[
            "Melaksanakan inovasi LADA MANIS sejak tanggal 6 Januari 2025.",
            "Melaporkan pelaksanaan tugas kepada Kepala Dinas.",
        ],
        signing=_farm("3 Januari 2025", "Dikeluarkan di"),
        title="SURAT PERINTAH",
    )
    return render(story, TYPED)


def pepper_network() -> bytes:
    rows = (
        ("1", STAFF[2].name, FARM),
        ("2", STAFF[3].name, FARM),
        ("3", STAFF[4].name, "Dinas Perindustrian dan Perdagangan"),
        ("4", STAFF[5].name, "Dinas Perindustrian dan Perdagangan"),
    )
    story = decrees.decree(
        HOUSE,
        number="500.6/77/KEP/DPP/2025",
        about="Tim Pengelola LADA MANIS",
        why=["bahwa untuk pengelolaan LADA MANIS perlu dibentuk tim bersama;"],
        laws=[LAWS[1]],
        orders=[
            "Membentuk Tim Pengelola LADA MANIS sebagaimana tercantum dalam Lampiran.",
            "Keputusan ini mulai berlaku pada tanggal ditetapkan.",
        ],
        signing=_behalf("13 Maret 2025", FARMER, FARM),
        annexes=[Annex("Tim Pengelola LADA MANIS", ("No.", "Nama", "Unsur"), rows, (30, 200, None))],
        office=FARM,
    )
    return render(story, HOUSE)


TRAININGS = {
    1: ("Selasa, 11 Februari 2025", "11 Februari 2025", "Bimbingan Teknis Pencatatan Harga LADA MANIS"),
    2: ("Rabu, 4 Februari 2026", "4 Februari 2026", "Pelatihan Pengujian Mutu Lada LADA MANIS"),
}


def training_decree() -> bytes:
    day, _date, name = TRAININGS[1]
    orders = [
        f"Menyelenggarakan {name} pada hari {day} di Balai Penyuluhan Pertanian Dendang.",
        "Keputusan ini mulai berlaku pada tanggal ditetapkan.",
    ]
    return render(
        decrees.decree(
            TYPED,
            number="500.6/19/KEP/DPP/2025",
            about=f"Penyelenggaraan {name}",
            why=["bahwa petugas pencatat harga perlu dilatih;"],
            laws=[LAWS[1]],
            orders=orders,
            signing=_farm("5 Februari 2025", "Ditetapkan di"),
            office=FARM,
        ),
        TYPED,
    )


def training_call() -> bytes:
    day, _date, name = TRAININGS[2]
    schedule = [
        ("hari/tanggal", day),
        ("waktu", "pukul 08.00 WIB"),
        ("tempat", "Gudang Koperasi Tani Simpang Pesak"),
        ("kegiatan", name),
    ]
    return render(
        decrees.invitation(
            HOUSE,
            office=FARM,
            number="000.1.5/31/DPP/2026",
            date="28 Januari 2026",
            subject="Undangan Pelatihan",
            to="Yth. Ketua Kelompok Tani Lada<br/>di Tempat",
            opening="Bersama ini kami mengundang Saudara mengikuti pelatihan pada:",
            schedule=schedule,
            closing="Atas perhatian Saudara kami ucapkan terima kasih.",
            signing=_farm(""),
        ),
        HOUSE,
    )


def training_list(event: int) -> bytes:
    day, _date, name = TRAININGS[event]
    rows = [
        (person, ("Poktan Jaya Lada", "Poktan Sungai Padang", "Penyuluh")[n % 3])
        for n, person in enumerate(STAFF[10 + event * 8 : 25 + event * 8])
    ]
    return render(
        events.attendance(
            HOUSE, rows=rows, facts=[("Kegiatan", name), ("Hari/tanggal", day)], title="DAFTAR HADIR", third="Kelompok/Unit"
        ),
        HOUSE,
    )


def training_certificate(event: int) -> bytes:
    _day, date, name = TRAININGS[event]
    return render(
        events.certificate(
            HOUSE,
            issuer=f"{FARM} Kabupaten Belitung Timur",
            number=f"{event + 40}/SERT/DPP/{date[-4:]}",
            holder=STAFF[11 + event * 8].name,
            role="peserta",
            event=name,
            when=f"tanggal {date}",
            signing=_farm(date),
        ),
        HOUSE,
        wide=True,
    )


def pepper_sop() -> bytes:
    boxes = [
        ("DASAR HUKUM", ["UU Nomor 19 Tahun 2013"]),
        ("KUALIFIKASI PELAKSANA", ["Petugas pasar"]),
        ("KETERKAITAN", ["SOP Lelang Rabu"]),
        ("PERALATAN", ["Alat ukur kadar air"]),
        ("PERINGATAN", ["Contoh harus kering angin"]),
        ("PENCATATAN", ["Kartu mutu"]),
    ]
    steps = [
        ("Petani menyerahkan contoh lada", 0, "Contoh 500 gram", "1 hari", "Contoh terdaftar"),
        ("Petugas mengukur mutu", 1, "Contoh", "1 hari", "Hasil ukur"),
        ("Kepala gudang menerbitkan kartu mutu LADA MANIS", 2, "Hasil ukur", "1 hari", "Kartu mutu"),
    ]
    block = Signing(("KEPALA DINAS PERTANIAN DAN PANGAN,",), FARMER, how="basah", stamp="Dinas Pertanian dan Pangan")
    return render(
        papers.procedure(
            HOUSE,
            office=FARM,
            number="500.6/SOP/11/2025",
            name="Penerbitan Kartu Mutu LADA MANIS",
            dates=("2 Januari 2025", "-", "6 Januari 2025"),
            signing=block,
            boxes=boxes,
            actors=("Petani", "Petugas", "Kepala Gudang"),
            steps=steps,
            foot="Waktu pelayanan: 3 (tiga) hari.",
        ),
        HOUSE.smaller(10),
    )


def pepper_site() -> bytes:
    return screens.browser(
        "ladamanis.belitungtimurkab.go.id",
        "LADA MANIS",
        screens.site(
            "LADA MANIS",
            ["Beranda", "Harga", "Gudang", "Masuk"],
            "<h1>Layanan Data Harga Lada bagi Petani Mandiri</h1>Harga tiga titik setiap pagi.",
            [("Rp96.500", "Manggar, per kilogram"), ("Rp94.000", "Dendang, per kilogram"), ("Rp98.200", "Pelabuhan, per kilogram")],
            "© 2025 Dinas Pertanian dan Pangan Kabupaten Belitung Timur",
            hue="#445d1d",
        ),
    )


def pepper_stages() -> bytes:
    rows = [
        ("1", "Identifikasi masalah tata niaga", "0,5"),
        ("2", "Perancangan layanan dan laman", "1"),
        ("3", "Pembuatan dan pengisian data", "1"),
        ("4", "Pengujian terbatas", "0,5"),
        ("", "Jumlah", "3"),
    ]
    table = grid(HOUSE, ("No", "Tahapan", "Lama (bulan)"), rows, (30, 260, None), size=10, centred=(0, 2))
    body = [
        *letterhead(HOUSE, FARM),
        text(HOUSE, "LAPORAN TAHAPAN PENCIPTAAN INOVASI DAERAH<br/>LADA MANIS", "center", bold=True, after=10),
        text(
            HOUSE,
            "Inovasi LADA MANIS diciptakan melalui empat tahapan, dimulai Juni 2024 dan selesai Agustus 2024, sebelum diuji coba kepada masyarakat pada bulan September 2024.",
        ),
        table,
        gap(6),
        text(HOUSE, "Dengan demikian waktu penciptaan inovasi adalah 3 (tiga) bulan."),
        signed(HOUSE, _farm("2 September 2024")),
    ]
    return render(body, HOUSE)


def pepper_served() -> bytes:
    random = Random(7)
    rows = [(person, random.choice(("Poktan Jaya Lada", "Poktan Sungai Padang", "Poktan Balok"))) for person in STAFF[20:46]]
    return render(
        events.attendance(
            HOUSE,
            rows=rows,
            facts=[("Layanan", "LADA MANIS, pengukuran mutu dan kartu harga"), ("Periode", "Januari - Juni 2025")],
            title="DAFTAR PENERIMA MANFAAT",
            office=FARM,
            third="Kelompok Tani",
        ),
        HOUSE,
    )
