"""How ratings age, worked out by hand, and what must hold whatever the history."""

from datetime import date, timedelta
from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.ageing import Outcomes, PastOverall, count_outcomes, whole_years
from app.domain.evidence import LONGEST_GAP
from app.domain.vocabularies import RATINGS

#: another place, with one rating and so with nothing that came next
NOISE = PastOverall("1-999999999", date(2016, 1, 1), "Outstanding")


def outcomes(*history: tuple[str, str]) -> dict[tuple[str, int], Outcomes]:
    """Of one place: days and ratings."""
    own = [PastOverall("1-100000001", date.fromisoformat(day), value) for day, value in history]
    return dict(count_outcomes([*own, NOISE]))


def test_a_place_rated_once_tells_nothing() -> None:
    assert outcomes(("2016-05-01", "Good")) == {}


@pytest.mark.parametrize(
    ("value", "counted"),
    [
        ("Outstanding", Outcomes(higher=1)),
        ("Good", Outcomes(same=1)),
        ("Requires improvement", Outcomes(lower=1)),
        ("Inadequate", Outcomes(lower=1)),
    ],
)
def test_the_next_rating_is_lower_the_same_or_higher(value: str, counted: Outcomes) -> None:
    assert outcomes(("2016-05-01", "Good"), ("2018-06-01", value)) == {("Good", 2): counted}


def test_a_place_by_hand() -> None:
    """Good for 2 years and 364 days, then requires improvement for a year to the day, then good, then good after 7."""
    history = (
        ("2014-03-02", "Good"),
        ("2017-03-01", "Requires improvement"),
        ("2018-03-01", "Good"),
        ("2025-04-01", "Good"),
    )
    assert outcomes(*history) == {
        ("Good", 2): Outcomes(lower=1),
        ("Requires improvement", 1): Outcomes(higher=1),
        ("Good", 5): Outcomes(same=1),
    }


def test_the_order_of_the_rows_does_not_matter() -> None:
    history = [("2016-05-01", "Good"), ("2018-06-01", "Inadequate"), ("2019-01-01", "Good")]
    assert outcomes(*history) == outcomes(*reversed(history))


def test_places_are_not_mixed() -> None:
    history = [PastOverall("1-1", date(2016, 1, 1), "Good"), PastOverall("1-2", date(2017, 1, 1), "Inadequate")]
    assert count_outcomes(history) == {}


def test_words_that_are_no_rating_are_passed_over() -> None:
    """The next rating is the next *rating*: four years on, not two."""
    history = (("2016-05-01", "Good"), ("2018-05-01", "Inspected but not rated"), ("2020-05-01", "Good"))
    assert outcomes(*history) == {("Good", 4): Outcomes(same=1)}


def test_of_two_ratings_of_one_day_the_lower_stands_for_it() -> None:
    history = (
        ("2016-05-01", "Good"),
        ("2018-05-01", "Outstanding"),
        ("2018-05-01", "Requires improvement"),
        ("2019-05-01", "Good"),
    )
    assert outcomes(*history) == {
        ("Good", 2): Outcomes(lower=1),
        ("Requires improvement", 1): Outcomes(higher=1),
    }


def test_a_rating_that_two_files_tell_is_one() -> None:
    history = (("2016-05-01", "Good"), ("2016-05-01", "Good"), ("2018-05-01", "Good"))
    assert outcomes(*history) == {("Good", 2): Outcomes(same=1)}


@pytest.mark.parametrize(
    ("since", "until", "years"),
    [
        ("2016-05-01", "2017-04-30", 0),
        ("2016-05-01", "2017-05-01", 1),
        ("2016-02-29", "2017-02-28", 0),
        ("2016-02-29", "2017-03-01", 1),
        ("2016-02-29", "2020-02-29", 4),
    ],
)
def test_years_are_whole_when_the_day_has_come_round(since: str, until: str, years: int) -> None:
    assert whole_years(date.fromisoformat(since), date.fromisoformat(until)) == years


DAYS = st.integers(0, 4_000).map(lambda days: date(2014, 1, 1) + timedelta(days))
HISTORY = st.lists(
    st.builds(PastOverall, st.sampled_from(["1-1", "1-2", "1-3"]), DAYS, st.sampled_from([*RATINGS, "Not Rated"]))
)


@given(HISTORY)
def test_every_step_from_day_to_day_is_counted_once(history: list[PastOverall]) -> None:
    """A place rated on so many days has one step less; words that are no rating make no day."""
    days = sorted({(rating.regulator_id, rating.published_on) for rating in history if rating.value in RATINGS})
    steps = sum(len(list(own)) - 1 for _id, own in groupby(days, key=lambda day: day[0]))
    assert sum(counted.total for counted in count_outcomes(history).values()) == steps


@given(HISTORY)
def test_nothing_is_higher_than_the_best_nor_lower_than_the_worst(history: list[PastOverall]) -> None:
    for (value, years), counted in count_outcomes(history).items():
        assert 0 <= years <= LONGEST_GAP
        assert not (value == RATINGS[0] and counted.higher)
        assert not (value == RATINGS[-1] and counted.lower)


@given(HISTORY)
def test_said_twice_is_as_said_once(history: list[PastOverall]) -> None:
    assert count_outcomes(history + history) == count_outcomes(history)
