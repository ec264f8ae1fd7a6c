import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.comparison.visits import VisitsBy, burden, visits_order

MILES = st.one_of(st.none(), st.floats(0, 300, allow_nan=False))
JOURNEYS = st.lists(st.tuples(MILES, MILES, MILES), max_size=6)


def test_the_longest_journey_and_all_together_are_two_questions() -> None:
    """One place is near for one of them and far for the other; the next is between."""
    far_for_one, between = (1.0, 20.0), (12.0, 12.0)
    assert visits_order([far_for_one, between], VisitsBy.LONGEST) == (1, 0)
    assert visits_order([far_for_one, between], VisitsBy.TOTAL) == (0, 1)


def test_a_place_without_a_point_comes_last() -> None:
    assert visits_order([(None, None), (200.0, 200.0)], VisitsBy.TOTAL) == (1, 0)


@pytest.mark.parametrize("by", VisitsBy)
def test_a_missing_journey_is_not_left_out_of_the_sum(by: VisitsBy) -> None:
    assert burden((3.0, None), by) is None


@pytest.mark.parametrize("by", VisitsBy)
def test_without_a_family_there_is_no_burden(by: VisitsBy) -> None:
    assert burden((), by) is None


@given(JOURNEYS, st.sampled_from(VisitsBy))
def test_every_place_is_in_the_order_once(journeys: list[tuple[float | None, ...]], by: VisitsBy) -> None:
    assert sorted(visits_order(journeys, by)) == list(range(len(journeys)))


@given(JOURNEYS, st.sampled_from(VisitsBy))
def test_burdens_grow_along_the_order(journeys: list[tuple[float | None, ...]], by: VisitsBy) -> None:
    found = [burden(journeys[n], by) for n in visits_order(journeys, by)]
    known = [each for each in found if each is not None]
    assert known == sorted(known)
    assert found[: len(known)] == known
