"""What providers say, as files: what the page shows, and nothing that it keeps back."""

import csv
from datetime import timedelta
from typing import Any

import pytest

from tests.integration.manage.ground import OWN, Corner
from tests.integration.manage.test_entries import decide, send

WHOSE = {
    "place": OWN,
    "location": "1-101",
    "council": "E08000035",
    "organisation": "1-201",
    "confirmed_on": "2026-11-02",
    "is_stale": False,
}
FEES = {
    "residential-lowest": "1,050",
    "residential-highest": "1,400.50",
    "residential-includes": "=Meals",
    "valid-from": "01/04/2026",
}
FALLS = {"falls-count": "12", "falls-out-of": "2,700", "falls-from": "01/01/2026", "falls-to": "31/03/2026"}


def places(corner: Corner) -> list[dict[str, Any]]:
    answer = corner.app.test_client().get("/providers-say/entries.json")
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    return list(answer.get_json()["places"])


def table(corner: Corner, name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(corner.app.test_client().get(f"/providers-say/{name}.csv").text.splitlines()))


@pytest.fixture
def said(corner: Corner) -> Corner:
    send(corner)
    corner.post("provider", f"/manage/{OWN}/fees", **FEES, send="1")
    corner.post("provider", f"/manage/{OWN}/numbers", **FALLS, send="1")
    decide(corner, "approve")
    return corner


def test_an_entry_is_told_with_who_says_it_and_when(said: Corner) -> None:
    (found,) = places(said)
    fees, numbers = found.pop("fees"), found.pop("numbers")
    areas = {"districts": ["LS8", "LS9"], "councils": ["E08000035"]}
    assert found == {**WHOSE, "languages": ["cy"], "website": None, "areas": areas}
    (fee,), (number,) = fees, numbers
    assert fee["kind"] == "residential" and (fee["lowest"], fee["highest"]) == ("1050.00", "1400.50")
    assert (number["measure"], number["numerator"], number["denominator"]) == ("falls", 12, 2700)
    assert (number["period_from"], number["said_on"], number["is_hidden"]) == ("2026-01-01", "2026-11-02", False)


def test_the_tables_say_the_same(said: Corner) -> None:
    areas = [(row["kind"], row["area"]) for row in table(said, "areas")]
    assert areas == [("council", "E08000035"), ("district", "LS8"), ("district", "LS9")]
    (fee,), (number,) = table(said, "fees"), table(said, "numbers")
    assert (fee["place"], fee["lowest"], fee["valid_from"]) == (OWN, "1050.00", "2026-04-01")
    assert (number["location"], number["numerator"], number["is_hidden"]) == ("1-101", "12", "False")


def test_a_spreadsheet_takes_no_words_for_a_formula(said: Corner) -> None:
    assert table(said, "fees")[0]["includes"] == "'=Meals"


@pytest.mark.parametrize("file", ["entries.json", "areas.csv", "fees.csv", "numbers.csv"])
def test_no_file_names_a_person_an_account_or_a_claim(said: Corner, file: str) -> None:
    body = said.app.test_client().get(f"/providers-say/{file}").text
    told = [word for word in ("@", "account", "claim", "version_id", "moderator", "decided") if word in body.lower()]
    assert "own" in body and told == []


def test_what_waits_is_not_told(corner: Corner) -> None:
    send(corner)
    assert places(corner) == [] and table(corner, "areas") == []


def test_a_change_that_waits_leaves_what_was_approved(said: Corner) -> None:
    send(said, outcodes="LS9", councils="")
    assert [row["area"] for row in table(said, "areas")] == ["E08000035", "LS8", "LS9"]


def test_a_handful_that_the_page_keeps_back_is_kept_back_here(said: Corner) -> None:
    said.post("provider", f"/manage/{OWN}/numbers", **{**FALLS, "falls-count": "1"}, send="1")
    decide(said, "approve")
    (number,) = places(said)[0]["numbers"]
    assert (number["numerator"], number["denominator"], number["is_hidden"]) == (None, None, True)
    assert table(said, "numbers")[0]["numerator"] == ""


def test_what_nobody_confirmed_for_six_months_says_so(said: Corner) -> None:
    said.app.extensions["clock"].moment += timedelta(days=181)
    assert places(said)[0]["is_stale"] is True
    assert {row["is_stale"] for row in table(said, "areas")} == {"True"}


def test_what_an_earlier_owner_said_is_not_told(said: Corner) -> None:
    said.sell(OWN)
    assert places(said) == []


def test_each_column_is_explained(said: Corner) -> None:
    page = said.app.test_client().get("/providers-say/data").text
    columns = {column for name in ("areas", "fees", "numbers") for column in table(said, name)[0]}
    assert [column for column in sorted(columns) if f"<code>{column}</code>" not in page] == []
