"""Decrees, regulations, assignments and the papers of an event."""

from collections.abc import Sequence

from reportlab.platypus import Flowable, PageBreak

from bench.judging.orders import Assignment, Decree, Drawn, Event, Member, Regulation
from bench.judging.pesisir.style import closing, crown, day_printed, house, items, letterhead, pairs, printed
from bench.judging.world import Scene, long_date, weekday
from bench.samples.house import House, gap, grid, text
from bench.samples.ink import Emblem, Ink

BASES = (
    "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah (Lembaran Negara Republik Indonesia Tahun 2014 Nomor 244), sebagaimana telah beberapa kali diubah, terakhir dengan Undang-Undang Nomor 6 Tahun 2023 ;",
    "Peraturan Pemerintah Nomor 38 Tahun 2017 tentang Inovasi Daerah (Lembaran Negara Republik Indonesia Tahun 2017 Nomor 206) ;",
    "Peraturan Menteri Dalam Negeri Nomor 104 Tahun 2018 tentang Penilaian dan Pemberian Penghargaan dan/atau Insentif Inovasi Daerah ;",
)
ORDERS = ("KESATU", "KEDUA", "KETIGA", "KEEMPAT", "KELIMA")


def decree(scene: Scene, order: Decree) -> Drawn:
    """Of the region's head under the emblem, or of an office's head under its letterhead."""
    style, region, office = house(scene), scene.region, scene.office
    issuer = region.titled if order.signer == "head" else f"KEPALA {office.upper()} {region.pemda.upper()}"
    number, day = printed(order.number, order.flaw), day_printed(order.day, order.flaw)
    title = f"{'RANCANGAN ' if order.flaw == 'rancangan' else ''}KEPUTUSAN {issuer}"
    story: list[Flowable] = crown(style, scene) if order.signer == "head" else letterhead(style, scene, office)
    story += [
        text(style, title, "center", bold=True),
        text(style, f"NOMOR : {number}", "center", bold=True, after=8),
        text(style, "T E N T A N G", "center", bold=True, after=6),
        text(style, order.about.upper(), "center", bold=True, after=8),
        text(style, f"{issuer},", "center", bold=True, after=8),
        items(style, "Menimbang", _reasons(scene, order)),
        items(style, "Mengingat", _bases(order), numbers=True),
        text(style, "M E M U T U S K A N", "center", bold=True, before=8, after=6),
        items(style, "Menetapkan", [f"KEPUTUSAN {issuer} TENTANG {order.about.upper()}."]),
    ]
    story += [items(style, label, [words]) for label, words in zip(ORDERS, _orders(scene, order), strict=False)]
    sign = _decree_sign(scene, order, day, style)
    story.append(sign())
    story += _annex(style, scene, order, title, number, day)
    return Drawn(story, style, watermark="DRAFT" if order.flaw == "watermark" else "")


def _reasons(scene: Scene, order: Decree) -> list[str]:
    name = f" {scene.innovation.nama}" if order.named else ""
    if order.team:
        what = f"bahwa agar pelaksanaan inovasi{name} berjalan tertib dan berhasil guna, dipandang perlu membentuk tim yang melibatkan unsur terkait ;"
    else:
        what = f"bahwa gagasan perangkat daerah yang telah diuji coba dan terbukti bermanfaat bagi {scene.innovation.users} perlu ditetapkan sebagai inovasi daerah ;"
    return [what, f"bahwa berdasarkan pertimbangan sebagaimana dimaksud pada huruf a, perlu menetapkan {order.about} ;"]


def _bases(order: Decree) -> list[str]:
    return [*BASES, *([f"{order.refers} ;"] if order.refers else [])]


def _orders(scene: Scene, order: Decree) -> list[str]:
    if order.team:
        name = f"inovasi {scene.innovation.nama}" if order.named else "inovasi pada perangkat daerah"
        return [
            f"Membentuk Tim Pelaksana {name} dengan susunan keanggotaan sebagaimana tercantum dalam Lampiran Keputusan ini.",
            "Tim sebagaimana dimaksud pada diktum KESATU bertugas menyiapkan, melaksanakan, mengembangkan dan melaporkan pelaksanaan inovasi kepada pimpinan.",
            "Segala biaya yang timbul dibebankan pada Anggaran Pendapatan dan Belanja Daerah.",
            "Keputusan ini berlaku sejak tanggal ditetapkan.",
        ]
    link = f" sebagai pelaksanaan {order.refers}" if order.refers else ""
    return [
        f"Menetapkan nama-nama Inovasi Daerah sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan ini{link}.",
        "Perangkat Daerah pengampu wajib memelihara keberlanjutan inovasi dan menyampaikan laporan setiap semester.",
        "Keputusan ini berlaku sejak tanggal ditetapkan, dan apabila terdapat kekeliruan akan diperbaiki sebagaimana mestinya.",
    ]


