"""From facts to a result, on a day."""

from datetime import date

from app.domain.rules.conditions import Answer, Provision, in_force
from app.domain.rules.eligibility import england, wales
from app.domain.rules.eligibility.answers import Answers, Facts, read_answers
from app.domain.rules.eligibility.changing import Way, Ways, spelled_out, ways_to_lower, ways_to_raise
from app.domain.rules.eligibility.loading import AnyMachine, machines
from app.domain.rules.eligibility.logic import Node, Truth
from app.domain.rules.eligibility.model import EnglishMachine
from app.domain.rules.eligibility.result import Change, LeftOut, Result, UrgentFlag
from app.domain.rules.eligibility.skeletons import SKELETONS
from app.domain.rules.eligibility.trying import tried
from app.domain.rules.eligibility.weighing import Weighed
from app.domain.rules.results import AnswerError, Level, NotInForceError

LEVELS = {Truth.MET: Level.LIKELY, Truth.UNKNOWN: Level.POSSIBLE, Truth.NOT_MET: Level.LESS_LIKELY}


def machine_of(check: str) -> AnyMachine:
    try:
        return machines()[check]
    except KeyError:
        raise AnswerError(f"There is no check “{check}”. There are: {', '.join(machines())}.") from None


def evaluate(check: str, facts: Facts, day: date) -> Result:
    """What is missing in the facts is unknown. Raises AnswerError and NotInForceError."""
    machine = machine_of(check)
    return evaluate_answers(machine, read_answers(machine, facts), day)


def evaluate_answers(machine: AnyMachine, answers: Answers, day: date) -> Result:
    machine = machine_on(machine, day)
    weighed = weigh(machine, answers, day)
    return Result(
        check=machine.check,
        jurisdiction=machine.jurisdiction,
        day=day,
        level=LEVELS[weighed.tree.truth],
        conditions=weighed.conditions,
        outcomes=weighed.outcomes,
        raised_by=_raised_by(weighed.tree),
        lowered_by=_lowered_by(weighed.tree),
        rights=machine.rights,
        urgent=_urgent(machine, answers),
        left_out=tuple(
            LeftOut(each, answers.to(each.asks)) for each in machine.ignored if each.asks in answers.questions
        ),
        fluctuating=_fluctuating(machine, answers),
    )


def machine_on(machine: AnyMachine, day: date) -> AnyMachine:
    """The law as it stood on the day: each part in the version that then counted."""
    fields = ("conditions", *SKELETONS[machine.check].parts(), "ignored")
    held = {name: in_force(getattr(machine, name), day) for name in fields}
    for name, ids in SKELETONS[machine.check].parts().items():
        missing = set(ids) - {each.id for each in held[name]}
        if missing and name != "rights":
            _refuse(machine, name, sorted(missing)[0], day)
    return machine.model_copy(update=held)


def _refuse(machine: AnyMachine, part: str, missing: str, day: date) -> None:
    versions = [each for each in getattr(machine, part) if each.id == missing]
    first = min(each.since for each in versions)
    began = f"It began on {first:%-d %B %Y}" if day < first else f"Its last version ended before {day:%-d %B %Y}"
    raise NotInForceError(f"{machine.check}: “{missing}” was not in force on {day:%-d %B %Y}. {began}.")


def weigh(machine: AnyMachine, answers: Answers, day: date) -> Weighed:
    if isinstance(machine, EnglishMachine):
        return england.weigh(machine, answers, day)
    return wales.weigh(machine, answers, day)


def _raised_by(tree: Node) -> tuple[Change, ...]:
    return () if tree.truth is Truth.MET else _changes(tree, ways_to_raise(tree, Truth(tree.truth + 1)))


def _lowered_by(tree: Node) -> tuple[Change, ...]:
    return () if tree.truth is Truth.NOT_MET else _changes(tree, ways_to_lower(tree, Truth(tree.truth - 1)))


def _changes(tree: Node, found: Ways) -> tuple[Change, ...]:
    """The level that a way leads to is not taken for granted: its answers are put in, and the tree is asked again.

    Those that change most come first; of those, the ones that only settle what is unknown."""
    reached = [(tried(tree, next(spelled_out(way))).truth, way) for way in found.ways]
    ranked = sorted(reached, key=lambda each: (-abs(each[0] - tree.truth), _overturned(each[1])))
    return tuple(Change(LEVELS[truth], found.cost, way) for truth, way in ranked)


def _overturned(way: Way) -> int:
    return sum(choice.take for choice in way if not all(move.is_open for move in choice.of))


def _urgent(machine: AnyMachine, answers: Answers) -> tuple[UrgentFlag, ...]:
    """What nobody asked raises no flag; "I don't know" does."""
    flags = []
    for rule in machine.urgent:
        said = answers.questions.get(rule.asks, Answer.NO)
        if said is not Answer.NO or _unsafe(answers, rule.or_unable):
            flags.append(UrgentFlag(rule, is_sure=said is Answer.YES))
    return tuple(flags)


def _unsafe(answers: Answers, outcome: str | None) -> bool:
    ability = answers.abilities.get(outcome or "")
    return ability is not None and ability.unable is not Truth.NOT_MET


def _fluctuating(machine: AnyMachine, answers: Answers) -> Provision | None:
    comes_and_goes = any("sometimes" in each.ticks for each in answers.abilities.values())
    return next(iter(machine.fluctuating), None) if comes_and_goes else None
