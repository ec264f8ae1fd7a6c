from urllib.parse import unquote

import pytest
from flask import Flask, abort
from flask.testing import FlaskClient
from werkzeug.exceptions import NotFound

from app.web.database import NotSavedError

TELLTALES = ("Traceback", "werkzeug", "sqlalchemy", "File &#34;", "Error:")


@pytest.mark.parametrize("status", [400, 403, 404, 405, 410, 413, 429, 500, 503])
def test_every_error_has_a_page_that_says_what_to_do(own_app: Flask, own_client: FlaskClient, status: int) -> None:
    own_app.view_functions["pages.privacy"] = lambda: abort(status)
    answer = own_client.get("/privacy")
    assert answer.status_code == status
    assert "What you can do now" in answer.text
    assert 'href="tel:999"' in answer.text
    assert [telltale for telltale in TELLTALES if telltale in answer.text] == []


def test_what_could_not_be_saved_is_a_page_that_says_when_to_try_again(own_app: Flask, own_client: FlaskClient) -> None:
    def full() -> str:
        raise NotSavedError

    own_app.view_functions["pages.privacy"] = full
    answer = own_client.get("/privacy")
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "60")
    assert "not available right now" in answer.text


def test_an_address_that_is_not_ours_is_not_found(client: FlaskClient) -> None:
    answer = client.get("/wp-login.php")
    assert answer.status_code == 404
    assert "We cannot find that page" in answer.text


def test_a_place_that_never_was_is_not_found(client: FlaskClient) -> None:
    assert client.get("/place/nosuchpl").status_code == 404


def test_nothing_may_be_posted(client: FlaskClient) -> None:
    answer = client.post("/find-care", data={"q": "care"})
    assert answer.status_code == 405
    assert "GET" in answer.headers["Allow"]


def test_without_an_index_the_search_says_so_and_the_rest_works(empty_client: FlaskClient) -> None:
    answer = empty_client.get("/find-care?q=care")
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "60")
    assert "not available right now" in answer.text
    assert empty_client.get("/council").status_code == 200


def test_a_broken_client_is_a_page_not_a_crash(broken_client: FlaskClient) -> None:
    answer = broken_client.get("/")
    assert answer.status_code == 503
    assert "You did nothing wrong" in answer.text
    assert 'href="tel:999"' in answer.text


def test_an_address_that_is_not_ours_is_not_found_without_a_database_either(broken_client: FlaskClient) -> None:
    answer = broken_client.get("/wp-login.php")
    assert answer.status_code == 404
    assert "We cannot find that page" in answer.text


def test_a_static_file_that_is_not_there_is_not_found(client: FlaskClient) -> None:
    assert client.get("/static/build/none.css").status_code == 404


@pytest.mark.parametrize("address", ["/place/a%00b", "/place/%00/feedback/give", "/f/%00", "/council/%00/feedback"])
def test_no_page_is_named_with_what_no_database_can_hold(client: FlaskClient, address: str) -> None:
    """SQLite looks for it and finds nothing; PostgreSQL refuses to look, and people were told that the site is down."""
    with pytest.raises(NotFound):
        client.application.url_map.bind("").match(unquote(address))
    assert client.get(address).status_code == 404
