"""``docker-compose.yml`` as it is written, and its services as local processes: the same commands, environment and health checks, with hosts, ports
and folders of this machine put in the place of the containers'."""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from tests.storage.servers import free_ports

ROOT = Path(__file__).parents[2]
BIN = Path(sys.executable).parent


def composition() -> dict[str, Any]:
    """The file, with its anchors resolved."""
    read: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text("utf-8"))
    return read


def is_lasting(service: Mapping[str, Any]) -> bool:
    """Whether a service runs on, and does not end when it is done."""
    return service.get("restart") != "no"


@dataclass
class Stack:
    """Services of the composition on this machine. ``place`` is an empty folder for all that containers would keep."""

    place: Path
    services: dict[str, Any] = field(default_factory=lambda: composition()["services"])
    running: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        names = ("5432", "8333", "4200", "nightly", "worker", "master", "volume", "filer", "admin")
        self.ports = dict(zip(names, map(str, free_ports(len(names))), strict=True))
        subprocess.run([ROOT / "scripts/secrets", self.place / "secrets"], check=True)
        for folder in ("unggahan", "laporan", "objects"):
            (self.place / folder).mkdir()

    def local(self, text: str, service: str) -> str:
        """A word of the file as it is on this machine."""
        text = text.replace("$$", "$").replace("/run/secrets", str(self.place / "secrets"))
        text = re.sub(r"^-dir=/data$", f"-dir={self.place / 'objects'}", text)
        text = re.sub(r"/srv/(unggahan|laporan)\b", rf"{self.place}/\1", text)
        text = re.sub(r"(?<=//)(s3|prefect)(?=:\d)|(?<=@)postgres(?=:\d)|^postgres$|(?<=-ip=)s3$|\b0\.0\.0\.0\b", "127.0.0.1", text)
        text = re.sub(r"\b8080\b", self.ports.get(service, "8080"), text)
        return re.sub(r"\b(5432|8333|4200)\b", lambda found: self.ports[found[1]], text)

    def environment(self, name: str) -> dict[str, str]:
        """What a service is told, and what the image sets."""
        told = {key: self.local(str(value), name) for key, value in (self.services[name].get("environment") or {}).items()}
        home = self.place / name
        home.mkdir(exist_ok=True)
        image = {"HOME": home, "TMPDIR": home, "PREFECT_HOME": home / "prefect", "BUKTI_DATA": home / "data", "COLUMNS": "200"}
        kept = {key: os.environ[key] for key in ("LANG", "PYTHONPATH", "TESSDATA_PREFIX") if key in os.environ}
        port = {"PREFECT_WORKER_WEBSERVER_PORT": self.ports[name]} if name in self.ports else {}
        return kept | {"PATH": f"{BIN}:{os.environ['PATH']}"} | {key: str(value) for key, value in image.items()} | port | told

    def command(self, name: str) -> list[str]:
        """The entry point and command of a service; the parts of the S3 server get ports of their own."""
        service = self.services[name]
        words = [self.local(word, name) for word in [*service.get("entrypoint", []), *service["command"]]]
        inner = ("master", "volume", "filer", "admin") if name == "s3" else ()
        return [*words, *(f"-{part}.port={self.ports[part]}" for part in inner)]

    def start(self, name: str) -> None:
        """Start a service and wait until its health check says that it is well; one that ends by itself must end well."""
        for needed, how in self.services[name].get("depends_on", {}).items():
            well = needed in self.running if how["condition"] == "service_healthy" else (self.place / needed / "done").exists()
            assert well, f"{name} needs {needed}"
        if not is_lasting(self.services[name]):
            done = subprocess.run(
                self.command(name), env=self.environment(name), capture_output=True, text=True, timeout=300, check=False
            )
            assert done.returncode == 0, f"{name}: {done.stdout}{done.stderr}"
            (self.place / name / "done").write_text(done.stdout)
            return
        environment = self.environment(name)
        with (self.place / name / "log").open("wb") as log:
            self.running[name] = subprocess.Popen(
                self.command(name), env=environment, stdout=log, stderr=log, cwd=self.place / name, start_new_session=True
            )
        self.wait_until_well(name)

    def wait_until_well(self, name: str, patience: float = 300) -> None:
        """Ask the health check that the file declares."""
        test = self.services[name]["healthcheck"]["test"]
        assert test[0] == "CMD"
        asked = [self.local(word, name) for word in test[1:]]
        deadline = time.monotonic() + patience
        while subprocess.run(asked, env=self.environment(name), capture_output=True, check=False).returncode:
            log = (self.place / name / "log").read_text(errors="replace")[-3000:]
            assert self.running[name].poll() is None, f"{name} ended:\n{log}"
            assert time.monotonic() < deadline, f"{name} is not well:\n{log}"
            time.sleep(0.5)

    def start_postgres(self) -> None:
        """The database server of the ``postgres`` image: a cluster made as its entry point makes one, with the password and the first script."""
        service, home = self.services["postgres"], self.place / "postgres"
        home.mkdir()
        user = "postgres" if os.geteuid() == 0 else None  # the server refuses to run as root
        secret = Path(self.local(service["environment"]["POSTGRES_PASSWORD_FILE"], "postgres"))
        (home / "password").write_text(secret.read_text())
        programs = max(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))
        name = service["environment"]["POSTGRES_USER"]
        if user:
            for folder in (home, *home.parents[:-2]):
                folder.chmod(0o755)
            shutil.chown(home, user)
            shutil.chown(home / "password", user)
        made = [programs / "initdb", "-D", home / "data", "-U", name, "-A", "scram-sha-256", f"--pwfile={home / 'password'}", "-N"]
        subprocess.run(made, check=True, user=user, cwd="/", capture_output=True)
        with (home / "log").open("wb") as log:
            self.running["postgres"] = subprocess.Popen(
                [programs / "postgres", "-D", home / "data", "-h", "127.0.0.1", "-p", self.ports["5432"], "-k", home, "-F"],
                stdout=log, stderr=log, user=user, cwd="/", start_new_session=True,
            )  # fmt: skip
        [script] = [composition()["configs"][item["source"]]["content"] for item in service["configs"]]
        address = ["-h", "127.0.0.1", "-p", self.ports["5432"], "-U", name, "-v", "ON_ERROR_STOP=1"]
        env = os.environ | {"PGPASSWORD": secret.read_text()}
        database = service["environment"]["POSTGRES_DB"]
        for _ in range(60):
            begun = ["psql", *address, "-d", "postgres", "-c", f"CREATE DATABASE {database}"]
            if subprocess.run(begun, env=env, capture_output=True, check=False).returncode == 0:
                break
            time.sleep(0.5)
        subprocess.run(["psql", *address, "-d", database], input=script, env=env, text=True, check=True, capture_output=True)
        self.wait_until_well("postgres")

    def stop(self) -> None:
        """End everything, the last that was started first."""
        for process in reversed(list(self.running.values())):
            os.killpg(process.pid, signal.SIGTERM)
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
