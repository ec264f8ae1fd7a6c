"""From words and filters to a page of places."""

import pytest
from sqlalchemy import event
from sqlalchemy.orm import Session

from app.directory.search import search
from app.domain.criteria import BedsBand, SearchCriteria, Sort
from search_index import Index
from tests.integration.directory.conftest import Ask, names
from tests.integration.directory.country import TODAY


def test_near_a_postcode_the_nearest_care_comes_first(ask: Ask) -> None:
    result = ask("LS1 4DY")
    assert names(result) == [
        "Aire View",
        "Beck House",
        "Dales Home Care",
        "Calder Lodge",
        "Leeds Nursing Home",
        "Elm Court Extra Care",
    ]
    assert (result.sort, result.within, result.care_only) == (Sort.DISTANCE, 10, True)


def test_distances_are_in_miles(ask: Ask) -> None:
    assert ask("LS1 4DY").places.items[0].distance == pytest.approx(0.5, abs=0.01)


def test_withdrawn_places_are_not_found(ask: Ask) -> None:
    assert "Gone Grange" not in names(ask("nursing home near LS1 4DY"))
    assert names(ask("gone grange")) == []


def test_doctors_and_dentists_are_left_out_until_asked_for(ask: Ask) -> None:
    assert "Guy Street Surgery" not in names(ask("LS1"))
    assert "Guy Street Surgery" in names(ask("LS1", everything=True))
    assert names(ask("dentist in leeds")) == ["Tooth & Claw"]


def test_a_name_finds_any_kind_of_place(ask: Ask) -> None:
    assert names(ask("guy street")) == ["Guy Street Surgery"]


def test_kinds_are_joined_and_filters_are_met(ask: Ask) -> None:
    result = ask("LS1", kinds=("home-care", "extra-care"), ratings=("good",))
    assert names(result) == ["Dales Home Care"]


def test_a_group_stands_for_all_its_kinds(ask: Ask) -> None:
    assert names(ask("LS1", kinds=("care-homes",))) == ["Aire View", "Beck House", "Calder Lodge", "Leeds Nursing Home"]


def test_places_without_one_of_the_four_ratings_are_not_rated(ask: Ask) -> None:
    assert names(ask("LS1", everything=True, ratings=("none",))) == ["Tooth & Claw", "Elm Court Extra Care"]


def test_beds_count_in_care_homes_only(ask: Ask) -> None:
    assert names(ask("LS1", beds=(BedsBand.SMALL,))) == ["Beck House"]
    assert names(ask("LS1", beds=(BedsBand.VERY_LARGE, BedsBand.MEDIUM))) == ["Aire View", "Calder Lodge"]


def test_ownership_and_newness_are_filters(ask: Ask) -> None:
    assert names(ask(near="york", ownerships=("partnership",))) == ["Minster View"]
    assert names(ask("LS1", is_new=True)) == ["Dales Home Care"]


def test_a_distance_limits(ask: Ask) -> None:
    assert names(ask("LS1 4DY", within=1)) == ["Aire View"]
    assert names(ask("LS1 4DY", within="any"))[-1] == "Nowhere Nursing"


def test_a_councils_area_may_take_the_place_of_a_distance(ask: Ask) -> None:
    result = ask("york", within="council")
    assert names(result) == [
        "City of York Council",
        "Minster View",
        "Oakwood Lodge",
        "Leeds Road Care Home",
        "Far Farm",
    ]
    assert result.within == "council"


def test_a_council_is_searched_by_its_area(ask: Ask) -> None:
    result = ask("care homes in shropshire")
    assert (names(result), result.within, result.sort) == (["York House"], "council", Sort.NAME)
    assert result.places.items[0].distance is None


def test_sort_by_name(ask: Ask) -> None:
    found = names(ask("LS1", sort=Sort.NAME))
    assert found == sorted(found)


def test_sort_by_rating_then_distance(ask: Ask) -> None:
    assert [each.rating for each in ask("LS1", sort=Sort.RATING).places.items] == [
        "Outstanding",
        "Good",
        "Good",
        "Good",
        "Inadequate",
        None,
    ]


def test_a_sort_that_cannot_be_done_is_not_done(ask: Ask) -> None:
    assert ask("york house", sort=Sort.DISTANCE).sort is Sort.BEST
    assert ask("", sort=Sort.DISTANCE).sort is Sort.NAME
    assert ask("LS1", sort=Sort.BEST).sort is Sort.DISTANCE


def test_best_means_by_rating(ask: Ask) -> None:
    result = ask("best care homes in leeds")
    assert (result.sort, names(result)[0]) == (Sort.RATING, "Aire View")


def test_who_bears_the_name_comes_first_among_those_near(ask: Ask) -> None:
    assert names(ask("leeds nursing home"))[:2] == ["Leeds Nursing Home", "Aire View"]
    assert names(ask("leeds nursing home", sort=Sort.DISTANCE))[0] == "Aire View"


def test_a_filter_of_the_address_wins_over_the_words(ask: Ask) -> None:
    assert names(ask("nursing home in leeds", kinds=("home-care",))) == ["Dales Home Care"]


def test_a_page_past_the_end_is_the_last_one(ask: Ask) -> None:
    page = ask("LS1", page=9).places
    assert (page.number, page.total, len(page.items)) == (1, 6, 6)


def test_no_words_and_no_filters_list_all_care_by_name(ask: Ask) -> None:
    result = ask()
    assert result.places.total == 14
    assert names(result) == sorted(names(result))


def test_a_search_asks_the_database_for_the_postcode_and_the_page(country: Session, index: Index) -> None:
    search(country, index, SearchCriteria(words="LS1 4DY"), today=TODAY)
    asked: list[str] = []
    event.listen(country.get_bind(), "before_cursor_execute", lambda *args: asked.append(args[2]))
    search(country, index, SearchCriteria(words="nursing home near LS1 4DY", ratings=("good",)), today=TODAY)
    assert len(asked) == 2, asked  # the postcode; the rows of the page
