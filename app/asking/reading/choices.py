"""Answers that are chosen: one of several, or as many as are true."""

from werkzeug.datastructures import MultiDict

from app.asking.reading.problem import Problem
from app.domain.asking import Kind, Question, Value
from app.domain.asking.questions import NOT_APPLICABLE, UNKNOWN
from app.web.i18n import gettext as _

#: says that none of the others is true: the value is then an empty list
NONE_OF_THEM = {Kind.ABILITIES: "manages", Kind.SOME_OF: "none"}


def options_of(question: Question) -> tuple[str, ...]:
    """In the order in which the page offers them."""
    return ("yes", "no") if question.kind is Kind.YES_NO else question.options


def instead_of(question: Question) -> tuple[str, ...]:
    """What may be chosen in the place of all options, and only alone."""
    found = [NONE_OF_THEM[question.kind]] if question.kind in NONE_OF_THEM else []
    found += [NOT_APPLICABLE] * question.may_not_apply + [UNKNOWN] * question.allows_unknown
    return tuple(found)


def read_one(question: Question, form: MultiDict[str, str]) -> Value | Problem:
    offered = (*options_of(question), *instead_of(question))
    match form.getlist("answer"):
        case [] | [""]:
            return Problem("answer", _("Choose one answer"))
        case [said] if said in offered:
            return said
    return Problem("answer", _("Choose one of the answers on this page"))


def read_some(question: Question, form: MultiDict[str, str]) -> Value | Problem:
    said = list(dict.fromkeys(form.getlist("answer")))
    alone = [each for each in said if each in instead_of(question)]
    if not said:
        return Problem("answer", _("Choose at least one answer"))
    if not set(said) <= {*question.options, *alone}:
        return Problem("answer", _("Choose from the answers on this page"))
    if not alone:
        return [each for each in question.options if each in said]
    if len(said) > 1:
        return Problem("answer", _("Two of your answers do not fit together. Take the tick off one of them."))
    return [] if alone == [NONE_OF_THEM[question.kind]] else alone[0]


def fields(question: Question, value: Value) -> dict[str, list[str]]:
    if isinstance(value, str):
        return {"answer": [value]}
    return {"answer": list(value) or [NONE_OF_THEM[question.kind]]}
