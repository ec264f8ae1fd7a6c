"""Route by route: who has no right is refused, and asked for nothing that a form of ours does not carry."""

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.routing import Rule

from app.accounts.roles import Role
from app.web.access import Access
from tests.fixtures.accounts import post, sign_in
from tests.integration.accounts.test_cookies import access_of, address_of

#: by what a view says of itself: who gets in
LET_IN = {
    Access.SIGNED_IN: set(Role),
    Access.MODERATOR: {Role.MODERATOR},
    Access.ADMINISTRATOR: {Role.ADMINISTRATOR},
    Access.PROVIDER: {Role.PROVIDER},
}
#: everyone may try these, and each of them asks for a password, a code or a link of its own
ON_THE_WAY_IN = {
    "login",
    "logout",
    "two_factor_token_validation",
    "two_factor_setup",
    "two_factor_rescue",
    "mf_recovery",
    "forgot_password",
    "reset_password",
    "change_email_confirm",
    "use_new_address",
    "take_address_back",
    "use_former_address",
}
#: that have no form, or send it to another one of these
PAGES_ALONE = {"two_factor_rescue", "change_email_confirm", "take_address_back"}


def guarded(app: Flask) -> list[tuple[Rule, str]]:
    return [
        (rule, method)
        for rule in app.url_map.iter_rules()
        if access_of(app, rule) in LET_IN
        for method in sorted((rule.methods or set()) & {"GET", "HEAD", "POST"})
    ]


def test_every_view_behind_the_door_says_whose_it_is(app: Flask) -> None:
    for rule in app.url_map.iter_rules():
        if address_of(rule).startswith(("/account", "/moderate", "/manage")):
            assert access_of(app, rule) in {*LET_IN, Access.SIGNING_IN}, rule.rule


def test_the_way_in_is_no_wider_than_it_has_to_be(app: Flask) -> None:
    found = {rule.endpoint for rule in app.url_map.iter_rules() if access_of(app, rule) is Access.SIGNING_IN}
    assert found == {f"accounts.{name}" for name in ON_THE_WAY_IN}


@pytest.mark.parametrize("prefix", ["", "/cy"])
def test_nobody_is_asked_to_sign_in_first(app: Flask, client: FlaskClient, prefix: str) -> None:
    for rule, method in guarded(app):
        answer = client.open(prefix + address_of(rule), method=method)
        assert answer.status_code == 302, f"{method} {rule.rule}"
        assert f"{prefix}/account/sign-in" in answer.headers["Location"], f"{method} {rule.rule}"


def test_asking_what_may_be_done_at_an_address_tells_nothing_of_it(app: Flask, client: FlaskClient) -> None:
    for rule, _method in guarded(app):
        answer = client.options(address_of(rule))
        assert (answer.status_code, answer.data) == (200, b""), rule.rule
        assert "Set-Cookie" not in answer.headers, rule.rule


SPELLINGS = ("{}/", "{}//", "{}%2f", "{};x", "{}.", "/cy/cy{}", "/./{}", "{}/../")


@pytest.mark.parametrize("spelling", [*SPELLINGS, "capitals"])
def test_no_other_spelling_of_an_address_opens_it(app: Flask, client: FlaskClient, spelling: str) -> None:
    for known in sorted({address_of(rule) for rule, _method in guarded(app)}):
        address = known.upper() if spelling == "capitals" else spelling.format(known)
        assert client.get(address).status_code in {301, 302, 308, 404, 405}, address


@pytest.mark.parametrize("role", list(Role))
def test_each_is_told_that_there_is_no_such_page_where_it_is_not_theirs(
    app: Flask, client: FlaskClient, role: Role
) -> None:
    sign_in(client, role)
    others = [(rule, method) for rule, method in guarded(app) if role not in LET_IN[access_of(app, rule)]]
    for rule, method in others:
        assert _asked(client, rule, method) == 404, f"{role} {method} {rule.rule}"


@pytest.mark.parametrize("left_out", list(Role))
def test_two_roles_open_what_each_of_them_does_and_no_more(app: Flask, client: FlaskClient, left_out: Role) -> None:
    sign_in(client, *(role for role in Role if role is not left_out))
    for rule, method in guarded(app):
        is_theirs = LET_IN[access_of(app, rule)] != {left_out}
        if not is_theirs:
            assert _asked(client, rule, method) == 404, f"{method} {rule.rule}"
        elif method == "GET" and not rule.arguments:
            assert _asked(client, rule, method) in {200, 302}, rule.rule


def _asked(client: FlaskClient, rule: Rule, method: str) -> int:
    address = address_of(rule)
    asked = post(client, address) if method == "POST" else client.open(address, method=method)
    return asked.status_code


def test_an_account_without_a_role_gets_in_nowhere_but_to_itself(app: Flask, client: FlaskClient) -> None:
    sign_in(client)
    for rule, method in guarded(app):
        if access_of(app, rule) is not Access.SIGNED_IN:
            assert _asked(client, rule, method) == 404, f"{method} {rule.rule}"


@pytest.mark.parametrize("role", list(Role))
def test_a_form_from_elsewhere_is_refused(app: Flask, client: FlaskClient, role: Role) -> None:
    """It has the cookie, and no token."""
    sign_in(client, role)
    asked = [rule for rule, method in guarded(app) if method == "POST" and role in LET_IN[access_of(app, rule)]]
    assert asked
    for rule in asked:
        assert client.post(address_of(rule)).status_code == 400, rule.rule
        assert client.post(address_of(rule), data={"csrf_token": "made-up"}).status_code == 400, rule.rule


@pytest.mark.parametrize(
    "name", sorted(ON_THE_WAY_IN - {"two_factor_rescue", "logout", "change_email_confirm", "take_address_back"})
)
def test_a_form_from_elsewhere_is_refused_on_the_way_in(app: Flask, client: FlaskClient, name: str) -> None:
    [rule] = [rule for rule in app.url_map.iter_rules() if rule.endpoint == f"accounts.{name}"]
    assert client.post(address_of(rule), data={"email": "a@example.org"}).status_code == 400


def test_a_form_from_elsewhere_signs_nobody_out(client: FlaskClient) -> None:
    sign_in(client, Role.PROVIDER)
    client.post("/account/sign-out")
    assert client.get("/account/").status_code == 200


@pytest.mark.parametrize("given", ["?auth_token=x", "?include_auth_token=1"])
def test_no_token_in_an_address_or_a_header_opens_anything(client: FlaskClient, given: str) -> None:
    headers = {"Authentication-Token": "x", "Authorization": "Basic YTpi"}
    assert client.get(f"/account/{given}", headers=headers).status_code == 302
