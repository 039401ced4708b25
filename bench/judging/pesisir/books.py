"""Budgets, plans, procedures, recaps, statements, reports and handbooks."""

from reportlab.platypus import Flowable, PageBreak

from bench.judging.orders import Benefit, Budget, Complaints, Drawn, Letter, Monitoring, Procedure, Stages
from bench.judging.pesisir.style import closing, crown, day_printed, house, items, letterhead, pairs, printed
from bench.judging.world import MONTHS, Region, Scene, long_date, rupiah
from bench.samples.house import gap, grid, text
from bench.samples.ink import Emblem, Ink


def budget(scene: Scene, order: Budget) -> Drawn:
    """A DPA of one sub-activity, the item in yellow."""
    style, office = house(scene), scene.office
    name = scene.innovation.short if order.named else "pelayanan"
    part = order.amount // 4
    rows = [
        ("5.1", "BELANJA OPERASI", rupiah(order.amount + 3_450_000)),
        ("5.1.02.01.01.0024", "Belanja Alat/Bahan untuk Kegiatan Kantor - Alat Tulis Kantor", rupiah(3_450_000)),
        ("5.1.02.02.01.0003", f"Belanja Jasa Pelaksanaan Inovasi {name}", rupiah(order.amount)),
        ("", f"- Honorarium petugas {name} 12 bulan x Rp {rupiah(part // 12)}", rupiah(part)),
    ]
    story = [
        text(style, "DOKUMEN PELAKSANAAN ANGGARAN", "center", bold=True, size=13, after=1),
        text(style, "SATUAN KERJA PERANGKAT DAERAH (DPA-SKPD)", "center", bold=True, after=1),
        text(style, f"{scene.region.pemda.upper()}<br/>TAHUN ANGGARAN {order.year}", "center", bold=True, after=8),
        pairs(
            style,
            [
                ("Nomor DPA", order.number),
                ("Urusan", scene.innovation.urusan),
                ("Organisasi", office),
                ("Sub Kegiatan", f"Peningkatan Pelayanan {scene.innovation.urusan}"),
                ("Sumber Dana", "Pendapatan Asli Daerah (PAD)"),
            ],
            label=90,
        ),
        gap(6),
        grid(style, ("KODE REKENING", "URAIAN", "JUMLAH (Rp)"), rows, (105, None, 90), size=9, marked=[2] if order.marked else []),
        closing(
            style,
            scene,
            ["PEJABAT PENGELOLA KEUANGAN DAERAH,"],
            scene.crew(1, 40)[0],
            dated=f"2 Januari {order.year}",
            how=order.how,
            stamp="BPKAD",
            place=False,
        ),
    ]
    return Drawn(story, style)


