"""Recaps and reports: complaints, the making of the innovation, monitoring; and the printed handbook."""

from random import Random
from typing import Any

from reportlab.lib import colors
from reportlab.platypus import Flowable, PageBreak, Table

from bench.judging.hulu.marks import Crest
from bench.judging.hulu.signing import Issuer, close, issuer, said
from bench.judging.hulu.style import Look, bare, die, kop, line, looked, pairs, para, points, ruled, space
from bench.judging.orders import Complaints, Drawn, Monitoring, Stages
from bench.judging.world import MONTHS, Scene, spelled

SURVEY = (("Persyaratan", 3.28), ("Sistem, mekanisme dan prosedur", 3.31), ("Waktu penyelesaian", 3.17), ("Biaya/tarif", 3.9), ("Produk spesifikasi jenis pelayanan", 3.35), ("Kompetensi pelaksana", 3.42), ("Perilaku pelaksana", 3.48), ("Penanganan pengaduan, saran dan masukan", 3.52), ("Sarana dan prasarana", 3.2))  # fmt: skip


def head_signs(look: Look, scene: Scene, day: str, random: Random) -> list[Flowable]:
    return close(look, scene, issuer(scene, "office", random), "ink", random, day=day, lead="town")


def complaints(scene: Scene, order: Complaints) -> Drawn:
    look, random = looked(scene), die(scene, "pengaduan", order.stated, order.rows[0])
    manner = random.randrange(3)
    name = scene.innovation.nama
    title = random.choice(("REKAPITULASI PENGADUAN MASYARAKAT", "LAPORAN TINDAK LANJUT PENGADUAN", "REKAP PENGELOLAAN PENGADUAN"))
    story: list[Flowable] = [
        *kop(look, scene, scene.office),
        para(look, f"{title}<br/>LAYANAN {name}", "center", bold=True, after=3),
    ]
    story.append(para(look, f"Periode {order.rows[0][0]} s.d. {order.rows[-1][0]} {order.day.year}", "center", after=8))
    story += (_monthly, _crossed, _channels)[manner](look, order, random)
    story += [
        para(look, f"Saluran pengaduan yang dipakai: {order.channel}.", before=6),
        para(look, f"{random.choice(('Tingkat penyelesaian pengaduan', 'Persentase pengaduan yang ditindaklanjuti'))}: <b>{order.stated}</b> dari seluruh pengaduan yang masuk.", before=2),
    ]  # fmt: skip
    return Drawn([*story, *head_signs(look, scene, said(scene, order.day), random)], look.house)


def _monthly(look: Look, order: Complaints, random: Random) -> list[Flowable]:
    rows = [(f"{n}.", month, f"{a}", f"{b}", f"{a - b}") for n, (month, a, b) in enumerate(order.rows, 1)]
    a, b = sum(row[1] for row in order.rows), sum(row[2] for row in order.rows)
    head = ("No.", "Bulan", "Pengaduan Diterima", "Selesai", "Dalam Proses")
    return [
        ruled(
            look,
            head,
            [*rows, ("", "Total", f"{a}", f"{b}", f"{a - b}")],
            (30, None, 96, 80, 80),
            size=9.6,
            centred=(0, 2, 3, 4),
            shade="#E2EFDA",
        )
    ]


def _split(count: int) -> tuple[int, int, int]:
    first = count // 2
    second = (count - first) // 2
    return first, second, count - first - second


def _crossed(look: Look, order: Complaints, random: Random) -> list[Flowable]:
    """Month by month, what came in by each channel beside the sums."""
    rows = [(month, *map(str, _split(a)), f"{a}", f"{b}") for month, a, b in order.rows]
    sums = [sum(int(row[n]) for row in rows) for n in range(1, 6)]
    head = ("Bulan", "Pesan singkat", "Tatap muka", "Lainnya", "Jumlah masuk", "Jumlah ditindaklanjuti")
    return [
        ruled(
            look,
            head,
            [*rows, ("Jumlah", *map(str, sums))],
            (90, None, None, None, 70, 86),
            size=9.2,
            centred=(1, 2, 3, 4, 5),
            counted=True,
        )
    ]


def _channels(look: Look, order: Complaints, random: Random) -> list[Flowable]:
    """By channel first, then by month."""
    a, b = sum(row[1] for row in order.rows), sum(row[2] for row in order.rows)
    rows = [
        (name, f"{x}", f"{y}")
        for name, x, y in zip(("Pesan singkat/WhatsApp", "Datang langsung", "Lainnya"), _split(a), _split(b), strict=True)
    ]
    months = [(month, f"{x}", f"{y}") for month, x, y in order.rows]
    return [
        para(look, "A. Menurut saluran", "left", bold=True),
        ruled(look, ("Saluran", "Masuk", "Tuntas"), [*rows, ("Jumlah", f"{a}", f"{b}")], (None, 90, 90), size=9.4, centred=(1, 2)),
        para(look, "B. Menurut bulan", "left", bold=True, before=8),
        ruled(look, ("Bulan", "Masuk", "Tuntas"), [*months, ("Jumlah", f"{a}", f"{b}")], (None, 90, 90), size=9.4, centred=(1, 2)),
    ]


