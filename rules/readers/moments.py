"""Days, months and spans of them as stage tables print them: "3 Juni 2024", "Januari - Februari 2024", "Juni 2024", 03/06/2024."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

_MONTHS = (
    r"januar[il1]|jan", r"[fp]ebruar[il1]|feb|peb", r"maret|mar", r"apr[il1][li1]|apr", r"me[il1]", r"jun[il1]|jun", r"jul[il1]|jul",
    r"agustus|agt|agst|agu|ags", r"september|sept|sep", r"oktober|okt", r"nopember|november|nop|nov", r"desember|des",
)  # fmt: skip
_MONTH = "(?:" + "|".join(_MONTHS) + r")(?![a-z])\.?"
_TO = r"\s*(?:-|–|—|s\.?\s?/?\s?d\.?|sampai(?:\s+dengan)?|hingga|dan|,|&)\s*"
_YEAR = r"(?:19|20)\d{2}"
_SPELLED = re.compile(
    rf"(?<![\w])(?:(?P<day>\d{{1,2}})(?:{_TO}(?P<day2>\d{{1,2}}))?\s+)?(?P<month>{_MONTH})(?:\s*(?P<year>{_YEAR}))?"
    rf"(?:{_TO}(?:(?P<dayb>\d{{1,2}})\s+)?(?P<monthb>{_MONTH}))?(?:\s*(?P<yearb>{_YEAR}))?",
    re.IGNORECASE,
)
_NUMERIC = re.compile(rf"(?<![\d/.-])(?P<day>\d{{1,2}})\s?[/.-]\s?(?P<month>\d{{1,2}})\s?[/.-]\s?(?P<year>{_YEAR})(?!\d)")
_ISO = re.compile(rf"(?<!\d)(?P<year>{_YEAR})-(?P<month>\d{{2}})-(?P<day>\d{{2}})(?!\d)")


@dataclass(frozen=True, slots=True)
class Moment:
    """A day (``is_day``), a month, or a span: its first and last day."""

    first: date
    last: date
    is_day: bool


def moments(text: str) -> list[Moment]:
    """Every moment in the text, in order. A month without a year takes that of the next one that has it."""
    found: list[tuple[int, Moment]] = []
    matches = list(_SPELLED.finditer(text))
    years = [int(match["yearb"] or match["year"] or 0) for match in matches]
    for index, match in enumerate(matches):
        year = next((later for later in years[index:] if later), 0)
        moment = _spelled(match, year) if year else None
        if moment is not None:
            found.append((match.start(), moment))
    for pattern in (_NUMERIC, _ISO):
        for match in pattern.finditer(text):
            day = _day(int(match["year"]), int(match["month"]), int(match["day"]))
            if day is not None:
                found.append((match.start(), Moment(day, day, is_day=True)))
    return [moment for _, moment in sorted(found, key=lambda pair: pair[0])]


def _spelled(match: re.Match[str], year: int) -> Moment | None:
    from_year = int(match["year"] or year)
    month = _month(match["month"])
    if not match["monthb"]:
        if match["day"]:
            first = _day(from_year, month, int(match["day"]))
            last = _day(from_year, month, int(match["day2"] or match["day"]))
            return Moment(first, last, is_day=True) if first and last else None
        return Moment(date(from_year, month, 1), _end(from_year, month), is_day=False)
    month_b = _month(match["monthb"])
    if not match["year"] and month_b < month:
        from_year = year - 1
    first = _day(from_year, month, int(match["day"] or 1))
    last = _day(year, month_b, int(match["dayb"])) if match["dayb"] else _end(year, month_b)
    return Moment(first, last, is_day=bool(match["day"] and match["dayb"])) if first and last else None


def month_of(name: str) -> int | None:
    """The month of that name, 1 to 12; None where it is none."""
    return _month(name) if re.fullmatch(_MONTH, name, re.IGNORECASE) else None


def _month(name: str) -> int:
    return next(number for number, pattern in enumerate(_MONTHS, 1) if re.fullmatch(rf"(?:{pattern})\.?", name, re.IGNORECASE))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])
