"""Nights that are handed out to workers, over a real Prefect server, PostgreSQL and S3, of which each may be taken away."""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from storage import Records
from tests.flows.hosts import shared
from tests.flows.prefects import BIN, asked, new_prefect_server
from tests.storage.servers import Server, empty_database

PATIENCE = 400  # seconds until a night must have ended
NIGHT = (
    "import sys; from flows.nightly import nightly; nightly(out=sys.argv[1], drop=sys.argv[2] or None, pool='malam-batch', batch=2)"
)


class Hall:
    """Servers, and nights that are started here as a worker would start them. ``settings`` are bukti's; ``more`` changes some of them."""

    def __init__(self, place: Path, prefect: Server, database: str, **more: str) -> None:
        self.place, self.prefect, self.database = place, prefect, database
        self.env = shared(place, prefect.address, database) | {"BUKTI_JOBS": "1"} | more
        own = {"BUKTI_DATA", "BUKTI_JOBS"}
        self.settings = {key: value for key, value in self.env.items() if key.startswith("BUKTI_") and key not in own}

    def deploy(self) -> None:
        command = [BIN / "bukti", "deploy", "--pool", "malam", "--out", self.place / "out"]
        done = subprocess.run(command, env=self.env, capture_output=True, text=True, timeout=180, check=False)
        assert done.returncode == 0, done.stderr

    def night(self, drop: Path | str = "") -> "subprocess.Popen[bytes]":
        """A night that has just begun."""
        command = [sys.executable, "-c", NIGHT, str(self.place / "out"), str(drop)]
        with (self.place / "night.log").open("ab") as log:
            return subprocess.Popen(command, env=self.env, stdout=log, stderr=log, start_new_session=True)

    def told(self) -> dict[str, object]:
        """The morning summary."""
        found: dict[str, object] = json.loads((self.place / "out/nightly.json").read_text("utf-8"))
        return found

    def log(self) -> str:
        return (self.place / "night.log").read_text(errors="replace")[-3000:]

    def wait_for_worker(self) -> None:
        deadline = time.monotonic() + 90
        while not any(each["status"] == "ONLINE" for each in asked(self.prefect.address, "work_pools/malam-batch/workers")):
            assert time.monotonic() < deadline
            time.sleep(0.5)

    def until_some_are_judged(self, night: "subprocess.Popen[bytes]", count: int) -> None:
        """Until something is judged, and not yet all."""
        deadline = time.monotonic() + PATIENCE
        with Records(self.database) as records:
            while not 0 < records.count()[1] < count:
                assert time.monotonic() < deadline and night.poll() is None, self.log()
                time.sleep(0.1)


@contextmanager
def opened_hall(place: Path, **more: str) -> Iterator[Hall]:
    """A hall on which ``bukti deploy`` was done. Its Prefect server has a database of its own in PostgreSQL."""
    with empty_database() as database, empty_database() as other:
        prefect = new_prefect_server(place / "prefect", PREFECT_API_DATABASE_CONNECTION_URL=other.replace("+psycopg", "+asyncpg"))
        try:
            prefect.start()
            hall = Hall(place, prefect, database, **more)
            hall.deploy()
            yield hall
        finally:
            prefect.remove()
