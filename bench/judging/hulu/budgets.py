"""Budget sheets (of the national system, of the older forms, of the plan of work and budget) and the yearly plan."""

from collections.abc import Sequence
from random import Random
from typing import Any

from reportlab.lib import colors
from reportlab.platypus import Flowable, PageBreak, Table

from bench.judging.hulu.decrees import LAWS, clause
from bench.judging.hulu.marks import Crest
from bench.judging.hulu.signing import Issuer, close, short
from bench.judging.hulu.style import Look, bare, crown, die, looked, pairs, para, ruled, space, turned
from bench.judging.hulu.wording import planned
from bench.judging.orders import Budget, Drawn
from bench.judging.world import Scene, rupiah

PENS = ("#FFFF00", "#7CFC5A", "#FFC04D", "#66E5FF", "#FF9BD2")
Rows = list[Sequence[Any]]


def budget(scene: Scene, order: Budget) -> Drawn:
    look, random = looked(scene), die(scene, "anggaran", order.number, order.year)
    pen = random.choice(PENS)
    if planned(scene):
        return Drawn(_work_plan(look, scene, order, pen, random), look.house)
    if random.random() < 0.55:
        return Drawn(_national(look, scene, order, pen, random), look.house, wide=True)
    return Drawn(_older(look, scene, order, pen, random), look.house)


def _pen(order: Budget, row: int, pen: str, random: Random, span: int = 1) -> list[tuple[Any, ...]]:
    """How an item is marked: the row in colour, or a red frame round it."""
    if not order.marked:
        return []
    if random.random() < 0.3:
        return [("BOX", (0, row), (-1, row + span - 1), 2.2, colors.HexColor("#E00000"))]
    return [("BACKGROUND", (0, row), (-1, row + span - 1), colors.HexColor(pen))]


def _item(scene: Scene, order: Budget) -> str:
    return f"inovasi {scene.innovation.nama}" if order.named else scene.innovation.service


def _treasurer(scene: Scene) -> Issuer:
    stamp = (f"PEMERINTAH {scene.region.pemda}", "BPKAD")
    return Issuer(("Disahkan oleh,", "PEJABAT PENGELOLA KEUANGAN DAERAH"), scene.crew(1, 44)[0], stamp)


def _codes(scene: Scene) -> tuple[str, str, str]:
    n = scene.seed % 4 + 1
    return f"1.0{n}.02", f"1.0{n}.02.2.02", f"1.0{n}.02.2.02.0015"


def _identity(scene: Scene, order: Budget) -> list[tuple[str, str]]:
    urusan, (program, activity, sub) = scene.innovation.urusan, _codes(scene)
    return [
        ("Urusan Pemerintahan", f"{program[:4]} URUSAN PEMERINTAHAN BIDANG {urusan.upper()}"),
        ("Organisasi", f"{program[:4]}.0.00.0.00.01.0000 {scene.office}"),
        ("Program", f"{program} Program Pengelolaan {urusan}"),
        ("Kegiatan", f"{activity} Penyediaan Layanan {urusan}"),
        ("Sub Kegiatan", f"{sub} Fasilitasi {scene.innovation.service}"),
        ("Sumber Pendanaan", "Dana Transfer Umum - Dana Alokasi Umum"),
        ("Lokasi", f"{scene.region.pemda}, Semua Kecamatan"),
    ]


