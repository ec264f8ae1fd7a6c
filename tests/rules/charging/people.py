"""Any person, any day: for the properties that hold for all of them."""

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import strategies as st

from app.domain.rules.charging import (
    Age,
    Answer,
    Asset,
    Facts,
    Home,
    Household,
    Income,
    Nation,
    Nursing,
    Range,
    Setting,
    policy_of,
)

#: money around the amounts at which something changes
EDGES = ("0", "0.01", "46.35", "100", "100.01", "241.45", "345.10", "14250", "14250.01", "23250", "23250.01", "24000")

money = st.one_of(
    st.sampled_from([Decimal(edge) for edge in (*EDGES, "50000", "50000.01")]),
    st.integers(0, 6_000_000).map(lambda pence: Decimal(pence) / 100),
)
weekly = st.integers(0, 90_000).map(lambda pence: Decimal(pence) / 100)
days = st.dates(date(2023, 4, 10), date(2027, 4, 5))
answers = st.sampled_from(Answer)


def ranges(amounts: st.SearchStrategy[Decimal]) -> st.SearchStrategy[Range]:
    exact = amounts.map(Range.exact)
    two = st.tuples(amounts, amounts).map(lambda pair: Range(min(pair), max(pair)))
    return st.one_of(exact, exact, two, amounts.map(lambda low: Range(low, None)))


@st.composite
def incomes(draw: st.DrawFn, nation: Nation) -> tuple[Income, ...]:
    kinds = draw(st.lists(st.sampled_from(sorted(policy_of(nation).income)), max_size=4, unique=True))
    return tuple(Income(kind, draw(ranges(weekly))) for kind in kinds)


@st.composite
def assets(draw: st.DrawFn, nation: Nation) -> tuple[Asset, ...]:
    kinds = draw(st.lists(st.sampled_from(sorted(policy_of(nation).assets)), max_size=3))
    shares = st.one_of(st.none(), st.sampled_from([Decimal("0.25"), Decimal("0.5"), Decimal(1)]))
    return tuple(Asset(kind, draw(ranges(money)), draw(st.integers(1, 3)), draw(shares)) for kind in kinds)


@st.composite
def homes(draw: st.DrawFn, nation: Nation, day: date) -> Home:
    reasons = st.sampled_from(sorted(policy_of(nation).home))
    return Home(
        value=draw(ranges(money)),
        lives_there=draw(st.dictionaries(reasons, answers, max_size=2)),
        earlier_reason_ended_on=draw(st.one_of(st.none(), st.integers(0, 120).map(lambda n: day - timedelta(n)))),
        self_funded_weeks=draw(ranges(st.integers(0, 20).map(Decimal))),
        is_secure=draw(answers),
    )


@st.composite
def people(draw: st.DrawFn, day: date) -> Facts:
    nation = draw(st.sampled_from(Nation))
    reasons = st.sampled_from(sorted(policy_of(nation).free))
    return Facts(
        nation=nation,
        setting=draw(st.sampled_from(Setting)),
        cost=draw(ranges(weekly)),
        age=draw(st.sampled_from(Age)),
        household=draw(st.sampled_from(Household)),
        partner_of_pension_age=draw(answers),
        children=draw(st.integers(0, 2)),
        is_carer=draw(answers),
        incomes=draw(incomes(nation)),
        assets=draw(assets(nation)),
        home=draw(st.one_of(st.none(), homes(nation, day))),
        moved_on=draw(st.one_of(st.none(), st.integers(0, 120).map(lambda n: day - timedelta(n)))),
        housing_costs=draw(ranges(weekly)),
        council_tax=draw(ranges(weekly)),
        disability_costs=draw(ranges(weekly)),
        given_away=draw(ranges(money)),
        nursing=draw(st.sampled_from(Nursing)),
        free=draw(st.dictionaries(reasons, st.sampled_from([Answer.NO, Answer.UNKNOWN]), max_size=1)),
    )
