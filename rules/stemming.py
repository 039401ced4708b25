"""A light stemmer: Indonesian words of one root get one key (menyelenggarakan, penyelenggaraan, diselenggarakan)."""

import re
from functools import lru_cache

_PARTICLES = re.compile(r"(?:lah|kah|pun|nya)$")
_SUFFIXES = re.compile(r"(?:k?an|i|k)$")  # bentuk-an and bentu-kan cannot be told apart, so a final k goes too
_PREFIXES = re.compile(r"^(?:memper|diper|keber|keter|penge|menge|(?:me|pe)(?:ny|ng|m|n)?|per|ber|ter|di|ke|se)")
# after a nasal prefix the root's own k, p, s or t has vanished, so it is left out everywhere
_VANISHING = re.compile(r"^[kpst](?=[aeiou])")
_SHORTEST = 3

STOPWORDS = frozenset(
    [
        "dan",
        "di",
        "ke",
        "dari",
        "yang",
        "untuk",
        "pada",
        "dengan",
        "dalam",
        "atas",
        "oleh",
        "serta",
        "atau",
        "bagi",
        "para",
        "tentang",
        "tahun",
        "nomor",
        "kabupaten",
        "kota",
        "provinsi",
        "pemerintah",
        "lingkungan",
        "sebagai",
        "akan",
        "ini",
        "itu",
        "tersebut",
        "melalui",
    ]
)


@lru_cache(maxsize=50_000)
def root_key(word: str) -> str:
    """A key that words of one root share. It is for comparing, not for reading: ``penetapan`` and ``menetapkan`` give ``etap``."""
    rest = word.lower()
    rest = _strip(_PARTICLES, rest)
    stripped = _strip(_PREFIXES, _strip(_PREFIXES, rest))  # two may stand together: ke-pen-duduk-an
    stripped = _strip(_SUFFIXES, stripped)
    return _strip(_VANISHING, stripped)


def _strip(pattern: re.Pattern[str], word: str) -> str:
    shorter = pattern.sub("", word, count=1)
    return shorter if len(shorter) >= _SHORTEST and re.search("[aeiou]", shorter) else word


def content_keys(text: str) -> tuple[str, ...]:
    """Keys of the words of ``text`` that carry meaning, each once, in order; reduplications count once."""
    words = re.findall(r"[a-z0-9]+", text.lower().replace("-", " "))
    return tuple(dict.fromkeys(root_key(word) for word in words if word not in STOPWORDS and len(word) > 1))
