"""Lists of persons: by office under heads of their own, as blocks of labelled lines, side by side, from an online form, photographed."""

import io
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any

from PIL import Image as PictureFile
from reportlab.lib import colors
from reportlab.platypus import Flowable, Image, Table

from bench.judging.muara.style import TIGHT, dated, fields, house, short
from bench.judging.muara.tables import sheet
from bench.judging.orders import Event, Member
from bench.judging.world import Scene, weekday
from bench.samples.house import House, gap, render, text
from bench.samples.ink import Ink
from bench.samples.people import Person
from bench.samples.scans import jpeg, photograph

ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII")
DUTIES = {"Penanggung Jawab": "mengarahkan kebijakan", "Ketua": "memimpin pelaksanaan", "Wakil Ketua": "mewakili ketua", "Sekretaris": "mengelola administrasi dan data"}  # fmt: skip


def by_office(style: House, scene: Scene, team: Sequence[Member]) -> Flowable:
    """A table whose members stand under their office; what a member does may follow the role."""
    rows: list[Sequence[Any]] = []
    heads: list[int] = []
    count = 0
    for place, (office, members) in enumerate(_offices(team)):
        heads.append(len(rows))
        rows.append((f"{ROMAN[place]}. {office.upper()}", "", "", ""))
        for member in members:
            count += 1
            rows.append((f"{count}.", _identity(member.person), f"{member.post}<br/>pada {office}", _role(scene, member)))
    extra: list[tuple[Any, ...]] = []
    for n in heads:
        extra += [("SPAN", (0, n + 1), (-1, n + 1)), ("BACKGROUND", (0, n + 1), (-1, n + 1), colors.HexColor("#F0F0F0"))]
    head = [("No", "Nama / NIP / Pangkat", "Jabatan dalam Dinas", "Kedudukan dan Tugas dalam Tim")]
    return sheet(style, head, rows, (26, 170, None, 120), size=8.5, centred=(), strong=heads, extra=extra)


def _offices(team: Sequence[Member]) -> list[tuple[str, list[Member]]]:
    order = list(dict.fromkeys(member.office for member in team))
    ranked = sorted(team, key=lambda member: order.index(member.office))
    return [(office, list(members)) for office, members in groupby(ranked, key=lambda member: member.office)]


def _identity(person: Person) -> str:
    return f"{person.name}<br/>NIP {person.nip}<br/>{person.rank}"


def _role(scene: Scene, member: Member) -> str:
    return f"{member.role}<br/>({DUTIES.get(member.role, 'membantu pelaksanaan layanan')})" if scene.look % 2 else member.role


def blocks(style: House, team: Sequence[Member]) -> list[Flowable]:
    """Each person as a numbered block of labelled lines, as orders to officials have it."""
    story: list[Flowable] = []
    for n, member in enumerate(team, 1):
        lines = [
            ("Nama", f"<b>{member.person.name}</b>"),
            ("NIP", member.person.nip),
            ("Pangkat/Gol.", member.person.rank),
            ("Jabatan", f"{member.post} pada {member.office}"),
            *([("Sebagai", member.role)] if member.role else []),
        ]
        block = [fields(style, lines, label=76)]
        mark = text(style, f"{n}.", "left", after=0)
        story += [Table([["", mark, block]], colWidths=[62, 22, None], style=TIGHT), gap(4)]
    return story


def zigzag(style: House, scene: Scene, members: Sequence[Member]) -> Flowable:
    """A wide list; places to sign alternate between two columns."""
    rows = []
    for n, m in enumerate(members, 1):
        phone = f"0813{(scene.seed * 79193 + n * 10472939) % 10**8:08}"
        ink: list[Any] = [text(style, f"{n}.", "left", size=7, after=0), Ink(70, 15, m.person.name)]
        rows.append((str(n), m.person.name, m.post, m.office, phone, ink if n % 2 else "", "" if n % 2 else ink))
    head = [("No", "Nama Lengkap", "Jabatan", "Instansi / Unit Kerja", "No. HP / WA", "Tanda Tangan", "")]
    return sheet(style, head, rows, (28, 150, 96, None, 92, 86, 86), size=9, extra=[("SPAN", (5, 0), (6, 0))])


def beside(style: House, members: Sequence[tuple[str, str]], *, size: float = 8.5) -> Flowable:
    """Two lists beside each other, each with its own numbers and places to sign; ``members``: name and whence."""
    half = (len(members) + 1) // 2

    def cells(n: int) -> tuple[Any, ...]:
        if n >= len(members):
            return ("", "", "")
        name, whence = members[n]
        return (str(n + 1), f"{name}<br/><font size={size - 1.5}>{whence}</font>", Ink(48, 15, name))

    rows = [(*cells(n), *cells(n + half)) for n in range(half)]
    head = [("No", "Nama / Asal", "Paraf", "No", "Nama / Asal", "Paraf")]
    extra = [("LINEBEFORE", (3, 0), (3, -1), 1.6, colors.black)]
    return sheet(style, head, rows, (26, None, 56, 26, None, 56), size=size, centred=(0, 3), extra=extra)


def exported(style: House, scene: Scene, order: Event) -> Flowable:
    """The answers to an online form, as a spreadsheet prints them."""
    rows = []
    for n, m in enumerate(order.members):
        words = m.person.name.split(",")[0].lower().replace(". ", "").split()
        clock = f"{short(order.day)} {8 + n * 4 // 60}:{(n * 4) % 60:02}:{(n * 37) % 60:02}"
        rows.append((clock, f"{words[0]}.{words[-1]}{n + 61}@mail.id", m.person.name, f"{m.post}, {m.office}", "Hadir"))
    head = [("Stempel waktu", "Alamat email", "Nama lengkap dan gelar", "Jabatan / instansi", "Kehadiran")]
    return sheet(style, head, rows, (92, 132, 122, None, 50), size=7.5, centred=(), tint="#E6F4EA")


def photographed(scene: Scene, order: Event, seed: int) -> Flowable:
    """A sheet of two lists that lay before a telephone, as a picture on the page."""
    style = replace(house(scene), margin=34, size=12.5)
    story = [
        text(style, f"DAFTAR HADIR<br/>{order.title.upper()}", "center", bold=True, after=10),
        fields(style, [("Hari, tanggal", f"{weekday(order.day)}, {dated(order.day)}"), ("Tempat", order.place), ("Penyelenggara", f"{scene.office} {scene.region.pemda}")]),
        gap(8),
        beside(style, [(m.person.name, f"{m.post}, {m.office}") for m in order.members], size=11),
    ]  # fmt: skip
    taken = PictureFile.open(io.BytesIO(photograph(render(story, style), seed, dpi=165, quality=70)))
    upper = taken.convert("RGB").crop((0, 0, taken.width, taken.height * 6 // 10))
    return Image(io.BytesIO(jpeg(upper, 68)), width=470, height=500, kind="proportional")
