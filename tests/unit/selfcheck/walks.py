"""Ways through a check: every answer that a question takes, and walks with answers chosen by a test."""

from collections.abc import Callable, Mapping

from app.domain.asking import Answers, Kind, Question, Value, stand
from app.selfcheck.routing import route_of

PAIRS = ("needs", "carer")
CHECKS = ("needs-england", "needs-wales", "carer-england", "carer-wales")
#: nobody is in danger, and nothing cannot wait
CALM = {"who": "me", "danger_now": "no", "abuse_or_neglect": "no", "cannot_wait": "no", "postcode": "unknown"}

Choose = Callable[[Question], Value]


def walk(pair: str, choose: Choose) -> dict[str, Value]:
    """Answers to all that is asked, in the order in which it is asked."""
    answers: dict[str, Value] = {}
    while (question := stand(route_of(pair), answers).current) is not None:
        answers[question.id] = choose(question)
    return answers


def asked(pair: str, answers: Answers) -> list[str]:
    return [question.id for question in stand(route_of(pair), answers).answered]


def saying(nation: str, said: Mapping[str, Value], *, else_: Value = "no", unable: Value = "unknown") -> Choose:
    """`said` by question or by its words; else the same for each question, and the same for each part of life."""

    def choose(question: Question) -> Value:
        known = {**CALM, "nation": nation, **said}
        for name in (question.id, question.entry):
            if name in known:
                return known[name]
        if question.kind is Kind.ABILITIES:
            return unable
        return question.options[0] if question.kind is Kind.ONE_OF else else_

    return choose
