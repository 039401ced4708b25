"""Budgets, plans, procedures, recaps, replication letters, reports and handbooks."""

from collections.abc import Sequence
from typing import Any

from reportlab.lib import colors
from reportlab.platypus import Flowable, PageBreak, Table

from bench.judging.orders import Benefit, Budget, Complaints, Drawn, How, Letter, Monitoring, Procedure, Stages
from bench.judging.sabana.style import (
    TIGHT,
    chief_of,
    dated,
    day_shown,
    entries,
    footed,
    head_line,
    house,
    kop,
    manager_line,
    parent,
    pick,
    ruled,
    shown,
    signature,
    titled,
)  # fmt: skip
from bench.judging.world import Region, Scene, rupiah, spelled
from bench.samples.house import House, gap, text
from bench.samples.ink import Emblem, Ink

INK_OR_CODE: tuple[How, ...] = ("ink", "tte")
INK_OR_COPY: tuple[How, ...] = ("ink", "copy")
HUES = ("#FFFF00", "#FFF79A", "#7CFC7C", "#FFB6E1", "#8FE9FF")
FRAMES = ("#E00000", "#1030D0", "#E06000")


def _marking(scene: Scene, row: int, last: int, *, marked: bool) -> list[tuple[Any, ...]]:
    """How the office marks a row: the highlighter over the row or over the words and the sum, or a frame of a pen."""
    if not marked:
        return []
    manner, hue = pick(scene, "marking", ("row", "row", "frame", "cells")), colors.HexColor(pick(scene, "hue", HUES))
    if manner == "frame":
        return [("BOX", (0, row), (-1, row), 2.2, colors.HexColor(pick(scene, "frame", FRAMES)))]
    if manner == "cells":
        return [("BACKGROUND", (1, row), (1, row), hue), ("BACKGROUND", (last, row), (last, row), hue)]
    return [("BACKGROUND", (0, row), (-1, row), hue)]


