"""What every rule of the law has in common: where it stands, for which nation, and from when until when."""

from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum
from typing import Annotated, Literal, Self, TypeVar

from pydantic import Field, StringConstraints, model_validator

from app.domain.content_files import ContentError, Entry
from app.domain.figures import figures
from app.domain.law import law

Id = Annotated[str, StringConstraints(pattern=r"^[a-z]+(_[a-z0-9]+)*$", max_length=40)]
Nation = Literal["england", "wales"]


class Answer(StrEnum):
    """`unknown` is what was not asked, and what the person does not know. It is never taken for a yes or a no."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class State(StrEnum):
    MET = "met"
    NOT_MET = "not_met"
    UNKNOWN = "unknown"

    @classmethod
    def of(cls, answer: Answer, met_by: Answer = Answer.YES) -> "State":
        if answer is Answer.UNKNOWN:
            return cls.UNKNOWN
        return cls.MET if answer is met_by else cls.NOT_MET


class Dated(Entry):
    """`since` and `until` are the first and the last day on which it counts."""

    since: date
    until: date | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.until and self.until < self.since:
            raise ValueError("“until” comes before “since”")
        return self

    def counts_on(self, day: date) -> bool:
        return self.since <= day and (self.until is None or day <= self.until)


class Provision(Dated):
    """`means` paraphrases what the law says."""

    id: Id
    citation: str
    jurisdiction: Nation
    means: Annotated[str, Field(min_length=5, max_length=400)]


P = TypeVar("P", bound=Provision)


def in_force(provisions: Iterable[P], day: date) -> tuple[P, ...]:
    return tuple(each for each in provisions if each.counts_on(day))


def check_provisions(provisions: Sequence[Provision], nation: Nation, where: str) -> None:
    """Each names a law that the site knows and that holds in its nation; none stands twice on the same day."""
    for each in provisions:
        _check_citation(each, nation, where)
    for number, each in enumerate(provisions):
        for other in provisions[number + 1 :]:
            if each.id == other.id and _overlap(each, other):
                raise ContentError(f"{where}: “{each.id}” stands twice for the same days. End the older one.")


def check_figure(name: str, where: str) -> None:
    if name not in figures():
        raise ContentError(f"{where}: there is no figure “{name}” in content/figures/.")


def _check_citation(each: Provision, nation: Nation, where: str) -> None:
    source = law().get(each.citation)
    if source is None:
        raise ContentError(f"{where}: “{each.id}” cites “{each.citation}”, which is not in content/law/.")
    if each.jurisdiction != nation or not source.holds_in(nation):
        raise ContentError(f"{where}: “{each.id}” and its citation “{each.citation}” must hold in {nation}.")


def _overlap(one: Provision, other: Provision) -> bool:
    return one.since <= (other.until or date.max) and other.since <= (one.until or date.max)
