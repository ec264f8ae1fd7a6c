"""Roles, acts, moments and choices as people read them."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from app.accounts.acts import WORDS, Act
from app.accounts.roles import Role
from app.domain.feedback.states import OUTCOMES, REASONS
from app.domain.text import to_translate
from app.domain.uk_time import LONDON
from app.web.i18n import gettext as _
from app.web.words import in_words

ROLES: Final = {
    Role.MODERATOR: to_translate("Moderator: reads feedback and decides what is published"),
    Role.ADMINISTRATOR: to_translate("Administrator: gives and takes accounts, and reads what was done"),
    Role.PROVIDER: to_translate("Provider: speaks for places that we let them speak for"),
}
SHORT_ROLES: Final = {
    Role.MODERATOR: to_translate("Moderator"),
    Role.ADMINISTRATOR: to_translate("Administrator"),
    Role.PROVIDER: to_translate("Provider"),
}

#: what stands beside an act, by its code
DETAILS: Final = {str(code): text for codes in (SHORT_ROLES, REASONS, OUTCOMES) for code, text in codes.items()}


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a list to choose from."""

    value: str
    text: str
    is_chosen: bool


def role_in_short(name: str) -> str:
    return _(SHORT_ROLES[Role(name)])


def act_in_words(name: str) -> str:
    """An act of an older version of this site, that no code knows any more, by its own name."""
    return _(WORDS[Act(name)]) if name in set(Act) else name


def detail_in_words(detail: str) -> str:
    """What is no role, reason or outcome stands as it was written down."""
    return _(DETAILS[detail]) if detail in DETAILS else detail


def moment(at: datetime | None) -> str:
    if at is None:
        return _("never")
    local = at.replace(tzinfo=UTC).astimezone(LONDON)
    return _("%(day)s, %(time)s", day=in_words(local.date()), time=local.strftime("%H:%M"))
