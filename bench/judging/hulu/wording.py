"""What upstream offices and their operators call things."""

from collections.abc import Sequence
from random import Random

from bench.judging.words import Recap, Words
from bench.judging.world import Scene


class HuluWords(Words):
    """The manner of the family; most methods choose among several."""

    roles = ("Ketua", "Wakil Ketua", "Sekretaris", "Petugas Lapangan")
    posts = ("Sekretaris", "Kepala Seksi", "Penyusun Rencana Kegiatan", "Pengadministrasi Umum", "Tenaga Operator")
    offices = (
        "Badan Riset dan Inovasi Daerah",
        "Dinas Pemberdayaan Masyarakat dan Kampung",
        "Dinas Pekerjaan Umum dan Penataan Ruang",
        "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia",
        "Dinas Lingkungan Hidup",
        "Dinas Pariwisata dan Olahraga",
        "Dinas Komunikasi, Informatika dan Persandian",
    )

    def listing(self, scene: Scene, random: Random, year: int) -> str:
        pemda = scene.region.pemda
        return random.choice(
            (
                f"Penetapan Inovasi di Lingkungan Pemerintah {pemda} Tahun {year}",
                f"Daftar Inovasi Perangkat Daerah yang Diterapkan pada Tahun {year}",
                f"Inovasi Daerah {pemda} Tahun Anggaran {year}",
            )
        )

    def ruling(self, scene: Scene, random: Random) -> str:
        pemda = scene.region.pemda
        return random.choice(
            (
                f"Tata Kelola Inovasi di Lingkungan Pemerintah {pemda}",
                "Pedoman Pelaksanaan Inovasi Daerah",
                "Inovasi Perangkat Daerah",
            )
        )

    def law(self, scene: Scene, random: Random) -> str:
        return random.choice(("Penyelenggaraan Inovasi Daerah", "Riset dan Inovasi Daerah", "Inovasi dan Daya Saing Daerah"))

    def teaming(self, scene: Scene, random: Random) -> str:
        name = scene.innovation.short
        return random.choice(
            (
                f"Kelompok Kerja Pengelola Inovasi {name}",
                f"Pembentukan Tim Efektif Inovasi {name}",
                f"Penunjukan Pengelola dan Petugas Inovasi {name}",
            )
        )

    def teaming_unnamed(self, scene: Scene, random: Random) -> str:
        return random.choice(
            ("Pembentukan Kelompok Kerja Pelestarian Rumah Adat", "Panitia Festival Budaya Sungai", "Tim Penataan Arsip Vital")
        )

    def duty(self, scene: Scene, random: Random) -> str:
        name = scene.innovation.nama
        return random.choice(
            (f"mengelola dan menjalankan inovasi {name}", f"melaksanakan inovasi {name}", f"pengelolaan harian inovasi {name}")
        )

    def copying(self, scene: Scene, random: Random) -> str:
        name = scene.innovation.short
        return random.choice(
            (f"Replikasi Inovasi {name}", f"Telah Mereplikasi Inovasi {name}", f"Keterangan Penerapan Inovasi {name}")
        )

    def elsewhere(self, scene: Scene, random: Random) -> str:
        return random.choice(
            (
                "Pemberian Izin Belajar Pegawai",
                "Penghapusan Barang Milik Daerah Kendaraan Roda Dua",
                "Batas Wilayah Administrasi Kampung",
            )
        )

    def parties(self, scene: Scene, random: Random) -> Sequence[tuple[str, str]]:
        seat = scene.region.seat
        return (
            (
                random.choice((f"Politeknik Negeri {seat}", f"Sekolah Tinggi Ilmu Pertanian {seat}")),
                "penyusunan kajian dan pendampingan mahasiswa magang",
            ),
            (random.choice((f"PT Rimba {seat} Lestari", f"CV Anugerah {seat} Mandiri")), "bantuan peralatan dan bahan operasional"),
            (random.choice((f"Karang Taruna Kecamatan {seat}", f"Komunitas Pemuda Sungai {seat}")), "relawan pendamping di dusun"),
            (
                random.choice((f"Surat Kabar Harian {seat} Ekspres", f"Portal berita {seat} Terkini")),
                "peliputan dan penyebarluasan informasi",
            ),
        )

    def steps(self, scene: Scene, random: Random, level: int) -> tuple[Sequence[tuple[str, str]], str]:
        users = scene.innovation.users
        deeds = (
            f"Menerima permohonan dari {users} dan mencatatnya dalam buku register",
            "Meneliti kelengkapan persyaratan, berkas yang kurang dikembalikan",
            "Melakukan peninjauan ke lokasi dan menyusun hasilnya",
            "Memaraf dan menandatangani hasil layanan",
            "Menyampaikan hasil layanan dan mengarsipkan berkas",
        )
        times, total = {
            1: ((("2 hari", "1 hari", "5 hari", "2 hari", "1 hari"), "11 hari"), (("1 hari kerja", "2 hari kerja", "3 hari kerja", "1 hari kerja", "1 hari kerja"), "8 hari kerja")),
            2: ((("1 hari", "1 hari", "2 hari"), "4 hari"), (("1 hari kerja", "1 hari kerja", "1 hari kerja"), "3 hari kerja")),
            3: ((("5 menit", "10 menit", "15 menit", "5 menit", "5 menit"), "40 menit"), (("15 menit", "30 menit", "1 jam", "15 menit"), "2 jam")),
        }[level][random.randrange(2)]  # fmt: skip
        chosen = {3: (0, 1, 4), 4: (0, 1, 3, 4)}.get(len(times), range(5))
        return tuple((deeds[n], time) for n, time in zip(chosen, times, strict=True)), total

    def untimed(self, scene: Scene, random: Random) -> Sequence[tuple[str, str]]:
        return (
            (f"Menerima permohonan dari {scene.innovation.users}", ""),
            ("Meneliti kelengkapan persyaratan", ""),
            ("Menandatangani hasil layanan", ""),
            ("Menyampaikan hasil layanan dan mengarsipkan berkas", ""),
        )

    def service(self, scene: Scene, random: Random) -> str:
        name = scene.innovation.short
        return random.choice((f"Penyelenggaraan {name}", f"Permohonan dan Penyelesaian Layanan {name}"))

    def training(self, scene: Scene, random: Random, serial: int) -> tuple[str, str]:
        kind = ("Pelatihan Petugas", "Bimbingan Teknis Operator", "Training of Trainers (ToT) Fasilitator")[serial % 3]
        place = (
            f"Balai Pertemuan Umum {scene.region.seat}",
            "Ruang Rapat Lantai II Sekretariat Daerah",
            f"Hotel Sungai Indah {scene.region.seat}",
        )[serial % 3]
        return f"{kind} {scene.innovation.short} Gelombang {('I', 'II', 'III')[serial % 3]}", place

    def typed(self, scene: Scene, random: Random, kind: str, about: str) -> str:
        sheet = "RKA" if planned(scene) else "Dokumen Pelaksanaan Anggaran"
        return {
            "budget": f"{sheet} {scene.office} Tahun Anggaran {about}",
            "plan": random.choice((f"RKPD {scene.region.pemda} {about}", f"Rencana Kerja Pemerintah Daerah Tahun {about}")),
            "invitation": random.choice((f"Undangan Peserta {about}", f"Undangan {about}")),
            "sop": random.choice((f"Standar Operasional Prosedur {about}", f"SOP {about}")),
        }[kind]

    def stages(self, scene: Scene, random: Random) -> tuple[str, str, str, str]:
        return random.choice(
            (
                ("Identifikasi masalah dan penggalian gagasan", "Penyusunan rancang bangun", "Uji coba terbatas", "Penerapan"),
                (
                    "Penjaringan gagasan dari petugas dan warga",
                    "Penetapan gagasan terpilih",
                    "Pelaksanaan uji coba",
                    "Implementasi penuh",
                ),
            )
        )

    def channel(self, scene: Scene, random: Random) -> str:
        return random.choice(("SP4N-LAPOR!, WhatsApp dan tatap muka", "kotak saran, telepon dan WhatsApp"))

    def percent(self, scene: Scene, random: Random, value: float) -> str:
        shown = f"{value:.2f}".replace(".", ",")
        return random.choice((f"{shown}%", f"{shown} persen", f"{shown} %"))

    def crowd(self, scene: Scene, random: Random) -> str:
        return random.choice(("Daftar Nama Warga Penerima Layanan", "Tanda Terima Manfaat Kegiatan"))

    def savings(self, scene: Scene, random: Random, amounts: Sequence[str], stated: int, *, estimate: bool) -> Recap:
        rows = (
            ("1", "Belanja penggandaan dan bahan pakai habis", *amounts[:2]),
            ("2", "Belanja perjalanan dinas dan sewa perahu motor", *amounts[2:4]),
            ("", "Total", *amounts[4:]),
        )
        said = f"Dengan demikian belanja dapat dihemat {stated}% dibandingkan sebelum inovasi berjalan."
        if estimate:
            said = f"Penghematan belanja diperkirakan mencapai {stated}% (perhitungan kasar, realisasi belum tersedia)."
        head = ("No.", "Jenis Belanja", "Sebelum (Rp)", "Sesudah (Rp)")
        return "Laporan Penghematan Belanja Sebelum dan Sesudah Inovasi", head, rows, said

    def income(self, scene: Scene, random: Random, amounts: Sequence[str], stated: str) -> Recap:
        rows = (("1", "Hasil penjualan kelompok", *amounts[:2]), ("2", "Jasa layanan", *amounts[2:4]), ("", "Total", *amounts[4:]))
        head = ("No.", "Sumber", "Sebelum (Rp)", "Sesudah (Rp)")
        return (
            "Laporan Keuangan Tambahan Pendapatan",
            head,
            rows,
            f"Terdapat tambahan pendapatan sebesar {stated}% sesudah inovasi berjalan.",
        )

    def products(self, scene: Scene, random: Random, parts: Sequence[int]) -> Recap:
        kinds = ("Anyaman dan kerajinan", "Olahan pangan", "Bibit dan benih")
        unit = random.choice(("buah", "paket"))
        rows = (
            *((str(n), kinds[n - 1], f"{part} {unit}") for n, part in enumerate(parts, 1)),
            ("", "Total", f"{sum(parts)} {unit}"),
        )
        return (
            "Daftar Rekapitulasi Hasil Produk",
            ("No.", "Nama Produk", "Banyaknya"),
            rows,
            f"Jumlah produk yang telah dihasilkan sebanyak {sum(parts)} {unit}.",
        )

    def units(self, scene: Scene, random: Random, target: int, after: int) -> Recap:
        share = f"{after / target * 100:.1f}".replace(".", ",")
        rows = (
            ("1", "Unit sasaran (kampung)", f"{target}", f"{target}"),
            ("2", "Unit yang sudah memakai inovasi", "0", f"{after}"),
        )
        said = f"Sampai saat ini {after} dari {target} kampung sasaran ({share}%) telah memakai inovasi."
        return "Perbandingan Unit Pengguna Sebelum dan Sesudah", ("No.", "Keterangan", "Sebelum", "Sesudah"), rows, said

    def trend(self, scene: Scene, random: Random, figures: Sequence[int]) -> Recap:
        rows = tuple((str(n), f"Triwulan {('I', 'II', 'III', 'IV')[n - 1]}", f"{figure}%") for n, figure in enumerate(figures, 1))
        said = f"Kinerja unit terus naik dalam {len(figures) - 1} periode pengukuran berturut-turut."
        return "Analisis Tren Kinerja Unit Pelaksana", ("No.", "Periode Pengukuran", "Nilai Kinerja"), rows, said


def planned(scene: Scene) -> bool:
    """Does the office still attach sheets of the older plan of work and budget?"""
    return scene.seed % 4 == 3
