"""The reader process: reads what its parent tells it to, one page at a time, and says what it found.

Started as ``python -m extractors.worker DOWN UP LIFELINE PARENT FOLDER`` by ``extractors.sandbox``; the first three are pipe descriptors.
"""

import contextlib
import errno
import gc
import logging
import os
import resource
import select
import shutil
import signal
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from evidence.document import Metadata, Page, ReadFailure
from extractors.confinement import confine
from extractors.messages import (
    PREFIX,
    Ask,
    Crop,
    Cropped,
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
    ToChild,
    frame,
    length_of,
    to_child,
)
from extractors.reading import OpenFile, open_file
from extractors.refusal import Refused
from extractors.settings import ReadingSettings

log = logging.getLogger("bukti.reader")  # its parent reads what is written to standard error

_SPARE_ADDRESSES = 2 << 30  # bytes of address space beyond the resident limit: libraries map far more than they touch
_CPU_SLACK = 10  # seconds
_LEAST_FREE = 1 << 20  # bytes; with less, no page picture fits
_ADOPTION_LOOKS, _ADOPTION_PAUSE = 200, 0.05  # how long a child of a dead parent waits to be told so, seconds a look


class Line:
    """The two pipes to the parent."""

    def __init__(self, down: int, up: int) -> None:
        self._down = down
        self._up = up

    def send(self, *messages: FromChild) -> None:
        """Send the first of ``messages`` that can be encoded: what a file says of itself may hold what no encoding knows."""
        data = memoryview(_first_frame(messages))
        while data:
            data = data[os.write(self._up, data) :]

    def receive(self) -> ToChild | None:
        """The next message; None when the parent is done with us."""
        prefix = self._exactly(PREFIX)
        return to_child.decode(self._exactly(length_of(prefix))) if prefix else None

    def known(self, key: str) -> Page | None:
        """Ask the parent, who owns the cache, for a page that was read before."""
        self.send(Ask(key))
        answer = self.receive()
        return answer.page if isinstance(answer, Known) else None

    def _exactly(self, count: int) -> bytes:
        data = b""
        while len(data) < count:
            piece = os.read(self._down, count - len(data))
            if not piece:
                return b""
            data += piece
        return data


def _first_frame(messages: Sequence[FromChild]) -> bytes:
    for message in messages[:-1]:
        try:
            return frame(message)
        except (ValueError, TypeError, OverflowError):
            log.exception("%s cannot be encoded", type(message).__name__)
    return frame(messages[-1])


def main(arguments: list[str]) -> None:
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s", stream=sys.stderr)
    down, up, lifeline, parent = (int(argument) for argument in arguments[:4])
    folder = Path(arguments[4])
    _import_readers()
    confine(folder)
    watch = threading.Thread(target=_die_with_parent, args=(lifeline, folder, parent), daemon=True)
    watch.start()
    try:
        with contextlib.suppress(BrokenPipeError):  # the parent died while we had something to say
            _serve(Line(down, up))
    finally:  # also where our folder went while we read: both pipes end with the parent, and what tidies up must come to its end
        watch.join(timeout=_ADOPTION_LOOKS * _ADOPTION_PAUSE if _has_ended(lifeline) else 0)


def _serve(line: Line) -> None:
    """Do what the parent asks until it asks no more."""
    opened: OpenFile | None = None
    settings = ReadingSettings()
    while (message := line.receive()) is not None:
        if isinstance(message, Open):
            _close(opened)
            opened = None
            settings = message.settings
            _limit(settings, settings.open_seconds)
            opened = _open(line, message)
        elif opened is not None and isinstance(message, Read):
            _limit(settings, settings.page_seconds)
            _read(line, opened, message.number, settings)
        elif opened is not None and isinstance(message, Glance):
            _limit(settings, settings.open_seconds)
            _glance(line, opened, message.numbers)
        elif opened is not None and isinstance(message, Describe):
            _limit(settings, settings.open_seconds)
            _describe(line, opened)
        elif isinstance(message, Crop):
            _close(opened)
            opened = None
            _limit(message.settings, message.settings.crop_seconds)
            _crop(line, message)


def _import_readers() -> None:
    """Before the process is confined, so that what Python compiles can still be kept for the next one."""
    import extractors.pdf
    import extractors.picture  # noqa: F401


def _close(opened: OpenFile | None) -> None:
    """Let go of a file and its memory."""
    if opened is not None:
        with contextlib.suppress(Exception):
            opened.close()
        gc.collect()


