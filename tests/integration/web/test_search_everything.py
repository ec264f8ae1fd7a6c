"""One box for guides, words of care and the directory."""

import pytest
from bs4 import BeautifulSoup, Tag
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from app.domain.glossary import glossary
from app.domain.guides import guides, situations
from tests.integration.ground import add_council, add_district, add_postcode


def found(client: FlaskClient, words: str, address: str = "/search") -> Tag:
    answer = client.get(address, query_string={"q": words})
    assert answer.status_code == 200, answer.headers.get("Location")
    main = BeautifulSoup(answer.text, "lxml").select_one("main")
    assert main is not None
    return main


def links(main: Tag, section: str) -> list[str]:
    heading = next((h for h in main.select("h2") if h.get_text(strip=True) == section), None)
    part = heading.find_parent("section") if heading else None
    return [str(a["href"]) for a in part.select("h3 a")] if part else []


@pytest.mark.parametrize(
    ("words", "guide"),
    [
        ("mother fell and lives alone", "after-a-fall"),
        ("mum's had a fall", "after-a-fall"),
        ("husband leaves hospital tomorrow", "leaving-hospital"),
        ("I am exhausted caring", "carers-assessment"),
        ("savings are running out", "when-savings-run-out"),
        ("the home is closing", "if-a-provider-closes"),
        ("I think dad is being hurt", "staying-safe"),
        ("care plan was cut", "reviews"),
        ("live in Wrexham, mother in Chester", "moving-area"),
        ("will they take the house", "your-home-and-care-fees"),
        ("free stairlift", "equipment-and-adaptations"),
        ("red button alarm", "telecare"),
        ("army pension", "veterans"),
        ("compaint", "complaints"),
    ],
)
def test_words_that_people_use_find_the_guide_whose_title_they_do_not_know(
    client: FlaskClient, words: str, guide: str
) -> None:
    assert f"/guides/{guide}" in links(found(client, words), "Guides")[:2]


def test_a_guide_is_not_among_the_answers_to_something_else(client: FlaskClient) -> None:
    assert "/guides/veterans" not in links(found(client, "mother fell"), "Guides")


def test_a_word_of_care_is_explained(client: FlaskClient) -> None:
    term = glossary("en")["reablement"]
    main = found(client, "what is reablement")
    assert term.means.lower() in main.get_text(" ").lower()
    assert links(main, "What it means")[0].endswith("/glossary#reablement")


def test_a_place_by_name_comes_before_the_guides(client: FlaskClient) -> None:
    main = found(client, "Oakwood House")
    assert main.select("h2")[0].get_text(strip=True) == "Care services"
    assert "/place/oakwood1" in links(main, "Care services")


def test_a_question_that_is_nothing_but_care_in_a_place_goes_to_the_list(client: FlaskClient) -> None:
    answer = client.get("/search", query_string={"q": "LS8 2QR"})
    assert (answer.status_code, answer.headers["Location"]) == (302, "/find-care?q=LS8+2QR")


@pytest.mark.parametrize(
    ("words", "title", "first"),
    [
        ("I want to kill myself", "Do you feel that you cannot go on?", "tel:999"),
        ("suicide", "Do you feel that you cannot go on?", "tel:999"),
        ("can't cope anymore", "Do you feel that you cannot go on?", "tel:999"),
        ("mum on the floor can’t get up", "Is a life at risk?", "tel:999"),
        ("I think dad is being hit", "Is someone being hurt, or not looked after?", "tel:999"),
        ("111", "Do you need medical help today?", "tel:111"),
        ("emergency duty team", "Do you need care now?", "/council"),
        ("carers not turned up", "Do you need care now?", "/council"),
    ],
)
def test_what_is_urgent_comes_before_every_other_answer(
    client: FlaskClient, words: str, title: str, first: str
) -> None:
    box = found(client, words).select("section")[0]
    assert box.select_one("h2").get_text(strip=True) == title  # type: ignore[union-attr]
    assert box.select("a")[0]["href"] == first


@pytest.mark.parametrize("words", ["eisiau marw", "i want to die"])
def test_the_words_of_either_language_are_urgent_on_a_welsh_page(client: FlaskClient, words: str) -> None:
    box = found(client, words, "/cy/search").select_one("section.care-first")
    assert box and box.select('a[href="tel:116123"]')


@pytest.mark.parametrize("words", ["care home in leeds", "who pays for care", "floor plan", "dying at home"])
def test_other_words_are_not_called_urgent(client: FlaskClient, words: str) -> None:
    answer = client.get("/search", query_string={"q": words})
    assert "care-first" not in answer.text


@pytest.fixture
def wales(session: Session) -> None:
    council = add_council(session, "W06000015", "Cardiff Council", "Cardiff", "W")
    add_postcode(session, "CF101EP", add_district(session, council), 51.48, -3.18)
    session.commit()


def test_the_name_of_a_council_leads_to_it(own_client: FlaskClient, wales: None) -> None:
    assert links(found(own_client, "Cardiff Council"), "The council")[0] == "/council?postcode=Cardiff"


def test_a_place_in_wales_leads_to_its_council_before_homes_over_the_border(
    own_client: FlaskClient, wales: None
) -> None:
    main = found(own_client, "CF10 1EP")
    assert main.select("h2")[0].get_text(strip=True) == "The council"
    assert links(main, "The council")[0] == "/council?postcode=CF10+1EP"
    assert "Care Inspectorate Wales" in main.get_text()


def test_a_sentence_does_not_bring_in_services_for_a_word_that_could_be_a_town(client: FlaskClient) -> None:
    assert links(found(client, "my wife leaves hospital tomorrow"), "Care services") == []


def test_words_that_mean_nothing_lead_somewhere_all_the_same(client: FlaskClient) -> None:
    main = found(client, "xyzzy plugh")
    assert "We found nothing for these words" in main.get_text()
    assert len(main.select("section a")) == 3


@pytest.mark.parametrize(
    "words", ["<script>alert(1)</script>", "%%%", "'; drop table place", "a" * 5_000, "\x00", "*?^~"]
)
def test_whatever_is_typed_the_page_answers_and_escapes_it(client: FlaskClient, words: str) -> None:
    answer = client.get("/search", query_string={"q": words})
    assert answer.status_code in {200, 302}
    assert "<script>alert" not in answer.text


def test_what_a_person_typed_may_be_kept_by_their_own_browser_only(client: FlaskClient) -> None:
    assert client.get("/search?q=mum+fell").headers["Cache-Control"].startswith("private")
    assert client.get("/search").headers["Cache-Control"].startswith("public")


@pytest.mark.parametrize("address", ["/", "/find-care", "/privacy", "/guides", "/place/oakwood1"])
def test_every_page_leads_to_the_box(client: FlaskClient, address: str) -> None:
    page = BeautifulSoup(client.get(address).text, "lxml")
    assert page.select_one('form[action="/search"] input[name=q]')


def test_the_home_page_begins_with_what_is_happening(client: FlaskClient) -> None:
    page = BeautifulSoup(client.get("/").text, "lxml")
    shown = [a.get_text(strip=True) for a in page.select(".care-situations a")]
    assert shown == [each.says for each in situations().values()]
    assert all(client.get(str(a["href"])).status_code == 200 for a in page.select(".care-situations a"))


def test_every_situation_leads_to_a_guide_that_there_is() -> None:
    assert {each.guide for each in situations().values()} <= guides("en").keys()
