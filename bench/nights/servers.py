"""The servers of an installation of many machines, on this one: Prefect, PostgreSQL and S3, each real."""

import os
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.flows.prefects import prefect_server
from tests.storage.servers import ACCESS, SECRET, empty_database, s3_server


@contextmanager
def installation() -> Iterator[tuple[Path, dict[str, str]]]:
    """An empty folder, and the environment in which the product uses the servers."""
    with tempfile.TemporaryDirectory(prefix="bukti-bench-") as folder, empty_database() as database:
        place = Path(folder)
        with prefect_server(place) as url:
            kept = {name: value for name, value in os.environ.items() if not name.startswith(("BUKTI_", "PREFECT_"))}
            yield (
                place,
                kept
                | {
                    "PREFECT_API_URL": url,
                    "PREFECT_HOME": str(place / "prefect"),
                    "PREFECT_WORKER_QUERY_SECONDS": "2",
                    "PREFECT_LOGGING_LEVEL": "WARNING",
                    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
                    "DO_NOT_TRACK": "1",
                    "BUKTI_DATA": str(place / "data"),
                    "BUKTI_DATABASE": database.replace("+psycopg", ""),
                    "BUKTI_STORE": f"s3://bukti/{uuid.uuid4().hex}",
                    "BUKTI_S3_ENDPOINT": f"http://{s3_server()}",
                    "BUKTI_S3_ACCESS_KEY": ACCESS,
                    "BUKTI_S3_SECRET_KEY": SECRET,
                },
            )
