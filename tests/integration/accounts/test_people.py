"""What administrators do to accounts, and what is written down of it."""

import re

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from app.accounts.acts import WORDS, Act
from app.accounts.models import Account, AccountRole, Audit, Outbox
from app.accounts.roles import Role
from tests.fixtures.accounts import make_account, post, sign_in, sign_in_as, writing_to


@pytest.fixture
def administrator(client: FlaskClient) -> int:
    return sign_in(client, Role.ADMINISTRATOR, email="boss@example.org")


def last_act(app: Flask) -> tuple[int | None, str, str, str]:
    with writing_to(app) as session:
        row = session.scalars(select(Audit).order_by(Audit.id.desc())).first()
        assert row is not None
        return row.by, row.act, row.what, row.detail


def roles_of(app: Flask, account_id: int) -> set[str]:
    with writing_to(app) as session:
        return set(session.scalars(select(AccountRole.name).where(AccountRole.account_id == account_id)))


def test_somebody_is_invited_with_a_letter_and_a_line_of_the_audit(
    app: Flask, client: FlaskClient, administrator: int
) -> None:
    post(client, "/account/people", {"email": "New@Example.org", "role": "moderator"})
    with writing_to(app) as session:
        account = session.scalars(select(Account).where(Account.email == "new@example.org")).one()
        letter = session.scalars(select(Outbox)).one()
    assert letter.to == "new@example.org"
    assert "/account/forgotten/" in letter.body
    assert last_act(app) == (administrator, "account_added", f"account {account.id}", "moderator")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"email": "no address", "role": "moderator"}, "Type an e-mail address"),
        ({"email": "new@example.org", "role": "king"}, "Choose what this person may do"),
        ({"email": "BOSS@example.org", "role": "moderator"}, "an account with this address already"),
    ],
)
def test_what_cannot_be_is_said(
    app: Flask, client: FlaskClient, administrator: int, typed: dict[str, str], said: str
) -> None:
    assert said in post(client, "/account/people", typed).get_data(as_text=True)


def test_a_mistyped_address_costs_nobody_the_role_they_chose(client: FlaskClient, administrator: int) -> None:
    page = post(client, "/account/people", {"email": "no address", "role": "provider"}).text
    assert re.findall(r'value="(\w+)" checked', page) == ["provider"]
    assert "<title>Error: People with accounts" in page
    assert 'aria-describedby="email-error"' in page


#: what is asked, and what the audit calls it
WORK = [
    ({"verb": "give", "role": "administrator"}, Act.ROLE_GIVEN),
    ({"verb": "take", "role": "moderator"}, Act.ROLE_TAKEN),
    ({"verb": "close"}, Act.ACCOUNT_CLOSED),
    ({"verb": "reopen"}, Act.ACCOUNT_OPENED),
    ({"verb": "end-sessions"}, Act.SESSIONS_ENDED),
    ({"verb": "remove-app"}, Act.CODE_APP_REMOVED),
    ({"verb": "send-link"}, Act.LINK_SENT),
]


@pytest.mark.parametrize(("asked", "act"), WORK)
def test_each_thing_done_to_an_account_is_written_down(
    app: Flask, client: FlaskClient, administrator: int, asked: dict[str, str], act: Act
) -> None:
    other = make_account(app, Role.MODERATOR)
    assert post(client, f"/account/people/{other}", asked).status_code == 303
    by, written, what, _ = last_act(app)
    assert (by, written, what) == (administrator, act, f"account {other}")


@pytest.mark.parametrize("asked", [{"verb": "close"}, {"verb": "end-sessions"}, {"verb": "remove-app"}])
def test_who_is_shut_out_is_out_at_once(
    app: Flask, client: FlaskClient, administrator: int, asked: dict[str, str]
) -> None:
    other, there = make_account(app, Role.MODERATOR), app.test_client()
    sign_in_as(there, other)
    assert there.get("/account/").status_code == 200
    post(client, f"/account/people/{other}", asked)
    assert there.get("/account/").status_code == 302


@pytest.mark.parametrize("asked", [{"verb": "take", "role": "administrator"}, {"verb": "close"}])
def test_nobody_takes_the_last_administrator_away(
    app: Flask, client: FlaskClient, administrator: int, asked: dict[str, str]
) -> None:
    make_account(app, Role.ADMINISTRATOR, active=False)
    make_account(app, Role.MODERATOR)
    page = post(client, f"/account/people/{administrator}", asked).get_data(as_text=True)
    assert "This is the last administrator" in page
    assert roles_of(app, administrator) == {"administrator"}


def test_one_of_two_administrators_may_go(app: Flask, client: FlaskClient, administrator: int) -> None:
    other = make_account(app, Role.ADMINISTRATOR)
    post(client, f"/account/people/{other}", {"verb": "take", "role": "administrator"})
    assert roles_of(app, other) == set()


@pytest.mark.parametrize(
    ("asked", "status"), [({"verb": "take", "role": "administrator"}, 200), ({"verb": "close"}, 302)]
)
def test_who_takes_their_own_rights_away_is_led_to_a_page_that_they_may_see(
    app: Flask, client: FlaskClient, administrator: int, asked: dict[str, str], status: int
) -> None:
    make_account(app, Role.ADMINISTRATOR)
    assert "This is your own account." in client.get(f"/account/people/{administrator}").text
    answer = post(client, f"/account/people/{administrator}", asked)
    assert (answer.status_code, answer.location) == (303, "/account/")
    assert client.get("/account/").status_code == status


