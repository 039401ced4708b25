"""Where one document ends and the next begins in a file into which several were merged."""

import re
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from evidence.facts import DocumentType as T
from rules.facts.headings import BODY, NUMBERED, Opening, opening_of
from rules.facts.layout import Sheet
from rules.facts.lettering import squash

# types that repeat their heading on each page, or hold chapters that look like titles
_BOOKS = frozenset(
    {T.RKPD, T.DOKUMEN_PERENCANAAN, T.DOKUMEN_ANGGARAN, T.LAPORAN, T.LAPORAN_SKM, T.MANUAL, T.PROPOSAL, T.REKAPITULASI}
)
_REPEATING = _BOOKS | {T.SOP, T.DAFTAR_HADIR, T.NOTULEN, T.BERITA_MEDIA}
_REGULATIONS = frozenset({T.PERATURAN_DAERAH, T.PERATURAN_KEPALA_DAERAH, T.PERATURAN_LAIN})
_FORMAL = _REGULATIONS | {T.KEPUTUSAN_LAIN}
_PLAIN = frozenset({T.REKAPITULASI, T.DOKUMEN_PERENCANAAN, T.MANUAL, T.LAPORAN, T.SURAT_DINAS, T.PROPOSAL})

SOP_HEADER = re.compile(
    r"\b(?:NOMOR|NO\.?)\s*SOP\b|\bT(?:GL|ANGGAL)\.?\s*(?:PEMBUATAN|EFEKTIF|REVISI|PENGESAHAN)\b.*\n(?:.*\n){0,4}?.*\b(?:DISAHKAN|NAMA\s+SOP|EFEKTIF|REVISI)\b",
    re.IGNORECASE,
)
"""The heading table of an SOP."""

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_SAID_YEAR = re.compile(r"\b(?:TAHUN|THN|T\.?\s?A\.?|ANGGARAN|PERIODE)\b\W{0,4}(?P<year>20\d\d)\b", re.IGNORECASE)
_NUMBERED_AS = re.compile(r"NOMOR(\d{1,4})TAHUN((?:19|20)\d\d)")
_STRONG, _LIKELY = 0.88, 0.75
_TOP = 14  # lines from a title on, or at the top of a page, among which its year is looked for
_OPENING = 8  # lines at the top of a page by which it is known again
_FEWEST_LETTERS, _ALIKE = 40, 88  # letters there, and percent of them that agree
_LISTED = frozenset(
    {T.DAFTAR_HADIR, T.REKAPITULASI, T.LAPORAN, T.LAPORAN_SKM, T.NOTULEN}
)  # whose leaves may each be of another year
_COVER_WORDS = 45  # the most that stand on a cover: title, region, office, address and year
_CHAPTER = re.compile(r"^\W*(?:BAB|BAGIAN|LAMPIRAN|DAFTAR|KATA)\b", re.IGNORECASE)
_OWNED = re.compile(
    r"\b(?:PEMERINTAH|PROVINSI|KABUPATEN|KAB\.|KOTA|DINAS|BADAN|SEKRETARIAT|INSPEKTORAT|KECAMATAN|KELURAHAN|RSUD|RUMAH\s+SAKIT|PUSKESMAS|UPTD?|"
    r"SEKOLAH|S[DM][PAK]?N?\s+\d|DESA|KAMPUNG|NAGARI)\b",
    re.IGNORECASE,
)
"""Whose book it is: a cover says so, a leaf between two chapters does not."""


@dataclass(slots=True)
class _Part:
    """A document while its pages are being gathered."""

    sheets: list[Sheet]
    kind: T | None
    heading: str
    sop_header: str
    attached: bool = False
    years: set[str] = field(default_factory=set)


def _head(sheet: Sheet, lines: int = 10) -> str:
    return "\n".join(line.text for line in sheet.lines[:lines])


def _sop_header(sheet: Sheet) -> str:
    """The heading table of an SOP, squashed; empty where the page has none."""
    head = _head(sheet, 16)
    return squash(head) if SOP_HEADER.search(head) else ""


def _heading(sheet: Sheet, opening: Opening) -> str:
    """What tells one attendance list or one budget from the next: the lines around the title, digits kept."""
    if opening.title is None:
        return ""
    lines = sheet.lines[opening.title.line : opening.title.line + 6]
    return re.sub(r"[^A-Z0-9]", "", " ".join(line.text for line in lines).upper())


def _is_cover(sheet: Sheet, opening: Opening) -> bool:
    """Whether the page is the cover of a book: its title, whose it is and of which year, and hardly more."""
    title = opening.title
    if title is None or title.strength < _LIKELY or opening.attachment or opening.words > _COVER_WORDS or sheet.page.tables:
        return False
    if any(_CHAPTER.match(line.text) or BODY.match(line.text) for line in sheet.lines):
        return False
    return bool(_OWNED.search(sheet.flat)) and bool(_YEAR.search(sheet.flat))


def _years(sheet: Sheet, opening: Opening) -> set[str]:
    """The years that a title names, those on all of a cover; not that in which a regulation was numbered."""
    if opening.title is None:
        return set()
    first = opening.title.line
    lines = sheet.lines if _is_cover(sheet, opening) else sheet.lines[first : first + 5]
    text = " ".join(line.text for line in lines)
    named = {match[0] for match in _YEAR.finditer(text) if not NUMBERED.search(text[: match.start()])}
    return named or {year for year in (_said_year(sheet, first),) if year}


