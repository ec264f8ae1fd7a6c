"""What holds on every page of the site."""

import re
from itertools import pairwise

import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient

from tests.integration.web.addresses import PAGES

EVERYWHERE = (*PAGES, "/no-such-page", "/healthz", "/robots.txt")


def soup(client: FlaskClient, address: str) -> BeautifulSoup:
    return BeautifulSoup(client.get(address).text, "lxml")


@pytest.mark.parametrize("address", PAGES)
def test_a_page_has_one_heading_a_title_and_a_language(client: FlaskClient, address: str) -> None:
    page = soup(client, address)
    assert len(page.find_all("h1")) == 1
    assert page.title is not None and page.title.text.endswith("– Care and support")
    assert page.html is not None and page.html["lang"] == "en"


@pytest.mark.parametrize("address", PAGES)
def test_no_two_things_share_an_id(client: FlaskClient, address: str) -> None:
    ids = [str(tag["id"]) for tag in soup(client, address).find_all(id=True)]
    assert len(ids) == len(set(ids)), sorted(id_ for id_ in ids if ids.count(id_) > 1)


@pytest.mark.parametrize("address", PAGES)
def test_every_field_has_a_label(client: FlaskClient, address: str) -> None:
    page = soup(client, address)
    labelled = {label.get("for") for label in page.find_all("label")}
    fields = page.select("input:not([type=hidden]), select, textarea")
    assert [field.get("id") for field in fields if field.get("id") not in labelled] == []


@pytest.mark.parametrize("address", PAGES)
def test_every_page_ends_with_who_to_call(client: FlaskClient, address: str) -> None:
    page = soup(client, address)
    calls = {link["href"] for link in page.select("#help-now a.care-call")}
    if page.select_one("section.care-now"):
        calls.add("/council")  # a council's own page begins with whom to phone there
    assert calls == {"tel:999", "tel:111", "/council"}


@pytest.mark.parametrize("address", PAGES)
def test_every_link_within_the_site_leads_somewhere(client: FlaskClient, address: str) -> None:
    page = soup(client, address)
    inside = {str(a["href"]) for a in page.find_all("a", href=True) if str(a["href"]).startswith("/")}
    # A PDF takes long, and needs a library of the system: tests/integration/formats asks for it.
    pages = [link for link in sorted(inside) if not link.endswith("/pdf")]
    # Who is not signed in is led to where one signs in.
    dead = [link for link in pages if client.get(link, follow_redirects=True).status_code != 200]
    assert dead == []


@pytest.mark.parametrize("address", PAGES)
def test_every_link_within_the_page_leads_somewhere(client: FlaskClient, address: str) -> None:
    page = soup(client, address)
    ids = {tag["id"] for tag in page.find_all(id=True)}
    assert {str(a["href"])[1:] for a in page.select("a[href^='#']")} <= ids


@pytest.mark.parametrize("address", PAGES)
def test_headings_do_not_skip_a_level(client: FlaskClient, address: str) -> None:
    levels = [int(tag.name[1]) for tag in soup(client, address).find_all(re.compile("^h[1-6]$"))]
    jumps = [(a, b) for a, b in pairwise(levels) if b > a + 1]
    assert jumps == []


@pytest.mark.parametrize("address", EVERYWHERE)
def test_no_page_sets_a_cookie_or_lets_anything_in(client: FlaskClient, address: str) -> None:
    answer = client.get(address)
    policy = dict(part.strip().split(" ", 1) for part in answer.headers["Content-Security-Policy"].split(";"))
    assert "Set-Cookie" not in answer.headers
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == policy["img-src"] == "'self'"
    assert policy["frame-ancestors"] == policy["base-uri"] == "'none'"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "geolocation=()" in answer.headers["Permissions-Policy"]


@pytest.mark.parametrize("address", PAGES)
def test_nothing_on_a_page_comes_from_elsewhere(client: FlaskClient, address: str) -> None:
    page = soup(client, address)
    loaded = [
        tag.get("src") or tag.get("href")
        for tag in page.select(
            "script:not([type='application/ld+json']), img, link:not([rel='manifest']), iframe, source"
        )
    ]
    assert all(str(each).startswith("/static/build/") for each in loaded), loaded


@pytest.mark.parametrize("address", PAGES)
def test_a_first_visit_costs_less_than_60_kilobytes(client: FlaskClient, address: str) -> None:
    """Of the page with its styles and scripts, as a browser gets them; the map and its library apart."""
    page = soup(client, address)
    loaded = {str(tag.get("src") or tag.get("href")) for tag in page.select("script[src], link[href]")}
    loaded |= {str(box["data-suggest-script"]) for box in page.select("[data-suggest-script]")}
    sizes = [size(client, each) for each in (address, *loaded) if "/map." not in each]
    assert sum(sizes) < 60_000


def size(client: FlaskClient, address: str) -> int:
    with client.get(address, headers={"Accept-Encoding": "br"}) as answer:
        return len(answer.data)
