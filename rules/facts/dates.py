"""Dates as Indonesian documents write them: "3 Juni 2024", "3 s.d. 5 Nopember 2024", "03-06-2024", "tanggal Tiga bulan Juni tahun Dua Ribu ..."."""

import re
from collections.abc import Iterator
from datetime import date

from rapidfuzz.distance import Levenshtein

from rules.facts.lettering import DIGIT, digits, squash
from rules.facts.numerals import NUMBER_WORDS, parse_leading

_MONTHS = {
    "januari": 1, "februari": 2, "pebruari": 2, "maret": 3, "april": 4, "mei": 5, "juni": 6, "juli": 7, "agustus": 8,
    "september": 9, "oktober": 10, "november": 11, "nopember": 11, "desember": 12,
    "january": 1, "february": 2, "march": 3, "may": 5, "june": 6, "july": 7, "august": 8, "october": 10, "december": 12,
    "jan": 1, "feb": 2, "peb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "agu": 8, "agt": 8, "agust": 8, "ags": 8, "aug": 8,
    "sep": 9, "sept": 9, "okt": 10, "oct": 10, "nov": 11, "nop": 11, "des": 12, "dec": 12,
}  # fmt: skip
_SQUASHED = {squash(name): month for name, month in _MONTHS.items()}
_FULL = tuple((name, month) for name, month in _SQUASHED.items() if len(name) > 4)

_DAY = rf"(?<![\w/.\-]){DIGIT}{{1,2}}"
_YEAR = rf"[12lIZ|]{DIGIT}{{3}}(?![0-9A-Za-z])"
_MONTH = r"[A-Za-z][A-Za-z0-9|]{2,9}"
_TO = r"\s*(?:s\s?[./]?\s?d\.?|sampai\s+(?:dengan)?|hingga|dan|[-–—&])\s*"
_WRITTEN = re.compile(
    rf"(?:(?P<first>{_DAY})(?:\s+(?P<firstmonth>{_MONTH})\.?)?{_TO})?(?P<day>(?<![A-Za-z/.]){DIGIT}{{1,2}})\s*[-./]?\s*"
    rf"(?P<month>{_MONTH})\.?\s*[-./,]?\s*(?P<year>{_YEAR})",
    re.IGNORECASE,
)
_NUMERIC = re.compile(
    rf"(?<![\w/.\-])(?P<day>{DIGIT}{{1,2}})\s?(?P<sep>[-/.])\s?(?P<month>{DIGIT}{{1,2}})\s?(?P=sep)\s?"
    rf"(?P<year>[12lI]{DIGIT}{{3}}(?![\w/\-])|(?<=/){DIGIT}{{2}}(?=[,\s]|$))"
)
_ISO = re.compile(r"(?<![\w/.\-])(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?![\d/])")
_WORDS = rf"{NUMBER_WORDS}(?:[\s\-]*{NUMBER_WORDS})*"
_SPELLED = re.compile(
    rf"(?:tanggal|tgl\.?)\s*:?\s*(?P<day>{_WORDS}|{DIGIT}{{1,2}})\s*(?:\([^)]{{1,30}}\))?\s*,?\s*(?:bulan\s*:?)?\s*(?P<month>{_MONTH})\s*"
    rf"(?:\([^)]{{1,30}}\))?\s*,?\s*(?:tahun)?\s*:?\s*(?P<year>{_WORDS}|{_YEAR})",
    re.IGNORECASE,
)

_EARLIEST, _LATEST = 1945, 2100


def month_of(name: str) -> int | None:
    """The month of that name, also in older spelling, abbreviated, or with a letter misread; None where it is no month."""
    key = squash(name)
    if (month := _SQUASHED.get(key)) is not None:
        return month
    if len(key) < 5:
        return None
    near = {month for full, month in _FULL if Levenshtein.distance(key, full, score_cutoff=len(full) // 5) <= len(full) // 5}
    return near.pop() if len(near) == 1 else None


def _date(year: int, month: int | None, day: int) -> date | None:
    """That day, or None where the calendar has no such day or no document would carry it."""
    if month is None or not _EARLIEST <= year <= _LATEST:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _number(text: str) -> int | None:
    """A number in digits, though misread, or in words."""
    if (plain := digits(text.strip())).isdigit():
        return int(plain)
    found = parse_leading(text)
    return found[0] if found else None


def _written(text: str) -> Iterator[tuple[date, int, int]]:
    for match in _WRITTEN.finditer(text):
        if not re.search(r"\d", match["day"] + match["year"]) or (year := _number(match["year"])) is None:
            continue
        month = month_of(match["month"])
        last = _date(year, month, _number(match["day"]) or 0)
        if last is None:
            continue
        if match["first"]:
            opening = month_of(match["firstmonth"]) if match["firstmonth"] else month
            first = _date(year, opening, _number(match["first"]) or 0)
            if first is not None and first <= last:
                yield first, match.start(), match.end()
        yield last, match.start("day"), match.end()


def _numeric(text: str) -> Iterator[tuple[date, int, int]]:
    for match in _NUMERIC.finditer(text):
        if not re.search(r"\d", match["day"]) or not re.search(r"\d", match["month"]):
            continue
        day, month, year = (_number(match[name]) for name in ("day", "month", "year"))
        if day is None or month is None or year is None:
            continue
        year += 2000 if year < 100 else 0
        found = _date(year, month, day)
        if found is None and match["sep"] == "/":  # 9/27/25: what an English browser prints
            found = _date(year, day, month)
        if found is not None:
            yield found, match.start(), match.end()
    for match in _ISO.finditer(text):
        if (found := _date(int(match["year"]), int(match["month"]), int(match["day"]))) is not None:
            yield found, match.start(), match.end()


def _spelled(text: str) -> Iterator[tuple[date, int, int]]:
    for match in _SPELLED.finditer(text):
        day, year = _number(match["day"]), _number(match["year"])
        if day is None or year is None:
            continue
        found = _date(year, month_of(match["month"]), day)
        if found is not None:
            yield found, match.start("day"), match.end()


def parse_all(text: str) -> list[tuple[date, int, int]]:
    """Every date in ``text`` with the offsets where it starts and ends, in order; impossible dates are skipped.

    A range of days ("3 s.d. 5 Juni 2024") gives its first day, spanning the whole range, and then its last.
    """
    found: dict[tuple[int, int], date] = {}
    for day, start, end in (*_written(text), *_numeric(text), *_spelled(text)):
        found.setdefault((start, end), day)
    return sorted(((day, start, end) for (start, end), day in found.items()), key=lambda item: (item[1], -item[2]))
