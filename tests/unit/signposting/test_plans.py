"""What is written down in advance is what would be answered at the time: the copy that works offline rests on it."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.contacts import Purpose
from app.signposting.choosing import Choice, Line, choose
from app.signposting.needs import BY_SLUG, NEEDS, Need
from app.signposting.plans import DAYS, Window, plan
from app.signposting.presenters.phoning import standing_in_words, what_else
from app.signposting.presenters.spoken import otherwise_spoken, standing_spoken
from tests.unit.signposting.making import DUTY, GENERAL, NIGHTS, OFFICE, SAFEGUARDING, line, uk

HOURS = st.sampled_from(
    [
        None,
        "24/7",
        OFFICE,
        NIGHTS,
        "Mo-Th 08:30-17:00; Fr 08:30-16:30; PH off",
        "Sa,Su 10:00-24:00",
        f"{OFFICE}; Dec 24 off",
    ]
)
#: Christmas, Easter with the change of the clocks, the end of summer time, an ordinary week
STARTS = st.sampled_from([uk(2026, 12, 20, 9), uk(2027, 3, 25, 13), uk(2026, 10, 20, 0), uk(2026, 11, 24, 10)])


def said(choice: Choice, at: datetime, need: Need) -> tuple[str, ...]:
    number = choice.line.value if choice.line else ""
    standing = standing_in_words(choice.line, at) if choice.line else ""
    spoken = standing_spoken(choice, at), otherwise_spoken(choice, at, need)
    return number, standing, what_else(choice, at, need), *spoken


@settings(max_examples=150, deadline=None)
@given(
    hours=st.tuples(HOURS, HOURS, HOURS),
    start=STARTS,
    need=st.sampled_from(NEEDS),
    minute=st.integers(0, DAYS * 1440 - 61),
)
def test_at_every_minute_the_plan_says_what_the_rule_says(
    hours: tuple[str | None, str | None, str | None], start: datetime, need: Need, minute: int
) -> None:
    purposes = (Purpose.GENERAL, Purpose.SAFEGUARDING, Purpose.OUT_OF_HOURS)
    lines = [line(each, f"01632 96000{n}", hours[n]) for n, each in enumerate(purposes)]
    window = Window.of(start)
    at = window.start + timedelta(minutes=minute)
    _minute, choice, moment = max((step for step in plan(lines, need, window) if step[0] <= minute), key=lambda s: s[0])
    assert said(choice, moment, need) == said(choose(lines, need, at), at, need)


def test_a_plan_covers_whole_days_of_the_uk_also_when_the_clocks_change() -> None:
    window = Window.of(uk(2027, 3, 25, 13))
    assert (window.start, window.end) == (uk(2027, 3, 25, 0), uk(2027, 4, 8, 0))
    assert window.minute(window.end) == DAYS * 1440 - 60


@pytest.mark.parametrize("lines", [[], [DUTY], [GENERAL, SAFEGUARDING, DUTY]])
def test_a_plan_begins_at_its_beginning(lines: list[Line]) -> None:
    steps = list(plan(lines, BY_SLUG["carer"], Window.of(uk(2026, 11, 24, 10))))
    assert steps[0][0] == 0
    assert [step[0] for step in steps] == sorted({step[0] for step in steps})
