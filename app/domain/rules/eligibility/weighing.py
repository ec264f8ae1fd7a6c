"""What the engines of both nations hand back: the tree that decides, and how each condition and outcome reads."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.rules.conditions import Answer, State
from app.domain.rules.eligibility.answers import Answers
from app.domain.rules.eligibility.logic import Leaf, Node, Truth
from app.domain.rules.eligibility.model import EnglishCondition, Outcome, WelshCondition
from app.domain.rules.eligibility.result import ConditionResult, Count, OutcomeResult, Said
from app.domain.rules.results import Needed


@dataclass(frozen=True, slots=True)
class Weighed:
    tree: Node
    conditions: tuple[ConditionResult, ...]
    outcomes: tuple[OutcomeResult, ...]


def question_leaf(answers: Answers, key: str, met_by: Answer = Answer.YES) -> Leaf:
    other = Answer.NO if met_by is Answer.YES else Answer.YES
    return Leaf(key, Truth.of(State.of(answers.to(key), met_by)), met_by.value, other.value)


def outcome_leaf(answers: Answers, outcome: str) -> Leaf:
    """What does not apply to a person is not a need, and no other answer could make it one."""
    ability = answers.about(outcome)
    if not ability.applies:
        return Leaf(outcome, Truth.NOT_MET)
    return Leaf(outcome, ability.unable, "unable", "able")


def said(answers: Answers, keys: Sequence[str]) -> tuple[Said, ...]:
    return tuple(Said(key, answers.to(key)) for key in keys)


def counted(parts: Sequence[Node], needed: Needed) -> Count:
    truths = [part.truth for part in parts]
    return Count(truths.count(Truth.MET), truths.count(Truth.UNKNOWN), needed, len(parts))


def condition_result(
    condition: EnglishCondition | WelshCondition, node: Node, answered: tuple[Said, ...], count: Count | None = None
) -> ConditionResult:
    return ConditionResult(condition.id, node.truth.state, condition.citation, condition.means, answered, count)


def outcome_result(answers: Answers, outcome: Outcome, met: Node, keys: Sequence[str] = ()) -> OutcomeResult:
    ability = answers.about(outcome.id)
    return OutcomeResult(
        id=outcome.id,
        unable=ability.unable.state if ability.applies else State.NOT_MET,
        met=met.truth.state,
        ticks=ability.ticks,
        limbs=ability.counted,
        citation=outcome.citation,
        answered=said(answers, keys),
        applies=ability.applies,
    )