def _national(look: Look, scene: Scene, order: Budget, pen: str, random: Random) -> list[Flowable]:
    """As the national information system prints it: wide, with coefficient, unit and price."""
    rest, part = 4_750_000, order.amount // 2
    head = [
        [para(look, "DOKUMEN PELAKSANAAN ANGGARAN<br/>SATUAN KERJA PERANGKAT DAERAH", "center", bold=True, size=11, after=0), para(look, "Formulir<br/>DPA-RINCIAN BELANJA SKPD", "center", bold=True, size=9, after=0)],
        [para(look, f"Pemerintah {scene.region.pemda} Tahun Anggaran {order.year}", "center", size=10, after=0), ""],
    ]  # fmt: skip
    box = [("GRID", (0, 0), (-1, -1), 0.6, colors.black), ("SPAN", (1, 0), (1, 1)), ("VALIGN", (0, 0), (-1, -1), "MIDDLE")]
    rows: Rows = [
        ("5", "BELANJA DAERAH", "", "", "", rupiah(order.amount + rest)),
        ("5.1.02", "Belanja Barang dan Jasa", "", "", "", rupiah(order.amount + rest)),
        ("5.1.02.01.01.0026", "Belanja Alat/Bahan untuk Kegiatan Kantor- Bahan Cetak", "1 Tahun", "Paket", rupiah(rest), rupiah(rest)),
        ("5.1.02.02.01.0029", f"Belanja Jasa Tenaga Ahli dan Operasional {_item(scene, order)}", "2 Semester", "Kegiatan", rupiah(part), rupiah(part * 2)),
        ("", "Jumlah Anggaran Sub Kegiatan", "", "", "", rupiah(order.amount + rest)),
    ]  # fmt: skip
    table = ruled(look, ("Kode Rekening", "Uraian", "Koefisien", "Satuan", "Harga", "Jumlah (Rp)"), rows, (104, None, 70, 62, 84, 92), size=8.6, centred=(2, 3), right=(4, 5), shade="#DCE6F1" if random.random() < 0.4 else "", extra=_pen(order, 3, pen, random))  # fmt: skip
    sign = close(look, scene, _treasurer(scene), order.how, random, day=f"2 Januari {order.year}", lead="town")
    return [
        Table(head, colWidths=[None, 170], style=box),
        space(6),
        pairs(look, [("Nomor DPA", order.number), *_identity(scene, order)], label=120, size=9),
        space(6),
        table,
        *sign,
    ]


