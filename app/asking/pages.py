"""What the pages of a check show, in words."""

from dataclasses import dataclass

from flask import url_for

from app.asking.expecting import pages_expected
from app.asking.flow import Flow, Progress
from app.asking.offering import Choice, choices_of, periods_of
from app.asking.reading import Fields, Problem
from app.asking.showing import in_words
from app.asking.words import Speaker
from app.domain.asking import SHARED, Kind, Question, Stand, Voice
from app.web.i18n import gettext as _

#: fields that are not chosen from
PARTS = {Kind.MONEY: "money.html", Kind.NUMBER: "number.html", Kind.DAY: "day.html", Kind.POSTCODE: "postcode.html"}


@dataclass(frozen=True, slots=True)
class StartPage:
    """`shared` is the box for a computer that others use too."""

    title: str
    action: str
    shared: Choice


@dataclass(frozen=True, slots=True)
class Asking:
    """A question about to be asked: what stands in its fields, and what was wrong with that. `is_changing` is who came
    from the result and goes back there."""

    question: Question
    filled: Fields
    problem: Problem | None = None
    is_changing: bool = False


@dataclass(frozen=True, slots=True)
class QuestionPage:
    """`part` is the template of its fields; `filled` is what stands in them. `back` is the question before, or none at
    the first one. `resend` brings the page again, with what was typed."""

    check: str
    action: str
    sealed: str
    is_shared: bool
    id: str
    part: str
    how_far: str
    title: str
    hint: str
    why: str
    takes_one: bool
    choices: tuple[Choice, ...]
    periods: tuple[Choice, ...]
    filled: dict[str, str]
    problem: Problem | None
    back: str
    may_stop: bool
    is_changing: bool

    @property
    def resend(self) -> tuple[tuple[str, str], ...]:
        changing = (("changing", "1"),) if self.is_changing else ()
        return (("question", self.id), ("as_typed", "1"), *changing)

    @property
    def window_title(self) -> str:
        return _("Error: %(title)s", title=self.title) if self.problem else self.title

    @property
    def described_by(self) -> str:
        return " ".join(["hint"] * bool(self.hint) + ["error"] * bool(self.problem))

    @property
    def is_range(self) -> bool:
        """Whether the box for the most, which is folded away, has something in it or to mend."""
        return bool(self.filled.get("up_to")) or (self.problem is not None and self.problem.field == "up_to")

    @classmethod
    def of(cls, flow: Flow, progress: Progress, stand: Stand, asking: Asking, sealed: str) -> "QuestionPage":
        speaker, question = Speaker.of(flow, progress), asking.question
        words = speaker.words(question)
        before, number = _place(stand, question)
        return cls(
            check=_(flow.title),
            action=url_for(flow.endpoint),
            sealed=sealed,
            is_shared=progress.is_shared,
            id=question.id,
            part=PARTS.get(question.kind, "choices.html"),
            how_far=_how_far(number, pages_expected(flow, progress)),
            title=speaker.say(question, words.title),
            hint=speaker.say(question, words.hint),
            why=speaker.say(question, words.why),
            takes_one=question.kind in (Kind.YES_NO, Kind.ONE_OF),
            choices=choices_of(speaker, question, asking.filled),
            periods=periods_of(question, asking.filled),
            filled=asking.filled.to_dict(),
            problem=asking.problem,
            back=before,
            may_stop=flow.may_stop(stand),
            is_changing=asking.is_changing,
        )


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """`id` is what the button to change it sends."""

    id: str
    short: str
    answer: str


def start_page(flow: Flow) -> StartPage:
    (shared, *_others) = choices_of(Speaker(flow.words({}), Voice.YOU), SHARED, Fields())
    return StartPage(_(flow.title), url_for(flow.endpoint), shared)


def answers_list(flow: Flow, progress: Progress, stand: Stand) -> tuple[AnswerLine, ...]:
    speaker = Speaker.of(flow, progress)
    return tuple(_line(speaker, question, progress) for question in stand.answered if _is_a_choice(question))


def _is_a_choice(question: Question) -> bool:
    """A page with one way on, which is to go on, is no answer of the person's."""
    return not (question.kind is Kind.ONE_OF and len(question.options) == 1 and not question.allows_unknown)


def _line(speaker: Speaker, question: Question, progress: Progress) -> AnswerLine:
    short = speaker.say(question, speaker.words(question).short)
    return AnswerLine(question.id, short, in_words(speaker, question, progress.answers[question.id]))


def _how_far(number: int, expected: int) -> str:
    if number > expected:
        return _("Question %(number)s", number=number)
    return _("Question %(number)s of about %(expected)s", number=number, expected=expected)


def _place(stand: Stand, question: Question) -> tuple[str, int]:
    """The question before, and which one this is, counted from 1."""
    way = [each.id for each in stand.answered]
    place = way.index(question.id) if question.id in way else len(way)
    return (way[place - 1] if place else ""), place + 1
