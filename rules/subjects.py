"""What the operator typed as *tentang* against the subject that a document states (contract, "Mismatch").

Likeness of words finds; facts and cues decide: acts that exclude each other, a decree revoked, changed or drafted, years, regions. Where words alone
differ, subjects are different only when little of what was typed is there. In doubt they are the same: a flag accuses.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz import fuzz
from rapidfuzz.distance import Prefix

from rules.facts import regions
from rules.facts.lettering import mended
from rules.stemming import STOPWORDS, root_key
from rules.subject_facts import cues_conflict, periods_conflict, places_conflict, years_conflict
from rules.subject_words import ACTS, CONCEPTS, CONTRASTS, SHARED, SHORTENED, STAFF, TEAMS, TOGETHER, WINNERS, WRAPPERS

_TOO_LITTLE = 0.25  # share of the typed weight that shared words and acts may still have in common then
_ALL_SHARED = 0.7  # the same where all typed words are such as many subjects share
_ENOUGH = 1.5  # weight of typed words that must be missing before words alone tell apart
_ALIKE = 84.0  # two keys are one, a letter or two misread or mistyped

_IN_PASSAGE = 0.7  # share of the typed words' weight that the head of the document holds
_STEM = 6  # letters that two words of one loan word begin with
_SHORT = 4  # letters of a word that may be an abbreviation
_ABBREVIATION_WEIGHT = 0.5
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
    """Whether words alone tell them apart. No list knows all that people call a thing, so not one telling word may be there, and enough of
    them must be missing, both in the subject and in the head of the document."""
    if not its.specific and _weighed(its) < _SPECIFIC_WEIGHT / 2:
        return False  # a subject of shared words alone was read too short to contradict
    if not mine.specific:
        different = share < _ALL_SHARED and _adds_meaning(its, mine)
    else:
        different = (
            share <= _TOO_LITTLE and _missing(mine, its) >= _ENOUGH and not any(_is_there(word, its) for word in mine.specific)
        )
        different = different or (_names_another(mine, its) and not any(_is_there(word, its) for word in mine.specific))
    return different and (not passage or _share(mine, _parse(passage)) < _IN_PASSAGE)


def _missing(wanted: _Subject, there: _Subject) -> float:
    """The weight of the wanted words that are not there."""
    missing = [word for word in wanted.words if not _is_there(word, there)]
    return sum(_weight(word) * (_ABBREVIATION_WEIGHT if _unknown_short(word, wanted) else 1) for word in missing)


def _names_another(mine: _Subject, its: _Subject) -> bool:
    """Whether an innovation was typed and the document names one in brackets, which is to be another."""
    return "inovasi" in mine.words and re.search(r"\binovasi\b.*\(\s*[A-Z][\w .-]{2,20}\)", its.text, re.IGNORECASE) is not None


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


@lru_cache(maxsize=20_000)
def _put_right(word: str) -> str:
    if re.match(r"l[^aeioul]", word):
        word = "i" + word[1:]  # no word begins so: a capital I was taken for an l
    if word in SHORTENED:
        return SHORTENED[word]
    if len(word) < 6 or word in _vocabulary() or word.isdigit():
        return word
    near = [
        known
        for known in _vocabulary()
        if abs(len(known) - len(word)) <= 1 and known[0] == word[0] and fuzz.ratio(known, word) >= 88
    ]
    roots = [known for known in near if root_key(known) == root_key(word)]
    return word if roots or len(near) != 1 else near[0]


def _plain_words(text: str) -> list[str]:
    text = re.sub(r"[’'`]", "", mended(text)).lower()
    words = (word for raw in re.findall(r"[a-z0-9]+", text) for word in _put_right(raw).split())
    return [word for word in words if word not in STOPWORDS or word in _NAMING]


_NAMING = frozenset({"kabupaten", "kota", "provinsi"})


@lru_cache(maxsize=2_000)
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
    """How much of the weight of the wanted words is there. What may be an abbreviation unknown to the tables weighs less when it is missing."""
    total = found = 0.0
    for word in wanted.words:
        present = _is_there(word, there)
        weight = _weight(word) if present or not _unknown_short(word, wanted) else _weight(word) * _ABBREVIATION_WEIGHT
        total += weight
        found += weight * present
    return found / total if total else 1.0


def _as_written(word: str, text: str) -> str:
    found = re.search(rf"\b{re.escape(word)}\b", text, re.IGNORECASE)
    return found[0] if found else ""


_OFFICE = re.compile(r"(?:dis|din|bap)[a-z]{2,9}$")  # Dispora, Dinsos, Bappenda, and whatever else an office calls itself


def _unknown_short(word: str, subject: _Subject) -> bool:
    """Whether a word may be an abbreviation: few letters, or capitals among small ones."""
    if word in CONCEPTS:
        return False
    if re.search(r"[bcdfghjklmnpqrstvwxz]{4}", word) or re.search(r"[A-Z]+[a-z]+[A-Z]+", _as_written(word, subject.text)):
        return True
    capitals = len(subject.words) == 1 or not subject.text.isupper()
    return (
        len(word) <= _SHORT
        or _OFFICE.match(word) is not None
        or (capitals and word.upper() in re.findall(r"[A-Z0-9]+", subject.text))
    )


def _is_there(word: str, there: _Subject) -> bool:
    if word in ACTS and ACTS[word] in there.acts:
        return True
    return any(_same_word(word, other) for other in there.all_words) or _abbreviates(word, there)


@lru_cache(maxsize=100_000)
def _same_word(one: str, other: str) -> bool:
    if one == other or root_key(one) == root_key(other):
        return True
    shorter, longer = sorted((root_key(one), root_key(other)), key=len)
    if len(shorter) >= 4 and longer.startswith(shorter):
        return True
    if Prefix.similarity(one, other) >= _STEM:
        return True  # legalisir, legalisasi
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


@lru_cache(maxsize=20_000)
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
        letters[:size] in words[0] and _syllables(letters[size:], words[1:], used + 1)
        for size in range(2, min(6, len(letters)) + 1)
        if words[0] != letters[:size]
    )


# --- facts and cues --------------------------------------------------------------------------------------------------------------------------


def _conflict(mine: _Subject, its: _Subject, passage: str, *, clear: bool) -> str | None:
    """The first fact or cue that tells the two apart."""
    cue = cues_conflict(mine.text, its.text, passage)
    if cue:
        return cue
    if years_conflict(mine.text, its.text, passage, clear=clear):
        return "year"
    if periods_conflict(mine.text, its.text, clear=clear):
        return "period"
    if places_conflict(mine.text, its.text):
        return "region"
    if any(_contrast(row, mine, its) for row in CONTRASTS):
        return "contrast"
    return _acts_conflict(mine, its)


def _contrast(row: frozenset[str], mine: _Subject, its: _Subject) -> bool:
    typed, printed = row & set(mine.words), row & set(its.words)
    return bool(typed and printed) and not typed & printed and not any(_is_there(word, its) for word in typed)


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
