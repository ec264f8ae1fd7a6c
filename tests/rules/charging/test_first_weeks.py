"""A home that is left out for the first weeks: until when, what is paid then, and what becomes of savings. By hand."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.rules.charging import (
    AfterFirstWeeks,
    Answer,
    Asset,
    Facts,
    Home,
    Income,
    Nation,
    Projection,
    Range,
    Setting,
    Standing,
    after_first_weeks,
    asked,
    how_long,
    work_out,
)
from app.domain.rules.charging.passing import later, turns
from tests.rules.charging.people import people

TODAY = date(2026, 11, 22)
MOVED = date(2026, 11, 1)
#: 84 days after 1 November: 29 to 30 November, 31 to 31 December, 24 more
OVER = date(2027, 1, 24)
#: of 20,000 a pension of 230 a week: 230 + 23 - 31.80 = 221.20
MAN = Facts(
    Nation.ENGLAND,
    Setting.PERMANENT,
    cost=asked(1200),
    incomes=(Income("private-pension", asked(230)),),
    assets=(Asset("savings", asked(20000)),),
    home=Home(asked(280000)),
    moved_on=MOVED,
)
RICHER = replace(MAN, assets=(Asset("savings", asked(31000)),))
NO_DAY = replace(MAN, moved_on=None)


def _home(**changed: object) -> Facts:
    assert MAN.home
    return replace(MAN, home=replace(MAN.home, **changed))


def _after(facts: Facts) -> AfterFirstWeeks:
    found = after_first_weeks(facts, TODAY)
    assert found
    return found


def _told(facts: Facts) -> Projection:
    found = how_long(facts, TODAY)
    assert isinstance(found, Projection)
    return found


def test_the_man_pays_from_income_now_and_the_whole_price_from_the_day_the_weeks_are_over() -> None:
    assert work_out(MAN, TODAY).amount == asked("221.20")
    after = _after(MAN)
    assert (after.on, after.is_at_latest) == (OVER, False)
    assert (after.charge.amount, after.charge.standing) == (asked(1200), Standing.FULL_COST)
    assert after.charge.capital == asked(300000)


def test_a_small_home_leaves_the_man_to_his_income() -> None:
    """20,000 + 3,000 = 23,000: 230 + 35 - 31.80."""
    assert _after(_home(value=asked(3000))).charge.amount == asked("233.20")


def test_without_the_day_of_the_move_the_weeks_are_over_twelve_weeks_from_today_at_the_latest() -> None:
    """8 days to 30 November, 31 of December, 31 of January, 14 more."""
    after = _after(NO_DAY)
    assert (after.on, after.is_at_latest) == (date(2027, 2, 14), True)
    assert after.charge.amount == asked(1200)


def test_weeks_that_began_again_end_later_than_those_of_the_move() -> None:
    """30 days after those of 1 November."""
    assert _after(_home(earlier_reason_ended_on=date(2026, 11, 15))).on == OVER + timedelta(days=14)


@pytest.mark.parametrize(
    "facts",
    [
        RICHER,
        replace(MAN, moved_on=date(2026, 8, 30)),
        replace(MAN, home=None),
        replace(MAN, setting=Setting.TEMPORARY),
        _home(lives_there={"partner": Answer.YES}),
        _home(self_funded_weeks=asked(13)),
        _home(value=asked(0)),
    ],
    ids=["too much beside it", "weeks are over", "no home", "short stay", "partner", "paid too long", "worth nothing"],
)
def test_nothing_follows_where_the_weeks_are_not_why_the_home_is_left_out(facts: Facts) -> None:
    assert after_first_weeks(facts, TODAY) is None


def test_who_has_more_than_the_limit_beside_the_home_is_told_that_it_counts_at_once() -> None:
    charge = work_out(RICHER, TODAY)
    home = next(line for line in charge.lines if line.slug == "home")
    assert (home.rule, home.least, home.most) == ("home-counted", Decimal(280000), Decimal(280000))
    slugs = [note.slug for note in charge.notes]
    assert "no-first-weeks-above-the-limit" in slugs
    assert "no-first-weeks-above-the-limit" not in [note.slug for note in work_out(MAN, TODAY).notes]


def test_who_is_in_the_first_weeks_is_told_in_time_that_the_home_need_not_be_sold() -> None:
    kept = _home(lives_there={"partner": Answer.YES})
    told = [[note.slug for note in work_out(facts, TODAY).notes] for facts in (MAN, kept)]
    assert ["ask-for-deferred-payment" in slugs for slugs in told] == [True, False]


def test_wales_holds_its_own_limit_against_the_weeks() -> None:
    welsh = replace(RICHER, nation=Nation.WALES)
    assert work_out(welsh, TODAY).capital == asked(31000)
    assert work_out(replace(welsh, assets=(Asset("savings", asked("50000.01")),)), TODAY).capital == asked("330000.01")


def test_savings_are_taken_from_the_day_on_which_the_weeks_are_over() -> None:
    """Nothing in two months, 221.20 being less than 230. From 24 January 970 a week: 29 days to 22 February take
    970 x 29 / 7 = 4018.571, which leaves 15981.429."""
    rows = _told(MAN).rows
    assert [row.charge for row in rows[:4]] == [asked("221.20")] * 3 + [asked(1200)]
    assert [row.capital for row in rows[:4]] == [asked(20000)] * 3 + [asked("15981.43")]


def test_savings_that_come_down_to_the_limit_within_the_weeks_bring_what_is_left_of_them() -> None:
    """7,750 at 970 a week are 55.9 days: 17 January, before the weeks are over on the 24th. In those 7 days nothing is
    taken but 970 x 56 / 7 = 7,760, so 23,240 is left; 230 + 36 - 31.80 = 234.20 takes 4.20. From then 970 a week."""
    # on 22 January, the third month, 5 days at 4.20 a week are gone: 3.00
    found = _told(RICHER)
    assert found.reaches_limit_on == (date(2027, 1, 17),) * 2
    assert (found.rows[2].capital, found.rows[2].charge) == (asked("23237.00"), asked("234.20"))
    assert found.rows[3].charge == asked(1200)


def test_without_the_day_of_the_move_both_ends_pay_the_price_in_the_end() -> None:
    """From 14 February the home counts at both ends: the row of 22 February is the first that is sure."""
    charges = [row.charge for row in _told(NO_DAY).rows]
    assert charges[0] == Range(Decimal("221.20"), Decimal(1200))
    assert set(charges[3:9]) == {asked(1200)}


def test_a_reason_that_may_have_ended_of_late_is_over_after_twelve_weeks_too() -> None:
    facts = replace(_home(earlier_reason_may_have_ended=True), moved_on=date(2026, 1, 1))
    charges = [row.charge for row in _told(facts).rows]
    assert charges[0] == Range(Decimal("221.20"), Decimal(1200))
    assert set(charges[3:9]) == {asked(1200)}


def test_free_help_that_began_on_a_day_nobody_knows_is_over_after_six_weeks() -> None:
    free = {"free": {"reablement": Answer.YES}, "free_is_all": Answer.YES}
    rich = (Asset("savings", asked(90000)),)
    facts = replace(MAN, setting=Setting.HOME, home=None, assets=rich, **free)
    charges = [row.charge for row in _told(facts).rows]
    assert charges[0] == Range(Decimal(0), Decimal(1200))
    assert charges[2] == asked(1200)


def test_a_small_home_and_savings_are_held_against_the_limit_together() -> None:
    """5,000 + 20,000 is above it, at 970 a week. 1,750 later, after 12.6 days, they are not: from the second month
    230 + 36 - 31.80 or less is paid."""
    facts = replace(_home(value=asked(5000)), moved_on=date(2026, 1, 1))
    rows = _told(facts).rows
    assert rows[0].charge == asked(1200)
    assert all(row.charge and row.charge.top <= Decimal("234.20") for row in rows[1:])


@settings(max_examples=80, deadline=None)
@given(people(TODAY), st.integers(0, 200), st.integers(0, 200))
def test_a_longer_stay_never_lowers_what_counts(facts: Facts, stayed: int, more: int) -> None:
    sooner, then = (work_out(later(facts, TODAY, days), TODAY).capital for days in (stayed, stayed + more))
    assert sooner.low <= then.low
    assert sooner.top <= then.top


@settings(max_examples=80, deadline=None)
@given(people(TODAY), st.integers(0, 200))
def test_nothing_changes_between_two_days_on_which_something_ends(facts: Facts, passed: int) -> None:
    last = max((turn for turn in turns(facts, TODAY) if turn <= passed), default=0)
    on_that_day, now = (work_out(later(facts, TODAY, days), TODAY) for days in (last, passed))
    assert on_that_day.amount == now.amount
