"""Commands for operators: `flask --app wsgi accounts …` and `flask --app wsgi mail …`."""

import sys

import click
from flask import current_app

from app.accounts import actions, outbox
from app.accounts.mailing import link_of, normal_address
from app.accounts.models import Account
from app.accounts.queries import find_by_address, list_accounts
from app.accounts.roles import Role
from app.web.commands import Commands
from app.web.database import current_session, writing

accounts = Commands("accounts", help="Who may sign in.")
mail = Commands("mail", help="E-mail that waits.")

ROLES = click.Choice([role.value for role in Role])


@accounts.command("add")
@click.argument("email")
@click.option("--role", type=ROLES, required=True)
def add(email: str, role: str) -> None:
    """Add an account, or a role to one that there is, and print a link with which its password is chosen, once."""
    address = normal_address(email)
    if address is None:
        raise click.BadParameter("this is no e-mail address", param_hint="EMAIL")
    account = _with_role(address, Role(role))
    click.echo(f"Account {account.id} is {role}. Open this within 24 hours to choose a password:\n{link_of(account)}")


@accounts.command("list")
def show() -> None:
    """Everyone with an account, and their roles."""
    for account in list_accounts(current_session()):
        roles = ", ".join(sorted(each.name for each in account.roles))
        click.echo(f"{account.id}\t{account.email}\t{roles}\t{'open' if account.active else 'closed'}")


@accounts.command("open")
@click.argument("email")
def reopen(email: str) -> None:
    """Let somebody sign in again: after wrong passwords, or after an administrator closed the account."""
    with writing() as session:
        account = _known(find_by_address(session, email.lower()))
        actions.reopen(session, account_id=account.id, by=None)
    click.echo(f"Account {account.id} is open.")


@accounts.command("remove-app")
@click.argument("email")
def remove_app(email: str) -> None:
    """For a lost telephone without recovery codes. Make sure first that it is them."""
    with writing() as session:
        account = _known(find_by_address(session, email.lower()))
        actions.remove_code_app(session, account_id=account.id, by=None)
    click.echo(
        f"Account {account.id} sets up another app when it signs in. A link for a new password:\n{link_of(account)}"
    )


@mail.command("send")
def send() -> None:
    """Send e-mail that waits. Exit status 1 where some could not go."""
    mailer = current_app.extensions.get("mailer")
    if mailer is None:
        waiting, given_up = outbox.count_waiting(current_session())
        click.echo(f"No mail server: set CARE_SMTP_URL and CARE_MAIL_FROM. {waiting} wait, {given_up} were given up.")
        sys.exit(1 if waiting else 0)
    sent, failed = outbox.send_waiting(mailer)
    waiting, given_up = outbox.count_waiting(current_session())
    click.echo(f"Sent {sent}, could not send {failed}. {waiting} wait, {given_up} were given up.")
    sys.exit(1 if failed else 0)


def _with_role(address: str, role: Role) -> Account:
    try:
        with writing() as session:
            account = find_by_address(session, address)
            if account is None:
                return actions.add(session, email=address, role=role, language=None, by=None)
            actions.give_role(session, account_id=account.id, role=role, by=None)
            return account
    except actions.RolesClashError as error:
        said = "who speaks for places has no other role, so that nobody decides about their own place"
        raise click.BadParameter(said, param_hint="--role") from error


def _known(account: Account | None) -> Account:
    if account is None:
        raise click.BadParameter("there is no such account", param_hint="EMAIL")
    return account