def _said_year(sheet: Sheet, first: int = 0) -> str:
    """The first year that is said to be one ("Tahun Anggaran 2025", "T.A. 2025") among the lines at the top of a page, from one on;
    empty where none is."""
    text = " ".join(line.text for line in sheet.lines[first : first + _TOP])
    found = (match for match in _SAID_YEAR.finditer(text) if not NUMBERED.search(text[: match.start("year")]))
    return next((match["year"] for match in found), "")


def _of_other_years(part: _Part, sheet: Sheet, opening: Opening) -> bool:
    years = _years(sheet, opening)
    return bool(years and part.years) and years.isdisjoint(part.years)


def _is_same_regulation(part: _Part, sheet: Sheet, opening: Opening) -> bool:
    """Whether the title page behind a cover carries its number again: a regulation has one number in its year."""
    one, other = _NUMBERED_AS.search(part.heading), _NUMBERED_AS.search(_heading(sheet, opening))
    return one is not None and other is not None and one.groups() == other.groups()


def _begin(sheet: Sheet, opening: Opening) -> _Part:
    kind = opening.title.kind if opening.title else T.SURAT_DINAS if opening.letter else None
    header = _sop_header(sheet)
    return _Part([sheet], T.SOP if header else kind, _heading(sheet, opening), header, opening.attachment, _years(sheet, opening))


def _repeats(part: _Part, sheet: Sheet, opening: Opening) -> bool:
    """Whether a title of the same type only repeats the one that the document began with."""
    if part.kind in _BOOKS:
        return not _of_other_years(part, sheet, opening)
    if part.kind is T.DAFTAR_HADIR:
        heading = _heading(sheet, opening)
        return heading[:60] == part.heading[:60] or not _YEAR.search(" ".join(line.text for line in sheet.lines[:12]))
    return True


def _plan_by_decree(part: _Part, kind: T, sheet: Sheet, opening: Opening) -> bool:
    """Whether the two are the cover, the regulation and the annex of one regional plan (Perbup tentang RKPD)."""
    plan = squash("Rencana Kerja Pemerintah")
    both = {part.kind, kind}
    if both != {T.RKPD, T.PERATURAN_KEPALA_DAERAH} or _of_other_years(part, sheet, opening):
        return False
    regulation = opening.title.rest if opening.title and kind is not T.RKPD else squash(part.heading)
    return plan in regulation or len(part.sheets[0].text.words) < 60 or part.attached or plan in squash(part.sheets[0].flat[:900])


def _absorbs(part: _Part, sheet: Sheet, opening: Opening) -> bool:
    """Whether a page with a title of its own still belongs to the document before it."""
    title = opening.title
    if title is None:
        return True
    kind, cover = title.kind, _is_cover(sheet, opening)
    if title.strength < _STRONG and not ((opening.letterhead or cover) and title.strength >= _LIKELY):
        return True
    if _plan_by_decree(part, kind, sheet, opening):
        return True
    if kind is part.kind and kind in _REPEATING:
        return _repeats(part, sheet, opening)
    if kind is part.kind and kind in _REGULATIONS and _is_same_regulation(part, sheet, opening):
        return True
    if cover and kind in _BOOKS:
        return False
    formal = opening.letterhead or kind in _FORMAL
    if part.attached and part.kind in _FORMAL:  # specimen forms and lists in the annex of a regulation or decree
        return not (opening.letterhead or kind in _FORMAL or kind in (T.DAFTAR_HADIR, T.SERTIFIKAT))
    if part.kind in _REGULATIONS or part.kind in _BOOKS:
        return not formal and (kind in _PLAIN or kind in _BOOKS or part.kind in _REGULATIONS)
    if part.kind is T.SOP and kind is T.SOP:
        return True
    return not formal and kind in _PLAIN


def _opens_alike(part: _Part, sheet: Sheet) -> bool:
    """Whether the page opens as the document's first page does, and says another year: the same paper of the next year, whatever heads it."""
    year, another = _said_year(part.sheets[0]), _said_year(sheet)
    if not year or not another or year == another:
        return False
    letters, same = (squash(_head(first, _OPENING)) for first in (part.sheets[0], sheet))
    return min(len(letters), len(same)) >= _FEWEST_LETTERS and fuzz.ratio(letters, same) >= _ALIKE


def _starts_new(part: _Part, sheet: Sheet, opening: Opening) -> bool:
    header = _sop_header(sheet)
    if header:
        return part.kind is not T.SOP or (bool(part.sop_header) and header != part.sop_header)
    if part.kind not in _LISTED and _opens_alike(part, sheet):
        return True
    if opening.attachment:
        return opening.title is not None and opening.title.kind is T.DAFTAR_HADIR and opening.title.strength >= _STRONG
    if opening.page_number is not None and not opening.letterhead:
        return False
    if opening.title is not None:
        return not _absorbs(part, sheet, opening)
    return opening.letter and (opening.letterhead or part.kind not in _REGULATIONS) and part.kind not in _BOOKS


def split(sheets: tuple[Sheet, ...]) -> list[tuple[Sheet, ...]]:
    """The documents of a file, each as its pages in order. What only continues (annexes, tables, photos) stays with its parent."""
    parts: list[_Part] = []
    for sheet in sheets:
        opening = opening_of(sheet)
        if not parts or _starts_new(parts[-1], sheet, opening):
            parts.append(_begin(sheet, opening))
            continue
        part = parts[-1]
        part.sheets.append(sheet)
        part.attached = part.attached or opening.attachment
        part.sop_header = part.sop_header or _sop_header(sheet)
        if part.kind is None and opening.title is not None and opening.title.strength >= _STRONG:
            part.kind, part.heading, part.years = opening.title.kind, _heading(sheet, opening), _years(sheet, opening)
    return [tuple(part.sheets) for part in parts]
