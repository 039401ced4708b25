"""A sample: the form as an operator fills it in, the files, and what a reviewer would find."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

DESIGNS = Path(__file__).parent / "designs"
OPEN = "open"  # a label that the domain reference leaves open
Flagged = tuple[str, str | None]  # code, file (None: on the claim)


@dataclass(frozen=True, slots=True)
class Proof:
    """One piece of evidence: a file by name, or a link, with what the operator typed about it."""

    berkas: str | None = None
    nomor_surat: str | None = None
    tanggal_surat: date | None = None
    tentang: str | None = None
    tautan: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim with its labels. ``supported`` is a level, None (nothing could be read) or ``OPEN``; ``open`` says why the status is open (its flags are still labels)."""

    nomor: int
    parameter: int
    proofs: Sequence[Proof]
    status: str
    supported: int | str | None
    why: str
    flags: Sequence[Flagged] = ()
    never: Sequence[Flagged] = ()
    open: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """A submission. ``profile`` holds the fields under ``inovasi`` but for the design; ``files`` maps names to what makes their bytes."""

    kode: str
    pemda: str
    provinsi: str
    perangkat_daerah: str
    profile: Mapping[str, Any]
    claims: Sequence[Claim]
    files: Mapping[str, Callable[[], bytes]]
    note: str
    flags: Sequence[str] = ()
    never: Sequence[str] = ()
    folder: str = field(default="")

    @property
    def design(self) -> str:
        return (DESIGNS / f"{self.kode}.txt").read_text(encoding="utf-8")


def met(
    nomor: int, parameter: int, proofs: Sequence[Proof], why: str, *, flags: Sequence[Flagged] = (), never: Sequence[Flagged] = ()
) -> Claim:
    """A claim that its evidence proves at the claimed level. Nothing but the given flags, ``shared-evidence`` and links may stand."""
    clean = [
        ("claim-exceeds-evidence", None),
        *(("innovation-not-named", p.berkas) for p in proofs if p.berkas),
        *(("wrong-document-type", p.berkas) for p in proofs if p.berkas),
    ]
    return Claim(nomor, parameter, proofs, "met", parameter, why, flags, [*clean, *never])


def weak(
    nomor: int,
    parameter: int,
    supported: int | str,
    proofs: Sequence[Proof],
    why: str,
    *,
    flags: Sequence[Flagged] = (),
    never: Sequence[Flagged] = (),
) -> Claim:
    """A claim whose readable evidence supports less than claimed."""
    return Claim(nomor, parameter, proofs, "weak", supported, why, [("claim-exceeds-evidence", None), *flags], never)


def missing(nomor: int, parameter: int, why: str) -> Claim:
    """A claim with nothing attached."""
    return Claim(nomor, parameter, (), "missing", 0, why, [("no-evidence", None)])


def undetermined(
    nomor: int,
    parameter: int,
    supported: int | str | None,
    proofs: Sequence[Proof],
    why: str,
    *,
    flags: Sequence[Flagged] = (),
    never: Sequence[Flagged] = (),
) -> Claim:
    """A claim that needs a person, or whose evidence cannot be read."""
    return Claim(nomor, parameter, proofs, "undetermined", supported, why, flags, [("claim-exceeds-evidence", None), *never])


def undecided(
    nomor: int,
    parameter: int,
    proofs: Sequence[Proof],
    reason: str,
    *,
    flags: Sequence[Flagged] = (),
    never: Sequence[Flagged] = (),
) -> Claim:
    """A claim whose status the domain reference leaves open, for ``reason``; the flags are labels all the same."""
    return Claim(nomor, parameter, proofs, "", OPEN, reason, flags, never, open=reason)


def attach(name: str, number: str | None = None, day: date | None = None, about: str | None = None) -> Proof:
    """A file in ``bukti/``, with what the operator typed."""
    return Proof(f"bukti/{name}", number, day, about)


def on(name: str, *codes: str) -> list[Flagged]:
    """Flags on a file in ``bukti/``."""
    return [(code, f"bukti/{name}") for code in codes]
