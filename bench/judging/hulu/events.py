"""The papers of a training: invitation, attendance, certificate; and the minutes of a meeting."""

from collections.abc import Sequence
from datetime import timedelta
from random import Random
from typing import Any

from reportlab.lib import colors
from reportlab.platypus import Flowable, KeepTogether, PageBreak, Table

from bench.judging.hulu.marks import Crest, Signed
from bench.judging.hulu.signing import close, issuer, said, short
from bench.judging.hulu.style import BARE, Look, bare, die, kop, line, looked, pairs, para, points, ruled, space
from bench.judging.orders import Drawn, Event
from bench.judging.world import Scene, weekday

CLOCKS = {"Papua Pegunungan": "WIT", "Kalimantan Timur": "WITA", "Kalimantan Utara": "WITA", "Kalimantan Selatan": "WITA"}


def invitation(scene: Scene, order: Event) -> Drawn:
    look, random = looked(scene), die(scene, "undangan", order.invitation)
    head = kop(look, scene, scene.office)
    sent = said(scene, order.day - timedelta(days=random.randint(3, 7)))
    manner = random.randrange(3)
    listed = random.random() < 0.4
    story = [*head, *(_left, _right, _memo)[manner](look, scene, order, sent, random)]
    hour = f"{random.choice(('08.00', '08.30', '09.00'))} {CLOCKS.get(scene.region.provinsi, 'WIB')} - selesai"
    rows = [
        (random.choice(("Hari/Tanggal", "Hari, tanggal", "Hari / Tgl")), f"{weekday(order.day)}, {said(scene, order.day)}"),
        (random.choice(("Pukul", "Waktu", "Jam")), hour),
        ("Tempat", order.place),
        (random.choice(("Acara", "Kegiatan")), order.title),
        *([("Pakaian", "Menyesuaikan")] if random.random() < 0.4 else []),
    ]
    story += [
        para(look, f"Dalam rangka meningkatkan kemampuan petugas pada {scene.office} {scene.region.pemda}, akan diselenggarakan {order.title}. Untuk itu diharapkan kehadiran Saudara pada :", first=28, after=5),
        pairs(look, rows, left=30, label=82),
        para(look, random.choice(("Mengingat pentingnya acara dimaksud, diharapkan hadir tepat pada waktunya.", "Peserta membawa laptop dan surat tugas dari pimpinan masing-masing.")), first=28, before=5),
        para(look, "Demikian disampaikan, atas kehadirannya diucapkan terima kasih.", first=28),
    ]  # fmt: skip
    story += close(look, scene, issuer(scene, "office", random), "ink", random)
    if listed:
        story += _invited(look, scene, order, sent)
    return Drawn(story, look.house)


def _left(look: Look, scene: Scene, order: Event, sent: str, random: Random) -> list[Flowable]:
    """The number block at the left, place and date at the right of it."""
    rows = [("Nomor", order.invitation), ("Sifat", random.choice(("Biasa", "Penting"))), ("Lampiran", "-"), ("Hal", "Undangan")]
    to = "Yth. Sdr. (Daftar Terlampir)<br/>di -<br/>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;T e m p a t"
    block = bare([[pairs(look, rows, label=54), para(look, f"{scene.region.seat}, {sent}", "left")]], [None, 170])
    return [block, para(look, to, "left", before=10, after=10)]


def _right(look: Look, scene: Scene, order: Event, sent: str, random: Random) -> list[Flowable]:
    """Date and addressee at the right, the number block below at the left, as letters were set before."""
    to = f"{scene.region.seat}, {sent}<br/><br/>Kepada<br/>Yth. Bapak/Ibu Peserta<br/>(sebagaimana daftar)<br/>di -<br/>&nbsp;&nbsp;&nbsp;&nbsp;<u>Tempat</u>"
    rows = [("Nomor", order.invitation), ("Lampiran", "1 (satu) berkas"), ("Perihal", "<u>Undangan Mengikuti Pelatihan</u>")]
    return [bare([[pairs(look, rows, label=58), para(look, to, "left")]], [None, 190]), space(10)]


