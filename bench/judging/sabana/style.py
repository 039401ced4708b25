"""Letterheads, signature blocks, lists and tables, in several manners; a scene always draws the same ones."""

from collections.abc import Sequence
from datetime import date
from random import Random
from typing import Any, TypeVar

from reportlab.lib import colors
from reportlab.platypus import Flowable, HRFlowable, KeepTogether, Table

from bench.judging.orders import Flaw, How
from bench.judging.world import Region, Scene, long_date
from bench.samples.house import House, gap, text
from bench.samples.ink import Emblem, Ink, code
from bench.samples.people import Person

T = TypeVar("T")
LAWS = (("Buku", 10.5), ("Liberation", 12), ("Times", 12), ("Buku", 11), ("Arial", 11))
LETTERS = (("Arial", 11), ("Liberation", 12), ("Times", 11.5), ("Helvetica", 11), ("Sempit", 12), ("Mesin", 10))
TIGHT: list[tuple[Any, ...]] = [
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 2),
    ("TOPPADDING", (0, 0), (-1, -1), 0),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 1.5),
]
FOOTNOTES = (
    "Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat elektronik yang diterbitkan oleh BSrE, BSSN",
    "Dokumen ini ditandatangani secara elektronik dengan Sertifikat Elektronik dari Balai Besar Sertifikasi Elektronik (BSrE) BSSN",
    "UU ITE No. 11 Tahun 2008 Pasal 5 ayat 1. Dokumen ini telah ditandatangani secara elektronik (sertifikat elektronik BSrE)",
)


def pick(scene: Scene, salt: str, options: Sequence[T]) -> T:
    """One of several manners, always the same for a scene and a purpose."""
    return Random(f"{scene.region.pemda} {scene.seed} {salt}").choice(options)


def custom(region: Region, salt: str, options: Sequence[T]) -> T:
    """What a region always does in one way."""
    return Random(f"{region.pemda} {salt}").choice(options)


def house(scene: Scene, purpose: str = "letter") -> House:
    region = scene.region
    face, size = custom(region, "law", LAWS) if purpose == "law" else pick(scene, f"face {purpose}", LETTERS)
    seed = 3 + len(region.pemda) % 7
    margin = pick(scene, f"margin {purpose}", (64.0, 70.0, 78.0))
    return House(region.pemda, region.provinsi, region.seat, region.head, region.chief, region.domain, face=face, size=size, seed=seed, margin=margin)  # fmt: skip


def titled(region: Region) -> str:
    """``BUPATI SUMBA TIMUR``; some towns write ``WALIKOTA``."""
    head = region.head.upper()
    if head == "WALI KOTA":
        head = custom(region, "walikota", ("WALI KOTA", "WALIKOTA"))
    return f"{head} {region.name.upper()}"


def head_line(scene: Scene) -> str:
    """The region's head as the signature block calls him; at times he only stands in."""
    return f"{pick(scene, 'pj', ('', '', '', '', 'Pj. '))}{titled(scene.region)}"


def parent(office: str) -> str:
    """The office above a unit."""
    return "Dinas Kesehatan" if "Puskesmas" in office else ""


def chief_of(office: str) -> str:
    """Title of an office's head."""
    if office.startswith("RSUD"):
        return f"Direktur {office}"
    if office.startswith("Kecamatan"):
        return f"Camat {office.removeprefix('Kecamatan ')}"
    if office.startswith("Inspektorat"):
        return "Inspektur Daerah"
    return f"Kepala {office}"


def manager_line(scene: Scene) -> str:
    return f"{pick(scene, 'plt', ('', '', '', '', 'Plt. ', 'Plh. '))}{chief_of(scene.office)}"


