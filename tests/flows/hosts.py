"""Hosts for tests of many machines: workers that share a Prefect server, a database and an S3 bucket, and nothing else."""

import os
import signal
import subprocess
import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from tests.flows.prefects import environment, started_worker
from tests.storage.servers import ACCESS, SECRET, s3_server


def shared(home: Path, url: str, database: str) -> dict[str, str]:
    """What every host is told: the servers, and a part of the bucket of its own for this test."""
    return environment(
        home,
        PREFECT_API_URL=url,
        PREFECT_WORKER_QUERY_SECONDS="1",
        BUKTI_DATABASE=database.replace("+psycopg", ""),
        BUKTI_STORE=f"s3://bukti/{uuid.uuid4().hex}",
        BUKTI_S3_ENDPOINT=f"http://{s3_server()}",
        BUKTI_S3_ACCESS_KEY=ACCESS,
        BUKTI_S3_SECRET_KEY=SECRET,
    )


@dataclass
class Host:
    """A worker of ``pool`` with folders of its own below ``place``, which reads one file at a time."""

    place: Path
    env: Mapping[str, str]
    pool: str
    options: tuple[str, ...] = ()
    process: "subprocess.Popen[bytes] | None" = None

    def start(self) -> None:
        """Start the worker, where none is running."""
        if self.process is not None and self.process.poll() is None:
            return
        (self.place / "tmp").mkdir(parents=True, exist_ok=True)
        own = {
            "BUKTI_DATA": str(self.place / "data"), "TMPDIR": str(self.place / "tmp"), "PREFECT_HOME": str(self.place / "prefect"),
            "BUKTI_JOBS": "1",
        }  # fmt: skip
        named = ("--name", self.place.name, *self.options)
        self.process = started_worker({**self.env, **own}, self.pool, self.place / "worker.log", *named)

    def processes(self, word: str = "") -> list[int]:
        """The processes of this host, whose data lies below ``place``; with a ``word`` those in whose command it stands."""
        mark = f"BUKTI_DATA={self.place / 'data'}".encode()
        found = []
        for entry in Path("/proc").iterdir():
            with suppress(OSError):  # gone meanwhile, or another user's
                is_mine = entry.name.isdigit() and mark in (entry / "environ").read_bytes().split(b"\0")
                if is_mine and word.encode() in (entry / "cmdline").read_bytes():
                    found.append(int(entry.name))
        return found

    def unplug(self) -> int:
        """End every process at once, as when the power fails; returns how many there were."""
        ended = sum(killed(each) for each in self.processes())
        if self.process is not None:
            self.process.wait(30)
        return ended


def killed(pid: int) -> bool:
    """Whether a process was there to be ended, which is done."""
    try:
        os.kill(pid, signal.SIGKILL)
    except ProcessLookupError:
        return False
    return True


@contextmanager
def worker(place: Path, env: Mapping[str, str], pool: str, *options: str) -> Iterator[Host]:
    """A host at work. Gone afterwards, with all that it started."""
    host = Host(place, env, pool, options)
    host.start()
    try:
        yield host
    finally:
        host.unplug()
