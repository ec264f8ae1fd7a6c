"""What the pages of a check show, in words."""

from dataclasses import dataclass

from flask import url_for

from app.asking.flow import Flow, Progress
from app.asking.reading import Fields, Problem
from app.asking.reading.choices import instead_of, options_of
from app.asking.showing import in_words, period_in_words
from app.asking.words import Speaker
from app.domain.asking import Kind, Question, Stand
from app.web.i18n import gettext as _

_SEVERAL = (Kind.ABILITIES, Kind.SOME_OF)
_PICKED = (Kind.YES_NO, Kind.ONE_OF, *_SEVERAL)


@dataclass(frozen=True, slots=True)
class Choice:
    """`id` is unique on its page; the first one bears the name of the field, for the list of errors leads there."""

    id: str
    value: str
    text: str
    hint: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class StartPage:
    title: str
    action: str


@dataclass(frozen=True, slots=True)
class QuestionPage:
    """`kind` says which fields it has; `filled` is what stands in them. `instead` may be chosen in the place of all
    else. `back` is the question before, or none at the first one."""

    check: str
    action: str
    sealed: str
    is_shared: bool
    id: str
    kind: str
    how_far: str
    title: str
    hint: str
    why: str
    choices: tuple[Choice, ...]
    instead: tuple[Choice, ...]
    periods: tuple[Choice, ...]
    filled: dict[str, str]
    problem: Problem | None
    back: str
    may_stop: bool
    is_changing: bool

    @property
    def takes_one(self) -> bool:
        return self.kind not in _SEVERAL

    @property
    def resend(self) -> tuple[tuple[str, str], ...]:
        """What brings this page again, with what was typed."""
        changing = (("changing", "1"),) if self.is_changing else ()
        return (("question", self.id), ("as_typed", "1"), *changing)

    @property
    def is_picked(self) -> bool:
        return self.kind in _PICKED

    @property
    def window_title(self) -> str:
        return _("Error: %(title)s", title=self.title) if self.problem else self.title

    @classmethod
    def of(
        cls,
        flow: Flow,
        progress: Progress,
        stand: Stand,
        question: Question,
        filled: Fields,
        problem: Problem | None,
        sealed: str,
        *,
        changing: bool,
    ) -> "QuestionPage":
        speaker = Speaker.of(flow, progress)
        words = speaker.words(question)
        before, number = _place(stand, question)
        choices = _choices(speaker, question, options_of(question), filled, 1)
        return cls(
            check=flow.title,
            action=url_for(flow.endpoint),
            sealed=sealed,
            is_shared=progress.is_shared,
            id=question.id,
            kind=question.kind.value,
            how_far=_("Question %(number)s", number=number),
            title=speaker.say(question, words.title),
            hint=speaker.say(question, words.hint),
            why=speaker.say(question, words.why),
            choices=choices,
            instead=_choices(speaker, question, instead_of(question), filled, len(choices) + 1),
            periods=_periods(question, filled),
            filled=filled.to_dict(),
            problem=problem,
            back=before,
            may_stop=flow.may_stop(stand),
            is_changing=changing,
        )


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """`id` is what the button to change it sends."""

    id: str
    short: str
    answer: str


def start_page(flow: Flow) -> StartPage:
    return StartPage(flow.title, url_for(flow.endpoint))


def answers_list(flow: Flow, progress: Progress, stand: Stand) -> tuple[AnswerLine, ...]:
    speaker = Speaker.of(flow, progress)
    return tuple(_line(speaker, question, progress) for question in stand.answered)


def _line(speaker: Speaker, question: Question, progress: Progress) -> AnswerLine:
    short = speaker.say(question, speaker.words(question).short)
    return AnswerLine(question.id, short, in_words(speaker, question, progress.answers[question.id]))


def _place(stand: Stand, question: Question) -> tuple[str, int]:
    """The question before, and which one this is, counted from 1."""
    way = [each.id for each in stand.answered]
    place = way.index(question.id) if question.id in way else len(way)
    return (way[place - 1] if place else ""), place + 1


def _choices(
    speaker: Speaker, question: Question, values: tuple[str, ...], filled: Fields, first: int
) -> tuple[Choice, ...]:
    chosen = filled.getlist("answer")
    return tuple(
        Choice(
            id="answer" if number == 1 else f"answer-{number}",
            value=value,
            text=speaker.option(question, value),
            hint=speaker.option_hint(question, value),
            is_chosen=value in chosen,
        )
        for number, value in enumerate(values, first)
    )


def _periods(question: Question, filled: Fields) -> tuple[Choice, ...]:
    chosen = filled.get("period")
    return tuple(Choice(f"period-{each}", each, period_in_words(each), "", each == chosen) for each in question.periods)
