"""Councils of Wales by their Welsh names, on Welsh pages and in every box."""

import csv

import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient

from app.domain.council_names import council_names, other_names
from app.domain.geography import council_key
from importers.sources.councils import SHIPPED


def test_each_council_of_wales_has_a_welsh_name_and_no_other_has() -> None:
    with SHIPPED.open(encoding="utf-8") as file:
        welsh = {row["name"] for row in csv.DictReader(file) if row["kind"] == "Welsh council" and not row["ended_on"]}
    assert len(welsh) == 22
    assert set(council_names("cy")) == welsh


def test_no_two_councils_share_a_welsh_name() -> None:
    named = {english: {council_key(name) for name in other_names(english)} for english in council_names("cy")}
    every = [name for names in named.values() for name in names]
    assert len(every) == len(set(every))


@pytest.mark.parametrize("address", ["/cy/council/wrexham", "/cy/card/wrexham-1", "/cy/desk/pack/wales"])
def test_a_welsh_page_calls_a_council_of_wales_by_its_welsh_name(client: FlaskClient, address: str) -> None:
    page = BeautifulSoup(client.get(address).text, "lxml")
    title = page.select_one(".desk-sheet h2") or page.h1
    assert title is not None
    assert title.text == "Cyngor Bwrdeistref Sirol Wrecsam"
    assert title.get("lang") is None


def test_the_desk_too(client: FlaskClient) -> None:
    answer = client.post("/cy/desk", data={"place": "LL11 1AY", "need": "1"})
    assert "Cyngor Bwrdeistref Sirol Wrecsam" in answer.text


@pytest.mark.parametrize("address", ["/cy/council/leeds", "/cy/card/leeds-1"])
def test_an_english_council_keeps_its_name_and_the_title_says_in_which_language(
    client: FlaskClient, address: str
) -> None:
    title = BeautifulSoup(client.get(address).text, "lxml").h1
    assert title is not None
    assert (title.text, title.get("lang")) == ("Leeds City Council", "en")


@pytest.mark.parametrize("prefix", ["", "/cy"])
@pytest.mark.parametrize("typed", ["Wrecsam", "Cyngor Wrecsam", "cyngor bwrdeistref sirol wrecsam"])
def test_the_box_knows_welsh_names_in_every_language(client: FlaskClient, prefix: str, typed: str) -> None:
    answer = client.get(f"{prefix}/council", query_string={"postcode": typed})
    assert (answer.status_code, answer.headers["Location"]) == (302, f"{prefix}/council/wrexham")


def test_a_slip_in_a_welsh_name_finds_it(client: FlaskClient) -> None:
    page = BeautifulSoup(client.get("/cy/council?postcode=Wrecsm").text, "lxml")
    assert "Cyngor Bwrdeistref Sirol Wrecsam" in [a.text for a in page.select("main .care-links a")]
