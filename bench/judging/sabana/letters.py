"""Decrees, regulations, orders, and the papers of a training."""

from collections.abc import Sequence

from reportlab.platypus import Flowable, PageBreak, Table

from bench.judging.orders import Assignment, Decree, Drawn, Member, Regulation
from bench.judging.sabana.style import (
    TIGHT,
    chief_of,
    clauses,
    crest,
    day_shown,
    entries,
    footed,
    head_line,
    house,
    kop,
    manager_line,
    pick,
    ruled,
    shown,
    signature,
    titled,
)  # fmt: skip
from bench.judging.world import Region, Scene
from bench.samples.house import House, gap, text

BASES = (
    "Undang-Undang Nomor 69 Tahun 1958 tentang Pembentukan Daerah-daerah Tingkat II (Lembaran Negara Republik Indonesia Tahun 1958 Nomor 122, Tambahan Lembaran Negara Republik Indonesia Nomor 1655);",
    "Undang-Undang Nomor 12 Tahun 2011 tentang Pembentukan Peraturan Perundang-undangan sebagaimana telah beberapa kali diubah terakhir dengan Undang-Undang Nomor 13 Tahun 2022;",
    "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah (Lembaran Negara Republik Indonesia Tahun 2014 Nomor 244) sebagaimana telah diubah beberapa kali, terakhir dengan Undang-Undang Nomor 6 Tahun 2023;",
    "Peraturan Pemerintah Nomor 38 Tahun 2017 tentang Inovasi Daerah (Lembaran Negara Republik Indonesia Tahun 2017 Nomor 206, Tambahan Lembaran Negara Republik Indonesia Nomor 6123);",
    "Peraturan Menteri Dalam Negeri Nomor 104 Tahun 2018 tentang Penilaian dan Pemberian Penghargaan dan/atau Insentif Inovasi Daerah (Berita Negara Republik Indonesia Tahun 2018 Nomor 1611);",
)
DICTUM = ("KESATU", "KEDUA", "KETIGA", "KEEMPAT", "KELIMA")
OLD_DICTUM = ("PERTAMA", "KEDUA", "KETIGA", "KEEMPAT", "KELIMA")


def issuer_of(scene: Scene, order: Decree) -> str:
    """Who decides; at times what is signed on behalf of the region's head also bears his name at the top."""
    if order.signer == "head" or (order.signer == "on-behalf" and (not own_head(scene) or pick(scene, "whose", (True, False)))):
        return titled(scene.region)
    return chief_of(scene.office).upper()


def own_head(scene: Scene) -> bool:
    """Whether the office's head is one who may sign on behalf of the region's; for units the secretary does."""
    return scene.office.startswith(("Dinas", "Badan", "Inspektorat"))


def decree(scene: Scene, order: Decree) -> Drawn:
    style, region = house(scene, "law"), scene.region
    issuer, number, day = issuer_of(scene, order), shown(order.number, order.flaw), day_shown(order.day, order.flaw)
    colon = pick(scene, "nomor", ("NOMOR : ", "NOMOR ", "Nomor : ", "NOMOR: "))
    bold = pick(scene, "bold", (True, False))
    story: list[Flowable] = []
    if order.flaw == "rancangan":
        story.append(text(style, "RANCANGAN", "center", bold=True, size=style.size + 2))
    if order.how == "copy" and pick(scene, "mark", (True, False)):
        story.append(_boxed(style, "SALINAN"))
    story += crest(scene) if issuer == titled(region) else kop(scene)
    where = f" {region.pemda.upper()}" if issuer != titled(region) and pick(scene, "where", (True, False)) else ""
    story += [
        text(style, f"KEPUTUSAN {issuer}{where}", "center", bold=bold, after=2),
        text(style, f"{colon}{number}", "center", bold=bold, after=8),
        text(style, "TENTANG", "center", bold=bold, after=8),
        text(style, order.about.upper(), "center", bold=bold, after=12),
        *([text(style, "DENGAN RAHMAT TUHAN YANG MAHA ESA", "center", after=8)] if pick(scene, "rahmat", (True, False, False)) else []),
        text(style, f"{issuer}{where},", "center", after=8),
        clauses(style, "Menimbang", _considering(scene, order)),
        gap(4),
        clauses(style, "Mengingat", _bases(scene, order), figures=True),
        *([gap(4), clauses(style, "Memperhatikan", ["Surat Kepala Badan Strategi Kebijakan Dalam Negeri Kementerian Dalam Negeri hal Pelaksanaan Pengukuran Indeks Inovasi Daerah;"])] if pick(scene, "perhatikan", (True, False, False)) else []),
        text(style, pick(scene, "putus", ("MEMUTUSKAN :", "M E M U T U S K A N :", "MEMUTUSKAN:")), "center", bold=bold, before=8, after=6),
        clauses(style, "Menetapkan", [f"KEPUTUSAN {issuer} TENTANG {order.about.upper()}."]),
    ]  # fmt: skip
    labels = pick(scene, "dictum", (DICTUM, DICTUM, OLD_DICTUM))
    for label, words in zip(labels, _dictum(scene, order, labels[0]), strict=False):
        story += [gap(3), clauses(style, label, [words])]
    story.append(_signed(style, scene, order, day))
    if not pick(scene, "tembusan", (False, False, True)):
        story += _forwarded(style, scene)
    story += _annexed(style, scene, order, issuer, number, day)
    return Drawn(story, style, watermark="DRAFT" if order.flaw == "watermark" else "", foot=footed(scene, order.how, pick(scene, "pages", ("", "{page}", "- {page} -"))))  # fmt: skip


