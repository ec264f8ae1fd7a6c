"""What a person says of themselves. Own means only: a partner's savings and income have no place here."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from app.domain.rules.charging.ranges import NONE, Range


class Answer(StrEnum):
    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Nation(StrEnum):
    ENGLAND = "england"
    WALES = "wales"


class Setting(StrEnum):
    HOME = "care-at-home"
    PERMANENT = "care-home-permanent"
    TEMPORARY = "care-home-temporary"


class Age(StrEnum):
    UNDER_25 = "18-to-24"
    WORKING = "25-to-pension-age"
    PENSION = "pension-age"
    UNKNOWN = "unknown"


class Household(StrEnum):
    SINGLE = "single"
    COUPLE = "couple"
    UNKNOWN = "unknown"


class Nursing(StrEnum):
    """Whether the fee that was given still holds what the NHS pays to the home for nursing."""

    NONE = "none"
    STANDARD = "standard"
    HIGHER = "higher"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Income:
    kind: str
    #: pounds a week
    amount: Range


@dataclass(frozen=True, slots=True)
class Asset:
    """`amount` is the whole of it; `share` is what was proved to be one's own, as a part of one."""

    kind: str
    amount: Range
    owners: int = 1
    share: Decimal | None = None

    def __post_init__(self) -> None:
        if self.owners < 1 or (self.share is not None and not 0 <= self.share <= 1):
            raise ValueError("Something is owned by one person or more, and a share is from 0 to 1.")


@dataclass(frozen=True, slots=True)
class Home:
    """`value` is one's own share, after what is owed on it. `lives_there`: by reason, and since before the move."""

    value: Range
    lives_there: Mapping[str, Answer] = field(default_factory=dict)
    #: the day on which the person for whom the home was not counted died or went into a care home. Only an end without
    #: warning brings the weeks again: a child's eighteenth birthday does not
    earlier_reason_ended_on: date | None = None
    #: nobody knows if it ended so, or when
    earlier_reason_may_have_ended: bool = False
    #: how long the person paid for themselves in a care home before they asked the council
    self_funded_weeks: Range = NONE
    #: whether the council could secure a loan on it
    is_secure: Answer = Answer.UNKNOWN


@dataclass(frozen=True, slots=True)
class Facts:
    nation: Nation
    setting: Setting
    #: pounds a week: what the council would pay for the care, or the price without a top-up
    cost: Range
    age: Age = Age.UNKNOWN
    household: Household = Household.UNKNOWN
    #: of a couple: one member of pension age is enough
    partner_of_pension_age: Answer = Answer.NO
    children: int = 0
    is_carer: Answer = Answer.NO
    incomes: tuple[Income, ...] = ()
    assets: tuple[Asset, ...] = ()
    home: Home | None = None
    #: the day of the move for good
    moved_on: date | None = None
    housing_costs: Range = NONE
    council_tax: Range = NONE
    disability_costs: Range = NONE
    given_away: Range = NONE
    nursing: Nursing = Nursing.NONE
    top_up: Range = NONE
    has_eligible_needs: Answer = Answer.UNKNOWN
    free: Mapping[str, Answer] = field(default_factory=dict)
    #: whether no care is charged for beside what is free; else `cost` is the price of the rest
    free_is_all: Answer = Answer.UNKNOWN
    reablement_began_on: date | None = None
