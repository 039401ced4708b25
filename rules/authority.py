"""In whose authority a document was signed: the head of the region, someone on the head's behalf, the head of an office."""

import re
from enum import StrEnum

from rapidfuzz.distance import Levenshtein

from evidence.facts import DocumentType, Facts, StatedDocument


class Authority(StrEnum):
    """Values of the pack's parameter ``authority``."""

    KEPALA_DAERAH = "kepala-daerah"
    ATAS_NAMA_KEPALA_DAERAH = "atas-nama-kepala-daerah"
    KEPALA_PERANGKAT_DAERAH = "kepala-perangkat-daerah"  # or the head of a school, health centre, hospital, district
    LAIN = "lain"


# Capitals with the letters that OCR confuses made one ("WALl KOTA", "BUPAT1"): both patterns and texts pass through this.
_CONFUSED = str.maketrans({"1": "I", "L": "I", "|": "I", "!": "I", "0": "O", "5": "S", "8": "B"})
_STANDING_IN = r"^(?:(?:PIT|PIH|PJ|PJS|PEIAKSANA TUGAS|PEIAKSANA HARIAN|PENJABAT(?: SEMENTARA)?)\b\s*)*"
_HEAD_OF_REGION = re.compile(_STANDING_IN + r"(?:WAKII\s+)?(?:BUPATI|(?:W|VV?)AII\s?KOTA|GUBERNUR)\b")
_HEADS = ("BUPATI", "GUBERNUR", "WAIIKOTA")
_DEPUTY = re.compile(_STANDING_IN + r"(?:WAKII\s+)?(?:KEPAIA\s+DAERAH)\b")
_BELOW_AN_OFFICE = re.compile(
    r"\b(?:KEPAIA|KABID|KASUBAG)\s*(?:SUB|SEKSI|BIDANG)|\bSEKRETARIS\s+(?:DINAS|BADAN|KECAMATAN|CAMAT)\b|\bSTAF\b"
)
_HEAD_OF_OFFICE = re.compile(
    _STANDING_IN
    + r"KEPAIA$|\b(?:KEPAIA|KA)\s+(?!DAERAH)\w+|\bCAMAT\b|\bIURAH\b|\bDIREKTUR\b|\bDIREKTRIS\b|\bINSPEKTUR\b|\bSEKRETARIS\s+(?:DAERAH|DPRD|DEWAN)\b"
    r"|\bSEKDA\b|\bSEKWAN\b|\bASISTEN\b"
)

_BY_TYPE = {
    DocumentType.PERATURAN_DAERAH: Authority.KEPALA_DAERAH,
    DocumentType.PERATURAN_KEPALA_DAERAH: Authority.KEPALA_DAERAH,
    DocumentType.KEPUTUSAN_KEPALA_DAERAH: Authority.KEPALA_DAERAH,
}


def signer_authority(stated: StatedDocument) -> Authority | None:
    """The authority under which ``stated`` was signed, from its facts ``jabatan`` and ``atas_nama``.

    Where no office was read, a regulation or a decree of the head of region speaks for itself; of any other type nothing is
    known: None, which is never an accusation.
    """
    behalf = stated.text(Facts.ATAS_NAMA)
    if behalf and _is_head_of_region(behalf):
        return Authority.ATAS_NAMA_KEPALA_DAERAH
    office = stated.text(Facts.JABATAN)
    if not office:
        return _BY_TYPE.get(stated.document_type)
    if _is_head_of_region(office):
        return Authority.KEPALA_DAERAH
    words = _plain(office)
    if _BELOW_AN_OFFICE.search(words):
        return Authority.KEPALA_PERANGKAT_DAERAH if behalf else Authority.LAIN
    return Authority.KEPALA_PERANGKAT_DAERAH if _HEAD_OF_OFFICE.search(words) else Authority.LAIN


def _is_head_of_region(office: str) -> bool:
    """Also with one letter misread in the first word of the office ("BUPAFI"): no other office is that near to one of the three."""
    words = _plain(office)
    if _HEAD_OF_REGION.search(words) or _DEPUTY.search(words):
        return True
    first = re.sub(_STANDING_IN, "", words).split(" ", 1)[0]
    return any(Levenshtein.distance(first, head, score_cutoff=1) <= 1 for head in _HEADS)


def _plain(text: str) -> str:
    letters = re.sub(r"[^\w|!]+", " ", text.upper()).strip()
    letters = re.sub(r"^(?:A\s?N|ATAS NAMA)\s+", "", letters)
    return letters.translate(_CONFUSED)
