from dataclasses import replace
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.areas.models import Council, District
from app.areas.queries import find_council_by_slug, list_councils
from app.domain.records import AreaRecord
from tests.integration.areas.conftest import council_of, load_councils

KENT = AreaRecord("E10000016", "county council", "Kent County Council", "E", "E10000016", "Kent", "South East")
ASHFORD = AreaRecord("E07000105", "district", "Ashford", "E", "E10000016")
LEEDS = AreaRecord("E08000035", "metropolitan borough", "Leeds City Council", "E", "E08000035", "Leeds")


def test_the_shipped_table_is_stored_whole(any_session: Session) -> None:
    found = load_councils(any_session)
    assert (found.held, found.new) == (0, 446)
    assert any_session.scalar(select(func.count()).select_from(Council)) == 213
    assert any_session.scalar(select(func.count()).select_from(District)) == 421


def test_the_same_table_again_changes_nothing(any_session: Session) -> None:
    load_councils(any_session)
    found = load_councils(any_session)
    assert (found.new, found.changed, found.unchanged, found.missing) == (0, 0, 446, 0)


def test_a_district_may_come_before_its_county(any_session: Session) -> None:
    load_councils(any_session, [ASHFORD, KENT])
    council = council_of(any_session, ASHFORD.code)
    assert council is not None
    assert council.short_name == "Kent"


def test_a_county_is_no_district(any_session: Session) -> None:
    load_councils(any_session, [ASHFORD, KENT, LEEDS])
    assert set(any_session.scalars(select(District.code))) == {ASHFORD.code, LEEDS.code}


def test_a_council_that_took_another_name_keeps_its_row(any_session: Session) -> None:
    load_councils(any_session, [KENT])
    before = any_session.scalars(select(Council.id)).one()
    found = load_councils(any_session, [replace(KENT, website="https://www.kent.gov.uk/")])
    assert (found.new, found.changed) == (0, 1)
    any_session.expire_all()
    council = any_session.scalars(select(Council)).one()
    assert (council.id, council.website) == (before, "https://www.kent.gov.uk/")


def test_a_reorganisation_moves_districts_to_their_new_council(any_session: Session) -> None:
    load_councils(any_session, [KENT, ASHFORD])
    new = AreaRecord("E06000099", "unitary authority", "East Kent Council", "E", "E06000099", "East Kent")
    ended = replace(KENT, ended_on=date(2028, 4, 1), responsible_code=None)
    found = load_councils(any_session, [ended, replace(ASHFORD, responsible_code=new.code), new])
    assert (found.new, found.changed) == (1, 2)
    any_session.expire_all()
    council = council_of(any_session, ASHFORD.code)
    assert council is not None
    assert council.short_name == "East Kent"
    assert [each.short_name for each in list_councils(any_session)] == ["East Kent"]


def test_a_code_that_a_table_lacks_stays(any_session: Session) -> None:
    load_councils(any_session, [KENT, ASHFORD, LEEDS])
    found = load_councils(any_session, [KENT, ASHFORD])
    assert (found.held, found.missing, found.withdrawn) == (3, 1, 0)
    assert council_of(any_session, LEEDS.code) is not None


def test_of_two_councils_of_one_name_the_one_in_being_has_the_short_address(any_session: Session) -> None:
    load_councils(any_session)
    new, old = (find_council_by_slug(any_session, slug) for slug in ("dorset", "dorset-county-council"))
    assert new is not None
    assert old is not None
    assert new.abolished_on is None
    assert old.abolished_on == date(2019, 4, 1)
