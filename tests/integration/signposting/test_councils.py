"""The page of a council and the box that leads to it."""

from datetime import UTC, datetime

import pytest
from bs4 import BeautifulSoup
from flask import Flask
from flask.testing import FlaskClient

from app.adapters.clock import FixedClock
from tests.integration.signposting.conftest import PROFESSIONAL


def text_of(client: FlaskClient, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    main = BeautifulSoup(answer.text, "lxml").select_one("main")
    assert main is not None
    return main.get_text(" ", strip=True)


def now_of(client: FlaskClient, address: str) -> str:
    box = BeautifulSoup(client.get(address).text, "lxml").select_one(".care-now")
    assert box is not None
    return box.get_text(" ", strip=True)


def test_the_first_thing_is_whom_to_phone_now(client: FlaskClient) -> None:
    page = BeautifulSoup(client.get("/council/leeds").text, "lxml")
    assert page.select_one("h2") == page.select_one("#now-title")
    link = page.select_one(".care-now .care-call")
    assert link is not None and (link.get_text(), link["href"]) == ("01632 960100", "tel:01632960100")
    assert "Open now, until 5pm." in now_of(client, "/council/leeds")


@pytest.mark.parametrize(
    ("at", "words"),
    [
        (datetime(2026, 11, 24, 17, tzinfo=UTC), "01632 960300"),
        (datetime(2026, 11, 24, 17, tzinfo=UTC), "It opens at 8:30am on Wednesday 25 November."),
        (datetime(2026, 12, 25, 10, tzinfo=UTC), "Open now, until 8:30am on Tuesday 29 December."),
        (datetime(2027, 3, 29, 9, tzinfo=UTC), "01632 960300"),  # Easter Monday
    ],
)
def test_out_of_hours_the_duty_team_is_first(client: FlaskClient, clock: FixedClock, at: datetime, words: str) -> None:
    clock.moment = at
    assert words in now_of(client, "/council/leeds")


def test_when_numbers_were_checked_is_said_once_where_it_is_the_same_day(client: FlaskClient) -> None:
    assert text_of(client, "/council/leeds").count("checked with the council on 14 September 2026.") == 1
    assert "These numbers are not checked." in text_of(client, "/council/wrexham")


@pytest.mark.parametrize("address", ["/council/leeds", "/card/leeds-3"])
def test_an_old_check_is_doubted(client: FlaskClient, clock: FixedClock, address: str) -> None:
    assert "may be out of date" not in text_of(client, address)
    clock.moment = datetime(2027, 9, 14, 10, tzinfo=UTC)
    assert "These numbers were last checked on 14 September 2026. They may be out of date." in text_of(client, address)


def part_of(client: FlaskClient, address: str, purpose: str) -> str:
    part = BeautifulSoup(client.get(address).text, "lxml").select_one(f"section[aria-labelledby={purpose}]")
    assert part is not None
    return part.get_text(" ", strip=True)


@pytest.mark.parametrize("purpose", ["needs-assessment", "carers-assessment", "safeguarding", "hospital-discharge"])
def test_a_line_that_is_closed_says_whom_to_phone_instead(client: FlaskClient, clock: FixedClock, purpose: str) -> None:
    assert "Closed" not in part_of(client, "/council/leeds", purpose).replace("Closed on bank holidays", "")
    clock.moment = datetime(2026, 11, 24, 20, tzinfo=UTC)
    said = part_of(client, "/council/leeds", purpose)
    assert "Closed now" in said
    assert "hone the emergency duty team 01632 960300 ." in said


def test_the_duty_team_sends_to_the_front_door_by_day(client: FlaskClient) -> None:
    assert "Closed now: phone adult social care 01632 960100 ." in part_of(client, "/council/leeds", "out-of-hours")


def test_where_nothing_is_open_999_is_named(client: FlaskClient, clock: FixedClock) -> None:
    """Wrexham has no duty team here."""
    clock.moment = datetime(2026, 11, 24, 20, tzinfo=UTC)
    assert "If a life is at risk, phone 999 ." in part_of(client, "/council/wrexham", "general")


def test_leaving_hospital_has_a_number_and_words_on_every_page(client: FlaskClient) -> None:
    said = part_of(client, "/council/leeds", "hospital-discharge")
    assert "We know no number for this alone. Use this one: 01632 960100" in said
    assert "“Someone is leaving hospital and will need care at home.”" in said


def test_a_card_says_hours_on_paper_and_now_on_the_screen(client: FlaskClient) -> None:
    page = BeautifulSoup(client.get("/card/leeds-3").text, "lxml").select_one("main")
    assert page is not None
    assert "Open now, until 5pm." in page.get_text()
    for screen in page.select(".care-only-screen"):
        screen.decompose()
    on_paper = page.get_text(" ", strip=True)
    assert "01632 960200 Monday to Friday, 8:30am to 5pm. Closed on bank holidays." in " ".join(on_paper.split())
    assert "01632 960300" in on_paper
    assert "Open now" not in on_paper and "Closed now" not in on_paper and "As of" not in on_paper


def test_the_council_must_assess_and_no_more_is_promised(client: FlaskClient) -> None:
    for slug in ("leeds", "wrexham"):
        said = text_of(client, f"/council/{slug}")
        assert "it must assess what they need, whatever money they have. The assessment is free." in said
        assert "must help" not in said


def test_real_numbers_are_not_called_made_up(client: FlaskClient) -> None:
    """Of a sample site, tests/integration/web/test_search_page.py says more."""
    assert "made up" not in client.get("/council/leeds").text


def test_a_postcode_that_nobody_knows_is_told_from_one_that_cannot_be_read(client: FlaskClient) -> None:
    assert "We do not know ZZ1 1ZZ. Check it" in text_of(client, "/council?postcode=zz11zz")
    assert "Enter a full postcode" in text_of(client, "/council?postcode=qqqqqq")


def test_a_number_that_we_do_not_have_is_said_to_be_missing_with_a_link_and_its_age(client: FlaskClient) -> None:
    page = BeautifulSoup(client.get("/council/kent").text, "lxml")
    part = page.select_one("section[aria-labelledby=needs-assessment]")
    assert part is not None
    assert "We do not have this number. Use the council’s website:" in part.get_text(" ", strip=True)
    assert "From a list of 1 May 2017: it may no longer work." in part.get_text(" ", strip=True)
    assert [a["href"] for a in part.select("a")] == [
        "https://www.kent.example.org/care",
        "https://www.kent.example.org/",
    ]


def test_what_is_always_asked_for_always_has_a_part(client: FlaskClient) -> None:
    for slug in ("leeds", "kent", "wrexham", "glasgow"):
        page = BeautifulSoup(client.get(f"/council/{slug}").text, "lxml")
        ids = {str(tag["id"]) for tag in page.select("h2[id]")}
        assert {"needs-assessment", "carers-assessment", "safeguarding", "out-of-hours", "quality"} <= ids


def test_the_regulators_words_on_the_council_are_shown_or_why_there_are_none(client: FlaskClient) -> None:
    assert "CQC rated this council “Requires improvement” on 1 June 2025." in text_of(client, "/council/leeds")
    assert "We hold no CQC rating of this council." in text_of(client, "/council/kent")
    assert "Care Inspectorate Wales (CIW)" in text_of(client, "/council/wrexham")
    assert "CQC looks at councils in England only." in text_of(client, "/council/glasgow")


def test_each_nation_has_the_words_of_its_law(client: FlaskClient) -> None:
    assert "“I would like a care needs assessment.”" in text_of(client, "/council/leeds")
    assert "“I would like an assessment of my care and support needs.”" in text_of(client, "/council/wrexham")
    assert "Care Information Scotland" in text_of(client, "/council/glasgow")
    assert "/guides/ask-for-an-assessment/wales" in client.get("/council/wrexham").text


@pytest.mark.parametrize("address", ["/council/leeds", "/council/wrexham", "/cy/council/leeds", "/cy/council/wrexham"])
def test_the_guides_to_read_first_are_called_what_they_are_and_stand_where_the_link_leads(
    client: FlaskClient, address: str
) -> None:
    links = BeautifulSoup(client.get(address).text, "lxml").select("details.care-fold a[href*='/guides/']")
    assert len(links) == 5
    for link in links:
        answer = client.get(str(link["href"]))
        assert answer.status_code == 200, answer.headers.get("Location")
        title = BeautifulSoup(answer.text, "lxml").select_one("h1")
        assert title is not None and title.get_text(strip=True) == link.get_text(strip=True)


def test_no_guide_is_offered_where_its_law_does_not_hold(client: FlaskClient) -> None:
    assert BeautifulSoup(client.get("/council/glasgow").text, "lxml").select("details.care-fold") == []


@pytest.mark.parametrize(
    ("typed", "slug"),
    [("leeds", "leeds"), ("LEEDS CITY COUNCIL", "leeds"), ("Leeds, City of", "leeds"), ("kent", "kent")],
)
def test_a_name_in_any_spelling_leads_to_the_council(client: FlaskClient, typed: str, slug: str) -> None:
    answer = client.get("/council", query_string={"postcode": typed})
    assert (answer.status_code, answer.headers["Location"]) == (302, f"/council/{slug}")


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("maidstone", "The council of Maidstone is not the one for care. Care there is with Kent County Council."),
        ("Staplehurst", "Kent County Council arranges care in Staplehurst."),
        ("LS1 4XX", "We do not know LS1 4XX. This is the council of most addresses near it."),
        ("LL11 1AY", "Close to a boundary: it could also be one of these."),
        ("LS1", "Type the whole postcode to be sure."),
    ],
)
def test_how_sure_it_is_that_this_is_the_council_is_said(client: FlaskClient, typed: str, words: str) -> None:
    answer = client.get("/council", query_string={"postcode": typed})
    assert words in BeautifulSoup(answer.text, "lxml").get_text(" ", strip=True)


