"""The desk of a call handler, as a server answers it."""

import base64
import json
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from flask import Flask
from flask.testing import FlaskClient
from pydantic import HttpUrl
from sqlalchemy import event
from sqlalchemy.orm import Session

from app.adapters.clock import FixedClock
from app.config import Settings
from app.db import Base
from tests.integration.signposting.conftest import PASSWORD, PROFESSIONAL, made

SUNDAY_NIGHT = datetime(2026, 11, 29, 23, 30, tzinfo=UTC)
DESK = ("/desk", "/desk/pack.json", "/desk/pack/wales")


def answered(client: FlaskClient, place: str, need: str = "1", **more: str) -> BeautifulSoup:
    answer = client.post("/desk", data={"place": place, "need": need, **more})
    assert answer.status_code == 200
    return BeautifulSoup(answer.text, "lxml")


def number(page: BeautifulSoup) -> str:
    found = page.select_one("#desk-said .desk-number")
    return found.get_text(strip=True) if found else ""


def said(page: BeautifulSoup) -> str:
    found = page.select_one("#desk-said")
    return found.get_text(" ", strip=True) if found else ""


def with_password(password: str) -> dict[str, str]:
    return {"Authorization": "Basic " + base64.b64encode(f"anyone:{password}".encode()).decode()}


def test_the_box_has_the_focus_when_the_page_opens(client: FlaskClient) -> None:
    page = BeautifulSoup(client.get("/desk").text, "lxml")
    assert [field["id"] for field in page.select("[autofocus]")] == ["place"]


def test_the_answer_is_the_line_of_the_need_at_this_hour(client: FlaskClient, clock: FixedClock) -> None:
    assert number(answered(client, "LS1 4DY", "3")) == "01632 960200"
    clock.moment = SUNDAY_NIGHT
    assert number(answered(client, "LS1 4DY", "3")) == "01632 960300"


def test_day_and_hour_of_the_answer_are_told_in_uk_time(client: FlaskClient, clock: FixedClock) -> None:
    clock.moment = datetime(2027, 7, 1, 8, tzinfo=UTC)
    assert "As of 9am on Thursday 1 July, UK time." in said(answered(client, "LS1 4DY"))


def test_a_postcode_is_in_no_address_log_or_cache(client: FlaskClient, capfd: pytest.CaptureFixture[str]) -> None:
    answer = client.post("/desk", data={"place": "LS1 4DY", "need": "1"})
    assert answer.headers["Cache-Control"] == "no-store"
    assert "LS1" not in str(answer.headers)
    assert "LS1" not in "".join(capfd.readouterr())
    links = [str(a["href"]) for a in BeautifulSoup(answer.text, "lxml").select("a[href]")]
    assert not [link for link in links if "LS1" in link.upper()]


def test_asking_the_desk_writes_nothing(app: Flask, client: FlaskClient, session: Session) -> None:
    written: list[str] = []

    def note(*call: object) -> None:
        if not str(call[2]).lstrip().upper().startswith(("SELECT", "PRAGMA", "BEGIN")):
            written.append(str(call[2]))

    event.listen(app.extensions["engine"], "before_cursor_execute", note)
    before = {table.name: len(session.execute(table.select()).all()) for table in Base.metadata.sorted_tables}
    for place in ("LS1 4DY", "LL11 1AY", "leeds", "nonsense", "BT1 5GS", ""):
        answered(client, place)
        client.post("/desk/answer.json", json={"place": place, "need": 3})
    session.expire_all()
    assert written == []
    assert {table.name: len(session.execute(table.select()).all()) for table in Base.metadata.sorted_tables} == before


@pytest.mark.parametrize(
    ("typed", "warning"),
    [
        ("LL11 1AY", "Close to a boundary: it could also be Leeds City Council"),
        ("LL11 1AY", "This is in Wales"),
        ("LL11 1AY", "This number is not checked"),
        ("LL11 1", "Ask for the whole postcode"),
        ("LS1 4XX", "We do not know LS1 4XX. This is the council of most addresses near it."),
        ("maidstone", "another council arranges care there"),
        ("staplehurst", "Ask for the postcode"),
        ("glasgow", "This is in Scotland"),
    ],
)
def test_the_handler_is_warned(client: FlaskClient, typed: str, warning: str) -> None:
    assert warning in said(answered(client, typed))


