import pytest

from app.domain.chance import Difference, byar, can_be_told_apart, difference, wilson


@pytest.mark.parametrize(
    ("part", "whole", "limits"),
    [(81, 263, (0.2553, 0.3662)), (15, 148, (0.0624, 0.1605)), (0, 20, (0.0, 0.1611)), (1, 29, (0.0061, 0.1718))],
)
def test_wilson_agrees_with_published_examples(part: int, whole: int, limits: tuple[float, float]) -> None:
    """Newcombe, Statistics in Medicine 1998."""
    assert wilson(part, whole) == pytest.approx(limits, abs=0.0001)


def test_byar_agrees_with_exact_poisson_limits() -> None:
    """For 10 events the exact limits are 4.80 and 18.39."""
    low, high = byar(10, 1)
    assert low == pytest.approx(4.80, abs=0.03)
    assert high == pytest.approx(18.39, abs=0.03)


def test_no_events_leave_room_for_some() -> None:
    low, high = byar(0, 1_000)
    assert low == 0
    assert 0.003 < high < 0.004


@pytest.mark.parametrize(
    ("numerator", "denominator", "usual", "is_share", "found"),
    [
        (41, 52, 0.9, True, Difference.LOWER),
        (41, 52, 0.8, True, Difference.NOT_CLEAR),
        (41, 52, 0.5, True, Difference.HIGHER),
        (20, 3650, 8000 / 1_200_000, False, Difference.NOT_CLEAR),
        (60, 3650, 8000 / 1_200_000, False, Difference.HIGHER),
        (5, 3650, 8000 / 1_200_000, False, Difference.LOWER),
        (52, 52, 0.9, True, Difference.HIGHER),
        (10, 10, 0.9, True, Difference.NOT_CLEAR),
    ],
)
def test_a_difference_is_told_only_where_chance_does_not_explain_it(
    numerator: float, denominator: float, usual: float, is_share: bool, found: Difference
) -> None:
    assert difference(numerator, denominator, usual, is_share=is_share) is found


@pytest.mark.parametrize(
    ("counts", "is_share", "apart"),
    [
        # exact Poisson limits: 16 events 9.1 to 26.0, 27 events 17.8 to 39.3, 60 events 45.8 to 77.2
        ([(16, 7000), (27, 7000)], False, False),
        ([(16, 7000), (60, 7000)], False, True),
        ([(16, 7000), (27, 7000), (60, 7000)], False, True),
        # Newcombe's limits: 81 of 263 0.26 to 0.37, 15 of 148 0.06 to 0.16, 1 of 29 0.01 to 0.17
        ([(81, 263), (15, 148)], True, True),
        ([(15, 148), (1, 29)], True, False),
        ([(15, 148)], True, False),
    ],
)
def test_counts_are_told_apart_only_where_their_intervals_have_nothing_in_common(
    counts: list[tuple[float, float]], is_share: bool, apart: bool
) -> None:
    assert can_be_told_apart(counts, is_share=is_share) is apart
