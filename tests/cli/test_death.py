"""``kill -9`` of the nightly run at random moments: nothing lost, nothing judged twice, no half report, and the next run goes on."""

import json
import os
import random
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.cli.test_commands import BUKTI, bukti
from tests.papers import decree_submission
from wiring.arrival import Silence
from wiring.nightly import waiting_now
from wiring.services import assembled
from wiring.settings import load_settings
from wiring.upkeep import verify_store

MOMENTS = 10
KODES = tuple(f"BJR-2026-{number:04}" for number in range(1, 4))


@pytest.fixture(scope="module")
def drop(tmp_path_factory):
    folder = tmp_path_factory.mktemp("drop")
    for kode in KODES:
        decree_submission(folder / kode, kode=kode)
    return folder


@pytest.fixture(scope="module")
def usual(drop, tmp_path_factory):
    """How long the run takes that nobody kills."""
    base = tmp_path_factory.mktemp("usual")
    began = time.monotonic()
    done = bukti(base / "data", "nightly", "--drop", drop, "--out", base / "out")
    assert done.returncode == 0, done.stderr
    return time.monotonic() - began


def killed_after(seconds: float, drop: Path, base: Path) -> bool:
    """Start the run, and kill it with all its children at that moment; whether it was still running."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("BUKTI_", "PREFECT_"))}
    process = subprocess.Popen(
        [str(BUKTI), "nightly", "--drop", str(drop), "--out", str(base / "out")],
        env=kept | {"BUKTI_DATA": str(base / "data")}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip
    try:
        process.wait(seconds)
        return False
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        return True


@pytest.mark.parametrize("moment", range(MOMENTS))
def test_killed_night_loses_nothing_and_the_next_goes_on(drop, usual, tmp_path, moment):
    wait = random.Random(f"{moment} of {MOMENTS}").uniform(0.05, 1.0) * usual
    killed = killed_after(wait, drop, tmp_path)
    for path in (tmp_path / "out").glob("*/report.json"):  # what is there is whole
        assert json.loads(path.read_text("utf-8"))["schema"] == 1

    done = bukti(tmp_path / "data", "nightly", "--drop", drop, "--out", tmp_path / "out", "--json")
    assert done.returncode == 0, (wait, killed, done.stderr)
    assert json.loads(done.stdout)["left"] == {}
    with assembled(load_settings(data=tmp_path / "data")) as services:
        assert waiting_now(services) == ()
        for kode in KODES:
            [run] = services.records.runs(kode, 2026)  # judged once
            stored = services.store.get(services.records.report_key(run.id, "json"))
            assert (tmp_path / "out" / kode / "report.json").read_bytes() == stored
        assert verify_store(services.store, services.records, Silence()).is_sound
