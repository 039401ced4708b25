"""Which page of which file is read next, and what became of each: the bookkeeping of ``extractors.reader``."""

import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from evidence.document import DigitalSignature, Document, Metadata, Page, ReadBy, ReadFailure
from evidence.wording import say
from extractors.media_type import UNKNOWN, sniff
from extractors.messages import Opened
from extractors.settings import ReadingSettings

Wanted = Callable[[str, int, Sequence[Page]], bool]
"""Asked before each page is read: the file's digest, the page's number, the pages of that file read until then."""

_LEADING = 3  # pages at the front that are likely to decide
_TRAILING = 2  # and at the end
_WORTH_SHARING = 2  # waiting pages of a file, from which a second process opens it too
_IDLE = 0.05  # seconds between two looks for work by a process that has none


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do with one file: open it (``number`` 0), read page ``number``, or say what the file tells of itself."""

    task: "FileTask"
    number: int = 0
    describe: bool = False


class FileTask:
    """One file on its way: what is known of it, which pages wait, which were read, and what went wrong."""

    def __init__(self, digest: str, path: Path, settings: ReadingSettings) -> None:
        self.digest = digest
        self.path = path
        self.media_type = UNKNOWN
        self.page_count = 0
        self.readable = False
        self.pending: deque[int] = deque()
        self.running = 0
        self.described = False
        self.metadata = Metadata()
        self.signatures: tuple[DigitalSignature, ...] = ()
        self.pages: dict[int, Page] = {}
        self.deadline = time.monotonic() + settings.file_seconds
        self._deaths = settings.deaths
        self._handed_over = False
        self._failure: ReadFailure | None = None
        self._detail = ""
        self._lost: list[int] = []
        self._opened = False

    @property
    def done(self) -> int:
        """How many pages need no more work."""
        return len(self.pages) + len(self._lost)

    def opened(self, answer: Opened, order: Sequence[int] = ()) -> None:
        """The child said what the file is (or why it cannot be read). A second process opening the same file says nothing new."""
        if self._opened:
            return
        self._opened = True
        self.media_type = answer.media_type
        self.page_count = answer.page_count
        self.readable = answer.failure is None or answer.page_count > 0
        if answer.failure is not None:
            self._failure, self._detail = answer.failure, answer.detail or _sentence(answer.failure)
        self.pending.extend(order)

    def keep(self, page: Page) -> None:
        self.pages[page.number] = page

    def lose(self, number: int, failure: ReadFailure, detail: str, sentence: str = "") -> None:
        """A page could not be read; the first reason is the document's, in the words of ``sentence`` where there is one."""
        self._lost.append(number)
        if self._failure is None:
            self._failure, self._detail = failure, sentence or _sentence(failure, detail)

    def bury(self, step: Step, failure: ReadFailure, detail: str) -> None:
        """The process died during ``step``."""
        self._deaths -= 1
        if not self._opened:
            self.media_type = _sniffed(self.path)
            self.opened(Opened(self.media_type, 0, failure, _sentence(failure, detail)))
        elif step.number:
            self.lose(step.number, failure, detail)
        elif self._failure is None:
            self._failure, self._detail = failure, _sentence(failure, detail)
        if self._deaths <= 0:
            self.give_up(failure, detail)

    def give_up(self, failure: ReadFailure, detail: str) -> None:
        """Lose every page that still waits."""
        while self.pending:
            self.lose(self.pending.popleft(), failure, detail)

    def next_step(self) -> Step | None:
        """What can be done now; None where all that is left is being done, or nothing is left."""
        if self.pending:
            return Step(self, self.pending.popleft())
        if self.readable and not self.described and not self.running:
            self.described = True
            return Step(self, describe=True)
        return None

    def complete(self) -> bool:
        """True once: when the last step is done."""
        if self._handed_over or self.running or self.pending or (self.readable and not self.described):
            return False
        self._handed_over = True
        return True

    def document(self, reader: str) -> Document:
        """The file as read. Its pages are in order; those that were lost are absent and named in ``failure_detail``."""
        size = self.path.stat().st_size if self.path.exists() else 0
        detail = self._detail
        if self._lost:
            detail = f"{detail} {say('extractors.pages-lost', pages=ranges(self._lost))}"
        pages = tuple(self.pages[number] for number in sorted(self.pages))
        return Document(
            self.digest,
            self.media_type,
            size,
            reader,
            pages,
            self.page_count,
            self.metadata,
            self.signatures,
            self._failure,
            detail,
        )


