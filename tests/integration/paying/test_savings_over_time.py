"""How long savings last: picture, table, the day to phone."""

from datetime import date
from xml.etree import ElementTree

import pytest
from flask.testing import FlaskClient
from icalendar import Calendar
from werkzeug.test import TestResponse

from tests.integration.asking.someone import Someone
from tests.integration.paying.conftest import Pay

FALLING = "england/care-home: savings fall to the limit"
AHEAD = {"answer": "yes"}


@pytest.fixture
def falling(pay: Pay) -> Someone:
    return pay(FALLING, look_ahead=AHEAD)


def test_the_day_of_the_limit_is_the_one_worked_out_by_hand(falling: Someone) -> None:
    text = falling.page.select_one("#savings").get_text(" ")  # type: ignore[union-attr]
    assert "on 23 July 2027" in text
    assert "Phone the council on 30 April 2027." in text


def test_the_picture_is_whole_and_says_what_it_shows(falling: Someone) -> None:
    svg = falling.page.select_one("svg.care-pay-picture")
    assert svg is not None
    tree = ElementTree.fromstring(str(svg))  # noqa: S314
    assert [child.tag for child in tree][:2] == ["title", "desc"]
    labelled = svg["aria-labelledby"].split()  # type: ignore[union-attr]
    assert all(falling.page.find(id=each).get_text(strip=True) for each in labelled)  # type: ignore[union-attr]
    assert not [each for each in svg.find_all(True) if each.has_attr("style")]
    assert svg["role"] == "img"


def test_each_number_in_the_picture_is_explained_below_it(falling: Someone) -> None:
    numbers = falling.page.select("svg .care-pay-picture__number")
    assert len(numbers) == len(falling.page.select(".care-pay-flags li")) == 2


def test_two_years_of_the_table_are_in_sight(falling: Someone) -> None:
    tables = falling.page.select("#savings table")
    rows = [len(table.select("tbody td:first-of-type")) for table in tables]
    assert rows == [24, 9]
    assert tables[1].find_parent("details")
    assert "From here on the figures may change" in tables[0].get_text()


def test_who_did_not_want_to_look_ahead_can_still_do_so(pay: Pay) -> None:
    someone = pay(FALLING, look_ahead={"answer": "no"})
    assert not someone.page.select("#savings svg")
    button = someone.page.select_one("#savings button[name=change]")
    assert button and button["value"] == "look_ahead"


def _reminder(client: FlaskClient, someone: Someone) -> TestResponse:
    return client.post("/check/pay/reminder.ics", data={"sealed": someone.sealed})


def test_the_reminder_holds_the_day_and_no_answer(client: FlaskClient, falling: Someone) -> None:
    answer = _reminder(client, falling)
    (event,) = Calendar.from_ical(answer.data).walk("VEVENT")
    assert event.decoded("DTSTART") == date(2027, 4, 30)
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="reminder.ics"'
    assert answer.headers["Cache-Control"] == "no-store"
    for secret in (b"1300", b"60000", b"241", b"saving", b"care-home"):
        assert secret not in answer.data.replace(b"reminders.care-and-support", b"")


def test_there_is_no_reminder_where_there_is_no_day(client: FlaskClient, pay: Pay) -> None:
    assert _reminder(client, pay(FALLING, look_ahead={"answer": "no"})).status_code == 404


def test_a_shared_computer_gets_no_file(pay: Pay) -> None:
    someone = pay(FALLING, look_ahead=AHEAD, begin={"shared": "yes"})
    assert not someone.page.select("form[action$='reminder.ics']")
    assert {each["formaction"] for each in someone.page.select("#papers button")} == {
        "/check/pay/summary/print",
        "/check/pay/letter/print",
    }
