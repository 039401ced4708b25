"""Letterheads, signature blocks and lists as the towns of the mountains make them."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from reportlab.lib import colors
from reportlab.platypus import Flowable, HRFlowable, KeepTogether, Table

from bench.judging.orders import Flaw, How
from bench.judging.world import Scene, long_date
from bench.samples.house import House, gap, text
from bench.samples.ink import Emblem, Ink, code
from bench.samples.people import Person

LOOKS = (("Sempit", 12), ("Layar", 10), ("Helvetica", 10.5), ("Arial", 11))
BARE: list[tuple[Any, ...]] = [
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 3),
    ("TOPPADDING", (0, 0), (-1, -1), 0.5),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 0.5),
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
        seed=scene.look % 5 + 2,
    )


def letterhead(style: House, scene: Scene, office: str) -> list[Flowable]:
    """Four centred lines between two thin rules; the region and the office in one type."""
    address = (
        f"Jalan Gunung Batu Nomor {scene.look % 90 + 2}, {scene.region.seat}, {scene.region.provinsi} {scene.look % 900 + 26100}"
    )
    reach = f"Telepon (0{700 + scene.look % 80}) {4000 + scene.look}, Laman {scene.region.domain}, Pos-el {office.split(maxsplit=1)[-1][:10].lower().replace(' ', '')}@{scene.region.domain}"
    return [
        text(style, f"PEMERINTAH {scene.region.pemda.upper()}", "center", bold=True, size=12, after=0),
        text(style, office.upper(), "center", bold=True, size=14, after=1),
        text(style, address, "center", size=8, after=0),
        text(style, reach, "center", size=8, after=2),
        HRFlowable(width="100%", thickness=0.8, color=colors.black, spaceBefore=1, spaceAfter=1),
        HRFlowable(width="100%", thickness=0.8, color=colors.black, spaceBefore=1, spaceAfter=12),
    ]


def crown(style: House, scene: Scene) -> list[Flowable]:
    return [
        Emblem(48, 2, gold=True),
        gap(8),
        text(style, scene.region.titled, "center", size=style.size + 1, after=0),
        *([text(style, f"PROVINSI {scene.region.provinsi.upper()}", "center", after=0)] if scene.region.head != "Gubernur" else []),
        gap(14),
    ]


def clauses(style: House, label: str, entries: Sequence[str], marks: str = "abcdefgh") -> list[Flowable]:
    """The label on a line of its own where there are several entries, each entry a paragraph that hangs."""
    if len(entries) == 1:
        return [Table([[text(style, label, "left"), ":", text(style, entries[0])]], colWidths=[82, 10, None], style=BARE)]
    rows = [
        [text(style, f"{label} :" if not n else "", "left"), f"{marks[n]}.", text(style, entry)] for n, entry in enumerate(entries)
    ]
    return [Table(rows, colWidths=[82, 16, None], style=BARE), gap(3)]


def fields(style: House, rows: Sequence[tuple[str, str]], label: float = 110) -> Table:
    cells = [[text(style, key, "left", after=0), text(style, f": {value}", "left", after=0)] for key, value in rows]
    return Table(cells, colWidths=[label, None], style=BARE, hAlign="LEFT")


def signature(
    style: House,
    scene: Scene,
    office: Sequence[str],
    signer: Person,
    *,
    dated: str = "",
    how: How,
    stamp: str = "",
    lead: str = "Ditetapkan di",
) -> Flowable:
    """Place and date in one sentence, the office centred, the mark, the name; an electronic one has its code in a box."""
    parts: list[Flowable] = []
    if dated:
        parts.append(
            text(
                style,
                f"{lead} {scene.region.seat}<br/>pada tanggal {dated}" if lead else f"{scene.region.seat}, {dated}",
                "center",
                after=4,
            )
        )
    parts += [text(style, line, "center", after=0) for line in office]
    if how == "ink":
        parts.append(Ink(210, 60, signer.name, seal=stamp or office[-1].rstrip(","), offset=40))
    elif how == "copy":
        parts.append(text(style, "<br/>ttd.<br/><br/>", "center"))
    elif how == "tte":
        parts.append(_electronic(style, scene))
    else:
        parts.append(gap(54))
    parts.append(text(style, signer.name, "center", bold=how == "tte", after=0))
    if signer.nip:
        parts.append(text(style, f"{signer.rank}<br/>NIP {signer.nip.replace(' ', '')}", "center", after=0))
    return KeepTogether([gap(12), Table([["", parts]], colWidths=[None, 250], style=BARE)])


def _electronic(style: House, scene: Scene) -> Flowable:
    words = text(style, "Ditandatangani secara elektronik<br/>Sertifikat elektronik BSrE - BSSN", "left", size=7, after=0)
    return Table(
        [[code(f"https://verifikasi.{scene.region.domain}/d/{scene.look * 104729:x}", 40), words]],
        colWidths=[46, 150],
        style=[*BARE, ("BOX", (0, 0), (-1, -1), 0.5, colors.grey), ("VALIGN", (0, 0), (-1, -1), "MIDDLE")],
    )


def shown(number: str, flaw: Flaw) -> str:
    """The number as printed: with a gap, or a field of the letter program, on a draft."""
    if flaw == "blank":
        head, _, tail = number.partition("/")
        return f"{head}/&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;/{tail.partition('/')[2]}"
    return "{{nomor_surat}}" if flaw == "placeholder" else number


def day_shown(day: date, flaw: Flaw) -> str:
    if flaw == "placeholder":
        return "{{tanggal_ttd}}"
    if flaw in ("blank", "rancangan"):
        return f"____ {long_date(day).split()[1]} {day.year}"
    return dated(day)


def dated(day: date) -> str:
    """Two of three months by their older spelling where there is one."""
    words = long_date(day)
    return words.replace("Februari", "Pebruari").replace("November", "Nopember")
