"""Where a person stands in a check: found each time by walking its route along the answers so far."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

UNKNOWN = "unknown"
NOT_APPLICABLE = "not_applicable"


class Kind(StrEnum):
    #: "yes", "no" or "unknown"
    YES_NO = "yes-no"
    #: what is hard about one thing: options (none: the person manages), "unknown" or "not_applicable"
    ABILITIES = "abilities"
    ONE_OF = "one-of"
    #: options (none of them: an empty list), or "unknown"
    SOME_OF = "some-of"
    #: {"amount", "up_to" for who is not sure, "period"}: pounds as text, or "unknown"
    MONEY = "money"
    #: a whole number as text, or "unknown"
    NUMBER = "number"
    #: ISO 8601, or "unknown"
    DAY = "day"
    #: as `app.domain.postcodes` writes it, or "unknown" for who would rather not say
    POSTCODE = "postcode"


#: what goes through JSON unchanged
Value = str | list[str] | dict[str, str]
#: by question; in the order in which they were given
Answers = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Question:
    """`words` names the entry with its words, where it is not the id: one entry may serve each kind of income.

    `periods` are those in which an amount may be given; none: an amount without a period.
    """

    id: str
    kind: Kind
    options: tuple[str, ...] = ()
    allows_unknown: bool = True
    may_not_apply: bool = False
    periods: tuple[str, ...] = ()
    #: most that a number may be
    most: int = 99
    words: str = ""
    #: a day that lies behind us
    past: bool = False
    #: of several things that are asked about in the same words, which one
    about: str = ""

    @property
    def entry(self) -> str:
        return self.words or self.id


#: yields question after question; looks at an answer only after it has yielded its question
Route = Callable[[Answers], Iterator[Question]]


@dataclass(frozen=True, slots=True)
class Stand:
    """`answered` is the way so far. `current` is none where nothing is left to ask."""

    answered: tuple[Question, ...]
    current: Question | None

    def facts(self, answers: Answers) -> dict[str, Value]:
        """Only what is asked on this way: an answer stays when an earlier one sends the person round it, and counts
        for nothing there."""
        return {question.id: answers[question.id] for question in self.answered}


def stand(route: Route, answers: Answers, fits: Callable[[Question, Value], bool] = lambda *_any: True) -> Stand:
    """The route is walked no further than to an answer that does not fit: it counts on those that do."""
    answered: list[Question] = []
    for question in route(answers):
        if question.id not in answers or not fits(question, answers[question.id]):
            return Stand(tuple(answered), question)
        answered.append(question)
    return Stand(tuple(answered), None)
