"""Figures before and after, and over periods, from tables with such columns or rows and from lines of text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from evidence.citation import Citation
from evidence.document import ReadBy
from rules.readers.cues import cue
from rules.readers.figures import ROW_NUMBER, RUPIAH, rupiah
from rules.readers.grids import Grid, Row, cite, grids
from rules.readers.lines import Run, lines_of
from rules.readers.periods import A_YEAR, period_of
from rules.source import Source

_BEFORE = cue("sebelum( ada)?( inovasi)?", "semula", "awal", "baseline", "pra inovasi")
_AFTER = cue("sesudah", "setelah", "menjadi", "pasca( inovasi)?", "akhir")
_TARGET = cue("target( unit)?", "(total|seluruh|jumlah seluruh|jumlah total) unit", "jumlah sasaran", "unit sasaran", "sasaran")
_REACHED = cue(
    "(unit |jumlah unit )?(yang )?(sudah |telah )?(menerapkan|memanfaatkan|menggunakan|melaksanakan|menjalankan|mengikuti|mengadopsi|memakai|mengoperasikan|mengimplementasikan|bergabung)",
    "(unit |jumlah unit )?(yang )?(sudah |telah )?(terjangkau|terlayani|terhubung|terintegrasi|terlibat|tergabung|diterapkan|dilaksanakan|aktif)",
    "capaian( unit)?",
    "realisasi( unit)?",
)
UNITS = "sekolah|desa|kelurahan|kampung|nagari|gampong|dusun|kecamatan|distrik|puskesmas|posyandu|opd|kelompok"
"""What units a service is counted in, as alternatives of a pattern."""
_OF_UNITS = cue(
    f"(total|jumlah|seluruh|banyaknya) (unit|{UNITS})( kerja)?( sasaran| target)?",
    "target",
    "sasaran",
)
_SHARE = re.compile(r"%|persen|selisih|naik|turun|efisien|hemat", re.IGNORECASE)
_PLAIN = re.compile(r"(?<![\w.,/])(\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,9}(?:,\d{1,4}|\.\d{1,2})?)(?![\w%/]|\s?%|[.,]\d)")
_ANY = re.compile(r"(?<![\w.,/])(\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,9}(?:[.,]\d{1,4})?)\s?%?(?![\w/]|[.,]\d)")
_YEAR = re.compile(r"\b(20[12]\d)\b")
_STROKE = re.compile(r"^\W*1(?=\d)")  # at the left of a figure, where it may be a line of the table
_TOTAL_LINE = re.compile(r"^\W*(?:jum[l1i]ah|t[o0]ta[l1i])\b", re.IGNORECASE)
_NEAR = 25  # characters between a year and its figure on one line
_FROM_TO = re.compile(r"dari\s+(?:semula\s+)?(Rp\.?\s?[\d.,]+|[\d.,]+)\D{0,60}?menjadi\s+(Rp\.?\s?[\d.,]+|[\d.,]+)", re.IGNORECASE)
_UNIT = rf"(?:unit|{UNITS}|perangkat\s+daerah)"
_OUT_OF = re.compile(
    rf"\b(?P<part>\d[\d.]*)\s+(?:{_UNIT}\s+)?dari\s+(?:\w+\s+)?(?P<whole>\d[\d.]*)\s+(?:\([^)]*\)\s*)?{_UNIT}\b", re.IGNORECASE
)
_NOW = re.compile(
    rf"\b(?:menjadi|sesudah|setelah|kini|saat\s+ini)\b\D{{0,60}}?(?P<after>\d[\d.]*)\s+(?:\([^)]*\)\s*)?{_UNIT}\b", re.IGNORECASE
)
_PASSAGE = 160  # characters in which what became of it is told


@dataclass(frozen=True, slots=True)
class Comparison:
    """A figure before and after, in rupiah where ``money``; ``target`` is how many units there are to reach, 0 where not said."""

    before: float
    after: float
    target: float
    money: bool
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """A figure of one period; ``period`` grows with time."""

    period: int
    value: float
    citation: Citation


def comparison(source: Source) -> Comparison | None:
    """Before against after, summed over the rows of a table (its totals left out); None where the document has no such pair."""
    for grid in grids(source):
        found = _by_columns(source, grid) or _by_rows(source, grid)
        if found is not None:
            return found
    return _by_headed_lines(source) or _by_lines(source) or _from_to(source) or _by_years(source)


def reached(source: Source) -> Comparison | None:
    """How many units of those to be reached were: from a row of each, or a column of each; None where no table says so."""
    for grid in grids(source):
        found = _reached_rows(source, grid) or _reached_columns(source, grid)
        if found is not None and 0 <= found.after <= found.target:
            return found
    return _told_of_units(source)


def _told_of_units(source: Source) -> Comparison | None:
    """ "11 dari 110 sekolah ..., sesudah inovasi menjadi 65 sekolah": units before and after, of those there are."""
    for hit in source.find(_OUT_OF):
        before, target = (float(hit.match[name].replace(".", "")) for name in ("part", "whole"))
        now = _NOW.search(hit.text.text, hit.match.end(), hit.match.end() + _PASSAGE)
        if now is not None and (after := float(now["after"].replace(".", ""))) <= target:
            return Comparison(before, after, target, money=False, citations=(source.cite(hit.text, hit.match.start(), now.end()),))
    return None


def series(source: Source) -> tuple[Point, ...]:
    """A figure a period, oldest first: years as headings of columns; years, semesters, quarters or months as rows; years as lines."""
    for grid in grids(source):
        points = _across(source, grid) or _down(source, grid)
        if len(points) > 1:
            return points
    return _year_lines(source)


def figure(text: str) -> float | None:
    """The first figure of a text: an amount of money, else a plain number; None where there is none."""
    money = RUPIAH.search(text)
    if money:
        return float(rupiah(money))
    match = _PLAIN.search(text)
    return _value(match[1]) if match else None


def _value(token: str) -> float:
    token = token.rstrip(".,")
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", token):
        token = token.replace(".", "")
    return float(token.replace(",", "."))


def _by_columns(source: Source, grid: Grid) -> Comparison | None:
    before, after = grid.column(_BEFORE, but=_SHARE), grid.column(_AFTER, but=_SHARE)
    if before is None or after is None or before == after:
        return None
    target = grid.column(_TARGET)
    rows = [row for row in grid.rows if figure(row.text(before)) is not None and figure(row.text(after)) is not None]
    used = [row for row in rows if not row.is_total] or rows
    if not used:
        return None
    totals = [row for row in rows if row.is_total] if _by_engine(source, grid.page) else []
    return Comparison(
        _sum(used, before, totals),
        _sum(used, after, totals),
        _sum(used, target) if target is not None else 0.0,
        any(_is_money(row.text(before)) for row in used),
        _places(source, [(row, column) for row in used for column in (before, after)]),
    )


def _by_rows(source: Source, grid: Grid) -> Comparison | None:
    """ "Sebelum | 100", "Sesudah | 80" (and "Target | 120")."""
    found: dict[str, tuple[Row, int, float]] = {}
    for row in grid.rows:
        label = " ".join(row.text(index) for index in range(min(2, len(row.cells))))
        valued = [(index, value) for index in range(1, len(row.cells)) if (value := figure(row.text(index))) is not None]
        kind = "before" if _BEFORE.search(label) else "after" if _AFTER.search(label) else "target" if _TARGET.search(label) else ""
        if kind and valued:
            found.setdefault(kind, (row, *valued[-1]))
    if "before" not in found or "after" not in found:
        return None
    places = _places(source, [(row, index) for row, index, _ in found.values()])
    money = any(_is_money(row.text(index)) for row, index, _ in found.values())
    return Comparison(found["before"][2], found["after"][2], found["target"][2] if "target" in found else 0.0, money, places)


def _reached_rows(source: Source, grid: Grid) -> Comparison | None:
    """ "Jumlah unit sasaran | 20", "Jumlah unit yang menerapkan | 16": the figure after the innovation, the last one where no column says."""
    after, before = grid.column(_AFTER, but=_SHARE), grid.column(_BEFORE, but=_SHARE)
    found: dict[str, tuple[Row, int, float]] = {}
    for row in grid.rows:
        label = row.label
        valued = [(i, value) for i in range(1, len(row.cells)) if (value := figure(row.text(i))) is not None and i != before]
        here = next((pair for pair in valued if pair[0] == after), valued[-1] if valued else None)
        kind = "after" if _REACHED.search(label) else "target" if _TARGET.search(label) or _OF_UNITS.search(label) else ""
        if kind and here is not None:
            found.setdefault(kind, (row, *here))
    if len(found) < 2:
        return None
    places = _places(source, [(row, index) for row, index, _ in found.values()])
    return Comparison(0.0, found["after"][2], found["target"][2], money=False, citations=places)


def _reached_columns(source: Source, grid: Grid) -> Comparison | None:
    """A column of units to reach and one of units reached, a place or kind of unit a row."""
    after = grid.column(_REACHED, but=_SHARE)
    wanted = (
        i for i, heading in enumerate(grid.headings) if i != after and _OF_UNITS.search(heading) and not _SHARE.search(heading)
    )
    target = next(wanted, None)
    if after is None or target is None:
        return None
    rows = [row for row in grid.rows if figure(row.text(after)) is not None and figure(row.text(target)) is not None]
    used = [row for row in rows if not row.is_total] or rows
    if not used:
        return None
    places = _places(source, [(row, column) for row in used for column in (target, after)])
    return Comparison(0.0, _sum(used, after), _sum(used, target), money=False, citations=places)


def _by_headed_lines(source: Source) -> Comparison | None:
    """A table read as lines: a head with both labels and no figure, then rows of amounts of money whose first two are before and after. Its total, where it
    has one; else the sum of its rows."""
    for text in source.texts:
        body: list[tuple[float, float, Run]] = []
        total: tuple[float, float, Run] | None = None
        headed = False
        for run in lines_of(text):
            before, after = _BEFORE.search(run.content), _AFTER.search(run.content)
            if before and after and before.start() < after.start() and not re.search(r"\d", run.content) and not body:
                headed = True
                continue
            amounts = [float(rupiah(match)) for match in RUPIAH.finditer(ROW_NUMBER.sub("", run.content))] if headed else []
            if len(amounts) >= 2 and max(amounts[:2]) >= 100_000:
                pair = (amounts[0], amounts[1], run)
                total, body = (pair, body) if _TOTAL_LINE.match(run.content) else (total, [*body, pair])
            elif body:
                break
        if total is not None or len(body) > 1:
            used = [total] if total is not None else body
            places = tuple(run.cite(source) for *_, run in used)
            return Comparison(sum(one[0] for one in used), sum(one[1] for one in used), 0.0, money=True, citations=places)
    return None


def _by_lines(source: Source) -> Comparison | None:
    found: dict[str, tuple[float, Citation, bool]] = {}
    for text in source.texts:
        for run in lines_of(text):
            for kind, tail in _labelled(run.content):
                value = figure(tail)
                if value is not None:
                    found.setdefault(kind, (value, run.cite(source), _is_money(tail)))
    if "before" not in found or "after" not in found:
        return None
    target = found["target"][0] if "target" in found else 0.0
    return Comparison(
        found["before"][0],
        found["after"][0],
        target,
        found["before"][2] or found["after"][2],
        tuple(place for _, place, _ in found.values()),
    )


def _labelled(line: str) -> Iterator[tuple[str, str]]:
    """Each label of a line with the words up to the next label."""
    marks = sorted(
        (match.end(), kind)
        for kind, pattern in (("before", _BEFORE), ("after", _AFTER), ("target", _TARGET))
        for match in pattern.finditer(line)
    )
    for index, (at, kind) in enumerate(marks):
        yield kind, line[at : marks[index + 1][0] if index + 1 < len(marks) else len(line)]


def _from_to(source: Source) -> Comparison | None:
    hit = next(source.find(_FROM_TO), None)
    if hit is None:
        return None
    before, after = figure(hit.match[1]), figure(hit.match[2])
    if before is None or after is None:
        return None
    return Comparison(before, after, 0.0, _is_money(hit.match[1]), (source.cite(hit.text, *hit.match.span()),))


def _by_years(source: Source) -> Comparison | None:
    """The first and the last year where nothing is called before and after; amounts of money only."""
    points = series(source)
    if len(points) < 2 or points[0].value < 10_000 or any(point.period % A_YEAR for point in points):
        return None
    return Comparison(points[0].value, points[-1].value, 0.0, money=True, citations=(points[0].citation, points[-1].citation))


def _across(source: Source, grid: Grid) -> tuple[Point, ...]:
    """Years as headings; the last row with figures under them all."""
    years = [(index, int(match[1]) * A_YEAR) for index, heading in enumerate(grid.headings) if (match := _YEAR.search(heading))]
    if len(years) < 2:
        return ()
    for row in grid.rows:
        points = [_point(source, row, index, year) for index, year in years]
        kept = tuple(point for point in points if point is not None)
        if len(kept) > 1:
            return tuple(sorted(kept, key=lambda point: point.period))
    return ()


def _down(source: Source, grid: Grid) -> tuple[Point, ...]:
    """A period a row, the figure in the first column after it that has one; all periods of the kind that the first row has."""
    points: list[Point] = []
    kind = ""
    for row in grid.rows:
        found = _period(row)
        if found is None or found[1][0] != (kind := kind or found[1][0]):
            continue
        label, (_, period) = found
        columns = [i for i in range(label + 1, len(row.cells)) if _ANY.search(row.text(i))]
        point = _point(source, row, columns[0], period) if columns else None
        points += [point] if point else []
    return tuple(sorted(points, key=lambda point: point.period)) if len({point.period for point in points}) == len(points) else ()


def _period(row: Row) -> tuple[int, tuple[str, int]] | None:
    """The column in which a row's period stands, and the period; a year in one column and its part in the next are one."""
    for index in range(min(3, len(row.cells))):
        said = period_of(row.text(index))
        if said is not None:
            part = period_of(f"{row.text(index + 1)} {row.text(index)}") if said[0] == "tahun" else None
            return (index + 1, part) if part is not None and part[0] != "tahun" else (index, said)
    return None


