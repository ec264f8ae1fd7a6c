"""Who runs places: organisations and the brands they belong to, with what they run."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

#: as an organisation's places are counted: by the rating as published; none where there is none
Spread = Mapping[str | None, int]


@dataclass(frozen=True, slots=True)
class Runner:
    """An organisation, or a brand: `regulator_id` is the regulator's, and stands in the address of its page."""

    regulator_id: str
    name: str
    spread: Spread
    #: for an organisation, the brand it belongs to
    brand: tuple[str, str] | None = None

    @property
    def places(self) -> int:
        return sum(self.spread.values())


@dataclass(frozen=True, slots=True)
class RunPlace:
    """One place in a list of what somebody runs."""

    ref: str
    name: str
    kind: str | None
    town: str | None
    rating: str | None
    rating_on: date | None
    withdrawn_on: date | None
    #: from the place whose page this is on
    miles: float | None = None


@dataclass(frozen=True, slots=True)
class WhoRunsIt:
    organisation: Runner | None
    brand: Runner | None = None
    #: others of the same organisation or brand, the nearest first
    near: tuple[RunPlace, ...] = field(default=())
