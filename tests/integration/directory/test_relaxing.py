"""Nothing found: what a smaller demand would give."""

from dataclasses import asdict

from app.domain.results import Relaxation
from tests.integration.directory.conftest import Ask


def offered(relaxations: tuple[Relaxation, ...]) -> dict[str, int]:
    return {each.label: each.count for each in relaxations}


def test_nothing_is_offered_where_something_was_found(ask: Ask) -> None:
    assert ask("LS1").relaxations == ()


def test_the_shortest_distance_that_finds_something_is_offered(ask: Ask) -> None:
    assert offered(ask("home care near LS1 4DY", within=1).relaxations)["Within 2 miles"] == 1


def test_each_filter_that_can_be_given_up_is_offered(ask: Ask) -> None:
    found = ask("LS1", kinds=("home-care",), ratings=("inadequate",)).relaxations
    assert offered(found) == {"Any rating": 1, "Any kind of care": 1}


def test_filters_that_came_from_words_are_given_up_with_the_words(ask: Ask) -> None:
    found = ask("hospice in leeds").relaxations
    assert [(each.label, each.criteria.words) for each in found] == [("Any kind of care", "in leeds")]


def test_words_that_find_nothing_can_be_left_out(ask: Ask) -> None:
    found = ask("minster view near leeds").relaxations
    assert [(each.label, each.criteria.words, each.count) for each in found] == [
        ("Within 30 miles", "minster view near leeds", 1),
        ("Without “minster view”", "near leeds", 6),
    ]


def test_where_no_single_demand_is_the_trouble_all_care_near_is_offered(ask: Ask) -> None:
    found = ask("LS1 hospice for children").relaxations
    assert offered(found)["All care near LS1"] == 6


def test_beside_another_demand_the_distance_gives_no_more_than_it_must(ask: Ask) -> None:
    found = ask("outstanding nursing home in york", bands=("children",), within=3).relaxations
    assert offered(found)["For anyone, within 50 miles"] == 1


def test_a_list_of_all_england_is_not_offered(ask: Ask) -> None:
    assert ask("zzyzx qqqqq").relaxations == ()
    assert ask("", kinds=("hospice",)).relaxations == ()


def test_every_number_is_what_its_search_finds(ask: Ask) -> None:
    searches = (
        ask("home care near LS1 4DY", within=1, ratings=("outstanding",)),
        ask("hospice in leeds", is_new=True),
        ask("minster view near leeds", bands=("dementia",)),
        ask("LS1 hospice for children"),
        ask("cf10 1aa"),
    )
    relaxed = [each for result in searches for each in result.relaxations]
    assert len(relaxed) >= 5
    for each in relaxed:
        criteria = {name: getattr(each.criteria, name) for name in asdict(each.criteria)}
        assert ask(**criteria).places.total == each.count > 0