def kop(scene: Scene, office: str = "") -> list[Flowable]:
    """A letterhead: emblem at the left or above or none; the seat spaced out in old manner; one rule, two, or thick and thin."""
    style = house(scene, "kop")
    region, office = scene.region, office or scene.office
    manner = custom(region, "kop", ("left", "left", "both", "none"))
    above = parent(office)
    street = pick(scene, "street", ("Jl. Jenderal Soedirman No. {n}", "Jalan Ahmad Yani Nomor {n}", "Jl. Palapa {n}", "Komplek Perkantoran Blok C.{n}", "Jln. Eltari No. {n}"))  # fmt: skip
    street = street.format(n=scene.look % 80 + 3)
    phone = f"(0{380 + scene.look % 60}) {21000 + scene.look}"
    code_ = f"{80000 + scene.look * 7 % 9999:05}"
    mail = f"{''.join(w[0] for w in office.split() if w[0].isupper()).lower()}@{region.domain}"
    reach = pick(
        scene,
        "reach",
        (f"{street} Telp./Fax. {phone}", f"{street}, Telepon {phone} Faks. {phone[:-1]}9", f"{street} Kode Pos {code_}"),
    )
    lines = [
        text(style, f"PEMERINTAH {region.pemda.upper()}", "center", size=13, bold=bool(scene.look % 2), after=0),
        *([text(style, above.upper(), "center", size=13, after=0)] if above else []),
        text(style, office.upper(), "center", size=15 if len(office) < 40 else 12.5, bold=True, after=1),
        text(style, reach, "center", size=9, after=0),
        text(
            style,
            pick(
                scene,
                "mail",
                (f"Website: https://{region.domain} e-mail: {mail}", f"Laman {region.domain}, Pos-el {mail}", f"email : {mail}"),
            ),
            "center",
            size=9,
            after=1,
        ),
    ]
    if pick(scene, "spaced", (True, False, False)):
        lines.append(text(style, " ".join(region.seat.upper().replace(" ", "  ")), "center", bold=True, size=10.5, after=2))
    middle: list[Any] = [lines]
    widths: list[float | None] = [None]
    if manner in ("left", "both"):
        middle, widths = [Emblem(58, style.seed), *middle], [66, *widths]
    if manner == "both":
        middle, widths = [*middle, Emblem(54, style.seed + 4)], [*widths, 62]
    top = Table([middle], colWidths=widths, style=[("VALIGN", (0, 0), (-1, -1), "MIDDLE"), ("LEFTPADDING", (0, 0), (-1, -1), 1), ("RIGHTPADDING", (0, 0), (-1, -1), 1)])  # fmt: skip
    return [top, *_rules(custom(region, "rules", ("thick", "double", "pair")))]


def _rules(kind: str) -> list[Flowable]:
    def line(thick: float, after: float) -> HRFlowable:
        return HRFlowable(width="100%", thickness=thick, color=colors.black, spaceBefore=1, spaceAfter=after)

    return {"thick": [line(3, 10)], "double": [line(0.9, 1.2), line(0.9, 10)], "pair": [line(2.6, 1), line(0.6, 10)]}[kind]


def crest(scene: Scene) -> list[Flowable]:
    """The top of what the region's head decides."""
    style, region = house(scene, "law"), scene.region
    province = region.head != "Gubernur" and custom(region, "province line", (True, False))
    return [
        Emblem(62, 3, gold=True),
        gap(6),
        text(style, titled(region), "center", bold=custom(region, "crest bold", (True, False)), size=style.size + 1, after=2),
        *([text(style, f"PROVINSI {region.provinsi.upper()}", "center", after=2)] if province else []),
        gap(8),
    ]


def clauses(style: House, label: str, entries: Sequence[str], *, figures: bool = False, colon: bool = True) -> Table:
    """``Menimbang : a. bahwa ...``, each entry hanging behind its mark."""
    marks = [""] if len(entries) == 1 else [f"{n + 1}." if figures else f"{'abcdefghijklmnop'[n]}." for n in range(len(entries))]
    rows = [
        [text(style, "" if n else label, "left", after=0), "" if n or not colon else ":", marks[n], text(style, entry, after=2)]
        for n, entry in enumerate(entries)
    ]
    wide = 100 if style.face in ("Mesin", "Buku") else 84
    fonts = ("FONT", (0, 0), (-1, -1), text(style, "x").style.fontName, style.size)
    lead = ("LEADING", (0, 0), (-1, -1), style.size * 1.28)
    return Table(rows, colWidths=[wide, 12, 22 if len(entries) > 1 else 0.5, None], style=[*TIGHT, fonts, lead])


