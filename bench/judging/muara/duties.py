"""Orders to officials, and the papers of a training: invitation, attendance, certificate, minutes."""

import io

from reportlab.lib import colors
from reportlab.platypus import Flowable, Image, PageBreak, Table

from bench.judging.muara import canvas
from bench.judging.muara.rosters import beside, blocks, exported, photographed, zigzag
from bench.judging.muara.style import (
    block,
    centred,
    clauses,
    crown,
    dated,
    day_shown,
    drawn,
    fields,
    house,
    letterhead,
    number_shown,
    signed,
)
from bench.judging.muara.tables import sheet
from bench.judging.orders import Assignment, Drawn, Event
from bench.judging.world import Scene, weekday
from bench.samples.house import House, gap, text
from bench.samples.ink import Emblem


def assignment(scene: Scene, order: Assignment) -> Drawn:
    """SURAT PERINTAH TUGAS (or SURAT TUGAS) with a block for every person."""
    style, region = house(scene), scene.region
    kind = "SURAT PERINTAH TUGAS" if scene.look % 2 else "SURAT TUGAS"
    title = f"RANCANGAN {kind}" if order.flaw == "rancangan" else kind
    head = crown(style, scene) if order.signer == "head" else letterhead(style, scene, scene.office)
    day = day_shown(order.day, order.flaw)
    verb = "MEMERINTAHKAN:" if scene.look % 2 else "MENUGASKAN:"
    lines, who, stamp = [f"KEPALA {scene.office.upper()},"], scene.manager, scene.office
    if order.signer == "head":
        lines, who, stamp = [f"{region.titled},"], region.chief, region.titled
    story = [
        *head,
        text(style, title, "center", bold=True, size=style.size + 1.5, after=1),
        text(style, f"NOMOR {number_shown(order.number, order.flaw)}", "center", after=10),
        clauses(style, "Dasar", [
            "Peraturan Pemerintah Nomor 38 Tahun 2017 tentang Inovasi Daerah;",
            f"Dokumen perencanaan {scene.office} Tahun {order.day.year}.",
        ], numbers=True),
        text(style, verb, "center", bold=True, before=6, after=6),
        text(style, "Kepada :", "left", after=2),
        *blocks(style, order.team),
        clauses(style, "Untuk", [
            f"Melaksanakan tugas {order.about} sesuai peran masing-masing.",
            "Melaporkan hasil pelaksanaan tugas secara tertulis kepada pemberi perintah.",
            "Perintah ini dilaksanakan dengan penuh tanggung jawab.",
        ], numbers=True),
        signed(style, scene, lines, who, dated=day, how=order.how, stamp=stamp, lead="Dikeluarkan di" if order.signer == "office" else "Ditetapkan di"),
    ]  # fmt: skip
    return drawn(scene, story, order.how, draft=order.flaw == "watermark")


def invitation(scene: Scene, order: Event) -> Drawn:
    """A letter; in some places with a picture of the group chat through which it was sent."""
    style = house(scene)
    sent = order.day.replace(day=max(order.day.day - 5, 1))
    story: list[Flowable] = [
        *letterhead(style, scene, scene.office),
        text(style, f"{scene.region.seat}, {dated(sent)}", "right", after=6),
        fields(style, [("Nomor", order.invitation), ("Sifat", "Penting"), ("Lampiran", "-"), ("Hal", f"Undangan {order.title}")], label=62),
        text(style, "Yth. Bapak/Ibu Peserta Kegiatan<br/>(sebagaimana daftar peserta)<br/>di tempat", "left", before=12, after=12),
        text(style, f"Dengan hormat, dalam rangka meningkatkan kemampuan pelaksana {scene.innovation.short}, {scene.office} {scene.region.pemda} akan menyelenggarakan {order.title}. Untuk itu diharapkan kehadiran Bapak/Ibu pada:", first=36),
        fields(style, [("hari", weekday(order.day)), ("tanggal", dated(order.day)), ("pukul", "08.00 s.d. 16.00 waktu setempat"), ("tempat", order.place), ("acara", order.title)], label=70, left=36),
        text(style, "Mengingat pentingnya kegiatan tersebut, dimohon hadir tepat waktu dan membawa laptop masing-masing. Atas perhatian dan kehadirannya diucapkan terima kasih.", before=8, first=36),
        signed(style, scene, [f"Kepala {scene.office},"], scene.manager, how="ink", stamp=scene.office),
    ]  # fmt: skip
    if scene.look % 3 == 0:
        story += [
            PageBreak(),
            text(style, "Penyampaian undangan melalui grup WhatsApp", "center", bold=True, after=10),
            _shared(scene, order),
        ]
    return drawn(scene, story)