def test_a_slip_is_answered_with_names_that_are_near(client: FlaskClient) -> None:
    page = BeautifulSoup(client.get("/council?postcode=ledes").text, "lxml")
    assert "/council/leeds" in [a["href"] for a in page.select("main .care-links a")]


def test_a_council_that_there_is_not_is_not_found(client: FlaskClient) -> None:
    assert client.get("/council/nowhere").status_code == 404
    assert client.get("/council/nowhere.json").status_code == 404


def test_the_parts_of_a_page_that_change_with_the_hour_are_kept_for_a_minute_at_most(client: FlaskClient) -> None:
    for address in ("/council/leeds", "/council/leeds.json", "/card/leeds-1"):
        answer = client.get(address)
        assert answer.headers["Cache-Control"] == "public, max-age=60"
        assert "ETag" not in answer.headers
    assert client.get("/council?postcode=LS1+4DY").headers["Cache-Control"] == "private, max-age=60"


def test_no_public_page_shows_a_professionals_number(app: Flask, client: FlaskClient) -> None:
    """Every address without a parameter, and every one of a council; the desk too, as long as it has no password."""
    rules = [rule for rule in app.url_map.iter_rules() if "GET" in (rule.methods or set())]
    plain = [rule.rule for rule in rules if not rule.arguments]
    made = ["/council/leeds", "/council/leeds.json", *(f"/card/leeds-{n}" for n in range(1, 8))]
    made += ["/council?postcode=leeds", "/council?postcode=LS1+4DY", "/desk/pack/yorkshire-and-the-humber"]
    assert {"/councils.json", "/desk/pack.json"} <= set(plain)
    digits = PROFESSIONAL.replace(" ", "")
    shown = []
    for address in (*plain, *made):
        with client.get(address, follow_redirects=True) as answer:
            text = answer.get_data(as_text=True) if "image" not in str(answer.content_type) else ""
        if PROFESSIONAL in text or digits in text:
            shown.append(address)
    assert shown == []


def test_numbers_of_the_public_are_found_where_professionals_are_not(client: FlaskClient) -> None:
    """Else the test above could not fail."""
    for address in ("/council/leeds", "/council/leeds.json", "/councils.json", "/card/leeds-3", "/desk/pack.json"):
        assert "01632 960200" in client.get(address).get_data(as_text=True), address


def test_nobody_is_led_to_a_council_that_is_no_more(client: FlaskClient) -> None:
    typed = client.get("/council", query_string={"postcode": "Dorset County Council"})
    assert (typed.status_code, typed.headers.get("Location")) == (200, None)
    assert client.get("/card/dorset-county-3").status_code == 404


@pytest.mark.parametrize(("page", "field"), [("/council", "postcode"), ("/search", "q")])
def test_the_code_of_a_card_of_a_council_that_is_no_more_leads_nowhere(
    client: FlaskClient, page: str, field: str
) -> None:
    answer = client.get(page, query_string={field: "dorset-county-3"})
    assert "/card/" not in answer.headers.get("Location", "")
