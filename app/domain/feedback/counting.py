"""When an answer may stand in a number, so that nobody can work out from numbers what one person answered.

Answers of one place to one question wait until there are five. Then they are split into groups of five to nine, and
each group is counted once. Every number that we show, of whatever and in whichever edition, is a sum of whole groups,
and no answer is ever in two of them: so all that can be worked out is what the groups hold, and no group is small.

Whether a group is made depends on how many wait, which everyone may know, and never on what they answered: else
making it, or not, would tell something. So the others of a group that somebody left are counted no more, whatever
they answered. See docs/adr/019-numbers-that-wait-until-five.md.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from secrets import SystemRandom
from typing import Any

from app.domain.feedback.question import Answer, Aspect
from app.domain.feedback.statistics import Counts

#: answers in a group; the Friends and Family Test hides 1 to 4
FEWEST = 5
MONTHS_SHOWN = 24

#: which question an answer is to: the first one, or one of the aspects
OVERALL = "overall"
QUESTIONS = (OVERALL, *Aspect)

Shuffle = Callable[[list[Any]], None]
BY_CHANCE: Shuffle = SystemRandom().shuffle


@dataclass(frozen=True, slots=True)
class Waiting:
    """One version of one person's feedback, with its answer to one question."""

    feedback_id: int
    version: int
    answer: Answer
    #: that lie between its coming in and its being decided
    weeks: int = 0


@dataclass(frozen=True, slots=True)
class Group:
    members: tuple[Waiting, ...]

    @property
    def counts(self) -> Counts:
        return Counts.of(each.answer for each in self.members)

    @property
    def weeks(self) -> int:
        return sum(each.weeks for each in self.members)


def groups_of(waiting: Sequence[Waiting], shuffle: Shuffle = BY_CHANCE) -> tuple[Group, ...]:
    """Of all that wait, or of none. Who is with whom is left to chance: nobody outside can know it."""
    mixed = list(waiting)
    shuffle(mixed)
    number = len(mixed) // FEWEST
    return tuple(Group(tuple(mixed[n::number])) for n in range(number))


def first_of_month(day: date) -> date:
    return day.replace(day=1)


def months_before(day: date, months: int) -> date:
    """The first day of the month that lies so many before the day's."""
    years, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(years, month + 1, 1)


def month_to_count(today: date) -> date:
    """The last month that is over. It is the month that a number stands under: the one in which its answers were
    enough, and not the one in which each was given or published."""
    return months_before(today, 1)


def shown_since(today: date) -> date:
    """The oldest month that is shown."""
    return months_before(today, MONTHS_SHOWN)
