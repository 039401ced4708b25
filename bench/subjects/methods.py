"""Likeness of two subjects by the rules, and by two plain methods beside them."""

import re
from collections import Counter
from collections.abc import Callable, Sequence

import numpy as np
from rapidfuzz import fuzz

from rules.subjects import compare_subjects

Likeness = Callable[[str, str], float]
"""How alike a typed and a printed subject are; more is more alike, no scale."""


def by_rules(typed: str, printed: str) -> float:
    return compare_subjects(typed, printed).likeness


def by_token_set(typed: str, printed: str) -> float:
    return float(fuzz.token_set_ratio(typed.lower(), printed.lower()))


class Grams:
    """Cosine of TF-IDF over runs of 3 to 5 characters within words, weighed by all printed subjects."""

    def __init__(self, texts: Sequence[str]) -> None:
        counts = [Counter(_grams(text)) for text in texts]
        seen = Counter(gram for count in counts for gram in count)
        self._place = {gram: place for place, gram in enumerate(seen)}
        self._weight = np.array([np.log((1 + len(texts)) / (1 + often)) + 1 for often in seen.values()])

    def __call__(self, typed: str, printed: str) -> float:
        one, other = self._vector(typed), self._vector(printed)
        length = float(np.linalg.norm(one) * np.linalg.norm(other))
        return float(one @ other) / length if length else 0.0

    def _vector(self, text: str) -> np.ndarray:
        vector = np.zeros(len(self._place))
        for gram, often in Counter(_grams(text)).items():
            if gram in self._place:
                vector[self._place[gram]] = 1 + np.log(often)
        return vector * self._weight


def _grams(text: str) -> list[str]:
    words = [f" {word} " for word in re.findall(r"\w+", text.lower())]
    return [word[at : at + size] for word in words for size in (3, 4, 5) for at in range(len(word) - size + 1)]
