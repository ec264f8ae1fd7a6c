"""Registrations that followed each other: when they are one place, and whose page stays."""

from collections.abc import Sequence
from datetime import date
from itertools import permutations

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.identity import place_ref
from app.domain.quality import LinkRecord
from app.domain.records import LocationRecord, OrganisationRecord, RatingRecord
from app.providers.lineage import lineage, moves
from app.providers.models import Place, Registration, RegistrationLink
from app.providers.queries import get_profile, iter_search_documents
from tests.integration.providers.loading import (
    AUGUST,
    LOCATIONS,
    OCTOBER,
    SEPTEMBER,
    full,
    load,
    place,
    places,
    registration,
)

API = "cqc_api"
FIRST, SECOND, THIRD, FOURTH = "1-100000001", "1-200000002", "1-300000003", "1-400000004"
OLD, NEW, NEWEST = (OrganisationRecord(f"1-70000000{n}", f"Owner {n} Ltd") for n in (1, 2, 3))
SOLD, SOLD_AGAIN = date(2018, 3, 1), date(2022, 5, 2)


def followed(before: str, after: str, reason: str = "New Provider") -> LinkRecord:
    return LinkRecord(before, after, reason)


BEFORE = full(
    FIRST, organisation=OLD, name="Mill House", registered_on=date(2011, 1, 1), deregistered_on=SOLD,
    links=(followed(FIRST, SECOND),), ratings=(RatingRecord("Overall", "Requires improvement", date(2017, 2, 3)),),
)  # fmt: skip
AFTER = full(
    SECOND, organisation=NEW, name="Millview", registered_on=SOLD, links=(followed(FIRST, SECOND),), ratings=(),
)  # fmt: skip
SOLD_ON = full(
    SECOND, organisation=NEW, registered_on=SOLD, deregistered_on=SOLD_AGAIN,
    links=(followed(FIRST, SECOND), followed(SECOND, THIRD, "Legal Entity Change")),
)  # fmt: skip
LAST = full(
    THIRD, organisation=NEWEST, name="Mill Lodge", registered_on=SOLD_AGAIN,
    links=(followed(SECOND, THIRD, "Legal Entity Change"),),
)  # fmt: skip


def api(session: Session, *records: LocationRecord, as_of: date = SEPTEMBER) -> None:
    load(session, *records, slug=API, as_of=as_of, is_whole=False)


def shown(session: Session) -> list[Place]:
    return [found for found in places(session) if found.merged_into_id is None]


@pytest.mark.parametrize("order", list(permutations((BEFORE, AFTER))))
def test_a_sold_home_is_one_place_whichever_row_comes_first(
    any_session: Session, order: Sequence[LocationRecord]
) -> None:
    api(any_session, *order)
    (found,) = shown(any_session)
    assert (found.ref, found.name, found.organisation.name) == (place_ref("CQC", FIRST), "Millview", "Owner 2 Ltd")
    assert (found.withdrawn_on, found.registered_on) == (None, SOLD)
    assert {place(any_session, id_).id for id_ in (FIRST, SECOND)} == {found.id}


def test_the_page_of_the_later_registration_leads_to_the_one_that_stays(any_session: Session) -> None:
    api(any_session, BEFORE, AFTER)
    assert get_profile(any_session, place_ref("CQC", SECOND)).ref == place_ref("CQC", FIRST)


def test_the_search_lists_a_sold_home_once(any_session: Session) -> None:
    api(any_session, BEFORE, AFTER)
    assert sorted(document.name for document in iter_search_documents(any_session)) == ["Millview", "Noise House"]


def test_the_successor_may_come_editions_before_its_predecessor(any_session: Session) -> None:
    api(any_session, AFTER, as_of=AUGUST)
    api(any_session, BEFORE)
    (found,) = shown(any_session)
    assert (found.ref, found.name) == (place_ref("CQC", FIRST), "Millview")


def test_the_predecessor_may_come_editions_before_its_successor(any_session: Session) -> None:
    api(any_session, BEFORE, as_of=AUGUST)
    assert place(any_session, FIRST).withdrawn_on == SOLD
    api(any_session, AFTER)
    (found,) = shown(any_session)
    assert (found.ref, found.name, found.withdrawn_on) == (place_ref("CQC", FIRST), "Millview", None)


def test_a_link_that_one_source_told_joins_what_another_source_brings(any_session: Session) -> None:
    api(any_session, BEFORE, as_of=AUGUST)
    load(any_session, full(SECOND, organisation=NEW, registered_on=SOLD), slug=LOCATIONS, as_of=OCTOBER)
    assert place(any_session, SECOND).ref == place_ref("CQC", FIRST)


def test_a_link_whose_other_side_is_never_known_is_kept_and_joins_nothing(any_session: Session) -> None:
    api(any_session, AFTER)
    (found,) = shown(any_session)
    assert (found.ref, found.withdrawn_on) == (place_ref("CQC", SECOND), None)
    link = any_session.scalars(select(RegistrationLink)).one()
    assert (link.predecessor_id, link.successor_id, link.reason) == (FIRST, SECOND, "New Provider")
    assert moves(any_session, found.id) == ()


