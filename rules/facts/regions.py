"""Regions of Indonesia in text: "PEMERINTAH KAB. TULANG BAWANG BARAT", "Wali Kota Banjar", "Gubernur Jawa Barat", misread or not.

Names are those of ``rules/data/wilayah.csv`` (code of the ministry, name). A bare name counts in ``normalise`` only: in running
text "Banjar" alone may be a regency, a city, a village or a person.
"""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

from rapidfuzz import fuzz, process

from rules.facts.lettering import squash


class _Kind(StrEnum):
    REGENCY = "kabupaten"
    CITY = "kota"
    PROVINCE = "provinsi"


@dataclass(frozen=True, slots=True)
class Mention:
    """A region named in a text, at ``text[start:end]`` (the word that makes it a region included). ``confidence`` below 1: misread."""

    name: str
    start: int
    end: int
    confidence: float


# regions that are also written in another way; in squashed form at load
_OTHER_NAMES = {
    "Daerah Khusus Ibukota Jakarta": ("DKI Jakarta", "Jakarta", "Daerah Khusus Jakarta", "DKJ", "Daerah Khusus Ibu Kota Jakarta"),
    "Daerah Istimewa Yogyakarta": ("DI Yogyakarta", "DIY", "Yogyakarta"),
    "Aceh": ("Nanggroe Aceh Darussalam", "NAD"),
    "Kepulauan Bangka Belitung": ("Bangka Belitung", "Babel"),
    "Nusa Tenggara Barat": ("NTB",),
    "Nusa Tenggara Timur": ("NTT",),
    "Jawa Barat": ("Jabar",),
    "Jawa Tengah": ("Jateng",),
    "Jawa Timur": ("Jatim",),
    "Sumatera Utara": ("Sumut", "Sumatra Utara"),
    "Sumatera Barat": ("Sumbar", "Sumatra Barat"),
    "Sumatera Selatan": ("Sumsel", "Sumatra Selatan"),
    "Kepulauan Riau": ("Kepri",),
    "Kalimantan Barat": ("Kalbar",),
    "Kalimantan Tengah": ("Kalteng",),
    "Kalimantan Selatan": ("Kalsel",),
    "Kalimantan Timur": ("Kaltim",),
    "Kalimantan Utara": ("Kaltara",),
    "Sulawesi Utara": ("Sulut",),
    "Sulawesi Tengah": ("Sulteng",),
    "Sulawesi Selatan": ("Sulsel",),
    "Sulawesi Tenggara": ("Sultra",),
    "Sulawesi Barat": ("Sulbar",),
    "Maluku Utara": ("Malut",),
    "Kabupaten Tulang Bawang Barat": ("Tubaba",),
    "Kabupaten Penukal Abab Lematang Ilir": ("PALI",),
    "Kabupaten Ogan Komering Ilir": ("OKI",),
    "Kabupaten Ogan Komering Ulu": ("OKU",),
    "Kabupaten Ogan Komering Ulu Timur": ("OKU Timur",),
    "Kabupaten Ogan Komering Ulu Selatan": ("OKU Selatan",),
    "Kabupaten Musi Banyuasin": ("Muba",),
    "Kabupaten Musi Rawas Utara": ("Muratara",),
    "Kabupaten Pangkajene Kepulauan": ("Pangkajene dan Kepulauan", "Pangkep"),
    "Kabupaten Kotawaringin Timur": ("Kotim",),
    "Kabupaten Kotawaringin Barat": ("Kobar",),
    "Kabupaten Kutai Kartanegara": ("Kukar",),
    "Kabupaten Kutai Timur": ("Kutim",),
    "Kabupaten Kutai Barat": ("Kubar",),
    "Kabupaten Penajam Paser Utara": ("PPU",),
    "Kabupaten Hulu Sungai Selatan": ("HSS",),
    "Kabupaten Hulu Sungai Tengah": ("HST",),
    "Kabupaten Hulu Sungai Utara": ("HSU",),
    "Kabupaten Gunung Kidul": ("Gunungkidul",),
    "Kabupaten Gunungkidul": ("Gunung Kidul",),
    "Kabupaten Labuhanbatu": ("Labuhan Batu",),
    "Kabupaten Mahakam Ulu": ("Mahakam Hulu",),
}
_PREFIXES = {
    _Kind.REGENCY: r"K\s?[A4]\s?[B8]\s?U\s?P\s?[A4]\s?T\s?E\s?N(?:\s+ADMINISTRASI)?|KAB\b\.?|BUPATI|PEMKAB\b\.?|PEMDAKAB\b|SETDAKAB\b|DPRD\s+KAB\b\.?",
    _Kind.CITY: r"(?:(?:W|VV?)A[L1I]\s?[I1L]\s?)?K\s?[O0]\s?T\s?A\s?(?:ADMINISTRASI|ADM\.?)|(?:W|VV?)A[LI1]\s?[I1L]\s?K[O0]TA(?:MADYA)?|K\s?[O0]\s?T\s?[A4](?:MADYA)?|PEMK[O0]T\b\.?|SETDAKO\b",
    _Kind.PROVINCE: r"P\s?R\s?[O0]\s?[VP]\s?[I1L]\s?N\s?S\s?[I1L]|PROV\b\.?|GUBERNUR|PEMPROV\b\.?|PEMERINTAH(?=\s+ACEH\b)|PEMDA\s+(?=D)",
}
_PREFIX = re.compile(
    "|".join(rf"(?P<{kind.name}>(?<![A-Za-z]){pattern})" for kind, pattern in _PREFIXES.items()) + r"", re.IGNORECASE
)
_TOKEN = re.compile(r"[^\W_]+(?:['’\-.][^\W_]+)*\.?")
_MOST_TOKENS = 6
_SURE, _MARGIN = 88.0, 6.0


