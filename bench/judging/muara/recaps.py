"""Recapitulations and lists: complaints with sums by quarter, stages of making, who was served, before and after."""

from collections.abc import Sequence
from typing import Any

from reportlab.lib import colors
from reportlab.platypus import Flowable, PageBreak

from bench.judging.muara.rosters import beside
from bench.judging.muara.style import dated, drawn, house, letterhead, short, signed
from bench.judging.muara.tables import sheet
from bench.judging.orders import Benefit, Complaints, Drawn, Stages
from bench.judging.world import MONTHS, Scene
from bench.samples.house import House, gap, text
from bench.samples.ink import Emblem, Ink


def complaints(scene: Scene, order: Complaints) -> Drawn:
    """By month, down with sums for each quarter or across with one sum, and the percentage in a sentence."""
    style = house(scene)
    title = f"REKAPITULASI PENGADUAN LAYANAN {scene.innovation.short.upper()}<br/>SEMESTER I TAHUN {order.day.year}"
    story = [
        *letterhead(style, scene, scene.office),
        text(style, title, "center", bold=True, after=8),
        text(style, f"Pengaduan masyarakat diterima melalui {order.channel} dan dicatat oleh petugas setiap hari kerja.", first=28, after=6),
        _across(style, order) if scene.look % 3 == 1 else _down(style, order),
        text(style, f"Dari seluruh pengaduan yang diterima, pengaduan yang telah diselesaikan mencapai <b>{order.stated}</b>.", before=8, first=28),
        signed(style, scene, [f"Kepala {scene.office},"], scene.manager, dated=dated(order.day), how="ink", stamp=scene.office, lead=""),
    ]  # fmt: skip
    return drawn(scene, story)


def _down(style: House, order: Complaints) -> Flowable:
    rows, strong = _quarterly(order)
    heads = [("No", "Bulan", "Jumlah Pengaduan", "", ""), ("", "", "Diterima", "Selesai", "Dalam proses")]
    extra = [("SPAN", (2, 0), (4, 0)), ("SPAN", (0, 0), (0, 1)), ("SPAN", (1, 0), (1, 1)), ("BACKGROUND", (0, len(rows) + 1), (-1, len(rows) + 1), colors.HexColor("#EFEFEF"))]  # fmt: skip
    return sheet(style, heads, rows, (34, None, 86, 86, 86), size=9.5, centred=(0, 2, 3, 4), strong=strong, extra=extra)


def _across(style: House, order: Complaints) -> Flowable:
    months = [row[0] for row in order.rows]
    received, settled, waiting = _sums(order.rows)
    rows = [
        ("1", "Pengaduan diterima", *(str(row[1]) for row in order.rows), received),
        ("2", "Pengaduan selesai", *(str(row[2]) for row in order.rows), settled),
        ("3", "Dalam proses", *(str(row[1] - row[2]) for row in order.rows), waiting),
    ]
    figures = tuple(range(2, len(months) + 3))
    heads = [("No", "Uraian", *(month[:3] for month in months), "Jumlah")]
    return sheet(style, heads, rows, (26, None, *([38] * len(months)), 52), size=9, centred=(0, *figures))


def _quarterly(order: Complaints) -> tuple[list[tuple[str, ...]], list[int]]:
    """Rows with a sum after every third month, and a sum of all; the places of the sums."""
    rows: list[tuple[str, ...]] = []
    strong: list[int] = []
    for n, (month, received, settled) in enumerate(order.rows, 1):
        rows.append((str(n), month, str(received), str(settled), str(received - settled)))
        if n % 3 == 0:
            strong.append(len(rows))
            part = order.rows[n - 3 : n]
            rows.append(("", f"Subjumlah Triwulan {'I' * (n // 3)}", *_sums(part)))
    strong.append(len(rows))
    rows.append(("", "JUMLAH SELURUHNYA", *_sums(order.rows)))
    return rows, strong


