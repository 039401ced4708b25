"""What every object store does, whatever it keeps its bytes in."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from evidence.errors import StorageError
from evidence.ports import ObjectStore, StoredObject
from storage import InvalidKey, ObjectDamaged, ObjectMissing, digest_of_bytes, evidence_key
from tests.storage.stores import Shelf

CONTENT = bytes(range(256)) * 40
KEY = evidence_key(digest_of_bytes(CONTENT))


def keys(store: ObjectStore, prefix: str = "") -> list[str]:
    return [item.key for item in store.list(prefix)]


def test_put_bytes_are_got_back(store: ObjectStore) -> None:
    store.put(KEY, CONTENT)
    assert store.get(KEY) == CONTENT
    assert store.head(KEY) == StoredObject(KEY, len(CONTENT))


def test_put_file_is_got_back_and_left_alone(store: ObjectStore, tmp_path: Path) -> None:
    source = tmp_path / "nama berkas – é.pdf"
    source.write_bytes(CONTENT)
    store.put(KEY, source)
    assert store.get(KEY) == CONTENT
    assert source.read_bytes() == CONTENT


@pytest.mark.parametrize("content", [b"", b"x", bytes(3_000_000)])
def test_put_any_size_is_kept(store: ObjectStore, content: bytes) -> None:
    key = evidence_key(digest_of_bytes(content))
    store.put(key, content)
    assert store.get(key) == content
    assert store.head(key) == StoredObject(key, len(content))


def test_put_plain_key_replaces(store: ObjectStore, tmp_path: Path) -> None:
    store.put("pages/ab/one.json.gz", b"first")
    store.put("pages/ab/one.json.gz", b"other")
    assert store.get("pages/ab/one.json.gz") == b"other"
    source = tmp_path / "third"
    source.write_bytes(b"third")
    store.put("pages/ab/one.json.gz", source)
    assert store.get("pages/ab/one.json.gz") == b"third"
    assert keys(store) == ["pages/ab/one.json.gz"]


def test_put_equal_content_again_changes_nothing(store: ObjectStore, tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.write_bytes(CONTENT)
    for content in (CONTENT, source, CONTENT):
        store.put(KEY, content)
        store.put("plain", content)
    assert keys(store) == [KEY, "plain"]
    assert store.get(KEY) == store.get("plain") == CONTENT


@pytest.mark.parametrize("as_file", [False, True])
@pytest.mark.parametrize("already", [False, True])
def test_put_other_content_than_its_digest_is_refused(store: ObjectStore, tmp_path: Path, as_file: bool, already: bool) -> None:
    if already:
        store.put(KEY, CONTENT)
    source = tmp_path / "source"
    source.write_bytes(b"something else")
    with pytest.raises(ObjectDamaged):
        store.put(KEY, source if as_file else b"something else")
    assert keys(store) == ([KEY] if already else [])


def test_put_of_absent_file_stores_nothing(store: ObjectStore, tmp_path: Path) -> None:
    with pytest.raises(StorageError):
        store.put(KEY, tmp_path / "absent")
    assert keys(store) == []


def test_put_makes_damaged_object_whole_again(shelf: Shelf) -> None:
    shelf.store.put(KEY, CONTENT)
    shelf.tamper(KEY, b"\0" * len(CONTENT))
    shelf.store.put(KEY, CONTENT)
    assert shelf.store.get(KEY) == CONTENT


@pytest.mark.parametrize("position", [0, 5_000, len(CONTENT) - 1])
def test_flipped_bit_is_refused_on_read(shelf: Shelf, tmp_path: Path, position: int) -> None:
    shelf.store.put(KEY, CONTENT)
    flipped = bytearray(CONTENT)
    flipped[position] ^= 1
    shelf.tamper(KEY, bytes(flipped))
    with pytest.raises(ObjectDamaged):
        shelf.store.get(KEY)
    target = tmp_path / "target"
    with pytest.raises(ObjectDamaged):
        shelf.store.fetch(KEY, target)
    assert list(tmp_path.glob("*target*")) == []


def test_truncated_object_is_refused_on_read(shelf: Shelf) -> None:
    shelf.store.put(KEY, CONTENT)
    shelf.tamper(KEY, CONTENT[:-1])
    with pytest.raises(ObjectDamaged):
        shelf.store.get(KEY)


def test_absent_object_is_an_error_to_read_and_nothing_to_head_or_delete(store: ObjectStore, tmp_path: Path) -> None:
    for key in (KEY, "a", "evidence"):
        with pytest.raises(ObjectMissing) as caught:
            store.get(key)
        assert caught.value.sentence
        assert caught.value.cure
        with pytest.raises(ObjectMissing):
            store.fetch(key, tmp_path / "target")
        assert store.head(key) is None
        store.delete(key)
    assert not (tmp_path / "target").exists()


def test_name_of_a_branch_is_no_object(store: ObjectStore) -> None:
    store.put("a/b/c", b"x")
    assert store.head("a/b") is None
    with pytest.raises(ObjectMissing):
        store.get("a/b")


def test_fetch_writes_the_file_and_replaces_an_older_one(store: ObjectStore, tmp_path: Path) -> None:
    store.put(KEY, CONTENT)
    target = tmp_path / "target"
    target.write_bytes(b"older")
    store.fetch(KEY, target)
    assert target.read_bytes() == CONTENT
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["target"]


def test_delete_removes_only_that_object(store: ObjectStore) -> None:
    store.put("a/one", b"1")
    store.put("a/one.more", b"2")
    store.delete("a/one")
    store.delete("a/one")
    assert keys(store) == ["a/one.more"]
    assert store.head("a/one") is None


def test_list_is_ordered_by_key_and_cut_by_prefix(store: ObjectStore) -> None:
    names = ["a-b", "a.b/z", "a/b/c", "a/b.c", "a/c", "aa", "b/a", "b0/a", "B/a", "_/a"]
    for name in names:
        store.put(name, name.encode())
    assert keys(store) == sorted(names)
    for prefix in ("a", "a/", "a/b", "a/b/", "a/b/c", "b", "a/b/c/d", "x", "a."):
        assert keys(store, prefix) == sorted(name for name in names if name.startswith(prefix)), prefix
    assert next(iter(store.list("aa"))) == StoredObject("aa", 2)


def test_list_of_an_empty_store_is_empty(store: ObjectStore) -> None:
    assert keys(store) == []
    assert keys(store, "evidence/") == []


BAD_KEYS = [
    "",
    "/",
    "/etc/passwd",
    "../x",
    "a/../b",
    "a/./b",
    "a//b",
    "a/",
    ".",
    "..",
    "a b",
    "a\\b",
    "a\n",
    "a\0b",
    "é",
    "~x",
    "C:",
    "a" * 5000,
]


@pytest.mark.parametrize("key", BAD_KEYS)
def test_bad_key_is_refused(store: ObjectStore, tmp_path: Path, key: str) -> None:
    for act in (
        lambda: store.put(key, b"x"),
        lambda: store.get(key),
        lambda: store.fetch(key, tmp_path / "t"),
        lambda: store.head(key),
        lambda: store.delete(key),
    ):
        with pytest.raises(InvalidKey):
            act()


@pytest.mark.parametrize("prefix", ["../", "/", "a/../", "a b", "..", "a//"])
def test_bad_prefix_is_refused_at_once(store: ObjectStore, prefix: str) -> None:
    with pytest.raises(InvalidKey):
        store.list(prefix)


def test_many_writers_of_one_object_leave_it_whole(store: ObjectStore) -> None:
    content = bytes(500_000)
    key = evidence_key(digest_of_bytes(content))
    with ThreadPoolExecutor(8) as pool:
        for done in [pool.submit(store.put, key, content) for _ in range(16)]:
            done.result()
    assert store.get(key) == content
    assert keys(store) == [key]


def test_many_writers_of_one_plain_key_leave_one_of_their_contents(store: ObjectStore) -> None:
    contents = [bytes([number]) * 200_000 for number in range(8)]
    with ThreadPoolExecutor(8) as pool:
        for done in [pool.submit(store.put, "plain", content) for content in contents * 2]:
            done.result()
    assert store.get("plain") in contents
    assert keys(store) == ["plain"]


def test_store_that_was_emptied_lists_nothing_and_comes_to_an_end(store: ObjectStore) -> None:
    keys = [evidence_key(digest_of_bytes(bytes([number]))) for number in range(3)]
    for number, key in enumerate(keys):
        store.put(key, bytes([number]))
    for key in keys:
        store.delete(key)
    assert list(store.list()) == []
    assert list(store.list("evidence/")) == []
