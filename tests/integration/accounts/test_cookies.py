"""The cookie is for people who sign in, and no visitor's page knows of it."""

import re

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.routing import Rule

from app.accounts.cookies import knows_who_asks
from app.accounts.roles import Role
from app.config import Settings
from app.web.access import Access
from tests.fixtures.accounts import sign_in

#: a value for each variable of an address; what there is not is a page too
VALUES = {"ref": "1-000", "slug": "leeds", "locale": "cy", "token": "x"}


#: <kind(of, these):name>
VARIABLE = re.compile(r"<(?:\w+(?:\((?P<first>[^,)]*)[^)]*\))?:)?(?P<name>\w+)>")


def address_of(rule: Rule) -> str:
    return VARIABLE.sub(lambda found: found["first"] or VALUES.get(found["name"], "1"), rule.rule)


def access_of(app: Flask, rule: Rule) -> Access:
    access: Access = app.view_functions[rule.endpoint].access  # type: ignore[attr-defined]
    return access


def public_pages(app: Flask) -> list[str]:
    rules = [rule for rule in app.url_map.iter_rules() if "GET" in (rule.methods or ())]
    return sorted({address_of(rule) for rule in rules if access_of(app, rule) in (Access.PUBLIC, Access.CALL_HANDLER)})


@pytest.mark.parametrize("prefix", ["", "/cy"])
@pytest.mark.parametrize("who", [None, Role.MODERATOR])
def test_no_public_page_sets_a_cookie_or_differs_by_one(
    app: Flask, client: FlaskClient, who: Role | None, prefix: str
) -> None:
    if who:
        sign_in(client, who)
    pages = public_pages(app)
    assert len(pages) > 60
    for page in pages:
        answer = client.get(prefix + page)
        assert "Set-Cookie" not in answer.headers, page
        assert "cookie" not in answer.headers.get("Vary", "").lower(), page


def test_a_public_page_is_the_same_for_who_is_signed_in(app: Flask, client: FlaskClient) -> None:
    before = client.get("/cookies").data
    sign_in(client, Role.ADMINISTRATOR)
    assert client.get("/account/").status_code == 200
    assert client.get("/cookies").data == before


def test_cookies_are_known_where_people_sign_in_and_nowhere_else(app: Flask) -> None:
    for rule in app.url_map.iter_rules():
        access = access_of(app, rule)
        is_public = access in (Access.PUBLIC, Access.CALL_HANDLER, Access.OPERATOR)
        assert knows_who_asks(address_of(rule)) is not is_public, (
            f"{rule.rule} is “{access}”: pages of people with accounts stand below /account, /moderate or /manage"
        )


def test_the_cookie_is_for_this_site_alone(client: FlaskClient) -> None:
    cookie = client.get("/account/sign-in").headers["Set-Cookie"]
    assert cookie.startswith("care=")
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie


def test_over_tls_the_cookie_never_travels_in_the_open(settings: Settings, engine: object) -> None:
    from app import create_app

    secure = create_app(settings.model_copy(update={"public_url": Settings(public_url="https://care.test").public_url}))
    cookie = secure.test_client().get("/account/sign-in", base_url="https://care.test").headers["Set-Cookie"]
    assert cookie.startswith("__Host-care=")
    assert "Secure" in cookie
    assert "Domain" not in cookie