def _sums(rows: Sequence[tuple[str, int, int]]) -> tuple[str, str, str]:
    received, settled = sum(row[1] for row in rows), sum(row[2] for row in rows)
    return str(received), str(settled), str(received - settled)


def stages(scene: Scene, order: Stages) -> Drawn:
    """A report of how the innovation was made: a table, paragraphs, or a chart of months, after a cover of its own."""
    style, kind = house(scene), scene.look % 3
    name = scene.innovation.nama if order.named else "inovasi ini"
    title = f"LAPORAN KECEPATAN PENCIPTAAN INOVASI{'<br/>' + name if order.named else ''}"
    body = (_table, _told, _chart)[kind](style, order)
    cover: list[Flowable] = []
    if scene.look % 2:
        cover = [gap(150), Emblem(78, scene.look % 9), gap(30), text(style, f"{title}<br/><br/><br/>{scene.office}<br/>{scene.region.pemda}<br/>{order.day.year}", "center", bold=True, size=17), PageBreak()]  # fmt: skip
    story = [
        *cover,
        *letterhead(style, scene, scene.office),
        text(style, title, "center", bold=True, size=style.size + 1, after=10),
        text(style, "1. Latar belakang", "left", bold=True),
        text(style, f"Kebutuhan {scene.innovation.users} akan layanan yang lebih mudah menjadi titik tolak {name}. Laporan ini menjelaskan tahapan sejak gagasan dihimpun sampai inovasi diterapkan.", first=26, after=6),
        text(style, "2. Tahapan dan jangka waktu", "left", bold=True),
        *body,
        text(style, f"Dengan demikian, waktu penciptaan terhitung sejak {order.rows[0][0].lower()} sampai dengan inovasi mulai diterapkan adalah selama {order.months} bulan.", before=8, first=26),
        text(style, "3. Penutup", "left", bold=True, before=6),
        text(style, "Demikian laporan ini dibuat dengan sebenarnya sebagai bahan penilaian.", first=26),
        signed(style, scene, [f"Kepala {scene.office},"], scene.manager, dated=dated(order.day), how="ink", stamp=scene.office, lead=""),
    ]  # fmt: skip
    return drawn(scene, story)


def _table(style: House, order: Stages) -> list[Flowable]:
    """The last stage goes on: it has a first day only."""
    rows = [
        (str(n), words, f"{short(first)} s.d. {short(last) if n < len(order.rows) else 'sekarang'}", _result(n))
        for n, (words, first, last) in enumerate(order.rows, 1)
    ]
    return [sheet(style, [("No", "Tahapan", "Waktu pelaksanaan", "Keluaran")], rows, (28, None, 140, 130), size=9)]


def _result(n: int) -> str:
    return ("Daftar gagasan terpilih", "Rancang bangun dan purwarupa", "Catatan hasil uji coba", "Layanan berjalan")[n - 1]


def _told(style: House, order: Stages) -> list[Flowable]:
    story: list[Flowable] = []
    for n, (words, first, last) in enumerate(order.rows, 1):
        when = f"dilaksanakan tanggal {dated(first)} sampai dengan {dated(last)}" if n < len(order.rows) else f"dimulai tanggal {dated(first)}"  # fmt: skip
        story.append(text(style, f"{'abcd'[n - 1]}. <b>{words}</b>, {when}. Keluaran: {_result(n).lower()}.", left=26, after=4))
    return story


