import re
from collections import Counter
from functools import cache
from pathlib import Path
from random import Random

import pytest

from app.domain.vocabularies import SERVICE_BITS
from importers.contract import SourceError
from importers.sample.header import HEADER
from importers.sample.register import make_register
from importers.sample.sites import draw_sites
from importers.sources.sample import AS_OF, Sample, make_file
from tests.importers.cqc.files import errors, fetched, records

DRAMA = re.compile(r"01(1[3-8]|21|51|61) 496 0\d{3}|020 7946 0\d{3}|0191 498 0\d{3}|01632 960\d{3}")
NUMBER = 900


@cache
def register() -> list[dict[str, str]]:
    random = Random(1)
    return make_register(random, draw_sites(random, NUMBER), AS_OF)[0]


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_file(tmp_path_factory.mktemp("sample") / "sample.ods", places=NUMBER, seed=1)


def test_the_file_is_read_as_the_regulators_own_would_be(file: Path) -> None:
    edition = Sample().open(fetched(file))
    assert (edition.layout, edition.is_sample, edition.is_whole, edition.as_of) == ("hsca_2026", True, True, AS_OF)
    assert edition.unknown_columns == ()
    assert len(records(edition)) == len(register())


def test_no_row_of_it_is_in_trouble(file: Path) -> None:
    assert errors(Sample().open(fetched(file))) == []


def test_the_same_seed_gives_the_same_file(file: Path, tmp_path: Path) -> None:
    again = make_file(tmp_path / "again.ods", places=NUMBER, seed=1)
    assert again.read_bytes() == file.read_bytes()


def test_another_seed_gives_another_register() -> None:
    random = Random(2)
    assert make_register(random, draw_sites(random, 700), AS_OF)[0][0] != register()[0]


def test_every_council_has_some_and_leeds_has_many() -> None:
    councils = Counter(row["Location Local Authority"] for row in register())
    assert len(councils) == 153
    assert min(councils.values()) >= 4
    assert councils["Leeds"] > 2 * councils["Bradford"]


def test_every_phone_number_is_one_that_nobody_has(file: Path) -> None:
    phones = [record.phone for record in records(Sample().open(fetched(file))) if record.phone]
    assert len(phones) > NUMBER / 2
    assert [phone for phone in phones if not DRAMA.fullmatch(phone)] == []


def test_nothing_in_it_leads_to_a_real_page(file: Path) -> None:
    for record in records(Sample().open(fetched(file))):
        assert record.url is None
        assert record.website is None or record.website.startswith("https://www.example.org/")
        assert record.regulator_id.startswith("9-")


def test_no_row_names_a_person() -> None:
    assert not any(row.get("Registered manager") or row.get("Provider Nominated Individual Name") for row in register())


def test_it_holds_what_the_site_can_show(file: Path) -> None:
    found = records(Sample().open(fetched(file)))
    ratings = {rating.value for record in found for rating in record.ratings}
    assert {"Outstanding", "Good", "Requires improvement", "Inadequate"} <= ratings
    assert any(not record.ratings for record in found)
    assert any(record.is_dormant for record in found)
    assert any(rating.is_inherited for record in found for rating in record.ratings)
    assert any(record.organisation.brand_id for record in found)
    assert any(record.dual_primary_id not in {None, record.regulator_id} for record in found)
    covered = 0
    for record in found:
        covered |= record.services or 0
    for slug in ("residential-home", "nursing-home", "home-care", "extra-care", "shared-lives", "hospice", "dentist"):
        assert covered & SERVICE_BITS[slug], slug


def test_rows_have_only_columns_of_the_regulators_file() -> None:
    assert {column for row in register() for column in row} <= set(HEADER)


def test_it_makes_its_own_file() -> None:
    with pytest.raises(SourceError):
        Sample().open(None)
