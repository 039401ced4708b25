"""Commands run and measured: wall clock, processor time of the command and all that it started, and the largest process among them."""

import contextlib
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

BUKTI = Path(sys.executable).parent / "bukti"
ENGINE = {"OMP_THREAD_LIMIT": "1"}


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds on the wall and of processors (user and system)."""

    wall: float
    cpu: float

    def __add__(self, other: "Cost") -> "Cost":
        return Cost(self.wall + other.wall, self.cpu + other.cpu)

    def __sub__(self, other: "Cost") -> "Cost":
        return Cost(self.wall - other.wall, self.cpu - other.cpu)


class CommandFailed(Exception):
    """A measured command ended with an error: its figures mean nothing."""


def run(*commands: Sequence[str | Path], env: Mapping[str, str] | None = None) -> Cost:
    """The cost of commands that run at the same time."""
    environment = os.environ | dict(env or {})
    with tempfile.TemporaryFile() as said:
        began = time.monotonic()
        processes = [
            subprocess.Popen([str(part) for part in command], stdout=said, stderr=said, env=environment) for command in commands
        ]
        cpu = 0.0
        failed = False
        for process in processes:
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            failed = failed or process.returncode != 0
            cpu += usage.ru_utime + usage.ru_stime
        wall = time.monotonic() - began
        if failed:
            said.seek(0)
            raise CommandFailed(said.read().decode(errors="replace")[-2000:])
    return Cost(wall, cpu)


def verify(folders: Sequence[Path], place: Path, *options: str) -> Cost:
    """The cost of ``bukti verify`` as people run it; ``place`` keeps its data and reports (``place / "out"``)."""
    return run([BUKTI, "verify", *folders, "--out", place / "out", *options], env={"BUKTI_DATA": str(place / "data")} | _BARE)


_BARE = {"PREFECT_API_URL": ""}


@contextlib.contextmanager
def scratch() -> Iterator[Path]:
    """An empty folder for one measurement."""
    with tempfile.TemporaryDirectory(prefix="bukti-bench-") as folder:
        yield Path(folder)
