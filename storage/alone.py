"""Work that only one process does at a time, over the same records.

Locks end with the process that holds them, however it dies: in PostgreSQL with its connection, beside SQLite with its open file.
"""

import fcntl
from collections.abc import Collection, Iterator
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


@contextmanager
def holding(engine: Engine, locks: Collection[int]) -> Iterator[frozenset[int]]:
    """Those of the locks that nobody else holds, held by this process inside the block. PostgreSQL only."""
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        mine: list[int] = []
        try:
            for lock in locks:
                if connection.execute(text("SELECT pg_try_advisory_lock(:lock)"), {"lock": lock}).scalar_one():
                    mine.append(lock)
            yield frozenset(mine)
        finally:
            for lock in mine:
                connection.execute(text("SELECT pg_advisory_unlock(:lock)"), {"lock": lock})


def held(engine: Engine) -> frozenset[int]:
    """Every lock that some process holds over these records. PostgreSQL only."""
    query = text(
        "SELECT classid::bigint << 32 | objid::bigint FROM pg_locks WHERE locktype = 'advisory' AND granted AND objsubid = 1 "
        "AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
    )
    with engine.connect() as connection:
        return frozenset(connection.execute(query).scalars())
