"""Proof of use, and what other regions write when they took an innovation over."""

from collections.abc import Sequence
from random import Random
from typing import Any

from reportlab.platypus import Flowable

from bench.judging.hulu.marks import Signed
from bench.judging.hulu.reports import head_signs
from bench.judging.hulu.signing import boxed, close, dated, footer, issuer, marked_as, numbered, said
from bench.judging.hulu.style import Look, bare, die, kop, looked, pairs, para, points, ruled, space
from bench.judging.orders import Benefit, Drawn, Letter
from bench.judging.world import Region, Scene, weekday


def benefit(scene: Scene, order: Benefit) -> Drawn:
    look, random = looked(scene), die(scene, "manfaat", order.title, order.day)
    if order.people:
        return _crowd(look, scene, order, random)
    manner = random.randrange(2)
    name, day = scene.innovation.nama, said(scene, order.day)
    widths: list[float | None] = [32, *[None] * (len(order.head) - 1)]
    table = ruled(
        look,
        order.head,
        order.rows,
        widths,
        size=9.5,
        right=range(2, len(order.head)),
        counted=random.random() < 0.4,
        shade=random.choice(("", "#ECECEC")),
    )
    story: list[Flowable] = [*kop(look, scene, scene.office)]
    if manner == 0:
        story += [para(look, f"{order.title.upper()}<br/>{name}<br/>TAHUN {order.day.year}", "center", bold=True, after=10), table]
        story += [para(look, row, before=6) for row in order.closing]
    else:
        story += [
            para(look, "LAPORAN PERTANGGUNGJAWABAN", "center", bold=True, size=look.size + 2, after=0),
            para(look, order.title, "center", bold=True, after=10),
            *_part(look, "I. UMUM", f"Laporan ini disusun oleh {scene.office} {scene.region.pemda} atas pelaksanaan inovasi {name} yang melayani {scene.innovation.users}."),
            *_part(look, "II. HASIL", "Data diambil dari buku catatan unit pelaksana sebagai berikut."),
            table,
            *_part(look, "III. KESIMPULAN", " ".join(order.closing)),
        ]  # fmt: skip
    return Drawn([*story, *head_signs(look, scene, day, random)], look.house)


def _part(look: Look, head: str, words: str) -> list[Flowable]:
    return [para(look, head, "left", bold=True, before=7, after=3), para(look, words, first=24, after=5)]


