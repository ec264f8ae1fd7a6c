"""The HTML of a result, which no address leads to: valid, with ids of their own and headings in order."""

import itertools
import re

import html5lib
import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient

from tests.integration.selfcheck import people
from tests.integration.selfcheck.conftest import Check
from tests.integration.selfcheck.test_plain_words import RESULTS


@pytest.fixture(params=[*RESULTS, "carer", "danger", "summary"])
def html(request: pytest.FixtureRequest, check: Check, client: FlaskClient) -> str:
    match request.param:
        case "carer":
            return check("carer", people.CARER).response.text
        case "danger":
            return check("needs", {**people.TWO_OUTCOMES, "danger_now": "yes"}, until="go_on").response.text
        case "summary":
            sealed = check("needs", RESULTS["both laws"]).sealed
            return client.post("/check/needs/summary/print", data={"sealed": sealed}).text
    return check("needs", RESULTS[request.param]).response.text


def test_html_is_valid(html: str) -> None:
    parser = html5lib.HTMLParser(strict=False)
    parser.parse(html)
    lines = html.splitlines()
    assert [f"{code} {lines[line - 1].strip()[:160]}" for (line, _), code, _ in parser.errors] == []


def test_ids_are_unique_and_what_points_at_them_finds_them(html: str) -> None:
    soup = BeautifulSoup(html, "html.parser")
    ids = [str(tag["id"]) for tag in soup.find_all(id=True)]
    assert sorted(ids) == sorted(set(ids))
    pointed = {
        part
        for name in ("for", "aria-labelledby", "aria-describedby")
        for tag in soup.find_all(attrs={name: True})
        for part in str(tag[name]).split()
    }
    pointed |= {str(link["href"])[1:] for link in soup.find_all("a", href=re.compile("^#."))}
    assert pointed <= set(ids)


def test_headings_are_one_h1_and_no_step_is_left_out(html: str) -> None:
    soup = BeautifulSoup(html, "html.parser")
    for urgent in soup.select("section.care-urgent-card:not(:has(h1))"):
        urgent.decompose()  # danger is said before anything else, above the h1
    levels = [int(tag.name[1]) for tag in soup.find_all(re.compile("^h[1-6]$"))]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))
