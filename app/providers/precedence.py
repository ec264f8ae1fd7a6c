"""Which source's word stands, field by field, where several list one place.

The newer edition wins; on the same day the richer source. A source that is silent about a field leaves what
others said, but what it said itself, in its last whole edition, is taken back when the next whole one no longer
says it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

#: richer sources have higher numbers; any other has 0
RICHNESS: Mapping[str, int] = {
    "cqc_api": 4,
    "cqc_ratings": 3,
    "cqc_locations": 2,
    "cqc_adult_social_care": 1,
    "cqc_directory": 1,
}


@dataclass(frozen=True, slots=True)
class Speaker:
    """The edition that is being loaded."""

    slug: str
    as_of: date
    is_whole: bool

    @property
    def stamp(self) -> str:
        """What `Place.sources` holds for a field that came from this edition. A part of a register bears its own
        date: later editions that lack the column do not make it look newer."""
        return self.slug if self.is_whole else f"{self.slug}@{self.as_of.isoformat()}"

    def wins(self, holder: str | None, seen: Mapping[str, date]) -> bool:
        """`holder`: the stamp on the field now; `seen`: when each source last listed the place."""
        if holder is None:
            return True
        slug, held_on = read_stamp(holder, seen)
        if held_on is None or held_on < self.as_of:
            return True
        return held_on == self.as_of and (slug == self.slug or RICHNESS.get(self.slug, 0) > RICHNESS.get(slug, 0))

    def takes_back(self, holder: str | None, seen: Mapping[str, date]) -> bool:
        """Whether its silence about a field means that the field is empty now."""
        return self.is_whole and holder == self.slug and self.wins(holder, seen)


def read_stamp(stamp: str, seen: Mapping[str, date]) -> tuple[str, date | None]:
    """The slug, and the day of what it said, where known."""
    slug, _at, day = stamp.partition("@")
    return slug, date.fromisoformat(day) if day else seen.get(slug)
