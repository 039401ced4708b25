"""Backup and restore by the commands of docs/operations.md: all is lost, all is back, and nothing is judged anew."""

import json
import os
import re
import shutil
import subprocess
import uuid
from pathlib import Path

import psycopg

from storage import Records
from storage.s3 import S3Settings, S3Store
from tests.cli.test_commands import BUKTI, bukti
from tests.papers import decree_submission
from tests.storage.servers import ACCESS, SECRET, empty_database, s3_server
from wiring.settings import load_settings

KODES = ("BJR-2026-0001", "BJR-2026-0002")
GUIDE = Path(__file__).parents[2] / "docs/operations.md"


def told(name: str, place: Path, env: dict[str, str]) -> str:
    """Run the block of the guide that is marked with ``name``, in ``place``; what it said."""
    [block] = re.findall(rf"^```sh {name}\n(.*?)^```", GUIDE.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("BUKTI_", "PREFECT_"))}
    env = kept | {"PATH": f"{BUKTI.parent}:{os.environ['PATH']}", "COLUMNS": "200"} | env
    done = subprocess.run(["sh", "-eu", "-c", block], cwd=place, env=env, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def saved_and_restored(kind: str, place: Path, env: dict[str, str], lose) -> None:
    for kode in KODES:
        decree_submission(place / "drop" / kode, kode=kode)
    data = Path(env["BUKTI_DATA"])
    first = bukti(data, "nightly", "--drop", place / "drop", "--out", place / "out", "--json", **env)
    assert [item["kode"] for item in json.loads(first.stdout)["judged"]] == list(KODES), first.stderr
    before = bukti(data, "report", KODES[0], "--format", "json", **env).stdout

    told(f"backup-{kind}", place, env)
    lose()
    gone = bukti(data, "report", KODES[0], "--format", "json", **env)
    assert gone.returncode == 1 and KODES[0] in gone.stderr
    shutil.rmtree(data, ignore_errors=True)  # what the report made anew
    lose()
    said = told(f"restore-{kind}", place, env)
    assert "0 hilang, 0 rusak, 0 hasil baca rusak" in said

    assert bukti(data, "report", KODES[0], "--format", "json", **env).stdout == before != ""
    again = bukti(data, "nightly", "--drop", place / "drop", "--out", place / "again", "--json", **env)
    assert (again.returncode, json.loads(again.stdout)["judged"]) == (0, []), again.stderr
    assert bukti(data, "verify", place / "drop", "--out", place / "verified", **env).returncode == 0
    settings = load_settings(data=data, database=env.get("BUKTI_DATABASE"))
    with Records(settings.database_url) as records:
        assert [len(records.runs(kode, 2026)) for kode in KODES] == [1, 1]


def test_one_machine_is_restored_and_judges_nothing_anew(tmp_path):
    env = {"BUKTI_DATA": str(tmp_path / "data")}
    saved_and_restored("sqlite", tmp_path, env, lambda: shutil.rmtree(tmp_path / "data", ignore_errors=True))


def test_postgresql_and_s3_are_restored_and_judge_nothing_anew(tmp_path):
    settings = S3Settings(s3_server(), "bukti", ACCESS, SECRET, prefix=uuid.uuid4().hex, secure=False)
    with empty_database() as address:
        env = {
            "BUKTI_DATA": str(tmp_path / "data"),
            "BUKTI_DATABASE": address.replace("+psycopg", ""),
            "BUKTI_STORE": f"s3://bukti/{settings.prefix}",
            "BUKTI_S3_ENDPOINT": f"http://{settings.endpoint}",
            "BUKTI_S3_ACCESS_KEY": ACCESS,
            "BUKTI_S3_SECRET_KEY": SECRET,
        }

        def lose() -> None:
            with psycopg.connect(env["BUKTI_DATABASE"], autocommit=True) as connection:
                connection.execute("DROP SCHEMA public CASCADE")
                connection.execute("CREATE SCHEMA public")
            store = S3Store(settings)
            for item in list(store.list()):
                store.delete(item.key)

        saved_and_restored("postgresql", tmp_path, env, lose)
