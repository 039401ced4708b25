"""Procedures: a wide matrix with shapes in the columns of those who act, a flow told lane by lane, or a table in two parts."""

from collections.abc import Sequence
from typing import Any

from reportlab.lib import colors
from reportlab.platypus import Flowable, PageBreak, Table

from bench.judging.muara.style import TIGHT, block, centred, clauses, day_shown, drawn, fields, house, number_shown
from bench.judging.muara.tables import Upright, sheet
from bench.judging.orders import Drawn, Procedure
from bench.judging.world import Scene
from bench.samples.house import House, gap, text
from bench.samples.ink import Emblem

ACTORS = ("Pemohon", "Petugas Loket", "Kepala Seksi", "Kepala Bidang")


class Shape(Flowable):  # type: ignore[misc]
    """A box, a decision or a terminal of a flow chart, with the way on to the next one."""

    def __init__(self, kind: str, *, onward: bool) -> None:
        super().__init__()
        self.kind, self.onward = kind, onward
        self.hAlign = "CENTER"

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return 34, 26

    def draw(self) -> None:
        pen = self.canv
        pen.setFillColor(colors.HexColor("#DCE9F5"))
        if self.kind == "choice":
            path = pen.beginPath()
            path.moveTo(17, 26)
            for x, y in ((34, 15), (17, 4), (0, 15)):
                path.lineTo(x, y)
            path.close()
            pen.drawPath(path, stroke=1, fill=1)
        else:
            pen.roundRect(0, 6, 34, 18, 9 if self.kind == "end" else 1, stroke=1, fill=1)
        if self.onward:
            pen.line(17, 5, 17, -4)
            pen.line(17, -4, 14.5, 0)
            pen.line(17, -4, 19.5, 0)


def procedure(scene: Scene, order: Procedure) -> Drawn:
    """One of the three, below the head with number, days, approval and name."""
    style, kind = house(scene), scene.look % 3
    head = _head(style, scene, order)
    if kind == 1:
        return drawn(scene, [head, gap(8), *_lanes(style, scene, order)], order.how)
    story = [head, gap(6), _about(style, scene), PageBreak(), *_matrix(style, scene, order, shapes=kind == 0)]
    return drawn(scene, story, order.how, wide=True)


def _head(style: House, scene: Scene, order: Procedure) -> Flowable:
    office, day = scene.office, day_shown(order.day, order.flaw)
    approval = block(
        style.smaller(8.5), scene, [f"KEPALA {office.upper()},"], scene.manager, how=order.how, stamp=office, width=205
    )
    left = [
        centred(Emblem(46, scene.look % 9), 172),
        gap(4),
        text(style, f"PEMERINTAH {scene.region.pemda.upper()}<br/>{office.upper()}", "center", bold=True, size=10),
    ]
    title = f"{'RANCANGAN ' if order.flaw == 'rancangan' else ''}STANDAR OPERASIONAL PROSEDUR (SOP)"
    rows: list[Sequence[Any]] = [
        (left, "Nomor SOP", number_shown(order.number, order.flaw)),
        ("", "Tgl. Pembuatan", day),
        ("", "Tgl. Revisi", "-"),
        ("", "Tgl. Efektif", day),
        ("", "Disahkan oleh", approval),
        ("", "Nama SOP", f"<b>{order.about.upper()}</b>"),
    ]
    extra = [("SPAN", (0, 1), (0, 6)), ("SPAN", (0, 0), (-1, 0)), ("VALIGN", (0, 1), (0, 6), "MIDDLE")]
    return sheet(style, [(title, "", "")], rows, (180, 84, None), size=9, centred=(), extra=extra)


def _about(style: House, scene: Scene) -> Flowable:
    def part(head: str, lines: Sequence[str]) -> list[Flowable]:
        return [
            text(style, head, "left", bold=True, size=8.5, after=1),
            *(text(style, f"{n}. {line}", "left", size=8.5, after=0) for n, line in enumerate(lines, 1)),
        ]

    rows: list[Sequence[Any]] = [
        (part("Dasar Hukum", ["Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik", "Peraturan Menteri PANRB Nomor 35 Tahun 2012 tentang Pedoman Penyusunan SOP"]),
         part("Kualifikasi Pelaksana", ["Memahami tata cara pelayanan", "Mampu mengoperasikan komputer"])),
        (part("Keterkaitan", ["SOP Penatausahaan Surat Masuk", "SOP Pengarsipan"]), part("Peralatan/Perlengkapan", ["Komputer dan pencetak", "Buku register"])),
        (part("Peringatan", [f"Apabila prosedur tidak dijalankan, {scene.innovation.service} terhambat"]), part("Pencatatan dan Pendataan", ["Buku register dan arsip elektronik"])),
    ]  # fmt: skip
    return sheet(style, [], rows, (None, None), size=8.5, centred=())


