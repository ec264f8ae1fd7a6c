"""What comes in each week, whose it is to live on, and what has to be left of it."""

from app.domain.rules.charging import Age, Household, Nation, Setting
from app.paying import questions as q
from app.paying.way import Steps, Way


def ask_income(way: Way) -> Steps:
    """An income that is left out in this setting is asked about only where the person looks ahead. Few of pension age
    have children to look after: they are asked last, for it still counts."""
    if _has_minimum(way):
        yield from _ask_household(way)
    for group in q.INCOMES:
        yield from way.ask(q.incomes(group, way.setting))
        for kind in way.chosen(group):
            if way.is_yes("look_ahead") or way.matters(kind):
                yield from _ask_amount(way, kind)
    if _has_minimum(way) and "carers-allowance" not in way.chosen("other_benefits"):
        yield from way.ask(q.CARER)
    if _is_left_less_alone(way):
        yield from way.ask(q.HOUSEHOLD)
    yield from _ask_costs(way)
    if _has_minimum(way) and Nation.ENGLAND in way.nations and "children" not in way.asked:
        yield from way.ask(q.CHILDREN)


def ask_what_is_left_out(way: Way) -> Steps:
    for group in q.INCOMES:
        for kind in way.chosen(group):
            yield from _ask_amount(way, kind)


def _ask_amount(way: Way, kind: str) -> Steps:
    question = q.income(kind)
    if question.id not in way.asked and kind not in q.NOT_TO_LIVE_ON:
        yield from way.ask(question)


def _has_minimum(way: Way) -> bool:
    """What must be left goes by age and household at home, and for a short stay in Wales, charged as care at home."""
    return way.setting is Setting.HOME or (way.setting is Setting.TEMPORARY and Nation.WALES in way.nations)


def _is_left_less_alone(way: Way) -> bool:
    """England leaves out more of a savings credit for two than for one."""
    return "household" not in way.asked and Nation.ENGLAND in way.nations and "savings-credit" in way.chosen("pensions")


def _ask_household(way: Way) -> Steps:
    """England has a minimum for each household, Wales one for a single person of pension age."""
    yield from way.ask(q.AGE)
    yield from way.ask(q.HOUSEHOLD)
    if way.nations == (Nation.WALES,):
        return
    if way.answers["household"] != Household.SINGLE and way.answers["age"] != Age.PENSION:
        yield from way.ask(q.PARTNER)
    if way.answers["age"] != Age.PENSION:
        yield from way.ask(q.CHILDREN)


def _ask_costs(way: Way) -> Steps:
    """Nobody in a care home for good is allowed for a home, and nobody in a care home for what the home provides."""
    if way.setting is Setting.PERMANENT:
        return
    yield from way.ask(q.HOUSING)
    yield from way.ask(q.COUNCIL_TAX)
    if _has_minimum(way):
        yield from way.ask(q.DISABILITY_COSTS)
