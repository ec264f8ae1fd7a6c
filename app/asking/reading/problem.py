"""What is wrong with an answer."""

from dataclasses import dataclass

from werkzeug.datastructures import MultiDict

from app.domain.asking import Question
from app.domain.asking.questions import UNKNOWN
from app.web.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class Problem:
    """`field` is the one to mend; `text` says what to type or choose there."""

    field: str
    text: str


def ticked_instead(
    question: Question, form: MultiDict[str, str], *, is_typed: bool, else_ask: Problem
) -> str | Problem | None:
    """The box below what is typed, which says that it is not known; none where nothing is ticked."""
    answers = form.getlist("answer")
    if not answers:
        return None
    if is_typed:
        text = _("You typed something and also chose the last answer. Keep one of the two.")
        return Problem(else_ask.field, text)
    return UNKNOWN if question.allows_unknown and answers == [UNKNOWN] else else_ask
