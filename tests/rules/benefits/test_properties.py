"""What holds for every answer: found by trying, and by hypothesis where there are too many."""

from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.rules.benefits import Pointed, Worth, benefits, point
from app.domain.rules.charging.ranges import Range
from app.domain.rules.conditions import Answer, Nation
from app.domain.rules.results import NotInForceError
from tests.rules.benefits.cases import TODAY

some = settings(max_examples=150, deadline=None)
MONEY = ("income", "savings", "earnings")
NATIONS: tuple[Nation, ...] = ("england", "wales")
BETTER_FIRST = list(Worth)


@lru_cache
def answers_to() -> dict[str, list[str]]:
    """Every question that a benefit looks at, with the answers that it looks for and one more."""
    found: dict[str, set[str]] = {"household": {"single", "couple"}}
    for want in (want for each in benefits().values() for want in each.wants):
        for when in (want.fits, want.or_if, want.unless, want.open_if):
            for question, answers in when.items():
                found.setdefault(question, {"something_else"}).update(answers)
    return {question: sorted(answers) for question, answers in found.items()}


@st.composite
def facts(draw: st.DrawFn) -> dict[str, Any]:
    """As people answer: one of them, some of them, or that they do not know."""
    said: dict[str, Any] = {}
    for question, answers in answers_to().items():
        one = st.sampled_from([*answers, "unknown"])
        is_several = question in ("benefits", "caring", "at_home", "above_level")
        several = st.one_of(st.just("unknown"), st.lists(st.sampled_from(answers), unique=True))
        said[question] = draw(several if is_several else one)
    return said


@st.composite
def amounts(draw: st.DrawFn) -> dict[str, Range]:
    return {name: draw(st.one_of(st.just(Range.unknown()), ranges())) for name in MONEY}


@st.composite
def ranges(draw: st.DrawFn) -> Range:
    low, high = sorted(draw(st.tuples(*[st.decimals(0, 900, places=2)] * 2)))
    return Range(low, high)


def by_benefit(found: tuple[Pointed, ...]) -> dict[str, Worth]:
    return {each.benefit.id: each.worth for each in found}


@some
@given(said=facts(), money=amounts(), nation=st.sampled_from(NATIONS))
def test_every_benefit_gets_one_place_and_the_best_come_first(
    said: dict[str, Any], money: dict[str, Range], nation: Nation
) -> None:
    found = point(said, nation, TODAY, amounts=money)
    assert {each.benefit.id for each in found} == set(benefits())
    places = [BETTER_FIRST.index(each.worth) for each in found]
    assert places == sorted(places)


@some
@given(said=facts(), money=amounts(), data=st.data())
def test_not_to_know_never_turns_ask_first_into_less_likely(
    said: dict[str, Any], money: dict[str, Range], data: st.DataObject
) -> None:
    open_ = data.draw(st.lists(st.sampled_from(sorted(said)), unique=True))
    unpriced = data.draw(st.lists(st.sampled_from(MONEY), unique=True))
    known = by_benefit(point(said, "england", TODAY, amounts=money))
    less = by_benefit(
        point(
            {**said, **dict.fromkeys(open_, "unknown")},
            "england",
            TODAY,
            amounts={**money, **dict.fromkeys(unpriced, Range.unknown())},
        )
    )
    for name, worth in known.items():
        assert {worth, less[name]} != {Worth.ASK_FIRST, Worth.LESS_LIKELY}
        assert less[name] in (worth, Worth.MAY_BE), "what is not known can only leave it open"


@some
@given(said=facts(), money=amounts())
def test_a_place_is_what_its_wants_say(said: dict[str, Any], money: dict[str, Range]) -> None:
    for each in point(said, "wales", TODAY, amounts=money):
        assert (each.worth is Worth.LESS_LIKELY) == bool(each.those(Answer.NO))
        assert (each.worth is Worth.ASK_FIRST) == (len(each.those(Answer.YES)) == len(each.benefit.wants))


@some
@given(said=facts(), low=ranges(), more=st.decimals(0, 500, places=2))
def test_more_money_never_makes_a_benefit_for_little_money_more_likely(
    said: dict[str, Any], low: Range, more: Any
) -> None:
    high = Range(low.low + more, low.top + more)
    before = by_benefit(point(said, "england", TODAY, amounts=dict.fromkeys(MONEY, low)))
    after = by_benefit(point(said, "england", TODAY, amounts=dict.fromkeys(MONEY, high)))
    for name in before:
        assert BETTER_FIRST.index(after[name]) >= BETTER_FIRST.index(before[name]), name


@some
@given(said=facts(), income=ranges(), savings=st.integers(0, 200_000), more=st.integers(0, 200_000))
def test_more_savings_never_make_a_benefit_more_likely(
    said: dict[str, Any], income: Range, savings: int, more: int
) -> None:
    few, many = (Range.exact(each) for each in (savings, savings + more))
    before, after = (
        by_benefit(point(said, "england", TODAY, amounts={"income": income, "savings": each})) for each in (few, many)
    )
    assert all(BETTER_FIRST.index(after[name]) >= BETTER_FIRST.index(before[name]) for name in before)


@some
@given(said=facts(), money=amounts())
def test_both_nations_have_the_same_benefits(said: dict[str, Any], money: dict[str, Range]) -> None:
    england, wales = (by_benefit(point(said, nation, TODAY, amounts=money)) for nation in NATIONS)
    assert england == wales


def test_amounts_change_on_their_own_day_only() -> None:
    """£204 became the limit of earnings on 6 April 2026; £196 it was before."""
    said = {"caring": ["cares"], "their_benefit": "yes", "full_time_student": "no", "benefits": []}
    day, found = date(2026, 1, 1), []
    while day < date(2026, 12, 31):
        found.append((day, by_benefit(point(said, "england", day, amounts={"earnings": Range.exact(200)}))))
        day += timedelta(days=1)
    changed = [day for (_, before), (day, after) in pairwise(found) if before != after]
    assert changed == [date(2026, 4, 6)]


@pytest.mark.parametrize("nation", NATIONS)
def test_there_is_no_result_for_a_day_before_all_of_it(nation: Nation) -> None:
    with pytest.raises(NotInForceError, match="31 March 2015"):
        point({}, nation, date(2015, 3, 31), amounts={})


def test_a_figure_past_its_day_leaves_the_income_open() -> None:
    said = {"age": "pension_age", "household": "single", "partner_age": "no_partner", "benefits": []}
    later = date(2027, 6, 1)
    for income in (1, 100_000):
        found = by_benefit(point(said, "england", later, amounts={"income": Range.exact(income)}))
        assert found["pension_credit"] is Worth.MAY_BE
