"""Fixtures over every object store and database."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from evidence.ports import ObjectStore
from storage import Records
from tests.storage.databases import DATABASES
from tests.storage.stores import STORES, Shelf


@pytest.fixture(params=STORES)
def shelf(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Shelf]:
    with STORES[request.param](tmp_path) as opened:
        yield opened


@pytest.fixture
def store(shelf: Shelf) -> ObjectStore:
    return shelf.store


@pytest.fixture(params=DATABASES)
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    with DATABASES[request.param](tmp_path) as address:
        yield address


@pytest.fixture
def records(url: str) -> Iterator[Records]:
    with Records(url) as opened:
        yield opened
