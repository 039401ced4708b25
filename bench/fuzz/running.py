"""Mutants through the real reader: how each ended, and what was left behind."""

import logging
import math
import shutil
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from bench.fuzz.mutants import Mutant
from evidence.document import Document, Page, ReadFailure
from extractors import Reader, ReadingSettings, Request

KILLING = frozenset({ReadFailure.TIMED_OUT, ReadFailure.OUT_OF_MEMORY, ReadFailure.CRASHED})
_GRACE = 15.0  # seconds that a busy machine may take beyond a limit until it is seen


class NoCache:
    """Forgets every page, so that every mutant is read."""

    def get(self, key: str) -> Page | None:
        return None

    def put(self, key: str, page: Page) -> None:
        return None


def small_settings(*, page_seconds: float = 20.0) -> ReadingSettings:
    """Limits that fit pages of a hand's size; the engine is the real one."""
    return ReadingSettings(
        dpi=100,
        second_dpi=130,
        mark_dpi=60,
        page_seconds=page_seconds,
        open_seconds=page_seconds,
        file_seconds=6 * page_seconds,
        memory_bytes=700 << 20,
        max_pages=6,
        max_pixels=30_000_000,
        read_pixels=1_000_000,
        message_bytes=8 << 20,
    )


@dataclass(slots=True)
class Findings:
    """What a run over mutants showed. ``exceeded``, ``wrong``, ``left`` and ``processes`` name what must not be."""

    files: int = 0
    ended: Counter[str] = field(default_factory=Counter)
    killed: list[str] = field(default_factory=list)  # mutants that killed a process, how, and their recipe
    exceeded: list[str] = field(default_factory=list)  # went beyond a limit without a flag
    wrong: list[str] = field(default_factory=list)  # documents that contradict themselves
    complaints: Counter[str] = field(default_factory=Counter)  # mistakes of ours that the reader caught: last lines of tracebacks
    left: list[str] = field(default_factory=list)  # files in the temporary folder
    processes: list[str] = field(default_factory=list)  # that outlived the run
    slowest: tuple[float, str] = (0.0, "")
    peak_bytes: int = 0
    seconds: float = 0.0

    @property
    def clean(self) -> bool:
        return not (self.exceeded or self.wrong or self.left or self.processes)


def fuzz(
    mutants: Iterable[Mutant], settings: ReadingSettings, folder: Path, *, jobs: int = 2, keep: Path | None = None
) -> Findings:
    """Read every mutant. ``folder`` (made and emptied here) holds them and is the temporary folder of the run; those that killed a process
    are copied to ``keep``. Raises what the reader raises: a crash of the run."""
    findings = Findings()
    begun = time.monotonic()
    waiting, scratch = folder / "mutants", folder / "tmp"
    waiting.mkdir(parents=True)
    scratch.mkdir()
    desk = _Desk(findings, settings, waiting, keep)
    with _temporary(scratch), _heard(findings):
        with Reader(settings, NoCache(), jobs) as reader:
            for document in reader.read_all(desk.requests(mutants)):
                desk.judge(document)
            findings.peak_bytes = reader.peak_bytes
        findings.left = sorted(str(path.relative_to(scratch)) for path in scratch.rglob("*"))
        findings.processes = processes_of(scratch)
    findings.wrong += [f"{name}: no document came back" for name in desk.names()]
    if findings.peak_bytes > settings.memory_bytes and not findings.ended[ReadFailure.OUT_OF_MEMORY]:
        findings.exceeded.append(f"memory: {findings.peak_bytes >> 20} MB")
    findings.seconds = time.monotonic() - begun
    shutil.rmtree(folder)
    return findings


