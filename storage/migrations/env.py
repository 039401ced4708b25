"""What Alembic runs for each command: its steps over the connection that ``storage.migrations.steps`` hands over."""

from alembic import context

from storage.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata, render_as_batch=True)
context.run_migrations()
