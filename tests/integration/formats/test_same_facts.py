"""Whatever the format, it says the same numbers, dates and telephone numbers."""

import pytest
from flask.testing import FlaskClient

from app.domain.guides import SOURCE_LANGUAGE, Guide, easy_read, guides
from app.guidance.reading import find_guide
from app.paper.pdf import weasyprint
from tests.integration.formats.facts import facts_in, text_of_page, text_of_pdf
from tests.integration.formats.pango import needs_pango

PREFIXES = {"en": "", "cy": "/cy"}
PAGES = ("print", "large-print", "easy-read")
EACH = [(language, slug) for language in PREFIXES for slug in guides(SOURCE_LANGUAGE)]


def variants(guide: Guide) -> tuple[str, ...]:
    nations = guide.meta.jurisdictions
    return (*nations, "both") if len(nations) > 1 else nations


def said_by(reader: FlaskClient, language: str, slug: str, nation: str, form: str) -> set[str]:
    answer = reader.get(f"{PREFIXES[language]}/guides/{slug}/{nation}/{form}")
    assert answer.status_code == 200, f"{form} of {slug} for {nation}: {answer.status}"
    if form == "pdf":
        return facts_in(text_of_pdf(answer.data))
    return facts_in(answer.text if form == "text" else text_of_page(answer.text))


def said_on_the_web(reader: FlaskClient, language: str, slug: str, nation: str) -> set[str]:
    page = reader.get(f"{PREFIXES[language]}/guides/{slug}/{nation}", follow_redirects=True)
    return facts_in(text_of_page(page.text))


@pytest.mark.parametrize(("language", "slug"), EACH)
def test_each_format_says_the_same_facts(reader: FlaskClient, language: str, slug: str) -> None:
    guide = find_guide(slug, language)
    assert guide
    forms = [form for form in (*PAGES, "text") if form != "easy-read" or slug in easy_read(guide.language)]
    for nation in variants(guide):
        expected = said_on_the_web(reader, language, slug, nation)
        for form in forms:
            said = said_by(reader, language, slug, nation, form)
            assert said == expected, f"{form} of {slug} for {nation}, in {language}"


@needs_pango
@pytest.mark.parametrize(("language", "slug"), sorted(EACH, key=lambda each: each[1])[::3])
def test_a_pdf_says_the_same_facts(reader: FlaskClient, language: str, slug: str) -> None:
    """Side by side, which holds what each nation has. A PDF takes long, and is made of the sheet that is tried above:
    every third of them, in both languages."""
    guide = find_guide(slug, language)
    assert guide
    nation = variants(guide)[-1]
    said = said_by(reader, language, slug, nation, "pdf")
    assert said == said_on_the_web(reader, language, slug, nation), f"PDF of {slug} for {nation}, in {language}"


@needs_pango
@pytest.mark.parametrize("nation", ["england", "wales"])
def test_the_pdf_of_one_nation_says_the_facts_of_that_nation(reader: FlaskClient, nation: str) -> None:
    said = said_by(reader, "en", "paying-for-a-care-home", nation, "pdf")
    assert said == said_on_the_web(reader, "en", "paying-for-a-care-home", nation)
    assert said != said_by(reader, "en", "paying-for-a-care-home", "both", "pdf")


def test_the_facts_are_those_of_the_guide(reader: FlaskClient) -> None:
    """Were the reading blind, all formats would agree on nothing."""
    said = said_on_the_web(reader, "en", "paying-for-a-care-home", "both")
    meta = guides("en")["paying-for-a-care-home"].meta
    reviewed = f"{meta.reviewed_on.day} {meta.reviewed_on:%B %Y}"
    assert {"£23,250", "£14,250", "£50,000", "phone 0800 678 1602", "phone 999", reviewed} <= said


@pytest.mark.parametrize(
    ("left_out", "fact"),
    [("£23,250", "£23,250"), ("0800 678 1602", "phone 0800 678 1602"), ("5 April 2027", "5 April 2027")],
)
def test_a_fact_that_a_format_leaves_out_is_missed(reader: FlaskClient, left_out: str, fact: str) -> None:
    whole = reader.get("/guides/paying-for-a-care-home/england/text").text.replace("\n", " ")
    assert left_out in whole
    assert facts_in(whole) - facts_in(whole.replace(left_out, "some")) == {fact}


@needs_pango
def test_a_fact_that_a_pdf_leaves_out_is_missed(reader: FlaskClient) -> None:
    from app.paper.pdf import as_pdf

    maker = weasyprint()
    assert maker
    page = reader.get("/guides/paying-for-a-care-home/england/print").text

    def facts_of(html: str) -> set[str]:
        return facts_in(text_of_pdf(as_pdf(maker, html, "", str)))

    assert facts_of(page) - facts_of(page.replace("£14,250", "some")) == {"£14,250"}
