"""Every object store that keeps the contract of ``evidence.ports.ObjectStore``. One more store is one more line in ``STORES``."""

import io
import uuid
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

from minio import Minio

from evidence.ports import ObjectStore
from storage import FolderStore
from storage.s3 import S3Settings, S3Store
from tests.storage.servers import ACCESS, SECRET, s3_server


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


@contextmanager
def s3(tmp_path: Path) -> Iterator[Shelf]:
    """An empty prefix of a bucket on a real server; each test has its own, for a new bucket costs a fifth of a second."""
    settings = S3Settings(s3_server(), "bukti", ACCESS, SECRET, prefix=uuid.uuid4().hex, secure=False)
    raw = Minio(settings.endpoint, ACCESS, SECRET, secure=False, region=settings.region)

    def tamper(key: str, content: bytes) -> None:
        raw.put_object(settings.bucket, f"{settings.prefix}/{key}", io.BytesIO(content), len(content))

    yield Shelf(S3Store(settings), tamper)


STORES: dict[str, Callable[[Path], AbstractContextManager[Shelf]]] = {
    "folder": folder,
    "s3": s3,
}
