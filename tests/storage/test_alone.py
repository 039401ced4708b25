"""Submissions in hand: nobody else gets them while a process holds them, and all of them are free once it is gone, however it went."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest

from storage import Records
from tests.storage.servers import empty_database

A, B, C = ("BJB-1", 2026), ("BJB-2", 2026), ("BJB-2", 2025)

HOLD = """
import sys, time
from storage import Records
with Records(sys.argv[1]).holding() as take:
    print(len(take([("BJB-1", 2026), ("BJB-2", 2026)])), flush=True)
    time.sleep(600)
"""


@pytest.fixture
def url() -> Iterator[str]:
    with empty_database() as address:
        yield address


def test_what_one_holds_another_does_not_get_and_gets_afterwards(url: str) -> None:
    with Records(url) as one, Records(url) as other:
        with one.holding() as mine, other.holding() as theirs:
            assert (mine([A, B]), theirs([B, C])) == ({A, B}, {C})
            assert mine([A, B, C]) == {A, B}  # asked again
            assert other.in_hand([A, B, C]) == {A, B, C}
            with one.nightly() as holds:  # another lock altogether
                assert holds()
        assert other.in_hand([A, B, C]) == frozenset()
        with other.holding() as take:
            assert take([A, B, C]) == {A, B, C}


def test_killed_process_lets_go_at_once(url: str) -> None:
    process = subprocess.Popen([sys.executable, "-c", HOLD, url], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None and process.stdout.readline() == "2\n"
    with Records(url) as records:
        assert records.in_hand([A, B, C]) == {A, B}
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        deadline = time.monotonic() + 10
        while records.in_hand([A, B]) and time.monotonic() < deadline:
            time.sleep(0.05)
        with records.holding() as take:
            assert take([A, B]) == {A, B}


def test_sqlite_belongs_to_one_host(tmp_path, url: str) -> None:
    with Records(f"sqlite:///{tmp_path / 'records.sqlite'}") as records:
        assert not records.spans_hosts
    with Records(url) as records:
        assert records.spans_hosts
