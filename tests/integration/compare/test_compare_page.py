"""What the page of a comparison says."""

from collections.abc import Callable
from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from tests.integration.providers.loading import registration
from tests.integration.quality.loading import BEECHES, ELMS, HOMECARE, OAKFIELD

Read = Callable[[str], BeautifulSoup]
Refs = dict[str, str]
GROUPS = [
    "Can they meet the need?",
    "Is it safe?",
    "What do families say?",
    "What does it cost?",
    "Who runs it?",
    "How far is it?",
]


def address(*refs: str, more: str = "") -> str:
    return "/compare?" + "&".join(f"place={ref}" for ref in refs) + more


def cells(page: BeautifulSoup, label: str) -> list[str]:
    """Of the row that begins so: its difference, then each place's text."""
    row = next(
        tr for tr in page.select("tbody tr") if tr.th is not None and tr.th.get_text(" ", strip=True).startswith(label)
    )
    for hidden in row.select(".care-compare__who, .care-compare__marks, .care-compare__shared"):
        hidden.decompose()
    difference = row.select_one(".care-diff")
    said = difference.get_text(strip=True) if difference else ""
    return [said, *(td.get_text(" ", strip=True) for td in row.find_all("td"))]


def names(page: BeautifulSoup) -> list[str]:
    return [tag.get_text(strip=True) for tag in page.select(".care-chosen__name")]


def said(page: BeautifulSoup) -> str:
    assert page.main is not None
    return " ".join(page.main.get_text(" ", strip=True).split())


def test_rows_are_grouped_as_people_think(read: Read, refs: Refs) -> None:
    page = read(address(refs[OAKFIELD], refs[ELMS]))
    assert [tag.get_text(strip=True) for tag in page.select(".care-compare__title")] == GROUPS


def test_places_stand_in_the_order_in_which_they_were_chosen(read: Read, refs: Refs) -> None:
    assert names(read(address(refs[ELMS], refs[OAKFIELD]))) == ["The Elms", "Oakfield House"]


def test_differences_are_said_in_words(read: Read, refs: Refs) -> None:
    page = read(address(refs[OAKFIELD], refs[ELMS], refs[HOMECARE]))
    assert cells(page, "Kinds of care")[0] == "Only C differs"
    assert cells(page, "Organisation")[0] == "The same for all"
    assert cells(page, "Food hygiene")[0] == "Known only for A"
    assert cells(page, "Beds")[0] == "The same where we know it"
    assert cells(page, "Address")[0] == ""


def test_a_value_bears_its_source_and_date(read: Read, refs: Refs) -> None:
    page = read(address(refs[OAKFIELD], refs[ELMS]))
    assert cells(page, "Beds")[1] == "24 beds Cqc_Locations, 1 September 2026"
    assert cells(page, "Food hygiene")[1].startswith("5 1 March 2025")
    assert cells(page, "Food hygiene")[1].endswith("food_hygiene, 15 April 2026")


def test_every_missing_value_says_why(read: Read, refs: Refs) -> None:
    page = read(address(refs[OAKFIELD], refs[ELMS], refs[HOMECARE]))
    assert all(td.select_one(".care-compare__value, .care-missing") for td in page.select("tbody td"))
    assert all(td.get_text(strip=True) for td in page.select(".care-compare__value"))
    assert cells(page, "Beds")[3] == "Not a care home"
    assert cells(page, "Care home, for a week")[2] == "The provider has not published it"
    assert cells(page, "Food hygiene")[2] == "Not matched to this place"
    assert cells(page, "Complaints decided")[1] == "None on the lists we have"
    assert cells(page, "What families say") == ["", "For all: Nobody has answered our question yet."]


def test_fees_are_shown_from_and_to(read: Read, refs: Refs) -> None:
    row = cells(read(address(refs[OAKFIELD], refs[BEECHES])), "Care home, for a week")
    assert row[0] == "They differ"
    assert row[1].startswith("£900 to £1,200 from 1 April 2026")


def test_a_measure_shows_its_counts_and_period(read: Read, refs: Refs) -> None:
    row = cells(read(address(refs[OAKFIELD], refs[BEECHES])), "Staff who left")
    assert row[1].startswith("15.0 6 of 40 January to March 2026")
    assert row[2].startswith("75.0 30 of 40")


