"""Is what is kept still there and unharmed; and moving it from one store to another."""

import gzip
import tempfile
import zlib
from dataclasses import dataclass
from pathlib import Path

from evidence.ports import ObjectStore
from evidence.wording import say
from storage import ObjectDamaged, Records, is_cache
from wiring.arrival import Progress

_FETCHED = 8 << 20  # bytes from which an object goes over the disk


@dataclass(frozen=True, slots=True)
class Fault:
    """An object that is not as it should be: its key, what was found, and whether it is only a cache, which is made anew."""

    key: str
    found: str
    is_cache: bool = False


@dataclass(frozen=True, slots=True)
class Checked:
    """``lost`` objects are named by the records and not there; ``damaged`` ones are there with other bytes."""

    objects: int
    size: int
    lost: tuple[Fault, ...]
    damaged: tuple[Fault, ...]

    @property
    def is_sound(self) -> bool:
        """Whether nothing that cannot be made anew is lost or damaged."""
        return not self.lost and all(fault.is_cache for fault in self.damaged)


@dataclass(frozen=True, slots=True)
class Copied:
    """Objects that were copied, that the target had already, and that could not be copied."""

    copied: int
    present: int
    failed: tuple[Fault, ...]


def verify_store(store: ObjectStore, records: Records, progress: Progress) -> Checked:
    """Read every object and compare it with its digest (a cache with its checksum), then look for every object that the records name.
    ``StorageError`` where the store itself fails."""
    objects = size = 0
    damaged: list[Fault] = []
    progress.begin(say("cli.stage.verify-store"), None)
    for item in store.list():
        objects, size = objects + 1, size + item.size
        if fault := _fault(store, item.key, item.size):
            damaged.append(fault)
        progress.advance(item.key)
    progress.begin(say("cli.stage.find-named"), None)
    lost = []
    for key in records.named_objects():
        if store.head(key) is None:
            lost.append(Fault(key, say("cli.store.lost")))
        progress.advance(key)
    return Checked(objects, size, tuple(lost), tuple(damaged))


def copy_store(source: ObjectStore, target: ObjectStore, progress: Progress) -> Copied:
    """Copy what the target lacks; both sides verify. What is damaged is named and does not stop the rest. ``StorageError`` where a store fails."""
    copied = present = 0
    failed: list[Fault] = []
    progress.begin(say("cli.stage.copy-store"), None)
    for item in source.list():
        held = target.head(item.key)
        if held is not None and held.size == item.size:
            present += 1
        else:
            try:
                _copy(source, target, item.key, item.size)
                copied += 1
            except ObjectDamaged as error:
                failed.append(Fault(item.key, error.sentence, is_cache(item.key)))
        progress.advance(item.key)
    return Copied(copied, present, tuple(failed))


def _copy(source: ObjectStore, target: ObjectStore, key: str, size: int) -> None:
    if size < _FETCHED:
        target.put(key, source.get(key))
        return
    with tempfile.TemporaryDirectory(prefix="bukti-") as folder:
        path = Path(folder) / "object"
        source.fetch(key, path)
        target.put(key, path)


def _fault(store: ObjectStore, key: str, size: int) -> Fault | None:
    try:
        if is_cache(key):
            gzip.decompress(store.get(key))
        elif size < _FETCHED:
            store.get(key)
        else:
            with tempfile.TemporaryDirectory(prefix="bukti-") as folder:
                store.fetch(key, Path(folder) / "object")
    except ObjectDamaged as error:
        return Fault(key, error.sentence, is_cache(key))
    except (EOFError, OSError, zlib.error) as error:
        return Fault(key, say("cli.store.cache-damaged", reason=error), is_cache=True)
    return None
