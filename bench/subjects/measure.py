"""AUC, recall@1, and the decision to flag, on labelled pairs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import sqrt

from bench.subjects.methods import Likeness
from bench.subjects.pairs import Claim, Pair


@dataclass(frozen=True)
class Share:
    """So many of so many, with Wilson's interval of 95 %."""

    hits: int
    of: int

    def __str__(self) -> str:
        low, high = self.interval
        return f"{self.hits}/{self.of} = {self.hits / max(1, self.of):.3f} [{low:.3f}, {high:.3f}]"

    @property
    def interval(self) -> tuple[float, float]:
        if not self.of:
            return 0.0, 1.0
        z, n, p = 1.96, self.of, self.hits / self.of
        middle, half = (p + z * z / (2 * n)) / (1 + z * z / n), z * sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n)
        return max(0.0, middle - half), min(1.0, middle + half)


def pairs_of(claims: Sequence[Claim]) -> list[Pair]:
    return [pair for claim in claims for pair in claim.pairs]


def auc(likeness: Likeness, pairs: Sequence[Pair]) -> float:
    """How often a same pair is more alike than one of another subject; ties count half."""
    same, other = (
        [likeness(pair.typed, pair.printed) for pair in pairs if pair.care and pair.same is wanted] for wanted in (True, False)
    )
    return sum((high > low) + 0.5 * (high == low) for high in same for low in other) / (len(same) * len(other))


def recall_at_one(likeness: Likeness, claims: Sequence[Claim]) -> Share:
    """Typed subjects whose own document is the most alike of all that the office printed; a tie is not found."""
    found = 0
    for claim in claims:
        own = likeness(claim.typed, claim.printed)
        found += all(likeness(claim.typed, other) < own for other in claim.shelf if other != claim.printed)
    return Share(found, len(claims))


@dataclass(frozen=True)
class Decisions:
    accused: tuple[Pair, ...]  # same subject, yet flagged
    doubted: tuple[Pair, ...]  # a reviewer could not care, yet flagged
    missed: tuple[Pair, ...]  # another subject, not flagged
    same: int
    unsure: int
    other: int


def decide(flagged: Callable[[str, str], bool], pairs: Sequence[Pair]) -> Decisions:
    called = {pair: flagged(pair.typed, pair.printed) for pair in pairs}
    return Decisions(
        accused=tuple(pair for pair in pairs if pair.same and called[pair]),
        doubted=tuple(pair for pair in pairs if not pair.care and called[pair]),
        missed=tuple(pair for pair in pairs if pair.care and not pair.same and not called[pair]),
        same=sum(pair.same for pair in pairs),
        unsure=sum(not pair.care for pair in pairs),
        other=sum(pair.care and not pair.same for pair in pairs),
    )


def strictest(likeness: Likeness, pairs: Sequence[Pair], most: float = 0.01) -> float:
    """The highest threshold below which at most ``most`` of the same pairs fall: what a plain method could flag with."""
    same = sorted(likeness(pair.typed, pair.printed) for pair in pairs if pair.same)
    return same[int(most * len(same))] if same else 0.0
