"""What the page says of each source: its age, what changed, what could not be used, and what went wrong."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from bs4 import BeautifulSoup
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from app.domain.runs import RunStatus
from app.domain.sources import source_facts
from app.provenance.models import ImportRun
from tests.integration.datahealth.conftest import TODAY, add_issues

AddRun = Callable[..., ImportRun]
LATE_AFTER = source_facts()["cqc_locations"].late_after_days or 0


@pytest.fixture
def any_engine(engine: Engine) -> Engine:
    """That both databases count alike is shown beside the numbers; here one is enough."""
    return engine


def card(client: Any, slug: str = "cqc_locations") -> str:
    found = BeautifulSoup(client.get("/data-health").text, "lxml").find(id=slug)
    assert found is not None
    return found.get_text(" ", strip=True)


def source(client: Any, slug: str = "cqc_locations") -> dict[str, Any]:
    shown: dict[str, Any] = client.get("/data-health.json").json["sources"][slug]
    return shown


def test_a_source_that_was_never_loaded_says_so(client: Any) -> None:
    assert "Not loaded yet" in card(client, "fees")
    assert "Rows" not in card(client, "fees")
    assert source(client, "fees")["run"] is None


def test_every_source_but_the_sample_is_shown_in_the_order_of_the_catalogue(client: Any) -> None:
    cards = BeautifulSoup(client.get("/data-health").text, "lxml").select(".care-source-card")
    assert [each["id"] for each in cards] == [slug for slug in source_facts() if slug != "sample"]


def test_the_sample_is_shown_while_it_is_what_the_site_shows(client: Any, add_run: AddRun) -> None:
    add_run("sample", is_sample=True)
    assert "made up" in client.get("/data-health").text
    assert source(client, "sample")["run"]["rows_read"] == 10
    add_run("cqc_locations")
    assert "sample" not in client.get("/data-health.json").json["sources"]


@pytest.mark.parametrize(("days", "is_late"), [(0, False), (LATE_AFTER, False), (LATE_AFTER + 1, True)])
def test_a_source_is_late_from_the_day_after_its_limit(client: Any, add_run: AddRun, days: int, is_late: bool) -> None:
    add_run(data_as_of=TODAY - timedelta(days=days))
    assert source(client)["is_late"] is is_late
    assert source(client)["days_old"] == days
    assert ("These facts are late" in card(client)) is is_late
    assert ("Late now" in client.get("/data-health").text) is is_late


def test_the_age_is_told_in_words(client: Any, add_run: AddRun) -> None:
    add_run(data_as_of=TODAY - timedelta(days=800))
    assert "2 years ago" in card(client)
    assert "they are from 2 years ago" in card(client)


def test_data_without_a_day_are_as_old_as_their_loading(client: Any, add_run: AddRun) -> None:
    add_run("settlements", days_ago=30)
    assert source(client, "settlements")["days_old"] == 30
    assert "The publisher gives no date" in card(client, "settlements")


def test_stored_are_the_rows_read_less_those_rejected(client: Any, add_run: AddRun) -> None:
    add_run(rows_read=57_188, rows_rejected=12)
    assert source(client)["run"]["rows_stored"] == 57_176
    assert "57,188 read: 57,176 stored and 12 not used. 1 ended." in card(client)


@pytest.mark.parametrize(
    ("before", "now", "words"),
    [
        (None, 100, "This was the first time"),
        (100, 100, "As many rows"),
        (100, 101, "1 row more (1.0%)"),
        (200, 150, "50 rows fewer (25.0%)"),
        (100_000, 100_003, "3 rows more (under 0.1%)"),
        (0, 5, "5 rows more"),
    ],
)
def test_the_drift_is_told_in_rows_and_per_cent(
    client: Any, add_run: AddRun, before: int | None, now: int, words: str
) -> None:
    if before is not None:
        add_run(rows_read=before, rows_rejected=0)
    add_run(rows_read=now, rows_rejected=0)
    assert f"Against the time before {words} More about this source" in card(client)


def test_the_drift_is_against_the_last_success_and_no_other_source(client: Any, add_run: AddRun) -> None:
    add_run(rows_read=50, rows_rejected=0)
    add_run(rows_read=100, rows_rejected=0)
    add_run(rows_read=3, status=RunStatus.REFUSED)
    add_run(rows_read=9, dry_run=True)
    add_run("councils", rows_read=446)
    add_run(rows_read=110, rows_rejected=0)
    assert source(client)["run"]["drift_rows"] == 10
    assert source(client)["run"]["drift_share"] == 0.1


def test_rejected_rows_are_told_by_kind_with_what_to_do(client: Any, add_run: AddRun, any_session: Session) -> None:
    run = add_run()
    add_issues(any_session, run, "id_repeated", 2)
    add_issues(any_session, run, "phone_unusable", 3, rejected=False)
    said = card(client)
    assert (
        "2 rows : The same number is in the file twice. We took the first row. What to do: Keep one of the two." in said
    )
    assert said.index("Rows we could not use") < said.index("Rows we took without one cell") < said.index("3 rows :")
    assert source(client)["run"]["troubles"] == [
        {"code": "id_repeated", "rows": 2, "row_was_rejected": True},
        {"code": "phone_unusable", "rows": 3, "row_was_rejected": False},
    ]


def test_all_rows_are_counted_where_only_the_first_are_listed(
    client: Any, add_run: AddRun, any_session: Session
) -> None:
    counted = [["phone_unusable", False, 7], ["not_caring", True, 12_345], ["no_place_there", True, 99]]
    add_issues(any_session, add_run(troubles=counted), "not_caring", 20)
    assert source(client)["run"]["troubles"] == [
        {"code": "not_caring", "rows": 12_345, "row_was_rejected": True},
        {"code": "no_place_there", "rows": 99, "row_was_rejected": True},
        {"code": "phone_unusable", "rows": 7, "row_was_rejected": False},
    ]
    assert "12,345 rows :" in card(client)


def test_a_run_without_trouble_shows_none(client: Any, add_run: AddRun) -> None:
    add_run(troubles=[])
    assert source(client)["run"]["troubles"] == []


def test_troubles_of_an_earlier_run_are_not_shown(client: Any, add_run: AddRun, any_session: Session) -> None:
    add_issues(any_session, add_run(), "id_repeated", 2)
    add_run()
    assert source(client)["run"]["troubles"] == []


def test_a_code_that_nobody_explained_is_put_into_words(client: Any, add_run: AddRun, any_session: Session) -> None:
    add_issues(any_session, add_run(), "moon_is_full", 1)
    assert "1 row : Moon is full. What to do: We ask the publisher." in card(client)


def test_a_refused_file_is_told_with_the_guards_words(client: Any, add_run: AddRun) -> None:
    add_run()
    message = "Nothing was changed. The file has 30 rows to store and 9,000 are held: less than 95%. [too_small]"
    add_run(status=RunStatus.REFUSED, message=message)
    said = card(client)
    assert "we were given a file that we did not take" in said
    assert "The file has 30 rows to store and 9,000 are held: less than 95%." in said
    assert "Until then we show what we had before." in said


@pytest.mark.parametrize("status", [RunStatus.REFUSED, RunStatus.FAILED, RunStatus.ABANDONED])
def test_what_went_wrong_names_no_folder_no_server_and_no_file(client: Any, add_run: AddRun, status: RunStatus) -> None:
    private = {"file_name": "mrs-smith.csv", "file_url": "https://user:secret@intern.test/x"}
    message = "The server db.intern.test at /srv/private refused mrs-smith.csv. [file_not_found]"
    add_run(status=status, message=message, **private)
    for shown in (client.get("/data-health").text, client.get("/data-health.json").text):
        assert "The file was not where we looked." in shown
        assert not [word for word in ("smith", "intern", "secret", "/srv") if word in shown]


def test_a_try_that_failed_before_a_success_is_over(client: Any, add_run: AddRun) -> None:
    add_run(status=RunStatus.FAILED, message="X. [unexpected]")
    add_run()
    assert source(client)["failed"]["is_over"]
    assert "A later try worked." in card(client)


def test_a_refused_file_shows_at_once_although_it_changes_no_edition(client: Any, add_run: AddRun) -> None:
    add_run()
    first = client.get("/data-health")
    add_run(status=RunStatus.REFUSED, message="X. [file_empty]")
    again = client.get("/data-health", headers={"If-None-Match": first.headers.get("ETag", '"none"')})
    assert again.status_code == 200
    assert "The file is empty." in again.text


def test_the_same_file_again_is_a_look_and_no_load(client: Any, add_run: AddRun) -> None:
    add_run(days_ago=9)
    add_run(status=RunStatus.UNCHANGED, days_ago=2)
    assert source(client)["looked_on"] == (TODAY - timedelta(days=2)).isoformat()
    assert source(client)["run"]["loaded_on"] == (TODAY - timedelta(days=9)).isoformat()
    assert "We last looked for new ones on" in card(client)


def test_a_dry_run_is_no_load_and_no_failure(client: Any, add_run: AddRun) -> None:
    add_run(dry_run=True)
    add_run(dry_run=True, status=RunStatus.REFUSED, message="X. [too_small]")
    assert source(client)["run"] is None
    assert source(client)["failed"] is None


def test_the_lead_counts_the_sources_by_their_state(client: Any, add_run: AddRun) -> None:
    add_run(data_as_of=TODAY)
    add_run("cqc_ratings", data_as_of=TODAY - timedelta(days=999))
    lead = BeautifulSoup(client.get("/data-health").text, "lxml").select_one(".care-lead")
    assert lead is not None
    everyone = len(source_facts()) - 1
    expected = f"Of our {everyone} sources, 1 are up to date, 1 are late, and {everyone - 2} are not loaded yet."
    assert expected in lead.get_text()


def test_an_empty_site_shows_the_page_all_the_same(client: Any) -> None:
    page = client.get("/data-health")
    assert page.status_code == 200
    assert "No service has a rating with a date." in page.text
