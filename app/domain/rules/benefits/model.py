"""What an entry of content/checks/benefits/conditions.yaml says."""

from datetime import date
from functools import cached_property
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from app.domain.content_files import Entry
from app.domain.rules.conditions import Id, Nation
from app.domain.rules.matching import When

#: who may get what is added to a level: each of a couple
HEADS = {"single": 1, "couple": 2}


class Savings(Entry):
    """Savings count as if money came in: `adds` a week for each `step` that is begun `above` a figure."""

    of: Id
    above: str
    step: str
    adds: str

    @property
    def figures(self) -> tuple[str, ...]:
        return self.above, self.step, self.adds


class UpTo(Entry):
    """An amount that was asked for, in pounds a week, and the figure that it may be at most: for who lives alone, and
    for a couple where that differs. `may_add`: what raises it for some people, so that a little more is still open."""

    of: Id
    single: str
    couple: str = ""
    may_add: tuple[str, ...] = ()
    savings: Savings | None = None

    def level(self, household: str) -> str:
        return self.couple if household == "couple" and self.couple else self.single

    @property
    def figures(self) -> tuple[str, ...]:
        of_savings = self.savings.figures if self.savings else ()
        return (*dict.fromkeys(map(self.level, HEADS)), *self.may_add, *of_savings)

    @property
    def questions(self) -> tuple[str, ...]:
        return (self.of, *(("household",) if self.couple else ()), *((self.savings.of,) if self.savings else ()))


class Want(Entry):
    """One thing that the law wants: the answers of `fits`, or else of `or_if`; or none of `unless`; or an amount up to
    a figure. Where that is not so, but `open_if` fits or is unknown, it is not settled; nor where `open_up_to` is met,
    or may be. Nobody is asked for an amount for the sake of `open_up_to` alone."""

    id: Id
    fits: When = Field(default_factory=dict)
    or_if: When = Field(default_factory=dict)
    unless: When = Field(default_factory=dict)
    open_if: When = Field(default_factory=dict)
    up_to: UpTo | None = None
    open_up_to: UpTo | None = None

    @model_validator(mode="after")
    def _wants_something(self) -> Self:
        if sum(map(bool, (self.fits, self.unless, self.up_to))) != 1:
            raise ValueError("say one of “fits”, “unless” and “up_to”")
        if self.or_if and not self.fits:
            raise ValueError("“or_if” goes with “fits”")
        return self

    @cached_property
    def settled_by(self) -> frozenset[str]:
        """Whose answers settle it; those of `open_if` only open it again."""
        return frozenset((*self.fits, *self.or_if, *self.unless)).union(self.up_to.questions if self.up_to else ())

    @cached_property
    def questions(self) -> frozenset[str]:
        """Whose answers it looks at."""
        return self.settled_by.union(self.open_if)


class Benefit(Entry):
    """`claimed_by`: by the person whom the check is about, by somebody who cares for them, or by who pays the bill.

    `figures` are shown beside it; `phone` is a number of content/helplines.yaml. `nations` are those whose law it is.
    It holds from `since` to `until`.
    """

    id: Id
    claimed_by: Literal["person", "carer", "household"]
    nations: Annotated[tuple[Nation, ...], Field(min_length=1)]
    citations: Annotated[tuple[str, ...], Field(min_length=1)]
    figures: tuple[str, ...] = ()
    phone: str | None = None
    since: date
    until: date | None = None
    wants: Annotated[tuple[Want, ...], Field(min_length=1)]

    def counts_on(self, day: date) -> bool:
        return self.since <= day and (self.until is None or day <= self.until)

    @cached_property
    def questions(self) -> frozenset[str]:
        return frozenset[str]().union(*(want.questions for want in self.wants))

    @property
    def all_figures(self) -> tuple[str, ...]:
        levels = (want.up_to for want in self.wants)
        return (*self.figures, *(name for level in levels if level for name in level.figures))

    @property
    def additions(self) -> tuple[str, ...]:
        return tuple(name for want in self.wants if want.up_to for name in want.up_to.may_add)

    @property
    def of_savings(self) -> tuple[str, ...]:
        """How savings count: nobody is paid these sums."""
        levels = (want.up_to.savings for want in self.wants if want.up_to)
        return tuple(name for each in levels if each for name in each.figures)

    def levels_of_others(self, household: str) -> frozenset[str]:
        """Figures that are not for this household. Of one that is not known, any may be for it."""
        levels = [want.up_to for want in self.wants if want.up_to] if household in HEADS else []
        return frozenset(level.level(each) for level in levels for each in HEADS) - {
            level.level(household) for level in levels
        }

    @property
    def figures_beside(self) -> tuple[str, ...]:
        """That are looked at and not shown."""
        return tuple(name for want in self.wants if want.open_up_to for name in want.open_up_to.figures)
