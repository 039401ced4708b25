"""What operators and offices call things. ``Words`` is the plain manner; a family may have a manner of its own."""

from collections.abc import Sequence
from random import Random

from bench.judging.world import Scene

Rows = tuple[tuple[str, ...], ...]
Recap = tuple[str, tuple[str, ...], Rows, str]  # title, head, rows, closing sentence
STEPS = ("Pemohon menyerahkan berkas", "Petugas memeriksa kelengkapan", "Kepala seksi memberi persetujuan", "Petugas menyerahkan hasil layanan")  # fmt: skip


class Words:
    """Every method takes the scene and a random source, for a manner that varies."""

    roles: tuple[str, ...] = ("Ketua", "Sekretaris", "Koordinator Lapangan", "Anggota")
    posts: tuple[str, ...] = ("Kepala Bidang", "Analis", "Pengelola Data", "Staf")
    offices: tuple[str, ...] = ("Dinas Komunikasi dan Informatika", "Badan Perencanaan Pembangunan Daerah", "Dinas Pendidikan", "Inspektorat Daerah", "Dinas Pemberdayaan Masyarakat dan Desa", "Satuan Polisi Pamong Praja", "Dinas Perhubungan")  # fmt: skip

    def listing(self, scene: Scene, random: Random, year: int) -> str:
        """The subject of a decree that establishes innovations."""
        return f"Penetapan Inovasi Daerah {scene.region.pemda} Tahun {year}"

    def ruling(self, scene: Scene, random: Random) -> str:
        """The subject of a regulation on innovations by the region's head."""
        return "Penyelenggaraan Inovasi Daerah"

    def law(self, scene: Scene, random: Random) -> str:
        return "Inovasi Daerah"

    def teaming(self, scene: Scene, random: Random) -> str:
        return f"Pembentukan Tim Pelaksana Inovasi {scene.innovation.short}"

    def teaming_unnamed(self, scene: Scene, random: Random) -> str:
        return "Pembentukan Tim Pengelola Kearifan Lokal Daerah"

    def duty(self, scene: Scene, random: Random) -> str:
        """What an order to officials is for."""
        return f"pelaksanaan inovasi {scene.innovation.nama}"

    def copying(self, scene: Scene, random: Random) -> str:
        return f"Pernyataan Replikasi Inovasi {scene.innovation.short}"

    def elsewhere(self, scene: Scene, random: Random) -> str:
        """A subject that has nothing to do with any innovation."""
        return "Penunjukan Pejabat Pengadaan Barang dan Jasa"

    def parties(self, scene: Scene, random: Random) -> Sequence[tuple[str, str]]:
        """Outsiders of the four other kinds: a university, a company, a community, the press."""
        seat = scene.region.seat
        return (
            (f"Universitas {seat}", "pendampingan kajian dan evaluasi"),
            (f"PT Bank Pembangunan Daerah Cabang {seat}", "dukungan sarana melalui CSR"),
            (f"Komunitas Relawan {seat} Peduli", "penggerak warga di lapangan"),
            (f"Radio Suara {seat} dan media daring lokal", "publikasi dan pemberitaan"),
        )

    def steps(self, scene: Scene, random: Random, level: int) -> tuple[Sequence[tuple[str, str]], str]:
        """A service's steps with their times and the total, of more than five days, of two to five, of one or less."""
        times, total = {
            1: (("1 hari", "3 hari", "4 hari", "1 hari"), "9 hari"),
            2: (("1 hari", "1 hari", "1 hari"), "3 hari"),
            3: (("5 menit", "10 menit", "15 menit", "5 menit"), "35 menit"),
        }[level]
        return tuple(zip(STEPS, times, strict=False)), total

    def untimed(self, scene: Scene, random: Random) -> Sequence[tuple[str, str]]:
        return (("Pemohon menyerahkan berkas", ""), ("Petugas memeriksa", ""), ("Hasil diserahkan", ""))

    def service(self, scene: Scene, random: Random) -> str:
        """A SOP's name."""
        return f"Pelayanan {scene.innovation.short}"

    def training(self, scene: Scene, random: Random, serial: int) -> tuple[str, str]:
        """Title and place of a training."""
        kind = ("Bimbingan Teknis", "Pelatihan", "Training of Trainer")[serial % 3]
        place = ("Aula Kantor Bupati", "Gedung Serbaguna", "Hotel Nusantara")[serial % 3]
        return f"{kind} {scene.innovation.short} Angkatan {serial + 1}", place

    def typed(self, scene: Scene, random: Random, kind: str, about: str) -> str:
        """What an operator types beside a budget, a plan, an invitation or a SOP; ``about`` is its year or subject."""
        return {
            "budget": f"DPA {scene.office} TA {about}",
            "plan": f"RKPD Tahun {about}",
            "invitation": f"Undangan {about}",
            "sop": f"SOP {about}",
        }[kind]

    def stages(self, scene: Scene, random: Random) -> tuple[str, str, str, str]:
        return ("Penjaringan ide", "Pemilihan ide dan perencanaan", "Uji coba", "Penerapan")

    def channel(self, scene: Scene, random: Random) -> str:
        return "WhatsApp dan kotak pengaduan"

    def percent(self, scene: Scene, random: Random, value: float) -> str:
        return f"{value:.2f}".rstrip("0").rstrip(".").replace(".", ",") + " %"

    def crowd(self, scene: Scene, random: Random) -> str:
        return "Daftar Penerima Manfaat"

    def savings(self, scene: Scene, random: Random, amounts: Sequence[str], stated: int, *, estimate: bool) -> Recap:
        """Six amounts: two accounts before and after, and their sums before and after."""
        rows = (("1", "Cetak formulir dan alat tulis", *amounts[:2]), ("2", "Perjalanan dinas petugas", *amounts[2:4]), ("", "Jumlah", *amounts[4:]))  # fmt: skip
        sentence = f"Efisiensi belanja setelah inovasi diterapkan sebesar {stated} %."
        if estimate:
            sentence = f"Efisiensi belanja diperkirakan sebesar {stated} % (angka estimasi)."
        return "Laporan Efisiensi Belanja", ("No", "Uraian Belanja", "Sebelum Inovasi (Rp)", "Sesudah Inovasi (Rp)"), rows, sentence

    def income(self, scene: Scene, random: Random, amounts: Sequence[str], stated: str) -> Recap:
        """Income before and after, of two sources and their sums."""
        rows = (("1", "Retribusi pelayanan", *amounts[:2]), ("2", "Penjualan hasil produksi", *amounts[2:4]), ("", "Jumlah", *amounts[4:]))  # fmt: skip
        head = ("No", "Sumber Pendapatan", "Sebelum Inovasi (Rp)", "Sesudah Inovasi (Rp)")
        return "Laporan Peningkatan Pendapatan", head, rows, f"Pendapatan meningkat sebesar {stated} % setelah inovasi diterapkan."

    def products(self, scene: Scene, random: Random, parts: Sequence[int]) -> Recap:
        total = sum(parts)
        rows = (*((str(n), f"Produk jenis {'ABC'[n - 1]}", f"{part} unit") for n, part in enumerate(parts, 1)), ("", "Jumlah produk", f"{total} unit"))  # fmt: skip
        return "Rekapitulasi Produk yang Dihasilkan", ("No", "Jenis Produk", "Jumlah"), rows, f"Jumlah produk yang dihasilkan {total} unit."  # fmt: skip

    def units(self, scene: Scene, random: Random, target: int, after: int) -> Recap:
        """Units that use the innovation, of those that are meant to, before (none) and after."""
        share = f"{after / target * 100:.2f}".replace(".", ",")
        head = ("No", "Uraian", "Sebelum", "Sesudah")
        rows = (("1", "Jumlah unit sasaran", str(target), str(target)), ("2", "Jumlah unit yang menerapkan", "0", str(after)))
        said = f"Unit yang menerapkan inovasi {after} dari {target} unit sasaran atau {share} %."
        return "Rekapitulasi Unit Sebelum dan Sesudah Inovasi", head, rows, said

    def trend(self, scene: Scene, random: Random, figures: Sequence[int]) -> Recap:
        """A rising figure, period by period; the first is where it began."""
        rows = tuple((str(n), f"Semester {n}", f"{figure} %") for n, figure in enumerate(figures, 1))
        said = f"Tren kinerja unit meningkat positif selama {len(figures) - 1} periode berturut-turut."
        return "Laporan Analisis Tren Kinerja", ("No", "Periode", "Capaian Kinerja"), rows, said
