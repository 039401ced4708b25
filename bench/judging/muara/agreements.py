"""An agreement of two regions on taking over an innovation, with articles and two signatures."""

from reportlab.platypus import Flowable, KeepTogether, Table

from bench.judging.muara.style import TIGHT, centred, day_shown, drawn, house, number_shown
from bench.judging.orders import Drawn, Letter
from bench.judging.world import DAYS, MONTHS, Region, Scene, spelled
from bench.samples.house import House, gap, text
from bench.samples.ink import Emblem, Ink
from bench.samples.people import Person


def agreement(scene: Scene, order: Letter, owner: Region, subject: str, told: str) -> Drawn:
    """Between the region that copied (first) and the one that has the innovation; the first one's number."""
    style, region, office = house(scene), scene.region, scene.office
    day = order.day
    other = scene.crew(1, 93)[0]
    emblems = Table(
        [[centred(Emblem(46, scene.look % 9)), "", centred(Emblem(46, (scene.look + 4) % 9))]],
        colWidths=[80, None, 80],
        style=TIGHT,
    )
    date = day_shown(day, order.flaw)
    story: list[Flowable] = [
        emblems,
        text(style, f"PERJANJIAN KERJA SAMA<br/>ANTARA<br/>PEMERINTAH {region.pemda.upper()}<br/>DENGAN<br/>PEMERINTAH {owner.pemda.upper()}<br/>TENTANG<br/>{subject.upper()}", "center", bold=True, before=6, after=4),
        text(style, f"NOMOR: {number_shown(order.number, order.flaw)}", "center", after=10),
        text(style, f"Pada hari ini, {DAYS[day.weekday()]}, tanggal {spelled(day.day)} bulan {MONTHS[day.month - 1]} tahun {spelled(day.year)} ({date}), bertempat di {region.seat}, yang bertanda tangan di bawah ini:"),
        _party("I.", style, scene.manager, f"Kepala {office} {region.pemda}", region.pemda, "PIHAK KESATU"),
        _party("II.", style, other, f"Kepala {office} {owner.pemda}", owner.pemda, "PIHAK KEDUA"),
        text(style, "PARA PIHAK sepakat mengikatkan diri dalam perjanjian kerja sama dengan ketentuan sebagai berikut:", before=4),
    ]  # fmt: skip
    for n, (head, words) in enumerate(_articles(told, owner), 1):
        story += [text(style, f"Pasal {n}<br/>{head}", "center", bold=True, before=6), text(style, words)]
    story.append(_both(style, scene, order, owner, other))
    return drawn(scene, story, order.how)


def _party(mark: str, style: House, who: Person, post: str, pemda: str, called: str) -> Table:
    words = text(
        style,
        f"<b>{who.name}</b>, {post}, dalam hal ini bertindak untuk dan atas nama Pemerintah {pemda}, selanjutnya disebut <b>{called}</b>.",
    )
    return Table([[text(style, mark, "left"), words]], colWidths=[26, None], style=TIGHT)


def _articles(told: str, owner: Region) -> tuple[tuple[str, str], ...]:
    return (
        ("MAKSUD DAN TUJUAN", "Perjanjian ini dimaksudkan sebagai dasar kerja sama berbagi pengetahuan dan penerapan inovasi daerah."),
        ("PELAKSANAAN", f"PARA PIHAK menyatakan bahwa {told}"),
        ("HAK DAN KEWAJIBAN", f"PIHAK KEDUA memberikan pendampingan; PIHAK KESATU menyampaikan perkembangan penerapan kepada Pemerintah {owner.pemda} setiap tahun."),
        ("PENUTUP", "Perjanjian ini dibuat rangkap 2 (dua), bermeterai cukup, dan mempunyai kekuatan hukum yang sama."),
    )  # fmt: skip


def _both(style: House, scene: Scene, order: Letter, owner: Region, other: Person) -> Flowable:
    """The second party signs at the left, the first at the right."""

    def side(called: str, who: Person, pemda: str) -> list[Flowable]:
        mark = Ink(190, 60, who.name, seal=f"{scene.office} {pemda.split(' ', 1)[1]}", offset=6) if order.how == "ink" else gap(60)
        return [
            text(style, f"{called},", "left", bold=True, after=0),
            mark,
            text(style, f"{who.name}<br/>NIP {who.nip}", "left", after=0),
        ]

    row = [side("PIHAK KEDUA", other, owner.pemda), "", side("PIHAK KESATU", scene.manager, scene.region.pemda)]
    return KeepTogether([gap(10), Table([row], colWidths=[200, None, 200], style=TIGHT)])
