"""What only a store on a server can get wrong: parts, connections, keys to the door, prefixes."""

import io
import time
import uuid
from dataclasses import replace
from pathlib import Path

import pytest
from minio import Minio

from evidence.errors import StorageError
from storage import ObjectDamaged, digest_of_bytes, evidence_key
from storage.s3 import PART, S3Settings, S3Store, StoreDenied
from tests.storage.servers import ACCESS, SECRET, s3_server


@pytest.fixture
def settings() -> S3Settings:
    return S3Settings(s3_server(), "bukti", ACCESS, SECRET, prefix=uuid.uuid4().hex, secure=False)


@pytest.fixture
def raw(settings: S3Settings) -> Minio:
    return Minio(settings.endpoint, ACCESS, SECRET, secure=False, region=settings.region)


def test_large_object_goes_up_in_parts_and_comes_back(settings: S3Settings, raw: Minio, tmp_path: Path) -> None:
    content = b"halaman " * (2 * PART // 8) + b"akhir"
    key = evidence_key(digest_of_bytes(content))
    (tmp_path / "besar").write_bytes(content)
    store = S3Store(settings)
    store.put(key, tmp_path / "besar")
    assert (raw.stat_object(settings.bucket, f"{settings.prefix}/{key}").etag or "").endswith("-3")  # so many parts
    store.fetch(key, tmp_path / "kembali")
    assert (tmp_path / "kembali").read_bytes() == content


def test_bucket_is_made_by_the_first_put(settings: S3Settings) -> None:
    fresh = replace(settings, bucket=f"baru-{uuid.uuid4().hex[:8]}")
    store = S3Store(fresh)
    assert store.head("a") is None
    assert list(store.list()) == []
    store.put("a", b"x")
    assert store.get("a") == b"x"


def test_deployments_in_one_bucket_do_not_see_each_other(settings: S3Settings) -> None:
    one, other = S3Store(settings), S3Store(replace(settings, prefix=f"{settings.prefix}-lain"))
    one.put("a", b"1")
    assert other.head("a") is None
    assert [item.key for item in other.list()] == []


def test_plain_object_that_was_changed_behind_our_back_is_refused(settings: S3Settings, raw: Minio) -> None:
    store = S3Store(settings)
    store.put("pages/one", b"sound")
    name = f"{settings.prefix}/pages/one"
    raw.put_object(settings.bucket, name, io.BytesIO(b"other"), 5, metadata={"sha256": digest_of_bytes(b"sound")})
    with pytest.raises(ObjectDamaged):
        store.get("pages/one")


def test_wrong_keys_are_told_and_not_tried_again(settings: S3Settings) -> None:
    store = S3Store(replace(settings, secret_key="wrong"))
    for act in (lambda: store.put("a", b"x"), lambda: store.get("a"), lambda: store.head("a"), lambda: list(store.list())):
        with pytest.raises(StorageError) as caught:
            act()
        assert caught.value.sentence
    with pytest.raises(StoreDenied) as denied:
        store.get("a")
    assert not denied.value.retryable


def test_server_that_is_away_is_an_error_that_may_pass_and_never_a_hang(settings: S3Settings) -> None:
    store = S3Store(replace(settings, endpoint="127.0.0.1:9", connect_seconds=0.5, read_seconds=0.5, attempts=2, backoff=0.01))
    began = time.monotonic()
    for act in (lambda: store.put("a", b"x"), lambda: store.get("a"), lambda: list(store.list()), lambda: store.delete("a")):
        with pytest.raises(StorageError) as caught:
            act()
        assert caught.value.retryable
    assert time.monotonic() - began < 60
