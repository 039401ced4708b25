"""The papers of a training and of a meeting."""

from typing import Any

from reportlab.platypus import Table

from bench.judging.orders import Drawn, Event, How
from bench.judging.sabana.style import (
    TIGHT,
    dated,
    entries,
    footed,
    house,
    kop,
    manager_line,
    pick,
    ruled,
    signature,
)  # fmt: skip
from bench.judging.world import Scene, spelled, weekday
from bench.samples.house import gap, text
from bench.samples.ink import Emblem, Ink
from bench.samples.people import Person

INK_OR_CODE: tuple[How, ...] = ("ink", "tte")


def invitation(scene: Scene, order: Event) -> Drawn:
    style, region = house(scene, "undangan"), scene.region
    sent = order.day.replace(day=max(order.day.day - 6, 1))
    about = pick(scene, "hal", (f"Undangan {order.title}", "Undangan", f"<b>Undangan Peserta {order.title}</b>"))
    left = entries(
        style,
        [
            ("Nomor", order.invitation),
            ("Sifat", pick(scene, "sifat", ("Penting", "Biasa"))),
            ("Lampiran", pick(scene, "lamp", ("1 (satu) lembar", "-"))),
            (pick(scene, "perihal", ("Hal", "Perihal")), about),
        ],
        label=58,
    )
    right = text(style, f"{region.seat}, {dated(sent)}<br/><br/>Kepada<br/>Yth. {pick(scene, 'yth', ('Sdr. Peserta Kegiatan', 'Para Camat dan Lurah', 'Bapak/Ibu (Daftar terlampir)'))}<br/>di -<br/>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;{pick(scene, 'di', ('Tempat', region.seat))}", "left")  # fmt: skip
    when = [("Hari/Tanggal", f"{weekday(order.day)}, {dated(order.day)}"), ("Waktu", pick(scene, "jam", ("08.30 WITA s.d. selesai", "Pukul 09.00 - 15.00 WITA"))), ("Tempat", order.place), ("Acara", order.title)]  # fmt: skip
    opening = pick(
        scene,
        "buka",
        (
            f"Sehubungan dengan akan dilaksanakannya {order.title}, dengan ini kami mengundang Bapak/Ibu/Saudara untuk hadir pada :",
            f"Menindaklanjuti program kerja {scene.office}, bersama ini diharapkan kehadiran Saudara sebagai peserta {order.title} yang diselenggarakan pada :",
        ),
    )
    story = [
        *kop(scene),
        Table([[left, right]], colWidths=[None, 190], style=TIGHT),
        gap(14),
        text(style, opening, first=34),
        entries(style, when, label=92, left=34),
        text(style, pick(scene, "tutup", ("Demikian disampaikan, atas perhatian dan kerja samanya diucapkan terima kasih.", "Demikian undangan ini kami sampaikan, atas kehadirannya diucapkan terima kasih.")), before=8, first=34),
        signature(style, scene, [f"{manager_line(scene)},"], scene.manager, how=pick(scene, "sign", ("ink", "ink", "tte")), stamp=scene.office),
    ]  # fmt: skip
    return Drawn(story, style, foot=footed(scene, pick(scene, "sign", ("ink", "ink", "tte"))))


