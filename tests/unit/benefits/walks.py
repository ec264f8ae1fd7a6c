"""Ways through the check: each answer to each question, as far as the routes can tell them apart."""

from collections.abc import Iterator
from datetime import date

from app.benefits.facts import amounts_of, facts_of, nation_of
from app.benefits.routing import route_on
from app.domain.asking import Answers, Kind, Question, Stand, Value, stand
from app.domain.rules.benefits import Pointed, point
from tests.unit.asking import every_answer

DAY = date(2026, 11, 22)
#: an amount for each side of what is compared with it: within, nobody knows, above for one, above for two
SUMS = {"income": ("100", "300", "500", "5000"), "savings": ("1000", "200000"), "earnings": ("0", "204.01")}


def values_of(question: Question) -> Iterator[Value]:
    """All that may be answered; of sums of money one for each that makes a difference."""
    if question.kind is Kind.MONEY:
        period = {"period": "week"} if question.periods else {}
        yield from ({"amount": each, **period} for each in SUMS[question.id])
    yield from every_answer.values_of(question)


def stand_at(answers: Answers, day: date = DAY) -> Stand:
    return stand(lambda held: route_on(held, day), answers)


def way_of(answers: Answers) -> list[str]:
    """The ids of the questions of one who answers so, and does not know the rest."""
    said = dict(answers)
    while question := stand_at(said).current:
        said[question.id] = answers.get(question.id, "unknown")
    return [each.id for each in stand_at(said).answered]


def found(answers: Answers) -> tuple[Pointed, ...]:
    facts = stand_at(answers).facts(answers)
    return point(facts_of(facts), nation_of(facts), DAY, amounts=amounts_of(facts))
