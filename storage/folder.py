"""An object store in a folder: a key is a path under the root.

A write goes to a scratch file in the same file system, is flushed to the disk, and takes its place in one rename; so an object is
there whole or not at all, whoever is killed when, and however many write at once. Scratch files lie in a folder whose name no key
can have.
"""

import hashlib
import os
import time
import uuid
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from evidence.ports import StoredObject
from evidence.wording import say
from storage.errors import ObjectDamaged, ObjectMissing, disk_errors
from storage.keys import checked, checked_prefix, digest_in, digest_of, digest_of_bytes, is_part

_CHUNK = 1 << 20  # bytes
_SCRATCH = "~scratch"  # "~" is outside the alphabet of keys
_ABANDONED = 24 * 3600  # seconds since a scratch file was last written to


class FolderStore:
    """``evidence.ports.ObjectStore`` in the folder ``root``, which the first ``put`` makes. Safe for any number of writers.

    A key that is the folder of other keys (``a`` beside ``a/b``) is refused.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        self._swept = False

    def put(self, key: str, content: bytes | Path) -> None:
        """Store bytes, or the content of a file (in pieces), under ``key``. A damaged object is replaced by sound content."""
        target = self._path(key)
        digest = digest_in(key)
        with disk_errors(target):
            held = _holds(target, content) if digest is None else _digest_if_there(target) == digest
            if held and digest is None:
                return
            if held:
                _matching(key, digest_of(content) if isinstance(content, Path) else digest_of_bytes(content))
                return
            self._write(key, target, content)

    def get(self, key: str) -> bytes:
        """The bytes under ``key``. ``ObjectMissing`` or ``ObjectDamaged`` where they are not to be had."""
        path = self._path(key)
        with disk_errors(path):
            try:
                content = path.read_bytes()
            except (FileNotFoundError, NotADirectoryError, IsADirectoryError) as error:
                raise _missing(key) from error
        _sound(key, digest_of_bytes(content) if digest_in(key) else None)
        return content

    def fetch(self, key: str, target: Path) -> None:
        """Write the object to the file ``target``, which appears only once it is whole and verified."""
        path = self._path(key)
        partial = target.with_name(f".{uuid.uuid4().hex}.part")
        with disk_errors(target):
            try:
                source = path.open("rb")
            except (FileNotFoundError, NotADirectoryError, IsADirectoryError) as error:
                raise _missing(key) from error
            try:
                with source, partial.open("xb") as file:
                    found = _copy(source, file)
                _sound(key, found)
                partial.replace(target)
            finally:
                with suppress(OSError):
                    partial.unlink(missing_ok=True)

    def head(self, key: str) -> StoredObject | None:
        """The object's key and size, None where it is absent. Nothing is read, so nothing is verified."""
        path = self._path(key)
        with disk_errors(path):
            size = _size(path)
        return None if size is None else StoredObject(key, size)

    def list(self, prefix: str = "") -> Iterator[StoredObject]:
        """Objects whose key starts with ``prefix``, in the order of their keys; one folder's names are held at a time a level."""
        parent = checked_prefix(prefix)[: prefix.rfind("/") + 1]
        return self._walk(parent, prefix)

    def delete(self, key: str) -> None:
        """Remove the object; absent is fine."""
        path = self._path(key)
        with disk_errors(path):
            try:
                path.unlink()
            except (FileNotFoundError, NotADirectoryError):
                return
            _flush_folder(path.parent)

    def _path(self, key: str) -> Path:
        return self._root / checked(key)

    def _write(self, key: str, target: Path, content: bytes | Path) -> None:
        scratch = self._scratch()
        try:
            with scratch.open("xb") as file:
                if isinstance(content, Path):
                    with content.open("rb") as source:
                        found = _copy(source, file)
                else:
                    file.write(content)
                    found = digest_of_bytes(content)
                file.flush()
                os.fsync(file.fileno())
            _matching(key, found)
            _make_folder(target.parent)
            scratch.replace(target)
            _flush_folder(target.parent)
        finally:
            with suppress(OSError):
                scratch.unlink(missing_ok=True)

    def _scratch(self) -> Path:
        folder = self._root / _SCRATCH
        _make_folder(folder)
        if not self._swept:
            _sweep(folder)
            self._swept = True
        return folder / uuid.uuid4().hex

    def _walk(self, parent: str, prefix: str) -> Iterator[StoredObject]:
        folder = self._root / parent
        with disk_errors(folder):
            names = _names(folder)
        for name in names:
            key = f"{parent}{name}"
            if key.endswith("/"):
                if key.startswith(prefix) or prefix.startswith(key):
                    yield from self._walk(key, prefix)
            elif key.startswith(prefix):
                with disk_errors(folder):
                    size = _size(self._root / key)
                if size is not None:  # else deleted meanwhile
                    yield StoredObject(key, size)


def _names(folder: Path) -> list[str]:
    """What lies in a folder under names that keys may have, folders with a slash behind: sorted so, they give the order of keys."""
    try:
        with os.scandir(folder) as entries:
            return sorted(f"{entry.name}/" if entry.is_dir() else entry.name for entry in entries if is_part(entry.name))
    except (FileNotFoundError, NotADirectoryError):
        return []


def _size(path: Path) -> int | None:
    try:
        return path.stat().st_size if path.is_file() else None
    except (FileNotFoundError, NotADirectoryError):
        return None


def _digest_if_there(path: Path) -> str | None:
    return None if _size(path) is None else digest_of(path)


def _holds(path: Path, content: bytes | Path) -> bool:
    """Whether the file at ``path`` already has that content."""
    size = _size(path)
    if size is None or size != (content.stat().st_size if isinstance(content, Path) else len(content)):
        return False
    return digest_of(path) == digest_of(content) if isinstance(content, Path) else path.read_bytes() == content


def _copy(source: BinaryIO, target: BinaryIO) -> str:
    """Copy in pieces; the digest of what was copied."""
    digest = hashlib.sha256()
    while piece := source.read(_CHUNK):
        digest.update(piece)
        target.write(piece)
    return digest.hexdigest()


def _matching(key: str, found: str) -> None:
    """``ObjectDamaged`` where content about to be stored is not what its key names."""
    if digest_in(key) not in {None, found}:
        raise ObjectDamaged(say("storage.object.mismatch", key=key, found=found), say("storage.object.mismatch.cure"))


def _sound(key: str, found: str | None) -> None:
    """``ObjectDamaged`` where stored content is not what its key names."""
    if digest_in(key) not in {None, found}:
        raise ObjectDamaged(say("storage.object.damaged", key=key, found=found), say("storage.object.damaged.cure"))


def _missing(key: str) -> ObjectMissing:
    return ObjectMissing(say("storage.object.missing", key=key), say("storage.object.missing.cure"))


def _make_folder(folder: Path) -> None:
    """Make a folder and those above it, so that they outlast a power cut."""
    if folder.is_dir():
        return
    _make_folder(folder.parent)
    folder.mkdir(exist_ok=True)
    _flush_folder(folder.parent)


def _flush_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _sweep(folder: Path) -> None:
    """Remove scratch files that a process left behind when it was killed."""
    for leftover in folder.iterdir():
        with suppress(OSError):
            if time.time() - leftover.stat().st_mtime > _ABANDONED:
                leftover.unlink()
