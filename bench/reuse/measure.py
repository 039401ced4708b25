"""Counts of right and wrong, with the intervals in which the truth lies."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from math import sqrt

_Z = 1.96  # two-sided 95 %


def wilson(right: int, of: int) -> tuple[float, float]:
    """The 95 % interval of a share (Wilson); 0 to 1 where nothing was counted."""
    if not of:
        return 0.0, 1.0
    share, z = right / of, _Z * _Z
    middle = (share + z / (2 * of)) / (1 + z / of)
    reach = _Z / (1 + z / of) * sqrt(share * (1 - share) / of + z / (4 * of * of))
    return max(0.0, middle - reach), min(1.0, middle + reach)


@dataclass(slots=True)
class Tally:
    """What was said of labelled pairs, by kind: how many, and how many of them were called the same."""

    same: dict[str, list[int]] = field(default_factory=dict)
    different: dict[str, list[int]] = field(default_factory=dict)

    def add(self, kind: str, *, same: bool, called: bool) -> None:
        line = (self.same if same else self.different).setdefault(kind, [0, 0])
        line[0] += 1
        line[1] += called

    def lines(self) -> Iterable[str]:
        """The table: recall of each way in which content comes back, false alarms of each kind of look-alike, and both pooled."""
        found, of = _sum(self.same)
        wrong, looked = _sum(self.different)
        yield f"{'the same content':<34} {'n':>5} {'found':>6}  recall (95 %)"
        for kind, (count, called) in sorted(self.same.items()):
            yield f"  {kind:<32} {count:>5} {called:>6}  {_share(called, count)}"
        yield f"{'another content':<34} {'n':>5} {'called':>6}  kept apart (95 %)"
        for kind, (count, called) in sorted(self.different.items()):
            yield f"  {kind:<32} {count:>5} {called:>6}  {_share(count - called, count)}"
        yield f"recall    {_share(found, of)} of {of}"
        yield f"precision {_share(found, found + wrong)} of {found + wrong} called the same ({looked} look-alikes)"


def _sum(kinds: dict[str, list[int]]) -> tuple[int, int]:
    return sum(called for _, called in kinds.values()), sum(count for count, _ in kinds.values())


def _share(right: int, of: int) -> str:
    low, high = wilson(right, of)
    return f"{right / of if of else 0:.3f} ({low:.3f} - {high:.3f})"
