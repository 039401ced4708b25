"""Decrees, regulations, orders and the papers of a training."""

from collections.abc import Sequence

from reportlab.platypus import Flowable, PageBreak, Table

from bench.judging.lereng.style import BARE, clauses, crown, dated, day_shown, fields, house, letterhead, shown, signature
from bench.judging.orders import Assignment, Decree, Drawn, Event, Member, Regulation
from bench.judging.world import Scene, weekday
from bench.samples.house import House, gap, grid, text
from bench.samples.ink import Emblem, Ink
from bench.samples.people import Person

LAW = (
    "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik (Lembaran Negara Republik Indonesia Tahun 2009 Nomor 112, Tambahan Lembaran Negara Republik Indonesia Nomor 5038);",
    "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah (Lembaran Negara Republik Indonesia Tahun 2014 Nomor 244, Tambahan Lembaran Negara Republik Indonesia Nomor 5587);",
    "Peraturan Pemerintah Nomor 38 Tahun 2017 tentang Inovasi Daerah;",
    "Peraturan Menteri Dalam Negeri Nomor 83 Tahun 2022 tentang Kode Klasifikasi Arsip di Lingkungan Kementerian Dalam Negeri dan Pemerintah Daerah;",
)
STEPS = ("KESATU", "KEDUA", "KETIGA", "KEEMPAT")


def decree(scene: Scene, order: Decree) -> Drawn:
    style, region = house(scene), scene.region
    own = order.signer != "head"
    issuer = f"KEPALA {scene.office.upper()}" + (f" {region.pemda.upper()}" if scene.look % 2 else "") if own else region.titled
    number, day = shown(order.number, order.flaw), day_shown(order.day, order.flaw)
    story: list[Flowable] = letterhead(style, scene, scene.office) if own else crown(style, scene)
    if order.flaw == "rancangan":
        story.append(text(style, "RANCANGAN", "right", bold=True))
    story += [
        text(style, f"KEPUTUSAN {issuer}", "center", after=4),
        text(style, f"NOMOR {number}", "center", after=10),
        text(style, "TENTANG", "center", after=10),
        text(style, order.about.upper(), "center", after=12),
        text(style, f"{issuer},", "center", after=10),
        *clauses(style, "Menimbang", _whereas(scene, order)),
        *clauses(style, "Mengingat", [*LAW, *([f"{order.refers};"] if order.refers else [])], "12345678"),
        text(style, "MEMUTUSKAN:", "center", before=8, after=8),
        *clauses(style, "Menetapkan", [order.about.upper() + "."]),
    ]
    for step, words in zip(STEPS, _dictum(scene, order), strict=False):
        story += clauses(style, step, [words])
    story.append(_signed(style, scene, order, day))
    story += _appendix(style, scene, order, issuer, number, day)
    return Drawn(story, style, watermark="DRAFT" if order.flaw == "watermark" else "", foot="- {page} -")


def _whereas(scene: Scene, order: Decree) -> list[str]:
    i = scene.innovation
    named = f"{i.nama}" if order.named else "pembaharuan layanan"
    if order.team:
        return [
            f"bahwa {named} memerlukan pengelola yang bekerja lintas unit sehingga manfaatnya segera dirasakan {i.users};",
            "bahwa nama-nama sebagaimana tercantum dalam Lampiran dinilai cakap untuk ditugaskan;",
            f"bahwa berdasarkan pertimbangan dalam huruf a dan huruf b, perlu menetapkan Keputusan tentang {order.about};",
        ]
    return [
        "bahwa pembaharuan dalam penyelenggaraan urusan pemerintahan daerah yang telah diterapkan perlu memperoleh pengakuan dan kepastian;",
        f"bahwa berdasarkan pertimbangan dalam huruf a, perlu menetapkan Keputusan tentang {order.about};",
    ]


