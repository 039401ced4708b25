"""What a reviewer decided. bukti proposes, a person disposes: a decision stands beside a verdict and never changes it."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Decision:
    """A reviewer's own level for one claim of one run, with the reason in the reviewer's words."""

    run: str
    nomor: int
    reviewer: str
    supported: int
    reason: str
    decided: datetime
