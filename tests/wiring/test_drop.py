"""A drop that is a prefix of a bucket, on a real S3 server."""

import io
import uuid
from pathlib import Path

import pytest
from minio import Minio

from storage import InvalidKey
from tests.papers import claim, decree_submission, form, write_form, write_pdf
from tests.storage.servers import ACCESS, SECRET, s3_server
from wiring.arrival import Silence
from wiring.drop import DropAbsent, drop_folder, is_file_name
from wiring.nightly import nightly
from wiring.services import assembled
from wiring.settings import load_settings
from wiring.stores import opened_drop
from wiring.walk import plain_stages


class Bucket:
    """A prefix of its own, as the regions see it."""

    def __init__(self) -> None:
        self._client = Minio(s3_server(), ACCESS, SECRET, secure=False, region="us-east-1")
        if not self._client.bucket_exists("unggahan"):
            self._client.make_bucket("unggahan")
        self._prefix = uuid.uuid4().hex
        self.address = f"s3://unggahan/{self._prefix}"

    def put(self, key: str, content: bytes) -> None:
        self._client.put_object("unggahan", f"{self._prefix}/{key}", io.BytesIO(content), len(content))

    def upload(self, folder: Path, under: str) -> None:
        for path in folder.rglob("*"):
            if path.is_file():
                self.put(f"{under}/{path.relative_to(folder).as_posix()}", path.read_bytes())

    def remove(self, key: str) -> None:
        self._client.remove_object("unggahan", f"{self._prefix}/{key}")


@pytest.fixture
def bucket():
    return Bucket()


@pytest.fixture
def settings(tmp_path):
    return load_settings(
        data=tmp_path / "data", jobs=1, s3_endpoint=f"http://{s3_server()}", s3_access_key=ACCESS, s3_secret_key=SECRET
    )


class Fetched(Silence):
    """Remembers what was fetched."""

    def __init__(self) -> None:
        self.names: list[str] = []

    def advance(self, what: str) -> None:
        self.names.append(what)


def files(folder: Path) -> dict[str, bytes]:
    found = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    return {key: content for key, content in found.items() if not key.startswith(".known")}


def test_only_what_is_new_or_changed_is_fetched_and_what_is_gone_is_removed(bucket, settings):
    bucket.put("a/SK Bupati (final).pdf", b"satu")
    bucket.put("a/b/dua.txt", b"dua")
    first = Fetched()
    folder, refused = drop_folder(bucket.address, settings, first)
    assert files(folder) == {"a/SK Bupati (final).pdf": b"satu", "a/b/dua.txt": b"dua"} and refused == ()
    assert len(first.names) == 2
    bucket.put("a/b/dua.txt", b"lain")
    bucket.put("c.txt", b"tiga")
    bucket.remove("a/SK Bupati (final).pdf")
    second = Fetched()
    drop_folder(bucket.address, settings, second)
    assert files(folder) == {"a/b/dua.txt": b"lain", "c.txt": b"tiga"}
    assert second.names == ["a/b/dua.txt", "c.txt"]
    third = Fetched()
    drop_folder(bucket.address, settings, third)
    assert third.names == []


def test_copy_that_was_damaged_is_mended(bucket, settings):
    bucket.put("a/x.txt", b"isi")
    folder, _ = drop_folder(bucket.address, settings, Silence())
    (folder / ".known.json").write_text("{", "utf-8")
    (folder / "a/x.txt").write_bytes(b"rusak")
    (folder / "a/sisa.part").write_bytes(b"?")
    drop_folder(bucket.address, settings, Silence())
    assert files(folder) == {"a/x.txt": b"isi"}


def test_names_that_no_file_can_have_are_refused_and_stop_nothing(bucket, settings):
    wrong = "f" * 64
    bucket.put("baik.txt", b"isi")
    bucket.put("folder/", b"")
    bucket.put("buruk\u200b.txt", b"isi")  # an invisible character
    bucket.put(wrong, b"not what its name says")
    folder, refused = drop_folder(bucket.address, settings, Silence())
    assert files(folder) == {"baik.txt": b"isi"}
    assert {item.path for item in refused} == {"buruk\u200b.txt", wrong}


@pytest.mark.parametrize(
    "key", ["../luar", "a/../b", "/etc/passwd", "a//b", "a/./b", "a\0b", "a\nb", "n" * 256, ".known.json", "x/y/z"]
)
def test_name_that_leaves_the_folder_or_cannot_be_is_none(key):
    assert not is_file_name(key, {key, "x"})
    assert is_file_name("a/SK Bupati (final) é.pdf", set())


def test_night_takes_in_what_lies_in_the_bucket_once(bucket, settings, tmp_path):
    folder = tmp_path / "a"
    write_pdf(folder / "bukti/SK Bupati.pdf", "KEPUTUSAN BUPATI")
    write_form(folder, form("BJR-2026-0009", [claim(1, 1, "bukti/SK Bupati.pdf")]))
    bucket.upload(folder, "banjar/usulan 9")
    bucket.upload(decree_submission(tmp_path / "b"), "banjar/usulan-1")
    with assembled(settings) as services:
        stages = plain_stages(services, Silence())
        first = nightly(services, stages, tmp_path / "out", Silence(), drop=bucket.address)
        assert sorted(item.line.kode for item in first.judged) == ["BJR-2026-0001", "BJR-2026-0009"]
        second = nightly(services, stages, tmp_path / "out", Silence(), drop=bucket.address)
        assert (second.judged, second.refused) == ((), ())


def test_what_regions_uploaded_is_never_written_to(bucket, settings):
    store = opened_drop(bucket.address, settings)
    with pytest.raises(InvalidKey):
        store.put("a", b"x")
    with pytest.raises(InvalidKey):
        store.delete("a")


def test_folder_is_taken_as_it_is_and_an_absent_one_is_told(settings, tmp_path):
    (tmp_path / "drop").mkdir()
    assert drop_folder(tmp_path / "drop", settings, Silence()) == (tmp_path / "drop", ())
    with pytest.raises(DropAbsent):
        drop_folder(tmp_path / "tiada", settings, Silence())
