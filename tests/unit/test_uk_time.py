from datetime import date, datetime

import pytest

from app.domain.uk_time import start_of, uk_day


@pytest.mark.parametrize(
    ("kept", "day"),
    [
        ("2026-06-30T22:59", date(2026, 6, 30)),
        ("2026-06-30T23:00", date(2026, 7, 1)),
        ("2026-12-31T23:59", date(2026, 12, 31)),
        ("2027-01-01T00:00", date(2027, 1, 1)),
    ],
)
def test_a_moment_in_utc_is_a_day_by_the_clock_on_the_wall(kept: str, day: date) -> None:
    assert uk_day(datetime.fromisoformat(kept)) == day


@pytest.mark.parametrize(
    ("day", "kept"),
    [
        (date(2026, 7, 1), "2026-06-30T23:00"),
        (date(2026, 12, 1), "2026-12-01T00:00"),
        # clocks go forward at one in the morning of the first, so only the second begins in summer
        (date(2026, 3, 29), "2026-03-29T00:00"),
        (date(2026, 3, 30), "2026-03-29T23:00"),
    ],
)
def test_a_day_begins_in_utc_when_it_does_by_the_clock_on_the_wall(day: date, kept: str) -> None:
    assert start_of(day) == datetime.fromisoformat(kept)
