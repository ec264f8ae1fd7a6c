"""Asking CQC's API: key, pace, pages, tries, and going on after a stop."""

import json
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import requests
import responses
from pydantic import SecretStr
from requests.adapters import HTTPAdapter
from responses import matchers
from urllib3 import HTTPResponse
from urllib3.util import Retry

from app.config import Settings
from importers.contract import Part, SourceError
from importers.cqc.api import client
from importers.cqc.api.client import BASE, PACE, Client
from importers.cqc.api.fetching import fetch_responses
from importers.cqc.api.state import STATE
from tests.importers.cqc.api.made_up import listing, location, opened, provider, read

SECRET = "a-key-of-ours"
A, B, C = "1-100000001", "1-100000002", "RXX01"


@pytest.fixture
def keyed(settings: Settings) -> Settings:
    return settings.model_copy(update={"cqc_api_key": SecretStr(SECRET)})


@pytest.fixture
def web(monkeypatch: pytest.MonkeyPatch) -> Iterator[responses.RequestsMock]:
    """Nobody waits in a test."""
    monkeypatch.setattr(client, "PACE", 1e9)
    with responses.RequestsMock(assert_all_requests_are_fired=False) as mock:
        yield mock


Answers = Callable[..., None]


@pytest.fixture
def answers(web: responses.RequestsMock) -> Answers:
    """Puts a register there that names these ids: `gone` answer 404, `broken` 503 to each try."""

    def put(*ids: str, gone: tuple[str, ...] = (), broken: tuple[str, ...] = ()) -> None:
        web.get(f"{BASE}/providers", json={"providers": [], "totalPages": 1})
        web.get(f"{BASE}/locations", json=listing(*ids))
        for id_ in ids:
            status = 404 if id_ in gone else 503 if id_ in broken else 200
            web.get(f"{BASE}/locations/{id_.upper()}", json=location(id_.upper()), status=status)
        web.get(f"{BASE}/providers/1-200000001", json=provider())

    return put


def asked(web: responses.RequestsMock) -> list[str]:
    """Paths in the order of asking."""
    return [str(call.request.url).removeprefix(BASE).partition("?")[0] for call in web.calls]


def stop(_request: object) -> tuple[int, dict[str, str], str]:
    """The operator gives up at this one; the next try meets the answer behind it."""
    raise KeyboardInterrupt


