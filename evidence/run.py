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
