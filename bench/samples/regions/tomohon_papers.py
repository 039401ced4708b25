"""Papers of Kota Tomohon: narrow type, and what goes wrong with files: locked, altered, faded, illegible."""

from dataclasses import replace

from bench.samples import decrees, papers, photos, scans, screens, sealed, video
from bench.samples.budgets import boxed_budget
from bench.samples.decrees import LAWS, Annex
from bench.samples.house import House, Signing, grid, render
from bench.samples.people import Person, people

NAME = "KOLINTANG (Kolaborasi Informasi Tanggap Gunung)"
MAYOR = Person("FERDINAND JUSAK RUMENGAN, S.H.")
HOUSE = House(
    "Kota Tomohon", "Sulawesi Utara", "Tomohon", "Wali Kota", MAYOR, "tomohon.go.id", face="Sempit", size=12, kop="left", seed=11
)
DESK = replace(HOUSE, face="Helvetica", size=10.5)
OFFICE = "Badan Penanggulangan Bencana Daerah"
CHIEF = Person("Dr. Stefanus Lasut, S.T., M.Si.", "19730122 199903 1 005", "Pembina Utama Muda (IV/c)")
STAFF = people(40, "timur", 2)


def _mayor(date: str, how: str = "basah") -> Signing:
    return Signing(("WALI KOTA TOMOHON,",), MAYOR, "Tomohon", date, how, stamp="Wali Kota Tomohon", nip=False)


def _chief(date: str, how: str = "basah") -> Signing:
    return Signing(("Kepala Pelaksana BPBD,",), CHIEF, "Tomohon", date, how, stamp="BPBD Kota Tomohon", lead="")


def regulation() -> bytes:
    names = (
        ("1.", "Beringin Teduh", "Dinas Lingkungan Hidup Daerah"),
        ("2.", "KOLINTANG (Kolaborasi Informasi Tanggap Gunung)", OFFICE),
        ("3.", "Krisan Mendunia", "Dinas Pertanian dan Perikanan Daerah"),
        ("4.", "Sekolah Ramah Hujan", "Dinas Pendidikan dan Kebudayaan Daerah"),
    )
    annex = Annex(
        "Daftar Inovasi Daerah Kota Tomohon", ("No.", "Nama Inovasi", "Perangkat Daerah Pelaksana"), names, (30, 230, None)
    )
    chapters = [
        (
            "Ketentuan Umum",
            [
                "Dalam Peraturan Wali Kota ini yang dimaksud dengan Inovasi Daerah adalah semua bentuk pembaharuan dalam penyelenggaraan Pemerintahan Daerah Kota Tomohon."
            ],
        ),
        (
            "Pelaksanaan Inovasi",
            [
                "Inovasi Daerah yang dilaksanakan Perangkat Daerah tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Peraturan Wali Kota ini.",
                "Perangkat Daerah pelaksana melaporkan pelaksanaan Inovasi Daerah kepada Wali Kota setiap enam bulan.",
            ],
        ),
        ("Ketentuan Penutup", ["Peraturan Wali Kota ini mulai berlaku pada tanggal diundangkan."]),
    ]
    story = decrees.regulation(
        HOUSE,
        kind="kepala",
        number=12,
        year=2025,
        about="Pelaksanaan Inovasi Daerah",
        why=[
            "bahwa inovasi yang telah diuji coba perlu dilaksanakan secara berkelanjutan;",
            "bahwa untuk memberikan kepastian hukum perlu menetapkan Peraturan Wali Kota tentang Pelaksanaan Inovasi Daerah;",
        ],
        laws=LAWS[:2],
        chapters=chapters,
        date="17 April 2025",
        secretary=Person("Edwin Roring Karundeng"),
        annex=annex,
    )
    return render(story, HOUSE)


def forged() -> bytes:
    rows = tuple(
        (str(n), person.name, role)
        for n, (person, role) in enumerate(
            zip(STAFF, ("Ketua", "Sekretaris", "Anggota pemantauan", "Anggota evakuasi", "Anggota penyiaran"), strict=False), 1
        )
    )
    annex = Annex("Susunan Tim KOLINTANG", ("No", "Nama", "Peran dan Tugas"), rows, (30, 230, None))
    story = decrees.decree(
        DESK,
        number="100.3.3.3/88/KEP/2025",
        about="Tim Pelaksana Inovasi KOLINTANG",
        why=["bahwa untuk pelaksanaan inovasi Kolaborasi Informasi Tanggap Gunung (KOLINTANG) perlu dibentuk tim;"],
        laws=[LAWS[1]],
        orders=[
            "Membentuk Tim Pelaksana Inovasi KOLINTANG sebagaimana tercantum dalam Lampiran.",
            "Keputusan ini mulai berlaku pada tanggal ditetapkan.",
        ],
        signing=_mayor("5 Mei 2025", "tte"),
        annexes=[annex],
    )
    return sealed.tampered(render(story, DESK, packed=False), MAYOR.name, b"Anggota evakuasi", b"Ketua evakuasi..")


