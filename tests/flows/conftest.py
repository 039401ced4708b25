"""One Prefect server for all tests of the flows."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.flows.prefects import new_prefect_server


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """Address and home of the server."""
    home = tmp_path_factory.mktemp("prefect")
    prefect = new_prefect_server(home)
    try:
        prefect.start()
        yield prefect.address, home
    finally:
        prefect.remove()
