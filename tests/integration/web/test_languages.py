"""The site in each of its languages: one address, one page, one language."""

import re
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from flask import Flask
from flask.testing import FlaskClient
from pydantic import HttpUrl

from app import create_app
from app.config import Settings
from app.web.languages import ENGLISH, WELSH, current, local, speaking
from tests.integration.web.addresses import PAGES

OF_ALL = ("/static/", "/robots.txt", "/favicon.ico")


def soup(client: FlaskClient, address: str) -> BeautifulSoup:
    return BeautifulSoup(client.get(address).text, "lxml")


@pytest.fixture
def pseudo_client(settings: Settings) -> FlaskClient:
    return create_app(settings.model_copy(update={"pseudo_language": True})).test_client()


@pytest.mark.parametrize("address", PAGES)
def test_every_page_is_there_in_welsh(client: FlaskClient, address: str) -> None:
    english, welsh = client.get(address), client.get(f"/cy{address}")
    assert welsh.status_code == english.status_code
    page = BeautifulSoup(welsh.text, "lxml")
    assert page.html is not None
    assert (page.html["lang"], page.html["dir"]) == ("cy", "ltr")


@pytest.mark.parametrize("address", PAGES)
def test_a_welsh_page_leads_to_welsh_pages(client: FlaskClient, address: str) -> None:
    """But where it says that it leads to another language."""
    page = soup(client, f"/cy{address}")
    for switch in page.select(".care-header__languages, a[hreflang]"):
        switch.decompose()
    inside = [str(tag.get("href") or tag.get("action")) for tag in page.select("a[href^='/'], form[action^='/']")]
    assert [each for each in inside if not each.startswith("/cy/")] == []
    assert len(inside) > 5


@pytest.mark.parametrize("address", PAGES)
def test_an_english_page_leads_to_english_pages(client: FlaskClient, address: str) -> None:
    page = soup(client, address)
    for switch in page.select(".care-header__languages"):
        switch.decompose()
    assert page.select("a[href^='/cy'], form[action^='/cy']") == []


@pytest.mark.parametrize("address", PAGES)
def test_the_switch_leads_to_the_same_page_with_the_same_question(client: FlaskClient, address: str) -> None:
    there = soup(client, address).select_one(".care-header__languages a")
    assert there is not None
    assert (there["lang"], there["hreflang"], there.text) == ("cy", "cy", "Cymraeg")
    assert there["href"] == f"/cy{address}"
    back = soup(client, str(there["href"])).select_one(".care-header__languages a")
    assert back is not None
    assert (back["lang"], back.text, back["href"]) == ("en", "English", address)


def test_the_switch_repeats_nothing_that_could_break_out_of_it(client: FlaskClient) -> None:
    text = client.get('/find-care?q="><script>x</script>&near=%22%3E').text
    assert "<script>x" not in text
    assert 'href="/cy/find-care?q=%22%3E%3Cscript%3Ex%3C/script%3E&amp;near=%22%3E"' in text


@pytest.mark.parametrize(("asked", "told"), [("/cy", "/cy/"), ("/cy?q=a+b", "/cy/?q=a+b")])
def test_the_bare_prefix_leads_to_the_start_page(client: FlaskClient, asked: str, told: str) -> None:
    answer = client.get(asked)
    assert (answer.status_code, answer.headers["Location"]) == (301, told)


def test_the_bare_prefix_cannot_be_made_to_lead_elsewhere(client: FlaskClient) -> None:
    answer = client.get("/cy?\r\nSet-Cookie: a=b", environ_overrides={"QUERY_STRING": "\r\nSet-Cookie: a=b"})
    assert "Set-Cookie" not in answer.headers
    assert "\n" not in answer.headers["Location"]


