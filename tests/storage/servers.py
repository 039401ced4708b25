"""Real servers on the loopback, each started once in a test process and ended with it: S3 and PostgreSQL."""

import atexit
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import psycopg
import urllib3

ACCESS, SECRET = "bukti-test", "bukti-test-secret"
_SERVICES = ("s3.port", "master.port", "volume.port", "filer.port", "admin.port")
_PATIENCE = 60  # seconds until the server must answer


@cache
def s3_server() -> str:
    """The ``host:port`` of a running server that knows ``ACCESS`` and ``SECRET``."""
    folder = Path(tempfile.mkdtemp(prefix="bukti-s3-"))
    (folder / "s3.json").write_text(
        json.dumps(
            {
                "identities": [
                    {
                        "name": "t",
                        "credentials": [{"accessKey": ACCESS, "secretKey": SECRET}],
                        "actions": ["Admin", "Read", "Write", "List", "Tagging"],
                    }
                ]
            }
        )
    )
    ports = dict(zip(_SERVICES, _free_ports(len(_SERVICES)), strict=True))
    (folder / "data").mkdir()
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(
            [
                str(Path(sys.executable).parent / "weed"), "mini", f"-dir={folder / 'data'}", "-ip=127.0.0.1", "-ip.bind=127.0.0.1",
                f"-s3.config={folder / 's3.json'}", "-webdav=false", "-admin.ui=false", "-s3.port.iceberg=0", "-s3.port.lance=0",
                "-master.telemetry=false", *(f"-{name}={port}" for name, port in ports.items()),
            ],
            stdout=log, stderr=log, cwd=folder, start_new_session=True,
        )  # fmt: skip
    atexit.register(_end, process, folder)
    endpoint = f"127.0.0.1:{ports['s3.port']}"
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline and process.poll() is None:
        try:
            urllib3.request("GET", f"http://{endpoint}/status", timeout=1, retries=False)
            return endpoint
        except urllib3.exceptions.HTTPError:
            time.sleep(0.1)
    raise RuntimeError(f"the S3 server did not answer: {(folder / 'log').read_text(errors='replace')[-2000:]}")


@cache
def postgresql_server() -> str:
    """The address (without a database's name) of a running server whose user ``bukti`` may do all."""
    folder = Path(tempfile.mkdtemp(prefix="bukti-pg-"))
    programs = max(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))
    user = "postgres" if os.geteuid() == 0 else None  # the server refuses to run as root
    if user:
        shutil.chown(folder, user)
    [port] = _free_ports(1)
    with (folder.parent / f"{folder.name}.log").open("wb") as log:
        made: list[str | Path] = [
            programs / "initdb",
            "-D",
            folder / "data",
            "-U",
            "bukti",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--locale=C.UTF-8",
            "-N",
        ]
        subprocess.run(made, stdout=log, stderr=log, check=True, user=user, cwd="/")
        process = subprocess.Popen(
            [programs / "postgres", "-D", folder / "data", "-h", "127.0.0.1", "-p", str(port), "-k", folder, "-F"],
            stdout=log, stderr=log, user=user, cwd="/", start_new_session=True,
        )  # fmt: skip
    atexit.register(_end, process, folder)
    address = f"postgresql+psycopg://bukti@127.0.0.1:{port}"
    deadline = time.monotonic() + _PATIENCE
    while process.poll() is None:
        try:
            psycopg.connect(host="127.0.0.1", port=port, user="bukti", dbname="postgres").close()
            return address
        except psycopg.OperationalError:
            if time.monotonic() > deadline:
                break
            time.sleep(0.1)
    raise RuntimeError(f"PostgreSQL did not answer: {Path(log.name).read_text(errors='replace')[-2000:]}")


@contextmanager
def empty_database() -> Iterator[str]:
    """The address of a new database, which is dropped afterwards."""
    address, name = postgresql_server(), f"bukti_{uuid.uuid4().hex}"
    port = int(address.rpartition(":")[2])
    with psycopg.connect(host="127.0.0.1", port=port, user="bukti", dbname="postgres", autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}".encode())
        try:
            yield f"{address}/{name}"
        finally:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())


def _free_ports(count: int) -> list[int]:
    """Ports that nobody listens on; the server listens 10,000 higher as well, for its own calls."""
    found: list[int] = []
    held = []
    while len(found) < count:
        one, other = socket.socket(), socket.socket()
        one.bind(("127.0.0.1", 0))
        port = one.getsockname()[1]
        held += [one, other]
        try:
            if port + 10_000 < 65_536:
                other.bind(("127.0.0.1", port + 10_000))
                found.append(port)
        except OSError:
            continue
    for each in held:
        each.close()
    return found


def _end(process: subprocess.Popen[bytes], folder: Path) -> None:
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    shutil.rmtree(folder, ignore_errors=True)
