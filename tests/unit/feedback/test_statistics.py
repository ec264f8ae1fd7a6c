"""Wilson's interval against numbers worked by hand from the formula, with z = 1.959964, so z² = 3.841459:

low, high = (p + z²/2n ∓ z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n)
"""

import pytest

from app.domain.feedback.question import Answer
from app.domain.feedback.statistics import (
    ALL,
    FEW,
    NEARLY_ALL,
    NONE,
    SOME,
    Counts,
    Interval,
    cannot_be_told_apart,
    in_ten,
    wilson,
)


def test_eight_of_ten() -> None:
    # p = 0.8; z²/2n = 0.19207295; p(1−p)/n = 0.016; z²/4n² = 3.841459/400 = 0.00960365
    # √0.02560365 = 0.16001140; times z = 0.31361658; 1 + z²/n = 1.3841459
    # low = (0.99207295 − 0.31361658)/1.3841459 = 0.67845637/1.3841459 = 0.49016
    # high = (0.99207295 + 0.31361658)/1.3841459 = 1.30568953/1.3841459 = 0.94332
    found = wilson(8, 10)
    assert found is not None
    assert (found.low, found.high) == pytest.approx((0.49016, 0.94332), abs=5e-6)


def test_fifteen_of_nineteen_as_in_the_worked_example_of_the_friends_and_family_test() -> None:
    # p = 0.78947368; z²/2n = 3.841459/38 = 0.10109103; p(1−p)/n = 0.16620499/19 = 0.00874763
    # z²/4n² = 3.841459/1444 = 0.00266029; √0.01140792 = 0.10680786; times z = 0.20933956; 1 + z²/n = 1.20218205
    # low = (0.89056471 − 0.20933956)/1.20218205 = 0.56666; high = 1.09990427/1.20218205 = 0.91492
    found = wilson(15, 19)
    assert found is not None
    assert (found.low, found.high) == pytest.approx((0.56666, 0.91492), abs=5e-6)


def test_none_of_five_begins_at_nothing() -> None:
    # p = 0: middle and reach are both z²/2n, so low is 0 and high is (z²/n)/(1 + z²/n) = 3.841459/8.841459 = 0.43448
    found = wilson(0, 5)
    assert found is not None
    assert found.low == 0
    assert found.high == pytest.approx(0.43448, abs=5e-6)


def test_five_of_five_ends_at_all() -> None:
    # the mirror of none of five: low is n/(n + z²) = 5/8.841459 = 0.56552
    found = wilson(5, 5)
    assert found is not None
    assert found.low == pytest.approx(0.56552, abs=5e-6)
    assert found.high == 1


def test_half_of_a_thousand_is_narrow() -> None:
    # p = 0.5: the middle stays 0.5; reach = z·√(0.25/1000 + 3.841459/4000000)/(1.003841459)
    # √(0.00025 + 0.00000096036) = 0.01584173; times z = 0.03104922; / 1.003841459 = 0.03093040
    found = wilson(500, 1000)
    assert found is not None
    assert (found.low, found.high) == pytest.approx((0.46907, 0.53093), abs=5e-6)


def test_nothing_is_known_where_nobody_answered() -> None:
    assert wilson(0, 0) is None


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (Interval(0.4, 0.9), Interval(0.5, 0.6), True),
        (Interval(0.4, 0.5), Interval(0.5, 0.6), True),
        (Interval(0.5, 0.6), Interval(0.4, 0.5), True),
        (Interval(0.1, 0.4), Interval(0.5, 0.9), False),
        (Interval(0.5, 0.9), Interval(0.1, 0.4), False),
    ],
)
def test_intervals_that_overlap_cannot_be_told_apart(one: Interval, other: Interval, expected: bool) -> None:
    assert cannot_be_told_apart(one, other) is expected


@pytest.mark.parametrize(
    ("part", "whole", "expected"),
    [
        (0, 5, (NONE, 0)),
        (5, 5, (ALL, 10)),
        (1, 30, (FEW, 1)),
        (15, 19, (SOME, 8)),
        (1, 4, (SOME, 3)),
        (29, 30, (NEARLY_ALL, 9)),
    ],
)
def test_a_share_in_words_is_never_none_or_all_unless_it_is(part: int, whole: int, expected: tuple[str, int]) -> None:
    assert in_ten(part, whole) == expected


def test_dont_know_is_neither_positive_nor_negative_but_counts() -> None:
    counts = Counts.of([Answer.VERY_GOOD, Answer.GOOD, Answer.NEITHER, Answer.VERY_POOR, Answer.DONT_KNOW])

    assert (counts.total, counts.positive, counts.negative) == (5, 2, 1)


def test_counts_are_added_answer_by_answer() -> None:
    assert Counts((1, 2, 3, 4, 5, 6)) + Counts((10, 0, 0, 0, 0, 1)) == Counts((11, 2, 3, 4, 5, 7))
