from math import gcd

import pytest
from hypothesis import given, settings

from app.domain.comparison.firmness import (
    Firmness,
    firmness_of,
    in_word,
    shares_first,
    weighable,
    weightings,
)
from app.domain.comparison.outranking import Values, order_by
from app.domain.comparison.priorities import Priority
from tests.unit.comparison.making import PLACES

R, S, D, F = Priority.RATING, Priority.SAFE, Priority.DISTANCE, Priority.FEES


def test_each_mixture_is_tried_once() -> None:
    """Of two things from 0 to 3: not 0 and 0, and of 1:1, 2:2 and 3:3 the first."""
    mixtures = {tuple(row) for row in weightings(2).T.astype(int).tolist()}
    assert mixtures == {(0, 1), (1, 0), (1, 1), (1, 2), (1, 3), (2, 1), (2, 3), (3, 1), (3, 2)}
    assert all(gcd(*row) == 1 for row in mixtures)


def test_better_in_everything_stays_first_whatever_matters() -> None:
    firm = firmness_of([{R: 2.0, D: -1.0}, {R: 1.0, D: -2.0}], {R: 1}, (0,))
    assert firm is not None
    assert firm.firmness is Firmness.ALWAYS
    assert firm.shares == (1.0, 0.0)
    assert firm.turns == ()


def test_the_one_thing_that_would_change_the_first_place_is_named() -> None:
    """Of nine mixtures the well-rated one leads alone in four, both in one, and the near one alone in four."""
    firm = firmness_of([{R: 2.0, D: -9.0}, {R: 1.0, D: -1.0}], {R: 3, D: 1}, (0,))
    assert firm is not None
    assert firm.shares == pytest.approx((5 / 9, 5 / 9))
    assert firm.firmness is Firmness.HALF
    assert [(turn.priority, turn.first) for turn in firm.turns] == [(D, (1,))]


def test_with_one_thing_alone_there_is_nothing_to_weigh() -> None:
    assert firmness_of([{R: 2.0}, {R: 1.0}], {R: 3}, (0,)) is None


def test_of_several_first_ones_none_is_called_firm() -> None:
    assert firmness_of([{R: 2.0, D: 1.0}, {R: 2.0, D: 1.0}], {R: 3}, (0, 1)) is None


@pytest.mark.parametrize(
    ("share", "word"),
    [
        (1.0, Firmness.ALWAYS),
        (0.99, Firmness.NEARLY_ALWAYS),
        (0.6, Firmness.MOSTLY),
        (0.59, Firmness.HALF),
        (0.39, Firmness.SELDOM),
    ],
)
def test_shares_are_said_in_words(share: float, word: Firmness) -> None:
    assert in_word(share) is word


@settings(max_examples=40, deadline=None)
@given(PLACES)
def test_all_weightings_together_give_what_each_gives_alone(places: list[Values]) -> None:
    tried = weighable(places)[:3]
    if not tried:
        return
    tables = [dict(zip(tried, row, strict=True)) for row in weightings(len(tried)).T.astype(int).tolist()]
    weights = [{priority: weight for priority, weight in table.items() if weight} for table in tables]
    firsts = [order_by(places, each).first for each in weights]
    expected = [sum(n in first for first in firsts) / len(firsts) for n in range(len(places))]
    assert shares_first(places, tried) == pytest.approx(expected)
