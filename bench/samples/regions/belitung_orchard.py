"""Papers of KELEKAK: decrees on behalf of the regent, framed budget lines, nobody's signature."""

from bench.samples import budgets, decrees, papers
from bench.samples.decrees import LAWS, Annex
from bench.samples.house import Signing, render
from bench.samples.people import Person
from bench.samples.regions.belitung_papers import BOOKS, HOUSE, KEEPER, STAFF, _behalf, _regent


def orchard_decree() -> bytes:
    orders = [
        "Menetapkan KELEKAK (Kelas Literasi Keliling Anak Kampung) sebagai Inovasi Daerah pada Dinas Perpustakaan dan Kearsipan.",
        "Keputusan ini mulai berlaku pada tanggal ditetapkan.",
    ]
    story = decrees.decree(
        HOUSE,
        number="400.13/21/KEP/DPK/2024",
        about="Penetapan Inovasi Daerah Kelas Literasi Keliling Anak Kampung",
        why=["bahwa inovasi KELEKAK telah diuji coba dan layak ditetapkan;"],
        laws=LAWS[:2],
        orders=orders,
        signing=_behalf("13 Mei 2024", KEEPER, BOOKS),
        office=BOOKS,
    )
    return render(story, HOUSE)


def orchard_team() -> bytes:
    rows = tuple(
        (str(n), person.name, role)
        for n, (person, role) in enumerate(
            zip(STAFF[30:], ("Ketua", "Sekretaris", "Pustakawan", "Pendongeng", "Pengemudi perahu", "Pencatat"), strict=False), 1
        )
    )
    story = decrees.decree(
        HOUSE,
        number="100.3.3.2-266 TAHUN 2024",
        about="Tim Pengelola KELEKAK",
        why=["bahwa untuk pengelolaan KELEKAK perlu dibentuk tim;"],
        laws=[LAWS[1]],
        orders=[
            "Membentuk Tim Pengelola KELEKAK sebagaimana tercantum dalam Lampiran.",
            "Keputusan Bupati ini mulai berlaku pada tanggal ditetapkan.",
        ],
        signing=_regent("20 Mei 2024", "kosong"),
        annexes=[Annex("Tim Pengelola KELEKAK", ("NO.", "NAMA", "TUGAS"), rows, (30, 220, None))],
    )
    return render(story, HOUSE)


def orchard_budget(year: int) -> bytes:
    lines = [
        ("5.1.02.01.01.0025", "Belanja Alat/Bahan untuk Kegiatan Kantor - Kertas dan Cover", "4.300.000"),
        ("5.1.02.02.01.0003", "Honorarium pendongeng KELEKAK", budgets.rupiah(27_000_000 + (year - 2024) * 1_750_000)),
        ("5.1.02.02.04.0118", "Belanja Sewa Perahu", "18.600.000"),
    ]
    labels = [
        ("Urusan Pemerintahan", "2.23 Perpustakaan"),
        ("Program", "2.23.02 Program Pembinaan Perpustakaan"),
        ("Kegiatan", "2.23.02.2.02 Pembudayaan Gemar Membaca"),
        ("Sub Kegiatan", "2.23.02.2.02.0001 Sosialisasi Budaya Baca dan Literasi"),
    ]
    block = Signing(
        ("Pejabat Pengelola Keuangan Daerah,",),
        Person("Hendra Alamsyah, S.E., M.Ak.", "19761102 200112 1 004", "Pembina Tk. I (IV/b)"),
        "Manggar",
        f"3 Januari {year}",
        "basah",
        "BPKPD Belitung Timur",
        lead="",
    )
    return render(
        budgets.dpa(
            HOUSE,
            number=f"DPA/A.1/2.23.0.00.0.00.02.0000/001/{year}",
            year=year,
            labels=labels,
            lines=lines,
            marked=[1],
            signing=block,
            colour="box:#E00000",
        ),
        HOUSE,
    )


def orchard_actors() -> bytes:
    rows = (
        ("1", "Dinas Perpustakaan dan Kearsipan", "Pemerintah", "Penyelenggara"),
        ("2", "Sekolah Tinggi Ilmu Pendidikan Pulau Timah", "Akademisi", "Pengukuran kemampuan membaca"),
        ("3", "Karang Taruna Kampung Tanjung Batu Itam", "Komunitas", "Pendamping anak"),
    )
    story = decrees.decree(
        HOUSE,
        number="400.13/35/KEP/DPK/2025",
        about="Kelompok Kerja KELEKAK",
        why=["bahwa KELEKAK dilaksanakan bersama para pemangku kepentingan;"],
        laws=[LAWS[1]],
        orders=[
            "Membentuk Kelompok Kerja KELEKAK sebagaimana tercantum dalam Lampiran.",
            "Keputusan ini mulai berlaku pada tanggal ditetapkan.",
        ],
        signing=_behalf("10 Maret 2025", KEEPER, BOOKS),
        annexes=[Annex("Unsur Kelompok Kerja KELEKAK", ("No.", "Lembaga", "Unsur", "Peran"), rows, (30, 190, 80, None))],
        office=BOOKS,
    )
    return render(story, HOUSE)


def orchard_sop() -> bytes:
    boxes = [
        ("DASAR HUKUM", ["UU Nomor 43 Tahun 2007"]),
        ("KUALIFIKASI PELAKSANA", ["Pustakawan"]),
        ("KETERKAITAN", ["SOP Peminjaman"]),
        ("PERALATAN", ["Kotak buku"]),
        ("PERINGATAN", ["Jaga buku dari hujan"]),
        ("PENCATATAN", ["Buku induk"]),
    ]
    steps = [
        ("Kepala dusun mengusulkan kebun KELEKAK", 0, "Surat", "1 hari", "Usulan"),
        ("Pustakawan menyiapkan kotak buku", 1, "Usulan", "1 hari", "Kotak buku"),
    ]
    block = Signing(("KEPALA DINAS PERPUSTAKAAN DAN KEARSIPAN,",), KEEPER, how="basah", stamp=BOOKS)
    return render(
        papers.procedure(
            HOUSE,
            office=BOOKS,
            number="400.13/SOP/05/2024",
            name="Penyelenggaraan Kelas KELEKAK",
            dates=("22 April 2024", "-", "6 Mei 2024"),
            signing=block,
            boxes=boxes,
            actors=("Kepala Dusun", "Pustakawan"),
            steps=steps,
        ),
        HOUSE.smaller(10),
    )
