"""No owner is shown with the rating of another one, and no place that is in force vanishes behind another one."""

from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.quality import LinkRecord
from app.domain.records import LocationRecord, OrganisationRecord, RatingRecord
from app.providers.lineage import lineage
from app.providers.models import Place
from app.providers.queries import get_profile
from tests.integration.providers.loading import OCTOBER, SEPTEMBER, full, load, place, places

FIRST, SECOND, THIRD = "1-100000001", "1-200000002", "1-300000003"
OLD, NEW = OrganisationRecord("1-700000001", "Owner 1 Ltd"), OrganisationRecord("1-700000002", "Owner 2 Ltd")
SOLD = date(2018, 3, 1)
OUTSTANDING = RatingRecord("Overall", "Outstanding", date(2019, 1, 1))
INADEQUATE = RatingRecord("Overall", "Inadequate", date(2025, 1, 1))
LINK = (LinkRecord(FIRST, SECOND, "New Provider"),)


def api(session: Session, *records: LocationRecord) -> None:
    load(session, *records, slug="cqc_api", is_whole=False)


def shown(session: Session) -> list[Place]:
    return [found for found in places(session) if found.merged_into_id is None]


@pytest.mark.parametrize("phone", ["0113 496 0123", "0113 496 0999"])
@pytest.mark.parametrize("ratings", [(INADEQUATE,), ()])
def test_with_the_first_id_of_a_dual_registration_goes_its_rating(
    any_session: Session, phone: str, ratings: tuple[RatingRecord, ...]
) -> None:
    first = full(FIRST, organisation=OLD, dual_primary_id=FIRST, ratings=(OUTSTANDING,))
    load(any_session, first, full(SECOND, organisation=NEW, dual_primary_id=FIRST, ratings=ratings))
    load(
        any_session,
        full(SECOND, organisation=NEW, dual_primary_id=FIRST, ratings=ratings, phone=phone),
        as_of=OCTOBER,
    )
    found = place(any_session, SECOND)
    want = ratings[0] if ratings else None
    assert found.organisation.name == "Owner 2 Ltd"
    assert (found.rating, found.rating_on) == ((want.value, want.published_on) if want else (None, None))
    said = get_profile(any_session, found.ref).rating
    assert (said.value.value if said.value else None, said.source) == (
        (want.value, "Cqc_Locations") if want else (None, None)
    )


def test_a_place_that_comes_back_with_a_new_rating_shows_that_one(any_session: Session) -> None:
    load(any_session, full(FIRST, ratings=(OUTSTANDING,)))
    load(any_session, as_of=OCTOBER)
    load(any_session, full(FIRST, ratings=(INADEQUATE,)), as_of=date(2026, 11, 1))
    assert (place(any_session).rating, place(any_session).withdrawn_on) == ("Inadequate", None)


def test_what_the_source_calls_history_is_not_current_for_its_day(any_session: Session) -> None:
    same_day = (RatingRecord("Overall", "Requires improvement", INADEQUATE.published_on),)
    for phone in ("0113 496 0123", "0113 496 0999"):
        api(any_session, full(FIRST, ratings=(INADEQUATE,), history=same_day, phone=phone))
    profile = get_profile(any_session, place(any_session).ref)
    assert [one.value for one in profile.ratings if one.is_current] == ["Inadequate"]


def test_two_in_force_under_different_names_stay_two_places(any_session: Session) -> None:
    api(
        any_session,
        full(FIRST, organisation=OLD, name="Mill House Nursing Home", links=LINK),
        full(SECOND, organisation=NEW, name="Mill Homecare", registered_on=SOLD, links=LINK),
    )
    assert [found.name for found in shown(any_session)] == ["Mill House Nursing Home", "Mill Homecare"]


def test_two_in_force_under_one_name_are_one_place(any_session: Session) -> None:
    api(
        any_session,
        full(FIRST, organisation=OLD, name="Mill House", links=LINK),
        full(SECOND, organisation=NEW, name="MILL HOUSE", registered_on=SOLD, links=LINK),
    )
    (found,) = shown(any_session)
    assert found.organisation.name == "Owner 2 Ltd"


def test_a_third_one_between_them_does_not_make_one_of_two_in_force(any_session: Session) -> None:
    """A company gave its home to one successor and its home care to another one."""
    api(
        any_session,
        full(THIRD, organisation=NEW, name="Mill Homecare", registered_on=date(2018, 3, 2)),
        full(
            FIRST,
            organisation=OLD,
            deregistered_on=SOLD,
            links=(*LINK, LinkRecord(FIRST, THIRD, "New Provider")),
        ),
        full(SECOND, organisation=NEW, name="Mill House", registered_on=SOLD),
    )
    assert [found.name for found in shown(any_session)] == ["Mill Homecare", "Mill House"]
    assert place(any_session, FIRST).id == place(any_session, SECOND).id


def test_a_sale_takes_effect_when_the_list_lacks_the_seller(any_session: Session) -> None:
    seller = full(FIRST, organisation=OLD, name="Mill House", ratings=(OUTSTANDING,))
    buyer = full(SECOND, organisation=NEW, name="Millview", registered_on=SOLD, ratings=())
    load(any_session, seller, buyer, as_of=SEPTEMBER)
    api(any_session, full(FIRST, organisation=OLD, name="Mill House", links=LINK))
    assert len(shown(any_session)) == 2
    load(any_session, buyer, as_of=OCTOBER)
    (found,) = shown(any_session)
    assert (found.name, found.organisation.name, found.rating) == ("Millview", "Owner 2 Ltd", None)


def test_registrations_that_follow_each_other_in_a_circle_are_one_place(any_session: Session) -> None:
    links = (*LINK, LinkRecord(SECOND, FIRST, "New Provider"))
    api(
        any_session,
        full(FIRST, organisation=OLD, deregistered_on=SOLD, links=links),
        full(SECOND, organisation=NEW, registered_on=SOLD, links=links),
    )
    (found,) = shown(any_session)
    assert [entry.regulator_id for entry in lineage(any_session, found.id)] == [FIRST, SECOND]


def test_a_home_sold_nineteen_times_is_one_place(any_session: Session) -> None:
    ids = [f"1-1000000{n:02}" for n in range(20)]
    chain = [
        full(
            id_,
            organisation=OrganisationRecord(f"1-7000000{n:02}", f"Owner {n} Ltd"),
            registered_on=date(2000 + n, 1, 1),
            deregistered_on=None if n == 19 else date(2001 + n, 1, 1),
            links=tuple(LinkRecord(id_, after, "New Provider") for after in ids[n + 1 : n + 2]),
        )
        for n, id_ in enumerate(ids)
    ]
    api(any_session, *reversed(chain))
    (found,) = shown(any_session)
    assert found.organisation.name == "Owner 19 Ltd"
    assert [entry.regulator_id for entry in lineage(any_session, found.id)] == ids
    assert len(any_session.scalars(select(Place.id).where(Place.merged_into_id == found.id)).all()) == 19
