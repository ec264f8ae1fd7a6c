from datetime import date

import pytest
from sqlalchemy.orm import Session

from app.areas import queries
from app.domain.geography import Box
from app.domain.records import SettlementRecord
from tests.integration.areas.conftest import POSTCODES, SETTLEMENTS, batch, load_postcodes, load_settlements


@pytest.fixture
def towns(areas: Session) -> Session:
    load_settlements(areas, *SETTLEMENTS)
    return areas


def test_a_postcode_in_a_two_tier_area_leads_to_the_county(held: Session) -> None:
    council = queries.responsible_council(held, "TN231AA")
    assert council is not None
    assert council.name == "Kent County Council"


@pytest.mark.parametrize("code", ["LS14ZZ", "LS15ZZ", "LS19ZZ"])
def test_an_unknown_postcode_leads_to_the_council_of_its_sector_else_of_its_outcode(held: Session, code: str) -> None:
    council = queries.responsible_council(held, code)
    assert council is not None
    assert council.short_name == ("Wakefield" if code.startswith("LS15") else "Leeds")


def test_a_postcode_that_lies_nowhere_leads_to_the_council_of_its_neighbours(held: Session) -> None:
    council = queries.responsible_council(held, "TN239ZZ")
    assert council is not None
    assert council.short_name == "Kent"


@pytest.mark.parametrize("code", ["BT15GS", "IM11AE", "ZE11AA"])
def test_no_council_is_named_where_none_is_responsible_or_nothing_is_known(held: Session, code: str) -> None:
    assert queries.responsible_council(held, code) is None


def test_areas_of_many_postcodes_come_at_once(held: Session) -> None:
    found = queries.areas_of_postcodes(held, ["LS14DY", "TN231AA", "BT15GS", "TN239ZZ", "XX11XX", "LS14DY"])
    assert found.keys() == {"LS14DY", "TN231AA", "BT15GS", "TN239ZZ"}
    kent = queries.find_council_by_slug(held, "kent")
    assert kent is not None
    assert found["TN231AA"] == queries.Area(51.14, 0.87, "E", kent.id)
    assert found["BT15GS"].nation == "N"
    assert found["BT15GS"].council_id is None
    assert found["TN239ZZ"] == queries.Area(None, None, None, None)


def test_more_postcodes_than_one_statement_takes_are_asked_for_in_turn(
    held: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queries, "_IN_ONE_STATEMENT", 2)
    assert len(queries.areas_of_postcodes(held, ["LS14DY", "LS14DZ", "LS141AA", "TN231AA", "TN231AB"])) == 5


def test_areas_of_many_parts_come_at_once(held: Session) -> None:
    found = queries.areas_of_parts(held, ["LS1", "LS1 4", "ZE1"])
    assert found.keys() == {"LS1", "LS1 4"}
    assert found["LS1 4"].nation == "E"


@pytest.mark.parametrize(
    ("said", "slug"),
    [
        ("Bournemouth, Christchurch and Poole", "bournemouth-christchurch-and-poole"),
        ("Bournemouth, Christchurch & Poole", "bournemouth-christchurch-and-poole"),
        ("Bristol, City of", "bristol"),
        ("City of Bristol", "bristol"),
        ("St. Helens", "st-helens"),
        ("St Helens Metropolitan Borough Council", "st-helens"),
        ("Isles of Scilly", "isles-of-scilly"),
        ("Kingston upon Hull, City of", "kingston-upon-hull"),
        ("Hull City Council", "kingston-upon-hull"),
        ("Herefordshire, County of", "herefordshire"),
        ("County Durham", "county-durham"),
        ("Durham", "county-durham"),
        ("Dorset Council", "dorset"),
        ("Dorset", "dorset"),
        ("City of London", "city-of-london"),
        ("City of London Corporation", "city-of-london"),
        ("Westminster", "westminster"),
        ("Royal Borough of Greenwich", "greenwich"),
        ("LB Hackney", "hackney"),
        ("Southend-on-Sea", "southend-on-sea"),
        ("Newcastle upon Tyne", "newcastle-upon-tyne"),
        ("Telford & Wrekin", "telford-and-wrekin"),
        ("KENT", "kent"),
    ],
)
def test_a_council_is_known_by_any_spelling_of_its_name(held: Session, said: str, slug: str) -> None:
    council = queries.match_council(held, said)
    assert council is not None
    assert council.slug == slug
    assert council.abolished_on is None


@pytest.mark.parametrize("said", ["Ashford", "London", "Council", "", "England", "Newcastle-under-Lyme"])
def test_what_names_no_council_matches_none(held: Session, said: str) -> None:
    assert queries.match_council(held, said) is None


def test_an_abolished_council_is_known_by_a_name_that_no_other_bears(held: Session) -> None:
    council = queries.match_council(held, "Cumbria")
    assert council is not None
    assert council.abolished_on is not None


