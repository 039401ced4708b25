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
PERCENT = re.compile(rf"(?<![\w.,])(\d{{1,3}}(?:[.,]\d{{1,4}})?)\s?{_PERCENT_SIGN}", re.IGNORECASE)
RUPIAH = re.compile(
    r"(?<![\w.])(?:R[pP]\.?\s?)?(?<![\d.])(\d{1,3}(?:[.,]\d{3}){1,5})(?:[.,]\d{2}|,-)?(?![\w]|[.,]\d)|R[pP]\.?\s?(\d{4,15})(?![\d.,]*\d)"
)


def count(token: str) -> int:
    """A whole number as printed: dots group thousands."""
    return int(re.sub(r"\D", "", digits(token)))


def decimal(token: str) -> float:
    """A number that may have decimals after a comma or a dot."""
    return float(digits(token).replace(",", "."))


def rupiah(match: re.Match[str]) -> int:
    """The amount of a ``RUPIAH`` match, whole rupiah."""
    return int(re.sub(r"\D", "", match.group(1) or match.group(2)))


def spelled(words: str) -> float:
    """The value of a ``WORD``: "tiga", "lima belas", "empat puluh lima", "setengah"; 0 where it is none."""
    return 0.5 if words.lower() in ("½", "setengah") else float(parse_words(words) or 0)
