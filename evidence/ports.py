"""What the walk needs from the world, as protocols: implementations live in ``storage`` and ``extractors``, doubles in tests."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from evidence.citation import Citation
from evidence.document import Page


@dataclass(frozen=True, slots=True)
class StoredObject:
    """An object in a store: its key and size in bytes. ``tag`` changes with its content, where the store tells (a list from S3), else it is empty."""

    key: str
    size: int
    tag: str = field(default="", compare=False)


class ObjectStore(Protocol):
    """Bytes under keys. A key is ``/``-separated, relative, of letters, digits, ``.``, ``-`` and ``_``.

    A key whose last part is 64 hexadecimal digits names the SHA-256 of its bytes, which is verified on read. Writes are atomic: an
    object is there whole or not at all. Every method raises ``StorageError``.
    """

    def put(self, key: str, content: bytes | Path) -> None:
        """Store bytes, or the content of a file, under ``key``; replacing equal content is a no-op."""

    def get(self, key: str) -> bytes:
        """The bytes under ``key``; ``StorageError`` where absent or damaged."""

    def fetch(self, key: str, target: Path) -> None:
        """Write the object to a file, verified."""

    def head(self, key: str) -> StoredObject | None:
        """Whether and how large; None where absent."""

    def list(self, prefix: str = "") -> Iterator[StoredObject]:
        """Objects whose key starts with ``prefix``, ordered by key."""

    def delete(self, key: str) -> None:
        """Remove the object; absent is fine."""


class PageCache(Protocol):
    """Pages that were read before, under a key that names the page's bytes, the engine, its model and parameters."""

    def get(self, key: str) -> Page | None: ...

    def put(self, key: str, page: Page) -> None: ...


class Snippets(Protocol):
    """Pictures of cited places."""

    def crop(self, path: Path, citation: Citation) -> bytes | None:
        """A PNG of the cited place with some margin, the words marked; None where the file cannot be rendered."""