def _decree_sign(scene: Scene, order: Decree, day: str, style: House):  # type: ignore[no-untyped-def]
    region, office = scene.region, scene.office
    if order.signer == "head":
        return lambda: closing(style, scene, [f"{region.titled},"], region.chief, dated=day, how=order.how, stamp=region.titled)
    lines = [f"KEPALA {office.upper()}", f"{region.pemda.upper()},"]
    if order.signer == "on-behalf":
        lines = [f"a.n. {region.titled}", *lines]
    return lambda: closing(style, scene, lines, scene.manager, dated=day, how=order.how, stamp=office)


def _annex(style: House, scene: Scene, order: Decree, title: str, number: str, day: str) -> list[Flowable]:
    tables: list[Flowable] = []
    if order.listed:
        rows = [(str(n), name, office) for n, (name, office) in enumerate(_owners(scene, order.listed), 1)]
        tables += [
            text(style, "DAFTAR NAMA INOVASI DAERAH", "center", bold=True, after=6),
            grid(style, ("NO.", "NAMA INOVASI", "PERANGKAT DAERAH PENGAMPU"), rows, (30, None, 180), size=style.size - 1.5),
        ]
    if order.team:
        tables += [text(style, "SUSUNAN KEANGGOTAAN TIM", "center", bold=True, after=6), roster(style, order.team)]
    if order.parties:
        rows = [(str(n), name, part) for n, (name, part) in enumerate(order.parties, 1)]
        tables += [
            text(style, "UNSUR MITRA YANG TERLIBAT", "center", bold=True, before=10, after=6),
            grid(style, ("NO.", "LEMBAGA / UNSUR", "PERAN"), rows, (30, 215, None), size=style.size - 1.5),
        ]
    if not tables:
        return []
    head = [
        text(style, "LAMPIRAN :", "left", left=210, after=0),
        text(style, f"{title}", "left", left=210, after=0),
        pairs(style, [("NOMOR", number), ("TANGGAL", day.upper() if "$" not in day else day)], label=60, left=210),
        gap(12),
    ]
    return [PageBreak(), *head, *tables, _decree_sign(scene, order, "", style)()]


def _owners(scene: Scene, names: Sequence[str]) -> list[tuple[str, str]]:
    offices = {other.nama: other.office for other in (*scene.others, scene.innovation)}
    return [(name, offices.get(name, scene.office)) for name in names]


def roster(style: House, team: Sequence[Member]) -> Flowable:
    """The members in a ruled table; without a column of roles where none has one."""
    roles = any(member.role for member in team)
    head = ("NO.", "NAMA / NIP", "JABATAN DALAM DINAS / INSTANSI", *(("KEDUDUKAN DALAM TIM",) if roles else ()))
    rows = [
        (str(n), f"{m.person.name}<br/>NIP. {m.person.nip}", f"{m.post} {m.office}", *((m.role,) if roles else ()))
        for n, m in enumerate(team, 1)
    ]
    return grid(style, head, rows, (30, 165, None, *((105,) if roles else ())), size=style.size - 2)


def regulation(scene: Scene, order: Regulation) -> Drawn:
    """A Perda or a Peraturan Bupati, as a copy for the gazette."""
    style, region = house(scene), scene.region
    local = order.kind == "daerah"
    title = f"PERATURAN DAERAH {region.pemda.upper()}" if local else f"PERATURAN {region.titled}"
    if order.flaw == "rancangan":
        title = f"RANCANGAN {title}"
    consent = (
        f"Dengan Persetujuan Bersama<br/>DEWAN PERWAKILAN RAKYAT DAERAH {region.pemda.upper()}<br/>dan<br/>{region.titled}<br/><br/>"
        if local
        else ""
    )
    number = "....." if order.flaw else order.number
    story: list[Flowable] = [*crown(style, scene), text(style, title, "center")]
    story += [
        text(style, f"NOMOR {number} TAHUN {order.day.year}", "center", after=6),
        text(style, "TENTANG", "center", after=6),
        text(style, order.about.upper(), "center", after=8),
        text(style, "DENGAN RAHMAT TUHAN YANG MAHA ESA", "center", after=6),
        text(style, f"{region.titled},", "center", after=6),
        items(
            style,
            "Menimbang",
            [
                "bahwa inovasi diperlukan untuk mempercepat terwujudnya kesejahteraan masyarakat;",
                f"bahwa berdasarkan huruf a, perlu menetapkan Peraturan tentang {order.about};",
            ],
        ),
        items(style, "Mengingat", list(BASES), numbers=True),
        text(style, f"{consent}MEMUTUSKAN:", "center", before=8, after=6),
        items(style, "Menetapkan", [f"{title} TENTANG {order.about.upper()}."]),
    ]
    story += _chapters(style, order)
    day = day_printed(order.day, order.flaw)
    story.append(closing(style, scene, [f"{region.titled},"], region.chief, dated=day, how=order.how, stamp=region.titled))
    gazette = "LEMBARAN DAERAH" if local else "BERITA DAERAH"
    secretary = scene.crew(1, 77)[0].name.split(",")[0].upper()
    story.append(
        text(
            style,
            f"Diundangkan di {region.seat}<br/>pada tanggal {day}<br/>SEKRETARIS DAERAH {region.pemda.upper()},<br/><br/>ttd<br/><br/>{secretary}<br/>{gazette} {region.pemda.upper()} TAHUN {order.day.year} NOMOR {number}",
            "left",
            before=8,
        )
    )
    return Drawn(story, style)


