"""What was measured, as tables."""

import statistics
from collections.abc import Sequence
from dataclasses import dataclass

from bench.ladder.measure import Outcome
from bench.ladder.rungs import LADDERS, Ladder

_PASSES = 0.05  # characters wrong, at which a ladder's rung is lost
_NOTHING = 0.01  # characters wrong, below which two readings are alike


@dataclass(frozen=True, slots=True)
class Climb:
    """A ladder as read by both: median characters wrong at each rung."""

    ladder: Ladder
    plain: tuple[float, ...]
    ours: tuple[float, ...]

    @property
    def medians(self) -> tuple[float, float]:
        return statistics.median(self.plain), statistics.median(self.ours)

    @property
    def falls(self) -> tuple[int, int]:
        """The first rung that is lost, from 1; one more than there are where none is."""
        return _fall(self.plain), _fall(self.ours)

    @property
    def halves(self) -> bool:
        """Whether the median is at most half of the bare engine's, or both are next to nothing."""
        plain, ours = self.medians
        return ours <= plain / 2 or max(plain, ours) <= _NOTHING

    @property
    def goes_further(self) -> bool:
        """Whether ours is lost a rung later, or never."""
        plain, ours = self.falls
        return ours > plain or ours > len(self.ours)


def _fall(errors: Sequence[float]) -> int:
    return next((rung for rung, error in enumerate(errors, 1) if error > _PASSES), len(errors) + 1)


def climbs(outcomes: Sequence[Outcome]) -> list[Climb]:
    found = []
    for ladder in LADDERS:
        own = [outcome for outcome in outcomes if outcome.case.ladder is ladder]
        if not own:
            continue
        rungs = [[outcome for outcome in own if outcome.case.rung == rung] for rung in range(len(ladder.steps))]
        plain = tuple(statistics.median(outcome.plain for outcome in rung) for rung in rungs)
        ours = tuple(statistics.median(outcome.ours for outcome in rung) for rung in rungs)
        found.append(Climb(ladder, plain, ours))
    return found


def ladder_table(outcomes: Sequence[Outcome]) -> str:
    """Characters wrong in percent at every rung, the bare engine above us, and whether the bars are reached."""
    rows = ["characters wrong, percent (median of the pages at a rung), mild to hard; falls: first rung over 5 %"]
    reached = climbs(outcomes)
    for climb in reached:
        steps = " ".join(f"{step:>6g}" for step in climb.ladder.steps)
        rows.append(f"{climb.ladder.name:<15} {'step':<6}{steps}")
        for who, errors, median, fall in zip(("plain", "ours"), (climb.plain, climb.ours), climb.medians, climb.falls, strict=True):
            wrong = " ".join(f"{100 * error:>6.1f}" for error in errors).ljust(49)
            rows.append(f"{'':<15} {who:<6}{wrong} median {100 * median:5.1f}  falls {fall}")
        rows[-1] += f"   half {_word(yes=climb.halves)}  further {_word(yes=climb.goes_further)}"
    plain, ours = (statistics.median(getattr(outcome, who) for outcome in outcomes) for who in ("plain", "ours"))
    seconds = [sum(getattr(outcome, who) for outcome in outcomes) for who in ("plain_seconds", "our_seconds")]
    rows.append(
        f"{len(outcomes)} pages: median {100 * plain:.2f} % plain, {100 * ours:.2f} % ours; half on {sum(c.halves for c in reached)} and further on "
        f"{sum(c.goes_further for c in reached)} of {len(reached)} ladders; processor time {seconds[1] / seconds[0]:.2f} of plain's"
    )
    return "\n".join(rows)


def _word(*, yes: bool) -> str:
    return "yes" if yes else "NO"
