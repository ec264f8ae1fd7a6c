"""The regulator's real files, counted row by row."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from importers.contract import RowError, Source, SourceError
from importers.sources.cqc_adult_social_care import CqcAdultSocialCare
from importers.sources.cqc_directory import CqcDirectory
from importers.sources.cqc_locations import CqcLocations
from tests.importers.cqc.files import fetched, records
from tests.real_data import data, needs_data

pytestmark = needs_data

DIRECTORY, LOCATIONS, SOCIAL_CARE = CqcDirectory(), CqcLocations(), CqcAdultSocialCare()


def tally(source: Source, path: Path) -> tuple[int, Counter[tuple[str, bool]]]:
    """Records, and troubles by code and whether they reject the row."""
    rows = list(source.open(fetched(path)).rows)
    troubles = Counter((row.code, row.rejects) for row in rows if isinstance(row, RowError))
    return len(rows) - troubles.total(), troubles


def test_all_6000_rows_of_2016_are_read() -> None:
    edition = DIRECTORY.open(fetched(data("cqc-directory-2016/cqc.csv")))
    assert (edition.layout, edition.as_of, edition.is_whole) == ("directory_2016", date(2016, 2, 16), False)
    found = records(edition)
    assert len(found) == 6000
    assert all(record.services and record.postcode and record.organisation.name for record in found)
    assert not [record.phone for record in found if record.phone and not record.phone.startswith("0")]


def test_the_social_care_export_is_read_with_its_beds_and_ratings() -> None:
    edition = SOCIAL_CARE.open(fetched(data("cqc-exports-2025/Locations-head.csv")))
    found = records(edition)
    assert (edition.layout, edition.unknown_columns, len(found)) == ("social_care_export_2025", (), 999)
    assert Counter(r.value for record in found for r in record.ratings if r.question == "Overall") == {
        "Good": 625, "Requires improvement": 95, "Outstanding": 21, "Inadequate": 6, "Inspected but not rated": 1,
    }  # fmt: skip
    assert all(record.services and record.bands for record in found if record.regulator_id == "1-11958380640")
    assert not any(rating.published_on for record in found for rating in record.ratings)


def test_the_170_providers_of_the_search_export_are_not_places() -> None:
    assert tally(DIRECTORY, data("cqc-exports-2025/output-head.csv")) == (
        330,
        Counter({("row_is_provider", True): 170}),
    )


@pytest.mark.parametrize(("day", "rows"), [("2020-05-27", 57), ("2022-06-22", 58)])
def test_traffords_lists_with_ids_are_read(day: str, rows: int) -> None:
    assert tally(DIRECTORY, data(f"cqc-trafford/{day}/trafford_care_homes.csv")) == (rows, Counter())


@pytest.mark.parametrize("day", ["2018-09-28", "2019-04-11", "2019-08-12"])
@pytest.mark.parametrize("area", ["trafford", "gm"])
def test_traffords_lists_without_ids_are_refused(day: str, area: str) -> None:
    with pytest.raises(SourceError, match="cqc_id"):
        DIRECTORY.open(fetched(data(f"cqc-trafford/{day}/{area}_care_homes.csv")))


def test_the_example_of_2021_has_places_without_a_provider() -> None:
    edition = LOCATIONS.open(fetched(data("cqc-fixture-wmfs/example.ods")))
    assert (edition.layout, edition.unknown_columns) == ("hsca_2021", ())
    assert tally(LOCATIONS, data("cqc-fixture-wmfs/example.ods")) == (0, Counter({("provider_missing", True): 13}))
