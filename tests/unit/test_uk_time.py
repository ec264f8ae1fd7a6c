from datetime import date, datetime

import pytest

from app.domain.uk_time import uk_day


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
