"""Which measures, marks and kinds of fee there are, and what the site says of each (content/*.yaml)."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import Field, HttpUrl, StringConstraints, model_validator

from app.domain.content_files import CONTENT, Entry, read_entries

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=40)]
Words = Annotated[str, StringConstraints(min_length=3, max_length=400)]


class MeasureKind(Entry):
    slug: Slug
    label: Words
    explanation: Words
    #: what the two counts count
    numerator: Words
    denominator: Words
    #: the rate is for so many: 4 of 1,210 days is 3.3 `per` 1,000
    per: Annotated[int, Field(gt=0)]
    unit: Words
    #: said in words beside the number; nothing is ranked by it
    better: Literal["lower", "higher", "neither"]
    bear_in_mind: Words
    #: the first count is a part of the second
    is_share: bool = False
    smallest_numerator: Annotated[int, Field(ge=0)]
    smallest_denominator: Annotated[int, Field(gt=0)]

    def rate(self, numerator: float, denominator: float) -> float:
        return numerator / denominator * self.per

    def is_too_few(self, numerator: float, denominator: float) -> bool:
        """A rate of a handful jumps with each case, and may tell who it was. None at all is told: it is of nobody."""
        return denominator < self.smallest_denominator or 0 < numerator < self.smallest_numerator


class MarkScheme(Entry):
    """A standard that a place says it meets, or a mark that somebody gives."""

    slug: Slug
    name: Words
    awarded_by: Words
    means: Words
    does_not_mean: Words
    homepage: HttpUrl | None = None


class FeeKind(Entry):
    slug: Slug
    label: Words
    explanation: Words
    per: Literal["week", "day", "night", "hour"]
    #: pounds; outside them an amount is taken for a slip
    least: Annotated[int, Field(gt=0)]
    most: Annotated[int, Field(gt=0)]

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.most <= self.least:
            raise ValueError("give a “most” that is more than “least”")
        return self


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Each by slug, in the order in which a page shows them."""

    measures: dict[str, MeasureKind]
    marks: dict[str, MarkScheme]
    fees: dict[str, FeeKind]


def read_catalogue(folder: Path = CONTENT) -> Catalogue:
    return Catalogue(
        measures=read_entries(folder / "measures.yaml", MeasureKind),
        marks=read_entries(folder / "marks.yaml", MarkScheme),
        fees=read_entries(folder / "fees.yaml", FeeKind),
    )


@lru_cache
def catalogue() -> Catalogue:
    return read_catalogue()
