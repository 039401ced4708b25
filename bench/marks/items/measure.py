"""How often the mark of an item is found, by way of marking, and how often one is reported where there is none."""

from collections import defaultdict
from dataclasses import dataclass, field, replace

from bench.marks.items.specimens import ItemPage
from bench.marks.measure import as_rendered, share
from bench.marks.scan import Specimen
from evidence.document import Box, Mark, MarkKind
from extractors.marks import find_marks

UNEXPLAINED = getattr(MarkKind, "UNEXPLAINED", None)
_LEAST = 1.0  # points that a report must reach into the mark or its row, both ways


@dataclass
class Count:
    """Of the pages of one way or kind: all, those whose mark can be seen, found among all and among those, with unexplained ink too;
    ``twin``: reported near the item on the same page without the mark; ``elsewhere``: reported apart from it."""

    pages: int = 0
    visible: int = 0
    found: int = 0
    found_visible: int = 0
    unexplained: int = 0
    either_visible: int = 0
    twin: int = 0
    elsewhere: int = 0

    def plus(self, other: "Count") -> "Count":
        names = self.__dataclass_fields__
        return Count(**{name: getattr(self, name) + getattr(other, name) for name in names})


@dataclass
class Record:
    """Counts by (way or kind, "colour" or "gray")."""

    marked: dict[tuple[str, str], Count] = field(default_factory=lambda: defaultdict(Count))
    plain: dict[tuple[str, str], Count] = field(default_factory=lambda: defaultdict(Count))
    listed: list[str] = field(default_factory=list)

    def add(self, page: ItemPage) -> None:
        reports = _reports(page.page)
        lights = [mark for mark in reports if mark.kind is MarkKind.HIGHLIGHT]
        others = [mark for mark in reports if UNEXPLAINED is not None and mark.kind is UNEXPLAINED]
        key = (page.what, "gray" if page.page.gray else "colour")
        if page.sight is None:
            self._add_plain(key, page, lights, others)
        else:
            self._add_marked(key, page, lights, others)

    def _add_plain(self, key: tuple[str, str], page: ItemPage, lights: list[Mark], others: list[Mark]) -> None:
        count = self.plain[key]
        count.pages += 1
        count.found += bool(lights)
        count.unexplained += bool(others)
        if lights or others:
            self.listed.append(f"false  {_line(page)}  {_boxes([*lights, *others])}")

    def _add_marked(self, key: tuple[str, str], page: ItemPage, lights: list[Mark], others: list[Mark]) -> None:
        count, sight = self.marked[key], page.sight
        visible = bool(sight and sight.visible)
        found, odd = (any(near(mark.box, page) for mark in marks) for marks in (lights, others))
        count.pages += 1
        count.visible += visible
        count.found += found
        count.found_visible += found and visible
        count.unexplained += odd
        count.either_visible += (found or odd) and visible
        if page.twin is not None:
            without = _reports(replace(page.page, rgb=page.twin))
            count.twin += any(near(mark.box, page) for mark in without if mark.kind is MarkKind.HIGHLIGHT)
        count.elsewhere += any(not near(mark.box, page) for mark in lights)
        if visible and not found:
            self.listed.append(f"missed {_line(page)}  mark {_box(page.mark)}  {_boxes(lights)}")

    def table(self) -> str:
        """By way and kind, then pooled with Wilson's intervals."""
        head = f"{'way of marking':<32}{'in':<8}{'n':>4}{'visible':>9}{'found':>7}  {'of visible':<21}{'unexplained':>12}{'twin':>6}{'elsewhere':>11}"
        rows = [head]
        for (what, tone), count in sorted(self.marked.items()):
            rows.append(
                f"{what:<32}{tone:<8}{count.pages:>4}{count.visible:>9}{count.found:>7}  {share(count.found_visible, count.visible):<21}"
                f"{count.unexplained:>12}{count.twin:>6}{count.elsewhere:>11}"
            )
        rows += ["", f"{'unmarked page':<32}{'in':<8}{'n':>4}{'reported':>10}{'unexplained':>13}"]
        for (what, tone), count in sorted(self.plain.items()):
            rows.append(f"{what:<32}{tone:<8}{count.pages:>4}{count.found:>10}{count.unexplained:>13}")
        return "\n".join([*rows, "", *self._pooled()])

    def _pooled(self) -> list[str]:
        rows = []
        for tone in ("colour", "gray", "all"):
            some = [_sum(counts, tone) for counts in (self.marked, self.plain)]
            marked, plain = some
            rows.append(
                f"{tone:<7} marked {marked.pages}, visible {marked.visible}: found {share(marked.found_visible, marked.visible)},"
                f" with unexplained ink {share(marked.either_visible, marked.visible)};"
                f" found of all {share(marked.found, marked.pages)}; reported elsewhere {share(marked.elsewhere, marked.pages)}, at the same place on the unmarked twin {share(marked.twin, marked.pages)}"
            )
            rows.append(
                f"{tone:<7} unmarked {plain.pages}: reported {share(plain.found, plain.pages)}, unexplained ink {share(plain.unexplained, plain.pages)}"
            )
        return rows


def _reports(page: Specimen) -> list[Mark]:
    picture, scale = as_rendered(page)
    return list(find_marks(picture, scale, page.words))


def near(box: Box, page: ItemPage) -> bool:
    """Whether a reported box reaches into the mark or into the row of its item."""
    return any(
        min(box.x1, own.x1) - max(box.x0, own.x0) >= _LEAST and min(box.bottom, own.bottom) - max(box.top, own.top) >= _LEAST
        for own in (page.mark, page.row)
        if own
    )


def _sum(counts: dict[tuple[str, str], Count], tone: str) -> Count:
    whole = Count()
    for (_, own), count in counts.items():
        if tone in {own, "all"}:
            whole = whole.plus(count)
    return whole


def _line(page: ItemPage) -> str:
    sight = f" peak {page.sight.peak:.0f} mean {page.sight.mean:.1f}" if page.sight else ""
    return f"{page.what} | {page.medium} | {page.page.name.split()[0]} | seed {page.seed}{sight}"


def _box(box: Box | None) -> str:
    return f"({box.x0:.0f} {box.top:.0f} {box.x1:.0f} {box.bottom:.0f})" if box else "-"


def _boxes(marks: list[Mark]) -> str:
    return " ".join(f"{mark.kind.value} {mark.confidence:.2f} {_box(mark.box)}" for mark in marks)
