"""Hosts for tests of many machines: workers that share a Prefect server, a database and an S3 bucket, and nothing else."""

import os
import signal
import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
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


@contextmanager
def worker(place: Path, env: Mapping[str, str], pool: str, *options: str) -> Iterator[Path]:
    """A host: a worker with folders of its own below ``place``, which reads one file at a time. Gone afterwards, with all that it started."""
    (place / "tmp").mkdir(parents=True)
    own = {
        "BUKTI_DATA": str(place / "data"), "TMPDIR": str(place / "tmp"), "PREFECT_HOME": str(place / "prefect"), "BUKTI_JOBS": "1",
    }  # fmt: skip
    process = started_worker({**env, **own}, pool, place / "worker.log", "--name", place.name, *options)
    try:
        yield place
    finally:
        unplug(place)
        process.wait(30)


def unplug(place: Path) -> int:
    """End every process of a host, whose data lies below ``place``, at once, as when its power fails; returns how many there were."""
    mark = f"BUKTI_DATA={place / 'data'}".encode()
    ended = 0
    for entry in Path("/proc").iterdir():
        with suppress(OSError):  # gone meanwhile, or another user's
            if entry.name.isdigit() and mark in (entry / "environ").read_bytes().split(b"\0"):
                os.kill(int(entry.name), signal.SIGKILL)
                ended += 1
    return ended