def _point(source: Source, row: Row, column: int, year: int) -> Point | None:
    text, place = row.text(column), cite(source, row, column)
    match = _ANY.search(text)
    if match is None or place is None:
        return None
    money = RUPIAH.search(text)
    return Point(year, float(rupiah(money)) if money else _value(match[1]), place)


def _year_lines(source: Source) -> tuple[Point, ...]:
    found: dict[int, Point] = {}
    for text in source.texts:
        for run in lines_of(text):
            match = re.match(r"^\W*(?:\d{1,2}[.)]\s+)?(?:pada\s+)?(?:tahun\s+)?(20[12]\d)\s*[:=|)\s]", run.content, re.IGNORECASE)
            rest = run.content[match.end() :] if match else ""
            value = _ANY.search(rest)
            if match and value and value.start() < _NEAR:
                money = RUPIAH.search(rest)
                point = Point(int(match[1]) * A_YEAR, float(rupiah(money)) if money else _value(value[1]), run.cite(source))
                found.setdefault(point.period, point)
    points = tuple(found[year] for year in sorted(found))
    return points if len({_kind(point) for point in points}) == 1 else ()


def _kind(point: Point) -> str:
    """Shares, money and plain figures make no series together."""
    quote = point.citation.quote
    return "share" if "%" in quote else "money" if _is_money(quote) else "plain"


def _sum(rows: list[Row], column: int, totals: Sequence[Row] = ()) -> float:
    """The sum of a column. Where it exceeds its printed total by just the figure 1 before one number, that was the line of the table."""
    values = [figure(row.text(column)) or 0.0 for row in rows]
    whole = sum(values)
    printed = figure(totals[-1].text(column)) if totals else None
    if printed is None or printed == whole:
        return whole
    plain = [figure(_STROKE.sub("", row.text(column))) or 0.0 for row in rows]
    borne_out = any(whole - value + less == printed for value, less in zip(values, plain, strict=True) if value != less)
    return printed if borne_out else whole


def _by_engine(source: Source, page: int) -> bool:
    return any(one.number == page and one.read_by is ReadBy.OCR for one in source.pages)


def _is_money(text: str) -> bool:
    match = RUPIAH.search(text)
    return bool(re.search(r"\brp", text, re.IGNORECASE)) or (match is not None and rupiah(match) >= 100_000)


def _places(source: Source, cells: list[tuple[Row, int]]) -> tuple[Citation, ...]:
    return tuple(place for row, column in cells if (place := cite(source, row, column)) is not None)
