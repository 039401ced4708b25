"""Budgets, plans, procedures, recaps, agreements, reports and handbooks."""

from collections.abc import Sequence
from typing import Any

from reportlab.lib import colors
from reportlab.platypus import Flowable, PageBreak, Table

from bench.judging.lereng.style import BARE, clauses, dated, day_shown, fields, house, letterhead, shown, signature
from bench.judging.orders import Benefit, Budget, Complaints, Drawn, Letter, Monitoring, Procedure, Stages
from bench.judging.world import Region, Scene, rupiah, spelled, weekday
from bench.samples.house import House, gap, text
from bench.samples.ink import Emblem, Ink

GREEN = colors.HexColor("#B6F2A0")
FRAME = colors.HexColor("#D01818")


def unruled(
    style: House,
    head: Sequence[str],
    rows: Sequence[Sequence[Any]],
    widths: Sequence[float | None],
    *,
    marked: int = -1,
    framed: bool = False,
) -> Table:
    """A table with lines only above and below its head; one row green or framed in red."""
    cells = [[text(style, cell, "left", bold=True, size=9, after=0) for cell in head]]
    cells += [[text(style, cell, "left", size=9, after=0) if isinstance(cell, str) else cell for cell in row] for row in rows]
    look: list[tuple[Any, ...]] = [
        ("LINEABOVE", (0, 0), (-1, 0), 1, colors.black),
        ("LINEBELOW", (0, 0), (-1, 0), 0.6, colors.black),
        ("LINEBELOW", (0, -1), (-1, -1), 1, colors.black),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("TOPPADDING", (0, 0), (-1, -1), 2),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
    ]
    if marked >= 0:
        row = marked + 1
        look.append(("BOX", (0, row), (-1, row), 2, FRAME) if framed else ("BACKGROUND", (0, row), (-1, row), GREEN))
    return Table(cells, colWidths=list(widths), repeatRows=1, style=look)


def budget(scene: Scene, order: Budget) -> Drawn:
    style = house(scene)
    name = f"Inovasi {scene.innovation.short}" if order.named else f"Pelayanan {scene.innovation.urusan}"
    rows = [
        ("5.1.02.01.01.0025", "Belanja Alat Tulis Kantor", "12 bulan", rupiah(2_400_000)),
        ("5.1.02.02.01.0026", f"Belanja Jasa Tenaga Administrasi {name}", "12 OB", rupiah(order.amount)),
        ("5.1.02.04.01.0001", "Belanja Perjalanan Dinas Biasa", "24 OH", rupiah(7_200_000)),
        ("", "Jumlah", "", rupiah(order.amount + 9_600_000)),
    ]
    story = [
        text(style, f"PEMERINTAH {scene.region.pemda.upper()}", "center", bold=True, after=0),
        text(
            style,
            "DOKUMEN PELAKSANAAN PERGESERAN ANGGARAN" if scene.look % 4 == 1 else "DPA - RINCIAN BELANJA SKPD",
            "center",
            bold=True,
            size=13,
            after=0,
        ),
        text(style, f"Tahun Anggaran {order.year}", "center", after=10),
        fields(
            style,
            [
                ("Nomor", order.number),
                ("SKPD", scene.office),
                ("Kegiatan", f"Penyelenggaraan {scene.innovation.service}"),
                ("Sumber pendanaan", "Dana Transfer Umum - DAU"),
            ],
        ),
        gap(6),
        unruled(
            style,
            ("Kode Rekening", "Uraian", "Volume", "Rupiah"),
            rows,
            (108, None, 60, 80),
            marked=1 if order.marked else -1,
            framed=scene.look % 2 == 0,
        ),
        text(style, f"Jumlah anggaran sub kegiatan: Rp {rupiah(order.amount + 9_600_000)}", "left", before=6),
        signature(
            style,
            scene,
            ["Pejabat Pengelola Keuangan Daerah,"],
            scene.crew(1, 41)[0],
            dated=f"2 Januari {order.year}",
            how=order.how,
            stamp="BPKPD",
            lead="",
        ),
    ]
    return Drawn(story, style)


