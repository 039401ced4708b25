"""The heading of an annex in a file of its own: "LAMPIRAN KEPUTUSAN BUPATI X, NOMOR ..., TANGGAL ..., TENTANG ..."."""

import re

from evidence.facts import DocumentType as T
from rules.facts.headings import Title, phrase_of
from rules.facts.layout import Line, Sheet
from rules.facts.lettering import squash

_HEADING = re.compile(
    r"^\W*L\s?[A4]\s?M\s?P\s?[I1l]\s?R\s?[A4]\s?N\b\s*(?:[IVX1l]{1,4}|\d{1,2})?\s*[:.;]?\s*(?:DARI\s+|ATAS\s+)?(?P<parent>.*)$",
    re.IGNORECASE,
)
_PARENTS = frozenset(
    {T.PERATURAN_DAERAH, T.PERATURAN_KEPALA_DAERAH, T.PERATURAN_LAIN, T.KEPUTUSAN_LAIN, T.SURAT_TUGAS, T.SURAT_UNDANGAN, T.SURAT_DINAS,
     T.PERJANJIAN_KERJA_SAMA, T.SURAT_EDARAN}
)  # fmt: skip
_WHOLE = {
    "SK": "KEPUTUSAN",
    "SPT": "SURAT PERINTAH TUGAS",
    "ST": "SURAT TUGAS",
    "PERBUP": "PERATURAN BUPATI",
    "PERWALI": "PERATURAN WALI KOTA",
}
_SHORT = re.compile(r"^\W*(SK|SPT|ST|PERBUP|PERWALI)\.?\s+(?=\w)", re.IGNORECASE)
_TOP = 6  # lines among which the heading stands
_NUMBERED = (squash("Nomor"), squash("Tanggal"), squash("Tentang"))
_STRENGTH = 0.9


def parent_of(sheet: Sheet) -> Title | None:
    """The title of the decree, regulation, or letter that a page says it is the annex of; None where its top says no such thing.

    The parent stands beside the word or on the next line, and its number, date or subject below: a page headed LAMPIRAN alone is nobody's.
    """
    for number, line in enumerate(sheet.lines[:_TOP]):
        for piece in sheet.columns(line):
            heading = _HEADING.match(piece.text)
            if heading is None:
                continue
            at = piece.start + heading.start("parent")
            if len(heading["parent"]) >= 4:
                return _title(sheet, number, at, piece.end)
            beside = [other for other in sheet.columns(line) if other.start > piece.start]
            below = [(number + 1, other) for other in _next(sheet, number)]
            for row, other in [*((number, piece) for piece in beside), *below]:
                if (found := _title(sheet, row, other.start, other.end)) is not None:
                    return found
    return None


def _next(sheet: Sheet, number: int) -> list[Line]:
    return sheet.columns(sheet.lines[number + 1]) if number + 1 < len(sheet.lines) else []


def _title(sheet: Sheet, number: int, start: int, end: int) -> Title | None:
    following = " ".join(line.text for line in sheet.lines[number + 1 : number + 5])
    found = phrase_of(_SHORT.sub(lambda match: _WHOLE[match[1].upper()] + " ", sheet.flat[start:end]), following)
    if found is None or found[0] not in _PARENTS:
        return None
    kind, rest, exactness = found
    below = squash(following)
    if not any(mark in rest + below for mark in _NUMBERED):
        return None
    return Title(kind, number, start, end, round(_STRENGTH * exactness, 4), rest + "\n" + below)
