"""Budget sheets in three designs, and plans as a wide matrix or as chapters of text; the item marked in whatever way was at hand."""

from collections.abc import Sequence
from typing import Any

from reportlab.platypus import Flowable, PageBreak, Table

from bench.judging.muara.style import TIGHT, drawn, fields, house, signed
from bench.judging.muara.tables import PENS, Pen, Upright, boxed, filled, marked, sheet
from bench.judging.orders import Budget, Drawn
from bench.judging.world import Scene, rupiah
from bench.samples.house import House, gap, text
from bench.samples.ink import Emblem

PAPER, TRIPS, SNACKS = 3_150_000, 6_480_000, 2_700_000


def pen_of(scene: Scene, order: Budget) -> Pen:
    return PENS[(scene.look + order.year) % len(PENS)] if order.marked else ""


def budget(scene: Scene, order: Budget) -> Drawn:
    """The rows of one sub-activity: with coefficients, as a change of an earlier one, or by quarters."""
    style, kind = house(scene), scene.look % 3
    title = ("DOKUMEN PELAKSANAAN ANGGARAN", "DOKUMEN PELAKSANAAN PERUBAHAN ANGGARAN", "DOKUMEN PELAKSANAAN ANGGARAN")[kind]
    body = (_detailed, _changed, _quarters)[kind](style, scene, order)
    keeper = scene.crew(1, 42)[0]
    cover: list[Flowable] = []
    if scene.look % 4 == 3:
        cover = [gap(100), text(style, f"{title}<br/>(DPA-SKPD)<br/><br/>{scene.office.upper()}<br/>{scene.region.pemda.upper()}<br/>TAHUN ANGGARAN {order.year}", "center", bold=True, size=18), PageBreak()]  # fmt: skip
    story: list[Flowable] = [
        *cover,
        _title(style, scene, order, title),
        gap(6),
        fields(style, _headings(scene, order), label=128, size=9),
        gap(6),
        body,
        signed(style, scene, ["Pejabat Pengelola Keuangan Daerah,"], keeper, dated=f"02 Januari {order.year}", how=order.how, stamp="BPKAD", lead=""),
    ]  # fmt: skip
    return drawn(scene, story, order.how, wide=kind == 2)


def _title(style: House, scene: Scene, order: Budget, title: str) -> Flowable:
    left = [Emblem(36, scene.look % 9)]
    middle = text(style, f"{title}<br/>SATUAN KERJA PERANGKAT DAERAH<br/>{scene.region.pemda.upper()}<br/>Tahun Anggaran {order.year}", "center", bold=True, size=10.5, after=0)  # fmt: skip
    form = text(style, "Formulir<br/>DPA-RINCIAN<br/>BELANJA SKPD", "center", size=8.5, after=0)
    return sheet(style, [], [(left, middle, form)], (60, None, 92), extra=[("VALIGN", (0, 0), (-1, -1), "MIDDLE")])


def _headings(scene: Scene, order: Budget) -> list[tuple[str, str]]:
    i = scene.innovation
    return [
        ("Nomor DPA", order.number),
        ("Urusan Pemerintahan", i.urusan),
        ("Organisasi", i.office),
        ("Program", f"Program Pengelolaan {i.urusan}"),
        ("Kegiatan", f"Peningkatan Layanan Bidang {i.urusan}"),
        ("Sub Kegiatan", f"Penyediaan {i.service}"),
        ("Sumber Pendanaan", "Dana Transfer Umum - Dana Alokasi Umum"),
        ("Lokasi", f"{scene.region.pemda}, semua kecamatan"),
    ]


def _item(scene: Scene, order: Budget) -> str:
    what = f"Inovasi {scene.innovation.short}" if order.named else "Layanan Lapangan"
    return f"Belanja Jasa Tenaga Pelaksana {what}"