def _matrix(style: House, scene: Scene, order: Procedure, *, shapes: bool) -> list[Flowable]:
    """Steps down, those who act across; what each step needs, how long it takes, what comes out."""
    rows: list[Sequence[Any]] = []
    last = len(order.steps) - 1
    for n, (words, time) in enumerate(order.steps):
        actor = 0 if n == 0 else 1 + (n - 1) % 3
        kind = "end" if n in (0, last) else "choice" if n % 3 == 2 else "box"
        mark: Any = Shape(kind, onward=n < last) if shapes else "V"
        rows.append((str(n + 1), words, *(mark if k == actor else "" for k in range(len(ACTORS))), "Berkas permohonan" if n == 0 else "Berkas dan lembar kendali", time or "-", "Berkas terverifikasi" if n < last else "Produk layanan", ""))  # fmt: skip
    if order.total:
        rows.append(("", "Jumlah waktu penyelesaian", *[""] * len(ACTORS), "", order.total, "", ""))
    actors = [Upright(style, name.replace(" ", "|"), length=58) for name in ACTORS] if shapes else [*ACTORS]
    heads = [
        ("No", "Kegiatan", "Pelaksana", *[""] * (len(ACTORS) - 1), "Mutu Baku", "", "", "Ket."),
        ("", "", *actors, "Kelengkapan", "Waktu", "Output", ""),
    ]
    extra: list[tuple[Any, ...]] = [("SPAN", (2, 0), (5, 0)), ("SPAN", (6, 0), (8, 0)), *(("SPAN", (n, 0), (n, 1)) for n in (0, 1, 9)), ("VALIGN", (0, 2), (-1, -1), "MIDDLE"), ("ALIGN", (2, 0), (5, -1), "CENTER")]  # fmt: skip
    widths = (26, None, *([52] * 4), 104, 62, 92, 36)
    table = sheet(
        style, heads, rows, widths, size=8.5, centred=(0, 2, 3, 4, 5, 7), strong=(last + 1,) if order.total else (), extra=extra
    )
    return [text(style, f"ALUR KEGIATAN {order.about.upper()}", "center", bold=True, after=6), table]


def _lanes(style: House, scene: Scene, order: Procedure) -> list[Flowable]:
    """The flow as prose by lanes: who starts, what happens, whither it goes on, how long it takes."""
    story: list[Flowable] = [
        clauses(style, "Dasar hukum", ["Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik;", "Peraturan Pemerintah Nomor 96 Tahun 2012;"], numbers=True),
        clauses(style, "Pelaksana", ["Pemohon, petugas loket, kepala seksi, dan kepala bidang."]),
        text(style, "URAIAN ALUR PROSES", "left", bold=True, before=8, after=4),
    ]  # fmt: skip
    last = len(order.steps) - 1
    for n, (words, time) in enumerate(order.steps):
        actor = ACTORS[0 if n == 0 else 1 + (n - 1) % 3]
        onward = (
            "Proses selesai."
            if n == last
            else f"Dilanjutkan ke aktivitas {n + 2}; bila belum lengkap, kembali ke aktivitas {max(n, 1)}."
        )
        event = "<b>Mulai.</b> " if n == 0 else ""
        told = f"{event}<b>Aktivitas {n + 1}</b> - {words}. {f'Durasi: {time}. ' if time else ''}{onward}"
        lane = Table(
            [[text(style, actor, "center", bold=True, size=8.5, after=0), text(style, told, "left", size=style.size - 0.5, after=0)]],
            colWidths=[88, None],
            style=[*TIGHT, ("BOX", (0, 0), (-1, -1), 0.7, colors.grey), ("BACKGROUND", (0, 0), (0, 0), colors.HexColor("#EAF2E3")), ("LEFTPADDING", (0, 0), (-1, -1), 5), ("TOPPADDING", (0, 0), (-1, -1), 4), ("BOTTOMPADDING", (0, 0), (-1, -1), 5), ("VALIGN", (0, 0), (0, 0), "MIDDLE")],
        )  # fmt: skip
        story += [lane, text(style, "|" if n < last else "&nbsp;", "center", size=7, after=0)]
    if order.total:
        story.append(fields(style, [("Jangka waktu penyelesaian", f"<b>{order.total}</b>")], label=150))
    return story
