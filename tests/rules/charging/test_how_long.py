"""How long savings last."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.rules.charging import (
    Answer,
    Asset,
    Facts,
    Home,
    Household,
    Income,
    Nation,
    Projection,
    Range,
    Setting,
    asked,
    how_long,
)
from app.domain.rules.charging.savings import NoProjection
from tests.rules.charging.cases import worked_cases

TODAY = date(2026, 11, 22)
#: 900 a week and a pension of 300: 600 a week is taken from savings
IN_A_HOME = next(c.facts for c in worked_cases("england") if c.where == "care-home: pension less personal expenses")


def _with(savings: object, facts: Facts = IN_A_HOME, **change: object) -> Facts:
    return replace(facts, assets=(Asset("savings", asked(savings)),), **change)


def _told(facts: Facts, spends: Range | None = None) -> Projection:
    found = how_long(facts, TODAY, spends_a_week=spends or asked(0))
    assert isinstance(found, Projection)
    return found


def test_each_month_takes_its_days_at_the_weekly_rate() -> None:
    """30 days to 22 December: 600 x 30 / 7 = 2571.43; 31 days to 22 January: 2657.14. Left: 57428.57 and 54771.43."""
    rows = _told(_with(60000)).rows
    assert [(row.number, row.begins_on) for row in rows[:3]] == [
        (1, TODAY),
        (2, date(2026, 12, 22)),
        (3, date(2027, 1, 22)),
    ]
    # to the next penny up: 57428.571 and 54771.428
    assert [row.capital for row in rows[:3]] == [asked(60000), asked("57428.58"), asked("54771.43")]
    assert rows[0].charge == asked(900)


def test_below_the_limit_the_council_pays_most_and_savings_fall_slowly() -> None:
    """23250: 300.00 + 36 - 31.80 = 304.20 a week, of which 4.20 from savings: 18.00 in the 30 days to 22 December."""
    rows = _told(_with(23250)).rows
    assert rows[0].charge == asked("304.20")
    assert rows[1].capital == asked("23232.00")


def test_the_table_goes_on_for_two_years_beyond_the_limit() -> None:
    found = _told(_with(60000))
    assert found.reaches_limit_on == (date(2028, 1, 25),) * 2
    assert len(found.rows) == 15 + 24


def test_a_range_of_savings_gives_the_first_and_the_last_day() -> None:
    """At 600 a week: 4 x 600 above the limit is 28 days, 8 x 600 is 56."""
    found = _told(_with([25650, 28050]))
    assert found.reaches_limit_on == (date(2026, 12, 20), date(2027, 1, 17))
    assert found.call_council_on == TODAY


def test_in_wales_nothing_is_taken_below_the_limit() -> None:
    found = _told(_with(50000, nation=Nation.WALES))
    assert [row.charge for row in found.rows] == [asked("253.65")]


def test_a_short_stay_in_wales_is_held_against_the_limit_of_care_at_home_too() -> None:
    """Charged as at home: 100, the most, above 24,000; nothing below it, 300 being less than 238 x 145 %. So 24,600 is
    at most 24,171.43 after 30 days and 23,728.57 after 31 more."""
    short = {"nation": Nation.WALES, "setting": Setting.TEMPORARY, "home": None}
    rows = _told(_with(24600, **short), asked(300)).rows
    assert [row.charge for row in rows[:3]] == [
        Range(Decimal(100), Decimal("253.65")),
        Range(Decimal(100), Decimal("253.65")),
        Range(Decimal(0), Decimal("253.65")),
    ]
    assert [row.capital.high for row in rows[1:3]] == [Decimal("24171.43"), Decimal("23728.58")]


def test_savings_are_used_up_where_the_home_keeps_the_council_away() -> None:
    """1200 at 600 a week is two weeks; the home is worth too much for help."""
    home = Home(asked(300000), {"partner": Answer.NO})
    found = _told(_with(1200, home=home, moved_on=date(2020, 1, 1)))
    assert found.is_used_up_on == (date(2026, 12, 6),) * 2


def test_the_twelve_weeks_of_the_home_end_while_savings_last() -> None:
    """The first rows pay from income, the later ones pay the price."""
    found = _told(_with(20000, home=Home(asked(300000)), moved_on=TODAY))
    assert [row.charge for row in found.rows[:4]] == [
        asked("291.20"),
        asked("291.20"),
        asked("291.20"),
        asked(900),
    ]


def test_the_table_stops_where_the_figure_beyond_is_missing() -> None:
    """A couple at home in 2026: 3000 at 900 a week is 23.3 days so 24; what they pay from then on is not known."""
    facts = _with(26250, setting=Setting.HOME, household=Household.COUPLE)
    found = _told(facts, asked(300))
    assert found.reaches_limit_on == (date(2026, 12, 16),) * 2
    assert found.rows[-1].charge is None
    assert found.gaps == ("eng.mig.couple_pc_age_each",)


def test_savings_stay_while_care_is_free_and_fall_after_it() -> None:
    """Six weeks from 22 November end on 3 January; from then on 900 + 300 - 300 is taken: 19 days to
    22 January take 900 x 19 / 7 = 2442.857, which leaves 57557.143, to the next penny up."""
    free = {"free": {"reablement": Answer.YES}, "free_is_all": Answer.YES, "reablement_began_on": TODAY}
    facts = _with(60000, setting=Setting.HOME, **free)
    rows = _told(facts, asked(300)).rows
    assert [row.charge for row in rows[:3]] == [asked(0), asked(0), asked(900)]
    assert [row.capital for row in rows[:3]] == [asked(60000), asked(60000), asked("57557.15")]


def test_rows_past_the_day_of_the_figures_say_so() -> None:
    marks = [(row.begins_on, row.figures_may_change) for row in _told(_with(60000)).rows]
    assert (date(2026, 12, 22), False) in marks
    assert (date(2027, 4, 22), True) in marks


def test_what_was_not_said_is_named() -> None:
    assert how_long(_with("unknown"), TODAY) == NoProjection(("savings",))
    assert how_long(_with(60000), date(2027, 4, 6)) == NoProjection(("eng.capital.upper",))


@settings(max_examples=60, deadline=None)
@given(
    st.integers(0, 200_000),
    st.integers(0, 1500),
    st.integers(0, 800),
    st.sampled_from(Nation),
    st.sampled_from(Setting),
)
def test_savings_never_grow_and_more_of_them_last_longer(
    savings: int, cost: int, income: int, nation: Nation, setting: Setting
) -> None:
    state_pension = (Income("state-pension", asked(income)),)
    facts = _with(savings, nation=nation, setting=setting, cost=asked(cost), incomes=state_pension)
    rows = _told(facts, asked(100)).rows
    assert all(later.capital.top <= earlier.capital.top for earlier, later in pairwise(rows))
    more = _told(_with(savings + 1000, facts), asked(100))
    pairs = zip(_told(facts, asked(100)).reaches_limit_on, more.reaches_limit_on, strict=True)
    assert all(later is None or (sooner is not None and sooner <= later) for sooner, later in pairs)
    assert more.rows[0].capital == Range.exact(Decimal(savings + 1000))
