"""Which registrations are one place: the two ids of a dual registration, wherever their rows stand."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.domain.records import LocationRecord
from app.providers.holding import Held


@dataclass(frozen=True, slots=True)
class Group:
    """New registrations of one place. `place_id`: the place that is held already; none where they make one."""

    records: tuple[LocationRecord, ...]
    place_id: int | None

    @property
    def first(self) -> LocationRecord:
        """The one the place is made of: the first id of a dual registration if it is here."""
        return next((record for record in self.records if not dual_of(record)), self.records[0])


def dual_of(record: LocationRecord) -> str | None:
    """For a second id: the first one's."""
    first = record.dual_primary_id
    return first if first and first != record.regulator_id else None


def first_id(record: LocationRecord) -> str:
    return record.dual_primary_id or record.regulator_id


def group_new(records: Iterable[LocationRecord], held: Mapping[str, Held], beside: Mapping[str, int]) -> list[Group]:
    """The second id may come before the first, in the same edition or in an earlier one. `beside`: id -> the place
    that it belongs to, where that is known."""
    waiting = {item.dual_of: item.place_id for item in held.values() if item.dual_of}
    together: dict[str, list[LocationRecord]] = defaultdict(list)
    for record in records:
        together[first_id(record)].append(record)
    return [
        Group(tuple(rows), held[first].place_id if first in held else waiting.get(first, beside.get(first)))
        for first, rows in together.items()
    ]


def count_merged(groups: Iterable[Group]) -> int:
    """New rows that describe a place which another row already made."""
    return sum(len(group.records) - (group.place_id is None) for group in groups)
