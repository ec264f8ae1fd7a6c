"""Ways through the three checks: every answer that a question takes, and walks with the answers of a test."""

from collections.abc import Iterator, Mapping
from math import prod

from app.domain.asking import Answers, Kind, Question, Route, Value, stand
from app.planning.routing import plan_route, prepare_route, review_route
from tests.unit.asking.every_answer import values_of

ROUTES: dict[str, Route] = {"plan": plan_route, "review": review_route, "prepare": prepare_route}
NATIONS = ("england", "wales")
#: whatever is said there, the same questions follow
LEADS_NOWHERE = (
    *("who", "dated_on", "needs", "help", "later", "money", "direct_payment", "safety", "involved", "postcode"),
    *("unsafe", "changed", "made_on", "plan_day", "reviewed_on", "reassessed", "agreed", "in_writing", "reasons"),
    *("new_plan", "closure", "coordinator", "advocate"),
    *("hard", "bad_days", "nights", "helper", "medicines", "aids"),
)


def few_of(question: Question) -> Iterator[Value]:
    """Of what can be ticked: all, none and one; of everything else, all."""
    if question.kind is Kind.SOME_OF:
        yield from (list(question.options), [], [question.options[0]], "unknown")
    else:
        yield from values_of(question)


def ways(route: Route, said: Mapping[str, Value]) -> Iterator[dict[str, Value]]:
    """Every way from here, with the answers in `said` where they are asked for, and few of the others."""

    def go_on(answers: dict[str, Value]) -> Iterator[dict[str, Value]]:
        question = stand(route, answers).current
        if question is None:
            yield answers
            return
        for value in [said[question.id]] if question.id in said else few_of(question):
            yield from go_on({**answers, question.id: value})

    return go_on({})


def count(route: Route, answers: Answers) -> int:
    """How many ways there are from here. Questions that lead nowhere multiply; the others are walked."""
    question = stand(route, answers).current
    if question is None:
        return 1
    values = list(values_of(question))
    if question.id in LEADS_NOWHERE:
        return prod((len(values), count(route, {**answers, question.id: values[0]})))
    return sum(count(route, {**answers, question.id: value}) for value in values)


def walk(check: str, said: Mapping[str, Value]) -> dict[str, Value]:
    """Answers to all that is asked: those of the test, and "I don't know" where it may be said."""
    answers: dict[str, Value] = {}
    while (question := stand(ROUTES[check], answers).current) is not None:
        answers[question.id] = said.get(question.id, "unknown" if question.allows_unknown else question.options[0])
    return answers


def asked(check: str, said: Mapping[str, Value]) -> list[str]:
    return list(walk(check, said))
