"""The pages of organisations and of brands."""

from datetime import date

import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from app.areas.models import Council
from app.providers.models import Brand, Organisation
from app.providers.runner_queries import PLACES_A_PAGE
from tests.integration.web.conftest import REF, place
from tests.integration.web.making import place_of


def oak(session: Session) -> Organisation:
    return place_of(session).organisation


def branded(session: Session) -> Brand:
    brand = Brand(regulator_id="BD1", name="Woodland Care")
    session.add(brand)
    session.flush()
    elm = Organisation(regulator_id="1-102", name="Elm Ltd", brand_id=brand.id)
    session.add(elm)
    session.flush()
    oak(session).brand_id = brand.id
    session.add(place(session.query(Council).one(), elm, ref="elmhouse", name="Elm House", rating="Outstanding"))
    return brand


def many(session: Session, count: int) -> None:
    council = session.query(Council).one()
    for n in range(count):
        session.add(place(council, oak(session), ref=f"many{n:04}", name=f"Place {n:03}", rating=None))


def page_of(client: FlaskClient, address: str) -> BeautifulSoup:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return BeautifulSoup(answer.text, "lxml")


def names(page: BeautifulSoup) -> list[str]:
    return [link.text for link in page.select(".care-places a")]


def spread(page: BeautifulSoup) -> dict[str, str]:
    return {row.th.text: row.td.text for row in page.select(".care-table--counts tbody tr")}


def test_an_organisation_lists_what_it_runs_by_name_with_its_spread(client: FlaskClient) -> None:
    page = page_of(client, "/organisation/1-101")
    assert page.h1 is not None and page.h1.text == "Oak Care Ltd"
    assert names(page) == ["Bright Smiles", "Oakwood House"]
    assert spread(page) == {"Good": "1", "No rating published": "1"}
    assert "It runs 2 places on our list." in page.get_text()


def test_a_place_that_is_gone_is_listed_last_and_not_counted(own_client: FlaskClient, session: Session) -> None:
    place_of(session, "smiles01").withdrawn_on = date(2026, 10, 1)
    session.commit()
    page = page_of(own_client, "/organisation/1-101")
    assert names(page) == ["Oakwood House", "Bright Smiles"]
    assert "It runs 1 place on our list." in page.get_text()
    assert "No longer listed since 1 October 2026" in page.select(".care-places li")[1].text


def test_a_brand_lists_the_places_of_all_its_organisations(own_client: FlaskClient, session: Session) -> None:
    branded(session)
    session.commit()
    page = page_of(own_client, "/brand/BD1")
    assert names(page) == ["Bright Smiles", "Elm House", "Oakwood House"]
    assert spread(page) == {"Outstanding": "1", "Good": "1", "No rating published": "1"}
    assert {a["href"] for a in page.select("a[href^='/organisation/']")} == {
        "/organisation/1-101",
        "/organisation/1-102",
    }


def test_a_place_links_to_who_runs_it_and_to_others_of_theirs(own_client: FlaskClient, session: Session) -> None:
    branded(session)
    session.commit()
    page = page_of(own_client, f"/place/{REF}")
    who = page.select_one("#who")
    assert who is not None
    links = {str(a["href"]) for a in who.select("a[href^='/']")}
    assert links == {"/organisation/1-101", "/brand/BD1", "/place/smiles01", "/place/elmhouse"}


def test_an_organisation_links_to_its_brand(own_client: FlaskClient, session: Session) -> None:
    branded(session)
    session.commit()
    assert page_of(own_client, "/organisation/1-101").select_one("a[href='/brand/BD1']") is not None


@pytest.mark.parametrize("address", ["/organisation/1-999", "/brand/BD999", "/organisation/%00", "/brand/'"])
def test_a_number_that_nobody_has_is_not_found(client: FlaskClient, address: str) -> None:
    assert client.get(address).status_code == 404


def test_long_lists_have_pages_and_each_place_is_on_one(own_client: FlaskClient, session: Session) -> None:
    many(session, PLACES_A_PAGE)
    session.commit()
    one, two = (page_of(own_client, f"/organisation/1-101{query}") for query in ("", "?page=2"))
    assert len(names(one)) == PLACES_A_PAGE
    assert len(set(names(one)) | set(names(two))) == PLACES_A_PAGE + 2
    assert one.select_one("a[rel=next]")["href"] == "/organisation/1-101?page=2"  # type: ignore[index]
    assert two.select_one("a[rel=prev]")["href"] == "/organisation/1-101"  # type: ignore[index]
    assert "page 2" in str(two.title)


@pytest.mark.parametrize("number", ["0", "-1", "x", "", "99999999999999999999"])
def test_senseless_page_numbers_still_show_a_page(client: FlaskClient, number: str) -> None:
    assert names(page_of(client, f"/organisation/1-101?page={number}")) == ["Bright Smiles", "Oakwood House"]


def test_nobody_is_ranked(own_client: FlaskClient, session: Session) -> None:
    """The best rated does not come first: the alphabet decides."""
    branded(session)
    session.commit()
    shown = names(page_of(own_client, "/brand/BD1"))
    assert shown == sorted(shown)


def test_an_organisation_that_left_runs_nothing_now(own_client: FlaskClient, session: Session) -> None:
    for ref in (REF, "smiles01"):
        place_of(session, ref).withdrawn_on = date(2026, 10, 1)
    session.commit()
    page = page_of(own_client, "/organisation/1-101")
    assert "It runs no place on our list now." in page.get_text()
    assert spread(page) == {}
