"""What somebody takes back is gone from every page that we, a browser or a cache between may have kept."""

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import event
from sqlalchemy.orm import Session

from app.domain.feedback.weeks import week_of
from app.feedback.models import LedgerRow
from app.web.clock import today
from tests.integration.web.making import place_of

PLACE = "/place/oakwood1"


def happened(session: Session, *events: str, since: int = 0) -> None:
    """To one feedback; a row for each. A review ends with its being taken down."""
    for number, event_ in enumerate(events or ("published",), start=since + 1):
        row = {
            "number": number,
            "week": week_of(today()),
            "event": event_,
            "detail": "removed" if event_ == "challenge-ended" else None,
            "feedback_ref": "a",
            "hash": f"{number:064}",
        }
        session.add(LedgerRow(place_id=place_of(session).id, previous="0" * 64, **row))
        session.flush()
    session.commit()


def test_a_page_that_tells_of_feedback_is_shown_only_after_asking_whether_it_still_holds(
    own_client: FlaskClient,
) -> None:
    assert own_client.get(PLACE).headers["Cache-Control"] == "public, no-cache"


def test_it_is_on_the_shelf_all_the_same(
    own_app: Flask, own_client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.web.editions.monotonic", lambda: 1.0)
    first, asked = own_client.get(PLACE), []
    event.listen(own_app.extensions["engine"], "before_cursor_execute", lambda *call: asked.append(call[2]))
    assert own_client.get(PLACE).data == first.data
    assert asked == []


@pytest.mark.usefixtures("moment")
@pytest.mark.parametrize("unseen", ["", "edited", "withdrawn", "refused", "put-right", "expired"])
def test_what_nobody_can_see_yet_changes_no_tag_which_would_tell_the_minute(
    own_client: FlaskClient, session: Session, unseen: str
) -> None:
    before = own_client.get(PLACE).headers["ETag"]
    happened(session, "received", *filter(None, [unseen]))
    assert own_client.get(PLACE).headers["ETag"] == before


@pytest.mark.usefixtures("moment")
@pytest.mark.parametrize("before", [["refused"], ["published", "edited"], ["published", "challenge-ended"]])
@pytest.mark.parametrize("unseen", ["edited", "withdrawn", "put-right", "expired"])
def test_what_somebody_does_once_nobody_sees_it_any_more_changes_no_tag(
    own_client: FlaskClient, session: Session, before: list[str], unseen: str
) -> None:
    happened(session, "received", *before)
    tag = own_client.get(PLACE).headers["ETag"]
    happened(session, unseen, since=len(before) + 1)
    assert own_client.get(PLACE).headers["ETag"] == tag


@pytest.mark.usefixtures("moment")
@pytest.mark.parametrize("seen", ["edited", "withdrawn", "replied", "challenged", "put-right", "expired"])
def test_what_happens_to_words_that_everybody_can_see_changes_the_tag_each_time(
    own_client: FlaskClient, session: Session, seen: str
) -> None:
    happened(session, "received", "published")
    before = own_client.get(PLACE).headers["ETag"]
    happened(session, seen, since=2)
    assert own_client.get(PLACE).headers["ETag"] != before


@pytest.mark.usefixtures("moment")
def test_whatever_happens_to_a_feedback_changes_the_tag_of_pages_that_tell_of_it(
    own_client: FlaskClient, session: Session
) -> None:
    before = own_client.get(PLACE).headers["ETag"]
    assert own_client.get(PLACE, headers={"If-None-Match": before}).status_code == 304
    happened(session)
    after = own_client.get(PLACE, headers={"If-None-Match": before})
    assert (after.status_code, after.headers["ETag"] != before) == (200, True)


@pytest.mark.usefixtures("moment")
def test_pages_that_do_not_tell_of_it_stay_as_they_were(own_client: FlaskClient, session: Session) -> None:
    before = own_client.get("/privacy").headers["ETag"]
    happened(session)
    assert own_client.get("/privacy").headers["ETag"] == before


def test_the_site_looks_again_within_two_seconds(
    own_client: FlaskClient, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.web.editions.monotonic", lambda: 100.0)
    before = own_client.get(PLACE).headers["ETag"]
    happened(session)
    assert own_client.get(PLACE).headers["ETag"] == before
    monkeypatch.setattr("app.web.editions.monotonic", lambda: 102.1)
    assert own_client.get(PLACE).headers["ETag"] != before
