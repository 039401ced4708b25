"""A store or database that goes away in the middle of a night, a full disk, a store that may only be read: the night waits or stops with the reason, and
nothing is lost or judged twice."""

import json
import os
import subprocess
import threading
from pathlib import Path

import pytest

from tests.cli.nights import all_is_well, ended, filled, kodes, started, wait_for
from tests.cli.test_commands import bukti
from tests.storage.servers import ACCESS, SECRET, Server, new_postgresql_server, new_s3_server

COUNT = 6
stack = pytest.mark.stack
OUTAGES = [
    ("store killed", 3),
    ("database killed", 3),
    *(pytest.param(what, 30, marks=stack) for what in ("store killed", "store halted", "database killed", "database halted")),
]
"""What goes away, and for how many seconds."""
ROOM = [300_000, *(pytest.param(room, marks=stack) for room in (60_000, 150_000, 450_000, 600_000, 750_000, 900_000))]
"""Bytes that are left on the disk."""


@pytest.fixture(scope="module")
def drop(tmp_path_factory):
    return filled(tmp_path_factory.mktemp("drop"), COUNT)


@pytest.fixture(scope="module")
def servers():
    s3, postgresql = new_s3_server(), new_postgresql_server()
    try:
        s3.start()
        postgresql.start()
        yield s3, postgresql
    finally:
        s3.remove()
        postgresql.remove()


def _settings(servers: tuple[Server, Server], place: str) -> dict[str, str]:
    s3, postgresql = servers
    keys = {"BUKTI_S3_ENDPOINT": f"http://{s3.address}", "BUKTI_S3_ACCESS_KEY": ACCESS, "BUKTI_S3_SECRET_KEY": SECRET}
    subprocess.run(
        ["psql", "-q", "-h", "127.0.0.1", "-p", postgresql.address.rpartition(":")[2], "-U", "bukti", "-c", f'CREATE DATABASE "{place}"', "postgres"],
        check=True,
    )  # fmt: skip
    address = f"{postgresql.address.replace('+psycopg', '')}/{place}"
    return {"BUKTI_STORE": f"s3://bukti/{place}", "BUKTI_DATABASE": address, **keys}


@pytest.mark.parametrize(("what", "seconds"), OUTAGES)
def test_night_waits_for_what_is_away(servers, drop, tmp_path, what, seconds, record_property):
    settings = _settings(servers, f"{what}-{seconds}".replace(" ", "-"))
    server = servers[what.startswith("database")]
    night = started(tmp_path, drop, **settings)
    wait_for([tmp_path / "out" / kodes(1)[0] / "report.html"], night)
    assert night.poll() is None, night.communicate()
    halted = what.endswith("halted")
    (server.halt if halted else server.kill)()
    back = threading.Timer(seconds, server.resume if halted else server.start)
    back.start()
    try:
        status, output, complaints = ended(night)
    finally:
        back.join()
    assert status == 0, complaints
    assert json.loads(output)["left"] == {}
    record_property("survived", f"{what} for {seconds} s")
    all_is_well(tmp_path, COUNT, **settings)


def _free(place: Path) -> int:
    found = os.statvfs(place)
    return found.f_bavail * found.f_frsize


@pytest.mark.parametrize("room", ROOM)
def test_full_disk_ends_the_night_and_the_next_goes_on(drop, disk, room, record_property):
    bukti(disk / "data", "status")  # makes the database
    ballast = disk / "ballast"
    ballast.write_bytes(bytes(_free(disk) - room))
    status, _, complaints = ended(started(disk, drop))
    assert status == 1
    assert "penuh" in complaints, complaints
    ballast.unlink()
    status, output, complaints = ended(started(disk, drop))
    assert status == 0, complaints
    assert json.loads(output)["left"] == {}
    record_property("survived", "disk full")
    all_is_well(disk, COUNT)


def test_store_that_may_only_be_read_ends_the_night_and_the_next_goes_on(disk, tmp_path, record_property):
    settings = {"BUKTI_STORE": str(disk / "store")}
    drop = filled(tmp_path / "drop", 1)
    status, _, complaints = ended(started(tmp_path, drop, **settings))
    assert status == 0, complaints
    subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
    filled(drop, 2)
    status, output, complaints = ended(started(tmp_path, drop, **settings))
    assert status == 1
    assert "hanya dapat dibaca" in json.loads(output)["halted"] and "hanya dapat dibaca" in complaints
    told = json.loads(bukti(tmp_path / "data", "status", "--json", **settings).stdout)
    assert not told["ok"] and "hanya dapat dibaca" in told["store"] and told["failures"] == []
    subprocess.run(["mount", "-o", "remount,rw", disk], check=True)
    status, _, complaints = ended(started(tmp_path, drop, **settings))
    assert status == 0, complaints
    record_property("survived", "store read-only")
    all_is_well(tmp_path, 2, **settings)
