"""Anybody's way through the questions of the price of care: any answer to each question that the route asks."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import strategies as st

from app.domain.asking import Answers, Kind, Question, Stand, Value, stand
from app.paying.routing import pay_on

DAY = date(2026, 11, 22)
#: amounts around those at which something changes
EDGES = ("0", "31.80", "100", "100.01", "241.45", "345.10", "14250", "23250", "23250.01", "24000.01", "50000.01")

_pence = st.integers(0, 9_000_000).map(lambda pence: str(Decimal(pence) / 100))
_pounds = st.one_of(st.sampled_from(EDGES), _pence)


def _choices(question: Question) -> tuple[str, ...]:
    return question.options or ("yes", "no")


def _money(question: Question) -> st.SearchStrategy[dict[str, str]]:
    ends = st.one_of(
        _pounds.map(lambda said: {"amount": said}),
        st.tuples(_pounds, _pounds).map(
            lambda two: dict(zip(("amount", "up_to"), sorted(two, key=Decimal), strict=True))
        ),
    )
    if not question.periods:
        return ends
    return st.tuples(ends, st.sampled_from(question.periods)).map(lambda said: {**said[0], "period": said[1]})


_BY_KIND: Mapping[Kind, Callable[[Question], st.SearchStrategy[Value]]] = {
    Kind.YES_NO: lambda question: st.sampled_from(_choices(question)),
    Kind.ONE_OF: lambda question: st.sampled_from(_choices(question)),
    Kind.SOME_OF: lambda question: st.lists(st.sampled_from(question.options), unique=True, max_size=3),
    Kind.MONEY: _money,
    Kind.NUMBER: lambda question: st.integers(0, min(question.most, 100)).map(str),
    Kind.DAY: lambda _question: st.integers(-60, 200).map(lambda ago: (DAY - timedelta(ago)).isoformat()),
}


def answer_to(question: Question) -> st.SearchStrategy[Value]:
    """One answer in six or so is that nobody knows."""
    known = _BY_KIND[question.kind](question)
    return st.one_of(*[known] * 5, st.just("unknown")) if question.allows_unknown else known


@st.composite
def ways(draw: st.DrawFn, start: Answers | None = None) -> dict[str, Value]:
    """From the first question to the last; `start` are answers that are given before. Mostly nothing is free."""
    answers = {**draw(st.sampled_from([{}, {"free": []}, {"free": []}, {"free": ["reablement"]}])), **(start or {})}
    asked = []
    for question in pay_on(answers, DAY):
        answers.setdefault(question.id, draw(answer_to(question)))
        asked.append(question.id)
    return {name: answers[name] for name in asked}


def walked(answers: Answers) -> Stand:
    return stand(lambda known: pay_on(known, DAY), answers)
