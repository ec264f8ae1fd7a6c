"""The desk's password is not to be found by trying."""

from base64 import b64encode

import pytest
from flask import Flask
from flask.testing import FlaskClient
from pydantic import SecretStr

from app import create_app
from app.config import Settings
from app.web.limits import limiter


@pytest.fixture
def client(settings: Settings, engine: object) -> FlaskClient:
    app: Flask = create_app(settings.model_copy(update={"desk_password": SecretStr("correct horse")}))
    with app.app_context():
        limiter.reset()
    return app.test_client()


def status(client: FlaskClient, password: str, path: str = "/desk") -> int:
    given = b64encode(f"desk:{password}".encode()).decode()
    return client.get(path, headers={"Authorization": f"Basic {given}"}).status_code


def test_who_keeps_guessing_has_to_wait(client: FlaskClient) -> None:
    assert [status(client, f"guess {number}") for number in range(21)] == [401] * 20 + [429]


def test_guesses_count_together_whichever_page_they_are_tried_on(client: FlaskClient) -> None:
    for number in range(20):
        status(client, f"guess {number}", "/desk" if number % 2 else "/desk/pack.json")
    assert status(client, "one more") == 429


def test_the_right_password_is_never_counted(client: FlaskClient) -> None:
    assert {status(client, "correct horse") for _ in range(40)} == {200}
