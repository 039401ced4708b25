"""Standard procedures: the flow table of the ministry's form, the short form, and the plain narrative."""

from random import Random
from typing import Any

from reportlab.lib import colors
from reportlab.platypus import Flowable, PageBreak, Table

from bench.judging.hulu.marks import Crest, Signed
from bench.judging.hulu.signing import boxed, close, dated, footer, issuer, marked_as, numbered, short
from bench.judging.hulu.style import Look, bare, die, kop, looked, pairs, para, points, ruled, space
from bench.judging.orders import Drawn, Procedure
from bench.judging.world import Scene
from bench.samples.ink import code

ACTORS = ("Pemohon", "Petugas", "Kepala Seksi")


class Flow(Flowable):  # type: ignore[misc]
    """A shape of a flow chart in its cell: round at both ends, a lozenge for a choice, else a box; a line to the next."""

    def __init__(self, width: float, kind: str, *, first: bool, last: bool) -> None:
        super().__init__()
        self.wide, self.kind, self.first, self.last = width, kind, first, last

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return self.wide, 26

    def draw(self) -> None:
        pen, middle = self.canv, self.wide / 2
        pen.setLineWidth(0.9)
        pen.setFillColorRGB(0.86, 0.9, 0.96)
        if self.kind == "choice":
            path = pen.beginPath()
            path.moveTo(middle, 25)
            for x, y in ((middle + 18, 13), (middle, 1), (middle - 18, 13)):
                path.lineTo(x, y)
            path.close()
            pen.drawPath(path, fill=1)
        else:
            pen.roundRect(middle - 17, 6, 34, 14, 7 if self.first or self.last else 0.5, fill=1)
        if not self.last:
            pen.line(middle, 6 if self.kind != "choice" else 1, middle, -3)


def procedure(scene: Scene, order: Procedure) -> Drawn:
    look, random = looked(scene), die(scene, "sop", order.number, order.day)
    manner = random.randrange(3)
    number, day = numbered(order.number, order.flaw, random), dated(scene, order.day, order.flaw, random)
    lead = [boxed(look, "RANCANGAN")] if order.flaw == "rancangan" else []
    story = [*lead, *(_form, _short, _narrative)[manner](look, scene, order, number, day, random)]
    return Drawn(story, look.house, wide=manner == 0, watermark=marked_as(order.flaw, random), foot=footer(scene, order.how))


def _approval(look: Look, scene: Scene, order: Procedure, size: float) -> list[Any]:
    """The small signature in the head of the form."""
    who = scene.manager
    rows: list[Any] = [para(look, f"Kepala {scene.office}", "left", size=size, after=0)]
    if order.how == "ink":
        rows.append(Signed(190, 44, who.name, stamp=(f"PEMERINTAH {scene.region.pemda}", short(scene.office)), at=26))
    elif order.how == "tte":
        words = "Ditandatangani secara elektronik menggunakan sertifikat elektronik BSrE"
        rows.append(
            bare([[code(f"https://{scene.region.domain}/{scene.look}", 36), para(look, words, "left", size=7, after=0)]], [42, 140])
        )
    else:
        rows += [space(12), para(look, "ttd", "left", size=size, left=20), space(8)] if order.how == "copy" else [space(40)]
    return [*rows, para(look, f"<u>{who.name}</u><br/>NIP. {who.nip}", "left", size=size, after=0)]


def _head(look: Look, scene: Scene, order: Procedure, number: str, day: str, *, wide: bool) -> Table:
    size = 8.6
    owner = [
        Crest(40, scene.region.pemda),
        para(look, f"PEMERINTAH {scene.region.pemda.upper()}<br/>{scene.office.upper()}", "center", bold=True, size=10, before=4),
    ]
    rows = [
        ("Nomor SOP", number),
        ("Tgl. Pembuatan", day),
        ("Tgl. Revisi", "-"),
        ("Tgl. Efektif", day),
        ("Disahkan Oleh", _approval(look, scene, order, size)),
        ("Nama SOP", f"<b>{order.about}</b>"),
    ]
    cells: list[list[Any]] = [
        [owner if n == 0 else "", para(look, key, "left", size=size, after=0), para(look, value, "left", size=size, after=0) if isinstance(value, str) else value]
        for n, (key, value) in enumerate(rows)
    ]  # fmt: skip
    style = [
        ("GRID", (0, 0), (-1, -1), 0.6, colors.black),
        ("SPAN", (0, 0), (0, -1)),
        ("ALIGN", (0, 0), (0, -1), "CENTER"),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
        ("TOPPADDING", (0, 0), (-1, -1), 1.5),
    ]
    return Table(cells, colWidths=[None, 92, 250 if wide else 205], style=style)