def _chapters(style: House, order: Regulation) -> list[Flowable]:
    named = "; ".join(order.listed)
    articles = [
        (
            "KETENTUAN UMUM",
            [
                "Dalam Peraturan ini yang dimaksud dengan Inovasi Daerah adalah semua bentuk pembaharuan dalam penyelenggaraan pemerintahan daerah."
            ],
        ),
        (
            "PENYELENGGARAAN INOVASI DAERAH",
            [
                "Inovasi Daerah diusulkan oleh kepala daerah, anggota DPRD, aparatur sipil negara, perangkat daerah, dan anggota masyarakat."
            ],
        ),
    ]
    if named:
        articles[1][1].append(f"Inovasi Daerah yang diselenggarakan dengan Peraturan ini meliputi: {named}.")
    articles.append(("KETENTUAN PENUTUP", ["Peraturan ini mulai berlaku pada tanggal diundangkan."]))
    story: list[Flowable] = []
    count = 0
    for place, (head, clauses) in enumerate(articles):
        story.append(text(style, f"BAB {('I', 'II', 'III')[place]}<br/>{head}", "center", before=8))
        for clause in clauses:
            count += 1
            story += [text(style, f"Pasal {count}", "center"), text(style, clause)]
    return story


def assignment(scene: Scene, order: Assignment) -> Drawn:
    """SURAT TUGAS with a ruled list of persons."""
    style, region = house(scene), scene.region
    head = crown(style, scene) if order.signer == "head" else letterhead(style, scene, scene.office)
    day = day_printed(order.day, order.flaw)
    if order.signer == "head":
        sign = closing(style, scene, [f"{region.titled},"], region.chief, dated=day, how=order.how, stamp=region.titled)
    else:
        sign = closing(
            style, scene, [f"KEPALA {scene.office.upper()},"], scene.manager, dated=day, how=order.how, stamp=scene.office
        )
    story = [
        *head,
        text(
            style,
            f"<u>{'RANCANGAN ' if order.flaw == 'rancangan' else ''}SURAT TUGAS</u>",
            "center",
            bold=True,
            size=style.size + 2,
            after=0,
        ),
        text(style, f"Nomor : {printed(order.number, order.flaw)}", "center", after=10),
        items(
            style,
            "Dasar",
            [
                "Peraturan Pemerintah Nomor 38 Tahun 2017 tentang Inovasi Daerah ;",
                f"Rencana kerja {scene.office} Tahun {order.day.year}.",
            ],
            numbers=True,
        ),
        text(style, "MENUGASKAN", "center", bold=True, before=6, after=6),
        text(style, "Kepada :", "left"),
        roster(style, order.team),
        items(
            style,
            "Untuk",
            [f"Melaksanakan {order.about}.", "Melaporkan hasil pelaksanaan tugas kepada pimpinan secara berkala."],
            numbers=True,
        ),
        text(style, "Demikian Surat Tugas ini dibuat untuk dapat dilaksanakan sebagaimana mestinya.", before=6),
        sign,
    ]
    return Drawn(story, style, watermark="DRAFT" if order.flaw == "watermark" else "")


