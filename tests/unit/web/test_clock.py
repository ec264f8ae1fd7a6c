from datetime import UTC, date, datetime

import pytest
import time_machine
from flask import Flask

from app.adapters.clock import FixedClock, SystemClock
from app.domain.uk_time import LONDON
from app.web import clock


@pytest.fixture
def site() -> Flask:
    return Flask(__name__)


def test_the_site_goes_by_the_clock_that_was_put_in(site: Flask) -> None:
    site.extensions["clock"] = FixedClock(datetime(2026, 12, 26, 3, 15, tzinfo=LONDON))
    with site.app_context():
        assert clock.now() == datetime(2026, 12, 26, 3, 15, tzinfo=UTC)
        assert clock.now().tzinfo is UTC


@time_machine.travel(datetime(2026, 9, 15, 10, tzinfo=UTC), tick=False)
def test_without_one_it_goes_by_the_machines(site: Flask) -> None:
    with site.app_context():
        assert clock.now() == datetime(2026, 9, 15, 10, tzinfo=UTC)
    assert clock.today() == date(2026, 9, 15)
    assert SystemClock().now().tzinfo is UTC


def test_the_day_is_englands_just_after_midnight_in_summer(site: Flask) -> None:
    site.extensions["clock"] = FixedClock(datetime(2026, 6, 30, 23, 30, tzinfo=UTC))
    with site.app_context():
        assert clock.today() == date(2026, 7, 1)


def test_a_fixed_clock_stands_until_it_is_set() -> None:
    fixed = FixedClock(datetime(2026, 3, 1, 10, tzinfo=UTC))
    first = fixed.now()
    assert fixed.now() == first
    fixed.moment = datetime(2026, 3, 2, 10, tzinfo=UTC)
    assert fixed.now() > first
