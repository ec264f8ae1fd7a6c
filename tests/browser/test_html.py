"""The HTML of every page as the server sends it: valid, in order, titled, and the same for a machine that reads it."""

import itertools
import re
import urllib.error
import urllib.request
from functools import cache
from pathlib import Path
from typing import Any

import html5lib
import pytest
from bs4 import BeautifulSoup

from tests.browser.pages import ADDRESSES, address_of
from tests.browser.people import Known, a_care_home


@pytest.fixture(scope="module")
def home(sample_dir: Path) -> Known:
    return a_care_home(sample_dir)


@cache
def fetch(address: str) -> tuple[str, Any]:
    try:
        with urllib.request.urlopen(address) as answer:
            return answer.read().decode(), answer.headers
    except urllib.error.HTTPError as error:
        return error.read().decode(), error.headers


@cache
def parsed(address: str) -> BeautifulSoup:
    """Read it, never change it: the next test reads the same."""
    return BeautifulSoup(fetch(address)[0], "html.parser")


@pytest.fixture(params=sorted(ADDRESSES))
def address(request: pytest.FixtureRequest, site: str, home: Known) -> str:
    return site + address_of(request.param, home)


@pytest.fixture
def soup(address: str) -> BeautifulSoup:
    return parsed(address)


def test_html_is_valid(address: str) -> None:
    html, _ = fetch(address)
    parser = html5lib.HTMLParser(strict=False)
    parser.parse(html)
    lines = html.splitlines()
    faults = [f"line {line}: {code} {lines[line - 1].strip()[:160]}" for (line, _), code, _ in parser.errors]
    assert faults == []


def test_ids_are_unique_and_what_points_at_them_finds_them(soup: BeautifulSoup) -> None:
    ids = [tag["id"] for tag in soup.find_all(id=True)]
    assert sorted(ids) == sorted(set(ids))
    names = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "form", "list", "headers")
    pointed = {part for name in names for tag in soup.find_all(attrs={name: True}) for part in tag[name].split()}
    pointed |= {link["href"][1:] for link in soup.find_all("a", href=re.compile("^#."))}
    assert pointed <= set(ids)


def test_headings_are_one_h1_and_no_step_is_left_out(soup: BeautifulSoup) -> None:
    # What went wrong is said before anything else, above the h1.
    told = {id(tag) for summary in soup.select(".nhsuk-error-summary") for tag in summary.find_all(True)}
    levels = [int(tag.name[1]) for tag in soup.find_all(re.compile("^h[1-6]$")) if id(tag) not in told]
    assert levels.count(1) == 1
    assert levels[0] == 1, "What comes before the h1 is not the page's own"
    assert all(later <= earlier + 1 for earlier, later in itertools.pairwise(levels)), levels


def test_the_page_has_a_language_a_title_and_landmarks(soup: BeautifulSoup) -> None:
    assert soup.html is not None and soup.html["lang"] in {"en", "en-GB", "cy"}
    assert soup.title is not None and len(soup.title.get_text(strip=True)) > 10
    assert all(len(soup.find_all(tag)) == 1 for tag in ("main", "footer"))
    assert soup.find("meta", attrs={"name": "viewport"}) is not None


def test_every_field_has_a_label(soup: BeautifulSoup) -> None:
    fields = [f for f in soup.find_all(["input", "select", "textarea"]) if f.get("type") not in {"hidden", "submit"}]
    labelled = {label["for"] for label in soup.find_all("label", attrs={"for": True})}
    assert [str(f)[:120] for f in fields if f.get("id") not in labelled and not f.get("aria-label")] == []


def test_links_say_where_they_lead(soup: BeautifulSoup) -> None:
    texts = [" ".join(link.get_text(" ", strip=True).lower().split()) for link in soup.find_all("a", href=True)]
    assert "" not in texts
    assert not {"click here", "here", "more", "read more", "link", "this page"} & set(texts)


def test_nothing_is_inline_and_nothing_comes_from_elsewhere(soup: BeautifulSoup) -> None:
    loaded = [
        t.get("src") or t.get("href") for t in soup.find_all(["script", "img", "iframe", "link", "source", "video"])
    ]
    assert [address for address in loaded if address and not address.startswith("/")] == []
    assert soup.find_all(style=True) == []
    assert soup.find_all("style") == []
    assert [s for s in soup.find_all("script") if not s.get("src") and s.get("type") != "application/ld+json"] == []


def test_titles_tell_pages_apart(site: str, home: Known) -> None:
    titles: dict[str, str] = {}
    for kind in ADDRESSES:
        soup = parsed(site + address_of(kind, home))
        title = soup.title.get_text(strip=True) if soup.title else ""
        assert title not in titles or {kind, titles[title]} <= {"search", "filtered search", "second page", "map"}, (
            f"{kind} and {titles.get(title)} share the title {title!r}"
        )
        titles[title] = kind


def test_no_page_sets_a_cookie_and_each_has_the_policy(site: str, home: Known) -> None:
    for kind in ADDRESSES:
        _, headers = fetch(site + address_of(kind, home))
        assert headers.get("Set-Cookie") is None, kind
        assert "default-src 'none'" in headers["Content-Security-Policy"], kind
