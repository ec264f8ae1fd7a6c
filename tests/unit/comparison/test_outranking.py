"""The method, worked by hand."""

from app.domain.comparison.outranking import Order, beats, order_by
from app.domain.comparison.priorities import Priority

R, S, D, F = Priority.RATING, Priority.SAFE, Priority.DISTANCE, Priority.FEES


def test_what_weighs_more_decides() -> None:
    good_and_far, poor_and_near = {R: 2.0, D: -9.0}, {R: 1.0, D: -1.0}
    places = [good_and_far, poor_and_near]
    assert order_by(places, {R: 3, D: 1}).levels == ((0,), (1,))
    assert order_by(places, {R: 1, D: 3}).levels == ((1,), (0,))


def test_equal_weights_on_each_side_are_level() -> None:
    assert order_by([{R: 2.0, D: -9.0}, {R: 1.0, D: -1.0}], {R: 2, D: 2}).levels == ((0, 1),)


def test_what_does_not_matter_does_not_count() -> None:
    assert order_by([{R: 1.0, D: -1.0}, {R: 1.0, D: -9.0}], {R: 3}).levels == ((0, 1),)


def test_how_much_better_does_not_count() -> None:
    """Nobody knows how many miles a rating is worth."""
    assert order_by([{R: 3.0, D: -100.0}, {R: 2.0, D: 0.0}], {R: 2, D: 1}).levels == ((0,), (1,))


def test_two_small_things_may_outweigh_a_big_one() -> None:
    assert order_by([{R: 3.0, S: 1.0, D: -5.0}, {R: 2.0, S: 2.0, D: -1.0}], {R: 3, S: 2, D: 2}).levels == ((1,), (0,))


def test_places_are_compared_on_what_is_known_of_both() -> None:
    """Neither has a fee, so fees say nothing of the two."""
    assert order_by([{R: 2.0}, {R: 1.0}], {R: 1, F: 3}).levels == ((0,), (1,))


def test_a_gap_lifts_nobody() -> None:
    """The nearer one has no rating: it is not put above one that is rated, where ratings weigh more than miles."""
    near_and_unrated, far_and_good = {D: -1.0}, {R: 2.0, D: -3.0}
    assert not beats(near_and_unrated, far_and_good, {R: 3, D: 1})
    assert not beats(far_and_good, near_and_unrated, {R: 3, D: 1})
    assert beats(near_and_unrated, far_and_good, {R: 1, D: 3})


def test_a_gap_stands_between_where_nothing_is_settled() -> None:
    unrated, good, inadequate = {D: -1.0}, {R: 2.0, D: -3.0}, {R: 0.0, D: -2.0}
    assert order_by([unrated, inadequate, good], {R: 3, D: 1}).levels == ((2,), (0,), (1,))


def test_of_two_that_look_alike_the_less_known_is_not_put_first() -> None:
    cheap, dear, silent = {R: 2.0, F: -900.0}, {R: 2.0, F: -1100.0}, {R: 2.0}
    assert order_by([silent, dear, cheap], {R: 3, F: 2}).levels == ((2,), (0, 1))


def test_a_ring_is_level() -> None:
    """Each beats the next in two of three things."""
    ring = [{R: 3.0, S: 2.0, D: 1.0}, {R: 2.0, S: 1.0, D: 3.0}, {R: 1.0, S: 3.0, D: 2.0}]
    assert order_by(ring, {R: 1, S: 1, D: 1}).levels == ((0, 1, 2),)


def test_below_a_ring_is_below_all_of_it() -> None:
    ring = [{R: 3.0, S: 2.0, D: 1.0}, {R: 2.0, S: 1.0, D: 3.0}, {R: 1.0, S: 3.0, D: 2.0}]
    assert order_by([{R: 0.0, S: 0.0, D: 0.0}, *ring], {R: 1, S: 1, D: 1}).levels == ((1, 2, 3), (0,))


def test_a_place_of_which_nothing_that_matters_is_known_has_no_place_in_the_order() -> None:
    assert order_by([{R: 1.0}, {D: -1.0}, {}], {R: 3}) == Order(((0,),), (1, 2))


def test_without_weights_there_is_no_order() -> None:
    assert order_by([{R: 1.0}, {R: 2.0}], {}) == Order((), (0, 1))


def test_one_place_is_first() -> None:
    assert order_by([{R: 1.0}], {R: 1}).first == (0,)
