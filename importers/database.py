from sqlite3 import Connection

from sqlalchemy import Engine, event

from app.config import Settings
from app.db import make_engine


def frugal_engine(settings: Settings) -> Engine:
    """As the site's, without mapping SQLite's file into memory: an import reads most of it, and the map would count."""
    engine = make_engine(settings.sqlalchemy_url)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _without_map)
    return engine


def _without_map(connection: Connection, _record: object) -> None:
    connection.execute("PRAGMA mmap_size=0")
