from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.records import RatingRecord
from app.providers.models import Rating
from tests.integration.providers.loading import AUGUST, DIRECTORY, GOOD, OCTOBER, full, load, place

POOR = RatingRecord("Overall", "Requires improvement", date(2026, 9, 20), is_inherited=False)


def ratings(session: Session) -> list[tuple[str, str, date | None, bool]]:
    rows = session.scalars(select(Rating).order_by(Rating.question, Rating.published_on))
    return [(row.question, row.value, row.published_on, row.is_current) for row in rows]


def test_a_new_rating_leaves_the_old_one_as_history(any_session: Session) -> None:
    load(any_session, full())
    load(any_session, full(ratings=(POOR,)), as_of=OCTOBER)
    assert ratings(any_session) == [
        ("Overall", "Good", date(2024, 5, 1), False),
        ("Overall", "Requires improvement", date(2026, 9, 20), True),
    ]
    assert (place(any_session).rating, place(any_session).rating_on) == ("Requires improvement", date(2026, 9, 20))


def test_the_same_rating_is_kept_once(any_session: Session) -> None:
    load(any_session, full())
    load(any_session, full(phone=None), as_of=OCTOBER)
    assert ratings(any_session) == [("Overall", "Good", date(2024, 5, 1), True)]


def test_two_ratings_of_one_day_are_both_shown(any_session: Session) -> None:
    same_day = RatingRecord("Overall", "Inadequate", GOOD.published_on)
    load(any_session, full())
    load(any_session, full(ratings=(same_day,)), as_of=OCTOBER)
    assert [(value, is_current) for _q, value, _on, is_current in ratings(any_session)] == [
        ("Good", True),
        ("Inadequate", True),
    ]
    assert place(any_session).rating == "Inadequate"


def test_an_older_source_fills_in_questions_but_changes_none(any_session: Session) -> None:
    load(any_session, full())
    older = (RatingRecord("Overall", "Inadequate", None), RatingRecord("Safe", "Good", None))
    load(any_session, full(ratings=older), slug=DIRECTORY, as_of=AUGUST, is_whole=False, noise=False)
    assert {(question, value, is_current) for question, value, _on, is_current in ratings(any_session)} == {
        ("Overall", "Good", True),
        ("Overall", "Inadequate", False),
        ("Safe", "Good", True),
    }
    assert place(any_session).rating == "Good"


def test_a_rating_that_is_taken_back_is_no_longer_current(any_session: Session) -> None:
    load(any_session, full())
    load(any_session, full(ratings=()), as_of=OCTOBER)
    assert ratings(any_session) == [("Overall", "Good", date(2024, 5, 1), False)]
    assert place(any_session).rating is None


def test_a_flag_that_changes_changes_the_rating_it_belongs_to(any_session: Session) -> None:
    load(any_session, full())
    load(
        any_session,
        full(ratings=(RatingRecord("Overall", "Good", GOOD.published_on, is_inherited=True),)),
        as_of=OCTOBER,
    )
    (row,) = any_session.scalars(select(Rating))
    assert row.is_inherited is True


def test_a_word_that_is_no_rating_is_shown_as_it_stands(any_session: Session) -> None:
    load(any_session, full(ratings=(RatingRecord("Overall", "Not Rated", None),)))
    assert (place(any_session).rating, place(any_session).rating_on) == ("Not Rated", None)
