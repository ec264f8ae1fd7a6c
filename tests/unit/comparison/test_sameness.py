import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.comparison.sameness import Compared, Sameness, compare


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (["Good", "Good", "Good"], Compared(Sameness.SAME)),
        (["Good", "Inadequate"], Compared(Sameness.DIFFERS)),
        (["Good", "Good", "Inadequate"], Compared(Sameness.ONE_DIFFERS, 2)),
        (["Good", "Outstanding", "Inadequate"], Compared(Sameness.DIFFERS)),
        (["Good", "Good", "Inadequate", "Inadequate"], Compared(Sameness.DIFFERS)),
        ([None, "Good", None], Compared(Sameness.ONE_KNOWN, 1)),
        (["Good", None, "Good"], Compared(Sameness.SAME_WHERE_KNOWN)),
        (["Good", None, "Inadequate"], Compared(Sameness.DIFFERS)),
        (["Good", "Good", None, "Inadequate"], Compared(Sameness.DIFFERS)),
        ([None, None], Compared(Sameness.NONE_KNOWN)),
        ([], Compared(Sameness.NONE_KNOWN)),
        (["Good"], Compared(Sameness.SAME)),
    ],
)
def test_what_differs_has_a_word(values: list[str | None], expected: Compared) -> None:
    assert compare(values) == expected


@given(st.lists(st.one_of(st.none(), st.integers(0, 2)), max_size=6))
def test_a_gap_is_never_called_the_same(values: list[int | None]) -> None:
    if compare(values).sameness is Sameness.SAME:
        assert None not in values


@given(st.lists(st.one_of(st.none(), st.integers(0, 2)), min_size=2, max_size=6))
def test_the_odd_one_stands_out(values: list[int | None]) -> None:
    odd = compare(values).odd
    if odd is not None:
        assert values.count(values[odd]) == 1