def plan(scene: Scene, order: Budget) -> Drawn:
    """Cover and matrix of the RKPD, the row in yellow."""
    style, region = house(scene), scene.region
    name = f" melalui {scene.innovation.nama}" if order.named else ""
    rows = [
        (
            "1.01.01",
            f"Program Penunjang Urusan {scene.innovation.urusan}",
            "Persentase layanan perkantoran",
            "100 %",
            rupiah(order.amount * 3),
        ),
        ("1.01.02", f"Program Peningkatan Mutu {scene.innovation.urusan}", "Indeks mutu layanan", "82", rupiah(order.amount * 2)),
        (
            "1.01.02.2.05",
            f"Penyelenggaraan {scene.innovation.service}{name}",
            f"Jumlah {scene.innovation.users} terlayani",
            "350 orang",
            rupiah(order.amount),
        ),
        ("1.01.02.2.06", "Pembinaan dan pengawasan layanan", "Jumlah laporan", "4 laporan", rupiah(order.amount // 5)),
    ]
    story: list[Flowable] = [
        gap(60),
        Emblem(96, scene.look % 9),
        gap(30),
        text(
            style,
            f"RENCANA KERJA PEMERINTAH DAERAH (RKPD)<br/>{region.pemda.upper()}<br/>TAHUN {order.year}",
            "center",
            bold=True,
            size=21,
            after=50,
        ),
        text(style, f"PERATURAN {region.titled}<br/>NOMOR {order.amount % 60 + 5} TAHUN {order.year - 1}", "center", size=13),
        PageBreak(),
        text(
            style,
            f"Tabel 5.1<br/>Rencana Program dan Kegiatan Perangkat Daerah {region.pemda} Tahun {order.year}",
            "center",
            bold=True,
            after=6,
        ),
        text(style, f"Perangkat Daerah : {scene.office}", "left"),
        grid(
            style,
            ("KODE", "PROGRAM / KEGIATAN", "INDIKATOR", "TARGET", "PAGU INDIKATIF (Rp)"),
            rows,
            (70, None, 120, 60, 90),
            size=8.5,
            marked=[2] if order.marked else [],
        ),
    ]
    return Drawn(story, style)


def procedure(scene: Scene, order: Procedure) -> Drawn:
    """A SOP: head in a ruled table, then the steps, the time of each in its own column."""
    style, office = house(scene), scene.office
    day = day_printed(order.day, order.flaw)
    approval = [
        text(style, f"Disahkan oleh<br/>KEPALA {office.upper()}", "left", size=9, after=0),
        Ink(170, 46, scene.manager.name, seal=office) if order.how == "ink" else gap(46),
        text(style, f"<u>{scene.manager.name}</u><br/>NIP. {scene.manager.nip}", "left", size=9, after=0),
    ]
    head = grid(
        style,
        (f"PEMERINTAH {scene.region.pemda.upper()}<br/>{office.upper()}", "STANDAR OPERASIONAL PROSEDUR"),
        [
            ("Nomor SOP", printed(order.number, order.flaw)),
            ("Tanggal Pembuatan", day),
            ("Tanggal Efektif", day),
            ("Pengesahan", approval),
            ("Judul SOP", order.about),
        ],
        (190, None),
        size=9,
        centred=(),
    )
    timed = any(time for _, time in order.steps)
    rows = [
        (str(n), words, "Petugas" if n % 2 else "Pemohon", "Berkas", *((time,) if timed else ()), "Berkas diproses")
        for n, (words, time) in enumerate(order.steps, 1)
    ]
    table = grid(
        style,
        ("NO", "URAIAN PROSEDUR", "PELAKSANA", "KELENGKAPAN", *(("WAKTU",) if timed else ()), "OUTPUT"),
        rows,
        (26, None, 66, 80, *((62,) if timed else ()), 80),
        size=8.5,
    )
    laws = items(
        style,
        "Dasar hukum",
        ["Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik;", "Peraturan Menteri PANRB Nomor 35 Tahun 2012;"],
        numbers=True,
    )
    tail = [text(style, f"Total waktu pelayanan : {order.total}", "left", bold=True, before=8)] if order.total else []
    return Drawn([head, gap(8), laws, gap(8), table, *tail], style)


def complaints(scene: Scene, order: Complaints) -> Drawn:
    """A recap by month with the percentage under it."""
    style = house(scene)
    received, settled = sum(row[1] for row in order.rows), sum(row[2] for row in order.rows)
    rows = [(str(n), month, str(a), str(b)) for n, (month, a, b) in enumerate(order.rows, 1)]
    story = [
        *letterhead(style, scene, scene.office),
        text(
            style,
            f"REKAPITULASI PENANGANAN PENGADUAN<br/>{scene.innovation.short} TAHUN {order.day.year}",
            "center",
            bold=True,
            after=8,
        ),
        grid(
            style,
            ("NO", "BULAN", "PENGADUAN MASUK", "PENGADUAN SELESAI DITINDAKLANJUTI"),
            [*rows, ("", "JUMLAH", str(received), str(settled))],
            (30, 140, None, None),
            size=10,
            centred=(0, 2, 3),
        ),
        text(style, f"Persentase penyelesaian pengaduan : {order.stated}", "left", bold=True, before=8),
        text(style, f"Pengaduan diterima melalui {order.channel}.", "left"),
        closing(
            style,
            scene,
            [f"KEPALA {scene.office.upper()},"],
            scene.manager,
            dated=long_date(order.day),
            how="ink",
            stamp=scene.office,
            place=False,
        ),
    ]
    return Drawn(story, style)


def replication(scene: Scene, order: Letter, owner: Region, name: str) -> Drawn:
    """A statement of the region that copied the innovation."""
    style, region = house(scene), scene.region
    what = f"inovasi {name}" if name else "salah satu inovasi"
    story = [
        *letterhead(style, scene, scene.office),
        text(style, "<u>SURAT PERNYATAAN REPLIKASI INOVASI</u>", "center", bold=True, size=style.size + 1, after=0),
        text(style, f"Nomor : {printed(order.number, order.flaw)}", "center", after=10),
        text(style, "Yang bertanda tangan di bawah ini :", "left"),
        pairs(
            style,
            [("Nama", scene.manager.name), ("NIP", scene.manager.nip), ("Jabatan", f"Kepala {scene.office} {region.pemda}")],
            left=20,
        ),
        text(
            style,
            f"dengan ini menyatakan bahwa Pemerintah {region.pemda} telah mereplikasi {what} yang diprakarsai oleh {scene.office} {owner.pemda}, dan telah menerapkannya di wilayah {region.pemda} sejak bulan {MONTHS[order.day.month - 1]} {order.day.year}.",
            before=8,
        ),
        text(style, "Demikian pernyataan ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya."),
        closing(
            style,
            scene,
            [f"KEPALA {scene.office.upper()}", f"{region.pemda.upper()},"],
            scene.manager,
            dated=day_printed(order.day, order.flaw),
            how=order.how,
            stamp=scene.office,
            place=False,
        ),
    ]
    return Drawn(story, style)


def stages(scene: Scene, order: Stages) -> Drawn:
    """A report of how the innovation came about, a table of stages in it."""
    style = house(scene)
    name = scene.innovation.nama if order.named else "inovasi tersebut"
    rows = [(str(n), words, long_date(first), long_date(last)) for n, (words, first, last) in enumerate(order.rows, 1)]
    story: list[Flowable] = [
        *letterhead(style, scene, scene.office),
        text(
            style,
            f"LAPORAN<br/>PROSES PENCIPTAAN INOVASI{' ' + scene.innovation.short if order.named else ''}",
            "center",
            bold=True,
            size=style.size + 1,
            after=10,
        ),
        text(style, "I. PENDAHULUAN", "left", bold=True),
        text(style, f"Laporan ini menguraikan tahapan penciptaan {name} sejak penjaringan ide sampai penerapan.", first=24),
        text(style, "II. TAHAPAN DAN WAKTU", "left", bold=True, before=6),
        grid(style, ("NO", "TAHAPAN", "MULAI", "SELESAI"), rows, (28, None, 105, 105), size=9.5),
        text(
            style,
            f"Waktu yang diperlukan dari tahap awal sampai inovasi diterapkan adalah {order.months} bulan.",
            before=8,
            first=24,
        ),
        text(style, "III. PENUTUP", "left", bold=True, before=6),
        text(style, "Demikian laporan ini disusun sebagai bahan pertanggungjawaban.", first=24),
        closing(
            style,
            scene,
            [f"KEPALA {scene.office.upper()},"],
            scene.manager,
            dated=long_date(order.day),
            how="ink",
            stamp=scene.office,
            place=False,
        ),
    ]
    return Drawn(story, style)


def benefit(scene: Scene, order: Benefit) -> Drawn:
    """A signed list of beneficiaries, or a recap with its figures."""
    style = house(scene)
    if order.people:
        rows = [(str(n), p.name.split(",")[0], f"RT 0{n % 9 + 1}", [Ink(60, 12, p.name)]) for n, p in enumerate(order.people, 1)]
        table = grid(style, ("NO", "NAMA PENERIMA MANFAAT", "ALAMAT", "TANDA TANGAN"), rows, (36, None, 110, 90), size=9)
    else:
        table = grid(style, [head.upper() for head in order.head], order.rows, [30, *[None] * (len(order.head) - 1)], size=9.5)
    story = [
        *letterhead(style, scene, scene.office),
        text(style, f"{order.title.upper()}<br/>INOVASI {scene.innovation.nama}", "center", bold=True, after=8),
        table,
        *(text(style, line, "left", before=4) for line in order.closing),
        closing(
            style,
            scene,
            [f"KEPALA {scene.office.upper()},"],
            scene.manager,
            dated=long_date(order.day),
            how="ink",
            stamp=scene.office,
            place=False,
        ),
    ]
    return Drawn(story, style)


SKM = (("U1", "Persyaratan", 3.41), ("U2", "Prosedur", 3.36), ("U3", "Waktu Pelayanan", 3.22), ("U4", "Biaya/Tarif", 3.87), ("U5", "Produk Layanan", 3.44), ("U6", "Kompetensi Pelaksana", 3.5), ("U7", "Perilaku Pelaksana", 3.55), ("U8", "Sarana Prasarana", 3.3), ("U9", "Penanganan Pengaduan", 3.6))  # fmt: skip


def monitoring(scene: Scene, order: Monitoring) -> Drawn:
    """A monitoring report: of the office itself, of a survey, or of an outside body."""
    style = house(scene)
    name = scene.innovation.nama if order.named else "kegiatan dinas"
    if order.kind == "external":
        head: list[Flowable] = [
            text(style, order.author.upper(), "center", bold=True, size=15, after=2),
            text(style, "Lembaga Penelitian dan Pengabdian kepada Masyarakat", "center", after=14),
        ]
        title, office = f"LAPORAN HASIL PENELITIAN<br/>KAJIAN EVALUASI DAMPAK {name}", ["Ketua Tim Peneliti,"]
    else:
        head, office = letterhead(style, scene, scene.office), [f"KEPALA {scene.office.upper()},"]
        title = (
            f"LAPORAN SURVEI KEPUASAN MASYARAKAT (SKM)<br/>LAYANAN {name}"
            if order.kind == "skm"
            else f"LAPORAN MONITORING DAN EVALUASI INTERNAL<br/>{name}"
        )
    signer = scene.crew(1, 88)[0] if order.kind == "external" else scene.manager
    story: list[Flowable] = [
        *head,
        text(style, f"{title}<br/>TAHUN {order.day.year}", "center", bold=True, size=style.size + 1, after=10),
    ]
    story += _monitored(scene, order, name)
    story.append(
        closing(
            style, scene, office, signer, dated=long_date(order.day), how="ink", stamp=order.author or scene.office, place=False
        )
    )
    return Drawn(story, style)


def _monitored(scene: Scene, order: Monitoring, name: str) -> list[Flowable]:
    style = house(scene)
    opening = text(
        style,
        f"A. Pendahuluan<br/>Monitoring dilakukan untuk mengetahui sejauh mana {name} memberi manfaat bagi {scene.innovation.users}.",
    )
    if order.kind == "skm":
        rows = [(code, words, f"{mean:.2f}".replace(".", ",")) for code, words, mean in SKM]
        index = f"{sum(mean for *_, mean in SKM) / 9 * 25:.2f}".replace(".", ",")
        return [
            opening,
            grid(style, ("UNSUR", "URAIAN", "NRR"), rows, (50, None, 70), size=9.5),
            text(
                style, f"Jumlah responden 150 orang. Indeks Kepuasan Masyarakat (IKM) {index}, mutu pelayanan B (Baik).", before=6
            ),
        ]
    if order.kind == "external":
        return [
            opening,
            text(
                style,
                "B. Metode<br/>Penelitian memakai wawancara terstruktur terhadap 96 responden serta analisis data sekunder, dilakukan oleh peneliti di luar pemerintah daerah.",
            ),
            text(
                style,
                "C. Temuan dan Rekomendasi<br/>Hasil analisis menunjukkan penurunan waktu tunggu dan kenaikan cakupan layanan. Direkomendasikan perluasan ke seluruh kecamatan.",
            ),
        ]
    return [
        opening,
        text(
            style,
            "B. Pelaksanaan<br/>Monitoring dilaksanakan oleh tim internal dinas melalui kunjungan lapangan dan pemeriksaan buku catatan layanan.",
        ),
        text(
            style, "C. Hasil dan Tindak Lanjut<br/>Layanan berjalan sesuai rencana. Kendala jaringan di dua desa telah ditangani."
        ),
    ]


def manual(scene: Scene, name: str) -> Drawn:
    """A printed handbook."""
    style = house(scene)
    steps = (
        "Datang ke loket atau hubungi petugas.",
        "Sampaikan kebutuhan dan serahkan fotokopi KTP.",
        "Petugas mencatat dan memberi nomor layanan.",
        "Terima hasil layanan dan isi buku tanda terima.",
    )
    story: list[Flowable] = [
        gap(140),
        Emblem(80, scene.look % 9),
        gap(40),
        text(style, f"BUKU PEDOMAN TEKNIS<br/>{name}", "center", bold=True, size=20, after=160),
        text(style, f"{scene.office}<br/>{scene.region.pemda}<br/>{scene.start.year}", "center", bold=True, size=13),
        PageBreak(),
        text(style, "DAFTAR ISI", "center", bold=True, size=13, after=8),
        *(
            text(style, f"{head} {'.' * (70 - len(head))} {n}", "left")
            for n, head in enumerate(("Kata Pengantar", "Bab I Pendahuluan", "Bab II Tata Cara Pelayanan", "Bab III Penutup"), 1)
        ),
        text(style, "BAB II TATA CARA PELAYANAN", "left", bold=True, before=14),
        *(text(style, f"{n}. {step}", "left", left=16) for n, step in enumerate(steps, 1)),
    ]
    return Drawn(story, style)


__all__ = ["benefit", "budget", "complaints", "crown", "manual", "monitoring", "plan", "procedure", "replication", "stages"]
