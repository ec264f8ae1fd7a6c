from pathlib import Path

import pytest

from app.domain.records import SettlementRecord
from app.domain.text import key
from importers.contract import Fetched, SourceError
from importers.places import geonames, other_names, outcode_towns
from importers.sources.settlements import Settlements


@pytest.fixture(scope="module")
def settlements() -> list[SettlementRecord]:
    return [row[1] for row in Settlements().open(None).rows if isinstance(row, tuple)]


def named(settlements: list[SettlementRecord], name: str) -> list[SettlementRecord]:
    return [record for record in settlements if key(record.also_called or record.name) == key(name)]


def place(
    name: str, population: int = 0, nation: str = "E", at: tuple[float, float] = (53.0, -1.0)
) -> SettlementRecord:
    return SettlementRecord(f"test:{name}", name, *at, population, nation)


def also(*records: SettlementRecord) -> dict[str, str]:
    return {r.also_called: r.name for r in other_names.added(records) if r.also_called}


def test_every_settlement_has_an_address_of_its_own(settlements: list[SettlementRecord]) -> None:
    assert len({record.source_ref for record in settlements}) == len(settlements)
    assert max(len(record.source_ref) for record in settlements) <= 40


def test_there_are_thousands_and_they_lie_in_these_islands(settlements: list[SettlementRecord]) -> None:
    assert len(settlements) > 6_000
    assert all(49 < record.latitude < 61 and -8.7 < record.longitude < 2 for record in settlements)


def test_every_nation_has_its_own(settlements: list[SettlementRecord]) -> None:
    assert {record.nation for record in settlements} == set("EWSNLM")
    assert [record.nation for record in named(settlements, "Douglas") if record.population > 20_000] == ["M"]


@pytest.mark.parametrize("city", ["London", "Leeds", "York", "Birmingham", "Truro", "Carlisle", "Hugh Town", "Wells"])
def test_cities_and_small_towns_are_there(settlements: list[SettlementRecord], city: str) -> None:
    assert named(settlements, city)


@pytest.mark.parametrize(("name", "least"), [("Newport", 6), ("Ashford", 2), ("Whitchurch", 5), ("Farnborough", 3)])
def test_places_of_one_name_stay_apart(settlements: list[SettlementRecord], name: str, least: int) -> None:
    assert len(named(settlements, name)) >= least


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("Hull", "Kingston upon Hull"),
        ("Newcastle", "Newcastle upon Tyne"),
        ("Southend", "Southend-on-Sea"),
        ("Caerdydd", "Cardiff"),
        ("Tunbridge Wells", "Royal Tunbridge Wells"),
        ("Saint Ives", "St Ives"),
        ("Weston", "Weston-super-Mare"),
    ],
)
def test_people_find_a_town_by_the_name_they_use(settlements: list[SettlementRecord], said: str, shown: str) -> None:
    assert shown in {record.name for record in named(settlements, said)}


def test_a_shorter_name_that_belongs_to_a_bigger_town_is_left_to_it(settlements: list[SettlementRecord]) -> None:
    assert {record.name for record in named(settlements, "Bradford")} == {"Bradford"}


@pytest.mark.parametrize("village", ["Coleshill", "Clay Cross", "Lewisham", "Paddington", "Frampton Cotterell"])
def test_what_geonames_lacks_comes_from_postcode_districts(settlements: list[SettlementRecord], village: str) -> None:
    assert any(record.source_ref.startswith("outcode:") for record in named(settlements, village))


@pytest.mark.parametrize("town", ["Flint", "Mold", "Saltney", "Shotton"])
def test_a_welsh_town_in_an_english_postcode_area_is_welsh(settlements: list[SettlementRecord], town: str) -> None:
    assert "W" in {record.nation for record in named(settlements, town)}
    assert all(record.source_ref.startswith("geonames") for record in named(settlements, town) if record.nation == "E")


def test_a_towns_district_that_is_known_already_adds_nothing() -> None:
    leeds = place("Leeds", 500_000, at=(53.797, -1.548))
    found = {record.source_ref for record in outcode_towns.lacking([leeds])}
    assert "outcode:LS1:leeds" not in found


def test_a_name_known_elsewhere_does_not_hide_a_namesake_far_away() -> None:
    other = place("Coleshill", at=(50.0, -5.0))
    assert any(record.name == "Coleshill" for record in outcode_towns.lacking([other]))


def test_another_name_is_a_row_of_its_own_at_the_same_place() -> None:
    first, second, *_ = other_names.added([place("Kingston upon Hull", 300_000)])
    assert (second.name, second.latitude, second.population) == (first.name, first.latitude, first.population)
    assert second.source_ref == "test:Kingston upon Hull/1"


def test_a_village_is_not_called_by_half_its_name() -> None:
    assert also(place("Stoke-on-Tern", 600)) == {}


def test_two_towns_may_share_a_short_name() -> None:
    found = [*other_names.added([place("Newcastle upon Tyne", 300_000), place("Newcastle under Lyme", 127_000)])]
    assert [record.name for record in found if record.also_called == "Newcastle"] == [
        "Newcastle upon Tyne",
        "Newcastle under Lyme",
    ]


def test_a_package_of_another_shape_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "cities500.json"
    path.write_text('{"1": {"name": "Leeds", "country": "GB"}}', encoding="utf-8")
    with pytest.raises(SourceError) as refused:
        list(Settlements().open(Fetched(path, path.name, "0", 1)).rows)
    assert refused.value.code == "geonames_changed"


def test_the_bases_on_cyprus_are_no_british_towns() -> None:
    names = {record.name for record in geonames.read(Settlements().locate())}
    assert names.isdisjoint({"Akrotiri", "Dhekelia"})


def test_no_name_holds_more_than_a_name(settlements: list[SettlementRecord]) -> None:
    assert [record.name for record in settlements if any(mark in record.name for mark in ",+()/")] == []
