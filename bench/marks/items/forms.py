"""What a page of a budget or plan is before it is printed: its columns, rows, tints and faces, all drawn by lot."""

from dataclasses import dataclass, field
from random import Random

from bench.marks.canvas import BLACK, FAMILIES, Colour
from bench.marks.items import texts

_CONDENSED = ("dejavu/DejaVuSansCondensed.ttf", "dejavu/DejaVuSansCondensed-Bold.ttf")
_TYPED = ("liberation/LiberationMono-Regular.ttf", "liberation/LiberationMono-Bold.ttf")
FACES = (FAMILIES[0], FAMILIES[1], FAMILIES[1], FAMILIES[3], FAMILIES[4], _CONDENSED)
HEADS: tuple[Colour, ...] = (
    (217, 217, 217),
    (189, 215, 238),
    (198, 224, 180),
    (255, 230, 153),
    (248, 203, 173),
    (155, 194, 230),
    (146, 208, 80),
    (0, 176, 240),
    (255, 255, 0),
    (180, 198, 231),
)
PALE: tuple[Colour, ...] = (
    (242, 242, 242),
    (226, 239, 218),
    (221, 235, 247),
    (255, 242, 204),
    (252, 228, 214),
    (237, 237, 237),
    (217, 225, 242),
    (230, 230, 250),
)


@dataclass(frozen=True)
class Column:
    """``share`` is a weight of the page's width; ``kind`` what ``texts.cell`` knows; ``align`` "l", "c" or "r"."""

    title: str
    share: float
    kind: str
    align: str = "l"


@dataclass(frozen=True)
class Row:
    role: str  # group, sub, item, total
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Form:
    """Everything a page's printing depends on: printed twice, it is the same. Lengths in points."""

    name: str
    size: tuple[float, float]
    scale: float
    face: tuple[str, str]
    type_size: float
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    title: tuple[str, ...]
    fields: tuple[tuple[str, str], ...]
    seed: int
    margins: tuple[float, float] = (45.0, 45.0)
    rules: str = "all"  # all, across, outer, dotted, none
    rule_colour: Colour = BLACK
    thickness: float = 0.6
    head: Colour | None = None
    head_ink: Colour = BLACK
    head_colours: tuple[Colour, ...] = ()
    numbered_head: bool = False
    tints: dict[str, Colour] = field(default_factory=dict)  # by role; "odd" for every other row
    inks: dict[str, Colour] = field(default_factory=dict)  # by role, or by a column's kind
    column_tints: dict[str, Colour] = field(default_factory=dict)
    bold: frozenset[str] = frozenset({"group", "total"})
    underlined: frozenset[str] = frozenset()
    title_ink: Colour = BLACK
    letterhead: bool = False
    signed: bool = False
    footer: str = ""


_KINDS: dict[str, tuple[bool, tuple[Column, ...]]] = {
    "dpa": (
        False,
        (
            Column("Kode Rekening", 88, "code"),
            Column("Uraian", 185, "name"),
            Column("Koefisien", 44, "volume", "c"),
            Column("Satuan", 42, "unit", "c"),
            Column("Harga", 60, "price", "r"),
            Column("PPN", 26, "zero", "c"),
            Column("Jumlah", 70, "amount", "r"),
        ),
    ),
    "dpa lebar": (
        True,
        (
            Column("Kode Rekening", 95, "code"),
            Column("Uraian", 240, "name"),
            Column("Sumber Dana", 60, "source", "c"),
            Column("Koefisien", 55, "volume", "c"),
            Column("Satuan", 50, "unit", "c"),
            Column("Harga", 70, "price", "r"),
            Column("Jumlah (Rp)", 85, "amount", "r"),
        ),
    ),
    "rka": (
        False,
        (
            Column("Kode", 85, "code"),
            Column("Uraian", 200, "name"),
            Column("Volume", 42, "volume", "r"),
            Column("Satuan", 44, "unit"),
            Column("Harga Satuan", 66, "price", "r"),
            Column("Jumlah", 75, "amount", "r"),
        ),
    ),
    "rkpd": (
        True,
        (
            Column("Kode", 62, "code"),
            Column("Urusan/Bidang Urusan/Program/Kegiatan/Sub Kegiatan", 180, "name"),
            Column("Indikator Kinerja", 120, "indicator"),
            Column("Lokasi", 70, "place"),
            Column("Target Capaian", 55, "target", "c"),
            Column("Pagu Indikatif (Rp.)", 80, "amount", "r"),
            Column("Sumber Dana", 50, "source", "c"),
            Column("Prakiraan Maju Target", 55, "target", "c"),
            Column("Prakiraan Maju Pagu (Rp.)", 78, "price", "r"),
        ),
    ),
    "apbdes": (
        False,
        (
            Column("Kode Rek.", 80, "code"),
            Column("Uraian", 240, "name"),
            Column("Anggaran (Rp.)", 95, "amount", "r"),
            Column("Sumber Dana", 60, "source", "c"),
        ),
    ),
    "rkas": (
        True,
        (
            Column("No.", 26, "no", "c"),
            Column("Kode Rekening", 90, "code"),
            Column("Uraian Kegiatan", 190, "name"),
            Column("Volume", 42, "volume", "c"),
            Column("Satuan", 45, "unit", "c"),
            Column("Tarif", 60, "price", "r"),
            Column("Jumlah", 75, "amount", "r"),
            Column("Triwulan I", 55, "quarter", "r"),
            Column("Triwulan II", 55, "quarter", "r"),
        ),
    ),
    "rba bok": (
        False,
        (
            Column("No", 24, "no", "c"),
            Column("Menu / Komponen / Rincian Kegiatan", 205, "name"),
            Column("Vol", 34, "volume", "c"),
            Column("Satuan", 44, "unit", "c"),
            Column("Harga Satuan", 66, "price", "r"),
            Column("Jumlah", 75, "amount", "r"),
            Column("Sumber", 44, "source", "c"),
        ),
    ),
}
_TITLES = {
    "dpa": ("DOKUMEN PELAKSANAAN ANGGARAN", "SATUAN KERJA PERANGKAT DAERAH", "Tahun Anggaran {year}"),
    "dpa lebar": ("DPA-RINCIAN BELANJA SKPD", "Kota Banjarbaru Tahun Anggaran {year}"),
    "rka": ("RENCANA KERJA DAN ANGGARAN", "DINAS KESEHATAN TAHUN ANGGARAN {year}"),
    "rkpd": ("Tabel 4.2 Rencana Program dan Kegiatan Perangkat Daerah Tahun {year}",),
    "apbdes": ("ANGGARAN PENDAPATAN DAN BELANJA DESA", "PEMERINTAH DESA SUKAMAJU TAHUN ANGGARAN {year}"),
    "rkas": ("RENCANA KEGIATAN DAN ANGGARAN SEKOLAH (RKAS)", "SD NEGERI 2 LOKTABAT TAHUN {year}"),
    "rba bok": ("RENCANA BISNIS DAN ANGGARAN", "UPTD PUSKESMAS CEMPAKA TAHUN {year}"),
}
_SMALL = {"rkpd": (6.0, 7.6), "rkas": (7.0, 8.5), "dpa": (7.0, 8.6)}


