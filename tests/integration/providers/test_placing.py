from sqlalchemy.orm import Session

from tests.integration.providers.loading import OCTOBER, add_areas, full, load, location, place


def point(session: Session) -> tuple[float | None, float | None, str | None]:
    found = place(session)
    return found.latitude, found.longitude, found.point_from


def test_the_sources_own_point_comes_first(any_session: Session) -> None:
    add_areas(any_session)
    load(any_session, full())
    assert point(any_session) == (53.82, -1.57, "source")


def test_without_one_the_postcodes_point_is_taken(any_session: Session) -> None:
    add_areas(any_session)
    load(any_session, location())
    assert point(any_session) == (53.8, -1.5, "postcode")
    assert place(any_session).sources["point"] == "ons_postcodes"


def test_an_unknown_postcode_falls_back_to_the_middle_of_its_sector(any_session: Session) -> None:
    add_areas(any_session)
    load(any_session, location(postcode="LS6 1ZZ"))
    assert point(any_session) == (53.81, -1.51, "sector")


def test_an_earlier_good_postcode_comes_before_the_sector(any_session: Session) -> None:
    add_areas(any_session)
    load(any_session, location())
    load(any_session, location(postcode="LS6 1ZZ"), as_of=OCTOBER)
    assert point(any_session) == (53.8, -1.5, "postcode")


def test_without_any_of_them_there_is_no_point(any_session: Session) -> None:
    add_areas(any_session)
    load(any_session, location(postcode="ZE1 0AA"))
    assert point(any_session) == (None, None, None)


def test_a_place_that_moves_gets_the_point_of_its_new_postcode(any_session: Session) -> None:
    add_areas(any_session)
    load(any_session, full())
    load(any_session, location(postcode="YO1 7HH"), as_of=OCTOBER)
    assert point(any_session) == (53.96, -1.08, "postcode")
    assert place(any_session).council_id == 2


def test_the_postcode_decides_the_council_not_the_name_in_the_file(any_session: Session) -> None:
    add_areas(any_session)
    load(any_session, location(local_authority="York"))
    assert (place(any_session).council_id, place(any_session).sources["council"]) == (1, "ons_postcodes")


def test_the_name_in_the_file_counts_where_the_postcode_is_unknown(any_session: Session) -> None:
    add_areas(any_session)
    load(any_session, location(postcode="LS6 1ZZ", local_authority="York City Council"))
    assert (place(any_session).council_id, place(any_session).sources["council"]) == (2, "cqc_locations")


def test_the_sector_counts_where_the_file_names_no_council(any_session: Session) -> None:
    add_areas(any_session)
    load(any_session, location(postcode="LS6 1ZZ"))
    assert place(any_session).council_id == 1
