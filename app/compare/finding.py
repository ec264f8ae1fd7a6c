"""Places to add to a list, by what a person types: the directory's own search."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy.orm import Session

from app.config import Settings
from app.directory.indexing import current_index
from app.directory.search import search
from app.domain.criteria import SearchCriteria
from app.domain.results import PlaceRow

MOST_OFFERED = 8


def find_to_add(session: Session, settings: Settings, words: str, today: date) -> Sequence[PlaceRow]:
    if not words:
        return ()
    found = search(session, current_index(settings), SearchCriteria(words=words, everything=True), today=today)
    return found.places.items[:MOST_OFFERED]
