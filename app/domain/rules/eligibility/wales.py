"""Wales's machine: need by need. One need that passes every step is enough (SI 2015/1578).

"Can and can only": a need counts when the person cannot meet it alone, willing others and services in the community
cannot either, and only the council's help makes the outcome likely. A need that a willing wife meets and another that
the person meets alone do not add up to one that passes: so the steps are asked of each need, not of the person.
"""

from collections.abc import Sequence
from datetime import date

from app.domain.rules.conditions import Answer
from app.domain.rules.eligibility.answers import Answers, need_key
from app.domain.rules.eligibility.logic import AtLeast, Leaf, Node, all_of
from app.domain.rules.eligibility.model import WelshCondition, WelshMachine
from app.domain.rules.eligibility.result import ConditionResult, Said
from app.domain.rules.eligibility.weighing import (
    Weighed,
    condition_result,
    counted,
    outcome_leaf,
    outcome_result,
    question_leaf,
    said,
)
from app.domain.rules.results import Needed, needed_on


def weigh(machine: WelshMachine, answers: Answers, day: date) -> Weighed:
    """The steps of a need build on each other: each condition shows the needs that have come so far."""
    areas = [each.id for each in machine.outcomes]
    needs: list[Sequence[Leaf]] = [(outcome_leaf(answers, area),) for area in areas]
    enough = _enough(machine, day)
    weighed: list[tuple[Node, ConditionResult]] = []
    for condition in machine.conditions:
        needs = [(*need, *_steps(condition, answers, area)) for need, area in zip(needs, areas, strict=True)]
        weighed.append(_condition(condition, answers, _whole(needs), enough, day))
    alone = [node for node, result in weighed if not _is_about_needs(result.id, machine)]
    return Weighed(
        tree=all_of(*alone, AtLeast(enough.least, enough.most, _whole(needs))),
        conditions=tuple(result for _, result in weighed),
        outcomes=tuple(
            outcome_result(answers, outcome, whole, [leaf.key for leaf in need[1:]])
            for outcome, whole, need in zip(machine.outcomes, _whole(needs), needs, strict=True)
        ),
    )


def _enough(machine: WelshMachine, day: date) -> Needed:
    figure = next(each.at_least for each in machine.conditions if each.counts_outcomes)
    return needed_on(figure, len(machine.outcomes), day)


def _is_about_needs(condition: str, machine: WelshMachine) -> bool:
    return any(each.id == condition and not each.asks for each in machine.conditions)


def _steps(condition: WelshCondition, answers: Answers, area: str) -> list[Leaf]:
    met_by = Answer(condition.met_by)
    return [question_leaf(answers, need_key(area, asked), met_by) for asked in condition.asks_of_each_need]


def _whole(needs: Sequence[Sequence[Leaf]]) -> tuple[Node, ...]:
    return tuple(all_of(*need) for need in needs)


def _condition(
    condition: WelshCondition, answers: Answers, needs: tuple[Node, ...], enough: Needed, day: date
) -> tuple[Node, ConditionResult]:
    if condition.asks:
        node: Node = question_leaf(answers, condition.asks, Answer(condition.met_by))
        return node, condition_result(condition, node, said(answers, [condition.asks]))
    node = AtLeast(enough.least, enough.most, needs)
    return node, condition_result(condition, node, _said_of_needs(condition, answers, needs), counted(needs, enough))


def _said_of_needs(condition: WelshCondition, answers: Answers, needs: tuple[Node, ...]) -> tuple[Said, ...]:
    leaves = [leaf.key for need in needs if isinstance(need, AtLeast) for leaf in need.parts if isinstance(leaf, Leaf)]
    asked = tuple(f".{question}" for question in condition.asks_of_each_need)
    return said(answers, [key for key in leaves if asked and key.endswith(asked)])
