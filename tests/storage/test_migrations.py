"""The tables come to be by steps, and the steps lead to what the code says."""

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text

from storage import NewerSchema, Records
from storage.database import Database
from storage.migrations.steps import HEAD, configuration, downgrade, move, revision, upgrade
from storage.tables import metadata
from tests.storage.values import NOON, inputs, submission


def test_steps_lead_to_the_tables_of_the_code(url: str) -> None:
    database = Database(url)
    upgrade(database)
    with database.reading() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(context, metadata) == []
        inspector = inspect(connection)
        for table in metadata.sorted_tables:
            assert inspector.get_pk_constraint(table.name)["name"] == table.primary_key.name
            assert {key["name"] for key in inspector.get_foreign_keys(table.name)} == {
                key.name for key in table.foreign_key_constraints
            }
    database.close()


def test_every_step_goes_up_and_down_again(url: str) -> None:
    database = Database(url)
    steps = [script.revision for script in ScriptDirectory.from_config(configuration()).walk_revisions()][::-1]
    assert steps[-1] == HEAD
    for step in steps:
        for target, down in ((step, False), ("-1", True), (step, False)):
            with database.migrating() as connection:
                move(connection, target, down=down)
        with database.reading() as connection:
            assert revision(connection) == step
    downgrade(database)
    with database.reading() as connection:
        assert inspect(connection).get_table_names() == ["alembic_version"]
        assert revision(connection) is None
    upgrade(database)
    with database.reading() as connection:
        assert revision(connection) == HEAD
    database.close()


def test_opening_again_keeps_what_is_there(url: str) -> None:
    with Records(url) as records:
        version = records.receive(submission(), inputs(sk="isi"), "x", NOON)
    with Records(url) as records:
        assert records.newest_version("BJB-1", 2026) == version


def test_step_that_fails_leaves_the_database_as_it_was(url: str) -> None:
    database = Database(url)
    with database.writing() as connection:
        connection.execute(text("CREATE TABLE runs (id INTEGER)"))
    with pytest.raises(Exception, match="Basis data"):
        upgrade(database)
    with database.reading() as connection:
        assert inspect(connection).get_table_names() == ["runs"]
    database.close()


def test_database_of_a_newer_bukti_is_refused_and_left_alone(url: str) -> None:
    Records(url).close()
    database = Database(url)
    with database.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = 'v9999'"))
    with pytest.raises(NewerSchema) as caught:
        Records(url)
    assert "v9999" in caught.value.sentence
    assert not caught.value.retryable
    with database.reading() as connection:
        assert revision(connection) == "v9999"
    database.close()


def test_opening_a_current_database_does_not_load_alembic(url: str) -> None:
    Records(url).close()
    code = "import sys; from storage import Records; Records(sys.argv[1]).close(); sys.exit('alembic' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code, url], check=False).returncode == 0


def test_steps_are_part_of_the_package() -> None:
    """They are modules of packages, so that an installed bukti brings them."""
    steps = importlib.util.find_spec("storage.migrations.versions")
    assert steps is not None
    assert steps.origin is not None
    for script in ScriptDirectory.from_config(configuration()).walk_revisions():
        assert Path(script.path).parent == Path(steps.origin).parent
        assert importlib.util.find_spec(f"storage.migrations.versions.{Path(script.path).stem}") is not None
