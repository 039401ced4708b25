"""Real servers on the loopback: S3 and PostgreSQL. Those that tests share are started once in a test process and ended with it; a ``Server`` of one's own
can also be killed, halted, and started again with what it kept."""

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
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import psycopg
import urllib3

ACCESS, SECRET = "bukti-test", "bukti-test-secret"
_SERVICES = ("s3.port", "master.port", "volume.port", "filer.port", "admin.port")


class Server:
    """A server process over ``folder``, which is removed in the end. It has ``patience`` seconds to answer. ``address`` is where it answers; ``end`` the signal that kills it at once."""

    def __init__(
        self,
        command: Sequence[str | Path],
        folder: Path,
        address: str,
        answers: Callable[[], bool],
        *,
        end: int,
        user: str | None = None,
        env: Mapping[str, str] | None = None,
        patience: float = 60,
    ) -> None:
        self.address = address
        self._command = command
        self._folder = folder
        self._answers = answers
        self._end = end
        self._user = user
        self._env = env
        self._patience = patience
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it, and wait until it answers."""
        deadline = time.monotonic() + self._patience
        while time.monotonic() < deadline:
            if self._process is None or self._process.poll() is not None:
                with (self._folder / "log").open("ab") as log:
                    self._process = subprocess.Popen(
                        list(self._command), stdout=log, stderr=log, user=self._user, env=self._env, cwd="/", start_new_session=True
                    )
            if self._answers():
                return
            time.sleep(0.1)
        raise RuntimeError(f"{self._command[0]} did not answer: {(self._folder / 'log').read_text(errors='replace')[-2000:]}")

    def kill(self) -> None:
        """As a crash: it gets no time to put anything in order."""
        if self._process is not None and self._process.poll() is None:
            os.killpg(self._process.pid, self._end)
            self._process.wait(30)

    def halt(self) -> None:
        """It goes on to be there, and answers nothing."""
        assert self._process is not None
        os.killpg(self._process.pid, signal.SIGSTOP)

    def resume(self) -> None:
        assert self._process is not None
        os.killpg(self._process.pid, signal.SIGCONT)

    def remove(self) -> None:
        """End it, and remove what it kept."""
        self.kill()
        shutil.rmtree(self._folder, ignore_errors=True)


def new_s3_server() -> Server:
    """An S3 server that knows ``ACCESS`` and ``SECRET``, not yet started; its address is ``host:port``."""
    folder = Path(tempfile.mkdtemp(prefix="bukti-s3-"))
    keys = [{"accessKey": ACCESS, "secretKey": SECRET}]
    actions = ["Admin", "Read", "Write", "List", "Tagging"]
    (folder / "s3.json").write_text(json.dumps({"identities": [{"name": "t", "credentials": keys, "actions": actions}]}))
    ports = dict(zip(_SERVICES, free_ports(len(_SERVICES)), strict=True))
    (folder / "data").mkdir()
    command = [
        str(Path(sys.executable).parent / "weed"), "mini", f"-dir={folder / 'data'}", "-ip=127.0.0.1", "-ip.bind=127.0.0.1",
        f"-s3.config={folder / 's3.json'}", "-webdav=false", "-admin.ui=false", "-s3.port.iceberg=0", "-s3.port.lance=0",
        "-master.telemetry=false", *(f"-{name}={port}" for name, port in ports.items()),
    ]  # fmt: skip
    endpoint = f"127.0.0.1:{ports['s3.port']}"

    def answers() -> bool:
        try:
            urllib3.request("GET", f"http://{endpoint}/status", timeout=1, retries=False)
        except urllib3.exceptions.HTTPError:
            return False
        return True

    return Server(command, folder, endpoint, answers, end=signal.SIGKILL)


def new_postgresql_server() -> Server:
    """A PostgreSQL server whose user ``bukti`` may do all, not yet started; its address lacks a database's name."""
    folder = Path(tempfile.mkdtemp(prefix="bukti-pg-"))
    programs = max(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))
    user = "postgres" if os.geteuid() == 0 else None  # the server refuses to run as root
    if user:
        shutil.chown(folder, user)
    [port] = free_ports(1)
    make = [programs / "initdb", "-D", folder / "data", "-U", "bukti", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N"]
    subprocess.run(make, stdout=subprocess.DEVNULL, check=True, user=user, cwd="/")

    def answers() -> bool:
        try:
            psycopg.connect(host="127.0.0.1", port=port, user="bukti", dbname="postgres").close()
        except psycopg.OperationalError:
            return False
        return True

    command = [programs / "postgres", "-D", folder / "data", "-h", "127.0.0.1", "-p", str(port), "-k", folder, "-F"]
    address = f"postgresql+psycopg://bukti@127.0.0.1:{port}"
    return Server(
        command, folder, address, answers, end=signal.SIGQUIT, user=user
    )  # its processes end at once, and recover when it starts


def _shared(server: Server) -> str:
    atexit.register(server.remove)
    server.start()
    return server.address


@cache
def s3_server() -> str:
    """The ``host:port`` of a running server that knows ``ACCESS`` and ``SECRET``."""
    return _shared(new_s3_server())


@cache
def postgresql_server() -> str:
    """The address (without a database's name) of a running server whose user ``bukti`` may do all."""
    return _shared(new_postgresql_server())


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


def free_ports(count: int) -> list[int]:
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