def _notes(look: Look, order: Procedure) -> Table:
    """Dasar hukum and the other five boxes of the form."""
    boxes = (
        (
            "Dasar Hukum :",
            (
                "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik",
                "Peraturan Menteri PANRB Nomor 35 Tahun 2012 tentang Pedoman Penyusunan SOP AP",
            ),
        ),
        ("Kualifikasi Pelaksana :", ("Memahami tugas pelayanan", "Mampu mengoperasikan komputer")),
        ("Keterkaitan :", ("SOP Pengelolaan Surat Masuk",)),
        ("Peralatan/Perlengkapan :", ("Komputer, buku register, alat tulis",)),
        ("Peringatan :", ("Jika prosedur tidak dijalankan, layanan menjadi tidak tertib",)),
        ("Pencatatan dan Pendataan :", ("Disimpan sebagai data elektronik dan manual",)),
    )
    cells = [[para(look, head, "left", bold=True, size=8.4, after=1), points(look, rows, size=8.2)] for head, rows in boxes]
    style = [("GRID", (0, 0), (-1, -1), 0.6, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP")]
    return Table([cells[n : n + 2] for n in (0, 2, 4)], colWidths=[None, None], style=style)


def _form(look: Look, scene: Scene, order: Procedure, number: str, day: str, random: Random) -> list[Flowable]:
    """The wide form: head, boxes, then the flow table with Mutu Baku."""
    story: list[Flowable] = [_head(look, scene, order, number, day, wide=True), _notes(look, order), PageBreak()]
    story.append(para(look, f"PROSEDUR {order.about.upper()}", "center", bold=True, size=11, after=8))
    timed = any(time for _, time in order.steps)
    heads = ["No", "Uraian Kegiatan", *ACTORS, "Kelengkapan", *(["Waktu"] if timed else []), "Output", "Ket."]
    count, cell = len(order.steps), 62
    rows: list[list[Any]] = []
    for n, (words, time) in enumerate(order.steps):
        lane = 0 if n == count - 1 else 2 if "tangan" in words else 1
        kind = "choice" if "kelengkapan" in words else "box"
        flow: list[Any] = ["", "", ""]
        flow[lane] = Flow(cell - 7, kind, first=n == 0, last=n == count - 1)
        rows.append(
            [
                str(n + 1),
                words,
                *flow,
                "Berkas permohonan",
                *([time] if timed else []),
                "Berkas" if n < count - 1 else "Hasil layanan",
                "",
            ]
        )
    widths = [26, None, cell, cell, cell, 78, *([66] if timed else []), 72, 34]
    top = ["", "", "PELAKSANA", "", "", "MUTU BAKU", *([""] if timed else []), "", ""]
    story.append(_banded(look, top, heads, rows, widths, timed=timed))
    if order.total:
        story.append(para(look, f"Jumlah waktu penyelesaian : {order.total}", "left", bold=True, size=9.5, before=8))
    return story


def _banded(look: Look, top: list[str], heads: list[str], rows: list[list[Any]], widths: list[Any], *, timed: bool) -> Table:
    """A table whose head has two storeys."""

    def cell(value: Any, *, bold: bool = False, left: bool = False) -> Any:
        return (
            para(look, value, "left" if left else "center", bold=bold, size=8.4, after=0, lead=1.15)
            if isinstance(value, str)
            else value
        )

    body = [[cell(value, left=n == 1) for n, value in enumerate(row)] for row in rows]
    last = 7 if timed else 6
    style = [
        ("GRID", (0, 0), (-1, -1), 0.6, colors.black),
        ("SPAN", (2, 0), (4, 0)),
        ("SPAN", (5, 0), (last, 0)),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("BACKGROUND", (0, 0), (-1, 1), colors.HexColor("#E6E6E6")),
        ("LEFTPADDING", (0, 0), (-1, -1), 3),
        ("RIGHTPADDING", (0, 0), (-1, -1), 3),
    ]
    return Table(
        [[cell(w, bold=True) for w in top], [cell(w, bold=True) for w in heads], *body], colWidths=widths, repeatRows=2, style=style
    )


def _short(look: Look, scene: Scene, order: Procedure, number: str, day: str, random: Random) -> list[Flowable]:
    """Upright: head, then a list of steps with who and how long."""
    timed = any(time for _, time in order.steps)
    rows = [
        [f"{n}.", words, ACTORS[n % 2] if n == 1 else ACTORS[1], *([time] if timed else [])]
        for n, (words, time) in enumerate(order.steps, 1)
    ]
    if order.total:
        rows.append(["", "<b>Total waktu</b>", "", f"<b>{order.total}</b>"])
    table = ruled(
        look,
        ("No.", "Langkah Kegiatan", "Pelaksana", *(("Waktu",) if timed else ())),
        rows,
        (28, None, 84, *((84,) if timed else ())),
        size=9.4,
        shade="#EFEFEF",
    )
    title = para(look, "STANDAR OPERASIONAL PROSEDUR (SOP)", "center", bold=True, size=12.5, after=8)
    return [title, _head(look, scene, order, number, day, wide=False), space(6), _notes(look, order), space(10), table]


def _narrative(look: Look, scene: Scene, order: Procedure, number: str, day: str, random: Random) -> list[Flowable]:
    """Under the letterhead, in numbered sentences, signed at the end."""
    rows = [("Nomor", number), ("Tanggal ditetapkan", day), ("Unit kerja", scene.office), ("Nama prosedur", order.about)]
    steps = [f"{words}{f' (waktu {time})' if time else ''}." for words, time in order.steps]
    story: list[Flowable] = [
        *kop(look, scene, scene.office),
        para(look, f"STANDAR OPERASIONAL PROSEDUR<br/>{order.about.upper()}", "center", bold=True, size=look.size + 1, after=10),
        pairs(look, rows, label=110),
        *_section(look, "A. Tujuan", [f"Sebagai acuan petugas dalam {scene.innovation.service}."]),
        *_section(
            look,
            "B. Ruang Lingkup",
            [f"Prosedur ini berlaku pada {scene.office} {scene.region.pemda} dan unit layanannya di kecamatan."],
        ),
        para(look, "C. Langkah-Langkah", "left", bold=True, before=7, after=3),
        points(look, steps, marks=random.choice(("1.", "a.", "1)")), left=14),
    ]
    if order.total:
        story += _section(
            look,
            "D. Jangka Waktu",
            [f"Seluruh rangkaian pelayanan diselesaikan dalam {order.total} terhitung sejak berkas lengkap diterima."],
        )
    return [*story, *close(look, scene, issuer(scene, "office", random), order.how, random, day=day, lead="set")]


def _section(look: Look, head: str, rows: list[str]) -> list[Flowable]:
    return [para(look, head, "left", bold=True, before=7, after=3), *(para(look, row, left=14) for row in rows)]