def _bare(name: str) -> tuple[_Kind, str]:
    """What kind of region a name of the table is, and the name without that word."""
    for word, kind in (
        ("Kabupaten Administrasi ", _Kind.REGENCY), ("Kota Administrasi ", _Kind.CITY), ("Kabupaten ", _Kind.REGENCY), ("Kota ", _Kind.CITY),
    ):  # fmt: skip
        if name.startswith(word):
            return kind, name.removeprefix(word)
    return _Kind.PROVINCE, name


@cache
def codes() -> dict[str, str]:
    """Every region of the table: name to code ("Kabupaten Cianjur" to "32.03")."""
    content = files("rules.data").joinpath("wilayah.csv").read_text(encoding="utf-8")
    return {row["nama"].strip(): row["kode"].strip() for row in csv.DictReader(content.splitlines())}


@cache
def _tables() -> dict[_Kind, dict[str, str]]:
    """For each kind, the squashed bare names and the full names that they stand for."""
    tables: dict[_Kind, dict[str, str]] = {kind: {} for kind in _Kind}
    for name in codes():
        kind, bare = _bare(name)
        tables[kind][squash(bare)] = name
        if "Kepulauan" in bare:
            tables[kind].setdefault(squash(bare.replace("Kepulauan", "Kep")), name)
    for name, others in _OTHER_NAMES.items():
        if name in codes():
            for other in others:
                tables[_bare(name)[0]].setdefault(squash(other), name)
    return tables


@cache
def _nearest(kind: _Kind, key: str) -> tuple[str, float] | None:
    """The one name of that kind that a misread one resembles, and how much (0..1); None where two do, or none."""
    if len(key) < 5:
        return None
    table = _tables()[kind]
    best = process.extract(key, table.keys(), scorer=fuzz.ratio, limit=4, score_cutoff=_SURE - _MARGIN)
    if not best or best[0][1] < _SURE:
        return None
    rivals = [score for match, score, _ in best[1:] if table[match] != table[best[0][0]]]
    if rivals and best[0][1] - rivals[0] < _MARGIN:
        return None
    return table[best[0][0]], best[0][1] / 100