def plan(scene: Scene, order: Budget) -> Drawn:
    style, region = house(scene), scene.region
    name = f" ({scene.innovation.nama})" if order.named else ""
    rows = [
        ("Program Pengelolaan Pelayanan", "Indeks kepuasan", "83,5", rupiah(order.amount * 4)),
        (
            f"Penyelenggaraan {scene.innovation.service}{name}",
            f"Persentase {scene.innovation.users} terlayani",
            "75 persen",
            rupiah(order.amount),
        ),
        ("Koordinasi dan sinkronisasi data", "Jumlah dokumen", "2 dokumen", rupiah(order.amount // 3)),
    ]
    story: list[Flowable] = [
        gap(110),
        text(
            style,
            f"PERATURAN {region.titled}<br/>NOMOR {order.amount % 50 + 10} TAHUN {order.year - 1}<br/>TENTANG<br/>RENCANA KERJA PEMERINTAH DAERAH<br/>TAHUN {order.year}",
            "center",
            bold=True,
            size=17,
            after=60,
        ),
        Emblem(80, 2),
        text(style, f"PEMERINTAH {region.pemda.upper()}", "center", bold=True, size=14, before=120),
        PageBreak(),
        text(style, f"RKPD {region.pemda} Tahun {order.year}", "left", size=8),
        text(style, f"BAB V<br/>RENCANA KERJA DAN PENDANAAN<br/>{scene.office}", "center", bold=True, after=8),
        unruled(
            style,
            ("Program, Kegiatan dan Sub Kegiatan", "Indikator", "Target", "Pagu (Rp)"),
            rows,
            (None, 130, 66, 84),
            marked=1 if order.marked else -1,
            framed=scene.look % 2 == 0,
        ),
    ]
    return Drawn(story, style, foot="V - {page}")


def procedure(scene: Scene, order: Procedure) -> Drawn:
    """A SOP in words: no flow table, the time after each step."""
    style = house(scene)
    day = day_shown(order.day, order.flaw)
    story: list[Flowable] = [
        *letterhead(style, scene, scene.office),
        text(style, f"STANDAR OPERASIONAL PROSEDUR (SOP)<br/>{order.about.upper()}", "center", bold=True, after=8),
        fields(
            style,
            [("Nomor SOP", shown(order.number, order.flaw)), ("Tgl. Pembuatan", day), ("Tgl. Revisi", "-"), ("Tgl. Efektif", day)],
        ),
        gap(6),
        *clauses(style, "Dasar Hukum", ["Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik."]),
        text(style, "Kualifikasi pelaksana: memahami tata kelola pelayanan dan mampu mengoperasikan komputer.", "left"),
        text(style, "Uraian Prosedur", "left", bold=True, before=8),
    ]
    for n, (words, time) in enumerate(order.steps, 1):
        story.append(text(style, f"{n}) {words}{f' (waktu: {time})' if time else ''};", "left", left=14))
    if order.total:
        story.append(text(style, f"Jangka waktu penyelesaian layanan: {order.total}.", "left", bold=True, before=8))
    story.append(
        signature(
            style,
            scene,
            ["Disahkan oleh:", f"Kepala {scene.office},"],
            scene.manager,
            dated=day,
            how=order.how,
            stamp=scene.office,
            lead="",
        )
    )
    return Drawn(story, style)


def complaints(scene: Scene, order: Complaints) -> Drawn:
    style = house(scene)
    total, done = sum(row[1] for row in order.rows), sum(row[2] for row in order.rows)
    rows = [(month, f"{a}", f"{b}", f"{a - b}") for month, a, b in order.rows]
    story = [
        text(
            style,
            f"LAPORAN REKAPITULASI PENGADUAN MASYARAKAT<br/>ATAS LAYANAN {scene.innovation.nama.upper()}",
            "center",
            bold=True,
            after=4,
        ),
        text(style, f"Periode Januari - Juni {order.day.year}", "center", after=10),
        unruled(
            style,
            ("Bulan", "Diterima", "Selesai", "Belum selesai"),
            [*rows, ("Total", f"{total}", f"{done}", f"{total - done}")],
            (None, 90, 90, 90),
        ),
        text(
            style, f"Dari {total} pengaduan yang masuk, {done} telah diselesaikan. Tingkat penyelesaian {order.stated}.", before=8
        ),
        text(style, f"Saluran pengaduan: {order.channel}."),
        signature(style, scene, [f"Kepala {scene.office},"], scene.manager, dated=dated(order.day), how="tte", lead=""),
    ]
    return Drawn(story, style)


def replication(scene: Scene, order: Letter, owner: Region, name: str) -> Drawn:
    """An agreement's short form: a letter in which the other region's office says that it applies the innovation."""
    style, region = house(scene), scene.region
    what = name or "program tersebut"
    story = [
        *letterhead(style, scene, scene.office),
        text(
            style,
            "SURAT KETERANGAN REPLIKASI" if scene.look % 2 else "SURAT PERNYATAAN TELAH MEREPLIKASI INOVASI",
            "center",
            bold=True,
            after=0,
        ),
        text(style, f"NOMOR {shown(order.number, order.flaw)}", "center", after=12),
        text(style, "Kami yang bertandatangan di bawah ini,", "left"),
        fields(
            style,
            [
                ("nama", scene.manager.name),
                ("jabatan", f"Kepala {scene.office} {region.pemda}"),
                ("instansi", f"Pemerintah {region.pemda}"),
            ],
            80,
        ),
        text(
            style,
            f"menerangkan dengan sebenarnya bahwa {region.pemda} melakukan replikasi atas inovasi {what} milik {owner.pemda}. Replikasi dimulai pada tahun {order.day.year} dan masih berjalan sampai dengan surat ini dibuat.",
            before=8,
        ),
        text(style, "Surat ini dibuat tanpa paksaan untuk keperluan penilaian inovasi daerah."),
        signature(
            style,
            scene,
            [f"Kepala {scene.office}", f"{region.pemda},"],
            scene.manager,
            dated=day_shown(order.day, order.flaw),
            how=order.how,
            stamp=scene.office,
            lead="",
        ),
    ]
    return Drawn(story, style)


def stages(scene: Scene, order: Stages) -> Drawn:
    style = house(scene)
    name = scene.innovation.nama if order.named else "program kerja dinas"
    story: list[Flowable] = [
        gap(150),
        text(style, f"PROPOSAL DAN LAPORAN PENGEMBANGAN<br/>{name.upper()}", "center", bold=True, size=18, after=200),
        text(style, f"{scene.office}<br/>{scene.region.pemda}<br/>{order.day.year}", "center", size=13),
        PageBreak(),
        text(style, "A. Latar Belakang", "left", bold=True),
        text(
            style,
            f"{scene.innovation.service.capitalize()} selama ini belum menjangkau seluruh {scene.innovation.users}. Karena itu disusun {name}.",
        ),
        text(style, "B. Linimasa Penciptaan", "left", bold=True, before=8),
    ]
    for n, (words, first, last) in enumerate(order.rows, 1):
        story.append(text(style, f"{n}. {words}: {dated(first)} s.d. {dated(last)}", "left", left=14))
    story += [
        text(
            style,
            f"Sejak ide dijaring hingga mulai diterapkan dibutuhkan waktu {order.months} ({spelled(order.months)}) bulan.",
            before=6,
        ),
        text(style, "C. Penutup", "left", bold=True, before=8),
        text(style, "Laporan ini menjadi dasar pengembangan selanjutnya."),
        signature(style, scene, [f"Kepala {scene.office},"], scene.manager, dated=dated(order.day), how="tte", lead=""),
    ]
    return Drawn(story, style)


def benefit(scene: Scene, order: Benefit) -> Drawn:
    style = house(scene)
    if order.people:
        rows: list[Sequence[Any]] = [
            (f"{n}", p.name.split(",")[0], f"Kelurahan {'ABCD'[n % 4]}", [Ink(60, 12, p.name)])
            for n, p in enumerate(order.people, 1)
        ]
        table = unruled(style, ("No", "Nama", "Alamat", "Tanda terima"), rows, (34, None, 110, 90))
    else:
        table = unruled(style, order.head, order.rows, [28, *[None] * (len(order.head) - 1)])
    story = [
        *letterhead(style, scene, scene.office),
        text(style, f"{order.title.upper()}", "center", bold=True, after=2),
        text(
            style,
            f"Pengguna layanan {scene.innovation.nama}" if order.people else f"Penerapan {scene.innovation.nama}",
            "center",
            after=8,
        ),
        table,
        *(text(style, line, before=6) for line in order.closing),
        signature(
            style, scene, [f"Kepala {scene.office},"], scene.manager, dated=dated(order.day), how="ink", stamp=scene.office, lead=""
        ),
    ]
    return Drawn(story, style)


VALUES = (3.25, 3.31, 3.18, 3.9, 3.4, 3.47, 3.52, 3.28, 3.66)


def monitoring(scene: Scene, order: Monitoring) -> Drawn:
    style = house(scene)
    name = scene.innovation.nama if order.named else "layanan dinas"
    titles = {
        "internal": f"LAPORAN EVALUASI PELAKSANAAN<br/>{name.upper()}",
        "skm": f"HASIL SURVEI KEPUASAN MASYARAKAT<br/>PADA LAYANAN {name.upper()}",
        "external": f"HASIL KAJIAN INDEPENDEN<br/>PENERAPAN {name.upper()}",
    }
    if order.kind == "external":
        head: list[Flowable] = [
            text(style, f"{order.author.upper()}<br/>PUSAT STUDI KEBIJAKAN PUBLIK", "center", bold=True, size=14, after=16)
        ]
        office, signer, how = ["Ketua Peneliti,"], scene.crew(1, 89)[0], "ink"
    else:
        head, office, signer, how = letterhead(style, scene, scene.office), [f"Kepala {scene.office},"], scene.manager, "tte"
    story = [
        *head,
        text(style, titles[order.kind], "center", bold=True, after=4),
        text(style, f"Tahun {order.day.year}", "center", after=10),
        *_findings(scene, order, name),
        signature(style, scene, office, signer, dated=dated(order.day), how=how, stamp=order.author, lead=""),  # type: ignore[arg-type]
    ]
    return Drawn(story, style)


def _findings(scene: Scene, order: Monitoring, name: str) -> list[Flowable]:
    style = house(scene)
    first = text(
        style,
        f"1. Umum. Evaluasi atas {name} dilaksanakan pada bulan {dated(order.day).split()[1]} dengan sasaran {scene.innovation.users}.",
    )
    if order.kind == "skm":
        index = f"{sum(VALUES) / 9 * 25:.2f}".replace(".", ",")
        values = " ".join(f"U{n} = {value:.2f};".replace(".", ",") for n, value in enumerate(VALUES, 1))
        return [
            first,
            text(style, f"2. Hasil pengolahan kuesioner terhadap 120 responden menurut sembilan unsur: {values}"),
            text(style, f"3. Nilai IKM setelah dikonversi {index} dengan mutu pelayanan B."),
        ]
    if order.kind == "external":
        return [
            first,
            text(style, "2. Metodologi. Kajian memakai pendekatan campuran: survei rumah tangga (n = 110) dan diskusi terarah."),
            text(style, "3. Analisis. Terdapat perbedaan bermakna sebelum dan sesudah penerapan (p < 0,05)."),
            text(style, "4. Rekomendasi. Penerapan dilanjutkan dengan penguatan basis data."),
        ]
    return [
        first,
        text(style, "2. Cara kerja. Tim pengelola dinas memeriksa daftar layanan dan mewawancarai petugas."),
        text(style, f"3. Temuan. Pada hari {weekday(order.day)} dijumpai antrean pada jam sibuk; sudah ditambah satu loket."),
        text(style, "4. Rencana tindak lanjut. Pembaruan jadwal petugas."),
    ]


def manual(scene: Scene, name: str) -> Drawn:
    style = house(scene)
    story: list[Flowable] = [
        gap(160),
        text(style, "PETUNJUK TEKNIS", "center", bold=True, size=24, after=10),
        text(style, name, "center", size=16, after=200),
        text(style, f"Diterbitkan oleh {scene.office} {scene.region.pemda}, {scene.start.year}", "center"),
        PageBreak(),
        text(style, "Pengantar", "left", bold=True, size=13),
        text(style, "Petunjuk teknis ini dicetak dan dibagikan kepada petugas di setiap unit layanan."),
        text(style, "Langkah pelaksanaan", "left", bold=True, size=13, before=10),
        *(
            text(style, f"Langkah {n}: {step}", "left", left=12)
            for n, step in enumerate(("siapkan formulir;", "catat identitas pemohon;", "lakukan pelayanan;", "arsipkan berkas."), 1)
        ),
    ]
    return Drawn(story, style, foot="halaman {page}")


__all__ = ["BARE", "benefit", "budget", "complaints", "manual", "monitoring", "plan", "procedure", "replication", "stages"]