def test_england_lists_its_153_councils_by_name(held: Session) -> None:
    names = [council.short_name for council in queries.list_councils(held)]
    assert len(names) == 153
    assert names[:2] == ["Barking and Dagenham", "Barnet"]
    assert "Cumbria" not in names


def test_settlements_of_one_name_come_biggest_first_each_with_its_district(held: Session) -> None:
    leeds, village = queries.find_settlements(held, "leeds")
    assert (leeds.source_ref, village.source_ref) == ("geonames:1", "geonames:2")
    assert leeds.district is not None
    assert village.district is not None
    assert (leeds.district.name, village.district.name) == ("Leeds", "Ashford")


def test_a_settlement_is_found_by_another_name_and_shown_by_its_own(held: Session) -> None:
    (hull,) = queries.find_settlements(held, "hull")
    assert hull.name == "Kingston upon Hull"


def test_a_settlement_lies_in_a_district_of_its_own_nation(held: Session) -> None:
    (cardiff,) = queries.find_settlements(held, "cardiff")
    (douglas,) = queries.find_settlements(held, "douglas")
    assert cardiff.district is not None
    assert cardiff.district.nation == "W"
    assert (douglas.nation, douglas.district) == ("M", None)


def test_suggests_settlements_that_begin_so_each_once(towns: Session) -> None:
    assert [found.name for found in queries.suggest_settlements(towns, "king")] == ["Kingston upon Hull", "Kingswood"]
    assert [found.name for found in queries.suggest_settlements(towns, "Hu")] == ["Kingston upon Hull"]
    assert [found.name for found in queries.suggest_settlements(towns, "St. J")] == ["St Just"]


@pytest.mark.parametrize("prefix", ["", "  ", "zzz", "%", "_", "'"])
def test_suggests_no_settlement_for_what_begins_none(held: Session, prefix: str) -> None:
    assert list(queries.suggest_settlements(held, prefix)) == []


def test_suggests_no_more_settlements_than_asked(held: Session) -> None:
    assert len(queries.suggest_settlements(held, "k", limit=1)) == 1


def test_suggests_parts_then_postcodes_that_begin_so(areas: Session) -> None:
    """On both databases: they must sort alike."""
    typed = ("ls1", "LS1 4", "ls1 4d", "ls14d", "LS14")
    found = [list(queries.suggest_postcodes(areas, each)) for each in typed]
    assert found == [
        ["LS1", "LS1 4", "LS1 5", "LS14", "LS14 1", "LS14 1AA", "LS1 4DY", "LS1 4DZ"],
        ["LS1 4", "LS1 4DY", "LS1 4DZ"],
        ["LS1 4DY", "LS1 4DZ"],
        ["LS1 4DY", "LS1 4DZ"],
        ["LS14", "LS14 1", "LS14 1AA", "LS1 4DY", "LS1 4DZ"],
    ]


@pytest.mark.parametrize("typed", ["", "L", "leeds", "ls1%", "ls1'", "é1"])
def test_suggests_no_postcode_for_what_begins_none(held: Session, typed: str) -> None:
    assert list(queries.suggest_postcodes(held, typed)) == []


def test_suggests_no_terminated_postcode(areas: Session) -> None:
    load_postcodes(areas, batch(POSTCODES, {"LS14DZ": date(2001, 3, 1)}))
    assert list(queries.suggest_postcodes(areas, "ls1 4d")) == ["LS1 4DY"]


def test_a_settlement_loaded_again_is_unchanged_and_keeps_its_number(towns: Session) -> None:
    (before,) = queries.find_settlements(towns, "cardiff")
    found = load_settlements(towns, *SETTLEMENTS)
    assert (found.new, found.changed, found.unchanged) == (0, 0, len(SETTLEMENTS))
    (after,) = queries.find_settlements(towns, "cardiff")
    assert before.id == after.id


def test_a_settlement_that_grew_is_changed_and_one_that_is_gone_stays(towns: Session) -> None:
    found = load_settlements(towns, SettlementRecord("geonames:3", "Ashford", 51.14, 0.87, 70_000))
    assert (found.changed, found.missing, found.withdrawn) == (1, len(SETTLEMENTS) - 1, 0)
    towns.expire_all()
    (ashford,) = queries.find_settlements(towns, "ashford")
    assert ashford.population == 70_000
    assert len(queries.find_settlements(towns, "leeds")) == 2


def test_settlements_in_a_box_come_biggest_first_each_place_and_name_once(towns: Session) -> None:
    whole = Box(south=49.0, west=-8.0, north=61.0, east=2.0)
    names = [row.name for row in queries.list_settlements_in(towns, whole)]
    assert names == ["Leeds", "Cardiff", "Kingston upon Hull", "Ashford", "Kingswood", "Douglas", "St Just"]


def test_settlements_outside_a_box_are_left_out(towns: Session) -> None:
    west = Box(south=50.0, west=-6.0, north=51.0, east=-5.0)
    assert [row.name for row in queries.list_settlements_in(towns, west)] == ["St Just"]
