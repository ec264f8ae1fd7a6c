"""The numbers of law and benefits, each dated, cited and with how sure we are (content/figures/*.yaml).

A page or a calculation names a series and asks for the number on a day; it never holds the number itself. A number
that nobody confirmed, or that is past its day, comes back marked so: whoever shows it must say it, and a sum that needs
it stops.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from app.domain.content_files import CONTENT, Entry, read_folder

FIGURES = CONTENT / "figures"

Name = Annotated[str, StringConstraints(pattern=r"^[a-z]+(\.[a-z0-9_]+)+$", max_length=60)]
Words = Annotated[str, StringConstraints(min_length=3, max_length=300)]


class Unit(StrEnum):
    POUNDS = "pounds"
    POUNDS_AN_HOUR = "pounds_an_hour"
    POUNDS_A_DAY = "pounds_a_day"
    POUNDS_A_WEEK = "pounds_a_week"
    POUNDS_A_MONTH = "pounds_a_month"
    HOURS_A_WEEK = "hours_a_week"
    DAYS = "days"
    WORKING_DAYS = "working_days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"
    PERCENT = "percent"
    COUNT = "count"


class Certainty(StrEnum):
    CONFIRMED = "confirmed"
    #: nobody read it in its official source: it may be shown, with that said beside it
    UNCONFIRMED = "unconfirmed"
    #: the day until which it counted, or by which it was to be looked at again, is over
    OUT_OF_DATE = "out_of_date"
    #: there is such a number, and we do not have it
    UNKNOWN = "unknown"


class Value(Entry):
    """`since` and `until` are its first and last day, where known; after `review_by` it counts as out of date."""

    value: Decimal | None
    since: date | None = None
    until: date | None = None
    review_by: date
    #: an address, or in words where it was found
    source: Words
    source_kind: Literal["official", "secondary", "code", "knowledge", "inferred"]
    confidence: Literal["seen", "known", "uncertain"]
    note: str = ""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.since and self.until and self.until < self.since:
            raise ValueError("“until” comes before “since”")
        return self

    @property
    def is_confirmed(self) -> bool:
        return self.source_kind == "official" and self.confidence == "seen"


class Series(Entry):
    """One number through the years, the oldest first. `label` says in plain words what it is a number of."""

    name: Name
    label: Words
    unit: Unit
    jurisdiction: Literal["england", "wales", "england_and_wales", "united_kingdom"]
    citation: Words
    values: Annotated[tuple[Value, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _one_at_a_time(self) -> Self:
        for earlier, later in zip(self.values, self.values[1:], strict=False):
            if later.since is None or (earlier.until or earlier.since or date.min) >= later.since:
                raise ValueError("its values overlap, or are not in the order of their days")
        return self


@dataclass(frozen=True, slots=True)
class Figure:
    """A number on a day. `value` is none where it is unknown."""

    series: Series
    value: Decimal | None
    certainty: Certainty
    since: date | None
    until: date | None
    review_by: date
    source: str


class UnknownFigureError(LookupError):
    pass


def read_figures(folder: Path = FIGURES) -> dict[str, Series]:
    return read_folder(folder, Series, key="name")


@lru_cache
def figures() -> dict[str, Series]:
    return read_figures()


def figure_on(name: str, day: date) -> Figure:
    """The number in force on a day, or the last one before it, marked as out of date."""
    try:
        series = figures()[name]
    except KeyError:
        raise UnknownFigureError(f"There is no figure “{name}” in content/figures/.") from None
    begun = [value for value in series.values if value.since is None or value.since <= day]
    if not begun:
        first = series.values[0]
        return Figure(series, None, Certainty.UNKNOWN, first.since, first.until, first.review_by, first.source)
    held = begun[-1]
    return Figure(series, held.value, _certainty(held, day), held.since, held.until, held.review_by, held.source)


def _certainty(held: Value, day: date) -> Certainty:
    if held.value is None:
        return Certainty.UNKNOWN
    if day > held.review_by or (held.until and day > held.until):
        return Certainty.OUT_OF_DATE
    return Certainty.CONFIRMED if held.is_confirmed else Certainty.UNCONFIRMED
