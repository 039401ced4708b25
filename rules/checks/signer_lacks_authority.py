"""``signer-lacks-authority``: the signer supports no level of this indicator."""

import re

from evidence.facts import DocumentType, Facts
from evidence.verdict import Flag, FlagCode
from rules.authority import signer_authority
from rules.flagging import raise_flag
from rules.legibility import POOR_CONFIDENCE
from rules.model import Case, Exhibit

_ON_BEHALF = re.compile(
    r"\ba\s?[.,]?\s?n\b\s?[.,]?\s*(?:BUPAT|WA[LI1]{2}\s?K|GUBERN)|\batas\s+nama\s+(?:bupati|wali\s?kota|gubernur)", re.IGNORECASE
)


def check(case: Case, exhibit: Exhibit) -> tuple[Flag, ...]:
    """Tests the types in the pack's ``authority_types`` against its ``authority``; an office that was not read accuses nobody, and
    neither does one beside which "a.n. Bupati" stands anywhere."""
    decided, source = exhibit.decided, exhibit.source
    allowed, tested = case.rule.parameters.get("authority"), case.rule.parameters.get("authority_types")
    if decided is None or source is None or not isinstance(allowed, tuple) or not isinstance(tested, tuple):
        return ()
    office = decided.fact(Facts.JABATAN)
    authority = signer_authority(decided)
    if decided.document_type not in tested or decided.document_type not in (*case.rule.accepts, DocumentType.KEPUTUSAN_LAIN):
        return ()
    if authority is None or authority in allowed or office is None or office.confidence < POOR_CONFIDENCE:
        return ()
    if next(source.find(_ON_BEHALF), None) is not None:
        return ()
    name = decided.fact(Facts.PENANDATANGAN)
    places = office.citations + (name.citations if name is not None else ())
    return (raise_flag(case, FlagCode.SIGNER_LACKS_AUTHORITY, exhibit=exhibit, citations=places, office=office.value),)