def _crowd(look: Look, scene: Scene, order: Benefit, random: Random) -> Drawn:
    """A signed list, in one table or village by village with numbers that run on."""
    size = 9
    rows: list[Sequence[Any]] = []
    zigzag = random.random() < 0.5
    villages = [f"Kampung {word}" for word in ("Tanjung Lokang", "Long Apari", "Riam Batang", "Sungai Pauh", "Bukit Rambai")]
    place = random.randrange(5)
    for n, person in enumerate(order.people, 1):
        if zigzag:
            mark = [para(look, f"{n}", "left", size=6.5, after=0), Signed(46, 12, person.name)]
            pair = [*mark, "", ""] if n % 2 else ["", "", *mark]
            signed: Any = bare([pair], [20, 46, 20, 46])
        else:
            signed = Signed(70, 13, person.name)
        rows.append((str(n), person.name, villages[(place + n // 40) % 5], "L" if len(person.name) % 2 else "P", signed))
    table = ruled(
        look,
        ("No", "Nama Lengkap", "Alamat", "L/P", "Tanda Tangan"),
        rows,
        (34, None, 112, 28, 142 if zigzag else 84),
        size=size,
        centred=(0, 3),
    )
    head = [
        ("Kegiatan", f"Inovasi {scene.innovation.nama}"),
        ("Hari/Tanggal", f"{weekday(order.day)}, {said(scene, order.day)}"),
        ("Pelaksana", f"{scene.office} {scene.region.pemda}"),
    ]
    story = [
        *kop(look, scene, scene.office),
        para(look, order.title.upper(), "center", bold=True, size=look.size + 1, after=8),
        pairs(look, head, label=84),
        space(6),
        table,
    ]
    return Drawn([*story, *head_signs(look, scene, said(scene, order.day), random)], look.house)


def replication(scene: Scene, order: Letter, owner: Region, name: str) -> Drawn:
    """A declaration, a certificate of office, or a letter to the owner."""
    look, random = looked(scene), die(scene, "replikasi", order.number, order.day)
    number, day = numbered(order.number, order.flaw, random), dated(scene, order.day, order.flaw, random)
    bare_name = name.split(" (", maxsplit=1)[0]
    subject = order.about.replace(scene.innovation.short, bare_name)
    manner = (_declared, _attested, _written)[random.randrange(3)]
    lead = "" if manner is _written else random.choice(("town", "out"))
    lead_in = [boxed(look, "RANCANGAN")] if order.flaw == "rancangan" else []
    story = [*lead_in, *kop(look, scene, scene.office), *manner(look, scene, owner, name, (number, day, subject), random)]
    story += close(look, scene, issuer(scene, "office", random), order.how, random, day=day if lead else "", lead=lead)
    return Drawn(story, look.house, watermark=marked_as(order.flaw, random), foot=footer(scene, order.how))


def _self(scene: Scene) -> list[tuple[str, str]]:
    who = scene.manager
    return [
        ("Nama", who.name),
        ("NIP", who.nip),
        ("Pangkat/Gol.", who.rank),
        ("Jabatan", f"Kepala {scene.office}"),
        ("Unit Kerja", f"Pemerintah {scene.region.pemda}"),
    ]


def _declared(look: Look, scene: Scene, owner: Region, name: str, said_of: tuple[str, str, str], random: Random) -> list[Flowable]:
    number, _, subject = said_of
    deeds = [f"Bahwa kami telah mereplikasi inovasi {name} milik {scene.office} {owner.pemda}.", f"Bahwa inovasi tersebut sudah diterapkan di wilayah {scene.region.pemda} dan disesuaikan dengan keadaan setempat.", "Bahwa kami bersedia memberikan data pelaksanaan apabila diperlukan."]  # fmt: skip
    return [
        para(look, "SURAT PERNYATAAN", "center", bold=True, size=look.size + 2, after=0),
        para(look, subject.upper(), "center", bold=True, after=0),
        para(look, f"Nomor : {number}", "center", after=12),
        para(look, "Yang bertanda tangan di bawah ini, saya :", "left"),
        pairs(look, _self(scene), left=16, label=84),
        para(look, "Menyatakan dengan sesungguhnya :", "left", before=8),
        points(look, deeds, left=8),
        para(look, "Surat pernyataan ini dibuat tanpa paksaan dari pihak mana pun.", before=6),
    ]


def _attested(look: Look, scene: Scene, owner: Region, name: str, said_of: tuple[str, str, str], random: Random) -> list[Flowable]:
    number, _, subject = said_of
    return [
        para(look, "<u>SURAT KETERANGAN</u>", "center", bold=True, size=look.size + 2, after=0),
        para(look, f"Nomor : {number}", "center", after=4),
        para(look, f"Tentang<br/>{subject}", "center", after=12),
        para(look, f"Kepala {scene.office} {scene.region.pemda} dengan ini menerangkan bahwa inovasi {name} yang digagas oleh Pemerintah {owner.pemda} telah direplikasi dan dijalankan di {scene.region.pemda}.", first=28),
        para(look, f"Pelaksanaannya berada di bawah tanggung jawab {scene.office} {scene.region.pemda}.", first=28),
        para(look, "Demikian surat keterangan ini diberikan untuk dipergunakan seperlunya.", first=28),
    ]  # fmt: skip


def _written(look: Look, scene: Scene, owner: Region, name: str, said_of: tuple[str, str, str], random: Random) -> list[Flowable]:
    number, day, subject = said_of
    left = pairs(look, [("Nomor", number), ("Sifat", "Biasa"), ("Lampiran", "-"), ("Hal", subject)], label=56)
    to = f"{scene.region.seat}, {day}<br/><br/>Kepada<br/>Yth. Kepala {scene.office} {owner.pemda}<br/>di - {owner.seat}"
    return [
        bare([[left, para(look, to, "left")]], [None, 190]),
        para(look, f"Menindaklanjuti kunjungan pembelajaran ke {owner.pemda}, bersama ini diberitahukan bahwa Pemerintah {scene.region.pemda} telah mereplikasi inovasi {name}.", first=28, before=14),
        para(look, f"Inovasi dimaksud kini berjalan di wilayah kami dan dikelola oleh {scene.office} {scene.region.pemda}. Terima kasih atas pendampingan yang telah diberikan.", first=28),
        para(look, "Demikian disampaikan, atas kerja samanya diucapkan terima kasih.", first=28),
    ]  # fmt: skip
