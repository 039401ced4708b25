"""Bring a database to the tables that this version of bukti knows. Alembic is loaded only where there is a step to take."""

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, column, inspect, select, table

from evidence.wording import say
from storage.database import Database
from storage.errors import NewerSchema

if TYPE_CHECKING:
    from alembic.config import Config

HEAD = "v0005"  # the newest step

_VERSION = table("alembic_version", column("version_num"))


def upgrade(database: Database) -> None:
    """Take every step that the database lacks, in one transaction. ``NewerSchema`` where it is ahead of this bukti."""
    with database.reading() as connection:
        if revision(connection) == HEAD:
            return
    with database.migrating() as connection:
        if revision(connection) != HEAD:  # else another process was faster
            move(connection, "head")


def downgrade(database: Database, to: str = "base") -> None:
    """Take steps back, and lose what only the newer tables hold."""
    with database.migrating() as connection:
        move(connection, to, down=True)


def revision(connection: Connection) -> str | None:
    """The newest step that the database has taken; None where it is empty."""
    if not inspect(connection).has_table(_VERSION.name):
        return None
    return connection.execute(select(_VERSION.c.version_num)).scalar_one_or_none()


def move(connection: Connection, to: str, *, down: bool = False) -> None:
    """Run the steps up (or down) to a revision, inside the caller's transaction."""
    from alembic import command
    from alembic.util import CommandError

    config = configuration()
    config.attributes["connection"] = connection
    try:
        (command.downgrade if down else command.upgrade)(config, to)
    except CommandError as error:
        at = revision(connection)
        raise NewerSchema(say("storage.database.newer", revision=at), say("storage.database.newer.cure")) from error


def configuration() -> "Config":
    """Alembic's settings: where the steps are. No file is needed."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    return config
