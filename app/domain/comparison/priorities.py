"""What a person may say matters to them, from 0 (not important) to 3."""

from collections.abc import Mapping, Sequence
from enum import StrEnum

HIGHEST = 3


class Priority(StrEnum):
    """The value is the parameter's name in an address."""

    RATING = "rating"
    SAFE = "safe"
    RECENT = "recent"
    DISTANCE = "distance"
    FEES = "fees"
    STAFF = "staff"


#: how much each matters; what does not matter is left out
Weights = Mapping[Priority, int]


def parse_weights(args: Mapping[str, Sequence[str]]) -> dict[Priority, int]:
    """Anything but 1, 2 or 3 counts as not important."""
    said = {priority: next(iter(args.get(priority, ())), "").strip() for priority in Priority}
    return {priority: int(value) for priority, value in said.items() if value in {"1", "2", "3"}}
