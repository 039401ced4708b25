"""Pages on which no item is marked, by what is on them instead: how the form itself is printed."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random

from bench.marks.canvas import BLACK, Colour
from bench.marks.items.forms import HEADS, PALE, Column, Form, Row
from bench.marks.items.printing import WHITE, Printed
from bench.marks.items.texts import money

Tweak = Callable[[Form, Random], Form]
Addition = Callable[[Printed, Random], None]
DARK: tuple[Colour, ...] = ((31, 78, 121), (47, 84, 150), (56, 86, 35), (128, 0, 0), (64, 64, 64), (0, 112, 192))


@dataclass(frozen=True)
class Kind:
    """``of``: only for this kind of form."""

    tweak: Tweak | None = None
    addition: Addition | None = None
    of: str = ""


def unruled(form: Form, random: Random) -> Form:
    return replace(form, rules="none")


def ruled(form: Form, random: Random) -> Form:
    return replace(form, rules="all", thickness=random.uniform(0.4, 1.3))


def tinted_head(form: Form, random: Random) -> Form:
    return replace(form, head=random.choice(HEADS), rules="all")


def dark_head(form: Form, random: Random) -> Form:
    return replace(form, head=random.choice(DARK), head_ink=WHITE, rules=random.choice(("all", "across")))


def many_coloured_head(form: Form, random: Random) -> Form:
    return replace(form, head_colours=tuple(random.sample(HEADS, 4)))


def bold_groups(form: Form, random: Random) -> Form:
    return replace(form, bold=frozenset({"group", "sub", "total"}), rules="all")


def tinted_groups(form: Form, random: Random) -> Form:
    return replace(form, tints={"group": random.choice((*PALE, *HEADS))}, bold=frozenset({"group", "total"}))


def tinted_levels(form: Form, random: Random) -> Form:
    """As plans have it: programme, activity and total each in its colour."""
    group, sub, total = random.sample((*PALE, *HEADS), 3)
    return replace(form, tints={"group": group, "sub": sub, "total": total})


def tinted_total(form: Form, random: Random) -> Form:
    """One yellow (or green) total in the midst of white rows."""
    said = {"name": "JUMLAH", "amount": money(random, "plain")}
    rows = [row for row in form.rows if row.role != "total"]
    rows.insert(random.randint(9, 13), Row("total", tuple(said.get(column.kind, "") for column in form.columns)))
    tint = random.choice(((255, 255, 0), (255, 255, 0), (146, 208, 80), (255, 217, 102), (217, 217, 217)))
    return replace(form, rows=tuple(rows), tints={"total": tint}, bold=frozenset({"group", "total"}))


def zebra(form: Form, random: Random) -> Form:
    return replace(
        form, tints={"odd": random.choice(PALE)}, rules=random.choice(("all", "none", "across")), head=random.choice(HEADS)
    )


def tinted_column(form: Form, random: Random) -> Form:
    return replace(form, column_tints={random.choice(("amount", "price", "name", "code")): random.choice((*PALE, *HEADS))})


def all_rows_tinted(form: Form, random: Random) -> Form:
    tint = random.choice(PALE)
    return replace(form, tints=dict.fromkeys(("group", "sub", "item", "total"), tint))


def blue_amounts(form: Form, random: Random) -> Form:
    return replace(form, inks={random.choice(("amount", "price")): random.choice(((0, 0, 255), (0, 112, 192), (192, 0, 0)))})


def coloured_hierarchy(form: Form, random: Random) -> Form:
    """Programmes in blue, activities in green or red, as some systems print them."""
    group, sub = random.sample(((0, 0, 200), (0, 110, 60), (180, 0, 0), (112, 48, 160)), 2)
    return replace(form, inks={"group": group, "sub": sub}, bold=frozenset({"group", "sub", "total"}))


def red_changes(form: Form, random: Random) -> Form:
    """A revised budget: a column of differences, those below zero in red and in brackets."""
    columns = (*form.columns, Column("Bertambah/ (Berkurang)", 62, "change", "r"))
    rows = tuple(
        replace(
            row,
            cells=(*row.cells, random.choice(("0", "0", f"({random.randint(1, 900)}.000)", f"{random.randint(1, 90)}.500.000"))),
        )
        for row in form.rows
    )
    return replace(form, columns=columns, rows=rows, inks={"change": random.choice(((255, 0, 0), (192, 0, 0)))}, rules="all")


def coloured_title(form: Form, random: Random) -> Form:
    return replace(form, title_ink=random.choice(((255, 0, 0), (0, 0, 192), (0, 112, 192), (0, 128, 64), (192, 0, 0))))


def coloured_rules(form: Form, random: Random) -> Form:
    ink = random.choice(((0, 112, 192), (91, 155, 213), (237, 125, 49), (112, 173, 71), (200, 30, 30)))
    return replace(form, rules=random.choice(("all", "across")), rule_colour=ink, thickness=random.uniform(0.6, 1.2))


def underlined_groups(form: Form, random: Random) -> Form:
    return replace(form, underlined=frozenset({"group"}), rules=random.choice(("none", "all")))


def with_letterhead(form: Form, random: Random) -> Form:
    return replace(form, letterhead=True)


def signed_and_stamped(form: Form, random: Random) -> Form:
    return replace(form, signed=True)


def thick_rules(form: Form, random: Random) -> Form:
    return replace(form, rules="all", thickness=random.uniform(1.4, 2.2))


def faint_gridlines(form: Form, random: Random) -> Form:
    return replace(form, rules="all", thickness=0.4, rule_colour=random.choice(((190, 190, 190), (212, 212, 212))))


def status_column(form: Form, random: Random) -> Form:
    """Realisation in percent: a last column in which every row has a colour of its own, as in monitoring sheets."""
    columns = (*form.columns, Column("%", 30, "change", "c"))
    rows = tuple(replace(row, cells=(*row.cells, f"{random.randint(10, 100)}")) for row in form.rows)
    return replace(form, columns=columns, rows=rows, column_tints={"change": random.choice(((146, 208, 80), (255, 192, 0)))})


def black_page(form: Form, random: Random) -> Form:
    return replace(form, rules=random.choice(("all", "dotted", "outer", "across")), inks={}, rule_colour=BLACK)


FORMS: dict[str, Kind] = {
    name: Kind(tweak=tweak)
    for name, tweak in {
        "plain": black_page,
        "ruled": ruled,
        "unruled": unruled,
        "thick rules": thick_rules,
        "faint gridlines": faint_gridlines,
        "coloured rules": coloured_rules,
        "tinted head": tinted_head,
        "dark head": dark_head,
        "many-coloured head": many_coloured_head,
        "bold groups": bold_groups,
        "underlined groups": underlined_groups,
        "tinted groups": tinted_groups,
        "tinted levels": tinted_levels,
        "tinted total": tinted_total,
        "zebra": zebra,
        "tinted column": tinted_column,
        "all rows tinted": all_rows_tinted,
        "status column": status_column,
        "coloured amounts": blue_amounts,
        "coloured hierarchy": coloured_hierarchy,
        "red differences": red_changes,
        "coloured title": coloured_title,
        "letterhead": with_letterhead,
        "signed and stamped": signed_and_stamped,
    }.items()
}
