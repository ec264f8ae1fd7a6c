"""Every guide that the site has, in each nation, as a page."""

from datetime import date

import pytest
from bs4 import BeautifulSoup, Tag
from flask import Flask
from flask.testing import FlaskClient

from app.domain.glossary import glossary
from app.domain.guides import Guide, guides, situations, topics
from app.guidance.rendering import check, guide_address, nation_to_show, render
from app.guidance.rendering.addresses import PAGES

DAY = date(2026, 11, 22)
ENGLISH = guides("en")
EVERY = [guide for language in ("en", "cy") for guide in guides(language).values()]
VARIANTS = [
    (guide, nation)
    for guide in ENGLISH.values()
    for nation in ("england", "wales", "both")
    if nation_to_show(guide, nation, "en") == nation
]


def page_of(client: FlaskClient, address: str) -> BeautifulSoup:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return BeautifulSoup(answer.text, "lxml")


def text(tag: Tag | BeautifulSoup | None) -> str:
    return " ".join(tag.get_text(" ").split()) if tag else ""


@pytest.mark.parametrize("guide", EVERY, ids=lambda guide: f"{guide.language}-{guide.slug}")
def test_no_guide_has_a_fault(guide: Guide) -> None:
    check(guide, DAY)


def test_every_variant_of_every_guide_is_a_page(client: FlaskClient) -> None:
    assert len(VARIANTS) > 3 * 30
    for guide, nation in VARIANTS:
        page = page_of(client, f"/guides/{guide.slug}/{nation}")
        assert [text(heading) for heading in page.select("h1")] == [" ".join(guide.meta.title.split())]
        ids = [str(tag["id"]) for tag in page.select("[id]")]
        assert len(ids) == len(set(ids)), (guide.slug, nation)
        inner = {str(link["href"])[1:] for link in page.select('a[href^="#"]')}
        assert inner <= set(ids), (guide.slug, nation, inner - set(ids))


def test_a_page_tells_of_every_number_and_law_it_names(client: FlaskClient) -> None:
    for guide, nation in VARIANTS:
        rendered = render(guide, nation=nation, language="en", day=DAY)
        page = page_of(client, f"/guides/{guide.slug}/{nation}")
        told = text(page.select_one("#numbers"))
        assert all(line.number in told and line.sure in told for line in rendered.figures), guide.slug
        sources = text(page.select_one("#sources"))
        marked = {line.title: f"{line.title} *" in sources for line in rendered.citations if line.title in sources}
        assert marked == {line.title: not line.was_read for line in rendered.citations}, guide.slug
        assert ("with a star (*)" in sources) == any(marked.values()), guide.slug
        phones = text(page.select_one("#phones"))
        assert all(line.phone in phones and line.checked in phones for line in rendered.helplines), guide.slug


def test_the_contents_lead_to_every_guide_once(client: FlaskClient) -> None:
    page = page_of(client, "/guides")
    linked = [str(link["href"]) for link in page.select(".care-guides a")]
    assert sorted(linked) == sorted(guide_address(guide, None, "en") for guide in ENGLISH.values())


def test_topics_name_guides_that_there_are_in_their_own_topic() -> None:
    named = {slug: topic.slug for topic in topics().values() for slug in topic.guides}
    assert {slug: guide.meta.topic for slug, guide in ENGLISH.items()} == named


def test_what_is_happening_leads_to_a_guide(client: FlaskClient) -> None:
    links = page_of(client, "/guides").select(".care-situations a")
    assert [text(link) for link in links] == [situation.says for situation in situations().values()]
    assert all(client.get(str(link["href"])).status_code == 200 for link in links)


def test_every_page_that_a_guide_may_name_is_there(app: Flask) -> None:
    routes = app.url_map.bind("localhost")
    for address in PAGES.values():
        assert routes.test(address, method="GET"), f"No page has the address {address}."


def test_every_term_of_the_glossary_is_explained_on_its_page(client: FlaskClient) -> None:
    page = page_of(client, "/glossary")
    for slug, term in glossary("en").items():
        entry = page.select_one(f"#{slug}")
        assert term.means[1:] in text(entry), slug
        assert term.term in text(entry)
    dead = [link["href"] for link in page.select("dd a") if client.get(str(link["href"])).status_code != 200]
    assert dead == []
