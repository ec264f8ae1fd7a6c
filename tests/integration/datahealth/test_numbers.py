"""The numbers of data health are those of the database: each is counted again in SQL of its own."""

import re
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from sqlalchemy import Connection, text, update
from sqlalchemy.orm import Session

from app import create_app
from app.config import Settings
from app.datahealth.coverage import count_coverage
from app.datahealth.presenters.parts import NAMES
from app.db import make_engine
from app.domain.parts import Part
from app.providers.models import Place
from tests.integration.datahealth.conftest import PLACES, TODAY, at_noon
from tests.integration.datahealth.recount import FOUR, LIVE, PARTS, RUNS, one, places_where


@pytest.mark.parametrize("part", PARTS)
def test_a_part_is_counted_as_the_database_has_it(client: Any, stocked: Session, part: str) -> None:
    shown = client.get("/data-health.json").json["parts"][part]
    held = one(stocked.connection(), PARTS[part], today=TODAY)
    assert shown["places"] == held
    assert 0 < held < shown["of"] or part == "organisation", "the made-up record must tell this part from others"


def test_every_part_that_can_be_counted_is_counted(client: Any, stocked: Session) -> None:
    assert set(client.get("/data-health.json").json["parts"]) == set(PARTS) == {*Part} - {"name", "picture", "ageing"}


def test_beds_are_a_share_of_care_homes_and_all_else_of_places(client: Any, stocked: Session) -> None:
    shown = client.get("/data-health.json").json
    places = one(stocked.connection(), places_where("1 = 1"))
    homes = one(stocked.connection(), places_where("p.is_care_home"))
    assert {part["of"] for name, part in shown["parts"].items() if name != "beds"} == {places} == {shown["places"]}
    assert shown["parts"]["beds"]["of"] == homes == shown["care_homes"]


def test_the_oldest_rating_is_that_of_the_database(client: Any, stocked: Session) -> None:
    shown = client.get("/data-health.json").json["oldest_rating"]
    oldest = f"SELECT MIN(rating_on) FROM place p WHERE {LIVE} AND p.rating IN {FOUR}"
    assert shown["published_on"] == str(one(stocked.connection(), oldest))


def test_old_ratings_are_counted_from_three_years_on(client: Any, stocked: Session) -> None:
    limit = TODAY.replace(year=TODAY.year - 3)
    old = f"SELECT COUNT(*) FROM place p WHERE {LIVE} AND p.rating IN {FOUR} AND p.rating_on <= :limit"
    assert client.get("/data-health.json").json["ratings_three_years_old_or_older"] == one(
        stocked.connection(), old, limit=limit
    )


def test_the_page_shows_the_numbers_of_the_json(client: Any, stocked: Session) -> None:
    parts = client.get("/data-health.json").json["parts"]
    rows = {row[0]: row[1] for row in table(client.get("/data-health").text)}
    for name, part in parts.items():
        label = next(said for said in rows if said.startswith(str(NAMES[Part(name)])))
        assert rows[label] == f"{part['places']:,}", name
    assert len(rows) == len(parts)


def table(page: str) -> list[list[str]]:
    rows = BeautifulSoup(page, "lxml").select(".care-counts tbody tr")
    return [[cell.get_text(" ", strip=True) for cell in row.find_all(["th", "td"])] for row in rows]


def test_all_of_it_holds_for_the_sample(sample_dir: Path) -> None:
    """1,500 places loaded by the importers' own commands: page, JSON and database agree on every number."""
    settings = Settings(var_dir=sample_dir)
    client = at_noon(create_app(settings)).test_client()
    shown, page = client.get("/data-health.json").json, client.get("/data-health").text
    assert shown is not None
    engine = make_engine(settings.sqlalchemy_url)
    with engine.connect() as connection:
        assert shown["places"] == one(connection, places_where("1 = 1")) > 1_000
        counted = {part: one(connection, statement, today=TODAY) for part, statement in PARTS.items()}
        runs = list_runs(connection)
    engine.dispose()
    assert {part: count["places"] for part, count in shown["parts"].items()} == counted
    assert {slug: counts(source["run"]) for slug, source in shown["sources"].items() if source["run"]} == runs
    assert {row[1] for row in table(page)} == {f"{number:,}" for number in counted.values()}
    rejected = {slug: sum_of_rejected(source["run"]) for slug, source in shown["sources"].items() if source["run"]}
    assert rejected == {slug: numbers[2] for slug, numbers in runs.items()}, "a code for every row, and no row twice"
    for slug, numbers in runs.items():
        assert set(numbers) - {0} <= numbers_in(page, slug), slug


def list_runs(connection: Connection) -> dict[str, tuple[int, ...]]:
    rows = connection.execute(text(RUNS)).mappings()
    return {
        row["slug"]: (
            row["rows_read"],
            row["rows_read"] - row["rows_rejected"],
            row["rows_rejected"],
            row["rows_withdrawn"],
        )
        for row in rows
    }


def counts(run: dict[str, Any]) -> tuple[int, ...]:
    return run["rows_read"], run["rows_stored"], run["rows_rejected"], run["rows_withdrawn"]


def sum_of_rejected(run: dict[str, Any]) -> int:
    return sum(trouble["rows"] for trouble in run["troubles"] if trouble["row_was_rejected"])


def numbers_in(page: str, slug: str) -> set[int]:
    card = BeautifulSoup(page, "lxml").find(id=slug)
    assert card is not None
    return {int(found.replace(",", "")) for found in re.findall(r"\d[\d,]*", card.get_text(" "))}


@pytest.mark.parametrize("born", [date(2025, 3, 1), date(2023, 11, 22)])
def test_a_rating_is_old_from_its_third_birthday_on(stocked: Session, born: date) -> None:
    stocked.execute(update(Place).values(rating="Good", rating_on=born, withdrawn_on=None))
    birthday = born.replace(year=born.year + 3)
    assert count_coverage(stocked, birthday).old_ratings == PLACES
    assert count_coverage(stocked, birthday - timedelta(days=2)).old_ratings == 0


def test_a_day_that_three_years_ago_did_not_have_is_no_trouble(stocked: Session) -> None:
    stocked.execute(update(Place).values(rating="Good", rating_on=date(2025, 2, 28), withdrawn_on=None))
    assert count_coverage(stocked, date(2028, 2, 29)).old_ratings == PLACES
