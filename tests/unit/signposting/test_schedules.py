"""A schedule, worked out once a week, says what the opening times themselves say."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.geography import Nation
from app.domain.opening import OpeningTimes
from app.domain.uk_time import LONDON
from app.signposting.schedules import schedule_of

HOURS = (
    "Mo-Fr 08:30-17:00; PH off",
    "Mo-Fr 00:00-08:30,17:00-24:00; Sa,Su,PH 00:00-24:00",
    "Mo-Th 08:30-17:00; Fr 08:30-16:30; PH off; Mar 01 off",
    "Fr,Sa 20:00-02:00",
    "24/7",
    "off",
)
#: over Christmas, Easter and both changes of the clock
FIRST = datetime(2026, 10, 20, tzinfo=UTC)
MINUTES = 220 * 24 * 60


@pytest.mark.parametrize("hours", HOURS)
@settings(deadline=None, max_examples=60)
@given(minute=st.integers(0, MINUTES), nation=st.sampled_from([Nation.ENGLAND, Nation.WALES, Nation.SCOTLAND]))
def test_a_schedule_says_what_the_times_say(hours: str, minute: int, nation: Nation) -> None:
    opening, at = OpeningTimes.parse(hours, nation), FIRST + timedelta(minutes=minute)
    spells = opening.spells(at.astimezone(LONDON).date() - timedelta(1), 100)
    schedule, held = schedule_of(opening, at), [end for start, end in spells if start <= at < end]
    assert schedule.is_open(at) == bool(held)
    assert schedule.closes(at) == (held[0] if held and hours != "24/7" else None)
    assert schedule.opens(at) == next((start for start, _ in spells if start > at), None)
