"""One reader process as its parent holds it: started, spoken to under limits, killed with everything that it started.

The child is ``python -m extractors.worker`` in a session of its own, so that it and its OCR engine die together, also on Ctrl-C. A third
pipe is its lifeline: it ends when the parent ends, however that happens, and the child then removes its folder and its group.
"""

import contextlib
import os
import re
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import msgspec

from evidence.document import ReadFailure
from extractors.messages import PREFIX, FromChild, ToChild, frame, from_child, length_of

_TICK = 0.2  # seconds between two looks at the memory of a child
_SEND_SECONDS = 30.0  # in which a child must take a message
_MOST_PROCESSES = 16  # of one child: it starts one engine at a time
_MOST_ERRORS = 64 << 20  # bytes that a child may write to its standard error
_KEPT_ERRORS = 4000  # bytes of what a child wrote to its standard error
_INHERITED = re.compile(r"PATH|HOME|LANG(UAGE)?|LC_\w+|TZ|TESSDATA_PREFIX|(DY)?LD_\w+|PYTHON\w+|VIRTUAL_ENV|MALLOC_\w+|SYSTEMROOT")
"""Variables that a child gets: it handles hostile bytes, so keys and passwords in the environment are none of its business."""
_SPENT_BYTES = 500 << 20  # resident size at which a process is replaced after its file


class ReaderDied(Exception):
    """The reader process is gone: it was killed at a limit, or died of the file. The process must be replaced. ``said`` is what it wrote to
    its standard error at the end; ``killed`` that somebody else killed it (an operator, or the system for want of memory), which tells
    nothing of the file."""

    def __init__(self, failure: ReadFailure, detail: str, said: str = "", *, killed: bool = False) -> None:
        super().__init__(f"{failure}: {detail}" + (f"\n{said}" if said else ""))
        self.failure = failure
        self.detail = detail
        self.said = said
        self.killed = killed


