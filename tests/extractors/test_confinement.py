"""What a reader process can no longer do, and how it ends with its engine at work."""

import os
import signal
import socket
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from bench.fuzz.running import processes_of
from evidence.document import ReadFailure
from extractors import Reader, ReadingSettings
from extractors.messages import Ask, Glanced, Read, frame
from extractors.sandbox import ReaderDied, ReaderProcess, resident_bytes
from tests.extractors.sheets import LETTER, MemoryCache, digest_of, draw, lines

ROOT = Path(__file__).parents[2]
PROBE = textwrap.dedent("""
    import os, socket, sys
    from pathlib import Path
    from extractors.confinement import confine
    folder, outside, port = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    def attempt(deed):
        try:
            deed()
        except OSError:
            return "refused"
        return "done"
    version = confine(folder)
    print(version)
    print(attempt(lambda: (folder / "dalam").write_text("a")))
    print(attempt(lambda: outside.write_text("b")))
    print(attempt(lambda: outside.unlink()))
    print(attempt(lambda: open(os.devnull, "w").write("c")))
    print(attempt(lambda: socket.create_connection(("127.0.0.1", port), 5).close()))
    print(attempt(lambda: os.kill(os.getppid(), 0)))
    print(outside.read_text())
""")


@pytest.fixture
def temporary(tmp_path, monkeypatch):
    folder = tmp_path / "tmp"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    return folder


@pytest.fixture
def maze(tmp_path):
    """A picture in which the engine looks for words for longer than anybody waits."""
    chance = np.random.default_rng(5)
    picture = np.full((3400, 3400), 255, np.uint8)
    for _ in range(60_000):
        x, y = chance.integers(0, 3380, 2)
        picture[y : y + chance.integers(3, 16), x : x + chance.integers(1, 4)] = 0
    path = tmp_path / "labirin.png"
    Image.fromarray(picture).save(path)
    return path


@pytest.fixture
def process(tmp_path):
    made = ReaderProcess(tmp_path, memory_bytes=1 << 30, message_bytes=1 << 20)
    yield made
    made.close()


def until(test, seconds=60.0):
    end = time.monotonic() + seconds
    while not test() and time.monotonic() < end:
        time.sleep(0.05)
    return test()


def engines(folder):
    """Reader processes into which the engine has been loaded."""
    return [found for found in processes_of(folder) if "tesserocr" in maps_of(found.split()[0])]


def maps_of(pid):
    try:
        return Path(f"/proc/{pid}/maps").read_text()
    except OSError:
        return ""


def test_a_confined_process_reads_but_neither_writes_elsewhere_nor_connects_nor_signals(tmp_path):
    inside, outside = tmp_path / "dalam", tmp_path / "luar"
    inside.mkdir()
    outside.write_text("utuh")
    with socket.create_server(("127.0.0.1", 0)) as server:
        command = [sys.executable, "-c", PROBE, str(inside), str(outside), str(server.getsockname()[1])]
        said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=True).stdout.split()
    version = int(said[0])
    if version < 1:
        pytest.skip("this system has no Landlock")
    assert (said[1], said[2], said[3], said[4], said[7]) == ("done", "refused", "refused", "done", "utuh")
    assert said[5] == ("refused" if version >= 4 else "done")
    assert said[6] == ("refused" if version >= 6 else "done")


def test_a_reader_process_knows_no_secrets(tmp_path, monkeypatch):
    monkeypatch.setenv("BUKTI_STORE_SECRET", "rahasia")
    process = ReaderProcess(tmp_path, memory_bytes=1 << 30, message_bytes=1 << 20)
    try:
        place = Path(f"/proc/{process.pid}/environ")
        until(lambda: b"TMPDIR=" in place.read_bytes() and str(tmp_path).encode() in place.read_bytes())  # empty until it has begun
        environment = place.read_bytes()
    finally:
        process.close()
    assert b"rahasia" not in environment
    assert b"PATH=" in environment


def test_descriptors_do_not_pile_up_and_no_zombie_stays(tmp_path):
    def held():
        return len(list(Path("/proc/self/fd").iterdir()))

    before = held()
    for _ in range(3):
        process = ReaderProcess(tmp_path, memory_bytes=1 << 30, message_bytes=1 << 20)
        pid = process.pid
        process.kill()
        process.close()
        process.close()
        assert not Path(f"/proc/{pid}").exists()
    assert held() == before
    assert list(tmp_path.iterdir()) == []


