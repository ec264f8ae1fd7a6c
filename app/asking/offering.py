"""The answers that a question offers to choose from."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.asking.reading import Fields
from app.asking.reading.choices import NONE_OF_THEM, instead_of, options_of
from app.asking.showing import period_in_words
from app.asking.words import Speaker
from app.domain.asking import Kind, Question
from app.web.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class Choice:
    """`id` is unique on its page; the first one bears the name of the field, for the list of errors leads there.

    `after` stands between it and those before it, in whose place it is chosen; empty for most.
    """

    id: str
    value: str
    text: str
    hint: str
    is_chosen: bool
    after: str


def choices_of(speaker: Speaker, question: Question, filled: Fields) -> tuple[Choice, ...]:
    chosen = filled.getlist("answer")
    return tuple(
        Choice(
            id="answer" if number == 1 else f"answer-{number}",
            value=value,
            text=speaker.option(question, value),
            hint=speaker.option_hint(question, value),
            is_chosen=value in chosen,
            after=after,
        )
        for number, (value, after) in enumerate(_in_order(question), 1)
    )


def periods_of(question: Question, filled: Fields) -> tuple[Choice, ...]:
    chosen = filled.get("period")
    return tuple(
        Choice(f"period-{each}", each, period_in_words(each), "", each == chosen, "") for each in question.periods
    )


def _in_order(question: Question) -> Iterator[tuple[str, str]]:
    """Who manages a thing, and most people manage most things, says so first, without reading what could be hard."""
    options, instead = options_of(question), instead_of(question)
    if question.kind is Kind.ABILITIES:
        manages = NONE_OF_THEM[Kind.ABILITIES]
        options, instead = (manages, *options), tuple(each for each in instead if each != manages)
    is_several = question.kind in NONE_OF_THEM
    for number, value in enumerate(options):
        yield value, _("It is hard. Tick all that fit:") if question.kind is Kind.ABILITIES and number == 1 else ""
    for number, value in enumerate(instead):
        yield value, _("or") if is_several and number == 0 else ""
