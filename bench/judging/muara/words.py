"""What the offices at the river mouths call things."""

from collections.abc import Sequence
from random import Random

from bench.judging.words import Recap, Words
from bench.judging.world import Scene, rupiah

ASKS = ("Pemohon mengajukan permohonan dan menyerahkan persyaratan", "Petugas loket memeriksa kelengkapan persyaratan", "Kepala seksi meneliti dan memaraf berkas", "Kepala bidang menyetujui penerbitan hasil", "Petugas loket menyerahkan hasil kepada pemohon")  # fmt: skip


def amount(words: str) -> int:
    return int(words.replace(".", ""))


class MuaraWords(Words):
    """Titles, sentences and tables in the family's own manner."""

    roles = ("Penanggung Jawab", "Ketua", "Wakil Ketua", "Sekretaris", "Anggota")
    posts = ("Kepala Bidang", "Kepala Subbagian", "Pranata Komputer", "Penyuluh", "Pelaksana")
    offices = ("Dinas Kesehatan", "Dinas Perhubungan", "Badan Pendapatan Daerah", "Dinas Komunikasi, Informatika dan Statistik", "Dinas Sosial", "Badan Penanggulangan Bencana Daerah", "Dinas Ketahanan Pangan")  # fmt: skip

    def listing(self, scene: Scene, random: Random, year: int) -> str:
        return f"Daftar Inovasi Daerah di Lingkungan Pemerintah {scene.region.pemda} Tahun {year}"

    def ruling(self, scene: Scene, random: Random) -> str:
        return random.choice(("Pedoman Penerapan Inovasi Daerah", "Tata Kelola Inovasi Daerah"))

    def law(self, scene: Scene, random: Random) -> str:
        return random.choice(("Penyelenggaraan Inovasi Daerah", "Penguatan Inovasi Daerah"))

    def teaming(self, scene: Scene, random: Random) -> str:
        return f"Tim Kerja Penerapan Inovasi {scene.innovation.short}"

    def teaming_unnamed(self, scene: Scene, random: Random) -> str:
        return "Tim Kerja Penataan Arsip Dinamis"

    def duty(self, scene: Scene, random: Random) -> str:
        return f"penerapan dan pengembangan inovasi {scene.innovation.nama}"

    def copying(self, scene: Scene, random: Random) -> str:
        return f"Replikasi Inovasi {scene.innovation.short}"

    def elsewhere(self, scene: Scene, random: Random) -> str:
        return random.choice(("Penghapusan Barang Milik Daerah", "Pengangkatan Bendahara Pengeluaran"))

    def parties(self, scene: Scene, random: Random) -> Sequence[tuple[str, str]]:
        seat = scene.region.seat
        return (
            (f"Politeknik Negeri {seat}", "perancangan dan pengujian bersama dosen dan mahasiswa"),
            (f"PT Samudra Jaya Logistik {seat}", "bantuan sarana melalui tanggung jawab sosial perusahaan"),
            (f"Forum Komunitas Peduli Sungai {seat}", "penggerakan warga dan relawan"),
            (f"Surat Kabar Harian Tepian Pos Biro {seat}", "pemberitaan dan publikasi kegiatan"),
        )

    def steps(self, scene: Scene, random: Random, level: int) -> tuple[Sequence[tuple[str, str]], str]:
        times, total = {
            1: random.choice(((("1 hari", "4 hari", "5 hari", "3 hari", "1 hari"), "14 hari"), (("1 hari", "2 hari", "3 hari", "2 hari"), "8 hari"))),
            2: random.choice(((("1 hari", "1 hari", "1 hari", "1 hari"), "4 hari"), (("1 hari", "1 hari", "1 hari"), "3 hari"))),
            3: random.choice(((("10 menit", "15 menit", "20 menit", "15 menit", "5 menit"), "65 menit"), (("15 menit", "1 jam", "30 menit", "15 menit"), "2 jam"))),
        }[level]  # fmt: skip
        return tuple(zip(ASKS, times, strict=False)), total

    def untimed(self, scene: Scene, random: Random) -> Sequence[tuple[str, str]]:
        return tuple((step, "") for step in ASKS[:4])

    def service(self, scene: Scene, random: Random) -> str:
        return f"Penyelenggaraan Layanan {scene.innovation.short}"

    def training(self, scene: Scene, random: Random, serial: int) -> tuple[str, str]:
        kind = ("Bimtek", "Pelatihan Teknis", "Training of Trainers (ToT)")[serial % 3]
        whom = ("Petugas Kelurahan", "Kader Layanan", "Pelatih Kecamatan")[serial % 3]
        place = ("Ruang Rapat Sungai Besar", "Balai Pelatihan Daerah", "Gedung Wanita")[serial % 3]
        return f"{kind} {scene.innovation.short} bagi {whom}", place

    def typed(self, scene: Scene, random: Random, kind: str, about: str) -> str:
        return {
            "budget": f"Dokumen Pelaksanaan {'Perubahan ' if scene.look % 3 == 1 else ''}Anggaran Tahun {about}",
            "plan": f"Rencana Kerja Pemerintah Daerah Tahun {about}",
            "invitation": f"Undangan {about}",
            "sop": f"SOP {about}",
        }[kind]

    def stages(self, scene: Scene, random: Random) -> tuple[str, str, str, str]:
        return ("Penghimpunan gagasan", "Perancangan", "Uji coba terbatas", "Penerapan penuh")

    def channel(self, scene: Scene, random: Random) -> str:
        return random.choice(("kotak saran, SP4N-LAPOR!, dan WhatsApp", "WhatsApp dan tatap muka di loket"))

    def percent(self, scene: Scene, random: Random, value: float) -> str:
        return f"{value:.2f}".replace(".", ",") + "%" if random.random() < 0.5 else f"{value:.1f}".replace(".", ",") + " persen"

    def crowd(self, scene: Scene, random: Random) -> str:
        return random.choice(("Daftar Warga Penerima Manfaat", "Daftar Nominatif Penerima Layanan", "Daftar Tanda Terima Layanan"))

    def savings(self, scene: Scene, random: Random, amounts: Sequence[str], stated: int, *, estimate: bool) -> Recap:
        names = ("Belanja cetak dan penggandaan", "Belanja transpor petugas", "Jumlah")
        rows = tuple(
            (str(n + 1) if n < 2 else "", name, amounts[2 * n], amounts[2 * n + 1], rupiah(amount(amounts[2 * n]) - amount(amounts[2 * n + 1])))
            for n, name in enumerate(names)
        )  # fmt: skip
        said = f"Dibandingkan sebelum penerapan inovasi, belanja menjadi lebih hemat {stated}%."
        if estimate:
            said = f"Penghematan belanja diestimasikan kurang lebih {stated}% karena pencatatan belum selesai."
        head = ("No", "Jenis Belanja", "Realisasi (Rp)|Sebelum", "Realisasi (Rp)|Sesudah", "Penghematan (Rp)")
        return "Laporan Penghematan Belanja Sebelum dan Sesudah Inovasi", head, rows, said

    def income(self, scene: Scene, random: Random, amounts: Sequence[str], stated: str) -> Recap:
        names = ("Retribusi layanan", "Penerimaan sewa lapak", "Jumlah Pendapatan")
        rows = tuple((str(n + 1) if n < 2 else "", name, amounts[2 * n], amounts[2 * n + 1]) for n, name in enumerate(names))
        head = ("No", "Sumber Pendapatan", "Penerimaan (Rp)|Sebelum", "Penerimaan (Rp)|Sesudah")
        return "Laporan Keuangan Peningkatan Pendapatan", head, rows, f"Setelah inovasi diterapkan, pendapatan bertambah {stated}%."

    def products(self, scene: Scene, random: Random, parts: Sequence[int]) -> Recap:
        kinds = ("Paket olahan", "Bibit siap tanam", "Kerajinan tangan")
        rows = (*((str(n), kind, f"{part}") for n, (kind, part) in enumerate(zip(kinds, parts, strict=True), 1)), ("", "Total produk", f"{sum(parts)}"))  # fmt: skip
        said = f"Total produk yang dihasilkan melalui inovasi ini sebanyak {sum(parts)} buah."
        return "Rekapitulasi Hasil Produk Inovasi", ("No", "Nama Produk", "Jumlah (buah)"), rows, said

    def units(self, scene: Scene, random: Random, target: int, after: int) -> Recap:
        share = f"{after / target * 100:.1f}".replace(".", ",")
        head = ("No", "Uraian", "Kondisi|Sebelum inovasi", "Kondisi|Sesudah inovasi")
        rows = (("1", "Unit kerja sasaran", str(target), str(target)), ("2", "Unit kerja yang menggunakan inovasi", "0", str(after)), ("3", "Unit kerja yang belum menggunakan", str(target), str(target - after)))  # fmt: skip
        return "Rekapitulasi Unit Pengguna Inovasi", head, rows, f"Sebanyak {after} dari {target} unit kerja sasaran ({share}%) telah menggunakan inovasi."  # fmt: skip

    def trend(self, scene: Scene, random: Random, figures: Sequence[int]) -> Recap:
        rows = tuple((str(n), f"Triwulan {'I' * n if n < 4 else 'IV'}", f"{figure}%") for n, figure in enumerate(figures, 1))
        periods = len(figures) - 1
        said = f"Capaian kinerja unit menunjukkan tren positif dalam {periods} periode {'berturut-turut ' if periods > 1 else ''}dibandingkan periode sebelumnya."
        return "Analisis Tren Kinerja Unit Pelaksana", ("No", "Periode", "Capaian Kinerja"), rows, said  # fmt: skip
