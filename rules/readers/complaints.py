"""Recapitulations of complaints: how many came in, how many were settled, and what share the document states (iid.md SID 14)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest

from evidence.citation import Citation
from evidence.document import ReadBy
from evidence.text import TextMap
from rules.readers.cues import cue
from rules.readers.figures import COUNT, PERCENT, PERCENT_SIGN, ROW_NUMBER, count, decimal, unsigned_share
from rules.readers.grids import Grid, Row, cite, grids
from rules.readers.lines import Run, lines_of
from rules.source import Source

COMPLAINTS = cue(
    "pengaduan", "aduan", "keluhan", "komplain", "keberatan", "laporan (masyarakat|warga|pengguna|masuk)", "kritik( dan)? saran"
)
_SETTLED_WORDS = "(selesai|diselesaikan|terselesaikan|ditindak ?lanjuti|tertangani|ditangani|tuntas|terjawab|dijawab|direspon|closed|penyelesaian|tindak ?lanjut)"
_SETTLED = cue(_SETTLED_WORDS)
_OPEN = cue("belum", "tidak", "proses", "dalam penanganan", "sisa", "pending", "menunggu", "tunggakan", "on ?progress")
_RECEIVED = cue("masuk", "diterima", "jumlah", "total", "pengaduan", "aduan", "keluhan", "laporan")
_SHARE = cue("persen(tase)?", "prosentase", "capaian", "tingkat penyelesaian", "rasio")
_SHARE_SIGN = re.compile("%")
_DETAIL = cue(
    "(isi|uraian|materi|pokok|ringkasan|jenis|perihal|substansi) (pengaduan|aduan|keluhan|laporan|masalah|permasalahan)",
    "pengadu",
    "pelapor",
    "isi",
    "keluhan",
    "pengaduan",
    "aduan",
    "uraian",
)
_STATUS = cue("status", "keterangan", "hasil", "tindak ?lanjut", "penyelesaian", "ket")
_NONE = re.compile(
    r"(?:tidak|belum|nihil)\s+(?:ada|terdapat|pernah\s+ada|menerima)(?:nya)?\s+(?:satu\s?pun\s+)?(?:pengaduan|aduan|keluhan|komplain)"
    r"|(?:pengaduan|aduan|keluhan)[^.\n]{0,40}\b(?:nihil|tidak\s+ada|0\s*\(?nol)",
    re.IGNORECASE,
)
_N = r"(\d{1,3}(?:\.\d{3})+|\d{1,6})(?![\d%]|[.,]\d|\s?%)(?:\s*\([a-z ]+\))?"
_FILL = r"[^\d.,;\n%]{0,45}?"
_SPECKS = re.compile(r"^[\s.,:;|'\"“”‘’_]*(?:[A-Za-z|]\s+)?(?=\d)|(?<=\d)[\s.,:;|'\"“”‘’_]+$")
"""What an engine makes of dust and rules beside a figure in its cell."""
_NOUN = r"(?:pengaduan|aduan|keluhan|komplain|laporan)"
_SETTLED_RE = r"(?:selesai|diselesaikan|terselesaikan|ditindak\s?lanjuti|tertangani|ditangani|tuntas|terjawab|direspon)"
_IN_TEXT = (
    re.compile(rf"(?:jumlah|total|seluruh|sebanyak|banyaknya)\s+{_FILL}{_NOUN}(?:\s+(?:yang\s+)?(?:masuk|diterima|tercatat))?\s*(?:adalah|sebanyak|ada|sejumlah)?\s*[:=]?\s*{_N}", re.IGNORECASE),
    re.compile(rf"{_NOUN}\s+(?:yang\s+)?(?:telah\s+)?(?:masuk|diterima|tercatat){_FILL}[:=]?\s*{_N}", re.IGNORECASE),
    re.compile(rf"(?:dari|menerima|terdapat|sebanyak|tercatat|total|ada)\s+(?:total\s+|sebanyak\s+)?{_N}\s+{_NOUN}", re.IGNORECASE),
)  # fmt: skip
_DONE_TEXT = (
    re.compile(rf"(?<!belum ){_SETTLED_RE}(?:\s+[^\W\d]\w*)?\s*(?:adalah|sebanyak|sejumlah)?\s*[:=]?\s*{_N}", re.IGNORECASE),
    re.compile(rf"{_N}\s*(?:{_NOUN}\s*)?(?:di\s?antaranya\s+)?(?:yang\s+)?(?:telah|sudah|berhasil|dapat|dinyatakan)?\s*{_SETTLED_RE}", re.IGNORECASE),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Recap:
    """Complaints received and settled, as counted again from ``citations``. ``tabular``: from a table or log, not one sentence.

    ``checked``: rows that an engine read bear out their printed total, or running text says the same; text that was never scanned does.
    """

    received: int
    settled: int
    citations: tuple[Citation, ...]
    sure: float
    tabular: bool
    checked: bool = True

    @property
    def percent(self) -> float:
        return 100 * self.settled / self.received if self.received else 0.0


@dataclass(frozen=True, slots=True)
class Share:
    """A share that the document states, percent."""

    percent: float
    citation: Citation
    sure: float


def speaks_of_complaints(source: Source) -> bool:
    """Whether complaints are what the document is about: they are named more than in passing, or once over a table of received and settled."""
    named = sum(1 for _ in source.find(COMPLAINTS))
    return named >= 2 or (named == 1 and any(_counted(source, grid) is not None for grid in grids(source)))


def no_complaints(source: Source) -> Citation | None:
    """Where the document says that none came in."""
    hit = next(source.find(_NONE), None)
    return source.cite(hit.text, *hit.match.span()) if hit else None


def recap(source: Source) -> Recap | None:
    """Received and settled, recomputed: from the rows of a recap table, the rows of a log, lines of figures, or a sentence."""
    found = grids(source)
    told = _in_sentences(source)
    for reading in (_counted, _across, _logged):
        for grid in found:
            result = reading(source, grid)
            if result is not None and result.received:
                return _borne_out(result, told)
    lines = _on_lines(source)
    return _borne_out(lines, told) if lines is not None else told


def _borne_out(result: Recap, told: Recap | None) -> Recap:
    """The recap, checked where running text gives the same two figures."""
    same = told is not None and (told.received, told.settled) == (result.received, result.settled)
    return replace(result, checked=True) if same else result


def has_log(source: Source) -> bool:
    """Whether the complaints themselves are listed, one a row with its outcome: proof of the channel, not only a sum."""
    return any(_logged(source, grid) is not None for grid in grids(source))


def stated_share(source: Source, computed: Recap | None = None) -> Share | None:
    """The share of settled complaints that the document states for the whole; of several that which is nearest to ``computed``
    where one agrees, else the last, where totals stand. Shares of single rows are none."""
    shares = [*_shares_in_tables(source), *(share for text in source.texts for share in _shares_on_lines(source, text))]
    if computed is not None and shares:
        near = min(shares, key=lambda share: abs(share.percent - computed.percent))
        if abs(near.percent - computed.percent) <= 1:
            return near
    return shares[-1] if shares else None


def _shares_in_tables(source: Source) -> Iterator[Share]:
    for grid in grids(source):
        column = grid.column(_SHARE) if grid.column(_SHARE) is not None else grid.column(_SHARE_SIGN)
        for row in grid.rows:
            for index in range(len(row.cells)) if row.is_total else ():
                signed = PERCENT.search(row.text(index))
                bare = re.fullmatch(r"(\d{1,4}(?:[.,]\d+)?)", row.text(index)) if index == column else None
                place = cite(source, row, index)
                if place is not None and (signed or bare):
                    yield Share(decimal(signed[1]) if signed else unsigned_share(bare[1]) if bare else 0.0, place, 0.9)


def _shares_on_lines(source: Source, text: TextMap) -> Iterator[Share]:
    previous = ""
    runs = lines_of(text)
    for run, after in zip_longest(runs, runs[1:]):
        line = run.content
        broken = _BROKEN.finditer(line) if after is not None and PERCENT_SIGN.match(after.content) else ()
        for match in (*PERCENT.finditer(line), *broken) if not _PERIOD.match(line) else ():
            told = _SHARE.search(f"{previous} {line}") or _SETTLED.search(f"{previous} {line}")
            if _TOTAL.match(line) or (told and not _OPEN.search(line[: match.start()])):
                part = run.part(*match.span())
                yield Share(decimal(match[1]), part.cite(source), part.confidence)
        previous = line


def _counted(source: Source, grid: Grid) -> Recap | None:
    """A table with a column of complaints received and one of complaints settled. Where those received add up to their printed total, no row was
    lost, and the rows say how many were settled."""
    settled = _column(grid, _SETTLED, but=(_OPEN, _SHARE, _SHARE_SIGN))
    received = _column(grid, _RECEIVED, but=(_SETTLED, _OPEN, _SHARE, _SHARE_SIGN))
    scanned = _scanned(source, grid.page)
    if settled is None and received is not None and scanned:
        settled = _beside(grid, received)
    if settled is None or received is None:
        return None
    totals = [row for row in grid.rows if row.is_total and _numbers(row, received, settled)]
    lines = [row for row in grid.rows if not row.is_total]
    body = [row for row in lines if _numbers(row, received, settled)]
    whole = len(body) == len(lines) and not scanned
    sums = [tuple(sum(_number(row, column) or 0 for row in rows) for column in (received, settled)) for rows in (body, totals[-1:])]
    trusted = whole or not totals or (sums[0][0] == sums[1][0] and sums[0][1] <= sums[0][0])
    used = body if body and trusted else totals[-1:] if _plausible(totals, received, settled) else body or totals[-1:]
    into, done = (sum(_number(row, column) or 0 for row in used) for column in (received, settled))
    if not used or done > into:
        return None
    shown = totals[-1:] if totals and (used is not body or sums[0] == sums[1]) else used
    places = [cite(source, row, column) for row in shown for column in (received, settled)]
    complete = len(body) == len(lines) and not any(row.is_total for row in grid.rows)
    checked = not scanned or (bool(body) and (complete or sums[0] == sums[1]))
    cited = tuple(place for place in places if place is not None)
    return Recap(into, done, cited, 0.95 if whole else 0.8, tabular=True, checked=checked)


def _across(source: Source, grid: Grid) -> Recap | None:
    """A row of complaints received and one of complaints settled, a period a column; the column of totals, or the sum where there is none."""
    settled = _row(grid, _SETTLED, but=(_OPEN, _SHARE, _SHARE_SIGN))
    received = _row(grid, _RECEIVED, but=(_SETTLED, _OPEN, _SHARE, _SHARE_SIGN))
    if settled is None or received is None:
        return None
    both = (received, settled)
    columns = [index for index in range(1, len(grid.headings)) if all(_number(row, index) is not None for row in both)]
    totals = [index for index in columns if _TOTAL.match(grid.headings[index])]
    periods = [index for index in columns if index not in totals and _PERIOD_HEADING.match(grid.headings[index])]
    if len(periods) < 2:
        return None
    sums, printed = (tuple(sum(_number(row, i) or 0 for i in used) for row in both) for used in (periods, totals[-1:]))
    scanned = _scanned(source, grid.page)
    into, done = printed if totals and scanned else sums
    if done > into:
        return None
    shown = totals[-1:] or periods
    places = tuple(place for row in both for i in shown if (place := cite(source, row, i)) is not None)
    return Recap(into, done, places, 0.9 if not scanned else 0.8, tabular=True, checked=not scanned or sums == printed)


def _row(grid: Grid, wanted: re.Pattern[str], *, but: tuple[re.Pattern[str], ...]) -> Row | None:
    """The one row whose label matches; None where several do, as in a list of complaints."""
    found = [row for row in grid.rows if wanted.search(row.label) and not any(pattern.search(row.label) for pattern in but)]
    return found[0] if len(found) == 1 else None


def _numbers(row: Row, received: int, settled: int) -> bool:
    return _number(row, received) is not None and _number(row, settled) is not None


def _plausible(totals: list[Row], received: int, settled: int) -> bool:
    """Whether a total may stand for rows of which a scan lost some: not more were settled than came in."""
    return bool(totals) and (_number(totals[-1], settled) or 0) <= (_number(totals[-1], received) or 0)


def _scanned(source: Source, page: int) -> bool:
    """Whether an engine read the page: rows and digits may be lost there, so that its printed total is the surer sum."""
    return any(one.number == page and one.read_by is ReadBy.OCR for one in source.pages)


def _column(grid: Grid, wanted: re.Pattern[str], *, but: tuple[re.Pattern[str], ...]) -> int | None:
    """A column of figures whose heading matches."""
    for index, heading in enumerate(grid.headings):
        numeric = sum(_number(row, index) is not None for row in grid.rows)
        if numeric and wanted.search(heading) and not any(pattern.search(heading) for pattern in but):
            return index
    return None


def _beside(grid: Grid, received: int) -> int | None:
    """The next column of figures, none above those received, under a heading that an engine spoilt."""
    for index in range(received + 1, len(grid.headings)):
        heading = grid.headings[index]
        pairs = [
            (into, done)
            for row in grid.rows
            if (into := _number(row, received)) is not None and (done := _number(row, index)) is not None
        ]
        if len(pairs) > 1:
            told = any(pattern.search(heading) for pattern in (_OPEN, _SHARE, _SHARE_SIGN))
            return None if told or any(done > into for into, done in pairs) else index
    return None


def _number(row: Row, column: int) -> int | None:
    text = _SPECKS.sub("", row.text(column)) or row.text(column).strip()
    match = re.fullmatch(r"(\d{1,3}(?:\.\d{3})+|\d{1,6})(?:\s*(?:pengaduan|aduan|laporan|kasus|orang))?", text, re.IGNORECASE)
    if match:
        return count(match[1])
    return 0 if text in ("-", "–", "nihil", "Nihil") else None


def _logged(source: Source, grid: Grid) -> Recap | None:
    """A log with one complaint a row and its outcome."""
    status, detail = grid.column(_STATUS), grid.column(_DETAIL)
    if status is None or detail is None or status == detail or _SHARE.search(grid.headings[status]):
        return None
    rows = [
        row for row in grid.rows if row.text(detail) and not row.is_total and not re.fullmatch(r"[\d.,%\s-]+", row.text(detail))
    ]
    done = [row for row in rows if _SETTLED.search(row.text(status)) and not _OPEN.search(row.text(status))]
    if len(rows) < 2 or not any(_SETTLED.search(row.text(status)) or _OPEN.search(row.text(status)) for row in rows):
        return None
    places = tuple(place for row in rows if (place := cite(source, row, status)) is not None)
    return Recap(len(rows), len(done), places, 0.85, tabular=True)


_PERIOD = re.compile(
    r"^\W*(?:\d{1,2}\s*[.)]?\s+)?(?:januari|[fp]ebruari|maret|april|mei|juni|juli|agustus|september|oktober|nopember|november|desember|"
    r"tri\s?wulan|semester|tw\s*[IV]+|bulan|tahun|whatsapp|sp4n|lapor|instagram|facebook|email|telepon|kotak|website|sms|loket|langsung|tatap)",
    re.IGNORECASE,
)
_PERIOD_HEADING = re.compile(
    r"^\W*(?:jan|[fp]eb|mar|apr|me[il]|jun|jul|ag[us]|sep|okt|nop|nov|des|tri\s?wulan|tw\b|semester|smt|bulan|minggu|pekan|20\d\d|[IVX]{1,4}\W*$)",
    re.IGNORECASE,
)
_BROKEN = re.compile(r"(?<![\w.,])(\d{1,3}(?:[.,]\d{1,4})?)\s*$")  # a figure whose sign stands on the next line
_TOTAL = re.compile(r"^\W*(?:jum[l1i]ah|t[o0]ta[l1i])\b(?!\s+(?:pengaduan|aduan|keluhan|laporan))", re.IGNORECASE)


def _on_lines(source: Source) -> Recap | None:
    """A table read as lines: a period or channel, then received, settled (and what is left, and a share)."""
    body: list[tuple[int, int, Run]] = []
    totals: list[tuple[int, int, Run]] = []
    for text in source.texts:
        if not COMPLAINTS.search(text.text):
            continue
        for run in lines_of(text):
            pair = _pair(run)
            if pair is not None and _TOTAL.match(run.content):
                totals.append((*pair, run))
            elif pair is not None and _PERIOD.match(run.content):
                body.append((*pair, run))
    if not body and not totals:
        return None
    used = body if len(body) > 1 else totals or body
    cited = totals or used
    into, done = sum(u[0] for u in used), sum(u[1] for u in used)
    scanned = any(_scanned(source, u[2].text.page) for u in used)
    checked = not scanned or (bool(totals) and used is not totals and totals[-1][:2] == (into, done))
    return Recap(into, done, tuple(u[2].cite(source) for u in cited), 0.8, tabular=True, checked=checked)


def _pair(run: Run) -> tuple[int, int] | None:
    """Received and settled on a line of figures; a row number and a year before them are not among them."""
    line = ROW_NUMBER.sub("", run.content)
    figures = [count(match[0]) for match in COUNT.finditer(line)]
    if figures and 2015 <= figures[0] <= 2099:
        figures = figures[1:]
    return (figures[0], figures[1]) if len(figures) >= 2 and figures[0] >= figures[1] else None


def _in_sentences(source: Source) -> Recap | None:
    """Figures in running text or as a list: "Dari 120 pengaduan yang masuk, 114 telah ditindaklanjuti"."""
    received, settled = next(_matches(source, _IN_TEXT), None), next(_matches(source, _DONE_TEXT), None)
    if received is None or settled is None or settled[0] > received[0]:
        return None
    return Recap(received[0], settled[0], (received[1], settled[1]), 0.75, tabular=False)


def _matches(source: Source, patterns: tuple[re.Pattern[str], ...]) -> Iterator[tuple[int, Citation]]:
    for pattern in patterns:
        for hit in source.find(pattern):
            if not re.search(r"belum\s+\w*$", hit.text.text[max(0, hit.match.start() - 12) : hit.match.start()], re.IGNORECASE):
                yield count(hit.match[1]), source.cite(hit.text, *hit.match.span())
