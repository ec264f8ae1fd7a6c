"""One screen of the kiosk."""

from dataclasses import dataclass
from enum import StrEnum

from flask import url_for

from app.collector.draft import Draft, close
from app.collector.presenters.form import Choice, answers_of, relations_of
from app.collector.presenters.look import Help, help_for
from app.collector.presenters.thanks import receipt_address
from app.collector.presenters.titles import in_window
from app.domain.feedback.danger import Danger
from app.domain.feedback.question import ANSWERS, QUESTION, WHY
from app.domain.feedback.said import Said
from app.signposting.local import Local
from app.web.i18n import gettext as _
from app.web.i18n import ngettext


class Step(StrEnum):
    ANSWER = "answer"
    TEXT = "text"
    RELATION = "relation"
    LOOK = "look"
    THANKS = "thanks"
    CODE = "code"


#: long enough to read, short enough that the next person finds nothing; who writes gets more time
CLOSES_AFTER = {Step.TEXT: 600, Step.RELATION: 120, Step.LOOK: 120, Step.THANKS: 60, Step.CODE: 120}


@dataclass(frozen=True, slots=True)
class KioskPage:
    step: Step
    ref: str
    title: str
    place: str
    action: str
    sealed: str
    choices: tuple[Choice, ...]
    answer: str
    text: str
    help: Help | None
    problem: str
    words: tuple[str, ...]
    receipt_address: str
    status: int

    @property
    def shows(self) -> str:
        return self.step

    @property
    def closes_after(self) -> int:
        return CLOSES_AFTER.get(self.step, 0)

    @property
    def closes_in_words(self) -> str:
        minutes = self.closes_after // 60
        return ngettext(
            "This screen closes by itself after %(num)s minute.",
            "This screen closes by itself after %(num)s minutes.",
            minutes,
        )

    @property
    def window_title(self) -> str:
        return in_window(self.title, is_wrong=bool(self.problem))


def kiosk_page(
    step: Step,
    draft: Draft,
    *,
    said: Said | None = None,
    dangers: frozenset[Danger] = frozenset(),
    local: Local | None = None,
    code: str = "",
    problem: str = "",
    status: int = 200,
) -> KioskPage:
    return KioskPage(
        step=step,
        ref=draft.ref,
        title=_title(step),
        place=draft.name,
        action=url_for("collector.kiosk", ref=draft.ref),
        sealed="" if step is Step.ANSWER else close(draft),
        choices=_choices(step, draft),
        answer=_(ANSWERS[said.answer]) if said else "",
        text=draft.fields.get("text", ""),
        help=help_for(dangers, local) if dangers else None,
        problem=problem,
        words=tuple(code.split()),
        receipt_address=receipt_address(),
        status=status,
    )


def _choices(step: Step, draft: Draft) -> tuple[Choice, ...]:
    if step is Step.ANSWER:
        return answers_of("answer", draft.fields)
    return relations_of(draft.fields) if step is Step.RELATION else ()


def _title(step: Step) -> str:
    return {
        Step.ANSWER: _(QUESTION),
        Step.TEXT: _(WHY),
        Step.RELATION: _("Who are you to the person who has the care?"),
        Step.LOOK: _("Look at it before you send it"),
        Step.THANKS: _("Thank you"),
        Step.CODE: _("Your code"),
    }[step]