def attendance(scene: Scene, order: Event) -> Drawn:
    style = house(scene, "hadir")
    day = pick(
        scene,
        "hari",
        (
            f"{weekday(order.day)}, {dated(order.day)}",
            f"{weekday(order.day)} / {order.day.day:02}-{order.day.month:02}-{order.day.year}",
        ),
    )
    rows = []
    for n, m in enumerate(order.members, 1):
        pen = Ink(62, 15, m.person.name)
        rows.append((f"{n}", m.person.name, f"{m.post}, {m.office}", [text(style, f"{n}.", "left", size=8, after=0), pen] if n % 2 else [Table([["", [text(style, f"{n}.", "left", size=8, after=0), pen]]], colWidths=[34, 66], style=TIGHT)]))  # fmt: skip
    story = [
        *(kop(scene) if pick(scene, "kop hadir", (True, False)) else []),
        text(style, pick(scene, "judul", ("DAFTAR HADIR PESERTA", "DAFTAR HADIR", "<u>DAFTAR HADIR KEGIATAN</u>")), "center", bold=True, size=style.size + 1, after=8),
        entries(style, [("Kegiatan", order.title), ("Hari/Tanggal", day), ("Tempat", order.place)], label=86),
        gap(8),
        ruled(style, ("No", "Nama", "Jabatan/Instansi", "Tanda Tangan"), rows, (26, None, 190, 108), size=8.5, counted=pick(scene, "counted", (True, False))),
        signature(style, scene, [f"{manager_line(scene)},"], scene.manager, how="ink", stamp=scene.office),
    ]  # fmt: skip
    return Drawn(story, style)


def certificate(scene: Scene, order: Event) -> Drawn:
    style = house(scene, "sertifikat")
    person: Person = order.members[3].person
    span = pick(scene, "jp", (f"selama {order.hours} Jam Pelajaran", f"dengan jumlah {order.hours} ({spelled(order.hours)}) JP"))
    how: How = pick(scene, "cert", INK_OR_CODE)
    story = [
        Emblem(46, style.seed),
        text(style, f"PEMERINTAH {scene.region.pemda.upper()}<br/>{scene.office.upper()}", "center", bold=True, size=13, before=4, after=6),
        text(style, pick(scene, "judul", ("SERTIFIKAT", "S E R T I F I K A T", "PIAGAM PENGHARGAAN")), "center", bold=True, size=30, after=12),
        text(style, f"Nomor : {order.certificate}", "center", after=10),
        text(style, pick(scene, "beri", ("Diberikan kepada :", "Dengan ini diberikan kepada", "diberikan kepada")), "center"),
        text(style, person.name, "center", bold=True, size=20, after=4, before=4),
        text(style, f"{order.members[3].post} {order.members[3].office}", "center", size=11, after=6),
        text(style, f"sebagai <b>PESERTA</b> pada {order.title}<br/>yang diselenggarakan di {order.place} pada tanggal {dated(order.day)} {span}.", "center", size=12.5),
        signature(style, scene, [f"{manager_line(scene)},"], scene.manager, day=dated(order.day), how=how, stamp=scene.office, lead=""),
    ]  # fmt: skip
    return Drawn(story, style, wide=True, foot=footed(scene, how))


def minutes(scene: Scene, order: Event) -> Drawn:
    style = house(scene, "notulen")
    noted: Any = order.members[1].person
    agenda = pick(scene, "agenda", (f"Pemantapan rencana {order.title}", f"Rapat teknis {scene.innovation.short}"))
    story = [
        *kop(scene),
        text(style, pick(scene, "judul", ("NOTULEN RAPAT", "NOTULENSI", "RISALAH RAPAT")), "center", bold=True, size=style.size + 2, after=10),
        entries(style, [("Hari / tanggal", f"{weekday(order.day)}, {dated(order.day)}"), ("Tempat", order.place), ("Agenda", agenda), ("Pimpinan rapat", scene.manager.name), ("Peserta", "Terlampir dalam daftar hadir")]),
        gap(8),
        text(style, "Pembahasan :", "left", bold=True),
        *(text(style, f"{n}. {row}", "left", left=14) for n, row in enumerate((f"Pimpinan membuka rapat dan menyampaikan kemajuan {scene.innovation.nama}.", "Peserta menyampaikan kendala jaringan di tiga lokasi.", "Disepakati penambahan petugas piket."), 1)),
        text(style, "Kesimpulan : pelaksanaan dilanjutkan sesuai jadwal yang telah disusun bersama.", before=6),
        signature(style, scene, ["Notulis,"], noted, how="ink", stamp=scene.office),
    ]  # fmt: skip
    return Drawn(story, style)