def test_a_process_that_cannot_start_leaves_nothing(tmp_path, monkeypatch):
    before = len(list(Path("/proc/self/fd").iterdir()))
    monkeypatch.setattr(sys, "executable", str(tmp_path / "tidak-ada"))
    with pytest.raises(FileNotFoundError):
        ReaderProcess(tmp_path, memory_bytes=1 << 30, message_bytes=1 << 20)
    assert len(list(Path("/proc/self/fd").iterdir())) == before
    assert list(tmp_path.iterdir()) == []


def spoken_by(process, content):
    """Let a process say ``content`` in its child's stead."""
    down, up = os.pipe()
    os.write(up, content)
    os.close(up)
    os.set_blocking(down, False)
    os.close(process._up)
    process._up = down


@pytest.mark.parametrize(
    ("content", "failure"),
    [
        (b"\xff\xff\xff\xff", ReadFailure.TOO_LARGE),
        (b"\x00\x00\x00\x03abc", ReadFailure.CRASHED),
        (frame(Read(1)), ReadFailure.CRASHED),
        (frame(Ask("k"))[:-1], ReadFailure.CRASHED),
    ],
    ids=["too long", "no message", "a message of ours", "cut short"],
)
def test_a_child_that_says_what_it_should_not_is_ended(process, content, failure):
    spoken_by(process, content)
    with pytest.raises(ReaderDied) as died:
        process.receive(time.monotonic() + 20)
    assert died.value.failure is failure
    assert not process.lives


def test_a_child_that_mutters_on_ends_at_its_deadline(process):
    spoken_by(process, frame(Glanced((0.5,) * 1000)))
    with pytest.raises(ReaderDied) as died:
        process.receive(time.monotonic() - 1)
    assert died.value.failure is ReadFailure.TIMED_OUT


def test_a_child_that_does_not_listen_is_ended(process, monkeypatch):
    os.kill(process.pid, signal.SIGSTOP)
    monkeypatch.setattr("extractors.sandbox._SEND_SECONDS", 0.5)
    with pytest.raises(ReaderDied) as died:
        process.send(Ask("k" * (1 << 20)))
    assert died.value.failure is ReadFailure.TIMED_OUT


def test_a_limit_ends_the_engine_as_well(maze, tmp_path, temporary):
    settings = ReadingSettings(file_seconds=3.0, page_seconds=60.0, deaths=1)
    with Reader(settings, MemoryCache()) as reader:
        document = reader.read(maze, digest_of(maze))
        assert document.failure is ReadFailure.TIMED_OUT
        assert engines(temporary) == []
        good = draw(tmp_path / "baik.pdf", lines(LETTER))
        assert reader.read(good, digest_of(good)).failure is None
    assert processes_of(temporary) == []
    assert list(temporary.iterdir()) == []


def test_the_memory_of_what_a_process_started_counts():
    inner = "import time; held = bytearray(b'x') * (90 << 20); time.sleep(60)"
    outer = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {inner!r}])"
    with subprocess.Popen([sys.executable, "-c", outer], start_new_session=True) as started:
        try:
            assert until(lambda: resident_bytes(started.pid) > 90 << 20, 30)
        finally:
            os.killpg(started.pid, signal.SIGKILL)


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_the_engine_does_not_outlive_the_parent(maze, tmp_path, end):
    folder = tmp_path / "tmp"
    folder.mkdir()
    script = textwrap.dedent(f"""
        import signal
        from pathlib import Path
        from extractors import Reader, ReadingSettings
        from tests.extractors.sheets import MemoryCache
        signal.signal(signal.SIGINT, signal.default_int_handler)
        if __name__ == "__main__":
            with Reader(ReadingSettings(), MemoryCache()) as reader:
                reader.read(Path({str(maze)!r}), "0" * 64)
    """)
    parent = subprocess.Popen(
        [sys.executable, "-c", script], env=os.environ | {"TMPDIR": str(folder)}, cwd=ROOT, stderr=subprocess.DEVNULL
    )
    assert until(lambda: engines(folder))
    parent.send_signal(end)
    parent.wait(timeout=60)
    assert until(lambda: not processes_of(folder) and not any(folder.iterdir()))