class Schedule:
    """Hands out steps to several threads. A thread that has a file open goes on with it; then comes the next file; then a share of a
    large file that another has open."""

    def __init__(self, files: Iterable[tuple[str, Path]], wanted: Wanted | None, settings: ReadingSettings) -> None:
        self._files: Iterator[tuple[str, Path]] = iter(files)
        self._wanted = wanted
        self._settings = settings
        self._open: list[FileTask] = []
        self._exhausted = False
        self._lock = threading.Lock()
        self._error: Exception | None = None
        self.stopped = False

    def take(self, current: FileTask | None) -> Step | None:
        """The next step, waiting for one if need be; None when there will be none."""
        while not self.stopped:
            with self._lock:
                step = self._choose(current)
                if step is not None:
                    step.task.running += 1
                    return step
                if self._exhausted and not self._open:
                    return None
            time.sleep(_IDLE)
        return None

    def opened(self, task: FileTask, answer: Opened) -> None:
        """Note what a file is and queue its pages."""
        with self._lock:
            task.opened(answer, self._order(answer.page_count))

    def finish(self, step: Step) -> bool:
        """Note that a step is done; True for the one that completes its file."""
        with self._lock:
            step.task.running -= 1
            if not step.task.complete():
                return False
            self._open.remove(step.task)
            return True

    def stop(self) -> None:
        self.stopped = True

    def fail(self, error: Exception) -> None:
        """Stop because of a mistake that is not the file's."""
        self._error = self._error or error
        self.stopped = True

    def raise_error(self) -> None:
        if self._error is not None:
            raise self._error

    def _choose(self, current: FileTask | None) -> Step | None:
        if current is not None and current in self._open and (step := self._step_of(current)) is not None:
            return step
        if (task := self._next_file()) is not None:
            return Step(task)
        for task in sorted(self._open, key=lambda each: -len(each.pending)):
            if (len(task.pending) >= _WORTH_SHARING or not task.running) and (step := self._step_of(task)) is not None:
                return step
        return None

    def _next_file(self) -> FileTask | None:
        if self._exhausted:
            return None
        entry = next(self._files, None)
        if entry is None:
            self._exhausted = True
            return None
        task = FileTask(entry[0], entry[1], self._settings)
        self._open.append(task)
        return task

    def _step_of(self, task: FileTask) -> Step | None:
        if task.pending and time.monotonic() > task.deadline:
            task.give_up(ReadFailure.TIMED_OUT, "file")
        while self._wanted is not None and task.pending:
            read = [page for page in task.pages.values() if not page.skipped]
            if self._wanted(task.digest, task.pending[0], read):
                break
            number = task.pending.popleft()
            task.keep(Page(number, 0, 0, ReadBy.NONE, skipped=say("extractors.not-wanted")))
        return task.next_step()

    def _order(self, count: int) -> list[int]:
        """Page numbers in the order of reading: as they are, or the deciding ones first where pages may turn out unwanted."""
        count = min(count, self._settings.max_pages)
        numbers = list(range(1, count + 1))
        if self._wanted is None or count <= _LEADING + _TRAILING:
            return numbers
        return [*numbers[:_LEADING], *numbers[-_TRAILING:], *numbers[_LEADING:-_TRAILING]]


def ranges(numbers: Iterable[int]) -> str:
    """``1, 4-6`` for 1, 4, 5, 6."""
    parts: list[list[int]] = []
    for number in sorted(numbers):
        if parts and number == parts[-1][1] + 1:
            parts[-1][1] = number
        else:
            parts.append([number, number])
    return ", ".join(f"{first}" if first == last else f"{first}-{last}" for first, last in parts)


def _sentence(failure: ReadFailure, detail: str = "") -> str:
    sentence = say(f"extractors.{failure}")
    return f"{sentence} ({detail})" if detail else sentence


def _sniffed(path: Path) -> str:
    try:
        return sniff(path)
    except OSError:
        return UNKNOWN
