"""Alembic's entry: migrates the database of the settings, or of the connection that a caller hands over."""

from alembic import context
from sqlalchemy import Connection

from app.config import get_settings
from app.db import make_engine
from app.db.migrate import all_tables


def migrate(connection: Connection) -> None:
    context.configure(connection=connection, target_metadata=all_tables(), render_as_batch=True, compare_type=True)
    with context.begin_transaction():
        context.run_migrations()


given = context.config.attributes.get("connection")
if given is not None:
    migrate(given)
else:
    with make_engine(get_settings().sqlalchemy_url).begin() as own:
        migrate(own)
