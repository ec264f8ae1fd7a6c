"""Films for the corner."""

import pytest

from app.entries import drawing
from tests.fixtures.films import a_film
from tests.integration.manage.films.ground import made
from tests.integration.manage.ground import Corner
from tests.integration.manage.test_entries import decide, send


@pytest.fixture(scope="module")
def body() -> bytes:
    return a_film()


@pytest.fixture
def own_process() -> None:
    """The film is made by a program of its own, as it is on a server."""


@pytest.fixture(autouse=True)
def drawn_here(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """In this process, which spares a second each time."""
    if "own_process" not in request.fixturenames:
        monkeypatch.setattr(drawing, "run", lambda _program, source, desk: drawing.told(0, made(source, desk)))


@pytest.fixture
def said(corner: Corner) -> Corner:
    """Films are shown with a text."""
    send(corner)
    decide(corner, "approve")
    return corner
