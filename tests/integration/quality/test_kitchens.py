from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy.orm import Session

from app.domain.quality import AuthorityListed
from app.providers.models import Registration
from app.quality.models import FoodHygiene
from tests.integration.providers.loading import full, load
from tests.integration.quality.loading import (
    AUTUMN,
    OAKFIELD,
    SPRING,
    SUMMER,
    YORK,
    add_places,
    facts,
    kitchen,
    load_facts,
)

LEEDS_LISTED, YORK_LISTED = AuthorityListed("Leeds"), AuthorityListed("York")
ELMS_KITCHEN = kitchen("300", "The Elms", postcode=YORK, address="3 Station Road", authority="York")


@pytest.fixture
def session(any_session: Session) -> Session:
    add_places(any_session)
    return any_session


def matches(session: Session) -> list[tuple[str, str, str]]:
    names = {row.id: row.regulator_id for row in session.query(Registration)}
    return [(fact.fhrs_id, names[fact.registration_id], fact.match) for fact in facts(session, FoodHygiene)]


def test_a_kitchen_is_stored_with_its_place_and_how_sure_that_is(session: Session) -> None:
    comparison, rejected = load_facts(session, "food_hygiene", kitchen(rating="4"), LEEDS_LISTED)
    assert (comparison.new, rejected) == (1, [])
    (fact,) = facts(session, FoodHygiene)
    assert (fact.rating, fact.rated_on, fact.authority, fact.match) == ("4", date(2025, 3, 1), "Leeds", "certain")
    assert fact.matched_by == "the same postcode, name and number of the house"


def test_an_office_of_home_care_at_the_same_address_has_no_kitchen(session: Session) -> None:
    load_facts(session, "food_hygiene", kitchen())
    assert matches(session) == [("100", OAKFIELD, "certain")]


def test_what_belongs_to_no_place_is_rejected(session: Session) -> None:
    nursery, elsewhere = kitchen("101", "Little Acorns Nursery"), kitchen("102", postcode="M1 1AA")
    nowhere = kitchen("103", postcode=None)
    _, rejected = load_facts(session, "food_hygiene", nursery, elsewhere, nowhere)
    assert rejected == ["no_place_there"] * 3
    assert facts(session, FoodHygiene) == []


def test_of_two_kitchens_in_one_house_the_better_match_is_taken(session: Session) -> None:
    other = kitchen("101", "Oakfield House and Garden Suite")
    load_facts(session, "food_hygiene", other, kitchen())
    assert matches(session) == [("101", OAKFIELD, "weak"), ("100", OAKFIELD, "certain")]


def test_of_two_that_fit_equally_well_neither_is_taken(session: Session) -> None:
    load_facts(session, "food_hygiene", kitchen(), kitchen("101"))
    assert {match for _id, _place, match in matches(session)} == {"weak"}


def test_two_homes_of_one_name_at_one_postcode_leave_it_open(session: Session) -> None:
    twin = full("1-500000008", name="Oakfield House", address="Mill Lane", postcode="LS6 1AA")
    load(session, twin, noise=False, is_whole=False, as_of=date(2026, 10, 1))
    load_facts(session, "food_hygiene", kitchen(address=None))
    assert [match for _id, _place, match in matches(session)] == ["weak"]


def test_a_registration_that_ended_keeps_no_kitchen_from_the_one_in_force(session: Session) -> None:
    (held,) = session.query(Registration).filter_by(regulator_id=OAKFIELD)
    ended = Registration(
        regulator_id="1-500000077",
        place_id=held.place_id,
        organisation_id=held.organisation_id,
        registered_on=date(2026, 1, 1),
        deregistered_on=date(2026, 2, 1),
        withdrawn_on=date(2026, 2, 1),
    )
    session.add(ended)
    session.commit()
    load_facts(session, "food_hygiene", kitchen())
    assert matches(session) == [("100", OAKFIELD, "certain")]


def test_a_new_rating_is_a_change(session: Session) -> None:
    load_facts(session, "food_hygiene", kitchen(rating="3"))
    comparison, _ = load_facts(session, "food_hygiene", kitchen(rating="5"), as_of=SUMMER)
    assert (comparison.changed, comparison.unchanged) == (1, 0)


def test_a_surer_match_is_a_change_too(session: Session) -> None:
    load_facts(session, "food_hygiene", kitchen(), kitchen("101"))
    comparison, _ = load_facts(session, "food_hygiene", kitchen(), LEEDS_LISTED, as_of=SUMMER)
    assert (comparison.changed, comparison.withdrawn) == (1, 1)
    assert facts(session, FoodHygiene)[0].match == "certain"


def test_the_file_of_one_area_withdraws_nothing_in_another(session: Session) -> None:
    load_facts(session, "food_hygiene", kitchen(), ELMS_KITCHEN, LEEDS_LISTED, YORK_LISTED)
    comparison, _ = load_facts(session, "food_hygiene", LEEDS_LISTED, as_of=SUMMER)
    assert (comparison.missing, comparison.withdrawn) == (2, 1)
    assert [fact.withdrawn_on for fact in facts(session, FoodHygiene)] == [SUMMER, None]


def test_a_search_withdraws_nothing(session: Session) -> None:
    load_facts(session, "food_hygiene", kitchen(), ELMS_KITCHEN)
    comparison, _ = load_facts(session, "food_hygiene", ELMS_KITCHEN, as_of=SUMMER)
    assert comparison.withdrawn == 0


def test_a_kitchen_that_becomes_something_else_is_withdrawn(session: Session) -> None:
    load_facts(session, "food_hygiene", kitchen())
    sold = replace(kitchen(), business_name="Little Acorns Nursery")
    comparison, rejected = load_facts(session, "food_hygiene", sold, as_of=SUMMER)
    assert (comparison.withdrawn, rejected) == (1, ["no_place_there"])


def test_the_same_again_is_unchanged(session: Session) -> None:
    load_facts(session, "food_hygiene", kitchen(), ELMS_KITCHEN, as_of=SPRING)
    comparison, _ = load_facts(session, "food_hygiene", kitchen(), ELMS_KITCHEN, as_of=AUTUMN)
    assert (comparison.unchanged, comparison.new, comparison.changed) == (2, 0, 0)


def test_a_business_that_stands_twice_is_taken_once(session: Session) -> None:
    comparison, rejected = load_facts(session, "food_hygiene", kitchen(), kitchen())
    assert (comparison.new, rejected) == (1, ["id_repeated"])
