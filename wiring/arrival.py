"""What passes between the stages of the walk, and whom they tell how far they are."""

from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from evidence.submission import Submission
from storage import Version


@runtime_checkable
class Progress(Protocol):
    """Told how far a stage is; ``total`` None where that is not known."""

    def begin(self, stage: str, total: int | None) -> None: ...

    def advance(self, what: str) -> None: ...


class Silence:
    """Progress that nobody watches."""

    def begin(self, stage: str, total: int | None) -> None:
        return

    def advance(self, what: str) -> None:
        return


@dataclass(frozen=True, slots=True)
class Received:
    """A submission on record: its version, and each file's path in the form with its digest. ``source`` is the form's path."""

    submission: Submission
    version: Version
    files: tuple[tuple[str, str], ...]
    source: str

    @classmethod
    def of(cls, version: Version) -> "Received":
        """A version as it is on record."""
        return cls(version.submission, version, tuple((item.berkas, item.digest) for item in version.inputs), version.source)
