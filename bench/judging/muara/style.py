"""Letterheads, signature blocks and lists as the river towns make them."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from reportlab.lib import colors
from reportlab.platypus import Flowable, HRFlowable, KeepTogether, Table

from bench.judging.orders import Drawn, Flaw, How
from bench.judging.world import Scene, long_date
from bench.samples.house import House, gap, text
from bench.samples.ink import Emblem, Ink, code
from bench.samples.people import Person

LOOKS = (("Ramping", 10.5), ("Arial", 11), ("Times", 12), ("Layar", 9.5), ("Ramping", 11.5))
BANDS = ("#0B5C6B", "#5B2C6F", "#1E5631", "#7B241C")
TIGHT: list[tuple[Any, ...]] = [
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 3),
    ("TOPPADDING", (0, 0), (-1, -1), 0.5),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 1.5),
]
AT_FOOT = "Dokumen ini ditandatangani secara elektronik menggunakan Sertifikat Elektronik yang diterbitkan oleh BSrE - BSSN"
SERIAL = re.compile(r"((?<=[/ -])|^)(?!(?:19|20)\d\d\b)\d{2,4}(?=[ /-])")


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
        margin=64,
        seed=scene.look % 6 + 1,
    )


def drawn(scene: Scene, story: Sequence[Flowable], how: How = "ink", *, wide: bool = False, draft: bool = False) -> Drawn:
    """A paper; where it is signed electronically, some offices say so at the foot of every page."""
    foot = AT_FOOT if how == "tte" and footed(scene) else ""
    return Drawn(story, house(scene), wide=wide, watermark="DRAFT" if draft else "", foot=foot)


def footed(scene: Scene) -> bool:
    return scene.look % 4 in (1, 2)


def letterhead(style: House, scene: Scene, office: str) -> list[Flowable]:
    """Two emblems over a double rule; a band of colour; or an emblem above three lines and the address under the rule."""
    return (_twofold, _banded, _stacked)[scene.look % 3](style, scene, office)


def _reach(scene: Scene, office: str) -> tuple[str, str]:
    box = re.sub(r"[^a-z]", "", office.lower())[:14]
    street = f"Jalan Tepian Sungai No. {scene.look % 120 + 1} {scene.region.seat} {70000 + scene.look * 11}"
    return (
        street,
        f"Telp. (05{scene.look % 80 + 11}) 7{scene.look:03}81; Surel {box}@{scene.region.domain}; Laman {scene.region.domain}",
    )


def _twofold(style: House, scene: Scene, office: str) -> list[Flowable]:
    words = [
        text(style, f"PEMERINTAH {scene.region.pemda.upper()}", "center", size=12.5, after=0),
        text(style, office.upper(), "center", size=14 if len(office) < 36 else 11.5, bold=True, after=1),
        *(text(style, line, "center", size=7.5, after=0) for line in _reach(scene, office)),
    ]
    row = [[Emblem(48, scene.look % 9), words, Emblem(40, 5, gold=True)]]
    head = Table(row, colWidths=[54, None, 54], style=[("VALIGN", (0, 0), (-1, -1), "MIDDLE")])
    return [head, _line(1.8, 0), _line(0.5, 10)]


def _banded(style: House, scene: Scene, office: str) -> list[Flowable]:
    def white(words: str, size: float, *, bold: bool = False) -> Flowable:
        return text(style, f'<font color="#FFFFFF">{words}</font>', "left", size=size, bold=bold, after=0)

    street, reach = _reach(scene, office)
    words = [white(f"Pemerintah {scene.region.pemda}", 10), white(office, 14 if len(office) < 40 else 11.5, bold=True)]
    band = colors.HexColor(BANDS[scene.look % len(BANDS)])
    head = Table(
        [[Emblem(42, scene.look % 9), words]],
        colWidths=[56, None],
        style=[
            ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
            ("BACKGROUND", (0, 0), (-1, -1), band),
            ("LINEBELOW", (0, 0), (-1, -1), 3, colors.HexColor("#E0B040")),
        ],
    )
    return [head, gap(2), text(style, f"{street}<br/>{reach}", "right", size=7.5, after=10)]


def _stacked(style: House, scene: Scene, office: str) -> list[Flowable]:
    street, reach = _reach(scene, office)
    return [
        Emblem(44, scene.look % 9),
        gap(3),
        text(style, f"PEMERINTAH {scene.region.pemda.upper()}", "center", bold=True, size=12, after=0),
        text(style, office.upper(), "center", bold=True, size=12, after=3),
        _line(2.4, 1),
        text(style, f"{street} | {reach}", "center", size=7, after=10),
    ]


def _line(thick: float, after: float) -> HRFlowable:
    return HRFlowable(width="100%", thickness=thick, color=colors.black, spaceBefore=1, spaceAfter=after)


def crown(style: House, scene: Scene) -> list[Flowable]:
    """The head of the region under the gold emblem, the province below in one of two ways."""
    under = [] if scene.region.head == "Gubernur" else [text(style, f"PROVINSI {scene.region.provinsi.upper()}", "center", after=0)]
    return [Emblem(56, 1, gold=True), gap(6), text(style, scene.region.titled, "center", after=0), *under, gap(12)]


def clauses(style: House, label: str, entries: Sequence[str], *, numbers: bool = False) -> Table:
    """Label, colon, and entries with letters or numbers; a single entry has no mark."""
    rows: list[list[Any]] = []
    for n, entry in enumerate(entries):
        mark = "" if len(entries) == 1 else f"{n + 1}." if numbers else f"{'abcdefgh'[n]}."
        rows.append(
            [_cell(style, label if not n else ""), _cell(style, "" if n else ":"), _cell(style, mark), text(style, entry, after=2)]
        )
    return Table(rows, colWidths=[88, 10, 18 if len(entries) > 1 else 4, None], style=TIGHT)


def fields(style: House, rows: Sequence[tuple[str, str]], label: float = 110, left: float = 0, size: float = 0) -> Table:
    cells = [
        ["", _cell(style, key, size), _cell(style, ":" if key else "", size), _cell(style, value, size)] for key, value in rows
    ]
    return Table(cells, colWidths=[left or 0.1, label, 10, None], style=TIGHT, hAlign="LEFT")


def _cell(style: House, words: str, size: float = 0) -> Flowable:
    return text(style, words, "left", after=0, size=size)


def signed(
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
    """The block at the right, kept on one page."""
    return KeepTogether(block(style, scene, office, signer, dated=dated, how=how, stamp=stamp, lead=lead))


def block(
    style: House,
    scene: Scene,
    office: Sequence[str],
    signer: Person,
    *,
    dated: str = "",
    how: How,
    stamp: str = "",
    lead: str = "Ditetapkan di",
    width: float = 0,
) -> list[Flowable]:
    """Place and date, office, mark, name; a certified copy has the head of the legal section at its left. Inside a cell of ``width``
    there is nothing at its left."""
    align = "center" if scene.look % 2 else "left"
    parts: list[Flowable] = []
    if dated and lead:
        parts.append(text(style, f"{lead} {scene.region.seat}<br/>pada tanggal {dated}", align, after=6))
    elif dated:
        parts.append(text(style, f"{scene.region.seat}, {dated}", align, after=2))
    parts += [text(style, line, align, after=0) for line in office]
    parts += _mark(style, scene, signer, office, how, stamp)
    parts.append(text(style, signer.name if signer.nip else signer.name.upper(), align, bold=bool(signer.nip), after=0))
    if signer.nip:
        parts.append(text(style, f"{signer.rank}<br/>NIP {signer.nip}", align, after=0))
    copied = how == "copy" and lead == "Ditetapkan di" and dated and not signer.nip
    beside = _certified(style, scene) if copied else ""
    return [gap(8), Table([[beside, parts]], colWidths=[0.1, width] if width else [None, 245], style=TIGHT)]


def _mark(style: House, scene: Scene, signer: Person, office: Sequence[str], how: How, stamp: str) -> list[Flowable]:
    middle = scene.look % 2
    if how == "ink":
        return [Ink(240, 62, signer.name, seal=stamp or office[-1].rstrip(","), offset=44 if middle else 4)]
    if how == "copy":
        return [text(style, "<br/>ttd<br/>&nbsp;", "center" if middle else "left", left=0 if middle else 24)]
    if how == "tte":
        return _electronic(style, scene)
    return [gap(56)]


def _electronic(style: House, scene: Scene) -> list[Flowable]:
    """Only a code where the foot of the page says the rest; else a code beside its words, in a frame."""
    mark = code(f"https://tte.{scene.region.domain}/v/{scene.look * 6151 + 77:x}", 52)
    if footed(scene):
        return [gap(4), centred(mark, 240) if scene.look % 2 else mark, gap(4)]
    words = text(style, "Ditandatangani secara elektronik oleh pejabat di bawah ini.<br/>Pindai kode untuk memeriksa keaslian.", "left", size=7.5, after=0)  # fmt: skip
    boxed = Table(
        [[mark, words]],
        colWidths=[58, 160],
        style=[*TIGHT, ("BOX", (0, 0), (-1, -1), 0.7, colors.HexColor("#35608A")), ("VALIGN", (0, 0), (-1, -1), "MIDDLE")],
        hAlign="LEFT",
    )
    return [gap(4), boxed, gap(4)]


def _certified(style: House, scene: Scene) -> list[Flowable]:
    keeper = scene.crew(1, 61)[0]
    section = f"KEPALA {'BIRO' if scene.region.head == 'Gubernur' else 'BAGIAN'} HUKUM"
    return [
        gap(40),
        text(style, f"Salinan sesuai dengan aslinya<br/>{section},", "left", size=9, after=0),
        Ink(190, 44, keeper.name, seal="SEKRETARIAT DAERAH", offset=2),
        text(style, f"<u>{keeper.name}</u><br/>NIP {keeper.nip}", "left", size=9, after=0),
    ]


def centred(inner: Flowable, width: float | None = None) -> Table:
    """Something in the middle of a cell, where its own alignment is not heeded."""
    return Table([[inner]], colWidths=[width], style=[*TIGHT, ("ALIGN", (0, 0), (-1, -1), "CENTER")])


def number_shown(number: str, flaw: Flaw) -> str:
    """The number as it stands on the paper: its serial left open, or a field of the letter program, on a draft."""
    if flaw == "blank":
        return SERIAL.sub(" ........ ", number, count=1)
    return "${nomor_naskah}" if flaw == "placeholder" else number


def day_shown(day: date, flaw: Flaw) -> str:
    if flaw == "placeholder":
        return "${tanggal_naskah}"
    if flaw in ("blank", "rancangan"):
        return f"..... {long_date(day).split()[1]} {day.year}"
    return dated(day)


def dated(day: date) -> str:
    """A day in two digits, as the letter program prints it: ``05 Maret 2025``."""
    return f"{day.day:02} {long_date(day).split(' ', 1)[1]}"


def short(day: date) -> str:
    return f"{day.day:02}/{day.month:02}/{day.year}"
