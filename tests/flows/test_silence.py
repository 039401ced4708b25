"""Nothing is reported to anybody: no process of bukti or of Prefect asks for a host that is not this machine."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.flows.prefects import BIN, environment
from tests.papers import decree_submission

WATCH = """
import os, sys

def note(event, arguments):
    if event in ("socket.getaddrinfo", "socket.gethostbyname"):
        host = arguments[0]
    elif event == "socket.connect" and isinstance(arguments[1], tuple):
        host = arguments[1][0]
    else:
        return
    with open(os.environ["WATCHED"], "a") as file:
        file.write(f"{host if isinstance(host, str) else (host or b'').decode()}\\n")

sys.addaudithook(note)
"""
"""Python itself runs this at the start of each process, and tells of every connection and look-up of a name."""

HERE = {"127.0.0.1", "localhost", "::1", "0.0.0.0", "", "None"}


@pytest.fixture
def watched(tmp_path):
    """An environment in which every host that a Python process asks for is noted, and what was noted."""
    (tmp_path / "watch").mkdir()
    (tmp_path / "watch/sitecustomize.py").write_text(WATCH)
    noted = tmp_path / "hosts"

    def prepared(env: dict[str, str]) -> dict[str, str]:
        kept = {key: value for key, value in env.items() if key not in {"DO_NOT_TRACK", "PREFECT_SERVER_ANALYTICS_ENABLED", "CI"}}
        path = f"{tmp_path / 'watch'}:{Path(__file__).parents[2]}"
        return kept | {"PYTHONPATH": path, "WATCHED": str(noted)}

    def hosts() -> set[str]:
        return set(noted.read_text().splitlines()) if noted.exists() else set()

    return prepared, hosts


def ran(env: dict[str, str], *arguments: object) -> "subprocess.CompletedProcess[str]":
    command = [str(BIN / "bukti"), *map(str, arguments)]
    return subprocess.run(command, env=env, capture_output=True, text=True, timeout=240, check=False)


def test_run_without_a_server_asks_for_nobody(watched, tmp_path):
    prepared, hosts = watched
    decree_submission(tmp_path / "in")
    env = prepared(environment(tmp_path))
    done = ran(env, "nightly", "--drop", tmp_path / "in", "--out", tmp_path / "out")
    assert done.returncode == 0, done.stderr
    assert hosts() == set()


@pytest.mark.stack
def test_run_with_a_server_asks_for_that_server_alone(server, watched, tmp_path):
    url, home = server
    prepared, hosts = watched
    decree_submission(tmp_path / "in", kode="SUNYI-1")
    env = prepared(environment(home, PREFECT_API_URL=url, BUKTI_DATA=str(tmp_path / "data")))
    done = ran(env, "verify", tmp_path / "in", "--out", tmp_path / "out", "--json")
    assert done.returncode == 0, done.stderr
    assert [row["kode"] for row in json.loads(done.stdout)["submissions"]] == ["SUNYI-1"]
    deployed = ran(env, "deploy", "--pool", "sunyi", "--out", tmp_path / "out")
    assert deployed.returncode == 0, deployed.stderr
    assert "127.0.0.1" in hosts()  # the watch works
    assert hosts() <= HERE, hosts()
