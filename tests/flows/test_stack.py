"""The whole stack: a Prefect server over PostgreSQL, a worker on a process pool, records in PostgreSQL, the store in S3; and what dies in it."""

import json
import os
import signal
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
import pytest

from storage import Records
from tests.cli.nights import all_is_well, filled, no_half_report
from tests.flows.hosts import Host
from tests.flows.prefects import BIN, ENDED, asked, environment, new_prefect_server, started_worker
from tests.storage.servers import ACCESS, SECRET, Server, new_postgresql_server, s3_server

pytestmark = pytest.mark.stack

PATIENCE = 300  # seconds until a flow run must have ended
COUNT = 4
VACUUM = {
    "PREFECT_SERVER_SERVICES_DB_VACUUM_ENABLED": "events,flow_runs",
    "PREFECT_SERVER_SERVICES_DB_VACUUM_RETENTION_PERIOD": str(90 * 86_400),
    "PREFECT_SERVER_SERVICES_DB_VACUUM_LOOP_SECONDS": "5",
}


@dataclass
class Stack:
    """A running stack. ``place`` holds what runs write; ``settings`` are bukti's."""

    prefect: Server
    postgresql: Server
    place: Path
    settings: dict[str, str]
    env: dict[str, str]
    worker: "subprocess.Popen[bytes] | None" = None

    def work(self) -> None:
        """Start the worker."""
        self.worker = started_worker(self.env, "uji", self.place / "worker.log")

    def stop(self) -> None:
        if self.worker is not None:
            Host(self.place, self.env, "uji", process=self.worker).unplug()

    def bukti(self, *arguments: object) -> subprocess.CompletedProcess[str]:
        command = [str(BIN / "bukti"), *map(str, arguments)]
        return subprocess.run(command, env=self.env, capture_output=True, text=True, timeout=180, check=False)

    def run(self, name: str, **parameters: object) -> str:
        """Start a deployment; the id of its flow run."""
        given = [part for key, value in parameters.items() for part in ("-p", f"{key}={json.dumps(value)}")]
        command = [BIN / "prefect", "deployment", "run", name, *given]
        before = {item["id"] for item in asked(self.prefect.address, "flow_runs")}
        done = subprocess.run(command, env=self.env, capture_output=True, text=True, timeout=120, check=False)
        assert done.returncode == 0, done.stderr
        [new] = [
            item["id"]
            for item in asked(self.prefect.address, "flow_runs")
            if item["id"] not in before and not item["auto_scheduled"]
        ]
        return str(new)

    def state(self, run: str) -> dict[str, Any]:
        [found] = asked(self.prefect.address, "flow_runs", {"flow_runs": {"id": {"any_": [run]}}})
        return found

    def until(self, run: str, states: set[str], patience: float = PATIENCE) -> dict[str, Any]:
        """Wait for a flow run to be in one of these states."""
        deadline = time.monotonic() + patience
        while (found := self.state(run))["state_type"] not in states:
            if time.monotonic() > deadline:
                pytest.fail(f"{found['state']}:\n{(self.place / 'worker.log').read_text()[-3000:]}")
            time.sleep(0.5)
        return found

    def night(self, drop: Path) -> str:
        return self.run("nightly/nightly", drop=str(drop), until=None)

    def judged(self) -> int:
        with Records(self.settings["BUKTI_DATABASE"].replace("postgresql:", "postgresql+psycopg:")) as records:
            return records.count()[1]


def in_database(server: Server, statement: str, name: str = "postgres") -> None:
    port = int(server.address.rpartition(":")[2])
    with psycopg.connect(host="127.0.0.1", port=port, user="bukti", dbname=name, autocommit=True) as connection:
        connection.execute(statement.encode())


@pytest.fixture(scope="module")
def servers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, Server, Path]]:
    """Prefect and PostgreSQL, and Prefect's home."""
    home = tmp_path_factory.mktemp("prefect")
    postgresql = new_postgresql_server()
    address = postgresql.address.replace("+psycopg", "+asyncpg")
    prefect = new_prefect_server(home, PREFECT_API_DATABASE_CONNECTION_URL=f"{address}/prefect", **VACUUM)
    try:
        postgresql.start()
        in_database(postgresql, "CREATE DATABASE prefect")
        prefect.start()
        yield prefect, postgresql, home
    finally:
        prefect.remove()
        postgresql.remove()