def _boxed(style: House, words: str) -> Table:
    return Table(
        [[text(style, words, "center", bold=True, after=0)]],
        colWidths=[92],
        style=[("BOX", (0, 0), (-1, -1), 1.2, "black")],
        hAlign="RIGHT",
    )


def _bases(scene: Scene, order: Decree) -> list[str]:
    chosen = [law for n, law in enumerate(BASES) if n >= 2 or pick(scene, f"law {n}", (True, False))]
    return [*chosen, *([f"{order.refers};"] if order.refers else [])]


def _considering(scene: Scene, order: Decree) -> list[str]:
    i = scene.innovation
    named = f"inovasi {i.nama}" if order.named else "tugas kedinasan"
    closing = f"bahwa berdasarkan pertimbangan sebagaimana dimaksud pada huruf a{' dan huruf b' if order.team else ''}, perlu menetapkan Keputusan tentang {order.about}."
    if order.team:
        first = pick(scene, "whereas", (
            f"bahwa dalam rangka kelancaran pelaksanaan {named}, perlu didukung sumber daya manusia yang kompeten;",
            f"bahwa untuk menjamin keberlanjutan {named} diperlukan pembagian tugas yang jelas;",
            f"bahwa {named} perlu dikelola secara terpadu agar berdaya guna dan berhasil guna;",
        ))  # fmt: skip
        return [
            first,
            "bahwa pegawai yang namanya tercantum dalam Lampiran Keputusan ini dipandang mampu dan memenuhi syarat untuk melaksanakan tugas dimaksud;",
            closing,
        ]
    first = pick(scene, "whereas", (
        "bahwa sesuai ketentuan Pasal 3 Peraturan Pemerintah Nomor 38 Tahun 2017 tentang Inovasi Daerah, inovasi daerah diarahkan untuk mewujudkan kesejahteraan masyarakat;",
        "bahwa dalam rangka peningkatan mutu layanan dan daya saing daerah, perangkat daerah telah melakukan berbagai pembaharuan;",
        "bahwa hasil inovasi yang telah diuji coba perlu ditetapkan penerapannya;",
    ))  # fmt: skip
    return [first, closing]


def _dictum(scene: Scene, order: Decree, first: str) -> list[str]:
    i = scene.innovation
    closing = pick(scene, "berlaku", ("Keputusan ini mulai berlaku pada tanggal ditetapkan.", "Keputusan ini berlaku sejak tanggal ditetapkan, dengan ketentuan apabila terdapat kekeliruan akan diperbaiki sebagaimana mestinya."))  # fmt: skip
    if order.team:
        what = f"Inovasi {i.nama}" if order.named else "dimaksud"
        return [
            pick(scene, "first", (f"Membentuk Tim {what} dengan susunan keanggotaan sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan ini.", f"Mengangkat yang namanya tersebut dalam lajur 2 Lampiran Keputusan ini sebagai pelaksana {what} dengan peran dalam lajur 5.")),
            f"Tim sebagaimana dimaksud dalam Diktum {first} mempunyai tugas menyusun rencana kerja, melaksanakan kegiatan, dan melaporkan hasilnya.",
            "Segala biaya yang timbul akibat ditetapkannya Keputusan ini dibebankan pada Anggaran Pendapatan dan Belanja Daerah.",
            closing,
        ]  # fmt: skip
    link = (
        f"Penetapan sebagaimana dimaksud dalam Diktum {first} dilakukan sebagai tindak lanjut {order.refers}."
        if order.refers
        else "Perangkat Daerah pengelola wajib melaporkan perkembangan inovasi kepada Kepala Daerah melalui Badan yang membidangi penelitian dan pengembangan."
    )
    if pick(scene, "listed", (True, False)):
        return [f"Menetapkan {order.about} dengan rincian sebagaimana tercantum dalam Lampiran Keputusan ini.", link, closing]
    names = "; ".join(f"{n}) {name}" for n, name in enumerate(order.listed, 1))
    return [f"Menetapkan inovasi sebagai berikut: {names}.", link, closing]


