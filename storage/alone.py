"""Work that only one process does at a time, over the same records."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Engine, text
from sqlalchemy.engine import make_url

from storage.errors import disk_errors


@contextmanager
def alone(engine: Engine, lock: int) -> Iterator[bool]:
    """Whether this process holds the lock of that number inside the block; False where another one does. It is let go when the process
    dies, however it dies."""
    if engine.dialect.name == "sqlite":
        with _beside(Path(make_url(engine.url).database or "."), lock) as held:
            yield held
    else:
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            held = bool(connection.execute(text("SELECT pg_try_advisory_lock(:lock)"), {"lock": lock}).scalar_one())
            try:
                yield held
            finally:
                if held:
                    connection.execute(text("SELECT pg_advisory_unlock(:lock)"), {"lock": lock})


@contextmanager
def _beside(database: Path, lock: int) -> Iterator[bool]:
    """A lock on a file beside the database: SQLite has none that outlasts a transaction."""
    path = database.with_name(f"{database.name}.lock-{lock:x}")
    with disk_errors(path), path.open("a") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
            return
        yield True
