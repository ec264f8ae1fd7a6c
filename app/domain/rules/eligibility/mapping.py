"""The same facts under the other nation's law: what one answer says about another nation's question, and no more."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.domain.rules.conditions import Answer
from app.domain.rules.eligibility.answers import NOT_KNOWN, SOMETIMES, Ability, Answers, Facts, read_answers
from app.domain.rules.eligibility.evaluating import evaluate_answers, machine_of
from app.domain.rules.eligibility.loading import AnyMachine
from app.domain.rules.eligibility.model import AbleFrom, Machine, YesFrom
from app.domain.rules.eligibility.result import Result

PAIRS = {"needs": ("needs-england", "needs-wales"), "carer": ("carer-england", "carer-wales")}


@dataclass(frozen=True, slots=True)
class CarriedOver:
    """An answer to one law's question that came from answers to the other's. `why` says what allows it."""

    check: str
    key: str
    why: str


@dataclass(frozen=True, slots=True)
class SideBySide:
    england: Result
    wales: Result
    carried_over: tuple[CarriedOver, ...]


def side_by_side(pair: str, facts: Mapping[str, Facts], day: date) -> SideBySide:
    """`pair` is "needs" or "carer"; `facts` holds what was answered for each check, one of them or both.

    An answer given for a law counts under it as given; what is missing is carried over where the laws allow it.
    """
    both = [machine_of(check) for check in PAIRS[pair]]
    given = {each.check: read_answers(each, facts.get(each.check, {})) for each in both}
    whole = {each.check: filled(each, given[each.check], given[each.adopts.check]) for each in both}
    england, wales = (evaluate_answers(each, whole[each.check], day) for each in both)
    carried = (each for machine in both for each in _carried(machine, given[machine.check], whole[machine.check]))
    return SideBySide(england, wales, tuple(carried))


def filled(machine: AnyMachine, own: Answers, theirs: Answers) -> Answers:
    """A machine's own answers, and where there is none, what the other machine's answers say.

    Danger and what the law leaves out are the same questions in both nations."""
    carried = carried_over(machine, theirs)
    beside = {each.asks for each in machine.urgent} | {each.asks for each in machine.ignored}
    same = {key: theirs.to(key) for key in beside & theirs.questions.keys()}
    known = {key for key, each in own.abilities.items() if each.is_known}
    answered = {key for key, answer in own.questions.items() if answer is not Answer.UNKNOWN}
    return Answers(
        {**same, **own.questions, **{key: each for key, each in carried.questions.items() if key not in answered}},
        {**own.abilities, **{key: each for key, each in carried.abilities.items() if key not in known}},
    )


def carried_over(machine: Machine, theirs: Answers) -> Answers:
    questions = {each.to: _question(each, theirs) for each in machine.adopts.questions}
    abilities = {each.to: _ability(machine, each, theirs) for each in machine.adopts.outcomes}
    return Answers(
        {key: answer for key, answer in questions.items() if answer is not Answer.UNKNOWN},
        {key: ability for key, ability in abilities.items() if ability.is_known},
    )


def _question(rule: YesFrom, theirs: Answers) -> Answer:
    said = theirs.to(rule.asks)
    to = {Answer.YES: rule.if_yes, Answer.NO: rule.if_no}.get(said)
    return Answer(to) if to else Answer.UNKNOWN


def _ability(machine: Machine, rule: AbleFrom, theirs: Answers) -> Ability:
    """The ticks of what a person cannot do carry over with their limbs; each law then counts those it knows."""
    unable = [theirs.about(key) for key in rule.unable_if_any]
    ticks = tuple(dict.fromkeys(tick for each in unable if _is_a_need(each) for tick in each.ticks))
    if ticks:
        return _ticked(machine, ticks)
    able = [theirs.about(key) for key in rule.able_if_all]
    if not able or not all(each.is_known and not each.ticks for each in able):
        return NOT_KNOWN
    return Ability(applies=any(each.applies for each in able))


def _is_a_need(ability: Ability) -> bool:
    return bool(ability.ticks) and SOMETIMES not in ability.ticks


def _ticked(machine: Machine, ticks: tuple[str, ...]) -> Ability:
    limbs = {tick: limb.id for limb in machine.limbs for tick in limb.ticks}
    return Ability(ticks, tuple(dict.fromkeys(limbs[tick] for tick in ticks if tick in limbs)))


def _carried(machine: Machine, own: Answers, whole: Answers) -> list[CarriedOver]:
    why = {each.to: each.why for each in machine.adopts.all}
    new = [key for key in whole.questions if key in why and whole.to(key) is not own.to(key)]
    new += [key for key in whole.abilities if whole.about(key) != own.about(key)]
    return [CarriedOver(machine.check, key, why[key]) for key in new]
