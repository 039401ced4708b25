"""What stands in the tables of evidence: teams, budgets, recaps, steps of a procedure, attendance lists."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

_FIRST = [
    "Ahmad",
    "Siti",
    "Budi",
    "Dewi",
    "Rahmat",
    "Nur",
    "Hidayat",
    "Yuliana",
    "Agus",
    "Sri",
    "Muhammad",
    "Fitri",
    "Hendra",
    "Lestari",
    "Joko",
    "Wulan",
    "Arif",
    "Ratna",
    "Bambang",
    "Indah",
    "Yohanes",
    "Maria",
    "Ketut",
    "Wayan",
    "Putu",
    "Ujang",
    "Asep",
    "Tuti",
    "Rusdi",
    "Halimah",
]
_LAST = [
    "Fauzan",
    "Rahmah",
    "Santoso",
    "Pratiwi",
    "Hidayat",
    "Aini",
    "Saputra",
    "Wahyuni",
    "Nugroho",
    "Handayani",
    "Kurniawan",
    "Maharani",
    "Siregar",
    "Simanjuntak",
    "Lubis",
    "Tanjung",
    "Suryadi",
    "Permana",
    "Setiawan",
    "Kusuma",
    "Ramadhani",
    "Utami",
    "Wibowo",
    "Hasanah",
]
_DEGREES = ("", "", ", S.Sos", ", S.Kom., M.T", ", SE", ", S.STP., M.Si", ", S.Pd", ", A.Md", ", SKM", ", ST., MT")
_ROLES = [
    "Pengarah",
    "Penanggung Jawab",
    "Ketua",
    "Wakil Ketua",
    "Sekretaris",
    "Anggota",
    "Anggota",
    "Anggota",
    "Koordinator Bidang",
    "Admin Aplikasi",
    "Operator",
]
_OFFICES = [
    "Dinas Kesehatan",
    "Bappeda Litbang",
    "Dinas Pendidikan dan Kebudayaan",
    "Dinas Kependudukan dan Pencatatan Sipil",
    "Sekretariat Daerah",
    "Kecamatan Martapura",
    "Dinas Komunikasi, Informatika dan Statistik",
    "RSUD Ratu Zalecha",
    "Puskesmas Karang Intan 1",
    "Badan Pengelola Keuangan dan Aset Daerah",
    "Dinas Sosial",
]
_POSITIONS = [
    "Kepala Dinas",
    "Sekretaris Dinas",
    "Kepala Bidang Pelayanan",
    "Kasi Data dan Informasi",
    "Analis Kebijakan Ahli Muda",
    "Pranata Komputer Ahli Pertama",
    "Kepala Sub Bagian Perencanaan dan Keuangan",
    "Staf",
    "Perawat",
    "Pengelola Layanan Operasional",
]
_ITEMS = [
    "Belanja Alat Tulis Kantor",
    "Belanja Makanan dan Minuman Rapat",
    "Honorarium Narasumber/Pembahas",
    "Belanja Perjalanan Dinas Dalam Kota",
    "Belanja Cetak dan Penggandaan",
    "Belanja Jasa Pengembangan Aplikasi",
    "Belanja Sewa Gedung Pertemuan",
    "Belanja Modal Peralatan Komputer",
    "Belanja Bahan Bakar dan Pelumas",
    "Belanja Jasa Tenaga Ahli",
]
_STEPS = [
    "Petugas menerima berkas permohonan dari pemohon",
    "Petugas memeriksa kelengkapan berkas dan mencatatnya dalam buku register pelayanan",
    "Verifikasi data pada aplikasi",
    "Kepala Seksi memberikan paraf persetujuan",
    "Mencetak dokumen",
    "Menyerahkan dokumen kepada pemohon serta meminta tanda terima yang sah",
    "Mengarsipkan berkas",
    "Menyampaikan pemberitahuan melalui pesan singkat kepada pemohon",
    "Kepala Dinas menandatangani dokumen secara elektronik",
    "Melaporkan hasil pelayanan setiap bulan",
]
_WORK = [
    "Melaksanakan koordinasi dengan perangkat daerah terkait",
    "Menyusun laporan pelaksanaan kegiatan setiap triwulan",
    "Memberikan arahan kebijakan",
    "Mengelola data dan aplikasi",
    "Menyiapkan bahan rapat, undangan, notulen dan dokumentasi kegiatan",
    "Melakukan sosialisasi kepada masyarakat",
]
_PLACES = [
    "Desa Sungai Rangas",
    "Kelurahan Jawa",
    "Desa Awang Bangkal",
    "Kec. Gambut",
    "Kec. Astambul",
    "Kel. Murung Keraton",
    "Desa Pingaran Ulu",
    "Kec. Karang Intan",
    "Desa Kiram",
]
_MONTHS = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
]


@dataclass(frozen=True)
class Cell:
    """``across`` and ``down``: how many columns and rows it takes. ``ink``: a hand wrote into it (``name`` or ``sign``)."""

    text: str = ""
    across: int = 1
    down: int = 1
    ink: str = ""


@dataclass(frozen=True)
class Content:
    """Rows of cells, ``heads`` heading rows first. ``weights``: how wide the columns are; ``aligned``: l, c or r a column."""

    genre: str
    rows: tuple[tuple[Cell, ...], ...]
    heads: int
    weights: tuple[float, ...]
    aligned: str


def any_content(random: Random, *, ruled: bool) -> Content:
    """One of the kinds. Cells that reach over rows occur in the body only where rules show it."""
    makers: list[Callable[..., Content]] = [team, budget, recap, procedure, attendance]
    return random.choices(makers, (4, 3, 3, 2 if ruled else 1, 3 if ruled else 1))[0](random, ruled=ruled)


def team(random: Random, *, ruled: bool) -> Content:
    wide = random.random() < 0.5
    head = ["No", random.choice(("Nama", "NAMA", "Nama / NIP")), random.choice(("Jabatan", "Jabatan Dinas")), "Kedudukan dalam Tim"]
    weights = [0.5, 2.4, 2.2, 1.6]
    if wide:
        head.append(random.choice(("Instansi", "Uraian Tugas")))
        weights.append(2.6)
    rows = []
    for number in range(1, random.randint(4, 22)):
        name = person(random) + (f" NIP. {nip(random)}" if "NIP" in head[1] else "")
        cells = [_number(random, number), name, random.choice(_POSITIONS), random.choice(_ROLES)]
        if wide:
            cells.append(random.choice(_OFFICES if head[4] == "Instansi" else _WORK))
        rows.append(tuple(map(Cell, cells)))
    return _numbered(random, "team", head, rows, weights, "cllll"[: len(head)])


def budget(random: Random, *, ruled: bool) -> Content:
    code = random.random() < 0.5
    head = ["Kode Rekening" if code else "No", "Uraian", "Volume", "Satuan", "Harga Satuan", "Jumlah"]
    total, rows = 0, []
    for number in range(1, random.randint(4, 16)):
        count, price = random.randint(1, 40), random.randint(2, 900) * 5000
        total += count * price
        first = f"5.1.02.01.{random.randint(1, 99):02}.{random.randint(1, 9999):04}" if code else _number(random, number)
        unit = random.choice(("OK", "Paket", "Rim", "Orang/Hari", "Unit", "Bulan"))
        rows.append(tuple(map(Cell, (first, random.choice(_ITEMS), str(count), unit, money(price), money(count * price)))))
    if random.random() < 0.7:
        span = 5 if ruled else 1
        blank = () if ruled else (Cell(),) * 4
        sums = (
            (Cell("JUMLAH", span), *blank, Cell(money(total)))
            if ruled
            else (Cell(), Cell("JUMLAH"), *blank[1:], Cell(money(total)))
        )
        rows.append(sums)
    return _numbered(random, "budget", head, rows, [1.7 if code else 0.5, 2.8, 0.9, 1.1, 1.5, 1.7], "clccrr")


def recap(random: Random, *, ruled: bool) -> Content:
    numbered = random.random() < 0.7
    years = [str(2022 + index) for index in range(random.randint(2, 3))]
    first = random.choice(("Desa/Kelurahan", "Bulan", "Perangkat Daerah"))
    pool = {"Bulan": _MONTHS, "Perangkat Daerah": _OFFICES}.get(first, _PLACES)
    names = pool[: random.randint(4, 12)] if pool is _MONTHS else random.sample(pool, random.randint(4, min(9, len(pool))))
    rows = []
    sums = [0] * len(years)
    for number, name in enumerate(names, 1):
        figures = [random.randint(0, 900) for _ in years]
        sums = [a + b for a, b in zip(sums, figures, strict=True)]
        texts = [str(figure) if random.random() < 0.93 else random.choice(("-", "")) for figure in figures]
        note = random.choice(("", "", "Selesai", "Belum"))
        rows.append(
            (*(Cell(text) for text in ([_number(random, number)] if numbered else [])), Cell(name), *map(Cell, texts), Cell(note))
        )
    if random.random() < 0.7:
        label = Cell(random.choice(("Jumlah", "TOTAL", "Rata-rata")), 2 if numbered and ruled else 1)
        lead = (label,) if ruled or not numbered else (Cell(), label)
        rows.append((*lead, *(Cell(str(value)) for value in sums), Cell()))
    weights = [*([0.5] if numbered else []), 2.6, *[1.0] * len(years), 1.4]
    aligned = ("c" if numbered else "") + "l" + "c" * len(years) + "l"
    if random.random() < 0.5:  # a heading over the years
        top = (
            *([Cell("No", 1, 2)] if numbered else []),
            Cell(first, 1, 2),
            Cell("Jumlah Permohonan", len(years)),
            Cell("Ket.", 1, 2),
        )
        return Content("recap", (top, tuple(map(Cell, years)), *rows), 2, tuple(weights), aligned)
    head = [*(["No."] if numbered else []), first, *years, "Keterangan"]
    return _numbered(random, "recap", head, rows, weights, aligned)


def procedure(random: Random, *, ruled: bool) -> Content:
    actors = random.sample(("Pemohon", "Petugas", "Kasi", "Kabid", "Kadis"), 3)
    rows = []
    for number, step in enumerate(random.sample(_STEPS, random.randint(4, 9)), 1):
        need = random.choice(("Berkas permohonan", "KTP dan KK", "Formulir", "Komputer, jaringan internet"))
        time, result = (
            f"{random.randint(1, 30)} {random.choice(('menit', 'jam', 'hari'))}",
            random.choice(("Berkas lengkap", "Tanda terima", "Dokumen")),
        )
        marks = tuple(Cell() for _ in actors) if ruled else ()
        rows.append((Cell(str(number)), Cell(step), *marks, Cell(need), Cell(time), Cell(result)))
    if not ruled:
        head = ["No", "Kegiatan", "Kelengkapan", "Waktu", "Output"]
        return _numbered(random, "procedure", head, rows, [0.5, 3, 1.6, 1, 1.4], "cllcl")
    top = (Cell("No", 1, 2), Cell("Kegiatan", 1, 2), Cell("Pelaksana", 3), Cell("Mutu Baku", 3))
    second = (*map(Cell, actors), Cell("Kelengkapan"), Cell("Waktu"), Cell("Output"))
    return Content("procedure", (top, second, *rows), 2, (0.5, 3, 1.1, 1.1, 1.1, 1.7, 1, 1.3), "clccclcl")


def attendance(random: Random, *, ruled: bool) -> Content:
    hand = ruled and random.random() < 0.5
    paired = random.random() < 0.5
    head = [
        "No",
        "Nama",
        random.choice(("Instansi", "Jabatan/Instansi", "Alamat")),
        *(["No. HP"] if random.random() < 0.3 else []),
        "Tanda Tangan",
    ]
    rows = []
    filled = random.randint(5, 20)
    for number in range(1, filled + random.choice((0, 0, 3))):
        empty = number > filled
        name = Cell("", ink="name") if hand and not empty else Cell("" if empty else person(random))
        office = (
            Cell("", ink="name") if hand and not empty and random.random() < 0.5 else Cell("" if empty else random.choice(_OFFICES))
        )
        phone = [Cell("" if empty else f"08{random.randint(10**8, 10**10)}")] if len(head) == 5 else []
        sign = Cell(f"{number}." if paired else "", ink="" if empty else "sign")
        rows.append((Cell(_number(random, number)), name, office, *phone, sign))
    weights = [0.5, 2.2, 2.2, *([1.4] if len(head) == 5 else []), 1.6]
    return Content("attendance", (tuple(map(Cell, head)), *rows), 1, tuple(weights), "clll" + ("l" if len(head) == 5 else ""))


def person(random: Random) -> str:
    title = random.choice(("", "", "", "dr. ", "H. ", "Hj. ", "Ir. "))
    return f"{title}{random.choice(_FIRST)} {random.choice(_LAST)}{random.choice(_DEGREES)}"


def nip(random: Random) -> str:
    return f"{random.randint(1965, 1999)}{random.randint(1, 12):02}{random.randint(1, 28):02} {random.randint(1990, 2022)}{random.randint(1, 12):02} {random.randint(1, 2)} 00{random.randint(1, 9)}"


def money(value: int) -> str:
    return f"{value:,}".replace(",", ".")


def sentence(random: Random) -> str:
    """Something to say before and after a table."""
    start = random.choice(
        (
            "Berdasarkan hasil rapat,",
            "Sehubungan dengan hal tersebut,",
            "Dalam rangka peningkatan pelayanan,",
            "Adapun",
            "Selanjutnya",
        )
    )
    middle = " ".join(random.choice(_WORK).lower() + random.choice((",", " dan", " serta")) for _ in range(random.randint(1, 3)))
    return f"{start} {middle} {random.choice(_STEPS).lower()}."


def _number(random: Random, number: int) -> str:
    return f"{number}." if number and random.random() < 0.5 else str(number)


def _numbered(
    random: Random, genre: str, head: list[str], rows: list[tuple[Cell, ...]], weights: list[float], aligned: str
) -> Content:
    """With the row that numbers the columns, now and then."""
    if random.random() < 0.3:
        form = random.choice(("({})", "{}"))
        rows = [tuple(Cell(form.format(index + 1)) for index in range(len(head))), *rows]
    return Content(genre, (tuple(map(Cell, head)), *rows), 1, tuple(weights), aligned)
