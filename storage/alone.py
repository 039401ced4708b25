"""Work that only one process does at a time, over the same records.

Locks end with the process that holds them, however it dies: in PostgreSQL with its connection, beside SQLite with its open file.
"""

import fcntl
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sqlalchemy import Connection, Engine, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import SQLAlchemyError

from storage.errors import disk_errors

Take = Callable[[], bool]
"""Takes the lock where it is free; whether this process holds it."""

TakeSome = Callable[[Collection[int]], frozenset[int]]
"""Takes those of the locks that are free; which of them this process holds."""


@contextmanager
def alone(engine: Engine, lock: int) -> Iterator[Take]:
    """The lock of that number, let go when the block ends or the process dies, however it dies."""
    if engine.dialect.name == "sqlite":
        with _beside(Path(make_url(engine.url).database or "."), lock) as take:
            yield take
    else:
        with holding(engine) as take_some:
            yield lambda: bool(take_some([lock]))


@contextmanager
def holding(engine: Engine) -> Iterator[TakeSome]:
    """Locks that one process holds at a time, let go as in ``alone``. PostgreSQL only."""
    session = _Session(engine)
    try:
        yield session.take
        session.let_go()
    finally:
        session.close()


def held(engine: Engine) -> frozenset[int]:
    """Every lock that some process holds over these records. PostgreSQL only."""
    query = text(
        "SELECT classid::bigint << 32 | objid::bigint FROM pg_locks WHERE locktype = 'advisory' AND granted AND objsubid = 1 "
        "AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
    )
    with engine.connect() as connection:
        return frozenset(connection.execute(query).scalars())


class _Session:
    """Locks of PostgreSQL's that last as long as a connection of their own: where that is lost, they are free for others."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._connection: Connection | None = None

    def take(self, locks: Collection[int]) -> frozenset[int]:
        query = text("SELECT lock FROM unnest(CAST(:locks AS bigint[])) AS lock WHERE pg_try_advisory_lock(lock)")
        try:
            if self._connection is None:
                self._connection = self._engine.connect().execution_options(isolation_level="AUTOCOMMIT")
                self._connection.detach()  # closing it ends the session, and the locks with it
            return frozenset(self._connection.execute(query, {"locks": list(locks)}).scalars())
        except SQLAlchemyError:
            self.close()
            raise

    def let_go(self) -> None:
        """Now, and not when the server has noticed that the connection was closed."""
        if self._connection is not None:
            with suppress(SQLAlchemyError):
                self._connection.execute(text("SELECT pg_advisory_unlock_all()"))

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
