from collections.abc import Sequence
from dataclasses import dataclass

from flask import url_for

from app.domain.feedback.told import Told
from app.feedback.models import Feedback
from app.moderation.presenters.answers import AskedAgain
from app.moderation.presenters.item import Problem, reasons
from app.moderation.presenters.queue import Option, shortened
from app.web.words import in_words


@dataclass(frozen=True, slots=True)
class ToldLine:
    url: str
    first_words: str
    lang: str
    published: str


@dataclass(frozen=True, slots=True)
class PublishedPage:
    """`asked` is the place's code; without a `place` there is no such place, or none was asked for."""

    asked: str
    place: str
    lines: tuple[ToldLine, ...]


@dataclass(frozen=True, slots=True)
class ReopenPage:
    action: str
    place: str
    shown: str
    text: str
    reasons: tuple[Option, ...]
    problem: Problem | None


def published_page(asked: str, place: str = "", told: Sequence[Told] = ()) -> PublishedPage:
    return PublishedPage(asked, place, tuple(map(_line, told)))


def reopen_page(feedback: Feedback, asked: AskedAgain | None) -> ReopenPage:
    return ReopenPage(
        action=url_for(".reopen", ref=feedback.ref),
        place=feedback.place.name,
        shown=feedback.published_text or "",
        text=asked.text if asked else "",
        reasons=reasons(asked.reason if asked else ""),
        problem=asked.problem if asked else None,
    )


def _line(told: Told) -> ToldLine:
    url = url_for(".reopening", ref=told.ref)
    return ToldLine(url, shortened(told.text), told.language, in_words(told.published_on))