def _detailed(style: House, scene: Scene, order: Budget) -> Flowable:
    """By account, with groups and their sums above the items, each item with its coefficient."""
    how = pen_of(scene, order)
    code = marked(style, "5.1.02.02.01.0026", how if how == "bar" else "", scene.look, size=8, align="center")
    name = marked(style, _item(scene, order), how if how in ("pen", "ring") else "", scene.look, size=8)
    heads = [
        ("Kode Rekening", "Uraian", "Rincian Perhitungan", "", "", "Jumlah (Rp)"),
        ("", "", "Koefisien", "Satuan", "Harga", ""),
    ]
    extra = [
        ("SPAN", (2, 0), (4, 0)),
        *(("SPAN", (n, 0), (n, 1)) for n in (0, 1, 5)),
        ("SPAN", (0, 14), (4, 14)),
        *_strokes(how, 10),
    ]
    widths = (84, None, 56, 56, 56, 72)
    return sheet(style, heads, _accounts(order, code, name), widths, size=8, right=(4, 5), strong=(0, 1, 2, 7, 12), extra=extra)


def _accounts(order: Budget, code: Flowable, name: Flowable) -> list[Sequence[Any]]:
    total, month = order.amount + PAPER + TRIPS + SNACKS, order.amount // 12
    return [
        ("5", "BELANJA DAERAH", "", "", "", rupiah(total)),
        ("5.1", "BELANJA OPERASI", "", "", "", rupiah(total)),
        ("5.1.02.01", "Belanja Barang", "", "", "", rupiah(PAPER + SNACKS)),
        ("5.1.02.01.01.0024", "Belanja Alat/Bahan untuk Kegiatan Kantor-Alat Tulis Kantor", "", "", "", rupiah(PAPER)),
        ("", "[-] Kertas HVS F4 80 gram<br/>Spesifikasi: 80 gram, putih", "45 Rim", "Rim", "70.000", rupiah(PAPER)),
        ("5.1.02.01.01.0052", "Belanja Makanan dan Minuman Rapat", "", "", "", rupiah(SNACKS)),
        ("", "[-] Kudapan rapat koordinasi<br/>Spesifikasi: kotak", "180 Orang", "Orang/Kali", "15.000", rupiah(SNACKS)),
        ("5.1.02.02", "Belanja Jasa", "", "", "", rupiah(order.amount)),
        (code, name, "", "", "", rupiah(order.amount)),
        ("", "[-] Honorarium tenaga pelaksana<br/>Spesifikasi: per bulan", "12 Bulan", "Orang/Bulan", rupiah(month), rupiah(order.amount)),
        ("5.1.02.04.01.0003", "Belanja Perjalanan Dinas Dalam Kota", "", "", "", rupiah(TRIPS)),
        ("", "[-] Transpor petugas ke kelurahan", "72 Orang", "Orang/Hari", "90.000", rupiah(TRIPS)),
        ("Jumlah Anggaran Sub Kegiatan", "", "", "", "", rupiah(total)),
    ]  # fmt: skip


def _strokes(how: Pen, row: int) -> list[tuple[Any, ...]]:
    return [filled(row)] if how == "fill" else [boxed(row)] if how == "box" else []


