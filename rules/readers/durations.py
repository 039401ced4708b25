"""Lengths of time as procedures and plans print them: "10 menit", "3 (tiga) hari kerja", "1-2 hari", "1x24 jam", "5'"."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from rules.readers.figures import WORD, decimal, spelled

_FIGURE = r"(?:[\dOlI|]{0,3}\d[\dOlI|]{0,3}(?:[.,]\d{1,2})?|[lI][oO]{0,2}(?=\s?(?:jam|hari|men[il1]t|minggu|bulan)))"
_FIGURE_ALONE = r"[\dOolI|]*\d[\dOolI|]*(?:[.,]\d{1,2})?|[lI][oO]{0,2}"
_AMOUNT = rf"(?:{_FIGURE}|{WORD})(?:\s*\(\s*[a-z½\d\s]{{1,30}}\))?"
_RANGE = r"\s*(?:-|–|—|~|s\.?\s?/?\s?d\.?|sampai(?:\s+dengan)?|hingga|atau)\s*"
_UNIT = (
    r"(?:(?P<working>hari\s*(?:-\s*)?kerja|HK\b)|(?P<day>har[il1]|hr)|(?P<minute>men[il1]t|mnt|[’'′](?!\w))|(?P<hour>jam)"
    r"|(?P<second>det[il1]k|dtk)|(?P<week>m[il1]nggu|mgg)|(?P<month>bu[l1i]an|bln)|(?P<year>tahun|thn))(?![^\W\d_]|\s+(?:19|20)\d\d)"
)
_ONE = r"\bse(?P<one>menit|jam|hari|minggu|bulan)\b"
DURATION = re.compile(
    rf"(?<![\w.,/:])(?:(?P<times>\d{{1,2}})\s*[x×]\s*)?(?P<low>{_AMOUNT})(?:{_RANGE}(?P<high>{_AMOUNT}))?\s*{_UNIT}|{_ONE}",
    re.IGNORECASE,
)
_JOINED = re.compile(r"\s*(?:,|dan|lebih)?\s*", re.IGNORECASE)
_SPAN = re.compile(rf"{_RANGE}(?:dengan\s*)?", re.IGNORECASE)
_MINUTES = {
    "second": 1 / 60,
    "minute": 1.0,
    "hour": 60.0,
    "day": 1440.0,
    "week": 7 * 1440.0,
    "month": 30 * 1440.0,
    "year": 365 * 1440.0,
}
_SINGLE = {"menit": "minute", "jam": "hour", "hari": "day", "minggu": "week", "bulan": "month"}
_WORKING_WEEK = 5
_WEEKEND = 2
DAYS_A_MONTH = 30


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time at ``start``..``end`` of the text: ``minutes`` of calendar time and, apart from them, ``working`` days.

    A range counts with its upper end: the service may take so long.
    """

    minutes: float
    working: float
    start: int
    end: int

    @property
    def days(self) -> float:
        """Calendar days. Working days are counted as if they began on a Monday (five of them are five days, six are eight): the
        reading that costs a region least, since the day on which a service begins is not known."""
        return self.minutes / 1440 + calendar(self.working)

    @property
    def months(self) -> float:
        return self.days / DAYS_A_MONTH


def calendar(working: float) -> float:
    """Calendar days that so many working days take when they begin on a Monday."""
    weeks = max(0, -(-working // 1) - 1) // _WORKING_WEEK
    return working + _WEEKEND * weeks


def durations(text: str, start: int = 0, end: int | None = None) -> list[Duration]:
    """Every length of time in ``text[start:end]``, in order. "1 jam 30 menit" is one, "2 hari s.d. 3 hari" is its upper end."""
    found: list[Duration] = []
    for match in DURATION.finditer(text, start, len(text) if end is None else end):
        one = _duration(match)
        before = found[-1] if found else None
        between = text[before.end : one.start] if before is not None else ""
        if before is not None and _SPAN.fullmatch(between):
            one = Duration(one.minutes, one.working, before.start, one.end)
            found.pop()
        elif before is not None and "\n" not in between and _JOINED.fullmatch(between) and _smaller(one, before):
            one = Duration(before.minutes + one.minutes, before.working + one.working, before.start, one.end)
            found.pop()
        found.append(one)
    return found


def total(parts: Iterable[Duration]) -> float:
    """Calendar days of all parts one after the other."""
    listed = list(parts)
    return sum(part.minutes for part in listed) / 1440 + calendar(sum(part.working for part in listed))


def _smaller(one: Duration, before: Duration) -> bool:
    return one.days < before.days


def _duration(match: re.Match[str]) -> Duration:
    if match.group("one"):
        return Duration(_MINUTES[_SINGLE[match.group("one").lower()]], 0, *match.span())
    amount = _amount(match.group("high") or match.group("low")) * float(match.group("times") or 1)
    if match.group("working"):
        return Duration(0, amount, *match.span())
    unit = next(name for name in _MINUTES if match.group(name))
    return Duration(amount * _MINUTES[unit], 0, *match.span())


def _amount(token: str) -> float:
    """The figure, or the word where there is none: "3 (tiga)", "tiga (3)", "tiga"."""
    bare = re.sub(r"\(.*", "", token, flags=re.DOTALL).strip()
    return decimal(bare) if re.fullmatch(_FIGURE_ALONE, bare) else spelled(bare)
