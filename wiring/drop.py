"""The drop to which regions upload: a folder, or a prefix of a bucket, of which a copy is held here so that it is taken in as a folder is."""

import hashlib
import json
from collections.abc import Collection
from pathlib import Path, PurePosixPath

from evidence.errors import EvidenceError, FieldError
from evidence.ports import ObjectStore, StoredObject
from evidence.wording import say
from reports.summary import Refused
from storage import ObjectDamaged, ObjectMissing
from storage.errors import disk_errors
from wiring.arrival import Progress
from wiring.paper import write_whole
from wiring.settings import Settings
from wiring.stores import S3, opened_drop

_KNOWN = ".known.json"
"""In the copy: the tag that each object had when it was fetched."""

Known = dict[str, str]


class DropAbsent(EvidenceError):
    """The folder of the drop is not there."""

    code = "path"


def drop_folder(address: str | Path, settings: Settings, progress: Progress) -> tuple[Path, tuple[Refused, ...]]:
    """The folder that holds what lies in the drop, and the objects that no file can hold. A bucket's copy lies in the data folder: only what is new or
    changed there is fetched, and what is gone there is removed. ``DropAbsent``, ``SettingsError``, ``StorageError``."""
    text = str(address)
    if not text.startswith(S3):
        if not Path(text).is_dir():
            raise DropAbsent(say("cli.nightly.drop.absent", path=text), say("cli.nightly.drop.absent.cure"))
        return Path(text), ()
    store = opened_drop(text, settings)
    copy = settings.data / "drop" / hashlib.sha256(text.encode()).hexdigest()[:16]
    found = {item.key: item for item in store.list()}
    misnamed = [key for key in found if not is_file_name(key, found.keys())]
    wanted = {key: item for key, item in found.items() if key not in misnamed}
    known = _known(copy)
    _remove(copy, known, wanted)
    missing = [item for key, item in wanted.items() if known.get(key) != item.tag or not (copy / key).is_file()]
    progress.begin(say("cli.stage.fetch-drop"), len(missing))
    refused = [_refused(key, say("cli.nightly.drop.name"), say("cli.nightly.drop.name.cure")) for key in misnamed]
    try:
        for item in missing:
            try:
                _fetch(store, item, copy, known)
            except ObjectMissing:  # taken away meanwhile
                continue
            except ObjectDamaged as error:
                refused.append(_refused(item.key, error.sentence, error.cure))
            progress.advance(item.key)
    finally:
        write_whole(copy / _KNOWN, json.dumps(known).encode())
    return copy, tuple(refused)


def _fetch(store: ObjectStore, item: StoredObject, copy: Path, known: Known) -> None:
    path = copy / item.key
    known.pop(item.key, None)  # until it is there, whole
    with disk_errors(path):
        path.parent.mkdir(parents=True, exist_ok=True)
    store.fetch(item.key, path)
    known[item.key] = item.tag


def _known(copy: Path) -> Known:
    try:
        known: Known = json.loads((copy / _KNOWN).read_text("utf-8"))
    except (OSError, ValueError):  # there is no copy yet, or its list is damaged: all is fetched
        return {}
    return known


def _remove(copy: Path, known: Known, wanted: dict[str, StoredObject]) -> None:
    """Take away what is no longer in the bucket, also where its list is lost."""
    with disk_errors(copy):
        for path in sorted(copy.rglob("*"), reverse=True):
            key = path.relative_to(copy).as_posix()
            if path.is_dir():
                if not any(path.iterdir()):
                    path.rmdir()
            elif key != _KNOWN and key not in wanted:
                path.unlink()
                known.pop(key, None)


def is_file_name(key: str, found: Collection[str]) -> bool:
    """Whether a file of the copy can have the object's name: none that leaves the folder, is hidden, or is a folder of other objects."""
    parts = key.split("/")
    if any(part in {"", ".", ".."} or len(part.encode()) > 255 or not part.isprintable() for part in parts) or key == _KNOWN:
        return False
    return not any(str(parent) in found for parent in PurePosixPath(key).parents)


def _refused(key: str, found: str, expected: str) -> Refused:
    return Refused(key, (FieldError(say("cli.failed.where"), found, expected),))