def test_too_few_cases_are_not_turned_into_a_rate(read: Read, refs: Refs) -> None:
    """4 falls are under what content/measures.yaml asks for."""
    assert cells(read(address(refs[OAKFIELD], refs[BEECHES])), "Falls")[1] == "Too few to show"


def test_distances_are_measured_in_a_straight_line(read: Read, refs: Refs) -> None:
    page = read(address(refs[OAKFIELD], refs[ELMS], more="&near=YO1+7HH"))
    row = cells(page, "From YO1 7HH, in a straight line")
    assert row[1].split()[1:3] == ["miles", "away"]
    assert cells(read(address(refs[OAKFIELD], refs[ELMS])), "Distance")[1] == "For all: Type a postcode or town below"


@pytest.mark.parametrize(
    ("near", "words"),
    [
        ("YO1+7HH", ""),
        ("LS6+1ZZ", "We do not know “LS6 1ZZ”. We measure from LS6 1."),
        ("JE2+3QA", "“JE2 3QA” is in the Channel Islands. We cannot measure from there."),
        ("ZE1+0AA", "We do not know “ZE1 0AA”. Type a postcode or a town in England."),
    ],
)
def test_a_place_that_cannot_be_used_is_explained(read: Read, refs: Refs, near: str, words: str) -> None:
    found = read(address(refs[OAKFIELD], refs[ELMS], more=f"&near={near}")).select_one("#near-note")
    assert (found.get_text(strip=True) if found else "") == words


def test_six_are_shown_and_the_rest_can_be_swapped_in(read: Read, street: list[str]) -> None:
    page = read(address(*street))
    assert names(page) == [f"{n} Mill Lane" for n in range(6)]
    assert "Six places fit beside one another" in said(page)
    swap = page.find("a", string="Show 7 Mill Lane")
    assert swap is not None
    assert names(read(str(swap["href"]))) == [*(f"{n} Mill Lane" for n in range(5)), "7 Mill Lane"]


def test_a_place_is_taken_off_and_the_next_one_comes_in(read: Read, street: list[str]) -> None:
    remove = read(address(*street)).select_one(".care-chosen__remove")
    assert remove is not None
    assert names(read(str(remove["href"]))) == [f"{n} Mill Lane" for n in range(1, 7)]


def test_two_records_of_one_place_are_one_column(homes: Session, read: Read, refs: Refs) -> None:
    gone, stayed = (registration(homes, id_).place for id_ in (BEECHES, OAKFIELD))
    gone.merged_into_id = stayed.id
    homes.commit()
    page = read(address(refs[BEECHES], refs[ELMS], refs[OAKFIELD]))
    assert names(page) == ["Oakfield House", "The Elms"]
    assert "Oakfield House is now listed under one record with another." in said(page)


def test_places_that_we_do_not_know_are_counted(read: Read, refs: Refs) -> None:
    page = read(address(refs[ELMS], "nobody00", "nobody01"))
    assert "We left out 2 places that we do not know." in said(page)
    assert names(page) == ["The Elms"]


def test_a_place_that_left_the_register_says_so(homes: Session, read: Read, refs: Refs) -> None:
    registration(homes, ELMS).place.withdrawn_on = date(2026, 9, 16)
    homes.commit()
    page = read(address(refs[ELMS], refs[OAKFIELD]))
    assert "The Elms is no longer on CQC’s list. It was missing on 16 September 2026." in said(page)


def test_with_nothing_chosen_it_says_how_to_choose(read: Read) -> None:
    page = read("/compare")
    assert "You have not chosen any places yet." in said(page)
    assert not page.select("table")


def test_priorities_put_places_in_order_without_a_score(read: Read, refs: Refs) -> None:
    page = read(address(refs[BEECHES], refs[ELMS], refs[OAKFIELD], more="&fees=3"))
    assert names(page) == ["Oakfield House", "The Beeches", "The Elms"]
    standing = [tag.get_text(strip=True) for tag in page.select(".care-chosen__standing")]
    assert standing == ["1", "2", "–"]
    assert "C: we know nothing of what you chose. So it has no place in this order." in said(page)
    assert not {"score", "points", "%"} & set(said(page).casefold().split())


