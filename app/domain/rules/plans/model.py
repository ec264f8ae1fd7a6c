"""What a checklist's file holds. Every point stands in the law or in guidance of one nation."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from app.domain.content_files import Entry
from app.domain.rules.conditions import Id, Nation, Provision
from app.domain.rules.matching import When


class Force(StrEnum):
    LAW = "law"
    #: what the government tells councils to do; a council needs a good reason not to
    GUIDANCE = "guidance"


class Point(Provision):
    """Counts where `applies_if` fits, or else `or_if`, and `unless` does not; is as it should be where `met_if` fits.

    `figure` names the number that it turns on. Where `met_if` is empty there is nothing to check: it simply holds.
    """

    force: Force = Force.LAW
    applies_if: When = Field(default_factory=dict)
    or_if: When = Field(default_factory=dict)
    unless: When = Field(default_factory=dict)
    met_if: When = Field(default_factory=dict)
    figure: str | None = None


class Checklist(Entry):
    check: str
    jurisdiction: Nation
    parts: Annotated[dict[Id, Annotated[tuple[Point, ...], Field(min_length=1)]], Field(min_length=1)]

    @property
    def points(self) -> tuple[Point, ...]:
        return tuple(point for points in self.parts.values() for point in points)
