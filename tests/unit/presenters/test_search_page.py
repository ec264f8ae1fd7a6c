from dataclasses import replace

import pytest

from app.directory.presenters import SearchPage
from app.directory.presenters.page import CouncilLine
from app.domain.criteria import MAX_PAGE, SearchCriteria, Sort, View
from app.domain.results import FacetValue, Interpretation, NearKind, Relaxation, SearchResult, Trouble, TroubleKind
from tests.unit.presenters.made_up import LEEDS, TODAY, result, row

NEAR_LEEDS = Interpretation(near=LEEDS)


def page(found: SearchResult) -> SearchPage:
    return SearchPage.of(found, TODAY)


@pytest.mark.parametrize(
    ("total", "within", "shown"),
    [
        (0, None, "No services found"),
        (1, None, "1 service"),
        (57_188, None, "57,188 services"),
        (29, 10, "29 services within 10 miles"),
        (29, 1, "29 services within 1 mile"),
        (29, "council", "29 services in the area of Leeds City Council"),
        (29, "any", "29 services"),
    ],
)
def test_the_count_says_how_many_and_how_far(total: int, within: int | str | None, shown: str) -> None:
    found = result(total=total, interpretation=NEAR_LEEDS, within=within)
    assert page(found).count == shown


def test_the_title_names_the_place() -> None:
    assert page(result(row(), interpretation=NEAR_LEEDS)).title == "Care near Leeds"
    assert page(result(row())).title == "Find care"


def test_the_title_of_a_councils_area_says_so() -> None:
    kent = replace(LEEDS, kind=NearKind.COUNCIL, label="Kent County Council", point=None)
    assert page(result(interpretation=Interpretation(near=kent))).title == "Care in the area of Kent County Council"


def test_the_council_responsible_stands_above_the_list() -> None:
    postcode = replace(LEEDS, kind=NearKind.POSTCODE, label="LS1 4DY")
    line = page(result(interpretation=Interpretation(near=postcode))).council_line
    assert line == CouncilLine(
        "Council responsible for care at LS1 4DY:", "Leeds City Council", "/council?postcode=LS1+4DY"
    )
    town = page(result(interpretation=NEAR_LEEDS)).council_line
    assert town == CouncilLine("Council responsible for care in Leeds:", "Leeds City Council")


@pytest.mark.parametrize("kind", [NearKind.OUTCODE, NearKind.SECTOR])
def test_no_council_is_named_for_a_part_of_a_postcode(kind: NearKind) -> None:
    assert page(result(interpretation=Interpretation(near=replace(LEEDS, kind=kind)))).council_line is None


def test_whoever_names_no_place_is_asked_for_one() -> None:
    assert page(result(row())).hint == "Add a postcode or a town to your search to see the nearest first."
    assert page(result(row(), interpretation=NEAR_LEEDS)).hint == ""
    assert page(result(row(), interpretation=Interpretation(left="oakwood house"))).hint == ""
    said = Interpretation(troubles=(Trouble(TroubleKind.WHERE_UNKNOWN, "near me"),))
    assert page(result(row(), interpretation=said)).hint == ""


def test_numbers_go_on_from_page_to_page() -> None:
    shown = page(result(row(), row(), total=42, number=3))
    assert [card.number for card in shown.cards] == [41, 42]
    assert shown.order == "Showing 41 to 42"


def test_pages_show_the_ends_and_the_neighbours() -> None:
    shown = page(result(row(), total=400, number=10))
    assert [link.number for link in shown.pages] == ["1", "", "9", "10", "11", "", "20"]
    assert [link.number for link in shown.pages if link.is_current] == ["10"]
    assert (shown.previous_url, shown.next_url) == ("/find-care?page=9", "/find-care?page=11")


def test_one_page_needs_no_page_links() -> None:
    shown = page(result(row()))
    assert (shown.pages, shown.previous_url, shown.next_url) == ((), "", "")


def test_no_link_leads_past_the_last_page_that_an_address_may_name() -> None:
    shown = page(result(row(), total=MAX_PAGE * 20 + 1, number=MAX_PAGE))
    assert shown.next_url == ""
    assert shown.pages[-1].number == str(MAX_PAGE)


def test_distance_is_an_order_only_where_it_is_measured() -> None:
    without = [each.text for each in page(result(row())).sorts]
    near = [each.text for each in page(result(row(), interpretation=NEAR_LEEDS)).sorts]
    assert without == ["Rating", "Name, A to Z"]
    assert near == ["Nearest first", "Rating, then distance", "Name, A to Z"]


def test_the_order_in_force_is_marked() -> None:
    shown = page(result(row(), interpretation=NEAR_LEEDS, sort=Sort.DISTANCE))
    assert [each.text for each in shown.sorts if each.is_current] == ["Nearest first"]


def test_the_form_carries_along_what_it_has_no_field_for() -> None:
    criteria = SearchCriteria(words="care", near="LS1", sort=Sort.NAME, everything=True, view=View.MAP, page=3)
    hidden = dict(page(result(row(), criteria=criteria)).hidden)
    assert hidden == {"near": "LS1", "sort": "name", "all": "1", "view": "map"}


def test_list_and_map_are_two_views_of_one_page() -> None:
    criteria = SearchCriteria(words="care", page=2)
    shown = page(result(row(), criteria=criteria))
    assert shown.other_view_url == "/find-care?q=care&page=2&view=map"
    back = page(result(row(), criteria=replace(criteria, view=View.MAP)))
    assert (back.is_map, back.other_view_url) == (True, "/find-care?q=care&page=2")


def test_relaxations_say_what_they_would_give() -> None:
    offer = Relaxation("Within 30 miles", SearchCriteria(words="care", within=30), 1_204)
    shown = page(result(relaxations=(offer,))).relaxations
    assert [(link.text, link.url) for link in shown] == [
        ("Within 30 miles: 1,204 services", "/find-care?q=care&within=30")
    ]


def test_clearing_the_filters_keeps_the_words_and_the_place() -> None:
    criteria = SearchCriteria(words="care", near="LS1", ratings=("good",), kinds=("hospice",), page=4)
    assert page(result(row(), criteria=criteria)).clear_url == "/find-care?q=care&near=LS1"


def test_distances_are_offered_only_where_they_are_measured() -> None:
    facets = {"within": (FacetValue("10", "10 miles", 3, True),)}
    assert page(result(row(), facets=facets)).distances == ()
    shown = page(result(row(), facets=facets, interpretation=NEAR_LEEDS)).distances
    assert [(choice.label, choice.count, choice.checked) for choice in shown] == [("10 miles", "3", True)]
