"""How one region's offices write: typefaces, sizes, letterheads, and the blocks that their papers are put together from."""

import io
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT, TA_RIGHT
from reportlab.lib.fonts import addMapping
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, HRFlowable, KeepTogether, PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table

from bench.samples.ink import Emblem, Ink, code
from bench.samples.people import Person

FONTS = Path("/usr/share/fonts/truetype")  # of the Debian packages fonts-liberation and fonts-dejavu-core
FACES = {
    "Arial": ("liberation/LiberationSans", ("-Regular", "-Bold", "-Italic")),
    "Sempit": ("liberation/LiberationSansNarrow", ("-Regular", "-Bold", "-Italic")),
    "Liberation": ("liberation/LiberationSerif", ("-Regular", "-Bold", "-Italic")),
    "Buku": ("dejavu/DejaVuSerif", ("", "-Bold", "-Italic")),
    "Ramping": ("dejavu/DejaVuSerifCondensed", ("", "-Bold", "-Italic")),
    "Layar": ("dejavu/DejaVuSansCondensed", ("", "-Bold", "-Oblique")),
    "Mesin": ("liberation/LiberationMono", ("-Regular", "-Bold", "-Italic")),
}
BASE = {"Helvetica": ("Helvetica", "Helvetica-Bold", "Helvetica-Oblique"), "Times": ("Times-Roman", "Times-Bold", "Times-Italic")}
ALIGN = {"left": TA_LEFT, "center": TA_CENTER, "right": TA_RIGHT, "justify": TA_JUSTIFY}
BSRE = "Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat elektronik yang diterbitkan oleh Balai Besar Sertifikasi Elektronik (BSrE), Badan Siber dan Sandi Negara"


@dataclass(frozen=True, slots=True)
class House:
    """Style of a region. ``pemda`` as in ``Kabupaten Sleman``; ``head`` as in ``Bupati``; ``seat`` is where papers are signed."""

    pemda: str
    provinsi: str
    seat: str
    head: str
    chief: Person
    domain: str
    face: str = "Arial"
    size: float = 11
    kop: str = "center"  # center | left | plain
    margin: float = 70
    seed: int = 1
    upper_labels: bool = False

    @property
    def region(self) -> str:
        return self.pemda.split(" ", 1)[1]

    @property
    def titled(self) -> str:
        """``BUPATI SLEMAN``, ``GUBERNUR SULAWESI TENGAH``."""
        return f"{self.head} {self.region}".upper()

    def smaller(self, size: float) -> "House":
        return replace(self, size=size)


def faces(name: str) -> tuple[str, str, str]:
    """Regular, bold and italic of a typeface, registered at first use."""
    if name in BASE:
        return BASE[name]
    stem, ends = FACES[name]
    regular, bold, italic = (f"{name}{end}" for end in ("", "-Tebal", "-Miring"))
    if regular not in pdfmetrics.getRegisteredFontNames():
        for font, end in zip((regular, bold, italic), ends, strict=True):
            pdfmetrics.registerFont(TTFont(font, FONTS / f"{stem}{end}.ttf"))
        for is_bold, is_italic, font in ((0, 0, regular), (1, 0, bold), (0, 1, italic), (1, 1, bold)):
            addMapping(regular, is_bold, is_italic, font)
    return regular, bold, italic


def text(
    house: House,
    words: str,
    align: str = "justify",
    *,
    bold: bool = False,
    size: float = 0,
    before: float = 0,
    after: float = 4,
    left: float = 0,
    first: float = 0,
) -> Paragraph:
    """A paragraph. ``left`` and ``first`` indent all lines and the first one."""
    size = size or house.size
    face = faces(house.face)[1 if bold else 0]
    style = ParagraphStyle(
        "p",
        fontName=face,
        fontSize=size,
        leading=size * 1.28,
        alignment=ALIGN[align],
        spaceBefore=before,
        spaceAfter=after,
        leftIndent=left,
        firstLineIndent=first,
    )
    return Paragraph(words, style)


def gap(points: float) -> Spacer:
    return Spacer(1, points)


def rule(*, thick: float = 2.2, after: float = 8) -> HRFlowable:
    return HRFlowable(width="100%", thickness=thick, color=colors.black, spaceBefore=3, spaceAfter=after)


