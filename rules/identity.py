"""Whether two stated documents are two: what they say of themselves, number, date, event, region, signer."""

import re

from rapidfuzz import fuzz

from evidence.facts import Fact, Facts, FactValue, StatedDocument
from rules.stemming import content_keys

_CLEAR = 0.6
_SAME_NAME = 85.0
TELLING = (
    Facts.NOMOR,
    Facts.TANGGAL,
    Facts.TAHUN_ANGGARAN,
    Facts.TANGGAL_KEGIATAN,
    Facts.KEGIATAN,
    Facts.DAERAH_LAIN,
    Facts.PEMDA,
    Facts.PENANDATANGAN,
)
"""What tells two papers apart though all else is alike."""


def contradictions(one: StatedDocument, other: StatedDocument) -> tuple[Facts, ...]:
    """Which of these the two state differently, both read clearly."""
    return tuple(name for name in TELLING if _differ(one.fact(name), other.fact(name), name))


def same_paper(one: StatedDocument | None, other: StatedDocument | None) -> bool:
    """Whether both say that they are the same document: equal number, date and issuing office."""
    if one is None or other is None:
        return False
    pairs = [(one.fact(name), other.fact(name)) for name in (Facts.NOMOR, Facts.TANGGAL, Facts.INSTANSI)]
    return all(a is not None and b is not None and _key(a.value, Facts.NOMOR) == _key(b.value, Facts.NOMOR) for a, b in pairs)


def _differ(one: Fact | None, other: Fact | None, name: Facts) -> bool:
    if one is None or other is None or min(one.confidence, other.confidence) < _CLEAR:
        return False
    if name is Facts.PENANDATANGAN:  # a name loses a word where a stamp lies over it
        return fuzz.token_set_ratio(str(one.value).lower(), str(other.value).lower()) < _SAME_NAME
    return _key(one.value, name) != _key(other.value, name)


def _key(value: FactValue, name: Facts) -> object:
    if isinstance(value, str) and name is Facts.KEGIATAN:
        return frozenset(content_keys(value))
    return re.sub(r"[\s.]+", "", str(value)).upper()