@pytest.mark.parametrize("address", ["/cyx", "/cymru/", "/qps/", "/CY/", "/en/"])
def test_what_only_looks_like_a_language_is_no_page(client: FlaskClient, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 404
    assert 'lang="en"' in answer.text


@pytest.mark.parametrize("address", ["/cy/no-such-page", "/cy/static/build/main.css", "/cy/cy/", "/cy/place/nope"])
def test_a_wrong_welsh_address_is_answered_in_welsh(client: FlaskClient, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 404
    assert '<html lang="cy"' in answer.text
    assert 'href="/cy/find-care"' in answer.text


def test_a_fault_is_told_in_welsh(settings: Settings) -> None:
    (settings.var_dir / "care.db").write_bytes(b"this is not a database" * 100)
    answer = create_app(settings).test_client().get("/cy/find-care?q=leeds")
    assert answer.status_code == 503
    assert '<html lang="cy"' in answer.text


def test_kept_pages_are_told_apart_by_language(own_app: Flask, own_client: FlaskClient) -> None:
    asked = ["/privacy", "/cy/privacy", "/privacy", "/cy/privacy"]
    said = [re.findall(r'<html lang="(..)"', own_client.get(address).text)[0] for address in asked]
    assert said == ["en", "cy", "en", "cy"]
    assert len(own_app.extensions["shelf"]) == 2


def test_a_welsh_page_that_has_not_changed_is_not_sent_again(client: FlaskClient) -> None:
    tag = client.get("/cy/privacy").headers["ETag"]
    assert client.get("/cy/privacy", headers={"If-None-Match": tag}).status_code == 304


def test_the_log_tells_the_page_and_not_the_address(own_client: FlaskClient, lines: Any) -> None:
    lines()
    own_client.get("/cy/place/oakwood1?q=secret")
    written = lines()
    assert '"route":"/place/<ref>"' in written
    assert "oakwood1" not in written
    assert "secret" not in written


def test_a_language_is_over_with_its_request(client: FlaskClient) -> None:
    client.get("/cy/")
    assert current() is ENGLISH
    assert '<html lang="en"' in client.get("/").text


def test_robots_know_both_languages(client: FlaskClient) -> None:
    said = client.get("/robots.txt").text
    assert "Disallow: /compare" in said
    assert "Disallow: /cy/compare" in said


def test_the_data_are_asked_in_welsh_too(client: FlaskClient) -> None:
    assert client.get("/cy/find-care/suggest?q=oak").json == client.get("/find-care/suggest?q=oak").json


def test_the_other_languages_are_named_for_machines_where_the_site_has_a_name(settings: Settings) -> None:
    named = settings.model_copy(update={"public_url": HttpUrl("https://care.example.org/")})
    client = create_app(named).test_client()
    found = soup(client, "/cy/privacy").select("link[rel=alternate]")
    assert [(link["hreflang"], link["href"]) for link in found] == [
        ("en", "https://care.example.org/privacy"),
        ("cy", "https://care.example.org/cy/privacy"),
    ]
    for without in ("/find-care?q=leeds", "/no-such-page"):
        assert soup(client, without).select("link[rel=alternate]") == []


def test_nothing_is_named_for_machines_where_the_site_has_no_name(client: FlaskClient) -> None:
    assert soup(client, "/privacy").select("link[rel=alternate]") == []


@pytest.mark.parametrize("address", ["/", "/find-care?q=nursing+home", "/place/oakwood1", "/no-such-page"])
def test_testers_may_see_the_site_from_right_to_left(pseudo_client: FlaskClient, address: str) -> None:
    page = soup(pseudo_client, f"/qps{address}")
    assert page.html is not None
    assert (page.html["lang"], page.html["dir"]) == ("en-Hebr", "rtl")
    sheets = [str(link["href"]) for link in page.select("link[rel=stylesheet]")]
    assert sheets and all(".rtl." in sheet for sheet in sheets)
    links = [link.text for link in page.select(".care-header__languages a")]
    assert links == ["English", "Cymraeg"]


@pytest.mark.parametrize("address", ["/cy/find-care?q=nursing+home", "/cy/place/oakwood1", "/cy/organisation/1-101"])
def test_a_page_says_once_that_the_regulator_writes_in_english(client: FlaskClient, address: str) -> None:
    words = "mae'r rheoleiddiwr, CQC, yn ysgrifennu yn Saesneg yn unig"
    assert client.get(address).text.replace("&#39;", "'").replace("’", "'").casefold().count(words.casefold()) == 1
    assert words not in client.get(address.removeprefix("/cy")).text


def test_an_address_is_made_in_the_language_that_is_spoken() -> None:
    assert local("/find-care") == "/find-care"
    with speaking(WELSH):
        assert local("/find-care") == "/cy/find-care"
    assert local("/find-care") == "/find-care"


def test_a_site_without_its_words_does_not_start(tmp_path: Path) -> None:
    from app.web.i18n import read_catalogue

    with pytest.raises(RuntimeError, match=r"“Cymraeg” are not built. Run: python -m tools.words build"):
        read_catalogue(WELSH, tmp_path)
