"""What the offices of the grasslands call things; several ways for each, drawn by chance."""

from collections.abc import Sequence
from random import Random

from bench.judging.words import Recap, Words
from bench.judging.world import Scene, spelled


class Wordings(Words):
    """Real turns of phrase, none of them a sentence that the plain manner uses."""

    roles = ("Penanggung Jawab", "Ketua Tim", "Wakil Ketua", "Sekretaris", "Operator", "Fasilitator", "Fasilitator")
    posts = (
        "Sekretaris",
        "Kepala Seksi",
        "Kasubbag Umum dan Kepegawaian",
        "Pranata Komputer Ahli Pertama",
        "Pengadministrasi Umum",
    )
    offices = ("Badan Perencanaan Pembangunan, Penelitian dan Pengembangan Daerah", "Dinas Pekerjaan Umum dan Penataan Ruang", "Badan Keuangan dan Aset Daerah", "Dinas Kependudukan dan Pencatatan Sipil", "Dinas Pariwisata dan Ekonomi Kreatif", "Dinas Lingkungan Hidup", "Badan Kesatuan Bangsa dan Politik")  # fmt: skip

    def listing(self, scene: Scene, random: Random, year: int) -> str:
        region = scene.region
        return random.choice((
            f"Inovasi Daerah di Lingkungan Pemerintah {region.pemda} Tahun {year}",
            f"Daftar Inovasi Perangkat Daerah {region.pemda} Tahun Anggaran {year}",
            f"Penetapan Nama-Nama Inovasi Pelayanan Publik Lingkup Pemerintah {region.pemda}",
            f"Penetapan Produk Inovasi {region.pemda} yang Diterapkan pada Tahun {year}",
        ))  # fmt: skip

    def ruling(self, scene: Scene, random: Random) -> str:
        return random.choice(("Pedoman Pengelolaan Inovasi Daerah", "Rencana Aksi Pengembangan dan Penerapan Inovasi Daerah", f"Tata Kelola Inovasi di {scene.region.pemda}"))  # fmt: skip

    def law(self, scene: Scene, random: Random) -> str:
        return random.choice(("Pengembangan Inovasi Daerah", "Penyelenggaraan Riset dan Inovasi Daerah"))

    def teaming(self, scene: Scene, random: Random) -> str:
        name = scene.innovation.short
        return random.choice((
            f"Tim Kerja Inovasi {name}",
            f"Penunjukan Tim Pengelola {name} pada {scene.office}",
            f"Pengangkatan Pelaksana Inovasi {scene.innovation.nama}",
            f"Pembentukan Kelompok Kerja {name} {scene.region.pemda}",
        ))  # fmt: skip

    def teaming_unnamed(self, scene: Scene, random: Random) -> str:
        return random.choice(("Panitia Peringatan Hari Jadi Daerah", "Tim Penyusun Laporan Kinerja Instansi Pemerintah", "Tim Penilai Angka Kredit Jabatan Fungsional"))  # fmt: skip

    def duty(self, scene: Scene, random: Random) -> str:
        name = scene.innovation.nama
        return random.choice(
            (f"Pengelola Inovasi {name}", f"Pelaksana Kegiatan Inovasi {name}", f"melaksanakan tugas pengelolaan inovasi {name}")
        )

    def copying(self, scene: Scene, random: Random) -> str:
        return random.choice((f"Replikasi Inovasi {scene.innovation.short}", f"Pelaksanaan Replikasi {scene.innovation.short}", f"Penerapan (Replikasi) Inovasi {scene.innovation.nama}"))  # fmt: skip

    def elsewhere(self, scene: Scene, random: Random) -> str:
        return random.choice(("Penghapusan Barang Milik Daerah Berupa Kendaraan Dinas", "Besaran Uang Harian Perjalanan Dinas", "Kenaikan Gaji Berkala Pegawai"))  # fmt: skip

    def parties(self, scene: Scene, random: Random) -> Sequence[tuple[str, str]]:
        seat = scene.region.seat
        return (
            (random.choice((f"Politeknik Negeri {seat}", f"Sekolah Tinggi Ilmu Administrasi {seat}", f"LPPM Universitas {scene.region.name}")), random.choice(("tenaga ahli dan pengkajian", "penelitian pendahuluan"))),
            (random.choice((f"CV Maju Bersama {seat}", "PT Telekomunikasi Seluler", f"UD Sinar Ternak {seat}", f"PT Sabana Niaga {seat}")), random.choice(("penyediaan perangkat", "bantuan dana tanggung jawab sosial perusahaan"))),
            (random.choice((f"Karang Taruna {seat}", f"Komunitas Pemuda Kreatif {seat}", f"Kelompok Relawan Literasi {seat}")), random.choice(("mobilisasi warga", "pendamping lapangan"))),
            (random.choice((f"Surat Kabar Harian Pos {scene.region.name}", f"Radio Siaran Swasta Gema {seat} FM", f"Tabloid Suara {seat}")), random.choice(("penyebarluasan berita", "peliputan kegiatan"))),
        )  # fmt: skip

    def steps(self, scene: Scene, random: Random, level: int) -> tuple[Sequence[tuple[str, str]], str]:
        names = ("Menerima dan mencatat permohonan", "Memverifikasi kelengkapan dokumen", "Melakukan pemeriksaan lapangan", "Menandatangani dan menyerahkan dokumen")  # fmt: skip
        times, total = random.choice({
            1: ((("1 hari", "2 hari", "3 hari", "1 hari"), "7 (tujuh) hari"), (("1 hari", "3 hari", "7 hari", "1 hari"), "12 hari kerja"), (("2 hari", "2 hari", "4 hari", "2 hari"), "10 hari kalender")),
            2: ((("1 hari", "1 hari", "1 hari", "1 hari"), "4 (empat) hari"), (("1 hari", "1 hari"), "2 hari"), (("1 hari", "2 hari"), "3 hari kalender")),
            3: ((("10 menit", "15 menit", "25 menit", "10 menit"), "60 menit"), (("5 menit", "10 menit", "30 menit"), "45 menit"), (("1 jam", "2 jam", "1 jam"), "4 jam"), (("15 menit", "30 menit", "60 menit", "15 menit"), "2 jam")),
        }[level])  # fmt: skip
        return tuple(zip(names, times, strict=False)), total

    def untimed(self, scene: Scene, random: Random) -> Sequence[tuple[str, str]]:
        return (
            ("Menerima dan mencatat permohonan", ""),
            ("Memverifikasi kelengkapan dokumen", ""),
            ("Menyerahkan dokumen kepada pemohon", ""),
        )

    def service(self, scene: Scene, random: Random) -> str:
        name = scene.innovation.short
        return random.choice((f"Layanan Inovasi {name}", f"Tata Cara Pelayanan melalui {name}", f"Penanganan Permohonan {name}"))

    def training(self, scene: Scene, random: Random, serial: int) -> tuple[str, str]:
        name = scene.innovation.short
        title = (f"Bimbingan Teknis Pengoperasian {name}", f"Pelatihan Pengelola {name} Tingkat Kecamatan", f"Training of Trainers (ToT) Fasilitator {name}")  # fmt: skip
        place = (f"Aula {scene.office}", f"Hotel Padadita {scene.region.seat}", "Ruang Rapat Sekretariat Daerah")
        return title[serial % 3], place[serial % 3]

    def typed(self, scene: Scene, random: Random, kind: str, about: str) -> str:
        return random.choice({
            "budget": (f"Dokumen Pelaksanaan Anggaran {scene.office} Tahun {about}", f"DPA SKPD Tahun Anggaran {about}"),
            "plan": (f"Rencana Kerja Pemerintah Daerah {scene.region.pemda} Tahun {about}", f"RKPD TA {about}"),
            "invitation": (f"Undangan kegiatan {about}", about),
            "sop": (f"Standar Operasional Prosedur {about}", about),
        }[kind])  # fmt: skip

    def stages(self, scene: Scene, random: Random) -> tuple[str, str, str, str]:
        return random.choice((
            ("Identifikasi masalah dan penggalian gagasan", "Perumusan rancangan", "Pengujian terbatas", "Implementasi"),
            ("Pengumpulan ide", "Seleksi ide dan penyusunan desain", "Uji coba lapangan", "Penerapan penuh"),
        ))  # fmt: skip

    def channel(self, scene: Scene, random: Random) -> str:
        return random.choice(("SP4N-LAPOR!, SMS dan loket pengaduan", "Instagram dan nomor pengaduan", "kotak saran dan telepon"))

    def percent(self, scene: Scene, random: Random, value: float) -> str:
        return random.choice((f"{value:.1f}%", f"{value:.2f}%", f"{value:.2f} persen")).replace(".", ",")

    def crowd(self, scene: Scene, random: Random) -> str:
        return random.choice(
            ("Rekapitulasi Warga Penerima Layanan", "Daftar Pengguna Layanan", "Daftar Nama Masyarakat yang Dilayani")
        )

    def savings(self, scene: Scene, random: Random, amounts: Sequence[str], stated: int, *, estimate: bool) -> Recap:
        head = random.choice((("No.", "Jenis Pengeluaran", "Realisasi sebelum inovasi (Rp)", "Realisasi setelah inovasi (Rp)"), ("No.", "Komponen Biaya", "Sebelum (Rp)", "Sesudah (Rp)")))  # fmt: skip
        total = random.choice(("JUMLAH", "Total", "Jumlah Belanja"))
        rows = (("1.", "Pengadaan kertas dan tinta", *amounts[:2]), ("2.", "Biaya transportasi petugas", *amounts[2:4]), ("", total, *amounts[4:]))  # fmt: skip
        said = random.choice((
            f"Berdasarkan tabel di atas, penggunaan anggaran dapat dihemat {stated}% dibandingkan sebelum inovasi.",
            f"Dengan demikian terjadi penghematan anggaran sebesar {stated} ({spelled(stated)}) persen.",
            f"Tingkat efisiensi anggaran yang dicapai adalah {stated},00%.",
        ))  # fmt: skip
        if estimate:
            said = random.choice((f"Penghematan anggaran ditaksir kurang lebih {stated}% dan masih berupa perkiraan.", f"Angka efisiensi sebesar {stated}% di atas adalah estimasi sementara."))  # fmt: skip
        return random.choice(("Laporan Perbandingan Belanja", "Analisis Efisiensi Anggaran")), head, rows, said

    def income(self, scene: Scene, random: Random, amounts: Sequence[str], stated: str) -> Recap:
        rows = (("1.", "Jasa layanan", *amounts[:2]), ("2.", "Sewa tempat usaha", *amounts[2:4]), ("", "Jumlah", *amounts[4:]))
        head = ("No.", "Jenis Penerimaan", "Sebelum (Rp)", "Sesudah (Rp)")
        said = random.choice(
            (f"Penerimaan naik {stated}% sesudah inovasi diterapkan.", f"Terdapat kenaikan pendapatan sebesar {stated} persen.")
        )
        return "Laporan Keuangan Perbandingan Pendapatan", head, rows, said

    def products(self, scene: Scene, random: Random, parts: Sequence[int]) -> Recap:
        total = sum(parts)
        unit = random.choice(("buah", "unit", "paket"))
        names = random.choice((("Tas anyaman", "Kain selempang", "Dompet"), ("Pupuk cair", "Pakan fermentasi", "Bibit")))
        rows = (*((f"{n}.", name, f"{part} {unit}") for n, (name, part) in enumerate(zip(names, parts, strict=True), 1)), ("", "Jumlah", f"{total} {unit}"))  # fmt: skip
        said = random.choice((f"Total produk yang telah dihasilkan sebanyak {total} {unit}.", f"Secara keseluruhan dihasilkan {total} {unit} produk."))  # fmt: skip
        return (
            random.choice(("Rekap Hasil Produksi", "Data Jumlah Produk Inovasi")),
            ("No.", "Nama Barang", "Banyaknya"),
            rows,
            said,
        )

    def units(self, scene: Scene, random: Random, target: int, after: int) -> Recap:
        share = f"{after / target * 100:.1f}".replace(".", ",")
        unit = random.choice(("desa/kelurahan", "sekolah", "posyandu"))
        head = ("No.", "Keterangan", "Kondisi Awal", "Setelah Inovasi")
        rows = (
            ("1.", f"Target {unit}", str(target), str(target)),
            ("2.", f"{unit.capitalize()} yang sudah menggunakan", "0", str(after)),
        )
        said = random.choice((f"Cakupan {unit} yang menggunakan inovasi adalah {after}/{target} x 100% = {share}%.", f"Dari target {target} {unit}, sebanyak {after} telah menggunakan inovasi ({share}%)."))  # fmt: skip
        return random.choice(("Rekap Unit Pengguna Sebelum dan Sesudah", "Data Cakupan Unit Pengguna Inovasi")), head, rows, said

    def trend(self, scene: Scene, random: Random, figures: Sequence[int]) -> Recap:
        first = 2025 - (len(figures) - 1) // 2
        names = [f"Semester {'I' if n % 2 == 0 else 'II'} {first + n // 2}" for n in range(len(figures))]
        rows = tuple((f"{n}.", name, f"{figure}%") for n, (name, figure) in enumerate(zip(names, figures, strict=True), 1))
        count = len(figures) - 1
        said = random.choice((f"Hasil analisis menunjukkan tren kinerja unit positif dalam {count} ({spelled(count)}) periode.", f"Kinerja unit kerja naik pada {count} periode pengukuran berturut-turut."))  # fmt: skip
        return (
            random.choice(("Kajian Tren Kinerja Unit Kerja", "Analisis Kecenderungan Capaian Kinerja")),
            ("No.", "Periode Pengukuran", "Nilai Capaian"),
            rows,
            said,
        )
