"""Posters, cards and forms: they hang for years, so that they bear the address that the operator gave, or none."""

import io
from typing import cast

import pytest
from flask import Flask
from flask.testing import FlaskClient
from pydantic import HttpUrl
from pypdf import PdfReader

from app.config import Settings
from app.providers.models import Place
from tests.integration.formats.pango import needs_pango
from tests.integration.published.test_feedback_page import text

KINDS = ("poster", "card", "form")


def named(app: Flask) -> None:
    cast(Settings, app.extensions["settings"]).public_url = HttpUrl("https://care.example.org")


@pytest.mark.parametrize("kind", KINDS)
def test_a_paper_bears_the_short_address_in_words(app: Flask, client: FlaskClient, home: Place, kind: str) -> None:
    named(app)
    assert "care.example.org/f/hazel" in text(client, f"/place/hazel/feedback/{kind}/print")
    assert "care.example.org/cy/f/hazel" in text(client, f"/cy/place/hazel/feedback/{kind}/print")


def test_cards_and_posters_have_a_code_for_a_camera(app: Flask, client: FlaskClient, home: Place) -> None:
    named(app)
    drawn = {kind: client.get(f"/place/hazel/feedback/{kind}/print").text.count("<path ") for kind in KINDS}
    assert drawn == {"poster": 1, "card": 8, "form": 0}


@pytest.mark.parametrize("kind", KINDS)
def test_without_a_public_address_no_host_of_a_request_is_believed(client: FlaskClient, home: Place, kind: str) -> None:
    page = client.get(f"/place/hazel/feedback/{kind}/print", headers={"Host": "evil.example"}).text
    assert "evil.example" not in page and "<path " not in page
    assert "CARE_PUBLIC_URL" in page


def test_the_form_asks_what_the_web_asks(client: FlaskClient, home: Place) -> None:
    shown = text(client, "/place/hazel/feedback/form/print")
    assert "1. Overall, how was your experience of our service?" in shown
    answers = "Very good Good Neither good nor poor Poor Very poor Don’t know"
    assert answers in shown
    for said in (
        "Being treated with dignity",
        "Being listened to",
        "I am an advocate, attorney or deputy",
        "I am under 16",
        "call Childline on 0800 1111",
    ):
        assert said in shown


def test_the_form_says_where_to_send_it_only_where_somebody_said_so(
    app: Flask, client: FlaskClient, home: Place
) -> None:
    settings, sheet = cast(Settings, app.extensions["settings"]), "/place/hazel/feedback/form/print"
    assert "Ask somebody whom you trust to type it in for you" in text(client, sheet)
    settings.contact_email, settings.paper_address = "desk@care.example.org", "PO Box 1, York YO1 1AA"
    app.extensions["shelf"]._pages.clear()
    said = text(client, sheet)
    assert "Post it to: PO Box 1, York YO1 1AA" in said
    assert "send that by e-mail to desk@care.example.org." in said
    assert "Ask somebody whom you trust" not in said


@pytest.mark.parametrize("kind", KINDS)
@needs_pango
def test_a_paper_is_a_tagged_pdf_in_its_language(app: Flask, client: FlaskClient, home: Place, kind: str) -> None:
    named(app)
    answer = client.get(f"/cy/place/hazel/feedback/{kind}/pdf")
    assert (answer.status_code, answer.content_type) == (200, "application/pdf")
    read = PdfReader(io.BytesIO(answer.data))
    assert read.root_object["/MarkInfo"]["/Marked"] and read.root_object["/StructTreeRoot"]["/K"]
    assert read.root_object["/Lang"] == "cy"
    assert len(read.pages) == (2 if kind == "form" else 1)
