"""How many people a document shows to benefit: rows of a list, a column of figures, or a count of users (iid.md SID 18, basis a)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from evidence.citation import Citation
from rules.readers.cues import cue
from rules.readers.figures import count
from rules.readers.grids import Grid, Row, cite, grids
from rules.readers.lines import Run, lines_of
from rules.readers.person_names import name_in, normal_name
from rules.source import Hit, Source

_PEOPLE = "(penerima( manfaat| layanan| bantuan)?|pengguna( aktif| layanan| aplikasi| terdaftar)?|pemohon|peserta( didik)?|pasien|warga( terlayani)?|masyarakat( terlayani)?|orang|jiwa|siswa|pelanggan|users?|akun( terdaftar)?|responden|petani|nelayan|balita|ibu hamil)"
LISTED = cue(
    "daftar (nama )?(penerima|pengguna|pemohon|peserta|pasien|warga|masyarakat|sasaran)",
    "penerima (manfaat|layanan|bantuan)",
    "(tanda|bukti) (terima|penerimaan)( (manfaat|layanan|bantuan|barang))?",
    "penerimaan (manfaat|bantuan|barang)",
    "daftar (nama )?(serah terima|penyerahan|penyaluran|pembagian|distribusi|yang menerima)",
    "(rekap(itulasi)?|jumlah|total) (penerima|pengguna|pemohon|peserta|pasien|warga|masyarakat)",
    "pengguna (layanan|aplikasi|aktif|terdaftar)",
    "(total|jumlah) users?",
)
_NAME = cue("nama( lengkap| penerima| pengguna| pemohon| pasien| warga| peserta| siswa)?( manfaat| layanan)?", "penerima manfaat")
_AMOUNT = cue("jumlah( penerima| orang| pengguna)?")
_SIGNED = cue("tanda tangan( penerima)?", "ttd", "paraf( penerima)?")
_COUNTED = cue(f"(jumlah|total|banyaknya)( {_PEOPLE})?", _PEOPLE)
_SHARE = re.compile(r"%|persen", re.IGNORECASE)
_FOLLOWERS = cue(
    "pengikut",
    "followers?",
    "mengikuti",
    "anggota (grup|group)",
    "peserta (grup|group)",
    "members?",
    "subscribers?",
    "pelanggan channel",
)
_SCALE = {"k": 1_000, "rb": 1_000, "ribu": 1_000, "jt": 1_000_000, "juta": 1_000_000, "m": 1_000_000}
_N = r"(?P<n>\d{1,3}(?:[.,]\d{3})+|\d{1,7}(?:[.,]\d)?)\s?(?P<scale>rb|ribu|jt|juta|[KkM])?\+?"
_STATED = (
    re.compile(rf"(?:jumlah|total|sebanyak|kepada|dimanfaatkan\s+oleh|melayani|menjangkau|mencapai)\s*(?:{_PEOPLE}\s*)?(?:\w+\s+){{0,3}}?[:=]?\s*{_N}\s*(?:\([^)]*\)\s*)?(?:orang|jiwa|pengguna|penerima|pemohon|warga|pasien|peserta|siswa|users?|KK|kepala keluarga)\b", re.IGNORECASE),
    re.compile(rf"(?:jumlah|total|banyaknya)\s+(?:seluruh\s+)?{_PEOPLE}(?:\s+(?!per\b)[a-z]+){{0,4}}\s*[:=]?\s*{_N}(?![\d%]|\s?%)", re.IGNORECASE),
    re.compile(rf"(?<![\w.,]){_N}\s*(?:downloads?|unduhan|users?|pengguna|penerima\s+manfaat|akun\s+terdaftar|installs?|pengguna\s+aktif)\b", re.IGNORECASE),
)  # fmt: skip
_FIGURE = re.compile(r"\d{1,3}(?:[.,]\d{3})+|\d{1,7}")
_LIST_HEAD = re.compile(r"\bno(?:mor|\.)?\s.{0,20}\bnama\b", re.IGNORECASE)
_NUMBERED = re.compile(r"^\W{0,2}(\d{1,4})\s?[.)]?\s+(?=[^\W\d_])")


@dataclass(frozen=True, slots=True)
class People:
    """A number of people: ``counted`` from the rows of a list or of a table of figures, ``said`` as a total in words; None where
    there is none. ``followers``: what it counts are followers or members of a chat group, not beneficiaries. ``names``: those that a
    list names, normal."""

    counted: int | None
    said: int | None
    citations: tuple[Citation, ...]
    sure: float
    followers: bool = False
    names: frozenset[str] = frozenset()

    @property
    def number(self) -> int:
        """What can be counted; the total that is said where nothing can."""
        return self.counted if self.counted is not None else self.said or 0


def people(source: Source) -> People | None:
    """The beneficiaries that the document shows; None where it shows none."""
    rows = _listed_rows(source)
    figures = None if rows else _figures(source)
    named = rows or (None if figures else _listed_lines(source))
    listed = named[:2] if named else figures
    said = _said(source)
    if listed is None and said is None:
        return _followers(source)
    places = (listed[1] if listed else ()) + ((said[1],) if said else ())
    counted = listed[0] if listed else None
    sure = min(0.9 if listed else 0.75, said[2] if said and not listed else 1.0)
    return People(counted, said[0] if said else None, places, sure, names=named[2] if named else frozenset())


Listed = tuple[int, tuple[Citation, ...], frozenset[str]]


def _listed_rows(source: Source) -> Listed | None:
    """Rows of a list of names. Its first and last rows are cited."""
    if not LISTED.search(source.text):
        return None
    rows = [(row, column) for grid in grids(source) for row, column in _named_rows(grid)]
    if not rows:
        return None
    places = [cite(source, row, column) for row, column in (rows[0], rows[-1])]
    names = frozenset(normal_name(row.text(column)) for row, column in rows)
    return len(rows), tuple(place for place in places if place is not None), names


def _named_rows(grid: Grid) -> Iterator[tuple[Row, int]]:
    """The rows that name a person each. A column of amounts says that a row stands for several, unless each row is signed: then it is what one person
    received."""
    column = grid.column(_NAME)
    if column is None or (grid.column(_AMOUNT) is not None and grid.column(_SIGNED) is None):
        return
    for row in grid.rows:
        if re.search(r"[^\W\d_]{2,}", row.text(column)) and not row.is_total:
            yield row, column


def _figures(source: Source) -> tuple[int, tuple[Citation, ...]] | None:
    """A table of figures (a place or period a row): its column of people summed up, totals left out."""
    if not LISTED.search(source.text):
        return None
    for grid in grids(source):
        for index, heading in enumerate(grid.headings):
            if not _COUNTED.search(heading) or _SHARE.search(heading):
                continue
            rows = [row for row in grid.rows if re.fullmatch(r"\d{1,3}(?:\.\d{3})+|\d{1,6}", row.text(index))]
            body = [row for row in rows if not row.is_total]
            places = [
                place for row in (rows[-1:] if len(rows) > len(body) else body) if (place := cite(source, row, index)) is not None
            ]
            if body:
                return sum(count(row.text(index)) for row in body), tuple(places)
    return None


def _listed_lines(source: Source) -> Listed | None:
    """A list read as lines: those that begin with the next number or one near it."""
    if not LISTED.search(source.text):
        return None
    numbered: list[tuple[int, Run]] = []
    headed = False
    for text in source.texts:
        for run in lines_of(text):
            headed = headed or _LIST_HEAD.search(run.content) is not None
            if not headed:
                continue
            match = _NUMBERED.match(run.content)
            if match and _follows(int(match[1]), numbered):
                numbered.append((int(match[1]), run))
    if len(numbered) < 3:
        return None
    names = frozenset(normal_name(name_in(_NUMBERED.sub("", run.content))) for _, run in numbered) - {""}
    return numbered[-1][0] - numbered[0][0] + 1, (numbered[0][1].cite(source), numbered[-1][1].cite(source)), names


def _follows(number: int, numbered: list[tuple[int, Run]]) -> bool:
    """Whether a row number continues the list; a few rows may have been lost by the engine."""
    return number == 1 if not numbered else numbered[-1][0] < number <= numbered[-1][0] + 4


def _said(source: Source) -> tuple[int, Citation, float] | None:
    """The largest total in words: parts of it stand beside it."""
    found: list[tuple[int, Citation, float]] = []
    for pattern in _STATED:
        for hit in source.find(pattern):
            start, end = hit.match.span()
            figure = hit.match["n"]
            if "\n" in hit.match[0]:
                above = _above(hit)
                if above is None:
                    continue
                figure, start, end = above
            number = _scaled(figure, hit.match["scale"])
            line = hit.text.text[max(0, hit.match.start() - 20) : hit.match.end() + 15]
            if not _FOLLOWERS.search(line) and not 2019 <= number <= 2035:
                found.append((number, source.cite(hit.text, start, end), hit.text.confidence(start, end)))
    return max(found, key=lambda one: one[0], default=None)


def _above(hit: Hit) -> tuple[str, int, int] | None:
    """The figure of a match that runs over two lines, and its place: on a dashboard the one over its label, else as matched; None
    where several stand there and none is clearly meant."""
    figures = hit.text.words_in(*hit.match.span("n"))
    label = hit.text.words_in(hit.match.end() - 1, hit.match.end())
    row = [
        (word, start)
        for word, start in zip(hit.text.words, hit.text.starts, strict=True)
        if figures and abs(word.box.top - figures[0].box.top) < figures[0].box.height / 2 and _FIGURE.fullmatch(word.text)
    ]
    if len(row) < 2 or not label:
        return hit.match["n"], *hit.match.span()
    reach = label[0].box.x1
    over = [(word, start) for word, start in row if word.box.x0 < reach and label[0].box.x0 < word.box.x1 + 2 * word.box.height]
    return (over[0][0].text, over[0][1], over[0][1] + len(over[0][0].text)) if len(over) == 1 else None


def _followers(source: Source) -> People | None:
    pattern = re.compile(rf"{_N}\s*(?:pengikut|followers?|subscribers?|anggota|members?|peserta)", re.IGNORECASE)
    hit = next(source.find(pattern), None)
    if hit is None:
        return None
    number = _scaled(hit.match["n"], hit.match["scale"])
    return People(None, number, (source.cite(hit.text, *hit.match.span()),), 0.6, followers=True)


def _scaled(figure: str, scale: str | None) -> int:
    if scale:
        return int(float(figure.replace(",", ".")) * _SCALE[scale.lower()])
    return count(re.sub(r"[.,](?=\d{3}\b)", "", figure).split(".")[0].split(",")[0])
