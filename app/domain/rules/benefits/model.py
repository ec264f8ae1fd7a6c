"""What an entry of content/checks/benefits/conditions.yaml says."""

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from app.domain.content_files import Entry
from app.domain.rules.conditions import Id, Nation
from app.domain.rules.matching import When


class UpTo(Entry):
    """An amount that was asked for, in pounds a week, and the figure that it may be at most: for who lives alone, and
    for a couple where that differs. `may_add`: what raises it for some, so that a little more is still open."""

    of: Id
    single: str
    couple: str = ""
    may_add: tuple[str, ...] = ()

    @property
    def levels(self) -> dict[str, str]:
        return {"single": self.single, "couple": self.couple or self.single}

    @property
    def figures(self) -> tuple[str, ...]:
        return (*dict.fromkeys(self.levels.values()), *self.may_add)


class Want(Entry):
    """One thing that the law wants: all answers of `fits`, or none of `unless`, or an amount up to a figure."""

    id: Id
    fits: When = Field(default_factory=dict)
    unless: When = Field(default_factory=dict)
    up_to: UpTo | None = None

    @model_validator(mode="after")
    def _wants_something(self) -> Self:
        if sum(map(bool, (self.fits, self.unless, self.up_to))) != 1:
            raise ValueError("say one of “fits”, “unless” and “up_to”")
        return self


class Benefit(Entry):
    """`claimed_by`: by the person whom the check is about, by somebody who cares for them, or by who pays the bill.

    `figures` are shown beside it; `phone` is a number of content/helplines.yaml. `nations` are those whose law it is.
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

    @property
    def all_figures(self) -> tuple[str, ...]:
        levels = (want.up_to for want in self.wants)
        return (*self.figures, *(name for level in levels if level for name in level.figures))
