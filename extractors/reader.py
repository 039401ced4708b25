"""Files in, documents out: reader processes under limits, pages that were read before, and nothing lost when a process dies.

The parent leads: it asks for one page after the other, so that pages of one large file are spread over idle processes, a page is read
only if it is wanted, and after a death it knows which page was to blame and lets a fresh process read the others.
"""

import contextlib
import logging
import queue
import shutil
import tempfile
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from types import TracebackType

from evidence.citation import Citation
from evidence.document import Document
from evidence.errors import Unwritable
from evidence.ports import PageCache
from evidence.wording import say
from extractors.cropping import Cropping
from extractors.messages import (
    Ask,
    Describe,
    Described,
    DiskFull,
    FromChild,
    Glance,
    Glanced,
    Known,
    Open,
    Opened,
    PageRead,
    Read,
    Stopped,
)
from extractors.sandbox import ReaderDied, ReaderProcess
from extractors.schedule import FileTask, Request, Schedule, Step
from extractors.settings import ReadingSettings
from extractors.version import READER

log = logging.getLogger("bukti.reader")

Progress = Callable[[str, int, int], None]
"""Called after each page with the file's digest, how many of its pages are done, and how many it has."""

_PATIENCE = 0.2  # seconds in which an idle thread ends by itself
_WAITING = 8  # finished documents a process that nobody has fetched yet


