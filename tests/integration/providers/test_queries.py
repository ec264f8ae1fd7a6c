from datetime import date

import pytest
from sqlalchemy import Engine, event
from sqlalchemy.orm import Session

from app.domain.geography import Point, PointFrom
from app.domain.profile import Address, Fact, Missing
from app.domain.records import RatingRecord
from app.domain.vocabularies import BAND_BITS, SERVICE_BITS
from app.providers.queries import PlaceNotFoundError, get_profile, iter_search_documents, list_rows
from tests.integration.providers.loading import (
    DIRECTORY,
    OCTOBER,
    SEPTEMBER,
    add_areas,
    full,
    load,
    location,
    place,
)


def test_a_card_has_what_it_shows(any_session: Session) -> None:
    add_areas(any_session)
    load(any_session, full())
    found = place(any_session)
    row = list_rows(any_session, [found.id])[found.id]
    assert (row.ref, row.name, row.town, row.postcode) == (found.ref, "Larkmead House", "Leeds", "LS6 1AA")
    assert (row.phone, row.rating, row.rating_on) == ("0113 496 0123", "Good", date(2024, 5, 1))
    assert (row.council_name, row.organisation_name, row.distance) == ("Leeds City Council", "Acme Care Limited", None)


def test_the_cards_of_a_page_take_one_query(session: Session, engine: Engine) -> None:
    load(session, *(full(f"1-10000000{n}") for n in range(9)))
    ids = [document.id for document in iter_search_documents(session)]
    statements: list[str] = []
    event.listen(engine, "before_cursor_execute", lambda *arguments: statements.append(arguments[2]))
    assert len(list_rows(session, ids)) == 10
    assert len(statements) == 1


def test_no_cards_for_places_that_do_not_exist(session: Session) -> None:
    assert list_rows(session, [404]) == {}


def test_the_index_is_told_what_people_search_for(any_session: Session) -> None:
    add_areas(any_session)
    load(any_session, full(also_known_as="The Lark"))
    document = next(iter_search_documents(any_session))
    assert (document.name, document.also_known_as, document.organisation_name) == (
        "Larkmead House",
        "The Lark",
        "Acme Care Limited",
    )
    assert (document.services, document.bands) == (SERVICE_BITS["residential-home"], BAND_BITS["dementia"])
    assert (document.ownership, document.beds, document.council_id) == ("organisation", 24, 1)


def test_a_profile_gives_each_fact_with_its_source_and_date(any_session: Session) -> None:
    add_areas(any_session)
    load(any_session, full())
    load(any_session, location(also_known_as="The Lark"), slug=DIRECTORY, as_of=OCTOBER)
    profile = get_profile(any_session, place(any_session).ref)
    assert profile.phone == Fact("0113 496 0123", "Cqc_Locations", "https://cqc_locations.example", SEPTEMBER)
    assert profile.also_known_as == Fact("The Lark", "Cqc_Directory", "https://cqc_directory.example", OCTOBER)
    assert profile.address.value == Address(("1 Mill Lane",), "Leeds", "West Yorkshire", "LS6 1AA")
    assert (profile.point.value, profile.point_from) == (Point(53.82, -1.57), PointFrom.SOURCE)
    assert profile.council.value is not None
    assert profile.council.value.slug == "leeds"
    assert profile.run_by.value is not None
    assert (profile.run_by.value.name, profile.run_by.value.places) == ("Acme Care Limited", 2)
    assert profile.regulator_url.value == "https://www.cqc.org.uk/location/1-100000001"


def test_a_profile_shows_ratings_as_published_newest_first(any_session: Session) -> None:
    load(any_session, full())
    newer = RatingRecord("Overall", "Outstanding", date(2026, 9, 5), is_inherited=True)
    load(any_session, full(ratings=(newer,)), as_of=OCTOBER)
    profile = get_profile(any_session, place(any_session).ref)
    assert [(rating.value, rating.is_current, rating.is_inherited) for rating in profile.ratings] == [
        ("Outstanding", True, True),
        ("Good", False, False),
    ]
    assert profile.rating.value == profile.ratings[0]


def test_a_missing_fact_says_why(any_session: Session) -> None:
    load(any_session, location())
    profile = get_profile(any_session, place(any_session).ref)
    assert profile.phone == Fact(missing=Missing.NOT_PUBLISHED)
    assert profile.also_known_as == Fact(missing=Missing.NOT_IN_SOURCE)
    assert profile.council == Fact(missing=Missing.NOT_KNOWN)
    assert profile.last_inspected_on == Fact(missing=Missing.NOT_IN_SOURCE)


def test_a_place_in_the_directory_without_a_check_was_not_inspected_yet(any_session: Session) -> None:
    load(any_session, location(), slug=DIRECTORY)
    profile = get_profile(any_session, place(any_session).ref)
    assert profile.last_inspected_on == Fact(missing=Missing.NOT_YET_INSPECTED)


def test_no_beds_mean_that_it_is_no_care_home(any_session: Session) -> None:
    load(any_session, full(beds=0, is_care_home=False))
    assert get_profile(any_session, place(any_session).ref).beds == Fact(missing=Missing.NOT_APPLICABLE)


def test_a_reference_that_does_not_exist_is_told(session: Session) -> None:
    with pytest.raises(PlaceNotFoundError):
        get_profile(session, "nothing1")
