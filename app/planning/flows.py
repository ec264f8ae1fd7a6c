"""The checks of this room, as the pages that ask them know them."""

from app.asking.flow import Flow
from app.domain.asking import POSTCODE, WHO, Kind, Question
from app.domain.rules.plans import checklists
from app.domain.text import to_translate
from app.planning import questions as ask
from app.planning.routing import plan_route, prepare_route, review_route


def _pages_of_plans() -> tuple[Question, ...]:
    """Each page with the points that either nation's law may ask for on it."""
    contents = [point for nation in ask.NATIONS for point in checklists()[f"plan-{nation}"].parts["contents"]]
    return tuple(
        Question(page, Kind.SOME_OF, tuple(dict.fromkeys(each.id for each in contents if page in each.met_if)))
        for page in ask.PAGES
    )


_SITUATION = Question("situation", Kind.SOME_OF, tuple(dict.fromkeys(sum(ask.SITUATIONS.values(), ()))))
_FIRST = (WHO, ask.NATION, ask.WHOSE)
_OF_PLAN = (*_FIRST, ask.WRITTEN, ask.DATED, _SITUATION, *_pages_of_plans(), ask.INVOLVED, POSTCODE)
_OF_REVIEW = (
    *_FIRST,
    ask.CUT,
    ask.UNSAFE,
    ask.CHANGED,
    ask.MADE,
    ask.PLAN_DAY,
    ask.REVIEWED,
    ask.LAST,
    ask.REASSESSED,
    ask.INVOLVED,
    ask.AGREED,
    ask.IN_WRITING,
    ask.OUTCOME,
    ask.REASONS,
    ask.NEW_PLAN,
    ask.CLOSURE,
    ask.COORDINATOR,
    ask.TAKING_PART,
    ask.ADVOCATE,
    POSTCODE,
)
_OF_LIST = (
    *_FIRST,
    ask.HARD,
    ask.BAD_DAYS,
    ask.NIGHTS,
    ask.HELPER,
    ask.MEDICINES,
    ask.AIDS,
    ask.TAKING_PART_HELP,
    POSTCODE,
)

PLAN = Flow(
    "plan",
    "planning.plan",
    plan_route,
    questions={"plan": _OF_PLAN},
    title=to_translate("Check a care and support plan"),
    enough=(ask.WRITTEN.id,),
)
REVIEW = Flow(
    "review",
    "planning.review",
    review_route,
    questions={"review": _OF_REVIEW},
    title=to_translate("Check if a review is due"),
    enough=(ask.CUT.id, ask.CHANGED.id),
)
PREPARE = Flow(
    "prepare",
    "planning.prepare",
    prepare_route,
    questions={"prepare": _OF_LIST},
    title=to_translate("Prepare for an assessment"),
    enough=(ask.WHOSE.id,),
)
FLOWS = {flow.name: flow for flow in (PLAN, REVIEW, PREPARE)}
