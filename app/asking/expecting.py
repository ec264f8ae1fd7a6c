"""How many pages a check may take: walked on with what most people answer."""

from app.asking.flow import Flow, Progress
from app.asking.reading import fits
from app.domain.asking import Kind, Question, Value
from app.domain.asking.questions import UNKNOWN


def pages_expected(flow: Flow, progress: Progress) -> int:
    """0 where the check does not say what is usual."""
    if not flow.usual:
        return 0
    answers = dict(progress.answers)
    pages = 0
    for question in flow.route(answers):
        if question.id not in answers or not fits(question, answers[question.id]):
            answers[question.id] = flow.usual.get(question.entry, _usual(question))
        pages += 1
    return pages


def _usual(question: Question) -> Value:
    if question.kind in (Kind.ABILITIES, Kind.SOME_OF):
        return []
    if question.kind is Kind.YES_NO:
        return "no"
    return UNKNOWN if question.allows_unknown else question.options[0]
