"""What the box offers while somebody types."""

import pytest
from sqlalchemy.orm import Session

from app.directory.suggest import suggest
from search_index import Index


def offered(country: Session, index: Index, text: str) -> list[tuple[str, str]]:
    return [(each.kind, each.value) for each in suggest(country, index, text)]


def test_towns_come_before_names(country: Session, index: Index) -> None:
    assert offered(country, index, "lee") == [
        ("place", "Leeds"),
        ("provider", "Leeds Nursing Home"),
        ("provider", "Leeds Road Care Home"),
    ]


def test_names_are_offered_by_any_of_their_words(country: Session, index: Index) -> None:
    assert ("provider", "Aire View") in offered(country, index, "view")


def test_postcodes_are_offered_where_it_looks_like_one(country: Session, index: Index) -> None:
    assert offered(country, index, "ls1 4") == [("postcode", "LS1 4"), ("postcode", "LS1 4DY"), ("postcode", "LS1 4XX")]


def test_terminated_postcodes_are_not_offered(country: Session, index: Index) -> None:
    assert ("postcode", "LS1 1ZZ") not in offered(country, index, "ls1 1")


def test_withdrawn_places_are_not_offered(country: Session, index: Index) -> None:
    assert offered(country, index, "gone gr") == []


@pytest.mark.parametrize("text", ["", "l", "   ", "%%%", "ß" * 200])
def test_too_little_or_nonsense_offers_nothing(country: Session, index: Index, text: str) -> None:
    assert suggest(country, index, text) == []


def test_a_name_that_several_bear_is_offered_once(country: Session, index: Index) -> None:
    values = [value for _, value in offered(country, index, "newport")]
    assert values == ["Newport"]