def budget() -> bytes:
    rows = [("1", "5.2.02.10.01.0002", "Perangkat kentongan digital KOLINTANG", "12", "unit", "4.500.000", "54.000.000")]
    pdf = render(
        boxed_budget(
            DESK,
            title="RENCANA KERJA DAN ANGGARAN BPBD KOTA TOMOHON",
            year=2026,
            labels=[("Program", "Penanggulangan Bencana")],
            rows=rows,
            marked=[0],
            signing=_chief("5 Januari 2026"),
            colour="#FFF200",
        ),
        DESK,
        wide=True,
    )
    return sealed.locked(pdf, "tomohon-2026")


def weather() -> bytes:
    return screens.browser(
        "www.prakiraancuaca.example/tomohon",
        "Prakiraan Cuaca",
        screens.site(
            "Prakiraan Cuaca",
            ["Hari ini", "Sepekan", "Radar"],
            "<h1>Tomohon: 21 derajat, berawan</h1>Angin 9 km/jam dari tenggara.",
            [("Besok", "Hujan ringan"), ("Lusa", "Cerah berawan"), ("Kelembapan", "83 persen")],
            "Data diperbarui setiap jam.",
            hue="#3a5f9e",
        ),
    )


def partners() -> bytes:
    rows = [("1", OFFICE), ("2", "Universitas Kristen Mahawu"), ("3", "Radio Komunitas Tomohon")]
    story = decrees.decree(
        HOUSE,
        number="300.2/141/BPBD/2025",
        about="Kelompok Kerja KOLINTANG",
        why=["bahwa perlu dibentuk kelompok kerja;"],
        laws=[LAWS[1]],
        orders=["Membentuk kelompok kerja.", "Keputusan ini mulai berlaku pada tanggal ditetapkan."],
        signing=_mayor("2 Juni 2025"),
    )
    return scans.scan(
        render([*story, grid(HOUSE, ("No", "Unsur"), rows, (40, None))], HOUSE), 61, dpi=44, quality=14, blur=1.6, noise=26, skew=3
    )


def faded() -> bytes:
    units = (
        OFFICE,
        "Dinas Komunikasi dan Informatika Daerah",
        "Dinas Sosial Daerah",
        OFFICE,
        "Dinas Kesehatan Daerah",
        "Dinas Perhubungan Daerah",
    )
    whom = [(person, unit) for person, unit in zip(STAFF[6:], units, strict=False)]
    story = decrees.assignment(
        HOUSE,
        office=OFFICE,
        number="800.1.11.1/207/BPBD/2025",
        bases=["Rencana kontingensi Gunung Lokon Tahun 2025."],
        whom=whom,
        tasks=["Mengelola inovasi KOLINTANG sesuai bidang tugas masing-masing."],
        signing=_chief("9 Juni 2025"),
        title="SURAT TUGAS",
        verb="MENUGASKAN",
    )
    return scans.scan(render(story, HOUSE), 62, quality=30, fade=0.95)


def pocketbook() -> bytes:
    contents = ["Mengenal bunyi KOLINTANG", "Langkah saat waspada"]
    parts = [
        (
            "Mengenal Bunyi KOLINTANG",
            [
                "Nada pendek berarti uji harian.",
                "Nada sedang berarti siaga, siapkan tas darurat.",
                "Nada panjang berarti awas, segera menuju titik kumpul.",
            ],
        ),
        (
            "Langkah saat Waspada",
            ["Pantau pesan resmi BPBD.", "Jauhi lembah sungai Ranowangko.", "Bantu lansia dan anak lebih dahulu."],
        ),
    ]
    return scans.scan(
        render(
            papers.handbook(
                HOUSE,
                title="BUKU SAKU KOLINTANG",
                subtitle="Panduan Manual bagi Warga dan Relawan<br/>(cetakan pertama)",
                office=OFFICE,
                year=2025,
                contents=contents,
                parts=parts,
            ),
            HOUSE,
        ),
        63,
        quality=28,
        skew=1.0,
    )


def sop() -> bytes:
    boxes = [
        ("Dasar Hukum", ["UU Nomor 24 Tahun 2007"]),
        ("Kualifikasi Pelaksana", ["Petugas posko"]),
        ("Keterkaitan", ["SOP Evakuasi"]),
        ("Peralatan", ["Radio, layar pantau"]),
        ("Peringatan", ["Jangan menyiarkan data mentah"]),
        ("Pencatatan", ["Buku jaga"]),
    ]
    steps = [
        ("Petugas memeriksa data seismik", 0, "Data", "5 menit", "Analisis"),
        ("Kepala posko menetapkan tingkat", 1, "Analisis", "5 menit", "Keputusan"),
        ("Operator menyiarkan peringatan KOLINTANG", 2, "Keputusan", "2 menit", "Siaran"),
    ]
    block = Signing(("KEPALA PELAKSANA BPBD,",), CHIEF, how="basah", stamp="BPBD Kota Tomohon")
    pdf = render(
        papers.procedure(
            HOUSE,
            office=OFFICE,
            number="300.2/SOP/04/2025",
            name="Penyiaran Peringatan KOLINTANG",
            dates=("3 Februari 2025", "-", "3 Maret 2025"),
            signing=block,
            boxes=boxes,
            actors=("Petugas", "Kepala Posko", "Operator"),
            steps=steps,
        ),
        HOUSE.smaller(11),
    )
    return scans.photograph(pdf, 64, page=1, quality=50)


