"""One Prefect server for all tests of the flows."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.flows.prefects import prefect_server


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """Address and home of the server."""
    home = tmp_path_factory.mktemp("prefect")
    with prefect_server(home) as url:
        yield url, home
