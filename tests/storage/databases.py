"""Every database that the records run on. One more database is one more line in ``DATABASES``."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path


@contextmanager
def sqlite(tmp_path: Path) -> Iterator[str]:
    """The address of an SQLite file that does not exist yet."""
    yield f"sqlite:///{tmp_path / 'data' / 'records.sqlite'}"


DATABASES: dict[str, Callable[[Path], AbstractContextManager[str]]] = {
    "sqlite": sqlite,
}