def _older(look: Look, scene: Scene, order: Budget, pen: str, random: Random) -> list[Flowable]:
    """The form of earlier years: upright, code by code, with a plan of withdrawals."""
    rest = 3_150_000
    rows: Rows = [
        ("5 . 2", "BELANJA LANGSUNG", rupiah(order.amount + rest)),
        ("5 . 2 . 1", "Belanja Pegawai - Lembur", rupiah(rest)),
        ("5 . 2 . 2", f"Belanja Barang dan Jasa {_item(scene, order)}", rupiah(order.amount)),
        ("", f"- pelaksanaan untuk {scene.innovation.users} 1 tahun", rupiah(order.amount)),
    ]
    quarter = rupiah((order.amount + rest) // 4)
    draw = [(f"Triwulan {q}", f"Rp {quarter}") for q in ("I", "II", "III", "IV")]
    sign = close(look, scene, _treasurer(scene), order.how, random, day=f"2 Januari {order.year}", lead="town", wide=260)
    return [
        Crest(40, scene.region.pemda),
        para(look, f"PEMERINTAH {scene.region.pemda.upper()}", "center", bold=True, after=0),
        para(look, "DOKUMEN PELAKSANAAN ANGGARAN<br/>SATUAN KERJA PERANGKAT DAERAH<br/>( DPA - SKPD )", "center", bold=True, size=13, after=3),
        para(look, f"TAHUN ANGGARAN {order.year}", "center", bold=True, after=8),
        pairs(look, [("NOMOR DPA SKPD", order.number), *_identity(scene, order)[:5]], label=108, size=9.5),
        space(6),
        ruled(look, ("KODE REKENING", "URAIAN", "JUMLAH (Rp)"), rows, (92, None, 104), size=9.5, right=(2,), counted=True, extra=_pen(order, 2, pen, random)),
        para(look, "Rencana Penarikan Dana per Triwulan", "left", bold=True, size=9.5, before=8),
        pairs(look, draw, label=80, left=12, size=9.5),
        *sign,
    ]  # fmt: skip


def _work_plan(look: Look, scene: Scene, order: Budget, pen: str, random: Random) -> list[Flowable]:
    """RKA: the plan of work and budget with volume, unit and tariff, signed by the head of the office."""
    month = order.amount // 12
    rows: Rows = [
        ("5.1.02.01", "Belanja Barang Pakai Habis", "1", "paket", rupiah(2_400_000), rupiah(2_400_000)),
        ("5.1.02.02", f"Belanja Jasa Kantor untuk {_item(scene, order)}", "12", "bulan", rupiah(month), rupiah(month * 12)),
        ("5.1.02.04", "Belanja Perjalanan Dinas Dalam Daerah", "10", "kali", rupiah(350_000), rupiah(3_500_000)),
        ("", "JUMLAH", "", "", "", rupiah(month * 12 + 5_900_000)),
    ]
    labels = [("Nomor", order.number), *_identity(scene, order)[:5], ("Kelompok Sasaran", scene.innovation.users.capitalize())]
    who = Issuer((f"KEPALA {scene.office.upper()},",), scene.manager, (f"PEMERINTAH {scene.region.pemda}", short(scene.office)))
    table = ruled(look, ("Kode Rekening", "Uraian", "Volume", "Satuan", "Harga Satuan (Rp)", "Jumlah (Rp)"), rows, (64, None, 44, 46, 76, 82), size=8.8, centred=(2, 3), right=(4, 5), counted=True, extra=_pen(order, 1, pen, random))  # fmt: skip
    return [
        para(look, f"RENCANA KERJA DAN ANGGARAN<br/>SATUAN KERJA PERANGKAT DAERAH<br/>PEMERINTAH {scene.region.pemda.upper()}<br/>TAHUN ANGGARAN {order.year}", "center", bold=True, size=12, after=4),
        para(look, "RKA - SKPD 2.2.1", "right", bold=True, size=9.5, after=6),
        pairs(look, labels, label=112, size=9.5),
        space(6),
        para(look, "Rincian Anggaran Belanja menurut Program dan Per Kegiatan", "center", size=9.5),
        table,
        *close(look, scene, who, order.how, random, day=f"2 Januari {order.year}", lead="town"),
    ]  # fmt: skip


def plan(scene: Scene, order: Budget) -> Drawn:
    look, random = looked(scene), die(scene, "rkpd", order.year)
    pen = random.choice(PENS)
    if random.random() < 0.55:
        return Drawn([*_ruling(look, scene, order, random), *_matrix(look, scene, order, pen, random)], look.house)
    return Drawn(
        [*_cover(look, scene, order), *_chapter(look, scene, order, pen, random)],
        look.house,
        foot=f"RKPD {scene.region.pemda} Tahun {order.year}",
    )


def _cover(look: Look, scene: Scene, order: Budget) -> list[Flowable]:
    band = Table([[para(look, f"RKPD<br/>{order.year}", "center", bold=True, size=44, after=0, colour="#FFFFFF", lead=1.1)]], colWidths=[None], rowHeights=[170], style=[("BACKGROUND", (0, 0), (-1, -1), colors.HexColor("#23406B")), ("VALIGN", (0, 0), (-1, -1), "MIDDLE")])  # fmt: skip
    return [space(40), Crest(88, scene.region.pemda), space(30), band, space(30), para(look, f"RENCANA KERJA PEMERINTAH DAERAH<br/>{scene.region.pemda.upper()}<br/>TAHUN {order.year}", "center", bold=True, size=17, after=80), para(look, f"BADAN PERENCANAAN PEMBANGUNAN DAERAH<br/>{scene.region.pemda.upper()}", "center", size=12), PageBreak()]  # fmt: skip


def _ruling(look: Look, scene: Scene, order: Budget, random: Random) -> list[Flowable]:
    """The first page of the regulation that establishes the plan."""
    region = scene.region
    words = (
        f"PERATURAN {region.titled}",
        f"NOMOR {random.randint(11, 48)} TAHUN {order.year - 1}",
        "TENTANG",
        f"RENCANA KERJA PEMERINTAH DAERAH {region.pemda.upper()} TAHUN {order.year}",
        "DENGAN RAHMAT TUHAN YANG MAHA ESA",
        f"{region.titled},",
    )
    why = f"bahwa untuk melaksanakan Pasal 104 ayat (2) Peraturan Menteri Dalam Negeri Nomor 86 Tahun 2017, perlu menetapkan Peraturan {region.head} tentang Rencana Kerja Pemerintah Daerah {region.pemda} Tahun {order.year};"
    laws = clause(
        look, "Mengingat", ["Undang-Undang Nomor 25 Tahun 2004 tentang Sistem Perencanaan Pembangunan Nasional;", *LAWS[:2]]
    )
    done = clause(
        look,
        "Menetapkan",
        [f"PERATURAN {region.titled} TENTANG RENCANA KERJA PEMERINTAH DAERAH {region.pemda.upper()} TAHUN {order.year}."],
    )
    return [
        *crown(look, scene),
        *(para(look, row, "center", after=5) for row in words),
        *clause(look, "Menimbang", [why]),
        *laws,
        para(look, "MEMUTUSKAN:", "center", before=6, after=6),
        *done,
        *turned(),
    ]


def _matrix(look: Look, scene: Scene, order: Budget, pen: str, random: Random) -> list[Flowable]:
    program, activity, sub = _codes(scene)
    urusan, item = scene.innovation.urusan, _item(scene, order)
    head = (
        "Kode",
        "Urusan / Program / Kegiatan / Sub Kegiatan",
        "Indikator",
        "Lokasi",
        f"Target {order.year}",
        "Pagu (Rp)",
        "Sumber Dana",
        f"Prakiraan Maju {order.year + 1} (Rp)",
    )
    place = "Semua Kecamatan"
    rows: Rows = [
        (program, f"PROGRAM PENGELOLAAN {urusan.upper()}", "Persentase capaian layanan", place, "85 %", rupiah(order.amount * 4), "APBD", rupiah(order.amount * 4 + 9_000_000)),
        (activity, f"Penyediaan Layanan {urusan}", "Jumlah layanan yang tersedia", place, "4 layanan", rupiah(order.amount * 2), "APBD", rupiah(order.amount * 2 + 5_000_000)),
        (f"{sub[:-2]}14", "Penyusunan data dan pelaporan", "Jumlah dokumen", place, "2 dokumen", rupiah(order.amount // 3), "APBD", rupiah(order.amount // 3)),
        (sub, f"Fasilitasi {item}", f"Jumlah {scene.innovation.users} yang dilayani", place, "420 orang", rupiah(order.amount), "APBD", rupiah(order.amount + 6_000_000)),
    ]  # fmt: skip
    return [
        para(look, f"RENCANA PROGRAM DAN KEGIATAN PERANGKAT DAERAH TAHUN {order.year}<br/>{scene.region.pemda.upper()}", "center", bold=True, size=11, after=5),
        para(look, f"Nama Perangkat Daerah : {scene.office}", "left", size=9.5, after=4),
        ruled(look, head, rows, (82, None, 112, 66, 56, 76, 48, 84), size=8, right=(5, 7), centred=(4, 6), counted=True, shade="#C9DAF0" if random.random() < 0.4 else "", extra=_pen(order, 3, pen, random)),
    ]  # fmt: skip


def _chapter(look: Look, scene: Scene, order: Budget, pen: str, random: Random) -> list[Flowable]:
    """Running text of a chapter, the sentence marked with a pen, or the row of a small table."""
    program, _, sub = _codes(scene)
    sentence = f"Pada Tahun {order.year} {scene.office} melaksanakan {_item(scene, order)} dengan pagu indikatif sebesar Rp {rupiah(order.amount)} yang dianggarkan pada sub kegiatan {sub}."
    shown = f'<font backColor="{pen}">{sentence}</font>' if order.marked else sentence
    rows: Rows = [(program, f"Program Pengelolaan {scene.innovation.urusan}", rupiah(order.amount * 4)), (sub, f"Fasilitasi {_item(scene, order)}", rupiah(order.amount))]  # fmt: skip
    return [
        para(look, "BAB V<br/>RENCANA KERJA DAN PENDANAAN DAERAH", "center", bold=True, size=look.size + 1, after=12),
        para(look, f"5.2 Prioritas Perangkat Daerah Tahun {order.year}", "left", bold=True, after=4),
        para(look, f"Arah kebijakan pembangunan {scene.region.pemda} menitikberatkan pada pemerataan layanan dasar di wilayah hulu, perbaikan jalan penghubung antarkampung, dan penguatan ekonomi keluarga.", first=28, after=4),
        para(look, shown, first=28, after=4),
        para(look, "Kegiatan tersebut dievaluasi setiap triwulan bersama perangkat daerah yang membidangi perencanaan.", first=28, after=8),
        para(look, f"Tabel 5.4 Pagu Indikatif {scene.office}", "left", bold=True, size=look.size - 1),
        ruled(look, ("Kode", "Program/Sub Kegiatan", "Pagu Indikatif (Rp)"), rows, (96, None, 108), size=9, right=(2,), extra=_pen(order, 1, pen, random) if random.random() < 0.5 else ()),
        bare([[""]], [None]),
    ]  # fmt: skip
