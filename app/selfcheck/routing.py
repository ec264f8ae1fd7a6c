"""Which question comes next in the needs check and in the carer's check of both nations.

First who and where, then whether anybody is in danger: nobody in danger should have to answer ten questions first. What
can no longer matter to the result is not asked.
"""

from collections.abc import Iterable, Iterator, Mapping

from app.domain.asking import LAW_FIRST, NATION, POSTCODE, WHO, Answers, Kind, Question, Route
from app.domain.rules.conditions import P, State
from app.domain.rules.eligibility import machine_of
from app.domain.rules.eligibility.answers import need_key
from app.domain.rules.eligibility.loading import AnyMachine
from app.domain.rules.eligibility.model import EnglishCondition, EnglishMachine, WelshCondition, WelshMachine
from app.selfcheck.facts import state_of, unable

BOTH = "both"
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

DANGER_NOW = Question("danger_now", Kind.YES_NO)
#: the page with the numbers to ring: one answer, given by going on
GO_ON = Question("go_on", Kind.ONE_OF, ("go_on",), allows_unknown=False)
SAFETY = (Question("abuse_or_neglect", Kind.YES_NO), Question("cannot_wait", Kind.YES_NO))

#: of what the law leaves out, only what worries people: asked so that the result can tell them that it does not count
CALMING: Mapping[str, tuple[str, ...]] = {
    "needs-england": ("carer_helps", "savings_over_limit"),
    "needs-wales": ("savings_over_limit",),
    "carer-england": ("cares_many_hours", "savings_over_limit"),
    "carer-wales": ("cares_many_hours", "savings_over_limit"),
}


def check_of(pair: str, answers: Answers) -> str:
    """The law whose questions are asked. Near the border the other law is told from the same answers."""
    law = answers.get("law_first" if is_near_border(answers) else "nation")
    return f"{pair}-{law or LAW_FIRST.options[0]}"


def is_near_border(answers: Answers) -> bool:
    return answers.get("nation") == BOTH


def questions_of_check(check: str) -> tuple[Question, ...]:
    """All that may be asked on the way of one law, whatever was answered."""
    machine = machine_of(check)
    rules: Iterable[EnglishCondition | WelshCondition] = machine.conditions
    conditions = tuple(Question(each.asks, Kind.YES_NO) for each in _once(rules) if each.asks)
    steps = tuple(_step(each.id, asked) for each in _outcomes(machine) for _, asked in _asked(machine))
    calming = tuple(Question(key, Kind.YES_NO) for key in CALMING[check])
    safety = (DANGER_NOW, GO_ON, *SAFETY)
    return (WHO, NATION, LAW_FIRST, *safety, *conditions, *_outcomes(machine), *steps, *calming, POSTCODE)


def route_of(pair: str) -> Route:
    def route(answers: Answers) -> Iterator[Question]:
        yield WHO
        yield NATION
        if is_near_border(answers):
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
    """Every condition must be met, so the first that is not ends the questions. Near the border they go on, for the
    other law counts more causes. The last one asks what comes of all that was said before it: of nothing, nothing."""
    *first, wellbeing = _once(machine.conditions)
    for condition in first:
        if condition.asks:
            yield Question(condition.asks, Kind.YES_NO)
        if _ends(condition, answers):
            return
        if condition.counts_outcomes:
            yield from _outcomes(machine)
    if wellbeing.asks and _may_be_hard(machine, first, answers):
        yield Question(wellbeing.asks, Kind.YES_NO)


def _ends(condition: EnglishCondition, answers: Answers) -> bool:
    if condition.counts_outcomes or not condition.asks or is_near_border(answers):
        return False
    return state_of(answers, condition.asks) is State.NOT_MET


def _may_be_hard(machine: EnglishMachine, conditions: Iterable[EnglishCondition], answers: Answers) -> bool:
    beside = [each.asks for each in conditions if each.counts_outcomes and each.asks]
    states = [unable(machine, each.id, answers) for each in machine.outcomes]
    return any(state is not State.NOT_MET for state in (*states, *(state_of(answers, key) for key in beside)))


def _outcomes(machine: AnyMachine) -> Iterator[Question]:
    for each in _once(machine.outcomes):
        yield Question(each.id, Kind.ABILITIES, TICKS, may_not_apply=each.may_not_apply)


def _once(parts: Iterable[P]) -> list[P]:
    """Versions of one part through the years share their question."""
    return list({each.id: each for each in parts}.values())


def _wales(machine: WelshMachine, answers: Answers) -> Iterator[Question]:
    """Every part of life is asked about; the steps of a need only until one need has passed them all, for one is
    enough, and never where the cause is none of the law's."""
    cause, met_by = next((each.asks, each.met_by) for each in machine.conditions if each.asks)
    yield Question(cause, Kind.YES_NO)
    matters = state_of(answers, cause, met_by) is not State.NOT_MET
    for outcome in _outcomes(machine):
        yield outcome
        if matters and unable(machine, outcome.id, answers) is not State.NOT_MET:
            yield from _steps(machine, outcome.id, answers)
            matters = not _passed(machine, outcome.id, answers)


def _steps(machine: WelshMachine, outcome: str, answers: Answers) -> Iterator[Question]:
    """A step that fails ends the need: willing help that is enough leaves nothing for the council to decide."""
    for condition, asked in _asked(machine):
        step = _step(outcome, asked)
        yield step
        if state_of(answers, step.id, condition.met_by) is State.NOT_MET:
            return


def _step(outcome: str, asked: str) -> Question:
    return Question(need_key(outcome, asked), Kind.YES_NO, words=asked, about=outcome)


def _passed(machine: WelshMachine, outcome: str, answers: Answers) -> bool:
    states = [state_of(answers, need_key(outcome, asked), each.met_by) for each, asked in _asked(machine)]
    return all(state is State.MET for state in (unable(machine, outcome, answers), *states))


def _asked(machine: AnyMachine) -> list[tuple[WelshCondition, str]]:
    steps = [each for each in _once(machine.conditions) if isinstance(each, WelshCondition)]
    return [(condition, asked) for condition in steps for asked in condition.asks_of_each_need]
