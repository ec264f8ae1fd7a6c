"""What must hold whatever the places and the weights."""

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from app.domain.comparison.outranking import Values, beats, covers, order_by
from app.domain.comparison.priorities import Priority, Weights
from tests.unit.comparison.making import PLACES, VALUES, WEIGHTS, level_of

MANY = settings(max_examples=200, deadline=None)


@MANY
@given(PLACES, WEIGHTS)
def test_every_place_stands_somewhere_once(places: list[Values], weights: Weights) -> None:
    order = order_by(places, weights)
    said = [n for level in order.levels for n in level] + [*order.unplaced]
    assert sorted(said) == list(range(len(places)))


@MANY
@given(PLACES, WEIGHTS, st.randoms(use_true_random=False))
def test_the_order_of_the_input_changes_nothing(places: list[Values], weights: Weights, draw: st.DrawFn) -> None:
    shuffled = list(range(len(places)))
    draw.shuffle(shuffled)  # type: ignore[attr-defined]
    before, after = order_by(places, weights), order_by([places[n] for n in shuffled], weights)
    assert [level_of(before, n) for n in shuffled] == [level_of(after, n) for n in range(len(places))]


@MANY
@given(PLACES, WEIGHTS)
def test_who_beats_another_never_stands_below_it(places: list[Values], weights: Weights) -> None:
    order = order_by(places, weights)
    for n, a in enumerate(places):
        for m, b in enumerate(places):
            if beats(a, b, weights):
                assert level_of(order, n) <= level_of(order, m)


@MANY
@given(PLACES, WEIGHTS)
def test_as_good_in_all_that_is_known_is_never_below(places: list[Values], weights: Weights) -> None:
    order = order_by(places, weights)
    for n, a in enumerate(places):
        for m, b in enumerate(places):
            if covers(a, b, weights):
                assert level_of(order, n) <= level_of(order, m)


@MANY
@given(PLACES, WEIGHTS, st.data())
def test_better_in_one_thing_and_as_good_in_the_rest_is_above(
    places: list[Values], weights: Weights, data: st.DataObject
) -> None:
    """With the same things known of both, and no ring that holds both."""
    full = [dict.fromkeys(Priority, 1.0) | dict(each) for each in places[:2]]
    better = full[0] | {data.draw(st.sampled_from(sorted(weights))): 9.0}
    order = order_by([full[0], better], weights)
    assert order.levels == ((1,), (0,))


@MANY
@given(PLACES, VALUES, WEIGHTS)
def test_twins_are_level(places: list[Values], twin: Values, weights: Weights) -> None:
    order = order_by([twin, *places, dict(twin)], weights)
    assert level_of(order, 0) == level_of(order, len(places) + 1)


@MANY
@given(PLACES, VALUES, WEIGHTS, st.data())
def test_to_hide_a_value_never_lifts_above_the_honest_twin(
    places: list[Values], honest: Values, weights: Weights, data: st.DataObject
) -> None:
    assume(honest)
    hidden = data.draw(st.sets(st.sampled_from(sorted(honest)), min_size=1))
    silent = {priority: value for priority, value in honest.items() if priority not in hidden}
    order = order_by([honest, silent, *places], weights)
    assert level_of(order, 0) <= level_of(order, 1)


@MANY
@given(VALUES, VALUES, WEIGHTS, st.sampled_from(Priority))
def test_to_hide_a_value_wins_no_contest(own: Values, other: Values, weights: Weights, hidden: Priority) -> None:
    silent = {priority: value for priority, value in own.items() if priority is not hidden}
    if beats(silent, other, weights):
        assert beats(own, other, weights)


@MANY
@given(PLACES, WEIGHTS, st.sampled_from(Priority), st.integers(1, 3), st.data())
def test_a_thing_unknown_of_one_and_alike_in_the_others_never_helps_it(
    places: list[Values], weights: Weights, added: Priority, weight: int, data: st.DataObject
) -> None:
    before = {priority: each for priority, each in weights.items() if priority is not added}
    without = [{p: v for p, v in values.items() if p is not added} for values in places]
    one = data.draw(st.integers(0, len(places) - 1))
    with_it = [values if n == one else values | {added: 1.0} for n, values in enumerate(without)]
    assume(all(any(p in before for p in values) for values in without))
    earlier = level_above(order_by(without, before), one)
    assert level_above(order_by(with_it, before | {added: weight}), one) >= earlier


@MANY
@given(PLACES, WEIGHTS)
def test_what_weighs_nothing_changes_nothing(places: list[Values], weights: Weights) -> None:
    weighed = [{p: v for p, v in values.items() if p in weights} for values in places]
    assert order_by(places, weights) == order_by(weighed, weights)


@MANY
@given(PLACES, WEIGHTS)
def test_only_the_proportion_of_weights_counts(places: list[Values], weights: Weights) -> None:
    assert order_by(places, weights) == order_by(places, {p: 7 * weight for p, weight in weights.items()})


def level_above(order: object, place: int) -> int:
    """How many places stand above it."""
    levels = order.levels  # type: ignore[attr-defined]
    return sum(len(level) for level in levels[: level_of(order, place)])  # type: ignore[arg-type]
