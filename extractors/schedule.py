"""Which page of which file is read next, and what became of each: the bookkeeping of ``extractors.reader``."""

import threading
import time
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from evidence.document import DigitalSignature, Document, Metadata, Page, ReadBy, ReadFailure, ranges
from evidence.wording import say
from extractors.media_type import UNKNOWN, sniff
from extractors.messages import Opened
from extractors.settings import ReadingSettings
from extractors.tesseract import engine

_LEADING = 3  # pages at the front that are likely to decide
_TRAILING = 2  # and at the end
_LOOKED_AT = 16  # pages that are glanced at in one step
_MARKED = 0.4  # likelihood, from which a page is taken for marked
_WORTH_SHARING = 2  # waiting pages of a file, from which a second process opens it too
_PARDONS = 2  # kills by others, of readers of one file, after which the next counts as a death of the file
_IDLE = 0.05  # seconds between two looks for work by a process that has none


@dataclass(frozen=True, slots=True)
class Request:
    """A file to be read: its path and digest, the pages of it that were read before, and how many more are asked for (None: all).

    Those that are likely to decide come first: the first and last pages, then pages on which something is marked, then the others in order.
    """

    digest: str
    path: Path
    known: tuple[Page, ...] = ()
    most: int | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do with one file: open it (neither of the others), read page ``number``, glance at some pages, or say what the file
    tells of itself."""

    task: "FileTask"
    number: int = 0
    glance: tuple[int, ...] = ()
    describe: bool = False


class FileTask:
    """One file on its way: what is known of it, which pages wait, which were read, and what went wrong."""

    def __init__(self, request: Request, settings: ReadingSettings) -> None:
        self.digest = request.digest
        self.path = request.path
        self.media_type = UNKNOWN
        self.page_count = 0
        self.readable = False
        self.pending: deque[int] = deque()
        self.unseen: deque[int] = deque()  # pages that a glance may move forward
        self.running = 0
        self.described = False
        self.metadata = Metadata()
        self.signatures: tuple[DigitalSignature, ...] = ()
        self.pages: dict[int, Page] = {page.number: page for page in request.known if not page.skipped}
        self.deadline = time.monotonic() + settings.file_seconds
        self._language = settings.language
        self._most = request.most
        self._most_pages = settings.max_pages
        self._marked: dict[int, float] = {}
        self._deaths = settings.deaths
        self._pardons = _PARDONS
        self._handed_over = False
        self._failure: ReadFailure | None = None
        self._detail = ""
        self._lost: list[int] = []
        self._opened = False

    @property
    def done(self) -> int:
        """How many pages need no more work."""
        return len(self.pages) + len(self._lost)

    def opened(self, answer: Opened) -> None:
        """The child said what the file is (or why it cannot be read). A second process opening the same file says nothing new."""
        if self._opened:
            return
        self._opened = True
        self.media_type = answer.media_type
        self.page_count = answer.page_count
        self.readable = answer.failure is None or answer.page_count > 0
        if answer.failure is not None:
            self._failure, self._detail = answer.failure, answer.detail or _sentence(answer.failure)
        self._queue()

    def _queue(self) -> None:
        """Line up the pages to read: all, or as many as are asked for, those first that are likely to decide."""
        numbers = [number for number in self._numbers() if number not in self.pages]
        if self._most is None or len(numbers) <= self._most:
            self.pending.extend(numbers)
        elif self.pages:  # a glance was had before
            self.pending.extend(numbers[: self._most])
        else:
            self.pending.extend([*numbers[:_LEADING], *numbers[-_TRAILING:]])
            self.unseen.extend(numbers[_LEADING:-_TRAILING])

    def _numbers(self) -> range:
        return range(1, min(self.page_count, self._most_pages) + 1)

    def glanced(self, numbers: Sequence[int], scores: Sequence[float]) -> None:
        """What a glance at some pages showed; the surest of the marked ones are read next."""
        self._marked.update((number, score) for number, score in zip(numbers, scores, strict=True) if score >= _MARKED)

    def _promote(self) -> None:
        """After the last glance: read the pages that look marked, as many as are asked for."""
        room = max(0, (self._most or 0) - _LEADING - _TRAILING)
        surest = sorted(self._marked, key=lambda number: (-self._marked[number], number))[:room]
        self._marked = {}
        self.pending.extend(sorted(surest))

    def keep(self, page: Page) -> None:
        self.pages[page.number] = page

    def lose(self, number: int, failure: ReadFailure, detail: str, sentence: str = "") -> None:
        """A page could not be read; the first reason is the document's, in the words of ``sentence`` where there is one."""
        self._lost.append(number)
        if self._failure is None:
            self._failure, self._detail = failure, sentence or _sentence(failure, detail)

    def pardon(self) -> bool:
        """Whether a step whose process somebody else killed is to be done again: the file may have had no part in it."""
        self._pardons -= 1
        return self._pardons >= 0

    def bury(self, step: Step, failure: ReadFailure, detail: str) -> None:
        """The process died during ``step``."""
        self._deaths -= 1
        if not self._opened:
            self.media_type = _sniffed(self.path)
            self.opened(Opened(self.media_type, 0, failure, _sentence(failure, detail)))
        elif step.number:
            self.lose(step.number, failure, detail)
        elif not step.glance:  # what a glance did not show will be read in its turn
            self.fall_short(failure, detail)
        if self._deaths <= 0:
            self.give_up(failure, detail)

    def fall_short(self, failure: ReadFailure, detail: str) -> None:
        """What the file tells of itself could not be read, so that nothing may be concluded from its absence."""
        if self._failure is None:
            self._failure, self._detail = failure, _sentence(failure, detail)

    def give_up(self, failure: ReadFailure, detail: str) -> None:
        """Lose every page that still waits."""
        self.unseen.clear()
        self._marked = {}
        while self.pending:
            self.lose(self.pending.popleft(), failure, detail)

    def next_step(self) -> Step | None:
        """What can be done now; None where all that is left is being done, or nothing is left."""
        if self.pending:
            return Step(self, self.pending.popleft())
        if self.unseen:
            return Step(self, glance=tuple(self.unseen.popleft() for _ in range(min(_LOOKED_AT, len(self.unseen)))))
        if self._marked and not self.running:
            self._promote()
            return Step(self, self.pending.popleft()) if self.pending else self.next_step()
        if self.readable and not self.described and not self.running:
            self.described = True
            return Step(self, describe=True)
        return None

    def complete(self) -> bool:
        """True once: when the last step is done."""
        waiting = self.pending or self.unseen or self._marked
        if self._handed_over or self.running or waiting or (self.readable and not self.described):
            return False
        self._handed_over = True
        return True

    @property
    def waiting(self) -> int:
        """How much of the file somebody could take over."""
        return len(self.pending) + len(self.unseen) // _LOOKED_AT

    def document(self, reader: str) -> Document:
        """The file as read. Its pages are in order; those that were lost are absent and named in ``failure_detail``, those that were not
        asked for are there and say so."""
        size = self.path.stat().st_size if self.path.exists() else 0
        detail = self._detail
        if self._lost:
            detail = f"{detail} {say('extractors.pages-lost', pages=ranges(self._lost))}"
        lost = set(self._lost)
        unread = Page(0, 0, 0, ReadBy.NONE, skipped=say("extractors.not-asked"))
        numbers = sorted(self.pages.keys() | (set(self._numbers()) - lost if self.readable else set()))
        pages = tuple(self.pages.get(number) or replace(unread, number=number) for number in numbers)
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
            engine=engine(self._language) if any(page.read_by is ReadBy.OCR for page in pages) else "",
        )


