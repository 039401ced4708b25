"""``figures-unsupported``: a figure that the document itself calls an estimate.

Totals and percentages that do not follow from their own table are recomputed by the measures, which raise the same flag.
"""

import re

from evidence.verdict import Flag, FlagCode
from rules.flagging import raise_flag
from rules.model import Case, Exhibit

_FIGURE = r"(?:\d[\d.,]*\s*(?:%|persen|orang|unit|produk|juta|miliar|ribu)|Rp\.?\s*\d)"
_ESTIMATE = r"\b(?:estimasi|diestimasikan|perkiraan|diperkirakan|taksiran|ditaksir|kira-kira|kurang\s+lebih|asumsi|proyeksi|diproyeksikan)\b"
_ESTIMATED = re.compile(
    rf"{_ESTIMATE}[^.\n]{{0,60}}?{_FIGURE}|{_FIGURE}[^.\n]{{0,25}}?\(?\s*{_ESTIMATE}|±\s*{_FIGURE}", re.IGNORECASE
)


def check(case: Case, exhibit: Exhibit) -> tuple[Flag, ...]:
    """Stands on the first figure that is called an estimate."""
    source = exhibit.source
    hit = next(source.find(_ESTIMATED), None) if source is not None else None
    if source is None or hit is None:
        return ()
    place = source.cite(hit.text, hit.match.start(), hit.match.end())
    return (
        raise_flag(case, FlagCode.FIGURES_UNSUPPORTED, exhibit=exhibit, variant="estimate", citations=(place,), words=place.quote),
    )
