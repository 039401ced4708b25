"""Every database that the records run on. One more database is one more line in ``DATABASES``."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from tests.storage.servers import empty_database


@contextmanager
def sqlite(tmp_path: Path) -> Iterator[str]:
    """The address of an SQLite file that does not exist yet."""
    yield f"sqlite:///{tmp_path / 'data' / 'records.sqlite'}"


@contextmanager
def postgresql(tmp_path: Path) -> Iterator[str]:
    """The address of an empty database on a real server."""
    with empty_database() as address:
        yield address


DATABASES: dict[str, Callable[[Path], AbstractContextManager[str]]] = {
    "sqlite": sqlite,
    "postgresql": postgresql,
}