def stages(scene: Scene, order: Stages) -> Drawn:
    look, random = looked(scene), die(scene, "tahapan", order.day, order.months, order.named)
    manner = random.randrange(3)
    name = scene.innovation.nama if order.named else "kegiatan pembaharuan layanan"
    title = (
        f"LAPORAN TAHAPAN PENCIPTAAN INOVASI<br/>{scene.innovation.short.upper()}"
        if order.named
        else "LAPORAN TAHAPAN PENCIPTAAN INOVASI"
    )
    length = f"{order.months} ({spelled(order.months)}) bulan" if random.random() < 0.6 else f"{order.months} bulan"
    story: list[Flowable] = [*kop(look, scene, scene.office), para(look, title, "center", bold=True, size=look.size + 1, after=10)]
    story += [
        para(look, "1. Latar Belakang", "left", bold=True),
        para(look, f"Jarak antarkampung yang jauh membuat layanan sulit dijangkau. Atas dasar itu {scene.office} {scene.region.pemda} menyusun {name}. Laporan ini memuat urutan pembuatannya sejak gagasan pertama.", first=26),
        para(look, "2. Tahapan", "left", bold=True, before=6),
    ]  # fmt: skip
    story += (_staged_table, _staged_words, _staged_bars)[manner](look, scene, order)
    story += [
        para(look, "3. Lama Penciptaan", "left", bold=True, before=8),
        para(look, f"Sejak tahap pertama dimulai sampai dengan hari pertama diterapkan diperlukan waktu {length}.", first=26),
        para(look, "4. Penutup", "left", bold=True, before=6),
        para(look, "Demikian laporan ini dibuat sesuai keadaan yang sebenarnya.", first=26),
        *head_signs(look, scene, said(scene, order.day), random),
    ]
    return Drawn(story, look.house)


def _staged_table(look: Look, scene: Scene, order: Stages) -> list[Flowable]:
    rows = [
        (str(n), words, f"{said(scene, a)} s.d. {said(scene, b)}", "Laporan" if n > 1 else "Catatan rapat")
        for n, (words, a, b) in enumerate(order.rows, 1)
    ]
    return [ruled(look, ("No", "Tahapan", "Waktu Pelaksanaan", "Keluaran"), rows, (26, None, 190, 78), size=9.2, shade="#E9E9E9")]


def _staged_words(look: Look, scene: Scene, order: Stages) -> list[Flowable]:
    entries = [
        f"<b>{words}</b>, dimulai tanggal {said(scene, a)} dan berakhir tanggal {said(scene, b)}." for words, a, b in order.rows
    ]
    return [points(look, entries, marks="a.", left=14)]


def _staged_bars(look: Look, scene: Scene, order: Stages) -> list[Flowable]:
    """Dates as figures, and a bar chart of months under the table."""
    rows = [(str(n), words, f"{a:%d-%m-%Y}", f"{b:%d-%m-%Y}") for n, (words, a, b) in enumerate(order.rows, 1)]
    first, last = order.rows[0][1], order.rows[-1][2]
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    months = [MONTHS[(first.month - 1 + n) % 12][:3] for n in range(count)]
    style: list[tuple[Any, ...]] = [
        ("GRID", (0, 0), (-1, -1), 0.4, colors.grey),
        ("LEFTPADDING", (0, 0), (-1, -1), 1),
        ("RIGHTPADDING", (0, 0), (-1, -1), 1),
    ]
    cells: list[list[Any]] = [["", *(para(look, month, "center", size=6.4, after=0) for month in months)]]
    for n, (_, a, b) in enumerate(order.rows, 1):
        start = (a.year - first.year) * 12 + a.month - first.month
        end = (b.year - first.year) * 12 + b.month - first.month
        style.append(("BACKGROUND", (1 + start, n), (1 + end, n), colors.HexColor("#5B8DB8")))
        cells.append([para(look, f"Tahap {n}", "left", size=7.5, after=0), *([""] * count)])
    return [
        ruled(look, ("No", "Kegiatan", "Mulai", "Selesai"), rows, (26, None, 84, 84), size=9.4, centred=(0, 2, 3)),
        space(6),
        Table(cells, colWidths=[54, *[380 / count] * count], style=style, hAlign="LEFT"),
    ]


