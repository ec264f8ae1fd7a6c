from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Self

from app.accounts.models import Account
from app.accounts.noticing import PlaceNotices
from app.accounts.presenters.notices import PlaceLine, places_in_words
from app.accounts.presenters.work import TaskLine, lines_of
from app.accounts.roles import Role
from app.accounts.work import Task
from app.web.i18n import gettext as _
from app.web.i18n import ngettext
from app.web.languages import local


@dataclass(frozen=True, slots=True)
class Room:
    address: str
    text: str


@dataclass(frozen=True, slots=True)
class HomePage:
    email: str
    rooms: tuple[Room, ...]
    #: what waits for them; and, for who speaks for places, what became of what they sent
    tasks: tuple[TaskLine, ...]
    places: tuple[PlaceLine, ...]
    recovery_codes: int
    codes_left: str
    sessions: str

    @classmethod
    def of(
        cls, account: Account, sessions: int, tasks: Sequence[Task] = (), notices: Sequence[PlaceNotices] = ()
    ) -> Self:
        codes = len(account.mf_recovery_codes or [])
        return cls(
            email=account.email,
            rooms=rooms_of(account),
            tasks=lines_of(tasks),
            places=places_in_words(notices),
            recovery_codes=codes,
            codes_left=ngettext("%(num)s code is left", "%(num)s codes are left", codes),
            sessions=ngettext(
                "You are signed in on %(num)s device.", "You are signed in on %(num)s devices.", sessions
            ),
        )


def rooms_of(account: Account) -> tuple[Room, ...]:
    return tuple(_rooms({each.name for each in account.roles}))


def _rooms(roles: set[str]) -> Iterator[Room]:
    if Role.MODERATOR in roles:
        yield Room(local("/moderate"), _("Read feedback that waits"))
        yield Room(local("/manage/approvals"), _("What providers sent"))
    if Role.PROVIDER in roles:
        yield Room(local("/manage"), _("Your places"))
    if Role.ADMINISTRATOR in roles:
        yield Room(local("/manage/claims"), _("Who speaks for which place"))
        yield Room(local("/account/people"), _("People with accounts"))
        yield Room(local("/account/audit"), _("What was done, and by whom"))
