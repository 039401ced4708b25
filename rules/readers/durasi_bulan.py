"""Months from the first idea to the implementation (iid.md SID 17: "stage table dates; duration = last - first month")."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from evidence.citation import Citation
from evidence.facts import Fact, StatedDocument
from evidence.submission import Submission
from rules.readers.cues import cue
from rules.readers.durations import durations, total
from rules.readers.grids import Grid, Row, cite, grids
from rules.readers.lines import lines_of
from rules.readers.moments import Moment, moments
from rules.source import Source

_STAGE = cue(
    "ide", "gagasan", "penjaringan", "inisiasi", "inisiatif", "identifikasi", "perumusan", "perencanaan", "perancangan", "rancang(an)? bangun",
    "desain", "analisis( kebutuhan)?", "penyusunan", "pembuatan", "pembangunan", "pengembangan", "uji coba", "ujicoba", "simulasi",
    "pilot(ing)?( project)?", "persiapan", "konsultasi", "sosialisasi", "peluncuran", "launching", "penerapan", "implementasi", "pelaksanaan",
    "pemilihan", "penetapan", "koordinasi", "pembentukan", "brainstorming", "prototipe", "prototype", "coding", "survei", "observasi", "rapat",
)  # fmt: skip
_IMPLEMENTED = cue("penerapan", "implementasi", "diterapkan", "peluncuran", "(soft )?launching", "go live", "pelaksanaan inovasi")
_AFTERWARDS = cue(
    "monitoring", "monev", "evaluasi", "replikasi", "pasca", "pemeliharaan", "keberlanjutan", "pelaporan", "tindak lanjut"
)
_HEADING_STAGE = cue("tahap(an)?", "kegiatan", "uraian", "aktivitas", "proses", "langkah")
_HEADING_TIME = cue("waktu", "jadwal", "bulan", "tanggal", "pelaksanaan", "durasi", "lama(nya)?", "periode", "mulai", "selesai")
_TOTAL = cue(
    "(total|jumlah|keseluruhan|lama(nya)?|jangka|kurun|rentang)( durasi)? waktu( penciptaan| pembuatan| pengembangan| keseluruhan)?( inovasi)?",
    "(total|jumlah|keseluruhan|lama(nya)?)( durasi)?( penciptaan| pembuatan| pengembangan| proses)( inovasi)?",
    "(total|jumlah|total durasi|jumlah durasi)",
    "kecepatan( penciptaan)?( inovasi)?",
    "(durasi|waktu)( total)?( penciptaan| pembuatan| yang (dibutuhkan|diperlukan|digunakan))( inovasi)?",
    "(memerlukan|membutuhkan|memakan|menghabiskan|ditempuh)( dalam)? waktu",
    "(diciptakan|tercipta|dibangun|dikembangkan|dirancang)( dalam| selama)?( jangka| kurun)?( waktu)?",
    "(penciptaan|pembuatan)( inovasi)?( ini)?( berlangsung| dilaksanakan| dilakukan)?( selama| dalam)?( waktu)?",
)
_PART = cue(
    "uji coba",
    "ujicoba",
    "pelatihan",
    "sosialisasi",
    "magang",
    "masa berlaku",
    "diklat",
    "kontrak",
    "survei",
    "monitoring",
    "garansi",
)
_WHOLE = cue(
    "penciptaan", "kecepatan", "tercipta", "diciptakan", "total", "keseluruhan", "seluruh tahapan", "sejak ide", "dari ide", "mulai dari ide", "hingga penerapan"
)  # fmt: skip
_DATE_LIKE = re.compile(r"\b\d{1,2}[/.-]\d{1,2}[/.-]20\d\d\b|\b\d{3,4}[/.-]20\d\d\b|\b\d{1,2}[/.-]\d{2}20\d\d\b")
_GARBLED, _GARBLED_BELOW = (
    0.5,
    0.6,
)  # how sure months are of which some dates could not be read; below it a total that is said is surer
_REACH = 120
_MAX_MONTHS = 120


@dataclass(frozen=True, slots=True)
class Creation:
    """A number of months and where it is from. ``whole`` is the count with both the first and the last month in it, which is
    how many documents count; it equals ``months`` where it was stated."""

    months: float
    whole: float
    citations: tuple[Citation, ...]
    sure: float


def read(source: Source, stated: StatedDocument, submission: Submission) -> Fact | None:
    """Recomputed from the stages where they are dated, the document's own total where the two agree, where nothing is dated, or where it was read
    more surely than the dates."""
    computed, said = computed_months(source), stated_months(source)
    borne_out = computed is None or (said is not None and (agrees(said, computed) or computed.sure < _GARBLED_BELOW <= said.sure))
    chosen = said if borne_out else computed
    return Fact(round(chosen.months, 2), chosen.citations, chosen.sure) if chosen is not None else None


def agrees(said: Creation, computed: Creation) -> bool:
    """Whether the stated total follows from the stages, whether or not both end months are counted, a few days apart."""
    return computed.months - 0.5 <= said.months <= computed.whole + 0.5


def computed_months(source: Source) -> Creation | None:
    """From the dates of the stages, else the sum of their lengths."""
    dated = _from_dates(_dated_stages(source))
    if dated is not None and _has_garbled_dates(source):
        return replace(dated, sure=_GARBLED)
    return dated or _summed(source)


def _has_garbled_dates(source: Source) -> bool:
    """Whether what an engine left of a date stands beside a stage: the stages that are dated are then not all."""
    rows = (row.text(index) for grid in grids(source) for row in grid.rows for index in range(len(row.cells)))
    return any(_DATE_LIKE.search(text) and not moments(text) for text in rows)


def stated_months(source: Source) -> Creation | None:
    """The total that the document states: "selama 4 (empat) bulan"; what it says of a single stage is left out."""
    found: list[tuple[bool, Creation]] = []
    for hit in source.find(_TOTAL):
        text, end = hit.text.text, hit.match.end()
        for one in durations(text, end, min(len(text), end + _REACH))[:1]:
            around = text[max(0, hit.match.start() - 30) : one.start]
            whole = _WHOLE.search(text[max(0, hit.match.start() - 20) : one.end + 60]) is not None
            between = text[end : one.start]
            if (
                5 <= one.days <= _MAX_MONTHS * 30
                and not _PART.search(around)
                and not re.search(r"[.;]\s+[A-Z]|\n\s*\n\s*\n", between)
            ):
                place = source.cite(hit.text, hit.match.start(), one.end)
                sure = min(0.9 if whole else 0.7, hit.text.confidence(one.start, one.end))
                found.append((whole, Creation(one.months, one.months, (place,), sure)))
    return max(found, key=lambda pair: (pair[0], pair[1].months))[1] if found else None


@dataclass(frozen=True, slots=True)
class _Stage:
    name: str
    moments: tuple[Moment, ...]
    citation: Citation | None


def _dated_stages(source: Source) -> list[_Stage]:
    return _table_stages(source) or _line_stages(source)


def _table_stages(source: Source) -> list[_Stage]:
    stages: list[_Stage] = []
    for grid in grids(source):
        named = any(_HEADING_STAGE.search(heading) for heading in grid.headings)
        for row in grid.rows if named else ():
            stages += _row_stage(source, grid, row)
    return stages if len(stages) > 1 else []


def _row_stage(source: Source, grid: Grid, row: Row) -> Iterator[_Stage]:
    """A row with dates in a column of times (or anywhere where no heading says time)."""
    timed = [index for index, heading in enumerate(grid.headings) if _HEADING_TIME.search(heading)] or range(len(row.cells))
    found = [(index, moment) for index in timed for moment in moments(row.text(index))]
    name = " ".join(row.text(index) for index in range(len(row.cells)))
    if found and not row.is_total:
        yield _Stage(name, tuple(moment for _, moment in found), cite(source, row, found[0][0]))


def _line_stages(source: Source) -> list[_Stage]:
    """Stages told on lines: the words of a stage, and a date on the same line or the two that follow."""
    stages: list[_Stage] = []
    for text in source.texts:
        runs = lines_of(text)
        for index, run in enumerate(runs):
            if not _STAGE.search(run.content):
                continue
            for below in runs[index : index + 3]:
                found = moments(below.content)
                if below is not run and _STAGE.search(below.content):
                    break
                if found:
                    stages.append(_Stage(run.content, tuple(found), (run if below is run else run + below).cite(source)))
                    break
    return stages if len(stages) > 1 else []


def _from_dates(stages: list[_Stage]) -> Creation | None:
    """First moment of the first stage to the beginning of the implementation, or to the last moment where no stage is called so."""
    before = [stage for stage in stages if not _AFTERWARDS.search(stage.name)] or stages
    if len(before) < 2:
        return None
    first = min((moment for stage in before for moment in stage.moments), key=lambda moment: moment.first)
    implemented = [
        stage for stage in before if _IMPLEMENTED.search(stage.name) and min(m.first for m in stage.moments) > first.first
    ]
    if implemented:
        last = min((m for m in implemented[0].moments), key=lambda moment: moment.first)
    else:
        last = max((moment for stage in before for moment in stage.moments), key=lambda moment: moment.last)
    months, whole = _apart(first, last, ends=not implemented)
    places = tuple(stage.citation for stage in before if stage.citation is not None)
    return Creation(months, whole, places, 0.85) if 0 <= months <= _MAX_MONTHS else None


def _apart(first: Moment, last: Moment, *, ends: bool) -> tuple[float, float]:
    """Months from one to the other, and the same with both end months counted in. Days count where both are days."""
    stop: date = last.last if ends else last.first
    months: float = (stop.year - first.first.year) * 12 + stop.month - first.first.month
    whole = months + 1
    if first.is_day and last.is_day:
        months += (stop.day - first.first.day) / 30
    return max(months, 0.0), whole


def _summed(source: Source) -> Creation | None:
    """Stages without dates, each with its length ("2 minggu")."""
    lengths, places = [], []
    for grid in grids(source):
        column = grid.column(cue("durasi", "lama(nya)?", "waktu", "jangka waktu"))
        if column is None or not any(_HEADING_STAGE.search(heading) for heading in grid.headings):
            continue
        for row in grid.rows:
            parts, place = durations(row.text(column))[:1], cite(source, row, column)
            if (
                parts
                and place is not None
                and not row.is_total
                and not _AFTERWARDS.search(" ".join(row.text(i) for i in range(len(row.cells))))
            ):
                lengths += parts
                places.append(place)
    months = total(lengths) / 30
    return Creation(months, months, tuple(places), 0.8) if len(lengths) > 1 else None
