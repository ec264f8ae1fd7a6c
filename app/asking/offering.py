"""The answers that a question offers to choose from."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.asking.reading import Fields
from app.asking.reading.choices import NONE_OF_THEM, instead_of, options_of
from app.asking.showing import period_in_words
from app.asking.words import Speaker
from app.domain.asking import Kind, Question


@dataclass(frozen=True, slots=True)
class Choice:
    """`id` is unique on its page; the first one bears the name of the field, for the list of errors leads there.

    `is_after_or`: it is chosen in the place of those before it.
    """

    id: str
    value: str
    text: str
    hint: str
    is_chosen: bool
    is_after_or: bool


def choices_of(speaker: Speaker, question: Question, filled: Fields) -> tuple[Choice, ...]:
    chosen = filled.getlist("answer")
    return tuple(
        Choice(
            id="answer" if number == 1 else f"answer-{number}",
            value=value,
            text=speaker.option(question, value),
            hint=speaker.option_hint(question, value),
            is_chosen=value in chosen,
            is_after_or=is_after_or,
        )
        for number, (value, is_after_or) in enumerate(_in_order(question), 1)
    )


def periods_of(question: Question, filled: Fields) -> tuple[Choice, ...]:
    chosen = filled.get("period")
    return tuple(
        Choice(f"period-{each}", each, period_in_words(each), "", each == chosen, False) for each in question.periods
    )


def _in_order(question: Question) -> Iterator[tuple[str, bool]]:
    """Who manages a thing, and most people manage most things, says so first, without reading what could be hard."""
    options, instead = options_of(question), instead_of(question)
    if question.kind is Kind.ABILITIES:
        manages = NONE_OF_THEM[Kind.ABILITIES]
        options, instead = (manages, *options), tuple(each for each in instead if each != manages)
    is_several = question.kind in NONE_OF_THEM
    for number, value in enumerate(options):
        yield value, question.kind is Kind.ABILITIES and number == 1
    for number, value in enumerate(instead):
        yield value, is_several and number == 0
