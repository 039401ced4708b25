"""The servers of an installation of many machines, on this one: Prefect, PostgreSQL and S3, each real."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.flows.hosts import shared
from tests.flows.prefects import new_prefect_server
from tests.storage.servers import empty_database


@contextmanager
def installation() -> Iterator[tuple[Path, dict[str, str]]]:
    """An empty folder, and the environment in which the product uses the servers."""
    with tempfile.TemporaryDirectory(prefix="bukti-bench-") as folder, empty_database() as database:
        place = Path(folder)
        server = new_prefect_server(place)
        try:
            server.start()
            yield place, shared(place, server.address, database) | {"PREFECT_WORKER_QUERY_SECONDS": "2"}
        finally:
            server.remove()
