"""The whole way of an account on PostgreSQL: invited, in, with an app, written down, shut out."""

from typing import TYPE_CHECKING

import pytest
from pydantic import SecretStr

from app.config import Settings
from app.web.database import current_engine
from tests.integration.accounts.test_addresses import link_to
from tests.integration.accounts.test_signing_in import Person, acts, add

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flask import Flask

NEW = "new@example.org"


@pytest.fixture
def site(settings: Settings, postgres_url: str) -> "Iterator[Flask]":
    from app import create_app

    settings.database_url = SecretStr(postgres_url)
    made = create_app(settings)
    made.extensions["security"].pwd_context.update(argon2__time_cost=1, argon2__memory_cost=256)
    yield made
    with made.app_context():
        current_engine().dispose()


@pytest.mark.postgres
def test_an_account_lives_on_postgres_as_on_sqlite(site: "Flask") -> None:
    boss = Person(site)
    boss.choose_password(add(site))
    boss.give_password()
    assert "Your account" in boss.set_up_app().text
    assert "We wrote to them." in boss.post("/account/people", email=NEW, role="moderator").text

    person = Person(site)
    person.choose_password(link_to(site, NEW))
    person.give_password(email=NEW)
    assert "Read feedback that waits" in person.set_up_app().text
    assert "signed_in,account 2" in boss.get("/account/audit.csv").text

    stranger = Person(site)
    for _ in range(5):
        stranger.give_password("wrong", email=NEW)
    assert "shut_out" in acts(site)
    stranger.give_password(email=NEW)
    assert stranger.client.get("/account/code").status_code == 302
