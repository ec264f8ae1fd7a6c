from contextlib import suppress

from flask import Flask
from sqlalchemy.exc import SQLAlchemyError

from app.directory.indexing import current_index
from app.directory.world import world_of
from app.web.database import current_session
from app.web.site import current_settings
from search_index import IndexMissingError


def warm(app: Flask) -> None:
    """Open the index and read the names of places before a worker takes its first request: it takes half a
    second that no visitor should wait. A site without its data yet starts all the same, and says so."""
    with app.app_context(), suppress(IndexMissingError, SQLAlchemyError):
        world_of(current_session(), current_index(current_settings()))
