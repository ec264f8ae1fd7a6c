"""How long savings last, in words and as a table."""

from datetime import date

from app.domain.rules.charging import Facts, Home, Range, asked, how_long
from app.paying.presenters.savings import SavingsView, savings_of
from tests.unit.paying_results.told import DAY, example, told_on, with_

FALLING = "england/care-home: savings fall to the limit"


def _told(facts: Facts, day: date = DAY, *, home_counts: bool = False) -> SavingsView:
    return savings_of(how_long(facts, day), told_on(day), home_counts=home_counts)


def test_the_day_of_the_limit_and_the_day_to_phone_are_those_worked_by_hand() -> None:
    """36,750 at 1058.70 a week is 243 days; twelve weeks before is 30 April."""
    told = _told(example(FALLING).facts)
    assert told.says[0] == "Your savings would come down to the limit of £23,250: on 23 July 2027."
    assert told.call == "Phone the council on 30 April 2027."
    assert told.call_on == date(2027, 4, 30)


def test_two_years_are_in_sight_and_the_rest_waits() -> None:
    told = _told(example(FALLING).facts)
    assert told.first and told.more
    assert len((*told.first.sure, *told.first.unsure)) == 24
    assert told.more.title == f"{len(told.more.unsure)} more months"


def test_months_past_the_day_of_a_figure_are_marked() -> None:
    told = _told(example(FALLING).facts)
    assert told.first
    assert told.first.sure[0].begins == "22 November 2026"
    assert "22 April 2027" in [row.begins for row in told.first.unsure]


def test_amounts_of_a_month_are_told_to_the_pound() -> None:
    """1,300 - 241.30 = 1,058.70 a week; 30 days to 22 December: 4,537.29."""
    told = _told(example(FALLING).facts)
    assert told.first
    assert [(row.left, row.charge) for row in told.first.sure[:2]] == [("£60,000", "£1,300"), ("£55,463", "£1,300")]


def test_savings_at_the_limit_are_a_reason_to_phone_now() -> None:
    told = _told(example("england/care-home: savings at the limit today").facts)
    assert told.says[0] == "Your savings are not above the limit of £23,250."
    assert told.call == "Phone the council now."


def test_savings_that_do_not_fall_bring_no_day() -> None:
    told = _told(example("england/care-home: income that pays for all never reaches the limit").facts)
    assert told.call_on is None
    assert not told.call
    assert "do not go down to the limit" in told.says[0]


def test_a_range_of_savings_has_an_earliest_and_a_latest_day() -> None:
    """At 600 a week, 4 x 600 above the limit is 28 days, 8 x 600 is 56."""
    facts = with_("england/care-home: pension less personal expenses")
    asset = facts.assets[0].__class__("savings", asked([25650, 28050]))
    told = _told(with_("england/care-home: pension less personal expenses", assets=(asset,)))
    assert "between 20 December 2026 and 17 January 2027" in told.says[0]


def test_what_is_missing_is_named() -> None:
    told = _told(with_(FALLING, cost=Range.unknown()))
    assert told.why_not == ("What the care costs a week",)
    assert told.picture is None


def test_a_home_that_counts_keeps_the_council_away_and_that_is_said() -> None:
    facts = with_(FALLING, home=Home(asked(300000)), moved_on=date(2020, 1, 1))
    assert "your home counts too" in _told(facts, home_counts=True).home
    assert not _told(facts).home
