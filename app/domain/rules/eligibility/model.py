"""What a check's file holds (content/checks/<check>/conditions.yaml). Two laws, two shapes."""

from typing import Annotated, Literal

from pydantic import Field

from app.domain.content_files import Entry
from app.domain.rules.conditions import Id, Nation, Provision

Ids = Annotated[tuple[Id, ...], Field(min_length=1)]
YesOrNo = Literal["yes", "no"]


class Limb(Provision):
    """One meaning of "unable", and the things a person may tick that come under it."""

    ticks: Ids


class Outcome(Provision):
    """One entry of the law's list: an outcome in England, a part of life in Wales."""

    #: a person with no child has no child to care for
    may_not_apply: bool = False


class Ignored(Provision):
    """What a person may tell us, or a council may ask, and what the law leaves out of account here."""

    asks: Id


class Right(Provision):
    """Holds whatever the result. `only_with_eligible_needs`: money does not matter, the council's yes does."""

    only_with_eligible_needs: bool = False
    on_request: bool = False


class Urgent(Provision):
    """Comes before all else. `or_unable` names an outcome: being unable there, or not knowing, calls for it too."""

    asks: Id
    route: Literal["emergency", "safeguarding", "urgent_care"]
    or_unable: Id | None = None


class Adopted(Entry):
    to: Id
    why: Annotated[str, Field(min_length=10)]


class YesFrom(Adopted):
    """How another nation's answer tells this question's: what ours is after a yes there, and after a no."""

    asks: Id
    if_yes: YesOrNo | None = None
    if_no: YesOrNo | None = None


class AbleFrom(Adopted):
    """Unable here if unable in one of `unable_if_any` there; able if able in all of `able_if_all`. Else unknown."""

    unable_if_any: tuple[Id, ...] = ()
    able_if_all: tuple[Id, ...] = ()


class Adopts(Entry):
    """What carries over from the other nation's check. What stands in neither list stays unknown."""

    check: str
    questions: tuple[YesFrom, ...] = ()
    outcomes: tuple[AbleFrom, ...] = ()

    @property
    def all(self) -> tuple[Adopted, ...]:
        return self.questions + self.outcomes


class Machine(Entry):
    check: str
    jurisdiction: Nation
    limbs: Annotated[tuple[Limb, ...], Field(min_length=1)]
    #: ticks that count in other checks, and not here
    not_a_limb: tuple[Id, ...] = ()
    outcomes: Annotated[tuple[Outcome, ...], Field(min_length=1)]
    ignored: tuple[Ignored, ...] = ()
    fluctuating: tuple[Provision, ...] = ()
    rights: Annotated[tuple[Right, ...], Field(min_length=1)]
    urgent: Annotated[tuple[Urgent, ...], Field(min_length=1)]
    adopts: Adopts


class EnglishCondition(Provision):
    """Met by one question, by enough outcomes, or (where it has both) by either.

    `at_least` names the figure of how many are enough, `listed` of how many there are; without `at_least` any one is.
    """

    asks: Id | None = None
    counts_outcomes: bool = False
    at_least: str | None = None
    listed: str | None = None


class WelshCondition(Provision):
    """Met by one question; or about each need: by being in the list, or by questions that are asked of every need."""

    asks: Id | None = None
    counts_outcomes: bool = False
    at_least: str | None = None
    listed: str | None = None
    asks_of_each_need: tuple[Id, ...] = ()
    met_by: YesOrNo = "yes"


class EnglishMachine(Machine):
    jurisdiction: Literal["england"]
    conditions: Annotated[tuple[EnglishCondition, ...], Field(min_length=1)]


class WelshMachine(Machine):
    jurisdiction: Literal["wales"]
    conditions: Annotated[tuple[WelshCondition, ...], Field(min_length=1)]
