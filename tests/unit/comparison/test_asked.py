from urllib.parse import parse_qs, urlencode

from hypothesis import given
from hypothesis import strategies as st

from app.domain.comparison.asked import MOST_LISTED, MOST_VISITORS, Asked, parse_asked, to_pairs
from app.domain.comparison.priorities import Priority
from app.domain.comparison.visits import VisitsBy

ANY_TEXT = st.text(max_size=30)
ANY_ADDRESS = st.dictionaries(
    st.sampled_from(["place", "near", "rating", "safe", "fees", "visit", "visits-by", "search", "add", "page"]),
    st.lists(ANY_TEXT, max_size=8),
)


def refs(many: int) -> list[str]:
    return [f"place{n:03}" for n in range(many)]


def test_an_address_says_what_to_compare() -> None:
    asked = parse_asked(
        {
            "place": ["abcd1234", "EFGH5678"],
            "near": [" LS1  4DY "],
            "rating": ["3"],
            "distance": ["1"],
            "visit": ["M1 1AA", ""],
            "visits-by": ["total"],
        }
    )
    assert asked == Asked(
        refs=("abcd1234", "efgh5678"),
        near="LS1 4DY",
        weights={Priority.RATING: 3, Priority.DISTANCE: 1},
        visits=("M1 1AA",),
        visits_by=VisitsBy.TOTAL,
    )


def test_what_cannot_be_meant_is_dropped() -> None:
    asked = parse_asked(
        {"place": ["../etc", "", "a" * 40], "rating": ["9"], "safe": ["0"], "visits-by": ["luck"], "colour": ["red"]}
    )
    assert asked == Asked()


def test_a_place_is_listed_once() -> None:
    assert parse_asked({"place": ["abcd1234", "abcd1234"]}).refs == ("abcd1234",)


def test_six_are_compared_and_the_rest_waits() -> None:
    asked = parse_asked({"place": refs(8)})
    assert asked.compared == tuple(refs(8)[:6])
    assert asked.rest == tuple(refs(8)[6:])


def test_a_list_has_an_end() -> None:
    asked = parse_asked({"place": refs(50), "visit": [f"M{n} 1AA" for n in range(9)]})
    assert len(asked.refs) == MOST_LISTED
    assert len(asked.visits) == MOST_VISITORS


def test_one_place_takes_the_others_seat() -> None:
    asked = Asked(refs=tuple(refs(8)))
    swapped = asked.swapped("place005", "place007")
    assert swapped.compared == ("place000", "place001", "place002", "place003", "place004", "place007")
    assert swapped.rest == ("place006", "place005")


def test_places_are_added_and_removed() -> None:
    asked = Asked(refs=("abcd1234",)).with_place("efgh5678").with_place("abcd1234")
    assert asked.refs == ("abcd1234", "efgh5678")
    assert asked.without("abcd1234").refs == ("efgh5678",)


@given(ANY_ADDRESS)
def test_an_address_survives_being_written_and_read_again(args: dict[str, list[str]]) -> None:
    asked = parse_asked(args | {"add": []})
    again = parse_asked(parse_qs(urlencode(to_pairs(asked))))
    assert again == (asked if asked.visits else parse_asked(args | {"add": [], "visits-by": []}))