def _memo(look: Look, scene: Scene, order: Event, sent: str, random: Random) -> list[Flowable]:
    """Within the house: a nota dinas that invites."""
    boss = f"Kepala {scene.office}"
    rows = [("Yth.", "Para Kepala Bidang, Kepala UPTD dan Petugas (daftar terlampir)"), ("Dari", boss), ("Tanggal", sent), ("Nomor", order.invitation), ("Sifat", "Segera"), ("Lampiran", "1 (satu) lembar"), ("Hal", f"Undangan {order.title}")]  # fmt: skip
    return [
        para(look, "NOTA DINAS", "center", bold=True, size=look.size + 2, after=8),
        pairs(look, rows, label=64),
        line(thick=0.8, before=4, after=8),
    ]


def _invited(look: Look, scene: Scene, order: Event, sent: str) -> list[Flowable]:
    offices = dict.fromkeys(m.office for m in order.members)
    head = f"Lampiran Surat Undangan<br/>Nomor : {order.invitation}<br/>Tanggal : {sent}"
    entries = [f"{m.person.name} ({m.office})" for m in order.members]
    return [PageBreak(), para(look, head, "left", left=250, after=14), para(look, "DAFTAR PESERTA YANG DIUNDANG", "center", bold=True, after=8), points(look, entries, left=20), para(look, f"Jumlah {len(entries)} orang dari {len(offices)} perangkat daerah.", "left", before=8)]  # fmt: skip


def attendance(scene: Scene, order: Event) -> Drawn:
    look, random = looked(scene), die(scene, "hadir", order.title, order.day)
    manner = random.randrange(3)
    head: list[Flowable] = kop(look, scene, scene.office) if random.random() < 0.5 else []
    title = random.choice(("DAFTAR HADIR", "DAFTAR HADIR PESERTA", "ABSENSI / DAFTAR HADIR"))
    rows = [("Acara", order.title), ("Hari, Tanggal", f"{weekday(order.day)}, {said(scene, order.day)}"), ("Tempat", order.place)]
    random.shuffle(rows)
    story = [*head, para(look, title, "center", bold=True, size=look.size + 2, after=8), pairs(look, rows, label=86), space(8)]
    story.append((_zigzag, _columns, _boxes)[manner](look, order))
    if random.random() < 0.7:
        story += close(look, scene, issuer(scene, "office", random), "ink", random, day=said(scene, order.day), lead="town")
    return Drawn(story, look.house, wide=manner == 2)


def _zigzag(look: Look, order: Event) -> Table:
    """One column for two signatures, numbered left and right by turns."""
    rows: list[Sequence[Any]] = []
    for n, m in enumerate(order.members, 1):
        mark = bare([[para(look, f"{n}.", "left", size=8, after=0), Signed(58, 17, m.person.name)]], [15, 62])
        pair = ["", mark] if n % 2 == 0 else [mark, ""]
        rows.append((str(n), m.person.name, m.office, bare([pair], [78, 78])))
    return ruled(look, ("NO", "NAMA", "INSTANSI", "TANDA TANGAN"), rows, (26, 138, None, 164), size=9)


def _columns(look: Look, order: Event) -> Table:
    """With rank and telephone, a signature in each row."""
    rows = [
        (f"{n}.", f"{m.person.name}<br/>{m.person.nip}", f"{m.post}<br/>{m.office}", f"08{52000000 + len(m.person.name) * 91733 + n * 4447}", Signed(70, 20, m.person.name))
        for n, m in enumerate(order.members, 1)
    ]  # fmt: skip
    return ruled(
        look, ("No.", "Nama/NIP", "Jabatan/Unit Kerja", "No. HP", "Paraf"), rows, (26, 132, None, 72, 82), size=8.4, counted=True
    )


def _boxes(look: Look, order: Event) -> Table:
    """Two persons in a row, on a page on its side."""
    members, rows = list(order.members), []
    half = (len(members) + 1) // 2
    for n in range(half):
        row: list[Any] = []
        for place in (n, n + half):
            m = members[place] if place < len(members) else None
            row += [str(place + 1), f"{m.person.name}<br/>{m.office}", Signed(80, 24, m.person.name)] if m else ["", "", ""]
        rows.append(row)
    return ruled(
        look, ("No", "Nama / Instansi", "Tanda Tangan") * 2, rows, (26, None, 96) * 2, size=8.8, centred=(0, 3), shade="#EDEDED"
    )


