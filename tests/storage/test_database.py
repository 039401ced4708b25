"""Many at once, and a database that fails."""

import multiprocessing
import os
import signal
import sqlite3
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from evidence.errors import StorageError, Unreachable, Unwritable
from storage import Records
from storage.database import Database, database_errors
from tests.storage.databases import postgresql
from tests.storage.values import NOON, assessment, inputs, run, submission

apart = multiprocessing.get_context("spawn")  # a test runner has threads, which a fork would not survive
Answers = Any  # a multiprocessing queue


def in_processes(act: Callable[..., None], count: int, url: str) -> list[Any]:
    """Run ``act(url, number, gate, answers)`` in processes that start together; what they answered."""
    gate, answers = apart.Barrier(count), apart.Queue()
    children = [apart.Process(target=act, args=(url, number, gate, answers)) for number in range(count)]
    for child in children:
        child.start()
    found = [answers.get(timeout=180) for _ in children]
    for child in children:
        child.join()
    return found


def record_ten(url: str, number: int, gate: Any, answers: Answers) -> None:
    with Records(url) as records:
        version = records.newest_version("BJB-1", 2026)
        assert version is not None
        judged = assessment(version.submission)
        gate.wait()
        answers.put([records.record(run(version, f"{number}-{i}"), version, judged, "k", {}).number for i in range(10)])


def test_processes_that_record_at_once_get_every_number_once(url: str) -> None:
    with Records(url) as records:
        records.receive(submission(), inputs(sk="isi"), "x", NOON)
    found = in_processes(record_ten, 3, url)
    assert sorted(number for numbers in found for number in numbers) == list(range(1, 31))
    assert all(numbers == sorted(numbers) for numbers in found)


def test_threads_that_record_at_once_get_every_number_once(records: Records) -> None:
    version = records.receive(submission(), inputs(sk="isi"), "x", NOON)
    judged = assessment(version.submission)
    with ThreadPoolExecutor(4) as pool:
        numbers = list(pool.map(lambda i: records.record(run(version, f"t{i}"), version, judged, "k", {}).number, range(12)))
    assert sorted(numbers) == list(range(1, 13))


def receive_same(url: str, number: int, gate: Any, answers: Answers) -> None:
    gate.wait()
    with Records(url) as records:
        answers.put(records.receive(submission(), inputs(sk="isi"), f"dari {number}", NOON))


def test_processes_that_open_and_receive_the_same_at_once_make_one_version(url: str) -> None:
    found = in_processes(receive_same, 4, url)
    assert len({version.id for version in found}) == 1
    assert {version.number for version in found} == {1}
    assert len({version.source for version in found}) == 1


def record_until_killed(url: str, ready: Any) -> None:
    with Records(url) as records:
        version = records.newest_version("BJB-1", 2026)
        assert version is not None
        judged = assessment(version.submission)
        ready.set()
        for i in range(100_000):
            records.record(run(version, f"{os.getpid()}-{i}"), version, judged, "k", {"html": "h", "json": "j"})


def test_recorder_killed_at_any_moment_leaves_whole_runs_in_an_unbroken_row(url: str) -> None:
    with Records(url) as records:
        records.receive(submission(), inputs(sk="isi"), "x", NOON)
    for attempt in range(4):
        ready = apart.Event()
        child = apart.Process(target=record_until_killed, args=(url, ready))
        child.start()
        assert ready.wait(90)
        time.sleep(0.05 + 0.013 * attempt)
        assert child.pid is not None
        os.kill(child.pid, signal.SIGKILL)
        child.join()
    with Records(url) as records:
        kept = records.runs("BJB-1", 2026)
        assert [item.number for item in kept] == list(range(1, len(kept) + 1))
        assert len(kept) > 0
        for item in kept:
            assert len(records.verdicts(item.id)) == 2
            assert len(records.flags(item.id)) == 3
            assert records.report_key(item.id, "json") == "j"


def test_readers_do_not_wait_for_a_writer(records: Records, url: str) -> None:
    version = records.receive(submission(), inputs(sk="isi"), "x", NOON)
    other = Database(url)
    with other.writing() as connection:
        connection.exec_driver_sql("INSERT INTO submissions (kode, tahun) VALUES ('OPEN', 2026)")
        started = time.monotonic()
        assert records.newest_version("BJB-1", 2026) == version
        assert records.newest_year("OPEN") is None
        assert time.monotonic() - started < 5
    assert records.newest_year("OPEN") == 2026
    other.close()


def test_writing_that_raises_keeps_nothing(records: Records, url: str) -> None:
    other = Database(url)
    with pytest.raises(ZeroDivisionError), other.writing() as connection:
        connection.exec_driver_sql("INSERT INTO submissions (kode, tahun) VALUES ('HALF', 2026)")
        raise ZeroDivisionError
    assert records.newest_year("HALF") is None
    other.close()