def test_a_plain_answer_bears_no_warning(client: FlaskClient) -> None:
    page = answered(client, "LS1 4DY")
    assert [w.get_text(strip=True) for w in page.select(".desk-warnings li")] == []


def test_made_up_numbers_are_said_to_be_made_up_before_all_else(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.signposting.presenters.desk.is_sample", lambda: True)
    first = answered(client, "LL11 1AY").select_one(".desk-warnings li")
    assert first is not None and first.get_text() == "Sample data: do not give these numbers to callers."


def test_the_other_council_at_a_boundary_is_one_press_away(client: FlaskClient) -> None:
    page = answered(client, "LL11 1AY")
    assert number(page) == "01632 960400"
    other = page.select_one(".desk-other")
    assert other is not None and other["value"] == "leeds"
    assert number(answered(client, "LL11 1AY", council="leeds")) == "01632 960100"


def test_a_council_that_it_cannot_be_is_not_taken(client: FlaskClient) -> None:
    assert number(answered(client, "LL11 1AY", council="kent")) == "01632 960400"


def test_where_no_number_is_known_it_says_so_and_gives_the_website(client: FlaskClient) -> None:
    page = answered(client, "ME14 1XQ")
    assert number(page) == ""
    assert "We do not have a telephone number for this council." in said(page)
    assert page.select_one("#desk-said a[href='https://www.kent.example.org/']") is not None


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("BT1 5GS", "Health and Social Care Trust"),
        ("JE2 3QA", "Channel Islands"),
        ("qqqq", "We cannot read that"),
        ("AB10 1AB", "We do not know this postcode"),
        ("ledes", "Did the caller mean one of these?"),
        ("<script>", "We cannot read that"),
    ],
)
def test_what_leads_to_no_council_is_told_plainly(client: FlaskClient, typed: str, words: str) -> None:
    assert words in said(answered(client, typed))


def test_a_name_that_was_nearly_right_can_be_chosen(client: FlaskClient) -> None:
    assert number(answered(client, "ledes", council="leeds")) == "01632 960100"


@pytest.mark.parametrize("typed", ["LS1 4DY 8", "ls14dy9", "leeds 0"])
def test_a_need_that_there_is_not_is_named(client: FlaskClient, typed: str) -> None:
    page = answered(client, typed)
    assert f"There is no need with the number {typed[-1]}." in said(page)
    assert number(page) == ""


def test_without_scripts_the_next_caller_begins_without_the_need_of_the_last(client: FlaskClient) -> None:
    page = answered(client, "LS1 4DY", "3")
    left = {str(field["name"]): str(field["value"]) for field in page.select("form.desk-form input[type=hidden]")}
    assert number(answered(client, "LS1 1AA", "3", **left)) == "01632 960100"
    assert number(answered(client, "LS1 4DY", "3", **left)) == "01632 960200"


@pytest.mark.parametrize(("typed", "service"), [("glasgow", "careinfoscotland.scot"), ("BT1 5GS", "nidirect.gov.uk")])
def test_elsewhere_there_is_a_short_script_with_the_right_service(
    client: FlaskClient, typed: str, service: str
) -> None:
    page = answered(client, typed)
    script = page.select_one("#desk-said .desk-script")
    assert script is not None and script.get_text().count(service) == 2
    assert "Leeds" not in script.get_text()
    assert "We do not have" not in said(page)
    assert page.select_one(f"#desk-said a[href*='{service}']") is not None


def test_an_answer_without_a_number_has_no_link_to_nowhere(client: FlaskClient) -> None:
    assert (
        answered(client, "ME14 1XQ").select("#desk-said a:not([href]):not(.desk-number), #desk-said a[href='']") == []
    )


def test_what_is_typed_is_never_html(client: FlaskClient) -> None:
    assert "<script>alert" not in client.post("/desk", data={"place": "<script>alert(1)</script>"}).text


# --- who sees which number


