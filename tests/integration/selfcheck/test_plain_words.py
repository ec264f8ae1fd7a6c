"""A worried person can read a result."""

import re

import pytest

from app.guidance.checks.reading import MOST_WORDS, OLDEST_READER
from app.guidance.checks.sentences import END, WORD, Sentence, reading_age
from tests.integration.asking.someone import Someone
from tests.integration.selfcheck import people
from tests.integration.selfcheck.conftest import Check
from tests.integration.selfcheck.people import Answer

URGENT: dict[str, Answer] = {**people.TWO_OUTCOMES, "abuse_or_neglect": "yes", "cannot_wait": "yes"}
NEAR_THE_BORDER: dict[str, Answer] = {**people.TWO_OUTCOMES, "nation": "both", "law_first": "england"}
RESULTS = {
    "likely": people.TWO_OUTCOMES,
    "less likely": people.ONE_OUTCOME,
    "urgent": URGENT,
    "both laws": NEAR_THE_BORDER,
    "Wales": people.NOT_SURE_OF_FAMILY,
}


def sentences_of(result: Someone) -> list[Sentence]:
    """Names of laws are the law's; what rests on them and the answers stand in lists of their own."""
    for each in result.page.select(".care-source, #numbers, #sources, .care-papers, .care-now__label"):
        each.decompose()
    texts = [re.sub(r"\s+", " ", each.text).strip() for each in result.page.select("main p")]
    parts = (part for text in texts for part in END.split(text))
    return [Sentence(part, 0) for part in parts if WORD.search(part)]


@pytest.mark.parametrize("kind", RESULTS)
@pytest.mark.parametrize("who", ["me", "other"])
def test_a_child_of_ten_can_read_a_result(check: Check, kind: str, who: str) -> None:
    said = sentences_of(check("needs", {**RESULTS[kind], "who": who}))
    assert len(said) > 20
    assert reading_age(said) <= OLDEST_READER - 1
    assert [each.text for each in said if len(each.words) > MOST_WORDS["en"]] == []


@pytest.mark.parametrize(("who", "link"), [("me", "See what you would pay"), ("other", "See what they would pay")])
def test_the_link_to_the_price_speaks_of_whose_care_it_is(check: Check, who: str, link: str) -> None:
    form = check("needs", {**people.TWO_OUTCOMES, "who": who}).page.find("form", action="/check/pay")
    assert link in form.get_text(" ", strip=True)