class Reader:
    """Reads files in ``jobs`` processes. Use as a context manager: leaving it ends every process and empties its folder.

    ``pages_read`` counts the pages that were really read, ``pages_known`` those that came from the cache. One reading goes on at a time:
    ``read`` and ``read_all`` raise ``RuntimeError`` while another ``read_all`` is neither exhausted nor closed. ``crop`` may be called at
    any time, from any thread.
    """

    def __init__(self, settings: ReadingSettings, cache: PageCache, jobs: int = 1, *, progress: Progress | None = None) -> None:
        self.settings = settings
        self.version = f"{READER}-{settings.variant}" if settings.variant else READER
        self.pages_read = 0
        self.pages_known = 0
        self._peak = 0
        self._cache = cache
        self._jobs = max(1, jobs)
        self._progress = progress
        self._lock = threading.Lock()
        self._folder: Path | None = None
        self._processes: list[ReaderProcess | None] = [None] * self._jobs
        self._schedule: Schedule | None = None
        self._threads: list[threading.Thread] = []
        self._cropping = Cropping(settings, self._spare)

    @property
    def peak_bytes(self) -> int:
        """The most memory that one process was seen to hold, with its engine."""
        return max([self._peak, *(max(p.peak_bytes, p.resident) for p in self._processes if p is not None)])

    @property
    def processes(self) -> tuple[int, ...]:
        """The process ids of the readers that live now."""
        return tuple(process.pid for process in (*self._processes, self._cropping.process) if process is not None)

    def __enter__(self) -> "Reader":
        self._folder = Path(tempfile.mkdtemp(prefix="bukti-read-"))
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """End every process; nothing stays behind."""
        folder, self._folder = self._folder, None  # nothing starts any more
        self._stop()
        self._cropping.close()
        for slot in range(self._jobs):
            self._drop(slot)
        if folder is not None:
            shutil.rmtree(folder, ignore_errors=True)

    def read(self, path: Path, digest: str) -> Document:
        """Read all of one file. Never raises for what the file is: the document's ``failure`` says it."""
        [document] = self.read_all([Request(digest, path)])
        return document

    def read_all(self, requests: Iterable[Request]) -> Iterator[Document]:
        """Read what is asked of each file; yields each document as it is finished, not in the order given. ``requests`` is consumed as
        processes become free. A page that was not asked for is kept as skipped."""
        done: queue.Queue[Document] = queue.Queue(_WAITING * self._jobs)
        schedule = self._begin(Schedule(requests, self.settings), done)
        try:
            while any(thread.is_alive() for thread in self._threads) or not done.empty():
                with contextlib.suppress(queue.Empty):
                    yield done.get(timeout=0.1)
            schedule.raise_error()
        finally:
            self._stop()

    def crop(self, path: Path, citations: Sequence[Citation]) -> list[bytes | None]:
        """Pictures (PNG) of cited places of one file, in the order given; None where a place cannot be drawn within the limits. Drawn in a
        reader process, and never raises for what the file is."""
        return self._cropping.crop(path, citations)

    def _begin(self, schedule: Schedule, done: "queue.Queue[Document]") -> Schedule:
        with self._lock:
            if self._threads:
                raise RuntimeError("another reading is under way: exhaust or close it first")
            self._schedule = schedule
            self._threads = [
                threading.Thread(target=self._work, args=(slot, schedule, done), daemon=True) for slot in range(self._jobs)
            ]
        for thread in self._threads:
            thread.start()
        return schedule

    def _stop(self) -> None:
        """End the threads: an idle one ends by itself, what a busy one waits for is killed under it. Only then may the pipes be closed."""
        if self._schedule is not None:
            self._schedule.stop()
        for thread in self._threads:
            thread.join(timeout=_PATIENCE)
        while any(thread.is_alive() for thread in self._threads):
            for slot, thread in enumerate(self._threads):
                process = self._processes[slot]
                if thread.is_alive() and process is not None:
                    process.kill()
                thread.join(timeout=0.1)
        with self._lock:
            self._threads = []

    def _work(self, slot: int, schedule: Schedule, done: "queue.Queue[Document]") -> None:
        """The life of one slot: take a step, do it with the slot's process, replace the process when it dies."""
        current: FileTask | None = None
        try:
            while (step := schedule.take(current)) is not None:
                current = self._perform(slot, step, current, schedule)
                if schedule.finish(step):
                    self._hand_over(step.task.document(self.version), schedule, done)
                    current = self._renew(slot, current)
        except Exception as error:  # a mistake of ours: the caller gets it, the other slots stop
            schedule.fail(error)

    @staticmethod
    def _hand_over(document: Document, schedule: Schedule, done: "queue.Queue[Document]") -> None:
        while not schedule.stopped:
            with contextlib.suppress(queue.Full):
                done.put(document, timeout=0.1)
                return

    def _perform(self, slot: int, step: Step, current: FileTask | None, schedule: Schedule) -> FileTask | None:
        """Do one step; returns the file that the slot's process now holds open."""
        try:
            process, is_new = self._process(slot)
            if is_new or current is not step.task:
                self._open(process, step.task, schedule)
                current = step.task
            if step.number:
                self._page(process, step.task, step.number)
            elif step.glance:
                self._glance(process, step.task, step.glance)
            elif step.describe and step.task.readable:
                self._describe(process, step.task)
            _relay(process, step)
        except _NoRoom as error:
            raise Unwritable(say("extractors.disk-full", path=tempfile.gettempdir()), say("extractors.disk-full.cure")) from error
        except ReaderDied as died:
            told = {"digest": step.task.digest}
            log.warning("the reader died at page %d of %s: %s", step.number, step.task.path, died, extra=told)
            self._drop(slot)
            if died.killed and not schedule.stopped and step.task.pardon():  # else it was killed by us
                return self._perform(slot, step, None, schedule)
            step.task.bury(step, died.failure, died.detail)
            return None
        return current if step.task.readable else None

    def _open(self, process: ReaderProcess, task: FileTask, schedule: Schedule) -> None:
        process.files += 1
        process.send(Open(str(task.path), task.digest, self.settings))
        answer = process.receive(time.monotonic() + self.settings.open_seconds)
        if isinstance(answer, Opened):
            schedule.opened(task, answer)
        elif isinstance(answer, Stopped):
            schedule.opened(task, Opened(task.media_type, 0, answer.failure, answer.detail))
        else:
            raise _stray(process, answer)

    def _page(self, process: ReaderProcess, task: FileTask, number: int) -> None:
        deadline = min(time.monotonic() + self.settings.page_seconds, task.deadline)
        process.send(Read(number))
        answer = process.receive(deadline)
        while isinstance(answer, Ask) and _is_key(answer.key):
            with self._lock:
                known = self._cache.get(answer.key)
            process.send(Known(known))
            answer = process.receive(deadline)
        if isinstance(answer, PageRead) and answer.page.number == number:
            self._keep(answer)
            task.keep(answer.page)
        elif isinstance(answer, Stopped):
            task.lose(number, answer.failure, answer.detail, answer.sentence)
        else:
            raise _stray(process, answer)
        if self._progress is not None:
            self._progress(task.digest, task.done, task.page_count)

    def _keep(self, answer: PageRead) -> None:
        with self._lock:
            self.pages_known += answer.known
            self.pages_read += not answer.known
            if _is_key(answer.key) and not answer.known:
                self._cache.put(answer.key, answer.page)

    def _glance(self, process: ReaderProcess, task: FileTask, numbers: tuple[int, ...]) -> None:
        process.send(Glance(numbers))
        answer = process.receive(min(time.monotonic() + self.settings.open_seconds, task.deadline))
        if isinstance(answer, Glanced) and len(answer.scores) == len(numbers):
            task.glanced(numbers, answer.scores)
        elif not isinstance(answer, Stopped):
            raise process.astray()

    def _describe(self, process: ReaderProcess, task: FileTask) -> None:
        process.send(Describe())
        answer = process.receive(time.monotonic() + self.settings.open_seconds)
        if isinstance(answer, Described):
            task.metadata, task.signatures = answer.metadata, answer.signatures
        elif isinstance(answer, Stopped):
            task.fall_short(answer.failure, answer.detail)
        else:
            raise process.astray()

    def _process(self, slot: int) -> tuple[ReaderProcess, bool]:
        """The slot's process, and whether it is new: the one before may have died while it had nothing to do."""
        process = self._processes[slot]
        if process is not None and process.lives:
            return process, False
        self._drop(slot)
        process = self._processes[slot] = self._start()
        return process, True

    def _start(self) -> ReaderProcess:
        if self._folder is None:
            raise RuntimeError("Reader is used outside its context")
        settings = self.settings
        return ReaderProcess(self._folder, memory_bytes=settings.memory_bytes, message_bytes=settings.message_bytes)

    def _spare(self) -> ReaderProcess:
        """A process for pictures: one that has nothing to read, else a new one."""
        with self._lock:
            for slot, process in enumerate(self._processes):
                if not self._threads and process is not None and process.lives:
                    self._processes[slot] = None
                    return process
        return self._start()

    def _renew(self, slot: int, current: FileTask | None) -> FileTask | None:
        process = self._processes[slot]
        if process is not None and process.is_spent(self.settings.renew_after):
            self._drop(slot)
            return None
        return current

    def _drop(self, slot: int) -> None:
        process, self._processes[slot] = self._processes[slot], None
        if process is not None:
            self._peak = max(self._peak, process.peak_bytes)
            process.close()


class _NoRoom(Exception):
    """The temporary folder is full: no fault of the file, and no reason to call it unreadable."""


def _stray(process: ReaderProcess, answer: FromChild) -> Exception:
    """What an answer means that is none of those that a step asks for; to be raised."""
    return _NoRoom() if isinstance(answer, DiskFull) else process.astray()


def _is_key(key: str) -> bool:
    """Whether a child's key is one that pages are kept under: it may have been taken over, and the cache is everybody's."""
    return len(key) == 64 and set(key) <= set("0123456789abcdef")


def _relay(process: ReaderProcess, step: Step) -> None:
    """Put what the child complained of into our log: mistakes of ours for everybody to see, chatter of libraries for who looks for it."""
    if said := process.complaints():
        level = logging.WARNING if "Traceback" in said else logging.DEBUG
        log.log(level, "at page %d of %s: %s", step.number, step.task.path, said)
