"""What is kept is verified and moved; how things stand is told. Damage is made by hand in a folder store."""

import pytest

from storage import FolderStore
from storage.s3 import S3Settings, S3Store
from tests.papers import decree_submission
from tests.storage.servers import ACCESS, SECRET, s3_server
from wiring.arrival import Silence
from wiring.services import assembled
from wiring.settings import load_settings
from wiring.state import state_of
from wiring.upkeep import copy_store, verify_store
from wiring.walk import plain_stages, take_in, walk


@pytest.fixture
def settings(tmp_path):
    return load_settings(data=tmp_path / "data", jobs=1)


@pytest.fixture
def judged(settings, tmp_path):
    with assembled(settings) as services:
        walk([decree_submission(tmp_path / "in")], tmp_path / "out", plain_stages(services, Silence()))
        yield services


def path_of(judged, kind):
    [found] = [item.key for item in judged.store.list(f"{kind}/")]
    return judged.settings.data / "store" / found


def test_sound_store_is_found_sound(judged):
    found = verify_store(judged.store, judged.records, Silence())
    assert found.is_sound and found.objects >= 6 and not found.damaged


@pytest.mark.parametrize("kind", ["evidence", "assessments", "uses"])
def test_lost_object_is_named(judged, kind):
    path = path_of(judged, kind)
    path.unlink()
    found = verify_store(judged.store, judged.records, Silence())
    assert [fault.key.rpartition("/")[2] for fault in found.lost] == [path.name] and not found.is_sound


def test_damaged_object_is_named_and_a_damaged_cache_is_no_loss(judged):
    cache = path_of(judged, "readings")
    cache.write_bytes(cache.read_bytes()[:-20])
    found = verify_store(judged.store, judged.records, Silence())
    assert [fault.is_cache for fault in found.damaged] == [True] and found.is_sound
    evidence = path_of(judged, "evidence")
    evidence.write_bytes(b"lain")
    found = verify_store(judged.store, judged.records, Silence())
    assert {fault.key.partition("/")[0] for fault in found.damaged} == {"evidence", "readings"} and not found.is_sound


def test_store_moves_to_a_bucket_and_back_whole(judged, tmp_path):
    bucket = S3Store(S3Settings(s3_server(), "bukti", ACCESS, SECRET, prefix=tmp_path.name, secure=False))
    objects = len(list(judged.store.list()))
    assert copy_store(judged.store, bucket, Silence()).copied == objects
    assert verify_store(bucket, judged.records, Silence()).is_sound
    back = FolderStore(tmp_path / "back")
    assert copy_store(bucket, back, Silence()).copied == objects
    again = copy_store(bucket, back, Silence())
    assert (again.copied, again.present) == (0, objects)
    assert [(item.key, back.get(item.key)) for item in back.list()] == [
        (item.key, judged.store.get(item.key)) for item in judged.store.list()
    ]


def test_damaged_object_is_not_copied_and_stops_nothing(judged, tmp_path):
    path_of(judged, "evidence").write_bytes(b"lain")
    objects = len(list(judged.store.list()))
    done = copy_store(judged.store, FolderStore(tmp_path / "copy"), Silence())
    assert done.copied == objects - 1 and [fault.key.partition("/")[0] for fault in done.failed] == ["evidence"]


def test_state_counts_what_waits_and_since_when(settings, tmp_path):
    with assembled(settings) as services:
        take_in([decree_submission(tmp_path / "in")], services, Silence())
    state = state_of(settings)
    assert (state.submissions, state.judged, state.waiting) == (1, 0, {"never-judged": 1})
    assert state.is_well and state.oldest is not None
    assert 0 <= state.as_json()["oldest_unjudged_seconds"] < 60


def test_state_tells_of_a_database_and_a_store_that_do_not_answer(tmp_path):
    away = load_settings(
        data=tmp_path, database="postgresql://x@127.0.0.1:1/x", store="s3://bukti/p", s3_endpoint="http://127.0.0.1:1",
        s3_access_key="a", s3_secret_key="b",
    )  # fmt: skip
    state = state_of(away)
    assert not state.is_well and state.database and state.store
    assert state.as_json()["ok"] is False
