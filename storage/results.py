"""What the records answer: frozen, plain, in the words of the domain."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from evidence.run import Run
from evidence.submission import Submission
from evidence.verdict import FlagCode, Severity, Status


@dataclass(frozen=True, slots=True)
class Input:
    """One file of a submission: its path in the form, its SHA-256, its size in bytes, its media type by the bytes (may be empty)."""

    berkas: str
    digest: str
    size: int
    media_type: str = ""


@dataclass(frozen=True, slots=True)
class Version:
    """A submission as it was received once. ``number`` counts from 1; ``digest`` covers the submission and its inputs; ``source`` is
    where the form lay; ``received`` is aware and in UTC. ``id`` is the records' own."""

    id: int
    number: int
    digest: str
    source: str
    received: datetime
    submission: Submission
    inputs: tuple[Input, ...]


@dataclass(frozen=True, slots=True)
class EarlierUse:
    """Where a file, by its digest, is handed in as evidence: the claim ``nomor`` of the newest version of a submission."""

    digest: str
    kode: str
    tahun_penilaian: int
    pemda: str
    inovasi: str
    nomor: int
    berkas: str


@dataclass(frozen=True, slots=True)
class Grounds:
    """What a run rests on. ``basis``: digest of all that went in but the ``uses`` (digest of where else its evidence was found), which were
    looked up when the records were in ``state``."""

    basis: str
    uses: str
    state: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """The newest run of a submission: its grounds, and where its assessment and its reports (by format) are kept."""

    run_id: str
    grounds: Grounds
    assessment_key: str
    report_keys: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Failure:
    """A submission whose newest version could not be judged when that was last tried: the error's code and sentence, and when."""

    kode: str
    tahun_penilaian: int
    code: str
    sentence: str
    at: datetime


class Why(StrEnum):
    """Why a submission waits to be judged, most urgent first."""

    DISPUTED = "disputed"  # somebody asked for it to be judged again
    NEVER = "never-judged"
    CHANGED = "changed"  # a version came in that was never judged
    OUTDATED = "outdated"  # its newest version was judged, but not by this rulebook and reader


Item = tuple[str, int]
"""A submission, by its kode and year."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A submission that waits to be judged, since its newest version (``version``) was received. ``reason``: why it is disputed, None where it is not."""

    kode: str
    tahun_penilaian: int
    version: int
    received: datetime
    why: Why
    reason: str | None = None

    @property
    def item(self) -> Item:
        return self.kode, self.tahun_penilaian


@dataclass(frozen=True, slots=True)
class Handed:
    """A submission that a night gave others to judge: ``why`` it waited, and the number of its newest run then (0: none)."""

    item: Item
    after: int
    why: str


@dataclass(frozen=True, slots=True)
class Reads:
    """What reading came to. Of the ``files`` that were wanted, ``files_known`` had been read before; of the pages of the others ``pages_known``, and
    ``pages_read`` were read."""

    files: int
    files_known: int
    pages_read: int
    pages_known: int

    def __add__(self, other: "Reads") -> "Reads":
        return Reads(
            self.files + other.files,
            self.files_known + other.files_known,
            self.pages_read + other.pages_read,
            self.pages_known + other.pages_known,
        )

    def __sub__(self, other: "Reads") -> "Reads":
        return self + Reads(-other.files, -other.files_known, -other.pages_read, -other.pages_known)


@dataclass(frozen=True, slots=True, kw_only=True)
class NightPast(Reads):
    """A nightly run that came to its end: what it judged, what failed, how much was left, what ended it early (else empty), and what was read for it,
    also by its batches."""

    began: datetime
    ended: datetime
    judged: int
    failed: int
    left: int
    halted: str


@dataclass(frozen=True, slots=True)
class RecordedVerdict:
    """The row of one verdict. ``supported`` is None where nothing could be read."""

    nomor: int
    claimed: int
    supported: int | None
    status: Status


@dataclass(frozen=True, slots=True)
class RecordedFlag:
    """The row of one flag. ``nomor`` is None for flags on the submission; ``evidence`` names a file or link."""

    nomor: int | None
    code: FlagCode
    severity: Severity
    evidence: str | None


@dataclass(frozen=True, slots=True)
class Tally:
    """How many claims of a run have each status, and its score."""

    met: int
    weak: int
    missing: int
    undetermined: int
    claimed: int
    supported: int
    maximum: int


@dataclass(frozen=True, slots=True)
class Overview:
    """A submission's newest version in a line, with its latest run and what that found; both None where it was never judged."""

    kode: str
    tahun_penilaian: int
    pemda: str
    provinsi: str
    perangkat_daerah: str
    inovasi: str
    version: int
    received: datetime
    run: Run | None
    tally: Tally | None
