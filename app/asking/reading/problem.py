"""What is wrong with an answer."""

from dataclasses import dataclass

from app.domain.asking import Question
from app.domain.asking.questions import UNKNOWN
from app.web.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class Problem:
    """`field` is the one to mend; `text` says what to type or choose there."""

    field: str
    text: str


def both_said_and_unknown(field: str) -> Problem:
    return Problem(field, _("You typed something and also chose the last answer. Keep one of the two."))


def is_unknown(question: Question, answers: list[str]) -> bool:
    return question.allows_unknown and answers == [UNKNOWN]
