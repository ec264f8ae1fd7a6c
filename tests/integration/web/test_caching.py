import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import event
from sqlalchemy.orm import Session

from tests.integration.web.conftest import load


@pytest.mark.parametrize("address", ["/", "/find-care", "/find-care?rating=good", "/privacy"])
def test_pages_without_words_may_be_kept_by_anyone(own_client: FlaskClient, address: str) -> None:
    assert own_client.get(address).headers["Cache-Control"] == "public, max-age=120"


@pytest.mark.parametrize("address", ["/find-care?q=oakwood", "/find-care?near=LS8+2QR"])
def test_pages_that_hold_what_a_person_typed_stay_with_that_person(own_client: FlaskClient, address: str) -> None:
    first = own_client.get(address)
    assert first.headers["Cache-Control"] == "private, max-age=120"
    assert len(own_client.application.extensions["shelf"]) == 0


@pytest.mark.parametrize(
    ("address", "policy"),
    [("/council/leeds", "public, max-age=60"), ("/council?postcode=LS8+2QR", "private, max-age=60")],
)
def test_what_says_who_is_there_now_is_never_not_modified_and_never_on_the_shelf(
    own_client: FlaskClient, address: str, policy: str
) -> None:
    first = own_client.get(address)
    assert first.headers["Cache-Control"] == policy
    assert "ETag" not in first.headers
    assert own_client.get(address, headers={"If-None-Match": own_client.get("/").headers["ETag"]}).status_code == 200
    assert len(own_client.application.extensions["shelf"]) <= 1  # the home page


@pytest.mark.parametrize("address", ["/find-care/suggest?q=oak", "/healthz", "/readyz", "/no-such-page", "/place/none"])
def test_the_rest_is_kept_nowhere(own_client: FlaskClient, address: str) -> None:
    answer = own_client.get(address)
    assert answer.headers["Cache-Control"] == "no-store"
    assert "ETag" not in answer.headers


def test_not_modified_is_answered_before_the_view_runs(
    own_client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    etag = own_client.get("/find-care?q=oakwood").headers["ETag"]

    def fail() -> str:
        raise AssertionError("the view ran")

    monkeypatch.setitem(own_client.application.view_functions, "directory.find_care", fail)
    fail.keep = own_client.application.view_functions["pages.home"].keep  # type: ignore[attr-defined]
    answer = own_client.get("/find-care?q=oakwood", headers={"If-None-Match": etag})
    assert (answer.status_code, answer.data) == (304, b"")
    assert answer.headers["ETag"] == etag


@pytest.mark.parametrize("address", ["/place/none", "/guides/none", "/place/oakwood1", "/?a=b", "/cy/"])
def test_the_tag_of_one_page_is_not_that_of_another_or_of_none(own_client: FlaskClient, address: str) -> None:
    etag = own_client.get("/").headers["ETag"]
    answer = own_client.get(address, headers={"If-None-Match": etag})
    assert answer.status_code in {200, 404}
    assert answer.status_code == own_client.get(address).status_code


@pytest.mark.parametrize(("address", "status"), [("/place/none", 404), ("/place/oakwood1", 304)])
def test_any_version_is_only_there_where_the_page_is(own_client: FlaskClient, address: str, status: int) -> None:
    answer = own_client.get(address, headers={"If-None-Match": "*"})
    assert answer.status_code == status
    assert (answer.data == b"") is (status == 304)


def test_a_page_is_made_once_and_then_sent_as_it_was(own_app: Flask, own_client: FlaskClient) -> None:
    own_app.extensions["edition_clock"].look_again_after = 3600.0  # however slow the machine
    first = own_client.get("/place/oakwood1")
    asked: list[str] = []
    event.listen(own_app.extensions["engine"], "before_cursor_execute", lambda *call: asked.append(call[2]))
    second = own_client.get("/place/oakwood1")
    assert second.data == first.data
    assert asked == []


def test_a_kept_page_still_gets_a_request_number_of_its_own(own_client: FlaskClient) -> None:
    numbers = {own_client.get("/").headers["X-Request-ID"] for _ in range(3)}
    assert len(numbers) == 3


def test_a_kept_page_is_kept_for_each_way_of_packing(own_client: FlaskClient) -> None:
    plain = own_client.get("/")
    packed = own_client.get("/", headers={"Accept-Encoding": "gzip"})
    assert "Content-Encoding" not in plain.headers
    assert packed.headers["Content-Encoding"] == "gzip"
    assert own_client.get("/").data == plain.data
    assert "Accept-Encoding" in packed.headers["Vary"]


@pytest.mark.usefixtures("moment")
def test_an_import_changes_the_edition(own_client: FlaskClient, session: Session) -> None:
    before = own_client.get("/").headers["ETag"]
    assert own_client.get("/").headers["ETag"] == before
    load(session, is_sample=False)
    after = own_client.get("/", headers={"If-None-Match": before})
    assert after.status_code == 200
    assert after.headers["ETag"] != before


@pytest.mark.usefixtures("moment")
def test_a_new_day_changes_the_edition(own_client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page says "5 years ago"."""
    before = own_client.get("/place/oakwood1").headers["ETag"]
    from app.web import clock

    tomorrow = clock.today().replace(year=clock.today().year + 1)
    monkeypatch.setattr("app.web.editions.today", lambda: tomorrow)
    assert own_client.get("/place/oakwood1").headers["ETag"] != before


def test_head_answers_like_get_without_the_page(own_client: FlaskClient) -> None:
    answer = own_client.head("/")
    assert (answer.status_code, answer.data) == (200, b"")
    assert own_client.get("/").data != b""