def _dictum(scene: Scene, order: Decree) -> list[str]:
    i = scene.innovation
    if order.team:
        return [
            f"Menunjuk pengelola {'inovasi ' + i.nama if order.named else 'kegiatan'} dengan susunan dan tugas seperti termuat dalam Lampiran Keputusan ini.",
            "Pengelola bertanggung jawab dan menyampaikan laporan secara tertulis setiap triwulan.",
            "Pembiayaan bersumber dari APBD dan sumber lain yang sah dan tidak mengikat.",
            "Keputusan ini mulai berlaku pada tanggal ditetapkan.",
        ]
    listed = "; ".join(f"{'abcdefgh'[n]}. {name}" for n, name in enumerate(order.listed))
    link = (
        f"Penetapan pada Diktum KESATU merupakan pelaksanaan {order.refers}."
        if order.refers
        else "Kepala perangkat daerah pengampu bertanggung jawab atas keberlangsungan inovasi."
    )
    return [
        f"Inovasi Daerah yang diakui dan ditetapkan adalah: {listed}.",
        link,
        "Keputusan ini mulai berlaku pada tanggal ditetapkan.",
    ]


def _signed(style: House, scene: Scene, order: Decree, day: str) -> Flowable:
    region = scene.region
    if order.signer == "head":
        return signature(style, scene, [f"{region.titled},"], region.chief, dated=day, how=order.how, stamp=region.titled)
    lines = [f"KEPALA {scene.office.upper()},"]
    if order.signer == "on-behalf":
        lines = [f"a.n. {region.titled}", f"Kepala {scene.office},"]
    return signature(style, scene, lines, scene.manager, dated=day, how=order.how, stamp=scene.office)


def _appendix(style: House, scene: Scene, order: Decree, issuer: str, number: str, day: str) -> list[Flowable]:
    if not (order.team or order.parties):
        return []
    story: list[Flowable] = [
        PageBreak(),
        text(
            style,
            f"LAMPIRAN KEPUTUSAN {issuer}<br/>NOMOR {number}<br/>TANGGAL {day}<br/>TENTANG {order.about.upper()}",
            "left",
            size=style.size - 1,
            left=180,
            after=14,
        ),
    ]
    if order.team:
        story += [text(style, "PENGELOLA", "center", bold=True), *roster(style, order.team)]
    if order.parties:
        story.append(text(style, "Pihak di luar pemerintah yang turut serta:", "left", bold=True, before=10))
        story += [text(style, f"{n}. {name}, untuk {part}.", "left", left=12) for n, (name, part) in enumerate(order.parties, 1)]
    return [*story, _signed(style, scene, order, "")]


def roster(style: House, team: Sequence[Member]) -> list[Flowable]:
    """A list without rules: numbered persons, what they are below each name."""
    lines = []
    for n, member in enumerate(team, 1):
        role = f" sebagai {member.role}" if member.role else ""
        lines.append(
            [
                f"{n}.",
                text(
                    style,
                    f"<b>{member.person.name}</b>{role}<br/>NIP {member.person.nip.replace(' ', '')}, {member.post} pada {member.office}",
                    "left",
                    after=3,
                ),
            ]
        )
    return [Table(lines, colWidths=[24, None], style=BARE)]


