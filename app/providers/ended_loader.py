"""Loads registrations that are over, where they belong to the history of a place that is held."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain import postcodes
from app.domain.records import LocationRecord
from app.domain.text import key
from app.providers.actions import PlaceLoader
from app.providers.models import Place, RegistrationLink

#: a place as a person would tell it from others: postcode and name
Told = tuple[str, str]


class EndedLoader(PlaceLoader):
    """A list of all that ever ended has 50,000 places that nobody looks for. One that we never held is stored where it
    has the postcode and the name of one place that is held, or where a link leads to or from one; the others are
    passed over and count as unchanged: nothing that is held differs for them."""

    def __init__(
        self, session: Session, *, source_id: int, as_of: date | None, is_whole: bool, is_sample: bool
    ) -> None:
        super().__init__(session, source_id=source_id, as_of=as_of, is_whole=is_whole, is_sample=is_sample)
        self._linked = self._read_linked(session)
        self._places = _read_places(session, is_sample=is_sample)

    def take(self, record: LocationRecord) -> None:
        place_id = self._places.get(_told(record.name, record.postcode))
        is_held = record.regulator_id in self._held
        if is_held or record.regulator_id in self._linked:
            super().take(record)
        elif place_id:
            self._beside[record.regulator_id] = place_id
            super().take(record)
        else:
            self._refuse_twice(record)
            self._unchanged += 1

    def _read_linked(self, session: Session) -> frozenset[str]:
        columns = select(RegistrationLink.predecessor_id, RegistrationLink.successor_id)
        linked: set[str] = set()
        for before, after in session.execute(columns):
            linked |= {before} if after in self._held else set()
            linked |= {after} if before in self._held else set()
        return frozenset(linked)


def _told(name: str, postcode: str | None) -> Told:
    return (postcodes.normalise(postcode) or "" if postcode else "", key(name))


def _read_places(session: Session, *, is_sample: bool) -> dict[Told, int]:
    """Two places of one name at one postcode cannot be told apart: neither is taken."""
    held = select(Place.id, Place.name, Place.postcode).where(
        Place.merged_into_id.is_(None), Place.is_sample.is_(is_sample), Place.postcode.is_not(None)
    )
    found: dict[Told, int] = {}
    for id_, name, postcode in session.execute(held):
        told = _told(name, postcode)
        found[told] = 0 if told in found else id_
    return {told: id_ for told, id_ in found.items() if id_ and all(told)}