def _after(text: str, at: int, kind: _Kind) -> tuple[str, int, float] | None:
    """The region of that kind whose name stands at ``text[at:]``: name, end, confidence. The longest name wins."""
    table = _tables()[kind]
    tokens: list[re.Match[str]] = []
    for token in _TOKEN.finditer(text, at, at + 80):
        between = text[tokens[-1].end() if tokens else at : token.start()]
        if len(tokens) == _MOST_TOKENS or between.strip(" \n\t.:-"):
            break
        tokens.append(token)
    found: tuple[str, int, float] | None = None
    exact = ""
    for token in tokens:
        key = squash(text[at : token.end()])
        if key in table:
            found, exact = (table[key], token.end(), 1.0), key
            continue
        near = _nearest(kind, key)
        # "TANGERANG SELATAR" is nearer to Tangerang Selatan than to Tangerang, which it also begins with
        if near is not None and (found is None or (near[1] >= found[2] if not exact else len(key) > len(exact) + 3)):
            found = (near[0], token.end(), near[1])
    return found


def _mentions(text: str) -> Iterator[Mention]:
    at = 0
    while match := _PREFIX.search(text, at):
        kind = _Kind[str(match.lastgroup)]
        joined = match.end() < len(text) and text[match.end()].isalpha()
        found = _after(text, match.end(), kind)
        # "KOTABARU" is one word, and a regency; "KABUPATENCIANJUR" is two that were joined
        if found is None or (joined and kind is _Kind.CITY and match[0].isalpha() and len(match[0]) == 4 and found[2] < 1):
            at = match.end()
            continue
        name, end, confidence = found
        yield Mention(name, match.start(), end, confidence)
        at = end


def all_in(text: str) -> list[Mention]:
    """Every region that ``text`` names with its kind or its head ("Kab. Banjar", "Bupati Banjar"), in order."""
    return list(_mentions(text))


def find(text: str) -> str | None:
    """The first region that ``text`` names with its kind or its head; a regency or city before the province that it lies in."""
    mentions = all_in(text)
    local = next((mention for mention in mentions if _bare(mention.name)[0] is not _Kind.PROVINCE), None)
    chosen = local or (mentions[0] if mentions else None)
    return chosen.name if chosen else None


@cache
def normalise(name: str) -> str | None:
    """The table's name of a region as someone wrote it: "Kab. Banjar", "kota banjar baru", "Majene"; None where unknown or ambiguous.

    A bare name that a regency and a city share ("Bogor") is ambiguous; one that a province and a city share ("Jambi") too.
    """
    text = " ".join(name.split())
    mentions = all_in(text)
    if mentions:
        return mentions[0].name
    key = squash(re.sub(r"^\s*(pemerintah\s+)?(daerah\s+)?", "", text, flags=re.IGNORECASE))
    owners = {table[key] for table in _tables().values() if key in table}
    if not owners:
        near = {found for kind in _Kind if (found := _nearest(kind, key))}
        owners = {region for region, _ in near}
    return owners.pop() if len(owners) == 1 else None


def is_province(name: str) -> bool:
    """Whether a name of the table is that of a province."""
    return _bare(name)[0] is _Kind.PROVINCE


def is_cut(name: str, whole: str) -> bool:
    """Whether one region's name is what is left of the other's where its end is hidden: "Kabupaten Solok" of "Kabupaten Solok Selatan"."""
    (kind, part), (other, full) = _bare(name), _bare(whole)
    return kind is other and name != whole and squash(full).startswith(squash(part))


def head_of(name: str) -> str:
    """The title of the head of a region of the table: "Bupati Majene", "Wali Kota Banjar", "Gubernur Lampung"."""
    kind, bare = _bare(name)
    return {_Kind.REGENCY: "Bupati", _Kind.CITY: "Wali Kota", _Kind.PROVINCE: "Gubernur"}[kind] + " " + bare
