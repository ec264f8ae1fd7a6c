import pytest

from app.datahealth.presenters.parts import per_cent


@pytest.mark.parametrize(
    ("held", "of", "words"),
    [
        (0, 0, "none"),
        (0, 57_023, "0%"),
        (1, 57_023, "under 1%"),
        (57_022, 57_023, "over 99%"),
        (57_023, 57_023, "100%"),
        (1, 3, "33%"),
        (2, 3, "67%"),
        (99, 100, "99%"),
        (1, 100, "1%"),
    ],
)
def test_a_share_is_nought_or_whole_only_where_it_is(held: int, of: int, words: str) -> None:
    assert per_cent(held, of) == words
