"""Nights in processes of their own, and what must hold after them, whatever happened."""

import json
import os
import signal
import subprocess
import time
from collections.abc import Iterable, Mapping
from pathlib import Path

from tests.cli.test_commands import BUKTI
from tests.papers import DECREE, decree_submission, write_pdf
from wiring.arrival import Silence
from wiring.nightly import waiting_now
from wiring.services import assembled
from wiring.settings import load_settings
from wiring.upkeep import verify_store

PATIENCE = 240  # seconds until a night must have ended


def kodes(count: int) -> tuple[str, ...]:
    return tuple(f"BJR-2026-{number:04}" for number in range(1, count + 1))


def filled(drop: Path, count: int) -> Path:
    """A drop with so many submissions, each with a decree of its own."""
    for kode in kodes(count):
        decree_submission(drop / kode, kode=kode)
        write_pdf(drop / kode / "bukti/sk.pdf", DECREE.replace("188.45/25/", f"188.45/1{kode[-4:]}/"))
    return drop


def environment(base: Path, more: Mapping[str, str]) -> dict[str, str]:
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("BUKTI_", "PREFECT_"))}
    return kept | {"BUKTI_DATA": str(base / "data"), "COLUMNS": "200"} | dict(more)


def started(base: Path, drop: Path, **more: str) -> subprocess.Popen[str]:
    """A night that has just begun, in a process group of its own."""
    return subprocess.Popen(
        [str(BUKTI), "nightly", "--drop", str(drop), "--out", str(base / "out"), "--json"],
        env=environment(base, more), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True,
    )  # fmt: skip


def ended(process: subprocess.Popen[str]) -> tuple[int, str, str]:
    """Status, output and complaints of a night, once it has ended by itself."""
    try:
        output, complaints = process.communicate(timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        raise
    return process.returncode, output, complaints


def usual_seconds(base: Path, drop: Path, **more: str) -> float:
    """How long a night takes that nobody disturbs."""
    began = time.monotonic()
    status, _, complaints = ended(started(base, drop, **more))
    assert status == 0, complaints
    return time.monotonic() - began


def no_half_report(base: Path) -> None:
    """What lies where people look is whole."""
    for path in (base / "out").glob("*/report.json"):
        assert json.loads(path.read_text("utf-8"))["schema"] == 1
    for path in (base / "out").rglob("*.html"):
        assert path.read_text("utf-8").rstrip().endswith("</html>"), path


def all_is_well(base: Path, count: int, **more: str) -> None:
    """Nothing waits, nothing failed, each submission was judged once and is proven, its report is the stored one, and the store is sound."""
    options = {key.removeprefix("BUKTI_").lower(): value for key, value in more.items()}
    no_half_report(base)
    with assembled(load_settings(**{"data": base / "data"} | options)) as services:
        assert waiting_now(services) == () and services.records.failures() == ()
        for kode in kodes(count):
            [run] = services.records.runs(kode, 2026)
            stored = services.store.get(services.records.report_key(run.id, "json"))
            assert (base / "out" / kode / "report.json").read_bytes() == stored
            assert [claim["status"] for claim in json.loads(stored)["claims"]] == ["met"]
        assert verify_store(services.store, services.records, Silence()).is_sound


def children(pid: int) -> list[int]:
    """The processes that a process started and that live."""
    found: list[int] = []
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            found += map(int, task.read_text().split())
        except OSError:
            continue
    return found


def readers(pid: int) -> list[int]:
    """The reader processes among them: what asks Tesseract for its languages is another child."""
    return [child for child in children(pid) if b"extractors.worker" in _command(child)]


def _command(pid: int) -> bytes:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return b""


def wait_for(paths: Iterable[Path], process: subprocess.Popen[str]) -> None:
    """Until one of the files is there, or the process has ended."""
    wanted = tuple(paths)
    while process.poll() is None and not any(path.exists() for path in wanted):
        time.sleep(0.02)
