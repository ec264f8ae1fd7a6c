"""Published feedback of one's own place, with what its provider may do about each."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.domain.entries.problems import Problem
from app.domain.feedback.states import REASONS
from app.domain.feedback.told import Told
from app.manage.answering import LONGEST, Answerable
from app.manage.presenters.problems import said
from app.providers.models import Place
from app.web.i18n import gettext as _
from app.web.words import in_words


@dataclass(frozen=True, slots=True)
class FeedbackLine:
    ref: str
    text: str
    language: str
    published_on: str
    reply: str
    replied_on: str
    changed: str
    is_reply_waiting: bool
    is_reviewed: bool
    #: what is wrong with what was sent about this one
    problem: str
    problem_field: str

    @property
    def may_reply(self) -> bool:
        return not self.reply and not self.is_reply_waiting


@dataclass(frozen=True, slots=True)
class FeedbackPage:
    ref: str
    name: str
    lines: tuple[FeedbackLine, ...]
    number: int
    pages: int
    grounds: tuple[tuple[str, str], ...]
    longest: int
    was_late: bool
    typed: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        place: Place,
        answerable: Answerable,
        *,
        was_late: bool = False,
        problem: Problem | None = None,
        at: str = "",
        typed: Mapping[str, str] | None = None,
    ) -> "FeedbackPage":
        told = answerable.told
        return cls(
            ref=place.ref,
            name=place.name,
            lines=tuple(_line(each, answerable, problem if each.ref == at else None) for each in told.items),
            number=told.number,
            pages=told.pages,
            grounds=tuple((ground.value, _(words)) for ground, words in REASONS.items()),
            longest=LONGEST,
            was_late=was_late,
            typed=typed or {},
        )


def _line(told: Told, answerable: Answerable, problem: Problem | None) -> FeedbackLine:
    reply = told.reply
    return FeedbackLine(
        ref=told.ref,
        text=told.text,
        language=told.language,
        published_on=in_words(told.published_on),
        reply=reply.text if reply else "",
        replied_on=in_words(reply.replied_on) if reply else "",
        changed=reply.changed if reply else "",
        is_reply_waiting=told.ref in answerable.waiting,
        is_reviewed=told.is_challenged,
        problem=said(problem) if problem else "",
        problem_field=problem.field if problem else "",
    )
