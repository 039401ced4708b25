"""A real Prefect server: how it is started, and what it says."""

import json
import os
import signal
import subprocess
import sys
import tempfile
import urllib.request
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.storage.servers import Server, free_ports

BIN = Path(sys.executable).parent
ENDED = {"COMPLETED", "FAILED", "CRASHED", "CANCELLED"}


def environment(home: Path, **more: str) -> dict[str, str]:
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("BUKTI_", "PREFECT_"))}
    quiet = {"PREFECT_SERVER_ANALYTICS_ENABLED": "false", "DO_NOT_TRACK": "1", "PREFECT_LOGGING_LEVEL": "WARNING", "COLUMNS": "200"}
    return kept | quiet | {"PREFECT_HOME": str(home), "BUKTI_DATA": str(home / "data")} | more


def new_prefect_server(home: Path, **more: str) -> Server:
    """A Prefect server with its own ``home``, on a free port, not yet started; its address is that of its API."""
    [port] = free_ports(1)
    url = f"http://127.0.0.1:{port}/api"

    def answers() -> bool:
        try:
            with urllib.request.urlopen(f"{url}/health", timeout=2):
                return True
        except OSError:
            return False

    command = [BIN / "prefect", "server", "start", "--host", "127.0.0.1", "--port", str(port)]
    folder = Path(tempfile.mkdtemp(prefix="bukti-prefect-"))
    return Server(command, folder, url, answers, end=signal.SIGKILL, env=environment(home, **more), patience=180)


def started_worker(env: Mapping[str, str], pool: str, log: Path, *options: str) -> "subprocess.Popen[bytes]":
    """A worker that takes the runs of ``pool``, in a process group of its own."""
    command = [BIN / "prefect", "worker", "start", "--pool", pool, "--type", "process", *options]
    with log.open("ab") as output:
        return subprocess.Popen(
            command, env=env, stdout=output, stderr=output, stdin=subprocess.DEVNULL, cwd=log.parent, start_new_session=True
        )


def asked(url: str, what: str, question: Mapping[str, Any] | None = None) -> list[dict[str, Any]]:
    """What the server has of something: ``flow_runs``, ``deployments``, ``artifacts``, ``logs``, ``automations``, ``work_pools/NAME/workers``."""
    body = json.dumps(question or {}).encode()
    request = urllib.request.Request(f"{url}/{what}/filter", data=body, headers={"Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=20) as answer:
        found: list[dict[str, Any]] = json.load(answer)
    return found
