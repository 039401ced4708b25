"""In the document itself, before it was printed or saved: cell fills, coloured and bold letters, a word processor's highlight, borders."""

from dataclasses import replace
from random import Random

from bench.marks.canvas import BLACK, Colour
from bench.marks.items.printing import Dress
from bench.marks.items.spots import Spot, Way

STRONG: tuple[Colour, ...] = (
    (255, 255, 0),
    (255, 255, 0),
    (255, 192, 0),
    (146, 208, 80),
    (0, 176, 240),
    (0, 255, 0),
    (255, 217, 102),
    (0, 255, 255),
    (244, 176, 132),
)
FAINT: tuple[Colour, ...] = (
    (255, 242, 204),
    (226, 239, 218),
    (252, 228, 214),
    (221, 235, 247),
    (255, 255, 204),
    (255, 230, 153),
    (237, 237, 237),
    (204, 255, 204),
)
WORD: tuple[Colour, ...] = ((255, 255, 0), (255, 255, 0), (0, 255, 0), (0, 255, 255), (255, 0, 255))
REDS: tuple[Colour, ...] = ((255, 0, 0), (255, 0, 0), (192, 0, 0), (237, 28, 36))
OTHERS: tuple[Colour, ...] = ((0, 112, 192), (0, 0, 255), (0, 176, 80), (112, 48, 160), (237, 125, 49))


def _row(spot: Spot) -> Dress:
    return Dress(spot.line.index)


def _some(spot: Spot, random: Random) -> frozenset[int]:
    """Name, amount, or all from the name to the amount."""
    name, amount = spot.page.column("name"), spot.page.column("amount")
    return frozenset(random.choice(((name,), (amount,), (name, amount), tuple(range(min(name, amount), max(name, amount) + 1)))))


def strong_fill(spot: Spot) -> Dress:
    return replace(_row(spot), fill=spot.random.choice(STRONG))


def faint_fill(spot: Spot) -> Dress:
    return replace(_row(spot), fill=spot.random.choice(FAINT))


def filled_cells(spot: Spot) -> Dress:
    tint = spot.random.choice((*STRONG, *FAINT[:6]))
    return replace(_row(spot), fill=tint, columns=_some(spot, spot.random))


def red_letters(spot: Spot) -> Dress:
    return replace(_row(spot), ink=spot.random.choice(REDS), columns=_whole_or_some(spot))


def red_bold(spot: Spot) -> Dress:
    return replace(red_letters(spot), bold=True)


def coloured_bold(spot: Spot) -> Dress:
    return replace(_row(spot), ink=spot.random.choice(OTHERS), bold=True, columns=_whole_or_some(spot))


def black_bold(spot: Spot) -> Dress:
    return replace(_row(spot), bold=True, columns=_whole_or_some(spot))


def underlined_bold(spot: Spot) -> Dress:
    return replace(_row(spot), bold=True, underlined=True, columns=frozenset({spot.page.column("name")}))


def _whole_or_some(spot: Spot) -> frozenset[int]:
    return frozenset() if spot.random.random() < 0.5 else _some(spot, spot.random)


def word_highlight(spot: Spot) -> Dress:
    """Behind the letters only, the spaces of a line included."""
    random = spot.random
    return replace(_row(spot), behind_words=random.choice(WORD), columns=_whole_or_some(spot))


def fill_and_red(spot: Spot) -> Dress:
    return replace(_row(spot), fill=spot.random.choice((STRONG[0], *FAINT[:2])), ink=REDS[0], bold=spot.random.random() < 0.6)


def thick_border(spot: Spot) -> Dress:
    random = spot.random
    return replace(_row(spot), border=random.uniform(1.6, 2.6), border_ink=random.choice((BLACK, BLACK, REDS[0], OTHERS[0])))


WAYS: dict[str, Way] = {
    name: Way("file", dress=dress)
    for name, dress in {
        "cell fill: row, strong": strong_fill,
        "cell fill: row, pale": faint_fill,
        "cell fill: some cells": filled_cells,
        "letters: red": red_letters,
        "letters: red and bold": red_bold,
        "letters: another colour, bold": coloured_bold,
        "letters: bold black only": black_bold,
        "letters: bold, underlined": underlined_bold,
        "word processor's highlight": word_highlight,
        "fill and red letters": fill_and_red,
        "thick cell border": thick_border,
    }.items()
}
