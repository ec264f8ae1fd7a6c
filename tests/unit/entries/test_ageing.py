from datetime import date

import pytest

from app.domain.entries.ageing import is_stale, is_to_remind, months_before


@pytest.mark.parametrize(
    ("day", "months", "earlier"),
    [
        (date(2026, 11, 22), 6, date(2026, 5, 22)),
        (date(2026, 8, 31), 6, date(2026, 2, 28)),
        (date(2026, 1, 15), 1, date(2025, 12, 15)),
        (date(2026, 3, 31), 12, date(2025, 3, 31)),
    ],
)
def test_months_are_counted_back_on_the_calendar(day: date, months: int, earlier: date) -> None:
    assert months_before(day, months) == earlier


def test_what_was_confirmed_is_asked_about_after_five_months() -> None:
    assert not is_to_remind(date(2026, 1, 10), date(2026, 6, 9))
    assert is_to_remind(date(2026, 1, 10), date(2026, 6, 10))


def test_what_was_confirmed_is_old_after_six_months() -> None:
    assert not is_stale(date(2026, 1, 10), date(2026, 7, 9))
    assert is_stale(date(2026, 1, 10), date(2026, 7, 10))
