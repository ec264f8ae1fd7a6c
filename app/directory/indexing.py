"""Builds the search index from the record, and opens the one in force."""

from collections.abc import Callable
from threading import Lock
from time import monotonic

from sqlalchemy.orm import Session

from app.config import Settings
from app.directory.documents import SCHEMA, STOP_WORDS, documents
from app.provenance.queries import searched_edition
from app.providers.queries import iter_search_documents
from search_index import Index, IndexMissingError, build, current_generation, open_current

#: how often a process asks whether there is a newer generation, in seconds
CHECK_EVERY = 1.0


def rebuild(session: Session, settings: Settings, *, progress: Callable[[int], None] | None = None) -> str:
    """Make a new generation of what the database holds now and switch to it; returns the edition that it holds."""
    edition = searched_edition(session)
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
            now = monotonic()
            if self._index is None or now - self._checked >= CHECK_EVERY:
                self._index = self._newest(settings)
                self._checked = now
            return self._index

    def _newest(self, settings: Settings) -> Index:
        if self._index and current_generation(settings.index_dir) in {self._index.generation, None}:
            return self._index  # also where the folder was lost: what is open goes on serving
        try:
            return open_current(settings.index_dir)
        except IndexMissingError:
            if self._index is None:
                raise
            return self._index  # the newer one is damaged


_currents: dict[str, _Current] = {}


def current_index(settings: Settings) -> Index:
    """Raises `IndexMissingError` before the first import."""
    return _currents.setdefault(str(settings.index_dir), _Current()).get(settings)


def has_index(settings: Settings) -> bool:
    """Whether there is one to answer from, and the folder names one for the next process."""
    try:
        current_index(settings)
    except IndexMissingError:
        return False
    return current_generation(settings.index_dir) is not None
