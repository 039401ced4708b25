"""Decrees of regents, mayors, governors and heads of offices, and the regulations above them."""

from collections.abc import Sequence

from reportlab.platypus import Flowable, PageBreak

from bench.judging.muara.rosters import by_office
from bench.judging.muara.style import clauses, crown, day_shown, drawn, fields, house, letterhead, number_shown, signed
from bench.judging.muara.tables import sheet
from bench.judging.orders import Decree, Drawn, Regulation
from bench.judging.world import Scene
from bench.samples.house import House, gap, text

BASES = (
    "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah (Lembaran Negara Republik Indonesia Tahun 2014 Nomor 244, Tambahan Lembaran Negara Republik Indonesia Nomor 5587) sebagaimana telah diubah beberapa kali, terakhir dengan Undang-Undang Nomor 6 Tahun 2023 (Lembaran Negara Republik Indonesia Tahun 2023 Nomor 41);",
    "Undang-Undang Nomor 30 Tahun 2014 tentang Administrasi Pemerintahan (Lembaran Negara Republik Indonesia Tahun 2014 Nomor 292);",
    "Peraturan Pemerintah Nomor 38 Tahun 2017 tentang Inovasi Daerah (Lembaran Negara Republik Indonesia Tahun 2017 Nomor 206, Tambahan Lembaran Negara Republik Indonesia Nomor 6123);",
    "Peraturan Menteri Dalam Negeri Nomor 80 Tahun 2015 tentang Pembentukan Produk Hukum Daerah (Berita Negara Republik Indonesia Tahun 2015 Nomor 2036);",
)
STEPS = (("PERTAMA", "KEDUA", "KETIGA", "KEEMPAT", "KELIMA"), ("KESATU", "KEDUA", "KETIGA", "KEEMPAT", "KELIMA"))


def decree(scene: Scene, order: Decree) -> Drawn:
    """Under the gold emblem, or the office's letterhead; dictum by dictum; annexes with their own head."""
    style, issuer = house(scene), _issuer(scene, order)
    number, day = number_shown(order.number, order.flaw), day_shown(order.day, order.flaw)
    title = f"{'RANCANGAN ' if order.flaw == 'rancangan' else ''}KEPUTUSAN {issuer}"
    story: list[Flowable] = crown(style, scene) if order.signer == "head" else letterhead(style, scene, scene.office)
    story += [
        text(style, title, "center", bold=scene.look % 2 == 0, after=1),
        text(style, f"NOMOR{' :' if scene.look % 3 == 0 else ''} {number}", "center", after=9),
        text(style, "TENTANG", "center", after=9),
        text(style, order.about.upper(), "center", bold=scene.look % 2 == 0, after=10),
        text(style, f"{issuer},", "center", after=9),
        clauses(style, "Menimbang", _reasons(scene, order)),
        clauses(style, "Mengingat", BASES, numbers=True),
        *([clauses(style, "Memperhatikan", [f"{order.refers};"])] if order.refers else []),
        text(style, "MEMUTUSKAN:" if scene.look % 2 else "M E M U T U S K A N :", "center", before=9, after=7),
        clauses(style, "Menetapkan", [f"KEPUTUSAN {issuer} TENTANG {order.about.upper()}."]),
    ]
    story += [clauses(style, step, [words]) for step, words in zip(STEPS[scene.look % 2], _dictum(scene, order), strict=False)]
    story += [_signature(style, scene, order, day), *_copies(style, scene, order)]
    story += _annexes(style, scene, order, title, number, day)
    return drawn(scene, story, order.how, draft=order.flaw == "watermark")


def _issuer(scene: Scene, order: Decree) -> str:
    return scene.region.titled if order.signer == "head" else f"KEPALA {scene.office.upper()} {scene.region.pemda.upper()}"


def _reasons(scene: Scene, order: Decree) -> list[str]:
    i = scene.innovation
    if order.team:
        what = f"inovasi {i.nama}" if order.named else "kegiatan pembaruan layanan di lingkungan perangkat daerah"
        return [
            f"bahwa dalam rangka menjamin keberlanjutan {what}, diperlukan tim kerja yang bertugas merencanakan, menggerakkan, dan mengendalikan pelaksanaannya;",
            "bahwa pejabat, pegawai, dan unsur yang namanya tercantum dalam Lampiran Keputusan ini dipandang cakap dan memenuhi syarat;",
            f"bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b, perlu menetapkan Keputusan tentang {order.about};",
        ]
    return [
        "bahwa untuk melaksanakan ketentuan Pasal 20 Peraturan Pemerintah Nomor 38 Tahun 2017 tentang Inovasi Daerah, inovasi yang telah melewati uji coba perlu ditetapkan penerapannya;",
        f"bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu menetapkan Keputusan tentang {order.about};",
    ]


