"""What the operator typed as *tentang* against the subject that a document states (contract, "Mismatch").

Likeness of words finds; facts and cues decide: acts that exclude each other, a decree revoked, changed or drafted, years, regions. Where words alone
differ, subjects are different only when little of what was typed is there. In doubt they are the same: a flag accuses.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz

from rules.facts import regions
from rules.facts.lettering import mended
from rules.stemming import STOPWORDS, root_key
from rules.subject_words import ACTS, CONCEPTS, SHARED, SHORTENED, STAFF, TEAMS, TOGETHER, WINNERS, WRAPPERS

_TOO_LITTLE = 0.42  # share of the typed words' weight below which nothing more is needed
_ALL_SHARED = 0.7  # the same where all typed words are such as many subjects share
_REPLACED = 0.7  # below this a word that stands in another's place is enough
_ALIKE = 84.0  # two keys are one, a letter or two misread or mistyped

_SHARED_WEIGHT, _ACT_WEIGHT, _SPECIFIC_WEIGHT = 0.25, 0.4, 1.0


@dataclass(frozen=True, slots=True)
class Comparison:
    """``likeness`` 0 to 1 is for ranking only; ``conflict`` names the fact or cue that tells the subjects apart, in words of this module."""

    likeness: float
    different: bool
    conflict: str | None = None


@dataclass(frozen=True, slots=True)
class _Subject:
    text: str
    words: tuple[str, ...]  # in order, concepts in place of their phrases, without what weighs nothing
    all_words: tuple[str, ...]  # with everything, phrases and concepts
    acts: frozenset[str]

    @property
    def specific(self) -> tuple[str, ...]:
        return tuple(word for word in self.words if _weight(word) >= _SPECIFIC_WEIGHT)


def compare_subjects(typed: str, printed: str, passage: str = "", *, clear: bool = True) -> Comparison:
    """Compare a typed with a printed subject, whatever their affixes, order, length and abbreviations.

    ``passage`` is the text at the head of the document, where typed words may stand although the subject was read short. ``clear``: the
    subject was read without doubt, so that one digit of a year counts.
    """
    mine, its = _parse(typed), _parse(printed)
    if not mine.words or not its.words:
        return Comparison(1.0, different=False)
    share = _share(mine, its)
    likeness = 0.8 * share + 0.2 * _share(its, mine)
    conflict = _conflict(mine, its, passage, clear=clear)
    if conflict is not None:
        return Comparison(likeness * 0.5, different=True, conflict=conflict)
    return Comparison(likeness, different=_words_differ(mine, its, share, passage))


def _words_differ(mine: _Subject, its: _Subject, share: float, passage: str) -> bool:
    if not mine.specific and share < _ALL_SHARED and _adds_meaning(its, mine):
        return True
    if share >= _REPLACED or _weighed(its) < _SPECIFIC_WEIGHT / 2:
        return False  # a subject of shared words alone was read too short to contradict
    if share >= _TOO_LITTLE and not _replaced(mine, its):
        return False
    if len(its.specific) >= 2 and _share(its, mine) >= 0.75:
        return False  # the printed one is the shorter
    return not passage or _share(mine, _parse(passage)) < 0.9


def _adds_meaning(its: _Subject, mine: _Subject) -> bool:
    """Whether the printed subject has an act or a word of its own."""
    return any(_weight(word) >= _ACT_WEIGHT and not _is_there(word, mine) for word in its.words)


# --- words -----------------------------------------------------------------------------------------------------------------------------------


@cache
def _phrases() -> dict[tuple[str, ...], str]:
    phrases = {tuple(phrase.split()): concept for concept, several in CONCEPTS.items() for phrase in several}
    return phrases | {(concept,): concept for concept in CONCEPTS}


@cache
def _vocabulary() -> frozenset[str]:
    """Long words that the tables know: one misread or mistyped is put right."""
    known = {word for phrase in _phrases() for word in phrase} | WRAPPERS | SHARED | set(ACTS)
    return frozenset(word for word in known if len(word) >= 6)


@cache
def _put_right(word: str) -> str:
    if word in SHORTENED:
        return SHORTENED[word]
    if len(word) < 6 or word in _vocabulary() or word.isdigit():
        return word
    near = [known for known in _vocabulary() if abs(len(known) - len(word)) <= 1 and known[0] == word[0] and fuzz.ratio(known, word) >= 88]
    roots = [known for known in near if root_key(known) == root_key(word)]
    return word if roots or len(near) != 1 else near[0]


def _plain_words(text: str) -> list[str]:
    text = re.sub(r"[’'`]", "", mended(text)).lower()
    words = (word for raw in re.findall(r"[a-z0-9]+", text) for word in _put_right(raw).split())
    return [word for word in words if word not in STOPWORDS or word in _NAMING]


_NAMING = frozenset({"kabupaten", "kota", "provinsi"})


@cache
def _parse(text: str) -> _Subject:
    plain = _plain_words(text)
    joined, spelled = _joined(plain), list(plain)
    for word in joined:
        spelled += [part for phrase in CONCEPTS.get(word, ())[:2] for part in phrase.split()]
    acts = frozenset(ACTS[word] for word in (*joined, *plain) if word in ACTS)
    names = frozenset(word for mention in regions.all_in(text) for word in re.findall(r"[a-z]+", mention.name.lower()))
    words = tuple(dict.fromkeys(word for word in joined if _counts(word) and word not in names))
    return _Subject(text, words, tuple(dict.fromkeys((*joined, *spelled))), acts)


def _joined(plain: list[str]) -> list[str]:
    """Words with the longest phrases of the tables as one concept each."""
    words, at = [], 0
    while at < len(plain):
        size = next((size for size in range(8, 0, -1) if tuple(plain[at : at + size]) in _phrases() and at + size <= len(plain)), 0)
        words.append(_phrases()[tuple(plain[at : at + size])] if size else plain[at])
        at += size or 1
    return words


def _counts(word: str) -> bool:
    return len(word) > 1 and word not in WRAPPERS and not word.isdigit() and not re.fullmatch(r"[ivx]+", word)


@cache
def _shared_keys() -> frozenset[str]:
    return frozenset(map(root_key, SHARED))


def _weight(word: str) -> float:
    if word in ACTS:
        return _ACT_WEIGHT
    return _SHARED_WEIGHT if word in SHARED or root_key(word) in _shared_keys() or word in {"sop", "iid"} else _SPECIFIC_WEIGHT


def _weighed(subject: _Subject) -> float:
    return sum(map(_weight, subject.words))


def _share(wanted: _Subject, there: _Subject) -> float:
    """How much of the weight of the wanted words is there."""
    total = _weighed(wanted)
    return sum(_weight(word) for word in wanted.words if _is_there(word, there)) / total if total else 1.0


def _is_there(word: str, there: _Subject) -> bool:
    if word in ACTS and ACTS[word] in there.acts:
        return True
    return any(_same_word(word, other) for other in there.all_words) or _abbreviates(word, there)


@cache
def _same_word(one: str, other: str) -> bool:
    if one == other or root_key(one) == root_key(other):
        return True
    shorter, longer = sorted((root_key(one), root_key(other)), key=len)
    if len(shorter) >= 4 and longer.startswith(shorter):
        return True
    return len(shorter) >= 4 and (fuzz.ratio(shorter, longer) >= _ALIKE or (len(one) > 5 and fuzz.ratio(one, other) >= _ALIKE + 3))


def _abbreviates(word: str, there: _Subject) -> bool:
    """Whether the word is an acronym of words that stand there one after another: "ULD", "LP2B", "alsintan"."""
    return any(_spells(word, run) for run in _runs(there))


def _runs(subject: _Subject) -> Iterator[tuple[str, ...]]:
    words = [word for word in re.findall(r"[a-z]+", mended(subject.text).lower()) if word not in {"dan", "atau", "di"}]
    bare = [word for word in words if word not in STOPWORDS]
    for source in (words, bare) if words != bare else (words,):
        for at in range(len(source)):
            yield tuple(source[at : at + 7])


@cache
def _spells(acronym: str, words: tuple[str, ...]) -> bool:
    letters = re.sub(r"([a-z])(\d)", lambda match: match[1] * int(match[2]), acronym)
    if not letters.isalpha() or not 3 <= len(letters) <= 12 or len(words) < 2 or words[0] == letters:
        return False
    if len(letters) <= len(words) and all(word[0] == letter for word, letter in zip(words, letters, strict=False)):
        return True
    return len(letters) >= 5 and _syllables(letters, words, 0)


def _syllables(letters: str, words: tuple[str, ...], used: int) -> bool:
    """Whether the letters are pieces of at least two letters, one of each word in turn."""
    if not letters:
        return used >= 2
    if not words:
        return False
    return any(
        letters[:size] in words[0] and _syllables(letters[size:], words[1:], used + 1) for size in range(2, min(6, len(letters)) + 1) if words[0] != letters[:size]
    )


def _replaced(mine: _Subject, its: _Subject) -> bool:
    """Whether, after a word that both have, each goes on with a word that the other lacks: "akta kelahiran", "akta kematian"."""
    after = {before: word for before, word in zip(its.words, its.words[1:], strict=False)}
    for before, word in zip(mine.words, mine.words[1:], strict=False):
        if _weight(word) < _SPECIFIC_WEIGHT or _is_there(word, its):
            continue
        others = [other for key, other in after.items() if _same_word(before, key)]
        if any(_weight(other) >= _SPECIFIC_WEIGHT and not _is_there(other, mine) for other in others):
            return True
    return False


# --- facts and cues --------------------------------------------------------------------------------------------------------------------------

_DECREE = r"(?:keputusan|peraturan|sk|perda|perbup|perwali|perwal|pergub|perkada|penetapan)\b"
_CUES = {
    "ended": re.compile(
        rf"^\W*(?:pencabutan|mencabut|pembatalan|penghentian)\b|\b(?:pencabutan|mencabut|pembatalan)\s+(?:atas\s+)?{_DECREE}|\bpenghentian\b", re.IGNORECASE
    ),
    "changed": re.compile(rf"\bperubahan(?:\s+ke\w+)?\s+(?:atas\s+)?{_DECREE}|^\W*perubahan\s+(?:ke\w+\s+)?atas\b", re.IGNORECASE),
    "drafted": re.compile(rf"\b(?:rancangan|draft?|konsep)\s+{_DECREE}|\bran(?:perda|perbup|perwali|pergub)\b|\braperda\b", re.IGNORECASE),
    "not yet": re.compile(r"\bbelum\s+(?:di|ter)\w+|\bbelum\s+adanya\b", re.IGNORECASE),
}
_REFERENCE = re.compile(r"\b(?:nomor|no\.?)\s+\S+\s+tahun\s+\d{4}|\b\d{1,3}/\d{4}\b|\bnomor\s+\S*\d{4}\b", re.IGNORECASE)
_YEAR = re.compile(r"(?<![\d/.])(20\d\d|19\d\d)(?:\s*[-/–]\s*(20\d\d))?(?![\d.])")
_YEAR_BOUND = re.compile(r"\b(?:tahun|t\.?a|thn?|tp|dpa|dppa|rkpd|rkas?|apbd|anggaran)\b", re.IGNORECASE)
_BELOW = re.compile(r"\b(?P<level>kecamatan|kec|kelurahan|kel|desa)\b\.?\s+(?P<name>[A-Za-z]+(?:\s+[A-Za-z]+){0,2})", re.IGNORECASE)
_NO_PLACE = frozenset("tingkat terpadu digital wisata cerdas mandiri siaga dan se sebagai lokasi di pada layak sehat tangguh bersih inovasi setempat".split())
_LEVELS = {"kec": "kecamatan", "kel": "kelurahan"}
_MISREAD = frozenset(frozenset(pair) for pair in ("38", "08", "68", "56", "17", "89", "14", "35"))
_TITLE = 350  # characters of the head that hold a document's own number and year


def _conflict(mine: _Subject, its: _Subject, passage: str, *, clear: bool) -> str | None:
    """The first fact or cue that tells the two apart."""
    cue = _cues_conflict(mine.text, its.text, passage)
    if cue:
        return cue
    if _years_conflict(mine.text, its.text, passage, clear=clear):
        return "year"
    if _places_conflict(mine, its):
        return "region"
    return _acts_conflict(mine, its)


def _cues_conflict(typed: str, printed: str, passage: str) -> str | None:
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


def _years_conflict(typed: str, printed: str, passage: str, *, clear: bool) -> bool:
    mine, its = _years(typed), _years(printed)
    if not mine or not its or mine & its or any(str(year) in passage[:_TITLE] for year in mine):
        return False
    nearest = min(abs(one - other) for one in mine for other in its)
    if nearest == 1 and not _YEAR_BOUND.search(typed):
        return False  # the operator may mean the year in which it was signed
    return clear or not any(_misread(str(one), str(other)) for one in mine for other in its)


def _misread(one: str, other: str) -> bool:
    wrong = [frozenset(pair) for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
    return len(wrong) == 1 and wrong[0] in _MISREAD


def _places_conflict(mine: _Subject, its: _Subject) -> bool:
    return _regions_conflict(mine, its) or _districts_conflict(mine.text, its.text)


def _regions_conflict(mine: _Subject, its: _Subject) -> bool:
    there = {mention.name for mention in regions.all_in(its.text) if not regions.is_province(mention.name)}
    if not there:
        return False
    said = {mention.name for mention in regions.all_in(mine.text) if not regions.is_province(mention.name)}
    text = its.text.lower()
    said = {name for name in said if fuzz.partial_ratio(re.sub(r"^(kabupaten|kota)\s+", "", name.lower()), text) < 80}
    return bool(said) and not said & there


def _districts_conflict(typed: str, printed: str) -> bool:
    mine, its = _districts(typed), _districts(printed)
    text = printed.lower()
    return any(
        level in its and all(fuzz.partial_ratio(name, text) < 80 for name in names) for level, names in mine.items()
    )


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


def _acts_conflict(mine: _Subject, its: _Subject) -> str | None:
    one, other = _done(mine), _done(its)
    if one and other and not one & other and all(frozenset((act, act2)) not in TOGETHER for act in one for act2 in other):
        return "act"
    if {"trial", "apply"} <= (one ^ other) and len({"trial", "apply"} & one) == 1:
        return "act"
    return "role" if _roles_conflict(mine, its) else None


def _done(subject: _Subject) -> frozenset[str]:
    """The acts; a team that nothing is said of is one to be appointed."""
    return subject.acts or (frozenset({"appoint"}) if "team" in _roles(subject) else frozenset())


def _roles_conflict(mine: _Subject, its: _Subject) -> bool:
    """The innovation itself, its team, its administrators and the winners of a contest are appointed by different decrees."""
    typed, printed = _roles(mine), _roles(its)
    if "winner" in printed - typed and ("establish" in mine.acts or "team" in typed):
        return True
    if mine.acts == {"establish"} and "inovasi" in mine.words and not typed and printed and its.acts == {"appoint"}:
        return True
    return "team" in typed and "staff" in printed and "team" not in printed and "appoint" in its.acts


def _roles(subject: _Subject) -> frozenset[str]:
    kinds = {"team": TEAMS, "staff": STAFF, "winner": WINNERS}
    return frozenset(kind for kind, words in kinds.items() if words & set(subject.all_words))