def test_without_a_password_the_desk_is_open_and_shows_public_numbers_only(client: FlaskClient) -> None:
    for address in DESK:
        answer = client.get(address, headers=with_password("guess"))
        assert answer.status_code == 200
        assert PROFESSIONAL not in answer.text
    assert PROFESSIONAL not in client.post("/desk", data={"place": "LS1 4DY", "need": "3"}).text
    assert "It shows public numbers only." in client.get("/desk").text


@pytest.mark.parametrize("address", DESK)
def test_with_a_password_the_desk_asks_for_it(guarded: FlaskClient, address: str) -> None:
    nonsense = [{}, {"Authorization": "Bearer x"}, {"Authorization": "Basic %"}, {"Authorization": "Basic ÿ"}]
    for headers in (*nonsense, with_password("wrong"), with_password("")):
        refused = guarded.get(address, headers=headers)
        assert refused.status_code == 401
        assert refused.headers["WWW-Authenticate"].startswith("Basic ")
        assert refused.headers["Cache-Control"] == "no-store"
    assert guarded.get(address, headers=with_password(PASSWORD)).status_code == 200


def test_with_a_password_asking_wants_it_too(guarded: FlaskClient) -> None:
    assert guarded.post("/desk", data={"place": "LS1 4DY"}).status_code == 401
    assert guarded.post("/desk/answer.json", json={"place": "LS1 4DY"}).status_code == 401


def test_whoever_knows_the_password_sees_professionals_numbers_marked_and_never_as_the_answer(
    guarded: FlaskClient,
) -> None:
    headers = with_password(PASSWORD)
    page = BeautifulSoup(guarded.post("/desk", data={"place": "LS1 4DY", "need": "3"}, headers=headers).text, "lxml")
    lines = [line.get_text(" ", strip=True) for line in page.select(".desk-lines--professional li")]
    assert len(lines) == 1
    assert PROFESSIONAL in lines[0] and "For professionals only" in lines[0]
    assert number(page) == "01632 960200"
    for part in (".desk-script", ".desk-card"):
        found = page.select_one(part)
        assert found is not None and PROFESSIONAL not in found.get_text()
    sheet = guarded.get("/desk/pack/yorkshire-and-the-humber", headers=headers).text
    assert "For professionals only" in sheet and PROFESSIONAL in sheet


def test_the_pack_of_whoever_knows_the_password_keeps_professionals_numbers_apart(guarded: FlaskClient) -> None:
    pack = guarded.get("/desk/pack.json", headers=with_password(PASSWORD)).get_json()
    leeds = next(each for each in pack["councils"] if each["slug"] == "leeds")
    assert [line[0] for line in leeds["professional"]] == [PROFESSIONAL]
    assert PROFESSIONAL not in json.dumps([leeds["lines"], pack["texts"]])


# --- what a caller is given


def test_a_card_says_council_and_need_and_nothing_of_the_caller(client: FlaskClient) -> None:
    page = answered(client, "LS1 4DY", "2")
    link = page.select_one("#desk-said [data-slot=code]")
    assert link is not None and (link.get_text(), link["href"]) == ("leeds-2", "/card/leeds-2")
    message = page.select_one("#desk-message")
    assert message is not None and len(message.get_text()) <= 160
    card = client.get("/card/leeds-2").text
    assert "Looks after someone" in card and "01632 960100" in card
    assert "LS1" not in card


@pytest.mark.parametrize("code", ["leeds-8", "leeds", "nowhere-1", "leeds-1-1"])
def test_a_card_that_there_is_not_is_not_found(client: FlaskClient, code: str) -> None:
    assert client.get(f"/card/{code}").status_code == 404


def test_a_card_that_is_read_out_is_understood(client: FlaskClient) -> None:
    assert client.get("/card/Leeds%202").status_code == 200


@pytest.mark.parametrize("typed", ["leeds 2", "Leeds-2", "LEEDS 2"])
@pytest.mark.parametrize("address", ["/council?postcode=", "/search?q="])
def test_a_card_that_was_read_out_is_found_where_people_type_it(client: FlaskClient, address: str, typed: str) -> None:
    assert client.get(address + typed).headers["Location"] == "/card/leeds-2"


@pytest.mark.parametrize("address", ["/council?postcode=", "/search?q="])
@pytest.mark.parametrize("typed", ["nowhere 2", "LS1 4"])
def test_what_is_no_card_is_looked_for_as_before(client: FlaskClient, address: str, typed: str) -> None:
    assert "/card/" not in client.get(address + typed).headers.get("Location", "")


