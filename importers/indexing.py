"""The search index hears of an import after its commit, and catches up if it did not."""

from rich.console import Console
from sqlalchemy.orm import Session

from app.config import Settings
from app.directory.indexing import rebuild as build
from app.directory.queries import newest_edition
from app.provenance.queries import holds_anything
from importers.progress import progress
from search_index import IndexMissingError, open_current


def is_behind(session: Session, settings: Settings) -> bool:
    """Whether the index was built from another edition than the database holds."""
    try:
        return open_current(settings.index_dir).edition != newest_edition(session)
    except IndexMissingError:
        return holds_anything(session)


def rebuild(session: Session, settings: Settings, console: Console) -> str:
    with progress(console, "Building the search index") as tick:
        return build(session, settings, progress=tick)
