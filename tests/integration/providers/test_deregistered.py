"""Registrations that the regulator says are over."""

from datetime import date

from sqlalchemy.orm import Session

from app.domain.records import OrganisationRecord, RatingRecord
from app.providers.models import Rating
from app.providers.queries import count_places, get_profile, iter_search_documents
from tests.integration.providers.loading import (
    AUGUST,
    GOOD,
    LOCATIONS,
    MID_SEPTEMBER,
    OCTOBER,
    SEPTEMBER,
    full,
    load,
    place,
    places,
    registration,
)

API = "cqc_api"
ENDED = date(2019, 3, 2)
NOVEMBER = date(2026, 11, 1)
OTHER = OrganisationRecord("1-200000002", "Other Ltd")


def test_a_place_that_was_over_when_we_first_heard_of_it_has_a_page_and_is_not_listed(any_session: Session) -> None:
    counts = load(any_session, full(deregistered_on=ENDED), slug=API, is_whole=False)
    assert counts.new == 2
    found = place(any_session)
    assert (found.withdrawn_on, registration(any_session).deregistered_on) == (ENDED, ENDED)
    assert get_profile(any_session, found.ref).withdrawn_on == ENDED
    assert count_places(any_session) == 1
    assert [document.name for document in iter_search_documents(any_session)] == ["Noise House"]


def test_a_place_that_is_listed_ends_on_the_day_the_regulator_names(any_session: Session) -> None:
    load(any_session, full())
    ended = date(2026, 9, 10)
    counts = load(any_session, full(deregistered_on=ended), slug=API, as_of=MID_SEPTEMBER, is_whole=False)
    assert (counts.changed, counts.withdrawn) == (2, 0)
    assert (place(any_session).withdrawn_on, registration(any_session).deregistered_on) == (ended, ended)


def test_the_day_the_regulator_names_replaces_the_edition_in_which_it_was_missing(any_session: Session) -> None:
    load(any_session, full())
    load(any_session, as_of=OCTOBER)
    assert place(any_session).withdrawn_on == OCTOBER
    ended = date(2026, 9, 10)
    load(any_session, full(deregistered_on=ended), slug=API, as_of=OCTOBER, is_whole=False)
    assert place(any_session).withdrawn_on == ended


def test_an_old_word_does_not_end_what_a_newer_list_still_has(any_session: Session) -> None:
    load(any_session, full(), as_of=OCTOBER)
    load(any_session, full(deregistered_on=date(2026, 8, 20)), slug=API, as_of=SEPTEMBER, is_whole=False)
    assert (place(any_session).withdrawn_on, registration(any_session).deregistered_on) == (None, None)


def test_a_list_that_lags_behind_does_not_bring_back_what_the_regulator_ended(any_session: Session) -> None:
    load(any_session, full(), as_of=AUGUST)
    load(any_session, full(deregistered_on=date(2026, 8, 20)), slug=API, as_of=OCTOBER, is_whole=False)
    load(any_session, full(), slug=LOCATIONS, as_of=SEPTEMBER)
    load(any_session, full(), slug=LOCATIONS, as_of=OCTOBER)
    assert place(any_session).withdrawn_on == date(2026, 8, 20)


def test_a_newer_list_that_has_it_again_brings_it_back(any_session: Session) -> None:
    load(any_session, full(deregistered_on=date(2026, 8, 20)), slug=API, as_of=SEPTEMBER, is_whole=False)
    load(any_session, full(), slug=LOCATIONS, as_of=OCTOBER)
    assert (place(any_session).withdrawn_on, registration(any_session).deregistered_on) == (None, None)


def test_a_national_list_that_never_had_it_leaves_it_alone(any_session: Session) -> None:
    load(any_session, full(), slug=API, is_whole=False)
    counts = load(any_session, slug=LOCATIONS, as_of=NOVEMBER)
    assert (counts.missing, place(any_session).withdrawn_on) == (0, None)


def test_the_same_word_again_changes_nothing(any_session: Session) -> None:
    load(any_session, full(deregistered_on=ENDED), slug=API, is_whole=False)
    counts = load(any_session, full(deregistered_on=ENDED), slug=API, is_whole=False)
    assert (counts.new, counts.changed, counts.unchanged) == (0, 0, 2)


def test_when_the_first_id_of_a_dual_registration_ends_the_second_one_runs_the_place(any_session: Session) -> None:
    first = full("1-100000001", dual_primary_id="1-100000001")
    second = full("1-300000001", dual_primary_id="1-100000001", organisation=OTHER)
    load(any_session, first, second)
    ended = full("1-100000001", deregistered_on=date(2026, 9, 10))
    load(any_session, ended, slug=API, as_of=MID_SEPTEMBER, is_whole=False)
    (found,) = places(any_session)
    assert (found.withdrawn_on, found.organisation.name) == (None, "Other Ltd")


def test_ratings_of_the_past_are_kept_and_are_never_current(any_session: Session) -> None:
    past = (RatingRecord("Overall", "Inadequate", date(2016, 1, 1), is_inherited=True),)
    for _ in range(2):
        load(any_session, full(history=past), slug=API, is_whole=False)
    ratings = any_session.query(Rating).filter_by(registration_id=registration(any_session).id).all()
    assert {(one.value, one.is_current, one.is_inherited) for one in ratings} == {
        ("Good", True, False),
        ("Inadequate", False, True),
    }
    assert place(any_session).rating == GOOD.value


def test_a_past_rating_without_a_present_one_is_not_shown_as_the_rating(any_session: Session) -> None:
    past = (RatingRecord("Overall", "Inspected but not rated", date(2022, 3, 7)),)
    load(any_session, full(ratings=(), history=past), slug=API, is_whole=False)
    assert place(any_session).rating is None


def test_a_provider_without_a_name_never_takes_the_name_that_is_known(any_session: Session) -> None:
    load(any_session, full())
    unnamed = OrganisationRecord("1-200000001", "Provider 1-200000001")
    load(any_session, full(organisation=unnamed, phone="0113 496 0999"), slug=API, as_of=OCTOBER, is_whole=False)
    assert (place(any_session).organisation.name, place(any_session).phone) == ("Acme Care Limited", "0113 496 0999")