def _shared(scene: Scene, order: Event) -> Flowable:
    words = [
        (
            "",
            f"Selamat pagi Bapak/Ibu, terlampir undangan {order.title}, {weekday(order.day)} {dated(order.day)} di {order.place}.",
        ),
        ("file", "Undangan Peserta.pdf"),
        ("me", "Siap hadir, terima kasih"),
        ("", "Mohon konfirmasi peserta paling lambat besok siang."),
    ]
    picture = canvas.conversation("Grup Peserta Kegiatan", words, dark=scene.look % 2 == 0, seed=scene.look)
    return Image(io.BytesIO(picture), width=250, height=420, kind="proportional")


def attendance(scene: Scene, order: Event) -> Drawn:
    """One of four: wide with places to sign in a zigzag, two lists side by side, from an online form, photographed."""
    style, kind = house(scene), (scene.look + order.day.month) % 4
    top: list[Flowable] = [
        text(style, "DAFTAR HADIR", "center", bold=True, size=style.size + 2, after=1),
        text(style, order.title.upper(), "center", bold=True, after=8),
        fields(style, [("Hari, tanggal", f"{weekday(order.day)}, {dated(order.day)}"), ("Tempat", order.place), ("Penyelenggara", f"{scene.office} {scene.region.pemda}")]),
        gap(6),
    ]  # fmt: skip
    organiser = signed(
        style,
        scene,
        ["Panitia Pelaksana,"],
        order.members[0].person,
        dated=dated(order.day),
        how="ink",
        stamp=scene.office,
        lead="",
    )
    if kind == 0:
        return drawn(scene, [*top, zigzag(style, scene, order.members)], wide=True)
    both = beside(style, [(m.person.name, f"{m.post}, {m.office}") for m in order.members])
    if kind == 1:
        return drawn(scene, [*top, both, organiser])
    if kind == 2:
        note = text(style, "Diunduh dari formulir kehadiran daring. Setiap peserta mengisi satu kali.", "left", size=8, before=6)
        return drawn(scene, [*top, exported(style, scene, order), note, organiser], wide=True)
    return drawn(scene, [photographed(scene, order, scene.look), text(style, "Foto lembar daftar hadir", "center", size=8)])


def certificate(scene: Scene, order: Event) -> Drawn:
    """A wide page in a frame, the subjects taught at its end."""
    style, office = house(scene), scene.office
    hue = colors.HexColor("#8A6D1B") if scene.look % 2 else colors.HexColor("#14506B")
    story: list[Flowable] = [
        gap(14),
        centred(Emblem(46, scene.look % 9)),
        text(style, f"PEMERINTAH {scene.region.pemda.upper()} - {office.upper()}", "center", size=11, before=3),
        text(style, f'<font color="{hue.hexval().replace("0x", "#")}">SERTIFIKAT</font>', "center", bold=True, size=32, after=16),
        text(style, f"Nomor {order.certificate}", "center", after=8),
        text(style, "Dengan ini menerangkan bahwa", "center"),
        text(style, order.members[min(2, len(order.members) - 1)].person.name, "center", bold=True, size=21, after=8),
        text(style, f"telah mengikuti <b>{order.title}</b> sebagai peserta, yang dilaksanakan oleh {office} pada tanggal {dated(order.day)} bertempat di {order.place}, sebanyak {order.hours} jam pelajaran (JP).", "center", size=12, after=4),
        *block(style, scene, [f"Kepala {office},"], scene.manager, dated=dated(order.day), how="ink", stamp=office, lead=""),
        gap(16),
    ]  # fmt: skip
    frame = Table([[story]], colWidths=[None], style=[("BOX", (0, 0), (-1, -1), 3, hue), ("INNERGRID", (0, 0), (-1, -1), 0, hue), ("LEFTPADDING", (0, 0), (-1, -1), 24), ("RIGHTPADDING", (0, 0), (-1, -1), 24)])  # fmt: skip
    return drawn(scene, [frame, *(_subjects(style, order) if scene.look % 2 else [])], wide=True)


