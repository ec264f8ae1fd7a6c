"""Whether praise and blame get the same scrutiny: of all places together, how many were refused and how long it took.

The ledger of a place tells in which week each feedback came in and was decided. Laid beside waits by answer it would
tell what somebody answered. So the waits are worked out from what everyone may know already, the numbers of a place
and month and the weeks of those who are in them: an answer waited as long as those did with whom it was counted.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.domain.feedback.counting import OVERALL
from app.domain.feedback.question import NEGATIVE, POSITIVE, Answer
from app.domain.feedback.statistics import Counts
from app.domain.feedback.suppression import hide_in_group
from app.feedback.counting import EACH
from app.feedback.models import Cell
from app.feedback.numbers import numbers_of_refused, shown

#: counted answers of one kind, before it is told how long they waited
FEWEST_DECIDED = 50
#: weeks, as steps
STEPS = (1, 2, 4)


class Kind(StrEnum):
    POSITIVE = "positive"
    NEITHER = "neither"
    NEGATIVE = "negative"
    DONT_KNOW = "dont-know"


ANSWERS_OF: dict[Kind, frozenset[Answer]] = {
    Kind.POSITIVE: POSITIVE,
    Kind.NEITHER: frozenset({Answer.NEITHER}),
    Kind.NEGATIVE: NEGATIVE,
    Kind.DONT_KNOW: frozenset({Answer.DONT_KNOW}),
}


@dataclass(frozen=True, slots=True)
class Scrutiny:
    """`refused` is none where it is hidden. `within` is the step in weeks that the mean lies in; none where there
    were too few, 0 where it took longer than the last step. Counting how many Mondays lie between two days gives, over
    many, a seventh of the days between them; so it is said with "about"."""

    published: int
    refused: int | None
    within: int | None


@dataclass(frozen=True, slots=True)
class Decided:
    """One place and month: what was answered, and the weeks that all of them waited."""

    counts: Counts
    weeks: int


def scrutiny(session: Session, today: date) -> dict[Kind, Scrutiny]:
    decided = _decided(session, today)
    published = sum((each.counts for each in decided), Counts())
    refused = numbers_of_refused(session, today).counts
    of_kind = {str(kind): _sum(refused, answers) for kind, answers in ANSWERS_OF.items()}
    hidden = hide_in_group(of_kind)
    return {
        kind: Scrutiny(_sum(published, answers), None if kind in hidden else of_kind[kind], within(decided, answers))
        for kind, answers in ANSWERS_OF.items()
    }


def within(decided: Sequence[Decided], answers: Iterable[Answer]) -> int | None:
    weights = [_sum(each.counts, answers) for each in decided]
    if sum(weights) < FEWEST_DECIDED:
        return None
    waited = sum(weight * each.weeks / each.counts.total for weight, each in zip(weights, decided, strict=True))
    mean = waited / sum(weights)
    return next((step for step in STEPS if mean <= step), 0)


def _sum(counts: Counts, answers: Iterable[Answer]) -> int:
    return sum(counts[answer] for answer in answers)


def _decided(session: Session, today: date) -> list[Decided]:
    sums = [func.sum(getattr(Cell, each)) for each in EACH]
    rows = (
        select(func.sum(Cell.weeks), *sums)
        .where(*shown(today), Cell.about == OVERALL, Cell.place_id.is_not(None))
        .group_by(Cell.place_id, Cell.month)
    )
    found: list[Any] = list(session.execute(rows))
    return [Decided(Counts(tuple(each)), int(weeks)) for weeks, *each in found]
