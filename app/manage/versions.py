"""What a provider goes on from: what it works on, else what readers see."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.entries.content import Content, opened
from app.entries.reading import find_entry, find_unfinished
from app.providers.models import Place, Registration


def latest(session: Session, place: Place) -> Content | None:
    if version := find_unfinished(session, place):
        return opened(version.content)
    entry = find_entry(session, place)
    return opened(entry.version.content) if entry else None


def own_numbers(session: Session, place: Place) -> list[str]:
    """By which its own rows in a file are known."""
    numbers = select(Registration.regulator_id).where(Registration.place_id == place.id)
    return list(session.scalars(numbers))
