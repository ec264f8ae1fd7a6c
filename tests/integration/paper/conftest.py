"""A site with one address more, at which letters are asked for as a room will ask for them."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from flask import Flask, Response, request
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from app.config import Settings
from app.domain.letters import Nation
from app.paper.document import Document, FileName
from app.paper.letters import letter
from app.paper.making import make
from app.web.access import public

SEALED = "gAAAA-sealed-answers"
ASKING = "/test-letter/<slug>/<nation>/<voice>/<any(print, text, pdf):format>"
Ask = Callable[..., TestResponse]


@pytest.fixture(scope="module")
def letter_site(tmp_path_factory: pytest.TempPathFactory, migrated_file: Path) -> Flask:
    from app import create_app

    folder = tmp_path_factory.mktemp("letters")
    shutil.copyfile(migrated_file, folder / "care.db")
    site = create_app(Settings(var_dir=folder, public_url="https://care.example"))
    site.add_url_rule(ASKING, "test_letter", public(_answer), methods=["POST"])
    return site


def _answer(slug: str, nation: Nation, voice: str, format: str) -> Response:
    facts = {name: tuple(values) if len(values) > 1 else values[0] for name, values in request.form.lists()}
    document = Document.of(
        FileName.LETTER,
        format,
        address=lambda each: f"/test-letter/{slug}/{nation}/{voice}/{each}",
        back="/test-result",
        fields={"sealed": SEALED},
    )
    return make(format, "paper/letter.html", document, letter=letter(slug, nation=nation, voice=voice, facts=facts))  # type: ignore[arg-type]


@pytest.fixture
def ask(letter_site: Flask) -> Ask:
    client: FlaskClient = letter_site.test_client()

    def asked(
        format: str,
        slug: str = "needs-assessment",
        nation: str = "england",
        voice: str = "you",
        language: str = "en",
        **facts: object,
    ) -> TestResponse:
        prefix = "/cy" if language == "cy" else ""
        return client.post(f"{prefix}/test-letter/{slug}/{nation}/{voice}/{format}", data=facts)

    return asked