def certificate(scene: Scene, order: Event) -> Drawn:
    look, random = looked(scene), die(scene, "sertifikat", order.title)
    manner = random.randrange(3)
    chosen = order.members[random.randrange(len(order.members))]
    if manner == 0:
        return Drawn([*_framed(look, scene, order, random), *_agenda(look, order, random)], look.house, wide=True)
    if manner == 1:
        return Drawn(_plain(look, scene, order, random), look.house, wide=True)
    words = f"Berdasarkan hasil penyelenggaraan {order.title} oleh {scene.office} {scene.region.pemda} pada tanggal {said(scene, order.day)} bertempat di {order.place}, dengan ini menerangkan bahwa :"
    rows = [
        ("Nama", f"<b>{chosen.person.name}</b>"),
        ("NIP", chosen.person.nip),
        ("Pangkat/Golongan", chosen.person.rank),
        ("Jabatan", chosen.post),
        ("Instansi", chosen.office),
    ]
    story = [*kop(look, scene, scene.office), para(look, "SERTIFIKAT PELATIHAN", "center", bold=True, size=19, before=14, after=0), para(look, f"Nomor : {order.certificate}", "center", after=16), para(look, words, after=8), pairs(look, rows, left=20, label=110), para(look, "T E L A H &nbsp; M E N G I K U T I", "center", bold=True, before=14, after=10), para(look, f"pelatihan tersebut sebagai peserta dengan jumlah {order.hours} ({order.hours} x 45 menit) jam pelajaran.", after=14)]  # fmt: skip
    story += close(look, scene, issuer(scene, "office", random), "ink", random, day=said(scene, order.day), lead="town")
    return Drawn(story, look.house)


def _framed(look: Look, scene: Scene, order: Event, random: Random) -> list[Flowable]:
    """In a coloured double frame."""
    hue = random.choice(("#8A6D1B", "#1F4E79", "#2E6B3A"))
    m = random.choice(order.members)
    office = scene.office.upper()
    inner = [
        Crest(44, scene.region.pemda),
        para(look, f"PEMERINTAH {scene.region.pemda.upper()}<br/>{office}", "center", bold=True, size=11.5, before=2, after=4),
        para(look, random.choice(("SERTIFIKAT", "S E R T I F I K A T", "PIAGAM")), "center", bold=True, size=27, after=2, colour=hue),
        para(look, f"No. {order.certificate}", "center", size=10.5, after=6),
        para(look, "diberikan kepada", "center", size=11, after=2),
        para(look, m.person.name, "center", bold=True, size=19, after=0),
        para(look, m.office, "center", size=10.5, after=6),
        para(look, f"sebagai PESERTA dalam kegiatan<br/><b>{order.title}</b><br/>{order.place}, {said(scene, order.day)} ({order.hours} Jam Pelajaran)", "center", size=11.5),
        *close(look, scene, issuer(scene, "office", random), "ink", random, day=said(scene, order.day), lead="town", loose=True),
    ]  # fmt: skip
    tint = colors.HexColor(hue)
    middle = [("ALIGN", (0, 0), (-1, -1), "CENTER"), ("VALIGN", (0, 0), (-1, -1), "MIDDLE")]
    core = Table([[inner]], colWidths=[700], rowHeights=[458], style=[("BOX", (0, 0), (-1, -1), 1, tint), *middle])
    return [Table([[core]], colWidths=[716], rowHeights=[474], style=[("BOX", (0, 0), (-1, -1), 4, tint), *middle])]


def _agenda(look: Look, order: Event, random: Random) -> list[Flowable]:
    """The back: what was taught."""
    if random.random() < 0.4:
        return []
    hours = (order.hours - 6, 4, 2)
    rows = [
        (str(n), words, str(h))
        for n, (words, h) in enumerate(
            zip(("Kebijakan dan tujuan layanan", "Praktik lapangan", "Pencatatan dan pelaporan"), hours, strict=True), 1
        )
    ]
    return [
        PageBreak(),
        para(look, f"MATERI<br/>{order.title}", "center", bold=True, after=10),
        ruled(
            look,
            ("No", "Mata Pelatihan", "JP"),
            [*rows, ("", "Jumlah", str(order.hours))],
            (40, 420, 70),
            size=10.5,
            centred=(0, 2),
        ),
    ]


