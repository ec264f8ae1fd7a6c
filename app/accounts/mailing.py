"""The letters that Flask-Security asks for, and those with a link to choose a password."""

from typing import TYPE_CHECKING, Any

import email_validator
from flask_security import MailUtil, hash_password
from flask_security.recoverable import generate_reset_password_token

from app.accounts import outbox
from app.accounts.links import Link
from app.accounts.models import Account
from app.web.database import writing

if TYPE_CHECKING:
    from app.accounts.user import User

LETTERS = {
    "security/email/reset_instructions": "accounts/letters/forgotten.txt",
    "security/email/reset_notice": "accounts/letters/changed.txt",
    "security/email/change_notice": "accounts/letters/changed.txt",
    "security/email/change_email_instructions": "accounts/letters/new_address.txt",
}


class Letters(MailUtil):
    def send_mail(
        self, template: str, subject: str, recipient: Any, sender: Any, body: Any, html: Any, **known: Any
    ) -> None:
        user: User = known["user"]
        values: dict[str, object] = {"page": Link.to("accounts.forgot_password")}
        if "reset_token" in known:
            values["link"] = link_with(known["reset_token"])
            # as long as an address without an account takes
            hash_password(known["reset_token"])
        elif "token" in known:
            values["link"] = Link.to("accounts.change_email_confirm", token=known["token"])
        with writing() as session:
            outbox.queue(session, to=recipient, template=LETTERS[template], language=user.language, values=values)


def link_of(account: Account) -> Link:
    """Lets whoever holds it choose the account's password, once."""
    return link_with(generate_reset_password_token(account))  # type: ignore[no-untyped-call]


def link_with(token: str) -> Link:
    return Link.to("accounts.reset_password", token=token)


def normal_address(typed: str) -> str | None:
    """None where it is no address. Nobody's mail server is asked."""
    try:
        return email_validator.validate_email(typed, check_deliverability=False).normalized.lower()
    except email_validator.EmailNotValidError:
        return None
