"""Which registrations are in force, and which one of a place's is the one that it shows."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import case, func, select, update
from sqlalchemy.orm import Session

from app.db.batches import in_batches
from app.domain.records import LocationRecord
from app.providers.holding import Held
from app.providers.models import Place, Registration

#: A registration that the regulator ended on a day of its own is withdrawn on that day too, so one column tells.
IN_FORCE = Registration.withdrawn_on.is_(None)


@dataclass(frozen=True, slots=True)
class Standing:
    """How long one registration of a place lasts."""

    regulator_id: str
    since: date | None
    until: date | None
    dual_of: str | None
    place_id: int
    id: int = 0


def front(standings: Iterable[Standing]) -> Standing:
    """The one that gives what its place shows: in force rather than over, the first id of a dual registration rather
    than the second, then the one that lasted longest, then the one that began last."""
    some = list(standings)
    live = {one.regulator_id for one in some if one.until is None}
    return min(
        some,
        key=lambda one: (
            one.until is not None,
            one.dual_of in live,
            -one.until.toordinal() if one.until else 0,
            -one.since.toordinal() if one.since else 0,
            one.regulator_id,
        ),
    )


def oldest(standings: Iterable[Standing]) -> Standing:
    """The one whose page stays. A second id of a dual registration never gives its place the address."""
    some = list(standings)
    ids = {one.regulator_id for one in some}
    return min(some, key=lambda one: (one.dual_of in ids, one.since or date.max, one.regulator_id))


def comes_back(held: Held, record: LocationRecord, as_of: date) -> bool:
    """Listed again after it was over. That the regulator ended it on a day stands until something newer says else."""
    if record.deregistered_on or held.withdrawn_on is None or as_of < held.withdrawn_on:
        return False
    elsewhere_on = held.listed_elsewhere_on
    return held.deregistered_on is None or elsewhere_on is None or elsewhere_on < as_of


def is_ended_by(held: Held, record: LocationRecord, as_of: date) -> bool:
    """The record says that it is over, and nothing newer lists it."""
    return record.deregistered_on is not None and (held.listed_on is None or held.listed_on <= as_of)


def after(held: Held, record: LocationRecord | None, as_of: date) -> Standing:
    """How a registration stands once the record is written; with none, as it stands now."""
    since, until, dual_of = held.registered_on, held.withdrawn_on, held.dual_of
    if record:
        first = record.dual_primary_id
        dual_of = first if first and first != record.regulator_id else dual_of
        since = record.registered_on or since
        if is_ended_by(held, record, as_of):
            until = record.deregistered_on
        elif comes_back(held, record, as_of):
            until = None
    return Standing(held.regulator_id, since, until, dual_of, held.place_id, held.id)


def settle(session: Session, place_ids: Iterable[int]) -> None:
    """Withdraw places of whose registrations none is in force, on the last one's day; others are listed."""
    count = func.count().filter(IN_FORCE)
    last = select(case((count > 0, None), else_=func.max(Registration.withdrawn_on)))
    until = last.where(Registration.place_id == Place.id).scalar_subquery()
    for some in in_batches(sorted(set(place_ids))):
        listed = Place.id.in_(some), Place.merged_into_id.is_(None)
        session.execute(update(Place).where(*listed).values(withdrawn_on=until))


#: the columns of a `Standing`
STANDINGS = select(
    Registration.regulator_id,
    Registration.registered_on.label("since"),
    Registration.withdrawn_on.label("until"),
    Registration.dual_of,
    Registration.place_id,
    Registration.id,
)


def find_silent(held: Mapping[str, Held], said: Mapping[str, LocationRecord], as_of: date) -> Collection[str]:
    """Ids of the registrations that do not speak for their place once `said` is written: another one of it does."""
    count = Counter(item.place_id for item in held.values())
    together: dict[int, list[Standing]] = defaultdict(list)
    for regulator_id, item in held.items():
        if count[item.place_id] > 1:
            together[item.place_id].append(after(item, said.get(regulator_id), as_of))
    fronts = {front(some).regulator_id for some in together.values()}
    return {one.regulator_id for some in together.values() for one in some} - fronts
