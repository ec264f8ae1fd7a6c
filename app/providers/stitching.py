"""Keeps what followed what, and makes one place of registrations that followed each other at one address.

The rule: a change of owner or of legal form with the same postcode leaves the place what it is, and so does a move with
the same postcode. With another postcode it is another place. A link may come before either registration is known;
it takes effect when both are. What
has not ended has not been followed yet: two that are in force become one only under one name.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app.db.batches import insert_many
from app.domain import postcodes
from app.domain.lineage import CHANGES_OF_OWNER, MOVE
from app.domain.records import LocationRecord
from app.domain.text import key
from app.providers.edition import Edition
from app.providers.joining import Pair, join
from app.providers.linking import FROM, LATER, TO, linked_places
from app.providers.models import RegistrationLink

#: for each of these one registration goes on where another one ended
GOES_ON: frozenset[str] = CHANGES_OF_OWNER | {MOVE}


def stitch(edition: Edition) -> None:
    """Of everything that is held, not of this edition alone: either side of a link may have waited for the other."""
    join(edition.session, find_joinable(edition.session), on=edition.speaker.as_of)


def save_links(edition: Edition, records: Iterable[LocationRecord]) -> None:
    """What is known already stays; where the two sides give different reasons, the later registration's counts."""
    said = _said(records)
    if not said:
        return
    columns = select(
        RegistrationLink.predecessor_id, RegistrationLink.successor_id, RegistrationLink.id, RegistrationLink.reason
    )
    held = {(before, after): (id_, reason) for before, after, id_, reason in edition.session.execute(columns)}
    new = [
        {"predecessor_id": before, "successor_id": after, "reason": reason, "run_id": edition.run_id}
        for (before, after), reason in said.items()
        if (before, after) not in held
    ]
    insert_many(edition.session, RegistrationLink, new)
    changed = [
        {"id": held[key][0], "reason": reason, "run_id": edition.run_id}
        for key, reason in said.items()
        if key in held and held[key][1] != reason
    ]
    if changed:
        edition.session.execute(update(RegistrationLink), changed)


def _said(records: Iterable[LocationRecord]) -> dict[tuple[str, str], str]:
    links = [(link, link.successor_id == record.regulator_id) for record in records for link in record.links]
    links.sort(key=lambda pair: pair[1])
    return {
        (link.predecessor_id, link.successor_id): link.reason
        for link, _by_successor in links
        if link.predecessor_id != link.successor_id
    }


def find_joinable(session: Session) -> Iterator[Pair]:
    """Pairs of places with one postcode whose registrations followed each other. Places that are both in force are one
    only under one name, as where two companies run a home together: else one of them would vanish behind the other,
    be it by way of a third one."""
    together = Together()
    for row in session.execute(_LINKED):
        before, after = (row.before, row.before_name, row.before_until), (row.after, row.after_name, row.after_until)
        is_near = row.one and row.other and postcodes.normalise(row.one) == postcodes.normalise(row.other)
        if is_near and together.add(before, after):
            yield row.before, row.after


class Together:
    """Places that are one: those of them that are in force share a name."""

    def __init__(self) -> None:
        self._of: dict[int, set[int]] = {}
        self._in_force: dict[int, str] = {}

    def add(self, *pair: tuple[int, str, date | None]) -> bool:
        """False where the two are not one."""
        self._in_force |= {id_: key(name) for id_, name, until in pair if until is None}
        one = set[int]().union(*(self._of.get(id_, {id_}) for id_, _name, _until in pair))
        if len({self._in_force[id_] for id_ in one & self._in_force.keys()}) > 1:
            return False
        self._of |= dict.fromkeys(one, one)
        return True


_LINKED: Any = (
    linked_places(
        FROM.id.label("before"),
        FROM.name.label("before_name"),
        FROM.withdrawn_on.label("before_until"),
        FROM.postcode.label("one"),
        TO.id.label("after"),
        TO.name.label("after_name"),
        TO.withdrawn_on.label("after_until"),
        TO.postcode.label("other"),
    )
    .where(RegistrationLink.reason.in_(sorted(GOES_ON)), FROM.is_sample.is_(False), TO.is_sample.is_(False))
    # Of several successors the one that began first goes on with the place, whichever was loaded first.
    .order_by(LATER.registered_on, LATER.regulator_id, RegistrationLink.id)
)
