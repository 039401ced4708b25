"""An object store in a bucket of an S3 server, through the minio SDK: the keys are those of the folder store, below a prefix.

Only put, get, head, list, multipart and delete are asked of the server. Each object carries the SHA-256 of its content as metadata, so
that also what no digest names is verified when it is read.
"""

import hashlib
import io
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

import urllib3
from minio import Minio
from minio.error import MinioException, S3Error
from minio.helpers import check_bucket_name

from evidence.errors import StorageError, Unreachable
from evidence.ports import StoredObject
from evidence.wording import say
from storage.errors import InvalidKey, ObjectDamaged, ObjectMissing, disk_errors
from storage.keys import checked, checked_prefix, digest_in, digest_of, digest_of_bytes

PART = 16 << 20
"""Bytes of one part of an upload; larger objects go up in several."""

_CHUNK = 1 << 20  # bytes
_SUM = "x-amz-meta-sha256"
_ABSENT = frozenset({"NoSuchKey", "NoSuchObject", "NoSuchBucket", "ResourceNotFound"})
_DENIED = frozenset({"AccessDenied", "InvalidAccessKeyId", "SignatureDoesNotMatch", "AllAccessDisabled"})
_AGAIN = (500, 502, 503, 504)
_BUSY = frozenset({"InternalError", "ServiceUnavailable", "SlowDown", "RequestTimeout"})


class StoreDenied(StorageError):
    """The server refuses the keys that it was given: trying again does not help."""

    code = "store-denied"


@dataclass(frozen=True, slots=True)
class S3Settings:
    """Where the bucket is and how long to wait for it. ``endpoint`` is ``host:port``; ``prefix`` parts several deployments in one bucket.

    ``connect_seconds`` and ``read_seconds`` bound each attempt, ``attempts`` how many there are; waits between them grow from
    ``backoff`` seconds.
    """

    endpoint: str
    bucket: str
    access_key: str
    secret_key: str
    prefix: str = ""
    secure: bool = True
    region: str = "us-east-1"  # named, so that the SDK does not ask the server for it
    connect_seconds: float = 5.0
    read_seconds: float = 60.0
    attempts: int = 5
    backoff: float = 0.3


