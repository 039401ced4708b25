"""Orders to officials: surat tugas, surat perintah tugas, surat perintah, surat penugasan."""

from random import Random

from reportlab.platypus import Flowable

from bench.judging.hulu.decrees import clause
from bench.judging.hulu.rosters import roster
from bench.judging.hulu.signing import boxed, close, copies_to, dated, footer, issuer, marked_as, numbered
from bench.judging.hulu.style import Look, crown, die, kop, looked, para, points, space
from bench.judging.orders import Assignment, Drawn
from bench.judging.world import Scene

TITLES = (
    ("SURAT TUGAS", "MENUGASKAN"),
    ("SURAT PERINTAH TUGAS", "MEMERINTAHKAN"),
    ("SURAT PERINTAH", "MEMERINTAHKAN"),
    ("SURAT PENUGASAN", "MENUGASKAN"),
)


def assignment(scene: Scene, order: Assignment) -> Drawn:
    look, random = looked(scene), die(scene, "tugas", order.number, order.day)
    who = issuer(scene, order.signer, random)
    number, day = numbered(order.number, order.flaw, random), dated(scene, order.day, order.flaw, random)
    title, verb = random.choice(TITLES)
    lead = random.choice(("out", "out", "set", "town"))
    story: list[Flowable] = []
    if order.flaw == "rancangan":
        story, title = [boxed(look, "RANCANGAN")], f"RANCANGAN {title}"
    story += crown(look, scene) if order.signer == "head" else kop(look, scene, scene.office)
    story += [
        para(look, f"<u>{title}</u>" if random.random() < 0.6 else title, "center", bold=True, size=look.size + 1.5, after=0),
        para(look, f"{random.choice(('Nomor', 'NOMOR', 'No.'))} : {number}", "center", after=10),
    ]
    story += (_classic if random.random() < 0.6 else _told)(look, scene, order, verb, random)
    story += close(look, scene, who, order.how, random, day=day, lead=lead)
    story += copies_to(look, scene, random)
    return Drawn(story, look.house, watermark=marked_as(order.flaw, random), foot=footer(scene, order.how))


def _classic(look: Look, scene: Scene, order: Assignment, verb: str, random: Random) -> list[Flowable]:
    """Dasar, the verb across the page, Kepada, Untuk."""
    year = order.day.year
    bases = [
        f"Dokumen Pelaksanaan Anggaran {scene.office} Tahun Anggaran {year};",
        "Peraturan Pemerintah Nomor 38 Tahun 2017 tentang Inovasi Daerah.",
    ]
    shown = " ".join(verb) if random.random() < 0.3 else verb
    story = clause(look, "Dasar", bases)
    story += [para(look, f"{shown} :", "center", bold=True, before=7, after=7), *clause(look, "Kepada", [""])]
    story += roster(look, order.team, random)
    deeds = [f"{order.about[0].upper()}{order.about[1:]};" if random.random() < 0.5 else f"Melaksanakan tugas {order.about};"]
    deeds += [
        "Menyampaikan laporan tertulis setiap bulan kepada pemberi tugas;",
        "Melaksanakan perintah ini dengan penuh tanggung jawab.",
    ]
    return [*story, space(6), *clause(look, "Untuk", deeds)]


def _told(look: Look, scene: Scene, order: Assignment, verb: str, random: Random) -> list[Flowable]:
    """In sentences: who orders, the persons, what for."""
    boss = f"{scene.region.head} {scene.region.name}" if order.signer == "head" else f"Kepala {scene.office} {scene.region.pemda}"
    opening = f"{boss} dengan ini {'menugaskan' if verb == 'MENUGASKAN' else 'memerintahkan'} kepada pegawai yang namanya tersebut di bawah ini :"
    since = f"Penugasan berlaku sejak surat ini ditandatangani sampai dengan akhir Tahun {order.day.year}."
    return [
        para(look, opening, first=28, after=5),
        *roster(look, order.team, random),
        para(look, f"untuk {order.about}, dengan rincian tugas :", before=6),
        points(
            look,
            [
                "menyiapkan sarana dan jadwal layanan;",
                "melayani, mencatat, dan mendokumentasikan;",
                "melaporkan hasilnya secara berkala.",
            ],
            marks="a.",
            left=8,
        ),
        para(look, f"{since} Demikian untuk dilaksanakan dengan sebaik-baiknya.", first=28, before=4),
    ]
