from datetime import timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient

from app.accounts import actions, sessions
from app.accounts.models import Account
from app.accounts.roles import Role
from app.adapters.clock import FixedClock
from app.web.clock import now
from tests.fixtures.accounts import make_account, post, sign_in, sign_in_as, writing_to


def is_in(client: FlaskClient) -> bool:
    return client.get("/account/").status_code == 200


@pytest.fixture
def clock(app: Flask) -> FixedClock:
    app.extensions["clock"] = fixed = FixedClock(now())
    return fixed


@pytest.mark.parametrize(("role", "minutes"), [(Role.MODERATOR, 30), (Role.ADMINISTRATOR, 30), (Role.PROVIDER, 120)])
def test_who_does_nothing_is_signed_out(client: FlaskClient, clock: FixedClock, role: Role, minutes: int) -> None:
    sign_in(client, role)
    clock.moment += timedelta(minutes=minutes - 1)
    assert is_in(client)
    clock.moment += timedelta(minutes=minutes - 1)
    assert is_in(client)
    clock.moment += timedelta(minutes=minutes + 1)
    assert not is_in(client)


def test_who_works_all_day_signs_in_again_after_eight_hours(client: FlaskClient, clock: FixedClock) -> None:
    sign_in(client, Role.MODERATOR)
    for _ in range(16):
        clock.moment += timedelta(minutes=29)
        assert is_in(client)
    clock.moment += timedelta(minutes=17)
    assert not is_in(client)


def test_a_fourth_device_ends_the_one_used_longest_ago(app: Flask, clock: FixedClock) -> None:
    account_id = make_account(app, Role.PROVIDER)
    devices = [app.test_client() for _ in range(4)]
    for device in devices:
        sign_in_as(device, account_id)
        clock.moment += timedelta(minutes=1)
    assert [is_in(device) for device in devices] == [False, True, True, True]


def test_signing_out_everywhere_ends_every_device(app: Flask) -> None:
    account_id = make_account(app, Role.PROVIDER)
    here, there = app.test_client(), app.test_client()
    sign_in_as(here, account_id)
    sign_in_as(there, account_id)
    post(here, "/account/sign-out-everywhere")
    assert not is_in(here)
    assert not is_in(there)


def test_a_closed_account_is_out_at_once(app: Flask, client: FlaskClient) -> None:
    account_id = sign_in(client, Role.MODERATOR)
    with writing_to(app) as session:
        actions.close(session, account_id=account_id, by=None)
    assert not is_in(client)


def test_a_session_is_of_its_own_account_alone(app: Flask, client: FlaskClient) -> None:
    """A cookie that names another account with the key of this one opens neither."""
    sign_in(client, Role.PROVIDER)
    other = make_account(app, Role.ADMINISTRATOR)
    with writing_to(app) as session:
        name = session.get_one(Account, other).fs_uniquifier
    with client.session_transaction("/account/") as cookie:
        cookie["_user_id"] = name
    assert not is_in(client)


def test_a_cookie_without_a_key_opens_nothing(client: FlaskClient) -> None:
    sign_in(client, Role.PROVIDER)
    with client.session_transaction("/account/") as cookie:
        del cookie[sessions.KEY]
    assert not is_in(client)


def test_another_site_key_still_reads_the_cookies_of_the_older_one(app: Flask, client: FlaskClient) -> None:
    sign_in(client, Role.PROVIDER)
    app.config["SECRET_KEY_FALLBACKS"], app.config["SECRET_KEY"] = [app.config["SECRET_KEY"]], "newer"
    assert is_in(client)