def _changed(style: House, scene: Scene, order: Budget) -> Flowable:
    """Before and after the change, and the difference."""
    how, before = pen_of(scene, order), order.amount * 3 // 4
    code = marked(style, "5.1.02.02.01.0030", how if how == "bar" else "", scene.look, size=8, align="center")
    name = marked(style, _item(scene, order), how if how in ("pen", "ring") else "", scene.look, size=8)

    def line(code: Any, words: Any, old: int, new: int) -> tuple[Any, ...]:
        return (code, words, rupiah(old), rupiah(new), rupiah(new - old) if new >= old else f"({rupiah(old - new)})")

    rows = [
        line("5.1.02.01.01.0024", "Belanja Alat/Bahan untuk Kegiatan Kantor-Alat Tulis Kantor", PAPER, PAPER),
        line("5.1.02.01.01.0026", "Belanja Alat/Bahan untuk Kegiatan Kantor-Bahan Cetak", SNACKS + 900_000, SNACKS),
        line(code, name, before, order.amount),
        line("5.1.02.04.01.0001", "Belanja Perjalanan Dinas Biasa", TRIPS, TRIPS),
        line("Jumlah", "", PAPER + SNACKS + 900_000 + before + TRIPS, PAPER + SNACKS + order.amount + TRIPS),
    ]
    heads = [
        ("Kode Rekening", "Uraian", "Jumlah (Rp)", "", "Bertambah/<br/>(Berkurang)"),
        ("", "", "Sebelum Perubahan", "Setelah Perubahan", ""),
    ]
    extra = [("SPAN", (2, 0), (3, 0)), *(("SPAN", (n, 0), (n, 1)) for n in (0, 1, 4)), ("SPAN", (0, 6), (1, 6)), *_strokes(how, 4)]
    return sheet(style, heads, rows, (86, None, 80, 80, 70), size=8, right=(2, 3, 4), strong=(4,), extra=extra, tint="#FFFFFF")


def _quarters(style: House, scene: Scene, order: Budget) -> Flowable:
    """The year's money by quarters under heads that stand upright."""
    how = pen_of(scene, order)
    name = marked(style, _item(scene, order), how if how in ("pen", "ring") else "", scene.look)
    items = [("5.1.02.01.01.0024", "Belanja Alat Tulis Kantor", PAPER), ("5.1.02.01.01.0052", "Belanja Makanan dan Minuman Rapat", SNACKS), ("5.1.02.02.01.0013", name, order.amount), ("5.1.02.04.01.0003", "Belanja Perjalanan Dinas Dalam Kota", TRIPS)]  # fmt: skip
    rows: list[Sequence[Any]] = []
    for n, (account, words, amount) in enumerate(items, 1):
        part = amount // 4
        count = marked(style, "3", how, scene.look, align="center") if n == 3 and how == "bar" else str(n)
        rows.append((count, account, words, "APBD", *(rupiah(part) for _ in range(3)), rupiah(amount - part * 3), rupiah(amount)))
    total = sum(amount for *_, amount in items)
    rows.append(("", "", "Jumlah", "", "", "", "", "", rupiah(total)))
    quarters = [Upright(style, f"Triwulan {roman}") for roman in ("I", "II", "III", "IV")]
    heads = [("No", "Kode Rekening", "Uraian Belanja", Upright(style, "Sumber|dana"), *quarters, "Jumlah Setahun (Rp)")]
    widths = (26, 100, None, 40, 68, 68, 68, 68, 84)
    return sheet(
        style, heads, rows, widths, right=(4, 5, 6, 7, 8), centred=(0, 3), strong=(4,), extra=_strokes(how, 3), tint="#E4F1E4"
    )


def plan(scene: Scene, order: Budget) -> Drawn:
    """The cover, and the pages with the programme: a wide matrix, or a chapter of text with a short table."""
    style = house(scene)
    body = _matrix(style, scene, order) if wide(scene) else _chapter(style, scene, order)
    return drawn(scene, [*_cover(style, scene, order), PageBreak(), *body], wide=wide(scene))


def wide(scene: Scene) -> bool:
    return scene.look % 2 == 0


def _cover(style: House, scene: Scene, order: Budget) -> list[Flowable]:
    region = scene.region
    return [
        gap(30 if wide(scene) else 90),
        Emblem(84, scene.look % 9),
        gap(20),
        text(
            style,
            f"RENCANA KERJA PEMERINTAH DAERAH<br/>{region.pemda.upper()}<br/>TAHUN {order.year}",
            "center",
            bold=True,
            size=22,
            after=24,
        ),
        text(
            style,
            f"Peraturan {region.head} {region.name} Nomor {order.amount % 70 + 12} Tahun {order.year - 1}",
            "center",
            size=12,
            after=40,
        ),
        text(style, f"BADAN PERENCANAAN PEMBANGUNAN DAERAH<br/>{region.seat.upper()}", "center", size=12),
    ]


