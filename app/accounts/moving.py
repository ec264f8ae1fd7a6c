"""Another e-mail address, as people ask for it: done in one transaction with its letters, said in words."""

from app.accounts import addresses, outbox
from app.accounts.actions import AddressTakenError
from app.accounts.addresses import LinkOverError
from app.accounts.links import Link
from app.accounts.mailing import link_of
from app.accounts.models import Account
from app.web.database import writing
from app.web.i18n import gettext as _


def confirm(token: str) -> str:
    """What is wrong, or nothing."""
    try:
        with writing() as session:
            asked = addresses.read_link(session, token)
            older = session.get_one(Account, asked.account_id).email
            key = addresses.change(session, asked)
            account = session.get_one(Account, asked.account_id)
            values = {"link": Link.to("accounts.take_address_back", key=key), "days": addresses.TAKEN_BACK_WITHIN.days}
            template = "accounts/letters/address_changed.txt"
            outbox.queue(session, to=older, template=template, language=account.language, values=values)
    except LinkOverError:
        return over()
    except AddressTakenError:
        return _taken()
    return ""


def take_back(key: str) -> str:
    """What is wrong, or nothing."""
    try:
        with writing() as session:
            account = addresses.take_back(session, key)
            session.flush()
            values = {"link": link_of(account), "page": Link.to("accounts.forgot_password")}
            template = "accounts/letters/forgotten.txt"
            outbox.queue(session, to=account.email, template=template, language=account.language, values=values)
    except LinkOverError:
        return over()
    except AddressTakenError:
        return _taken()
    return ""


def over() -> str:
    return _("This link does not work any more.")


def _taken() -> str:
    return _("There is another account with this address. Ask an administrator.")
