"""The picture of savings over time."""

import re
from datetime import date
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.rules.charging import Asset, Projection, asked, how_long
from app.paying.presenters.picture import BOTTOM, LEFT, RIGHT, TOP, Picture
from tests.unit.paying_results.told import DAY, with_

IN_A_HOME = "england/care-home: pension less personal expenses"


def _projection(savings: object, spends: object = 0) -> Projection:
    facts = with_(IN_A_HOME, assets=(Asset("savings", asked(savings)),))
    found = how_long(facts, DAY, spends_a_week=asked(spends))
    assert isinstance(found, Projection)
    return found


def _picture(savings: object, spends: object = 0) -> Picture:
    picture = Picture.of(_projection(savings, spends))
    assert picture
    return picture


def _points(path: str) -> list[tuple[int, int]]:
    return [(int(x), int(y)) for x, y in re.findall(r"(-?\d+) (-?\d+)", path)]


amounts = st.integers(0, 900_000)


@settings(max_examples=40, deadline=None)
@given(amounts, amounts, st.integers(0, 500))
def test_everything_stays_within_the_frame(one: int, other: int, spends: int) -> None:
    picture = Picture.of(_projection(sorted((one, other)), spends))
    if picture is None:
        return
    points = _points(picture.band) + [(flag.x, flag.y) for flag in picture.flags]
    assert all(LEFT <= x <= RIGHT and TOP <= y <= BOTTOM for x, y in points)
    assert all(10 <= flag.label_y <= flag.y for flag in picture.flags)
    assert all(TOP <= tick.at <= BOTTOM for tick in picture.amounts)
    assert all(later.at - earlier.at >= 20 for earlier, later in pairwise(picture.days))


def test_savings_fall_from_left_to_right() -> None:
    for course in (_points(_picture([40000, 90000]).early), _points(_picture([40000, 90000]).late)):
        assert all(later[0] >= earlier[0] and later[1] >= earlier[1] for earlier, later in pairwise(course))


def test_the_axis_reaches_beyond_the_savings_in_round_numbers() -> None:
    assert [tick.label for tick in _picture([40000, 90000]).amounts] == ["£0", "£50,000", "£100,000"]


def test_days_that_matter_are_numbered_in_their_order_and_named() -> None:
    """60,000 less 23,250 at 600 a week is 428.75 days, so 429: 25 January 2028."""
    flags = _picture(60000).flags
    assert [(flag.number, flag.says) for flag in flags] == [
        (1, "Today, 22 November 2026"),
        (2, "25 January 2028: the limit"),
    ]


def test_an_earliest_and_a_latest_day_are_told_apart() -> None:
    says = [flag.says for flag in _picture([25650, 28050]).flags]
    assert "20 December 2026: the limit, at the earliest" in says
    assert "17 January 2027: the limit, at the latest" in says


def test_the_limit_is_a_line_with_its_words() -> None:
    picture = _picture(60000)
    assert picture.limit == "limit £23,250"
    assert TOP < picture.limit_y < BOTTOM


def _area(path: str) -> float:
    points = _points(path)
    return abs(sum(x * v - u * y for (x, y), (u, v) in zip(points, [*points[1:], points[0]], strict=True))) / 2


def test_exact_savings_make_a_line_and_no_band() -> None:
    assert not _picture(60000).is_band
    assert _area(_picture(60000).band) == 0
    assert _picture([50000, 60000]).is_band
    assert _area(_picture([50000, 60000]).band) > 100


def test_a_single_month_is_no_course() -> None:
    """In Wales nothing is taken below the limit."""
    found = _projection(60000)
    assert Picture.of(Projection(found.limit, found.rows[:1], (None, None), (None, None), None, (), ())) is None


def test_years_are_named_where_it_takes_long_and_months_where_it_does_not() -> None:
    assert [tick.label for tick in _picture(60000).days][:1] == [str(date(2027, 1, 1).year)]
    soon = _projection(60000)
    short = Projection(soon.limit, soon.rows[:8], (None, None), (None, None), None, (), ())
    picture = Picture.of(short)
    assert picture and picture.days[0].label in ("Dec", "Jan", "Feb")