@pytest.mark.parametrize("order", list(permutations((BEFORE, SOLD_ON, LAST))))
def test_a_home_sold_twice_is_one_place_in_any_order(any_session: Session, order: Sequence[LocationRecord]) -> None:
    for day, record in zip((AUGUST, SEPTEMBER, OCTOBER), order, strict=True):
        api(any_session, record, as_of=day)
    (found,) = shown(any_session)
    assert (found.ref, found.name, found.withdrawn_on) == (place_ref("CQC", FIRST), "Mill Lodge", None)
    refs = [place_ref("CQC", id_) for id_ in (FIRST, SECOND, THIRD)]
    assert {get_profile(any_session, ref).ref for ref in refs} == {found.ref}


def test_the_lineage_tells_who_ran_it_from_when_until_when_and_why_it_changed(any_session: Session) -> None:
    api(any_session, LAST, BEFORE, SOLD_ON)
    told = lineage(any_session, place(any_session, FIRST).id)
    assert [(one.owner, one.since, one.until, one.reason, one.is_current) for one in told] == [
        ("Owner 1 Ltd", date(2011, 1, 1), SOLD, "New Provider", False),
        ("Owner 2 Ltd", SOLD, SOLD_AGAIN, "Legal Entity Change", False),
        ("Owner 3 Ltd", SOLD_AGAIN, None, None, True),
    ]
    assert [one.is_until_stated for one in told] == [True, True, False]


def test_ratings_stay_with_the_registration_they_were_given_to(any_session: Session) -> None:
    api(any_session, BEFORE, AFTER)
    (rated,) = get_profile(any_session, place_ref("CQC", FIRST)).ratings
    assert (rated.value, rated.registration) == ("Requires improvement", FIRST)
    assert place(any_session, FIRST).rating is None


def test_what_an_earlier_owner_was_rated_is_no_rating_of_now(any_session: Session) -> None:
    rated = full(
        SECOND, organisation=NEW, registered_on=SOLD, links=(followed(FIRST, SECOND),),
        ratings=(RatingRecord("Overall", "Good", date(2019, 5, 6)),),
    )  # fmt: skip
    api(any_session, BEFORE, rated)
    profile = get_profile(any_session, place_ref("CQC", FIRST))
    assert [(one.value, one.is_current) for one in profile.ratings] == [("Good", True), ("Requires improvement", False)]


def test_of_a_place_that_closed_the_last_owners_rating_is_the_last_one(any_session: Session) -> None:
    rated = full(
        SECOND, organisation=NEW, registered_on=SOLD, deregistered_on=SOLD_AGAIN, links=(followed(FIRST, SECOND),),
        ratings=(RatingRecord("Overall", "Good", date(2019, 5, 6)),),
    )  # fmt: skip
    api(any_session, BEFORE, rated)
    profile = get_profile(any_session, place_ref("CQC", FIRST))
    assert [one.value for one in profile.ratings if one.is_current] == ["Good"]


def test_a_move_to_another_postcode_is_another_place_and_each_knows_the_other(any_session: Session) -> None:
    moved = (followed(FIRST, SECOND, "Location Move"),)
    api(
        any_session,
        full(FIRST, town="Leeds", deregistered_on=SOLD, links=moved),
        full(SECOND, postcode="YO1 7AA", town="York", registered_on=SOLD, links=moved),
    )
    old, new = place(any_session, FIRST), place(any_session, SECOND)
    assert (old.id != new.id, old.withdrawn_on, new.withdrawn_on) == (True, SOLD, None)
    (came,), (went,) = moves(any_session, new.id), moves(any_session, old.id)
    assert (came.ref, came.town, came.moved_on, came.is_from) == (old.ref, "Leeds", SOLD, True)
    assert (went.ref, went.town, went.moved_on, went.is_from) == (new.ref, "York", SOLD, False)


@pytest.mark.parametrize(
    "reason", ["New Provider", "Legal Entity Change", "Partnership Change", "NHS Transfer", "Location Move"]
)
def test_each_reason_joins_at_the_same_postcode_however_it_is_written(any_session: Session, reason: str) -> None:
    links = (followed(FIRST, SECOND, reason),)
    api(
        any_session,
        full(FIRST, postcode="LS6 1AA", deregistered_on=SOLD, links=links),
        full(SECOND, postcode="LS61AA", registered_on=SOLD),
    )
    assert place(any_session, FIRST).id == place(any_session, SECOND).id


def test_a_reason_that_nobody_has_heard_of_joins_nothing(any_session: Session) -> None:
    links = (followed(FIRST, SECOND, "Merger of Equals"),)
    api(any_session, full(FIRST, deregistered_on=SOLD, links=links), full(SECOND, registered_on=SOLD))
    assert place(any_session, FIRST).id != place(any_session, SECOND).id


