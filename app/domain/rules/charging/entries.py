"""What an entry of content/checks/paying/*.yaml may say."""

from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from app.domain.rules.charging.facts import Setting
from app.domain.rules.conditions import Dated

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]


class Treatment(StrEnum):
    COUNTED = "counted"
    IGNORED = "ignored"
    #: the law leaves it to the council, or we could not settle what it says: both ends are shown
    UNSETTLED = "unsettled"
    #: the benefit itself stops after so many days
    STOPS = "stops"
    #: ignored up to a figure
    PARTLY = "partly"


class Rule(Dated):
    """`missing`: without its figure the whole result is left unsaid, or it becomes a range."""

    slug: Slug
    citations: Annotated[tuple[Slug, ...], Field(min_length=1)]
    figures: dict[str, str] = Field(default_factory=dict)
    missing: Literal["silence", "range"] = "silence"
    note: str = ""


class IncomeKind(Rule):
    at_home: Treatment
    permanent: Treatment
    temporary: Treatment
    is_for_disability: bool = False
    gives: tuple[Literal["disability", "enhanced", "carer"], ...] = ()
    #: an asset that this comes from: where it is counted, the income from it may be savings and not income
    comes_from: Slug | None = None

    @model_validator(mode="after")
    def _says_after_how_long(self) -> Self:
        treatments = (self.at_home, self.permanent, self.temporary)
        if Treatment.STOPS in treatments and "days" not in self.figures:
            raise ValueError("name the figure for “days” under “figures”")
        if Treatment.PARTLY in treatments and not {"ignored", "ignored_single"} & self.figures.keys():
            raise ValueError("name the figure for “ignored” or “ignored_single” under “figures”")
        return self

    def treated(self, setting: Setting) -> Treatment:
        return {Setting.HOME: self.at_home, Setting.PERMANENT: self.permanent}.get(setting, self.temporary)


class AssetKind(Rule):
    treatment: Treatment


class HomeReason(Rule):
    treatment: Literal[Treatment.IGNORED, Treatment.UNSETTLED]


class FreeReason(Rule):
    """`is_service`: this one thing is free, whatever else is charged for.

    `rest`: it may be a part of the care only; the rest is charged for, or the law does not settle it.
    """

    is_service: bool = False
    rest: Literal[Treatment.COUNTED, Treatment.UNSETTLED] | None = None


class Note(Rule):
    settings: tuple[Setting, ...]
    when: Literal[
        "always",
        "full-cost",
        "may-be-full-cost",
        "home-counted",
        "first-weeks-denied",
        "gave-away",
        "top-up",
        "stops",
        "nursing",
        "part-free",
    ]
