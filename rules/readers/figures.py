"""Figures as Indonesian documents print them: 1.250, 95,8 %, Rp1.500.000,00, "tiga puluh", and how OCR spoils them."""

import re

from rules.facts.lettering import digits
from rules.facts.numerals import parse_words

_UNITS = ("satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
_TENS = (*_UNITS, "sepuluh", "sebelas")
WORD = rf"(?:(?:{'|'.join(_TENS)})(?:\s+(?:belas|puluh))?(?:\s+(?:{'|'.join(_UNITS)})(?=\s))?|setengah|½)"

COUNT = re.compile(r"(?<![\w.,/:])(?=[\dOlI]*\d)(?:[\dOlI]{1,3}(?:\.[\dOlI]{3})+|[\dOlI]{1,7})(?![\w/:]|[.,]\d|\s?%)")
_PERCENT_SIGN = (
    r"(?:%|persen\b|prosen\b|(?-i:Y[o0]|[9°]o)\b|[o0°]\s?/\s?[o0](?!\w)|(?:(?<=[.,]\d\s)|(?<=[.,]\d\d\s))96(?=[.;)]?\s*(?:$|\n)))"
)
"""The sign, and what engines make of it: "Yo", "o/o", and "96" after decimals at the end of a line."""
_SIGN_AS_FIGURE = "8960"  # which engines read for it
PERCENT = re.compile(rf"(?<![\w.,])(\d{{1,3}}(?:[.,]\d{{1,4}})?)\s?{_PERCENT_SIGN}", re.IGNORECASE)
PERCENT_SIGN = re.compile(r"\W{0,2}(?:%|(?:persen|prosen)\b|(?-i:Y[o0]|[9°]o)\b)", re.IGNORECASE)
"""The sign at the beginning of a line, where it was parted from its figure."""
FUSED_PERCENT = re.compile(
    r"(?<![\w.,/])(?!(?:19|20)\d\d\b)(\d{1,2}(?:[.,]\d{1,2})?)(?:96|446|46)(?=\s*(?:[;)]|[.,](?!\d)|$|\n|(?:karena|dari|dibanding\w*|terhadap|pada|per|dan|sejak|setelah|sebelum)\b))",
    re.IGNORECASE,
)
"""A share whose sign an engine read as figures ("18446" for "18%"); it says so only where a share is expected, on a page that was scanned."""
RUPIAH = re.compile(
    r"(?<![\w.])(?:R[pP]\.?\s?)?(?<![\d.])(\d{1,3}(?:[.,]\d{3}){1,5})(?:[.,]\d{2}|,-)?(?![\w]|[.,]\d)|R[pP]\.?\s?(\d{4,15})(?![\d.,]*\d)"
)

ROW_NUMBER = re.compile(r"^\W*\d{1,2}\s*[.)]?\s+(?=[A-Za-z])")
"""The number of a row at the head of its line."""


def count(token: str) -> int:
    """A whole number as printed: dots group thousands."""
    return int(re.sub(r"\D", "", digits(token)))


def decimal(token: str) -> float:
    """A number that may have decimals after a comma or a dot."""
    return float(digits(token).replace(",", "."))


def unsigned_share(token: str) -> float:
    """A share in percent printed without its sign. A share of a whole is no more than 100: what is more ends in the sign, taken for a figure."""
    value = decimal(token)
    return decimal(token[:-1]) if value > 100 and token[-1] in _SIGN_AS_FIGURE else value


def rupiah(match: re.Match[str]) -> int:
    """The amount of a ``RUPIAH`` match, whole rupiah."""
    return int(re.sub(r"\D", "", match.group(1) or match.group(2)))


def spelled(words: str) -> float:
    """The value of a ``WORD``: "tiga", "lima belas", "empat puluh lima", "setengah"; 0 where it is none."""
    return 0.5 if words.lower() in ("½", "setengah") else float(parse_words(words) or 0)
