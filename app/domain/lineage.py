"""What a place was before: its registrations in order of time, and the addresses it moved from and to."""

from dataclasses import dataclass
from datetime import date

#: reasons for which one registration follows another where the care goes on at the same address
CHANGES_OF_OWNER: frozenset[str] = frozenset(
    {"New Provider", "Legal Entity Change", "Partnership Change", "NHS Transfer"}
)
#: with another postcode it is another place, however its registration came about
MOVE = "Location Move"


@dataclass(frozen=True, slots=True)
class LineageEntry:
    """One registration of a place. `until` is the day the regulator says it ended, else the first edition that
    lacked it; none while in force. `reason` is why the next one followed, as published; none where nobody says."""

    regulator_id: str
    owner: str
    owner_id: str
    since: date | None
    until: date | None
    #: `until` is the regulator's own day and not the edition in which we missed it
    is_until_stated: bool
    reason: str | None
    #: the first id of a dual registration of which this is the second: the two run side by side
    dual_of: str | None
    #: what the place shows now comes from this one
    is_current: bool


@dataclass(frozen=True, slots=True)
class Move:
    """Another place of which this one is the continuation, or which continues this one. `moved_on`: the first day
    of the registration at the new address."""

    ref: str
    name: str
    town: str | None
    postcode: str | None
    moved_on: date | None
    #: as published: mostly "Location Move"
    reason: str
    #: true: it moved from there to here; false: from here to there
    is_from: bool
