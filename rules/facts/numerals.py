"""Numbers in words ("dua ribu dua puluh dua") and amounts of money ("Rp 12.500.000,00")."""

import re

from rules.facts.lettering import DIGIT, digits

_UNITS = {
    "nol": 0, "kosong": 0, "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8, "sembilan": 9,
}  # fmt: skip
_WHOLE = {"sepuluh": 10, "sebelas": 11, "seratus": 100, "seribu": 1000}
_SCALES = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "milyar": 10**9, "triliun": 10**12, "trilyun": 10**12}
_VOCABULARY = sorted([*_UNITS, *_WHOLE, *_SCALES, "belas", "puluh", "ratus"], key=len, reverse=True)
_MISREAD = {"l": "[l1I|]", "i": "[i1l|]", "o": "[o0]", "s": "[s5]", "b": "[b8]"}
# words may be joined ("duapuluh") or split ("dua pu luh"); a letter may be misread for a digit ("l1ma")
_SPACED = {word: r"\s*".join(_MISREAD.get(letter, letter) for letter in word) for word in _VOCABULARY}
_WORD = re.compile("|".join(f"(?P<{word}>{pattern})" for word, pattern in _SPACED.items()), re.IGNORECASE)
_BETWEEN = re.compile(r"[\s\-]*")

NUMBER_WORDS = "(?:" + "|".join(_SPACED.values()) + ")"
"""Pattern of one word of a number, without flags: use it with ``re.IGNORECASE``."""

_RUPIAH = re.compile(
    rf"R\s?[pP]\s*\.?\s*(?P<amount>{DIGIT}[0-9OoQlI|SsB., ]*)(?P<scale>\s*(?:ribu|juta|miliar|milyar|triliun|trilyun)\b)?",
    re.IGNORECASE,
)


def _words(text: str) -> tuple[list[str], int]:
    """The number words that ``text`` begins with, and where they end."""
    found: list[str] = []
    at = end = len(text) - len(text.lstrip())
    while match := _WORD.match(text, at):
        found.append(str(match.lastgroup))
        end = match.end()
        gap = _BETWEEN.match(text, end)
        at = gap.end() if gap else end
    return found, end


def _value(words: list[str]) -> int | None:
    """The value of number words; None where their order makes no number."""
    total = group = unit = 0
    for word in words:
        if word in _UNITS:
            if unit:
                return None
            unit = _UNITS[word]
        elif word in _WHOLE:
            group += _WHOLE[word]
            if _WHOLE[word] == 1000:
                total, group = total + 1000, group - 1000
        elif word == "belas":
            group, unit = group + 10 + unit, 0
        elif word in ("puluh", "ratus"):
            group, unit = group + unit * (10 if word == "puluh" else 100), 0
        else:
            total, group, unit = total + (group + unit) * _SCALES[word], 0, 0
    return total + group + unit


def parse_leading(text: str) -> tuple[int, int] | None:
    """The number in words that ``text`` begins with, and the offset where it ends; None where it begins with none.

    A number read digit by digit ("dua nol dua empat") counts as its digits.
    """
    words, end = _words(text)
    if not words:
        return None
    if len(words) > 1 and all(word in _UNITS for word in words):
        return int("".join(str(_UNITS[word]) for word in words)), end
    value = _value(words)
    return None if value is None else (value, end)


def parse_words(text: str) -> int | None:
    """The value of a number in words, "dua puluh tiga" 23; None where ``text`` is not, as a whole, such a number."""
    found = parse_leading(text)
    return found[0] if found and not text[found[1] :].strip(" .,)") else None


def parse_rupiah(text: str) -> int | None:
    """The first amount of money in ``text`` in whole rupiah: "Rp 12.500.000,00", "Rp. 12.500.000,-", "Rp1,5 miliar"; None without one."""
    match = _RUPIAH.search(text)
    if match is None:
        return None
    amount = digits(re.sub(r"\s+", "", match["amount"])).rstrip(".,")
    if match["scale"]:
        whole, _, part = amount.replace(".", ",").partition(",")
        scale = _SCALES[match["scale"].strip().lower()]
        return int(whole) * scale + (int(part) * scale // 10 ** len(part) if part else 0)
    amount = re.sub(r"[.,]\d{1,2}$", "", amount)  # cents: "Rp 12.500.000,00", and "Rp 12,500,000.00" from spreadsheets
    plain = re.sub(r"[.,]", "", amount)
    return int(plain) if plain.isdigit() else None