def budget(scene: Scene, order: Budget) -> Drawn:
    """The form that the state's budget program prints: boxes of what the activity is, the accounts, the money by quarter."""
    style = house(scene, "dpa").smaller(9.5)
    changed = pick(scene, f"dppa {order.year}", (False, False, True))
    name = (
        pick(scene, "item", (f"Inovasi {scene.innovation.short}", f"Pengelolaan {scene.innovation.short}"))
        if order.named
        else f"Kegiatan {scene.innovation.urusan}"
    )
    item = pick(
        scene,
        "belanja",
        (
            f"Belanja Honorarium Petugas {name}",
            f"Belanja Barang untuk Pelaksanaan {name}",
            f"Belanja Modal Peralatan Pendukung {name}",
        ),
    )
    rows = [
        ("5 . 1 . 02", "BELANJA BARANG DAN JASA", "", "", rupiah(order.amount + 11_700_000)),
        ("5.1.02.01.01.0024", "Belanja Alat/Bahan untuk Kegiatan Kantor - Alat Tulis Kantor", "1 Paket", rupiah(4_500_000), rupiah(4_500_000)),
        ("5.1.02.02.01.0013", item, "12 Bulan", rupiah(order.amount // 12), rupiah(order.amount)),
        ("5.1.02.04.01.0001", "Belanja Perjalanan Dinas Biasa", "24 Orang/Hari", rupiah(300_000), rupiah(7_200_000)),
    ]  # fmt: skip
    full = order.amount + 11_700_000
    about = [
        ("Nomor DPA" if order.number.startswith("DPA") else "Nomor", order.number),
        ("Urusan Pemerintahan", f"Urusan Pemerintahan Bidang {scene.innovation.urusan}"),
        ("Program", f"Program Peningkatan {scene.innovation.urusan}"),
        ("Kegiatan", f"Pengelolaan {scene.innovation.service}"),
        ("Organisasi", parent(scene.office) or scene.office),
        *([("Unit", scene.office)] if parent(scene.office) else []),
        ("Sumber Pendanaan", pick(scene, "dana", ("Pendapatan Asli Daerah (PAD)", "DAU yang Ditentukan Penggunaannya", "Dana Alokasi Umum"))),
        ("Jumlah Anggaran", f"Rp. {rupiah(full)},00"),
    ]  # fmt: skip
    quarter = full // 4
    draws = ruled(style, ("Rencana Penarikan Dana", "Jumlah (Rp)"), [(f"Triwulan {n}", rupiah(quarter if n != "IV" else full - 3 * quarter)) for n in ("I", "II", "III", "IV")], (150, 90), size=8, middle=(), right=(1,))  # fmt: skip
    title = f"DOKUMEN PELAKSANAAN {'PERUBAHAN ' if changed else ''}ANGGARAN"
    kind = pick(scene, "form", ("SATUAN KERJA PERANGKAT DAERAH", "RINCIAN BELANJA SATUAN KERJA PERANGKAT DAERAH"))
    top = ruled(style, (f"{title}<br/>{kind}<br/>PEMERINTAH {scene.region.pemda.upper()}<br/>TAHUN ANGGARAN {order.year}", f"Formulir<br/>{'DPPA' if changed else 'DPA'}-RINCIAN BELANJA SKPD"), [], (None, 120), size=10)  # fmt: skip
    table = ruled(style, ("Kode Rekening", "Uraian", "Koefisien", "Harga (Rp)", "Jumlah (Rp)"), rows, (92, None, 62, 68, 76), size=8, middle=(), right=(3, 4), tint="#E7E6E6", extra=_marking(scene, 3, 4, marked=order.marked))  # fmt: skip
    office = ["PEJABAT PENGELOLA KEUANGAN DAERAH,"] if scene.look % 3 else ["Mengesahkan,", "Kepala Badan Keuangan dan Aset Daerah", "selaku PPKD,"]  # fmt: skip
    story: list[Flowable] = [
        top,
        gap(4),
        entries(style, about, label=112),
        gap(6),
        table,
        gap(6),
        draws,
        signature(style, scene, office, scene.crew(1, 40)[0], day=f"2 Januari {order.year}", how=order.how, stamp="Badan Keuangan dan Aset Daerah", lead=""),
    ]  # fmt: skip
    return Drawn(story, style)


def plan(scene: Scene, order: Budget) -> Drawn:
    """Cover, the regulation's annex page, and a sheet of the matrix, broad, with next year's estimate beside this year's."""
    style, region = house(scene, "rkpd").smaller(9.5), scene.region
    serial = 20 + scene.look % 30
    name = f" ({scene.innovation.nama})" if order.named else ""
    money = order.amount
    rows = [
        ("X.01.02", f"PROGRAM PENINGKATAN {scene.innovation.urusan.upper()}", "Persentase capaian program", "100%", rupiah(money * 3), rupiah(money * 3 + 5_000_000)),
        ("X.01.02.2.01", f"Kegiatan Pengelolaan {scene.innovation.service}", "Jumlah lokasi", "12 lokasi", rupiah(money * 2), rupiah(money * 2 + 4_000_000)),
        ("X.01.02.2.01.0007", f"Sub Kegiatan Pelaksanaan {scene.innovation.service}{name}", f"Jumlah {scene.innovation.users} yang terlayani", "1.200 orang", rupiah(money), rupiah(money + 2_000_000)),
        ("X.01.02.2.01.0011", "Sub Kegiatan Koordinasi dan Sinkronisasi", "Jumlah laporan", "4 laporan", rupiah(money // 5), rupiah(money // 5)),
    ]  # fmt: skip
    head = ("Kode", "Program / Kegiatan / Sub Kegiatan", "Indikator", f"Target {order.year}", f"Pagu Indikatif {order.year} (Rp)", f"Prakiraan Maju {order.year + 1} (Rp)")  # fmt: skip
    cover = pick(scene, "cover", (f"RENCANA KERJA PEMERINTAH DAERAH<br/>(RKPD)<br/>{region.pemda.upper()}<br/>TAHUN {order.year}", f"RKPD<br/>RENCANA KERJA PEMERINTAH DAERAH<br/>TAHUN {order.year}"))  # fmt: skip
    story: list[Flowable] = [
        gap(40),
        Emblem(90, style.seed),
        gap(30),
        text(style, cover, "center", bold=True, size=24, after=40),
        text(style, f"PEMERINTAH {region.pemda.upper()}<br/>{order.year - 1}", "center", bold=True, size=13),
        PageBreak(),
        entries(style, [("Lampiran", f"Peraturan {region.head} {region.name}"), ("Nomor", f"{serial} Tahun {order.year - 1}"), ("Tentang", f"Rencana Kerja Pemerintah Daerah {region.pemda} Tahun {order.year}")], label=60, left=300, size=9),
        text(style, "BAB VI<br/>RENCANA KERJA DAN PENDANAAN DAERAH", "center", bold=True, size=11, before=10, after=4),
        text(style, f"Perangkat Daerah : {scene.office}", "left", after=6),
        ruled(style, head, rows, (92, None, 130, 70, 92, 92), size=8.5, counted=True, middle=(3,), right=(4, 5), tint="#DDEBF7", extra=_marking(scene, 4, 4, marked=order.marked)),
        signature(style, scene, [f"{head_line(scene)},"], region.chief, how=pick(scene, "rkpd sign", INK_OR_COPY), bare=True, stamp=titled(region)),
    ]  # fmt: skip
    return Drawn(story, style, wide=True, foot="VI-{page}")


def procedure(scene: Scene, order: Procedure) -> Drawn:
    """The form of a SOP: head table, six boxes, and the flow with its standard of quality."""
    style = house(scene, "sop").smaller(9.5)
    day = day_shown(order.day, order.flaw)
    approval: list[Flowable] = [text(style, pick(scene, "sah", ("DISAHKAN OLEH", "Disahkan oleh :", "DITETAPKAN OLEH")) + f"<br/>{manager_line(scene)}", "left", after=0)]  # fmt: skip
    approval += [Ink(170, 46, scene.manager.name, seal=scene.office)] if order.how == "ink" else [gap(46)]
    approval += [text(style, f"<u>{scene.manager.name}</u><br/>NIP. {scene.manager.nip}", "left", after=1)]
    keys = pick(scene, "keys", (("NOMOR SOP", "TGL. PEMBUATAN", "TGL. REVISI", "TGL. EFEKTIF"), ("Nomor SOP", "Tanggal Pembuatan", "Tanggal Revisi", "Tanggal Pengesahan")))  # fmt: skip
    fields = [(keys[0], shown(order.number, order.flaw)), (keys[1], day), (keys[2], "-"), (keys[3], day)]
    owner = [Emblem(40, style.seed), text(style, f"PEMERINTAH {scene.region.pemda.upper()}<br/>{scene.office.upper()}", "center", bold=True, before=4, after=0)]  # fmt: skip
    line = [("GRID", (0, 0), (-1, -1), 0.7, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP"), ("SPAN", (0, 0), (0, 2))]
    top = Table([[owner, entries(style, fields, label=104)], ["", approval], ["", text(style, f"{pick(scene, 'nama', ('NAMA SOP', 'Judul SOP', 'NAMA SOP'))} : {order.about}", "left", bold=True, after=0)]], colWidths=[220, None], style=line)  # fmt: skip
    boxes = [
        ("Dasar Hukum", "1. Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik<br/>2. Peraturan Menteri PANRB Nomor 35 Tahun 2012"),
        ("Kualifikasi Pelaksana", "1. Memahami tugas dan fungsi<br/>2. Mampu mengoperasikan aplikasi perkantoran"),
        ("Keterkaitan", "SOP Pengelolaan Surat Masuk"),
        ("Peralatan/Perlengkapan", "1. Komputer<br/>2. Printer<br/>3. Formulir"),
        ("Peringatan", "Apabila prosedur tidak dijalankan maka pelayanan akan terhambat"),
        ("Pencatatan dan Pendataan", "Disimpan sebagai data elektronik dan manual"),
    ]  # fmt: skip
    cells = [[text(style, key, "left", bold=True, after=1), text(style, value, "left", after=1)] for key, value in boxes]
    lower = Table([cells[n : n + 2] for n in (0, 2, 4)], colWidths=[220, None], style=line[:2])
    story: list[Flowable] = [
        *([text(style, "RANCANGAN", "center", bold=True, size=13)] if order.flaw == "rancangan" else []),
        top,
        lower,
        gap(10),
        _flow(style, scene, order),
    ]
    if order.total:
        said = pick(scene, "total", ("Jangka waktu pelayanan : {t}", "Total waktu penyelesaian {t}.", "Waktu penyelesaian layanan adalah {t} sejak berkas diterima lengkap."))  # fmt: skip
        story.append(text(style, said.format(t=order.total), "left", bold=True, before=6))
    return Drawn(story, style, wide=pick(scene, "wide", (False, True)))


def _flow(style: House, scene: Scene, order: Procedure) -> Table:
    timed = any(time for _, time in order.steps)
    actors = pick(scene, "actors", (("Pemohon", "Petugas", "Kepala"), ("Petugas", "Kasi", "Pimpinan")))
    rows: list[Sequence[Any]] = []
    for n, (words, time) in enumerate(order.steps):
        marks: list[Any] = ["", "", ""]
        edge = [("ROUNDEDCORNERS", [5, 5, 5, 5])] if n in (0, len(order.steps) - 1) else []
        marks[min(n, 2)] = Table([[""]], colWidths=[28], rowHeights=[12], style=[("BOX", (0, 0), (-1, -1), 1, colors.black), *edge])
        rows.append((f"{n + 1}.", words, *marks, "Berkas", *([time] if timed else []), ("Tanda terima", "Berkas lengkap", "Hasil", "Dokumen")[n % 4]))  # fmt: skip
    head = ("No", "Uraian Kegiatan", *actors, "Kelengkapan", *(["Waktu"] if timed else []), "Output")
    return ruled(style, head, rows, (24, None, 46, 46, 46, 66, *([50] if timed else []), 62), size=8, tint=pick(scene, "sop tint", ("", "#F2F2F2")), middle=(0,))  # fmt: skip


def complaints(scene: Scene, order: Complaints) -> Drawn:
    style = house(scene, "aduan")
    total, done = sum(row[1] for row in order.rows), sum(row[2] for row in order.rows)
    rows = [(f"{n}.", f"{month} {order.day.year}", f"{a}", f"{b}", f"{a - b}") for n, (month, a, b) in enumerate(order.rows, 1)]
    head = pick(
        scene,
        "head",
        (
            ("No.", "Bulan", "Pengaduan Masuk", "Ditindaklanjuti", "Dalam Proses"),
            ("No", "Periode", "Aduan Diterima", "Aduan Selesai", "Sisa"),
        ),
    )
    said = pick(scene, "said", ("Persentase pengaduan yang diselesaikan: {p} ({d} dari {t} aduan).", "Dari jumlah {t} pengaduan yang diterima telah diselesaikan {d} pengaduan atau sebesar {p}.", "Capaian penyelesaian aduan {p} dengan rincian {d} selesai dari {t} aduan masuk."))  # fmt: skip
    story = [
        *kop(scene),
        text(style, pick(scene, "judul", ("REKAPITULASI PENANGANAN PENGADUAN", "REKAP PENGADUAN MASYARAKAT", "LAPORAN TINDAK LANJUT PENGADUAN")), "center", bold=True, after=0),
        text(style, f"INOVASI {scene.innovation.nama.upper()}<br/>SEMESTER I TAHUN {order.day.year}", "center", bold=True, after=10),
        ruled(style, head, [*rows, ("", "JUMLAH", f"{total}", f"{done}", f"{total - done}")], (30, None, 92, 92, 80), size=9.5, tint=pick(scene, "tint", ("", "#FCE4D6")), middle=(0, 2, 3, 4)),
        text(style, said.format(p=order.stated, d=done, t=total), before=8),
        text(style, f"Media pengaduan yang digunakan: {order.channel}."),
        signature(style, scene, [f"{manager_line(scene)},"], scene.manager, day=dated(order.day), how="ink", stamp=scene.office, lead=""),
    ]  # fmt: skip
    return Drawn(story, style)


def replication(scene: Scene, order: Letter, owner: Region, name: str) -> Drawn:
    """A statement, a certificate of the office, or a letter to the owner."""
    style, region = house(scene, "replikasi"), scene.region
    what = name or "program dimaksud"
    manner = pick(scene, "manner", ("statement", "certificate", "letter")) if region != owner else "statement"
    lines = [f"{manager_line(scene)},"]
    if pick(scene, "atas nama", (False, False, True)):
        lines = [f"a.n. {titled(region)}", "u.b.", f"{manager_line(scene)},"]
    day = day_shown(order.day, order.flaw)
    if manner == "letter":
        return _replication_letter(style, scene, order, owner, what, lines)
    title = (
        pick(scene, "judul", ("SURAT PERNYATAAN", "SURAT PERNYATAAN REPLIKASI INOVASI"))
        if manner == "statement"
        else "SURAT KETERANGAN"
    )
    verb = "menyatakan" if manner == "statement" else "menerangkan"
    body = pick(scene, "isi", (
        f"Dengan ini {verb} dengan sesungguhnya bahwa {region.pemda} telah mereplikasi Inovasi {what} yang berasal dari {owner.pemda} sejak tahun {order.day.year} pada {scene.office}.",
        f"dengan ini {verb} bahwa Inovasi {what} dari Pemerintah {owner.pemda} telah direplikasi dan diterapkan di {region.pemda} terhitung tahun {order.day.year}.",
    ))  # fmt: skip
    story = [
        *kop(scene),
        text(style, f"<u>{title}</u>", "center", bold=True, size=style.size + 1, after=0),
        text(style, f"Nomor : {shown(order.number, order.flaw)}", "center", after=12),
        text(style, "Yang bertanda tangan di bawah ini :", "left"),
        entries(style, [("Nama", scene.manager.name), ("NIP", scene.manager.nip), ("Pangkat/Gol. Ruang", scene.manager.rank), ("Jabatan", f"{chief_of(scene.office)} {region.pemda}")], left=20),
        text(style, body, before=10),
        text(style, f"Demikian {title.title().lower()} ini dibuat untuk dipergunakan sebagaimana mestinya.", before=4),
        signature(style, scene, lines, scene.manager, day=day, how=order.how, stamp=scene.office, lead=""),
    ]  # fmt: skip
    return Drawn(story, style, foot=footed(scene, order.how))


def _replication_letter(style: House, scene: Scene, order: Letter, owner: Region, what: str, lines: Sequence[str]) -> Drawn:
    region = scene.region
    left = entries(
        style, [("Nomor", shown(order.number, order.flaw)), ("Sifat", "Biasa"), ("Lampiran", "-"), ("Hal", order.about)], label=56
    )
    right = text(style, f"{region.seat}, {day_shown(order.day, order.flaw)}<br/><br/>Yth. {owner.head} {owner.name}<br/>c.q. Kepala Badan yang membidangi riset dan inovasi<br/>di {owner.seat}", "left")  # fmt: skip
    story = [
        *kop(scene),
        Table([[left, right]], colWidths=[None, 196], style=TIGHT),
        gap(14),
        text(style, f"Memperhatikan hasil studi tiru ke {owner.pemda}, dengan hormat disampaikan bahwa Pemerintah {region.pemda} melalui {scene.office} telah mereplikasi Inovasi {what} milik {owner.pemda} mulai tahun {order.day.year}.", first=34),
        text(style, "Kami mengucapkan terima kasih atas pendampingan yang diberikan selama proses replikasi.", first=34),
        text(style, "Demikian untuk menjadi maklum.", first=34),
        signature(style, scene, lines, scene.manager, how=order.how, stamp=scene.office),
    ]  # fmt: skip
    return Drawn(story, style, foot=footed(scene, order.how))


def stages(scene: Scene, order: Stages) -> Drawn:
    style = house(scene, "laporan")
    name = scene.innovation.nama if order.named else "peningkatan kinerja unit kerja"
    kind = pick(scene, "judul", ("LAPORAN PROSES PENCIPTAAN INOVASI", "PROPOSAL INOVASI DAERAH", "LAPORAN TAHAPAN PEMBANGUNAN INOVASI")) if order.named else "LAPORAN KEGIATAN"  # fmt: skip
    rows = [
        (f"{n}.", words, dated(first), dated(last) if n < len(order.rows) else "dan seterusnya")
        for n, (words, first, last) in enumerate(order.rows, 1)
    ]
    span = pick(scene, "lama", ("Jangka waktu dari penggalian gagasan sampai dengan penerapan adalah {m} ({w}) bulan.", "Keseluruhan proses penciptaan memerlukan waktu {m} bulan, dihitung dari tahap pertama sampai inovasi mulai diterapkan.", "Lama proses penciptaan: {m} bulan."))  # fmt: skip
    how: How = pick(scene, "lapor sign", INK_OR_CODE)
    story: list[Flowable] = [
        gap(90),
        text(style, f"{kind}<br/><br/>{name.upper()}", "center", bold=True, size=17, after=90),
        Emblem(84, style.seed),
        text(style, f"{scene.office.upper()}<br/>{scene.region.pemda.upper()}<br/>TAHUN {order.day.year}", "center", bold=True, size=13, before=120),
        PageBreak(),
        text(style, "BAB I<br/>PENDAHULUAN", "center", bold=True, after=6),
        text(style, f"Permasalahan yang dihadapi adalah {scene.innovation.service} belum optimal bagi {scene.innovation.users}. Untuk menjawab permasalahan tersebut digagas {name}.", first=30),
        text(style, "BAB II<br/>TAHAPAN DAN WAKTU", "center", bold=True, before=10, after=6),
        ruled(style, ("No", "Tahapan", "Mulai", "Sampai dengan"), rows, (28, None, 112, 112), size=9.5, counted=pick(scene, "counted", (True, False))),
        text(style, span.format(m=order.months, w=spelled(order.months)), before=8),
        text(style, "BAB III<br/>PENUTUP", "center", bold=True, before=10, after=6),
        text(style, "Demikian laporan ini disusun sebagai bahan evaluasi.", first=30),
        signature(style, scene, [f"{manager_line(scene)},"], scene.manager, day=dated(order.day), how=how, stamp=scene.office, lead=""),
    ]  # fmt: skip
    return Drawn(story, style, foot=footed(scene, how, "{page}"))


def benefit(scene: Scene, order: Benefit) -> Drawn:
    style = house(scene, "manfaat")
    if order.people:
        spots = ("RT 01", "RT 02", "RT 05", "RT 07")
        rows: list[Sequence[Any]] = [
            (f"{n}", p.name.split(",")[0], spots[n % 4], [Ink(66, 12, p.name)]) for n, p in enumerate(order.people, 1)
        ]
        table = ruled(style, ("No", "Nama Lengkap", "Alamat", "Tanda Tangan"), rows, (34, None, 96, 92), size=9)
        line = f"PENERIMA MANFAAT INOVASI {scene.innovation.nama.upper()}"
    else:
        right = tuple(range(2, len(order.head))) if "Rp" in order.head[-1] else ()
        wide = [32, None, *[104] * (len(order.head) - 2)]
        table = ruled(style, order.head, order.rows, wide, size=9.5, right=right, tint=pick(scene, "tint", ("", "#E2EFDA")), counted=bool(right) and pick(scene, "counted", (True, False)))  # fmt: skip
        line = f"INOVASI {scene.innovation.nama.upper()}"
    story = [
        *kop(scene),
        text(style, order.title.upper(), "center", bold=True, after=0),
        text(style, f"{line}<br/>TAHUN {order.day.year}", "center", bold=True, after=10),
        table,
        *(text(style, words, before=8) for words in order.closing),
        signature(
            style, scene, [f"{manager_line(scene)},"], scene.manager, day=dated(order.day), how="ink", stamp=scene.office, lead=""
        ),
    ]
    return Drawn(story, style)


ELEMENTS = ("Persyaratan", "Sistem, Mekanisme dan Prosedur", "Waktu Penyelesaian", "Biaya/Tarif", "Produk Spesifikasi Jenis Pelayanan", "Kompetensi Pelaksana", "Perilaku Pelaksana", "Penanganan Pengaduan", "Sarana dan Prasarana")  # fmt: skip
VALUES = (3.42, 3.35, 3.28, 3.88, 3.47, 3.51, 3.6, 3.74, 3.39)


def monitoring(scene: Scene, order: Monitoring) -> Drawn:
    style = house(scene, "monev")
    name = scene.innovation.nama if order.named else "kegiatan rutin perkantoran"
    titles = {
        "internal": pick(scene, "monev", ("LAPORAN MONITORING DAN EVALUASI INTERNAL", "LAPORAN HASIL MONEV INTERNAL")),
        "skm": pick(scene, "skm", ("LAPORAN SURVEI KEPUASAN MASYARAKAT (SKM)", "LAPORAN PELAKSANAAN SURVEI KEPUASAN MASYARAKAT")),
        "external": pick(scene, "kajian", ("LAPORAN AKHIR KAJIAN EVALUASI DAMPAK", "LAPORAN PENELITIAN EVALUASI PENERAPAN")),
    }
    outside = order.kind == "external"
    if outside:
        head: list[Flowable] = [Emblem(50, style.seed + 3), text(style, f"{order.author.upper()}<br/>LEMBAGA PENELITIAN DAN PENGABDIAN KEPADA MASYARAKAT", "center", bold=True, size=13, before=4, after=18)]  # fmt: skip
    else:
        head = kop(scene)
    how: How = "ink" if outside else pick(scene, "lapor sign", INK_OR_CODE)
    office, signer = (
        ([f"Ketua LPPM {order.author},"], scene.crew(1, 89)[0]) if outside else ([f"{manager_line(scene)},"], scene.manager)
    )
    story = [
        *head,
        text(style, f"{titles[order.kind]}<br/>{name.upper()}", "center", bold=True, after=2),
        text(style, f"TAHUN {order.day.year}", "center", bold=True, after=10),
        *_findings(style, scene, order, name),
        signature(style, scene, office, signer, day=dated(order.day), how=how, stamp=order.author or scene.office, lead=""),
    ]
    return Drawn(story, style, foot=footed(scene, how, "{page}"))


def _findings(style: House, scene: Scene, order: Monitoring, name: str) -> list[Flowable]:
    def part(mark: str, title: str, *words: str) -> list[Flowable]:
        return [text(style, f"{mark} {title}", "left", bold=True, before=6), *(text(style, row, first=26) for row in words)]

    month = " ".join(dated(order.day).split()[1:])
    if order.kind == "skm":
        rows = [
            (f"U{n}", element, f"{value:.2f}".replace(".", ","))
            for n, (element, value) in enumerate(zip(ELEMENTS, VALUES, strict=True), 1)
        ]
        index = f"{sum(VALUES) / 9 * 25:.2f}".replace(".", ",")
        return [
            *part("A.", "Pelaksanaan", f"Survei terhadap pengguna {name} dilakukan pada {month} dengan 96 responden memakai kuesioner sesuai Peraturan Menteri PANRB Nomor 14 Tahun 2017."),
            *part("B.", "Hasil"),
            ruled(style, ("Kode", "Unsur Pelayanan", "Nilai Rata-rata"), rows, (44, None, 100), size=9.5, middle=(0, 2)),
            text(style, f"Nilai Indeks Kepuasan Masyarakat (IKM) sebesar {index} dengan mutu pelayanan B (Baik).", before=6),
        ]  # fmt: skip
    if order.kind == "external":
        return [
            *part("1.", "Latar Belakang", f"Kajian ini menilai dampak penerapan {name} secara independen atas permintaan Pemerintah {scene.region.pemda}."),
            *part("2.", "Metode", "Penelitian kuantitatif dengan 150 sampel rumah tangga dan wawancara mendalam terhadap 12 informan; data diolah dengan uji beda rata-rata."),
            *part("3.", "Hasil dan Pembahasan", "Waktu tunggu layanan menurun secara signifikan setelah inovasi diterapkan."),
            *part("4.", "Kesimpulan dan Rekomendasi", "Inovasi layak dilanjutkan dengan penambahan lokasi layanan."),
        ]  # fmt: skip
    return [
        *part("A.", "Dasar", "Rencana kerja tahunan dan penugasan kepala kepada tim monitoring unit kerja."),
        *part("B.", "Pelaksanaan", f"Tim internal {scene.office} melakukan monitoring {name} pada {month} melalui pengamatan lapangan dan pemeriksaan buku register."),
        *part("C.", "Hasil Evaluasi", "Pelayanan berjalan sesuai prosedur; ditemukan keterlambatan pengiriman laporan pada dua lokasi."),
        *part("D.", "Tindak Lanjut", "Penyegaran petugas dan penjadwalan ulang kunjungan."),
    ]  # fmt: skip


def manual(scene: Scene, name: str) -> Drawn:
    style = house(scene, "buku")
    steps = pick(scene, "langkah", (("Warga mengisi buku tamu.", "Petugas memeriksa identitas.", "Petugas memberikan layanan.", "Warga menandatangani bukti layanan."), ("Siapkan alat peraga.", "Kumpulkan peserta sesuai jadwal.", "Lakukan pendampingan.", "Catat hasil pada lembar kerja.")))  # fmt: skip
    story: list[Flowable] = [
        gap(70),
        Emblem(76, style.seed),
        text(style, pick(scene, "judul", ("BUKU PANDUAN", "BUKU PEDOMAN TEKNIS", "PEDOMAN PELAKSANAAN")), "center", bold=True, size=26, before=50, after=12),
        text(style, name, "center", bold=True, size=17, after=170),
        text(style, f"{scene.office}<br/>{scene.region.pemda}<br/>Cetakan Pertama, {scene.start.year}", "center", size=12),
        PageBreak(),
        text(style, "KATA PENGANTAR", "center", bold=True, after=6),
        text(style, f"Buku cetak ini disusun sebagai pegangan petugas dalam menjalankan {name}.", first=30),
        text(style, "DAFTAR ISI", "center", bold=True, before=12, after=6),
        text(style, "Kata Pengantar ......................................... i<br/>Bab I Pendahuluan ................................... 1<br/>Bab II Tata Cara ......................................... 2", "left"),
        PageBreak(),
        text(style, "BAB II<br/>TATA CARA", "center", bold=True, after=8),
        *(text(style, f"{n}. {step}", "left", left=16) for n, step in enumerate(steps, 1)),
    ]  # fmt: skip
    return Drawn(story, style, foot="{page}")


__all__ = ["benefit", "budget", "complaints", "manual", "monitoring", "plan", "procedure", "replication", "stages"]
