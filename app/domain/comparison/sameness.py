"""Whether places differ in one thing, so that words can say it and not a colour alone."""

from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from enum import StrEnum


class Sameness(StrEnum):
    SAME = "same"
    DIFFERS = "differs"
    #: all but one are the same
    ONE_DIFFERS = "one_differs"
    #: we know it of one alone
    ONE_KNOWN = "one_known"
    #: the same for those of which we know it
    SAME_WHERE_KNOWN = "same_where_known"
    NONE_KNOWN = "none_known"
    #: chance alone could part the numbers as much
    NOT_CLEAR = "not_clear"


@dataclass(frozen=True, slots=True)
class Compared:
    """`odd`: the position of the one that stands out."""

    sameness: Sameness
    odd: int | None = None


def compare(values: Sequence[Hashable | None]) -> Compared:
    """None is "not known", and neither the same as anything nor different from it."""
    known = [n for n, value in enumerate(values) if value is not None]
    if not known:
        return Compared(Sameness.NONE_KNOWN)
    if len(known) == 1 and len(values) > 1:
        return Compared(Sameness.ONE_KNOWN, known[0])
    counts = Counter(values[n] for n in known)
    if len(counts) == 1:
        return Compared(Sameness.SAME if len(known) == len(values) else Sameness.SAME_WHERE_KNOWN)
    rarest = [n for n in known if counts[values[n]] == 1]
    if len(known) == len(values) > 2 and len(counts) == 2 and len(rarest) == 1:
        return Compared(Sameness.ONE_DIFFERS, rarest[0])
    return Compared(Sameness.DIFFERS)
