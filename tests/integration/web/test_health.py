import pytest
from flask.testing import FlaskClient
from pydantic import SecretStr

from app import create_app
from app.config import Settings

ELSEWHERE = {"REMOTE_ADDR": "203.0.113.9"}


def test_the_process_lives_whatever_the_database_does(broken_client: FlaskClient) -> None:
    assert broken_client.get("/healthz").json == {"status": "ok"}


def test_ready_means_migrated_and_indexed(client: FlaskClient) -> None:
    assert client.get("/readyz").json == {"status": "ready", "database": True, "index": True}


def test_not_ready_without_an_index(empty_client: FlaskClient) -> None:
    answer = empty_client.get("/readyz")
    assert (answer.status_code, answer.json) == (503, {"status": "not ready", "database": True, "index": False})


def test_not_ready_without_a_database(broken_client: FlaskClient) -> None:
    answer = broken_client.get("/readyz")
    assert answer.status_code == 503
    assert answer.json is not None and answer.json["database"] is False


def test_not_ready_with_a_damaged_index(settings: Settings) -> None:
    for facts in settings.index_dir.glob("*/facts.json"):
        facts.write_text("{")
    client = create_app(settings).test_client()
    assert client.get("/readyz").json == {"status": "not ready", "database": True, "index": False}
    assert client.get("/find-care?q=oakwood").status_code == 503
    assert client.get("/").status_code == 200


def test_metrics_count_by_page_pattern_and_hold_no_address(client: FlaskClient) -> None:
    client.get("/place/oakwood1")
    client.get("/find-care?q=mallory")
    text = client.get("/metrics").text
    assert 'care_request_seconds_count{method="GET",route="/place/<ref>",status="200"}' in text
    assert "oakwood1" not in text
    assert "mallory" not in text


@pytest.mark.parametrize("header", ["X-Forwarded-For", "Forwarded", "X-Real-IP"])
def test_metrics_are_not_shown_through_a_proxy(client: FlaskClient, header: str) -> None:
    assert client.get("/metrics", headers={header: "for=127.0.0.1"}).status_code == 404


def test_metrics_are_not_shown_to_other_machines(client: FlaskClient) -> None:
    assert client.get("/metrics", environ_base=ELSEWHERE).status_code == 404


@pytest.mark.parametrize(
    ("given", "status"), [("Bearer open sesame", 200), ("Bearer wrong", 404), ("", 404), ("Bearer ü", 404)]
)
def test_with_a_token_the_token_decides(settings: Settings, own_client: FlaskClient, given: str, status: int) -> None:
    settings.metrics_token = SecretStr("open sesame")
    answer = own_client.get("/metrics", headers={"Authorization": given}, environ_base=ELSEWHERE)
    assert answer.status_code == status
