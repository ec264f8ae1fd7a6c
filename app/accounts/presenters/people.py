from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from flask import url_for

from app.accounts.models import Account
from app.accounts.presenters.words import ROLES, Choice, moment, role_in_short
from app.accounts.roles import Role
from app.accounts.tries import is_shut
from app.web.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class PersonRow:
    email: str
    address: str
    roles: str
    state: str
    last_seen: str


@dataclass(frozen=True, slots=True)
class PeoplePage:
    people: tuple[PersonRow, ...]
    roles: tuple[Choice, ...]
    problem: str
    typed: str
    #: the page of who has that address already
    known: str
    #: e-mail that waits or was given up, in words; empty where there is none
    letters: tuple[str, ...]

    @classmethod
    def of(
        cls,
        accounts: Sequence[Account],
        letters: tuple[str, ...],
        problem: str = "",
        typed: str = "",
        role: str = "",
        known: Account | None = None,
    ) -> Self:
        chosen = role or Role.MODERATOR
        roles = tuple(Choice(each.value, _(text), each == chosen) for each, text in ROLES.items())
        page = url_for("accounts.person", account_id=known.id) if known else ""
        return cls(tuple(_row(each) for each in accounts), roles, problem, typed, page, letters)


@dataclass(frozen=True, slots=True)
class PersonPage:
    id: int
    email: str
    state: str
    last_seen: str
    sessions: int
    roles: tuple[Choice, ...]
    can_be_opened: bool
    has_code_app: bool
    problem: str
    is_own: bool

    @classmethod
    def of(cls, account: Account, sessions: Mapping[int, int], problem: str = "", *, is_own: bool = False) -> Self:
        held = {each.name for each in account.roles}
        return cls(
            id=account.id,
            email=account.email,
            state=_state(account),
            last_seen=moment(account.signed_in_at),
            sessions=sessions.get(account.id, 0),
            roles=tuple(Choice(role.value, _(text), role in held) for role, text in ROLES.items()),
            can_be_opened=not account.active or is_shut(account.locked_until),
            has_code_app=account.tf_totp_secret is not None,
            problem=problem,
            is_own=is_own,
        )


def _row(account: Account) -> PersonRow:
    return PersonRow(
        email=account.email,
        address=url_for("accounts.person", account_id=account.id),
        roles=", ".join(role_in_short(each.name) for each in account.roles) or _("none"),
        state=_state(account),
        last_seen=moment(account.signed_in_at),
    )


def _state(account: Account) -> str:
    if not account.active:
        return _("closed")
    if is_shut(account.locked_until):
        return _("shut for a day after many wrong tries")
    return _("open") if account.password else _("waits for a password")
