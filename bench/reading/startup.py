"""What ``verify`` costs before it has done much: one born-digital claim."""

from bench.reading.forms import names_decree, write_submission
from bench.reading.running import Cost, scratch, verify
from bench.reading.table import Measured


def startup(*, rounds: int = 5) -> Measured:
    """The shortest of some runs, each with a new data folder."""
    with scratch() as folder:
        one = write_submission(folder / "in", "WKB-2026-0001", [(1, 1, "bukti/sk.pdf")])
        (one / "bukti").mkdir()
        (one / "bukti/sk.pdf").write_bytes(names_decree())
        costs: list[Cost] = [verify([one], folder / f"run-{number}") for number in range(rounds)]
    walls = sorted(cost.wall for cost in costs)
    notes = [
        f"{rounds} runs: wall {walls[0]:.2f} to {walls[-1]:.2f} s, processor time at least {min(cost.cpu for cost in costs):.2f} s"
    ]
    return Measured("start-up of verify on one born-digital claim", walls[0], "s", 5, 2, most=True, notes=notes)
