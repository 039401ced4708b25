"""Reports on BERLAYAR, and what other provinces wrote of it."""

from bench.samples import papers
from bench.samples.house import House, Signing, grid, render
from bench.samples.people import Person
from bench.samples.regions.sulteng_papers import CHIEF, DESK, OFFICE, _chief


def _elsewhere(pemda: str, seat: str, seed: int, face: str, chief: Person) -> House:
    return House(
        pemda,
        pemda.split(" ", 1)[1],
        seat,
        "Gubernur",
        chief,
        "contoh.go.id",
        face=face,
        size=12,
        kop=("center", "plain", "left")[seed % 3],
        seed=seed,
    )


def gorontalo() -> bytes:
    chief = Person("Rusdi Pakaya, S.Pi., M.Si.", "19780214 200312 1 005", "Pembina Tk. I (IV/b)")
    house = _elsewhere("Provinsi Gorontalo", "Gorontalo", 9, "Liberation", chief)
    block = Signing(
        ("Kepala Dinas Kelautan dan Perikanan", "Provinsi Gorontalo,"),
        chief,
        "Gorontalo",
        "11 Agustus 2025",
        "basah",
        "DKP Provinsi Gorontalo",
        lead="",
    )
    who = [("Nama", chief.name), ("NIP", chief.nip), ("Jabatan", "Kepala Dinas Kelautan dan Perikanan Provinsi Gorontalo")]
    claims = [
        "Pemerintah Provinsi Gorontalo melalui Dinas Kelautan dan Perikanan telah mereplikasi inovasi BERLAYAR dari Provinsi Sulawesi Tengah sejak tanggal 1 Juli 2025 pada pelabuhan perikanan Tenda dan Inengo.",
        "Hasil replikasi memperpendek waktu penerbitan tanda daftar kapal dari empat belas hari menjadi satu hari.",
    ]
    return render(
        papers.statement(
            house,
            office=OFFICE,
            number="500.5/DKP/744/VIII/2025",
            who=who,
            claims=claims,
            closing="Demikian pernyataan ini kami buat dengan sesungguhnya.",
            signing=block,
            title="SURAT PERNYATAAN TELAH MEREPLIKASI",
        ),
        house,
    )


def sulbar() -> bytes:
    theirs = Person("Drs. Baharuddin Rahim Pallawa, M.Si.")
    house = _elsewhere("Provinsi Sulawesi Barat", "Mamuju", 10, "Times", theirs)
    articles = [
        (
            "Maksud dan Tujuan",
            "Perjanjian ini dimaksudkan sebagai dasar replikasi inovasi BERLAYAR (Bersama Layani Izin Nelayan Kecil dari Pesisir) milik PIHAK KESATU oleh PIHAK KEDUA di wilayah Provinsi Sulawesi Barat.",
        ),
        (
            "Ruang Lingkup",
            "Ruang lingkup meliputi penyerahan kode sumber aplikasi, pelatihan penyuluh, dan pendampingan selama enam bulan.",
        ),
        ("Jangka Waktu", "Perjanjian ini berlaku selama 3 (tiga) tahun terhitung sejak tanggal ditandatangani."),
    ]
    opening = "Pada hari ini Jumat tanggal dua puluh enam bulan September tahun dua ribu dua puluh lima (26-09-2025) bertempat di Mamuju, yang bertanda tangan di bawah ini:"
    sides = [
        f"{CHIEF.name}, Kepala Dinas Kelautan dan Perikanan Provinsi Sulawesi Tengah, berkedudukan di Palu, selanjutnya disebut PIHAK KESATU.",
        f"{theirs.name}, Kepala Dinas Kelautan dan Perikanan Provinsi Sulawesi Barat, berkedudukan di Mamuju, selanjutnya disebut PIHAK KEDUA.",
    ]
    signers = (
        Signing(("Dinas Kelautan dan Perikanan", "Provinsi Sulawesi Tengah"), CHIEF, stamp="DKP Sulawesi Tengah"),
        Signing(("Dinas Kelautan dan Perikanan", "Provinsi Sulawesi Barat"), theirs, stamp="DKP Sulawesi Barat"),
    )
    return render(
        papers.agreement(
            house,
            parties=(
                "Dinas Kelautan dan Perikanan Provinsi Sulawesi Tengah",
                "Dinas Kelautan dan Perikanan Provinsi Sulawesi Barat",
            ),
            numbers=("500.5.3/77/PKS/DKP/2025", "075/19/DKP-SB/IX/2025"),
            about="Replikasi Inovasi BERLAYAR",
            opening=opening,
            sides=sides,
            articles=articles,
            signers=signers,
        ),
        house,
    )


