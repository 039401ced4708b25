"""A line of the speed table."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measured:
    """``value`` is None where it could not be measured; ``notes`` say why, and with what it was measured. ``most``: the value must stay at
    or below its bar; else it must reach it."""

    what: str
    value: float | None
    unit: str
    bar: float
    aim: float
    most: bool = False
    notes: Sequence[str] = ()

    @property
    def outcome(self) -> str:
        if self.value is None:
            return "not measured"
        if self._reaches(self.aim):
            return "aim"
        return "bar" if self._reaches(self.bar) else "BELOW"

    def _reaches(self, mark: float) -> bool:
        assert self.value is not None
        return self.value <= mark if self.most else self.value >= mark

    def lines(self) -> list[str]:
        sign = "<=" if self.most else ">="
        shown = "-" if self.value is None else f"{self.value:.3g} {self.unit}".strip()
        head = f"{self.what:<62}{shown:>12}   bar {sign} {self.bar:<6g} aim {sign} {self.aim:<6g} {self.outcome}"
        return [head, *(f"    {note}" for note in self.notes)]