def compose(random: Random, *, bare: bool = False, name: str = "") -> Form:
    """One page's content. ``bare``: black on white, without tints, letterhead or signatures."""
    name = name or random.choice(tuple(_KINDS))
    wide, columns = _KINDS[name]
    size = random.choice(((595.0, 842.0), (612.0, 936.0), (612.0, 936.0)))
    style = random.choice(("plain", "plain", "cents", "rp", "rpc"))
    return Form(
        name=name,
        size=(size[1], size[0]) if wide else size,
        scale=random.choice((150, 150, 150, 200, 200, 300)) / 72,
        face=_TYPED if name == "apbdes" and random.random() < 0.15 else random.choice(FACES),
        type_size=random.uniform(*_SMALL.get(name, (7.6, 9.6))),
        columns=columns,
        rows=_rows(random, columns, style),
        title=tuple(line.format(year=random.randint(2022, 2026)) for line in _TITLES[name]),
        fields=_fields(random) if name.startswith("dpa") or random.random() < 0.2 else (),
        seed=random.randrange(1 << 30),
        margins=(random.uniform(34, 62), random.uniform(30, 56)),
        **_look(random, bare=bare),  # type: ignore[arg-type]
    )


def _look(random: Random, *, bare: bool) -> dict[str, object]:
    look: dict[str, object] = {
        "rules": random.choice(("all", "all", "all", "all", "across", "outer", "dotted", "none")),
        "thickness": random.uniform(0.4, 0.9),
        "numbered_head": random.random() < 0.3,
        "bold": frozenset(random.choice((("group", "total"), ("group", "sub", "total"), ("total",)))),
        "footer": random.choice(("", "", "Dicetak melalui SIPD RI", "Halaman 12 dari 48")),
    }
    if bare:
        return look
    if random.random() < 0.55:
        look["head"] = random.choice(HEADS)
    if random.random() < 0.3:
        tints = {"group": random.choice(PALE)}
        if random.random() < 0.4:
            tints["sub"] = random.choice(PALE)
        if random.random() < 0.5:
            tints["total"] = random.choice(HEADS)
        look["tints"] = tints
    elif random.random() < 0.12:
        look["tints"] = {"odd": random.choice(PALE)}
    look["letterhead"] = random.random() < 0.18
    look["signed"] = random.random() < 0.2
    return look


def _rows(random: Random, columns: tuple[Column, ...], style: str) -> tuple[Row, ...]:
    """More rows than a page holds; the printer stops where it must."""
    roles: list[str] = []
    while len(roles) < 60:
        if random.random() < 0.6:
            roles.append("group")
        for _ in range(random.randint(1, 3)):
            roles.append("sub")
            roles += ["item"] * random.randint(2, 7)
        if random.random() < 0.3:
            roles.append("total")
    rows, number = [], 0
    for role in roles:
        number += role == "item"
        rows.append(Row(role, tuple(texts.cell(random, column.kind, role, number, style) for column in columns)))
    return tuple(rows)


def _fields(random: Random) -> tuple[tuple[str, str], ...]:
    return (
        ("Nomor DPA", f"DPA/A.1/2.16.2.20.0.00.01.0000/{random.randint(1, 20):03}/2024"),
        ("Organisasi", "2.16.2.20.0.00.01.0000 Dinas Komunikasi dan Informatika"),
        ("Program", f"2.16.0{random.randint(1, 3)} {random.choice(texts.PROGRAMMES)}"),
        ("Kegiatan", f"2.16.03.2.0{random.randint(1, 3)} {random.choice(texts.ACTIVITIES)}"),
        ("Sub Kegiatan", f"2.16.03.2.02.00{random.randint(10, 40)} {texts.item(random)}"),
    )
