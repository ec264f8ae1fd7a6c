from datetime import date

import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient
from pydantic import HttpUrl
from sqlalchemy import select
from sqlalchemy.orm import Session

from app import create_app
from app.config import Settings
from app.providers.models import Place


def text_of(client: FlaskClient, address: str) -> str:
    main = BeautifulSoup(client.get(address).text, "lxml").select_one("main")
    assert main is not None
    return " ".join(main.get_text(" ").split())


def test_a_place_says_what_it_is_and_who_is_responsible(client: FlaskClient) -> None:
    shown = text_of(client, "/place/oakwood1")
    assert "Oakwood House is a care home with nursing in Leeds." in shown
    assert "Leeds City Council is responsible for adult social care at this address." in shown


def test_a_withdrawn_place_keeps_its_page_and_says_so(own_client: FlaskClient, session: Session) -> None:
    place = session.scalars(select(Place).where(Place.ref == "oakwood1")).one()
    place.withdrawn_on = date(2026, 10, 1)
    session.commit()
    shown = text_of(own_client, "/place/oakwood1")
    assert "No longer on the regulator’s list It was missing from the list of 1 October 2026." in shown
    assert "Last known phone: 0113 496 0123" in shown
    assert "tel:01134960123" not in own_client.get("/place/oakwood1").text


def test_the_heading_comes_before_the_news_that_a_place_is_gone(own_client: FlaskClient, session: Session) -> None:
    session.scalars(select(Place).where(Place.ref == "oakwood1")).one().withdrawn_on = date(2026, 10, 1)
    session.commit()
    assert text_of(own_client, "/place/oakwood1").startswith("Oakwood House")


def test_a_place_without_a_phone_says_where_else_to_look(own_client: FlaskClient, session: Session) -> None:
    place = session.scalars(select(Place).where(Place.ref == "oakwood1")).one()
    place.phone, place.website = None, "https://www.oakwood.example/"
    session.commit()
    assert "We have no phone number for it. Look on its website" in text_of(own_client, "/place/oakwood1")


def test_a_place_that_turned_out_to_be_another_leads_there_for_good(own_client: FlaskClient, session: Session) -> None:
    stayed, other = session.scalars(select(Place).order_by(Place.ref)).all()
    other.merged_into_id = stayed.id
    session.commit()
    answer = own_client.get(f"/place/{other.ref}")
    assert (answer.status_code, answer.headers["Location"]) == (301, f"/place/{stayed.ref}")


def test_a_postcode_leads_to_the_council_responsible(client: FlaskClient) -> None:
    shown = text_of(client, "/council?postcode=ls8+2qr")
    assert shown.startswith("Leeds City Council This council is responsible for adult social care at LS8 2QR.")
    assert "https://www.leeds.gov.uk/" in client.get("/council?postcode=ls82qr").text


@pytest.mark.parametrize("typed", ["nonsense", "<b>", "ls8 2qr leeds"])
def test_what_is_no_postcode_is_answered_with_an_example(client: FlaskClient, typed: str) -> None:
    answer = client.get("/council", query_string={"postcode": typed})
    page = BeautifulSoup(answer.text, "lxml")
    assert page.title is not None and page.title.text.startswith("Error: ")
    field = page.select_one("#postcode")
    assert field is not None and field["aria-invalid"] == "true"
    assert field["value"] == typed
    link = page.select_one(".care-error a")
    said = "Enter a full postcode, such as SW1A 1AA, or the name of a council"
    assert link is not None and (link["href"], link.text) == ("#postcode", said)


def test_a_part_of_a_postcode_that_nobody_knows_is_to_be_checked(client: FlaskClient) -> None:
    assert "We do not know LS8. Check it" in text_of(client, "/council?postcode=ls8")


def test_the_former_address_of_the_council_page_leads_to_it_with_its_question(client: FlaskClient) -> None:
    answer = client.get("/your-council?postcode=LS8+2QR")
    assert (answer.status_code, answer.headers["Location"]) == (301, "/council?postcode=LS8+2QR")
    assert client.get("/your-council").headers["Location"] == "/council"


def test_a_postcode_of_northern_ireland_leads_to_its_trusts(client: FlaskClient) -> None:
    assert "Health and Social Care Trust" in text_of(client, "/council?postcode=BT1+5GS")


def test_the_data_page_counts_what_was_loaded_and_refused(client: FlaskClient) -> None:
    shown = text_of(client, "/about-the-data")
    assert "We show 2 services." in shown
    assert "The facts are from 1 October 2026" in shown
    assert "Rows read 3" in shown
    assert "Rows we could not use 1" in shown


def test_the_contact_is_shown_where_there_is_one(settings: Settings) -> None:
    settings.contact_email = "care@example.org"
    named = create_app(settings).test_client()
    for address in ("/privacy", "/accessibility"):
        assert "mailto:care@example.org" in named.get(address).text


def test_what_is_said_about_pictures_of_the_map_is_true(settings: Settings) -> None:
    assert "tiles.example" not in create_app(settings).test_client().get("/privacy").text
    settings.tile_url = HttpUrl("https://tiles.example/{z}/{x}/{y}.png")
    assert "tiles.example" in create_app(settings).test_client().get("/privacy").text


def test_searches_are_not_for_crawlers(client: FlaskClient) -> None:
    assert "Disallow: /find-care?" in client.get("/robots.txt").text
    assert "noindex" in client.get("/find-care?q=care").text
    assert "noindex" not in client.get("/place/oakwood1").text


def test_static_files_are_kept_for_good(client: FlaskClient) -> None:
    page = BeautifulSoup(client.get("/").text, "lxml")
    style = page.select_one("link[rel=stylesheet]")
    assert style is not None
    with client.get(str(style["href"]), headers={"Accept-Encoding": "br"}) as answer:
        assert "immutable" in answer.headers["Cache-Control"]
        assert answer.headers["Content-Encoding"] == "br"


def test_a_place_page_draws_where_it_is(client: FlaskClient) -> None:
    page = BeautifulSoup(client.get("/place/oakwood1").text, "lxml")
    picture = page.select_one(".care-picture svg")
    assert picture is not None
    assert picture.select("path[d^=M]")  # Leeds and its neighbours
    title = picture.select_one(f"#{picture['aria-labelledby']}")
    assert title is not None
    assert "Map of where" in title.text
