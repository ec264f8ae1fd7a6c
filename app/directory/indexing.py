"""Builds the search index from the record, and opens the one in force."""

from collections.abc import Callable
from threading import Lock
from time import monotonic

from sqlalchemy.orm import Session

from app.config import Settings
from app.directory.documents import SCHEMA, STOP_WORDS, documents
from app.directory.queries import newest_edition
from app.providers.queries import iter_search_documents
from search_index import Index, build, current_generation, open_current

#: how often a process asks whether there is a newer generation, in seconds
CHECK_EVERY = 1.0


def rebuild(session: Session, settings: Settings, *, progress: Callable[[int], None] | None = None) -> str:
    """Make a new generation of what the database holds now and switch to it; returns the data's edition."""
    edition = newest_edition(session)
    build(
        settings.index_dir,
        documents(iter_search_documents(session)),
        schema=SCHEMA,
        stop_words=STOP_WORDS,
        edition=edition,
        progress=progress,
    )
    return edition


class _Current:
    """The index this process answers from."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._index: Index | None = None
        self._checked = 0.0

    def get(self, settings: Settings) -> Index:
        with self._lock:
            if self._index is None or self._is_stale(settings):
                self._index = open_current(settings.index_dir)
            return self._index

    def _is_stale(self, settings: Settings) -> bool:
        if monotonic() - self._checked < CHECK_EVERY:
            return False
        self._checked = monotonic()
        return self._index is None or current_generation(settings.index_dir) != self._index.generation


_currents: dict[str, _Current] = {}


def current_index(settings: Settings) -> Index:
    """Raises `IndexMissingError` before the first import."""
    return _currents.setdefault(str(settings.index_dir), _Current()).get(settings)