def test_without_a_postcode_nothing_is_joined(any_session: Session) -> None:
    links = (followed(FIRST, SECOND),)
    api(
        any_session,
        full(FIRST, postcode=None, deregistered_on=SOLD, links=links),
        full(SECOND, postcode=None, registered_on=SOLD),
    )
    assert place(any_session, FIRST).id != place(any_session, SECOND).id


def test_a_registration_that_follows_itself_is_no_link(any_session: Session) -> None:
    api(any_session, full(FIRST, links=(followed(FIRST, FIRST),)))
    assert any_session.scalars(select(RegistrationLink)).all() == []


def test_where_the_two_sides_give_different_reasons_the_successors_counts(any_session: Session) -> None:
    api(
        any_session,
        full(SECOND, registered_on=SOLD, links=(followed(FIRST, SECOND, "New Provider"),)),
        full(FIRST, deregistered_on=SOLD, links=(followed(FIRST, SECOND, "Legal Entity Change"),)),
    )
    assert any_session.scalars(select(RegistrationLink.reason)).one() == "New Provider"


@pytest.mark.parametrize("order", list(permutations((BEFORE, AFTER))))
def test_a_dual_registration_inside_a_chain_is_the_same_place(
    any_session: Session, order: Sequence[LocationRecord]
) -> None:
    second_id = full(FOURTH, organisation=NEWEST, registered_on=date(2020, 1, 1))
    load(
        any_session,
        full(SECOND, organisation=NEW, registered_on=SOLD, dual_primary_id=SECOND),
        full(FOURTH, organisation=NEWEST, registered_on=date(2020, 1, 1), dual_primary_id=SECOND),
        as_of=AUGUST,
    )
    api(any_session, *order, second_id)
    (found,) = shown(any_session)
    assert (found.ref, found.organisation.name) == (place_ref("CQC", FIRST), "Owner 2 Ltd")
    assert {place(any_session, id_).id for id_ in (FIRST, SECOND, FOURTH)} == {found.id}
    current = [one.regulator_id for one in lineage(any_session, found.id) if one.is_current]
    assert current == [SECOND]


def test_the_same_again_changes_nothing(any_session: Session) -> None:
    api(any_session, BEFORE, SOLD_ON, LAST)
    before = _all(any_session)
    counts = load(any_session, BEFORE, SOLD_ON, LAST, slug=API, is_whole=False)
    assert (counts.new, counts.changed, counts.unchanged) == (0, 0, 4)
    assert _all(any_session) == before


def test_a_national_list_of_the_active_ids_neither_parts_nor_ends_what_was_joined(any_session: Session) -> None:
    api(any_session, BEFORE, AFTER)
    listed = full(SECOND, organisation=NEW, name="Millview", registered_on=SOLD, phone="0113 496 0777")
    for month in (OCTOBER, date(2026, 11, 1)):
        load(any_session, listed, as_of=month)
    (found,) = shown(any_session)
    assert (found.ref, found.phone, found.withdrawn_on) == (place_ref("CQC", FIRST), "0113 496 0777", None)
    assert registration(any_session, FIRST).withdrawn_on == SOLD


def test_what_a_former_registration_says_later_never_shows(any_session: Session) -> None:
    api(any_session, BEFORE, AFTER, as_of=AUGUST)
    api(any_session, full(FIRST, name="Mill House (closed)", phone="0113 496 0999", deregistered_on=SOLD))
    (found,) = shown(any_session)
    assert (found.name, found.phone) == ("Millview", "0113 496 0123")


def test_when_the_last_registration_ends_the_whole_place_is_withdrawn_on_that_day(any_session: Session) -> None:
    api(any_session, BEFORE, AFTER, as_of=AUGUST)
    closed = date(2026, 8, 20)
    api(any_session, full(SECOND, organisation=NEW, name="Millview", registered_on=SOLD, deregistered_on=closed))
    (found,) = shown(any_session)
    assert (found.withdrawn_on, found.name) == (closed, "Millview")
    assert [document.name for document in iter_search_documents(any_session)] == ["Noise House"]


def test_a_new_owner_takes_over_what_the_page_shows(any_session: Session) -> None:
    api(any_session, BEFORE, AFTER, as_of=AUGUST)
    api(any_session, SOLD_ON, LAST)
    (found,) = shown(any_session)
    assert (found.name, found.organisation.name, found.registered_on) == ("Mill Lodge", "Owner 3 Ltd", SOLD_AGAIN)


def test_two_successors_at_one_address_are_one_place(any_session: Session) -> None:
    links = (followed(FIRST, SECOND), followed(FIRST, THIRD))
    api(
        any_session,
        full(FIRST, deregistered_on=SOLD, links=links),
        full(SECOND, registered_on=SOLD),
        full(THIRD, registered_on=SOLD),
    )
    assert len(shown(any_session)) == 1


def _all(session: Session) -> list[tuple[object, ...]]:
    """Every place, registration and link as it stands."""
    found: list[tuple[object, ...]] = []
    for model in (Place, Registration, RegistrationLink):
        rows = session.execute(select(model.__table__).order_by(model.__table__.c.id))
        found += [tuple(str(value) for value in row) for row in rows]
    return found
