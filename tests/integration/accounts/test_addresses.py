"""Another e-mail address: asked for with the password, used by a link to it, taken back by a link to the older one."""

import re
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select, update

from app.accounts.models import Account, Outbox
from app.accounts.roles import Role
from app.adapters.clock import FixedClock
from app.web.clock import now
from tests.fixtures.accounts import make_account, sign_in_as, writing_to
from tests.integration.accounts.test_signing_in import EMAIL, PASSWORD, Person, acts

if TYPE_CHECKING:
    from flask import Flask

NEW = "second@example.org"
SITE = "http://localhost:5000"


@pytest.fixture
def person(app: "Flask") -> Person:
    """Signed in, with a password."""
    app.extensions["security"].pwd_context.update(argon2__time_cost=1, argon2__memory_cost=256)
    made = Person(app)
    with app.test_request_context():
        from flask_security import hash_password

        password = hash_password(PASSWORD)
    sign_in_as(made.client, make_account(app, Role.MODERATOR, email=EMAIL, password=password))
    return made


def address(app: "Flask") -> str:
    with writing_to(app) as session:
        return session.scalars(select(Account.email).order_by(Account.id)).first() or ""


def letters(app: "Flask") -> list[Outbox]:
    with writing_to(app) as session:
        return list(session.scalars(select(Outbox).order_by(Outbox.id)))


def link_to(app: "Flask", to: str) -> str:
    """In the newest letter to that address."""
    newest = [letter for letter in letters(app) if letter.to == to][-1]
    found = re.search(rf"{SITE}(/account/\S+)", newest.body)
    assert found
    return found[1]


def ask(person: Person, email: str = NEW, password: str = PASSWORD) -> str:
    return person.post("/account/address", email=email, password=password).text


def change(person: Person, email: str = NEW) -> str:
    ask(person, email)
    return Person(person.app).post(link_to(person.app, email)).text


def test_the_new_address_counts_once_its_link_was_used(person: Person, app: "Flask") -> None:
    assert "We sent an e-mail with a link to that address." in ask(person)
    assert [letter.to for letter in letters(app)] == [NEW]
    link = link_to(app, NEW)
    assert NEW in Person(app).get(link).text
    assert address(app) == EMAIL
    assert "Your new e-mail address works." in Person(app).post(link).text
    assert address(app) == NEW
    assert "address_changed" in acts(app)


def test_it_ends_every_session_and_the_link_works_once(person: Person, app: "Flask") -> None:
    ask(person)
    link = link_to(app, NEW)
    Person(app).post(link)
    assert person.client.get("/account/").status_code == 302
    assert "This link does not work any more." in Person(app).get(link).text


@pytest.mark.parametrize(
    ("email", "password", "said"),
    [
        (NEW, "wrong", "This password is wrong."),
        (NEW, "", "Type your password."),
        ("no address", PASSWORD, "Type an e-mail address"),
        (EMAIL.upper(), PASSWORD, "This is your address already."),
    ],
)
def test_what_cannot_be_is_said_and_no_letter_leaves(
    person: Person, app: "Flask", email: str, password: str, said: str
) -> None:
    assert said in ask(person, email, password)
    assert letters(app) == []


def test_nobody_learns_that_somebody_else_has_an_account(person: Person, app: "Flask") -> None:
    make_account(app, Role.MODERATOR, email=NEW)
    taken, free = ask(person, NEW), ask(person, "third@example.org")
    assert "We sent an e-mail with a link to that address." in taken
    assert re.sub(r'value="[^"]+"', "", taken) == re.sub(r'value="[^"]+"', "", free)
    assert [letter.to for letter in letters(app)] == ["third@example.org"]


def test_an_address_that_somebody_got_meanwhile_stays_theirs(person: Person, app: "Flask") -> None:
    ask(person)
    make_account(app, Role.MODERATOR, email=NEW)
    assert "another account with this address" in Person(app).post(link_to(app, NEW)).text
    assert address(app) == EMAIL


def test_wrong_passwords_there_shut_the_account_as_elsewhere(person: Person, app: "Flask") -> None:
    for _ in range(5):
        ask(person, password="wrong")
    assert "shut_out" in acts(app)
    ask(person)
    assert NEW not in [letter.to for letter in letters(app)]


def test_the_older_address_takes_the_account_back(person: Person, app: "Flask") -> None:
    change(person)
    link = link_to(app, EMAIL)
    assert EMAIL in Person(app).get(link).text
    assert address(app) == NEW
    assert "Your older e-mail address works again." in Person(app).post(link).text
    with writing_to(app) as session:
        account = session.scalars(select(Account)).one()
        assert (account.email, account.password) == (EMAIL, None)
    again = Person(app)
    again.choose_password(link_to(app, EMAIL), "walrus-kettle-ninety")
    with writing_to(app) as session:
        assert session.scalars(select(Account.password)).one() is not None
    assert "address_taken_back" in acts(app)


def test_whoever_changed_it_cannot_take_it_back_again(person: Person, app: "Flask") -> None:
    """They changed it twice, so that they hold a link of their own."""
    change(person)
    mine = link_to(app, EMAIL)
    sign_in_as(person.client, 1)
    change(person, "third@example.org")
    theirs = link_to(app, NEW)
    Person(app).post(mine)
    assert address(app) == EMAIL
    assert "This link does not work any more." in Person(app).get(theirs).text


def test_the_first_owner_wins_even_after_the_second_took_it_back(person: Person, app: "Flask") -> None:
    change(person)
    mine = link_to(app, EMAIL)
    sign_in_as(person.client, 1)
    change(person, "third@example.org")
    Person(app).post(link_to(app, NEW))
    assert address(app) == NEW
    Person(app).post(mine)
    assert address(app) == EMAIL


def test_after_a_week_it_is_too_late(person: Person, app: "Flask") -> None:
    change(person)
    link = link_to(app, EMAIL)
    app.extensions["clock"] = FixedClock(now() + timedelta(days=7, minutes=1))
    assert "This link does not work any more." in Person(app).get(link).text


def test_a_link_to_a_closed_account_changes_nothing(person: Person, app: "Flask") -> None:
    ask(person)
    with writing_to(app) as session:
        session.execute(update(Account).values(active=False))
    assert "This link does not work any more." in Person(app).get(link_to(app, NEW)).text
