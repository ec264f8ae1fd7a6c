"""The home that a person leaves for good. It counts in no other setting, and is not asked about there."""

from app.domain.rules.charging import Nation, Setting
from app.paying import questions as q
from app.paying.way import Steps, Way


def ask_home(way: Way) -> Steps:
    """First what may leave it out. Its value only where that does not, or for the first weeks alone: they end."""
    if way.setting is not Setting.PERMANENT:
        return
    if (yield from way.ask(q.HOME)) == "no":
        return
    yield from way.ask(q.lives_there(way.nation))
    if way.home_may_count():
        yield from _ask_first_weeks(way)
        yield from way.ask(q.HOME_VALUE)


def _ask_first_weeks(way: Way) -> Steps:
    yield from way.ask(q.MOVED_ON)
    if way.may_be_in_first_weeks():
        yield from way.ask(q.SELF_FUNDED)
    yield from way.ask(q.EARLIER_REASON)
    if way.is_yes("earlier_reason"):
        yield from way.ask(q.EARLIER_REASON_ENDED)


def ask_for_a_loan(way: Way) -> Steps:
    """A deferred payment: what the council has to offer follows from the law of England alone."""
    if way.nation is Nation.ENGLAND and way.may_defer():
        yield from way.ask(q.ELIGIBLE_NEEDS)
        yield from way.ask(q.HOME_SECURITY)
