"""The connection to the records' database, and the only place that knows which database it is.

SQLite: write-ahead log (readers never wait), foreign keys on, and every writing transaction begins as a writer, so that two of them
queue at the door and neither fails at the end.
"""

import sqlite3
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, create_engine, event, make_url, text
from sqlalchemy.exc import DBAPIError, OperationalError, SQLAlchemyError
from sqlalchemy.pool import ConnectionPoolEntry

from evidence.errors import StorageError, Unreachable, Unwritable
from evidence.wording import say
from storage.alone import Take, TakeSome, alone, held, holding
from storage.errors import disk_errors

_WAIT = 30  # seconds that a writer queues before it gives up
_WRITER = "bukti_writer"
_MIGRATION_LOCK = 0x62756B7469  # "bukti"

_PATIENCE = {  # with PostgreSQL: seconds until a machine that went away counts as gone, instead of waiting for it without end
    "connect_timeout": 10,
    "keepalives_idle": 30,
    "keepalives_interval": 10,
    "keepalives_count": 3,
    "tcp_user_timeout": 60_000,  # milliseconds
    "options": "-c tcp_keepalives_idle=30 -c tcp_keepalives_interval=10 -c tcp_keepalives_count=3",  # the same, as the server sees it
}

_BY_SQLITE = {
    "SQLITE_BUSY": "busy",
    "SQLITE_LOCKED": "busy",
    "SQLITE_FULL": "full",
    "SQLITE_READONLY": "read_only",
    "SQLITE_CORRUPT": "corrupt",
    "SQLITE_NOTADB": "corrupt",
    "SQLITE_CANTOPEN": "unreachable",
}

_BY_SQLSTATE = {  # PostgreSQL's, by class or code
    "08": "unreachable",
    "57P": "unreachable",  # it shuts down, or starts
    "53300": "busy",  # too many connections
    "55P03": "busy",
    "40": "busy",  # deadlock, serialisation
    "53100": "full",
    "25006": "read_only",
    "XX001": "corrupt",
    "XX002": "corrupt",
    "28": "denied",
    "3D000": "denied",
}

_CLASSES = {"unreachable": Unreachable, "busy": Unreachable, "full": Unwritable, "read_only": Unwritable}


class Database:
    """Transactions over one database. Each process opens its own; threads may share one."""

    def __init__(self, url: str) -> None:
        with database_errors():
            address = make_url(url)
            self._sqlite = address.get_backend_name() == "sqlite"
            if self._sqlite and address.database and address.database != ":memory:":
                folder = Path(address.database).parent
                with disk_errors(folder):
                    folder.mkdir(parents=True, exist_ok=True)
            options = {} if self._sqlite else _PATIENCE
            self._engine = create_engine(address, pool_pre_ping=not self._sqlite, connect_args=options)
            if self._sqlite:
                event.listen(self._engine, "connect", _prepare)
                event.listen(self._engine, "begin", _begin)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that only reads, over one consistent state."""
        with database_errors(), self._engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A short transaction that writes: all of it is kept when the block ends, nothing when it raises."""
        with database_errors(), self._engine.connect().execution_options(**{_WRITER: True}) as connection, connection.begin():
            yield connection

    @contextmanager
    def migrating(self) -> Iterator[Connection]:
        """A writing transaction that no other migration runs beside."""
        with self.writing() as connection:
            if not self._sqlite:
                connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _MIGRATION_LOCK})
            yield connection

    @contextmanager
    def alone(self, lock: int) -> Iterator[Take]:
        """A lock that one process holds at a time, inside the block. What it gives says whether it is held, and takes it (again) where that is
        possible: a lost connection loses it."""
        with alone(self._engine, lock) as take:

            def holds() -> bool:
                with database_errors():
                    return take()

            yield holds

    @property
    def spans_hosts(self) -> bool:
        """Whether processes on several hosts may use it: SQLite is a file on one."""
        return not self._sqlite

    @contextmanager
    def holding(self) -> Iterator[TakeSome]:
        """As ``alone``, with many locks: what it gives takes those of some that are free, and says which are held; only where it ``spans_hosts``."""
        with holding(self._engine) as take:

            def holds(locks: Collection[int]) -> frozenset[int]:
                with database_errors():
                    return take(locks)

            yield holds

    def held(self) -> frozenset[int]:
        """Every lock that some process holds; only where it ``spans_hosts``."""
        with database_errors():
            return held(self._engine)

    def close(self) -> None:
        """Give back every connection."""
        self._engine.dispose()


@contextmanager
def database_errors() -> Iterator[None]:
    """Turn every failure of the database inside into a ``StorageError``."""
    try:
        yield
    except SQLAlchemyError as error:
        case, reason = _case(error)
        kind = _CLASSES.get(case, StorageError)
        raise kind(say(f"storage.database.{case}", reason=reason), say(f"storage.database.{case}.cure")) from error


def _case(error: SQLAlchemyError) -> tuple[str, str]:
    origin = error.orig if isinstance(error, DBAPIError) else None
    name = str(getattr(origin, "sqlite_errorname", None) or getattr(origin, "sqlstate", None) or "")
    known = next((case for prefix, case in (_BY_SQLITE | _BY_SQLSTATE).items() if name.startswith(prefix)), "other")
    lost = isinstance(error, DBAPIError) and error.connection_invalidated
    if known == "other" and (lost or (isinstance(error, OperationalError) and not name)):  # no server was there to give it a code
        known = "unreachable"
    return known, str(origin or error).partition("\n")[0]


def _prepare(connection: sqlite3.Connection, _entry: ConnectionPoolEntry) -> None:
    connection.isolation_level = None  # sqlite3 then begins nothing by itself; _begin does
    for pragma in (f"busy_timeout = {_WAIT * 1000}", "journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get(_WRITER, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
