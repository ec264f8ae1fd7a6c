"""What was said of a place: in numbers and words by families, and by whoever runs it."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import BindParameter, bindparam, exists, select
from sqlalchemy.orm import Session

from app.domain.feedback.numbers import Numbers
from app.domain.feedback.retention import shown_since
from app.domain.feedback.told import Told
from app.entries.models import Entry
from app.entries.reading import Said, find_said
from app.feedback.models import Cell, Feedback
from app.feedback.numbers import numbers_of_place
from app.feedback.reading import list_newest_told

#: on the page of the place; the others have a page of their own
MOST_TOLD = 2
NOBODY_YET = Numbers(waiting=0)
_PLACE: BindParameter[int] = bindparam("place")
_WHO_SPOKE = select(
    exists().where(Feedback.place_id == _PLACE) | exists().where(Cell.place_id == _PLACE),
    exists().where(Entry.place_id == _PLACE),
)


@dataclass(frozen=True, slots=True)
class Voices:
    numbers: Numbers
    told: tuple[Told, ...]
    said: Said | None


def read_voices(session: Session, place_id: int, today: date) -> Voices:
    """One statement where nobody said anything, which is most places."""
    have_families, has_provider = session.connection().execute(_WHO_SPOKE, {"place": place_id}).one()
    return Voices(
        numbers=numbers_of_place(session, place_id, today) if have_families else NOBODY_YET,
        told=list_newest_told(session, place_id, shown_since(today), MOST_TOLD) if have_families else (),
        said=find_said(session, place_id) if has_provider else None,
    )
