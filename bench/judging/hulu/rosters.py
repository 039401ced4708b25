"""Lists of persons, of innovations and of partners, ruled and without lines."""

from collections.abc import Sequence
from random import Random
from typing import Any

from reportlab.platypus import Flowable, KeepTogether

from bench.judging.hulu.style import Look, bare, pairs, para, points, ruled
from bench.judging.orders import Member
from bench.judging.world import Scene


def roster(look: Look, team: Sequence[Member], random: Random, *, wide: bool = False) -> list[Flowable]:
    """The members of a team in one of five manners."""
    manners = [_table, _office_first, _by_role]
    if len(team) <= 12:
        manners.append(_blocks)
    if not wide:
        manners.append(_lines)
    return random.choice(manners)(look, team, random)


def _nip(member: Member, random: Random) -> str:
    return f"NIP. {member.person.nip}" if random.random() < 0.5 else f"NIP {member.person.nip.replace(' ', '')}"


def _table(look: Look, team: Sequence[Member], random: Random) -> list[Flowable]:
    """Number, name with NIP, rank, office, place in the team."""
    style = Random(random.random())
    grouped = style.random() < 0.5
    rows = []
    for n, m in enumerate(team, 1):
        nip = m.person.nip if grouped else m.person.nip.replace(" ", "")
        rows.append((str(n), f"{m.person.name}<br/>{nip}", m.person.rank, f"{m.post} pada {m.office}", m.role))
    head = ("NO", "NAMA / NIP", "PANGKAT/GOL.", "JABATAN", "KEDUDUKAN DALAM TIM")
    return [
        ruled(
            look, head, rows, (26, 132, 84, None, 84), size=8.6, counted=style.random() < 0.5, shade=style.choice(("", "#E4E4E4"))
        )
    ]


def _office_first(look: Look, team: Sequence[Member], random: Random) -> list[Flowable]:
    """The office first, as in decrees that appoint by office."""
    rows = [(f"{n}.", f"{m.post}, {m.office}", m.person.name, m.role) for n, m in enumerate(team, 1)]
    head = ("No.", "Jabatan/Instansi", "Nama", "Keterangan")
    if random.random() < 0.5:
        rows = [(a, d, c, b) for a, b, c, d in rows]
        head = ("No.", "Jabatan dalam Tim", "Nama", "Unsur/Instansi")
        return [ruled(look, head, rows, (28, 100, 140, None), size=9)]
    return [ruled(look, head, rows, (28, None, 150, 90), size=9, shade=random.choice(("", "#DDE6EE")))]


def _by_role(look: Look, team: Sequence[Member], random: Random) -> list[Flowable]:
    """Without lines: each role once, its members below one another."""
    roles = list(dict.fromkeys(m.role for m in team))
    rows: list[list[Any]] = []
    for role in roles:
        members = [m for m in team if m.role == role]
        for n, m in enumerate(members, 1):
            mark = f"{n}." if len(members) > 1 else ""
            words = f"{m.person.name}, {m.post} {m.office}"
            rows.append(
                [
                    para(look, role or "Anggota" if n == 1 else "", "left", after=0),
                    para(look, ":" if n == 1 else "", "left", after=0),
                    para(look, mark, "left", after=0),
                    para(look, words, "left", after=1),
                ]
            )
    return [bare(rows, [112, 12, 28, None])]


def _lines(look: Look, team: Sequence[Member], random: Random) -> list[Flowable]:
    """A numbered list in running words."""
    dash = random.choice((" - ", "; ", " / "))
    entries = [
        f"{m.person.name} ({_nip(m, Random(n))}){dash}{m.post} {m.office}{dash}{m.role or 'anggota'}" for n, m in enumerate(team)
    ]
    return [points(look, entries, left=10, size=look.size - 0.6)]


def _blocks(look: Look, team: Sequence[Member], random: Random) -> list[Flowable]:
    """A block of labels for each person, as orders to officials have them."""
    label = random.choice(("Kedudukan dalam tim", "Sebagai"))
    blocks: list[Flowable] = []
    for n, m in enumerate(team, 1):
        rows = [
            ("Nama", f"<b>{m.person.name}</b>"),
            ("NIP", m.person.nip.replace(" ", "")),
            ("Pangkat/Gol. Ruang", m.person.rank),
            ("Jabatan", f"{m.post} {m.office}"),
            *([(label, m.role)] if m.role else []),
        ]
        blocks.append(KeepTogether([bare([[para(look, f"{n}.", "left"), pairs(look, rows, label=112)]], [27, None])]))
    return blocks


def establishments(look: Look, scene: Scene, names: Sequence[str], random: Random, *, wide: bool) -> Flowable:
    """The innovations that a decree or a regulation establishes."""
    known = {one.nama: one for one in (*scene.others, scene.innovation)}
    rows: list[tuple[str, ...]]
    if wide:
        head = ("NO", "NAMA INOVASI", "PERANGKAT DAERAH", "URUSAN PEMERINTAHAN", "JENIS", "SASARAN")
        rows = [
            (str(n), name, known[name].office, known[name].urusan, known[name].jenis, known[name].users.capitalize())
            for n, name in enumerate(names, 1)
        ]
        return ruled(look, head, rows, (30, None, 165, 110, 74, 116), size=9.5, counted=True, shade=random.choice(("", "#D9D9D9")))
    if random.random() < 0.5:
        rows = [(f"{n}.", known[name].office, name, known[name].urusan) for n, name in enumerate(names, 1)]
        return ruled(look, ("No.", "Inovator", "Nama Inovasi", "Urusan"), rows, (28, 128, None, 96), size=9.2)
    rows = [(str(n), name, known[name].office) for n, name in enumerate(names, 1)]
    return ruled(look, ("NO", "JUDUL INOVASI", "OPD PELAKSANA"), rows, (30, None, 160), size=9.4, counted=True)


def partners(look: Look, parties: Sequence[tuple[str, str]], random: Random) -> list[Flowable]:
    """Organisations outside the government with their part."""
    head = random.choice(("UNSUR MITRA", "PIHAK LUAR YANG DILIBATKAN", "MITRA PENDUKUNG"))
    title = para(look, head, "left", bold=True, before=10, after=4)
    if random.random() < 0.5:
        return [title, points(look, [f"{name}, untuk {part}" for name, part in parties], marks=random.choice(("1.", "a.")), left=8)]
    rows = [(str(n), name, part.capitalize()) for n, (name, part) in enumerate(parties, 1)]
    return [title, ruled(look, ("NO", "NAMA LEMBAGA", "PERAN SERTA"), rows, (28, 190, None), size=9)]