def state_of(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((folder / STATE).read_bytes())
    return found


def test_without_a_key_nothing_is_asked_and_it_says_what_to_set(settings: Settings) -> None:
    with pytest.raises(SourceError) as refused:
        fetch_responses(settings, Part())
    assert refused.value.code == "key_missing"
    assert "CARE_CQC_API_KEY" in refused.value.message


def test_a_full_run_asks_for_the_lists_each_location_and_who_runs_it(
    web: responses.RequestsMock, answers: Answers, keyed: Settings
) -> None:
    answers(A, B)
    folder = fetch_responses(keyed, Part())
    assert asked(web) == ["/providers", "/locations", f"/locations/{A}", f"/locations/{B}", "/providers/1-200000001"]
    assert {call.request.headers[client.KEY] for call in web.calls} == {SECRET}
    records, errors = read(folder)
    assert ([record.regulator_id for record in records], errors) == ([A, B], [])
    assert opened(folder).is_whole


def test_the_key_is_written_nowhere(answers: Answers, keyed: Settings) -> None:
    answers(A)
    folder = fetch_responses(keyed, Part())
    assert not [path for path in folder.rglob("*") if path.is_file() and SECRET in path.read_text()]


@pytest.mark.parametrize("status", [401, 403])
def test_a_key_that_is_refused_is_said(web: responses.RequestsMock, keyed: Settings, status: int) -> None:
    web.get(f"{BASE}/providers", status=status)
    with pytest.raises(SourceError) as refused:
        fetch_responses(keyed, Part())
    assert (refused.value.code, SECRET in refused.value.message) == ("key_refused", False)


def test_every_page_of_the_list_is_asked_for(web: responses.RequestsMock, answers: Answers, keyed: Settings) -> None:
    pages = {1: A, 2: B}
    for number, id_ in pages.items():
        page = listing(id_) | {"page": number, "totalPages": 2}
        exact = matchers.query_param_matcher({"page": number, "perPage": 1000})
        web.get(f"{BASE}/locations", json=page, match=[exact])
    answers(A, B)
    records, _errors = read(fetch_responses(keyed, Part()))
    assert [record.regulator_id for record in records] == [A, B]


def test_an_id_that_has_nothing_under_it_is_reported_and_the_rest_is_fetched(answers: Answers, keyed: Settings) -> None:
    answers(A, B, gone=(A,))
    folder = fetch_responses(keyed, Part())
    records, errors = read(folder)
    assert [record.regulator_id for record in records] == [B]
    assert [(error.code, error.about) for error in errors] == [("response_missing", A)]
    assert "404" in errors[0].message


def test_ids_are_asked_for_in_capitals_and_what_is_no_id_is_not_asked_for(
    web: responses.RequestsMock, answers: Answers, keyed: Settings
) -> None:
    answers("rxx01", "../secrets")
    records, errors = read(fetch_responses(keyed, Part()))
    assert "/locations/RXX01" in asked(web)
    assert not [path for path in asked(web) if "secrets" in path]
    assert [record.regulator_id for record in records] == ["RXX01"]
    assert [error.code for error in errors] == ["id_unreadable"]


def test_an_answer_that_is_no_response_counts_as_none(
    web: responses.RequestsMock, answers: Answers, keyed: Settings
) -> None:
    web.get(f"{BASE}/locations/{A}", body="<html>Maintenance</html>")
    answers(A, B)
    folder = fetch_responses(keyed, Part())
    assert list(state_of(folder)["unanswered"]) == [A]
    assert not (folder / "location_details" / f"location_{A}.json").exists()


def test_changes_are_asked_for_from_the_day_named_to_now(
    web: responses.RequestsMock, answers: Answers, keyed: Settings
) -> None:
    web.get(f"{BASE}/changes/location", json={"changes": [A.lower(), B], "totalPages": 1})
    answers(A, B)
    days = {datetime.now(UTC).date()}
    folder = fetch_responses(keyed, Part(since=date(2026, 11, 1)))
    days.add(datetime.now(UTC).date())
    query = str(web.calls[0].request.url)
    assert "startTimestamp=2026-11-01T00%3A00%3A00Z" in query
    assert any(f"endTimestamp={day}" in query for day in days)
    records, _errors = read(folder)
    assert ([record.regulator_id for record in records], opened(folder).is_whole) == ([A, B], False)


def test_one_location_is_asked_for_with_its_provider(
    web: responses.RequestsMock, answers: Answers, keyed: Settings
) -> None:
    answers(C)
    folder = fetch_responses(keyed, Part(location="rxx01"))
    assert asked(web) == ["/locations/RXX01", "/providers/1-200000001"]
    assert not opened(folder).is_whole


def test_one_location_that_is_not_there_is_reported(answers: Answers, keyed: Settings) -> None:
    answers(A, gone=(A,))
    records, errors = read(fetch_responses(keyed, Part(location=A)))
    assert (records, [error.about for error in errors]) == ([], [A])


def test_what_can_be_no_id_is_refused_before_asking(web: responses.RequestsMock, keyed: Settings) -> None:
    with pytest.raises(SourceError) as refused:
        fetch_responses(keyed, Part(location="?"))
    assert (refused.value.code, len(web.calls)) == ("id_unreadable", 0)


def test_a_run_that_was_stopped_goes_on_where_it_stopped(
    web: responses.RequestsMock, answers: Answers, keyed: Settings
) -> None:
    web.add_callback(responses.GET, f"{BASE}/locations/{B}", stop)
    answers(A, B)
    with pytest.raises(KeyboardInterrupt):
        fetch_responses(keyed, Part())
    web.calls.reset()
    folder = fetch_responses(keyed, Part())
    assert asked(web) == [f"/locations/{B}", "/providers/1-200000001"]
    records, errors = read(folder)
    assert ([record.regulator_id for record in records], errors, opened(folder).is_whole) == ([A, B], [], True)


def test_half_a_response_of_a_stopped_run_is_swept_away(answers: Answers, keyed: Settings) -> None:
    answers(A)
    folder = fetch_responses(keyed, Part())
    state = state_of(folder) | {"finished_at": None}
    (folder / STATE).write_text(json.dumps(state))
    half = folder / "location_details" / ".part-abc"
    half.write_text("{")
    assert fetch_responses(keyed, Part()) == folder
    assert not half.exists()


def test_a_finished_set_and_one_that_stopped_long_ago_are_not_gone_on_with(answers: Answers, keyed: Settings) -> None:
    answers(A)
    folder = fetch_responses(keyed, Part())
    old = folder.with_name("full-20200101T000000")
    folder.rename(old)
    long_ago = datetime.now(UTC) - timedelta(days=8)
    (old / STATE).write_text(json.dumps(state_of(old) | {"begun_at": long_ago.isoformat(), "finished_at": None}))
    assert fetch_responses(keyed, Part()) != old


def test_a_run_of_another_kind_is_not_gone_on_with(
    web: responses.RequestsMock, answers: Answers, keyed: Settings
) -> None:
    web.add_callback(responses.GET, f"{BASE}/locations/{A}", stop)
    answers(A)
    with pytest.raises(KeyboardInterrupt):
        fetch_responses(keyed, Part())
    assert fetch_responses(keyed, Part(location=A)).name.startswith(f"location-{A}-")


def test_when_the_api_is_down_the_run_stops_and_says_how_to_go_on(
    web: responses.RequestsMock, answers: Answers, keyed: Settings
) -> None:
    ids = [f"1-10000000{n}" for n in range(9)]
    answers(*ids, broken=tuple(ids[1:]))
    with pytest.raises(SourceError) as refused:
        fetch_responses(keyed, Part())
    assert refused.value.code == "api_unavailable"
    assert "goes on from there" in refused.value.message
    assert f"/locations/{ids[8]}" not in asked(web)


def test_one_id_that_only_ever_fails_does_not_stop_the_rest(
    web: responses.RequestsMock, answers: Answers, keyed: Settings
) -> None:
    answers(A, B, broken=(A,))
    records, errors = read(fetch_responses(keyed, Part()))
    assert ([record.regulator_id for record in records], [error.about for error in errors]) == ([B], [A])


def test_without_the_list_there_is_nothing_to_go_by(web: responses.RequestsMock, keyed: Settings) -> None:
    web.get(f"{BASE}/changes/location", status=404)
    with pytest.raises(SourceError) as refused:
        fetch_responses(keyed, Part(since=date(2026, 11, 1)))
    assert refused.value.code == "api_unavailable"


def test_a_busy_server_is_asked_again(web: responses.RequestsMock, answers: Answers, keyed: Settings) -> None:
    web.get(f"{BASE}/locations/{A}", status=429)
    answers(A)
    records, errors = read(fetch_responses(keyed, Part(location=A)))
    assert ([record.regulator_id for record in records], errors) == ([A], [])
    assert asked(web).count(f"/locations/{A}") == 2


def test_the_wait_that_a_busy_server_names_is_kept() -> None:
    retry = _retries()
    busy = HTTPResponse(status=429, headers={"Retry-After": "7"})
    assert (429 in retry.status_forcelist, retry.get_retry_after(busy)) == (True, 7)


def _retries() -> Retry:
    adapter = Client(SecretStr(SECRET))._session.get_adapter(BASE)
    assert isinstance(adapter, HTTPAdapter)
    retry: Retry = adapter.max_retries
    return retry


def test_questions_are_asked_no_faster_than_the_pace(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [100.0]
    waits: list[float] = []

    def sleep(seconds: float) -> None:
        waits.append(seconds)
        now[0] += seconds

    with responses.RequestsMock() as mock:
        mock.get(f"{BASE}/locations/{A}", json={})
        asking = Client(SecretStr(SECRET), clock=lambda: now[0], sleep=sleep)
        for _ in range(4):
            asking.get("locations", A)
    assert waits == pytest.approx([0.0, 1 / PACE, 1 / PACE, 1 / PACE])


def test_no_network_at_all_is_a_busy_api(web: responses.RequestsMock, keyed: Settings) -> None:
    web.get(f"{BASE}/providers", body=requests.ConnectionError())
    with pytest.raises(SourceError) as refused:
        fetch_responses(keyed, Part())
    assert refused.value.code == "api_unavailable"
