from dataclasses import replace
from datetime import date
from itertools import permutations

import pytest
from sqlalchemy.orm import Session

from app.domain.records import OrganisationRecord, RatingRecord
from app.providers.queries import get_profile, list_rows
from tests.integration.providers.loading import (
    AUGUST,
    DIRECTORY,
    OCTOBER,
    full,
    load,
    place,
    places,
    registration,
)

FIRST, SECOND = "1-100000001", "1-300000001"
OTHER = OrganisationRecord("1-200000002", "Other Ltd")
PRIMARY = full(FIRST, dual_primary_id=FIRST)
LINKED = full(SECOND, dual_primary_id=FIRST, organisation=OTHER, phone="0113 496 0999")


@pytest.mark.parametrize("order", list(permutations((PRIMARY, LINKED))))
def test_two_ids_are_one_place_wherever_their_rows_stand(any_session: Session, order: tuple[object, ...]) -> None:
    counts = load(any_session, *order)  # type: ignore[arg-type]
    assert (counts.new, counts.merged) == (2, 1)
    (found,) = places(any_session)
    assert (found.phone, found.organisation.name) == ("0113 496 0123", "Acme Care Limited")
    assert registration(any_session, SECOND).dual_of == FIRST
    assert registration(any_session, SECOND).organisation.name == "Other Ltd"


def test_the_reference_comes_from_the_first_id(any_session: Session) -> None:
    load(any_session, PRIMARY)
    ref = place(any_session, FIRST).ref
    load(any_session, LINKED, PRIMARY, as_of=OCTOBER)
    assert place(any_session, SECOND).ref == ref


def test_ratings_that_both_ids_bear_are_the_places_once_and_others_each(any_session: Session) -> None:
    day = date(2024, 5, 3)
    both = (RatingRecord("Overall", "Good", day), RatingRecord("Overall", "Good", day, "Surgery"))
    load(
        any_session,
        replace(PRIMARY, ratings=(*both, RatingRecord("Safe", "Good", day))),
        replace(LINKED, ratings=(*both, RatingRecord("Safe", "Inadequate", day))),
    )
    found = get_profile(any_session, place(any_session, FIRST).ref).ratings
    assert sorted((each.question, each.service_group, each.value, each.registration) for each in found) == [
        ("Overall", "Overall", "Good", FIRST),
        ("Overall", "Surgery", "Good", FIRST),
        ("Safe", "Overall", "Good", FIRST),
        ("Safe", "Overall", "Inadequate", SECOND),
    ]


def test_the_same_edition_again_changes_nothing(any_session: Session) -> None:
    load(any_session, PRIMARY, LINKED)
    counts = load(any_session, PRIMARY, LINKED)
    assert (counts.new, counts.changed, counts.merged, counts.unchanged) == (0, 0, 0, 3)


def test_the_first_id_may_come_in_a_later_edition(any_session: Session) -> None:
    load(any_session, LINKED)
    ref = place(any_session, SECOND).ref
    counts = load(any_session, PRIMARY, LINKED, as_of=OCTOBER)
    assert (counts.new, counts.merged) == (0, 1)
    (found,) = places(any_session)
    assert (found.ref, found.phone, found.organisation.name) == (ref, "0113 496 0123", "Acme Care Limited")


def test_two_places_that_turn_out_to_be_one_are_joined_and_both_pages_stay(any_session: Session) -> None:
    load(any_session, full(FIRST), full(SECOND, organisation=OTHER), slug=DIRECTORY, as_of=AUGUST)
    old_ref = place(any_session, SECOND).ref
    load(any_session, PRIMARY, LINKED)
    kept = place(any_session, FIRST)
    assert place(any_session, SECOND).id == kept.id
    assert [found.withdrawn_on is None for found in places(any_session)] == [True, False]
    assert get_profile(any_session, old_ref).ref == kept.ref


def test_a_source_without_dual_registrations_does_not_part_them(any_session: Session) -> None:
    load(any_session, PRIMARY, LINKED)
    load(any_session, full(FIRST), full(SECOND, phone="0113 496 0555"), slug=DIRECTORY, as_of=OCTOBER)
    (found,) = places(any_session)
    assert found.phone == "0113 496 0123"


def test_a_place_stays_while_one_of_its_ids_is_registered(any_session: Session) -> None:
    load(any_session, PRIMARY, LINKED)
    load(any_session, LINKED, as_of=OCTOBER)
    (found,) = places(any_session)
    assert (found.withdrawn_on, found.organisation.name) == (None, "Other Ltd")
    assert registration(any_session, FIRST).withdrawn_on == OCTOBER


def test_a_place_with_two_ids_is_one_result(any_session: Session) -> None:
    load(any_session, PRIMARY, LINKED)
    ids = [found.id for found in places(any_session)]
    assert len(list_rows(any_session, ids)) == 1