def _chart(style: House, order: Stages) -> list[Flowable]:
    """Months across until the innovation is applied, the stages' months filled; the first day stands below the stage."""
    first, last = order.rows[0][1], order.rows[-1][1]
    months = [first.year * 12 + first.month - 1 + k for k in range((last.year - first.year) * 12 + last.month - first.month + 1)]
    heads = [("No", "Tahapan", *(f"{MONTHS[month % 12][:3]}<br/>{month // 12 % 100}" for month in months))]
    rows: list[Sequence[Any]] = []
    extra: list[tuple[Any, ...]] = []
    for n, (words, start, end) in enumerate(order.rows, 1):
        rows.append((str(n), f"{words}<br/>mulai {short(start)}", *[""] * len(months)))
        for k, month in enumerate(months):
            if start.year * 12 + start.month - 1 <= month <= end.year * 12 + end.month - 1:
                extra.append(("BACKGROUND", (2 + k, n), (2 + k, n), colors.HexColor("#7FA8C9")))
    return [sheet(style, heads, rows, (26, None, *([min(30.0, 300 / len(months))] * len(months))), size=8, extra=extra)]


def benefit(scene: Scene, order: Benefit) -> Drawn:
    """A signed list of who was served, or figures before and after under heads of two rows."""
    style = house(scene)
    intro = f"Berikut data pemanfaatan inovasi {scene.innovation.nama} pada {scene.office} {scene.region.pemda}."
    story = [
        *letterhead(style, scene, scene.office),
        text(style, f"{order.title.upper()}<br/>{scene.innovation.short.upper()}", "center", bold=True, after=6),
        text(style, intro, first=28, after=6),
        _people(style, scene, order) if order.people else _figures(style, order),
        *(text(style, line, before=6, first=28) for line in order.closing),
        signed(
            style, scene, [f"Kepala {scene.office},"], scene.manager, dated=dated(order.day), how="ink", stamp=scene.office, lead=""
        ),
    ]
    return drawn(scene, story)


def _people(style: House, scene: Scene, order: Benefit) -> Flowable:
    names = [person.name.split(",")[0] for person in order.people]
    if scene.look % 3 == 2:
        return beside(style, [(name, f"RT {n % 9 + 1:02} Kel. Tepian {n % 4 + 1}") for n, name in enumerate(names)])
    rows: list[Sequence[Any]] = []
    if scene.look % 3 == 1:
        rows = [(str(n), name, f"RT {n % 9 + 1:02} Kel. Tepian {n % 4 + 1}", "1 layanan", Ink(60, 11, name)) for n, name in enumerate(names, 1)]  # fmt: skip
        heads = [("No", "Nama Penerima", "Alamat", "Yang diterima", "Tanda Tangan")]
        return sheet(style, heads, rows, (34, None, 122, 70, 78), size=8.5, centred=(0, 3))
    for n, name in enumerate(names, 1):
        ink = [text(style, f"{n}.", "left", size=6.5, after=0), Ink(56, 11, name)]
        rows.append((str(n), name, f"RT {n % 9 + 1:02} Kel. Tepian {n % 4 + 1}", ink if n % 2 else "", "" if n % 2 else ink))
    heads = [("No", "Nama Penerima", "Alamat", "Tanda Tangan", "")]
    return sheet(style, heads, rows, (34, None, 128, 70, 70), size=8.5, extra=[("SPAN", (3, 0), (4, 0))])


def _figures(style: House, order: Benefit) -> Flowable:
    """``a|b`` in the head is ``b`` under ``a``; the last row is a sum where it has no number."""
    upper = [head.split("|")[0] for head in order.head]
    lower = [head.split("|")[1] if "|" in head else "" for head in order.head]
    extra: list[tuple[Any, ...]] = []
    two = any(lower)
    for n, name in enumerate(upper):
        if two and not lower[n]:
            extra.append(("SPAN", (n, 0), (n, 1)))
        elif lower[n] and upper.index(name) == n:
            extra.append(("SPAN", (n, 0), (n + upper.count(name) - 1, 0)))
    shown = [name if upper.index(name) == n else "" for n, name in enumerate(upper)]
    heads = [shown, lower] if two else [shown]
    sums = [n for n, row in enumerate(order.rows) if not row[0]]
    figures = tuple(range(2, len(upper)))
    return sheet(style, heads, order.rows, (30, None, *([84] * len(figures))), size=9, right=figures, strong=sums, extra=extra)