def test_the_whole_address_of_a_card_is_shown_where_the_site_knows_its_own(
    councils_dir: Path, clock: FixedClock
) -> None:
    settings = Settings(var_dir=councils_dir, log_level="ERROR", public_url=HttpUrl("https://care.example.org"))
    page = answered(made(settings, clock).test_client(), "LS1 4DY", "2")
    shown, message = page.select_one("#desk-said [data-slot=whole]"), page.select_one("#desk-message")
    assert shown is not None and shown.get_text() == "care.example.org/card/leeds-2"
    assert message is not None and message.get_text().endswith("care.example.org/card/leeds-2")


def test_a_sheet_says_when_it_was_printed_and_how_long_it_is_good(client: FlaskClient) -> None:
    text = BeautifulSoup(client.get("/desk/pack/wales").text, "lxml").get_text(" ", strip=True)
    assert "Printed on 24 November 2026. Out of date after 22 December 2026." in text
    assert "Wrexham County Borough Council" in text and "01632 960400" in text
    assert "Leeds" not in text
    assert client.get("/desk/pack/nowhere").status_code == 404


# --- the copy that works offline


def test_the_worker_keeps_addresses_that_exist_and_nothing_else(client: FlaskClient) -> None:
    answer = client.get("/desk/worker.js")
    assert answer.headers["Service-Worker-Allowed"] == "/desk"
    assert answer.content_type.startswith("text/javascript")
    found = re.match(r"self\.KEPT = (\{.*\});", answer.text)
    assert found is not None
    kept = json.loads(found[1])
    addresses = [kept["desk"], kept["pack"], *kept["sheets"], *kept["assets"]]
    assert "/desk/pack/wales" in kept["sheets"]
    assert [a for a in addresses if client.get(a).status_code != 200] == []
    page = BeautifulSoup(client.get("/desk").text, "lxml")
    asked = {str(tag.get("src") or tag.get("href")) for tag in page.select("script[src], link[rel=stylesheet]")}
    assert asked <= set(addresses), "The page asks for what the worker does not keep"


def test_the_welsh_desk_has_a_worker_of_its_own(client: FlaskClient) -> None:
    answer = client.get("/cy/desk/worker.js")
    assert answer.headers["Service-Worker-Allowed"] == "/cy/desk"
    assert '"/cy/desk/pack.json"' in answer.text


def test_the_manifest_names_icons_of_their_sizes(client: FlaskClient) -> None:
    manifest = json.loads(client.get("/desk/manifest.webmanifest").text)
    assert (manifest["start_url"], manifest["scope"]) == ("/desk", "/desk")
    for icon in manifest["icons"]:
        with client.get(icon["src"]) as answer:
            width = int.from_bytes(answer.data[16:20], "big")
        assert icon["sizes"] == f"{width}x{width}"


def test_the_pack_names_each_text_that_it_points_to(client: FlaskClient) -> None:
    pack = client.get("/desk/pack.json").get_json()
    for council in pack["councils"]:
        for plan, *anytime in council["needs"]:
            steps = pack["plans"][plan]
            said = [anytime, *(steps[start + 1 : start + 7] for start in range(0, len(steps), 7))]
            assert len(steps) % 7 == 0 and steps[0] == 0
            assert max(line for line, *_texts in said) < len(council["lines"])
            assert max(place for _line, *texts in said for place in texts) < len(pack["texts"])
    assert pack["sectors"]["LL11"]["1"] == [
        next(n for n, each in enumerate(pack["councils"]) if each["slug"] == slug) for slug in ("wrexham", "leeds")
    ]


def test_a_pack_is_made_anew_for_a_new_day(
    client: FlaskClient, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(client.application.extensions["edition_clock"], "look_again_after", -1.0)
    first = client.get("/desk/pack.json").get_json()
    clock.moment = datetime(2026, 11, 25, 10, tzinfo=UTC)
    second = client.get("/desk/pack.json").get_json()
    assert (first["start"], second["start"]) == ("2026-11-24T00:00:00+00:00", "2026-11-25T00:00:00+00:00")
