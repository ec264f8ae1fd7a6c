"""What holds for every person on every day."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.figures import figure_on
from app.domain.rules.charging import Answer, Asset, Charge, Facts, Income, Nation, Range, Setting, work_out
from app.domain.rules.charging.ledger import Part
from app.domain.rules.charging.ranges import BEYOND
from tests.rules.charging.people import days, money, people, weekly

many = settings(max_examples=100, deadline=None)
anyone = days.flatmap(lambda day: st.tuples(people(day), st.just(day)))


def _is_dearer_or_same(dear: Charge, cheap: Charge) -> bool:
    """Silence claims nothing."""
    if dear.amount is None or cheap.amount is None:
        return True
    return dear.amount.low >= cheap.amount.low and dear.amount.top >= cheap.amount.top


def _plus(amount: Range, more: Decimal) -> Range:
    return Range(amount.low + more, None if amount.high is None else amount.high + more)


@many
@given(anyone, money)
def test_more_capital_never_lowers_the_charge(person: tuple[Facts, date], more: Decimal) -> None:
    facts, day = person
    richer = replace(facts, assets=(*facts.assets, Asset("savings", Range.exact(more))))
    assert _is_dearer_or_same(work_out(richer, day), work_out(facts, day))


@many
@given(anyone, weekly.filter(bool))
def test_less_of_an_income_never_raises_the_charge(person: tuple[Facts, date], more: Decimal) -> None:
    facts, day = person
    had = replace(facts, incomes=tuple(Income(i.kind, _plus(i.amount, Decimal("0.01"))) for i in facts.incomes))
    richer = replace(facts, incomes=tuple(Income(i.kind, _plus(i.amount, more)) for i in had.incomes))
    assert _is_dearer_or_same(work_out(richer, day), work_out(had, day))


@many
@given(anyone)
def test_charge_is_never_above_the_price_nor_the_weekly_maximum(person: tuple[Facts, date]) -> None:
    facts, day = person
    amount = work_out(facts, day).amount
    if amount is None:
        return
    assert 0 <= amount.low <= facts.cost.low
    assert amount.top <= facts.cost.top
    if facts.nation is Nation.WALES and facts.setting is Setting.HOME:
        most = figure_on("wal.max_weekly_charge", day).value
        assert most is not None
        assert amount.top <= most


@many
@given(anyone)
def test_income_is_never_brought_below_what_must_be_left(person: tuple[Facts, date]) -> None:
    """At each end where there is a charge: what was counted, less the charge, is at least the sum of the allowances."""
    facts, day = person
    charge = work_out(facts, day)
    for end in ("least", "most"):
        lines = [(line, getattr(line, end)) for line in charge.lines if line.part is Part.WEEK]
        if charge.amount is None or any(adds is None for _, adds in lines):
            continue
        pays = charge.amount.low if end == "least" else charge.amount.top
        if pays == 0 or any(line.slug == "full-cost" and adds for line, adds in lines):
            continue
        counted = sum(adds for line, adds in lines if line.slug.startswith(("income-", "tariff-")))
        left = -sum(adds for line, adds in lines if line.slug.startswith(_ALLOWANCES))
        assert counted - pays >= left


_ALLOWANCES = ("guarantee", "personal-", "minimum-", "housing-", "council-", "disability-")


@many
@given(anyone)
def test_lines_add_up_to_the_result_at_both_ends(person: tuple[Facts, date]) -> None:
    charge = work_out(*person)
    for part, result in ((Part.WEEK, charge.amount), (Part.CAPITAL, charge.capital)):
        lines = [line for line in charge.lines if line.part is part]
        if result is None:
            continue
        if all(line.least is not None for line in lines):
            assert sum(line.least for line in lines) == result.low
        if all(line.most is not None for line in lines) and result.high is not None:
            assert sum(line.most for line in lines) == result.high


@many
@given(anyone, st.sampled_from(["housing_costs", "council_tax", "disability_costs"]), weekly)
def test_an_allowance_never_raises_the_charge(person: tuple[Facts, date], name: str, more: Decimal) -> None:
    facts, day = person
    allowed = replace(facts, **{name: _plus(getattr(facts, name), more)})
    assert _is_dearer_or_same(work_out(facts, day), work_out(allowed, day))


@many
@given(anyone, st.data())
def test_somebody_who_lives_in_the_home_never_raises_the_charge(
    person: tuple[Facts, date], data: st.DataObject
) -> None:
    facts, day = person
    if facts.home is None:
        return
    reason = data.draw(st.sampled_from(["partner", "child-under-18", "relative-over-age", "someone-else"]))
    lived_in = replace(facts.home, lives_there={**facts.home.lives_there, reason: Answer.YES})
    empty = replace(facts.home, lives_there={**facts.home.lives_there, reason: Answer.NO})
    cheap, dear = (replace(facts, home=home) for home in (lived_in, empty))
    assert _is_dearer_or_same(work_out(dear, day), work_out(cheap, day))


@many
@given(anyone, st.sampled_from(["aftercare", "continuing-healthcare"]))
def test_what_is_free_is_free(person: tuple[Facts, date], reason: str) -> None:
    facts, day = person
    free = replace(facts, free={reason: Answer.YES}, free_is_all=Answer.YES)
    assert work_out(free, day).amount == Range.exact(0)


@many
@given(anyone, st.sampled_from(["aftercare", "reablement"]))
def test_nothing_that_may_be_a_part_of_the_care_frees_all_of_it(person: tuple[Facts, date], reason: str) -> None:
    facts, day = replace(person[0], free={}), person[1]
    dear = work_out(facts, day).amount
    for part in (Answer.NO, Answer.UNKNOWN):
        amount = work_out(replace(facts, free={reason: Answer.YES}, free_is_all=part), day).amount
        assert amount is None or dear is None or amount.top == dear.top


def _one_of(amount: Range, data: st.DataObject) -> Range:
    top = min(amount.top, amount.low + 1000, BEYOND)
    cents = data.draw(st.integers(int(amount.low * 100), int(top * 100)))
    return Range.exact(Decimal(cents) / 100)


@many
@given(anyone, st.data())
def test_a_range_holds_every_result_of_the_amounts_within_it(person: tuple[Facts, date], data: st.DataObject) -> None:
    facts, day = person
    names = ("cost", "housing_costs", "council_tax", "disability_costs", "given_away")
    known = replace(
        facts,
        incomes=tuple(Income(i.kind, _one_of(i.amount, data)) for i in facts.incomes),
        assets=tuple(replace(asset, amount=_one_of(asset.amount, data)) for asset in facts.assets),
        home=facts.home and replace(facts.home, value=_one_of(facts.home.value, data)),
        **{name: _one_of(getattr(facts, name), data) for name in names},
    )
    wide, narrow = work_out(facts, day).amount, work_out(known, day).amount
    if wide is not None and narrow is not None:
        assert wide.low <= narrow.low
        assert narrow.top <= wide.top
