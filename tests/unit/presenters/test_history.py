"""A rating that a new owner took over stands on two registrations: it was given once, and under the earlier owner."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import permutations

import pytest

from app.domain.profile import PublishedRating
from app.domain.tenures import tenures
from app.profiles.presenters.owners import History
from tests.unit.presenters.made_up import PROFILE, RATING, TODAY
from tests.unit.presenters.made_up_beside import entry

ELM, OAK = entry("1-1", "Elm Ltd", date(2011, 1, 1), date(2026, 6, 30)), entry("1-2", "Oak Ltd", date(2026, 7, 1))
GIVEN = replace(
    RATING, registration="1-1", published_on=date(2024, 5, 3), value="Good", is_current=False, is_inherited=False
)
TAKEN_OVER = replace(GIVEN, registration="1-2", is_current=True, is_inherited=True)
BEFORE = replace(GIVEN, published_on=date(2019, 5, 3), value="Inadequate")


@pytest.mark.parametrize("ratings", list(permutations((GIVEN, TAKEN_OVER, BEFORE))))
def test_a_rating_that_was_taken_over_is_told_once_and_under_whom_it_was_given(
    ratings: Sequence[PublishedRating],
) -> None:
    told = History.of(replace(PROFILE, ratings=tuple(ratings)), tenures((ELM, OAK), ratings), (), TODAY)
    assert [(event.value, event.text) for event in told.events if event.value] == [
        ("Good", "under Elm Ltd"),
        ("Inadequate", "under Elm Ltd"),
    ]
    assert told.timeline is not None
    assert len(told.timeline.dots) == 2
    assert "Before that, under Elm Ltd: “Good” (2024)." in told.sentences
