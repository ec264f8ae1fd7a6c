"""What stands before every answer where somebody's words say that it is urgent."""

from collections.abc import Sequence
from dataclasses import dataclass

from flask import url_for

from app.domain.guide_words import Urgency
from app.domain.helplines import helplines
from app.web.i18n import gettext as _
from app.web.words import phone_link

#: more than two boxes push each other away
MOST_BOXES = 2


@dataclass(frozen=True, slots=True)
class Call:
    text: str
    url: str


@dataclass(frozen=True, slots=True)
class UrgentBox:
    title: str
    lines: tuple[str, ...]
    calls: tuple[Call, ...]


def urgent_boxes(kinds: Sequence[Urgency]) -> tuple[UrgentBox, ...]:
    return tuple(_MAKERS[kind]() for kind in kinds[:MOST_BOXES])


def _danger() -> UrgentBox:
    lines = (_("Call now. They tell you what to do until help comes. It is free."),)
    return UrgentBox(_("Is a life at risk?"), lines, (_call_999(), _call_111(_("Not an emergency: call NHS 111"))))


def _despair() -> UrgentBox:
    samaritans = helplines()["samaritans"].phone
    lines = (
        _("You do not have to bear this alone. People are there to listen, day and night."),
        _("You can also text SHOUT to 85258."),
    )
    calls = (
        _call_999(),
        _call_111(_("Call NHS 111, then choose option 2")),
        Call(_("Call Samaritans: %(phone)s", phone=samaritans), phone_link(samaritans)),
    )
    return UrgentBox(_("Do you feel that you cannot go on?"), lines, calls)


def _harm() -> UrgentBox:
    lines = (
        _("If someone is in danger now, call 999 first."),
        _("Else phone the council where they live. At night and at weekends its emergency team answers."),
    )
    guide = Call(_("What to say, and what happens then"), url_for("guidance.guide", slug="staying-safe"))
    return UrgentBox(_("Is someone being hurt, or not looked after?"), lines, (_call_999(), _council(), guide))


def _medical_today() -> UrgentBox:
    lines = (_("It is free, day and night. For a mental health crisis choose option 2."),)
    return UrgentBox(_("Do you need medical help today?"), lines, (_call_111(_("Call NHS 111")), _call_999()))


def _no_care_now() -> UrgentBox:
    lines = (_("Phone the council. In the evening, at night and at weekends its emergency team answers."),)
    return UrgentBox(_("Do you need care now?"), lines, (_council(), _call_999()))


def _call_999() -> Call:
    return Call(_("A life is at risk: call 999"), "tel:999")


def _call_111(text: str) -> Call:
    return Call(text, "tel:111")


def _council() -> Call:
    return Call(_("Find the council and its number"), url_for("signposting.council"))


_MAKERS = {
    Urgency.DANGER: _danger,
    Urgency.DESPAIR: _despair,
    Urgency.HARM: _harm,
    Urgency.MEDICAL_TODAY: _medical_today,
    Urgency.NO_CARE_NOW: _no_care_now,
}