def _signed(style: House, scene: Scene, order: Decree, day: str) -> Flowable:
    region = scene.region
    if order.signer == "head":
        return signature(
            style, scene, [f"{head_line(scene)},"], region.chief, day=day, how=order.how, stamp=titled(region), bare=True
        )
    if order.signer == "office":
        return signature(
            style, scene, [f"{manager_line(scene).upper()},"], scene.manager, day=day, how=order.how, stamp=scene.office
        )
    mark = pick(scene, "an", ("a.n. ", "an. ", "A.n. ", "a.n "))
    if not own_head(scene):
        return signature(
            style,
            scene,
            [f"{mark}{titled(region)}", "SEKRETARIS DAERAH,"],
            scene.manager,
            day=day,
            how=order.how,
            stamp="Sekretariat Daerah",
        )
    return signature(
        style,
        scene,
        [f"{mark}{titled(region)}", f"{manager_line(scene).upper()},"],
        scene.manager,
        day=day,
        how=order.how,
        stamp=scene.office,
    )


def _forwarded(style: House, scene: Scene) -> list[Flowable]:
    rows = ("Ketua DPRD di tempat;", "Yang bersangkutan untuk dilaksanakan;", "Arsip.")
    return [
        text(style, pick(scene, "kepada", ("<u>Tembusan disampaikan kepada:</u>", "Tembusan :", "Tembusan Keputusan ini disampaikan kepada Yth.:")), "left", size=style.size - 1.5, before=10, after=1),
        *(text(style, f"{n}. {row}", "left", size=style.size - 1.5, after=0) for n, row in enumerate(rows, 1)),
    ]  # fmt: skip


def _annexed(style: House, scene: Scene, order: Decree, issuer: str, number: str, day: str) -> list[Flowable]:
    inside = bool(order.listed) and pick(scene, "listed", (True, False))
    if not (order.team or order.parties or inside):
        return []
    small = style.size - 1.5
    rows = [("LAMPIRAN", f"KEPUTUSAN {issuer}"), ("NOMOR", number), ("TANGGAL", day), ("TENTANG", order.about.upper())]
    head = entries(style, rows, label=62, size=small)
    story: list[Flowable] = [PageBreak(), Table([["", head]], colWidths=[150, None], style=TIGHT), gap(14)]
    if order.team:
        title = pick(scene, "susunan", ("SUSUNAN KEANGGOTAAN TIM", "DAFTAR NAMA PELAKSANA", "SUSUNAN PERSONALIA"))
        story += [text(style, title, "center", bold=True, after=6), people_table(style, scene, order.team)]
    if order.parties:
        mates = [(f"{n}.", name, part) for n, (name, part) in enumerate(order.parties, 1)]
        story += [text(style, pick(scene, "mitra", ("MITRA YANG TERLIBAT", "UNSUR NON PEMERINTAH YANG DILIBATKAN", "DAFTAR MITRA PENDUKUNG")), "center", bold=True, before=12, after=6), ruled(style, ("NO", "NAMA LEMBAGA", "BENTUK DUKUNGAN"), mates, (30, None, 190), size=small - 0.5)]  # fmt: skip
    if inside:
        table = [(f"{n}.", name, "Perangkat Daerah pengampu") for n, name in enumerate(order.listed, 1)]
        story += [text(style, "DAFTAR INOVASI", "center", bold=True, after=6), ruled(style, ("NO", "NAMA INOVASI", "KETERANGAN"), table, (30, None, 120), size=small, counted=True)]  # fmt: skip
    return [*story, _signed(style, scene, order, "")]


