"""Service time of an SOP in calendar days (iid.md SID 13: "sum/total of WAKTU column or stated total; minutes/hours")."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from evidence.citation import Citation
from evidence.facts import Fact, StatedDocument
from evidence.submission import Submission
from rules.readers.cues import cue
from rules.readers.durations import Duration, durations, total
from rules.readers.grids import cite, grids
from rules.readers.lines import Run, lines_of
from rules.source import Source

_STATED = cue(
    "jangka waktu( penyelesaian| pelayanan| layanan| proses| pelaksanaan)?",
    "(standar |total |jumlah |target |batas |lama |keseluruhan |estimasi )waktu( penyelesaian| pelayanan| layanan| proses| pengerjaan| pelaksanaan)?",
    "waktu (total|keseluruhan|penyelesaian|pelayanan|layanan|proses|pengerjaan|tunggu|yang dibutuhkan|yang diperlukan|standar)",
    "(durasi|lama)(nya)?( waktu)?( pelayanan| layanan| penyelesaian| proses)",
    "durasi",
    "janji layanan",
)
_PROMISED = cue(
    "(diselesaikan|selesai|diterbitkan|dilayani|diproses)( dalam)?( jangka)?( waktu)?( paling lama| paling lambat| maksimal| selambat lambatnya)",
    "(paling lama|paling lambat|maksimal|selambat lambatnya)",
)
_TOTAL_ROW = re.compile(r"^\W*(?:jum[l1i]ah|t[o0]ta[l1i]|keseluruhan)\b", re.IGNORECASE)
_TIME = cue("waktu", "durasi", "lama")
_NOT_TIME = cue("waktu pelaksanaan kegiatan", "jadwal")
_HEAD = cue(
    "mutu baku", "waktu output", "kelengkapan waktu", "waktu hasil", "waktu keluaran", "persyaratan waktu", "kegiatan waktu"
)
_AFTER_TABLE = re.compile(
    r"^\W*(peringatan|pencatatan|catatan|ditetapkan|disahkan|mengetahui|keterangan\s*:|dasar\s+hukum)", re.IGNORECASE
)
_AVAILABLE = re.compile(
    r"\s*(?:sehari|non\s*-?\s*stop|setiap|per\b|/|dalam\s+seminggu|\(?\s*sen[il]n|sebelum|sesudah|setelah)", re.IGNORECASE
)
_REACH = 90  # characters between a label and its time; a table cell or a line break may lie between
_SEVERAL = 3  # times, from which they are those of steps
_MOST = 365  # days; what is longer is a term of office or of validity, not a service
_ALIGNED = 30.0  # points by which a time may stand beside its column's heading
_WHOLE = cue(
    "jangka waktu",
    "(total|jumlah|keseluruhan|standar|target|batas)( seluruh| lama)? waktu",
    "waktu (total|keseluruhan|penyelesaian|pelayanan|layanan|standar)",
    "(durasi|lama)(nya)?( waktu)? (pelayanan|layanan|penyelesaian)",
    "total durasi",
    "janji layanan",
)
_LEADING = 16  # characters of a line within which the words stand that make it say the time of the whole service
_STEP = re.compile(r"^\W*\d{1,2}\s?[.)]?\s+\S|^\W*[a-z]\s?[.)]\s+\S", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ServiceTime:
    """A time in calendar days and where it stands; ``sure`` (0..1) is how certain it is that this is the service time."""

    days: float
    citations: tuple[Citation, ...]
    sure: float
    parts: int = 1


def read(source: Source, stated: StatedDocument, submission: Submission) -> Fact | None:
    """The stated service time, else the sum of the times of all steps."""
    time = stated_time(source) or summed_time(source) or promised_time(source)
    return Fact(round(time.days, 4), time.citations, time.sure) if time is not None else None


def names_times(source: Source) -> bool:
    """Whether it gives times of steps, though in no order from which a sum can be made, as a scan may leave a table."""
    return sum(1 for text in source.texts for one in durations(text.text) if one.days <= _MOST) >= _SEVERAL


def stated_time(source: Source) -> ServiceTime | None:
    """The service time that the document states as such; of several the longest, so that no service is left out."""
    found = [*_labelled(source, _STATED), *_total_rows(source)]
    return max(found, key=lambda time: time.days, default=None)


def promised_time(source: Source) -> ServiceTime | None:
    """A promise in running text: "diselesaikan paling lama 3 (tiga) hari kerja"."""
    return max(_labelled(source, _PROMISED, reach=25, sure=0.6), key=lambda time: time.days, default=None)


def summed_time(source: Source) -> ServiceTime | None:
    """The sum over the column WAKTU of the table of steps; where no table was recognised, over the lines below its heading."""
    return _table_sum(source) or _line_sum(source) or _listed_sum(source)


def _labelled(source: Source, label: re.Pattern[str], *, reach: int = _REACH, sure: float = 0.95) -> Iterator[ServiceTime]:
    for hit in source.find(label):
        text, end = hit.text.text, hit.match.end()
        stop = min(len(text), end + reach)
        for one in durations(text, end, stop)[:1]:
            between = text[end : one.start]
            if one.days <= _MOST and _belongs(between) and not _AVAILABLE.match(text, one.end):
                place = source.cite(hit.text, hit.match.start(), one.end)
                yield ServiceTime(one.days, (place,), min(sure, hit.text.confidence(one.start, one.end)))


def _belongs(between: str) -> bool:
    """Whether what stands between label and time is only glue: no other step, sentence or column heading."""
    return not re.search(
        r"[.;]\s+[A-Z]|output|hasil|kelengkapan|\bket\b|\n\s*\n\s*\n|\b\d{1,2}\.\s+[A-Z]|pukul|senin", between, re.IGNORECASE
    )


def _total_rows(source: Source) -> Iterator[ServiceTime]:
    for grid in grids(source):
        column = grid.column(_TIME, but=_NOT_TIME)
        for row in grid.rows:
            if row.is_total:
                cells = [column] if column is not None and row.text(column) else range(len(row.cells))
                for index in cells:
                    parts = durations(row.text(index))
                    place = cite(source, row, index)
                    if parts and place is not None:
                        yield ServiceTime(total(parts), (place,), 0.95)
    for text in source.texts:
        for run in lines_of(text):
            parts = durations(run.content)
            if parts and _TOTAL_ROW.match(run.content):
                yield ServiceTime(total(parts[:1]), (run.cite(source),), min(0.95, run.confidence))


def _table_sum(source: Source) -> ServiceTime | None:
    """Over every table with a column of times; a cell without a figure ("-", "sesuai jadwal") adds nothing and lowers confidence."""
    parts: list[Duration] = []
    places: list[Citation] = []
    blank = 0
    for grid in grids(source):
        column = grid.column(_TIME, but=_NOT_TIME)
        if column is None:
            continue
        for row in grid.rows:
            times = durations(row.text(column))
            if row.is_total:
                continue
            blank += not times and bool(row.text(column).strip("-– ."))
            place = cite(source, row, column)
            if times and place is not None:
                parts += times
                places.append(place)
    if not parts:
        return None
    return ServiceTime(total(parts), tuple(places), 0.95 if not blank else 0.7, len(parts))


def _line_sum(source: Source) -> ServiceTime | None:
    """Without a recognised table: times on the lines below the heading of the steps, those under the word WAKTU where it has a place."""
    parts: list[Duration] = []
    places: list[Citation] = []
    inside = False
    for text in source.texts:
        heading: Run | None = None
        timed: list[tuple[Run, Duration]] = []
        for run in lines_of(text):
            line = run.content
            if _HEAD.search(line) or (
                _TIME.search(line) and not durations(line) and cue("kegiatan", "aktivitas", "output", "pelaksana").search(line)
            ):
                inside = True
            if inside and heading is None and not durations(line):
                heading = _heading(run)
            if inside and _AFTER_TABLE.match(line):
                inside = False
            if inside and not _of_whole(line):
                timed += [(run.part(one.start, one.end), one) for one in durations(line)]
        for run, one in _in_column(timed, heading):
            parts.append(one)
            places.append(run.cite(source))
    return ServiceTime(total(parts), tuple(places), 0.8, len(parts)) if parts else None


def _heading(run: Run) -> Run | None:
    match = _TIME.search(run.content)
    return run.part(*match.span()) if match else None


def _in_column(timed: list[tuple[Run, Duration]], heading: Run | None) -> list[tuple[Run, Duration]]:
    """Those under the heading, where most stand there: a time in the words of a step is then left out."""
    if heading is None:
        return timed
    under = [(run, one) for run, one in timed if run.x0 < heading.x1 + _ALIGNED and run.x1 > heading.x0 - _ALIGNED]
    return under if len(under) * 2 > len(timed) else timed


def _listed_sum(source: Source) -> ServiceTime | None:
    """Steps told as a list, each with its time: "1. Petugas menerima berkas (5 menit)"."""
    steps: list[tuple[Run, Duration]] = []
    for text in source.texts:
        runs = lines_of(text)
        starts = [index for index, run in enumerate(runs) if _STEP.match(run.content)]
        for first, after in pairwise([*starts, len(runs)]):
            if _of_whole(runs[first].content):
                continue
            steps += _step_time(runs[first : min(after, first + 4)])
    if len(steps) < 2:
        return None
    return ServiceTime(total([one for _, one in steps]), tuple(run.cite(source) for run, _ in steps), 0.6, len(steps))


def _step_time(lines: tuple[Run, ...]) -> list[tuple[Run, Duration]]:
    """The one time of a step, on its line or on those that it wraps to; not that of the whole service, said below the last step."""
    for number, run in enumerate(lines):
        if number and _of_whole(run.content):
            break
        found = [one for one in durations(run.content) if one.days <= _MOST / 12]
        if found:
            return [(run.part(found[0].start, found[0].end), found[0])]
    return []


def _of_whole(line: str) -> bool:
    """Whether a line says the time of the whole service, and not of a step."""
    said = _WHOLE.search(line)
    return _TOTAL_ROW.match(line) is not None or (said is not None and said.start() <= _LEADING)
