"""Which question comes next in the needs check and in the carer's check of both nations.

First who and where, then whether anybody is in danger: nobody in danger should have to answer ten questions first. What
can no longer matter to the result is not asked.
"""

from collections.abc import Iterator, Mapping

from app.asking.flow import Flow
from app.domain.asking import Answers, Kind, Question, Route
from app.domain.rules.conditions import State
from app.domain.rules.eligibility import machine_of
from app.domain.rules.eligibility.answers import need_key
from app.domain.rules.eligibility.loading import AnyMachine
from app.domain.rules.eligibility.model import EnglishMachine, WelshCondition, WelshMachine
from app.selfcheck.facts import state_of, unable

BOTH = "both"
NATIONS = ("england", "wales")
#: what may be hard, in the same order on each page; which of them a law counts is the law's affair
TICKS = (
    "without_help",
    "prompting",
    "not_even_with_help",
    "pain_distress_anxiety",
    "endangers",
    "takes_longer",
    "sometimes",
)

WHO = Question("who", Kind.ONE_OF, ("me", "other"), allows_unknown=False)
NATION = Question("nation", Kind.ONE_OF, (*NATIONS, BOTH), allows_unknown=False)
LAW_FIRST = Question("law_first", Kind.ONE_OF, NATIONS, allows_unknown=False)
DANGER_NOW = Question("danger_now", Kind.YES_NO)
#: the page with the numbers to ring: one answer, given by going on
GO_ON = Question("go_on", Kind.ONE_OF, ("go_on",), allows_unknown=False)
SAFETY = (Question("abuse_or_neglect", Kind.YES_NO), Question("cannot_wait", Kind.YES_NO))
POSTCODE = Question("postcode", Kind.POSTCODE)

#: of what the law leaves out, only what worries people: asked so that the result can tell them that it does not count
CALMING: Mapping[str, tuple[str, ...]] = {
    "needs-england": ("carer_helps", "savings_over_limit"),
    "needs-wales": ("savings_over_limit",),
    "carer-england": ("cares_many_hours", "savings_over_limit"),
    "carer-wales": ("cares_many_hours", "savings_over_limit"),
}


def check_of(pair: str, answers: Answers) -> str:
    """The law whose questions are asked. Near the border the other law is told from the same answers."""
    nation = answers.get("nation")
    law = answers.get("law_first") if nation == BOTH else nation
    return f"{pair}-{law or NATIONS[0]}"


def flow_of(pair: str, endpoint: str) -> Flow:
    return Flow(pair, endpoint, route_of(pair), lambda answers: check_of(pair, answers))


def route_of(pair: str) -> Route:
    def route(answers: Answers) -> Iterator[Question]:
        yield WHO
        yield NATION
        if answers["nation"] == BOTH:
            yield LAW_FIRST
        yield from _safety(answers)
        machine = machine_of(check_of(pair, answers))
        yield from _england(machine, answers) if isinstance(machine, EnglishMachine) else _wales(machine, answers)
        yield from (Question(key, Kind.YES_NO) for key in CALMING[machine.check])
        yield POSTCODE

    return route


def _safety(answers: Answers) -> Iterator[Question]:
    """Who is not sure sees the numbers too."""
    yield DANGER_NOW
    if answers[DANGER_NOW.id] != "no":
        yield GO_ON
    yield from SAFETY


def _england(machine: EnglishMachine, answers: Answers) -> Iterator[Question]:
    """The last condition asks what comes of all that was said before it: of nothing, nothing can come."""
    *first, wellbeing = machine.conditions
    hard = False
    for condition in first:
        if condition.asks:
            yield Question(condition.asks, Kind.YES_NO)
            hard |= condition.counts_outcomes and answers[condition.asks] != "no"
        if condition.counts_outcomes:
            yield from _outcomes(machine)
            hard |= any(unable(machine, each.id, answers) is not State.NOT_MET for each in machine.outcomes)
    if hard and wellbeing.asks:
        yield Question(wellbeing.asks, Kind.YES_NO)


def _outcomes(machine: AnyMachine) -> Iterator[Question]:
    for each in machine.outcomes:
        yield Question(each.id, Kind.ABILITIES, TICKS, may_not_apply=each.may_not_apply)


def _wales(machine: WelshMachine, answers: Answers) -> Iterator[Question]:
    """Every part of life is asked about; the steps of a need only until one need has passed them all, for one is
    enough, and never where the cause is none of the law's."""
    cause, met_by = next((each.asks, each.met_by) for each in machine.conditions if each.asks)
    yield Question(cause, Kind.YES_NO)
    steps = [each for each in machine.conditions if each.asks_of_each_need]
    matters = state_of(answers, cause, met_by) is not State.NOT_MET
    for outcome in _outcomes(machine):
        yield outcome
        if matters and unable(machine, outcome.id, answers) is not State.NOT_MET:
            yield from _steps(steps, outcome.id, answers)
            matters = not _passed(machine, steps, outcome.id, answers)


def _steps(steps: list[WelshCondition], outcome: str, answers: Answers) -> Iterator[Question]:
    """A step that fails ends the need: willing help that is enough leaves nothing for the council to decide."""
    for condition, asked in _asked(steps):
        key = need_key(outcome, asked)
        yield Question(key, Kind.YES_NO, words=asked, about=outcome)
        if state_of(answers, key, condition.met_by) is State.NOT_MET:
            return


def _passed(machine: WelshMachine, steps: list[WelshCondition], outcome: str, answers: Answers) -> bool:
    if unable(machine, outcome, answers) is not State.MET:
        return False
    states = (state_of(answers, need_key(outcome, asked), each.met_by) for each, asked in _asked(steps))
    return all(state is State.MET for state in states)


def _asked(steps: list[WelshCondition]) -> list[tuple[WelshCondition, str]]:
    return [(condition, asked) for condition in steps for asked in condition.asks_of_each_need]
