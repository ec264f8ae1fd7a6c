import pytest

from app.config import Settings
from importers.contract import RowError
from importers.registry import SAMPLED, get_source
from importers.sample.facts import kitchens, places
from importers.sample.files import FILES, ROWS, as_sample, sample_file
from tests.importers.plain.files import fetched


def test_there_is_a_maker_for_each_source_that_has_a_sample() -> None:
    assert set(SAMPLED) == {*ROWS, *FILES}


@pytest.mark.parametrize("slug", SAMPLED)
def test_no_row_of_a_sample_is_in_trouble(slug: str, made: Settings) -> None:
    rows = [*get_source(slug).open(fetched(sample_file(slug))).rows]
    assert [row for row in rows if isinstance(row, RowError) and not row.is_expected] == []
    assert sum(isinstance(row, tuple) for row in rows) > 10


@pytest.mark.parametrize("slug", SAMPLED)
def test_a_sample_is_about_the_samples_places_and_leads_nowhere_real(slug: str, made: Settings) -> None:
    edition = as_sample(get_source(slug).open(fetched(sample_file(slug))))
    text = repr([*edition.rows])
    assert edition.is_sample
    assert "'1-" not in text
    for address in ("cqc.org.uk", "lgo.org.uk", "healthwatch.co.uk"):
        assert address not in text.lower()


@pytest.mark.parametrize("slug", SAMPLED)
def test_a_sample_is_the_same_wherever_it_is_made(slug: str, made: Settings) -> None:
    path = sample_file(slug)
    first = path.read_bytes()
    assert sample_file(slug) == path
    path.unlink()
    assert sample_file(slug).read_bytes() == first


def test_parts_of_a_rating_come_from_other_days_than_the_whole(made: Settings) -> None:
    rows = get_source("cqc_ratings").open(fetched(sample_file("cqc_ratings"))).rows
    said = [row[1] for row in rows if isinstance(row, tuple)]
    days = {(each.regulator_id, each.question): each.published_on for each in said if each.service_group == "Overall"}
    older = [key for key, day in days.items() if day < days[key[0], "Overall"]]
    assert 0 < len(older) < len(days) / 2
    assert {each.service_group for each in said} >= {"Overall", "Care home service with nursing"}


def test_kitchens_are_not_always_called_what_the_home_is(made: Settings) -> None:
    names = {place.name for place in places.all_places()}
    listed = kitchens.make_xml().decode()
    assert "Old Vicarage Retirement Home" in listed
    assert "(Main Kitchen)" in listed
    assert any(name in listed for name in names)
