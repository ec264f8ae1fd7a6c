"""The lines of a council as `choosing` wants them, from the record."""

from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache
from itertools import groupby

from sqlalchemy.orm import Session

from app.areas.contacts import contacts_of_all, list_contacts
from app.areas.models import Council, CouncilContact
from app.domain.contacts import Audience, Channel, Purpose
from app.domain.opening import OpeningTimes, OpeningTimesError
from app.signposting.choosing import Line

PUBLIC: frozenset[Audience] = frozenset({Audience.PUBLIC})
EVERYONE: frozenset[Audience] = frozenset(Audience)


def lines_of(session: Session, council: Council, audiences: Collection[Audience] = PUBLIC) -> list[Line]:
    return _lines(list_contacts(session, council.id, audiences=audiences), council.nation)


def lines_of_each(
    session: Session, councils: Iterable[Council], audiences: Collection[Audience] = PUBLIC
) -> dict[int, list[Line]]:
    """By the council's id, in one statement."""
    nations = {council.id: council.nation for council in councils}
    found: dict[int, list[Line]] = {council_id: [] for council_id in nations}
    for council_id, contacts in groupby(contacts_of_all(session, audiences=audiences), lambda each: each.council_id):
        if council_id in nations:
            found[council_id] = _lines([*contacts], nations[council_id])
    return found


def _lines(contacts: Sequence[CouncilContact], nation: str) -> list[Line]:
    found = [
        Line(
            purpose=Purpose(each.purpose),
            channel=Channel(each.channel),
            audience=Audience(each.audience),
            value=each.value,
            hours=each.hours,
            opening=_opening(each.hours, nation) if each.hours else None,
            note=each.note,
            verified_on=each.verified_on,
        )
        for each in contacts
    ]
    return sorted(found, key=lambda line: _ORDER.index(line.purpose))


_ORDER = list(Purpose)


@lru_cache(maxsize=4_096)
def _opening(hours: str, nation: str) -> OpeningTimes | None:
    """None where it cannot be read: a line whose hours we do not know is better than no line."""
    try:
        return OpeningTimes.parse(hours, nation)
    except OpeningTimesError:
        return None
