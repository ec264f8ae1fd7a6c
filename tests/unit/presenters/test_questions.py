"""Which fact of a record asks which question."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from app.domain.evidence import ComparedMeasure, FoodMatch, Total
from app.domain.profile import Fact, Missing
from app.domain.quality import DecisionRecord, FeeRecord, MarkRecord, Match
from app.domain.tenures import tenures
from app.domain.vocabularies import SERVICE_TYPES, USER_BANDS
from app.profiles.presenters.questions import Question, Record, questions
from tests.unit.presenters.made_up import RATING, TODAY, fact, profile
from tests.unit.presenters.made_up_beside import EVIDENCE, entry, held

FEE = FeeRecord("1-1", "nursing", 115000, 140000, date(2026, 4, 1))
FRESH = replace(RATING, published_on=date(2026, 5, 1))
FALLS = ComparedMeasure("falls", date(2026, 7, 1), date(2026, 9, 30), 60, 3650, england=Total(8000, 1_200_000, 330))
KITCHEN = FoodMatch("1", "Oak", "1", date(2026, 2, 2), "Leeds", Match.CERTAIN, "name and postcode are the same")
UPHELD = DecisionRecord("22 1", "1-1", date(2025, 6, 3), "upheld", "Notice to leave", "https://x.example/")
OWNERS = tenures(
    (entry("1-1", "Elm Ltd", date(2011, 1, 1), date(2026, 6, 30)), entry("1-2", "Oak Ltd", date(2026, 7, 1))), ()
)


def ask(*, owners: Any = (), evidence: dict[str, Any] | None = None, **changes: Any) -> tuple[Question, ...]:
    """Of a place with a fresh rating, a published fee and no dementia care: nothing of its own to ask."""
    quiet = {"rating": fact(FRESH), "ratings": (FRESH,), "bands": fact((USER_BANDS[4],)), **changes}
    shown = replace(EVIDENCE, **{"fees": held(FEE), **(evidence or {})})
    return questions(Record(profile(**quiet), shown, owners, TODAY))


def own(**given: Any) -> list[tuple[str, str]]:
    return [(f"{each.because} {each.quoted}".strip(), each.section) for each in ask(**given) if each.because]


def test_a_quiet_record_asks_the_general_questions_only() -> None:
    assert own() == []
    assert len(ask()) == 4


def part(question: str, value: str) -> Any:
    return replace(FRESH, question=question, value=value)


CASES: dict[str, tuple[dict[str, Any], str, str]] = {
    "dormant": ({"is_dormant": True}, "CQC says it is not giving care at the moment.", "ratings"),
    "a bad rating": ({"rating": fact(replace(FRESH, value="Inadequate"))}, "CQC rated it “Inadequate”.", "ratings"),
    "never inspected": (
        {"rating": Fact(missing=Missing.NOT_YET_INSPECTED), "ratings": ()},
        "It has no rating from CQC.",
        "ratings",
    ),
    "a word that is no rating": (
        {"rating": fact(replace(FRESH, value="Insufficient evidence to rate")), "ratings": ()},
        "CQC says “Insufficient evidence to rate”: that is not a rating.",
        "ratings",
    ),
    "an old rating": ({"rating": fact(RATING)}, "CQC’s rating was published 5 years ago.", "ratings"),
    "Safe below the rest": (
        {"ratings": (FRESH, part("Safe", "Inadequate"), part("Caring", "Inadequate"))},
        "CQC rated “Safe” lower than the whole: “Inadequate”.",
        "ratings",
    ),
    "the worst part, where it is not Safe": (
        {"ratings": (FRESH, part("Safe", "Requires improvement"), part("Well-led", "Inadequate"))},
        "CQC rated “Well-led” lower than the whole: “Inadequate”.",
        "ratings",
    ),
    "a new owner": ({"owners": OWNERS}, "Oak Ltd took over 4 months ago.", "who"),
    "inherited": (
        {"rating": fact(replace(FRESH, is_inherited=True))},
        "Its rating was given to an earlier registration.",
        "ratings",
    ),
    "an upheld complaint": (
        {"evidence": {"decisions": held(UPHELD)}},
        "The Ombudsman upheld a complaint on 3 June 2025: Notice to leave",
        "complaints",
    ),
    "more falls than usual": (
        {"evidence": {"measures": held(FALLS)}},
        "Falls: 16.4 per 1,000 days of care, which is higher than in England.",
        "numbers",
    ),
    "a poor kitchen": (
        {"evidence": {"food": held(KITCHEN)}},
        "Food hygiene: 1 out of 5: major improvement is necessary.",
        "food",
    ),
    "no fees": (
        {"evidence": {"fees": EVIDENCE.fees}},
        "We know of no fees that it has published.",
        "fees",
    ),
    "dementia without a mark": (
        {"bands": fact((USER_BANDS[1],))},
        "It is registered for people with dementia. We know of no dementia mark that it holds.",
        "about",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_fact_asks_its_question_and_is_cited(name: str) -> None:
    given, because, section = CASES[name]
    assert own(**given) == [(because, section)]


QUIET: dict[str, dict[str, Any]] = {
    "parts no lower than the whole": {"ratings": (FRESH, part("Safe", "Good"), part("Caring", "Outstanding"))},
    "a part with a word that is no rating": {"ratings": (FRESH, part("Safe", "Insufficient evidence to rate"))},
    "a part of one service": {"ratings": (FRESH, replace(part("Safe", "Inadequate"), service_group="Surgery"))},
    "a part of long ago": {"ratings": (FRESH, replace(part("Safe", "Inadequate"), is_current=False))},
    "an owner of many years": {
        "owners": tenures(
            (entry("1-1", "Elm", date(2001, 1, 1), date(2016, 1, 1)), entry("1-2", "Oak", date(2016, 1, 2))), ()
        )
    },
    "a complaint that was not upheld": {"evidence": {"decisions": held(replace(UPHELD, outcome="not_upheld"))}},
    "a complaint that was closed": {"evidence": {"decisions": held(replace(UPHELD, outcome="closed"))}},
    "fewer falls than usual": {"evidence": {"measures": held(replace(FALLS, numerator=6))}},
    "falls that chance explains": {"evidence": {"measures": held(replace(FALLS, numerator=25))}},
    "too few falls to show": {"evidence": {"measures": held(replace(FALLS, numerator=4, denominator=20))}},
    "falls with nothing to compare": {"evidence": {"measures": held(replace(FALLS, england=None))}},
    "a clean kitchen": {"evidence": {"food": held(replace(KITCHEN, rating="5"))}},
    "a kitchen that waits": {"evidence": {"food": held(replace(KITCHEN, rating="AwaitingInspection"))}},
    "dementia with a mark": {
        "bands": fact((USER_BANDS[1],)),
        "evidence": {"marks": held(MarkRecord("1-1", "dementia-commitment", date(2024, 1, 1)))},
    },
}


@pytest.mark.parametrize("name", QUIET)
def test_what_gives_no_cause_asks_nothing(name: str) -> None:
    assert own(**QUIET[name]) == []


def test_a_troubled_record_asks_eight_and_the_general_ones_come_last() -> None:
    bad = replace(RATING, value="Inadequate", is_inherited=True)
    asked = ask(
        rating=fact(bad),
        ratings=(bad,),
        is_dormant=True,
        owners=OWNERS,
        bands=fact((USER_BANDS[1],)),
        evidence={"decisions": held(UPHELD), "food": held(KITCHEN), "fees": EVIDENCE.fees},
    )
    assert [bool(each.because) for each in asked] == [True] * 6 + [False] * 2


def test_every_question_is_one_and_ends_so() -> None:
    for given, _because, _section in CASES.values():
        assert all(each.text.endswith("?") for each in ask(**given))


def test_nobody_is_sent_to_visit_a_place_that_is_gone_or_a_doctor() -> None:
    doctor = next(term for term in SERVICE_TYPES if term.slug == "doctors-consultation")
    assert ask(withdrawn_on=date(2026, 10, 1)) == ()
    assert ask(primary_kind=doctor) == ()


def test_care_at_home_is_not_asked_about_its_nights() -> None:
    home_care = next(term for term in SERVICE_TYPES if term.slug == "home-care")
    assert not any("night" in each.text for each in ask(primary_kind=home_care))
    assert any("night" in each.text for each in ask())
