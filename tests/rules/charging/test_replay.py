"""The day is an input: a year's figures begin on their own date, and on no other."""

from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.figures import figures
from app.domain.rules.charging import Age, Answer, Facts, Household, Nation, policy_of, work_out
from tests.rules.charging.cases import worked_cases
from tests.rules.charging.people import people

NATIONS = st.sampled_from(Nation)


@lru_cache
def _days_on_which_something_changes(nation: Nation) -> frozenset[date]:
    used = {
        name for rules in policy_of(nation).all_rules().values() for r in rules.values() for name in r.figures.values()
    }
    changes = set()
    for name in used:
        for value in figures()[name].values:
            changes |= {value.since, *(day and day + timedelta(days=1) for day in (value.until, value.review_by))}
    return frozenset(day for day in changes if day)


@settings(max_examples=100, deadline=None)
@given(people(date(2025, 1, 1)), st.dates(date(2023, 1, 1), date(2027, 12, 30)))
def test_a_charge_changes_only_on_the_date_of_a_figure(facts: Facts, day: date) -> None:
    timeless = replace(facts, home=None, moved_on=None, free={})
    before, after = (work_out(timeless, each) for each in (day, day + timedelta(days=1)))
    if day + timedelta(days=1) not in _days_on_which_something_changes(facts.nation):
        assert replace(before, day=after.day) == after


@pytest.mark.parametrize("nation", Nation)
def test_the_year_begins_on_its_date_and_not_before(nation: Nation) -> None:
    facts = worked_cases(nation)[0].facts
    amounts = {day: work_out(facts, day).amount for day in (date(2026, 4, 5), date(2026, 4, 6), date(2026, 12, 31))}
    assert amounts[date(2026, 4, 5)] != amounts[date(2026, 4, 6)] == amounts[date(2026, 12, 31)]


@settings(max_examples=80, deadline=None)
@given(people(date(2025, 11, 22)), st.sampled_from([a for a in Age if a is not Age.UNKNOWN]), st.booleans())
def test_what_is_not_known_of_a_person_holds_every_answer(facts: Facts, age: Age, is_couple: bool) -> None:
    day = date(2025, 11, 22)
    open_ = replace(facts, age=Age.UNKNOWN, household=Household.UNKNOWN, is_carer=Answer.UNKNOWN)
    household = Household.COUPLE if is_couple else Household.SINGLE
    wide = work_out(open_, day).amount
    narrow = work_out(replace(facts, age=age, household=household, is_carer=Answer.NO), day).amount
    if wide is not None and narrow is not None:
        assert wide.low <= narrow.low
        assert narrow.top <= wide.top
