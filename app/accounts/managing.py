"""What administrators ask of accounts: read from a form, done in one transaction, said in words."""

from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from typing import Final

from sqlalchemy.orm import Session

from app.accounts import actions, outbox
from app.accounts.acts import Act
from app.accounts.configuration import LINK_WORKS_FOR
from app.accounts.links import Link
from app.accounts.mailing import link_of, normal_address
from app.accounts.models import Account
from app.accounts.moments import utc_now
from app.accounts.presenters.words import ROLES
from app.accounts.queries import AuditFilter
from app.accounts.roles import Role
from app.web.database import writing
from app.web.i18n import gettext as _
from app.web.i18n import ngettext


class Verb(StrEnum):
    GIVE = "give"
    TAKE = "take"
    CLOSE = "close"
    REOPEN = "reopen"
    END_SESSIONS = "end-sessions"
    REMOVE_APP = "remove-app"
    SEND_LINK = "send-link"


def invite(form: Mapping[str, str], by: int) -> str:
    """What is wrong, or nothing."""
    email = normal_address(form.get("email", ""))
    if email is None:
        return _("Type an e-mail address, such as name@example.org.")
    if form.get("role") not in set(Role):
        return _("Choose what this person may do.")
    try:
        with writing() as session:
            account = actions.add(session, email=email, role=Role(form["role"]), language=None, by=by)
            _send_link(session, account.id, by)
    except actions.AddressTakenError:
        return _("There is an account with this address already.")
    return ""


def change(account_id: int, form: Mapping[str, str], by: int) -> str:
    """What is wrong, or nothing."""
    if form.get("verb") not in set(Verb):
        return _("Please start again.")
    verb = Verb(form["verb"])
    try:
        with writing() as session:
            if verb in (Verb.GIVE, Verb.TAKE):
                _change_role(session, verb, account_id, form.get("role", ""), by)
            else:
                CHANGES[verb](session, account_id, by)
    except actions.LastAdministratorError:
        return _("This is the last administrator. Make somebody else an administrator first.")
    except actions.RolesClashError:
        return _("Who speaks for places has no other role: nobody decides about their own place. Use another account.")
    return ""


def _change_role(session: Session, verb: Verb, account_id: int, name: str, by: int) -> None:
    if name in set(Role):
        work = actions.give_role if verb is Verb.GIVE else actions.take_role
        work(session, account_id=account_id, role=Role(name), by=by)


def _send_again(session: Session, account_id: int, by: int) -> None:
    _send_link(session, account_id, by)
    actions.record(session, by=by, act=Act.LINK_SENT, what=f"account {account_id}")


CHANGES: Final[Mapping[Verb, Callable[[Session, int, int], None]]] = {
    Verb.CLOSE: lambda session, account_id, by: actions.close(session, account_id=account_id, by=by),
    Verb.REOPEN: lambda session, account_id, by: actions.reopen(session, account_id=account_id, by=by),
    Verb.END_SESSIONS: lambda session, account_id, by: actions.end_sessions(session, account_id=account_id, by=by),
    Verb.REMOVE_APP: lambda session, account_id, by: actions.remove_code_app(session, account_id=account_id, by=by),
    Verb.SEND_LINK: _send_again,
}


def _send_link(session: Session, account_id: int, by: int) -> None:
    """Says who asks it of them, so that nobody has to guess whether the letter is honest."""
    account = session.get_one(Account, account_id)
    values = {
        "inviter": session.get_one(Account, by).email,
        "roles": [ROLES[Role(each.name)] for each in account.roles],
        "until": utc_now() + LINK_WORKS_FOR,
        "link": link_of(account),
        "page": Link.to("accounts.forgot_password"),
    }
    template = "accounts/letters/invitation.txt"
    outbox.queue(session, to=account.email, template=template, language=account.language, values=values)


def letters_in_words(waiting: int, given_up: int, *, has_server: bool) -> tuple[str, ...]:
    said = []
    if waiting:
        said.append(ngettext("%(num)s e-mail waits to be sent.", "%(num)s e-mails wait to be sent.", waiting))
    if given_up:
        said.append(ngettext("%(num)s e-mail could not be sent.", "%(num)s e-mails could not be sent.", given_up))
    if not has_server:
        said.append(_("No mail server is set, so no e-mail leaves this site."))
    return tuple(said)


def read_filter(asked: Mapping[str, str]) -> AuditFilter:
    """What cannot be read is not asked."""
    by, page, act = asked.get("by", ""), asked.get("page", ""), asked.get("act", "")
    return AuditFilter(
        by=int(by) if by.isascii() and by.isdigit() and len(by) < 10 else None,
        act=Act(act) if act in set(Act) else None,
        what=asked.get("what", "")[:64].strip(),
        since=_day(asked.get("since", "")),
        page=int(page) if page.isascii() and page.isdigit() and 0 < len(page) < 6 and int(page) else 1,
    )


def _day(typed: str) -> date | None:
    try:
        return date.fromisoformat(typed)
    except ValueError:
        return None
