"""What a check answers: how likely, why, what would change it, and what holds in any case."""

from dataclasses import dataclass
from datetime import date

from app.domain.rules.conditions import Answer, Provision, State
from app.domain.rules.eligibility.changing import Way, spelled_out
from app.domain.rules.eligibility.model import Ignored, Right, Urgent
from app.domain.rules.results import Level, Needed


@dataclass(frozen=True, slots=True)
class Said:
    """One answer, as the rule read it. `answer` is "yes", "no" or "unknown"."""

    key: str
    answer: Answer


@dataclass(frozen=True, slots=True)
class Count:
    """How many outcomes a person is unable to achieve, how many nobody knows, and how many the law asks for."""

    unable: int
    unknown: int
    needed: Needed
    listed: int


@dataclass(frozen=True, slots=True)
class ConditionResult:
    id: str
    state: State
    citation: str
    means: str
    answered: tuple[Said, ...]
    count: Count | None = None


@dataclass(frozen=True, slots=True)
class OutcomeResult:
    """`unable` is the law's "unable"; `ticks` what was ticked, `limbs` the meanings that it comes under.

    `met` is the whole need in Wales, where each need passes or fails by itself; in England it is `unable` again.
    """

    id: str
    unable: State
    met: State
    ticks: tuple[str, ...]
    limbs: tuple[str, ...]
    citation: str
    answered: tuple[Said, ...] = ()
    applies: bool = True


@dataclass(frozen=True, slots=True)
class Change:
    """Other answers that would turn the result to `to`: of each choice in `way`, any `take` of its answers."""

    to: Level
    cost: int
    way: Way

    @property
    def sets(self) -> tuple[dict[str, str], ...]:
        """Every single set of answers that it stands for: question or outcome -> yes, no, unable or able."""
        return tuple({move.key: move.to for move in moves} for moves in spelled_out(self.way))


@dataclass(frozen=True, slots=True)
class UrgentFlag:
    """`is_sure`: said with a yes. Else the person did not know, or said something else that makes one ask; the number
    should be there all the same."""

    rule: Urgent
    is_sure: bool


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What the person told us, and the law leaves out of account."""

    rule: Ignored
    answer: Answer


@dataclass(frozen=True, slots=True)
class Result:
    """`urgent` goes before everything else. `raised_by` is empty where nothing could raise it, as for "likely"."""

    check: str
    jurisdiction: str
    day: date
    level: Level
    conditions: tuple[ConditionResult, ...]
    outcomes: tuple[OutcomeResult, ...]
    raised_by: tuple[Change, ...]
    lowered_by: tuple[Change, ...]
    rights: tuple[Right, ...]
    urgent: tuple[UrgentFlag, ...]
    left_out: tuple[LeftOut, ...]
    #: the rule on needs that come and go, where an answer was "sometimes" and this law has one
    fluctuating: Provision | None

    @property
    def would_change(self) -> tuple[Change, ...]:
        return self.raised_by + self.lowered_by