class _Desk:
    """Hands mutants to the reader and judges what comes back; the file of a mutant lives in between."""

    def __init__(self, findings: Findings, settings: ReadingSettings, folder: Path, keep: Path | None) -> None:
        self._findings = findings
        self._settings = settings
        self._folder = folder
        self._keep = keep
        self._out: dict[str, tuple[Mutant, Path, float]] = {}

    def requests(self, mutants: Iterable[Mutant]) -> Iterator[Request]:
        for mutant in mutants:
            path = self._folder / mutant.name
            path.write_bytes(mutant.content)
            digest = f"{self._findings.files:064x}"  # one of its own: two mutants may be equal
            self._findings.files += 1
            self._out[digest] = (mutant, path, time.monotonic())
            yield Request(digest, path)

    def judge(self, document: Document) -> None:
        mutant, path, begun = self._out.pop(document.digest)
        seconds = time.monotonic() - begun
        findings, label = self._findings, f"{mutant.name} ({mutant.recipe})"
        findings.ended[document.failure or "read"] += 1
        findings.slowest = max(findings.slowest, (seconds, label))
        if document.failure in KILLING:
            findings.killed.append(f"{label}: {document.failure}, {document.failure_detail}")
            if self._keep is not None:
                self._keep.mkdir(parents=True, exist_ok=True)
                (self._keep / mutant.name).write_bytes(mutant.content)
        limit = self._settings.file_seconds + self._settings.page_seconds + 2 * self._settings.open_seconds + _GRACE
        if seconds > limit and document.failure is not ReadFailure.TIMED_OUT:
            findings.exceeded.append(f"{label}: {seconds:.0f} s")
        findings.wrong += [f"{label}: {what}" for what in contradictions(document, self._settings)]
        path.unlink()

    def names(self) -> list[str]:
        return [mutant.name for mutant, _, _ in self._out.values()]


def contradictions(document: Document, settings: ReadingSettings) -> Iterator[str]:
    """What cannot be true of a document: pages that vanish without a word, places that are nowhere, texts that cannot be written down."""
    if document.failure is None:
        video = document.media_type.startswith("video/")
        if len(document.pages) != document.page_count or not (document.page_count or video):
            yield f"{len(document.pages)} of {document.page_count} pages, and no failure"
    elif not document.failure_detail:
        yield "a failure without a sentence"
    if len(document.pages) > settings.max_pages:
        yield "more pages than allowed"
    for page in document.pages:
        boxes = [word.box for word in page.words] + [mark.box for mark in page.marks]
        numbers = [page.width, page.height, *(edge for box in boxes for edge in (box.x0, box.top, box.x1, box.bottom))]
        if not all(map(math.isfinite, numbers)):
            yield f"page {page.number}: a number that is none"
        if any(box.x0 > box.x1 or box.top > box.bottom for box in boxes):
            yield f"page {page.number}: a box inside out"
    try:
        msgspec.json.encode(document)
    except (ValueError, TypeError) as error:
        yield f"cannot be written down: {error}"


def processes_of(folder: Path) -> list[str]:
    """Processes whose arguments name a folder: readers and their engines work in it."""
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            arguments = (entry / "cmdline").read_text("utf-8", "replace")
        except OSError:
            continue
        if str(folder) in arguments:
            found.append(f"{entry.name} {arguments.replace(chr(0), ' ')}")
    return found


@contextmanager
def _temporary(folder: Path) -> Iterator[None]:
    """The folder for temporary files while this lasts."""
    before, tempfile.tempdir = tempfile.tempdir, str(folder)
    try:
        yield
    finally:
        tempfile.tempdir = before


@contextmanager
def _heard(findings: Findings) -> Iterator[None]:
    """Count the tracebacks that reader processes write, by their last lines."""

    class Ear(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            said = record.getMessage()
            if "Traceback" in said:
                findings.complaints[said.strip().splitlines()[-1][:120]] += 1

    ear, log = Ear(), logging.getLogger("bukti.reader")
    before = log.propagate
    log.addHandler(ear)
    log.propagate = False
    try:
        yield
    finally:
        log.removeHandler(ear)
        log.propagate = before
