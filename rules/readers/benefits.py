"""What an innovation brought, on one of the six bases of indicator 18 (iid.md SID 18, table of bases a to f)."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from evidence.citation import Citation
from evidence.document import ReadBy
from evidence.facts import Fact
from rules.readers.beneficiaries import LISTED, people
from rules.readers.comparisons import UNITS, Comparison, comparison, reached, series
from rules.readers.cues import cue
from rules.readers.figures import FUSED_PERCENT, PERCENT, count, decimal
from rules.readers.grids import cite, grids
from rules.source import Hit, Source, once

_CUES = {
    "a": cue("penerima (manfaat|layanan|bantuan)", "pengguna( layanan| aplikasi)?", "pemohon", "users?", "unduhan", "downloads?", "terlayani", "pasien", "jumlah orang", "pengikut", "followers?", "anggota (grup|group)"),
    "b": cue("unit (sasaran|kerja|layanan|target|pelaksana|usaha|penerima)", "(jumlah|target|cakupan|capaian) unit", "dari (target|total|seluruh)", f"(jumlah|target|cakupan) ({UNITS})"),
    "c": cue("efisiensi", "penghematan", "(meng|di|ter)?hemat", "belanja", "biaya operasional", "pengeluaran"),
    "d": cue("pendapatan", "pad", "retribusi", "omzet", "omset", "penerimaan( daerah| pajak| kas)?", "penghasilan"),
    "e": cue("produk", "hasil produksi", "produksi", "karya", "barang"),
    "f": cue("tren(d)?( kinerja)?", "capaian kinerja", "indikator kinerja", "kinerja( unit)?", "peningkatan kinerja"),
}  # fmt: skip
_SAID = re.compile(r"(?:dasar|basis|parameter|jenis)\s+(?:ke)?manfaat(?:an)?\s*[:=]?\s*\(?([a-f])[.)\s]", re.IGNORECASE)
_CHANGE = cue(
    "efisiensi",
    "penghematan",
    "(meng|di|ter)?hemat",
    "meningkat",
    "naik",
    "kenaikan",
    "peningkatan",
    "bertambah",
    "penurunan",
    "turun",
    "menurun(kan)?",
    "berkurang",
    "cakupan",
    "menerapkan",
    "menjalankan",
    "persentase",
    "mencapai",
    "capaian",
)
_UNITS = re.compile(
    r"\bunit\b|sekolah|desa|puskesmas|\d\s+(?:\([^)]*\)\s+)?(?:kelurahan|kampung|nagari|gampong|dusun|kecamatan|distrik|posyandu)\b",
    re.IGNORECASE,
)
_PERIODS = re.compile(
    r"(?:meningkat|positif|naik|tren\w*)\D{0,40}?(\d|satu|dua|tiga)\s*(?:\(\w+\)\s*)?(?:periode|tahun|semester|triwulan)",
    re.IGNORECASE,
)
_PRODUCTS = re.compile(
    r"(?:jumlah|total|sebanyak|menghasilkan)\s+(?:\w+\s+){0,3}?[:=]?\s*(\d{1,3}(?:\.\d{3})+|\d{1,6})\s*(?:\([^)]*\)\s*)?(?:produk|buah|unit produk|item|karya|barang|pcs|paket)\b",
    re.IGNORECASE,
)
_PRODUCTS_SAID = re.compile(
    r"(?:jumlah|total)\s+(?:(?:hasil|seluruh(?:nya)?|semua|keseluruhan)\s+)*(?:produk|produksi|karya|barang)(?:\s+[a-z]+){0,3}\s*[:=]?\s*(\d{1,3}(?:\.\d{3})+|\d{1,6})(?![\d%]|[.,]\d)",
    re.IGNORECASE,
)
_PRODUCT_COLUMN = cue(
    "jumlah( produk| produksi| hasil)?", "(banyak(nya)?|total)( produk| produksi| hasil)?", "volume", "unit", "kuantitas", "qty"
)
_FIGURE = re.compile(
    r"\d\s?%|\bpersen\b|\bRp\.?\s?\d|(?<![\d.,/])\d{1,3}(?:\.\d{3})+(?![\d/])|(?<![\d.,/])\d{1,3},\d{1,2}(?![\d/,])|"
    r"\b\d{1,6}\s+(?:orang|jiwa|siswa|peserta|penerima|pengguna|warga|unit|buah|produk|barang|item|paket|bungkus|botol|eksemplar|lembar|pcs)\b",
    re.IGNORECASE,
)
_SEVERAL_FIGURES = 3  # percentages, rupiah, long numbers and things counted, from which a paper has a figure to read
_LOWER_IS_BETTER = cue(
    "penurunan",
    "menurun",
    "turun",
    "stunting",
    "angka kematian",
    "kemiskinan",
    "waktu tunggu",
    "pengangguran",
    "kasus",
    "putus sekolah",
    "keterlambatan",
)


@dataclass(frozen=True, slots=True)
class Benefit:
    """A figure on one basis: people, percent, items or periods, as the basis asks. ``computed`` from the document's own data;
    ``said`` is the total or percentage that the document states, None where it states none. ``names``: the people that a list names, normal."""

    basis: str
    value: float
    computed: bool
    citations: tuple[Citation, ...]
    sure: float
    said: float | None = None
    followers: bool = False
    names: frozenset[str] = frozenset()

    @property
    def unsupported(self) -> bool:
        """Whether the document states a figure that its own data do not give, or gives no data at all."""
        return not self.computed or (self.said is not None and abs(self.said - self.value) > max(1.0, self.value * 0.01))


@once
def benefit(source: Source) -> Benefit | None:
    """The basis that the document supports best: the one that it names, else the one whose words it uses most and whose figure is there."""
    found = benefits(source)
    named = _SAID.search(source.text)
    if named and (chosen := next((one for one in found if one.basis == named[1].lower()), None)):
        return chosen
    weights = {basis: _weight(source, basis) for basis in _CUES}
    return max(found, key=lambda one: (one.computed, weights[one.basis], one.sure), default=None)


def benefits(source: Source) -> tuple[Benefit, ...]:
    """A figure for every basis whose words and data the document holds."""
    return tuple(one for basis, measure in _FIGURES.items() if _weight(source, basis) and (one := measure(source)) is not None)


def has_figures(source: Source) -> bool:
    """Whether the document speaks of some basis and has figures, which a person might make a benefit of where `benefit` finds none."""
    spoken = any(_weight(source, basis) for basis in _CUES)
    return spoken and sum(1 for _ in source.find(_FIGURE)) >= _SEVERAL_FIGURES


def percent(source: Source) -> Fact | None:
    """The percentage of the best basis where that is b, c or d."""
    best = benefit(source)
    return Fact(round(best.value, 4), best.citations, best.sure) if best is not None and best.basis in "bcd" else None


def _weight(source: Source, basis: str) -> int:
    """How often the basis' words stand in the document; those of the first page's title count more. A list of who received something is one of people."""
    title = source.texts[0].text[:400] if source.texts else ""
    listed = basis == "a" and LISTED.search(source.text) is not None
    return listed + sum(1 for _ in source.find(_CUES[basis])) + 3 * sum(1 for _ in _CUES[basis].finditer(title))


def _people(source: Source) -> Benefit | None:
    found = people(source)
    if found is None or not found.number:
        return None
    counted = found.counted is not None
    return Benefit("a", found.number, counted, found.citations, found.sure, found.said, found.followers, found.names)


def _units(source: Source) -> Benefit | None:
    compared = reached(source) or comparison(source)
    if compared is None or not compared.target or compared.money:
        return _said_only(source, "b") if _UNITS.search(source.text) else None
    return _against_said(source, "b", compared, 100 * compared.after / compared.target)


def _savings(source: Source) -> Benefit | None:
    compared = comparison(source)
    if compared is None or not compared.money or not compared.before or compared.after >= compared.before:
        return _said_only(source, "c")
    return _against_said(source, "c", compared, 100 * (compared.before - compared.after) / compared.before)


def _income(source: Source) -> Benefit | None:
    compared = comparison(source)
    if compared is None or not compared.money or not compared.before or compared.after <= compared.before:
        return _said_only(source, "d")
    return _against_said(source, "d", compared, 100 * (compared.after - compared.before) / compared.before)


def _products(source: Source) -> Benefit | None:
    said = _products_said(source)
    said_value = count(said.match[1]) if said else None
    for grid in grids(source):
        column = grid.column(_PRODUCT_COLUMN, but=cue("harga", "rp", "nilai", "orang", "penerima"))
        if column is None or not any(_CUES["e"].search(heading) for heading in (*grid.headings, source.text)):
            continue
        rows = [row for row in grid.rows if re.match(r"\d{1,3}(?:\.\d{3})+\b|\d{1,6}\b", row.text(column)) and not row.is_total]
        places = tuple(place for row in rows if (place := cite(source, row, column)) is not None)
        if rows:
            value = sum(count(re.split(r"[^\d.]", row.text(column))[0]) for row in rows)
            return Benefit("e", value, computed=True, citations=places, sure=0.8, said=said_value)
    if said is None or said_value is None:
        return None
    return Benefit("e", said_value, computed=False, citations=(source.cite(said.text, *said.match.span()),), sure=0.7)


def _products_said(source: Source) -> Hit | None:
    """The last total that the document states; a number that begins a line below the word is the first of a table's rows."""
    found = [
        hit
        for pattern in (_PRODUCTS_SAID, _PRODUCTS)
        for hit in source.find(pattern)
        if "\n" not in re.split(r"[^\s]", hit.text.text[: hit.match.start(1)])[-1]
    ]
    return found[-1] if found else None