def monitoring(scene: Scene, order: Monitoring) -> Drawn:
    look, random = looked(scene), die(scene, "monev", order.kind, order.day)
    name = scene.innovation.nama if order.named else "kegiatan kantor"
    draw = {"internal": _internal, "skm": _survey, "external": _study}[order.kind]
    return Drawn(draw(look, scene, order, name, random), look.house)


def _internal(look: Look, scene: Scene, order: Monitoring, name: str, random: Random) -> list[Flowable]:
    day = said(scene, order.day)
    title = random.choice(
        ("LAPORAN MONITORING DAN EVALUASI", "LAPORAN HASIL MONITORING DAN EVALUASI INTERNAL", "LAPORAN PEMANTAUAN DAN EVALUASI")
    )
    story: list[Flowable] = [
        *kop(look, scene, scene.office),
        para(look, f"{title}<br/>{name}<br/>TAHUN {order.day.year}", "center", bold=True, after=10),
    ]
    findings = [
        ("Ketersediaan petugas", "Terpenuhi", "-"),
        ("Sarana dan perlengkapan", "Sebagian rusak", "Perbaikan dan pengadaan"),
        ("Pencatatan layanan", "Tertib", "Dilanjutkan"),
    ]
    if random.random() < 0.5:
        rows = [(str(n), *row) for n, row in enumerate(findings, 1)]
        middle: list[Flowable] = [
            ruled(look, ("No", "Aspek yang Dipantau", "Hasil", "Rencana Tindak Lanjut"), rows, (28, None, 110, 140), size=9.4)
        ]
    else:
        middle = [
            points(
                look,
                [f"{a}: {b.lower()}; tindak lanjut: {c.lower() if c != '-' else 'tidak diperlukan'}." for a, b, c in findings],
                left=14,
            )
        ]
    return [
        *story,
        para(look, "I. Dasar dan Tujuan", "left", bold=True),
        para(
            look,
            f"Pemantauan dilakukan oleh tim {scene.office} untuk menilai pelaksanaan {name} selama Tahun {order.day.year}.",
            first=26,
        ),
        para(look, "II. Hasil Pemantauan", "left", bold=True, before=6),
        *middle,
        para(look, "III. Kesimpulan dan Saran", "left", bold=True, before=6),
        para(
            look,
            "Pelaksanaan berjalan cukup baik dan perlu dipertahankan. Penambahan petugas disarankan pada kampung yang jauh.",
            first=26,
        ),
        *head_signs(look, scene, day, random),
    ]


def _survey(look: Look, scene: Scene, order: Monitoring, name: str, random: Random) -> list[Flowable]:
    index = f"{sum(mean for _, mean in SURVEY) / 9 * 25:.2f}".replace(".", ",")
    rows = [
        (f"U{n}", words, f"{mean:.2f}".replace(".", ","), "B" if mean < 3.53 else "A") for n, (words, mean) in enumerate(SURVEY, 1)
    ]
    count = random.randint(92, 280)
    title = f"LAPORAN HASIL SURVEI KEPUASAN MASYARAKAT<br/>TERHADAP LAYANAN {name}"
    return [
        *kop(look, scene, scene.office),
        para(look, f"{title}<br/>TAHUN {order.day.year}", "center", bold=True, after=10),
        para(
            look,
            f"Survei dilaksanakan mengacu pada Peraturan Menteri PANRB Nomor 14 Tahun 2017 dengan {count} responden pengguna layanan {name}.",
            first=26,
        ),
        ruled(look, ("Kode", "Unsur Pelayanan", "Nilai Rata-Rata", "Mutu"), rows, (40, None, 84, 50), size=9.4, centred=(0, 2, 3)),
        para(
            look,
            f"Nilai Indeks Kepuasan Masyarakat (IKM) setelah dikonversi adalah <b>{index}</b> dengan mutu pelayanan B dan kinerja unit BAIK.",
            before=8,
        ),
        para(look, "Unsur dengan nilai terendah akan ditindaklanjuti melalui penyederhanaan jadwal layanan di lapangan."),
        *head_signs(look, scene, said(scene, order.day), random),
    ]


