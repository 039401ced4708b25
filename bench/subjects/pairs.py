"""The labelled pairs of ``pairs.yaml``, in two halves."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

_FILE = Path(__file__).parent / "pairs.yaml"
FRESH = Path(__file__).parent / "fresh.yaml"
"""Other offices, written after the rules stood; one half of it was then tuned on."""
LAST = Path(__file__).parent / "last.yaml"
"""Yet others, whose first report made the decision stricter."""
UNSEEN = Path(__file__).parent / "unseen.yaml"
"""Written after the rules; nothing changed after it."""


@dataclass(frozen=True)
class Pair:
    """One typed and one printed subject of one office. ``care``: False where a reviewer could not say that they differ."""

    office: str
    typed: str
    printed: str
    same: bool
    care: bool = True


@dataclass(frozen=True)
class Claim:
    """One typed subject, all its pairs, and everything that the office printed, to find the right one among."""

    typed: str
    printed: str
    shelf: tuple[str, ...]
    pairs: tuple[Pair, ...]

    @property
    def held_out(self) -> bool:
        """Whether the claim is in the half that nothing was tuned on; all pairs of a typed wording are in one half."""
        return hashlib.sha256(self.typed.lower().encode()).digest()[0] % 2 == 1


def claims(file: Path = _FILE) -> list[Claim]:
    return [claim for office in yaml.safe_load(file.read_text(encoding="utf-8")) for claim in _of_office(office)]


def _of_office(office: dict[str, Any]) -> Iterator[Claim]:
    name, documents = office["office"], office["documents"]
    for row in office["claims"]:
        typed, printed = row["typed"], documents[row["of"]]
        pairs = [Pair(name, typed, printed, same=True)]
        pairs += [Pair(name, typed, documents.get(other, other), same=False) for other in row["not"]]
        pairs += [Pair(name, typed, documents.get(other, other), same=False, care=False) for other in row.get("unsure", ())]
        yield Claim(typed, printed, tuple(documents.values()), tuple(pairs))
