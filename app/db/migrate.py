from importlib import import_module
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, MetaData

from app.db.base import Base

APP = Path(__file__).resolve().parent.parent
SCRIPTS = APP / "migrations"


def alembic_config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    return config


def all_tables() -> MetaData:
    """Of every room: a table is known once its module is imported, and this one stands below all rooms."""
    for path in sorted(APP.glob("*/models.py")):
        import_module(f"app.{path.parent.name}.models")
    return Base.metadata


def upgrade(engine: Engine, revision: str = "head") -> None:
    """Bring the schema up to a revision; does nothing where it is there already."""
    config = alembic_config()
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, revision)


def downgrade(engine: Engine, revision: str) -> None:
    config = alembic_config()
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, revision)


def current_revision(engine: Engine) -> str | None:
    """None where there is no schema at all."""
    with engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def is_current(engine: Engine) -> bool:
    """Whether the schema is the one this code was written for."""
    return current_revision(engine) == ScriptDirectory.from_config(alembic_config()).get_current_head()
