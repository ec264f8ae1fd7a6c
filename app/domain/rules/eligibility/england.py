"""England's machine: every condition by itself, one of them a count of outcomes (SI 2015/313).

The outcomes are counted over the whole of a person's life, and judged as if nobody helped: who helps is not asked.
"""

from collections.abc import Sequence
from datetime import date

from app.domain.rules.eligibility.answers import Answers
from app.domain.rules.eligibility.logic import AtLeast, Leaf, Node, all_of, any_of
from app.domain.rules.eligibility.model import EnglishCondition, EnglishMachine
from app.domain.rules.eligibility.result import ConditionResult, Count
from app.domain.rules.eligibility.weighing import (
    Weighed,
    condition_result,
    counted,
    outcome_leaf,
    outcome_result,
    question_leaf,
    said,
)
from app.domain.rules.results import needed_on


def weigh(machine: EnglishMachine, answers: Answers, day: date) -> Weighed:
    leaves = [outcome_leaf(answers, each.id) for each in machine.outcomes]
    weighed = [_condition(each, answers, leaves, day) for each in machine.conditions]
    return Weighed(
        tree=all_of(*(node for node, _ in weighed)),
        conditions=tuple(result for _, result in weighed),
        outcomes=tuple(
            outcome_result(answers, outcome, leaf) for outcome, leaf in zip(machine.outcomes, leaves, strict=True)
        ),
    )


def _condition(
    condition: EnglishCondition, answers: Answers, leaves: Sequence[Leaf], day: date
) -> tuple[Node, ConditionResult]:
    count = counted(leaves, needed_on(condition.at_least, len(leaves), day)) if condition.counts_outcomes else None
    keys = [condition.asks] if condition.asks else []
    node = any_of(*(question_leaf(answers, key) for key in keys), *_counted(count, leaves))
    return node, condition_result(condition, node, said(answers, keys), count)


def _counted(count: Count | None, leaves: Sequence[Leaf]) -> list[AtLeast]:
    return [AtLeast(count.needed.least, count.needed.most, tuple(leaves))] if count else []