def test_who_invites_somebody_twice_is_led_to_the_account_that_there_is(
    app: Flask, client: FlaskClient, administrator: int
) -> None:
    there = make_account(app, Role.MODERATOR, email="new@example.org")
    page = post(client, "/account/people", {"email": "NEW@example.org", "role": "administrator"}).text
    assert "There is an account with this address already." in page
    assert f'<a href="/account/people/{there}">Give them another role' in page
    assert roles_of(app, there) == {"moderator"}


def test_a_role_is_lost_at_once(app: Flask, client: FlaskClient, administrator: int) -> None:
    other, there = make_account(app, Role.ADMINISTRATOR), app.test_client()
    sign_in_as(there, other)
    post(client, f"/account/people/{other}", {"verb": "take", "role": "administrator"})
    assert there.get("/account/people").status_code == 404


def test_what_is_asked_of_nobody_is_not_found(client: FlaskClient, administrator: int) -> None:
    assert client.get("/account/people/999").status_code == 404
    assert post(client, "/account/people/999", {"verb": "close"}).status_code == 404


@pytest.mark.parametrize(
    ("held", "given"),
    [
        (Role.PROVIDER, "moderator"),
        (Role.PROVIDER, "administrator"),
        (Role.MODERATOR, "provider"),
        (Role.ADMINISTRATOR, "provider"),
    ],
)
def test_who_speaks_for_places_judges_none(
    app: Flask, client: FlaskClient, administrator: int, held: Role, given: str
) -> None:
    account_id = make_account(app, held)
    page = post(client, f"/account/people/{account_id}", {"verb": "give", "role": given}).get_data(as_text=True)
    assert "Who speaks for places has no other role" in page
    assert roles_of(app, account_id) == {held.value}


def test_the_audit_is_found_by_whom_what_and_which(app: Flask, client: FlaskClient, administrator: int) -> None:
    one, two = make_account(app, Role.MODERATOR), make_account(app, Role.PROVIDER)
    post(client, f"/account/people/{one}", {"verb": "close"})
    post(client, f"/account/people/{two}", {"verb": "end-sessions"})

    def shown(query: str) -> tuple[bool, bool]:
        rows = client.get(f"/account/audit.csv?{query}").get_data(as_text=True)
        return f"account_closed,account {one}" in rows, f"sessions_ended,account {two}" in rows

    assert shown("") == (True, True)
    assert shown("act=account_closed") == (True, False)
    assert shown(f"what=account {two}") == (False, True)
    assert shown(f"by={administrator}&act=sessions_ended") == (False, True)
    assert shown("by=999") == (False, False)
    assert shown("since=2099-01-01") == (False, False)
    assert shown("since=not-a-day&by=x&act=made-up") == (True, True)


@pytest.mark.parametrize(("language", "role"), [("", "Moderator"), ("/cy", "Cymedrolwr")])
def test_the_audit_names_a_role_in_words_and_to_machines_by_its_code(
    app: Flask, client: FlaskClient, administrator: int, language: str, role: str
) -> None:
    other = make_account(app, Role.ADMINISTRATOR)
    post(client, f"/account/people/{other}", {"verb": "give", "role": "moderator"})
    assert f"account {other}: {role}" in client.get(f"{language}/account/audit").text
    assert f"role_given,account {other},moderator" in client.get("/account/audit.csv").text


def test_the_page_of_the_audit_says_it_in_words_and_turns_over(
    app: Flask, client: FlaskClient, administrator: int
) -> None:
    other = make_account(app, Role.MODERATOR)
    for _ in range(30):
        post(client, f"/account/people/{other}", {"verb": "close"})
        post(client, f"/account/people/{other}", {"verb": "reopen"})
    page = client.get("/account/audit").get_data(as_text=True)
    assert "Closed an account" in page
    assert "boss@example.org" in page
    assert "page=2" in page
    assert "page=1" in client.get("/account/audit?page=2").get_data(as_text=True)


def test_the_audit_names_accounts_by_number(app: Flask, client: FlaskClient, administrator: int) -> None:
    """So that it may be kept when an account goes."""
    post(client, "/account/people", {"email": "new@example.org", "role": "moderator"})
    with writing_to(app) as session:
        kept = " ".join(f"{row.what} {row.detail}" for row in session.scalars(select(Audit)))
    assert "@" not in kept


def test_every_act_has_its_words() -> None:
    assert set(WORDS) == set(Act)


def test_no_log_says_who(
    app: Flask, client: FlaskClient, administrator: int, capsys: pytest.CaptureFixture[str]
) -> None:
    post(client, "/account/people", {"email": "new@example.org", "role": "moderator"})
    other = app.test_client()
    post(other, "/account/sign-in", {"email": "boss@example.org", "password": "wrong"})
    logged = capsys.readouterr().err
    assert "sign-in refused" in logged
    assert "@example.org" not in logged


@pytest.mark.parametrize(
    ("role", "rooms"),
    [
        (Role.MODERATOR, ["/moderate", "/manage/approvals"]),
        (Role.PROVIDER, ["/manage"]),
        (Role.ADMINISTRATOR, ["/manage/claims", "/account/people", "/account/audit"]),
    ],
)
def test_the_account_page_leads_to_each_room_of_a_role(client: FlaskClient, role: Role, rooms: list[str]) -> None:
    sign_in(client, role)
    page = client.get("/account/").text
    shown = page.split("What you can do here")[1].split("</ul>")[0]
    assert re.findall(r'href="([^"]+)"', shown) == rooms


def test_a_public_page_leads_to_signing_in(client: FlaskClient) -> None:
    assert '<a href="/account/" rel="nofollow">For providers and moderators</a>' in client.get("/privacy").text
