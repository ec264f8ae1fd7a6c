"""Published feedback of one's own place, with what its provider may do about each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from app.domain.entries.problems import Problem
from app.domain.feedback.states import REASONS
from app.domain.feedback.told import Told
from app.manage.answering import Answerable
from app.manage.presenters.problems import ProblemLine, at_boxes, told
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
    #: what is wrong with what was sent about this one, by the box; and all that was sent
    faults: Mapping[str, str]
    typed: Mapping[str, str]

    @property
    def may_reply(self) -> bool:
        return not self.reply and not self.is_reply_waiting

    @property
    def is_replying(self) -> bool:
        return bool({"text", "changed"} & self.faults.keys())

    @property
    def is_asking(self) -> bool:
        return bool({"ground", "why"} & self.faults.keys())


@dataclass(frozen=True, slots=True)
class FeedbackPage:
    ref: str
    name: str
    lines: tuple[FeedbackLine, ...]
    number: int
    pages: int
    grounds: tuple[tuple[str, str], ...]
    was_late: bool
    problems: tuple[ProblemLine, ...]

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
        page, faults = answerable.told, [problem] if problem else []
        return cls(
            ref=place.ref,
            name=place.name,
            lines=tuple(
                _line(each, answerable, *((faults, typed or {}) if each.ref == at else ([], {}))) for each in page.items
            ),
            number=page.number,
            pages=page.pages,
            grounds=tuple((ground.value, _(words)) for ground, words in REASONS.items()),
            was_late=was_late,
            problems=told([replace(fault, field=_anchor(fault.field, at)) for fault in faults]),
        )


def _anchor(field: str, ref: str) -> str:
    """Of the choices of a ground, the first."""
    return f"{next(iter(REASONS)).value if field == 'ground' else field}-{ref}"


def _line(told: Told, answerable: Answerable, faults: Sequence[Problem], typed: Mapping[str, str]) -> FeedbackLine:
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
        faults=at_boxes(faults),
        typed=typed,
    )
