"""Takes an answer from a form: the value, or what is wrong with it and what to type instead.

One small file for each kind of question, and the way back: `fields_of` fills a form with an answer that was given.
"""

from collections.abc import Callable
from types import MappingProxyType

from werkzeug.datastructures import MultiDict

from app.asking.reading import choices, days, money, numbers, postcodes
from app.asking.reading.problem import Problem
from app.domain.asking import Kind, Question, Value

__all__ = ["FIELDS", "Fields", "Problem", "fields_of", "fits", "read"]

#: what a form sends, as far as it is an answer
Fields = MultiDict[str, str]
FIELDS = ("answer", "amount", "up_to", "period", "number", "day", "month", "year", "postcode")
#: nothing that is asked needs more; the rest is not read
MOST_LETTERS = 200

READERS: MappingProxyType[Kind, Callable[[Question, Fields], Value | Problem]] = MappingProxyType(
    {
        Kind.YES_NO: choices.read_one,
        Kind.ONE_OF: choices.read_one,
        Kind.ABILITIES: choices.read_some,
        Kind.SOME_OF: choices.read_some,
        Kind.MONEY: money.read,
        Kind.NUMBER: numbers.read,
        Kind.DAY: days.read,
        Kind.POSTCODE: postcodes.read,
    }
)
FILLERS: MappingProxyType[Kind, Callable[[Question, Value], dict[str, list[str]]]] = MappingProxyType(
    {
        Kind.YES_NO: choices.fields,
        Kind.ONE_OF: choices.fields,
        Kind.ABILITIES: choices.fields,
        Kind.SOME_OF: choices.fields,
        Kind.MONEY: money.fields,
        Kind.NUMBER: numbers.fields,
        Kind.DAY: days.fields,
        Kind.POSTCODE: postcodes.fields,
    }
)


def typed(form: Fields) -> Fields:
    """What stands in the fields of an answer, and nothing else of the form."""
    return MultiDict([(name, said[:MOST_LETTERS]) for name in FIELDS for said in form.getlist(name)])


def read(question: Question, form: Fields) -> Value | Problem:
    return READERS[question.kind](question, typed(form))


def fields_of(question: Question, value: Value) -> Fields:
    if value == "unknown":
        return MultiDict({"answer": "unknown"})
    return MultiDict(FILLERS[question.kind](question, value))


def fits(question: Question, value: Value) -> bool:
    """Whether it could be given as an answer today: what was sealed yesterday may have been to another question."""
    try:
        return read(question, fields_of(question, value)) == value
    except (TypeError, AttributeError, ValueError, KeyError):
        return False