def _dictum(scene: Scene, order: Decree) -> list[str]:
    first = STEPS[scene.look % 2][0]
    if order.team:
        name = f"inovasi {scene.innovation.nama}" if order.named else "kegiatan pembaruan layanan"
        return [
            f"Membentuk Tim Kerja {name}, dengan susunan keanggotaan sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan ini.",
            f"Tim Kerja sebagaimana dimaksud dalam Diktum {first} mempunyai tugas: a. menyusun rencana kerja; b. melaksanakan layanan di lapangan; c. menghimpun data hasil; dan d. melaporkan kemajuan setiap triwulan.",
            "Segala biaya yang timbul sebagai akibat ditetapkannya Keputusan ini dibebankan pada anggaran pendapatan dan belanja daerah serta sumber lain yang sah dan tidak mengikat.",
            "Keputusan ini mulai berlaku pada tanggal ditetapkan.",
        ]
    whole = f"Menetapkan Inovasi Daerah {scene.region.pemda} sebagaimana tercantum dalam Lampiran Keputusan ini."
    if inline(scene):
        names = "; ".join(f"{n}. {name}" for n, name in enumerate(order.listed, 1))
        whole = f"Menetapkan inovasi berikut sebagai Inovasi Daerah {scene.region.pemda}: {names}."
    link = f" Penetapan ini merupakan tindak lanjut {order.refers}." if order.refers else ""
    return [
        f"{whole}{link}",
        f"Perangkat Daerah penanggung jawab inovasi sebagaimana dimaksud dalam Diktum {first} wajib menerapkan, mengembangkan, dan mendokumentasikan inovasinya.",
        "Apabila di kemudian hari terdapat kekeliruan dalam Keputusan ini, akan diadakan perbaikan sebagaimana mestinya.",
        "Keputusan ini mulai berlaku pada tanggal ditetapkan.",
    ]


def inline(scene: Scene) -> bool:
    """Whether decrees of this place name innovations in the text and have no annex for them."""
    return scene.look % 3 == 2


def _signature(style: House, scene: Scene, order: Decree, day: str) -> Flowable:
    region = scene.region
    if order.signer == "head":
        return signed(style, scene, [f"{region.titled},"], region.chief, dated=day, how=order.how, stamp=region.titled)
    lines = [f"KEPALA {scene.office.upper()},"]
    if order.signer == "on-behalf":
        lines = [f"a.n. {region.titled}", *lines]
    return signed(style, scene, lines, scene.manager, dated=day, how=order.how, stamp=scene.office)


def _copies(style: House, scene: Scene, order: Decree) -> list[Flowable]:
    if scene.look % 4 == 1:
        return []
    served = (
        ("Inspektur", "Kepala Badan Perencanaan Pembangunan Daerah", "Yang bersangkutan")
        if order.team
        else ("Ketua DPRD", "Inspektur", "Arsip")
    )
    lines = "<br/>".join(f"{n}. {who};" for n, who in enumerate(served, 1))
    return [text(style, f"<u>Tembusan</u> disampaikan kepada Yth.:<br/>{lines}", "left", size=style.size - 1.5, before=8)]


def _annexes(style: House, scene: Scene, order: Decree, title: str, number: str, day: str) -> list[Flowable]:
    tables: list[Flowable] = []
    if order.listed and not inline(scene):
        tables.append(_listing(style, scene, order.listed))
    if order.team:
        tables += [text(style, f"SUSUNAN KEANGGOTAAN TIM KERJA<br/>{scene.office.upper()}", "center", bold=True, after=6), by_office(style, scene, order.team)]  # fmt: skip
    if order.parties:
        rows = [(str(n), name, part) for n, (name, part) in enumerate(order.parties, 1)]
        tables += [
            text(style, "UNSUR DI LUAR PEMERINTAH DAERAH YANG TERLIBAT", "center", bold=True, before=10, after=6),
            sheet(style, [("No", "Nama lembaga", "Bentuk keterlibatan")], rows, (26, 200, None), size=style.size - 1.5),
        ]
    if not tables:
        return []
    head = fields(style, [("LAMPIRAN", title), ("NOMOR", number), ("TANGGAL", day), ("TENTANG", order.about.upper())], label=62, left=190, size=8.5)  # fmt: skip
    closing = [_signature(style, scene, order, "")] if scene.look % 5 else []
    return [PageBreak(), head, gap(12), *tables, *closing]


def _listing(style: House, scene: Scene, names: Sequence[str]) -> Flowable:
    known = {other.nama: other for other in (*scene.others, scene.innovation)}
    rows = []
    for n, name in enumerate(names, 1):
        one = known.get(name, scene.innovation)
        rows.append((f"{n}.", name, f"{one.jenis}", f"Pelayanan publik bidang {one.urusan}", one.office))
    head = [("No.", "Nama Inovasi Daerah", "Jenis", "Bentuk dan Urusan", "Perangkat Daerah Penanggung Jawab")]
    return sheet(style, head, rows, (28, None, 52, 96, 118), size=style.size - 1.5)


