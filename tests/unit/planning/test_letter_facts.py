"""What a letter says of a cut, from what was answered."""

from datetime import date

import pytest

from app.domain.asking import Value
from app.domain.rules.plans import judge
from app.planning.letters import review_facts


@pytest.mark.parametrize(
    ("cut", "said"),
    [
        ("less", ("yes", "")),
        ("stopped", ("yes", "")),
        ("planned", ("", "yes")),
        ("no", ("", "")),
        ("unknown", ("", "")),
    ],
)
def test_a_cut_that_is_planned_is_told_from_one_that_was_made(cut: str, said: tuple[str, str]) -> None:
    answers: dict[str, Value] = {"whose": "adult", "cut": cut}
    facts = review_facts(judge("review-england", answers, date(2026, 11, 22)), answers)
    assert (facts["cut"], facts["cut_planned"]) == said
