"""The same tree with other answers, and the same answers with others put in."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from app.domain.rules.conditions import Answer
from app.domain.rules.eligibility.answers import Ability, Answers
from app.domain.rules.eligibility.changing import Move
from app.domain.rules.eligibility.logic import AtLeast, Node, Truth
from app.domain.rules.eligibility.model import Machine


def tried(tree: Node, moves: Iterable[Move]) -> Node:
    return _with(tree, {move.key: move.to for move in moves})


def _with(node: Node, to: Mapping[str, str]) -> Node:
    if isinstance(node, AtLeast):
        return replace(node, parts=tuple(_with(part, to) for part in node.parts))
    if node.key not in to:
        return node
    return replace(node, truth=Truth.MET if to[node.key] == node.met else Truth.NOT_MET)


def with_answers(machine: Machine, answers: Answers, changes: Mapping[str, str]) -> Answers:
    """The answers after a person gave these others: for an outcome "unable" or "able", else "yes" or "no"."""
    limb = machine.limbs[0]
    ability = {"unable": Ability((limb.ticks[0],), (limb.id,)), "able": Ability()}
    outcomes = {each.id for each in machine.outcomes}
    return Answers(
        {**answers.questions, **{key: Answer(to) for key, to in changes.items() if key not in outcomes}},
        {**answers.abilities, **{key: ability[to] for key, to in changes.items() if key in outcomes}},
    )