def people_table(style: House, scene: Scene, team: Sequence[Member]) -> Table:
    """Name and number, rank, post, part in the team; the columns in two orders."""
    tint = pick(scene, "tint", ("", "#D9E2F3", "#EDEDED"))
    rows = [
        (f"{n}.", f"{m.person.name}<br/>NIP. {m.person.nip}", m.person.rank, f"{m.post} {m.office}", m.role or "-")
        for n, m in enumerate(team, 1)
    ]
    return ruled(style, ("NO.", "NAMA / NIP", "PANGKAT / GOL.", "JABATAN DALAM DINAS", "JABATAN DALAM TIM"), rows, (28, None, 82, 128, 84), size=8.5, counted=True, tint=tint)  # fmt: skip


def regulation(scene: Scene, order: Regulation) -> Drawn:
    style, region = house(scene, "law"), scene.region
    local = order.kind == "daerah"
    title = f"PERATURAN DAERAH {region.pemda.upper()}" if local else f"PERATURAN {titled(region)}"
    number = order.number if len(order.number) > 1 or pick(scene, "zero", (True, False)) else f"0{order.number}"
    day = day_shown(order.day, order.flaw)
    lines = [
        f"NOMOR {number} TAHUN {order.day.year}",
        "",
        "TENTANG",
        "",
        order.about.upper(),
        "",
        "DENGAN RAHMAT TUHAN YANG MAHA ESA",
        "",
        f"{titled(region)},",
    ]
    whereas = [
        "bahwa pembaharuan dalam penyelenggaraan pemerintahan daerah merupakan upaya percepatan terwujudnya kesejahteraan masyarakat;",
        "bahwa dalam rangka memberikan kepastian hukum bagi perangkat daerah dan masyarakat yang melakukan inovasi, diperlukan pengaturan;",
        f"bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b, perlu menetapkan {'Peraturan Daerah' if local else f'Peraturan {region.head}'} tentang {order.about};",
    ]
    story: list[Flowable] = [
        *([_boxed(style, "SALINAN")] if order.how == "copy" else []),
        *crest(scene),
        text(style, "<br/>".join([title, *lines]), "center", after=12),
        clauses(style, "Menimbang", whereas),
        gap(4),
        clauses(
            style,
            "Mengingat",
            ["Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945;", *BASES[1:4]],
            figures=True,
        ),
    ]
    if local:
        story.append(text(style, f"Dengan Persetujuan Bersama<br/><br/>DEWAN PERWAKILAN RAKYAT DAERAH {region.pemda.upper()}<br/>dan<br/>{titled(region)}", "center", before=10))  # fmt: skip
    story += [
        text(style, "MEMUTUSKAN:", "center", before=8, after=6),
        clauses(style, "Menetapkan", [f"{title} TENTANG {order.about.upper()}."]),
    ]
    chapters = _chapters(order, region)
    serial = 0
    for n, (name, articles) in enumerate(chapters):
        story.append(text(style, f"BAB {('I', 'II', 'III', 'IV')[n]}<br/>{name}", "center", before=10, after=4))
        for words in articles:
            serial += 1
            story += [text(style, f"Pasal {serial}", "center", before=4), text(style, words)]
    story.append(text(style, f"Agar setiap orang mengetahuinya, memerintahkan pengundangan {'Peraturan Daerah' if local else 'Peraturan'} ini dengan penempatannya dalam {'Lembaran' if local else 'Berita'} Daerah {region.pemda}.", before=6))  # fmt: skip
    story.append(
        signature(style, scene, [f"{head_line(scene)},"], region.chief, day=day, how=order.how, stamp=titled(region), bare=True)
    )
    gazette = f"{'LEMBARAN' if local else 'BERITA'} DAERAH {region.pemda.upper()} TAHUN {order.day.year} NOMOR {number}"
    noted = (
        f"<br/>NOREG PERATURAN DAERAH {region.pemda.upper()}: ({number}/{order.day.year})"
        if local and pick(scene, "noreg", (True, False))
        else ""
    )
    story.append(text(style, f"Diundangkan di {region.seat}<br/>pada tanggal {day}<br/>SEKRETARIS DAERAH {region.pemda.upper()},<br/><br/>ttd<br/><br/>{scene.crew(1, 78)[0].name}<br/><br/>{gazette}{noted}", "left", before=12))  # fmt: skip
    return Drawn(story, style, foot="{page}")


