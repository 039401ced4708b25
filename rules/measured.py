"""What each flag was measured to be worth on labelled submissions: written beside the pack by the judging benchmark, told in the rulebook."""

import json
from dataclasses import dataclass
from pathlib import Path

from evidence.verdict import FlagCode
from evidence.wording import say
from rules.pack import FOLDER


@dataclass(frozen=True, slots=True)
class Worth:
    """Of ``seeded`` defects ``found`` were flagged; ``false`` flags stood where none should. Intervals are 95 % (Wilson)."""

    seeded: int
    found: int
    false: int
    recall: tuple[float, float]
    precision: tuple[float, float]

    def told(self) -> str:
        """In words (Indonesian): how often the flag is right, and how often a defect is found."""
        return say(
            "rules.measured.worth",
            stood=self.found + self.false, right=self.found, precision=_range(self.precision),
            seeded=self.seeded, found=self.found, recall=_range(self.recall),
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Measured:
    """One run of the benchmark: over ``claims`` claims of ``submissions`` submissions, and what each flag was worth in it."""

    command: str
    made: str
    submissions: int
    claims: int
    flags: dict[FlagCode, Worth]

    def of(self, code: FlagCode) -> str:
        """What is known of a flag, in words; that nothing was measured where no defect of its kind was seeded and it never stood."""
        worth = self.flags.get(code)
        return worth.told() if worth is not None else say("rules.measured.none")


def measured(pack: str, folder: Path = FOLDER) -> Measured | None:
    """What was measured of a carried pack; None where nothing was."""
    path = folder / f"{pack}.measured.json"
    if not path.is_file():
        return None
    content = json.loads(path.read_text(encoding="utf-8"))
    flags = {FlagCode(code): _worth(told["all"]) for code, told in content["flags"].items()}
    return Measured(content["command"], content["made"], content["submissions"], content["claims"], flags)


def _worth(told: dict[str, int | list[float]]) -> Worth:
    return Worth(**{key: tuple(value) if isinstance(value, list) else value for key, value in told.items()})  # type: ignore[arg-type]


def _range(interval: tuple[float, float]) -> str:
    return "-".join(f"{bound:.2f}".replace(".", ",") for bound in interval)
