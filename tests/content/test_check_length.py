"""How long the needs check and the carer's check take: pages and words are counted, not guessed."""

from collections.abc import Iterator

import pytest

from app.domain.asking import Kind, Question, stand, words_of
from app.selfcheck.routing import check_of, route_of
from tests.unit.selfcheck.walks import PAIRS, Choose, saying, walk

#: of who reads slowly; and what it takes to think and to tap
WORDS_A_MINUTE, SECONDS_A_PAGE = 200, 2.5
FOUR_MINUTES = 4 * 60

ENGLAND = saying("england", {}, else_="yes", unable=["without_help"])
WALES = saying(
    "wales",
    {"others_can_meet": "no", "community_can_meet": "no"},
    else_="yes",
    unable=["without_help", "sometimes"][:1],
)


@pytest.mark.parametrize(("pair", "choose", "pages"), [("needs", ENGLAND, 20), ("carer", ENGLAND, 19)])
def test_who_answers_everything_in_england_needs_less_than_four_minutes(pair: str, choose: Choose, pages: int) -> None:
    assert len(walk(pair, choose)) == pages
    assert seconds(pair, choose) < FOUR_MINUTES


@pytest.mark.parametrize("pair", PAIRS)
def test_who_has_one_need_that_only_the_council_can_meet_in_wales_needs_less_than_four_minutes(pair: str) -> None:
    assert seconds(pair, WALES) < FOUR_MINUTES


def seconds(pair: str, choose: Choose) -> float:
    answers = walk(pair, choose)
    asked = stand(route_of(pair), answers).answered
    return len(asked) * SECONDS_A_PAGE + 60 * words_read(check_of(pair, answers), asked) / WORDS_A_MINUTE


def words_read(check: str, asked: tuple[Question, ...]) -> int:
    """Title, hint and choices of each page; what stood on an earlier page in the same words is known by then."""
    texts = dict.fromkeys(text for question in asked for text in texts_on(check, question))
    return sum(len(text.split()) for text in texts)


def texts_on(check: str, question: Question) -> Iterator[str]:
    words = words_of(check, question.entry)
    yield words.title.you.replace("{about}", question.about.replace("_", " "))
    yield words.hint.you if words.hint else ""
    if question.kind is Kind.YES_NO:
        yield from (f"Yes {question.id}", f"No {question.id}", f"I don’t know {question.id}")
    for option in words.options.values():
        yield option.text.you
        yield option.hint.you if option.hint else ""
