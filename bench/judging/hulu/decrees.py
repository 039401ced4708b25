"""Decrees: of the region's head under the bird, of an office's head under its letterhead, with an annex upright or on its side."""

from collections.abc import Sequence
from random import Random

from reportlab.platypus import Flowable, PageBreak

from bench.judging.hulu.rosters import establishments, partners, roster
from bench.judging.hulu.signing import boxed, close, copies_to, dated, footer, issuer, marked_as, numbered
from bench.judging.hulu.style import Look, bare, crown, die, kop, looked, para, space, turned
from bench.judging.orders import Decree, Drawn
from bench.judging.world import Scene

LAWS = (
    "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah (Lembaran Negara Republik Indonesia Tahun 2014 Nomor 244, Tambahan Lembaran Negara Republik Indonesia Nomor 5587) sebagaimana telah beberapa kali diubah terakhir dengan Undang-Undang Nomor 6 Tahun 2023;",
    "Undang-Undang Nomor 30 Tahun 2014 tentang Administrasi Pemerintahan (Lembaran Negara Republik Indonesia Tahun 2014 Nomor 292);",
    "Peraturan Pemerintah Nomor 38 Tahun 2017 tentang Inovasi Daerah (Lembaran Negara Republik Indonesia Tahun 2017 Nomor 206, Tambahan Lembaran Negara Republik Indonesia Nomor 6123);",
    "Peraturan Menteri Dalam Negeri Nomor 104 Tahun 2018 tentang Penilaian dan Pemberian Penghargaan dan/atau Insentif Inovasi Daerah (Berita Negara Republik Indonesia Tahun 2018 Nomor 1611);",
)
DICTA = (("KESATU", "KEDUA", "KETIGA", "KEEMPAT", "KELIMA"), ("PERTAMA", "KEDUA", "KETIGA", "KEEMPAT", "KELIMA"))


def decree(scene: Scene, order: Decree) -> Drawn:
    look, random = looked(scene), die(scene, "keputusan", order.number, order.day)
    who = issuer(scene, order.signer, random)
    titled = scene.region.titled
    if order.signer != "head":
        titled = f"KEPALA {scene.office.upper()} {scene.region.pemda.upper()}"
        if order.signer == "on-behalf" and random.random() < 0.35:
            titled = scene.region.titled
    number, day = numbered(order.number, order.flaw, random), dated(scene, order.day, order.flaw, random)
    title = f"KEPUTUSAN {titled}"
    inline = bool(order.listed) and random.random() < 0.3
    story: list[Flowable] = _top(look, scene, order, title, number, random)
    ordinals = random.choice(DICTA)
    story += [para(look, f"{titled},", "center", before=4, after=8)]
    story += clause(look, "Menimbang", _reasons(scene, order), "a.")
    story += clause(look, "Mengingat", [*random.sample(LAWS, 3), *([f"{order.refers};"] if order.refers else [])], "1.")
    if random.random() < 0.35:
        story += clause(
            look, "Memperhatikan", [f"Hasil rapat pembahasan bersama perangkat daerah terkait di {scene.region.seat};"], "1."
        )
    story += [
        para(look, random.choice(("MEMUTUSKAN :", "M E M U T U S K A N", "MEMUTUSKAN:")), "center", bold=True, before=8, after=8)
    ]
    wording = f"KEPUTUSAN {titled} TENTANG {order.about.upper()}." if random.random() < 0.7 else ""
    story += clause(look, "Menetapkan", [wording], "1.")
    for label, words in zip(ordinals, _dicta(scene, order, ordinals[0], inline, random), strict=False):
        story += clause(look, label, [words])
    story += close(look, scene, who, order.how, random, day=day, copied=order.signer == "head")
    story += copies_to(look, scene, random)
    if not inline:
        story += _annex(look, scene, order, title, number, day, random)
    return Drawn(story, look.house, watermark=marked_as(order.flaw, random), foot=footer(scene, order.how))


def clause(look: Look, label: str, entries: Sequence[str], marks: str = "1.") -> list[Flowable]:
    """A label, a colon, then the entries, numbered or lettered where there are several."""
    wide = 94 if look.face in ("Courier", "Lebar") else 80
    rows = []
    for n, entry in enumerate(entries):
        mark = "" if len(entries) == 1 else f"{n + 1}." if marks == "1." else f"{chr(97 + n)}."
        lead = (label, ":") if n == 0 else ("", "")
        cells = [para(look, word, "left", after=0) for word in lead]
        rows.append([*cells, para(look, mark, "left", after=0) if mark else "", para(look, entry, after=2)])
    return [bare(rows, [wide, 12, 22 if len(entries) > 1 else 0.1, None])]


