"""Who of a family would travel how far, in a straight line."""

from collections.abc import Sequence
from enum import StrEnum

#: miles from each of the family's postcodes to one place; none where it, or the postcode, has no point
Journeys = Sequence[float | None]


class VisitsBy(StrEnum):
    LONGEST = "longest"
    TOTAL = "total"


def burden(journeys: Journeys, by: VisitsBy) -> float | None:
    """The longest journey or all together, in miles; none where one of them is not known: a sum without it would
    make the place look near."""
    known = [miles for miles in journeys if miles is not None]
    if not known or len(known) < len(journeys):
        return None
    return max(known) if by is VisitsBy.LONGEST else sum(known)


def visits_order(places: Sequence[Journeys], by: VisitsBy) -> tuple[int, ...]:
    """Positions, the nearest first; those of which it is not known last, and else as they came."""
    burdens = [burden(journeys, by) for journeys in places]
    return tuple(sorted(range(len(places)), key=lambda n: (burdens[n] is None, burdens[n] or 0.0)))