def entries(style: House, rows: Sequence[tuple[str, str]], *, label: float = 112, left: float = 0, size: float = 0) -> Table:
    cells = [[text(style, key, "left", size=size, after=0, left=left), text(style, ":", "left", size=size, after=0), text(style, value, "left", size=size, after=0)] for key, value in rows]  # fmt: skip
    return Table(cells, colWidths=[label + left, 10, None], style=TIGHT, hAlign="LEFT")


def ruled(
    style: House,
    head: Sequence[str],
    rows: Sequence[Sequence[Any]],
    widths: Sequence[float | None],
    *,
    size: float = 9,
    counted: bool = False,
    tint: str = "",
    middle: Sequence[int] = (0,),
    right: Sequence[int] = (),
    extra: Sequence[tuple[Any, ...]] = (),
) -> Table:
    """A table with all rules; ``counted``: a second head row numbers the columns, as state tables do."""
    top = [[text(style, cell, "center", bold=True, size=size, after=0) for cell in head]]
    if counted:
        top.append(
            [text(style, f"{n}" if size > 8 else f"({n})", "center", size=size - 1.5, after=0) for n in range(1, len(head) + 1)]
        )
    body = [
        [cell if not isinstance(cell, str) else text(style, cell, "center" if n in middle else "right" if n in right else "left", size=size, after=0) for n, cell in enumerate(row)]
        for row in rows
    ]  # fmt: skip
    look: list[tuple[Any, ...]] = [
        ("GRID", (0, 0), (-1, -1), 0.5, colors.black),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("TOPPADDING", (0, 0), (-1, -1), 2),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
        ("LEFTPADDING", (0, 0), (-1, -1), 3),
        ("RIGHTPADDING", (0, 0), (-1, -1), 3),
        *([("BACKGROUND", (0, 0), (-1, len(top) - 1), colors.HexColor(tint))] if tint else []),
        *extra,
    ]
    return Table([*top, *body], colWidths=list(widths), repeatRows=len(top), style=look)


def signature(
    style: House,
    scene: Scene,
    office: Sequence[str],
    signer: Person,
    *,
    day: str = "",
    how: How,
    stamp: str = "",
    lead: str = "Ditetapkan di",
    bare: bool = False,
) -> Flowable:
    """The block at the right. ``bare``: no rank and number, as under what a region's head signs."""
    seat = scene.region.seat
    parts: list[Flowable] = []
    if day and lead:
        under = pick(scene, "under", (True, False))
        second = pick(scene, "second", ("pada tanggal", "Pada tanggal", "pada tanggal"))
        rows = [(lead, seat), (second, day)]
        parts.append(entries(style, rows, label=96 if style.face in ("Mesin", "Buku") else 84) if pick(scene, "columns", (True, False)) else text(style, f"{lead} {seat}<br/>{f'<u>{second} {day}</u>' if under else f'{second} {day}'}", "left", after=2))  # fmt: skip
        parts.append(gap(3))
    elif day:
        parts.append(text(style, f"{seat}, {day}", "left", after=2))
    parts += [
        text(style, line, "left", after=0, bold=style.face in ("Arial", "Sempit") and n == 0) for n, line in enumerate(office)
    ]
    parts += _mark(style, scene, how, signer, stamp or office[-1].rstrip(","), office)
    name = (
        signer.name
        if bare or how == "tte"
        else pick(scene, "name", ("<u>{n}</u>", "<b><u>{n}</u></b>", "<b>{n}</b>")).format(n=signer.name)
    )
    parts.append(text(style, name.replace("<b>", "").replace("</b>", ""), "left", bold="<b>" in name, after=0))
    if signer.nip and not bare:
        rank = pick(scene, "rank", ("{r}", "Pangkat: {r}", "{r}")).format(r=signer.rank.split(" (")[0])
        nip = pick(scene, "nip", ("NIP. {n}", "NIP {n}", "NIP : {n}")).format(n=pick(scene, "nipgap", (signer.nip, signer.nip.replace(" ", ""))))  # fmt: skip
        parts.append(text(style, f"{rank}<br/>{nip}", "left", after=0))
    left = _certified(style, scene) if how == "copy" and pick(scene, "certified", (True, True, False)) else []
    return KeepTogether(
        [gap(10), Table([[left, parts]], colWidths=[None, 250], style=[*TIGHT, ("VALIGN", (0, 0), (0, 0), "BOTTOM")])]
    )