def _top(look: Look, scene: Scene, order: Decree, title: str, number: str, random: Random) -> list[Flowable]:
    story: list[Flowable] = []
    if order.flaw == "rancangan":
        title = f"RANCANGAN {title}"
        story += [boxed(look, "RANCANGAN")] if random.random() < 0.5 else []
    elif order.how == "copy" and order.signer == "head" and random.random() < 0.7:
        story += [boxed(look, "SALINAN")]
    story += crown(look, scene) if title.endswith(scene.region.titled) else kop(look, scene, scene.office)
    bold = random.random() < 0.5
    joined = number if "TAHUN" in number else f": {number}"
    story += [
        para(look, title, "center", bold=bold, after=0),
        para(look, f"NOMOR {joined}", "center", bold=bold, after=7),
        para(look, random.choice(("TENTANG", "T E N T A N G")), "center", bold=bold, after=7),
        para(look, order.about.upper(), "center", bold=bold, after=7),
    ]
    if title.endswith(scene.region.titled) and random.random() < 0.4:
        story.append(para(look, "DENGAN RAHMAT TUHAN YANG MAHA ESA", "center", after=5))
    return story


def _reasons(scene: Scene, order: Decree) -> list[str]:
    last = f"bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu menetapkan Keputusan tentang {order.about};"
    if not order.team:
        return [
            f"bahwa untuk memberikan dasar pelaksanaan atas pembaharuan yang telah dijalankan perangkat daerah di {scene.region.pemda}, nama-nama inovasi perlu ditetapkan;",
            last,
        ]
    if not order.named:
        return ["bahwa untuk tertibnya pelaksanaan kegiatan dimaksud perlu ditunjuk personil yang bertanggung jawab;", last]
    what = scene.innovation
    return [
        f"bahwa dalam rangka {what.service} bagi {what.users}, {scene.office} menjalankan inovasi {what.nama} sehingga diperlukan personil yang mengelolanya;",
        last,
    ]


def _dicta(scene: Scene, order: Decree, first: str, inline: bool, random: Random) -> list[str]:  # noqa: FBT001
    last = random.choice(
        (
            "Keputusan ini mulai berlaku pada tanggal ditetapkan.",
            "Keputusan ini berlaku sejak tanggal ditetapkan dengan ketentuan apabila di kemudian hari terdapat kekeliruan akan diadakan perbaikan sebagaimana mestinya.",
        )
    )
    cost = f"Segala biaya yang timbul akibat ditetapkannya Keputusan ini dibebankan pada APBD {scene.region.pemda}."
    if order.team:
        name = f" inovasi {scene.innovation.nama}" if order.named else ""
        return [
            f"Menunjuk nama-nama yang tercantum dalam Lampiran Keputusan ini sebagai pengelola{name}.",
            f"Tugas personil sebagaimana dimaksud dalam diktum {first} adalah menyusun jadwal, menjalankan layanan, mencatat hasil, dan melapor setiap bulan.",
            cost,
            last,
        ]
    link = f" dalam rangka melaksanakan {order.refers}" if order.refers else ""
    if inline:
        return [
            f"Menetapkan inovasi daerah{link}, yaitu: " + " ".join(f"({n}) {name};" for n, name in enumerate(order.listed, 1)),
            cost,
            last,
        ]
    return [
        f"Menetapkan inovasi daerah{link} sebagaimana tercantum dalam Lampiran dan merupakan bagian yang tidak terpisahkan dari Keputusan ini.",
        cost,
        last,
    ]


def _annex(look: Look, scene: Scene, order: Decree, title: str, number: str, day: str, random: Random) -> list[Flowable]:
    """Begins on a page of its own; signed once more, or not at all (short annexes of some offices)."""
    sideways = random.random() < 0.4
    story: list[Flowable] = turned() if sideways else [PageBreak()]
    story += _annex_head(look, order, title, number, day, random, 430 if sideways else 200)
    if order.listed:
        story += [
            para(look, f"{order.about.upper()}", "center", bold=True, after=6),
            establishments(look, scene, order.listed, random, wide=sideways),
        ]
    if order.team:
        name = f"<br/>{scene.innovation.nama}" if order.named and random.random() < 0.6 else ""
        story += [
            para(look, f"SUSUNAN PERSONIL{name}", "center", bold=True, after=6),
            *roster(look, order.team, random, wide=sideways),
        ]
    if order.parties:
        story += partners(look, order.parties, random)
    if random.random() < 0.75 or order.how == "tte":
        story += close(
            look, scene, issuer(scene, order.signer, die(scene, "keputusan", order.number, order.day)), order.how, random
        )
    return story if order.listed or order.team or order.parties else []


def _annex_head(look: Look, order: Decree, title: str, number: str, day: str, random: Random, left: float) -> list[Flowable]:
    size = look.size - 1.4
    joined = number if "TAHUN" in number else f": {number}"
    if random.random() < 0.5:
        rows = [("LAMPIRAN", title), ("", f"NOMOR {joined}"), ("", f"TANGGAL : {day}"), ("", f"TENTANG : {order.about}")]
        cells = [[para(look, a, "left", size=size, after=0), para(look, b, "left", size=size, after=0)] for a, b in rows]
        return [bare(cells, [70, None]), space(10)]
    words = f"Lampiran {title.title() if random.random() < 0.5 else title}<br/>Nomor {joined}<br/>Tanggal : {day}"
    return [para(look, words, "left", size=size, left=left, after=10)]