class Schedule:
    """Hands out steps to several threads. A thread that has a file open goes on with it; then come files that nobody has open any more, for their process
    died; then the next file; then a share of a large file that another has open."""

    def __init__(self, requests: Iterable[Request], settings: ReadingSettings) -> None:
        self._requests: Iterator[Request] = iter(requests)
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
            task.opened(answer)

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
        for left in self._open:  # its process died: it must not wait for all files that are still to come
            if not left.running and (step := self._step_of(left)) is not None:
                return step
        if (task := self._next_file()) is not None:
            return Step(task)
        for task in sorted(self._open, key=lambda each: -each.waiting):
            if (task.waiting >= _WORTH_SHARING or not task.running) and (step := self._step_of(task)) is not None:
                return step
        return None

    def _next_file(self) -> FileTask | None:
        if self._exhausted:
            return None
        request = next(self._requests, None)
        if request is None:
            self._exhausted = True
            return None
        task = FileTask(request, self._settings)
        self._open.append(task)
        return task

    def _step_of(self, task: FileTask) -> Step | None:
        if (task.pending or task.unseen) and time.monotonic() > task.deadline:
            task.give_up(ReadFailure.TIMED_OUT, "file")
        return task.next_step()


def _sentence(failure: ReadFailure, detail: str = "") -> str:
    sentence = say(f"extractors.{failure}")
    return f"{sentence} ({detail})" if detail else sentence


def _sniffed(path: Path) -> str:
    try:
        return sniff(path)
    except OSError:
        return UNKNOWN
