"""Periods as rows and headings of tables name them: 2024, "Semester 2", "Triwulan III 2024", "Bulan ke-2", "Maret"."""

import re

from rules.readers.moments import month_of

_PARTS = r"semester|smt|tri\s?wulan|tw|kuartal|catur\s?wulan|periode|tahap|bulan|minggu|tahun|siklus|putaran|pengukuran"
_PART = re.compile(
    rf"\W*(?P<part>{_PARTS})\s*(?:ke\s*-?\s*)?\(?(?P<ordinal>\d{{1,2}}|[IVX]{{1,4}}|[lI|])\)?\W*(?:(?:tahun|th\.?)?\s*(?P<year>20[12]\d))?\W*",
    re.IGNORECASE,
)
_MONTH = re.compile(r"\W*(?:bulan\s+)?(?P<month>[A-Za-z1|]{3,9})\.?\s*(?P<year>20[12]\d)?\W*", re.IGNORECASE)
_WHOLE_YEAR = re.compile(r"\W*(?:tahun\s*(?:anggaran\s*)?)?(?P<year>20[12]\d)\W*", re.IGNORECASE)
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10, "XI": 11, "XII": 12}
A_YEAR = 100
"""What one year adds to a period's number; the parts of a year lie between."""


def period_of(text: str) -> tuple[str, int] | None:
    """The kind of period ("tahun", "semester", "bulan" ...) and a number that grows with time, where the whole text names one."""
    if match := _WHOLE_YEAR.fullmatch(text):
        return "tahun", int(match["year"]) * A_YEAR
    if match := _PART.fullmatch(text):
        mark = match["ordinal"].upper().replace("L", "I").replace("|", "I")
        ordinal = int(mark) if mark.isdigit() else _ROMAN.get(mark)
        kind = re.sub(r"\s", "", match["part"].lower())
        return (kind, int(match["year"] or 0) * A_YEAR + ordinal) if ordinal else None
    match = _MONTH.fullmatch(text)
    month = month_of(match["month"]) if match else None
    return ("bulan", int(match["year"] or 0) * A_YEAR + month) if match and month else None