def _trend(source: Source) -> Benefit | None:
    """Periods in a row, up to the last, over which the figure moved the right way."""
    values = series(source)
    if len(values) < 2:
        hit = next(source.find(_PERIODS), None)
        if hit is None:
            return None
        word = hit.match[1].lower()
        periods = {"satu": 1, "dua": 2, "tiga": 3}.get(word) or int(word)
        return Benefit("f", periods, computed=False, citations=(source.cite(hit.text, *hit.match.span()),), sure=0.6)
    sign = -1 if _LOWER_IS_BETTER.search(source.text) and values[-1].value < values[0].value else 1
    steps = [sign * (later.value - earlier.value) > 0 for earlier, later in pairwise(values)]
    run = next((index for index, up in enumerate(reversed(steps)) if not up), len(steps))
    return Benefit("f", run, computed=True, citations=tuple(point.citation for point in values), sure=0.7)


def _against_said(source: Source, basis: str, compared: Comparison, value: float) -> Benefit:
    said = _percent_said(source, basis, near=value)
    return Benefit(basis, value, computed=True, citations=compared.citations, sure=0.85, said=said[0] if said else None)


def _said_only(source: Source, basis: str) -> Benefit | None:
    said = _percent_said(source, basis)
    return Benefit(basis, said[0], computed=False, citations=(said[1],), sure=0.6) if said else None


def _percent_said(source: Source, basis: str, near: float | None = None) -> tuple[float, Citation] | None:
    """A percentage beside words of the basis and of change; the one nearest to what the data give where they give one."""
    found = list(_shares(source, PERCENT, basis, near))
    if not found and any(page.read_by is ReadBy.OCR for page in source.pages):
        found = list(_shares(source, FUSED_PERCENT, basis, near))
    if not found:
        return None
    return found[0] if near is None else min(found, key=lambda one: abs(one[0] - near))


def _shares(source: Source, pattern: re.Pattern[str], basis: str, near: float | None) -> Iterator[tuple[float, Citation]]:
    for hit in source.find(pattern):
        around = hit.text.text[max(0, hit.match.start() - 120) : hit.match.end() + 40]
        if _CHANGE.search(around) and (_CUES[basis].search(around) or near is not None):
            yield decimal(hit.match[1]), source.cite(hit.text, *hit.match.span())


_FIGURES: dict[str, Callable[[Source], Benefit | None]] = {
    "a": _people,
    "b": _units,
    "c": _savings,
    "d": _income,
    "e": _products,
    "f": _trend,
}
