"""``date-mismatch``: the date that the operator typed differs from the document's own."""

import re

from evidence.facts import DocumentType, Facts
from evidence.verdict import Flag, FlagCode
from rules.comparison import Agreement, compare_dates
from rules.facts.dates import parse_all
from rules.flagging import raise_flag, written
from rules.model import Case, Exhibit

_ANOTHER_OWN_DATE = re.compile(
    r"diundangkan|^\W*tanggal\b|tgl\.?\s*(?:pembuatan|revisi|efektif|pengesahan)", re.IGNORECASE | re.MULTILINE
)
_REACH = 90  # characters after those words in which the date stands
# documents whose day is the event's, and is printed in several places
_EVENTS = frozenset(
    {
        DocumentType.SOP,
        DocumentType.PERJANJIAN_KERJA_SAMA,
        DocumentType.BERITA_ACARA,
        DocumentType.DAFTAR_HADIR,
        DocumentType.SERTIFIKAT,
        DocumentType.NOTULEN,
        DocumentType.LAPORAN,
        DocumentType.LAPORAN_SKM,
        DocumentType.BERITA_MEDIA,
        DocumentType.REKAPITULASI,
        DocumentType.PROPOSAL,
        DocumentType.MANUAL,
    }
)


# what they show has dates of its own: when somebody wrote, when an app was renewed
_UNDATED = frozenset({DocumentType.TANGKAPAN_LAYAR, DocumentType.FOTO})


def check(case: Case, exhibit: Exhibit) -> tuple[Flag, ...]:
    """The day of promulgation, the dates in an SOP's heading and the day in an attachment's heading are the document's own too."""
    typed, decided = exhibit.ref.tanggal_surat, exhibit.decided
    fact = decided.fact(Facts.TANGGAL) if decided is not None else None
    if typed is None or fact is None or (decided is not None and decided.document_type in _UNDATED):
        return ()
    agreement = compare_dates(typed.isoformat(), str(fact.value), fact.confidence)
    if agreement is Agreement.SAME or _elsewhere(exhibit, typed.isoformat()):
        return ()
    claimed, found = written(typed.isoformat()), written(str(fact.value))
    if agreement is Agreement.DOUBTFUL:
        code, variant = FlagCode.LOW_LEGIBILITY, "value"
    else:
        code, variant = FlagCode.DATE_MISMATCH, ""
    return (
        raise_flag(
            case, code, exhibit=exhibit, variant=variant, citations=fact.citations, claimed=claimed, found=found, what="Tanggal"
        ),
    )


def _elsewhere(exhibit: Exhibit, typed: str) -> bool:
    if any(other.text(Facts.TANGGAL) == typed for other in exhibit.stated):
        return True
    source, decided = exhibit.source, exhibit.decided
    if source is None or decided is None:
        return False
    everywhere = decided.document_type in _EVENTS
    for text in source.texts:
        places = (
            [text.text] if everywhere else [text.text[m.end() : m.end() + _REACH] for m in _ANOTHER_OWN_DATE.finditer(text.text)]
        )
        if any(day.isoformat() == typed for passage in places for day, _, _ in parse_all(passage)):
            return True
    return False