def web() -> bytes:
    return screens.browser(
        "kolintang.tomohon.go.id",
        "KOLINTANG",
        screens.site(
            "KOLINTANG",
            ["Beranda", "Peta Evakuasi", "Masuk"],
            "<h1>Kolaborasi Informasi Tanggap Gunung</h1>Informasi layanan, titik kumpul, dan jadwal latihan pada satu laman.",
            [("Status", "Gunung Lokon: Waspada"), ("Titik kumpul", "44 lokasi di lima kecamatan")],
            "© 2025 BPBD Kota Tomohon",
            hue="#6b2d0f",
        ),
    )


def app() -> bytes:
    body = "<div style='padding:12px 16px;border-bottom:1px solid #ddd'>Google Play</div><div style='padding:18px 16px;line-height:1.6'><b style='font-size:24px'>KOLINTANG Tomohon</b><br>BPBD Kota Tomohon<br>4,6 ★ &nbsp; 2 rb+ download &nbsp; Rating 3+<br><span class=btn>Instal</span><br><br><b>Tentang aplikasi ini</b><br>Aplikasi Android peringatan gunung api dan peta evakuasi luring.</div><div class=pic style='background:#6b2d0f;height:200px;font-size:22px'>Peta Evakuasi</div>"
    return screens.phone(body)


def proposal() -> bytes:
    rows = [
        ("1", "Penjaringan ide bersama pemandu wisata", "1 Mei 2024", "31 Mei 2024"),
        ("2", "Perancangan nada dan perangkat", "1 Juni 2024", "31 Juli 2024"),
        ("3", "Perakitan dan pengujian", "1 Agustus 2024", "30 September 2024"),
        ("4", "Evaluasi kesiapan", "1 Oktober 2024", "31 Oktober 2024"),
    ]
    table = grid(HOUSE, ("No.", "Tahapan Kegiatan", "Mulai", "Selesai"), rows, (30, 220, 100, None), size=10.5)
    chapters = [
        (
            "Pendahuluan",
            [
                "KOLINTANG diusulkan oleh BPBD Kota Tomohon agar peringatan gunung api diterima warga dan wisatawan dalam hitungan menit."
            ],
        ),
        ("Rencana dan Tahapan Penciptaan", [table, "Waktu penciptaan inovasi KOLINTANG seluruhnya 6 (enam) bulan."]),
        ("Penutup", ["Proposal ini menjadi dasar pelaksanaan uji coba."]),
    ]
    pdf = render(
        papers.report(
            HOUSE,
            cover=("PROPOSAL", "INOVASI KOLINTANG", "BPBD Kota Tomohon", "2024"),
            chapters=chapters,
            signing=_chief("1 November 2024"),
        ),
        HOUSE,
    )
    return scans.scan(pdf, 65, quality=28, producer="Adobe Photoshop 25.0 (Windows)")


def saving() -> bytes:
    rows = [
        ("1", "Pengadaan sirene", "Rp400.000.000", "Rp300.000.000 (estimasi)"),
        ("2", "Pemeliharaan", "belum dihitung", "diperkirakan turun"),
    ]
    return render(
        papers.recap(
            DESK,
            office=OFFICE,
            title="LAPORAN EFISIENSI BELANJA INOVASI KOLINTANG TAHUN 2025",
            facts=[("Dasar", "Perkiraan pengelola")],
            head=("No", "Uraian", "Sebelum", "Sesudah"),
            rows=rows,
            widths=(28, 160, 130, None),
            after=["Efisiensi belanja diperkirakan sekitar 25% (angka estimasi, belum didukung laporan realisasi)."],
            signing=_chief("12 Januari 2026", "tte"),
        ),
        DESK,
    )


FILES = {
    "bukti/perwali-12-2025.pdf": regulation,
    "bukti/sk-tim-tte.pdf": forged,
    "bukti/rka-2026.pdf": budget,
    "bukti/aplikasi.jpg": weather,
    "bukti/pokja.pdf": partners,
    "bukti/surat-tugas.pdf": faded,
    "bukti/kegiatan.jpg": lambda: photos.meeting([], 66),
    "bukti/buku-saku.pdf": pocketbook,
    "bukti/laman.jpg": web,
    "bukti/aplikasi-android.jpg": app,
    "bukti/sop.jpg": sop,
    "bukti/proposal.pdf": proposal,
    "bukti/efisiensi.pdf": saving,
    "bukti/video.mp4": lambda: video.film(["KOLINTANG", "Latar belakang", "Manfaat", "Dampak"], 48),
}