class ReaderProcess:
    """A child that reads files. Not for use by two threads at once."""

    def __init__(self, folder: Path, *, memory_bytes: int, message_bytes: int) -> None:
        self._memory = memory_bytes
        self._message = message_bytes
        self.files = 0
        self.peak_bytes = 0
        self._heard = 0
        self._looked = 0.0
        self._folder = Path(tempfile.mkdtemp(dir=folder))
        self._errors = self._folder / "errors"
        down, self._down = os.pipe()
        self._up, up = os.pipe()
        lifeline, self._lifeline = os.pipe()
        try:
            self._process = self._started(down, up, lifeline)
        except BaseException:
            self._release()
            raise
        finally:
            for descriptor in (down, up, lifeline):
                os.close(descriptor)
        os.set_blocking(self._up, False)
        os.set_blocking(self._down, False)

    def _started(self, down: int, up: int, lifeline: int) -> "subprocess.Popen[bytes]":
        arguments = [*map(str, (down, up, lifeline, os.getpid())), str(self._folder)]
        command = [sys.executable, "-P", "-m", "extractors.worker", *arguments]
        environment = {name: value for name, value in os.environ.items() if _INHERITED.fullmatch(name)} | {
            "OMP_THREAD_LIMIT": "1",
            "OPENBLAS_NUM_THREADS": "1",
            "OPENCV_FOR_THREADS_NUM": "1",
            "TMPDIR": str(self._folder),
        }
        with self._errors.open("ab") as errors:
            return subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=errors,
                stderr=errors,
                pass_fds=(down, up, lifeline),
                env=environment,
                start_new_session=True,
            )

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def lives(self) -> bool:
        return self._process.poll() is None

    @property
    def resident(self) -> int:
        """Bytes of memory that the process holds now."""
        return resident_bytes(self._process.pid)

    def is_spent(self, files: int) -> bool:
        """Whether it has read its share of ``files``, or holds memory that it does not give back."""
        return self.files >= files or self.resident > _SPENT_BYTES

    def complaints(self) -> str:
        """What the child wrote to its standard error since this was last asked; the end of it, where it is much."""
        try:
            with self._errors.open("rb") as file:
                size = file.seek(0, os.SEEK_END)
                file.seek(max(self._heard, size - _KEPT_ERRORS))
                self._heard = size
                return file.read().decode("utf-8", "replace").strip()
        except OSError:
            return ""

    def send(self, message: ToChild) -> None:
        """Hand a message to the child; ``ReaderDied`` where it is gone, or does not listen."""
        data = memoryview(frame(message))
        deadline = time.monotonic() + _SEND_SECONDS
        while data:
            _, ready, _ = select.select([], [self._down], [], max(0.0, deadline - time.monotonic()))
            if not ready:
                raise self._killed(ReadFailure.TIMED_OUT, "deaf")
            try:
                data = data[os.write(self._down, data) :]
            except BlockingIOError:  # less room than the system writes at once
                time.sleep(0.01)
            except OSError as error:
                raise self._gone() from error

    def receive(self, deadline: float) -> FromChild:
        """The child's next message; ``ReaderDied`` when it dies, passes ``deadline`` (monotonic seconds) or a limit."""
        length = length_of(self._exactly(PREFIX, deadline))
        if length > self._message:
            raise self._killed(ReadFailure.TOO_LARGE, "message")
        try:
            return from_child.decode(self._exactly(length, deadline))
        except msgspec.DecodeError as error:  # a child that was taken over, or lost its mind
            raise self.astray() from error

    def astray(self) -> ReaderDied:
        """End a child that says what it was not asked for: nothing it says can be believed any more. To be raised."""
        return self._killed(ReadFailure.CRASHED, "protocol")

    def kill(self) -> None:
        """End the process and what it started, also what left its group; whoever waits for it learns that it died."""
        others = _descendants(self._process.pid) if self.lives else []
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self._process.pid, signal.SIGKILL)
        for pid in others:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.kill(pid, signal.SIGKILL)
        self._process.wait()

    def close(self) -> None:
        """End the process, its group and its folder; safe to call again."""
        self.kill()
        self._release()

    def _release(self) -> None:
        for descriptor in (self._down, self._lifeline, self._up):
            with contextlib.suppress(OSError):
                os.close(descriptor)
        self._down = self._lifeline = self._up = -1
        shutil.rmtree(self._folder, ignore_errors=True)

    def _exactly(self, count: int, deadline: float) -> bytes:
        pieces: list[bytes] = []
        while count:
            piece = self._some(min(count, 1 << 20), deadline)
            pieces.append(piece)
            count -= len(piece)
        return b"".join(pieces)

    def _some(self, count: int, deadline: float) -> bytes:
        """Some bytes of the child. Limits are looked at whether it speaks or not: one that mutters on must end as well."""
        while True:
            self._watch()
            if time.monotonic() >= deadline:
                raise self._killed(ReadFailure.TIMED_OUT, "wall")
            ready, _, _ = select.select([self._up], [], [], max(0.0, min(_TICK, deadline - time.monotonic())))
            if ready:
                piece = os.read(self._up, count)
                if not piece:
                    raise self._gone()
                return piece

    def _watch(self) -> None:
        """Look at what the child holds and has started, now and then."""
        if time.monotonic() < self._looked + _TICK:
            return
        pids = [self._process.pid, *_descendants(self._process.pid)]
        used = sum(map(_resident, pids))
        self._looked = time.monotonic()
        self.peak_bytes = max(self.peak_bytes, used)
        if used > self._memory:
            raise self._killed(ReadFailure.OUT_OF_MEMORY, f"{used >> 20} MB")
        if len(pids) > _MOST_PROCESSES:
            raise self._killed(ReadFailure.CRASHED, f"{len(pids)} processes")
        with contextlib.suppress(OSError):
            if self._errors.stat().st_size > _MOST_ERRORS:
                raise self._killed(ReadFailure.TOO_LARGE, "output")

    def _killed(self, failure: ReadFailure, detail: str) -> ReaderDied:
        self.kill()
        return ReaderDied(failure, detail, self.complaints())

    def _gone(self) -> ReaderDied:
        """The child died by itself: say of what."""
        self.kill()
        code = self._process.returncode
        said = self.complaints()
        if code == -signal.SIGXCPU:
            return ReaderDied(ReadFailure.TIMED_OUT, "cpu", said)
        if "MemoryError" in said or "bad_alloc" in said or "Cannot allocate" in said:
            return ReaderDied(ReadFailure.OUT_OF_MEMORY, "allocation", said)
        name = signal.Signals(-code).name if code < 0 else f"exit {code}"
        return ReaderDied(ReadFailure.CRASHED, name, said, killed=code == -signal.SIGKILL)


def resident_bytes(pid: int) -> int:
    """Resident memory of a process and all that it started; 0 where the system does not tell."""
    return sum(map(_resident, (pid, *_descendants(pid))))


def _descendants(pid: int) -> list[int]:
    """The processes that a process started, and those that they started."""
    found: list[int] = []
    for children in Path(f"/proc/{pid}/task").glob("*/children"):
        with contextlib.suppress(OSError):
            for child in map(int, children.read_text().split()):
                found += [child, *_descendants(child)]
    return found


def _resident(pid: int) -> int:
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, IndexError):
        return 0