def letterhead(house: House, office: str, address: str = "", contact: str = "") -> list[Flowable]:
    """The head of an office's paper, in the manner of the house."""
    address = address or f"Jalan Merdeka Nomor {10 + house.seed * 7}, {house.seat}, Kode Pos {50000 + house.seed * 1111}"
    contact = (
        contact
        or f"Telepon (0{270 + house.seed}) 8{60000 + house.seed * 137}, Pos-el {office.rsplit(maxsplit=1)[-1].lower()}@{house.domain}, Laman {house.domain}"
    )
    mark = Emblem(52, house.seed)
    align = "left" if house.kop == "left" else "center"
    lines = [
        text(house, f"PEMERINTAH {house.pemda.upper()}", align, size=13, bold=house.kop == "left", after=1),
        text(house, office.upper(), align, size=15 if house.kop != "plain" else 13, bold=True, after=2),
        text(house, address, align, size=8.5, after=1),
        text(house, contact, align, size=8.5, after=0),
    ]
    if house.kop == "plain":
        return [*lines, rule(thick=1)]
    head = Table(
        [[mark, lines]], colWidths=[64, None], style=[("VALIGN", (0, 0), (-1, -1), "MIDDLE"), ("LEFTPADDING", (0, 0), (-1, -1), 2)]
    )
    tail = [rule(thick=2.6, after=1), rule(thick=0.7)] if house.kop == "center" else [rule(thick=1.6)]
    return [head, *tail]


def labelled(house: House, rows: Sequence[tuple[str, str]], *, label: float = 90, left: float = 0, size: float = 0) -> Table:
    """Lines of label, colon, value; ``left`` moves them in."""
    cells = [
        [text(house, key, "left", size=size, after=1), ":" if key else "", text(house, value, "left", size=size, after=1)]
        for key, value in rows
    ]
    return Table(
        cells, colWidths=[label + left, 10, None], style=[*_TIGHT(house), ("LEFTPADDING", (0, 0), (0, -1), left)], hAlign="LEFT"
    )


def _TIGHT(house: House) -> list[tuple[Any, ...]]:
    return [
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("TOPPADDING", (0, 0), (-1, -1), 0.5),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 0.5),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), 3),
        ("FONT", (0, 0), (-1, -1), faces(house.face)[0], house.size),
    ]


def listed(house: House, label: str, items: Sequence[str], *, letters: str = "abcdefghijklmn") -> Table:
    """``Menimbang : a. bahwa ...``: a label, a colon, and items with letters or (``letters=""``) numbers."""
    marks = [f"{letters[index]}." if letters else f"{index + 1}." for index in range(len(items))]
    if len(items) == 1:
        marks = [""]
    rows = [
        [text(house, label if not index else "", "left"), ":" if not index else "", marks[index], text(house, item, "justify")]
        for index, item in enumerate(items)
    ]
    widths = [78, 12, 20 if len(items) > 1 else 0.5, None]
    return Table(rows, colWidths=widths, style=_TIGHT(house))


def grid(
    house: House,
    head: Sequence[str],
    rows: Sequence[Sequence[Any]],
    widths: Sequence[float | None],
    *,
    size: float = 9,
    marked: Sequence[int] = (),
    centred: Sequence[int] = (0,),
    colour: str = "#FFF200",
) -> Table:
    """A table with lines. ``marked`` rows (from 0, below the head) are highlighted in ``colour``, or framed (``box:#FF0000``); ``centred`` columns are centred."""
    first = [text(house, cell, "center", bold=True, size=size, after=0) for cell in head]
    body = [
        [
            cell if not isinstance(cell, str) else text(house, cell, "center" if column in centred else "left", size=size, after=0)
            for column, cell in enumerate(row)
        ]
        for row in rows
    ]
    style: list[tuple[Any, ...]] = [
        ("GRID", (0, 0), (-1, -1), 0.6, colors.black),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("BACKGROUND", (0, 0), (-1, 0), colors.HexColor("#E8E8E8") if house.seed % 2 else colors.white),
        ("TOPPADDING", (0, 0), (-1, -1), 2.5),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 2.5),
        ("LEFTPADDING", (0, 0), (-1, -1), 3),
        ("RIGHTPADDING", (0, 0), (-1, -1), 3),
        *(_marking(row + 1, colour) for row in marked),
    ]
    return Table([first, *body], colWidths=list(widths), repeatRows=1, style=style)


def _marking(row: int, colour: str) -> tuple[Any, ...]:
    if colour.startswith("box:"):
        return ("BOX", (0, row), (-1, row), 2.4, colors.HexColor(colour.removeprefix("box:")))
    return ("BACKGROUND", (0, row), (-1, row), colors.HexColor(colour))


