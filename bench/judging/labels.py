"""What a reviewer would find in a generated submission, said by the one who drew it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

OPEN = "open"  # a level that the domain reference leaves open
CLAIM_CODES = frozenset({"no-evidence", "claim-exceeds-evidence", "set-incomplete", "duplicate-evidence", "shared-evidence", "reused-evidence", "needs-reviewer"})  # fmt: skip
SUBMISSION_CODES = frozenset({"innovation-too-old", "design-too-short", "dates-out-of-order", "mandatory-claim-missing"})


@dataclass(frozen=True, slots=True)
class Proof:
    """One attached file or link with what the operator typed."""

    berkas: str | None = None
    tautan: str | None = None
    nomor_surat: str | None = None
    tanggal_surat: date | None = None
    tentang: str | None = None

    @property
    def name(self) -> str:
        return self.berkas or self.tautan or ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a citation must point: ``code`` of the flag (empty: what proves the claim), the file, and its pages with the words.

    ``also``: other places that show the same.
    """

    code: str
    berkas: str
    words: str
    pages: tuple[int, ...]
    also: tuple["Place", ...] = ()


@dataclass(frozen=True, slots=True)
class Label:
    """One claim and what is true of it. ``seed`` names what was done (``clean`` or a flag's code, and how).

    ``must``: flags that must stand (code, and the file, or None where they stand on the claim). ``may``: codes that may stand. No
    other flag may.
    """

    nomor: int
    parameter: int
    proofs: tuple[Proof, ...]
    status: str
    supported: int | str | None
    seed: str
    must: tuple[tuple[str, str | None], ...] = ()
    may: frozenset[str] = frozenset()
    places: tuple[Place, ...] = ()
    lax: frozenset[tuple[str, str | None]] = frozenset()  # what may stand on single files
    media: tuple[str, ...] = ()  # how its papers came to be files

    @property
    def clean(self) -> bool:
        return self.seed.startswith("clean")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A whole submission: the form as its YAML holds it, the labels of its claims, the flags on it as a whole."""

    kode: str
    family: str
    form: dict[str, Any]
    labels: Sequence[Label]
    flags: frozenset[str] = field(default_factory=frozenset)


def faults(label: Label) -> list[str]:
    """What is contradictory in a label; empty where nothing is."""
    found = []
    codes = {code for code, _ in label.must}
    if label.status == "met" and isinstance(label.supported, int) and label.supported < label.parameter:
        found.append("met below the claimed level")
    if label.status == "weak" and "claim-exceeds-evidence" not in codes:
        found.append("weak without claim-exceeds-evidence")
    if label.status == "weak" and (
        label.supported is None or (isinstance(label.supported, int) and label.supported >= label.parameter)
    ):
        found.append("weak at or above the claimed level")
    if (label.status == "missing") != (not label.proofs):
        found.append("missing and attached")
    names = {proof.name for proof in label.proofs}
    for code, berkas in label.must:
        if (berkas is None) != (code in CLAIM_CODES):
            found.append(f"{code} on the wrong thing")
        if berkas is not None and berkas not in names:
            found.append(f"{code} on a file that is not attached")
    if codes & label.may:
        found.append("a flag both must and may stand")
    return found
