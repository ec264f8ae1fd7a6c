"""Which question comes next in the plan checker, the review checker and the list for an assessment.

What can no longer matter is not asked. Of a plan, a page asks about those points that the law may ask for here.
"""

from collections.abc import Iterator

from app.domain.asking import POSTCODE, WHO, Answers, Kind, Question
from app.domain.rules.conditions import Answer
from app.domain.rules.plans import Point, checklists
from app.domain.rules.plans.judging import applies_to
from app.planning import questions as ask

HAS_PLAN = "have"
WAS_CUT = ("less", "stopped", "planned")


def nation_of(answers: Answers) -> str:
    return str(answers["nation"])


def plan_route(answers: Answers) -> Iterator[Question]:
    yield from (WHO, ask.NATION, ask.WHOSE, ask.WRITTEN)
    if answers["written"] == HAS_PLAN:
        yield ask.DATED
        yield _situation(answers)
        yield from _pages(answers)
        yield ask.INVOLVED
    yield POSTCODE


def review_route(answers: Answers) -> Iterator[Question]:
    yield from (WHO, ask.NATION, ask.WHOSE, ask.CUT)
    if answers["cut"] in WAS_CUT:
        yield ask.UNSAFE
    yield from (ask.CHANGED, *((ask.MADE,) if nation_of(answers) == "england" else (ask.PLAN_DAY,)), ask.REVIEWED)
    yield from (_reviewed_england if nation_of(answers) == "england" else _reviewed_wales)(answers)
    yield ask.TAKING_PART
    if answers["taking_part"] == "hard_alone":
        yield ask.ADVOCATE
    yield POSTCODE


def prepare_route(answers: Answers) -> Iterator[Question]:
    yield from (WHO, ask.NATION, ask.WHOSE)
    if answers["whose"] == "adult":
        yield from (ask.HARD, ask.BAD_DAYS)
    yield ask.NIGHTS
    if answers["whose"] == "adult":
        yield ask.HELPER
    yield from (ask.MEDICINES, ask.AIDS, _taking_part(answers), POSTCODE)


def _reviewed_england(answers: Answers) -> Iterator[Question]:
    if answers["reviewed"] == "yes":
        yield ask.LAST
    if answers["cut"] in WAS_CUT:
        yield ask.REASSESSED
    if _was_touched(answers):
        yield ask.INVOLVED
    if answers["cut"] in WAS_CUT:
        yield from (ask.AGREED, ask.IN_WRITING)


def _reviewed_wales(answers: Answers) -> Iterator[Question]:
    if answers["cut"] in WAS_CUT:
        yield ask.REASSESSED
    if _was_touched(answers):
        yield ask.INVOLVED
    if answers["reviewed"] == "yes":
        yield ask.OUTCOME
        follows = {"kept": ask.REASONS, "changed": ask.NEW_PLAN, "ended": ask.CLOSURE}
        if following := follows.get(str(answers["outcome"])):
            yield following
    yield ask.COORDINATOR


def _was_touched(answers: Answers) -> bool:
    return answers["reviewed"] == "yes" or answers["cut"] in WAS_CUT


def _situation(answers: Answers) -> Question:
    """A carer's plan is no care and support plan, which alone records an enquiry."""
    left_out = ask.ADULTS_ONLY if answers["whose"] == "carer" else ()
    offered = ask.SITUATIONS[nation_of(answers)]
    return Question("situation", Kind.SOME_OF, tuple(each for each in offered if each not in left_out))


def _pages(answers: Answers) -> Iterator[Question]:
    for page in ask.PAGES:
        points = (point for point in _contents(nation_of(answers)) if page in point.met_if)
        options = tuple(dict.fromkeys(each.id for each in points if applies_to(each, answers) is not Answer.NO))
        if options:
            yield Question(page, Kind.SOME_OF, options)


def _contents(nation: str) -> tuple[Point, ...]:
    return checklists()[f"plan-{nation}"].parts["contents"]


def _taking_part(answers: Answers) -> Question:
    english = nation_of(answers) == "england"
    options = tuple(each for each in ask.HELP_TO_TAKE_PART if english or each != "deafblind")
    return Question("taking_part", Kind.SOME_OF, options)