def test_how_firm_the_order_is(read: Read, refs: Refs) -> None:
    """Oakfield is cheaper and keeps its staff; The Beeches is neither nearer nor better in anything."""
    page = read(address(refs[BEECHES], refs[OAKFIELD], more="&fees=3&staff=1"))
    assert names(page)[0] == "Oakfield House"
    assert "A stays first whatever you choose." in said(page)


def test_the_form_shows_what_was_chosen(read: Read, refs: Refs) -> None:
    page = read(address(refs[BEECHES], refs[OAKFIELD], more="&fees=2&near=LS6+1AA&visit=YO1+7HH&visits-by=total"))
    chosen = page.select_one("#matters-fees option[selected]")
    assert chosen is not None and chosen["value"] == "2"
    assert [tag["value"] for tag in page.select("input[name=visit]")] == ["YO1 7HH", "", "", ""]
    assert page.select_one("#visits-by option[selected]")["value"] == "total"  # type: ignore[index]
    assert [tag["value"] for tag in page.select("form input[name=place]")] == [refs[BEECHES], refs[OAKFIELD]]


def test_families_see_each_journey(read: Read, refs: Refs) -> None:
    """The homes bear one point near Leeds; the family lives beside it, in York and nowhere that we know."""
    page = read(address(refs[OAKFIELD], refs[ELMS], more="&visit=LS6+1AA&visit=yo1+7hh&visit=nowhere&visit=LS6"))
    heads = [th.get_text(strip=True) for th in page.select(".care-visits thead th")]
    assert heads == ["Place", "From LS6 1AA", "From YO1 7HH", "Longest journey"]
    row = page.select_one(".care-visits tbody tr")
    assert row is not None
    assert len(row.find_all("td")) == 3
    assert "We do not know “NOWHERE”. Type a whole postcode, such as LS1 4DY. We left it out." in said(page)
    assert "We do not know “LS6”." in said(page)
    assert "in a straight line" in said(page)


def test_one_can_go_back_to_the_search(read: Read, refs: Refs) -> None:
    page = read(address(refs[OAKFIELD], refs[ELMS], more="&search=q%3Dleeds%26rating%3Dgood"))
    back = page.select_one(".care-back a")
    assert back is not None
    assert parse_qs(urlsplit(str(back["href"])).query) == {"q": ["leeds"], "rating": ["good"]}


@pytest.mark.parametrize(
    "search", ["https://evil.example/", "//evil.example", "javascript:alert(1)", "next=//evil.example"]
)
def test_the_way_back_leads_nowhere_else(read: Read, refs: Refs, search: str) -> None:
    page = read(address(refs[OAKFIELD], refs[ELMS], more=f"&search={search}"))
    assert [a["href"] for a in page.select(".care-back a")] in ([], ["/find-care"])


def test_a_comparison_is_nobody_elses(client: FlaskClient, homes: Session, refs: Refs) -> None:
    answer = client.get(address(refs[OAKFIELD], refs[ELMS], more="&visit=YO1+7HH"))
    assert answer.headers["Cache-Control"].startswith("private")
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert "noindex" in answer.text
    outside = [a["href"] for a in BeautifulSoup(answer.text, "lxml").select("a[href^=http]")]
    assert not [link for link in outside if "YO1" in str(link)]


def test_what_is_typed_is_shown_as_text(client: FlaskClient, homes: Session, refs: Refs) -> None:
    typed = "%3Cscript%3Ealert(1)%3C/script%3E"
    answer = client.get(address(refs[OAKFIELD], refs[ELMS], more=f"&near=LS6+1AA{typed}&visit={typed}&search={typed}"))
    assert "<script>alert" not in answer.text


def test_a_places_page_starts_a_list(read: Read, refs: Refs) -> None:
    link = read(f"/place/{refs[OAKFIELD]}").select_one(".care-add")
    assert link is not None and link["href"] == f"/shortlist?place={refs[OAKFIELD]}"
    listed = read(str(link["href"])).select(".care-shortlist a")
    assert listed[0].get_text(strip=True) == "Oakfield House"
