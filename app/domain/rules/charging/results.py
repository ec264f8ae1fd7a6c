"""What comes out: the charge, each line of the sum, and what could not be said."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from app.domain.figures import Certainty
from app.domain.rules.charging.facts import Nation, Setting
from app.domain.rules.charging.ledger import Entry, Ledger, Part, UsedFigure, certainties
from app.domain.rules.charging.ranges import NOTHING, Range, shown


class Standing(StrEnum):
    FREE = "free"
    #: income decides, and the council pays the rest
    BY_MEANS = "by-means"
    FULL_COST = "full-cost"
    #: what is not known decides which of them
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Line:
    """`least` and `most` are what the line does to the cheap and to the dear end of the sum; none is without end.

    All lines of a part, added up at one end, are that end of the result.
    """

    slug: str
    part: Part
    rule: str
    citations: tuple[str, ...]
    figures: tuple[UsedFigure, ...]
    said: Range | None
    treatment: str
    least: Decimal | None
    most: Decimal | None

    @property
    def certainty(self) -> Certainty:
        return certainties(self.figures)


@dataclass(frozen=True, slots=True)
class Note:
    slug: str
    citations: tuple[str, ...]
    figures: tuple[UsedFigure, ...]


@dataclass(frozen=True, slots=True)
class Charge:
    """`amount` is pounds a week, and none where nothing may be said; `gaps` names what would have to be known."""

    nation: Nation
    setting: Setting
    day: date
    amount: Range | None
    standing: Standing
    capital: Range
    lines: tuple[Line, ...]
    gaps: tuple[str, ...]
    notes: tuple[Note, ...]
    top_up: Range
    #: nobody knows the price, and even so the charge has an upper end
    holds_at_any_price: bool = False

    @property
    def is_silent(self) -> bool:
        return self.amount is None

    @property
    def home_may_count(self) -> bool:
        """Its value is counted at one end of the sum at least."""
        return any(line.slug == "home" and line.most != 0 for line in self.lines)

    @property
    def certainty(self) -> Certainty:
        return certainties([used for line in self.lines for used in line.figures])

    @property
    def unconfirmed(self) -> tuple[str, ...]:
        used = {each.name for line in self.lines for each in line.figures if each.certainty is Certainty.UNCONFIRMED}
        return tuple(sorted(used))


def merged(least: Ledger, most: Ledger, part: Part) -> tuple[Line, ...]:
    """One line for what stands in either sum."""
    ends = {"least": _by_slug(least, part), "most": _by_slug(most, part)}
    slugs = list(dict.fromkeys([*ends["most"], *ends["least"]]))
    return tuple(_line(ends["least"].get(slug), ends["most"].get(slug)) for slug in slugs)


def _by_slug(ledger: Ledger, part: Part) -> dict[str, Entry]:
    return {entry.slug: entry for entry in ledger.entries if entry.part is part}


def _line(least: Entry | None, most: Entry | None) -> Line:
    entry = most or least
    if entry is None:
        raise ValueError("A line stands in one of the two sums.")
    return Line(
        slug=entry.slug,
        part=entry.part,
        rule=entry.rule.slug,
        citations=entry.rule.citations,
        figures=_figures(each for each in (least, most) if each),
        said=entry.said,
        treatment=entry.treatment,
        least=shown(least.adds) if least else NOTHING,
        most=shown(most.adds) if most else NOTHING,
    )


def _figures(entries: Iterable[Entry]) -> tuple[UsedFigure, ...]:
    return tuple(dict.fromkeys(used for entry in entries for used in entry.figures))
