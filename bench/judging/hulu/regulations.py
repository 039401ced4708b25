"""Regulations: of the region with its council, or of its head alone; printed for the gazette."""

from random import Random

from reportlab.platypus import Flowable, PageBreak

from bench.judging.hulu.decrees import LAWS, clause
from bench.judging.hulu.rosters import establishments
from bench.judging.hulu.signing import boxed, certified, close, dated, footer, issuer, marked_as, numbered
from bench.judging.hulu.style import Look, crown, die, looked, para, points, space
from bench.judging.orders import Drawn, Regulation
from bench.judging.world import Scene

ROMAN = ("I", "II", "III", "IV", "V", "VI")


def regulation(scene: Scene, order: Regulation) -> Drawn:
    look, random = looked(scene), die(scene, "peraturan", order.number, order.day)
    region, local = scene.region, order.kind == "daerah"
    title = f"PERATURAN DAERAH {region.pemda.upper()}" if local else f"PERATURAN {region.titled}"
    number = numbered(order.number, order.flaw, random)
    day = dated(scene, order.day, order.flaw, random)
    annexed = bool(order.listed) and random.random() < 0.5
    story: list[Flowable] = [boxed(look, "SALINAN")] if order.how == "copy" else []
    if order.flaw == "rancangan":
        title = f"RANCANGAN {title}"
    story += crown(look, scene)
    for words in (
        title,
        f"NOMOR {number} TAHUN {order.day.year}",
        "TENTANG",
        order.about.upper(),
        "DENGAN RAHMAT TUHAN YANG MAHA ESA",
        f"{region.titled},",
    ):
        story.append(para(look, words, "center", after=6))
    story += clause(look, "Menimbang", _reasons(order, local=local), "a.")
    story += clause(look, "Mengingat", ["Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945;", *LAWS[:3]])
    if local:
        council = f"DEWAN PERWAKILAN RAKYAT DAERAH {region.pemda.upper()}"
        story += [para(look, words, "center", after=2) for words in ("Dengan Persetujuan Bersama", council, "dan", region.titled)]
    story += [para(look, "MEMUTUSKAN:", "center", before=6, after=6)]
    story += clause(look, "Menetapkan", [f"{title} TENTANG {order.about.upper()}."])
    story += _chapters(look, scene, order, annexed=annexed, random=random)
    who = issuer(scene, "head", Random(1))
    story += close(look, scene, who, order.how, random, day=day, copied=False)
    story += _published(look, scene, order, number, day, random)
    if annexed:
        head = f"LAMPIRAN<br/>{title}<br/>NOMOR {number} TAHUN {order.day.year}<br/>TENTANG<br/>{order.about.upper()}"
        story += [
            PageBreak(),
            para(look, head, "left", left=200, after=12),
            establishments(look, scene, order.listed, random, wide=False),
        ]
        story += close(look, scene, who, order.how, random)
    return Drawn(
        story, look.house, watermark=marked_as(order.flaw, random), foot=footer(scene, order.how, pages=random.random() < 0.6)
    )


def _reasons(order: Regulation, *, local: bool) -> list[str]:
    kind = "Peraturan Daerah" if local else "Peraturan"
    return [
        "bahwa peningkatan pelayanan dan kesejahteraan masyarakat sampai ke kampung di pedalaman memerlukan cara kerja yang baru;",
        "bahwa agar pembaharuan yang dijalankan perangkat daerah mempunyai kepastian hukum, perlu diatur tata caranya;",
        f"bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b, perlu menetapkan {kind} tentang {order.about};",
    ]


def _chapters(look: Look, scene: Scene, order: Regulation, *, annexed: bool, random: Random) -> list[Flowable]:
    """Chapters and articles; the innovations stand in an article, or in the annex."""
    region = scene.region
    bodies: list[tuple[str, list[str | list[str]]]] = [
        ("KETENTUAN UMUM", ["Dalam Peraturan ini yang dimaksud dengan:", [f"Daerah adalah {region.pemda}.", f"{region.head} adalah {region.head} {region.name}.", "Inovasi adalah semua bentuk pembaharuan dalam penyelenggaraan pemerintahan daerah."]]),
        ("BENTUK DAN KRITERIA", ["Inovasi dapat berbentuk inovasi tata kelola pemerintahan, inovasi pelayanan publik, dan inovasi bentuk lainnya sesuai urusan yang menjadi kewenangan daerah."]),
        ("PEMBIAYAAN", ["Pembiayaan pelaksanaan inovasi bersumber dari Anggaran Pendapatan dan Belanja Daerah dan sumber lain yang sah dan tidak mengikat."]),
        ("KETENTUAN PENUTUP", [f"Peraturan ini mulai berlaku pada tanggal diundangkan. Agar setiap orang mengetahuinya, memerintahkan pengundangan Peraturan ini dengan penempatannya dalam {_gazette(order)} {region.pemda}."]),
    ]  # fmt: skip
    if order.listed and annexed:
        bodies[1][1].append(
            "Inovasi yang dilaksanakan perangkat daerah tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Peraturan ini."
        )
    elif order.listed:
        bodies[1][1].extend(["Inovasi yang dilaksanakan perangkat daerah meliputi:", [f"{name};" for name in order.listed]])
    story: list[Flowable] = []
    count = 0
    for place, (head, clauses) in enumerate(bodies):
        story.append(para(look, f"BAB {ROMAN[place]}<br/>{head}", "center", before=9, after=3))
        for content in clauses:
            if isinstance(content, list):
                story.append(points(look, content, marks="a." if place else "1.", left=12))
                continue
            count += 1
            story += [para(look, f"Pasal {count}", "center", before=3), para(look, content, after=3)]
    return story


def _gazette(order: Regulation) -> str:
    return "Lembaran Daerah" if order.kind == "daerah" else "Berita Daerah"


def _published(look: Look, scene: Scene, order: Regulation, number: str, day: str, random: Random) -> list[Flowable]:
    """The secretary's publication, the gazette's line, and who certifies the copy."""
    region, secretary = scene.region, scene.crew(1, 71)[0]
    lines = [
        f"Diundangkan di {region.seat}",
        f"pada tanggal {day}",
        f"SEKRETARIS DAERAH {region.pemda.upper()},",
        "",
        "ttd",
        "",
        secretary.name.upper(),
    ]
    story: list[Flowable] = [space(10), para(look, "<br/>".join(lines), "left", after=8)]
    story.append(
        para(look, f"{_gazette(order).upper()} {region.pemda.upper()} TAHUN {order.day.year} NOMOR {number}", "left", after=6)
    )
    if order.kind == "daerah" and random.random() < 0.6:
        story.append(
            para(
                look,
                f"NOREG PERATURAN DAERAH {region.pemda.upper()}, PROVINSI {region.provinsi.upper()} : ({number}-{random.randint(12, 99)}/{order.day.year})",
                "left",
            )
        )
    if order.how == "copy":
        story.append(certified(look, scene, random))
    return story
