from sqlalchemy.orm import Session

from app.providers.queries import count_places, get_profile, iter_search_documents
from tests.integration.providers.loading import (
    DIRECTORY,
    LOCATIONS,
    MID_SEPTEMBER,
    OCTOBER,
    SEPTEMBER,
    full,
    load,
    location,
    place,
    registration,
)


def test_what_a_whole_edition_lacks_is_withdrawn_and_keeps_its_page(any_session: Session) -> None:
    load(any_session, full())
    counts = load(any_session, as_of=OCTOBER)
    gone = place(any_session)
    assert (counts.missing, counts.withdrawn) == (1, 1)
    assert (gone.withdrawn_on, registration(any_session).withdrawn_on) == (OCTOBER, OCTOBER)
    assert get_profile(any_session, gone.ref).withdrawn_on == OCTOBER
    assert count_places(any_session) == 1
    assert [document.name for document in iter_search_documents(any_session)] == ["Noise House"]


def test_a_part_of_the_register_withdraws_nothing(any_session: Session) -> None:
    load(any_session, full())
    counts = load(any_session, as_of=OCTOBER, is_whole=False)
    assert (counts.missing, counts.withdrawn) == (1, 0)
    assert place(any_session).withdrawn_on is None


def test_what_is_listed_again_comes_back(any_session: Session) -> None:
    load(any_session, full())
    load(any_session, as_of=OCTOBER)
    counts = load(any_session, full(), as_of=OCTOBER)
    assert counts.changed == 1
    assert (place(any_session).withdrawn_on, registration(any_session).withdrawn_on) == (None, None)


def test_a_missing_row_is_counted_once(any_session: Session) -> None:
    load(any_session, full())
    load(any_session, as_of=OCTOBER)
    assert load(any_session, as_of=OCTOBER).missing == 0


def test_another_source_that_lists_it_later_keeps_it(any_session: Session) -> None:
    load(any_session, full())
    load(any_session, location(), slug=DIRECTORY, as_of=OCTOBER)
    counts = load(any_session, as_of=OCTOBER)
    assert (counts.missing, counts.withdrawn) == (1, 0)
    assert place(any_session).withdrawn_on is None


def test_another_source_that_listed_it_earlier_does_not(any_session: Session) -> None:
    load(any_session, full())
    load(any_session, location(), slug=DIRECTORY, as_of=MID_SEPTEMBER)
    load(any_session, as_of=OCTOBER)
    assert place(any_session).withdrawn_on == OCTOBER


def test_a_list_does_not_end_what_it_never_had(any_session: Session) -> None:
    load(any_session, location(), slug=DIRECTORY, as_of=SEPTEMBER)
    counts = load(any_session, slug=LOCATIONS, as_of=OCTOBER)
    assert counts.missing == 0
    assert place(any_session).withdrawn_on is None


def test_when_the_last_source_drops_it_too_it_is_withdrawn(any_session: Session) -> None:
    load(any_session, full())
    load(any_session, location(), slug=DIRECTORY, as_of=OCTOBER)
    load(any_session, as_of=OCTOBER)
    load(any_session, slug=DIRECTORY, as_of=OCTOBER)
    assert place(any_session).withdrawn_on == OCTOBER


def test_an_old_list_does_not_bring_back_what_closed_since(any_session: Session) -> None:
    load(any_session, full())
    load(any_session, as_of=OCTOBER)
    load(any_session, location(), slug=DIRECTORY, as_of=MID_SEPTEMBER, is_whole=False)
    assert place(any_session).withdrawn_on == OCTOBER