def regulation(scene: Scene, order: Regulation) -> Drawn:
    style, region = house(scene), scene.region
    local = order.kind == "daerah"
    title = f"PERATURAN DAERAH {region.pemda.upper()}" if local else f"PERATURAN {region.titled}"
    number = order.number
    day = day_shown(order.day, order.flaw)
    story: list[Flowable] = [
        *([text(style, "SALINAN", "left", bold=True)] if order.how == "copy" else []),
        *crown(style, scene),
        text(
            style,
            f"{title}<br/>NOMOR {number} TAHUN {order.day.year}<br/><br/>TENTANG<br/><br/>{order.about.upper()}<br/><br/>DENGAN RAHMAT TUHAN YANG MAHA ESA<br/><br/>{region.titled},",
            "center",
            after=12,
        ),
        *clauses(
            style,
            "Menimbang",
            [
                "bahwa daya saing daerah ditingkatkan antara lain melalui inovasi;",
                "bahwa pengaturan yang ada belum memadai;",
                f"bahwa perlu membentuk Peraturan tentang {order.about};",
            ],
        ),
        *clauses(style, "Mengingat", list(LAW[1:3]), "12345678"),
    ]
    if local:
        story.append(
            text(
                style,
                f"Dengan Persetujuan Bersama<br/>DEWAN PERWAKILAN RAKYAT DAERAH {region.pemda.upper()}<br/>dan<br/>{region.titled}",
                "center",
                before=8,
            )
        )
    story += [
        text(style, "MEMUTUSKAN:", "center", before=8),
        *clauses(style, "Menetapkan", [f"{title} TENTANG {order.about.upper()}."]),
    ]
    for n, words in enumerate(_articles(order, region.head), 1):
        story += [text(style, f"Pasal {n}", "center", before=6), text(style, words)]
    story.append(signature(style, scene, [f"{region.titled},"], region.chief, dated=day, how=order.how, stamp=region.titled))
    gazette = f"{'LEMBARAN' if local else 'BERITA'} DAERAH {region.pemda.upper()} TAHUN {order.day.year} NOMOR {number}"
    story.append(
        text(
            style,
            f"Diundangkan di {region.seat}<br/>pada tanggal {day}<br/><br/>SEKRETARIS DAERAH {region.pemda.upper()},<br/><br/>ttd.<br/><br/>{scene.crew(1, 78)[0].name}<br/><br/>{gazette}",
            "left",
            before=12,
        )
    )
    return Drawn(story, style)


def _articles(order: Regulation, head: str) -> list[str]:
    words = [
        "(1) Inovasi Daerah bertujuan meningkatkan kinerja penyelenggaraan pemerintahan. (2) Sasaran Inovasi Daerah diarahkan untuk mempercepat kesejahteraan masyarakat."
    ]
    if order.listed:
        words.append(
            "Bentuk Inovasi Daerah yang diterapkan terdiri atas: "
            + " ".join(f"{'abcdefgh'[n]}. {name};" for n, name in enumerate(order.listed))
        )
    return [*words, f"{head} melakukan pembinaan dan pengawasan.", "Peraturan ini mulai berlaku pada tanggal diundangkan."]


def assignment(scene: Scene, order: Assignment) -> Drawn:
    style, region = house(scene), scene.region
    top = order.signer == "head"
    head = crown(style, scene) if top else letterhead(style, scene, scene.office)
    office, who, stamp = (
        ([f"{region.titled},"], region.chief, region.titled) if top else ([f"Kepala {scene.office},"], scene.manager, scene.office)
    )
    story = [
        *head,
        *([text(style, "RANCANGAN", "right", bold=True)] if order.flaw == "rancangan" else []),
        text(style, "SURAT PERINTAH", "center", bold=True, size=style.size + 1, after=0),
        text(style, f"NOMOR {shown(order.number, order.flaw)}", "center", after=12),
        *clauses(
            style,
            "Menimbang",
            [f"bahwa untuk {order.about} diperlukan petugas;", "bahwa yang namanya di bawah ini memenuhi syarat;"],
        ),
        *clauses(style, "Dasar", ["Peraturan Pemerintah Nomor 38 Tahun 2017 tentang Inovasi Daerah"]),
        text(style, "MEMERINTAHKAN:", "center", before=8, after=6),
        text(style, "Kepada:", "left"),
        *roster(style, order.team),
        text(
            style,
            f"Untuk: 1. melaksanakan {order.about}; 2. berkoordinasi dengan pihak terkait; 3. menyampaikan laporan.",
            before=6,
        ),
        signature(
            style, scene, office, who, dated=day_shown(order.day, order.flaw), how=order.how, stamp=stamp, lead="Dikeluarkan di"
        ),
    ]
    return Drawn(story, style, watermark="DRAFT" if order.flaw == "watermark" else "")