def _plain(look: Look, scene: Scene, order: Event, random: Random) -> list[Flowable]:
    """Set to the left beside a coloured bar."""
    m = random.choice(order.members)
    words = [
        para(look, "SERTIFIKAT", "left", bold=True, size=34, after=0, colour="#7A1F2B"),
        para(look, f"Nomor: {order.certificate}", "left", size=11, after=18),
        para(look, "Dengan ini menyatakan bahwa", "left", size=12),
        para(look, m.person.name, "left", bold=True, size=24, after=2),
        para(look, f"{m.post}, {m.office}", "left", size=11, after=12),
        para(look, f"telah berpartisipasi aktif sebagai peserta {order.title} selama {order.hours} JP yang dilaksanakan oleh {scene.office} {scene.region.pemda} pada {weekday(order.day)}, {said(scene, order.day)} di {order.place}.", "left", size=12.5),
        *close(look, scene, issuer(scene, "office", random), "ink", random, day=said(scene, order.day), lead="town", loose=True),
    ]  # fmt: skip
    bar = ("BACKGROUND", (0, 0), (0, -1), colors.HexColor("#7A1F2B"))
    sheet = Table(
        [["", "", words]], colWidths=[16, 30, 680], rowHeights=[472], style=[*BARE, bar, ("VALIGN", (0, 0), (-1, -1), "MIDDLE")]
    )
    return [sheet]


def minutes(scene: Scene, order: Event) -> Drawn:
    look, random = looked(scene), die(scene, "rapat", order.title, order.day)
    title = random.choice(("NOTULEN", "NOTULA RAPAT", "RISALAH RAPAT"))
    rows = [("Hari/Tanggal", f"{weekday(order.day)} / {said(scene, order.day)}"), ("Pukul", "09.00 s.d. 11.45"), ("Tempat", order.place), ("Pemimpin Rapat", f"{scene.manager.name}"), ("Jumlah Peserta", f"{len(order.members)} orang"), ("Acara", f"Rapat persiapan {order.title}")]  # fmt: skip
    talk = [
        f"Pembukaan oleh pemimpin rapat, dilanjutkan paparan rencana {order.title}.",
        "Penyampaian saran peserta mengenai narasumber, perlengkapan, dan pembagian kelompok.",
        "Pembagian tugas panitia: acara, konsumsi, perlengkapan, dokumentasi.",
    ]
    done = "Rapat menyepakati susunan panitia dan rencana anggaran; panitia bertemu kembali tiga hari sebelum pelaksanaan."
    head: list[Flowable] = kop(look, scene, scene.office) if random.random() < 0.5 else []
    story = [*head, para(look, title, "center", bold=True, size=look.size + 2, after=10), pairs(look, rows, label=100), space(8)]
    if random.random() < 0.5:
        story.append(
            ruled(
                look,
                ("No", "Pokok Bahasan", "Tindak Lanjut"),
                [(str(n), words, "Panitia") for n, words in enumerate(talk, 1)],
                (28, None, 110),
                size=look.size - 1,
            )
        )
        story.append(para(look, f"Simpulan: {done}", before=8))
    else:
        story += [
            para(look, "Jalannya rapat :", "left", bold=True),
            points(look, talk),
            para(look, "Keputusan rapat :", "left", bold=True, before=6),
            para(look, done),
        ]
    note = order.members[1].person
    both = [
        [
            para(look, "Pemimpin Rapat,", "center", after=0),
            Signed(200, 50, scene.manager.name, at=70),
            para(look, scene.manager.name, "center", after=0),
        ],
        [
            para(look, "Notulis,", "center", after=0),
            Signed(200, 50, note.name, at=70),
            para(look, note.name, "center", after=0),
        ],
    ]
    return Drawn([*story, KeepTogether([space(14), bare([both], [None, None])])], look.house)


__all__ = ["attendance", "certificate", "invitation", "minutes", "short"]
