"""Reader processes that hang, crash, eat memory or lose their parent: a clear failure, and nothing left behind."""

import os
import signal
import subprocess
import sys
import textwrap
import threading
import time
from pathlib import Path

import pytest

from evidence.document import ReadFailure
from evidence.errors import Unwritable
from extractors import Reader, ReadingSettings, Request
from tests.extractors.sheets import LETTER, MemoryCache, digest_of, draw, lines

PAGES = [f"{LETTER}\nHalaman {number}" for number in range(1, 5)]
CASES = {
    "hang:2": (ReadFailure.TIMED_OUT, {"page_seconds": 2.0}),
    "burn:2": (ReadFailure.TIMED_OUT, {"page_seconds": 2.0}),
    "crash:2": (ReadFailure.CRASHED, {}),
    "eat:2": (ReadFailure.OUT_OF_MEMORY, {"memory_bytes": 500 << 20}),
}


@pytest.fixture
def paper(tmp_path):
    return draw(tmp_path / "surat.pdf", *(lines(text) for text in PAGES))


@pytest.fixture
def temporary(tmp_path, monkeypatch):
    """The folder for temporary files, to see what stays in it."""
    folder = tmp_path / "tmp"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    return folder


def workers_in(folder):
    """Processes whose arguments name a folder."""
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            if str(folder) in (entry / "cmdline").read_text():
                found.append(int(entry.name))
        except OSError:
            continue
    return found


@pytest.mark.parametrize("fault", CASES)
def test_a_page_that_breaks_its_reader_costs_only_itself(paper, temporary, fault):
    failure, limits = CASES[fault]
    with Reader(ReadingSettings(fault=fault, **limits), MemoryCache()) as reader:
        document = reader.read(paper, digest_of(paper))
        assert document.failure is failure
        assert [page.number for page in document.pages] == [1, 3, 4]
        assert document.page_count == 4
        assert not document.fully_read
        assert "2" in document.failure_detail
    assert list(temporary.iterdir()) == []
    assert workers_in(temporary) == []


def test_a_file_that_breaks_its_reader_while_opening_fails_alone(paper, tmp_path, temporary):
    with Reader(ReadingSettings(fault="crash:0"), MemoryCache()) as reader:
        document = reader.read(paper, digest_of(paper))
    assert (document.failure, document.pages) == (ReadFailure.CRASHED, ())
    assert document.media_type == "application/pdf"


@pytest.mark.parametrize("fault", ["full:0", "full:2"])
def test_a_full_disk_stops_the_run_and_is_no_fault_of_the_file(paper, temporary, fault):
    with Reader(ReadingSettings(fault=fault), MemoryCache()) as reader, pytest.raises(Unwritable, match="penuh") as raised:
        reader.read(paper, digest_of(paper))
    assert not raised.value.retryable
    assert list(temporary.iterdir()) == []
    assert workers_in(temporary) == []


def test_the_rest_of_a_file_is_given_up_after_too_many_deaths(paper):
    with Reader(ReadingSettings(fault="crash:2", deaths=1), MemoryCache()) as reader:
        document = reader.read(paper, digest_of(paper))
    assert [page.number for page in document.pages] == [1]
    assert "2-4" in document.failure_detail


def test_a_file_over_its_time_keeps_what_was_read(paper):
    with Reader(ReadingSettings(file_seconds=0.0), MemoryCache()) as reader:
        document = reader.read(paper, digest_of(paper))
    assert document.failure is ReadFailure.TIMED_OUT
    assert document.page_count == 4
    assert document.pages == ()


def test_processes_are_renewed_after_their_share_of_files(paper):
    with Reader(ReadingSettings(renew_after=1), MemoryCache()) as reader:
        reader.read(paper, digest_of(paper))
        assert reader.processes == ()
        assert len(reader.read(paper, digest_of(paper)).pages) == 4


def test_leaving_the_reader_early_ends_its_processes(paper, tmp_path, temporary):
    stuck = draw(tmp_path / "macet.pdf", *(lines(text) for text in PAGES * 2))
    short = draw(tmp_path / "pendek.pdf", lines(LETTER))
    with Reader(ReadingSettings(fault="hang:7"), MemoryCache(), 2) as reader:
        reading = reader.read_all([Request(digest_of(stuck), stuck), Request(digest_of(short), short)])
        assert next(reading).digest == digest_of(short)
        assert workers_in(temporary)
    assert workers_in(temporary) == []
    assert list(temporary.iterdir()) == []
    assert list(reading) == []


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGKILL])
def test_nothing_outlives_the_parent(paper, tmp_path, end):
    folder = tmp_path / "tmp"
    folder.mkdir()
    script = textwrap.dedent(f"""
        import signal
        from pathlib import Path
        from extractors import Reader, ReadingSettings
        from tests.extractors.sheets import MemoryCache
        signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background job starts with it ignored
        if __name__ == "__main__":
            with Reader(ReadingSettings(fault="hang:1"), MemoryCache()) as reader:
                reader.read(Path({str(paper)!r}), "0" * 64)
    """)
    parent = subprocess.Popen(
        [sys.executable, "-c", script],
        env=os.environ | {"TMPDIR": str(folder)},
        cwd=Path(__file__).parents[2],
        stderr=subprocess.DEVNULL,
    )
    _until(lambda: workers_in(folder), seconds=60)
    assert workers_in(folder)
    parent.send_signal(end)
    parent.wait(timeout=60)
    _until(lambda: not workers_in(folder) and not any(folder.iterdir()), seconds=60)
    assert workers_in(folder) == []
    assert list(folder.iterdir()) == []


def _until(test, *, seconds):
    end = time.monotonic() + seconds
    while not test() and time.monotonic() < end:
        time.sleep(0.1)


def test_reader_that_somebody_else_killed_reads_the_page_again(paper):
    with Reader(ReadingSettings(fault="hang:2", page_seconds=4.0), MemoryCache()) as reader:  # it waits at page 2 to be killed
        killed = []

        def kill_twice() -> None:
            while len(killed) < 2:
                for pid in set(reader.processes) - set(killed):
                    time.sleep(1)
                    killed.append(pid)
                    os.kill(pid, signal.SIGKILL)
                time.sleep(0.05)

        killer = threading.Thread(target=kill_twice)
        killer.start()
        document = reader.read(paper, digest_of(paper))
        killer.join()
    assert document.failure is ReadFailure.TIMED_OUT  # the third try was left to its own limit: no kill counts against the file
    assert [page.number for page in document.pages] == [1, 3, 4]
