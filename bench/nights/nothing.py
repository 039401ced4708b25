"""Nights on which nothing, or little, came in: the real command as a process, over records of several sizes."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench.nights.filling import fill
from bench.reading.forms import names_decree, write_submission

BUKTI = Path(sys.executable).parent / "bukti"
SECONDS, MEGABYTES = 10.0, 300.0
"""What a night may cost on which nothing came in, with 100,000 files on record."""


@dataclass(frozen=True, slots=True)
class Night:
    """One run of the command: seconds on the wall and of processors, and the most memory of one of its processes, in megabytes."""

    seconds: float
    cpu: float
    megabytes: float


@contextmanager
def database(kind: str) -> Iterator[str | None]:
    """An empty database as ``BUKTI_DATABASE`` names it; None for SQLite, which lies in the data folder."""
    if kind == "sqlite":
        yield None
        return
    from tests.storage.servers import empty_database

    with empty_database() as address:
        yield address.replace("+psycopg", "")


def nothing(kind: str, sizes: Sequence[int], changes: Sequence[int], repeats: int) -> Iterator[str]:
    """The lines of the table for one database."""
    for size in sizes:
        with tempfile.TemporaryDirectory(prefix="bukti-bench-") as folder, database(kind) as address:
            place = Path(folder)
            began = time.monotonic()
            files = fill(place / "data", address, size)
            filled = time.monotonic() - began
            env = {"BUKTI_DATA": str(place / "data")} | ({"BUKTI_DATABASE": address} if address else {})
            number = 0
            for changed in changes:
                nights = []
                for _ in range(repeats):
                    nights.append(night(_drop(place, number, changed), place, env, judged=changed))
                    number += changed
                yield _line(kind, files, changed, nights, filled)


def night(drop: Path, place: Path, env: Mapping[str, str], *, judged: int) -> Night:
    """``bukti nightly`` over what lies in ``drop``; it must judge so many submissions."""
    command = [str(BUKTI), "nightly", "--drop", str(drop), "--out", str(place / "out")]
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("BUKTI_", "PREFECT_"))}
    done = subprocess.run(
        [sys.executable, "-S", "-c", _LAUNCH, *command], env=kept | env, capture_output=True, text=True, check=False
    )
    if done.returncode or f"{judged} usulan dinilai" not in done.stdout:
        raise RuntimeError((done.stdout + done.stderr)[-3000:])
    return Night(*json.loads(done.stderr.splitlines()[-1]))


_LAUNCH = """
import json, os, resource, sys, time
began = time.monotonic()
code = os.spawnv(os.P_WAIT, sys.argv[1], sys.argv[1:])
spent, used = time.monotonic() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps([spent, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024]), file=sys.stderr)
sys.exit(code)
"""
"""Starts the command from a small process: what a process holds before it becomes another program counts as that program's peak."""


def _drop(place: Path, first: int, count: int) -> Path:
    """A drop of its own with so many small submissions that never came in before."""
    drop = place / f"drop-{first}-{count}"
    drop.mkdir(exist_ok=True)
    for number in range(first, first + count):
        folder = write_submission(drop / str(number), f"BARU-{number:05}", [(1, 1, "bukti/sk.pdf")])
        (folder / "bukti").mkdir()
        (folder / "bukti/sk.pdf").write_bytes(names_decree(1000 + number))
    return drop


def _line(kind: str, files: int, changed: int, nights: Sequence[Night], filled: float) -> str:
    seconds, megabytes = median(each.seconds for each in nights), max(each.megabytes for each in nights)
    cpu = median(each.cpu for each in nights)
    told = f"{kind:<12}{files:>9,} files{changed:>5} new{seconds:>9.2f} s{cpu:>9.2f} s of processors{megabytes:>7.0f} MB"
    if changed:
        return told
    verdict = "holds" if seconds < SECONDS and megabytes < MEGABYTES else "BELOW"
    return f"{told}   bar < {SECONDS:.0f} s, < {MEGABYTES:.0f} MB: {verdict}   (filled in {filled:.0f} s)"
