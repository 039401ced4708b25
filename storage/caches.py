"""What was read before, kept in the object store. A cache may be lost or damaged at any time: that is a miss, never an error."""

import gzip
import logging
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from evidence.document import Document, Page
from evidence.facts import StatedDocument
from evidence.ports import ObjectStore
from storage.codec import decode_document, decode_page, decode_value, encode_document, encode_page, encode_value
from storage.errors import ObjectDamaged, ObjectMissing
from storage.keys import digest_of_bytes, facts_key, page_key, reading_key

T = TypeVar("T")

log = logging.getLogger("bukti.storage")


class StoredPages:
    """``evidence.ports.PageCache`` in an object store: pages read before, in whatever file, region or year."""

    def __init__(self, store: ObjectStore) -> None:
        self._store = store

    def get(self, key: str) -> Page | None:
        """The page under any ``key``, or None. ``StorageError`` where the store itself fails."""
        return _cached(self._store, page_key(key), decode_page)

    def put(self, key: str, page: Page) -> None:
        """Keep a page; the key names all that it depends on."""
        self._store.put(page_key(key), _packed(encode_page(page)))


class StoredFacts:
    """What was stated of a submission's documents, by file, in an object store; ``name`` names all that it depends on."""

    def __init__(self, store: ObjectStore) -> None:
        self._store = store

    def get(self, name: str) -> dict[str, tuple[StatedDocument, ...]] | None:
        """The stated documents under that name, or None. ``StorageError`` where the store itself fails."""
        return _cached(self._store, facts_key(name), lambda content: decode_value(content, dict[str, tuple[StatedDocument, ...]]))

    def put(self, name: str, stated: Mapping[str, tuple[StatedDocument, ...]]) -> None:
        """Keep them."""
        self._store.put(facts_key(name), _packed(encode_value(stated)))


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read of a file, and the SHA-256 of its canonical bytes."""

    document: Document
    sha256: str


class Readings:
    """Documents as one version of the reader read them. Another version finds nothing and reads anew."""

    def __init__(self, store: ObjectStore) -> None:
        self._store = store

    def get(self, digest: str, reader: str) -> Document | None:
        """What ``reader`` read from the file with that digest: all of it, else a part; None where nothing is kept. ``StorageError`` where the
        store itself fails."""
        kept = self.kept(digest, reader)
        return kept.document if kept is not None else None

    def kept(self, digest: str, reader: str) -> Reading | None:
        """As ``get``, with the digest of what is kept."""
        return self._get(digest, reader, part=False) or self._get(digest, reader, part=True)

    def has(self, digest: str, reader: str, *, part: bool = False) -> bool:
        """Whether a reading is kept of all of the file, or (``part``) one that left pages unread; without looking into it."""
        return self._store.head(reading_key(digest, reader, part=part)) is not None

    def state(self, digest: str, reader: str) -> str:
        """What tells a reading from a later one of the same file by the same reader: nothing follows a whole one, and a part may grow. Empty
        where nothing is kept."""
        if self.has(digest, reader):
            return "whole"
        part = self._get(digest, reader, part=True)
        return part.sha256 if part is not None else ""

    def put(self, document: Document, *, begun: bool = True) -> None:
        """Keep a document, under its digest and reader; all of a file takes the place of a part of it (``begun``: one may be kept)."""
        part = bool(document.unread)
        self._store.put(reading_key(document.digest, document.reader, part=part), _packed(encode_document(document)))
        if begun and not part:
            self._store.delete(reading_key(document.digest, document.reader, part=True))

    def supersede(self, document: Document) -> bool:
        """Put a whole document in the place of the one that is kept, which can still be found by its digest (``earlier``). Whether it is another."""
        before = self._get(document.digest, document.reader, part=False)
        content = encode_document(document)
        if before is not None and before.sha256 == digest_of_bytes(content):
            return False
        if before is not None:
            key = reading_key(document.digest, document.reader, earlier=before.sha256)
            self._store.put(key, _packed(encode_document(before.document)))
        self.put(document)
        return True

    def earlier(self, digest: str, reader: str, sha256: str) -> Document | None:
        """The reading with that SHA-256, also where another took its place; None where it is not kept."""
        kept = self.kept(digest, reader)
        if kept is None or kept.sha256 != sha256:
            kept = self._get(digest, reader, part=False, earlier=sha256)
        return kept.document if kept is not None and kept.sha256 == sha256 else None

    def _get(self, digest: str, reader: str, *, part: bool, earlier: str = "") -> Reading | None:
        reading = _cached(self._store, reading_key(digest, reader, part=part, earlier=earlier), _decode_reading)
        if reading is None or (reading.document.digest, reading.document.reader) != (digest, reader):
            return None
        return reading


def _decode_reading(content: bytes) -> Reading:
    return Reading(decode_document(content), digest_of_bytes(content))


def _packed(content: bytes) -> bytes:
    return gzip.compress(content, compresslevel=5, mtime=0)


def _cached(store: ObjectStore, key: str, decode: Callable[[bytes], T]) -> T | None:
    try:
        return decode(gzip.decompress(store.get(key)))
    except ObjectMissing:
        return None
    except (ObjectDamaged, OSError, EOFError, zlib.error) as error:  # OSError: gzip's own, the store raises StorageError
        log.warning("cache damaged, read anew", extra={"key": key, "reason": str(error)})
        return None
