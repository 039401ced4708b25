"""Where one document ends and the next begins in a file into which several were merged."""

import re
from dataclasses import dataclass, field

from evidence.facts import DocumentType as T
from rules.facts.headings import NUMBERED, Opening, opening_of
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
_STRONG = 0.88


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


def _years(sheet: Sheet, opening: Opening) -> set[str]:
    if opening.title is None:
        return set()
    text = " ".join(line.text for line in sheet.lines[opening.title.line : opening.title.line + 5])
    return {match[0] for match in _YEAR.finditer(text) if not NUMBERED.search(text[: match.start()])}


def _begin(sheet: Sheet, opening: Opening) -> _Part:
    kind = opening.title.kind if opening.title else T.SURAT_DINAS if opening.letter else None
    header = _sop_header(sheet)
    return _Part([sheet], T.SOP if header else kind, _heading(sheet, opening), header, opening.attachment, _years(sheet, opening))


def _repeats(part: _Part, sheet: Sheet, opening: Opening) -> bool:
    """Whether a title of the same type only repeats the one that the document began with."""
    if part.kind in _BOOKS:
        years = _years(sheet, opening)
        return not (years and part.years and years.isdisjoint(part.years))
    if part.kind is T.DAFTAR_HADIR:
        heading = _heading(sheet, opening)
        return heading[:60] == part.heading[:60] or not _YEAR.search(" ".join(line.text for line in sheet.lines[:12]))
    return True


def _plan_by_decree(part: _Part, kind: T, opening: Opening) -> bool:
    """Whether the two are the cover, the regulation and the annex of one regional plan (Perbup tentang RKPD)."""
    plan = squash("Rencana Kerja Pemerintah")
    both = {part.kind, kind}
    if both != {T.RKPD, T.PERATURAN_KEPALA_DAERAH}:
        return False
    regulation = opening.title.rest if opening.title and kind is not T.RKPD else squash(part.heading)
    return plan in regulation or len(part.sheets[0].text.words) < 60 or part.attached or plan in squash(part.sheets[0].flat[:900])


def _absorbs(part: _Part, sheet: Sheet, opening: Opening) -> bool:
    """Whether a page with a title of its own still belongs to the document before it."""
    title = opening.title
    if title is None:
        return True
    kind = title.kind
    if title.strength < _STRONG and not (opening.letterhead and title.strength >= 0.75):
        return True
    if _plan_by_decree(part, kind, opening):
        return True
    if kind is part.kind and kind in _REPEATING:
        return _repeats(part, sheet, opening)
    formal = opening.letterhead or kind in _FORMAL
    if part.attached and part.kind in _FORMAL:  # specimen forms and lists in the annex of a regulation or decree
        return not (opening.letterhead or kind in _FORMAL or kind in (T.DAFTAR_HADIR, T.SERTIFIKAT))
    if part.kind in _REGULATIONS or part.kind in _BOOKS:
        return not formal and (kind in _PLAIN or kind in _BOOKS or part.kind in _REGULATIONS)
    if part.kind is T.SOP and kind is T.SOP:
        return True
    return not formal and kind in _PLAIN


def _starts_new(part: _Part, sheet: Sheet, opening: Opening) -> bool:
    header = _sop_header(sheet)
    if header:
        return part.kind is not T.SOP or (bool(part.sop_header) and header != part.sop_header)
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
