import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient
from pydantic import HttpUrl
from sqlalchemy.orm import Session

from app import create_app
from app.areas.models import Settlement
from app.config import Settings
from tests.integration.web.conftest import load


def soup(client: FlaskClient, address: str) -> BeautifulSoup:
    answer = client.get(address)
    assert answer.status_code == 200
    return BeautifulSoup(answer.text, "lxml")


def test_a_card_can_be_phoned_and_opened(client: FlaskClient) -> None:
    card = soup(client, "/find-care?q=oakwood").select(".care-card")[0]
    assert card.select_one("h3 a")["href"] == "/place/oakwood1"  # type: ignore[index]
    assert card.select_one("a[href='tel:01134960123']") is not None
    assert "2 March 2021" in card.text


def test_without_a_kind_only_care_is_listed_and_the_rest_offered(client: FlaskClient) -> None:
    page = soup(client, "/find-care")
    assert [link.text for link in page.select(".care-card h3 a")] == ["Oakwood House"]
    offer = page.select_one(".care-chip a")
    assert offer is not None
    everything = soup(client, str(offer["href"]))
    assert {link.text for link in everything.select(".care-card h3 a")} == {"Oakwood House", "Bright Smiles"}


@pytest.mark.parametrize(
    "query",
    [
        "utm_source=x&fbclid=1",
        "page=-1&sort=backwards&within=a+lot&view=hologram",
        "page=99999999999999999999",
        "kind=nosuch&for=nosuch&rating=nosuch&beds=nosuch&run-by=nosuch",
        "q=" + "a" * 3_000,
        "q=%00%01%ff%fe",
        "q=<script>alert(1)</script>",
        "near=settlement:999999999",
        "q=%22OR%201=1;--&near='",
    ],
)
def test_no_address_breaks_the_search(client: FlaskClient, query: str) -> None:
    page = soup(client, "/find-care?" + query)
    assert page.select_one("h1") is not None
    assert "<script>alert" not in str(page)


def test_the_box_shows_what_was_typed(client: FlaskClient) -> None:
    box = soup(client, "/find-care?q=oak+%26+%22elm%22").select_one("#q")
    assert box is not None and box["value"] == 'oak & "elm"'


def test_filters_are_sent_with_the_box(client: FlaskClient) -> None:
    """They stand beside the list, outside the form: each names it."""
    page = soup(client, "/find-care")
    outside = page.select("#filters input, #filters select, #filters button")
    assert outside
    assert {field["form"] for field in outside} == {"search"}


def test_the_map_view_lists_the_same_places_with_their_points(client: FlaskClient) -> None:
    listed = [link.text for link in soup(client, "/find-care?q=oakwood").select(".care-card h3 a")]
    page = soup(client, "/find-care?q=oakwood&view=map")
    assert [link.text for link in page.select(".care-card h3 a")] == listed
    card = page.select(".care-card")[0]
    assert (card["data-latitude"], card["data-longitude"]) == ("53.82", "-1.5")
    assert "The map needs JavaScript" in page.text


def test_a_map_without_pictures_is_told_the_towns_around(own_client: FlaskClient, session: Session) -> None:
    near, far = {"latitude": 53.8, "longitude": -1.55}, {"latitude": 51.5, "longitude": -0.1}
    for number, (name, point) in enumerate((("Leeds", near), ("London", far)), start=1):
        session.add(
            Settlement(source_ref=f"t:{number}", name=name, name_key=name.lower(), population=9, nation="E", **point)
        )
    session.commit()
    shown = soup(own_client, "/find-care?q=oakwood&view=map").select_one("#map")
    assert shown is not None and shown["data-towns"] == '[["Leeds",53.8,-1.55]]'
    assert "data-towns" not in own_client.get("/find-care?q=oakwood").text


def test_no_tile_server_is_named_unless_the_operator_did(client: FlaskClient) -> None:
    answer = client.get("/find-care?view=map")
    assert "data-tiles" not in answer.text
    assert "img-src 'self';" in answer.headers["Content-Security-Policy"]


def test_a_tile_server_is_allowed_on_the_map_view_alone(settings: Settings, own_client: FlaskClient) -> None:
    settings.tile_url = HttpUrl("https://{s}.tiles.example/{z}/{x}/{y}.png")
    shown = own_client.get("/find-care?view=map")
    assert "data-towns" not in shown.text
    assert 'data-tiles="https://{s}.tiles.example/{z}/{x}/{y}.png"' in shown.text
    assert "img-src 'self' https://*.tiles.example;" in shown.headers["Content-Security-Policy"]
    assert "tiles.example" not in own_client.get("/find-care").headers["Content-Security-Policy"]


def test_suggestions_are_plain_json(client: FlaskClient) -> None:
    answer = client.get("/find-care/suggest?q=oakw")
    assert answer.json == [{"kind": "provider", "label": "Oakwood House, Leeds", "value": "Oakwood House"}]


@pytest.mark.parametrize("q", ["", "a", "%00", "x" * 2_000, "<b>"])
def test_suggestions_never_fail(client: FlaskClient, q: str) -> None:
    assert client.get("/find-care/suggest", query_string={"q": q}).status_code == 200


@pytest.mark.usefixtures("moment")
def test_every_page_of_a_sample_says_so(own_client: FlaskClient, session: Session) -> None:
    assert "This is a sample site" not in own_client.get("/").text
    load(session, is_sample=True)
    for address in ("/", "/find-care?q=oakwood", "/place/oakwood1", "/privacy", "/no-such-page"):
        assert "This is a sample site" in own_client.get(address).text, address


def test_the_site_bears_the_name_it_was_given(settings: Settings) -> None:
    named = create_app(settings.model_copy(update={"site_name": "Care in Borsetshire"}))
    assert "Care in Borsetshire" in named.test_client().get("/").text
