"""What would make a result firmer: answers to find, found by trying them in the rules; figures that are missing or not
confirmed; and what the council decides."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from app.asking.pages import AnswerLine
from app.domain.asking import Answers, Kind, Question, Value
from app.domain.asking.questions import UNKNOWN
from app.domain.figures import figures
from app.domain.rules.charging import Charge, Range, amount_a_week
from app.domain.rules.charging.entries import Treatment
from app.paying.facts import facts_of
from app.paying.presenters.gaps import figure_gaps
from app.paying.presenters.lines import named_by
from app.paying.presenters.told import Told
from app.web.i18n import gettext as _

#: not free, and so dear that the price bounds nothing
HIDES: Answers = {"free": [], "cost": {"amount": "100000", "period": "week"}}


@dataclass(frozen=True, slots=True)
class Firmer:
    """`answers` each have a button to change them; `went_on` is false where the person stopped before the end."""

    answers: tuple[AnswerLine, ...]
    missing: tuple[str, ...]
    unconfirmed: tuple[str, ...]
    council: tuple[str, ...]
    went_on: bool

    @property
    def is_needed(self) -> bool:
        return bool(self.answers or self.missing or self.unconfirmed or self.council or not self.went_on)


NOTHING_TO_FIND = Firmer((), (), (), (), went_on=True)


def firmer_of(
    charge: Charge,
    asked: Sequence[Question],
    answers: Answers,
    lines: Sequence[AnswerLine],
    told: Told,
    *,
    went_on: bool,
) -> Firmer:
    matter = {each.id for each in asked if would_change(each, answers, charge)}
    return Firmer(
        answers=tuple(line for line in lines if line.id in matter),
        missing=figure_gaps(charge.gaps, told),
        unconfirmed=tuple(_(figures()[name].label) for name in charge.unconfirmed),
        council=tuple(dict.fromkeys(_left_to_council(charge, told))),
        went_on=went_on,
    )


def would_change(question: Question, answers: Answers, charge: Charge) -> bool:
    """Whether another result comes out where an answer that is open is put an end to."""
    tried = tuple(_closed(question, answers[question.id]))
    return bool(tried) and any(_changes(question, tried, {**answers, **more}, charge.day) for more in _settled(answers))


def _changes(question: Question, tried: Sequence[Value], answers: Answers, day: date) -> bool:
    as_it_is = _amount(answers, day)
    return any(_amount({**answers, question.id: each}, day) != as_it_is for each in tried)


def _amount(answers: Answers, day: date) -> Range | None:
    return amount_a_week(facts_of(answers), day)


def _settled(answers: Answers) -> Iterator[Answers]:
    """What is not known of the price, or of free care, hides what all else does: so that is tried settled too."""
    yield {}
    if yet := {question: each for question, each in HIDES.items() if answers.get(question) == UNKNOWN}:
        yield yet


def _closed(question: Question, value: Value) -> Iterator[Value]:
    if isinstance(value, dict):
        if "up_to" in value:
            yield {key: amount for key, amount in value.items() if key != "up_to"}
            yield {**value, "amount": value["up_to"]}
    elif value == UNKNOWN:
        yield from _possible(question)


def _possible(question: Question) -> Iterator[Value]:
    match question.kind:
        case Kind.YES_NO:
            yield from ("yes", "no")
        case Kind.ONE_OF:
            yield from question.options
        case Kind.SOME_OF:
            yield []
            yield from ([option] for option in question.options)
        case Kind.NUMBER:
            yield from ("0", str(question.most))
        case Kind.MONEY:
            period = {"period": question.periods[0]} if question.periods else {}
            yield from ({"amount": amount, **period} for amount in ("0", "100000"))
        case Kind.DAY:
            yield from ("2016-01-01", "9999-01-01")


def _left_to_council(charge: Charge, told: Told) -> Iterator[str]:
    for line in charge.lines:
        if line.treatment == Treatment.UNSETTLED and line.least != line.most:
            yield told.name(named_by(line))
