"""Which question comes next. What can no longer change what is worth asking about is not asked: the rules say so."""

from collections.abc import Iterator
from datetime import date

from app.benefits import questions as ask
from app.benefits.facts import amounts_of, facts_of, nation_of
from app.domain.asking import Answers, Question
from app.domain.rules.benefits import is_open
from app.web.clock import today

#: without them nothing can be said
ENOUGH = (ask.AGE.id, ask.NEEDS_HELP.id)
#: of somebody's own care for another person
OF_CARERS = (ask.THEIR_BENEFIT, ask.EARNINGS, ask.STUDENT)


def benefits_route(answers: Answers) -> Iterator[Question]:
    yield from route_on(answers, today())


def route_on(answers: Answers, day: date) -> Iterator[Question]:
    """Looks at an answer only after its question was asked: others may stand there from an earlier way."""
    asked = [each.id for each in ask.FIRST]
    yield from ask.FIRST
    for question in ask.REST:
        so_far = {each: answers[each] for each in asked}
        if _matters(question, so_far, day):
            yield question
            asked.append(question.id)


def _matters(question: Question, answers: Answers, day: date) -> bool:
    """Who does not say that they care for somebody is not asked how."""
    if question in OF_CARERS and "cares" not in answers.get("caring", ()):
        return False
    return is_open(question.id, facts_of(answers), nation_of(answers), day, amounts=amounts_of(answers))
