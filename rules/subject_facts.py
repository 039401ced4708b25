"""Facts and cues that tell two subjects apart whatever their words: revoked, changed, drafted; years, quarters, regions and districts."""

import re

from rapidfuzz import fuzz

from rules.facts import regions
from rules.facts.lettering import mended
from rules.stemming import STOPWORDS
from rules.subject_words import WRAPPERS, word_set

_DECREE = r"(?:keputusan|peraturan|sk|perda|perbup|perwali|perwal|pergub|perkada|penetapan)\b"
_CUES = {
    "ended": re.compile(
        rf"^\W*(?:pencabutan|mencabut|pembatalan|penghentian)\b|\b(?:pencabutan|mencabut|pembatalan)\s+(?:atas\s+)?{_DECREE}|\bpenghentian\s+(?:pelaksanaan|inovasi|program)\b",
        re.IGNORECASE,
    ),
    "changed": re.compile(rf"\bperubahan(?:\s+ke\w+)?\s+(?:atas\s+)?{_DECREE}|^\W*perubahan\s+(?:ke\w+\s+)?atas\b", re.IGNORECASE),
    "drafted": re.compile(
        rf"\b(?:rancangan|draft?|konsep)\s+{_DECREE}|\bran(?:perda|perbup|perwali|pergub)\b|\braperda\b", re.IGNORECASE
    ),
    "not yet": re.compile(r"\bbelum\s+(?:di|ter)\w+|\bbelum\s+adanya\b", re.IGNORECASE),
}
_REFERENCE = re.compile(r"\b(?:nomor|no\.?)\s+\S+\s+tahun\s+\d{4}|\b\d{1,3}/\d{4}\b|\bnomor\s+\S*\d{4}\b", re.IGNORECASE)
_YEAR = re.compile(r"(?<![\d/.])(20\d\d|19\d\d)(?:\s*[-/–]\s*(20\d\d))?(?![\d.])")
_YEAR_BOUND = re.compile(r"\b(?:tahun|t\.?a|thn?|tp|dpa|dppa|rkpd|rkas?|apbd|anggaran)\b", re.IGNORECASE)
_BELOW = re.compile(r"\b(?P<level>kecamatan|kec|kelurahan|kel|desa)\b\.?\s+(?P<name>[A-Za-z]+(?:\s+[A-Za-z]+){0,2})", re.IGNORECASE)
_NO_PLACE = word_set(
    "tingkat terpadu digital wisata cerdas mandiri siaga dan se sebagai lokasi di pada layak sehat tangguh bersih inovasi setempat"
)
_LEVELS = {"kec": "kecamatan", "kel": "kelurahan"}
_MISREAD = frozenset(frozenset(pair) for pair in ("38", "08", "68", "56", "17", "89", "14", "35"))
_TITLE = 350  # characters of the head that hold a document's own number and year


def cues_conflict(typed: str, printed: str, passage: str) -> str | None:
    """The cue that the one has and the other lacks: ``ended``, ``changed``, ``drafted`` or ``not yet``.

    That a draft was typed and the final paper handed in is no conflict; budgets and plans are changed every year and are none either.
    """
    typed, printed = (" ".join(mended(text).split()) for text in (typed, printed))
    for name, cue in _CUES.items():
        mine, its = cue.search(typed) is not None, cue.search(printed) is not None
        if mine and not its and name in {"ended", "changed"} and not cue.search(" ".join(mended(passage).split())[: _TITLE * 2]):
            return name
        if its and not mine and re.search(r"\b(?:perubahan|belum|rancangan|cabut|batal|henti)", typed, re.IGNORECASE) is None:
            return name
    return None


def _years(text: str) -> frozenset[int]:
    found: set[int] = set()
    for match in _YEAR.finditer(_REFERENCE.sub(" ", mended(text))):
        found |= {int(year) for year in match.groups() if year}
    return frozenset(found)


def years_conflict(typed: str, printed: str, passage: str, *, clear: bool) -> bool:
    """Whether both name years of their matter, none in common; years within the number of another paper do not count, and a typed year that
    stands in the title block may be the paper's own. Not ``clear``: years that one misread digit makes the same do not tell apart."""
    mine, its = _years(typed), _years(printed)
    if not mine or not its or mine & its or any(str(year) in passage[:_TITLE] for year in mine):
        return False
    nearest = min(abs(one - other) for one in mine for other in its)
    if nearest == 1 and len(mine) == len(its) == 1 and not _YEAR_BOUND.search(typed):
        return False  # the operator may mean the year in which it was signed
    return clear or not any(_misread(str(one), str(other)) for one in mine for other in its)


def _misread(one: str, other: str) -> bool:
    wrong = [frozenset(pair) for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
    return len(wrong) == 1 and wrong[0] in _MISREAD


_PERIOD = re.compile(
    r"\b(?P<kind>triwulan|tw|tri wulan|semester|smt|angkatan)\W{0,2}(?:ke\W?)?(?P<which>[iIl1]{1,3}|[iI1l][vV]|[1-4])(?!\w)",
    re.IGNORECASE,
)
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4}


def periods_conflict(typed: str, printed: str, *, clear: bool) -> bool:
    """Triwulan II is not triwulan III; a Roman number read in doubt is neither."""
    mine, its = _periods(typed), _periods(printed)
    return clear and any(kind in its and not which & its[kind] for kind, which in mine.items())


def _periods(text: str) -> dict[str, set[int]]:
    found: dict[str, set[int]] = {}
    for match in _PERIOD.finditer(text):
        which = match["which"].upper()
        number = int(which) if which.isdigit() and len(which) == 1 else _ROMAN.get(which.replace("1", "I").replace("L", "I"), 0)
        found.setdefault(match["kind"][0].lower(), set()).add(number)
    return found


def places_conflict(typed: str, printed: str) -> bool:
    """Whether both name a region, or a district, a ward or a village, and not the same."""
    return _regions_conflict(typed, printed) or _districts_conflict(typed, printed)


def _regions_conflict(typed: str, printed: str) -> bool:
    there = {mention.name for mention in regions.all_in(printed) if not regions.is_province(mention.name)}
    if not there:
        return False
    said = {mention.name for mention in regions.all_in(typed) if not regions.is_province(mention.name)}
    text = printed.lower()
    said = {name for name in said if fuzz.partial_ratio(re.sub(r"^(kabupaten|kota)\s+", "", name.lower()), text) < 80}
    return bool(said) and not said & there


def _districts_conflict(typed: str, printed: str) -> bool:
    mine, its = _districts(typed), _districts(printed)
    text = printed.lower()
    return any(level in its and all(fuzz.partial_ratio(name, text) < 80 for name in names) for level, names in mine.items())


def _districts(text: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for match in _BELOW.finditer(mended(text)):
        words = []
        for word in match["name"].lower().split():
            if word in _NO_PLACE or word in WRAPPERS or word in STOPWORDS:
                break
            words.append(word)
        if words:
            level = match["level"].lower()
            found.setdefault(_LEVELS.get(level, level), set()).add(words[0])
    return found