@pytest.fixture
def stack(servers, tmp_path, request) -> Iterator[Stack]:
    """A stack with a worker on which ``bukti deploy`` registered both deployments; records and store are empty."""
    prefect, postgresql, home = servers
    name = f"bukti_{abs(hash(request.node.name)):x}"
    in_database(postgresql, f"CREATE DATABASE {name}")
    settings = {
        "BUKTI_STORE": f"s3://bukti/{name.replace('_', '-')}",
        "BUKTI_S3_ENDPOINT": f"http://{s3_server()}",
        "BUKTI_S3_ACCESS_KEY": ACCESS,
        "BUKTI_S3_SECRET_KEY": SECRET,
        "BUKTI_DATABASE": f"{postgresql.address.replace('+psycopg', '')}/{name}",
    }
    env = environment(home, PREFECT_API_URL=prefect.address, PREFECT_WORKER_QUERY_SECONDS="1", **settings)
    made = Stack(prefect, postgresql, tmp_path, settings, env | {"BUKTI_DATA": str(tmp_path / "data")})
    done = made.bukti("deploy", "--pool", "uji", "--out", tmp_path / "out", "--cron", "30 21 * * *")
    assert done.returncode == 0, done.stderr
    made.work()
    try:
        yield made
    finally:
        made.stop()


def test_worker_runs_the_night_and_then_a_rerun(stack):
    drop = filled(stack.place / "drop", COUNT)
    night = stack.until(stack.night(drop), ENDED)
    assert night["state_type"] == "COMPLETED", night["state"]["message"]
    all_is_well(stack.place, COUNT, **stack.settings)
    again = stack.until(stack.run("rerun/rerun", kode="BJR-2026-0001", reason="Sanggahan 3"), ENDED)
    assert again["state_type"] == "COMPLETED", again["state"]["message"]
    report = json.loads((stack.place / "out/BJR-2026-0001/report.json").read_text("utf-8"))
    assert report["run"]["reason"] == "Sanggahan 3"
    told = {item["key"]: item["data"] for item in asked(stack.prefect.address, "artifacts")}
    assert f"{COUNT} usulan dinilai" in told["nightly"] and "proses ke-2" in told["rerun-bjr-2026-0001"]


def in_the_middle(stack: Stack, night: str) -> None:
    """Wait until the night has judged something and not yet all."""
    stack.until(night, {"RUNNING"})
    deadline = time.monotonic() + PATIENCE
    while not stack.judged():
        assert time.monotonic() < deadline and stack.state(night)["state_type"] == "RUNNING", stack.state(night)["state"]
        time.sleep(0.05)


def test_dead_worker_and_flow_are_closed_and_the_next_night_goes_on(stack, record_property):
    drop = filled(stack.place / "drop", COUNT)
    night = stack.night(drop)
    in_the_middle(stack, night)
    stack.stop()  # kill -9 of the worker, the flow and its readers
    no_half_report(stack.place)
    assert stack.state(night)["state_type"] == "RUNNING"  # a zombie: nobody told the server
    stack.work()
    began = time.monotonic()
    closed = stack.until(night, ENDED)
    assert closed["state_type"] == "CRASHED"
    print(f"zombie closed after {time.monotonic() - began:.0f} s")
    done = stack.until(stack.night(drop), ENDED)
    assert done["state_type"] == "COMPLETED", done["state"]["message"]
    record_property("survived", "worker and flow killed")
    all_is_well(stack.place, COUNT, **stack.settings)


def test_dead_worker_alone_loses_nothing(stack, record_property):
    drop = filled(stack.place / "drop", COUNT)
    night = stack.night(drop)
    in_the_middle(stack, night)
    assert stack.worker is not None
    os.kill(stack.worker.pid, signal.SIGKILL)
    stack.worker.wait()
    stack.until(night, ENDED)
    stack.work()
    done = stack.until(stack.night(drop), ENDED)
    assert done["state_type"] == "COMPLETED", done["state"]["message"]
    record_property("survived", "worker killed")
    all_is_well(stack.place, COUNT, **stack.settings)


def test_dead_server_loses_nothing(stack, record_property):
    drop = filled(stack.place / "drop", COUNT)
    night = stack.night(drop)
    in_the_middle(stack, night)
    stack.prefect.kill()
    time.sleep(5)
    stack.prefect.start()
    ended = stack.until(night, ENDED)
    print(f"the night whose server died ended {ended['state_type']}")
    done = stack.until(stack.night(drop), ENDED)
    assert done["state_type"] == "COMPLETED", done["state"]["message"]
    record_property("survived", "server killed")
    all_is_well(stack.place, COUNT, **stack.settings)


def test_old_runs_are_forgotten_with_their_logs_and_artifacts(stack):
    night = stack.night(filled(stack.place / "drop", 1))
    stack.until(night, {"COMPLETED"})
    url, of_run = stack.prefect.address, {"flow_run_id": {"any_": [night]}}
    kept = [asked(url, "logs", {"logs": of_run}), asked(url, "artifacts", {"artifacts": of_run})]
    assert kept[1], "the morning summary"
    in_database(stack.postgresql, f"UPDATE flow_run SET end_time = now() - interval '91 days' WHERE id = '{night}'", "prefect")
    deadline = time.monotonic() + 120
    while asked(url, "flow_runs", {"flow_runs": {"id": {"any_": [night]}}}):
        assert time.monotonic() < deadline
        time.sleep(1)
    assert asked(url, "artifacts", {"artifacts": of_run}) == [] and asked(url, "logs", {"logs": of_run}) == []
