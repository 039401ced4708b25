"""What only a store in a folder can suffer: processes killed while they write, disks that are full or closed."""

import errno
import multiprocessing
import os
import resource
import signal
import subprocess
import sys
import time
import tracemalloc
from pathlib import Path

import pytest

from evidence.errors import StorageError, Unreachable, Unwritable
from storage import FolderStore, digest_of, digest_of_bytes, evidence_key
from storage.errors import disk_error

PUT = "import sys; from pathlib import Path; from storage import FolderStore; FolderStore(Path(sys.argv[1])).put(sys.argv[2], Path(sys.argv[3]))"
NOBODY = 65534


def start_put(root: Path, key: str, source: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", PUT, str(root), key, str(source)])


def scratch(root: Path) -> list[Path]:
    return [path for path in root.rglob("*") if path.is_file() and "~scratch" in path.parts]


def test_writer_killed_midway_leaves_no_object(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    content = os.urandom(1_000_000) * 4
    root, key = tmp_path / "store", evidence_key(digest_of_bytes(content))
    child = start_put(root, key, pipe)
    with pipe.open("wb") as feed:
        feed.write(content[:3_000_000])
        feed.flush()
        deadline = time.monotonic() + 20
        while sum(path.stat().st_size for path in scratch(root)) < 2_000_000 and time.monotonic() < deadline:
            time.sleep(0.01)
        child.send_signal(signal.SIGKILL)
        child.wait()
    store = FolderStore(root)
    assert len(scratch(root)) == 1
    assert store.head(key) is None
    assert list(store.list()) == []
    store.put(key, content)
    assert store.get(key) == content
    assert [item.key for item in store.list()] == [key]


def test_writers_killed_at_any_moment_leave_whole_objects_or_none(tmp_path: Path) -> None:
    root = tmp_path / "store"
    source = tmp_path / "source"
    source.write_bytes(os.urandom(1_000_000) * 24)
    key = evidence_key(digest_of(source))
    left = 0
    for attempt in range(6):
        child = start_put(root, key, source)
        while len(scratch(root)) == left and child.poll() is None:
            time.sleep(0.001)
        time.sleep(0.01 * attempt)
        child.kill()
        child.wait()
        left = len(scratch(root))
        store = FolderStore(root)
        listed = list(store.list())
        assert [item.size for item in listed] in ([], [24_000_000])
        if listed:
            assert digest_of(root / key) == key.rpartition("/")[2]
            store.delete(key)
    assert left > 0  # some were killed while they wrote
    FolderStore(root).put(key, source)
    assert FolderStore(root).head(key) is not None


def test_abandoned_scratch_files_are_swept_and_fresh_ones_kept(tmp_path: Path) -> None:
    FolderStore(tmp_path).put("a", b"x")
    old, fresh = tmp_path / "~scratch" / "old", tmp_path / "~scratch" / "fresh"
    old.write_bytes(b"x")
    fresh.write_bytes(b"x")
    os.utime(old, (time.time() - 90_000,) * 2)
    FolderStore(tmp_path).put("b", b"x")
    assert not old.exists()
    assert fresh.exists()


def test_foreign_files_are_never_listed(tmp_path: Path) -> None:
    store = FolderStore(tmp_path)
    store.put("a/b", b"x")
    (tmp_path / "a" / "catatan saya.txt").write_text("x")
    (tmp_path / "lost+found").mkdir()
    (tmp_path / "lost+found" / "x").write_text("x")
    assert [item.key for item in store.list()] == ["a/b"]


def test_put_of_large_file_stays_out_of_memory(tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.write_bytes(bytes(40_000_000))
    store, key = FolderStore(tmp_path / "store"), evidence_key(digest_of(source))
    tracemalloc.start()
    try:
        store.put(key, source)
        store.put(key, source)
        store.fetch(key, tmp_path / "target")
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 8_000_000


def test_nothing_is_made_before_the_first_put(tmp_path: Path) -> None:
    store = FolderStore(tmp_path / "store")
    assert store.head("a") is None
    assert list(store.list()) == []
    assert not (tmp_path / "store").exists()


def test_key_below_an_object_is_refused(tmp_path: Path) -> None:
    store = FolderStore(tmp_path)
    store.put("a", b"x")
    with pytest.raises(StorageError):
        store.put("a/b", b"x")
    assert store.head("a/b") is None
    store.put("c/d", b"x")
    with pytest.raises(StorageError):
        store.put("c", b"x")
    assert [item.key for item in store.list()] == ["a", "c/d"]


@pytest.mark.parametrize(
    ("number", "word", "kind"),
    [
        (errno.ENOSPC, "penuh", Unwritable),
        (errno.EDQUOT, "penuh", Unwritable),
        (errno.EROFS, "hanya dapat dibaca", Unwritable),
        (errno.EACCES, "izin", StorageError),
        (errno.EIO, "tidak dapat dipakai", StorageError),
        (errno.ESTALE, "tidak dapat dipakai", Unreachable),
    ],
)
def test_disk_failure_is_told_with_its_cure(number: int, word: str, kind: type[StorageError]) -> None:
    error = disk_error(OSError(number, os.strerror(number)), Path("/data/bukti"))
    assert word in error.sentence
    assert "/data/bukti" in error.sentence
    assert error.cure
    assert type(error) is kind
    assert error.retryable == (kind is Unreachable)


def _put_without_room(root: Path, answers: "multiprocessing.Queue[str]") -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))  # the nearest to a full disk that needs no mount
    try:
        FolderStore(root).put("big", bytes(1_000_000))
    except StorageError as error:
        answers.put(error.sentence)


def _put_as_nobody(root: Path, answers: "multiprocessing.Queue[str]") -> None:
    if os.getuid() == 0:
        os.setuid(NOBODY)
    try:
        FolderStore(root).put("new", b"x")
    except StorageError as error:
        answers.put(error.sentence)


def _answer(act: object, root: Path) -> str:
    apart = multiprocessing.get_context("spawn")
    answers = apart.Queue()
    child = apart.Process(target=act, args=(root, answers))  # type: ignore[arg-type]
    child.start()
    answer: str = answers.get(timeout=120)
    child.join()
    return answer


def test_disk_that_fills_up_midway_keeps_what_was_there(tmp_path: Path) -> None:
    store = FolderStore(tmp_path)
    store.put("big", b"older")
    assert "penuh" in _answer(_put_without_room, tmp_path)
    assert store.get("big") == b"older"
    assert scratch(tmp_path) == []


def test_folder_without_permission_is_told(tmp_path: Path) -> None:
    FolderStore(tmp_path).put("old", b"x")
    for folder in (tmp_path, tmp_path / "~scratch"):
        folder.chmod(0o555)
    try:
        assert "izin" in _answer(_put_as_nobody, tmp_path)
    finally:
        for folder in (tmp_path, tmp_path / "~scratch"):
            folder.chmod(0o755)
    assert FolderStore(tmp_path).get("old") == b"x"


def test_root_that_is_a_file_is_told(tmp_path: Path) -> None:
    root = tmp_path / "store"
    root.write_text("x")
    with pytest.raises(StorageError) as caught:
        FolderStore(root).put("a", b"x")
    assert str(root) in caught.value.sentence
    assert caught.value.cure