def _study(look: Look, scene: Scene, order: Monitoring, name: str, random: Random) -> list[Flowable]:
    """Of a body outside the government: with a cover, or under the letterhead of the institute."""
    unit = random.choice(("Lembaga Penelitian dan Pengabdian kepada Masyarakat", "Pusat Studi Kebijakan Publik"))
    lead = scene.crew(1, 91)[0]
    who = Issuer((f"Ketua {unit}," if random.random() < 0.4 else "Ketua Peneliti,",), lead, (order.author, "LPPM"))
    title = f"LAPORAN KAJIAN<br/>DAMPAK DAN KEBERLANJUTAN INOVASI {name}"
    if random.random() < 0.5:
        head: list[Flowable] = [space(90), Crest(70, order.author), space(40), para(look, title, "center", bold=True, size=17, after=120), para(look, f"{unit}<br/>{order.author.upper()}<br/>{order.day.year}", "center", bold=True, size=13), PageBreak()]  # fmt: skip
    else:
        head = [para(look, f"{order.author.upper()}", "center", bold=True, size=14, after=0), para(look, unit.upper(), "center", size=11, after=2), line(thick=1.6, after=10), para(look, title, "center", bold=True, after=10)]  # fmt: skip
    return [
        *head,
        para(look, "A. Pendahuluan", "left", bold=True),
        para(look, f"Kajian ini disusun oleh peneliti {order.author} atas pelaksanaan {name} di {scene.region.pemda}.", first=26),
        para(look, "B. Metode Penelitian", "left", bold=True, before=6),
        para(look, f"Data dikumpulkan dengan kuesioner kepada {random.randint(60, 130)} responden, wawancara mendalam dengan dua belas informan, serta telaah dokumen; dianalisis secara deskriptif.", first=26),
        para(look, "C. Hasil dan Pembahasan", "left", bold=True, before=6),
        para(look, "Sebagian besar responden menyatakan layanan lebih mudah dijangkau. Waktu dan biaya perjalanan berkurang, sementara ketergantungan pada petugas tertentu masih menjadi kendala.", first=26),
        para(look, "D. Rekomendasi", "left", bold=True, before=6),
        points(look, ["Menambah petugas cadangan di tiap kecamatan.", "Menyusun anggaran rutin agar kegiatan berkelanjutan."], left=14),
        *close(look, scene, who, "ink", random, day=said(scene, order.day), lead="town"),
    ]  # fmt: skip


def manual(scene: Scene, name: str) -> Drawn:
    look, random = looked(scene), die(scene, "pedoman", name)
    title = random.choice(("BUKU SAKU", "PETUNJUK TEKNIS PELAKSANAAN", "BUKU PANDUAN PENGGUNAAN"))
    year, pemda = scene.start.year, scene.region.pemda
    band = Table([[para(look, f"{title}<br/>{name}", "center", bold=True, size=21, after=0, colour="#FFFFFF")]], colWidths=[None], style=[("BACKGROUND", (0, 0), (-1, -1), colors.HexColor(random.choice(("#2F6B4F", "#6B2F2F", "#2F4A6B")))), ("TOPPADDING", (0, 0), (-1, -1), 40), ("BOTTOMPADDING", (0, 0), (-1, -1), 46)])  # fmt: skip
    heads = (
        "KATA PENGANTAR",
        "BAB I PENDAHULUAN",
        "BAB II PERSIAPAN PETUGAS",
        "BAB III LANGKAH PELAYANAN",
        "BAB IV PENCATATAN DAN PELAPORAN",
    )
    rows = [[para(look, head, "left", after=0), para(look, f"{n * 2 - 1}", "right", after=0)] for n, head in enumerate(heads, 1)]
    steps = [
        "Siapkan perlengkapan, daftar warga, dan jadwal kunjungan.",
        "Sampaikan maksud kunjungan kepada kepala kampung.",
        "Catat kebutuhan warga pada lembar yang tersedia.",
        "Serahkan hasil layanan dan minta tanda terima.",
        "Simpan lembar catatan di kantor paling lambat keesokan harinya.",
    ]
    return Drawn(
        [
            space(70), Crest(74, pemda), space(36), band, space(150),
            para(look, f"{scene.office.upper()}<br/>{pemda.upper()}<br/>{year}", "center", bold=True, size=13), PageBreak(),
            para(look, "DAFTAR ISI", "center", bold=True, after=10), bare(rows, [None, 40]), PageBreak(),
            para(look, "BAB I<br/>PENDAHULUAN", "center", bold=True, after=8),
            para(look, f"Buku ini menjadi pegangan petugas dalam melaksanakan {name} di {pemda}.", first=26),
            para(look, "BAB III<br/>LANGKAH PELAYANAN", "center", bold=True, before=16, after=8), points(look, steps, marks="1)", left=10),
            para(look, "Hal yang perlu diperhatikan", "left", bold=True, before=8), pairs(look, [("Perlengkapan", "seragam, tanda pengenal, buku catatan"), ("Keselamatan", "pelampung wajib dipakai di atas perahu")], left=10),
        ],
        look.house,
        foot="{page}",
    )  # fmt: skip
