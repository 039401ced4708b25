"""Work that only one process does at a time, over the same records."""

import fcntl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import SQLAlchemyError

from storage.errors import disk_errors

Take = Callable[[], bool]
"""Takes the lock where it is free; whether this process holds it."""


@contextmanager
def alone(engine: Engine, lock: int) -> Iterator[Take]:
    """The lock of that number, let go when the block ends or the process dies, however it dies."""
    if engine.dialect.name == "sqlite":
        with _beside(Path(make_url(engine.url).database or "."), lock) as take:
            yield take
    else:
        session = _Session(engine, lock)
        try:
            yield session.take
        finally:
            session.close()


class _Session:
    """A lock of PostgreSQL's that lasts as long as a connection of its own: where that is lost, the lock is free for others."""

    def __init__(self, engine: Engine, lock: int) -> None:
        self._engine = engine
        self._lock = lock
        self._connection: Connection | None = None

    def take(self) -> bool:
        try:
            if self._connection is None:
                self._connection = self._engine.connect().execution_options(isolation_level="AUTOCOMMIT")
                self._connection.detach()  # closing it ends the session, and the lock with it
            return bool(self._connection.execute(text("SELECT pg_try_advisory_lock(:lock)"), {"lock": self._lock}).scalar_one())
        except SQLAlchemyError:
            self.close()
            raise

    def close(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()


@contextmanager
def _beside(database: Path, lock: int) -> Iterator[Take]:
    """A lock on a file beside the database: SQLite has none that outlasts a transaction."""
    path = database.with_name(f"{database.name}.lock-{lock:x}")
    with disk_errors(path):
        file = path.open("a")
    with file:

        def take() -> bool:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return False
            return True

        yield take