def _open(line: Line, message: Open) -> OpenFile | None:
    try:
        _misbehave(message.settings.fault, 0)
        opened = open_file(Path(message.path), message.digest, message.settings)
    except Refused as refused:
        line.send(Opened(refused.media_type, 0, refused.failure, refused.detail))
        return None
    except MemoryError:
        line.send(Stopped(ReadFailure.OUT_OF_MEMORY, "MemoryError"))
        return None
    except Exception as error:
        log.exception("opening failed")
        line.send(_failed(error))
        return None
    line.send(Opened(opened.media_type, opened.page_count, opened.failure, opened.detail))
    return opened


def _read(line: Line, opened: OpenFile, number: int, settings: ReadingSettings) -> None:
    try:
        _misbehave(settings.fault, number)
        page, key, known = opened.read(number, line.known)
    except Refused as refused:
        line.send(Stopped(refused.failure, "", refused.detail))
    except MemoryError:
        line.send(Stopped(ReadFailure.OUT_OF_MEMORY, "MemoryError"))
    except TimeoutError as error:
        line.send(Stopped(ReadFailure.TIMED_OUT, str(error)[:200]))
    except Exception as error:  # the file is hostile until proven otherwise: no page of it may end the run
        log.exception("reading page %d failed", number)
        line.send(_failed(error))
    else:
        bare = PageRead(replace(page, marks=()), "", known=False)  # without a key: not the page as it is
        line.send(PageRead(page, key, known), bare, Stopped(ReadFailure.CORRUPT, "encoding"))


def _failed(error: Exception) -> Stopped | DiskFull:
    """What an error that nobody foresaw says: that the file is damaged, or that there was no room for temporary files. The engine does not
    say that it had none, so the folder itself is looked at."""
    full = isinstance(error, OSError) and error.errno in {errno.ENOSPC, errno.EDQUOT}
    if full or shutil.disk_usage(tempfile.gettempdir()).free < _LEAST_FREE:
        return DiskFull()
    return Stopped(ReadFailure.CORRUPT, type(error).__name__)


def _glance(line: Line, opened: OpenFile, numbers: Sequence[int]) -> None:
    try:
        scores = opened.glance(numbers)
    except MemoryError:
        line.send(Stopped(ReadFailure.OUT_OF_MEMORY, "MemoryError"))
    else:
        line.send(Glanced(scores))


def _describe(line: Line, opened: OpenFile) -> None:
    try:
        metadata, signatures = opened.describe()
    except MemoryError:
        line.send(Stopped(ReadFailure.OUT_OF_MEMORY, "MemoryError"))
    else:
        nothing = Metadata()
        line.send(*(Described(*told) for told in ((metadata, signatures), (metadata, ()), (nothing, signatures), (nothing, ()))))


def _crop(line: Line, message: Crop) -> None:
    _misbehave(message.settings.fault, message.citation.page)
    from extractors.snippets import Cropper

    try:
        picture = Cropper().crop(Path(message.path), message.citation)
    except Exception:  # a picture that cannot be drawn is no failure of the report
        log.exception("cutting a picture out of page %d failed", message.citation.page)
        picture = None
    line.send(Cropped(picture))


def _limit(settings: ReadingSettings, seconds: float) -> None:
    """Bound the address space, and the processor time of the coming step; children inherit both."""
    address = settings.memory_bytes + _SPARE_ADDRESSES
    used = time.process_time()
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (address, address))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_FSIZE, (settings.max_file_bytes, settings.max_file_bytes))
        hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
        resource.setrlimit(resource.RLIMIT_CPU, (int(used + seconds + _CPU_SLACK), hard))


def _has_ended(lifeline: int) -> bool:
    """Whether nobody holds the other end of the lifeline any more."""
    return bool(select.select([lifeline], [], [], 0)[0])


def _die_with_parent(lifeline: int, folder: Path, parent: int) -> None:
    """Wait for the end of the parent, or of its interest in us, then leave nothing behind."""
    with contextlib.suppress(OSError):
        os.read(lifeline, 1)
    shutil.rmtree(folder, ignore_errors=True)
    for _ in range(_ADOPTION_LOOKS):
        if os.getppid() != parent:  # it died: the folder of all reader processes goes with the last of them
            with contextlib.suppress(OSError):
                folder.parent.rmdir()
            break
        time.sleep(_ADOPTION_PAUSE)  # a dying process closes its pipes before its children learn of it
    os.killpg(0, signal.SIGKILL)


def _misbehave(fault: str, number: int) -> None:
    """Act out what a hostile file could make us do (``ReadingSettings.fault``)."""
    kind, _, at = fault.partition(":")
    if not kind or at != str(number):
        return
    if kind == "hang":
        time.sleep(3600)
    elif kind == "burn":
        while True:
            pass
    elif kind == "full":
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    elif kind == "crash":
        os.kill(os.getpid(), signal.SIGSEGV)
    elif kind == "eat":
        hoard = []
        while True:
            hoard.append(bytearray(os.urandom(1 << 20)) * 16)


if __name__ == "__main__":
    main(sys.argv[1:])
