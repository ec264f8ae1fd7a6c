"""What a check says of a text. A flag orders the queue and marks words; it never decides."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Flag:
    """`start` and `end` are places in the original; both 0 where it is about the whole."""

    check: str
    start: int
    end: int
    #: 0 to 100: how pressing it is that somebody reads it
    risk: int


@dataclass(frozen=True, slots=True)
class Context:
    """What the checks may know besides the text."""

    place_name: str = ""
    town: str = ""
    #: a ward is an odd thing to speak of in a care home, and nothing odd in a hospital
    is_hospital: bool = False
    #: what came in of late, for this place or at all: to find copies
    earlier: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Span:
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Check:
    """One look at a text. `title` and `meaning` are for moderators, and are translated where they are shown."""

    slug: str
    risk: int
    title: str
    meaning: str
    find: Callable[[str, Context], Iterable[Span]]
