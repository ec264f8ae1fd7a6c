"""The database: engine, session and the base class that names every constraint."""

from app.db.base import Base
from app.db.engine import forget_old_pages, make_engine
from app.db.session import session_factory

__all__ = ["Base", "forget_old_pages", "make_engine", "session_factory"]