class S3Store:
    """``evidence.ports.ObjectStore`` in a bucket, which the first ``put`` makes. Safe for any number of writers and threads."""

    def __init__(self, settings: S3Settings) -> None:
        """ValueError where the bucket or the server has no possible name."""
        check_bucket_name(settings.bucket, strict=True)
        self._settings = settings
        self._prefix = f"{checked(settings.prefix.strip('/'))}/" if settings.prefix.strip("/") else ""
        self._bucket = settings.bucket
        self._has_bucket = False
        self._client = Minio(
            settings.endpoint, settings.access_key, settings.secret_key,
            secure=settings.secure, region=settings.region, http_client=_pool(settings),
        )  # fmt: skip

    def put(self, key: str, content: bytes | Path) -> None:
        """Store bytes, or the content of a file (in pieces), under ``key``. A damaged object is replaced by sound content."""
        name = self._name(key)
        if isinstance(content, Path):
            with disk_errors(content):
                digest, size = digest_of(content), content.stat().st_size
        else:
            digest, size = digest_of_bytes(content), len(content)
        if digest_in(key) not in {None, digest}:
            raise ObjectDamaged(say("storage.object.mismatch", key=key, found=digest), say("storage.object.mismatch.cure"))
        with self._errors(key):
            if isinstance(content, bytes):  # sent as soon as it is asked for
                self._make_bucket()
                self._upload(name, io.BytesIO(content), size, digest)
                return
            if self._holds(name, digest, size):
                return
            self._make_bucket()
            with disk_errors(content), content.open("rb") as file:
                self._upload(name, file, size, digest)

    def get(self, key: str) -> bytes:
        """The bytes under ``key``. ``ObjectMissing`` or ``ObjectDamaged`` where they are not to be had."""
        target = io.BytesIO()
        self._download(key, target)
        return target.getvalue()

    def fetch(self, key: str, target: Path) -> None:
        """Write the object to the file ``target``, which appears only once it is whole and verified."""
        partial = target.with_name(f".{uuid.uuid4().hex}.part")
        with disk_errors(target):
            try:
                with partial.open("xb") as file:
                    self._download(key, file)
                partial.replace(target)
            finally:
                with suppress(OSError):
                    partial.unlink(missing_ok=True)

    def head(self, key: str) -> StoredObject | None:
        """The object's key and size, None where it is absent. Nothing is read, so nothing is verified."""
        found = self._stat(key, self._name(key))
        return None if found is None else StoredObject(key, int(found.size))

    def list(self, prefix: str = "") -> Iterator[StoredObject]:
        """Objects whose key starts with ``prefix``, in the order of their keys; the names of one level are held at a time."""
        parent = checked_prefix(prefix)[: prefix.rfind("/") + 1]
        return self._walk(parent, prefix)

    def delete(self, key: str) -> None:
        """Remove the object; absent is fine."""
        name = self._name(key)
        with self._errors(key), suppress(ObjectMissing):
            self._client.remove_object(self._bucket, name)

    def _name(self, key: str) -> str:
        return self._prefix + checked(key)

    def _walk(self, parent: str, prefix: str) -> Iterator[StoredObject]:
        """Level by level, each sorted here: servers differ in the order of ``a-b`` and ``a/b``."""
        start = prefix if prefix.startswith(parent) and len(prefix) > len(parent) else parent
        try:
            with self._errors(parent):
                found = list(self._client.list_objects(self._bucket, prefix=self._prefix + start))
        except ObjectMissing:
            return
        cut = len(self._prefix)
        for item in sorted(found, key=lambda each: str(each.object_name)):
            key = str(item.object_name)[cut:]
            if key == start and key.endswith(
                "/"
            ):  # an empty object that makes a folder be shown, or a server's own folder that was just emptied
                continue
            if item.is_dir:
                yield from self._walk(key, key)
            elif key.startswith(prefix):
                yield StoredObject(key, int(item.size or 0), str(item.etag or ""))

    def _make_bucket(self) -> None:
        if self._has_bucket:
            return
        if not self._client.bucket_exists(self._bucket):
            try:
                self._client.make_bucket(self._bucket)
            except S3Error as error:
                if error.code not in {"BucketAlreadyOwnedByYou", "BucketAlreadyExists"}:  # another writer was faster
                    raise
        self._has_bucket = True

    def _holds(self, name: str, digest: str, size: int) -> bool:
        found = self._stat(name, name)
        return found is not None and found.size == size and _sum_of(found.metadata) == digest

    def _stat(self, key: str, name: str) -> Any:
        try:
            with self._errors(key):
                return self._client.stat_object(self._bucket, name)
        except ObjectMissing:
            return None

    def _upload(self, name: str, source: BinaryIO, size: int, digest: str) -> None:
        """Upload, and take back what is not what was announced: a file may change while it is copied."""
        hashing = _Hashing(source)
        self._client.put_object(self._bucket, name, hashing, size, metadata={"sha256": digest}, part_size=PART)  # type: ignore[arg-type]
        if hashing.digest.hexdigest() != digest:
            self._client.remove_object(self._bucket, name)
            found = hashing.digest.hexdigest()
            raise ObjectDamaged(say("storage.object.mismatch", key=name, found=found), say("storage.object.mismatch.cure"))

    def _download(self, key: str, target: BinaryIO) -> None:
        name, digest = self._name(key), hashlib.sha256()
        with self._errors(key):
            response = self._client.get_object(self._bucket, name)
            try:
                for piece in response.stream(_CHUNK):
                    digest.update(piece)
                    target.write(piece)
                expected = digest_in(key) or _sum_of(response.headers)
            finally:
                response.close()
                response.release_conn()
        if expected not in {None, digest.hexdigest()}:
            raise ObjectDamaged(
                say("storage.object.damaged", key=key, found=digest.hexdigest()), say("storage.object.damaged.cure")
            )

    @contextmanager
    def _errors(self, key: str) -> Iterator[None]:
        """Turn what the SDK and its connections raise into ``StorageError``."""
        where = {"endpoint": self._settings.endpoint, "bucket": self._bucket}
        try:
            yield
        except S3Error as error:
            if error.code in _ABSENT:
                raise ObjectMissing(say("storage.object.missing", key=key), say("storage.object.missing.cure")) from error
            if error.code in _DENIED:
                raise StoreDenied(
                    say("storage.server.denied", code=error.code, **where), say("storage.server.denied.cure")
                ) from error
            kind = Unreachable if error.code in _BUSY else StorageError
            raise kind(say("storage.server.other", reason=error.code, **where), say("storage.server.other.cure")) from error
        except (urllib3.exceptions.HTTPError, MinioException, ConnectionError, TimeoutError) as error:
            raise Unreachable(say("storage.server.unreachable", **where), say("storage.server.unreachable.cure")) from error


class S3Drop(S3Store):
    """A prefix to which others upload, to be listed and fetched: its objects may have any name."""

    def put(self, key: str, content: bytes | Path) -> None:
        """Never: what lies here is not ours."""
        raise InvalidKey(say("storage.key.invalid", key=key), say("storage.key.invalid.cure"))

    def delete(self, key: str) -> None:
        """Never: what lies here is not ours."""
        raise InvalidKey(say("storage.key.invalid", key=key), say("storage.key.invalid.cure"))

    def _name(self, key: str) -> str:
        return self._prefix + key


class _Hashing:
    """A file that notes the digest of what is read from it."""

    def __init__(self, source: BinaryIO) -> None:
        self._source = source
        self.digest = hashlib.sha256()

    def read(self, size: int = -1) -> bytes:
        piece = self._source.read(size)
        self.digest.update(piece)
        return piece


def _sum_of(metadata: Any) -> str | None:
    """The SHA-256 that was noted when the object was put, None where it was put by somebody else."""
    return next((str(value) for name, value in (metadata or {}).items() if name.lower() == _SUM), None)


def _pool(settings: S3Settings) -> urllib3.PoolManager:
    """Connections of our own: the SDK's wait without end for a server that went away."""
    return urllib3.PoolManager(
        timeout=urllib3.Timeout(connect=settings.connect_seconds, read=settings.read_seconds),
        maxsize=16,
        retries=urllib3.Retry(
            total=settings.attempts - 1, backoff_factor=settings.backoff, status_forcelist=_AGAIN, allowed_methods=None,
            raise_on_status=False,
        ),
    )  # fmt: skip
