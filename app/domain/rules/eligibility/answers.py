"""Facts as people give them, read into answers: one for each question, and what is hard for each outcome."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product

from app.domain.rules.conditions import Answer
from app.domain.rules.eligibility.logic import Truth
from app.domain.rules.eligibility.model import EnglishMachine, Machine, WelshMachine
from app.domain.rules.results import AnswerError

Fact = str | bool | Sequence[str]
Facts = Mapping[str, Fact]

UNKNOWN = "unknown"
NOT_APPLICABLE = "not_applicable"
#: only on some days or nights
SOMETIMES = "sometimes"


@dataclass(frozen=True, slots=True)
class Ability:
    """What was ticked of one outcome: nothing means that the person manages. `counted` are the limbs of the law."""

    ticks: tuple[str, ...] = ()
    counted: tuple[str, ...] = ()
    is_known: bool = True
    applies: bool = True

    @property
    def unable(self) -> Truth:
        """Unable on some days is not known: the law wants the whole picture, which nobody has from one answer."""
        if not self.is_known:
            return Truth.UNKNOWN
        if SOMETIMES in self.ticks and (self.counted or len(self.ticks) == 1):
            return Truth.UNKNOWN
        return Truth.MET if self.counted else Truth.NOT_MET


NOT_KNOWN = Ability(is_known=False)


@dataclass(frozen=True, slots=True)
class Answers:
    """What is missing here was not asked. It is unknown, as an "I don't know" is."""

    questions: Mapping[str, Answer] = field(default_factory=dict)
    abilities: Mapping[str, Ability] = field(default_factory=dict)

    def to(self, key: str) -> Answer:
        return self.questions.get(key, Answer.UNKNOWN)

    def about(self, outcome: str) -> Ability:
        return self.abilities.get(outcome, NOT_KNOWN)


def need_key(outcome: str, question: str) -> str:
    """A question that is asked of each need: "self_care.others_can_meet"."""
    return f"{outcome}.{question}"


def questions_of(machine: Machine) -> Iterator[str]:
    """Once for each part of the rule that asks it; versions of one part through the years share their question."""
    yield from (asked for _, asked in dict.fromkeys(_asked(machine)))


def _asked(machine: Machine) -> Iterator[tuple[str, str]]:
    if isinstance(machine, EnglishMachine | WelshMachine):
        yield from ((each.id, each.asks) for each in machine.conditions if each.asks)
    if isinstance(machine, WelshMachine):
        for each in machine.conditions:
            for outcome, question in product(machine.outcomes, each.asks_of_each_need):
                yield each.id, need_key(outcome.id, question)
    yield from ((each.id, each.asks) for each in machine.ignored)
    yield from ((each.id, each.asks) for each in machine.urgent)


def read_answers(machine: Machine, facts: Facts) -> Answers:
    questions, outcomes = set(questions_of(machine)), {each.id: each.may_not_apply for each in machine.outcomes}
    if strangers := sorted(facts.keys() - questions - outcomes.keys()):
        raise AnswerError(f"{machine.check} asks nothing called {', '.join(strangers)}.")
    return Answers(
        {key: _answer(key, said) for key, said in facts.items() if key in questions},
        {key: _ability(machine, key, said, outcomes[key]) for key, said in facts.items() if key in outcomes},
    )


def _answer(key: str, said: Fact) -> Answer:
    if isinstance(said, bool):
        return Answer.YES if said else Answer.NO
    try:
        return Answer(said)  # type: ignore[arg-type]
    except ValueError:
        raise AnswerError(f"{key} takes yes, no or unknown, and not {said!r}.") from None


def _ability(machine: Machine, key: str, said: Fact, may_not_apply: bool) -> Ability:
    if said == UNKNOWN:
        return NOT_KNOWN
    if said == NOT_APPLICABLE and may_not_apply:
        return Ability(applies=False)
    limbs = {tick: limb.id for limb in machine.limbs for tick in limb.ticks}
    known = {*limbs, *machine.not_a_limb, SOMETIMES}
    if not isinstance(said, list | tuple) or not all(isinstance(tick, str) and tick in known for tick in said):
        raise AnswerError(f"{key} takes “unknown” or a list of {', '.join(sorted(known))}, and not {said!r}.")
    counted = dict.fromkeys(limbs[tick] for tick in said if tick in limbs)
    return Ability(tuple(dict.fromkeys(said)), tuple(counted))
