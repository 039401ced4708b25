"""Typefaces, paragraphs, tables and letterheads of the upstream offices."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import reportlab
from reportlab.lib import colors
from reportlab.lib.fonts import addMapping
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import ActionFlowable, Flowable, Frame, HRFlowable, PageBreak, Paragraph, Spacer, Table

from bench.judging.hulu.marks import Crest, Wings
from bench.judging.world import Scene
from bench.samples.house import ALIGN, FONTS, House, faces

VERA = Path(reportlab.__file__).parent / "fonts"
DEJAVU = FONTS / "dejavu"
OWN = {
    "Bookman": [DEJAVU / f"DejaVuSerifCondensed{end}.ttf" for end in ("", "-Bold", "-Italic")],
    "Lebar": [DEJAVU / f"DejaVuSans{end}.ttf" for end in ("", "-Bold", "-Oblique")],
    "Sempit": [DEJAVU / f"DejaVuSansCondensed{end}.ttf" for end in ("", "-Bold", "-Oblique")],
    "Vera": [VERA / f"Vera{end}.ttf" for end in ("", "Bd", "It")],
}
TYPED = ("Courier", "Courier-Bold", "Courier-Oblique")
LOOKS = (
    ("Bookman", 10.2, 1.3),
    ("Helvetica", 11, 1.2),
    ("Times", 12, 1.22),
    ("Times", 11.5, 1.4),
    ("Sempit", 10.2, 1.26),
    ("Vera", 9.4, 1.36),
    ("Helvetica", 10.5, 1.34),
    ("Courier", 10.2, 1.16),
)
BARE: list[tuple[Any, ...]] = [
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 4),
    ("TOPPADDING", (0, 0), (-1, -1), 0.8),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 0.8),
]


@dataclass(frozen=True, slots=True)
class Look:
    """How one office sets its papers: face, size, leading as a factor, number of its letterhead."""

    house: House
    face: str
    size: float
    lead: float
    kop: int


def die(scene: Scene, *parts: object) -> Random:
    """A source of chance of its own for each paper; the same paper gives the same one."""
    return Random(f"hulu {scene.region.pemda} {scene.seed} {scene.look} {parts}")


def looked(scene: Scene) -> Look:
    region = scene.region
    random = Random(f"rupa {region.pemda} {scene.look}")
    face, size, lead = random.choice(LOOKS)
    house = House(
        region.pemda,
        region.provinsi,
        region.seat,
        region.head,
        region.chief,
        region.domain,
        face="Times" if face == "Times" else "Helvetica",
        size=size,
        margin=random.choice((58, 66, 74)),
        seed=scene.look % 7 + 1,
    )
    return Look(house, face, size, lead, random.randrange(4))


def fonts(face: str) -> tuple[str, str, str]:
    """Regular, bold and italic of a typeface; those of our own are registered at first use."""
    if face == "Courier":
        return TYPED
    if face not in OWN:
        return faces(face)
    regular, bold, italic = (f"Hulu{face}{end}" for end in ("", "-Bold", "-Italic"))
    if regular not in pdfmetrics.getRegisteredFontNames():
        for name, path in zip((regular, bold, italic), OWN[face], strict=True):
            pdfmetrics.registerFont(TTFont(name, path))
        for is_bold, is_italic, name in ((0, 0, regular), (1, 0, bold), (0, 1, italic), (1, 1, bold)):
            addMapping(regular, is_bold, is_italic, name)
    return regular, bold, italic


def para(
    look: Look,
    words: str,
    align: str = "justify",
    *,
    bold: bool = False,
    size: float = 0,
    before: float = 0,
    after: float = 3,
    left: float = 0,
    first: float = 0,
    lead: float = 0,
    colour: str = "#000000",
) -> Paragraph:
    size = size or look.size
    return Paragraph(
        words,
        ParagraphStyle(
            "hulu",
            fontName=fonts(look.face)[1 if bold else 0],
            fontSize=size,
            leading=size * (lead or look.lead),
            alignment=ALIGN[align],
            spaceBefore=before,
            spaceAfter=after,
            leftIndent=left,
            firstLineIndent=first,
            textColor=colors.HexColor(colour),
        ),
    )


def space(points: float) -> Spacer:
    return Spacer(1, points)


def line(*, thick: float = 1, after: float = 6, before: float = 2, colour: str = "#000000", width: str = "100%") -> HRFlowable:
    return HRFlowable(width=width, thickness=thick, color=colors.HexColor(colour), spaceBefore=before, spaceAfter=after)


def bare(rows: Sequence[Sequence[Any]], widths: Sequence[float | None], *extra: tuple[Any, ...]) -> Table:
    """A table without lines."""
    return Table([list(row) for row in rows], colWidths=list(widths), style=[*BARE, *extra], hAlign="LEFT")


def pairs(look: Look, rows: Sequence[tuple[str, str]], *, label: float = 90, left: float = 0, size: float = 0) -> Table:
    """Label, colon, value."""
    wide = label * (1.2 if look.face == "Courier" else 1)
    cells = [
        [
            "",
            para(look, key, "left", size=size, after=0),
            para(look, ":" if key else "", "left", size=size, after=0),
            para(look, value, "left", size=size, after=0),
        ]
        for key, value in rows
    ]
    return bare(cells, [left or 0.1, wide, 10, None])


def points(look: Look, entries: Sequence[str], *, marks: str = "1.", left: float = 0, size: float = 0) -> Table:
    """Numbered (``1.``, ``1)``), lettered (``a.``) or dashed (``-``) entries."""
    cells = []
    for place, entry in enumerate(entries):
        mark = {"a": f"{chr(97 + place % 26)}{marks[1:]}", "1": f"{place + 1}{marks[1:]}"}.get(marks[0], marks)
        cells.append(["", para(look, mark, "left", size=size, after=0), para(look, entry, size=size, after=1.5)])
    return bare(cells, [left or 0.1, 27 if look.face == "Courier" else 21, None])


def ruled(
    look: Look,
    head: Sequence[str],
    rows: Sequence[Sequence[Any]],
    widths: Sequence[float | None],
    *,
    size: float = 9,
    centred: Sequence[int] = (0,),
    right: Sequence[int] = (),
    counted: bool = False,
    shade: str = "",
    extra: Sequence[tuple[Any, ...]] = (),
) -> Table:
    """A table with lines; ``counted``: a second head row numbers the columns, as older forms do."""

    def cell(value: Any, column: int) -> Any:
        if not isinstance(value, str):
            return value
        align = "center" if column in centred else "right" if column in right else "left"
        return para(look, value, align, size=size, after=0, lead=1.18)

    heads = [[para(look, words, "center", bold=True, size=size, after=0, lead=1.18) for words in head]]
    if counted:
        heads.append([para(look, str(n), "center", size=size - 1.5, after=0, lead=1.1) for n in range(1, len(head) + 1)])
    body = [[cell(value, column) for column, value in enumerate(row)] for row in rows]
    style: list[tuple[Any, ...]] = [
        ("GRID", (0, 0), (-1, -1), 0.5, colors.black),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("TOPPADDING", (0, 0), (-1, -1), 2),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
        ("LEFTPADDING", (0, 0), (-1, -1), 3.5),
        ("RIGHTPADDING", (0, 0), (-1, -1), 3.5),
        *([("BACKGROUND", (0, 0), (-1, 0), colors.HexColor(shade))] if shade else []),
        *((name, (x0, y0 + len(heads)), (x1, y1 + len(heads)), *rest) for name, (x0, y0), (x1, y1), *rest in extra),
    ]
    return Table([*heads, *body], colWidths=list(widths), repeatRows=len(heads), style=style)


def kop(look: Look, scene: Scene, office: str) -> list[Flowable]:
    """The letterhead of an office, in one of four manners."""
    region, random = scene.region, Random(f"kop {scene.region.pemda} {office}")
    post = 70000 + random.randint(111, 9999)
    street = random.choice(
        ("Jalan Lintas Kalimantan Km. 4", "Jl. Jenderal Sudirman", "Jl. Diponegoro", "Komplek Perkantoran Terpadu, Jl. A. Yani")
    )
    address = f"{street} No. {random.randint(2, 98)} {region.seat} {post}"
    contact = f"Telp. (0{random.randint(531, 778)}) {random.randint(21000, 28999)}  Laman: {region.domain}"
    align = "left" if look.kop == 3 else "center"
    lines = [
        para(look, f"PEMERINTAH {region.pemda.upper()}", align, size=13, after=0, lead=1.15),
        para(look, office.upper(), align, bold=True, size=15 if len(office) < 32 else 12, after=1, lead=1.15),
        para(look, address, align, size=8.5, after=0, lead=1.15),
        para(look, contact, align, size=8.5, after=0, lead=1.15),
    ]
    crest = Crest(54, region.pemda)
    middle = ("VALIGN", (0, 0), (-1, -1), "MIDDLE")
    if look.kop == 0:
        return [bare([[crest, lines]], [62, None], middle), line(thick=2.8, after=1), line(thick=0.7, before=0, after=8)]
    if look.kop == 1:
        return [crest, space(3), *lines, line(thick=1.4, after=8)]
    if look.kop == 2:
        return [bare([[crest, lines, Crest(46, office)]], [60, None, 50], middle), line(thick=3.4, after=9)]
    return [*lines, line(thick=0.9, after=9)]


def crown(look: Look, scene: Scene) -> list[Flowable]:
    """The head of the region under the golden bird."""
    region = scene.region
    province = [] if region.head == "Gubernur" else [para(look, f"PROVINSI {region.provinsi.upper()}", "center", after=0)]
    return [Wings(64), space(3), para(look, region.titled, "center", after=0), *province, space(8)]


class Turn(ActionFlowable):  # type: ignore[misc]
    """All pages after this one lie on their side."""

    def apply(self, doc: Any) -> None:
        width, height = landscape(A4)
        later = next(template for template in doc.pageTemplates if template.id == "Later")
        later.frames = [Frame(48, 46, width - 96, height - 92, id="normal")]
        later.pagesize = (width, height)


def turned() -> list[Flowable]:
    """A new page in landscape."""
    return [Turn(), PageBreak()]