# SQLite alone


def sqlite_url(path: Path) -> str:
    return f"sqlite:///{path}"


def test_file_that_is_no_database_is_told(tmp_path: Path) -> None:
    path = tmp_path / "records.sqlite"
    path.write_bytes(b"bukan basis data" * 100)
    with pytest.raises(StorageError, match="rusak") as caught:
        Records(sqlite_url(path))
    assert caught.value.cure


def test_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("x")
    with pytest.raises(StorageError):
        Records(sqlite_url(tmp_path / "data" / "records.sqlite"))


def test_address_of_no_known_database_is_told() -> None:
    for url in ("", "nonsense", "nonsense://x/y"):
        with pytest.raises(StorageError) as caught:
            Records(url)
        assert caught.value.cure


@pytest.mark.parametrize(
    ("name", "word", "kind"),
    [
        ("SQLITE_BUSY_SNAPSHOT", "proses lain", Unreachable),
        ("SQLITE_FULL", "penuh", Unwritable),
        ("SQLITE_READONLY_DBMOVED", "hanya dapat dibaca", Unwritable),
        ("SQLITE_CORRUPT", "rusak", StorageError),
        ("SQLITE_CANTOPEN", "tidak dapat dibuka", Unreachable),
        ("SQLITE_IOERR", "menolak", StorageError),
    ],
)
def test_failure_of_sqlite_is_told_with_its_cure(tmp_path: Path, name: str, word: str, kind: type[StorageError]) -> None:
    from sqlalchemy.exc import OperationalError

    origin = sqlite3.OperationalError("disk I/O error")
    origin.sqlite_errorname = name
    with pytest.raises(StorageError, match=word) as caught, database_errors():
        raise OperationalError("SELECT 1", {}, origin)
    assert caught.value.cure
    assert type(caught.value) is kind


def test_disk_that_is_full_is_told_and_what_was_kept_stays(tmp_path: Path) -> None:
    path = tmp_path / "records.sqlite"
    with Records(sqlite_url(path)) as records:
        version = records.receive(submission(), inputs(sk="isi"), "x", NOON)
        with records._database.reading() as connection:
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
            connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(StorageError, match="penuh"):
            for number in range(200):
                records.receive(submission(f"X-{number}"), inputs(sk="isi"), "x", NOON)
        assert records.newest_version("BJB-1", 2026) == version


def test_foreign_keys_are_held(tmp_path: Path) -> None:
    with Records(sqlite_url(tmp_path / "records.sqlite")) as records:
        with pytest.raises(StorageError), records._database.writing() as connection:
            connection.exec_driver_sql("INSERT INTO attachments (input_id, nomor) VALUES (99, 1)")
        with records._database.reading() as connection:
            assert connection.exec_driver_sql("PRAGMA journal_mode").scalar_one() == "wal"
            assert connection.exec_driver_sql("PRAGMA busy_timeout").scalar_one() == 30_000


def test_questions_use_indexes(tmp_path: Path) -> None:
    from storage.queries import earlier_uses, recorded_runs, unjudged_submissions

    with Records(sqlite_url(tmp_path / "records.sqlite")) as records, records._database.reading() as connection:
        for question in (earlier_uses(["a", "b"]), recorded_runs("a", 2026)):
            compiled = question.compile(connection, compile_kwargs={"literal_binds": True})
            plan = [row.detail for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {compiled}")]
            assert not [step for step in plan if step.startswith("SCAN")], plan
        compiled = unjudged_submissions({2026: "a"}, "b").compile(connection, compile_kwargs={"literal_binds": True})
        plan = [row.detail for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {compiled}")]
        assert [step for step in plan if step.startswith("SCAN")] == ["SCAN submissions"], plan


def test_lock_of_the_night_is_held_by_one_and_let_go(url: str) -> None:
    with Records(url) as records, Records(url) as others, records.nightly() as holds:
        assert holds() and holds()
        with others.nightly() as others_hold:
            assert not others_hold()
    with Records(url) as records, records.nightly() as holds:
        assert holds()


def test_lock_that_a_lost_connection_lost_is_taken_again_unless_another_has_it(tmp_path: Path) -> None:
    def cut(records: Records) -> None:
        with records._database.writing() as connection:
            sessions = "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'"
            connection.exec_driver_sql(sessions)

    with postgresql(tmp_path) as url, Records(url) as records, Records(url) as others, records.nightly() as holds:
        assert holds()
        cut(others)
        with pytest.raises(Unreachable):
            holds()
        assert holds()
        cut(others)
        with others.nightly() as others_hold:
            assert others_hold()
            with pytest.raises(Unreachable):
                holds()
            assert not holds()
        assert holds()
