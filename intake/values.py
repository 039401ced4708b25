"""One typed value at a time: text, whole numbers, dates, closed lists, links.

Each function takes what stands in a field (text from YAML, whatever a cell holds) and returns the value or raises a
``PydanticCustomError`` whose context says what was found and what is expected.
"""

import re
import unicodedata
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from urllib.parse import urlsplit

from pydantic_core import PydanticCustomError

from evidence.wording import say
from intake.display import nearest, shown, suggesting
from intake.draft import Unusable

LONGEST_LINE = 1_000  # characters of a single-line field
LONGEST_PROSE = 100_000
YEARS = (1900, 2100)
NOTHING = frozenset({"-", "–", "—"})  # how forms say that there is nothing to say

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?", re.ASCII)
_DAY_FIRST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})", re.ASCII)
_WORDED = re.compile(r"(\d{1,2}) ([a-z]+)\.? (\d{4})", re.ASCII)
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan januari",
            "feb peb februari pebruari",
            "mar maret",
            "apr april",
            "mei",
            "jun juni",
            "jul juli",
            "agu ags agt agustus",
            "sep sept september",
            "okt oktober",
            "nov nop november nopember",
            "des desember",
        ),
        1,
    )
    for name in names.split()
}
_HOST = re.compile(r"(?=.{1,253}$)[^\W_](?:[\w-]*[^\W_])?(?:\.[^\W_](?:[\w-]*[^\W_])?)*\.?")


def wrong(expected: str, found: str, *, of_item: bool = False) -> PydanticCustomError:
    """The error that carries what was found and what is expected; ``of_item``: of the item that the field is part of."""
    return PydanticCustomError("form", "{found}: {expected}", {"found": found, "expected": expected, "of_item": of_item})


def plain(value: object) -> str:
    """A scalar as text: letters normalised (NFC), line ends to newlines, characters without a shape removed, outer space stripped.

    Whole numbers lose the decimals that spreadsheets give them. None is empty text.
    """
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, datetime):
        value = value.date() if value.time() == time() else value
    text = unicodedata.normalize("NFC", str(value)).replace("_x000D_", "").replace("\r\n", "\n").replace("\r", "\n")
    if not text.replace("\n", "").isprintable():  # which few texts are not: no need to look at every letter
        text = "".join(_visible(letter) for letter in text)
    return text.strip()


def line(value: object, expected: str) -> str:
    """Single-line text, inner white space as single spaces; empty where nothing was typed."""
    text = " ".join(_text(value, expected).split())
    return _bounded(text, LONGEST_LINE)


def required_line(value: object, expected: str) -> str:
    """Single-line text that says something."""
    text = line(value, expected)
    if not text:
        raise wrong(expected, shown(None))
    return text


def prose(value: object, expected: str) -> str:
    """Text of many lines; empty where nothing was typed."""
    return _bounded(_text(value, expected), LONGEST_PROSE)


def remark(value: object, expected: str) -> str | None:
    """Optional metadata: None where nothing, or a dash for nothing, was typed."""
    text = line(value, expected)
    return None if not text or text in NOTHING else text


def whole(value: object, expected: str) -> int:
    """A whole number of at most four digits."""
    text = _text(value, expected)
    if not re.fullmatch(r"\d{1,4}", text, re.ASCII):
        raise wrong(expected, shown(value))
    return int(text)


def day(value: object, expected: str) -> date | None:
    """A calendar day; None where nothing was typed.

    Read as dates: ISO (``2024-06-10``, a time behind it is dropped), day first (``10-06-2024``, ``10/06/2024``, ``10.06.2024``: forms in
    Indonesia never put the month first) and in words (``10 Juni 2024``).
    """
    _usable(value)
    if isinstance(value, time | timedelta):
        raise wrong(expected, say("intake.found.cell-time"))
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        return _within(value.year, value.month, value.day, value)
    text = " ".join(_text(value, expected).split())
    if not text or text in NOTHING:
        return None
    if match := _ISO.fullmatch(text):
        return _within(int(match[1]), int(match[2]), int(match[3]), value)
    if match := _DAY_FIRST.fullmatch(text):
        return _within(int(match[4]), int(match[3]), int(match[1]), value)
    match = _WORDED.fullmatch(text.casefold())
    if match and match[2] in _MONTHS:
        return _within(int(match[3]), _MONTHS[match[2]], int(match[1]), value)
    raise wrong(expected, shown(value))


def choice(value: object, options: Mapping[str, tuple[str, ...]], expected: str) -> str:
    """One of ``options`` (each with the other ways in which it is written); case, spaces and punctuation do not matter."""
    text = required_line(value, expected)
    spelled = {_letters(way): option for option, ways in options.items() for way in (option, *ways)}
    found = spelled.get(_letters(text))
    if found is None:
        raise wrong(suggesting(expected, nearest(text, options)), shown(value))
    return found


def link(value: object, expected: str) -> str | None:
    """A well-formed http or https address; None where nothing was typed. The address is not visited."""
    text = _text(value, expected)
    if not text or text in NOTHING:
        return None
    try:
        parts = urlsplit(text)
        host, _port = parts.hostname, parts.port
    except ValueError:
        raise wrong(expected, shown(value)) from None
    odd = any(letter.isspace() or letter in '\\<>"' for letter in text) or len(text) > 4 * LONGEST_LINE
    if parts.scheme not in {"http", "https"}:
        near = f"https://{text}" if re.match(r"[\w-]+(\.[\w-]+)+(/|$)", text) else None
        raise wrong(suggesting(expected, near), shown(value))
    if odd or host is None or not (_HOST.fullmatch(host) or ":" in host):
        raise wrong(expected, shown(value))
    if parts.username is not None:
        raise wrong(say("intake.expect.tautan-bare"), shown(parts._replace(netloc=f"…@{host}").geturl()))
    return text


def _text(value: object, expected: str) -> str:
    _usable(value)
    if isinstance(value, bool | dict | list | date | time | timedelta):
        raise wrong(expected, shown(value))
    return plain(value)


def _usable(value: object) -> None:
    if isinstance(value, Unusable):
        raise wrong(value.expected, value.found)


def _bounded(text: str, limit: int) -> str:
    if len(text) > limit:
        raise wrong(say("intake.expect.shorter", limit=limit), shown(text))
    return text


def _within(year: int, month: int, number: int, typed: object) -> date:
    first, last = YEARS
    try:
        found = date(year, month, number)
    except ValueError:
        found = date.min
    if not first <= found.year <= last:
        raise wrong(say("intake.expect.date-real", first=first, last=last), shown(typed))
    return found


def _visible(letter: str) -> str:
    category = unicodedata.category(letter)
    if category == "Cs":
        return "\ufffd"  # half a character: would break every encoder later
    return letter if letter in "\n\t" or category not in {"Cc", "Cf"} else ""


def _letters(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())
