"""The Perda on innovation that a decree or regulation refers to (juncto)."""

import re

from evidence.facts import DocumentType as T
from evidence.facts import Fact
from rules.facts.layout import Sheet

_REFERRING = frozenset({T.PERATURAN_KEPALA_DAERAH, T.KEPUTUSAN_KEPALA_DAERAH, T.KEPUTUSAN_PERANGKAT_DAERAH})
_PERDA = re.compile(
    r"(?:Peraturan\s+Daerah|Qanun)\s+(?P<whose>(?:Provinsi|Kabupaten|Kota)?[^;:]{0,60}?)\s*Nomor\s*(?P<number>\d{1,3})\s*Tahun\s*(?P<year>20\d\d)\s+tentang\s+(?P<about>[^;]{0,200}?inovasi)",
    re.IGNORECASE,
)


def read(kind: T, sheets: tuple[Sheet, ...]) -> Fact | None:
    """Number and year of the referred Perda, "5 Tahun 2023"; None where the document refers to none."""
    if kind not in _REFERRING:
        return None
    for sheet in sheets[:8]:
        if match := _PERDA.search(sheet.flat):
            return sheet.fact(f"{match['number']} Tahun {match['year']}", match.start(), match.end("year"), confidence=0.9)
    return None
