"""The form, with what was typed in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from flask import url_for

from app.collector.draft import ASPECT, Draft, close
from app.collector.presenters.titles import in_window
from app.collector.reading import Errors, months_offered
from app.domain.feedback.question import (
    ANSWERS,
    ASPECTS,
    MOST_LETTERS,
    QUESTION,
    RELATIONS,
    WHY,
    Answer,
    Aspect,
    Relation,
)
from app.domain.helplines import helplines
from app.web.clock import today
from app.web.i18n import gettext as _
from app.web.words import month_of_year, number, phone_in_groups

CHILDLINE = "childline"


@dataclass(frozen=True, slots=True)
class Choice:
    id: str
    value: str
    text: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class AspectField:
    name: str
    title: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Fields:
    """All that is filled in; also what somebody keys in from paper."""

    question: str
    why: str
    text: str
    most_letters: str
    answers: tuple[Choice, ...]
    relations: tuple[Choice, ...]
    months: tuple[Choice, ...]
    aspects: tuple[AspectField, ...]
    is_under_16: bool
    childline: str
    problems: Errors = ()

    @property
    def has_aspects(self) -> bool:
        return any(choice.is_chosen for aspect in self.aspects for choice in aspect.choices)

    def problem(self, part: str) -> str:
        """Of a part of the form, by the beginning of its ids."""
        return next((each.text for each in self.problems if each.field.startswith(part)), "")


@dataclass(frozen=True, slots=True)
class FormPage:
    """`resend` brings this page again in another language."""

    title: str
    place: str
    place_url: str
    action: str
    sealed: str
    proof_of: str
    is_edit: bool
    fields: Fields
    note: str = ""
    closed: str = ""
    not_saved: bool = False
    shows: str = "form"

    @property
    def window_title(self) -> str:
        return in_window(self.title, is_wrong=bool(self.fields.problems or self.note or self.not_saved))

    @property
    def most_letters(self) -> int:
        return MOST_LETTERS


def fields_of(typed: Mapping[str, str], problems: Errors = ()) -> Fields:
    return Fields(
        question=_(QUESTION),
        why=_(WHY),
        text=typed.get("text", ""),
        most_letters=number(MOST_LETTERS),
        answers=answers_of("answer", typed),
        relations=relations_of(typed),
        months=_months(typed.get("month", ""), today()),
        aspects=tuple(
            AspectField(f"{ASPECT}{each}", _(ASPECTS[each]), answers_of(f"{ASPECT}{each}", typed)) for each in Aspect
        ),
        is_under_16=bool(typed.get("under_16")),
        childline=phone_in_groups(helplines()[CHILDLINE].phone),
        problems=problems,
    )


def form_page(
    draft: Draft, problems: Errors = (), note: str = "", *, closed: str = "", not_saved: bool = False
) -> FormPage:
    return FormPage(
        title=title_of(draft),
        place=draft.name,
        place_url=url_for("profiles.place", ref=draft.ref),
        action=action_of(draft),
        sealed=close(draft),
        proof_of=draft.form_key,
        is_edit=bool(draft.receipt),
        fields=fields_of(draft.fields, problems),
        note=note,
        closed=closed,
        not_saved=not_saved,
    )


def title_of(draft: Draft) -> str:
    if draft.receipt:
        return _("Change your feedback")
    return _("Leave feedback about %(place)s", place=draft.name)


def action_of(draft: Draft) -> str:
    return url_for("collector.receipt") if draft.receipt else url_for("collector.give", ref=draft.ref)


def answers_of(name: str, typed: Mapping[str, str]) -> tuple[Choice, ...]:
    chosen = typed.get(name)
    return tuple(Choice(f"{name}-{each}", each.value, _(ANSWERS[each]), each == chosen) for each in Answer)


def relations_of(typed: Mapping[str, str]) -> tuple[Choice, ...]:
    chosen = typed.get("relation")
    return tuple(Choice(f"relation-{each}", each.value, _(RELATIONS[each]), each == chosen) for each in Relation)


def _months(chosen: str, now: date) -> tuple[Choice, ...]:
    offered = ((f"{each:%Y-%m}", month_of_year(each)) for each in months_offered(now))
    return tuple(Choice(value, value, text, value == chosen) for value, text in offered)
