"""Whether words look like words: the measure by which text layers and OCR readings are trusted or read again.

No word list: Indonesian (and the English, Arabic and Dutch that stands in it) uses few letter pairs. Names of persons and places,
abbreviations and numbers count as neutral rather than as wrong.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

_FOLLOWERS = {
    "a": "nstrkhlmpiadgybwjufcezvo",
    "b": "aeuilksprojndyhbt",
    "c": "aieuohtkycrl",
    "d": "iaueokprmwnhdy",
    "e": "nrmltskbpgdhawjfcvuoieyx",
    "f": "iaeoutrknlfsy",
    "g": "aukgieoshrnjldtm",
    "h": "aiukeontlmywgr",
    "i": "nksatlmbphrdfouigecvzjwx",
    "j": "aueimopdsn",
    "k": "aeuostirhnlkpymdbwc",
    "l": "aiueoktnlsmygdpcfv",
    "m": "eabpiuodnlkmsry",
    "n": "gaydtijesucnokfhvz",
    "o": "rnlkmtpsdgobvhfaucwiyex",
    "p": "eauirokldptjsnbhy",
    "q": "u",
    "r": "aiuetsokdbmnplhjgcwvfyr",
    "s": "aieutkopnymlshwrcby",
    "t": "aeiurokpndhstyw",
    "u": "nasktrmlhpbdjgicefowxzy",
    "v": "ieaoury",
    "w": "aieutonhrs",
    "x": "ipaet",
    "y": "aeuiotsn",
    "z": "iaoeuz",
}
_FREQUENT_WORDS = (
    "dan yang di dengan atau dalam untuk pada dari oleh tentang nomor tahun daerah peraturan kabupaten kota provinsi pemerintah kepala "
    "dinas bupati wali gubernur keputusan ini tanggal sebagai adalah nama tidak ke the of and to in for"
)
_FREQUENT = frozenset(_FREQUENT_WORDS.split())
_LETTERS = re.compile(r"[^\W\d_]+")
_VOWELS = frozenset("aeiouy")
_KNOWN_PAIRS = 0.75  # share of a word's letter pairs that must be usual
_LEAST_LETTERS = 30  # below this nothing can be said of a text
_CID = re.compile(r"\(cid:\d+\)")
_PLACEHOLDERS = frozenset((0xFFFD, *range(0x25A0, 0x25A2)))


@lru_cache(maxsize=50_000)
def is_credible(word: str) -> bool:
    """Whether the letters of a word follow each other as in Indonesian or English."""
    low = word.lower()
    if low in _FREQUENT:
        return True
    if not low.isascii():
        return False
    if not _VOWELS & set(low):
        return False
    if re.search(r"[a-z][A-Z]", word) and not word[0].islower() and word[1:].lower() != word[1:] and not word.isupper():
        return False
    pairs = list(pairwise(low))
    usual = sum(after in _FOLLOWERS.get(before, "") for before, after in pairs)
    return usual >= _KNOWN_PAIRS * len(pairs) and not re.search(r"(.)\1\1|[bcdfghjklmnpqrstvwxz]{5}", low)


def credible_share(texts: Iterable[str]) -> float | None:
    """The share of letters that stand in credible words of three letters and more; None where too few letters stand there to say.

    Words in capitals of up to five letters (abbreviations) do not count.
    """
    good = bad = 0
    for text in texts:
        for word in _LETTERS.findall(text):
            if len(word) < 3 or (word.isupper() and len(word) <= 5):
                continue
            if is_credible(word):
                good += len(word)
            else:
                bad += len(word)
    return good / (good + bad) if good + bad >= _LEAST_LETTERS else None


def frequent_share(texts: Iterable[str]) -> float:
    """The share of words that are among the most frequent of Indonesian and English; a running text has a tenth and more."""
    words = [word.lower() for text in texts for word in _LETTERS.findall(text) if len(word) > 1]
    return sum(word in _FREQUENT for word in words) / len(words) if words else 0.0


def foreign_share(texts: Sequence[str]) -> float:
    """The share of characters that no reader can make sense of: private use, replacement and control characters, ``(cid:12)``."""
    text = "".join(texts)
    if not text:
        return 0.0
    cids = sum(len(match) for match in _CID.findall(text))
    odd = sum(0xE000 <= (code := ord(letter)) <= 0xF8FF or code in _PLACEHOLDERS or code < 32 for letter in text)
    bullets = sum(len(word) == 1 and 0xE000 <= ord(word) <= 0xF8FF for word in texts)
    return (cids + odd - bullets) / len(text)
