"""The history of overall ratings: its file, and the real one against a count of its own."""

import csv
from collections import Counter, defaultdict
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from rich.console import Console
from sqlalchemy import Engine, func, select

from app.config import Settings
from app.db import session_factory
from app.domain.quality import PastRatingRecord
from app.domain.runs import RunCounts
from app.provenance.models import ImportRun
from app.quality.models import PastRating, RatingAgeing
from importers.contract import RowError, SourceError
from importers.order import Exit, Order
from importers.runner import Engines, run_source
from importers.sources.rating_history import RatingHistory
from tests.importers.cqc.files import csv_file
from tests.real_data import data, needs_data

HEADER = ("", "reportdate", "overall", "ownership", "locationid", "good")
GOOD = PastRatingRecord("1-100000001", date(2016, 5, 1), "Good")


def read(tmp_path: Path, *rows: tuple[str, ...], header: tuple[str, ...] = HEADER) -> list[object]:
    edition = RatingHistory().open(csv_file(tmp_path / "history.csv", [header, *rows]))
    return [item if isinstance(item, RowError) else item[1] for item in edition.rows]


def test_three_columns_are_read_and_case_is_cqcs_own(tmp_path: Path) -> None:
    rows = (
        ("1", "2016-05-01", "Good", "x", "1-100000001", "1"),
        ("2", "1/6/2018", "Requires Improvement", "", "rxx01", ""),
    )
    assert read(tmp_path, *rows) == [GOOD, PastRatingRecord("RXX01", date(2018, 6, 1), "Requires improvement")]


def test_cqcs_own_names_of_the_columns_will_do(tmp_path: Path) -> None:
    header = ("Location ID", "Publication Date", "Latest Rating")
    assert read(tmp_path, ("1-100000001", "01/05/2016", "Good"), header=header) == [GOOD]


def test_a_history_is_as_young_as_its_newest_rating_and_never_whole(tmp_path: Path) -> None:
    lines = [("Location ID", "Publication Date", "Latest Rating", "Mood"), ("1-1000", "01/05/2016", "Good", "")]
    edition = RatingHistory().open(csv_file(tmp_path / "history.csv", lines))
    assert (edition.as_of, edition.is_whole, edition.unknown_columns) == (date(2016, 5, 1), False, ("Mood",))


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (("1", "2016-05-01", "Good", "", "", ""), "location_id_missing"),
        (("1", "", "Good", "", "1-100000001", ""), "date_missing"),
        (("1", "one day", "Good", "", "1-100000001", ""), "date_unreadable"),
        (("1", "2016-05-01", "", "", "1-100000001", ""), "rating_missing"),
    ],
)
def test_a_row_that_lacks_one_of_them_is_rejected(tmp_path: Path, row: tuple[str, ...], code: str) -> None:
    whole = ("2", "2016-05-01", "Good", "", "1-100000001", "")
    error, record = read(tmp_path, row, whole)
    assert isinstance(error, RowError)
    assert (error.row, error.code, error.rejects, record) == (2, code, True, GOOD)


def test_a_file_without_them_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="overall"):
        read(tmp_path, ("1",), header=("locationid", "reportdate"))


def test_nobody_publishes_it_at_a_fixed_address() -> None:
    assert RatingHistory().locate() is None
    with pytest.raises(SourceError, match="--file"):
        RatingHistory().open(None)


@needs_data
def test_the_real_history_is_counted_as_a_plain_loop_counts_it(settings: Settings, engine: Engine) -> None:
    path = next(data("cqc-inspections-2025").glob("*.csv"))
    work = Engines(settings, engine, Console(quiet=True))
    outcome = run_source(work, RatingHistory(), Order("rating_history", path))
    assert (outcome.exit, outcome.counts) == (Exit.DONE, RunCounts(read=29_459, new=29_454, merged=5))
    with session_factory(engine)() as session:
        assert session.scalar(select(func.count()).select_from(PastRating)) == 29_454
        assert session.scalars(select(ImportRun.data_as_of)).one() == date(2025, 2, 7)
        rows = {(r.value, r.years): (r.lower, r.same, r.higher) for r in session.scalars(select(RatingAgeing))}
    assert rows == _plain_count(path)


def _plain_count(path: Path) -> dict[tuple[str, int], tuple[int, int, int]]:
    """Written anew, without the code that it checks. No day in this file has two different ratings."""
    order = ["Inadequate", "Requires improvement", "Good", "Outstanding"]
    days: dict[str, dict[date, str]] = defaultdict(dict)
    with path.open(encoding="utf-8") as stream:
        for row in csv.DictReader(stream):
            days[row["locationid"]][date.fromisoformat(row["reportdate"])] = row["overall"].capitalize()
    found: Counter[tuple[str, int, int]] = Counter()
    for own in days.values():
        ordered = sorted(own)
        for before, after in pairwise(ordered):
            years = after.year - before.year
            if (after.month, after.day) < (before.month, before.day):
                years -= 1
            step = order.index(own[after]) - order.index(own[before])
            found[own[before], min(years, 5), 0 if step == 0 else step // abs(step)] += 1
    cells = {(value, years) for value, years, _step in found}
    return {cell: (found[(*cell, -1)], found[(*cell, 0)], found[(*cell, 1)]) for cell in cells}
