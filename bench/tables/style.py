"""How tables are drawn: rules, fills, letters, paper."""

from dataclasses import dataclass
from pathlib import Path
from random import Random

from reportlab.lib import colors
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

RULED = ("full", "full", "full", "full", "columns", "dashed", "double")
UNRULED = ("horizontal", "horizontal", "booktabs", "none", "none", "zebra")
_PAPERS = {"a4": (595.0, 842.0), "folio": (612.0, 936.0)}
_FONTS = Path("/usr/share/fonts/truetype")
_FILES = {
    "Sans": "liberation/LiberationSans",
    "Serif": "liberation/LiberationSerif",
    "Narrow": "liberation/LiberationSansNarrow",
    "DejaVu": "dejavu/DejaVuSans",
}


@dataclass(frozen=True)
class Style:
    """Lengths in points. ``rules``: which lines are drawn; ``shade``: a fill of the heading, with the colour of its letters."""

    rules: str
    width: float
    height: float
    font: str
    bold: str
    size: float
    leading: float
    padding: float
    line: float
    ink: colors.Color
    shade: tuple[colors.Color, colors.Color] | None
    middle: bool
    repeats: bool
    narrow: float  # share of the usable width that the table takes
    row: float  # least height of a row

    @property
    def ruled(self) -> bool:
        return self.rules in RULED


def any_style(random: Random, *, ruled: bool, genre: str) -> Style:
    rules = random.choice(RULED if ruled else UNRULED)
    width, height = random.choice(list(_PAPERS.values()))
    if random.random() < 0.25:
        width, height = height, width
    font, bold = random.choice(families())
    size = random.choice((7.5, 8, 9, 9, 10, 10, 11, 12))
    shades = [
        None,
        None,
        (colors.lightgrey, colors.black),
        (colors.Color(0.8, 0.88, 0.96), colors.black),
        (colors.darkblue, colors.white),
        (colors.Color(0.1, 0.4, 0.3), colors.white),
    ]
    inks = [colors.black] * 4 + [colors.Color(0.5, 0.5, 0.5), colors.Color(0.72, 0.72, 0.72)]
    return Style(
        rules, width, height, font, bold, size, size * random.uniform(1.12, 1.3), random.uniform(2, 5) + (2 if rules in {"none", "zebra", "booktabs"} else 0),
        random.choice((0.25, 0.5, 0.5, 0.75, 1.0)), random.choice(inks), random.choice(shades), random.random() < 0.4, random.random() < 0.6,
        random.uniform(0.75, 1.0), random.uniform(18, 30) if genre == "attendance" else 0.0,
    )  # fmt: skip


def families() -> list[tuple[str, str]]:
    """Fonts: those of every PDF reader, and those that lie on this machine."""
    found = [("Helvetica", "Helvetica-Bold"), ("Times-Roman", "Times-Bold")]
    for name, path in _FILES.items():
        plain = _FONTS / f"{path}-Regular.ttf" if "liberation" in path else _FONTS / f"{path}.ttf"
        heavy = _FONTS / f"{path}-Bold.ttf"
        if plain.exists() and heavy.exists():
            if name not in pdfmetrics.getRegisteredFontNames():
                pdfmetrics.registerFont(TTFont(name, str(plain)))
                pdfmetrics.registerFont(TTFont(f"{name}-Bold", str(heavy)))
            found.append((name, f"{name}-Bold"))
    return found
