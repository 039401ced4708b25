"""Procedures, agreements, statements, reports, proposals and handbooks."""

from collections.abc import Sequence
from typing import Any

from reportlab.lib import colors
from reportlab.platypus import Flowable, Table

from bench.samples.house import House, Signing, gap, grid, labelled, letterhead, listed, new_page, signed, text
from bench.samples.ink import Emblem, Ink

Row = Sequence[Any]


def procedure(
    house: House,
    *,
    office: str,
    number: str,
    name: str,
    dates: tuple[str, str, str],
    signing: Signing,
    boxes: Sequence[tuple[str, Sequence[str]]],
    actors: Sequence[str],
    steps: Sequence[tuple[str, int, str, str, str]],
    foot: str = "",
    timed: bool = True,
) -> list[Flowable]:
    """A SOP: the head table, six boxes, and the flow table. A step is words, index of its actor, completeness, time, output."""
    head = labelled(
        house,
        [("NOMOR SOP", number), ("TGL. PEMBUATAN", dates[0]), ("TGL. REVISI", dates[1]), ("TGL. EFEKTIF", dates[2])],
        label=105,
        size=9,
    )
    approval = [
        text(house, "DISAHKAN OLEH", "left", size=9, after=1),
        *(text(house, line, "left", size=9, after=0) for line in signing.office),
    ]
    approval += [
        Ink(180, 44, signing.signer.name, seal=signing.stamp, signed=signing.how == "basah")
        if signing.how != "salinan"
        else gap(40)
    ]
    approval += [text(house, f"<u>{signing.signer.name}</u><br/>NIP {signing.signer.nip}", "left", size=9, after=2)]
    left = [
        Emblem(46, house.seed),
        text(house, f"PEMERINTAH {house.pemda.upper()}<br/>{office.upper()}", "center", bold=True, size=10, before=6),
    ]
    title = labelled(house, [("NAMA SOP", name)], label=105, size=9)
    lines = [("GRID", (0, 0), (-1, -1), 0.8, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP"), ("SPAN", (0, 0), (0, 1))]
    top = Table([[left, [head, gap(4), *approval]], ["", title]], colWidths=[225, None], style=lines)
    cells = [
        [
            text(house, label, "left", bold=True, size=9, after=2),
            *(text(house, f"{n}. {item}", "left", size=8.5, after=1) for n, item in enumerate(items, 1)),
        ]
        for label, items in boxes
    ]
    pairs = [cells[index : index + 2] for index in range(0, len(cells), 2)]
    lower = Table(pairs, colWidths=[225, None], style=lines[:2])
    return [
        top,
        lower,
        new_page(),
        text(house, f"STANDAR OPERASIONAL PROSEDUR<br/>{name.upper()}", "center", bold=True, size=11, after=8),
        _flow(house, actors, steps, timed=timed),
        gap(6),
        *([text(house, foot, "left", size=9.5)] if foot else []),
    ]


def _flow(house: House, actors: Sequence[str], steps: Sequence[tuple[str, int, str, str, str]], *, timed: bool) -> Table:
    head = ["No", "Kegiatan", *actors, "Kelengkapan", *(["Waktu"] if timed else []), "Output", "Ket."]
    rows = []
    for number, (words, actor, needs, time, output) in enumerate(steps, 1):
        marks = [_symbol(number, len(steps)) if index == actor else "" for index in range(len(actors))]
        rows.append([str(number), words, *marks, needs, *([time] if timed else []), output, ""])
    widths = [22, 112, *[46] * len(actors), 72, *([48] if timed else []), 68, 26]
    return grid(house, head, rows, widths, size=7.5)


def _symbol(number: int, last: int) -> Table:
    border: list[tuple[Any, ...]] = [("BOX", (0, 0), (-1, -1), 1, colors.black)]
    if number in (1, last):
        border.append(("ROUNDEDCORNERS", [6, 6, 6, 6]))
    return Table([[""]], colWidths=[30], rowHeights=[13], style=border)


def statement(
    house: House,
    *,
    office: str,
    number: str,
    who: Sequence[tuple[str, str]],
    claims: Sequence[str],
    closing: str,
    signing: Signing,
    title: str = "SURAT PERNYATAAN",
    lead: str = "Dengan ini menyatakan bahwa:",
) -> list[Flowable]:
    """A declaration under an office's letterhead."""
    return [
        *letterhead(house, office),
        text(house, f"<u>{title}</u>", "center", bold=True, size=house.size + 2, after=1),
        *([text(house, f"Nomor: {number}", "center", after=14)] if number else [gap(14)]),
        text(house, "Yang bertanda tangan di bawah ini:" if house.seed % 2 else "Saya yang bertandatangan di bawah ini :", "left"),
        labelled(house, who, label=90, left=14),
        text(house, lead, "left", before=8),
        *(text(house, claim) for claim in claims),
        text(house, closing),
        signed(house, signing),
    ]


def agreement(
    house: House,
    *,
    parties: tuple[str, str],
    numbers: tuple[str, str],
    about: str,
    opening: str,
    sides: Sequence[str],
    articles: Sequence[tuple[str, str]],
    signers: tuple[Signing, Signing],
    title: str = "PERJANJIAN KERJA SAMA",
) -> list[Flowable]:
    """A PKS or MoU of two parties."""
    story: list[Flowable] = [
        text(
            house,
            f"{title}<br/>ANTARA<br/>{parties[0].upper()}<br/>DENGAN<br/>{parties[1].upper()}<br/>TENTANG<br/>{about.upper()}",
            "center",
            bold=True,
            after=8,
        ),
        text(house, f"NOMOR : {numbers[0]}<br/>NOMOR : {numbers[1]}", "center", after=10),
        text(house, opening),
    ]
    story += [text(house, f"{('I', 'II')[index]}. {side}", left=18) for index, side in enumerate(sides)]
    for number, (name, words) in enumerate(articles, 1):
        story += [text(house, f"Pasal {number}<br/>{name.upper()}", "center", bold=True, before=6), text(house, words)]
    blocks = []
    for role, block in zip(("PIHAK KESATU,", "PIHAK KEDUA,"), signers, strict=True):
        blocks.append(
            [
                text(house, role, "center"),
                *(text(house, line, "center", size=house.size - 1, after=0) for line in block.office),
                Ink(190, 54, block.signer.name, seal=block.stamp, offset=30),
                text(house, block.signer.name.upper(), "center", bold=True),
            ]
        )
    return [*story, Table([blocks], colWidths=[None, None], spaceBefore=12, style=[("VALIGN", (0, 0), (-1, -1), "TOP")])]


def report(
    house: House,
    *,
    cover: Sequence[str],
    chapters: Sequence[tuple[str, Sequence[Flowable | str]]],
    signing: Signing | None,
    numbered: bool = True,
) -> list[Flowable]:
    """A report: cover, chapters of paragraphs and tables, signature."""
    story: list[Flowable] = [
        gap(90),
        Emblem(84, house.seed),
        gap(40),
        *(text(house, line, "center", bold=True, size=17 if index < 2 else 13, after=12) for index, line in enumerate(cover)),
        new_page(),
    ]
    for number, (name, parts) in enumerate(chapters):
        head = (
            f"BAB {('I', 'II', 'III', 'IV', 'V', 'VI')[number]}<br/>{name.upper()}" if numbered else f"{chr(65 + number)}. {name}"
        )
        story.append(text(house, head, "center" if numbered else "left", bold=True, before=10, after=6))
        story += [text(house, part, first=24) if isinstance(part, str) else part for part in parts]
    return [*story, *([signed(house, signing)] if signing else [])]


def recap(
    house: House,
    *,
    office: str,
    title: str,
    facts: Sequence[tuple[str, str]],
    head: Sequence[str],
    rows: Sequence[Row],
    widths: Sequence[float | None],
    after: Sequence[str],
    signing: Signing,
) -> list[Flowable]:
    """A table under a letterhead, with sentences below it."""
    return [
        *(letterhead(house, office) if office else []),
        text(house, title, "center", bold=True, size=house.size + 1, after=8),
        labelled(house, facts, label=110),
        gap(8),
        grid(house, head, rows, widths, size=house.size - 2),
        gap(8),
        *(text(house, line, "left") for line in after),
        signed(house, signing),
    ]


def handbook(
    house: House,
    *,
    title: str,
    subtitle: str,
    office: str,
    year: int,
    contents: Sequence[str],
    parts: Sequence[tuple[str, Sequence[str]]],
) -> list[Flowable]:
    """A manual: cover, table of contents, parts with numbered steps."""
    story: list[Flowable] = [
        gap(110),
        Emblem(72, house.seed),
        gap(50),
        text(house, title, "center", bold=True, size=26, after=12),
        text(house, subtitle, "center", size=15, after=130),
    ]
    story += [
        text(house, f"{office}<br/>{house.pemda}<br/>{year}", "center", bold=True, size=13),
        new_page(),
        text(house, "DAFTAR ISI", "center", bold=True, size=14, after=12),
    ]
    story += [text(house, f"{line} {'.' * (78 - len(line))} {3 + index}", "left") for index, line in enumerate(contents)]
    story.append(new_page())
    for name, steps in parts:
        story.append(text(house, name, "left", bold=True, size=13, before=10, after=6))
        story += [text(house, f"{n}. {step}", "left", left=18) for n, step in enumerate(steps, 1)]
    return story


__all__ = ["agreement", "handbook", "listed", "procedure", "recap", "report", "statement"]
