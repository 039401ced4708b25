"""Letterheads, signature blocks and lists as the coastal regencies make them."""

from collections.abc import Sequence
from typing import Any

from reportlab.platypus import Flowable, KeepTogether, Table

from bench.judging.orders import Flaw, How
from bench.judging.world import Scene, long_date
from bench.samples.house import House, faces, gap, rule, text
from bench.samples.ink import Emblem, Ink, code
from bench.samples.people import Person

LOOKS = (("Times", 11.5), ("Liberation", 11), ("Buku", 9.5))
PLAIN: list[tuple[Any, ...]] = [
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 4),
    ("TOPPADDING", (0, 0), (-1, -1), 1),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 1),
]


def house(scene: Scene) -> House:
    face, size = LOOKS[scene.look % len(LOOKS)]
    region = scene.region
    return House(
        region.pemda,
        region.provinsi,
        region.seat,
        region.head,
        region.chief,
        region.domain,
        face=face,
        size=size,
        seed=scene.look % 7 + 1,
    )


def letterhead(style: House, scene: Scene, office: str) -> list[Flowable]:
    """Emblem left, three centred lines, one thick rule."""
    words = [
        text(style, f"PEMERINTAH {scene.region.pemda.upper()}", "center", size=14, after=1),
        text(style, office.upper(), "center", size=16 if len(office) < 34 else 12.5, bold=True, after=2),
        text(
            style,
            f"Jl. Pantai Utara No. {scene.look % 80 + 3} Telp./Fax. (04{scene.look % 90 + 10}) 21{scene.look:03} {scene.region.seat} {90000 + scene.look * 3}",
            "center",
            size=9,
            after=1,
        ),
        text(style, f"email : {office.rsplit(maxsplit=1)[-1].lower()}@{scene.region.domain}", "center", size=9, after=0),
    ]
    head = Table([[Emblem(56, scene.look % 9), words]], colWidths=[66, None], style=[("VALIGN", (0, 0), (-1, -1), "MIDDLE")])
    return [head, rule(thick=3, after=10)]


def crown(style: House, scene: Scene) -> list[Flowable]:
    """The head of the region under the gold emblem."""
    return [
        Emblem(62, 1, gold=True),
        gap(4),
        text(style, scene.region.titled, "center", bold=True, size=style.size + 2, after=2),
        *(
            [text(style, f"PROVINSI {scene.region.provinsi.upper()}", "center", bold=True)]
            if scene.region.head != "Gubernur"
            else []
        ),
        gap(8),
    ]


def items(style: House, label: str, entries: Sequence[str], *, numbers: bool = False, colon: str = ":") -> Table:
    """Label, colon, and lettered or numbered entries in a column."""
    rows = []
    for place, entry in enumerate(entries):
        mark = "" if len(entries) == 1 else f"{place + 1}." if numbers else f"{'abcdefgh'[place]}."
        rows.append([text(style, label if place == 0 else "", "left"), colon if place == 0 else "", mark, text(style, entry)])
    widths = [86, 10, 18 if len(entries) > 1 else 0.1, None]
    return Table(rows, colWidths=widths, style=[*PLAIN, ("FONT", (0, 0), (-1, -1), faces(style.face)[0], style.size)])


def pairs(style: House, rows: Sequence[tuple[str, str]], label: float = 105, left: float = 0) -> Table:
    cells = [
        ["", text(style, key, "left", after=0), ":" if key else "", text(style, value, "left", after=0)] for key, value in rows
    ]
    return Table(
        cells,
        colWidths=[left or 0.1, label, 10, None],
        style=[*PLAIN, ("FONT", (0, 0), (-1, -1), faces(style.face)[0], style.size)],
        hAlign="LEFT",
    )


def closing(
    style: House,
    scene: Scene,
    office: Sequence[str],
    signer: Person,
    *,
    dated: str = "",
    how: How,
    stamp: str = "",
    place: bool = True,
) -> Flowable:
    """The block at the right: place and date, office, mark, name, rank and NIP."""
    parts: list[Flowable] = []
    if dated and place:
        parts.append(pairs(style, [("Ditetapkan di", scene.region.seat), ("Pada tanggal", dated)], label=76))
    elif dated:
        parts.append(text(style, f"{scene.region.seat}, {dated}", "left", after=1))
    parts += [text(style, line, "left", bold=True, after=0) for line in office]
    parts += _mark(style, scene, signer, office, how, stamp)
    parts.append(text(style, f"<u>{signer.name}</u>" if signer.nip else signer.name.upper(), "left", bold=True, after=0))
    if signer.nip:
        parts += [text(style, signer.rank.split(" (")[0], "left", after=0), text(style, f"NIP. {signer.nip}", "left", after=0)]
    return KeepTogether([gap(8), Table([["", parts]], colWidths=[None, 240], style=PLAIN)])


def _mark(style: House, scene: Scene, signer: Person, office: Sequence[str], how: How, stamp: str) -> list[Flowable]:
    if how == "ink":
        return [Ink(225, 58, signer.name, seal=stamp or office[-1].rstrip(","))]
    if how == "copy":
        return [gap(12), text(style, "Cap/ttd", "left", left=20), gap(10)]
    if how == "tte":
        note = text(
            style,
            "Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat elektronik yang diterbitkan BSrE",
            "left",
            size=7,
        )
        mark = code(f"https://cek.{scene.region.domain}/{scene.look * 7919:x}", 44)
        return [gap(3), Table([[mark, note]], colWidths=[50, 170], style=PLAIN, hAlign="LEFT"), gap(3)]
    return [gap(50)]


def printed(number: str, flaw: Flaw) -> str:
    """The number as it stands on the paper: blank or a placeholder on a draft."""
    if flaw == "blank":
        parts = number.split("/")
        return f"{parts[0]}/ .......... /{'/'.join(parts[2:])}" if len(parts) > 2 else "......."
    return "${nomor_naskah}" if flaw == "placeholder" else number


def day_printed(day: Any, flaw: Flaw) -> str:
    """The date as it stands on the paper: half empty on a draft."""
    return (
        f"........................ {day.year}"
        if flaw in ("blank", "rancangan")
        else "${tanggal_naskah}"
        if flaw == "placeholder"
        else long_date(day)
    )