def creation() -> bytes:
    rows = [
        ("Penjaringan ide dan kunjungan dermaga", "Januari 2023", "Februari 2023"),
        ("Perancangan layanan", "Maret 2023", "Mei 2023"),
        ("Pembuatan aplikasi luring", "Juni 2023", "September 2023"),
        ("Uji coba di Banggai Laut", "Oktober 2023", "Desember 2023"),
    ]
    table = grid(
        DESK, ("No", "Tahap", "Mulai", "Selesai"), [(str(n), *row) for n, row in enumerate(rows, 1)], (28, 210, 110, None), size=9.5
    )
    chapters = [
        (
            "Ringkasan",
            [
                "Laporan ini menguraikan proses penciptaan inovasi BERLAYAR oleh Dinas Kelautan dan Perikanan Provinsi Sulawesi Tengah."
            ],
        ),
        ("Tahapan Penciptaan", [table, "Total waktu penciptaan inovasi adalah 12 (dua belas) bulan."]),
        ("Penutup", ["Waktu yang panjang diperlukan karena pengukuran kapal melalui foto harus diuji terhadap pengukuran manual."]),
    ]
    return render(
        papers.report(
            DESK,
            cover=("LAPORAN PENCIPTAAN INOVASI", "BERLAYAR", "Dinas Kelautan dan Perikanan Provinsi Sulawesi Tengah", "2024"),
            chapters=chapters,
            signing=_chief("26 Februari 2024", "basah"),
            numbered=False,
        ),
        DESK,
    )


def study() -> bytes:
    lead = Person("Prof. Dr. Ir. Rosdiana Patongai, M.Sc.", "19650402 199103 2 001", "Guru Besar (IV/e)")
    block = Signing(
        ("Ketua Tim Peneliti,", "Fakultas Perikanan Universitas Samudra Palu"),
        lead,
        "Palu",
        "3 Desember 2025",
        "basah",
        "Universitas Samudra Palu",
        lead="",
    )
    table = grid(
        DESK,
        ("No", "Indikator", "Sebelum", "Sesudah"),
        [
            ("1", "Waktu pengurusan", "14 hari", "1 hari"),
            ("2", "Biaya perjalanan", "Rp1.100.000", "Rp0"),
            ("3", "Kapal terdaftar", "12%", "47%"),
        ],
        (28, 200, 110, None),
        size=9.5,
    )
    chapters = [
        (
            "Pendahuluan",
            [
                "Evaluasi eksternal terhadap inovasi BERLAYAR dilaksanakan oleh Universitas Samudra Palu sebagai lembaga independen berdasarkan kontrak penelitian tahun 2025."
            ],
        ),
        (
            "Metode Penelitian",
            [
                "Kajian menggunakan metode campuran: survei terhadap 240 nelayan, wawancara mendalam dengan 18 informan, dan analisis data permohonan."
            ],
        ),
        (
            "Hasil dan Pembahasan",
            [table, "Analisis regresi menunjukkan layanan dermaga berpengaruh nyata terhadap kepemilikan tanda daftar."],
        ),
        ("Kesimpulan dan Rekomendasi", ["Inovasi efektif dan layak diperluas dengan memperbanyak penyuluh di pulau kecil."]),
    ]
    return render(
        papers.report(
            DESK,
            cover=(
                "LAPORAN HASIL PENELITIAN",
                "EVALUASI DAMPAK INOVASI BERLAYAR",
                "Fakultas Perikanan Universitas Samudra Palu",
                "2025",
            ),
            chapters=chapters,
            signing=block,
        ),
        DESK,
    )
