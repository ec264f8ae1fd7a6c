"""How long the needs check and the carer's check take: pages and words are counted, not guessed."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.asking import Kind, Question, stand, words_of
from app.selfcheck.routing import check_of, route_of
from tests.unit.selfcheck.walks import PAIRS, Choose, saying, walk

#: of who reads slowly; and what it takes to think and to tap
WORDS_A_MINUTE, SECONDS_A_PAGE = 200, 3
#: choices that stand on many pages are read on the first two of them, and known by then
PAGES_UNTIL_KNOWN = 2
FOUR_MINUTES = 4 * 60
TEMPLATES = Path(__file__).parents[2] / "app" / "selfcheck" / "templates" / "selfcheck"
#: what stands above the button of a start page: some 100 words, and 3 seconds
SECONDS_TO_START = 35

ENGLAND = saying("england", {}, else_="yes", unable=["without_help"])
WALES = saying(
    "wales",
    {"others_can_meet": "no", "community_can_meet": "no"},
    else_="yes",
    unable=["without_help", "sometimes"][:1],
)


NO_CAUSE = saying("england", {}, else_="no")


@pytest.mark.parametrize(
    ("pair", "choose", "pages"),
    [("needs", ENGLAND, 20), ("carer", ENGLAND, 19), ("needs", NO_CAUSE, 9), ("carer", NO_CAUSE, 9)],
)
def test_who_answers_everything_in_england_needs_less_than_four_minutes(pair: str, choose: Choose, pages: int) -> None:
    assert len(walk(pair, choose)) == pages
    assert seconds(pair, choose) < FOUR_MINUTES


@pytest.mark.parametrize("pair", PAIRS)
def test_who_has_one_need_that_only_the_council_can_meet_in_wales_needs_less_than_four_minutes(pair: str) -> None:
    assert seconds(pair, WALES) < FOUR_MINUTES


@pytest.mark.parametrize("pair", PAIRS)
def test_the_start_page_promises_no_less_time_than_it_takes_to_read_it_too(pair: str) -> None:
    page = (TEMPLATES / f"start_{pair}.html").read_text(encoding="utf-8")
    assert "It takes about five minutes." in page
    assert seconds(pair, ENGLAND) + SECONDS_TO_START <= 5 * 60
    assert seconds(pair, WALES) + SECONDS_TO_START <= 5 * 60


def seconds(pair: str, choose: Choose) -> float:
    answers = walk(pair, choose)
    asked = stand(route_of(pair), answers).answered
    return len(asked) * SECONDS_A_PAGE + 60 * words_read(check_of(pair, answers), asked) / WORDS_A_MINUTE


def words_read(check: str, asked: tuple[Question, ...]) -> int:
    """Title and hint of each page, and its choices as long as they are new."""
    told = sum(len(text.split()) for question in asked for text in told_on(check, question))
    choices = Counter(text for question in asked for text in choices_on(check, question))
    return told + sum(len(text.split()) * min(pages, PAGES_UNTIL_KNOWN) for text, pages in choices.items())


def told_on(check: str, question: Question) -> Iterator[str]:
    words = words_of(check, question.entry)
    yield words.title.you.replace("{about}", question.about.replace("_", " "))
    yield words.hint.you if words.hint else ""


def choices_on(check: str, question: Question) -> Iterator[str]:
    words = words_of(check, question.entry)
    if question.kind is Kind.YES_NO:
        yield from ("Yes", "No", "I don’t know")
    if question.kind is Kind.ABILITIES:
        yield "It is hard. Tick all that fit:"
    for option in words.options.values():
        yield option.text.you
        yield option.hint.you if option.hint else ""
