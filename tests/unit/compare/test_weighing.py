"""What the order goes by, worked by hand."""

from dataclasses import replace
from datetime import date

import pytest

from app.compare.weighing import values_of
from app.domain.comparison.outranking import Values
from app.domain.comparison.priorities import Priority
from app.domain.profile import Fact, Missing
from tests.unit.compare.candidates import candidate, fee, rated
from tests.unit.presenters.made_up import TODAY, fact


def values(made: object) -> Values:
    return values_of([made], TODAY)[0]  # type: ignore[list-item]


def test_the_four_ratings_are_an_order() -> None:
    found = [
        values(candidate(**rated(value)))[Priority.RATING]
        for value in ("Inadequate", "Requires improvement", "Good", "Outstanding")
    ]
    assert found == sorted(found) and len(set(found)) == 4


@pytest.mark.parametrize("value", ["GOOD", "good", "Good"])
def test_capitals_do_not_count(value: str) -> None:
    assert values(candidate(**rated(value)))[Priority.RATING] == values(candidate(**rated("Good")))[Priority.RATING]


@pytest.mark.parametrize(
    "value", ["Insufficient evidence to rate", "Inspected but not rated", "Not Rated", "No published rating", None]
)
def test_what_is_no_rating_is_not_known(value: str | None) -> None:
    assert Priority.RATING not in values(candidate(**rated(value)))


def test_safe_is_a_question_of_its_own() -> None:
    found = values(candidate(**rated("Good", question="Safe")))
    assert Priority.SAFE in found and Priority.RATING not in found


def test_a_service_groups_answer_is_not_the_places() -> None:
    said = rated("Good", question="Safe")
    said["ratings"] = (replace(said["ratings"][0], service_group="Surgery"),)
    assert Priority.SAFE not in values(candidate(**said))


@pytest.mark.parametrize(
    ("checked", "rated_on", "years"),
    [
        (date(2024, 11, 22), date(2021, 3, 2), 2),
        (date(2020, 1, 1), date(2025, 3, 2), 1),
        (date(2026, 11, 1), date(2021, 3, 2), 0),
    ],
)
def test_the_newest_look_counts_in_whole_years(checked: date, rated_on: date, years: int) -> None:
    made = candidate(last_inspected_on=fact(checked), **rated("Good", rated_on))
    assert values(made)[Priority.RECENT] == -years


def test_a_place_that_was_never_looked_at_has_no_year() -> None:
    made = candidate(last_inspected_on=Fact(missing=Missing.NOT_YET_INSPECTED), **rated(None))
    assert Priority.RECENT not in values(made)


def test_miles_are_whole_and_fewer_are_better() -> None:
    near, far = (values(replace(candidate(), miles=miles))[Priority.DISTANCE] for miles in (1.4, 1.6))
    assert (near, far) == (-1, -2)
    assert Priority.DISTANCE not in values(candidate())


def test_fees_count_in_steps_of_fifty_pounds() -> None:
    found = [values(candidate(fees=(fee(pounds * 100),)))[Priority.FEES] for pounds in (900, 949, 950)]
    assert found == [-18, -18, -19]


def test_fees_of_another_kind_are_not_compared() -> None:
    """Two give a weekly fee; the third one's is for an hour."""
    found = values_of(
        [candidate(fees=(fee(900_00),)), candidate(fees=(fee(950_00),)), candidate(fees=(fee(30_00, "home-care"),))],
        TODAY,
    )
    assert [Priority.FEES in each for each in found] == [True, True, False]


def test_staff_who_left_count_in_steps_of_five_in_a_hundred() -> None:
    found = [values(candidate(turnover=(left, 40.0)))[Priority.STAFF] for left in (6.0, 7.0, 8.0)]
    assert found == [-3, -3, -4]


def test_too_few_staff_say_nothing() -> None:
    assert Priority.STAFF not in values(candidate(turnover=(1.0, 4.0)))
