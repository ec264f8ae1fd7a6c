"""The site with a check of every kind of question, and one who answers it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.integration.asking.a_flow import mount, words_beside_ours
from tests.integration.asking.someone import Someone


@pytest.fixture
def asking_app(app: Flask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Flask]:
    words_beside_ours(monkeypatch, tmp_path / "checks")
    yield mount(app)


@pytest.fixture
def asking_client(asking_app: Flask) -> FlaskClient:
    return asking_app.test_client()


@pytest.fixture
def someone(asking_client: FlaskClient) -> Someone:
    return Someone(asking_client)
