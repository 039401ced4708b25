"""Caches: what was read is not read again, and damage is a miss."""

import gzip
from dataclasses import replace
from pathlib import Path

import pytest

from evidence.errors import StorageError
from storage import FolderStore, Readings, StoredPages, page_key, reading_key
from tests.documents import document, page
from tests.storage.stores import Shelf

DIGEST = "ab" * 32
DOCUMENT = replace(document("KEPUTUSAN WALI KOTA", "lampiran", digest=DIGEST), reader="1.0")
PAGE_NAME = "ab:tesseract 5.3:ind:200 dpi/psm 3"


def test_reading_is_found_again(shelf: Shelf) -> None:
    readings = Readings(shelf.store)
    assert readings.get(DIGEST, "1.0") is None
    readings.put(DOCUMENT)
    assert readings.get(DIGEST, "1.0") == DOCUMENT
    assert Readings(shelf.store).get(DIGEST, "1.0") == DOCUMENT


def test_other_reader_or_file_reads_anew(shelf: Shelf) -> None:
    readings = Readings(shelf.store)
    readings.put(DOCUMENT)
    for digest, reader in ((DIGEST, "1.1"), (DIGEST, "1.0 "), (DIGEST, ""), ("cd" * 32, "1.0")):
        assert readings.get(digest, reader) is None
    newer = replace(DOCUMENT, reader="1.1", pages=())
    readings.put(newer)
    assert readings.get(DIGEST, "1.0") == DOCUMENT
    assert readings.get(DIGEST, "1.1") == newer


def test_reading_in_whose_place_another_was_put_is_found_by_its_digest(shelf: Shelf) -> None:
    readings, better = Readings(shelf.store), replace(DOCUMENT, pages=DOCUMENT.pages[:1], page_count=1)
    readings.put(DOCUMENT)
    kept = readings.kept(DIGEST, "1.0")
    assert kept is not None and not readings.supersede(DOCUMENT)  # the same once more
    assert readings.supersede(better) and readings.get(DIGEST, "1.0") == better
    assert readings.earlier(DIGEST, "1.0", kept.sha256) == DOCUMENT
    newest = readings.kept(DIGEST, "1.0")
    assert newest is not None and readings.earlier(DIGEST, "1.0", newest.sha256) == better
    assert readings.earlier(DIGEST, "1.0", "0" * 64) is None


def test_page_is_found_again_under_any_name(shelf: Shelf) -> None:
    pages = StoredPages(shelf.store)
    for name in (PAGE_NAME, "../x", "é\n", "", "x" * 5000):
        assert pages.get(name) is None
        pages.put(name, page(f"nama {len(name)}"))
        assert pages.get(name) == page(f"nama {len(name)}")


def test_equal_values_are_equal_bytes(shelf: Shelf) -> None:
    pages = StoredPages(shelf.store)
    pages.put("one", page("isi"))
    pages.put("two", page("isi"))
    assert shelf.store.get(page_key("one")) == shelf.store.get(page_key("two"))


def damaged(content: bytes) -> list[bytes]:
    flipped = bytearray(content)
    flipped[len(flipped) // 2] ^= 8
    whole = gzip.decompress(content)
    return [
        b"",
        b"not gzip",
        content[:-5],
        content[: len(content) // 2],
        bytes(flipped),
        whole,
        gzip.compress(b"{}"),
        gzip.compress(whole[:-9]),
    ]


def test_damaged_reading_is_a_miss_and_is_mended(shelf: Shelf) -> None:
    readings, key = Readings(shelf.store), reading_key(DIGEST, "1.0")
    readings.put(DOCUMENT)
    for content in damaged(shelf.store.get(key)):
        shelf.tamper(key, content)
        assert readings.get(DIGEST, "1.0") is None
        readings.put(DOCUMENT)
        assert readings.get(DIGEST, "1.0") == DOCUMENT


def test_damaged_page_is_a_miss(shelf: Shelf) -> None:
    pages, key = StoredPages(shelf.store), page_key(PAGE_NAME)
    pages.put(PAGE_NAME, page("isi"))
    for content in damaged(shelf.store.get(key)):
        shelf.tamper(key, content)
        assert pages.get(PAGE_NAME) is None


def test_reading_of_another_file_under_its_name_is_a_miss(shelf: Shelf) -> None:
    readings, other = Readings(shelf.store), replace(DOCUMENT, digest="cd" * 32)
    readings.put(DOCUMENT)
    readings.put(other)
    shelf.tamper(reading_key(DIGEST, "1.0"), shelf.store.get(reading_key(other.digest, "1.0")))
    assert readings.get(DIGEST, "1.0") is None


def test_store_that_fails_is_an_error_and_no_miss(tmp_path: Path) -> None:
    root = tmp_path / "store"
    root.symlink_to(root)  # a loop: nothing under it can be opened
    store = FolderStore(root)
    with pytest.raises(StorageError):
        Readings(store).get(DIGEST, "1.0")
    with pytest.raises(StorageError):
        StoredPages(store).get(PAGE_NAME)