def invitation(scene: Scene, order: Event) -> Drawn:
    """Number block left, date right, a schedule, thanks."""
    style = house(scene)
    sent = order.day.replace(day=max(order.day.day - 4, 1))
    story = [
        *letterhead(style, scene, scene.office),
        text(style, f"{scene.region.seat}, {long_date(sent)}", "right"),
        pairs(
            style,
            [("Nomor", order.invitation), ("Sifat", "Biasa"), ("Lampiran", "1 (satu) lembar"), ("Perihal", "<b>Undangan</b>")],
            label=60,
        ),
        text(
            style,
            "Kepada<br/>Yth. Bapak/Ibu/Saudara (daftar terlampir)<br/>di -<br/>&nbsp;&nbsp;&nbsp;Tempat",
            "left",
            before=10,
            after=10,
        ),
        text(
            style,
            f"Sehubungan dengan akan dilaksanakannya {order.title}, dengan ini kami mengundang Bapak/Ibu/Saudara untuk hadir pada :",
            first=30,
        ),
        pairs(
            style,
            [
                ("Hari/Tanggal", f"{weekday(order.day)}, {long_date(order.day)}"),
                ("Waktu", "08.30 WITA s/d selesai"),
                ("Tempat", order.place),
                ("Acara", order.title),
            ],
            left=30,
        ),
        text(
            style, "Demikian undangan ini disampaikan, atas perhatian dan kehadirannya diucapkan terima kasih.", before=8, first=30
        ),
        closing(style, scene, [f"KEPALA {scene.office.upper()},"], scene.manager, how="ink", stamp=scene.office),
    ]
    return Drawn(story, style)


def attendance(scene: Scene, order: Event) -> Drawn:
    """A ruled list with ink in the last column."""
    style = house(scene)
    rows = [
        (str(n), m.person.name, f"{m.post} {m.office}", [Ink(90, 16, m.person.name, offset=0 if n % 2 else 30)])
        for n, m in enumerate(order.members, 1)
    ]
    story = [
        text(style, "DAFTAR HADIR PESERTA", "center", bold=True, size=style.size + 2, after=2),
        text(style, order.title.upper(), "center", bold=True, after=8),
        pairs(style, [("Hari / Tanggal", f"{weekday(order.day)} / {long_date(order.day)}"), ("Tempat", order.place)]),
        gap(6),
        grid(style, ("NO", "NAMA", "JABATAN / UNIT KERJA", "TANDA TANGAN"), rows, (28, 150, None, 110), size=9),
    ]
    return Drawn(story, style)


def certificate(scene: Scene, order: Event) -> Drawn:
    """One wide page for one participant."""
    style, office = house(scene), scene.office
    story = [
        Emblem(54, scene.look % 9),
        text(style, f"PEMERINTAH {scene.region.pemda.upper()}<br/>{office.upper()}", "center", bold=True, size=13, before=4),
        text(style, "SERTIFIKAT", "center", bold=True, size=30, after=14),
        text(style, f"Nomor : {order.certificate}", "center", after=10),
        text(style, "Diberikan kepada :", "center"),
        text(style, order.members[-1].person.name, "center", bold=True, size=20, after=10),
        text(
            style,
            f"atas partisipasinya sebagai <b>PESERTA</b> pada {order.title} yang diselenggarakan di {order.place} pada tanggal {long_date(order.day)} selama {order.hours} jam pelajaran",
            "center",
            size=13,
        ),
        closing(
            style,
            scene,
            [f"KEPALA {office.upper()},"],
            scene.manager,
            dated=long_date(order.day),
            how="ink",
            stamp=office,
            place=False,
        ),
    ]
    return Drawn(story, style, wide=True)


def minutes(scene: Scene, order: Event) -> Drawn:
    """NOTULEN of a meeting."""
    style = house(scene)
    story = [
        text(style, "NOTULEN RAPAT", "center", bold=True, size=style.size + 3, after=10),
        pairs(
            style,
            [
                ("Hari, tanggal", f"{weekday(order.day)}, {long_date(order.day)}"),
                ("Tempat", order.place),
                ("Pimpinan rapat", scene.manager.name),
                ("Peserta", f"{len(order.members)} orang"),
                ("Agenda", f"Persiapan {order.title}"),
            ],
        ),
        text(style, "Pembahasan:", "left", bold=True, before=8),
        text(style, f"1. Pimpinan rapat membuka rapat dan menyampaikan latar belakang {scene.innovation.nama}."),
        text(
            style,
            "2. Peserta menyampaikan kebutuhan ruang, konsumsi dan bahan tayangan. Disepakati pembagian tugas di antara panitia.",
        ),
        text(style, "Kesimpulan:", "left", bold=True, before=8),
        text(style, "Rapat ditutup dengan kesepakatan bahwa kegiatan dilaksanakan sesuai jadwal."),
        closing(style, scene, ["Notulis,"], order.members[0].person, how="ink", stamp=""),
    ]
    return Drawn(story, style)
