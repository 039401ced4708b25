"""``subject-mismatch``: what the operator typed as *tentang* is not what the document is about."""

import re

from evidence.facts import Facts
from evidence.verdict import Flag, FlagCode
from rules.comparison import subjects_agree
from rules.flagging import raise_flag
from rules.model import Case, Exhibit

_READ_WELL = 0.7
_HEAD = 1500  # characters of the first page in which the subject may stand
_DOCUMENT_WORDS = re.compile(
    r"^\s*(?:(?:SK|surat|keputusan|peraturan|perda|perbup|perwali|perwal|pergub|salinan|petikan|undangan|perintah|tugas|keterangan|edaran|dinas"
    r"|bupati|wali\s?kota|gubernur|kepala(?:\s+(?:dinas|badan))?|daerah|hal|perihal)\b[\s.:]*)+(?=tentang\b)|\b(?:tentang|perihal)\b",
    re.IGNORECASE,
)


def check(case: Case, exhibit: Exhibit) -> tuple[Flag, ...]:
    """Tolerant of affixes, order and length; stands only where the subject was read with confidence."""
    typed, decided, source = exhibit.ref.tentang, exhibit.decided, exhibit.source
    fact = decided.fact(Facts.TENTANG) if decided is not None else None
    if not typed or fact is None or source is None or fact.confidence < _READ_WELL:
        return ()
    mine = _DOCUMENT_WORDS.sub(" ", typed)
    head = source.texts[0].text[:_HEAD] if source.texts else ""
    subjects = [subject for stated in exhibit.stated if (subject := stated.text(Facts.TENTANG))]
    if any(subjects_agree(mine, subject, head) for subject in subjects):
        return ()
    return (
        raise_flag(case, FlagCode.SUBJECT_MISMATCH, exhibit=exhibit, citations=fact.citations, claimed=typed, found=fact.value),
    )
