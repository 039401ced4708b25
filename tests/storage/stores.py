"""Every object store that keeps the contract of ``evidence.ports.ObjectStore``. One more store is one more line in ``STORES``."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

from evidence.ports import ObjectStore
from storage import FolderStore


@dataclass(frozen=True)
class Shelf:
    """A store, and a hand that reaches past it: ``tamper`` changes what lies under a key without the store's knowing."""

    store: ObjectStore
    tamper: Callable[[str, bytes], None]


@contextmanager
def folder(tmp_path: Path) -> Iterator[Shelf]:
    """An empty store in a folder that does not exist yet."""
    root = tmp_path / "data" / "store"

    def tamper(key: str, content: bytes) -> None:
        (root / key).write_bytes(content)

    yield Shelf(FolderStore(root), tamper)


STORES: dict[str, Callable[[Path], AbstractContextManager[Shelf]]] = {
    "folder": folder,
}
