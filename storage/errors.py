"""How the world's failures become ``StorageError``, each with a sentence and its cure.

StorageError (evidence)          a disk or database is at fault
  Unreachable (evidence)         it does not answer: trying again may help
  Unwritable (evidence)          it is full or read-only
  ObjectMissing                  nothing under that key
  ObjectDamaged                  the bytes are not those that the key names, or cannot be decoded
  InvalidKey                     not a key
  NotOnRecord                    no such run or report
  NewerSchema                    the database was written by a newer bukti
"""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from evidence.errors import StorageError, Unreachable, Unwritable
from evidence.wording import say


class ObjectMissing(StorageError):
    """Nothing is stored under that key."""

    code = "object-missing"


class ObjectDamaged(StorageError):
    """What is stored (or was to be stored) is not what its key names, or cannot be decoded."""

    code = "object-damaged"


class InvalidKey(StorageError):
    """A key outside the alphabet of keys, or one that would leave the store."""

    code = "invalid-key"


class NotOnRecord(StorageError):
    """The records know no such run or report."""

    code = "not-on-record"


class NewerSchema(StorageError):
    """The database was migrated by a newer version of bukti."""

    code = "newer-schema"


_BY_ERRNO = {
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EFBIG: "full",
    errno.EROFS: "read_only",
    errno.EACCES: "denied",
    errno.EPERM: "denied",
    errno.ENOENT: "absent",
    errno.ENOTDIR: "misplaced",
    errno.EISDIR: "misplaced",
    errno.EEXIST: "misplaced",
}
_CLASSES = {
    errno.ENOSPC: Unwritable,
    errno.EDQUOT: Unwritable,
    errno.EROFS: Unwritable,
    errno.ESTALE: Unreachable,  # a folder of another machine
    errno.ETIMEDOUT: Unreachable,
}


def disk_error(error: OSError, path: Path) -> StorageError:
    """The ``StorageError`` for a failed file operation; ``path`` is named where the error itself names none."""
    case = _BY_ERRNO.get(error.errno or 0, "other")
    named = error.filename if isinstance(error.filename, str) else str(path)
    kind = _CLASSES.get(error.errno or 0, StorageError)
    return kind(say(f"storage.disk.{case}", path=named, reason=error.strerror or error), say(f"storage.disk.{case}.cure"))


@contextmanager
def disk_errors(path: Path) -> Iterator[None]:
    """Turn every ``OSError`` inside into a ``StorageError`` about ``path``."""
    try:
        yield
    except OSError as error:
        raise disk_error(error, path) from error
