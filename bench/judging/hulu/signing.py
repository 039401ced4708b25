"""Numbers, dates and signature blocks, in ink, as a copy, electronic, or empty."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from random import Random
from typing import Any

from reportlab.lib import colors
from reportlab.platypus import Flowable, KeepTogether, Table

from bench.judging.hulu.marks import Signed
from bench.judging.hulu.style import BARE, Look, bare, pairs, para, space
from bench.judging.orders import Flaw, How
from bench.judging.world import Scene, long_date
from bench.samples.ink import code
from bench.samples.people import Person

SHORT = {
    "Dinas Kependudukan dan Pencatatan Sipil": "DISDUKCAPIL",
    "Dinas Kesehatan": "DINKES",
    "Dinas Pertanian dan Ketahanan Pangan": "DISTAN",
    "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu": "DPMPTSP",
    "Dinas Pendidikan dan Kebudayaan": "DISDIKBUD",
    "Badan Pendapatan Daerah": "BAPENDA",
    "Dinas Sosial": "DINSOS",
    "Badan Penanggulangan Bencana Daerah": "BPBD",
    "Dinas Perhubungan": "DISHUB",
    "Dinas Perpustakaan dan Kearsipan": "DISPUSIP",
}
OPEN_MARKS = ("${nomor_naskah}", "{{nomor_surat}}", "[@NomorSurat]"), ("${tanggal_naskah}", "{{tanggal_surat}}", "[@TanggalSurat]")
FEET = (
    "Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat elektronik yang diterbitkan oleh BSrE, BSSN",
    "Naskah dinas ini ditandatangani secara elektronik dengan Sertifikat Elektronik dari Balai Besar Sertifikasi Elektronik BSSN",
    "UU ITE No. 11 Tahun 2008 Pasal 5 Ayat 1: informasi elektronik dan/atau hasil cetaknya merupakan alat bukti hukum yang sah",
)


@dataclass(frozen=True, slots=True)
class Issuer:
    """Who signs: the lines of the office, the person, and the words of the stamp (around, inside)."""

    lines: tuple[str, ...]
    person: Person
    stamp: tuple[str, str]


def short(office: str) -> str:
    return SHORT.get(office, "".join(word[0] for word in office.split() if word[0].isupper()))


def issuer(scene: Scene, kind: str, random: Random) -> Issuer:
    """The head of the region (``head``), of the office (``office``), or that one ``on-behalf`` of the former."""
    region = scene.region
    around = f"PEMERINTAH {region.pemda}"
    if kind == "head":
        lead = random.choice(("", "", "", "", "", "Pj. "))
        return Issuer((f"{lead}{region.titled},",), region.chief, (region.pemda, region.head))
    plain = f"KEPALA {scene.office.upper()}"
    own = (plain, f"{region.pemda.upper()},") if random.random() < 0.5 else (f"{plain},",)
    stamp = (around, short(scene.office))
    if kind == "on-behalf":
        between = random.choice(((), (), (f"SEKRETARIS DAERAH {region.pemda.upper()}", "u.b.")))
        return Issuer((f"a.n. {region.titled}", *between, *own), scene.manager, stamp)
    acting = random.choice(("", "", "", "", "Plt. "))
    return Issuer((f"{acting}{own[0]}", *own[1:]), scene.manager, stamp)


def numbered(number: str, flaw: Flaw, random: Random) -> str:
    """A number as it stands on the paper: on drafts without its serial, or a field that nobody filled in."""
    if flaw == "placeholder":
        return OPEN_MARKS[0][len(number) % 3]
    if flaw == "blank" or (flaw == "rancangan" and random.random() < 0.6):
        hole = ".........." if random.random() < 0.6 else "&nbsp;" * 9
        runs = [run for run in re.finditer(r"(?<![\d.])\d{1,4}(?![\d.])", number) if not 1990 <= int(run[0]) <= 2040]
        if not runs:
            return hole
        run = runs[0] if len(runs) == 1 or runs[0].start() else runs[1]
        return number[: run.start()] + hole + number[run.end() :]
    return number


def said(scene: Scene, day: date) -> str:
    """A date in the manner of the region: plain, with a zero before, or with months as they were spelled once."""
    manner = Random(f"tanggal {scene.region.pemda}").randrange(5)
    words = long_date(day)
    if manner == 3:
        return words.replace("Februari", "Pebruari").replace("November", "Nopember")
    return f"0{words}" if manner == 4 and day.day < 10 else words


def dated(scene: Scene, day: date, flaw: Flaw, random: Random) -> str:
    """The date as it stands on the paper."""
    if flaw == "placeholder":
        return OPEN_MARKS[1][Random(f"isian {scene.region.pemda}").randrange(3)]
    if flaw in ("blank", "rancangan"):
        month = said(scene, day).split(" ")[1]
        return random.choice((f"........ {month} {day.year}", f".............................. {day.year}"))
    return said(scene, day)


def marked_as(flaw: Flaw, random: Random) -> str:
    """The words across the page."""
    return random.choice(("DRAFT", "KONSEP", "RANCANGAN")) if flaw == "watermark" else ""


def boxed(look: Look, words: str) -> Table:
    """A word in a frame at the upper right, as SALINAN or RANCANGAN."""
    cell = Table(
        [[para(look, words, "center", bold=True, after=0)]],
        colWidths=[92],
        style=[("BOX", (0, 0), (-1, -1), 1.1, colors.black), ("BOTTOMPADDING", (0, 0), (-1, -1), 5)],
    )
    return bare([["", cell]], [None, 98])


def close(
    look: Look,
    scene: Scene,
    who: Issuer,
    how: How,
    random: Random,
    *,
    day: str = "",
    lead: str = "set",
    copied: bool = False,
    wide: float = 245,
    loose: bool = False,
) -> list[Flowable]:
    """The block at the right. ``lead``: ``set`` (Ditetapkan), ``out`` (Dikeluarkan) or ``town``; ``copied`` adds who certifies a copy;
    ``loose``: for a cell of a table, not kept together."""
    align = random.choice(("left", "left", "center"))
    parts = _when(look, scene, day, lead, random) if day else []
    parts += [para(look, row, align, bold=random.random() < 0.2, after=0) for row in who.lines]
    parts += _mark(look, scene, who, how, align, wide)
    parts += _name(look, who, how, align, random)
    at = look.house
    block = Table([["", parts]], colWidths=[None, wide], style=BARE)
    tail: list[Flowable] = []
    if copied and how == "copy":
        tail = [space(8), certified(look, scene, random)]
    if how == "tte" and Random(f"tte {at.pemda}").randrange(3) == 2:
        tail = [
            space(12),
            para(look, f"{FEET[1]}. Keaslian dapat diperiksa pada laman tte.kominfo.go.id/verifyPDF", "left", size=7.5),
        ]
    rows = [space(10), block, *tail]
    return rows if loose else [KeepTogether(rows)]


def _when(look: Look, scene: Scene, day: str, lead: str, random: Random) -> list[Flowable]:
    if lead == "town":
        return [para(look, f"{scene.region.seat}, {day}", "left", after=2)]
    verb = "Ditetapkan di" if lead == "set" else "Dikeluarkan di"
    if random.random() < 0.5:
        return [para(look, f"{verb} {scene.region.seat}", "left", after=0), para(look, f"pada tanggal {day}", "left", after=4)]
    return [pairs(look, [(verb, scene.region.seat), ("Pada tanggal", day)], label=84), space(4)]


def _mark(look: Look, scene: Scene, who: Issuer, how: How, align: str, wide: float) -> list[Flowable]:
    if how == "ink":
        return [Signed(wide - 20, 60, who.person.name, stamp=who.stamp, at=34 if align == "center" else 10)]
    if how == "copy":
        words = Random(f"salinan {scene.region.pemda}").choice(("ttd", "ttd.", "dto.", "Cap/ttd."))
        return [space(14), para(look, words, align, left=0 if align == "center" else 24, after=0), space(14)]
    if how == "none":
        return [space(54)]
    manner = Random(f"tte {scene.region.pemda}").randrange(3)
    mark = code(f"https://sipd.{scene.region.domain}/v/{scene.look * 104729:x}", 46)
    if manner == 0:
        words = "Telah ditandatangani secara elektronik oleh:<br/>" + who.lines[-1].rstrip(",").title()
        return [space(3), bare([[mark, para(look, words, "left", size=7.5, after=0)]], [52, wide - 60]), space(3)]
    if manner == 1:
        words = "Ditandatangani secara elektronik menggunakan sertifikat elektronik BSrE"
        box = Table(
            [[para(look, words, "center", size=7.5, after=0, colour="#444444")]],
            colWidths=[170],
            style=[("BOX", (0, 0), (-1, -1), 0.6, colors.grey), ("BOTTOMPADDING", (0, 0), (-1, -1), 6)],
            hAlign=align.upper(),
        )
        return [space(8), box, space(8)]
    mark.hAlign = align.upper()
    return [space(3), mark, space(3)]


def _name(look: Look, who: Issuer, how: How, align: str, random: Random) -> list[Flowable]:
    person = who.person
    if not person.nip:
        return [para(look, person.name.upper(), align, bold=random.random() < 0.5, after=0)]
    name = random.choice((f"<u>{person.name}</u>", f"<b><u>{person.name}</u></b>", person.name, person.name.upper()))
    rank = person.rank.split(" (")[0] if random.random() < 0.6 else person.rank
    nip = f"NIP. {person.nip}" if random.random() < 0.6 else f"NIP {person.nip.replace(' ', '')}"
    rows = [name, rank, nip] if how != "tte" or random.random() < 0.6 else [name, f"{rank}", nip]
    return [para(look, row, align, after=0) for row in rows]


def certified(look: Look, scene: Scene, random: Random) -> Flowable:
    """Who certifies that a copy agrees with the original."""
    region = scene.region
    unit = "BIRO HUKUM SEKRETARIAT DAERAH" if region.head == "Gubernur" else "BAGIAN HUKUM"
    person = scene.crew(1, 63)[0]
    size = look.size - 1.2
    parts: list[Any] = [
        para(
            look,
            random.choice(("Salinan sesuai dengan aslinya", "Salinan sesuai dengan aslinya,", "Untuk salinan yang sah,")),
            "left",
            size=size,
            after=0,
        ),
        para(look, f"KEPALA {unit},", "left", size=size, after=0),
        Signed(170, 46, person.name, stamp=(f"SETDA {region.pemda}", "HUKUM"), at=6),
        para(look, f"<u>{person.name}</u>", "left", size=size, after=0),
        para(look, f"NIP. {person.nip}", "left", size=size, after=0),
    ]
    return bare([[parts, ""]], [230, None])


def footer(scene: Scene, how: How, *, pages: bool = False) -> str:
    """What stands at the foot of each page: the electronic note where the region prints it there, or a page number."""
    manner = Random(f"tte {scene.region.pemda}").randrange(3)
    if how == "tte" and manner < 2:
        return FEET[manner]
    return "- {page} -" if pages else ""


def copies_to(look: Look, scene: Scene, random: Random) -> list[Flowable]:
    """Who gets a copy (often nobody is named)."""
    if random.random() < 0.45:
        return []
    who: Sequence[str] = random.choice(
        (
            (f"{scene.region.head} {scene.region.name} (sebagai laporan);", "Yang bersangkutan;", "Arsip."),
            ("Sekretaris Daerah;", f"Inspektur {scene.region.pemda};", "Masing-masing yang bersangkutan untuk dilaksanakan."),
        )
    )
    head = random.choice(("<u>Tembusan</u> :", "Tembusan disampaikan kepada Yth.:", "Tembusan:"))
    size = look.size - 1.5
    rows = [para(look, head, "left", size=size, before=8, after=0)]
    return [KeepTogether([*rows, *(para(look, f"{n}. {row}", "left", size=size, after=0) for n, row in enumerate(who, 1))])]
