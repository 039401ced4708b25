"""The day of the week beside a date ("Rabu, 4 Juni 2025"): it tells whether an engine read the date as it is printed."""

import re
from datetime import date

_NAMES = ("senin", "selasa", "rabu", "kamis", r"jum\W?'?at", "sabtu", "minggu|ahad")
_WEEKDAY = re.compile("|".join(rf"(?P<d{number}>\b(?:{name})\b)" for number, name in enumerate(_NAMES)), re.IGNORECASE)
_CONFUSED = ("17", "14", "38", "56", "08", "68", "06", "27", "35", "89", "49", "58")
"""Digits that engines take for each other."""


def weekday_in(text: str) -> int | None:
    """The first day of the week that the text names, Monday 0; None where it names none."""
    match = _WEEKDAY.search(text)
    return next((n for n in range(7) if match[f"d{n}"]), None) if match else None


def as_printed(read: date, weekday: int) -> date | None:
    """The only day of that month and weekday for which an engine may have read this one: a digit taken for another, or a stroke before
    it ("tanggal : 4", read "tanggal 14") taken for a digit. The day itself where it fits; None where none or several do."""
    if read.weekday() == weekday:
        return read
    near = [day for day in range(1, 32) if _mistakable(str(day), str(read.day))]
    fitting = [day for number in near if (day := _on(read, number)) is not None and day.weekday() == weekday]
    return fitting[0] if len(fitting) == 1 else None


def _mistakable(printed: str, read: str) -> bool:
    if len(printed) < len(read):
        return read == f"1{printed}"
    apart = [{one, other} for one, other in zip(printed, read, strict=False) if one != other]
    return len(printed) == len(read) and len(apart) == 1 and any(apart[0] == set(pair) for pair in _CONFUSED)


def _on(read: date, day: int) -> date | None:
    try:
        return read.replace(day=day)
    except ValueError:
        return None