def _mark(style: House, scene: Scene, how: How, signer: Person, stamp: str, office: Sequence[str]) -> list[Flowable]:
    if how == "ink":
        return [Ink(220, 58, signer.name, seal=stamp, offset=pick(scene, "offset", (0, 14, 30)))]
    if how == "copy":
        return [gap(12), text(style, pick(scene, "ttd", ("ttd", "TTD", "ttd.", "dto", "Cap/ttd")), "left"), gap(12)]
    if how == "none":
        return [gap(58)]
    address = f"https://tte.{scene.region.domain}/v/{scene.look * 7919 + len(signer.name):x}"
    manner = pick(scene, "tte", ("box", "hash", "code"))
    if manner == "code":
        return [gap(4), Table([[code(address, 54)]], colWidths=[60], style=TIGHT, hAlign="LEFT"), gap(2)]
    if manner == "hash":
        return [gap(6), text(style, "Ditandatangani secara elektronik oleh:", "left", size=8, after=1), Table([[code(address, 46)]], colWidths=[50], style=TIGHT, hAlign="LEFT"), gap(2)]  # fmt: skip
    words = text(style, f"Ditandatangani secara elektronik oleh :<br/>{office[-1].rstrip(',')}", "left", size=7.5, after=0)
    boxed = Table([[code(address, 44), words]], colWidths=[50, 176], style=[("BOX", (0, 0), (-1, -1), 0.7, colors.HexColor("#555555")), ("VALIGN", (0, 0), (-1, -1), "MIDDLE")], hAlign="LEFT")  # fmt: skip
    return [gap(5), boxed, gap(5)]


def _certified(style: House, scene: Scene) -> list[Flowable]:
    """Beside a copy: who certifies that it is one."""
    legal = scene.crew(1, 661)[0]
    words = pick(
        scene, "salinan", ("Salinan sesuai dengan aslinya", "SALINAN SESUAI DENGAN ASLINYA", "Salinan ini sesuai dengan aslinya")
    )
    unit = "BIRO HUKUM" if scene.region.head == "Gubernur" else "BAGIAN HUKUM"
    return [
        text(style, f"{words}<br/>KEPALA {unit},", "left", size=style.size - 1.5, after=0),
        Ink(150, 40, legal.name, seal=f"Sekretariat Daerah {scene.region.pemda}"),
        text(style, f"<u>{legal.name}</u><br/>NIP. {legal.nip}", "left", size=style.size - 1.5, after=0),
    ]


def footed(scene: Scene, how: How, page: str = "") -> str:
    """The note at the foot of a paper that is signed electronically; else how its pages are numbered."""
    return pick(scene, "footnote", FOOTNOTES) if how == "tte" else page


def shown(number: str, flaw: Flaw) -> str:
    """The number as printed: dots instead of the serial, or a field of the letter program, on a draft."""
    if flaw == "blank":
        pieces = number.split("/")
        return f"{pieces[0]}/ .......... /{pieces[-1]}" if len(pieces) > 2 else "............................"
    return "${nomor_naskah}" if flaw == "placeholder" else number


def day_shown(day: date, flaw: Flaw) -> str:
    if flaw == "placeholder":
        return "${tanggal_naskah}"
    if flaw in ("blank", "rancangan"):
        return f"........ {long_date(day).split()[1]} {day.year}"
    return dated(day)


def dated(day: date) -> str:
    """Mostly plain; some with a nought before the day, some in capitals, some by the older spelling."""
    words = long_date(day)
    manner = day.toordinal() % 6
    if manner == 1:
        return words if day.day > 9 else f"0{words}"
    if manner == 2:
        return words.upper()
    if manner == 3:
        return words.replace("Februari", "Pebruari").replace("November", "Nopember")
    return words
