"""One judgement of one submission: what went in, so that the same inputs give the same bytes."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Run:
    """``id`` is unique; ``number`` counts the runs of one submission from 1. ``inputs`` pairs each file with its digest.
    ``reason`` says why a disputed submission was run again. Times are aware and in UTC."""

    id: str
    number: int
    kode: str
    tahun_penilaian: int
    rulebook: str
    rulebook_digest: str
    reader: str
    inputs: tuple[tuple[str, str], ...]
    started: datetime
    finished: datetime
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class ReadSource:
    """A file that a judgement rests on: its digest, the digest of what was read of it, and the engine and models that read it (empty where
    its text layer was enough)."""

    berkas: str
    digest: str
    reading: str
    engine: str


@dataclass(frozen=True, slots=True)
class Receipt:
    """All that a judgement followed from, as digests (SHA-256): with the same ones the same assessment comes out, byte for byte.

    ``submission`` covers the form and the digests of its files, ``code`` the code that judged, ``uses`` where else its evidence was found, ``assessment`` what came out.
    The rulebook's and the reader's are those of the run.
    """

    submission: str
    code: str
    uses: str
    assessment: str
    sources: tuple[ReadSource, ...]
