"""The search index hears of an import after its commit, and catches up if it did not."""

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from rich.console import Console
from sqlalchemy.orm import Session

from app.config import Settings
from app.db import session_factory
from app.provenance.queries import holds_anything, searched_edition
from importers.database import frugal_engine
from importers.progress import progress
from search_index import IndexMissingError, open_current


def is_behind(session: Session, settings: Settings) -> bool:
    """Whether the index was built from another edition than the database holds."""
    try:
        return open_current(settings.index_dir).edition != searched_edition(session)
    except IndexMissingError:
        return holds_anything(session)


def rebuild(settings: Settings) -> None:
    """In a process of its own: the memory that building takes goes when it is done, and if it is too much for
    the machine, the import still ends well."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as apart:
        apart.submit(_rebuild, settings).result()


def _rebuild(settings: Settings) -> None:
    from app.directory.indexing import rebuild as build

    engine = frugal_engine(settings)
    with session_factory(engine)() as session, progress(Console(), "Building the search index") as tick:
        build(session, settings, progress=tick)
    engine.dispose()
