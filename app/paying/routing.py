"""The way through the questions of the price of care. The few that decide come first: what is free, savings, the home.

When those make the charge certain, nobody is asked for their income; who wants to know how long savings last is.
"""

from collections.abc import Generator, Iterator
from datetime import date

from app.domain.asking import LAW_FIRST, NATION, WHO, Answers, Question
from app.domain.rules.charging import Nation, Setting, policy_of
from app.domain.rules.charging.entries import FreeReason
from app.paying import questions as q
from app.paying.routing_home import ask_for_a_loan, ask_home
from app.paying.routing_income import ask_income, ask_what_is_left_out
from app.paying.routing_savings import ask_given_away, ask_savings
from app.paying.way import Steps, Way
from app.web.clock import today

#: without it nothing can be said
ENOUGH = (q.SETTING.id,)


def pay(answers: Answers) -> Iterator[Question]:
    yield from pay_on(answers, today())


def pay_on(answers: Answers, day: date) -> Iterator[Question]:
    way = Way(answers, day)
    yield from _ask_whose_law(way)
    yield from way.ask(q.SETTING)
    yield from _ask_free(way)
    if _is_free_for_good(way):
        return
    yield from _ask_price(way)
    yield from ask_savings(way)
    if (yield from _has_heard_enough(way)):
        return
    yield from ask_given_away(way)
    yield from ask_home(way)
    if (yield from _has_heard_enough(way)):
        return
    yield from ask_income(way)
    yield from _ask_the_rest(way)


def _ask_whose_law(way: Way) -> Steps:
    yield from way.ask(WHO)
    if (yield from way.ask(NATION)) not in tuple(Nation):
        yield from way.ask(LAW_FIRST)


def _ask_free(way: Way) -> Steps:
    yield from way.ask(q.free(way.nation))
    if any(reasons and all(reason.rest for reason in reasons) for reasons in _reasons(way)):
        yield from way.ask(q.FREE_IS_ALL)
    if "reablement" in way.chosen("free") and not way.is_no("free_is_all"):
        yield from way.ask(q.REABLEMENT)


def _is_free_for_good(way: Way) -> bool:
    """Who has free care for some weeks only may ask what comes after them; who has other care too, what that costs."""
    is_all = way.is_yes("free_is_all")
    return all(
        any("weeks" not in reason.figures and (is_all or not reason.rest) for reason in reasons)
        for reasons in _reasons(way)
    )


def _reasons(way: Way) -> Iterator[tuple[FreeReason, ...]]:
    for nation in way.nations:
        yield tuple(policy_of(nation).free[slug] for slug in way.chosen("free"))


def _ask_price(way: Way) -> Steps:
    cost = yield from way.ask(q.COST)
    if way.setting is not Setting.HOME and cost != "unknown":
        yield from way.ask(q.nursing(way.nation))


def _has_heard_enough(way: Way) -> Generator[Question, None, bool]:
    """The charge is certain, whatever comes in; how long the savings last is not."""
    if way.income_counts():
        return False
    if "look_ahead" not in way.asked and way.can_go_on():
        yield from way.ask(q.LOOK_AHEAD)
    return not way.is_yes("look_ahead")


def _ask_the_rest(way: Way) -> Steps:
    if way.setting is not Setting.HOME and (yield from way.ask(q.HAS_TOP_UP)) == "yes":
        yield from way.ask(q.TOP_UP)
    yield from ask_for_a_loan(way)
    if "look_ahead" not in way.asked and way.can_look_ahead():
        yield from way.ask(q.LOOK_AHEAD)
    if way.is_yes("look_ahead") and way.can_look_ahead():
        yield from ask_what_is_left_out(way)
        yield from way.ask(q.SPENDS)
