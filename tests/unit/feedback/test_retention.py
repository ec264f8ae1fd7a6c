from datetime import date

import pytest

from app.domain.feedback.retention import networks_since, shown_since


@pytest.mark.parametrize(
    ("today", "since"),
    [
        (date(2026, 11, 24), date(2024, 11, 24)),
        (date(2028, 2, 29), date(2026, 2, 28)),
        (date(2026, 2, 28), date(2024, 2, 28)),
        (date(2026, 3, 1), date(2024, 3, 1)),
    ],
)
def test_two_years_end_on_the_same_day(today: date, since: date) -> None:
    assert shown_since(today) == since


def test_networks_are_forgotten_after_two_days() -> None:
    assert networks_since(date(2026, 3, 1)) == date(2026, 2, 27)
