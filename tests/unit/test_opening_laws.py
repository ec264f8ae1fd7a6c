"""What holds of opening times, whatever the hours."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.domain.geography import Nation
from app.domain.opening import OpeningTimesError, bank_holidays
from app.domain.uk_time import LONDON
from tests.unit.test_opening_times import closes_after, is_open_at, office, opens_after

DAY_NAMES = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su", "PH")
CLOCK = st.integers(0, 24 * 12 - 1).map(lambda step: f"{step // 12:02}:{step % 12 * 5:02}")
SPELL = st.tuples(CLOCK, CLOCK).filter(lambda ends: ends[0] != ends[1]).map("-".join)
HOURS = st.one_of(st.just("off"), st.lists(SPELL, min_size=1, max_size=2).map(",".join))
DAYS = st.lists(st.sampled_from(DAY_NAMES), min_size=1, max_size=4, unique=True).map(",".join)
RULES = st.lists(st.tuples(DAYS, HOURS).map(" ".join), min_size=1, max_size=3).map("; ".join)
STARTS = st.dates(date(2020, 1, 1), date(2035, 12, 31))
MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2035, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001
NATIONS = st.sampled_from([Nation.ENGLAND, Nation.WALES])


@given(RULES, NATIONS, STARTS, st.integers(1, 40))
def test_spells_are_in_order_and_apart_and_within_their_days(text: str, nation: Nation, start: date, days: int) -> None:
    found = office(text, nation).spells(start, days)
    moments = [moment for spell in found for moment in spell]
    assert moments == sorted(set(moments))
    for moment in moments:
        assert start <= moment.astimezone(LONDON).date() <= start + timedelta(days)


@given(RULES, NATIONS, MOMENTS)
def test_it_is_open_exactly_within_its_spells(text: str, nation: Nation, moment: datetime) -> None:
    line = office(text, nation)
    found = line.spells(moment.astimezone(LONDON).date() - timedelta(2), 5)
    assert is_open_at(line, moment) == any(start <= moment < end for start, end in found)


@given(RULES, NATIONS, MOMENTS)
def test_it_is_closed_until_the_next_opening_and_open_then(text: str, nation: Nation, moment: datetime) -> None:
    line = office(text, nation)
    opens = opens_after(line, moment)
    if opens is None:
        return
    assert opens > moment
    assert is_open_at(line, opens)
    between = closes_after(line, moment) or moment
    assert not is_open_at(line, max(between, opens - timedelta(seconds=1)))


@given(RULES, NATIONS, MOMENTS)
def test_it_is_open_until_it_closes(text: str, nation: Nation, moment: datetime) -> None:
    line = office(text, nation)
    closes = closes_after(line, moment)
    if closes is not None:
        assert is_open_at(line, moment)
        assert is_open_at(line, closes - timedelta(seconds=1))
        assert not is_open_at(line, closes)


@given(RULES, NATIONS, STARTS)
def test_a_line_that_is_closed_on_bank_holidays_is_closed_on_every_one(text: str, nation: Nation, day: date) -> None:
    line = office(f"{text}; PH off", nation)
    for holiday in bank_holidays(nation, day.year):
        assert line.spells(holiday, 1) == []


@given(st.text(max_size=40))
def test_no_text_breaks_the_reading(text: str) -> None:
    try:
        office(text)
    except OpeningTimesError as error:
        assert str(error).endswith((".", "”."))