def invitation(scene: Scene, order: Event) -> Drawn:
    style = house(scene)
    sent = order.day.replace(day=max(order.day.day - 5, 1))
    story = [
        *letterhead(style, scene, scene.office),
        text(style, f"{scene.region.seat}, {dated(sent)}", "right", after=8),
        fields(
            style, [("Nomor", order.invitation), ("Sifat", "Segera"), ("Lampiran", "-"), ("Hal", f"Undangan {order.title}")], 60
        ),
        text(style, "Yth. (Daftar Undangan Terlampir)<br/>di tempat", "left", before=12, after=12),
        text(
            style,
            f"Dalam rangka penguatan kapasitas pengelola, {scene.office} menyelenggarakan {order.title}. Untuk itu dimohon kehadiran Saudara pada:",
        ),
        fields(
            style,
            [
                ("hari", weekday(order.day)),
                ("tanggal", dated(order.day)),
                ("pukul", "09.00 WIB"),
                ("tempat", order.place),
                ("acara", order.title),
            ],
            70,
        ),
        text(
            style,
            "Mengingat pentingnya acara, diharapkan hadir tepat waktu. Atas perhatian Saudara, kami ucapkan terima kasih.",
            before=8,
        ),
        signature(style, scene, [f"Kepala {scene.office},"], scene.manager, how="tte", stamp=scene.office),
    ]
    return Drawn(story, style)


def attendance(scene: Scene, order: Event) -> Drawn:
    style = house(scene)
    rows = [(f"{n}", m.person.name, m.office, [Ink(84, 17, m.person.name)]) for n, m in enumerate(order.members, 1)]
    story = [
        text(
            style, "PRESENSI PESERTA" if scene.look % 3 == 0 else "DAFTAR HADIR", "center", bold=True, size=style.size + 3, after=6
        ),
        fields(
            style,
            [
                ("Acara", order.title),
                ("Hari/Tanggal", f"{weekday(order.day)}, {order.day.day:02}/{order.day.month:02}/{order.day.year}"),
                ("Tempat", order.place),
            ],
        ),
        gap(8),
        grid(style, ("No.", "Nama Lengkap", "Unit Kerja", "Paraf"), rows, (26, None, 180, 96), size=9),
        signature(style, scene, ["Panitia,"], order.members[0].person, how="ink", lead=""),
    ]
    return Drawn(story, style)


def certificate(scene: Scene, order: Event) -> Drawn:
    style = house(scene)
    person: Person = order.members[2].person
    story = [
        text(style, f"{scene.office.upper()} {scene.region.pemda.upper()}", "center", bold=True, size=14, before=10, after=10),
        text(style, "PIAGAM" if scene.look % 4 == 0 else "SERTIFIKAT PELATIHAN", "center", bold=True, size=26, after=6),
        text(style, f"No. {order.certificate}", "center", after=14),
        text(style, "menerangkan bahwa", "center"),
        text(style, person.name.upper(), "center", bold=True, size=18, after=8),
        text(
            style,
            f"telah mengikuti sebagai peserta {order.title} sebanyak {order.hours} JP pada {dated(order.day)} bertempat di {order.place}.",
            "center",
            size=12,
        ),
        Emblem(30, scene.look % 9),
        signature(style, scene, [f"Kepala {scene.office},"], scene.manager, dated=dated(order.day), how="tte", lead=""),
    ]
    return Drawn(story, style, wide=True)


def minutes(scene: Scene, order: Event) -> Drawn:
    style = house(scene)
    story = [
        *letterhead(style, scene, scene.office),
        text(style, "NOTULA", "center", bold=True, size=style.size + 2, after=8),
        fields(
            style,
            [
                ("Rapat", f"Persiapan {order.title}"),
                ("Hari/tanggal", f"{weekday(order.day)}/{dated(order.day)}"),
                ("Pemimpin rapat", scene.manager.name),
                ("Pencatat", order.members[0].person.name),
            ],
        ),
        text(style, "Kata pembukaan", "left", bold=True, before=8),
        text(style, f"Pemimpin rapat menjelaskan rencana {scene.innovation.nama}."),
        text(style, "Pembahasan", "left", bold=True),
        text(style, "Peserta menyepakati pembagian kelompok dan penyusunan bahan. Peraturan dan jadwal dibagikan lewat surel."),
        signature(style, scene, ["Pencatat,"], order.members[0].person, how="ink", lead=""),
    ]
    return Drawn(story, style)