def regulation(scene: Scene, order: Regulation) -> Drawn:
    """A Perda or a regulation of the region's head with chapters, parts and numbered paragraphs."""
    style, region = house(scene), scene.region
    local = order.kind == "daerah"
    title = f"PERATURAN DAERAH {region.pemda.upper()}" if local else f"PERATURAN {region.titled}"
    shown = f"RANCANGAN {title}" if order.flaw == "rancangan" else title
    number, day = "....." if order.flaw else order.number, day_shown(order.day, order.flaw)
    story: list[Flowable] = [
        *([text(style, "<u>SALINAN</u>", "right", bold=True)] if order.how == "copy" else []),
        *crown(style, scene),
        text(
            style,
            f"{shown}<br/>NOMOR {number} TAHUN {order.day.year}<br/><br/>TENTANG<br/><br/>{order.about.upper()}",
            "center",
            after=10,
        ),
        text(style, f"DENGAN RAHMAT TUHAN YANG MAHA ESA<br/><br/>{region.titled},", "center", after=10),
        clauses(style, "Menimbang", _grounds(order)),
        clauses(style, "Mengingat", BASES[:3], numbers=True),
    ]
    if local:
        story.append(text(style, f"Dengan Persetujuan Bersama<br/>DEWAN PERWAKILAN RAKYAT DAERAH {region.pemda.upper()}<br/>dan<br/>{region.titled}", "center", before=8))  # fmt: skip
    story += [
        text(style, "MEMUTUSKAN:", "center", before=8),
        clauses(style, "Menetapkan", [f"{title} TENTANG {order.about.upper()}."]),
    ]
    story += _chapters(style, order, region.head)
    story.append(signed(style, scene, [f"{region.titled},"], region.chief, dated=day, how=order.how, stamp=region.titled))
    story.append(_gazette(style, scene, order, day, number))
    return drawn(scene, story, order.how)


def _grounds(order: Regulation) -> list[str]:
    return [
        "bahwa pemerintah daerah dapat melakukan inovasi guna meningkatkan kinerja penyelenggaraan pemerintahan daerah;",
        "bahwa agar inovasi memiliki kepastian hukum, diperlukan pengaturan tentang pengusulan, penetapan, dan penerapannya;",
        f"bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b, perlu menetapkan Peraturan tentang {order.about};",
    ]


def _chapters(style: House, order: Regulation, head: str) -> list[Flowable]:
    chapters: list[tuple[str, list[str]]] = [
        ("KETENTUAN UMUM", ["Dalam Peraturan ini yang dimaksud dengan:<br/>1. Inovasi Daerah adalah semua bentuk pembaruan dalam penyelenggaraan pemerintahan daerah.<br/>2. Perangkat Daerah adalah unsur pembantu kepala daerah dan DPRD."]),
        ("PENGUSULAN DAN PENETAPAN", ["(1) Inisiatif Inovasi Daerah dapat berasal dari kepala daerah, anggota DPRD, aparatur sipil negara, perangkat daerah, dan masyarakat.<br/>(2) Usulan sebagaimana dimaksud pada ayat (1) dilengkapi rancang bangun."]),
        ("PEMBINAAN DAN PENDANAAN", [f"(1) {head} membina penerapan Inovasi Daerah.<br/>(2) Pendanaan bersumber dari anggaran pendapatan dan belanja daerah."]),
        ("KETENTUAN PENUTUP", ["Peraturan ini mulai berlaku pada tanggal diundangkan."]),
    ]  # fmt: skip
    if order.listed:
        lines = "<br/>".join(f"{'abcdefgh'[n]}. {name};" for n, name in enumerate(order.listed))
        chapters[1][1].append(f"Inovasi Daerah yang diterapkan pada Perangkat Daerah adalah sebagai berikut:<br/>{lines}")
    story: list[Flowable] = []
    article = 0
    for n, (name, articles) in enumerate(chapters):
        story.append(text(style, f"BAB {('I', 'II', 'III', 'IV')[n]}<br/>{name}", "center", before=9))
        for words in articles:
            article += 1
            story += [text(style, f"Pasal {article}", "center", before=3), text(style, words)]
    return story


def _gazette(style: House, scene: Scene, order: Regulation, day: str, number: str) -> Flowable:
    pemda = scene.region.pemda.upper()
    sheet_of = "LEMBARAN DAERAH" if order.kind == "daerah" else "BERITA DAERAH"
    secretary = scene.crew(1, 79)[0].name.split(",")[0].upper()
    return text(
        style,
        f"Diundangkan di {scene.region.seat}<br/>pada tanggal {day}<br/><br/>SEKRETARIS DAERAH {pemda},<br/><br/>ttd<br/><br/>{secretary}<br/><br/>{sheet_of} {pemda} TAHUN {order.day.year} NOMOR {number}",
        "left",
        before=10,
    )