def _subjects(style: House, order: Event) -> list[Flowable]:
    """What was taught, on the back; the hours add up."""
    first, second = order.hours // 4, order.hours // 4
    names = (("Kebijakan inovasi daerah", first), ("Tata cara pelayanan dan studi kasus", second), ("Praktik lapangan", order.hours - first - second))  # fmt: skip
    rows = [*((str(n), name, str(hours)) for n, (name, hours) in enumerate(names, 1)), ("", "Jumlah", str(order.hours))]
    return [
        PageBreak(),
        text(style, f"MATERI<br/>{order.title.upper()}", "center", bold=True, after=8),
        sheet(style, [("No", "Mata pelatihan", "JP")], rows, (30, 420, 60), size=10, centred=(0, 2), strong=(3,)),
    ]


def minutes(scene: Scene, order: Event) -> Drawn:
    """NOTULA of a meeting: what was said, by whom, in a table, or point by point."""
    style = house(scene)
    story: list[Flowable] = [
        *letterhead(style, scene, scene.office),
        text(style, "NOTULA RAPAT", "center", bold=True, size=style.size + 2, after=8),
        fields(style, [
            ("Rapat", f"Persiapan {order.title}"),
            ("Hari/tanggal", f"{weekday(order.day)}, {dated(order.day)}"),
            ("Waktu panggilan", "pukul 09.00"),
            ("Tempat", order.place),
            ("Ketua rapat", scene.manager.name),
            ("Pencatat", order.members[0].person.name),
            ("Peserta rapat", f"{len(order.members)} orang (terlampir)"),
        ]),
        gap(6),
        *(_told(style, scene, order) if scene.look % 2 else [_said(style, scene, order)]),
        text(style, "Keputusan rapat: kegiatan dilaksanakan sesuai jadwal; pembagian tugas panitia disepakati; perlengkapan disiapkan paling lambat dua hari sebelumnya.", before=8),
        signed(style, scene, ["Pencatat,"], order.members[0].person, how="ink", stamp=scene.office, lead=""),
    ]  # fmt: skip
    return drawn(scene, story)


def _told(style: House, scene: Scene, order: Event) -> list[Flowable]:
    """Point by point, without a table."""
    who = order.members[1].person.name
    points = (
        ("1. Pembukaan", f"Rapat dibuka oleh {scene.manager.name} yang menyampaikan perkembangan {scene.innovation.nama}."),
        ("2. Pembahasan", f"{who} memaparkan susunan acara, jumlah peserta, dan kebutuhan perlengkapan. Peserta rapat mengusulkan agar bahan dibagikan sehari sebelumnya."),
        ("3. Lain-lain", "Konsumsi dan transpor peserta ditanggung penyelenggara sesuai ketentuan."),
    )  # fmt: skip
    return [
        part for head, words in points for part in (text(style, head, "left", bold=True, before=4), text(style, words, left=16))
    ]


def _said(style: House, scene: Scene, order: Event) -> Flowable:
    names = [m.person.name for m in order.members[1:4]]
    rows = [
        ("1", scene.manager.name, f"Membuka rapat dan menjelaskan latar belakang {scene.innovation.nama}.", "Diketahui bersama"),
        ("2", names[0], "Menanyakan jumlah peserta tiap kecamatan dan kesiapan ruangan.", "Sekretariat menyiapkan ruangan"),
        ("3", names[1], "Mengusulkan bahan tayang dibagikan sebelum kegiatan.", "Disetujui"),
        ("4", names[2], "Melaporkan kebutuhan konsumsi dan akomodasi narasumber.", "Bendahara menindaklanjuti"),
    ]
    return sheet(style, [("No", "Pembicara", "Uraian pembahasan", "Tindak lanjut")], rows, (26, 118, None, 110), size=8.5)