def _chapters(order: Regulation, region: Region) -> list[tuple[str, list[str]]]:
    general = ("KETENTUAN UMUM", [f"Dalam Peraturan ini yang dimaksud dengan: 1. Daerah adalah {region.pemda}. 2. {region.head} adalah {region.head} {region.name}. 3. Inovasi Daerah adalah semua bentuk pembaharuan dalam penyelenggaraan Pemerintahan Daerah."])  # fmt: skip
    scope = ("RUANG LINGKUP", ["Inovasi Daerah berbentuk: a. inovasi tata kelola Pemerintahan Daerah; b. inovasi Pelayanan Publik; dan/atau c. inovasi lainnya sesuai urusan yang menjadi kewenangan Daerah."])  # fmt: skip
    closing = ("KETENTUAN PENUTUP", ["Peraturan ini mulai berlaku pada tanggal diundangkan."])
    if not order.listed:
        return [general, scope, closing]
    names = " ".join(f"{'abcdefgh'[n]}. {name};" for n, name in enumerate(order.listed))
    return [general, scope, ("PENERAPAN", [f"(1) Inovasi yang diterapkan di Daerah meliputi: {names}<br/>(2) Perangkat Daerah pengelola bertanggung jawab atas keberlanjutannya."]), closing]  # fmt: skip


def assignment(scene: Scene, order: Assignment) -> Drawn:
    style, region = house(scene, "tugas"), scene.region
    top = order.signer == "head"
    head = crest(scene) if top else kop(scene)
    lines, who, stamp = (
        ([f"{head_line(scene)},"], region.chief, titled(region))
        if top
        else ([f"{manager_line(scene)},"], scene.manager, scene.office)
    )
    duty = order.about if order.about.startswith("melaksanakan") else f"melaksanakan tugas sebagai {order.about}"
    base = pick(
        scene,
        "dasar",
        (
            ["Peraturan Pemerintah Nomor 38 Tahun 2017 tentang Inovasi Daerah;", "Dokumen Pelaksanaan Anggaran tahun berjalan."],
            ["Rencana kerja tahunan perangkat daerah;", "Hasil rapat koordinasi persiapan kegiatan."],
        ),
    )
    many = len(order.team) > 8 or pick(scene, "table", (True, False))
    story: list[Flowable] = [
        *([text(style, "RANCANGAN", "center", bold=True)] if order.flaw == "rancangan" else []),
        *head,
        text(style, pick(scene, "title", ("<u>SURAT TUGAS</u>", "SURAT PERINTAH TUGAS", "<u>SURAT PERINTAH TUGAS</u>", "S U R A T  T U G A S")), "center", bold=True, size=style.size + 1.5, after=0),
        text(style, f"{pick(scene, 'nomor', ('Nomor : ', 'NOMOR ', 'Nomor: '))}{shown(order.number, order.flaw)}", "center", after=12),
        clauses(style, "Dasar", base, figures=True),
        text(style, pick(scene, "perintah", ("MENUGASKAN :", "MEMERINTAHKAN :", "M E N U G A S K A N :")), "center", bold=True, before=8, after=6),
        text(style, "Kepada :", "left", after=3),
        *([people_table(style, scene, order.team)] if many else _one_by_one(style, order.team)),
        gap(6),
        clauses(style, "Untuk", [f"{duty} {pick(scene, 'mulai', ('terhitung mulai tanggal ditetapkan', 'dengan penuh rasa tanggung jawab', 'dan melaporkan hasilnya kepada pimpinan'))};", "Surat Tugas ini dilaksanakan dengan sebaik-baiknya."], figures=True),
        signature(style, scene, lines, who, day=day_shown(order.day, order.flaw), how=order.how, stamp=stamp, lead=pick(scene, "lead", ("Ditetapkan di", "Dikeluarkan di", "Ditetapkan di")), bare=top),
    ]  # fmt: skip
    return Drawn(story, style, watermark="DRAFT" if order.flaw == "watermark" else "", foot=footed(scene, order.how))


def _one_by_one(style: House, team: Sequence[Member]) -> list[Flowable]:
    story: list[Flowable] = []
    for n, m in enumerate(team, 1):
        rows = [(f"{n}. Nama", m.person.name), ("    NIP", m.person.nip), ("    Pangkat/Gol.", m.person.rank), ("    Jabatan", f"{m.post} {m.office}"), ("    Sebagai", m.role)]  # fmt: skip
        story += [
            entries(
                style,
                [(key.replace(" ", "&nbsp;", 4) if key.startswith(" ") else key, value) for key, value in rows],
                label=104,
                left=20,
            ),
            gap(4),
        ]
    return story