@dataclass(frozen=True, slots=True)
class Signing:
    """A signature block. ``how``: basah (ink and stamp), tte (code and note), salinan (``ttd``), kosong (nothing). ``office`` has a line an entry."""

    office: tuple[str, ...]
    signer: Person
    place: str = ""
    date: str = ""
    how: str = "basah"
    stamp: str = ""
    lead: str = "Ditetapkan di"
    nip: bool = True


def signed(house: House, block: Signing, *, width: float = 235) -> KeepTogether:
    """The signature block at the right."""
    parts: list[Flowable] = []
    if block.date and block.lead:
        parts.append(
            labelled(house, [(block.lead, block.place), ("pada tanggal", block.date)], label=96 if house.face == "Mesin" else 80)
        )
    elif block.date:
        parts.append(text(house, f"{block.place}, {block.date}" if block.place else block.date, "left", after=1))
    parts += [text(house, line, "left", after=0) for line in block.office]
    parts += _mark(house, block, width)
    parts.append(
        text(
            house,
            block.signer.name if block.how != "basah" else f"<u>{block.signer.name}</u>",
            "left",
            bold=block.how == "basah",
            after=0,
        )
    )
    if block.nip and block.signer.nip:
        parts += [
            text(house, block.signer.rank.split(" (")[0], "left", after=0),
            text(house, f"NIP {block.signer.nip}", "left", after=0),
        ]
    table = Table(
        [["", parts]], colWidths=[None, width], style=[("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 0)]
    )
    tail = [note(house)] if block.how == "tte" else []
    return KeepTogether([gap(10), table, *tail])


def _mark(house: House, block: Signing, width: float) -> list[Flowable]:
    if block.how == "basah":
        return [Ink(width, 56, block.signer.name, seal=block.stamp)]
    if block.how == "tte":
        boxed = Table(
            [
                [
                    code(f"https://tte.{house.domain}/periksa/{sum(map(ord, block.signer.name + block.date)):06x}", 46),
                    text(house, "Ditandatangani secara elektronik oleh:<br/>" + block.office[-1].rstrip(","), "left", size=7.5),
                ]
            ],
            colWidths=[52, width - 60],
            style=[
                ("BOX", (0, 0), (-1, -1), 0.5, colors.grey),
                ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
                ("LEFTPADDING", (0, 0), (-1, -1), 2),
            ],
            hAlign="LEFT",
        )
        return [gap(4), boxed, gap(4)]
    if block.how == "salinan":
        return [gap(14), text(house, "ttd", "left"), gap(14)]
    return [gap(52)]


def note(house: House) -> Table:
    """The printed note of an electronic signature."""
    return Table(
        [[text(house, BSRE, "left", size=7.5, after=0)]], style=[("LINEABOVE", (0, 0), (-1, 0), 0.5, colors.grey)], spaceBefore=14
    )


def render(
    story: Sequence[Flowable],
    house: House,
    *,
    wide: bool = False,
    title: str = "",
    watermark: str = "",
    producer: str = "",
    foot: str = "",
    packed: bool = True,
) -> bytes:
    """A PDF with a text layer; the same story gives the same bytes. Not ``packed``: the text can be read in the file."""
    target = io.BytesIO()
    size = landscape(A4) if wide else A4
    side = 45.0 if wide else house.margin
    template = SimpleDocTemplate(
        target,
        pagesize=size,
        leftMargin=side,
        rightMargin=side * 0.85,
        topMargin=46,
        bottomMargin=50,
        invariant=1,
        title=title or None,
        pageCompression=int(packed),
    )
    if producer:
        template.producer = producer
        template.creator = producer

    def decorate(pen: Any, _template: Any) -> None:
        pen.saveState()
        if watermark:
            pen.translate(size[0] / 2, size[1] / 2)
            pen.rotate(48)
            pen.setFillColorRGB(0.85, 0.85, 0.85)
            pen.setFont("Helvetica-Bold", 96)
            pen.drawCentredString(0, 0, watermark)
        pen.restoreState()
        if foot:
            pen.setFont(faces(house.face)[0], 8)
            pen.drawCentredString(size[0] / 2, 28, foot.replace("{page}", str(pen.getPageNumber())))

    template.build(list(story), onFirstPage=decorate, onLaterPages=decorate)
    return target.getvalue()


def new_page() -> PageBreak:
    return PageBreak()
