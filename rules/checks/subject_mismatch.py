"""``subject-mismatch``: what the operator typed as *tentang* is not what the document is about."""

from evidence.facts import Facts
from evidence.verdict import Flag, FlagCode
from rules.flagging import raise_flag
from rules.model import Case, Exhibit
from rules.subjects import compare_subjects

_READ_WELL = 0.7
_CLEAR = 0.97  # below this a digit of a year may be the reader's
_HEAD = 1500  # characters of the first page in which the subject may stand


def check(case: Case, exhibit: Exhibit) -> tuple[Flag, ...]:
    """Tolerant of affixes, order, length and abbreviations; stands only where the subject was read with confidence, and where words of the typed
    subject are missing or a fact or cue (act, year, region, revoked, changed, drafted) says otherwise."""
    typed, decided, source = exhibit.ref.tentang, exhibit.decided, exhibit.source
    fact = decided.fact(Facts.TENTANG) if decided is not None else None
    if not typed or decided is None or fact is None or source is None or fact.confidence < _READ_WELL:
        return ()
    head = source.texts[0].text[:_HEAD] if source.texts else ""
    head = f"{head}\n{decided.text(Facts.INSTANSI) or ''}"
    subjects = [subject for stated in exhibit.stated if (subject := stated.text(Facts.TENTANG))]
    clear = fact.confidence >= _CLEAR
    if not all(compare_subjects(typed, subject, head, clear=clear).different for subject in subjects):
        return ()
    return (
        raise_flag(case, FlagCode.SUBJECT_MISMATCH, exhibit=exhibit, citations=fact.citations, claimed=typed, found=fact.value),
    )