def _matrix(style: House, scene: Scene, order: Budget) -> list[Flowable]:
    """Programmes with their sums and activities of three lines and more, over two pages."""
    how, i = pen_of(scene, order), scene.innovation
    name = f" melalui inovasi {i.nama}" if order.named else ""
    rows: list[Sequence[Any]] = []
    strong: list[int] = []
    for n, (program, activities) in enumerate(_programmes(scene, order), 1):
        strong.append(len(rows))
        rows.append((f"{n}", f"PROGRAM {program.upper()}", "", "", "", rupiah(sum(money for *_, money in activities)), ""))
        for m, (words, measure, target, money) in enumerate(activities, 1):
            code: Any = f"{n}.{m:02}"
            what: Any = words
            if words == "*":
                at = len(rows)
                code = marked(style, code, how if how == "bar" else "", scene.look, size=8, align="center")
                what = marked(
                    style, f"Penyelenggaraan {i.service}{name}", how if how in ("pen", "ring") else "", scene.look, size=8
                )
            rows.append((code, what, measure, scene.region.pemda, target, rupiah(money), rupiah(money * 11 // 10)))
    heads = [
        (Upright(style, "Kode"), "Urusan / Program / Kegiatan / Sub Kegiatan", f"Rencana Tahun {order.year}", "", "", "", "Prakiraan Maju (Rp)"),
        ("", "", "Indikator Kinerja", "Lokasi", Upright(style, "Target|capaian", length=48), "Pagu Indikatif (Rp)", ""),
    ]  # fmt: skip
    extra = [("SPAN", (2, 0), (5, 0)), *(("SPAN", (n, 0), (n, 1)) for n in (0, 1, 6)), *_strokes(how, at + 2)]
    top = text(
        style,
        f"Tabel 5.3 Rencana Program dan Kegiatan {i.office}<br/>RKPD {scene.region.pemda} Tahun {order.year}",
        "center",
        bold=True,
        after=6,
    )
    table = sheet(
        style, heads, rows, (34, None, 130, 92, 52, 86, 86), size=8, centred=(0, 4), right=(5, 6), strong=strong, extra=extra
    )
    return [top, table]


def _programmes(scene: Scene, order: Budget) -> list[tuple[str, list[tuple[str, str, str, int]]]]:
    i, a = scene.innovation, order.amount
    return [
        ("Penunjang Urusan Pemerintahan Daerah", [
            ("Penyusunan dokumen perencanaan perangkat daerah", "Jumlah dokumen perencanaan yang tersusun", "6 dokumen", a // 6),
            ("Penyediaan gaji dan tunjangan ASN", "Jumlah orang yang menerima gaji dan tunjangan tepat waktu", "58 orang", a * 9),
            ("Pemeliharaan peralatan dan mesin lainnya", "Jumlah peralatan yang dipelihara", "24 unit", a // 4),
            ("Penyediaan jasa komunikasi, sumber daya air dan listrik", "Jumlah laporan penyediaan jasa", "12 laporan", a // 5),
            ("Administrasi kepegawaian perangkat daerah", "Persentase data kepegawaian yang mutakhir dan terdokumentasi", "100 %", a // 8),
        ]),
        ("Penguatan Data dan Informasi", [
            ("Pengumpulan dan pengolahan data sektoral", "Jumlah data sektoral yang dihimpun sesuai prinsip satu data", "40 data", a // 3),
            ("Pengelolaan keamanan informasi", "Jumlah sistem yang dinilai keamanannya", "2 sistem", a // 5),
        ]),
        (f"Pengelolaan {i.urusan}", [
            ("Penyusunan kebijakan teknis", "Jumlah kebijakan teknis yang disusun dan disosialisasikan", "2 dokumen", a // 3),
            ("*", f"Jumlah {i.users} yang memperoleh {i.service} sesuai standar", "420 orang", a),
            ("Pembinaan petugas layanan tingkat kelurahan dan desa", "Jumlah petugas yang dibina", "64 orang", a // 2),
        ]),
        ("Peningkatan Sarana dan Prasarana", [
            ("Rehabilitasi ruang layanan terpadu", "Jumlah ruang layanan yang direhabilitasi", "3 unit", a * 2),
            ("Pengadaan perangkat pendukung layanan lapangan", "Jumlah perangkat yang diadakan", "15 unit", a // 2),
        ]),
        ("Pemberdayaan Masyarakat", [
            ("Fasilitasi kelompok masyarakat dan lembaga kemasyarakatan", "Jumlah kelompok yang difasilitasi dan dibina secara berkala", "18 kelompok", a // 2),
            ("Penyuluhan dan sosialisasi kepada masyarakat", "Jumlah orang yang mengikuti penyuluhan", "600 orang", a // 4),
        ]),
    ]  # fmt: skip


def _chapter(style: House, scene: Scene, order: Budget) -> list[Flowable]:
    how, i = pen_of(scene, order), scene.innovation
    name = f" melalui inovasi {i.nama}" if order.named else ""
    says = f"Pada tahun {order.year}, {i.office} melaksanakan penyelenggaraan {i.service}{name} bagi {i.users}, dengan pagu indikatif sebesar Rp{rupiah(order.amount)} yang bersumber dari Pendapatan Asli Daerah, dan sasaran seluruh kecamatan di {scene.region.pemda}."
    item = marked(style, says, how if how in ("pen", "bar", "ring") else "", scene.look, size=style.size, align="justify", reach=14)
    rows = [
        ("1", "Penyusunan kebijakan teknis", "2 dokumen", rupiah(order.amount // 3)),
        ("2", f"Penyelenggaraan {i.service}{name}", "420 orang", rupiah(order.amount)),
        ("3", "Pembinaan petugas layanan", "64 orang", rupiah(order.amount // 2)),
        ("", "Jumlah", "", rupiah(order.amount // 3 + order.amount + order.amount // 2)),
    ]
    table = sheet(
        style,
        [("No", "Program dan Kegiatan", "Target", "Pagu (Rp)")],
        rows,
        (28, None, 70, 90),
        right=(3,),
        strong=(3,),
        extra=_strokes(how, 2),
    )
    words = [
        f"Arah kebijakan pembangunan {scene.region.pemda} tahun {order.year} disusun dengan memperhatikan hasil evaluasi tahun sebelumnya, rancangan teknokratik, serta usulan masyarakat dalam musyawarah perencanaan pembangunan.",
        "Prioritas pertama diarahkan pada mutu pelayanan dasar. Perangkat daerah menyelaraskan program dengan sasaran daerah agar hasilnya dapat diukur dan dipertanggungjawabkan pada akhir tahun.",
    ]
    return [
        text(style, f"BAB V<br/>RENCANA KERJA DAN PENDANAAN DAERAH TAHUN {order.year}", "center", bold=True, size=style.size + 1, after=10),
        text(style, f"5.2 Program dan Kegiatan {i.office}", "left", bold=True, after=6),
        *(text(style, one, first=28, after=6) for one in words),
        Table([[item]], colWidths=[None], style=[*TIGHT, ("LEFTPADDING", (0, 0), (-1, -1), 18), ("RIGHTPADDING", (0, 0), (-1, -1), 10)]),
        gap(8),
        text(style, "Pembinaan dan pengawasan dilakukan secara berjenjang setiap triwulan, dan hasilnya menjadi bahan perbaikan pada perubahan rencana kerja.", first=28, after=8),
        table,
    ]  # fmt: skip
