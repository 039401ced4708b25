"""A document's own number, from its title block or its letter header, never from a reference."""

import re
from dataclasses import dataclass

from evidence.document import ReadBy
from evidence.facts import DocumentType as T
from evidence.facts import Fact
from rules.facts.dates import parse_all
from rules.facts.headings import BODY, title_of
from rules.facts.layout import Line, Sheet
from rules.facts.lettering import DIGIT, digits
from rules.facts.types import Kind

_LABEL = re.compile(
    r"(?<![A-Za-z])(?:N\s?[O0Q]\s?M\s?[O0Q]\s?R(?=[^A-Za-z]|TAHUN|\d)|N[o0O]\s*[.:])\s*(?:SOP|SPO|DPA|DPPA|DPPA[- ]SKPD|DPA[- ]SKPD|DOKUMEN|SURAT|SERTIFIKAT|PERATURAN)?"
    r"(?:\s*SKPD|\s*/\s*SKPD)?\s*[:;.]?[ \t]*",
    re.IGNORECASE,
)
_COLON_LABEL = re.compile(r"^\W*N\s?[O0Q]\s?M\s?[O0Q]\s?R\s*(?:SOP|SURAT|SERTIFIKAT|DPA|DPPA)?\s*[:;][ \t]*", re.IGNORECASE)
_SOP_LABEL = re.compile(r"(?:N\s?[O0]\s?M\s?[O0]\s?R|No\.?)\s*(?:SOP|SPO|D\s?O\s?K\s?U\s?M\s?E\s?N)\s*[:;.]?[ \t]*", re.IGNORECASE)
_OF_YEAR = re.compile(
    rf"^(?P<number>{DIGIT}{{1,4}}(?:\s?[A-Z])?)\s*T\s?A\s?H\s?U\s?N\s*(?P<year>[12lI]{DIGIT}{{3}})", re.IGNORECASE
)
_YEAR_ALONE = re.compile(rf"^[\s._…\-–:]*T\s?A\s?H\s?U\s?N\s*(?:[12lI]{DIGIT}{{3}}|[._…\s]*$)", re.IGNORECASE)
_ENDS = re.compile(r"\s+TENTANG\b|\s+(?:Sifat|Lampiran|Perihal|Hal)\s*:", re.IGNORECASE)
_CITY_DATE = re.compile(r"\s+[A-Z][A-Za-z .'-]{2,28},\s*(?:tanggal\s*)?\d{1,2}\s")
_PLACEHOLDER = re.compile(r"\$\{|\{\{|<<|\[[^\]]*(?:nomor|no)[^\]]*\]|\bX{3,}\b", re.IGNORECASE)
_TEMPLATE = re.compile(r"[({\[<]\W*\w{0,2}no(?:mor)?[ _.]*(?:surat|naskah|sk|dokumen|keputusan)\b", re.IGNORECASE)
"""What a template says in the place of a number ("${nomor_naskah}", "{{ nomor surat }}"), also where an engine read its brackets badly."""
_DOTS = re.compile(r"[._…]{3,}|…|_{2,}|-{4,}")
_GAP = re.compile(r"(?:^|/)\s*/|/\s*(?:[._…]{2,}|-{2,})\s*(?:/|$)|/\s+/")
_COLON = re.compile(r"^[1Iil|!:;.,]{1,2}\s+(?=[A-Z]{0,2}[-/.]?\d{2,3}[./ ])|^[1Il|!](?=\d{3}(?:\.\d{1,3})+\s?/)")
"""A colon before a number that an engine took for a figure: apart from it, or before a code of Permendagri 83/2022, whose first part has three."""
_BEGUN_YEAR = re.compile(r"/\s*(?P<begun>1|2|19|20|19\d|20\d)$")
_ALONE = re.compile(r"(?=.*\d)[\w.-]+(?:/[\w.-]+)+")
_REVISED = re.compile(r"^\W*(?:Revisi|Halaman|Urut)\b", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")


_LETTERS = frozenset({T.SURAT_DINAS, T.SURAT_UNDANGAN, T.SURAT_EDARAN, T.NOTA_DINAS})
_UNNUMBERED = frozenset({T.TIDAK_DIKENAL, T.TANGKAPAN_LAYAR, T.BERITA_MEDIA, T.MANUAL, T.LAPORAN, T.PROPOSAL})
_COVERED = frozenset({T.RKPD, T.DOKUMEN_PERENCANAAN, T.DOKUMEN_ANGGARAN})


@dataclass(frozen=True, slots=True)
class Number:
    """A number read: its value and year (None where it names none), or that its place was left blank; ``flat[start:end]`` of ``sheet``."""

    sheet: Sheet
    start: int
    end: int
    value: str = ""
    year: int | None = None
    blank: bool = False
    confidence: float = 1.0
    from_title: bool = False  # "NOMOR 12 TAHUN 2024"

    def fact(self) -> Fact:
        return self.sheet.fact(self.value, self.start, self.end, confidence=self.confidence)


def _tail(sheet: Sheet, at: int) -> tuple[str, int]:
    """What stands after a label on its line, without another column's date, and where it begins."""
    line = sheet.lines[sheet.index_of(at)]
    text = sheet.raw[at : line.end]
    for pattern in (_CITY_DATE, _ENDS):
        if (match := pattern.search(text)) is not None:
            text = text[: match.start()]
    columns = [column for column in sheet.columns(line) if column.start > at and column.start < at + len(text)]
    for column in columns:
        if text[: column.start - at].strip(" :.;") and (parse_all(column.text) or not re.search(r"[\d/]", column.text)):
            text = text[: column.start - at]
            break
    return text, at


def _mended(text: str) -> str:
    """A number of a scan: letters that stand for digits set right, part by part, where the part has a digit."""
    return re.sub(
        r"[^/.\-\s]+",
        lambda match: digits(match[0]) if re.search(r"\d", match[0]) and re.fullmatch(f"{DIGIT}+", match[0]) else match[0],
        text,
    )


def _clean(text: str) -> str:
    joined = re.sub(r"\s*([/–])\s*", r"\1", " ".join(text.split()))
    joined = re.sub(r"(?<=\d)\s*\.\s*(?=\d)", ".", joined)
    joined = re.sub(r"\s*-\s*(?=[A-Z0-9])", "-", joined)
    joined = re.sub(r"/(20)\s(\d\d)$", r"/\1\2", joined)  # a year broken by a narrow cell
    return joined.strip(" .,;:|'\"-_")


def interpret(sheet: Sheet, at: int) -> Number | None:
    """The number whose label ends at offset ``at``; None where what follows is no number."""
    text, start = _tail(sheet, at)
    scanned = sheet.page.read_by is ReadBy.OCR
    template = _TEMPLATE.search(text)
    if template or _PLACEHOLDER.search(text) or _YEAR_ALONE.match(text):
        unsure = scanned and not template and not _DOTS.search(text)
        return Number(sheet, start, start + max(len(text), 1), blank=True, confidence=0.6 if unsure else 0.95)
    if match := _OF_YEAR.match(text):
        number = digits(match["number"]) if scanned else match["number"]
        year = int(digits(match["year"]))
        return Number(sheet, start, start + match.end(), _clean(number), year, confidence=0.98, from_title=True)
    if _GAP.search(text) or (_DOTS.search(text) and not re.search(r"\d\s*[/.]\s*\d", text)):
        # on a scan the number may have been written in by hand, where the reader sees nothing
        return Number(sheet, start, start + len(text), blank=True, confidence=0.5 if scanned and not _DOTS.search(text) else 0.95)
    if not text.strip(" :.;-") and not scanned:
        return None
    text = _continued(sheet, start, text)
    if scanned and (colon := _COLON.match(text)):  # read as a figure
        text, start = text[colon.end() :], start + colon.end()
    value = _clean(_mended(text) if scanned else text)
    if (
        not re.search(r"\d", value)
        or len(value) > 70
        or _REVISED.match(value)
        or len(re.findall(r"[A-Za-z]{4,}\s+[A-Za-z]{4,}\s+[A-Za-z]{4,}", value))
    ):
        return None
    last = re.split(r"[/]", value)[-1]  # "400.10.11/1887/BSKDN" names no year
    years = [int(year) for year in _YEAR.findall(last) if int(year) >= 1945]
    return Number(
        sheet, start + len(text) - len(text.lstrip()), start + len(text), value, years[-1] if years else None, confidence=0.95
    )


def _on_next_line(sheet: Sheet, at: int) -> Number | None:
    """The number of a narrow cell that stands below its label, alone on its line."""
    index = sheet.index_of(at)
    if sheet.raw[at : sheet.lines[index].end].strip(" :;.") or index + 1 >= len(sheet.lines):
        return None
    below = sheet.lines[index + 1]
    return interpret(sheet, below.start) if _ALONE.fullmatch(below.text.strip()) else None


def _continued(sheet: Sheet, start: int, text: str) -> str:
    """A number that was broken at a slash, or within its year by a narrow cell, joined with what the next line begins with."""
    index = sheet.index_of(start)
    begun = _BEGUN_YEAR.search(text.rstrip())
    if begun is not None and index + 1 < len(sheet.lines):
        rest = sheet.lines[index + 1]
        if rest.text.strip().isdigit() and _YEAR.fullmatch(begun["begun"] + rest.text.strip()):
            return sheet.raw[start : rest.start + len(rest.text.rstrip())]
    if index + 1 >= len(sheet.lines):
        return text
    following = sheet.lines[index + 1]
    first = following.text.split()[0]
    if text.rstrip().endswith(("/", "-")) and re.match(r"^[\w./-]+$", first) and "/" in first:
        return sheet.raw[start : following.start + len(first)]
    return text


def _within(sheet: Sheet, label: re.Pattern[str], first: Line, last: int) -> Number | None:
    """The first number under that label from a line on, before the body begins."""
    begin = sheet.lines.index(first)
    for line in sheet.lines[begin : begin + last]:
        if BODY.match(line.text):
            return None
        for piece in [line, *sheet.columns(line)[1:]]:
            if (match := label.match(piece.text)) and (found := interpret(sheet, piece.start + match.end())):
                return found
    return None


def read(kind: Kind, sheets: tuple[Sheet, ...]) -> Number | None:
    """The document's own number or the blank left for it; None where it states none."""
    if kind.type is T.SOP:
        for sheet in sheets[:2]:
            for match in _SOP_LABEL.finditer(sheet.flat[:2500]):
                if found := interpret(sheet, match.end()) or _on_next_line(sheet, match.end()):
                    return found
    if kind.title is not None and kind.title_sheet is not None:
        found = _in_title(kind.title_sheet, kind.title.line, through=kind.type is T.PERJANJIAN_KERJA_SAMA)
        return found or (_behind_cover(kind, sheets) if kind.type in _COVERED else None)
    label = _LABEL if kind.type in _LETTERS else _COLON_LABEL
    for sheet in sheets[:2] if kind.type not in _UNNUMBERED else ():
        if (found := _within(sheet, label, sheet.lines[0], 30) if sheet.lines else None) is not None:
            return found
        if len(sheet.text.words) > 60:
            break
    return None


def _behind_cover(kind: Kind, sheets: tuple[Sheet, ...]) -> Number | None:
    """The number of the regulation that sets a plan or budget, printed behind its cover."""
    for sheet in sheets[:4]:
        if sheet is kind.title_sheet or (title := title_of(sheet)) is None or title.strength < 0.88:
            continue
        if found := _in_title(sheet, title.line):
            return found
    return None


def _in_title(sheet: Sheet, line: int, *, through: bool = False) -> Number | None:
    """The number beside or below the title: "KEPUTUSAN BUPATI X NOMOR 12 TAHUN 2024" on one line, or on the next few.

    ``through``: it may also follow the subject, as in agreements.
    """
    own = sheet.lines[line]
    if (match := _LABEL.search(sheet.flat, own.start, own.end)) and (found := interpret(sheet, match.end())):
        return found
    for below in sheet.lines[line + 1 : line + (18 if through else 9)]:
        if BODY.match(below.text):
            return None
        for piece in [below, *sheet.columns(below)[1:]]:
            match = _LABEL.match(piece.text) or _LABEL.search(piece.text) if piece.shouting else _LABEL.match(piece.text)
            if match and (found := interpret(sheet, piece.start + match.end())):
                return found
        if not through and re.match(r"^\W*T\s?E\s?N\s?T\s?A\s?N\s?G\W*$", below.text, re.IGNORECASE):
            return None
    return None
